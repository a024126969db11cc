"""Flags: mistyped, unknown, doubled, misplaced, and those that contradict the evidence."""

from collections.abc import Callable

from benchmarks.banks.struggles import COURTESIES
from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import Edit, Slot

PLAIN = ("I don't know.", "I'm not sure, sorry.", "Sorry, I don't know that.", "I have no idea.")


def flagged(way: str | Callable[[str], str]) -> Callable[[Spot], str | None]:
    """The tail of a score line with the first flag alone is written in another way: a format, or the name respelt."""

    def tail(spot: Spot) -> str | None:
        bare = _bare(spot)
        if bare is None:
            return None
        name = spot.layout.flags[0]
        return bare + (way.replace("FLAG", name) if isinstance(way, str) else f" [{way(name)}]")

    return tail


def _flag(spot: Spot) -> str:
    """The flag as it stands on a line."""
    return f"[{spot.layout.flags[0]}]" if spot.layout.flags else ""


def _bare(spot: Spot) -> str | None:
    """The score line without its one flag, which the caller puts elsewhere."""
    flag = spot.fields["flag"]
    return spot.text.removesuffix(flag) if flag and flag == f" {_flag(spot)}" else None


def _unflagged(spot: Spot) -> bool:
    """Whether the line has no flag in a layout that has some."""
    return bool(spot.layout.flags) and not spot.fields["flag"]


respellings(
    "FLG001",
    at=Slot.SCORE,
    of="flag",
    lower_case=flagged(str.lower),
    title_case=flagged(str.title),
    letter_missing=flagged(lambda name: name[:4] + name[5:]),
    present_tense=flagged(lambda name: name[:-1] if name[-1].isalpha() else name.lower()),
    letters_swapped=flagged(lambda name: name[:-3] + name[-3:-1][::-1] + name[-1]),
    letter_doubled=flagged(lambda name: name[:5] + name[4:]),
    no_brackets=flagged(" FLAG"),
    no_opening_bracket=flagged(" FLAG]"),
    no_closing_bracket=flagged(" [FLAG"),
    parentheses=flagged(" (FLAG)"),
    braces=flagged(" {FLAG}"),
    angle_brackets=flagged(" <FLAG>"),
    wide_brackets=flagged(" 【FLAG】"),
    doubled_bracket=flagged(" [FLAG]]"),
    spaces_inside=flagged(" [ FLAG ]"),
    two_spaces=flagged("  [FLAG]"),
    no_space=flagged("[FLAG]"),
    cyrillic_letter=flagged(lambda name: name.replace("E", "Е", 1)),
)
respellings(
    "FLG002",
    at=Slot.SCORE,
    of="flag",
    unknown=flagged(" [HESITATED]"),
    unknown_added=lambda spot: spot.text + spot.rng.choice((" [CONFIDENT]", " [EMPTY]", " [REVIEW]")),
)
respellings("FLG003", at=Slot.SCORE, of="flag", doubled=flagged(" [FLAG] [FLAG]"))
respellings("FLG003", "FLG001", at=Slot.SCORE, of="flag", doubled_without_space=flagged(" [FLAG][FLAG]"))
respellings(
    "FLG004",
    at=Slot.SCORE,
    of="flag",
    before_value=lambda spot: f"{spot.fields['label']}: {_flag(spot)} {spot.fields['value']}" if _bare(spot) else None,
)
respellings("CON001", at=Slot.SCORE, of="flag", deleted=flagged(""))


@operator("FLG004", at=Slot.SCORE)
def flag_above_score(spot: Spot) -> Edit | None:
    """The flag stands alone between the answer and the score."""
    bare = _bare(spot)
    return None if bare is None else spot.becomes(_flag(spot), bare)


@operator("FLG004", at=Slot.SCORE)
def flag_below_score(spot: Spot) -> Edit | None:
    """The flag was wrapped onto a line of its own."""
    bare = _bare(spot)
    return None if bare is None else spot.becomes(bare, _flag(spot))


@operator("FLG004", at=Slot.SCORE)
def flag_below_terminator(spot: Spot) -> Edit | None:
    """The flag stands right after the border."""
    bare, block = _bare(spot), spot.block
    if bare is None or block.note is not None:
        return None
    border = spot.page.texts[block.terminator]
    return spot.edit(spot.at, block.stop, bare, border, _flag(spot), where=range(spot.at + 1, spot.at + 4))


@operator("FLG004", at=Slot.SCORE)
def flag_behind_answer(spot: Spot) -> Edit | None:
    """The flag stands after the closing quote."""
    bare, last = _bare(spot), spot.block.answer_end - 1
    if bare is None:
        return None
    return spot.edit(last, spot.at + 1, f"{spot.page.texts[last]} {_flag(spot)}", "", bare)


@operator("FLG004", at=Slot.SCORE)
def flag_before_answer(spot: Spot) -> Edit | None:
    """The flag stands between the answer's label and its text."""
    bare, block, texts = _bare(spot), spot.block, spot.page.texts
    if bare is None:
        return None
    label, _, rest = texts[block.answer].partition(": ")
    between = texts[block.answer + 1 : spot.at]
    where = [block.answer + 1, spot.at + 1]
    return spot.edit(block.answer, spot.at + 1, f"{label}: {_flag(spot)} {rest}", *between, bare, where=where)


@operator("CON001", at=Slot.SCORE)
def unflagged_struggle(spot: Spot) -> Edit | None:
    """An answer is a plain don't-know, and nobody flagged it."""
    return _answered(spot, spot.rng.choice(PLAIN), spot.text) if _unflagged(spot) else None


@operator("CON002", at=Slot.SCORE)
def flagged_courtesy(spot: Spot) -> Edit | None:
    """An answer is a closing courtesy, and was flagged."""
    return _answered(spot, spot.rng.choice(COURTESIES), f"{spot.text} {_flag(spot)}") if _unflagged(spot) else None


@operator("CON002", at=Slot.SCORE)
def flagged_fluent_answer(spot: Spot) -> Edit | None:
    """A fluent answer of a strong candidate was flagged."""
    tiers = list(spot.layout.headings)
    if len(tiers) < 2 or not _unflagged(spot):
        return None
    header = spot.page.slots[Slot.SECTION][spot.line.section]
    strong = tiers.index(spot.page.texts[header]) >= len(tiers) - len(tiers) // 2
    answer = " ".join(spot.page.texts[spot.block.answer : spot.block.answer_end])
    spoken = len(answer.split()) > 25 and sum(map(str.isascii, answer)) > 0.97 * len(answer)
    return spot.becomes(f"{spot.text} {_flag(spot)}") if strong and spoken else None


def _answered(spot: Spot, answer: str, score: str) -> Edit:
    """The exchange with another answer and score line; the finding is the score line's."""
    block, texts = spot.block, spot.page.texts
    label = texts[block.answer].partition(": ")[0]
    lines = (f'{label}: "{answer}"', "", score)
    return spot.edit(block.answer, spot.at + 1, *lines, where=[block.answer + len(lines)])
