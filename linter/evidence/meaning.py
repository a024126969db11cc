"""Whether a phrase that sounds like a don't-know is meant as one: about the speaker, here and now."""

from __future__ import annotations

from collections.abc import Sequence

from linter.evidence.grammar import Grammar
from linter.evidence.phrases import Match
from linter.evidence.words import Break, Word

_CLAIMED = 4
"""How many words after a cue make a claim of it."""


def is_claim(match: Match, words: Sequence[Word], grammar: Grammar) -> bool:
    """Whether a cue says that there is nothing better: that is praise, and no ignorance."""
    for word in words[match.end : match.end + _CLAIMED]:
        if word.before or word.text in grammar.asking:
            return False
        if word.text in grammar.comparing:
            return True
    return False


def elsewhere(match: Match, words: Sequence[Word], grammar: Grammar) -> str:
    """The word before a cue that makes it one about another time, or another head: ``if``, or ``he said``; or ``""``.

    It is meant after all in ``that is something I don't know`` and in ``I have to say I don't know``.
    """
    if condition := _joined(match.first, words, grammar):
        return condition
    before = match.first - 1
    if _quoted(match.first, words, grammar):
        return words[before].text
    while before >= 0 and words[before].text in grammar.passed and not words[before + 1].before:
        before -= 1
    if before < 0 or words[before + 1].before or words[before].text not in grammar.elsewhere:
        return ""
    word = words[before].text
    if word in grammar.named and words[before - 1].text in grammar.being:
        return ""
    lead = words[max(before - 3, 0) : before]
    return "" if word in grammar.saying and any(one.text in grammar.confessing for one in lead) else word


def _quoted(first: int, words: Sequence[Word], grammar: Grammar) -> bool:
    """Whether a verb of saying and a comma or a colon are before a cue: ``i say: not yet``, ``they said, no idea``."""
    if not first or words[first].before is not Break.SOFT or words[first - 1].text not in grammar.saying:
        return False
    begin = first - 1
    while begin and not words[begin].before:
        begin -= 1
    lead = words[begin : first - 1]
    return bool(lead) and not any(one.text in grammar.confessing for one in lead)


def _joined(first: int, words: Sequence[Word], grammar: Grammar) -> str:
    """The word that makes a condition of the clause that an ``and`` joins a cue to: ``if he asks and I don't know``."""
    if not first or words[first].before or words[first - 1].text not in grammar.joining:
        return ""
    begin = first - 1
    while begin and not words[begin].before:
        begin -= 1
    return words[begin].text if words[begin].text in grammar.conditions else ""
