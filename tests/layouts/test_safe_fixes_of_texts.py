"""Safe fixes write no mark into a text and take none out of it, and complete no line that goes on below."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import Plan
from linter.fixer import fix
from tests.layouts.own_layouts import planned
from tests.layouts.test_collection import exchange, transcript
from tests.pages import ASKED, PLACES


def layout(blocks: str, slots: str = "") -> Plan:
    return planned(f'name = "l"\n[blocks]\n{blocks}\n[slots]\n{slots}\n')


NOISE = layout(
    '''file = """
{speech | aside...}
End
"""
speech = """
{speaker}: {said}

"""
aside = """
[Noise in {room}: {remark}]

"""''',
    'room = { of = ["hall", "yard"] }',
)
SIDES = layout(
    '''file = """
{speech...}
End
"""
speech = """
{speaker} ({side}): {said}

"""''',
    'side = { of = ["for", "against"] }',
)
SAMPLES = layout(
    '''file = """
{sample...}
"""
sample = """
<<< PROMPT {number} >>>
{question}
<<< RESPONSE >>>
{answer}

"""'''
)
ITEMS = layout(
    '''file = """
{item...}
End
"""
item = """
{code}  {question}  [{value}]
{?    verbatim: {answer}}
"""''',
    'code = { type = "word" }\nquestion = { type = "line" }\nvalue = { type = "integer", minimum = 1, maximum = 9 }',
)
SPOKEN = "Ann: I begin with the letters.\n\n{}\n\n[Noise in yard: a dog barks]\n\nAnn: And then no more.\n\nEnd\n"


def unfixed(text: str, plan: Plan) -> list[tuple[str, int]]:
    """The findings, none of which is fixed."""
    assert fix(text, plan).data.decode() == text
    return [(each.code, each.line) for each in lint(text, plan).findings]


@pytest.mark.parametrize("stop", [".", "!", ""])
def test_the_mark_at_the_end_of_a_line_that_two_were_joined_to(stop: str) -> None:
    joined = SPOKEN.format(f"[Noise in hall: a door falls shut] Bo: He wrote every week{stop}")
    assert unfixed(joined, NOISE) == [("DOC008", 3)]


@pytest.mark.parametrize("end", [".", "!"])
def test_a_stop_in_the_place_of_the_mark_at_the_end(end: str) -> None:
    assert unfixed(SPOKEN.format(f"[Noise in hall: a door falls shut{end}"), NOISE) == [("REC007", 3)]


def test_a_mark_that_is_missing_behind_words_is_written() -> None:
    right = SPOKEN.format("[Noise in hall: a door falls shut]")
    assert fix(right.replace("shut]", "shut"), NOISE).data.decode() == right


@pytest.mark.parametrize(("below", "fixed"), [("", ":\n"), ("Laughter for a minute.\n", ": Laughter for a minute.\n")])
def test_a_label_with_a_value_and_nothing_beside_it_gets_no_second_colon(below: str, fixed: str) -> None:
    text = f"Ann (for): I begin.\n\nBo (against): He wrote.\n\nAnn (for):\n{below}\nBo (against): In May.\n\nEnd\n"
    assert [each.line for each in lint(text, SIDES).findings] == [5]
    assert fix(text, SIDES).data.decode() == text.replace(f":\n{below}\nBo", f"{fixed}\nBo")


def test_a_label_whose_end_is_on_the_next_line_is_joined() -> None:
    text = "".join(
        f"<<< PROMPT {n} >>>\nWhich flour is for {n}?\n<<< RESPONSE >>>\nA strong one.\n\n" for n in (1, 2, 3)
    ).removesuffix("\n")
    broken = text.replace("E >>>\n", "E\n>>>\n", 2).replace("E\n>>>\n", "E >>>\n", 1)
    assert [(each.code, each.line) for each in lint(broken, SAMPLES).findings] == [("QNA001", 8)]
    for damaged in (broken, broken.replace("E\n>>>\n", "E\n")):
        assert fix(damaged, SAMPLES).data.decode() == text


def test_the_second_half_of_a_line_is_not_made_one_of_its_own() -> None:
    text = "A1  How often is it?  [5]\n    verbatim: only then\nB1  Do you own\na car?  [1]\nB2  And why?  [3]\nEnd\n"
    assert unfixed(text, ITEMS) == [("QNA001", 3)]


SESSION = layout(
    '''file = """
Child: {child}

{turn...}

{?Homework: {homework}}
Next: {next}
"""
turn = """
{speaker}: {said}
"""''',
    'child = { type = "name", is = "field" }\nspeaker = { of = ["T", "C"] }\nhomework = { type = "line" }\n'
    'next = { type = "date", is = "field" }',
)


def test_blank_lines_below_a_label_that_was_taken_for_text_are_left_to_a_person() -> None:
    text = "Child: Milo Hill\n\nT: What a dog.\nHomework: Snake words.\n\nC: He is called Socks.\nNext: 2024-02-14\n"
    assert [each.line for each in lint(text, SESSION).findings] == [5, 7]
    assert "Homework: Snake words.\n\nC: He" in fix(text, SESSION).data.decode()


def test_a_question_in_mail_quotes_is_text_where_the_very_question_is_above() -> None:
    quoted, line = "> Q1: who is on call?\n> A1: you are", "-" * 40 + "\n\n"
    text = transcript(exchange(1, f"Who is called?\n\n{quoted}"), exchange(2))
    moved = text.replace(line, "", 1).replace(quoted, line + quoted, 1)
    assert [one.code for one in lint(moved).findings] == ["SEP004"]
    assert quoted in fix(moved.encode(), unsafe=True).data.decode()


@pytest.mark.parametrize("end", ["]j A", "]jA"])
def test_a_letter_in_place_of_the_colon_of_a_label_may_be_of_the_text(end: str) -> None:
    label, score = "[AI Explanation Provided]: A", "Relevance Score: 0.500\n"
    text = transcript(exchange(1, "Why?"), exchange(2, "How?")).replace(score, f"{score}{label} set has no order.\n", 1)
    assert lint(text).findings == ()
    damaged = text.replace("]: A", end)
    assert [one.code for one in lint(damaged).findings] == ["ANN001"]
    assert fix(damaged.encode()).data.decode() == damaged


def test_a_label_in_a_code_fence_gets_no_blank_line_from_a_safe_fix() -> None:
    head, tail = (
        "```\nInterview Transcript\n",
        "Candidate: {name}\nQuality Profile: {weak|strong}\n```\n\nSo I say.\n\n",
    )
    block = ASKED.replace("Answer:", f"{head}Answer:").replace('"', "").replace("\n\n---", f"\n{tail}---")
    text = PLACES["record exchange"].replace("{}", block)
    report, fixed = lint(text), fix(text.encode())
    assert "DOC009" in [finding.code for finding in report.findings]
    assert (fixed.data.decode(), fixed.failures) == (text, ())
