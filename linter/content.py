"""The text of a transcript's parts, for programs that want what was said and no offsets."""

from __future__ import annotations

from linter.tuples import NamedTuple


class Content(NamedTuple):
    """One exchange as text; a part that is missing is ``None``.

    ``section`` is the name of a known section; ``name`` and ``role`` are those of the candidate; ``number`` is that of
    the question. ``question``, ``answer`` (without the quotes around it) and ``annotation`` are texts. ``score`` is a
    number within the range of the layout, ``flags`` are the names of the flags after it, without brackets.
    """

    section: str | None
    name: str | None
    role: str | None
    number: int | None
    question: str | None
    answer: str | None
    score: float | None
    flags: tuple[str, ...]
    annotation: str | None
