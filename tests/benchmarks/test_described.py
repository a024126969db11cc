import glob
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

import pytest

from benchmarks.described.__main__ import EXAMPLES, main
from benchmarks.described.description import Description, Kind, read
from benchmarks.described.files import File, files
from benchmarks.described.mutants import applicable, mutant
from benchmarks.described.operators import OPERATORS, Operator

PATHS = sorted(glob.glob(EXAMPLES))
LAYOUTS = {Path(path).stem: read(path) for path in PATHS}
FILES = {name: files(description, 60, seed=1) for name, description in LAYOUTS.items()}

EXCHANGE = (
    r"Question ([0-9]+): ((?:.|\n)+?)\nAnswer: (?:.|\n)+?\nScore: ([0-9]+)/10(?: \[STRUGGLED\])?\n"
    r"(?:Feedback: (?:.|\n)+?\n)?-{50}\n\n"
)
TURN = r"\[([0-9]{2}:[0-9]{2}:[0-9]{2})\] (Interviewer|Guest): .+(?:\n\n(?!\[|\*\*\*).+)*\n\n"


def rounded(values: list[Decimal], places: str) -> Decimal:
    return (sum(values, Decimal()) / len(values)).quantize(Decimal(places), ROUND_HALF_UP)


def test_clean_interviews_are_as_described() -> None:
    for file in FILES["interview"]:
        match = re.fullmatch(
            rf"Candidate: .+\nDate: [0-9-]{{10}}\nPosition: .+\n={{50}}\n\n(?P<all>(?:{EXCHANGE})+)"
            r"Overall Score: (?P<mean>[0-9]+\.[0-9])/10\nRecommendation: (?:Strong Hire|Hire|No Hire)\n",
            file.text,
        )
        assert match, file.text
        found = re.findall(EXCHANGE, match["all"])
        assert [int(number) for number, _, _ in found] == list(range(1, len(found) + 1))
        assert Decimal(match["mean"]) == rounded([Decimal(score) for *_, score in found], "0.1")


def test_clean_calls_are_as_described() -> None:
    for file in FILES["call"]:
        head = r"# Call notes\nCall: [a-z]+\nTurns: (?P<count>[0-9]+)\n\n"
        match = re.fullmatch(rf"{head}(?P<all>(?:{TURN})+)\*\*\*\nEnd of call\n", file.text)
        assert match, file.text
        found = re.findall(TURN, match["all"])
        assert int(match["count"]) == len(found)
        assert [clock for clock, _ in found] == sorted({clock for clock, _ in found})
        assert [speaker for _, speaker in found] == [("Interviewer", "Guest")[at % 2] for at in range(len(found))]


def test_clean_panels_add_up() -> None:
    for file in FILES["panel"]:
        scores = [Decimal(score) for score in re.findall(r"^Rating: ([1-5]\.[0-9])$", file.text, re.MULTILINE)]
        assert f"\nQuestions asked: {len(scores)}\n" in file.text
        assert f"\nPoints given: {sum(scores)}\n" in file.text
        groups = re.findall(r"^== (\w+) ==$", file.text, re.MULTILINE)
        assert groups == sorted(set(groups), key=["JUNIOR", "REGULAR", "SENIOR"].index)
        asked = re.findall(r"^Q([0-9]+) \[(?:OPEN|CASE|CODE)\] ", file.text, re.MULTILINE)
        assert asked == re.findall(r'^A([0-9]+): "', file.text, re.MULTILINE)


def test_clean_files_have_optional_parts_and_lack_them() -> None:
    texts = [file.text for file in FILES["interview"]]
    assert {"[STRUGGLED]" in text for text in texts} == {True, False}
    assert {"Feedback: " in text for text in texts} == {True, False}


def test_a_template_is_read_with_its_parts(tmp_path: Path) -> None:
    path = tmp_path / "layout.toml"
    path.write_text(
        '[blocks]\nfile = """\n{{head}} {name}{? <{mark}>}\n{===}\n{~}\n{a | b...?}\n{?Note: {note}}\n-----\n"""\n'
        'a = """\nA: {answer}\n"""\nb = """\nB: {question}\n"""\n[slots]\nmark = { is = "flag", of = ["X"] }\n'
    )
    lines = read(str(path)).blocks["file"]
    assert [line.kind for line in lines] == [
        Kind.TEXT, Kind.ANY_SEPARATOR, Kind.ANY_BLANKS, Kind.BLOCKS, Kind.TEXT, Kind.SEPARATOR,
    ]  # fmt: skip
    assert lines[0].label == "{head} "
    assert lines[0].slots == ("name", "mark")
    assert (lines[3].blocks, lines[3].repeated, lines[3].optional) == (("a", "b"), True, True)
    assert lines[4].optional
    assert read(str(path)).slot("file", "mark").type == "flag"


def families(description: Description) -> dict[str, tuple[str, ...]]:
    return {
        line.text: description.families(block, line)
        for block, lines in description.blocks.items()
        for line in lines
        if line.kind is not Kind.BLOCKS
    }


def test_families_are_those_of_the_table() -> None:
    found = families(LAYOUTS["interview"])
    assert found["Candidate: {name}"][0] == "CAN"
    assert found["Question {number}: {question}"] == ("QNA",)
    assert found["Score: {score}/10{? [{flag}]}"] == ("SCO", "FLG")
    assert found["{?Feedback: {annotation}}"] == ("ANN",)
    assert found["Overall Score: {overall}/10"][0] == "REC"
    assert families(LAYOUTS["panel"])["PANEL MINUTES"] == ("DOC",)


def test_there_are_many_operators() -> None:
    assert len(OPERATORS) >= 40
    assert all(len(applicable(OPERATORS, pages, 1)) >= 40 for pages in FILES.values())


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_operator_spoils_a_file_of_some_layout(operator: Operator, tmp_path: Path) -> None:
    pages: list[File] = [file for each in FILES.values() for file in each[:20]]
    if operator.name == "copy_falsified":
        path = tmp_path / "copy.toml"
        path.write_text(
            '[blocks]\nfile = """\nVerdict: {verdict}\n~~~~\nCopy: {copy}\n"""\n[slots]\n'
            'verdict = { type = "text" }\ncopy = { type = "text", same-as = "verdict" }\n'
        )
        pages = files(read(str(path)), 20, seed=1)
        for page in pages:
            verdict, _, copy = page.text.partition("~~~~\n")
            assert copy.split()[1:] == verdict.split()[1:]
    found = [one for one in (mutant(operator, [page], Random(1)) for page in pages) if one is not None]
    assert found
    for one in found:
        assert one.text != one.file.text
        assert one.edit.codes
        assert any(1 <= line <= one.text.count("\n") + 1 for line in one.edit.where)


FEW = ["--documents", "2", "--mutants", "90", "--clean", "2", "--check", PATHS[0]]


def test_a_linter_that_finds_nothing_misses_the_bars(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("benchmarks.described.__main__.check", lambda text, layout: [])
    assert main(FEW) == 1
    assert "missed: detection" in capsys.readouterr().out
