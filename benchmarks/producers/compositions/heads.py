"""Heads and ends of files: a title, fields, counts and averages, each in one of many forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.producers.compositions.forms import Form
from benchmarks.producers.lines import Line, Part, blank, rule
from benchmarks.producers.speech import Speech

_PEOPLE = (
    "Candidate",
    "Interviewee",
    "Applicant",
    "Participant",
    "Respondent",
    "Guest",
    "Full name",
    "Witness",
    "Kandidat",
)
_ROLES = ("Role", "Position", "Applied for", "Post", "Department", "Stelle", "Trade")
_DATES = ("Date", "Held on", "Recorded", "Interview date", "Day", "Datum", "Taken")
_OTHERS = ("Interviewer", "Recorded by", "Second reader", "Clerk", "Panel chair", "Present")
_PLACES = (
    ("Place", ("Room 4", "Annex", "online")),
    ("Mode", ("phone", "video", "on site")),
    ("Round", ("first", "second")),
)
_IDS = ("Ref", "Case no", "ID", "File", "Record")
_COUNTS = ("{unit}", "Number of {unit}", "Total {unit}", "{unit} in all")
_MEANS = ("Average", "Mean", "Overall", "Average score", "Result", "Schnitt")
_SUMS = ("Total", "Sum", "Points in all", "Score in all")
_TITLES = ("{0}", "# {0}", "=== {0} ===", "*** {0} ***", "[{0}]", "TRANSCRIPT: {0}", "-- {0} --", "% {0}")
_FIXED = ("INTERVIEW RECORD", "Transcript of an interview", "Notes from the conversation", "HEARING", "Call log")
_ENDS = ("END OF TRANSCRIPT", "[end]", "--- end of file ---", "(recording stops)", "*** END ***", "-- fin --", "<end/>")
_MONTHS = ("January", "March", "April", "June", "September", "November")


def _iso(rng: Random) -> str:
    return f"20{rng.randint(15, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def _dotted(rng: Random) -> str:
    return f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.20{rng.randint(15, 25)}"


def _slashed(rng: Random) -> str:
    return f"{rng.randint(1, 12):02}/{rng.randint(1, 28):02}/20{rng.randint(15, 25)}"


def _written(rng: Random) -> str:
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} 20{rng.randint(15, 25)}"


_DAYS: tuple[Callable[[Random], str], ...] = (_iso, _iso, _dotted, _slashed, _written)


@dataclass(frozen=True)
class Field:
    """A line of a head: what it is, its key, and in which share of the files it is."""

    part: Part
    key: str
    kind: str
    share: float = 1.0


@dataclass(frozen=True)
class Head:
    """A title, perhaps a rule below it, fields in one form between rules or not."""

    title: str
    fixed: str
    under: str
    form: Form
    fields: tuple[Field, ...]
    fence: str
    close: str
    day: Callable[[Random], str]
    decimals: int

    def lines(self, rng: Random, speech: Speech, scores: Sequence[float]) -> Iterator[Line]:
        if self.title:
            yield Line(Part.HEADING, self.title.format(self.fixed or speech.title()))
        if self.title and self.under:
            yield rule(self.under)
        elif self.title:
            yield blank()
        if self.fence:
            yield rule(self.fence)
        width = max((len(field.key) for field in self.fields), default=0)
        for field in self.fields:
            if rng.random() < field.share:
                before, after = self.form.around(field.key, width)
                value = self.value(field, rng, speech, scores)
                part = field.part if field.share == 1 else Part.OPTION
                yield Line(part, before, value + after, value=value)
        if self.close:
            yield rule(self.close)

    def value(self, field: Field, rng: Random, speech: Speech, scores: Sequence[float]) -> str:
        if field.kind in ("person", "other"):
            return speech.person()
        if field.kind == "role":
            return speech.role()
        if field.kind == "date":
            return self.day(rng)
        if field.kind == "id":
            return f"{self.fixed[:1] or 'K'}-{rng.randint(100, 9999):04}"
        if field.kind == "place":
            return rng.choice(next(words for key, words in _PLACES if key == field.key))
        return computed(field.kind, scores, self.decimals)


def computed(kind: str, scores: Sequence[float], decimals: int) -> str:
    """The number of scores, their sum or their mean."""
    if kind == "count":
        return str(len(scores))
    if kind == "sum":
        return f"{sum(scores):g}"
    return f"{sum(scores) / len(scores):.{decimals}f}"


def _figures(rng: Random, unit: str, is_numeric: bool, chance: float) -> Iterator[Field]:
    if unit and rng.random() < chance:
        yield Field(Part.COUNT, rng.choice(_COUNTS).format(unit=unit), "count")
    if is_numeric and rng.random() < chance:
        kind = rng.choice(("mean", "mean", "sum"))
        yield Field(Part.AVERAGE, rng.choice(_MEANS if kind == "mean" else _SUMS), kind)


def drawn(rng: Random, form: Form, unit: str, is_numeric: bool) -> Head:
    """A head drawn by lot."""
    place = rng.choice(_PLACES)
    fields = [Field(Part.NAME, rng.choice(_PEOPLE), "person")]
    others = (
        Field(Part.HEAD, rng.choice(_ROLES), "role"),
        Field(Part.HEAD, rng.choice(_DATES), "date"),
        Field(Part.HEAD, rng.choice(_OTHERS), "other", rng.choice((1.0, 1.0, 0.5))),
        Field(Part.HEAD, place[0], "place", rng.choice((1.0, 1.0, 0.5))),
        Field(Part.HEAD, rng.choice(_IDS), "id"),
    )
    fields += [field for field in others if rng.random() < 0.5]
    rng.shuffle(fields)
    fields += _figures(rng, unit, is_numeric, 0.4)
    title = rng.choice(_TITLES) if rng.random() < 0.6 else ""
    fixed = rng.choice(_FIXED) if rng.random() < 0.5 else ""
    if rng.random() < 0.1:
        fields = []
    sign, width = rng.choice("=-*_#~"), rng.randint(20, 72)
    fence = rng.choice(("", "", "", "---")) if fields and not form.fill else ""
    close = fence or (rng.choice(("", "", sign * width)) if fields else "")
    under = rng.choice(("", "", sign * width)) if title != "# {0}" and not fence else ""
    return Head(title, fixed, under, form, tuple(fields), fence, close, rng.choice(_DAYS), rng.randint(1, 2))


@dataclass(frozen=True)
class End:
    """What is below the body: a rule, figures, a last line."""

    rule: str
    gap: int
    form: Form
    fields: tuple[Field, ...]
    verdicts: tuple[str, ...]
    last: str
    decimals: int

    def lines(self, rng: Random, scores: Sequence[float]) -> Iterator[Line]:
        if self.fields or self.verdicts or self.last:
            yield from [blank()] * self.gap
            if self.rule:
                yield rule(self.rule)
        width = max((len(field.key) for field in self.fields), default=0)
        for field in self.fields:
            before, after = self.form.around(field.key, max(width, 8))
            value = computed(field.kind, scores, self.decimals)
            yield Line(field.part, before, value + after, value=value)
        if self.verdicts:
            before, after = self.form.around("Decision", max(width, 8))
            verdict = rng.choice(self.verdicts)
            yield Line(Part.VERDICT, before, verdict + after, value=verdict)
        if self.last:
            yield Line(Part.HEADING, self.last)


def end(rng: Random, form: Form, unit: str, is_numeric: bool) -> End:
    """An end drawn by lot: there is none in half of the layouts."""
    fields = tuple(_figures(rng, unit, is_numeric, 0.3))
    verdicts = rng.choice(((), (), ("hire", "no hire"), ("Accepted", "On hold", "Rejected"), ("yes", "maybe", "no")))
    last = rng.choice(_ENDS) if rng.random() < 0.35 else ""
    line = rng.choice(("", rng.choice("=-*_#~") * rng.randint(20, 72)))
    return End(line, rng.choice((1, 1, 2)), form, fields, verdicts, last, rng.randint(1, 2))
