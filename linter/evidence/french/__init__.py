"""French: what people say when they have no answer, and what only sounds like it. Data; the lists are our own.

Phrases are written as :mod:`linter.evidence.phrases` says. ``je`` is the speaker; what is elided is spelt out (``j'ai``
is ``je ai``), and ``ne`` may be left out. Of two phrases that end at one word the one listed first wins.
"""

from __future__ import annotations

from collections.abc import Mapping

from linter.evidence.french.knowing import KNOWING
from linter.evidence.french.manners import MANNERS
from linter.evidence.french.notions import NOTIONS as NOTIONS
from linter.evidence.french.vague import VAGUE as VAGUE

PHRASES: Mapping[str, tuple[str, ...]] = {"idiom": MANNERS["idiom"], **KNOWING, **MANNERS}

HINTS = ("pas ", "pas.", "pas,", "rien", "jamais", "aucun", "plus", "oubli")
"""Stretches of text in small letters: what makes a non-answer of a long answer holds as many of them as cues."""

FAREWELLS = (
    "merci",
    "question",
    "bonne",
    "revoir",
    "plaisir",
    "rien",
    "tout",
    "retour",
    "bientôt",
    "pareillement",
    "enchant",
)
"""Stretches of text in small letters, one of which each farewell holds."""

LEVEL = 0.2
"""How far an answer leans that is a non-answer; chosen with authors whom the weights were not learnt from."""
