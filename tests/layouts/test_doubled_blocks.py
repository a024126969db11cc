"""A block of one line that is there twice, without the blank lines that would part two blocks."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan, plan
from linter.fixer import fix
from tests.layouts.own_layouts import known, planned

FILE = """
Title: {title}

{entry...}
"""


def layout(entry: str, slots: str) -> Plan:
    text = f'name = "entries"\n[blocks]\nfile = """{FILE}"""\nentry = """\n{entry}\n\n"""\n[slots]\n{slots}\n'
    return planned(text)


NOTES = layout("Note: {text}", 'text = { type = "line" }')
TURNS = layout("{speaker}: {said}", 'speaker = { of = ["Ann", "Bob"] }')


def text(*entries: str, between: str = "\n\n") -> str:
    return "Title: A day\n\n" + between.join(entries) + "\n"


def found(plan: Plan, text: str) -> list[tuple[str, int, str]]:
    return [(each.code, each.line, each.message) for each in lint(text, plan).findings]


def test_a_copy_is_taken_out() -> None:
    clean = text("Note: It rained.", "Note: The road was wet.", "Note: Nobody came.")
    doubled = clean.replace("Note: The road was wet.\n", 2 * "Note: The road was wet.\n")
    assert found(NOTES, clean) == []
    assert found(NOTES, doubled) == [("REC007", 6, "line 'Note' is repeated")]
    assert fix(doubled, NOTES).data.decode() == clean


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_doubled_turn_is_reported_and_not_parted(at: int) -> None:
    turns = ["Ann: It rained all day.", "Bob: The road was wet.", "Ann: And nobody came."]
    turns[at] = f"{turns[at]}\n{turns[at]}"
    assert found(TURNS, text(*turns)) == [("REC005", 4 + 2 * at, "turn is repeated")]
    assert fix(text(*turns), TURNS).data.decode() == text(*turns)


def test_another_turn_of_the_same_speaker_lacks_its_blank_line() -> None:
    turns = text("Ann: It rained all day.", "Bob: The road was wet.\nBob: The roof was wet.", "Ann: And nobody came.")
    assert [each[:2] for each in found(TURNS, turns)] == [("DOC009", 6)]


def test_where_no_blocks_are_parted_the_same_may_be_said_twice() -> None:
    turns = text(*["Ann: It rained all day.", "Bob: Yes.", "Bob: Yes.", "Ann: And nobody came."] * 3, between="\n")
    assert [each[0] for each in found(TURNS, turns)] == ["DOC009"]


DRUGS = plan(
    layouts=(
        known('''name = "drugs"
[blocks]
file = """
Drugs: {drugs}

{drug...}
End
"""
drug = """
- {substance}: {mg} mg
"""
[slots]
drugs = { type = "integer", count-of = "drug" }
substance = { type = "line" }
mg = { type = "integer" }
'''),
    )
)


def test_a_doubled_block_with_an_amount_in_it_is_counted() -> None:
    listed = ["- Ramipril: 5 mg", "- Ramipril: 5 mg", "- Ibuprofen: 400 mg"]
    assert found(DRUGS, "\n".join(["Drugs: 3", "", *listed, "End", ""])) == []
    codes = [each[:2] for each in found(DRUGS, "\n".join(["Drugs: 2", "", *listed, "End", ""]))]
    assert codes == [("REC001", 1)]


def test_a_doubled_turn_with_a_time_in_seconds_is_reported() -> None:
    clocked = layout("{at}  {speaker}: {said}", 'at = { type = "integer", digits = 4, ascending = true }')
    turns = ["0001  Sue: What was it that you did?", "0005  Ann: We mended all the nets.", "0009  Sue: And in spring?"]
    assert found(clocked, text(*turns)) == []
    assert [each[:2] for each in found(clocked, text(turns[0], turns[1], turns[1], turns[2]))] == [("REC013", 7)]
