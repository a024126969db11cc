"""Questions and answers on one line, whose labels are a letter or two with a mark."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan
from linter.fixer import fix
from tests.layouts.own_layouts import planned

_PAIRS = '''name = "pairs"

[blocks]
file = """
Interview of {name}

{pair...}
"""
pair = """
Q: {question}
A: {answer}

"""
'''
_TURNS = '''name = "turns"

[blocks]
file = """
Interview of {name}

{asked | given...}
"""
asked = "Q: {question}"
given = "A: {answer}"
'''
PAIRS = """\
Interview of Ann Bell

Q: What is this?
A: A van.

Q: And who drove it?
A: My aunt did.

Q: When?
A: In May.
"""
TURNS = "".join(f"{line}\n" for line in PAIRS.split("\n")[:2]) + "".join(
    f"{line}\n" for line in PAIRS.split("\n")[2:] if line
)


def _plan(description: str, mark: str) -> Plan:
    for letter in "QA":
        description = description.replace(f"{letter}: ", f"{letter}{mark} ")
    return planned(description)


def _said(text: str, description: str, mark: str) -> list[str]:
    marked = text.replace("Q: ", f"Q{mark} ").replace("A: ", f"A{mark} ")
    return [f"{each.line}:{each.column} {each.code}" for each in lint(marked, _plan(description, mark)).findings]


@pytest.mark.parametrize("mark", [":", ".", ")"])
def test_an_answer_on_the_line_of_its_question_is_one_finding(mark: str) -> None:
    joined = "it?", "it? "
    for text, description, code in [(PAIRS, _PAIRS, "6:22 QNA001"), (TURNS, _TURNS, "5:22 REC012")]:
        assert not _said(text, description, mark)
        assert _said(text.replace("\n".join((joined[0], "A")), f"{joined[1]}A"), description, mark) == [code]


@pytest.mark.parametrize("mark", [":", "."])
def test_a_label_in_a_text_is_none_where_its_line_is_there(mark: str) -> None:
    for text, description in [(PAIRS, _PAIRS), (TURNS, _TURNS)]:
        assert not _said(text.replace("drove it?", "drove it? A: Miller?"), description, mark)
        assert not _said(text.replace("aunt did.", "aunt did, plan A: my uncle."), description, mark)


def test_it_is_put_on_its_own_line_but_where_it_may_be_an_initial() -> None:
    joined = PAIRS.replace("it?\nA", "it? A")
    assert fix(joined.encode(), _plan(_PAIRS, ":")).data == PAIRS.encode()
    dotted = joined.replace("Q: ", "Q. ").replace("A: ", "A. ").encode()
    assert fix(dotted, _plan(_PAIRS, ".")).data == dotted


def test_a_question_joined_to_the_answer_above_is_found_among_turns() -> None:
    assert _said(TURNS.replace("van.\nQ", "van. Q"), _TURNS, ":") == ["4:11 REC012"]


def test_labels_in_bold_on_one_line() -> None:
    bold = planned(_PAIRS.replace("Q: ", "**Q:** ").replace("A: ", "**A:** "))
    clean = PAIRS.replace("Q: ", "**Q:** ").replace("A: ", "**A:** ")
    damaged = clean.replace("drove it?\n", "drove it? ")
    assert lint(clean, bold).findings == ()
    assert [(each.line, each.code) for each in lint(damaged, bold).findings] == [(6, "QNA001")]
    assert fix(damaged.encode(), bold).data == clean.encode()
