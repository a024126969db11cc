"""German: what people say when they have no answer, and what only sounds like it. Data; the lists are our own.

Phrases are written as :mod:`linter.evidence.phrases` says. ``ich`` is the speaker; ``ß`` is spelt ``ss``, as it is
where a word is read without regard to case. Of two phrases that end at one word the one listed first wins.
"""

from __future__ import annotations

from collections.abc import Mapping

from linter.evidence.german.knowing import KNOWING
from linter.evidence.german.manners import MANNERS
from linter.evidence.german.notions import NOTIONS as NOTIONS
from linter.evidence.german.vague import VAGUE as VAGUE

PHRASES: Mapping[str, tuple[str, ...]] = {"idiom": MANNERS["idiom"], **KNOWING, **MANNERS}

HINTS = ("nicht", "kein", "nie", "null", "niemand")
"""Stretches of text in small letters: what makes a non-answer of a long answer holds as many of them as cues."""

FAREWELLS = ("dank", "frag", "freu", "schön", "tschüs", "wieder", "gleichfalls", "alles", "gespräch", "ebenso")
"""Stretches of text in small letters, one of which each farewell holds."""

LEVEL = 0.2
"""How far an answer leans that is a non-answer; chosen with authors whom the weights were not learnt from."""
