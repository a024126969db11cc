"""No message holds a word of a transcript, in any layout: those of the layout alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

import pytest

from linter import Finding, lint
from tests.layouts.slips import EXAMPLES, LAYOUTS, SLIPS, source

PLANTED = "qwy"


def planted(text: str, description: str) -> str:
    """The text with a mark at the end of each word that the description does not have."""
    own = set(re.findall(r"[^\W\d_]+", description))
    return re.sub(r"[^\W\d_]{3,}", lambda word: word[0] if word[0] in own else word[0] + PLANTED, text)


def slipped(text: str, seed: str, most: int) -> Iterator[str]:
    """The text after each kind of slip, in so many of its lines."""
    lines, random = text.split("\n"), Random(seed)
    for slip in SLIPS.values():
        for at in random.sample(range(len(lines)), min(most, len(lines))):
            yield "\n".join(slip(lines, at))


def told(finding: Finding) -> str:
    notes = [note.message for note in finding.related]
    return "\n".join([finding.message, *notes, *([finding.fix.title] if finding.fix else [])])


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_message_holds_a_word_of_the_transcript(name: str) -> None:
    text, chosen = source(name)
    marked = planted(text, (EXAMPLES / "layouts" / f"{name}.toml").read_text(encoding="utf-8"))
    found = [each for damaged in slipped(marked, name, 2) for each in lint(damaged, chosen).findings]
    assert PLANTED in marked and found
    assert [each for each in found if PLANTED in told(each).lower()] == []
