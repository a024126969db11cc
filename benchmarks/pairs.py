"""Two defects in two exchanges: neither may hide the other or make it louder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.mutants import Mutant, mutant
from benchmarks.operators import Operator
from benchmarks.page import Edit, Page, Slot

ONCE_A_FILE = {"ENC001", "ENC002", "ENC003", "ENC007", "ENC008", "DOC001", "DOC002", "DOC006", "DOC010", "SCO010"}
ONCE_A_CANDIDATE = {"QNA007", "QNA011"}
EXCHANGE = {
    Slot.QUESTION, Slot.QUESTION_MORE, Slot.ANSWER, Slot.ANSWER_MORE, Slot.SCORE, Slot.NOTE, Slot.NOTE_MORE,
    Slot.TERMINATOR,
}  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """Two mutants of one page."""

    first: Mutant
    second: Mutant

    @property
    def edits(self) -> tuple[Edit, Edit]:
        """Both edits."""
        return self.first.edit, self.second.edit

    @property
    def data(self) -> bytes:
        """The file with both defects."""
        return self.first.page.data(self.edits)


def owner(page: Page, edit: Edit) -> int | None:
    """The exchange that an edit stays inside of, if there is one."""
    for ordinal, block in enumerate(page.blocks):
        if block.question <= edit.start and edit.stop <= block.stop:
            return ordinal
    return None


def inside_exchanges(operators: Sequence[Operator]) -> list[Operator]:
    """The operators that aim at a part of an exchange."""
    return [operator for operator in operators if EXCHANGE.issuperset(operator.slots)]


def pairs(operators: Sequence[Operator], pages: Sequence[Page], count: int, seed: int) -> Iterator[Pair]:
    """Pages with two defects. Codes that are reported once a file or a candidate are not paired with themselves."""
    rng, able = Random(seed), inside_exchanges(operators)
    roomy = [page for page in pages if len(page.blocks) >= 6]
    while count:
        page = rng.choice(roomy)
        first, second = (mutant(rng.choice(able), [page], rng) for _ in range(2))
        if first is not None and second is not None and _independent(page, first, second):
            yield Pair(first, second)
            count -= 1


def _independent(page: Page, first: Mutant, second: Mutant) -> bool:
    """Whether two defects are in two exchanges, and are two defects by the contract."""
    owners = owner(page, first.edit), owner(page, second.edit)
    if owners[0] is None or owners[1] is None or owners[0] == owners[1]:
        return False
    if set(first.codes) & set(second.codes) & ONCE_A_FILE:
        return False
    one, other = (page.lines[page.blocks[ordinal].question].candidate for ordinal in owners if ordinal is not None)
    return one != other or not set(first.codes) & set(second.codes) & ONCE_A_CANDIDATE
