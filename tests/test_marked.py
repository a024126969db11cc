"""Lines of a part of the file that are quoted or numbered: one finding, one fix, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from linter.config import plan
from linter.document import Document
from linter.engine import lint, parse
from linter.fixer import fix
from linter.layouts.known import own
from linter.marked import is_better

CLEAN = (Path(__file__).parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
LINES = CLEAN.splitlines()
BEGIN = LINES.index("Q1: Which join would you use to find customers who never ordered anything?")
QUOTED, BARE, GAPS = (
    lambda line: f"> {line}",
    lambda line: f"> {line}".rstrip(),
    lambda line: f"> {line}" if line else "",
)


def marked(mark: Callable[[str], str], count: int, begin: int = BEGIN) -> str:
    """The clean example with a mark before ``count`` lines."""
    lines = [*LINES[:begin], *map(mark, LINES[begin : begin + count]), *LINES[begin + count :]]
    return "\n".join(lines) + "\n"


def numbered(form: str, count: int, begin: int) -> str:
    """The clean example with a number before ``count`` lines."""
    lines = [form.format(number, line) for number, line in enumerate(LINES[begin : begin + count], 1)]
    return "\n".join([*LINES[:begin], *lines, *LINES[begin + count :]]) + "\n"


@pytest.mark.parametrize("mark", [QUOTED, BARE, GAPS])
@pytest.mark.parametrize("count", [3, 6, 7, 13])
def test_a_quoted_block_is_one_finding_with_one_fix(mark: Callable[[str], str], count: int) -> None:
    text = marked(mark, count)
    (finding,) = lint(text).findings
    assert (finding.code, finding.line) == ("DOC008", BEGIN + 1)
    assert finding.message == "lines start with '>', as in quoted mail"
    assert finding.position.end_line >= BEGIN + count - 1
    assert fix(text).data.decode() == CLEAN


@pytest.mark.parametrize("form", ["{:6d}\t{}", "{}: {}", "{}:{}", "{:4d}  {}"])
@pytest.mark.parametrize(("count", "begin"), [(7, BEGIN), (2, BEGIN + 4), (len(LINES), 0)])
def test_numbered_lines_are_one_finding_with_one_unsafe_fix(form: str, count: int, begin: int) -> None:
    text = numbered(form, count, begin)
    (finding,) = lint(text).findings
    assert (finding.code, finding.line, finding.message) == ("DOC008", begin + 1, "lines start with a line number")
    assert fix(text).data.decode() == text
    assert fix(text, unsafe=True).data.decode() == CLEAN


def test_a_body_may_hold_quoted_and_numbered_lines() -> None:
    quoted = "> Q2: What did you reply?\n> A2: Nothing.\n\n1: one\n2: two\n3: three"
    text = CLEAN.replace("currency that had been converted twice.", f"currency:\n\n{quoted}\n\nThat is all.")
    assert text != CLEAN
    assert not lint(text).findings
    assert len(parse(text).exchanges) == len(parse(CLEAN).exchanges)


def test_a_quotation_in_a_body_is_left_alone_where_something_else_is_wrong() -> None:
    text = CLEAN.replace("currency that had been converted twice.", "currency:\n\n> not twice,\n> but once.\n\nSo.")
    damaged = text.replace("Relevance Score: 0.655", "Relevance Score 0.655")
    assert [finding.code for finding in lint(damaged).findings] == ["SCO007"]
    assert fix(damaged).data.decode() == text


@pytest.mark.parametrize("lost", ["1Q: ", "!1: ", "", None])
def test_lines_that_somebody_quoted_are_no_question_where_that_is_lost(lost: str | None) -> None:
    asked = LINES[BEGIN]
    above = [] if lost is None else [asked.replace("Q1: ", lost), ""]
    text = "\n".join([*LINES[:BEGIN], *above, "> Q1: who is on call?", '> A1: "you are"', *LINES[BEGIN + 1 :]]) + "\n"
    assert lint(text).findings
    assert fix(text).data.decode() == text


def test_the_marks_of_a_layout_are_its_labels() -> None:
    root = Path(__file__).parent.parent / "examples" / "layouts"
    layout = own((root / "free-head.toml").read_bytes(), "free-head.toml")
    text = (root / "free-head.clean.txt").read_text(encoding="utf-8")
    line = next(line for line in reversed(text.splitlines()) if line.startswith(">"))
    for damaged in (text.replace(f"{line}\n", f"{line}\n{line}\n"), text.replace(f"{line}\n", f"> {line}\n")):
        fixed = fix(damaged, plan(layouts=(layout,))).data.decode()
        assert len(parse(fixed, layouts=(layout,)).exchanges) == len(parse(text, layouts=(layout,)).exchanges)


def read_as(blocks: int | None, *damages: tuple[int, int], recognised: bool = True) -> Document:
    """What was read of a file: so many blocks in that of the file, and where damage is."""
    root = None if blocks is None else SimpleNamespace(walk=lambda: iter(range(1 + blocks)))
    found = [SimpleNamespace(span=span) for span in damages]
    return cast(Document, SimpleNamespace(recognised=recognised, damages=found, root=root, bodies=[]))


SPANS = [(10, 20), (30, 40)]
FAR = (100, 101)


@pytest.mark.parametrize(
    ("without", "document", "wanted"),
    [
        (read_as(3), read_as(3, FAR), True),
        (read_as(3, FAR), read_as(3, FAR), False),
        (read_as(4, FAR), read_as(3, FAR), True),
        (read_as(4, FAR, FAR), read_as(3, FAR), False),
        (read_as(2), read_as(3, FAR), False),
        (read_as(2), read_as(3, FAR, FAR), False),
        (read_as(0), read_as(None, FAR), True),
        (read_as(0, FAR), read_as(None, FAR), True),
        (read_as(None, FAR), read_as(None, FAR), False),
        (read_as(3, (9, 25)), read_as(3, FAR, FAR), True),
        (read_as(3, (10, 25)), read_as(3, FAR, FAR), False),
        (read_as(3, (20, 25)), read_as(3, FAR, FAR), False),
        (read_as(3, (21, 25)), read_as(3, FAR, FAR), True),
        (read_as(3, (40, 45)), read_as(3, FAR, FAR), False),
        (read_as(3, (41, 45)), read_as(3, FAR, FAR), True),
        (read_as(3, recognised=False), read_as(3, FAR), False),
        (read_as(3, FAR), read_as(3, recognised=False), True),
        (read_as(3, (20, 25)), read_as(3, recognised=False), False),
    ],
)
def test_marks_are_taken_off_where_more_is_read_or_less_is_wrong(
    without: Document, document: Document, wanted: bool
) -> None:
    assert is_better(without, document, SPANS) is wanted
