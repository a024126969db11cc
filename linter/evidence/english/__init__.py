"""English: what people say when they have no answer, and what only sounds like it. Data; the lists are our own.

``knowing`` and ``doing`` say it plainly, ``admitting`` by what is lacking, ``pictures`` in pictures; ``manners`` is how
people hesitate, ``idioms`` what only sounds like it, ``parting`` how they leave. Phrases are written as
:mod:`linter.evidence.phrases` says; contractions are spelt out (``do not`` is ``don't`` and ``dont`` too). Where two
begin at one word, the longer wins: that is how an idiom takes back the cue it begins with. ``phrases`` puts them all
together, for the first answer that may be none; the rest is looked at for every file.
"""

from __future__ import annotations

from linter.evidence.english.foreign import FOREIGN as FOREIGN
from linter.evidence.english.notions import NOTIONS as NOTIONS
from linter.evidence.english.vague import VAGUE as VAGUE

COMMON = (
    "the and that it you with this are have not they when would from which your our if but can because then how their "
    "what there where just about some these"
)
"""Words that hardly any English sentence does without, and that other languages don't have."""

HINTS = ("n't", "not ", "no ", "never", "n’t")
"""Stretches of text in small letters: what makes a non-answer of a long answer holds as many of them as cues."""

_FAREWELLS = (
    "hank|uestion|cover|discuss|pleasure|else|further|everything|nothing|appreciat|enjoy|bye|think so|neither do|"
    "to ask|any more|all set|good|nice|great|lovely|fine|forward|cheers|dank|merci|gracias|obrigad|grazie"
)
FAREWELLS = tuple(_FAREWELLS.split("|"))
"""Stretches of text in small letters, one of which each farewell holds, also one in another language."""
