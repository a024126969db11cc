"""An answer taken apart: its cues, what else it says, and what it leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from linter.evidence.asides import ASIDES
from linter.evidence.lexicon import Lexicon
from linter.evidence.phrases import Match
from linter.evidence.words import HESITATION, Break, speech

SHORT = 15
"""An answer of at most so many words can be a plain don't-know; one of at least so many speaks for itself."""

STRONG = frozenset({"dont-know", "cant-recall", "no-experience", "evasion", "none-left"})
CUES = STRONG | {"detail", "picture"}
_POLITE = frozenset({"closing", "courtesy", "none-left"})
_KNOWING = frozenset({"dont-know", "cant-recall", "none-left"})
_ACTS = frozenset({"evasion", "picture"})
"""What somebody does who does not know; an answer where that is asked for."""
HEDGES = frozenset({"filler", "dodge", "vague", "denial", "apology"})

_HEDGED = 0.4
"""What a word counts in a clause that is taken back as it is said."""
_UNSORTED = 0.5
"""What a word counts in a language of which it isn't known what words carry nothing."""
_TURNED = 1.5
"""What a word counts after a ``but``: that is what somebody knows instead."""
_TOLD = 7
"""So many words of a clause without doubt or hedge, beside a don't-know, count as one that carries something."""
_LAST = 8
"""So many words after the last doubt are an answer, where ..."""
_CARRIED = 2
"""... so many of them carry something, and one more for each hedge among them."""
_LAST_TERSE = 5
"""Fewer are enough ..."""
_CARRIED_TERSE = 3
"""... where more of them do."""
_INSTEAD = 3
"""So many words after a detail that isn't known are what is known of it: ``about two percent``."""
_LIMITED = 3
"""Among how many words of a clause is ``just`` that limits it."""
_CLAIMED = 4
"""How many words after a cue make a claim of it."""
_TAIL = 3
"""How many words that carry something belong to what isn't known, in the clause that says so."""
_ECHO = 6
"""How many of them a question back may hold that says nothing."""
_FEW_COMMON = 0.06
"""What share of words that only one language has is enough to know it by."""
_LATIN = "\u024f"
"""The last letter of the Latin script, but for rare ones."""
_STRANGE = 2
"""How many known words one of another language or script outweighs in a short answer."""
_FAREWELL = 60
_SLACK = 10
"""How many words a farewell may have in all, and beside each polite phrase."""


class Clause(NamedTuple):
    """The words ``first:end``, up to a full stop or a turn; whether a question mark ends them."""

    first: int
    end: int
    asked: bool

    @property
    def places(self) -> range:
        """Its words, by their place in the answer."""
        return range(self.first, self.end)


class Reading:
    """One answer, read with one lexicon. Linear in the answer's length; nothing here raises."""

    def __init__(self, answer: str, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._grammar = lexicon.grammar
        self._said = speech(answer, self._grammar.parts)
        self.words = self._said.words
        self.size = self._said.size
        self.supposes = False
        """Whether somebody tells what he does in a case: in that of not knowing, for instance."""
        matches = [match for match in lexicon.automaton.find(self.words) if self._is_meant(match)]
        self.matches = [match for match in matches if not (self.supposes and match.group in _ACTS)]
        groups = {match.group for match in self.matches}
        cues = CUES - {"none-left"} if "closing" in groups else CUES
        self.cues = [match for match in self.matches if match.group in cues]
        self.hedges = [match for match in self.matches if match.group in HEDGES]
        self.doubts = any(match.group in STRONG for match in self.cues)
        self.pictures = any(match.group == "picture" for match in self.cues)
        self.denies = any(match.group == "denial" for match in self.hedges)
        self.denies_only = self.denies and all(match.group == "denial" for match in self.hedges)
        self._texts = [word.text for word in self.words]
        self._unknown = {place for match in self.cues for place in range(match.first, match.end)}

    @cached_property
    def covered(self) -> bool:
        """Whether the answer is in the lexicon's language; interjections are in any.

        A language of which only cues are known is known by them. Else it takes words that no other language has, or a
        phrase, and hardly a word of another language or script beside it.
        """
        lexicon = self.lexicon
        if not lexicon.common:
            return bool(self.cues)
        texts = self._texts
        taken = self._unknown.union(*(range(match.first, match.end) for match in self.hedges))
        beside = [text for place, text in enumerate(texts) if place not in taken] if taken else texts
        latin = [text for text in texts if text[0] <= _LATIN]
        strange = sum(map(lexicon.foreign.__contains__, beside))
        if len(latin) < SHORT:
            strange = _STRANGE * (strange + sum(text[0] > _LATIN and text not in ASIDES for text in beside))
        if strange and strange >= sum(text in lexicon.common or text in lexicon.vague for text in beside):
            return False
        return (
            sum(map(lexicon.common.__contains__, latin)) >= max(1, _FEW_COMMON * len(latin))
            or any(texts[place] != HESITATION for place in taken)
            or all(text in self._grammar.nothing or text in lexicon.vague or text in ASIDES for text in beside)
        )

    @cached_property
    def substance(self) -> float:
        """How many different words carry something, beside what isn't known and what is only asked back.

        Beside a cue, what is said in a clause with a hedge counts for less.
        """
        unknown = self._unknown
        hedged = {match.first for match in self.hedges} if self.cues else set()
        met: set[str] = set()
        weight = 1.0 if self.lexicon.vague else _UNSORTED
        substance = float(self._said.hidden)
        for clause in self._clauses(turns=True):
            new = {self._texts[place] for place in clause.places if place not in unknown} - self.lexicon.vague - met
            met |= new
            found = len(new) * weight
            if not unknown.isdisjoint(clause.places):
                found = max(0, found - _TAIL)
            elif clause.asked and found <= _ECHO:
                found = 0
            if not hedged.isdisjoint(clause.places):
                found *= _HEDGED
            elif found:
                found *= _TURNED if self._texts[clause.first] in self._grammar.turns else 1
                found += len(clause.places) // _TOLD if self._tells(clause) else 0
            substance += found
        return substance

    @cached_property
    def recovers(self) -> bool:
        """Whether what is said last answers after all: enough of it, from the clause on that follows the last doubt."""
        marks = self.cues or self.hedges
        if not marks or not self.lexicon.vague:
            return False
        first = next(filter(self._begins_anew, range(marks[-1].end, len(self.words))), len(self.words))
        told = [place for clause in self._told(first) for place in clause.places]
        if all(match.group == "detail" for match in self.cues) and self.cues:
            return len(told) >= _INSTEAD
        doubts = sum(match.first >= first for match in self.hedges)
        carried = len({self._texts[place] for place in told} - self.lexicon.vague) - doubts
        return (len(told) >= _LAST and carried >= _CARRIED) or (len(told) >= _LAST_TERSE and carried >= _CARRIED_TERSE)

    def _begins_anew(self, place: int) -> bool:
        """Whether a clause begins there that is more than an aside: not ``if you ask me``."""
        text, grammar = self._texts[place], self._grammar
        if text in grammar.conditions and not grammar.talking.isdisjoint(self._texts[place + 1 : place + 2]):
            return False
        return bool(self.words[place].before) or text in grammar.turns

    def _told(self, first: int) -> Iterator[Clause]:
        """The clauses from a word on that tell something: none of a question, nor how little one does oneself."""
        places = range(first, len(self.words))
        if any(self.words[place].before is Break.QUESTION for place in places[1:]) or self._said.end is Break.QUESTION:
            return
        begins = [place for place in places if place == first or self.words[place].before]
        for begin, end in pairwise((*begins, len(self.words))):
            if self._grammar.limiting.isdisjoint(self._texts[begin : begin + _LIMITED]):
                yield Clause(begin, end, False)

    def _tells(self, clause: Clause) -> bool:
        """Whether a clause beside a don't-know goes on to say something, in words however common."""
        return bool(self.cues) and self._unknown.isdisjoint(clause.places)

    @cached_property
    def topics(self) -> float:
        """How many different words carry something, wherever they are but in a cue."""
        said = {text for place, text in enumerate(self._texts) if place not in self._unknown}
        return len(said - self.lexicon.vague) * (1.0 if self.lexicon.vague else _UNSORTED) + self._said.hidden

    @cached_property
    def hesitates(self) -> bool:
        """Whether next to nothing is said, or a short answer opens with a hesitation and doesn't recover from it."""
        words, texts, grammar = self.words, self._texts, self._grammar
        if self.size > SHORT:
            return False
        if grammar.nothing.issuperset(texts):
            doubtful = HESITATION in texts or not grammar.sorry.isdisjoint(texts)
            return grammar.consenting.isdisjoint(texts) and (grammar.refusing.isdisjoint(texts) or doubtful)
        if HESITATION not in texts[:2]:
            return False
        opening = texts.index(HESITATION)
        if words[opening + 1].before >= Break.PAUSE:
            return True
        open_ends = [word.before for word in words[opening + 2 :]] + [self._said.end]
        doubts = sum(match.first > opening for match in self.hedges)
        return doubts + sum(end in (Break.PAUSE, Break.QUESTION) for end in open_ends) >= 2

    @property
    def asks(self) -> bool:
        """Whether something is asked."""
        return self._said.end is Break.QUESTION or any(word.before is Break.QUESTION for word in self.words)

    @property
    def declines(self) -> bool:
        """Whether nothing is said but that the question is passed over."""
        grammar = self._grammar
        return grammar.nothing.issuperset(self._texts) and not grammar.declining.isdisjoint(self._texts)

    @cached_property
    def is_farewell(self) -> bool:
        """Whether each sentence is polite or next to nothing, and hardly a word goes beyond it."""
        polite = [match for match in self.matches if match.group in _POLITE]
        said = sum(match.end - match.first for match in polite)
        if self.doubts or self.size > _FAREWELL or said + _SLACK * len(polite) < len(self.words):
            return False
        places = {place for match in polite for place in range(match.first, match.end)}
        return any(match.group == "closing" for match in polite) and all(
            len(clause.places) <= 4 or not places.isdisjoint(clause.places) for clause in self._clauses(turns=False)
        )

    def _is_meant(self, match: Match) -> bool:
        """Whether a cue is about the speaker, here and now: not after ``if``, nor after ``he said that``."""
        words, grammar = self.words, self._grammar
        if match.group not in CUES and match.group != "denial":
            return True
        before = match.first - 1
        while (
            before >= 0
            and words[before].text in grammar.colouring - grammar.conditions
            and not words[before + 1].before
        ):
            before -= 1
        if match.group in _KNOWING and self._claims(match):
            return False
        if before < 0 or words[before + 1].before or words[before].text not in grammar.elsewhere:
            return True
        self.supposes = self.supposes or (words[before].text in grammar.conditions and match.group not in _ACTS)
        if words[before].text in grammar.named and words[before - 1].text in grammar.being:
            return True  # that is something I don't know
        lead = words[max(before - 3, 0) : before]
        return words[before].text in grammar.saying and any(word.text in grammar.confessing for word in lead)

    def _claims(self, match: Match) -> bool:
        """Whether a cue says that there is nothing better: that is praise, and no ignorance."""
        for word in self.words[match.end : match.end + _CLAIMED]:
            if word.before or word.text in self._grammar.asking:
                return False
            if word.text in self._grammar.comparing:
                return True
        return False

    def _clauses(self, turns: bool) -> Iterator[Clause]:
        """Cut the words at the end of each sentence and, with ``turns``, before ``but`` and its like.

        With ``turns`` also at each comma, where that is what the language's grammar says.
        """
        hard = Break.HARD
        first = 0
        for place, (text, _, _, before) in enumerate(self.words):
            turn = turns and (text in self._grammar.turns or (before and text in self._grammar.turns_after_a_pause))
            comma = turns and before and self._grammar.commas
            if place and (before >= hard or turn or comma):
                yield Clause(first, place, before is Break.QUESTION)
                first = place
        yield Clause(first, len(self.words), self._said.end is Break.QUESTION)
