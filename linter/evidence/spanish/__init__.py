"""Spanish: what people say when they have no answer, and what only sounds like it. Data; the lists are our own.

Phrases are written as :mod:`linter.evidence.phrases` says; the speaker's pronoun, ``yo``, is left out mostly, for
the verb says who is meant. Of two phrases that end at one word the one listed first wins.
"""

from __future__ import annotations

from collections.abc import Mapping

from linter.evidence.spanish.knowing import KNOWING
from linter.evidence.spanish.manners import MANNERS
from linter.evidence.spanish.notions import NOTIONS as NOTIONS
from linter.evidence.spanish.vague import VAGUE as VAGUE

PHRASES: Mapping[str, tuple[str, ...]] = {"idiom": MANNERS["idiom"], **KNOWING, **MANNERS}

HINTS = ("no ", "nunca", "nada", "ningun", "ningún", "ni ", "jamás", "olvid", "desconozco")
"""Stretches of text in small letters: what makes a non-answer of a long answer holds as many of them as cues."""

FAREWELLS = (
    "gracias",
    "pregunta",
    "placer",
    "todo",
    "nada",
    "luego",
    "adiós",
    "gusto",
    "agrade",
    "igualmente",
    "encantad",
    "espera",
)
"""Stretches of text in small letters, one of which each farewell holds."""

LEVEL = 0.2
"""How far an answer leans that is a non-answer; chosen with authors whom the weights were not learnt from."""
