"""What people tell in more ways than in ``speech``: short replies, asides, figures, quotes, colons and dashes in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.producers.speech import Speech

_PLACES = ("Leith", "the annexe", "Ward 6", "our old shop", "Gate B", "the Tuesday market", "Room 14", "Kirkwall")
_GOODS = (
    "spare fuses", "the rota", "a borrowed pump", "two ledgers", "the guest Wi-Fi", "a cold frame", "the lift key",
    "half the invoices", "the fire drill", "an X-ray viewer", "the choir robes", "a parcel scanner", "the night bus",
    "our first website", "a box of slides", "the new intake", "a leaking valve", "the petty cash", "three goats",
)  # fmt: skip
_WHO = ("my sister", "the foreman", "Mrs. Abara", "a supplier", "the duty nurse", "our landlord", "Dr. Lindqvist", "Jo")
_ASKED = (
    "Could you walk me through how {goods} ended up in {place}?", "And before that, who looked after {goods}?",
    "What would {who} say about it?", "Was it always like that in {place}, or only since {year}?",
    "So you were alone with {goods} - how did that feel?", "Tell me about {place}.",
    "If you had {number} more hours a week, what would happen to {goods}?", "Why {place}, of all places?",
    "Did {who} ever mention {goods}?", "How did {who} react when {goods} went missing?",
    "Do you remember the first day in {place}?", "Which of the {number} suggestions did you turn down, and why?",
    "You mentioned {goods} earlier; can you say more?", "What is your biggest worry about {goods} right now?",
)  # fmt: skip
_TOLD = (
    "Well, {who} had left {goods} in {place}, and that was that.", "It was {year}, I think, maybe a year later.",
    "There were three reasons: money, time, and {who}.", "Honestly? I would do it again tomorrow.",
    'And {who} just said "not on my watch" and walked off.', "Somebody (it may have been {who}) had moved {goods}.",
    "We were {number} people then; today it is barely half of that.", "No.", "Not really, no.",
    "I learnt more from {goods} than from any course.", "You can't plan for that... you really can't.",
    "About {number}%, give or take, and most of it went into {goods}.", "At 7:45 the phone rang: {who} again.",
    "To be fair, {place} was never meant for {goods}.", "{place} - now that is another story.",
    "So I wrote everything down, every single step, and pinned it up in {place}.", "Yes, twice.",
    "Did I like it? Of course not, but {who} did, and that counted.", "They paid us {number}.50 an hour in those days.",
    "Anyway, by {year} {goods} had become somebody else's headache.", "Everything else we sold, piece by piece.",
    "It's on page {number} of the handbook; nobody reads it.", "Ask {who}. I only kept the receipts.",
)  # fmt: skip


@dataclass(frozen=True)
class Stories(Speech):
    """Speech from other banks; no question comes twice, an answer is one to six sentences in one or two paragraphs."""

    asked: set[str] = field(default_factory=set)

    def question(self) -> str:
        while (question := self._told(self.rng.choice(_ASKED))) in self.asked:
            pass
        self.asked.add(question)
        return question

    def answer(self) -> Sequence[str]:
        rng = self.rng
        lines = self._paragraph(rng.choices((1, 2, 3, 4, 6), (3, 4, 4, 2, 1))[0])
        if self.paragraphs and rng.random() < 0.15:
            lines += ["", *self._paragraph(rng.randint(1, 3))]
        return lines

    def line(self) -> str:
        return self._told(self.rng.choice(_TOLD))

    def _told(self, template: str) -> str:
        rng = self.rng
        text = template.format(
            place=rng.choice(_PLACES),
            goods=rng.choice(_GOODS),
            who=rng.choice(_WHO),
            year=rng.randint(1968, 2024),
            number=rng.randint(3, 60),
        )
        return text[0].upper() + text[1:]
