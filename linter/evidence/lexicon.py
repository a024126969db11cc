"""The cue lexicon: what a non-answer sounds like, by language; settings can add to it, take from it and replace it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from linter.cached import cached_property
from linter.evidence import english
from linter.evidence.language import COMMON, NOT_ENGLISH
from linter.tuples import NamedTuple

if TYPE_CHECKING:  # what needs no wording read needs not load how it is read
    from linter.evidence.grammar import Grammar
    from linter.evidence.notions import Notions
    from linter.evidence.phrases import Phrases

WEIGHTS: Mapping[str, float] = {
    "dont-know": 1.0,
    "cant-recall": 1.0,
    "no-experience": 1.0,
    "evasion": 1.0,
    "none-left": 1.0,
    "picture": 0.7,
    "detail": 0.4,
    "dodge": 0.4,
    "vague": 0.4,
    "denial": 0.4,
    "apology": 0.4,
    "filler": 0.25,
    "closing": 0.0,
    "courtesy": 0.0,
    "idiom": 0.0,
}
"""How much a phrase of each group says that this is no answer; it takes one in all to make a non-answer.

``none-left`` is a don't-know unless thanks are next to it, ``picture`` a manner of saying that can mean something
else where much is said beside it, ``detail`` something small that one need not have in mind;
``dodge`` is what a brief answer of nothing else passes over a question with, ``vague`` could be said of anything,
``denial`` and ``apology`` of much that is no answer; ``closing`` makes an answer a
farewell, ``courtesy`` only goes along with one, and ``idiom`` sounds like a cue and is none.
"""

_KEPT = ("filler", "closing", "courtesy", "idiom")
"""The groups that are no cues; they stay where a team's own cues replace those of the lexicon."""


FOLDERS = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "pt": "portuguese", "it": "italian"}
"""Where the phrases of each language are; all but English are loaded when an answer is in them."""


class Changes(NamedTuple):
    """What the settings of a team add to the lexicons, and take from them."""

    extend: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Don't-knows by language."""
    ignore: tuple[str, ...] = ()
    replace: bool = False


class _Lists(NamedTuple):
    language: str
    """As BCP 47 writes it: ``en``."""
    listed: Mapping[str, tuple[str, ...]] | None = {}
    """Phrases by group; ``None`` for those of English, which are loaded when they are asked for."""
    vague: frozenset[str] = frozenset()
    """Words that carry no answer by themselves."""
    common: frozenset[str] = frozenset()
    """Words that hardly any sentence of the language does without, and that other languages don't have."""
    foreign: frozenset[str] = frozenset()
    """Words that hardly any sentence of some other language does without, and that this one doesn't have."""
    hints: tuple[str, ...] = ()
    """Stretches of text in small letters; what makes a non-answer of a long answer holds as many of them as cues."""
    farewells: tuple[str, ...] = ()
    """Stretches of text in small letters, one of which each farewell holds."""
    notions: tuple[str, ...] = ()
    """What admissions are made of, in the notation of :mod:`linter.evidence.notions`."""
    leans: bool = False
    """Whether it is known what its words weigh."""
    level: float | None = None
    """How far an answer leans that is a non-answer; ``None`` where that depends on what its phrases say."""
    ignored: tuple[tuple[str, ...], ...] = ()
    """What doesn't count, word by word."""
    others: tuple[Lexicon, ...] = ()
    """Lexicons of other languages, to be asked where this one has nothing to say."""
    changes: Changes = Changes()
    """What was done to it, so that it can be done to the lexicon of another language."""


class Lexicon(_Lists):
    """The phrases of one language by group, in the notation of :mod:`linter.evidence.phrases`. Never changed."""

    def add(self, cues: Iterable[str]) -> Lexicon:
        """Count these phrases as a don't-know, as they are written; one without letters and digits is passed over."""
        from linter.evidence.phrases import as_said
        from linter.evidence.words import hint, tokens

        grammar = self.grammar
        cues = [cue for cue in cues if tokens(cue, grammar.parts)]
        known = self.phrases.get("dont-know", ())
        phrases = {**self.phrases, "dont-know": (*known, *(as_said(cue, grammar) for cue in cues))}
        return self._replace(listed=phrases, hints=(*self.hints, *map(hint, cues)))

    def ignore(self, cues: Iterable[str]) -> Lexicon:
        """Leave out these phrases and all that hold one of them; what isn't there is left out already."""
        from linter.evidence.words import tokens

        parts = self.grammar.parts
        return self._replace(
            ignored=self.ignored + tuple(words for cue in cues if (words := tuple(tokens(cue, parts))))
        )

    def without_cues(self) -> Lexicon:
        """Leave out all that says that somebody doesn't know; fillers, farewells and idioms stay what they are."""
        phrases = {group: self.phrases[group] for group in _KEPT if group in self.phrases}
        return self._replace(listed=phrases, notions=(), leans=False)

    def of(self, language: str) -> Lexicon:
        """The lexicon of another language with the same changes; this one where nothing is known of it."""
        if language == self.language or language not in FOLDERS:
            return self
        return _chosen(language, self.changes)

    @cached_property
    def grammar(self) -> Grammar:
        """The words that its phrases are read with; those of English where no others are known."""
        folder = FOLDERS.get(self.language, "english")
        grammar: Grammar = import_module(f"linter.evidence.{folder}.grammar").GRAMMAR
        return grammar

    @property
    def phrases(self) -> Mapping[str, tuple[str, ...]]:
        """Its phrases by group."""
        if self.listed is not None:
            return self.listed
        from linter.evidence.english.phrases import PHRASES

        return PHRASES

    @property
    def hears_evasions(self) -> bool:
        """Whether it knows what says nothing, not only what says that nothing is known."""
        return "vague" in self.phrases

    @cached_property
    def hint(self) -> re.Pattern[str]:
        """Finds the hints, also those of the other languages, in a text in small letters."""
        return _any_of([*self.hints, *(hint for other in self.others for hint in other.hints)])

    @cached_property
    def farewell(self) -> re.Pattern[str]:
        """Finds what each farewell holds, in a text in small letters."""
        return _any_of(self.farewells)

    @cached_property
    def automaton(self) -> Phrases:
        """The phrases, ready to be looked for; built when first asked for."""
        from linter.evidence.phrases import Phrases

        return Phrases(self.phrases, self.ignored, self.grammar)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """What its words weigh; nothing where that isn't known. See :mod:`linter.evidence.leaning`."""
        from linter.evidence.leaning import weights_of

        return weights_of(FOLDERS[self.language]) if self.leans else {}

    @property
    def frame(self) -> frozenset[str]:
        """The words that the frame of an answer is made of, where that is weighed too."""
        return frozenset() if self.level is None else self.vague

    @cached_property
    def noted(self) -> Notions:
        """The notions, ready to be looked for."""
        from linter.evidence.notions import Notions

        return Notions(self.notions)


def _any_of(stretches: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, stretches)) or "(?!)")


ENGLISH = Lexicon(
    language="en",
    listed=None,
    vague=frozenset(english.VAGUE.split()),
    common=frozenset(english.COMMON.split()),
    foreign=frozenset(english.FOREIGN.split()),
    hints=english.HINTS,
    farewells=english.FAREWELLS,
    notions=english.NOTIONS,
    leans=True,
)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one of the languages that have one; loaded when first asked for."""
    if language == ENGLISH.language:
        return ENGLISH
    data = import_module(f"linter.evidence.{FOLDERS[language]}")
    vague = frozenset(data.VAGUE.split())
    common = COMMON[language]
    foreign = NOT_ENGLISH - common - vague
    phrases, notions = data.PHRASES, data.NOTIONS
    own = Lexicon(language, phrases, vague, common, foreign, data.HINTS, data.FAREWELLS, notions)
    return own._replace(leans=True, level=data.LEVEL)


def chosen(extend: Mapping[str, Iterable[str]], ignore: Iterable[str], replace: bool) -> Lexicon:
    """The lexicon of a team's settings: don't-knows by language added, others left out, or all of ours replaced.

    A language of which only cues are known speaks for a flag and never against one.
    """
    if not (extend or ignore or replace):
        return ENGLISH
    cues = tuple((name, tuple(extend[name])) for name in sorted(extend))
    return _chosen(ENGLISH.language, Changes(cues, tuple(ignore), replace))


@cache
def _chosen(language: str, changes: Changes) -> Lexicon:
    own = lexicon(language)
    if changes == Changes():
        return own
    own = (own.without_cues() if changes.replace else own).ignore(changes.ignore)
    others = []
    for name, cues in changes.extend:
        tag = re.split("[-_]", name.strip().casefold())[0]
        if tag == language:
            own = own.add(cues)
        elif language == ENGLISH.language:
            others.append(Lexicon(tag if tag in FOLDERS else name).ignore(changes.ignore).add(cues))
    return own._replace(others=tuple(others), changes=changes)
