"""Score lines: missing, doubled, misplaced, labels mistyped, more than a score on them."""

from collections.abc import Callable

from benchmarks.operators.registry import Respelling, Spot, operator, respellings, spelt, swapped
from benchmarks.page import Edit, Slot
from benchmarks.transcripts import units


def _spelt(way: Callable[[str], str]) -> Respelling:
    """The line with its label spelt in another way."""
    return spelt(way, "{label}: {value}{flag}")


def _last_word_in_lower_case(label: str) -> str:
    head, space, last = label.rpartition(" ")
    return head + space + last.lower()


def _letter_wrong(label: str) -> str:
    place = len(label) // 3
    return label[:place] + ("o" if label[place] == "e" else "e") + label[place + 1 :]


def _letter_missing(label: str) -> str:
    """The first word lost its last letter."""
    head, space, rest = label.partition(" ")
    return head[:-1] + space + rest


respellings(
    "SCO001",
    at=Slot.SCORE,
    of="score",
    value_deleted="{label}:",
    value_deleted_space_left="{label}: ",
    value_deleted_flag_left=lambda spot: "{label}:{flag}".format_map(spot.fields) if spot.fields["flag"] else None,
)
respellings(
    "SCO007",
    at=Slot.SCORE,
    of="score",
    lower_case=_spelt(str.lower),
    upper_case=_spelt(str.upper),
    half_lower_case=_spelt(_last_word_in_lower_case),
    letter_wrong=_spelt(_letter_wrong),
    letters_swapped=_spelt(swapped),
    letter_missing=_spelt(_letter_missing),
    plural=_spelt(lambda label: label + "s" if label[-1].isalpha() else label.lower()),
    no_colon="{label} {value}{flag}",
    equals_sign="{label} = {value}{flag}",
    hyphen="{label} - {value}{flag}",
    semicolon="{label}; {value}{flag}",
    wide_colon="{label}：{value}{flag}",
    space_before_colon="{label} : {value}{flag}",
    no_space_after_colon="{label}:{value}{flag}",
    two_spaces_after_colon="{label}:  {value}{flag}",
    two_spaces_inside=_spelt(lambda label: label.replace(" ", "  ")),
    no_space_inside=_spelt(lambda label: label.replace(" ", "")),
    underscore=_spelt(lambda label: label.replace(" ", "_")),
    no_break_space=_spelt(lambda label: label.replace(" ", "\u00a0")),
    indented="  {label}: {value}{flag}",
    bold="**{label}:** {value}{flag}",
    bold_outside_colon="**{label}**: {value}{flag}",
    bullet="- {label}: {value}{flag}",
    cyrillic_letter=_spelt(lambda label: label.replace("e", "е", 1)),
)
respellings(
    "SCO009",
    at=Slot.SCORE,
    of="score",
    second_number="{label}: {value} 8{flag}",
    remark_behind="{label}: {value}{flag} (good)",
    remark_with_dash="{label}: {value}{flag} - on topic",
    out_of_one=lambda spot: (
        "{label}: {value} out of ".format_map(spot.fields) + f"{spot.layout.maximum:g}{spot.fields['flag']}"
    ),
    comment="{label}: {value}{flag} // checked",
    word="{label}: {value}{flag} approx",
)


def _alone(spot: Spot) -> bool:
    """Whether the score has no annotation below it and no look-alike in a body above it."""
    return spot.block.note is None and not spot.ambiguous


@operator("SCO001", at=Slot.SCORE)
def score_deleted(spot: Spot) -> Edit | None:
    """The score line is gone."""
    return spot.gap(spot.at, spot.at + 1) if _alone(spot) else None


@operator("SCO001", at=Slot.SCORE)
def score_and_blank_deleted(spot: Spot) -> Edit | None:
    """The score line is gone, and the blank line above it."""
    return spot.gap(spot.at - 1, spot.at + 1) if _alone(spot) else None


@operator("SCO001", at=Slot.SCORE)
def score_emptied(spot: Spot) -> Edit | None:
    """The score line is blank."""
    return spot.gap(spot.at, spot.at + 1, "") if _alone(spot) else None


@operator("SCO001", at=Slot.SCORE)
def score_and_annotation_deleted(spot: Spot) -> Edit | None:
    """All between the answer and the terminator is gone."""
    noted = spot.block.note is not None and not spot.ambiguous
    return spot.gap(spot.at, spot.block.terminator) if noted else None


@operator("SCO007", at=Slot.SCORE)
def value_on_next_line(spot: Spot) -> Edit | None:
    """An editor wrapped the line behind the label."""
    return spot.becomes(spot.layout.score_label + ":", spot.fields["value"] + spot.fields["flag"])


@operator("SCO005", at=Slot.SCORE)
def score_doubled(spot: Spot) -> Edit | None:
    """The score line was duplicated."""
    return spot.becomes(spot.text, spot.text)


@operator("SCO005", at=Slot.SCORE)
def score_doubled_below_blank(spot: Spot) -> Edit | None:
    """The score line was pasted once more."""
    return spot.becomes(spot.text, "", spot.text)


@operator("SCO005", at=Slot.SCORE)
def second_score(spot: Spot) -> Edit | None:
    """Two people scored, and both lines stayed."""
    lowest, highest = units(spot.layout)
    other = spot.score(spot.rng.randint(lowest + 1, highest - 1)) + spot.fields["flag"]
    return None if other == spot.text else spot.becomes(spot.text, other)


@operator("SCO006", at=Slot.SCORE)
def score_above_answer(spot: Spot) -> Edit | None:
    """The score stands between the question and the answer."""
    block, texts = spot.block, spot.page.texts
    if not _alone(spot):
        return None
    answer = texts[block.answer : block.answer_end]
    where = range(block.answer + 1, block.answer + 2)
    return spot.edit(block.answer, block.score + 1, spot.text, "", *answer, where=where)


@operator("SCO006", at=Slot.SCORE)
def score_on_answer_line(spot: Spot) -> Edit | None:
    """The line breaks between the answer and the score were lost."""
    if spot.ambiguous:
        return None
    return spot.edit(spot.at - 2, spot.at + 1, f"{spot.page.texts[spot.at - 2]} {spot.text}")


@operator("SCO006", at=Slot.SCORE)
def score_below_terminator(spot: Spot) -> Edit | None:
    """The score and its terminator changed places."""
    if not _alone(spot):
        return None
    return spot.edit(spot.at, spot.at + 2, spot.page.texts[spot.at + 1], spot.text)


@operator("SCO010", at=Slot.TITLE)
def scores_never_filled_in(spot: Spot) -> Edit | None:
    """Every score is the placeholder it was written with."""
    scores = spot.page.slots[Slot.SCORE]
    return _zeroed(spot, scores) if len(scores) >= 8 else None


@operator("SCO010", at=Slot.TITLE)
def half_of_scores_not_filled_in(spot: Spot) -> Edit | None:
    """The scoring stopped half-way through."""
    scores = spot.page.slots[Slot.SCORE]
    return _zeroed(spot, scores[len(scores) // 2 :]) if len(scores) >= 8 else None


def _zeroed(spot: Spot, scores: tuple[int, ...]) -> Edit:
    """Some score lines hold the lowest value."""
    texts, lowest = list(spot.page.texts), spot.score(units(spot.layout)[0])
    for at in scores:
        texts[at] = lowest + spot.of(at).fields["flag"]
    return spot.edit(0, len(texts), *texts, where=[scores[0] + 1])
