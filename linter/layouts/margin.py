"""How sure a reading is of a line: what the next-best reading costs in which the line means something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from linter.layouts import costs
from linter.layouts.align import Aligner, Stretch
from linter.layouts.flaws import What
from linter.layouts.steps import BODY, STRAY, Alignment, Node, Step
from linter.layouts.tokens import Token, is_told

_SURE = 3.0
"""A line that departs less than this from its template line is that line."""
_ELSEWHERE = frozenset({Step.BLANKS, Step.NUMBER, Step.MISMATCH})
"""What says that another line was due where one is."""
_MOST_LINES = 8
"""Where more lines of a stretch are near forms, they speak for each other."""
_LONGEST = 20_000
"""In longer stretches no line is read twice: its near forms are left to a person only where something else says so."""


class Doubt:
    """What the stretch that was just aligned is doubtful about, found out line by line when that is asked.

    A text may be read several times, only the last reading is asked, and only of lines that a fix would change. The
    stretch has so many characters, its ``size``, and ``again`` aligns it once more.
    """

    def __init__(self, aligner: Aligner, best: Alignment, size: int, again: Callable[[], Alignment | None]) -> None:
        self._asked: tuple[Aligner, Alignment, Stretch | None, Callable[[], Alignment | None]] | None
        self._asked = aligner, best, aligner.stretch() if size <= _LONGEST else None, again
        self._known: dict[int, bool] = {}
        self._suspects: dict[int, Node] | None = None

    def is_about(self, start: int) -> bool:
        """Whether the line at this offset could nearly as well be something else."""
        if self._suspects is None:
            self._look()
        assert self._suspects is not None
        if start not in self._known:
            self._known[start] = start in self._suspects and self._is_nearly_other(self._suspects[start])
        return self._known[start]

    def forget(self) -> None:
        """Let go of the stretch: its fixes are made, and nothing more is asked."""
        self._asked = None

    def _look(self) -> None:
        """Find the lines that something in the reading itself speaks against, and those to be read otherwise."""
        assert self._asked is not None
        aligner, best, stretch, _ = self._asked
        against = *_other_lines(aligner, best), *_out_of_place(best), *_rivals(best), *_halves(aligner, best)
        self._known = dict.fromkeys(against, True)
        suspects = list(_suspects(aligner, best)) if stretch is not None else []
        few = suspects if len(suspects) <= _MOST_LINES else []
        self._suspects = {each.token.start: each for each in few if each.token is not None}

    def _is_nearly_other(self, node: Node) -> bool:
        """Whether another reading of a line costs little more."""
        assert self._asked is not None and node.token is not None
        aligner, best, stretch, again = self._asked
        assert stretch is not None
        aligner.go_back_to(stretch)
        aligner.limit = best.cost + costs.MARGIN
        aligner.forbidden = (node.token.start, node.position)
        other = again()
        is_nearly = other is not None and other.cost < aligner.limit
        aligner.forbidden, aligner.limit = None, float("inf")
        return is_nearly


def _other_lines(aligner: Aligner, best: Alignment) -> Iterator[int]:
    """The lines that are exactly another line of the layout than the one that they are read as."""
    for node in best.back():
        if node.fit is not None and node.fit.flaws and node.token is not None:
            exact = (index for index, fit in node.token.reading.fits if fit.exact)
            if any(not aligner.positions[index].bare for index in exact):
                yield node.token.start


def _out_of_place(best: Alignment) -> Iterator[int]:
    """The lines that are far from their template line, and are not where it is due: two things speak against them."""
    for node in best.back():
        far = node.fit is not None and node.fit.cost >= _SURE
        if far and node.token is not None and any(note.step in _ELSEWHERE for note in node.notes):
            yield node.token.start


def _rivals(best: Alignment) -> Iterator[int]:
    """The near forms that another line speaks against.

    The line is there exactly, with the same number, but was taken for a spare one; or text out of place is right above,
    which may be that line as well; or the text below begins with the mark that is before the label: both are quoted.
    """
    nodes = list(best.nodes())
    strays = (node.token for node in nodes if node.mode == STRAY and node.token is not None)
    spare = {exact for token in strays for exact in token.reading.exact.items()}
    for above, node, below in zip([None, *nodes], nodes, [*nodes[1:], None], strict=False):
        fit, token = node.fit, node.token
        if token is None or fit is None or not any(flaw.what is What.LABEL for flaw in fit.flaws):
            continue
        is_below_stray = above is not None and above.mode == STRAY
        if (node.position, fit.number) in spare or is_below_stray or _is_quoted(token, below):
            yield token.start


def _is_quoted(token: Token, below: Node | None) -> bool:
    """Whether a line begins with a mark as the running text ``below`` does."""
    if below is None or below.mode != BODY or below.token is None:
        return False
    mark = token.reading.stripped[:1]
    return not mark.isalnum() and below.token.reading.stripped.startswith(mark)


def _halves(aligner: Aligner, best: Alignment) -> Iterator[int]:
    """The near forms that together with text right above or below them are exactly a line of the layout."""
    for above, node in pairwise(best.nodes()):
        one, other = above.token, node.token
        near = next((each for each in (above, node) if each.fit and each.fit.flaws), None)
        beside = node if near is above else above
        if one is None or other is None or near is None or not _is_text(aligner, beside):
            continue
        whole = aligner.lines.together(one, other)
        if whole is not None and any(fit.exact and is_told(aligner.positions[i], fit) for i, fit in whole.reading.fits):
            assert near.token is not None
            yield near.token.start


def _is_text(aligner: Aligner, node: Node) -> bool:
    """Whether nothing but its place tells what a line is."""
    if node.position is None or node.fit is None:
        return True
    return not is_told(aligner.positions[node.position], node.fit)


def _suspects(aligner: Aligner, best: Alignment) -> Iterator[Node]:
    """The lines that are far from their template line and could be text where they are."""
    for node in best.back():
        above = node.before
        if node.fit is not None and node.fit.cost >= _SURE and above is not None:
            before = aligner.positions[above.position] if above.position is not None else None
            if before is None or before.body is not None:
                yield node
