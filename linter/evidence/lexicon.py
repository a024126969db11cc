"""The cue lexicon: what a non-answer sounds like, by language; settings can add to it and take from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.evidence import english

if TYPE_CHECKING:  # what needs no wording read needs not load how it is read
    from linter.evidence.phrases import Phrases

WEIGHTS: Mapping[str, float] = {
    "dont-know": 1.0,
    "cant-recall": 1.0,
    "no-experience": 1.0,
    "evasion": 1.0,
    "detail": 0.4,
    "vague": 0.4,
    "denial": 0.4,
    "filler": 0.25,
    "closing": 0.0,
    "courtesy": 0.0,
    "idiom": 0.0,
}
"""How much a phrase of each group says that this is no answer; it takes one in all to make a non-answer.

``detail`` is something small that one need not have in mind, ``vague`` could be said of anything, ``denial`` of
much that is no answer, ``closing`` makes an
answer a farewell, ``courtesy`` only goes along with one, and ``idiom`` sounds like a cue and is none.
"""


class _Lists(NamedTuple):
    language: str
    """As BCP 47 writes it: ``en``."""
    phrases: Mapping[str, tuple[str, ...]]
    vague: frozenset[str] = frozenset()
    """Words that carry no answer by themselves."""
    common: frozenset[str] = frozenset()
    """Words that hardly any sentence of the language does without, and that other languages don't have."""
    hints: tuple[str, ...] = ()
    """Stretches of text; what makes a non-answer of a long answer holds as many of them as cues."""
    farewells: tuple[str, ...] = ()
    """Stretches of text in small letters, one of which each farewell holds."""
    ignored: tuple[str, ...] = ()


class Lexicon(_Lists):
    """The phrases of one language by group, in the notation of :mod:`linter.evidence.phrases`. Never changed."""

    def extend(self, cues: Mapping[str, Iterable[str]]) -> Lexicon:
        """Add phrases by group. Raises ``ValueError`` for a group that there isn't and for a phrase without words."""
        from linter.evidence.phrases import variants

        phrases = dict(self.phrases)
        hints: dict[str, list[str]] = {"closing": [*self.farewells], "": [*self.hints]}
        for group, added in cues.items():
            if group not in WEIGHTS:
                raise ValueError(f"unknown group of cues {group!r}, expected one of {', '.join(WEIGHTS)}")
            for phrase in added:
                written = variants(phrase)
                if not written:
                    raise ValueError(f"cue {phrase!r} has no words")
                phrases[group] = (*phrases.get(group, ()), phrase)
                hints["closing" if group == "closing" else ""] += sorted({max(words, key=len) for words in written})
        return self._replace(phrases=phrases, hints=tuple(hints[""]), farewells=tuple(hints["closing"]))

    def ignore(self, cues: Iterable[str]) -> Lexicon:
        """Leave out these phrases and all that hold one of them; what isn't there is left out already."""
        return self._replace(ignored=(*self.ignored, *cues))

    @cached_property
    def automaton(self) -> Phrases:
        """The phrases, ready to be looked for; built when first asked for."""
        from linter.evidence.phrases import Phrases

        return Phrases(self.phrases, self.ignored)


ENGLISH = Lexicon(
    language="en",
    phrases=english.PHRASES,
    vague=frozenset(english.VAGUE.split()),
    common=frozenset(english.COMMON.split()),
    hints=english.HINTS,
    farewells=english.FAREWELLS,
)

LEXICONS: Mapping[str, Lexicon] = {"en": ENGLISH}
"""The languages covered."""
