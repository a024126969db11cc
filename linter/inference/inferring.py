"""Many observations to one layout: what most files show, how sure that is, and what else it might be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from linter.inference.flags import Flags, inferred_flags
from linter.inference.headings import Headings, inferred_headings
from linter.inference.observation import Observation, Run
from linter.inference.people import People
from linter.inference.scores import inferred_decimals, inferred_range
from linter.inference.voting import SURE, Seen, Vote, seen, vote
from linter.layouts.collection.settings import DEFAULT, Layout, Separator

Numbering = Literal["candidate", "section", "file"]

_DIFFERENT = 2
"""So many different people must follow a candidate's label before it is one, and nobody's name."""

_FEW = 5
"""From so many files on, what is after a score in one of them only is a mistake."""

_LEFT_OUT = "not shown, as it may be a name"


class Inference(NamedTuple):
    """The layout of ``files`` transcripts, how each setting was seen, and layouts that it might be instead."""

    layout: Layout
    seen: tuple[Seen, ...]
    files: int
    rivals: tuple[Layout, ...] = ()


def infer(observations: Sequence[Observation]) -> Inference:
    """The layout that most of ``observations``, of which there is at least one, show."""
    people = People(observations)
    gathered = _Gathered(people)
    _title_and_sections(gathered, inferred_headings(observations, people))
    gathered.separator("underline", vote(one.underlines for one in observations))
    gathered.separator("terminator", vote(one.terminators for one in observations))
    _candidate_label(gathered, observations)
    gathered.choose("question-label", vote(Counter([one.labels[0]]) for one in observations))
    gathered.choose("answer-label", vote(Counter([one.labels[1]]) for one in observations))
    score_label = gathered.choose("score-label", vote(one.scores for one in observations))
    gathered.choose("annotation-label", vote(one.notes for one in observations))
    _flags(gathered, inferred_flags(observations, people), observations)
    for setting in inferred_range(score_label, [value for one in observations for value in one.values]):
        gathered.put(setting)
    decimals, rival = inferred_decimals([one.values for one in observations])
    gathered.put(decimals)
    if rival is not None:
        gathered.rival(decimals=rival)
    gathered.put(_numbering(observations, bool(gathered.layout.sections)))
    return Inference(gathered.layout, tuple(gathered.seen), len(observations), gathered.rivals)


class _Gathered:
    """Settings gathered one by one into a layout."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._settings: dict[str, object] = {}
        self._rivals: list[dict[str, object]] = []
        self.seen: list[Seen] = []

    @property
    def layout(self) -> Layout:
        """The default layout with what was gathered."""
        return DEFAULT._replace(**self._settings)  # type: ignore[arg-type]  # each has the type of its field

    @property
    def rivals(self) -> tuple[Layout, ...]:
        """The layout with one setting each as it might be instead."""
        return tuple(self.layout._replace(**changed) for changed in self._rivals)  # type: ignore[arg-type]

    def put(self, setting: Seen) -> None:
        """Take a setting."""
        self.seen.append(setting)
        self._settings[setting.key.replace("-", "_")] = setting.value

    def rival(self, **changed: object) -> None:
        """Remember what might be instead."""
        self._rivals.append(changed)

    def choose(self, key: str, chosen: Vote[str] | None) -> str:
        """Take what was voted for, the default where nothing was, or where it may be somebody's name."""
        field = key.replace("-", "_")
        if chosen is None or self._people.may_be(chosen.value, chosen.support):
            usual: str = getattr(DEFAULT, field)
            note = "not found, default" if chosen is None else f"{_LEFT_OUT}, default"
            self.put(Seen(key, usual, note=note, guess=True))
            return usual
        self.put(seen(key, chosen))
        if chosen.rival is not None and not self._people.may_be(chosen.rival, 0):
            self.rival(**{field: chosen.rival})
        return chosen.value

    def separator(self, key: str, chosen: Vote[Run] | Vote[Run | None] | None) -> None:
        """Take a run that was voted for; ``None`` as its value stands for no such separator."""
        usual = getattr(DEFAULT, key)
        if chosen is None:
            self.put(Seen(key, usual, note="not found, default", guess=True))
            return
        drawn = [Separator(*run, usual.role) if run else None for run in (chosen.value, chosen.rival)]
        self.put(Seen(key, drawn[0], chosen.support, chosen.of, guess=chosen.support < SURE * chosen.of))
        if drawn[1] is not None:
            self.rival(**{key: drawn[1]})


def _title_and_sections(gathered: _Gathered, headings: Headings) -> None:
    gathered.separator("title", headings.title)
    if headings.section is None:
        titled = headings.title.value is not None
        note = "no section headings found" + (", except at the top" if titled else "")
        gathered.put(Seen("sections", (), note=note, guess=titled))
        return
    gathered.separator("section", headings.section)
    note = f"{headings.support:,} of {headings.title.of:,} files; {headings.withheld} {_LEFT_OUT}"
    note = note if headings.withheld else ""
    gathered.put(Seen("sections", headings.names, headings.support, headings.title.of, note))
    gathered.put(Seen("section-suffix", headings.suffix, headings.support, headings.title.of))


def _candidate_label(gathered: _Gathered, observations: Sequence[Observation]) -> None:
    """What is before most names, if different people follow it."""
    chosen = vote(Counter(person.label for person in one.people) for one in observations)
    if chosen is not None and chosen.value != DEFAULT.candidate_label:
        named = {person.name for one in observations for person in one.people if person.label == chosen.value}
        needed = _DIFFERENT + (" " in chosen.value)  # a label of two words looks more like a name
        if len(named) < needed:
            note = f"{_LEFT_OUT}, default"
            gathered.put(Seen("candidate-label", DEFAULT.candidate_label, note=note, guess=True))
            return
    gathered.choose("candidate-label", chosen)


def _flags(gathered: _Gathered, flags: Flags, observations: Sequence[Observation]) -> None:
    files = len(observations)
    note = f"{flags.support:,} of {files:,} files; {flags.withheld} {_LEFT_OUT}" if flags.withheld else ""
    if not flags.names:
        unread = sum(bool(one.remarks) for one in observations)
        recurs = unread > 1 or (unread == 1 and files < _FEW)
        if recurs:
            note = note or f"what is after scores in {unread:,} of {files:,} files is not a flag in brackets"
        gathered.put(Seen("flags", DEFAULT.flags, note=note or "no flags found", guess=True))
        if not recurs:  # flags in a form of their own are no reason to judge none
            gathered.rival(flags=())
        return
    gathered.put(Seen("flags", flags.names, flags.support, files, note))
    for name in flags.names[1:]:
        gathered.rival(flags=(name, *(other for other in flags.names if other != name)))


def _numbering(observations: Sequence[Observation], sections: bool) -> Seen:
    """How far questions are numbered through, by whether numbers begin again where a candidate or a section does."""
    within = sum((one.restarts.within for one in observations), Counter[bool]())
    across = sum((one.restarts.across for one in observations), Counter[bool]())
    value: Numbering = "candidate"
    decisive = within if within else across
    if not decisive:
        return Seen("numbering", value, note="no file has two candidates", guess=True)
    if within and not within[True] >= within[False]:
        value = "section" if sections and across[True] > across[False] else "file"
    elif not within and across[False] > across[True]:
        value = "file"
    begins = value != "file" if not within else value == "candidate"
    places = decisive[begins]
    what = "candidates start at 1" if begins else "candidates continue the numbers of the previous one"
    return Seen(
        "numbering", value, note=f"{places} of {decisive.total()} {what}", guess=places < 0.6 * decisive.total()
    )
