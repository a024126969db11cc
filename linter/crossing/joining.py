"""What the files of a run do not agree on. Takes memory for each exchange, not for each pair of files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from linter.crossing.facts import NOTHING, FileFacts, Interview, Told, UniqueValue
from linter.crossing.found import Conflict, Copy, Crossed, FilePlace, Repeat
from linter.finding import Span


class _Teller(NamedTuple):
    path: str
    told: Told


def crossed(every: Iterable[FileFacts]) -> Iterator[Crossed]:
    """Everything that does not agree; the same whatever the order in which the files were checked."""
    ordered = sorted(every, key=attrgetter("path"))
    yield from _conflicts(ordered)
    yield from _copies(ordered)
    yield from _repeats(ordered)


def _conflicts(every: Sequence[FileFacts]) -> Iterator[Conflict]:
    groups: dict[int, list[_Teller]] = defaultdict(list)
    shared = _shared(every)
    for facts in every if shared else ():
        for interview in facts.interviews:
            for place, key in enumerate(interview.keys):
                if key in shared:
                    groups[key].append(_Teller(facts.path, facts.told(interview, place)))
    for group in groups.values():
        for tellers in _interviews(group):
            yield from _disagreeing(tellers)


def _shared(every: Sequence[FileFacts]) -> set[int]:
    """The exchanges that several interviews have: of the others, which are most, there is nothing to say."""
    seen: set[int] = set()
    shared: set[int] = set()
    for facts in every:
        for interview in facts.interviews:
            if not seen.isdisjoint(interview.keys):
                shared.update(seen.intersection(interview.keys))
            seen.update(interview.keys)
    return shared - {NOTHING}


def _interviews(group: list[_Teller]) -> Iterator[list[_Teller]]:
    """The tellings of one exchange: of one interview, one in each file."""
    for tellers in _parted(group):
        counts = Counter(teller.path for teller in tellers)
        if len(counts) < 2:
            continue
        if len(tellers) == len(counts):
            yield tellers
            continue
        by_number: dict[int | None, list[_Teller]] = defaultdict(list)
        for teller in tellers:  # a question that is asked twice is told apart by its number
            by_number[teller.told.number].append(teller)
        for number, same in by_number.items():
            if number is not None and len({teller.path for teller in same}) == len(same) > 1:
                yield same


def _parted(tellers: list[_Teller]) -> Iterator[list[_Teller]]:
    """Interviews for other positions or on other days are others; who says neither may mean any of them."""
    parted = [tellers]
    for key in (_role, _date):
        following: list[list[_Teller]] = []
        for group in parted:
            known = set(map(key, group)) - {NOTHING}
            if len(known) < 2:
                following.append(group)
            else:
                following += ([teller for teller in group if key(teller) == each] for each in sorted(known))
        parted = following
    yield from parted


def _role(teller: _Teller) -> int:
    return teller.told.role


def _date(teller: _Teller) -> int:
    return teller.told.date


def _disagreeing(tellers: Sequence[_Teller]) -> Iterator[Conflict]:
    """Who tells it differently from most files, or from the first one where there is no majority."""
    usual = max(tellers, key=lambda one: sum(not _differences(one.told, other.told) for other in tellers))
    for teller in tellers:
        differences = _differences(teller.told, usual.told)
        if differences:
            names = {name for name, _, _ in differences}
            here, there = (_place(each.told, names) for each in (teller, usual))
            yield Conflict(FilePlace(teller.path, here), FilePlace(usual.path, there), differences, teller.told.key)


def _differences(one: Told, other: Told) -> tuple[tuple[str, str, str], ...]:
    found = []
    if one.score is not None and other.score is not None and _differ(one.score, other.score):
        found.append(("score", one.score, other.score))
    if one.flag is not None and other.flag is not None and one.flag != other.flag:
        found.append(("flag", "set" if one.flag else "not set", "set" if other.flag else "not set"))
    if NOTHING not in (one.answer, other.answer) and one.answer != other.answer:
        found.append(("answer", "", ""))
    return tuple(found)


def _differ(one: str, other: str) -> bool:
    """Whether two scores differ by more than the one that is written with fewer decimals hides."""
    decimals = min(len(score.partition(".")[2]) for score in (one, other))
    hidden: float = 0.5 * 10**-decimals
    return abs(float(one) - float(other)) > hidden + 1e-9


def _place(told: Told, names: set[str]) -> Span:
    """Where the first difference is seen."""
    span = told.score_at if "score" in names or "flag" in names else told.answer_at
    return span or told.at


def _copies(every: Sequence[FileFacts]) -> Iterator[Copy]:
    first: dict[tuple[str, int], FileFacts] = {}
    of_people: dict[int, tuple[str, Interview]] = {}
    for facts in every:
        copied = False
        if facts.key != NOTHING:
            same = first.setdefault((facts.layout, facts.key), facts)
            copied = same.path != facts.path
            if copied:
                yield Copy(FilePlace(facts.path, facts.at), FilePlace(same.path, same.at), False, facts.key)
        for interview in facts.interviews:
            if interview.key == NOTHING:
                continue
            path, other = of_people.setdefault(interview.key, (facts.path, interview))
            if not copied and path != facts.path and other.person != interview.person:
                yield Copy(FilePlace(facts.path, interview.at), FilePlace(path, other.at), True, interview.key)


def _repeats(every: Sequence[FileFacts]) -> Iterator[Repeat]:
    first: dict[tuple[str, str, int], tuple[str, UniqueValue]] = {}
    for facts in every:
        for value in facts.values:
            path, other = first.setdefault((facts.layout, value.slot, value.key), (facts.path, value))
            if path != facts.path:
                yield Repeat(FilePlace(facts.path, value.at), FilePlace(path, other.at), value.slot, value.key)


def twins(here: FileFacts, others: Iterable[FileFacts]) -> Iterator[tuple[Told, str, Told]]:
    """The exchanges of a file that another one tells too, whether they agree or not: both tellings, and the path."""
    groups: dict[int, list[_Teller]] = {key: [] for interview in here.interviews for key in interview.keys}
    groups.pop(NOTHING, None)
    for facts in (here, *(each for each in others if each.path != here.path)):
        for interview in facts.interviews:
            for place, key in enumerate(interview.keys):
                if key in groups:
                    groups[key].append(_Teller(facts.path, facts.told(interview, place)))
    for group in groups.values():
        for tellers in _interviews(group):
            own = [teller for teller in tellers if teller.path == here.path]
            for other in tellers if own else ():
                if other.path != here.path:
                    yield own[0].told, other.path, other.told
