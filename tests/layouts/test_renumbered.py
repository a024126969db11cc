"""Lines that differ in one number alone are read as if each were the first."""

import re
from pathlib import Path

import pytest

from linter.layouts.builtin import NAMES
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import built_in, own
from linter.layouts.line_readings import Lines
from linter.layouts.tokens import Reading, Token
from linter.layouts.transitions import Transitions

EXAMPLES = Path(__file__).parents[2] / "examples"
FOLDER = EXAMPLES / "layouts"
EXAMPLE_NAMES = [path.stem for path in sorted(FOLDER.glob("*.toml"))]
NUMBERS = ("5", "7", "10", "12", "31", "99", "6", "1", "100", "350")


def lines_in(name: str) -> Lines:
    known = built_in(name) if name in NAMES else own((FOLDER / f"{name}.toml").read_bytes(), name)
    return Lines(known.compiled(DEFAULT))


def texts() -> list[str]:
    """The lines of all examples that have a number, each with other numbers."""
    paths = [*FOLDER.glob("*.txt"), EXAMPLES / "clean.txt", EXAMPLES / "broken.txt"]
    lines = {line for path in paths for line in path.read_text(encoding="utf-8").split("\n")}
    numbered = sorted(line for line in lines if re.search(r"\d", line))
    return [re.sub(r"\d+", number, line) for line in numbered for number in NUMBERS]


@pytest.mark.parametrize("name", [*NAMES, *EXAMPLE_NAMES])
def test_each_line_is_read_as_if_no_other_was(name: str) -> None:
    lines, fresh = lines_in(name), lines_in(name)
    for text in texts():
        assert lines.read(text).is_like(fresh.read_anew(text)), text


@pytest.mark.parametrize("name", [*NAMES, *EXAMPLE_NAMES])
def test_each_line_is_of_the_kind_that_it_would_be_of_alone(name: str) -> None:
    lines = lines_in(name)
    table = Transitions(lines.layout)
    for text in texts():
        known = table.kind(Token(text, 0, 1, lines.read(text)), of_line=False, only_match=False)
        assert table.kind(Token(text, 0, 1, lines.read_anew(text)), of_line=False, only_match=False) is known, text


def counted(lines: Lines) -> list[str]:
    """The texts that ``lines`` reads anew, from now on."""
    read: list[str] = []
    anew = lines.read_anew

    def counting(text: str) -> Reading:
        read.append(text)
        return anew(text)

    lines.read_anew = counting  # type: ignore[method-assign]
    return read


def test_a_third_number_is_not_read_anew() -> None:
    lines = lines_in("collection")
    read = counted(lines)
    found = [lines.read(f"Q{number}: What did you build?") for number in (1, 2, 3, 10, 4)]
    assert read == ["Q1: What did you build?", "Q2: What did you build?", "Q10: What did you build?"]
    assert [fit.number for reading in found for _, fit in reading.fits if fit.exact] == [1, 2, 3, 10, 4]


@pytest.mark.parametrize("line", ["Relevance Score: {}", "A{}: in the year 2", "Q0{}: Why?"])
def test_a_number_whose_digits_may_matter_is_read_each_time(line: str) -> None:
    lines = lines_in("collection")
    read = counted(lines)
    said = [line.format(number) for number in range(1, 6)]
    for text in said:
        lines.read(text)
    assert read == said


@pytest.mark.parametrize("line", ["Candidate: Ada {} - Dev", "[STRUGGLED {}]", "the year {} was good", "Candidate {}"])
def test_a_number_within_a_text_is_not_read_anew(line: str) -> None:
    lines = lines_in("collection")
    read = counted(lines)
    said = [line.format(number) for number in range(1, 6)]
    found = [lines.read(text) for text in said]
    assert read == said[:2]
    assert all(
        reading.is_like(lines_in("collection").read_anew(text)) for reading, text in zip(found, said, strict=True)
    )
