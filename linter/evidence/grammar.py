"""The grammar of a language, as far as phrases and what surrounds them need it: sets of words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from linter.cached import cached_property
from linter.evidence.words import ENGLISH_HESITATION, Parts, parts, spelling


class _Sets(NamedTuple):
    colouring: frozenset[str]
    """What may be inside a phrase, or between a clause's beginning and a phrase, without changing what is meant."""
    openers: frozenset[str]
    """After what a clause begins even where nothing marks it."""
    elsewhere: frozenset[str]
    """What comes before a cue that is about another time, or another head."""
    turns: frozenset[str]
    """What opens a clause that says what is known instead: ``but`` and its like."""
    turns_after_a_pause: frozenset[str]
    """What opens such a clause where a comma is before it."""
    conditions: frozenset[str]
    """Words of ``elsewhere`` with which somebody tells what is done in a case: ``if i do not know, i ask``."""
    joining: frozenset[str]
    """What joins a clause to another with the same condition."""
    comparing: frozenset[str]
    """What makes a claim of a cue that it follows: ``i do not know a better way``."""
    asking: frozenset[str]
    """What comes between the two where it does not: ``i do not know which is better``."""
    empty: frozenset[str]
    """What says nothing by itself, beside openers and what colours."""
    limiting: frozenset[str] = frozenset()
    """What near its beginning limits a clause to little: ``i only clicked``."""
    denying: frozenset[str] = frozenset()
    """Words of which one makes a clause say what is not so."""
    talking: frozenset[str] = frozenset()
    """Who is meant in an aside: ``if you ask me``, ``if i am honest``."""
    declining: frozenset[str] = frozenset()
    """One of these makes an answer of empty words a refusal."""
    consenting: frozenset[str] = frozenset()
    """One of these makes an answer of empty words a short answer."""
    refusing: frozenset[str] = frozenset()
    """One of these does so too, unless somebody hesitates or is sorry."""
    sorry: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    """Words of ``elsewhere`` that name a thing: ``that is something i do not know``."""
    being: frozenset[str] = frozenset()
    """What is before one of ``named`` where the speaker means it."""
    saying: frozenset[str] = frozenset()
    """Words of ``elsewhere`` that speakers confess with: ``i have to say i do not know``."""
    confessing: frozenset[str] = frozenset()
    """What is before one of ``saying`` in a confession."""
    commas: bool = True
    """Whether what is said after a comma is said beside a cue before it, and not part of what isn't known."""
    speaker: str = ""
    """The pronoun that a phrase may begin with and a clause may leave out; empty where the verb says who it is."""
    hesitation: str = ENGLISH_HESITATION
    """Matches ``uh`` and its like at the beginning of a word."""
    spellings: Mapping[str, str] = {}
    """How words that are written together, short or wrong are spelt out."""
    elided: Mapping[str, str] = {}
    """What a word before an apostrophe is short for."""


class Grammar(_Sets):
    """The words of one language that phrases are read with."""

    @cached_property
    def parts(self) -> Parts:
        """Takes a word in small letters apart."""
        if self.speaker == "i":
            return parts
        return spelling(self.hesitation, self.spellings, self.elided)

    @cached_property
    def passed(self) -> frozenset[str]:
        """What may be between a cue and the word that says whether it is meant."""
        return self.colouring - self.conditions

    @cached_property
    def nothing(self) -> frozenset[str]:
        """All words of an answer that says nothing."""
        return self.openers | self.colouring | self.empty
