"""Who the transcripts are about: known so that no name is ever shown for a label, a section or a flag."""

from __future__ import annotations

from collections.abc import Iterable

from linter.inference.observation import Observation
from linter.layouts.collection.settings import DEFAULT

_ENOUGH = 3
"""What is in so many files is structure, even if somebody is called like it."""

_OURS = frozenset(
    text.casefold()
    for setting in (DEFAULT.headings, *DEFAULT)
    for text in ([setting] if isinstance(setting, str) else setting if isinstance(setting, tuple | dict) else ())
    if isinstance(text, str)
)
"""What the default layout says is nobody's name."""


class People:
    """The names of all candidates."""

    def __init__(self, observations: Iterable[Observation]) -> None:
        self._names: set[str] = set()
        self._words: set[str] = set()
        for observation in observations:
            for person in observation.people:
                name = _bare(person.name)
                self._names.add(name)
                self._words.update(name.split())

    def may_be(self, text: str, files: int) -> bool:
        """Whether ``text``, which so many files have, may be or hold somebody's name."""
        bare = _bare(text)
        if files >= _ENOUGH or not bare or text.casefold() in _OURS:
            return False
        if " " not in bare:
            return bare in self._words
        return any(f" {name} " in f" {bare} " or f" {bare} " in f" {name} " for name in self._names)


def _bare(text: str) -> str:
    return " ".join("".join(c if c.isalpha() else " " for c in text.casefold()).split())
