"""Questions and answers that are missing, empty, in the wrong order, or wrongly numbered."""

import re

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import Edit, Slot

respellings("QNA004", at=Slot.QUESTION, of="question", emptied=lambda spot: _emptied(spot, ""))
respellings("QNA004", at=Slot.QUESTION, of="question", emptied_space_left=lambda spot: _emptied(spot, " "))
respellings("QNA005", at=Slot.ANSWER, of="answer", emptied=lambda spot: _emptied(spot, ""))
respellings("QNA005", at=Slot.ANSWER, of="answer", emptied_space_left=lambda spot: _emptied(spot, " "))
respellings("QNA005", at=Slot.ANSWER, of="answer", quotes_left=lambda spot: _emptied(spot, ' ""'))
respellings(
    "QNA006",
    at=Slot.ANSWER,
    of="answer",
    number_one_more=lambda spot: _numbered(spot, int(spot.fields["n"]) + 1),
    number_one_less=lambda spot: _numbered(spot, int(spot.fields["n"]) - 1),
    number_far_off=lambda spot: _numbered(spot, int(spot.fields["n"]) + spot.rng.choice((10, 7, 90))),
)
respellings(
    "QNA007",
    at=Slot.QUESTION,
    of="question",
    number_one_more=lambda spot: _numbered(spot, int(spot.fields["n"]) + 1),
    number_one_less=lambda spot: _numbered(spot, int(spot.fields["n"]) - 1),
    number_huge=lambda spot: _numbered(spot, spot.rng.choice((400, 1999, 10**12))),
)


def _emptied(spot: Spot, rest: str) -> str | None:
    """Only the label of a body of one line is left."""
    after = spot.page.lines[spot.at + 1].slot
    return None if after in (Slot.QUESTION_MORE, Slot.ANSWER_MORE) else spot.label + rest


def _numbered(spot: Spot, number: int) -> str:
    """The label with another number."""
    return re.sub("[0-9]+", str(number), spot.text, count=1)


def _renumbered(spot: Spot, shift: int) -> Edit:
    """All labels from the exchange to the candidate's last one are shifted."""
    start, stop = spot.at, spot.candidate(spot.line.candidate).stop
    texts = []
    for line in spot.page.lines[start:stop]:
        moved = line.slot in (Slot.QUESTION, Slot.ANSWER)
        texts.append(re.sub("[0-9]+", lambda n: str(int(n[0]) + shift), line.text, count=1) if moved else line.text)
    return spot.edit(start, stop, *texts, where=[start + 1])


@operator("QNA002", at=Slot.QUESTION)
def question_deleted(spot: Spot) -> Edit | None:
    """The answer is there, the question is not."""
    return None if spot.ambiguous else spot.gap(spot.at, spot.block.answer)


@operator("QNA002", at=Slot.QUESTION)
def question_label_deleted(spot: Spot) -> Edit | None:
    """The text of the question stayed without its label."""
    return None if spot.ambiguous else spot.gap(spot.at, spot.at + 1, spot.fields["rest"])


@operator("QNA002", at=Slot.QUESTION)
def answer_above_question(spot: Spot) -> Edit:
    """Question and answer changed places."""
    block, texts = spot.block, spot.page.texts
    question, answer = texts[block.question : block.question_end], texts[block.answer : block.answer_end]
    below = block.question + len(answer) + 2
    return spot.edit(block.question, block.answer_end, *answer, "", *question, where=[block.question + 1, below])


@operator("QNA002", at=Slot.ANSWER)
def answer_doubled(spot: Spot) -> Edit:
    """The answer was pasted twice."""
    block = spot.block
    copy = spot.page.texts[block.answer : block.answer_end]
    end = block.answer_end
    return spot.edit(end, end, "", *copy, where=range(end + 1, end + 3))


@operator("QNA003", at=Slot.ANSWER)
def answer_deleted(spot: Spot) -> Edit | None:
    """The question is there, the answer is not."""
    block = spot.block
    if spot.ambiguous:
        return None
    return spot.edit(block.answer, block.score, where=range(block.question + 1, block.answer + 2))


@operator("QNA003", at=Slot.ANSWER)
def answer_label_deleted(spot: Spot) -> Edit | None:
    """The text of the answer stayed without its label."""
    block = spot.block
    where = range(block.question + 1, block.score + 2)
    return None if spot.ambiguous else spot.becomes(spot.fields["rest"], where=where)


@operator("QNA007", at=Slot.QUESTION)
def exchange_number_bumped(spot: Spot) -> Edit | None:
    """Question and answer carry a number that is not their turn's."""
    block, texts = spot.block, spot.page.texts
    number = block.number + spot.rng.choice((1, 2, 10))
    first, second = (re.sub("[0-9]+", str(number), texts[at], count=1) for at in (block.question, block.answer))
    between = texts[block.question + 1 : block.answer]
    return spot.edit(block.question, block.answer + 1, first, *between, second, where=[block.question + 1])


@operator("QNA007", at=Slot.QUESTION)
def numbers_skip_one(spot: Spot) -> Edit:
    """From here on all numbers are one too high."""
    return _renumbered(spot, 1)


@operator("QNA007", at=Slot.QUESTION)
def numbers_start_at_zero(spot: Spot) -> Edit | None:
    """A programmer counted."""
    return _renumbered(spot, -1) if spot.block.number == 1 else None


@operator("QNA007", at=Slot.QUESTION)
def numbers_continue(spot: Spot) -> Edit | None:
    """The numbers go on from the last candidate's."""
    return _renumbered(spot, spot.rng.randint(1, 9)) if spot.block.number == 1 and spot.line.candidate else None


@operator("QNA007", at=Slot.QUESTION)
def exchange_deleted(spot: Spot) -> Edit | None:
    """An exchange that is not the candidate's last one is gone."""
    following = spot.following
    return spot.gap(spot.at, following.question) if following else None


@operator("QNA007", at=Slot.QUESTION)
def exchange_pasted_twice(spot: Spot) -> Edit:
    """An exchange was pasted again below itself."""
    block = spot.block
    copy = spot.page.texts[block.question : block.stop]
    return spot.edit(block.stop, block.stop, "", *copy, where=[block.stop + 2])


@operator("QNA007", at=Slot.QUESTION)
def exchanges_swapped(spot: Spot) -> Edit | None:
    """Two neighbouring exchanges changed places."""
    block, following, texts = spot.block, spot.following, spot.page.texts
    if following is None:
        return None
    first, second = texts[block.question : block.stop], texts[following.question : following.stop]
    below = block.question + len(second) + 2
    return spot.edit(block.question, following.stop, *second, "", *first, where=[block.question + 1, below])


@operator("QNA007", at=Slot.QUESTION)
def question_doubled(spot: Spot) -> Edit | None:
    """The question's line was duplicated."""
    return spot.becomes(spot.text, spot.text) if spot.block.question_end - spot.at == 1 else None


@operator("QNA011", at=Slot.QUESTION)
def question_repeated(spot: Spot) -> Edit | None:
    """An earlier question was asked again, word for word."""
    block, texts = spot.block, spot.page.texts
    mine = [one for one in spot.page.blocks if spot.page.lines[one.question].candidate == spot.line.candidate]
    before = [one for one in mine if one.question < spot.at]
    if not before:
        return None
    earlier = before[-spot.rng.randrange(1, len(before) + 1)]
    head, *rest = texts[earlier.question : earlier.question_end]
    copy = re.sub("[0-9]+", str(block.number), head, count=1)
    return spot.edit(block.question, block.question_end, copy, *rest, where=[block.question + 1])
