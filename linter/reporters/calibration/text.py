"""A calibration for people: a table of scores, verdicts in sentences, places that editors jump to, and settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import fill
from typing import NamedTuple

from linter.calibration import Calibration, FlaggedExchange, Placeholders, Threshold, Twins, Verdict
from linter.reporters.calibration.table import table
from linter.reporters.calibration.toml import toml
from linter.reporters.checkup import Summary
from linter.reporters.closing import not_checked
from linter.reporters.paint import BOLD, CYAN, DIM, GREEN, YELLOW, paint
from linter.reporters.visible import shown_path, visible

_WIDEST = 100
"""Sentences longer than this are hard to read, however wide the terminal."""


class Look(NamedTuple):
    """How to show it: in colour or not, ``width`` characters wide, at most ``places`` in each list (``None``: all)."""

    color: bool = False
    width: int = 80
    places: int | None = 20


def text(calibration: Calibration, summary: Summary, look: Look) -> Iterator[str]:
    """Everything, heading by heading, in whole lines; where there is no transcript, no more than that."""
    yield _heading("Scores", look)
    yield _paragraph(_counted(calibration, summary), look)
    if not calibration.transcripts:
        return
    for number, line in enumerate(table(calibration)):
        yield paint(line, DIM, look.color and not number) + "\n"
    yield "\n" + _heading("Threshold", look)
    yield from _threshold(calibration, look)
    yield "\n" + _heading("Same wording, different flags", look)
    yield from _twins(calibration.twins, look)
    yield "\n" + _heading("Placeholders", look)
    yield _paragraph(placeholders_of(calibration.placeholders, calibration), look)
    yield "\n" + _heading("Settings", look)
    yield from _settings(calibration, look)


def _heading(words: str, look: Look) -> str:
    return paint(words, BOLD, look.color) + "\n"


def _paragraph(sentences: Iterable[str], look: Look) -> str:
    said = " ".join(sentences)
    return fill(said, min(look.width, _WIDEST), break_long_words=False, break_on_hyphens=False) + "\n"


def _counted(calibration: Calibration, summary: Summary) -> Iterator[str]:
    yield f"{_count(calibration.exchanges, 'exchange')} in {_count(calibration.transcripts, 'transcript')}."
    if calibration.left_out:
        yield f"{_count(calibration.left_out, 'more exchange')} skipped: score or flag cannot be read."
    yield from not_checked(summary)


def _threshold(calibration: Calibration, look: Look) -> Iterator[str]:
    threshold = calibration.threshold
    if not calibration.flags:
        yield _paragraph(["The layout has no flag, so there is nothing to explain."], look)
        return
    verdict, *details = verdict_of(threshold)
    style = GREEN if threshold.verdict is Verdict.SEPARATES else YELLOW
    yield paint(_paragraph([verdict], look).rstrip("\n"), style, look.color) + "\n"
    if threshold.ordered is not None and threshold.verdict is not Verdict.SEPARATES:
        share = _percent(threshold.ordered)
        details.append(f"In {share} of flagged/unflagged pairs, the flagged exchange has the lower score.")
    if details:
        yield _paragraph(details, look)
    yield from _listed([_place(each, _facts(each), look) for each in threshold.contradictions], look)


def verdict_of(threshold: Threshold) -> Iterator[str]:
    """What was found out about the threshold: the verdict in a sentence, then the details."""
    total, wrong = threshold.flagged + threshold.unflagged, len(threshold.contradictions)
    contradict = f"{wrong:,} of {total:,} exchanges {'contradicts' if wrong == 1 else 'contradict'}"
    if threshold.verdict is Verdict.NOTHING_FLAGGED:
        yield "No exchange is flagged, so there is nothing to explain."
    elif threshold.verdict is Verdict.ALL_FLAGGED:
        yield "Every exchange is flagged, so there is nothing to compare them with."
    elif threshold.cut is None:
        kind = "nothing" if threshold.flagged <= threshold.unflagged else "everything"
        yield "No threshold on the score separates the flags."
        yield f"None does better than flagging {kind}, which {contradict}."
    elif wrong:
        yield "No threshold on the score separates the flags."
        yield f"The best one is {threshold.cut.limit}, with a flag up to there and none above; {contradict} it."
    else:
        below, above = _score(threshold.cut.below), _score(threshold.cut.above)
        yield f"A threshold on the score separates the flags: {threshold.cut.limit}."
        yield f"Flagged exchanges score at most {below}, all others at least {above}."


def _twins(found: tuple[Twins, ...], look: Look) -> Iterator[str]:
    if not found:
        yield _paragraph(["No answers have the same wording but different flags."], look)
        return
    yield _paragraph([f"{_count(len(found), 'wording')} with and without flag:"], look)
    yield from _listed([_place(one, _like(one, twins), look) for twins in found for one in twins.fewer], look)


def _like(one: FlaggedExchange, twins: Twins) -> str:
    """Where the first is that says the same and is of the other kind, and how many more."""
    first, *others = twins.more
    more = f" and {len(others):,} more" if others else ""
    flag = "with a flag" if first.flagged else "without flag"
    return f"{_kind(one)}, same wording as {shown_path(first.path)}:{first.line}{more} {flag}"


def placeholders_of(placeholders: Placeholders, calibration: Calibration) -> Iterator[str]:
    """What there is to say of the lowest possible scores, in sentences."""
    number = placeholders.number
    if not number:
        yield "No score is the lowest possible score."
        return
    share = _percent(number / calibration.exchanges)
    verb = "is" if number == 1 else "are"
    yield (
        f"{number:,} of {calibration.exchanges:,} scores {verb} the lowest possible score ({share}), "
        f"{placeholders.flagged or 'none'} of them flagged, in {_count(placeholders.files, 'transcript')}."
    )
    if placeholders.without is not None:
        where = _count(placeholders.suspect, "transcript")
        yield f"SCO010 reports those in {where} as placeholders. Without these:"
        yield from verdict_of(placeholders.without)
    else:
        yield "SCO010 reports none of them as placeholders."


def _settings(calibration: Calibration, look: Look) -> Iterator[str]:
    policy = calibration.policy
    if policy.options:
        where = "For transcript-lint.toml; in pyproject.toml, begin the tables with tool.transcript-lint:"
        yield _paragraph([where], look) + "\n"
    else:
        yield _paragraph(["None follow."], look)
    for line in toml(policy):
        yield visible(line) + "\n"


def _listed(lines: list[str], look: Look) -> Iterator[str]:
    """As many ``lines`` as are wanted, and how many are left."""
    wanted = len(lines) if look.places is None else look.places
    yield from lines[:wanted]
    if left := len(lines) - wanted if len(lines) > wanted else 0:
        yield paint(f"... and {left:,} more; --all lists them", DIM, look.color) + "\n"


def _place(one: FlaggedExchange, facts: str, look: Look) -> str:
    path, line = paint(shown_path(one.path), BOLD, look.color), paint(f":{one.line}:", CYAN, look.color)
    return f"{path}{line} {facts}\n"


def _facts(one: FlaggedExchange) -> str:
    section = f" in {visible(one.section)}" if one.section else ""
    return f"{_kind(one)}, scores {_score(one.score)}{section}"


def _score(score: float) -> str:
    """With three decimals, or more where it has more."""
    shown = f"{score:.3f}"
    return shown if float(shown) == score else repr(score)


def _kind(one: FlaggedExchange) -> str:
    return "flagged" if one.flagged else "unflagged"


def _percent(share: float) -> str:
    """A share in words that are never rounded to all or nothing."""
    if 0 < share < 0.01:
        return "less than 1%"
    if 0.99 < share < 1:
        return "more than 99%"
    return f"{share:.0%}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
