"""A number before every line, as in the margin of court transcripts."""

from __future__ import annotations

import pytest

from linter import lint, parse
from linter.config import plan
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.description import DescriptionError
from linter.layouts.rendering.drawing import Drawing
from tests.layouts.own_layouts import known, planned

COURT = '''
name = "court"
margin = "{line}   "

[blocks]
file = """
{page...}
"""
page = """
{~}Page {folio}
{by | ask | reply | colloquy | paren...}

"""
by = """
BY {examiner}:
"""
ask = """
     Q.   {question}
"""
reply = """
     A.   {answer}
"""
colloquy = """
          {speaker}:  {said}
"""
paren = """
          ({event})
"""

[slots]
folio = { type = "integer" }
speaker = { of = ["MS. OKORO", "MR. HARGATE"] }
examiner = { is = "field", type = "choice", of = ["MS. OKORO", "MR. HARGATE"] }
event = { type = "line" }

[[checks]]
slot = "ask.question"
alternate = "reply.answer"
'''
HEARING = '''
name = "hearing"
margin = "{line}  "
[blocks]
file = """
HEARING OF {name}
Taken on {date} at {began}

{ask | reply...}

(Closed at {ended}.)
"""
ask = "Q.  {question}"
reply = "A.  {answer}"
[slots]
began = { type = "clock" }
ended = { type = "clock" }
'''
HEARD = """\
 1  HEARING OF Ann Lee
 2  Taken on 2024-02-03 at 10:05
 3
 4  Q.  Where do you work?
 5  A.  At the mill.
 6
 7  (Closed at 11:40.)
"""
CLEAN = """\
                                            Page 12
 1   BY MR. HARGATE:
 2        Q.   Good morning.  Could you tell us
 3   where you worked in the spring of 2019?
 4        A.   At the boatyard, in the paint shop.
 5        Q.   And who was your supervisor there?
 6        A.   That changed.  First it was Tom Wick, and
 7   from May on it was his brother.
 8        Q.   His brother being Alan Wick?
 9        A.   Yes.
10             MS. OKORO:  Objection, leading.
11             MR. HARGATE:  I'll rephrase.
12        Q.   What was the name of the brother?

                                            Page 13
 1        A.   Alan.
 2             (Exhibit 4 was marked.)
 3        Q.   Did you see the drums?
 4        A.   I saw three of them
 5   by the door.
"""


LAYOUT = known(COURT)


def found(text: str) -> list[tuple[str, int, str]]:
    return [(each.code, each.line, each.message) for each in lint(text, plan(layouts=(LAYOUT,))).findings]


@pytest.mark.parametrize("clean", [CLEAN, CLEAN.replace("\n", "\r\n"), CLEAN.replace("\n\n", "\n13\n")])
def test_the_numbers_are_not_part_of_the_text(clean: str) -> None:
    assert found(clean) == []
    document = parse(clean, layouts=(LAYOUT,))
    answers = [document.written(each.answer) for each in document.exchanges if each.answer]
    assert answers[1] == "That changed.  First it was Tom Wick, and\nfrom May on it was his brother."


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("\n 3   where", "\n 8   where", (4, "line number is 8, expected 3")),
        ("\n 3   where", "\n     where", (4, "line number is missing, expected 3")),
        ("\n 7   from May on it was his brother.", "", (8, "line number is 8, expected 7")),
        ("\n 3   where", "\n 2   where", (4, "line number is 2, expected 3")),
        ("\n 5   by the door.", "\n 5   by the door.\n 5   by the door.", (21, "line number is 5, expected 6")),
    ],
)
def test_a_wrong_number_is_found(old: str, new: str, expected: tuple[int, str]) -> None:
    assert [(line, said) for code, line, said in found(CLEAN.replace(old, new)) if code == "REC008"] == [expected]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        (" 5        Q.   And", " 5        Q    And", "QNA001", 6),
        ("10             MS. OKORO:", "10             MS. OKORA:", "REC011", 11),
        ("11             MR. HARGATE:", "11             MR HARGATE:", "REC011", 12),
        ("Page 13", "Paeg 13", "REC007", 15),
    ],
)
def test_a_defect_beside_the_margin_is_found_once(old: str, new: str, code: str, line: int) -> None:
    assert [each[:2] for each in found(CLEAN.replace(old, new))] == [(code, line)]


def test_a_fix_leaves_the_numbers_where_they_are() -> None:
    broken = CLEAN.replace(" 5        Q.   And", " 5        Q    And")
    assert fix(broken.encode(), plan(layouts=(LAYOUT,)), unsafe=True).data.decode() == CLEAN


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ann Lee\n 2  Taken on", "Ann Lee Taken on"),
        (" 7  (Closed at 11:40.)\n", " 7  (Closed at 11:40.)\n 7  (Closed at 11:40.)\n"),
    ],
)
def test_no_safe_fix_adds_a_line_without_a_number_or_takes_one_out(old: str, new: str) -> None:
    hearing = planned(HEARING)
    assert not lint(HEARD, hearing).findings
    broken = HEARD.replace(old, new)
    assert [each.code for each in lint(broken, hearing).findings] == ["REC007"]
    outcome = fix(broken.encode(), hearing)
    assert (outcome.data.decode(), outcome.failures) == (broken, ())


@pytest.mark.parametrize("margin", ["", "line", "{line}", "{line} {page} ", "{?{line} }"])
def test_what_is_no_margin_is_refused(margin: str) -> None:
    with pytest.raises(DescriptionError, match="margin"):
        known(f'name = "x"\nmargin = "{margin}"\n[blocks]\nfile = "Q: {{question}}\\n"\n')


def test_it_is_written_again_with_numbers() -> None:
    form = parse(CLEAN, layouts=(LAYOUT,)).to_dict()
    lines = Drawing(LAYOUT.compiled(DEFAULT), form).text().split("\n")
    assert lines[1] == "2   BY MR. HARGATE:"


def test_a_blank_line_lacks_its_number_where_the_others_have_theirs() -> None:
    lined = planned('name = "lined"\nmargin = "{line}  "\n[blocks]\nfile = "{pair...}"\n'
                    'pair = """\nQ: {question}\nA: {answer}\n\n"""\n')  # fmt: skip
    pairs = [f"Q: Why {n}?\nA: Because {n}." for n in ("red", "blue", "green", "pink")]
    lines = "\n\n".join(pairs).split("\n")
    every = [f"{n:2}  {line}".rstrip() for n, line in enumerate(lines, 1)]
    assert lint("\n".join(every) + "\n", lined).findings == ()
    blank = "\n".join([*every[:5], "", *every[6:]]) + "\n"
    assert [(each.line, each.code) for each in lint(blank, lined).findings] == [(6, "REC008")]
    none = [line if line[4:] else "" for line in every]
    assert [each.line for each in lint("\n".join(none) + "\n", lined).findings] == [4, 7, 10]
