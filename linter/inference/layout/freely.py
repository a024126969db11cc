"""Lines that follow one another in any order, such as what people say in a chat and what programs report there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from itertools import pairwise, permutations
from typing import TypeVar

from linter.inference.layout.lines import CLOCK, DATE, NAME

Sign = TypeVar("Sign", bound=Hashable)

_STAMP = re.compile(rf"[^\w\n]*?[{CLOCK}{DATE}]")
_EXPECTED, _LEAST = 3.0, 0.35
"""So often two lines must be expected to follow each other by chance, and so much as often they must."""


def follow_freely(regions: Sequence[Sequence[Sign]], signs: Collection[Sign]) -> bool:
    """Whether turns and others of ``signs`` follow each other, and themselves, about as often as by chance.

    All turns are one: who asks may wait for who answers. All lines begin with a day or a time.
    """
    told = [[_kind(sign) for sign in region if sign in signs] for region in regions]
    pairs = Counter(pair for region in told for pair in pairwise(region))
    counts = Counter(sign for region in told for sign in region)
    labels = [getattr(sign, "skeleton", "") for sign in signs]
    stamp = next((match[0] for sign, label in zip(signs, labels, strict=True)
                  if is_spoken(sign) and (match := _STAMP.match(label))), None)  # fmt: skip
    if stamp is None or len(counts) < 2 or not all(label.startswith(stamp) for label in labels):
        return False  # what has no time is text
    if any(one and other.startswith(one) for one, other in permutations(labels, 2)):
        return False  # one could be taken for the other
    expected = {(one, other): counts[one] * counts[other] / counts.total() for one in counts for other in counts}
    likely = [pair for pair, often in expected.items() if often >= _EXPECTED]
    known = {sign for pair in likely for sign in pair}
    return known == set(counts) and all(pairs[pair] >= _LEAST * expected[pair] for pair in likely)


def is_spoken(sign: Hashable) -> bool:
    """Whether a line is what somebody says."""
    return NAME in getattr(sign, "skeleton", "")


def _kind(sign: Hashable) -> Hashable:
    return NAME if is_spoken(sign) else sign
