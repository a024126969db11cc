"""Text, its parsed form as JSON and text again: the same bytes for every clean file."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.mutants import documents
from benchmarks.records.writer import documents as records
from benchmarks.roundtrip import again
from linter import lint, parse
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import Known, built_in, own
from linter.layouts.rendering.drawing import Drawing
from tests.parsed.documents import clean_examples

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
        pytest.param("ordered anything?", "ordered anything?\u00a0\u200f", id="a blank and a mark after a question"),
        pytest.param("At the same moment? ", "~~~\n~~~~~~~~\n", id="look-alikes of structure"),
        pytest.param("[STRUGGLED]", "[STRUGGLED]", id="nothing"),
    ],
)
def test_what_is_legal_stays(old: str, new: str) -> None:
    data = CLEAN.replace(old, new).encode()
    assert not lint(data).findings and (old == new or data != CLEAN.encode())
    assert again(data, COLLECTION) == data


BLANKS = ["\u00a0", "\u3000", "\u2003", "\u00a0 ", "\u00a0\u3000"]


@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
@pytest.mark.parametrize("label", ["Q1: ", "A1: ", "[AI Explanation Provided]: ", "\n"], ids=ascii)
def test_blanks_of_other_kinds_before_a_value_stay(label: str, blank: str) -> None:
    data = CLEAN.replace(label, label + blank, 1).encode()
    form = parse(data).to_dict()
    assert not lint(data).findings
    assert again(data, COLLECTION) == data
    assert (
        "\u00a0" not in form["title"] and form["sections"][0]["candidates"][0]["exchanges"][0]["question"][0].isalpha()
    )


@pytest.mark.parametrize("example", list(clean_examples()), ids=lambda example: example[0])
def test_a_blank_before_any_value_stays(example: tuple[str, bytes, tuple[Known, ...]]) -> None:
    name, data, layouts = example
    text = data.decode()
    root = parse(data, layouts=layouts).root
    assert root is not None
    same = [
        again(other, layouts[0]) == other
        for at in {slot: start for block in root.walk() for slot, (start, _) in block.slots.items()}.values()
        if not parse(other := f"{text[:at]}\u00a0{text[at:]}".encode(), layouts=layouts).damages
    ]
    assert all(same) and (same or name == "clocked-turns")


INDENTED = b'''name = "indented"
[blocks]
file = """
# {title}

{exchange...}
"""
exchange = """
  Q{number}: {question}

  {answer}

Score: {score}

"""
[slots]
score = { maximum = 1, decimals = 1 }
'''


def test_a_blank_of_the_template_is_not_a_part_of_the_value() -> None:
    known = own(INDENTED, "indented.toml")
    for blank in ("", "\u00a0"):
        said = [f"  Q{number}: {blank}Why?\n\n  Because.\n\nScore: 0.5\n" for number in (1, 2, 3)]
        data = ("# Day\n\n" + "\n".join(said)).encode()
        document = parse(data, layouts=(known,))
        assert not document.damages and again(data, known) == data
        exchange = document.to_dict()["sections"][0]["candidates"][0]["exchanges"][0]
        assert exchange["written"].keys() == ({"question", "score"} if blank else {"score"})


LOOSE = b'''name = "loose"
[blocks]
file = """
# {title}

{exchange...}
"""
exchange = """
Q{number}: {question}
{~}
Score: {score}

"""
[slots]
question = { type = "line" }
score = { maximum = 1, decimals = 1 }
'''


def test_blank_lines_stay_where_there_may_be_any_number() -> None:
    known = own(LOOSE, "loose.toml")
    blanks = ("", "\n", "\n\n\n")
    said = [f"Q{number}: Why?\n{blank}Score: 0.5\n" for number, blank in enumerate(blanks, 1)]
    data = ("# Day\n\n" + "\n".join(said)).encode()
    assert not parse(data, layouts=(known,)).damages
    assert again(data, known) == data


def test_what_was_edited_is_not_as_it_was_written() -> None:
    form = parse(CLEAN.replace("Q1: ", "Q1: \u00a0", 1).encode()).to_dict()
    exchange = form["sections"][0]["candidates"][0]["exchanges"][0]
    assert exchange["written"].keys() == {"question", "score"}
    exchange["question"], exchange["score"] = "Why?", 0.25
    text = Drawing(COLLECTION.compiled(DEFAULT), form).text()
    assert "Q1: Why?\n" in text and "Relevance Score: 0.250" in text


def test_the_number_of_a_damaged_label_is_in_the_form() -> None:
    text = records(1, 7)[0].data().decode()
    assert "\nQ1 [" in text
    document = parse(text.replace("\nQ1 [", "\nq1 [").encode())
    (candidate,) = document.to_dict()["sections"][0]["candidates"]
    numbers = [exchange["number"] for exchange in candidate["exchanges"]]
    assert numbers == list(range(1, len(numbers) + 1))
