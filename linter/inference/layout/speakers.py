"""Names before what is said: labels that recur within a file and differ from file to file."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, combinations, pairwise
from statistics import mean
from typing import NamedTuple

from linter.inference.layout.leading import TOP
from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, NUMBER, PAD, Line

_WORD = r"(?:[^\W\d_a-z][^\W_.'’-]*(?:[_.'’-][^\W_]+)*\.?|de|van|von|der|la|du)"
_PARTING = r":>\])|/~=–—\-"
"""Signs of which one is between a speaker and what is said."""
_SIGNS = r"(?:[^\w\n]|_)"
_RANKS = "@+%&~ "
"""What is before a name in a chat: the sign of a rank, or a space instead of it."""
_NICK = re.compile(
    rf"(?P<pre>(?:[{DATE}{CLOCK}]|[^\w\n<])*<[@+%&~ ]?)"
    rf"(?P<name>[^\W\d][\w.|^\[\]{NUMBER}-]{{0,30}})(?P<post>>[ \t]+)"
)
_TURN = re.compile(
    rf"(?P<pre>(?:[^\W\d_][^\W\d_]{{0,9}}[ .#-]?{NUMBER}[.:)\]]*[ \t]+)?"
    rf"{_SIGNS}*?(?:[{DATE}{CLOCK}{NUMBER}](?:[^\w\n{DATE}{CLOCK}{NUMBER}]|_)*)*)"
    rf"(?P<name>(?<=<)[a-z][\w.-]{{0,30}}|[a-z][\w.-]{{0,30}}(?=[^\w\n]*{CLOCK}[^\w\n]*$)"
    rf"|{_WORD}(?: {_WORD}){{0,3}}(?:[ _]?{NUMBER})?(?: \([^\W\d_][^()\n]{{0,15}}\)(?=:))?)"
    rf"(?P<post>(?:(?:[^\w\n{NUMBER}]|_)*[{_PARTING}\t]{_SIGNS}*?|[^\w\n]*{CLOCK}[^\w\n]*?)(?:[ \t]+|$)"
    r"|[ ]{2,}|[ ]*\t[ \t]*|$)"
)
_TAGGED = re.compile(
    rf"(?P<pre>[ \t]*<[^<>\"\n]+(?:\"[{DATE}{CLOCK}{NUMBER}]\"[^<>\"\n]+)*\")"
    rf"(?P<name>[^<>\"\n{DATE}{CLOCK}{NUMBER}]{{1,40}})(?P<post>\"[^<>\n]*>)"
)
"""A tag with an attribute that names the speaker, perhaps after a number or a clock."""
_ALIKE = 0.75
"""How much of the names files have in common at least, if they are labels and no names."""
_SPOKEN = 0.75
_LISTED = 0.6
"""So many of the names are in the heads of their files, if these list who speaks."""
_LEAST = 2


_COLUMN = re.compile(r"[ ]{2,}")
_NUMBER = re.compile(rf"[^\W\d_]+[ .#-]?{NUMBER}[.:)\]]*[ \t]+|[^\w\n]*{NUMBER}[^\w\n]*")
"""What numbers a turn."""
_AGAIN = 0.05
"""In this share of the places somebody speaks twice in a row, if speakers have the names of parts."""
_ODD = 0.25
"""In this share of the files whoever speaks first speaks last, and this much as often as others one goes on."""
_SELDOM = 0.15
"""So often one comes after another, if that is no error."""
_HALF = 0.5
"""More of the lines without a number are of others than the speakers of those that have one, if they are labels."""
_FORMS, _EACH = 3, 4
"""So many forms at most come after a label, each of them so often on average."""
_COMMON, _MOSTLY = 0.6, 0.75
"""Names that are in the first share of the files are labels, if the second share of all lines has such."""


class Turns(NamedTuple):
    """How turns begin: what may be before the name and what is after it, as skeletons, and the names by file."""

    before: tuple[str, ...]
    after: str
    names: tuple[frozenset[str], ...]

    @property
    def is_timed(self) -> bool:
        """Whether a clock or an attribute of a tag shows that this is a turn, whoever speaks."""
        return not {CLOCK, DATE}.isdisjoint(self.before[0] + self.after) or self.before[0].endswith('"')


class _Beginning(NamedTuple):
    """How a line begins, if it is a turn; ``end`` is that of the name in the skeleton of the line.

    ``after`` is a mark where spaces fill up the column of the name; what is said begins at ``start``.
    """

    before: str
    name: str
    after: str
    end: int
    start: int


def turns_of(files: Sequence[Sequence[Line]]) -> Turns | None:
    """How turns begin in most of ``files``, if they have any whose speakers are not the same everywhere."""
    groups: dict[tuple[str, str], list[list[str]]] = defaultdict(lambda: [[] for _ in files])
    for at, lines in enumerate(files):
        for line in lines:
            begun = _begun(line)
            alone = begun is not None and begun.name.isupper() and not begun.before.strip()  # else it is any line
            if begun is not None and (begun.after or CLOCK in begun.before or alone):
                groups[begun.before, begun.after][at].append(begun.name)
    kinds = _with_numbered(groups)
    best: tuple[int, Turns] | None = None
    for befores, after in kinds:
        said = [[name for before in befores for name in groups[before, after][at]] for at in range(len(files))]
        counts = list(map(Counter, said))
        often = Counter(name for each in counts for name, count in each.items() if count >= _LEAST)
        known = {name for name, number in often.items() if number >= _LEAST}
        named = [frozenset(name for name, count in each.items() if count >= _LEAST or name in known) for each in counts]
        named = _with_listed(files, named, counts)
        turns = Turns(befores, after, tuple(named))
        with_turns = [names for names in named if len(names) > 1]
        if len(with_turns) < max(1, _SPOKEN * len(files)):
            continue
        if (
            not turns.is_timed
            and (_are_labels(named) or _are_common(said))
            and not (len(befores) == 1 and _are_free(said, named))
        ):
            continue
        total = sum(map(len, said))
        if best is None or total > best[0]:
            best = (total, turns)
    if best is None:
        return None
    turns, formed = best[1], _formed(files)
    return turns._replace(names=tuple(names - formed for names in turns.names))


def _formed(files: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The names after which one of few forms comes, numbers or single words: labels, for nobody speaks so."""
    rests: dict[str, Counter[str]] = defaultdict(Counter)
    for line in chain.from_iterable(files):
        begun = _begun(line)
        if begun is not None and begun.after and not MARKS & set(begun.before):
            rests[begun.name][line.skeleton[begun.start :]] += 1
    return frozenset(
        name
        for name, forms in rests.items()
        if len(forms) <= _FORMS and forms.total() >= max(len(files), _EACH * len(forms)) and all(map(_is_form, forms))
    )


def _is_form(rest: str) -> bool:
    """Whether a text has numbers or times, or is one word or two."""
    return bool(MARKS & set(rest)) or (len(rest.split()) <= 2 and rest[-1:] not in ".?!…")


def _with_listed(
    files: Sequence[Sequence[Line]], named: Sequence[frozenset[str]], counts: Sequence[Counter[str]]
) -> list[frozenset[str]]:
    """The names of each file with those who speak once, where heads list the others and them."""
    heads = ["\n".join(map(_after_label, lines[:TOP])) for lines in files]
    listed = [{name for name in each if is_listed(name, head)} for each, head in zip(counts, heads, strict=True)]
    known = sum(len(names & those) for names, those in zip(named, listed, strict=True))
    if known < _LISTED * sum(map(len, named)):
        return list(named)
    return [names | those for names, those in zip(named, listed, strict=True)]


def _after_label(line: Line) -> str:
    """What is after the first word of a line, or after what may be a label or a speaker."""
    begun = _begun(line)
    return line.skeleton[begun.start :] if begun is not None else line.skeleton.partition(" ")[2]


def is_listed(name: str, text: str) -> bool:
    """Whether a ``text`` names somebody, perhaps in other letters: ``ANN LEE``."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _with_numbered(groups: Mapping[tuple[str, str], Sequence[Sequence[str]]]) -> list[tuple[tuple[str, ...], str]]:
    """The ways in which turns may begin, and two of them together where only some turns have a number."""
    found: list[tuple[tuple[str, ...], str]] = [((before,), after) for before, after in groups]
    for (before, after), of in groups.items():
        base = before[match.end() :] if (match := _NUMBER.match(before)) is not None else before
        files = sum(map(bool, groups[before, after]))
        if after == PAD and not before.strip():
            timed = (each for each, pad in groups if pad == PAD and each.strip())
            found += (((before, each), PAD) for each in timed if sum(map(bool, groups[each, PAD])) >= _SPOKEN * len(of))
        others = groups.get((base, after), ())
        if base != before and others and files >= _SPOKEN * len(others) and not _is_beside(others, of):
            found.append(((base, before), after))
    ranks: dict[str, list[str]] = defaultdict(list)
    for before, after in groups:
        if after.startswith(">") and before.rstrip(_RANKS).endswith("<"):
            ranks[before.rstrip(_RANKS) + after].append(before)
    found += ((tuple(befores), after[after.rindex(">") :]) for after, befores in ranks.items() if len(befores) > 1)
    return found


def _is_beside(others: Sequence[Sequence[str]], names: Sequence[Sequence[str]]) -> bool:
    """Whether lines without a number are labels beside numbered turns, whose speakers differ from file to file."""
    strange = [[name for name in each if name not in own] for each, own in zip(others, names, strict=True)]
    mostly = sum(map(len, strange)) > _HALF * sum(map(len, others))
    return mostly and _are_common(strange) and not _are_common(names)


def _begun(line: Line) -> _Beginning | None:
    """The beginning of a line, if a turn may begin so."""
    match = _NICK.match(line.skeleton) or _TURN.match(line.skeleton) or _TAGGED.match(line.skeleton)
    if match is None:
        return None
    values = iter(line.values[_marks(match["pre"]) :])
    name = "".join(next(values) if sign == NUMBER else sign for sign in match["name"])
    wide = _COLUMN.fullmatch(match["post"]) is not None and match.end() < len(line.skeleton)
    return _Beginning(match["pre"], name, PAD if wide else match["post"], match.end("name"), match.end("post"))


def _marks(skeleton: str) -> int:
    return sum(sign in MARKS for sign in skeleton)


def _are_labels(named: Sequence[frozenset[str]]) -> bool:
    """Whether the names are the same in nearly all files, as labels are."""
    pairs = list(combinations([names for names in named[:16] if names], 2))
    if not pairs:
        return True
    return mean(len(one & other) / len(one | other) for one, other in pairs) >= _ALIKE


def _are_common(said: Sequence[Sequence[str]]) -> bool:
    """Whether nearly all lines have names that most files have."""
    support = Counter(name for each in said for name in set(each))
    common = sum(support[name] >= _COMMON * len(said) for each in said for name in each)
    return common >= _MOSTLY * sum(map(len, said))


def _are_free(said: Sequence[Sequence[str]], named: Sequence[frozenset[str]]) -> bool:
    """Whether names come twice in a row now and then, or whoever began ends files: labels of parts do neither."""
    spoken = [[name for name in each if name in names] for each, names in zip(said, named, strict=True)]
    pairs = [pair for each in spoken for pair in pairwise(each)]
    again = [one for one, other in pairs if one == other]
    counts = [count for _, count in Counter(again).most_common(2)]
    several = len(counts) > 1 and counts[1] > max(1, _ODD * counts[0])
    if _follow_freely(pairs):
        return True
    if len(again) >= _AGAIN * len(pairs):
        return several  # a remark that is left out now and then makes one label come twice in a row
    odd = sum(len(set(each)) == 2 and each[-1] == each[0] and each.count(each[0]) > 2 for each in spoken)
    return odd >= _ODD * len(spoken)


def _follow_freely(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether three or more come in any order: after each of them, two others or more come."""
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in pairs:
        after[one][other] += 1
    often = [each for each in after.values() if each.total() >= _SELDOM * len(pairs)]
    return len(often) > 2 and all(
        sum(count >= _SELDOM * each.total() for name, count in each.items()) > 1 for each in often
    )


def with_names(lines: Sequence[Line], turns: Turns, names: frozenset[str]) -> list[Line]:
    """``lines`` with a mark in place of each speaker; a name that comes once counts if a known one is much like it."""
    from linter.nearest import nearest

    found = []
    for line in lines:
        begun = _begun(line)
        if begun is not None and begun.before in turns.before and begun.after == turns.after:
            name = begun.name
            if turns.is_timed or name in names or nearest(name, names) is not None:
                first, last = _marks(begun.before), _marks(line.skeleton[: begun.end])
                values = (*line.values[:first], name, *line.values[last:])
                rest = PAD + line.skeleton[begun.start :] if begun.after == PAD else line.skeleton[begun.end :]
                line = line._replace(skeleton=begun.before + NAME + rest, values=values)
        found.append(line)
    return found
