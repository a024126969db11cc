"""All phrases of English, by what they say."""

from __future__ import annotations

from collections.abc import Mapping

from linter.evidence.english.admitting import ADMITTING
from linter.evidence.english.conceding import CONCEDING
from linter.evidence.english.doing import DOING
from linter.evidence.english.idioms import IDIOMS
from linter.evidence.english.knowing import KNOWING
from linter.evidence.english.manners import MANNERS
from linter.evidence.english.parting import PARTING
from linter.evidence.english.pictures import PICTURES

_LISTS = (KNOWING, DOING, MANNERS, IDIOMS, PARTING, ADMITTING, PICTURES, CONCEDING)

PHRASES: Mapping[str, tuple[str, ...]] = {
    group: tuple(dict.fromkeys(phrase for part in _LISTS for phrase in part.get(group, ())))
    for group in dict.fromkeys(group for part in _LISTS for group in part)
}
