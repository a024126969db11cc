"""Labels of turns in brackets, with other marks around the speaker and the time."""

from __future__ import annotations

import pytest

from linter import lint
from linter.finding import Finding
from tests.layouts.own_layouts import planned

LAYOUT = 'name = "own"\n[blocks]\nfile = """\n{turn...}\n"""\nturn = """\n[{speaker}] [{clock}] {said}\n"""\n'
LINES = (
    "[Host] [00:01] It was a long way.",
    "[Ana] [00:05] We had six boats then, and nobody told us.",
    "[Host] [00:09] Why?",
    "[Ana] [00:12] No reason.",
)


def found(*lines: str) -> list[Finding]:
    return list(lint("\n".join([*lines, ""]), planned(LAYOUT)).findings)


@pytest.mark.parametrize(
    "label", ["(Host) (00:09)", "<Host> [00:09]", "[Host] (00:09)", "(Host) - 00:09", "Host [00:09]"]
)
def test_a_turn_with_other_marks_is_told_and_put_right(label: str) -> None:
    (told,) = found(*LINES[:2], f"{label} Why?", LINES[3])
    assert (told.code, told.line) == ("QNA001", 3)
    assert told.fix is not None
    text = "\n".join([*LINES[:2], f"{label} Why?", LINES[3], ""])
    for edit in sorted(told.fix.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == "\n".join([*LINES, ""])


def test_a_text_with_a_time_is_no_turn() -> None:
    assert found(LINES[0], "and we met at the quay (10:30) again", *LINES[1:]) == []


def test_a_line_that_has_nothing_right_is_no_turn() -> None:
    assert [(each.code, each.line) for each in found("(page 2 of 3)", *LINES)] == [("DOC008", 1)]
