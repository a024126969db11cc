"""What holds for every format of the table."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import linter
from benchmarks.canary import quoted, transcripts
from benchmarks.hostile import every_kind
from linter import lint
from linter.finding import Note, Position, Report, Severity
from linter.reporters import FORMATS, Checked, keeping
from linter.source import Source
from tests.reporters.findings import SAFE, UNSAFE, checked, failed, finding
from tests.reporters.reading import READERS, Told, printed

GOLDEN = Path(__file__).parent / "golden"
EACH = pytest.mark.parametrize("name", FORMATS)


def sample() -> list[Checked]:
    """A bit of everything."""
    related = (Note(Position(12, 1, 12, 9), "this one scores higher"),)
    return [
        checked(
            finding(fix=SAFE),
            finding(position=(18, 18, 18, 18), code="CON001", severity=Severity.WARNING, fix=UNSAFE, related=related),
            finding(position=(120, 5, 121, 1), code="QNA011", severity=Severity.INFO, message="asked <twice> & more?"),
            lines={3: "~~~~~x", 18: "Relevance Score: 0.5", 120: "Q1: 100 %"},
        ),
        checked(),
        failed("gone, 100%.txt", "missing", "no such file or directory"),
        checked(finding(path="über/a b.txt", position=(1, 1, 1, 1))),
    ]


@cache
def corpus() -> list[Checked]:
    """Real findings of every rule, with what all formats together need of the files."""
    keep = keeping(FORMATS.values())
    files = []
    for number, data in enumerate(transcripts(1, seed=3)):
        source = Source(data, f"transcripts/{number:03}.txt")
        files.append(keep(lint(source), source))
    return files


def test_every_format_is_tried() -> None:
    assert set(READERS) == set(FORMATS) == {path.stem for path in GOLDEN.iterdir()}


@EACH
def test_a_report_is_what_it_was(name: str) -> None:
    text = printed(name, sample())
    if name == "sarif":  # version, and which rules there are with which pages, are others' concern
        text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith('    {"id": '))
        text = re.sub(r'(?<="ruleIndex": )\d+', "N", text).replace(linter.__version__, "X.Y.Z")
    golden = GOLDEN / f"{name}.txt"
    assert text == golden.read_text(encoding="utf-8"), f"if this is meant, write it to {golden}"


@EACH
def test_all_formats_tell_of_the_same_findings(name: str) -> None:
    files = corpus()
    wanted = [Told(each.path, each.line, each.code) for file in files for each in file.report.findings]
    assert len({told.code for told in wanted}) > 50
    assert Counter(READERS[name](printed(name, files))) == Counter(wanted)


@EACH
def test_what_is_hostile_parses_and_validates(name: str) -> None:
    text = printed(name, every_kind())
    READERS[name](text)
    printed(name, []), READERS[name](printed(name, []))
    text.encode("utf-8")
    assert not {each for each in text if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\n"}
    if FORMATS[name].for_programs:
        assert text.isascii()


@EACH
def test_pieces_are_whole_lines(name: str) -> None:
    from linter.reporters import Summary, View

    files = sample()
    pieces = list(FORMATS[name].reporter(files, Summary.of(files, View()), View()))
    assert name in ("json", "gitlab", "sarif") or all(piece.endswith("\n") for piece in pieces)
    assert pieces[-1].endswith("\n") and not pieces[-1].endswith("\n\n")


@pytest.mark.parametrize("name", [each.name for each in FORMATS.values() if not each.shows_text])
def test_only_formats_that_say_so_show_what_was_said(name: str) -> None:
    assert quoted(printed(name, corpus())) == []


def test_a_format_that_shows_text_is_no_default_and_does_show_it() -> None:
    assert [each.name for each in FORMATS.values() if each.shows_text] == ["full"]
    assert quoted(printed("full", corpus()))


def test_as_much_is_kept_as_the_formats_together_need() -> None:
    source = Source(b"Relevance Score: 1\n" * 2, "a.txt")
    report = Report("a.txt", None, (finding(fix=SAFE, position=(1, 1, 1, 5)),))
    full, json, concise = FORMATS["full"], FORMATS["json"], FORMATS["concise"]
    lines, places = {1: "Relevance Score: 1"}, {(3, 4): Position(1, 4, 1, 5)}
    assert keeping([concise])(report, source) == Checked(report)
    assert keeping([full])(report, source) == Checked(report, lines=lines)
    assert keeping([json])(report, source) == Checked(report, places=places)
    assert keeping([json, full, concise])(report, source) == Checked(report, lines, places)


def test_reporters_are_imported_only_where_used() -> None:
    program = "import sys, linter.reporters; print(*(name for name in sys.modules if name.startswith('linter.rep')))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = {name.rpartition(".")[2] for name in ran.stdout.split()}
    assert not loaded & set(FORMATS)
