"""Labels of the speakers, of questions and answers, and their numbers: what QNA answers for.

QNA006 is not here: the answers of a record have no number that could differ from the question's.
"""

from __future__ import annotations

import re

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator, spellings, swapped
from benchmarks.records.page import Slot

LABELLED = (Slot.TURN, Slot.QUESTION, Slot.ANSWER)

spellings(
    "QNA001", at=LABELLED, of="label", fix="safe",
    lower_case=lambda spot: f"{spot.label.lower()}: {spot.rest}",
    upper_case=lambda spot: f"{spot.label.upper()}: {spot.rest}",
    misspelt=lambda spot: f"{swapped(spot.label)}: {spot.rest}",
    letter_lost=lambda spot: f"{spot.label[:-3]}{spot.label[-2:]}: {spot.rest}",
    bold=lambda spot: f"**{spot.label}:** {spot.rest}",
    space_before_colon=lambda spot: f"{spot.label} : {spot.rest}",
    no_space=lambda spot: f"{spot.label}:{spot.rest}",
    wide_colon=lambda spot: f"{spot.label}：{spot.rest}",
    no_colon=lambda spot: f"{spot.label} {spot.rest}",
    dash_for_colon=lambda spot: f"{spot.label} - {spot.rest}",
    indented=lambda spot: f"{' ' * spot.rng.randint(1, 4)}{spot.text}",
)  # fmt: skip
spellings(
    "QNA001", at=(Slot.QUESTION, Slot.ANSWER), of="label", fix="safe",
    one_letter=lambda spot: f"{spot.label[0]}: {spot.rest}",
)  # fmt: skip
spellings(
    "QNA001", "REC011", at=Slot.TURN, of="speaker", fix="any", same=False,
    why="another name of the recruiter: a bad label by this page, an unknown speaker by layouts.md",
    short=lambda spot: f"Recruiter: {spot.rest}" if spot.label == "AI Recruiter" else None,
    other_word=lambda spot: f"Interviewer: {spot.rest}" if spot.label == "AI Recruiter" else None,
)  # fmt: skip


@operator("QNA001", at=(Slot.QUESTION, Slot.ANSWER, Slot.TURN), fix="safe")
def text_on_next_line(spot: Spot) -> Edit | None:
    """The label is alone on its line, the text below it."""
    return spot.becomes(f"{spot.label}:", spot.rest, where=(spot.at + 1,)) if spot.rest else None


@operator("QNA001", at=Slot.ANSWER, fix="any", same=False)
def question_and_answer_on_one_line(spot: Spot) -> Edit:
    """The blank line before the answer was lost, and the line break with it."""
    return spot.edit(spot.at - 2, spot.at + 1, f"{spot.page.texts[spot.at - 2]} {spot.text}")


@operator(
    "REC012", "QNA001", "REC005", at=Slot.TURN, fix="any", same=False,
    why="a turn on the line of another: REC012 by its name, a label out of place, or two turns of one speaker in a row",
)  # fmt: skip
def two_turns_on_one_line(spot: Spot) -> Edit | None:
    """The blank line between two turns was lost, and the line break with it."""
    if not spot.line.at or not spot.page.texts[spot.at - 2].endswith((".", "?", "!", '"')):
        return None
    near = (spot.at - 1, spot.turn.stop - 1)
    return spot.edit(spot.at - 2, spot.at + 1, f"{spot.page.texts[spot.at - 2]} {spot.text}", where=near)


def _mark(spot: Spot, old: str, new: str) -> str:
    return re.sub(old, new, spot.text, count=1)


spellings(
    "QNA001", at=Slot.MARK, of="mark", fix="safe",
    lower_case=lambda spot: spot.text.replace("Q", "q", 1),
    spaced=lambda spot: spot.text.replace("Q", "Q ", 1),
    bold=lambda spot: _mark(spot, r"^(Q[0-9]+)", r"**\1**"),
    written_out=lambda spot: spot.text.replace("Q", "Question ", 1),
    with_colon=lambda spot: spot.text.replace(" [", ": [", 1),
    without_space=lambda spot: spot.text.replace(" [", "[", 1),
    indented=lambda spot: f"  {spot.text}",
    as_heading=lambda spot: f"### {spot.text}",
)  # fmt: skip
spellings(
    "QNA001", at=Slot.MARK, of="mark", fix="any", same=False,
    without_number=lambda spot: _mark(spot, "^Q[0-9]+", "Q"),
)  # fmt: skip
spellings(
    "QNA001", "REC006", at=Slot.MARK, of="type", fix="any", same=False,
    why="the page gives no code to a bad type: it is a part of the question's label, and a value of a choice",
    lower_case=lambda spot: _mark(spot, r"\[([A-Z]+)\]", f"[{spot.text.split('[')[1].split(']')[0].lower()}]"),
    misspelt=lambda spot: _mark(spot, r"\[([A-Z]+)\]", f"[{swapped(spot.text.split('[')[1].split(']')[0])}]"),
    unknown=lambda spot: _mark(spot, r"\[([A-Z]+)\]", "[SOCIAL]"),
    in_parentheses=lambda spot: _mark(spot, r"\[([A-Z]+)\]", r"(\1)"),
    missing=lambda spot: _mark(spot, r"\[([A-Z]+)\] ", ""),
    empty=lambda spot: _mark(spot, r"\[([A-Z]+)\]", "[]"),
)  # fmt: skip


@operator("QNA002", at=Slot.QUESTION)
def question_deleted(spot: Spot) -> Edit:
    """The question is gone, with its label."""
    return spot.gap(spot.at, spot.page.stretch(spot.at, Slot.QUESTION_MORE) + 1)


@operator(
    "QNA002",
    "QNA001",
    at=Slot.QUESTION,
    fix="any",
    same=False,
    why="text where `Question:` is due: no question, or one without label",
)
def question_label_deleted(spot: Spot) -> Edit | None:
    """Only the label is gone."""
    return spot.becomes(spot.rest)


@operator(
    "QNA002", "QNA001", "SCO001", "QNA007", at=Slot.MARK, fix="any", same=False,
    why="number, type and score are gone in one line: each of them is a right name for it",
)  # fmt: skip
def mark_deleted(spot: Spot) -> Edit:
    """The line with number, type and score is gone."""
    return spot.gap(spot.at, spot.at + 1)


@operator("QNA003", at=Slot.ANSWER)
def answer_deleted(spot: Spot) -> Edit:
    """The answer is gone, with its label."""
    return spot.gap(spot.at - 1, spot.answered.stop)


@operator(
    "QNA003",
    "QNA001",
    at=Slot.ANSWER,
    fix="any",
    same=False,
    why="no answer, or one without label; where it began, nobody can tell",
)
def answer_label_deleted(spot: Spot) -> Edit | None:
    """Only the label is gone."""
    return spot.becomes(spot.rest, where=range(spot.exchange.start + 1, spot.exchange.stop))


@operator("QNA004", at=Slot.QUESTION)
def question_emptied(spot: Spot) -> Edit:
    """The label is left, with or without its space."""
    stop = spot.page.stretch(spot.at, Slot.QUESTION_MORE)
    return spot.edit(spot.at, stop, spot.rng.choice(("Question:", "Question: ")))


@operator("QNA005", at=Slot.ANSWER)
def answer_emptied(spot: Spot) -> Edit:
    """The label is left, with or without its space."""
    return spot.edit(spot.at, spot.answered.stop, spot.rng.choice(("Answer:", "Answer: ")))


@operator("QNA007", at=Slot.MARK, fix="unsafe", same=True)
def number_changed(spot: Spot) -> Edit | None:
    """A number is not the next one."""
    number = spot.rng.choice(
        [n for n in (0, spot.line.at, spot.line.at + 2, spot.line.at + 9) if n != spot.line.at + 1]
    )
    after = (spot.at + 1, spot.page.slots[Slot.MARK][spot.line.at + 1] + 1) if _following(spot) else (spot.at + 1,)
    return spot.becomes(_mark(spot, "^Q[0-9]+", f"Q{number}"), where=after)


@operator("QNA007", at=Slot.MARK, fix="any", same=False)
def exchange_deleted(spot: Spot) -> Edit | None:
    """An exchange is gone, but not the last one."""
    return spot.gap(spot.exchange.start, spot.exchange.stop) if _following(spot) else None


@operator("QNA007", "REC003", "QNA011", at=Slot.MARK, fix="any", same=False,
          why="the number comes twice; so does the question, which a reader may say instead")  # fmt: skip
def exchange_doubled(spot: Spot) -> Edit:
    """An exchange was pasted twice."""
    own = spot.exchange
    copy = spot.page.texts[own.start : own.stop]
    return spot.edit(own.stop, own.stop, *copy, where=range(own.stop + 1, own.stop + len(copy) + 1))


@operator("QNA007", at=Slot.MARK, fix="any", same=False)
def exchanges_swapped(spot: Spot) -> Edit | None:
    """Two exchanges changed places."""
    if not _following(spot):
        return None
    first, second = spot.exchange, Spot(spot.page, spot.page.slots[Slot.MARK][spot.line.at + 1], spot.rng).exchange
    texts = spot.page.texts
    marks = (first.start + 1, first.start + len(second) + 1, second.stop + 1)
    return spot.edit(first.start, second.stop, *texts[second.start : second.stop], *texts[first.start : first.stop],
                     where=marks)  # fmt: skip


def _following(spot: Spot) -> bool:
    return spot.line.at + 1 < len(spot.page.pairs)
