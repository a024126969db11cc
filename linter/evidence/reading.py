"""An answer taken apart: its cues, what else it says, and what it leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.cached import cached_property
from linter.evidence.asides import ASIDES
from linter.evidence.clauses import Clause, affirmed, clauses, told_after
from linter.evidence.leaning import Leaning, leaning
from linter.evidence.lexicon import Lexicon
from linter.evidence.meaning import elsewhere, is_claim
from linter.evidence.phrases import Match
from linter.evidence.words import HESITATION, Break, speech

SHORT = 15
"""An answer of at most so many words can be a plain don't-know; one of at least so many speaks for itself."""

STRONG = frozenset({"dont-know", "cant-recall", "no-experience", "evasion", "none-left"})
CUES = STRONG | {"detail", "picture"}
_POLITE = frozenset({"closing", "courtesy", "none-left"})
_DOUBTFUL = CUES | {"denial"}
"""What is meant only where the speaker says it of himself, here and now."""
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
_LAST = ((8, 2), (5, 3))
"""So many words after the last doubt are an answer where so many of them carry something, one more for each hedge."""
_LAST_AFFIRMED = ((6, 0), (4, 1), (3, 2))
"""So many are in clauses that deny nothing."""
_LAST_BESIDE_HEDGES = ((5, 1), (3, 2))
"""So many where nothing but hedges is before them."""
_NOTED = 30
"""An answer of more words is not searched for notions."""
_INSTEAD = 3
"""So many words after a detail that isn't known are what is known of it: ``about two percent``."""
_BARE = 6
"""A hesitation and a pause open an answer of so many words that has nothing to say."""
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


class Reading:
    """One answer, read with one lexicon. Linear in the answer's length; nothing here raises."""

    def __init__(self, answer: str, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._grammar = lexicon.grammar
        self.said = speech(answer, self._grammar.parts)
        self.words = self.said.words
        self.size = self.said.size
        self.supposes = False
        """Whether somebody tells what he does in a case: in that of not knowing, for instance."""
        found = self._found()
        matches = list(filter(self._is_meant, found))
        self.claims = len(matches) < len(found) or any(match.group == "idiom" for match in matches)
        """Whether something in it only sounds like a don't-know."""
        self.matches = [match for match in matches if not (self.supposes and match.group in _ACTS)]
        groups = {match.group for match in self.matches}
        cues = CUES - {"none-left"} if "closing" in groups else CUES
        self.cues = [match for match in self.matches if match.group in cues]
        self.hedges = [match for match in self.matches if match.group in HEDGES]
        self.doubts = any(match.group in STRONG for match in self.cues)
        self.pictures = any(match.group == "picture" for match in self.cues)
        self.polite = not groups.isdisjoint(_POLITE)
        self.denies = any(match.group == "denial" for match in self.hedges)
        self.denies_only = self.denies and all(match.group == "denial" for match in self.hedges)
        self._texts = [word.text for word in self.words]
        self._unknown = {place for match in self.cues for place in range(match.first, match.end)}

    def _found(self) -> list[Match]:
        """The phrases, and the notions that no phrase speaks of, from left to right."""
        phrases = list(self.lexicon.automaton.find(self.words))
        if self.size > _NOTED:
            return phrases
        taken = {place for match in phrases if match.group not in HEDGES for place in range(match.first, match.end)}
        notions = [
            notion
            for notion in self.lexicon.noted.find(self.words)
            if taken.isdisjoint(range(notion.first, notion.end))
        ]
        if not notions:
            return phrases
        noted = {place for notion in notions for place in range(notion.first, notion.end)}
        rest = [phrase for phrase in phrases if noted.isdisjoint(range(phrase.first, phrase.end))]
        return sorted((*rest, *notions), key=lambda match: match.first)

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
        substance = float(self.said.hidden)
        for clause in clauses(self.said, self._grammar, turns=True):
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
        marks = self.cues or [match for match in self.hedges if match.group != "filler"] or self.hedges
        if not marks or not self.lexicon.vague:
            return False
        parts = told_after(marks[-1].end, self.said, self._grammar)
        if not parts:
            return False
        if self.cues and all(match.group == "detail" for match in self.cues):
            return sum(len(part.places) for part in parts) >= _INSTEAD
        doubts = sum(match.first >= parts[0].first for match in self.hedges)
        if self._is_enough(parts, doubts, _LAST):
            return True
        least = _LAST_AFFIRMED if self.cues else _LAST_BESIDE_HEDGES
        hedged = {match.first for match in self.hedges if match.group != "filler"}
        claims = [part for part in affirmed(parts, self.said, self._grammar) if hedged.isdisjoint(part.places)]
        return self._is_enough(claims, doubts, least)

    def _is_enough(self, parts: Sequence[Clause], doubts: int, least: Iterable[tuple[int, int]]) -> bool:
        said = sum(len(part.places) for part in parts)
        carried = len({self._texts[place] for part in parts for place in part.places} - self.lexicon.vague) - doubts
        return any(said >= words and carried >= carrying for words, carrying in least)

    def _tells(self, clause: Clause) -> bool:
        """Whether a clause beside a don't-know goes on to say something, in words however common."""
        return bool(self.cues) and self._unknown.isdisjoint(clause.places)

    def lean(self, traits: Iterable[str]) -> Leaning | None:
        """Which way its words lean; ``None`` where that isn't known, or where they are not to count."""
        lexicon = self.lexicon
        if not lexicon.weights or not self.covered or lexicon.automaton.ignores(self.words):
            return None
        return leaning(self.said, lexicon.weights, traits, lexicon.frame)

    @cached_property
    def topics(self) -> float:
        """How many different words carry something, wherever they are but in a cue."""
        said = {text for place, text in enumerate(self._texts) if place not in self._unknown}
        return len(said - self.lexicon.vague) * (1.0 if self.lexicon.vague else _UNSORTED) + self.said.hidden

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
        if words[opening + 1].before >= Break.PAUSE and len(words) - opening <= _BARE:
            return True
        open_ends = [word.before for word in words[opening + 2 :]] + [self.said.end]
        doubts = sum(match.first > opening for match in self.hedges)
        return doubts + sum(end in (Break.PAUSE, Break.QUESTION) for end in open_ends) >= 2

    @property
    def asks(self) -> bool:
        """Whether something is asked."""
        return self.said.end is Break.QUESTION or any(word.before is Break.QUESTION for word in self.words)

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
            len(clause.places) <= 4 or not places.isdisjoint(clause.places)
            for clause in clauses(self.said, self._grammar, turns=False)
        )

    def _is_meant(self, match: Match) -> bool:
        """Whether a cue is about the speaker, here and now; notes where it is about what he does if he doesn't know."""
        if match.group not in _DOUBTFUL:
            return True
        if match.group in _KNOWING and is_claim(match, self.words, self._grammar):
            return False
        word = elsewhere(match, self.words, self._grammar)
        self.supposes = self.supposes or (word in self._grammar.conditions and match.group not in _ACTS)
        return not word
