"""The clauses of an answer, and those of them that tell something after a doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from linter.evidence.grammar import Grammar
from linter.evidence.words import Break, Speech

_LIMITED = 3
"""Among how many words of a clause is ``just`` that limits it."""


class Clause(NamedTuple):
    """The words ``first:end``, up to a full stop or a turn; whether a question mark ends them."""

    first: int
    end: int
    asked: bool

    @property
    def places(self) -> range:
        """Its words, by their place in the answer."""
        return range(self.first, self.end)


def clauses(said: Speech, grammar: Grammar, *, turns: bool) -> Iterator[Clause]:
    """Cut the words at the end of each sentence and, with ``turns``, before ``but`` and its like.

    With ``turns`` also at each comma, where that is what the language's grammar says.
    """
    hard = Break.HARD
    first = 0
    for place, (text, _, _, before) in enumerate(said.words):
        turn = turns and (text in grammar.turns or (before and text in grammar.turns_after_a_pause))
        comma = turns and before and grammar.commas
        if place and (before >= hard or turn or comma):
            yield Clause(first, place, before is Break.QUESTION)
            first = place
    yield Clause(first, len(said.words), said.end is Break.QUESTION)


def told_after(place: int, said: Speech, grammar: Grammar) -> list[Clause]:
    """What is told from the next clause after a word on: nothing of a question, nor how little one does oneself.

    Nor is a mere ``though`` told.

    Where a comma parts what isn't known from the doubt (``Ich weiß nicht, wie das geht``), that is not told either.
    """
    words = said.words
    after = range(place, len(words))
    first = next((at for at in after if _begins_anew(at, said, grammar)), len(words))
    if said.end is Break.QUESTION or any(words[at].before is Break.QUESTION for at in range(first + 1, len(words))):
        return []
    begins = [at for at in range(first, len(words)) if at == first or words[at].before]
    return [
        Clause(begin, end, False)
        for begin, end in pairwise((*begins, len(words)))
        if not any(word.text in grammar.limiting for word in words[begin : begin + _LIMITED])
        and not (grammar.commas and words[begin].text in grammar.asking)
        and not (end - begin == 1 and words[begin].text in grammar.turns)
    ]


def affirmed(parts: Sequence[Clause], said: Speech, grammar: Grammar) -> list[Clause]:
    """Those of the clauses that say what is so, and not what isn't."""
    return [
        part for part in parts if not any(word.text in grammar.denying for word in said.words[part.first : part.end])
    ]


def _begins_anew(place: int, said: Speech, grammar: Grammar) -> bool:
    """Whether a clause begins there that is more than an aside: not ``if you ask me``."""
    text, _, _, before = said.words[place]
    if text in grammar.conditions and any(word.text in grammar.talking for word in said.words[place + 1 : place + 2]):
        return False
    joined = text in grammar.joining and any(word.text in grammar.talking for word in said.words[place + 1 : place + 2])
    return bool(before) or text in grammar.turns or joined
