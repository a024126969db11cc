"""What the beginning of a line may be: a label with its numbers, a fixed line, a separator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.inference.layout.leading import LONGEST
from linter.inference.layout.lines import CLOCK, CODE, LETTER, MARKS, NAME, NUMBER, PAD, Line

_WORDS = 6
_END = re.compile(
    rf"(?:[:|=)\]>][*_`]*|(?<= )[—–-]|(?<={NUMBER})\.)(?:[ \t]+|$)|(?<=\S);(?=\S)"
    r"|\.{3,}[ \t]+|\.[ \t]{2,}|[ \t]{2,}|[ \t]*\t|[：】」][ \t]*"
    rf"|(?<=[^\W\d_])=(?=[^\W\d_])|(?<=[:=|#] {NUMBER})[ \t]+|(?<=[{NAME}{NUMBER}]){PAD}(?!\|)|(?<={NUMBER}[.):]){PAD}"
)
MARKUP = re.compile(r"[ \t]*[^\w\s\"'“„«(]{1,6}[ \t]+")
TIMED = re.compile(rf"[^\w\n]?[{CLOCK}][^\w\s]?[ \t]+(?:[|–—-][ \t]+)?[^\w\s\"'“„«(<{''.join(MARKS)}]{{1,4}}[ \t]+")
"""Signs after a clock, as programs have them: ``08:54 -!- ``, ``12:55:45 | *** ``."""
_BOXES = re.compile(r"[^\[\](]*?(?=[\[(][ xX✓✔][\])][^\[(]*[\[(][ xX✓✔][\])]|[☐☑☒][^☐☑☒]+[☐☑☒])")
"""What is before several boxes to tick."""
_SIGIL = re.compile(r"[ \t]*[@#%$\\:.!+&/~]{1,2}[^\W\d_][\w-]*:?[ \t]+")
"""A word with a sign in front, as commands have it: ``@question ``, ``.grade ``."""
_TAGGED = re.compile(r"[ \t]*[@#%$!+&~^]{1,2}(?=[^\W\d_][\w-]*[ \t]*$)")
"""A sign before the one word of a line, as tags have it: ``!off_topic``."""
_COMMAND = re.compile(r"[ \t]*\\[^\W\d_]+\{")
"""A command of a language for typesetting, with its argument: ``\\ask{``."""
STOPPED = re.compile(r"[ \t]*[^\W\d_a-z][^\W\d_]{3,}\.[ \t]+")
"""A word that ends as a sentence does: ``Antwort. ``, a label where nearly all files begin lines so."""
_TAG = re.compile(r"[ \t]*<[^\W\d_][^<>\n]*>(?=[^\s<])")
_NUMBERED = re.compile(rf"[^\w\n]*[{NUMBER}{LETTER}{CODE}][.):]?[ \t]+|[^\W\d_]{{1,2}}\.[ \t]+")
_MEASURES = re.compile(
    rf"[ \t]*[^\W\d_][\w-]*[ \t]+(?=[{NUMBER}{CLOCK}][^\s;|]*[ \t]*(?:[;|·][^;|·\n]*)*"
    rf"[;|·][ \t]*[^\W\d_][^;|·]*{NUMBER})"
)
"""A word before the first of several measures with signs between them: ``time 1m22s; clicks 11; SEQ 6/7``."""
_MEASURED = re.compile(rf"[(\[][^()\[\]]*[{NUMBER}{CLOCK}][^()\[\]]*[)\]]")
"""What programs measure, in brackets, with commas between: ``(90 tokens, 8.8 s)``."""
SENTENCE = re.compile(r"(?!\b[Nn][or]\. )[A-Za-z][a-z][.!?,;] ")


class Anchor(NamedTuple):
    """A line of structure: the skeleton of its beginning, and whether that is all of it (``whole``).

    It comes ``again`` where a file has it in a second place as well; ``place`` is the part of a form that it is in.
    """

    skeleton: str
    whole: bool
    separator: bool = False
    again: bool = False
    place: int = 0

    @property
    def is_signs(self) -> bool:
        """Whether it has neither words nor values."""
        return not (self.whole or any(map(str.isalnum, self.skeleton)) or MARKS & set(self.skeleton))

    def begins(self, other: Anchor) -> bool:
        """Whether ``other`` begins with it, and goes on."""
        return other != self and other.skeleton.startswith(self.skeleton)

    def is_named_by(self, longer: Anchor) -> bool:
        """Whether it is only signs, and ``longer`` a label that begins with them, as ``** Question 1``."""
        if TIMED.fullmatch(longer.skeleton):
            return True
        if not self.is_signs:
            return False
        if longer.whole and not any(map(str.isalnum, longer.skeleton)):
            return True  # a row of values, or a rule in a table
        end = longer.skeleton.rstrip()[-1]
        return any(map(str.isalpha, longer.skeleton)) and not end.isalnum() and not (longer.whole and end in ".?!,;")


class Found(NamedTuple):
    """An anchor in a file: the values in it, what else is on the line, the lines of text below it.

    ``gap`` is the number of blank lines above the text below, ``pause`` that after its first line; ``blanks`` that
    above the anchor itself.
    """

    anchor: Anchor
    number: int
    values: tuple[str, ...]
    rest: str
    blanks: int
    below: tuple[str, ...]
    gap: int
    flag: str = ""
    pause: int = 0


def values_at(found: Iterable[Found], anchor: Anchor, at: int) -> list[str]:
    """What the mark number ``at`` of an anchor stands for, in each of its lines that has so many."""
    return [value for each in found if each.anchor == anchor for value in each.values[at : at + 1]]


def beginnings(line: Line) -> Iterator[Anchor]:
    """What the beginning of a line may be, the shortest first."""
    skeleton = line.skeleton
    if not any(sign.isalnum() or sign in MARKS for sign in skeleton):  # no label, such as ``- - - -``
        yield Anchor(skeleton, True)
        return
    if (match := _BOXES.match(skeleton)) is not None:  # what is ticked is one of few values
        yield Anchor(skeleton[: match.end()], False)
        return
    ends: set[int] = set()
    for pattern in (MARKUP, _NUMBERED, _TAG, _SIGIL, _TAGGED, _COMMAND, TIMED, _MEASURES):
        if (match := pattern.match(skeleton)) is not None:
            ends.add(match.end())
    ends.update(match.end() for match in _END.finditer(skeleton, 0, LONGEST))
    if NAME in skeleton:  # what a name is before is no beginning
        ends = {end for end in ends if end > skeleton.index(NAME)}
    match = STOPPED.match(skeleton)
    stop = match.end() if match is not None else 0
    for end in sorted({*ends, *([stop] if stop else [])}):
        if skeleton[:end].strip() and end < len(skeleton.rstrip()) and (end == stop or _is_label(skeleton[:end])):
            yield Anchor(skeleton[:end], False)
    valued = stop if MARKS & set(skeleton) else 0
    if len(skeleton) <= LONGEST + 20 and not SENTENCE.search(_MEASURED.sub("", skeleton), valued):
        yield Anchor(skeleton, True)


def _is_label(beginning: str) -> bool:
    return len(beginning.split()) <= _WORDS and not SENTENCE.search(beginning)
