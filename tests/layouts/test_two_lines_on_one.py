"""Two lines of structure on one, and one that was broken where only marks are left of it."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.fixer import fix
from linter.layouts.known import Known
from tests.layouts.own_layouts import known

TAPE = known('''name = "tape"

[blocks]
file = """
{side...}
"""
side = """
[Tape {tape}, Side {letter}]

{passage | noise...}
[End of Side {again}]


"""
passage = """
{speaker}: {said}

"""
noise = """
[Noise from {kind}: {remark}]

"""

[slots]
tape = { type = "integer" }
letter = { of = ["A", "B"] }
again = { of = ["A", "B"] }
speaker = { of = ["SP", "HK"] }
kind = { of = ["hall", "street"] }
remark = { type = "line" }
''')
SIDES = """\
[Tape 1, Side A]

SP: When did you first go out?

[Noise from hall: a door falls shut]

HK: I was twelve.

[Noise from street: a horn]

[End of Side A]


[Tape 1, Side B]

SP: You wanted to tell me about the winter.

HK: There were forty boats.

[End of Side B]
"""
SHEET = known('''name = "sheet"

[blocks]
file = """
Sheet {sheet}

{person...}
"""
person = """
Person: {name}
{item...}
Rating: {score}
Allergies: {allergies}
{?Height/Weight: {height} cm, {weight} kg}

"""
item = """
Q: {question}
A: {answer}
"""

[slots]
sheet = { type = "integer" }
question = { type = "line" }
score = { minimum = 1, maximum = 5, decimals = 0 }
height = { type = "integer" }
weight = { type = "integer" }
''')
PEOPLE = """\
Sheet 4

Person: Ada Quill
Q: How many people live with you?
A: Three, and a cat.
Rating: 4
Allergies: none known
Height/Weight: 164 cm, 71 kg

Person: Bo Lund
Q: How often do you take the train?
A: Only to the football, and back.
Rating: 5
Allergies: cats
"""
PROMPTS = known('''name = "prompts"

[blocks]
file = """
{sample...}
# done
"""
sample = """
<<< PROMPT {number} >>>
{question}

<<< RESPONSE >>>
{answer}

"""
''')
SAMPLES = """\
<<< PROMPT 1 >>>
Which flour for pizza?

<<< RESPONSE >>>
A strong bread flour.

<<< PROMPT 2 >>>
How long do I boil an egg?

<<< RESPONSE >>>
Six minutes from the moment the water boils.

# done
"""


def _said(text: str, layout: Known) -> list[str]:
    return [f"{each.line}:{each.column} {each.code}" for each in lint(text, plan(layouts=(layout,))).findings]


@pytest.mark.parametrize(("text", "layout"), [(SIDES, TAPE), (PEOPLE, SHEET), (SAMPLES, PROMPTS)])
def test_nothing_is_said_of_clean_texts(text: str, layout: Known) -> None:
    assert not _said(text, layout)


@pytest.mark.parametrize(
    ("text", "layout", "old", "new", "said"),
    [
        (SIDES, TAPE, "Side A]\n\n\n[Tape", "Side A] [Tape", "11:17 REC007"),
        (SIDES, TAPE, "shut]\n\nHK", "shut] HK", "5:38 QNA001"),
        (PEOPLE, SHEET, "known\nHeight", "known Height", "7:23 REC007"),
        (SAMPLES, PROMPTS, "ESPONSE >>>\nSix", "ESPONSE >>> Six", "10:1 QNA001"),
        (SAMPLES, PROMPTS, "ESPONSE >>>\nSix", "ESPONSE\n>>>\nSix", "10:1 QNA001"),
    ],
)
def test_each_is_one_finding_where_it_is_and_is_put_right(
    text: str, layout: Known, old: str, new: str, said: str
) -> None:
    assert text.count(old) == 1
    damaged = text.replace(old, new)
    assert _said(damaged, layout) == [said]
    assert fix(damaged.encode(), plan(layouts=(layout,))).data == text.encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[Noise from hall", "[Niose from hall"),
        ("[Noise from hall", "[Noise frim hall"),
        ("[Noise from", "[noise from"),
    ],
)
def test_a_misspelt_line_between_brackets_is_no_text(old: str, new: str) -> None:
    damaged = SIDES.replace(old, new, 1)
    assert _said(damaged, TAPE) == ["5:1 REC007"]
    assert fix(damaged.encode(), plan(layouts=(TAPE,))).data == SIDES.encode()


@pytest.mark.parametrize("line", ["[Noise from hall: a door falls shut]", "HK: I was twelve."])
def test_a_line_that_is_there_twice_is_a_copy_and_no_lost_blank_line(line: str) -> None:
    damaged = SIDES.replace(line, f"{line}\n{line}", 1)
    assert [each.partition(" ")[2] for each in _said(damaged, TAPE)] in (["REC007"], ["REC005"])
    assert "DOC009" not in str(_said(fix(damaged.encode(), plan(layouts=(TAPE,))).data.decode(), TAPE))
    assert fix(damaged.encode(), plan(layouts=(TAPE,))).data in (damaged.encode(), SIDES.encode())


def test_the_text_of_a_turn_below_a_label_of_two_values_is_put_behind_it() -> None:
    layout = known(
        'name = "hall"\n[blocks]\nfile = """\nHall {hall}\n\n{turn...}\n"""\n'
        'turn = """\n{speaker} ({side}): {said}\n\n"""\n'
        '[slots]\nhall = { type = "integer" }\nspeaker = { of = ["Ann", "Bo"] }\nside = { of = ["for", "against"] }\n'
    )
    text = "Hall 4\n\nAnn (for): It is so.\n\nBo (against): It was.\n\nAnn (for): Still.\n"
    damaged = text.replace("(against): It", "(against):\nIt")
    assert not _said(text, layout)
    assert _said(damaged, layout) == ["5:1 QNA001"]
    assert fix(damaged.encode(), plan(layouts=(layout,))).data == text.encode()


def test_a_block_that_is_there_twice_without_its_blank_line_is_one_finding() -> None:
    block = "<<< PROMPT 1 >>>\nWhich flour for pizza?\n\n<<< RESPONSE >>>\nA strong bread flour.\n"
    assert block in SAMPLES
    assert len(_said(SAMPLES.replace(block, 2 * block), PROMPTS)) == 1
