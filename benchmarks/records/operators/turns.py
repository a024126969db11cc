"""Turns of the dialogue: missing, doubled, swapped, of the wrong speaker, empty."""

from __future__ import annotations

from benchmarks.page import Edit
from benchmarks.records.operators.registry import Spot, operator
from benchmarks.records.page import Slot


def _total(spot: Spot) -> tuple[int]:
    """The line that says how many turns there are."""
    at = spot.page.first(Slot.TURNS)
    assert at is not None
    return (at + 1,)


@operator("REC001", at=Slot.TURN, fix="unsafe", same=False)
def pair_of_turns_deleted(spot: Spot) -> Edit | None:
    """A turn of the recruiter is gone, and the answer with it; an exchange may have quoted them (REC001 > REC003)."""
    if spot.line.at % 2 or spot.line.at + 1 >= len(spot.page.slots[Slot.TURN]):
        return None
    answer = Spot(spot.page, spot.turn.stop, spot.rng)
    return spot.edit(spot.at, answer.turn.stop, where=_total(spot))


@operator("REC001", at=Slot.TURN, fix="unsafe", same=False)
def pair_of_turns_doubled(spot: Spot) -> Edit | None:
    """A turn of the recruiter and the answer were pasted twice."""
    if spot.line.at % 2 or spot.line.at + 1 >= len(spot.page.slots[Slot.TURN]):
        return None
    stop = Spot(spot.page, spot.turn.stop, spot.rng).turn.stop
    return spot.edit(stop, stop, *spot.page.texts[spot.at : stop], where=_total(spot))


@operator("REC001", at=Slot.TURN, fix="unsafe", same=False)
def last_turn_deleted(spot: Spot) -> Edit | None:
    """The recruiter's last words are gone."""
    if spot.line.at % 2 or spot.line.at + 1 != len(spot.page.slots[Slot.TURN]) or not spot.line.at:
        return None
    return spot.edit(spot.at, spot.turn.stop, where=_total(spot))


def _kept(spot: Spot) -> bool:
    """Whether the turn has one before it and one after it, or is the first."""
    return spot.line.at + 1 < len(spot.page.slots[Slot.TURN])


@operator("REC005", at=Slot.TURN)
def turn_deleted(spot: Spot) -> Edit | None:
    """One turn is gone: its neighbours are of one speaker, or the candidate speaks first."""
    return spot.gap(spot.at, spot.turn.stop) if _kept(spot) else None


@operator("REC005", at=Slot.TURN, fix="any", same=False)
def turn_doubled(spot: Spot) -> Edit:
    """One turn was pasted twice."""
    stop = spot.turn.stop
    return spot.edit(stop, stop, *spot.page.texts[spot.at : stop], where=range(stop + 1, stop + len(spot.turn) + 1))


@operator("REC005", at=Slot.TURN)
def turn_of_other_speaker(spot: Spot) -> Edit | None:
    """A turn has the other speaker's label: it is one of two or three in a row."""
    other = "Candidate" if spot.label == "AI Recruiter" else "AI Recruiter"
    near = (spot.at + 1, spot.turn.stop + 1) if _kept(spot) else (spot.at + 1,)
    return spot.becomes(f"{other}: {spot.rest}", where=near)


@operator("REC005", at=Slot.TURN)
def turns_swapped(spot: Spot) -> Edit | None:
    """Two neighbouring turns changed places."""
    if not _kept(spot):
        return None
    after = Spot(spot.page, spot.turn.stop, spot.rng).turn
    texts = spot.page.texts
    first = spot.at + len(after)
    near = (spot.at + 1, first + 1, after.stop + 1)
    return spot.edit(spot.at, after.stop, *texts[after.start : after.stop], *texts[spot.at : after.start], where=near)


@operator("REC009", "REC007", "QNA005", "QNA004", at=Slot.TURN,
          why="REC009 is from layouts.md; this page has no name for a turn without text")  # fmt: skip
def turn_emptied(spot: Spot) -> Edit:
    """A label without a word of text, in a turn that no exchange quotes or one that some does."""
    where = (spot.at + 1,)
    return spot.edit(spot.at, spot.turn.stop - 1, f"{spot.label}:", where=where)
