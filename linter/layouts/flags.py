"""Flags at the end of a line, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.flaws import Fit, Flaw, What
from linter.layouts.words import distance, fold, tolerance
from linter.tuples import NamedTuple

_OPEN, _CLOSE = r"[\[({<【［「*]", r"[\])}>】］」*]"
_BETWEEN = r"[ _|/&+-]+"
_WORD = (
    r"(?:(?:[^\W\d_] ){3,}[^\W\d_]\b|(?=[^\W\d_]|(?<!\d)\d++[^\W\d_])[^\W_]{3,})"  # digits, looked at once
    rf"(?:[ _-][^\W\d_]{{2,}}|{_BETWEEN}[^\W_]+(?=\s*{_CLOSE}))*"
)
_UNKNOWN = expression(r"\s*\[\s*(?P<word>[^\W\d_][^\[\]\n]{0,30})\](?!:)")
_SHORT = 3
"""A flag of fewer letters is told by its brackets as well."""
_SIGNED = expression(
    r"\s*[\[({<]{1,2}\s*(?P<said>(?:[^\[\](){}<>\n]{0,40}[^\W_])?[^\W_][^\w\s][^\W_][^\[\](){}<>\n]{0,40})[\])}>]{1,2}(?!:)"
)
_ALNUM = expression(r"[^\W_]+")
_LETTERS_LAST = expression(r"\s+([^\W\d_]+)$")
_BRACKETED = expression(r"\[([^\[\]\n]*)\](?!:)")


@lru_cache(64)
def _marked(flags: tuple[str, ...]) -> re.Pattern[str]:
    """An expression for what may be one of ``flags``, with any marks around it or none.

    A word in brackets may be any flag. Without brackets, several words are one flag only where a flag has them, and
    one or two letters are none.
    """
    several = [words for flag in flags if len(words := _bare(flag).split()) > 1]
    own = [_BETWEEN.join(map(re.escape, words)) for words in sorted(several, key=len, reverse=True)]
    short = [rf"(?<={_OPEN}){re.escape(name)}" for flag in flags if 0 < len(name := _bare(flag)) < _SHORT]
    word = "|".join([*(rf"(?i:{each})\b" for each in (*own, *short)), _WORD])
    return re.compile(
        rf"(?P<lead>\s*[-–—,;|/#]+(?!\d))?\s*{_OPEN}{{0,2}}\s*(?P<word>{word})(?:\s*{_CLOSE}{{1,2}})?[.,;]?"
    )


class Tail(NamedTuple):
    """A value without its flags: where it is, what the flags cost, what is wrong with them, and where they are."""

    start: int
    end: int
    cost: float
    flaws: tuple[Flaw, ...]
    flag: tuple[int, int] | None = None


def read_tail(
    line: str, start: int, end: int, flags: tuple[str, ...], every: tuple[str, ...] = (), flagged: bool = False
) -> Tail:
    """Take the ``flags`` off the value in ``line[start:end]``, each with the space before it as it should be.

    ``every`` flag of the layout is known, though only these belong on this line. What is ``flagged`` elsewhere, as a
    score is, may have a flag here too, though an unknown one.
    """
    flaws: list[Flaw] = []
    cost = 0.0
    seen: set[str] = set()
    first: tuple[int, int] | None = None
    last = 0
    names = {flag: _bare(flag) for flag in flags}
    placed: list[tuple[int, int]] = []
    cut = end
    if not flags and every:
        return _elsewhere(line, start, end, every)
    if flags:
        for more in _with_more(line, start, end, names):
            flaws.append(more)
            cost += costs.FLAG_MALFORMED
            seen.add(next(flag for flag in flags if flag.strip() == more.expected))
            first = (first[0] if first else more.start, more.end)
            cut, last = min(cut, more.start), max(last, more.end)
        inner = [(flaw.start, flaw.end) for flaw in flaws]
        for begin, led, stop, known in _found(line, start, end, flags, names):
            if any(one < stop and begin < other for one, other in inner):
                continue
            begin -= _letters_outside(line[start:begin], line[begin:stop], names[known])
            before = line[start:begin].strip()
            if not before and led > begin:
                before = line[begin:led].strip()
                begin = led  # a mark alone stands for the value
            marked = line[begin:stop]
            span = (begin + len(marked) - len(marked.lstrip()), stop)
            first = (first[0] if first else span[0], span[1])
            placed.append(span)
            if known in seen:
                flaws.append(Flaw(What.FLAG_REPEATED, *span, "", marked.strip(), known.strip(), ""))
                cost += costs.FLAG_REPEATED
            elif not before and line[stop:end].strip():
                flaws.append(Flaw(What.FLAG_MISPLACED, *span, "", marked.strip(), known.strip()))
                cost += costs.FLAG_MISPLACED
                start = end - len(line[stop:end].lstrip())
                seen.add(known)
                continue
            elif marked != known and not (not before and marked == known.lstrip()):
                flaws.append(Flaw(What.FLAG_MALFORMED, begin, stop, "", marked.strip(), known.strip(), known))
                cost += costs.FLAG_MALFORMED
            seen.add(known)
            cut = min(cut, begin)
            last = stop
    for (_, above), (below, _) in pairwise(placed):
        if between := line[above:below].strip():
            begin = line.index(between, above)
            flaws.append(Flaw(What.AFTER, begin, begin + len(between)))
            cost += costs.BEHIND
    behind = max([last, *(flaw.end for flaw in flaws)])
    if cut < behind <= end and line[behind:end].strip():
        first_word = behind + len(line[behind:end]) - len(line[behind:end].lstrip())
        if not _UNKNOWN.fullmatch(line[behind:end]):
            flaws.append(Flaw(What.AFTER, first_word, end))
        cost += costs.BEHIND
    for match in _UNKNOWN.finditer(line, start, end) if flags or flagged else ():
        if any(flaw.start < match.end() and match.start() < flaw.end for flaw in flaws):
            continue
        if _nearest(match["word"], names) is None:
            said = line[match.start() : match.end()]
            begin = match.start() + len(said) - len(said.lstrip())
            meant = _meant(match["word"], names)
            flaws.append(Flaw(What.FLAG_UNKNOWN, begin, match.end(), "", said.strip(), meant))
            cost += costs.FLAG_UNKNOWN
            cut = min(cut, match.start())
    return Tail(start, start + len(line[start:cut].rstrip()), cost, tuple(flaws), first)


def _found(
    line: str, start: int, end: int, flags: tuple[str, ...], names: dict[str, str]
) -> list[tuple[int, int, int, str]]:
    """The flags of ``line[start:end]``: where each begins, where the mark before it ends, its own end, and which it is.

    A flag in brackets that has a sign in it is one whole, not its longer part.
    """
    signed = [
        (match.start(), match.start(), match.end(), flag)
        for match in _SIGNED.finditer(line, start, end)
        if (flag := _joined(match["said"], names)) is not None
    ]
    marked = [
        (match.start(), max(match.start(), match.end("lead")), match.end(), flag)
        for match in _marked(flags).finditer(line, start, end)
        if not any(one < match.end() and match.start() < stop for one, _, stop, _ in signed)
        and (flag := _nearest(match["word"], names)) is not None
    ]
    return sorted(signed + marked)


def _joined(said: str, names: dict[str, str]) -> str | None:
    """The one flag that ``said`` is but for the signs in it and one letter; none where it may be another as well."""
    letters = fold("".join(_ALNUM.findall(said)))
    near = sorted(
        (distance(letters, own, most=1), flag)
        for flag, name in names.items()
        if len(own := fold("".join(name.split()))) > _SHORT and not _has_other_digits(letters, own)
    )
    is_one = len(near) < 2 or near[0][0] < near[1][0]
    return near[0][1] if near and near[0][0] <= 1 and is_one else None


def _with_more(line: str, start: int, end: int, names: dict[str, str]) -> list[Flaw]:
    """The flags behind a value whose brackets hold more than the flag's words: a person has to say what it is."""
    found = []
    for match in _BRACKETED.finditer(line, start, end):
        flag = _begins(match[1], names)
        if flag is not None and line[start : match.start()].strip():
            found.append(Flaw(What.FLAG_MALFORMED, *match.span(), "", match[0], flag.strip(), None, certain=False))
    return found


def _begins(said: str, names: dict[str, str]) -> str | None:
    """The longest flag with whose words ``said`` begins, if there are more of them and they are no flag."""
    words = _bare(fold(said))
    bare = {flag: _bare(fold(name)) for flag, name in names.items()}
    if words in bare.values():
        return None
    begun = [flag for flag, name in bare.items() if name and words.startswith(f"{name} ")]
    return max(begun, key=len, default=None)


def _meant(word: str, names: dict[str, str]) -> str:
    """The flag that an unknown one may be meant for: too far to be read as it, and near enough to be offered."""
    word = _bare(fold(word))
    near = [(distance(word, fold(name), most=20), flag.strip()) for flag, name in names.items()]
    best = min(near, default=None)
    return best[1] if best is not None and best[0] * 3 <= len(word) + 1 else ""


def _elsewhere(line: str, start: int, end: int, every: tuple[str, ...]) -> Tail:
    """A flag at the end of a line that has none."""
    match = re.search(rf"\s+{_OPEN}\s*[^\W\d_][^\[\]()\n]*{_CLOSE}$", line[start:end])
    if match is not None and (flag := flag_near(match[0].strip(), every)) is not None:
        first = start + match.start() + len(match[0]) - len(match[0].lstrip())
        flaw = Flaw(What.FLAG_MISPLACED, first, end, "", match[0].strip(), flag)
        return Tail(start, start + match.start(), costs.FLAG_MISPLACED, (flaw,))
    return Tail(start, end, 0.0, ())


def _nearest(word: str, names: dict[str, str]) -> str | None:
    """The flag that ``word`` says, exactly or nearly."""
    near = [(distance(_bare(fold(word)), fold(name), most=20), flag) for flag, name in names.items() if _is(word, name)]
    return min(near, key=lambda each: each[0])[1] if near else None


@lru_cache(4096)
def _bare(flag: str) -> str:
    return " ".join(_ALNUM.findall(flag))


def _has_other_digits(word: str, name: str) -> bool:
    return any(map(str.isdigit, name)) and [c for c in word if c.isdigit()] != [c for c in name if c.isdigit()]


def _is(word: str, name: str) -> bool:
    """Whether ``word`` nearly is ``name``: where a flag has digits, other ones make it another flag."""
    word, name = _bare(fold(word)), fold(name)
    if _has_other_digits(word, name):
        return False
    return distance(word, name) <= tolerance(name) or (
        len(word) > 8 and distance(word.replace(" ", ""), name.replace(" ", "")) <= 1
    )


def flag_line_fit(line: str, stripped: str, wanted: str) -> Fit | None:
    """How a line is read as the flag ``wanted`` alone: nearly so, twice, or as a flag that is not known."""
    if line == wanted:
        return Fit(0.0, exact=True)
    if len(stripped) > 3 * len(wanted):
        return None
    name = _bare(wanted)
    start = line.index(stripped)
    end = start + len(stripped)
    pieces = [piece for piece in re.findall(rf"{_OPEN}[^\[\]()]+{_CLOSE}", stripped) if _is(_bare(piece), name)]
    if len(pieces) > 1:
        first = start + len(pieces[0])
        return Fit(costs.FLAG_REPEATED, (Flaw(What.FLAG_REPEATED, first, end, "", stripped, wanted, ""),))
    if stripped.startswith(f"{wanted} ") or _is_cut(stripped, wanted):  # a person has to say what is after it
        flaw = Flaw(What.FLAG_MALFORMED, start, end, "", stripped, wanted, None, certain=False)
        return Fit(costs.FLAG_MALFORMED, (flaw,))
    own, found = name.lower().split(), _bare(stripped).lower().split()
    bracketed = stripped[0] in "[({<*" and len(found) <= len(own) + 2
    if _is(_bare(stripped), name) or (bracketed and found and (set(found) <= set(own) or set(own) <= set(found))):
        more = _begins(stripped, {wanted: name}) is not None
        text = None if more else wanted
        flaw = Flaw(What.FLAG_MALFORMED, 0, len(line), "", stripped, wanted, text, certain=not more)
        return Fit(costs.FLAG_MALFORMED, (flaw,))
    if re.fullmatch(r"\[[^\W\d_][^\[\]\n:]{1,30}\]", stripped) and wanted[:1] == "[":
        return Fit(costs.FLAG_UNKNOWN, (Flaw(What.FLAG_UNKNOWN, start, end, "", stripped),))
    return None


def _letters_outside(before: str, marked: str, name: str) -> int:
    """How many characters of the text before a flag in brackets are its first letters, and the blanks before them."""
    letters = _LETTERS_LAST.search(before) if marked[:1] in "[({<" else None
    if letters is None or "".join(_ALNUM.findall(letters[1] + marked)) != name.replace(" ", ""):
        return 0
    return len(letters[0])


def _is_cut(stripped: str, wanted: str) -> bool:
    """Whether a line ends inside a flag in brackets, after some letters of it."""
    is_begun = len(stripped) > _SHORT and wanted[0] in "[({<" and wanted.startswith(stripped)
    return is_begun and _bare(stripped) != _bare(wanted)


@lru_cache(4096)
def flag_near(line: str, flags: tuple[str, ...]) -> str | None:
    """The one of ``flags`` that alone is on ``line``, exactly or nearly."""
    for flag in flags:
        if len(line) <= len(flag) + 6 and _is(_bare(line), _bare(flag)):
            return flag.strip()
    return None
