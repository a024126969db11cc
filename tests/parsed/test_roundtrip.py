"""Text, its parsed form as JSON and text again: the same bytes for every clean file."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.mutants import documents
from benchmarks.records.writer import documents as records
from benchmarks.roundtrip import again
from linter import lint, parse
from linter.layouts.known import built_in, own

ROOT = Path(__file__).parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
CLEAN = (ROOT / "examples" / "clean.txt").read_text(encoding="utf-8")
COLLECTION = built_in("collection")
real = pytest.mark.skipif(not CORPUS.exists(), reason="the real files are not beside the project")


def test_generated_collections() -> None:
    for page in documents(30, 7):
        assert again(page.data(), COLLECTION) == page.data()


def test_generated_records() -> None:
    for page in records(30, 7):
        assert again(page.data(), built_in("record")) == page.data()


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "layouts").glob("*.toml")), ids=lambda path: path.stem)
def test_described_layouts(path: Path) -> None:
    data = path.with_suffix(".clean.txt").read_bytes()
    assert again(data, own(path.read_bytes(), path.name)) == data


@real
def test_the_real_collection() -> None:
    data = (CORPUS / "000_1944c027a42466cd.txt").read_bytes()
    assert again(data, COLLECTION) == data


@real
@pytest.mark.parametrize("path", sorted(CORPUS.glob("record_*.txt")), ids=lambda path: path.stem)
def test_the_real_records_but_for_their_missing_newline(path: Path) -> None:
    data = path.read_bytes()
    assert not data.endswith(b"\n") and again(data, built_in("record")) == data + b"\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("\n", "\r\n", id="CRLF"),
        pytest.param("Sasha", "Sa\u0301sha", id="letters and accents apart"),
        pytest.param("side, then.\n", "side, then.  \nSo:\n", id="a Markdown line break"),
        pytest.param("What does a", "\u200fWhat does a", id="a mark of direction before a line"),
        pytest.param("ordered anything?", "ordered anything?\u200f", id="a mark of direction after a question"),
        pytest.param('working on it."', 'working on it.\u200f"\u200f', id="marks of direction around a quote"),
        pytest.param("At the same moment? ", "~~~\n~~~~~~~~\n", id="look-alikes of structure"),
        pytest.param("[STRUGGLED]", "[STRUGGLED]", id="nothing"),
    ],
)
def test_what_is_legal_stays(old: str, new: str) -> None:
    data = CLEAN.replace(old, new).encode()
    assert not lint(data).findings and (old == new or data != CLEAN.encode())
    assert again(data, COLLECTION) == data


def test_the_number_of_a_damaged_label_is_in_the_form() -> None:
    text = records(1, 7)[0].data().decode()
    assert "\nQ1 [" in text
    document = parse(text.replace("\nQ1 [", "\nq1 [").encode())
    (candidate,) = document.to_dict()["sections"][0]["candidates"]
    numbers = [exchange["number"] for exchange in candidate["exchanges"]]
    assert numbers == list(range(1, len(numbers) + 1))
