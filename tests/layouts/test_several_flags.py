"""Several flags of one exchange: on one line, on several, of a slot and without one."""

from __future__ import annotations

import pytest

from linter import fix, lint, parse
from tests.layouts.own_layouts import known, planned

NOTES = '''\
name = "notes"
[blocks]
file = """
Notes

{item...}
"""
item = """
Q{number}: {question}
A: {answer}
Score: {score}/10{marks}

"""
[slots]
'''
SLOT_AND_LITERAL = NOTES.replace("{marks}", "{? [{flag}]}{? [HINT]}") + 'flag = { of = ["LATE", "GOOD"] }\n'
LITERALS = NOTES.replace("{marks}", "{? [LATE]}{? [HINT]}") + "score = { maximum = 10 }\n"
SLOT = NOTES.replace("{marks}", "{? [{flag}]}") + 'flag = { of = ["LATE", "HINT"] }\n'


def _marked(marks: str) -> str:
    return f"Notes\n\nQ1: One?\nA: Yes.\nScore: 3/10{marks}\n\nQ2: Two?\nA: No.\nScore: 4/10\n"


@pytest.mark.parametrize(
    ("toml", "marks", "flags"),
    [
        (SLOT_AND_LITERAL, " [LATE] [HINT]", ("LATE", "HINT")),
        (SLOT_AND_LITERAL, " [HINT]", ("HINT",)),
        (SLOT_AND_LITERAL, " [GOOD]", ("GOOD",)),
        (LITERALS, " [LATE] [HINT]", ("LATE", "HINT")),
        (SLOT, " [HINT]", ("HINT",)),
        (SLOT, "", ()),
    ],
)
def test_all_flags_of_an_exchange_are_its_contents(toml: str, marks: str, flags: tuple[str, ...]) -> None:
    document = parse(_marked(marks), layouts=(known(toml),))
    assert [content.flags for content in document.contents] == [flags, ()]
    assert [row["flags"] for row in document.rows()] == [flags, ()]


@pytest.mark.parametrize("toml", [SLOT_AND_LITERAL, LITERALS, SLOT])
def test_a_word_between_two_flags_is_found(toml: str) -> None:
    report = lint(_marked(" [LATE] and [HINT]"), planned(toml))
    assert [(each.line, each.column, each.code) for each in report.findings] == [(5, 20, "SCO009")]


PLACES = NOTES.replace("Score: {score}/10{marks}", "{?[LATE]}").replace("A: {", "{?[HINT]}\nA: {")


def test_a_flag_in_the_place_of_another_is_no_unknown_one() -> None:
    text = "Notes\n\nQ1: One?\n[LATE]\nA: Yes.\n\nQ2: Two?\nA: No.\n[HINT]\n\nQ3: Three?\n[HINT]\nA: Yes.\n[LATE]\n"
    chosen = planned(PLACES)
    report = lint(text, chosen)
    assert [(each.line, each.code, each.message) for each in report.findings] == [
        (4, "FLG004", "[LATE] is misplaced"),
        (9, "FLG004", "[HINT] is misplaced"),
    ]
    assert fix(text, chosen, unsafe=True).data.decode() == (
        "Notes\n\nQ1: One?\nA: Yes.\n[LATE]\n\nQ2: Two?\n[HINT]\nA: No.\n\nQ3: Three?\n[HINT]\nA: Yes.\n[LATE]\n"
    )
    assert [content.flags for content in parse(text, layouts=(known(PLACES),)).contents][2] == ("HINT", "LATE")


TWO_LINES = NOTES.replace("{marks}", "{? [LATE]}\nTone: {tone}{? [HINT]}") + 'tone = { type = "word" }\n'


@pytest.mark.parametrize(("score", "tone"), [(" [HINT]", ""), ("", " [LATE]")])
def test_a_value_with_the_flag_of_another_line_is_kept_by_every_fix(score: str, tone: str) -> None:
    text = f"Notes\n\nQ1: One?\nA: Yes.\nScore: 3/10{score}\nTone: calm{tone}\n"
    chosen = planned(TWO_LINES)
    assert [each.code for each in lint(text, chosen).findings] == ["FLG002"]
    assert fix(text, chosen, unsafe=True).data.decode() == text


def test_what_a_label_lacks_is_said_shortly() -> None:
    toml = 'name = "times"\n[blocks]\nfile = """\n{turn...}\n"""\nturn = """\n[{clock}] {speaker}: {said}\n"""\n'
    text = "[0:01] A: Hello.\n[0:04] B: Hi there.\n0:09 A: So what?\n[0:14] B: Nothing.\n"
    (found,) = lint(text, planned(toml)).findings
    assert found.message == "speaker label has no '[' and no ']'"
