"""Any small edit inside one exchange: what is said about the structure elsewhere must stay as it was.

The files are damaged elsewhere already, so that a finding may neither appear nor disappear nor move.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.mutants import Check, Found, mutant
from benchmarks.operators import Operator
from benchmarks.page import RULES, Block, Edit, Page, Slot
from benchmarks.pairs import ONCE_A_FILE, inside_exchanges, owner

NOT_STRUCTURE = ONCE_A_FILE | {"QNA006", "QNA007", "QNA008", "QNA010", "QNA011"}
LINES = (
    "", " ", "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~", "~~~~~~~~~~~~", "-----", "----------------------------------------",
    "============================================================", "======", "---", "Relevance Score: 0.412",
    "Relevance Score:", "Relevance Score: 0.412 [STRUGGLED]", "[STRUGGLED]", "[AI Explanation Provided]: It is a rule.",
    "Q1: What is a monad?", "Q3: And a functor?", 'A2: "No."', "A9:", "Q:", "Some remark.", '"', '"Yes."',
    "Candidate: X", "Candidate: Ann Other - Engineer",
    "WEAK CANDIDATES", "```", "> quoted", "Q2", "A1", "0.5", "**bold**",
)  # fmt: skip
CHARACTERS = (
    '"',
    "~",
    "-",
    "=",
    ":",
    " ",
    "\t",
    "Q",
    "A",
    "1",
    "9",
    ".",
    "[",
    "]",
    "x",
    "é",
    "漢",
    "\u200b",
    "0.",
    "~~~",
)


@dataclass(frozen=True)
class Trial:
    """A page, the defects it already has, and an edit inside an exchange that has none."""

    page: Page
    damage: tuple[Edit, ...]
    edit: Edit
    block: Block

    @property
    def before(self) -> bytes:
        """The file without the edit."""
        return self.page.data(self.damage)

    @property
    def after(self) -> bytes:
        """The file with the edit."""
        return self.page.data((*self.damage, self.edit))

    @property
    def shift(self) -> int:
        """How many lines the edit adds."""
        return len(self.edit.texts) - (self.edit.stop - self.edit.start)

    @property
    def region(self) -> range:
        """The exchange with the blank lines and separators around it, as lines of the file before the edit."""
        around = (*RULES, Slot.BLANK)
        start, stop = self.block.question, self.block.stop
        while self.page.lines[start - 1].slot in around:
            start -= 1
        while stop < len(self.page.lines) and self.page.lines[stop].slot in around:
            stop += 1
        moved = sum(len(edit.texts) - edit.stop + edit.start for edit in self.damage if edit.stop <= start)
        return range(start + moved + 1, stop + moved + 1)

    def strays(self, check: Check) -> list[Found]:
        """Findings about structure outside the region that are in one of the two files only."""
        region = self.region
        old = {(one.code, one.line): one for one in check(self.before) if _outside(one, region)}
        edited = range(region.start, region.stop + self.shift)
        new: dict[tuple[str, int], Found] = {}
        for one in check(self.after):
            if _outside(one, edited):
                line = one.line - self.shift * (one.line >= edited.stop)
                new[one.code, line] = one
        return [(old.get(key) or new[key]) for key in sorted(old.keys() ^ new.keys())]


def _outside(one: Found, region: range) -> bool:
    return one.line not in region and one.code not in NOT_STRUCTURE and not one.code.startswith("CON")


def trials(operators: Sequence[Operator], pages: Sequence[Page], count: int, seed: int) -> Iterator[Trial]:
    """Edits of no taste, in files with up to three defects that are not next to them."""
    rng, able = Random(seed), inside_exchanges(operators)
    for _ in range(count):
        page = rng.choice(pages)
        chosen = rng.randrange(len(page.blocks))
        damage: dict[int, Edit] = {}
        for _ in range(rng.randint(0, 3)):
            one = mutant(rng.choice(able), [page], rng)
            where = owner(page, one.edit) if one else None
            if one is not None and where is not None and abs(where - chosen) > 1:
                damage[where] = one.edit
        block = page.blocks[chosen]
        edit = rng.choice(WAYS)(page, rng.randrange(block.question, block.stop), rng)
        yield Trial(page, tuple(damage.values()), edit, block)


def _edit(start: int, stop: int, *texts: str) -> Edit:
    return Edit(start, stop, texts, ())


def _delete_line(page: Page, at: int, rng: Random) -> Edit:
    return _edit(at, at + 1)


def _insert_line(page: Page, at: int, rng: Random) -> Edit:
    return _edit(at, at, rng.choice(LINES))


def _replace_line(page: Page, at: int, rng: Random) -> Edit:
    return _edit(at, at + 1, rng.choice(LINES))


def _duplicate_line(page: Page, at: int, rng: Random) -> Edit:
    return _edit(at, at + 1, page.texts[at], page.texts[at])


def _delete_characters(page: Page, at: int, rng: Random) -> Edit:
    text = page.texts[at]
    start = rng.randrange(len(text) + 1)
    return _edit(at, at + 1, text[:start] + text[start + rng.randint(1, 6) :])


def _insert_characters(page: Page, at: int, rng: Random) -> Edit:
    text = page.texts[at]
    start = rng.choice((0, 2, len(text), rng.randrange(len(text) + 1)))
    return _edit(at, at + 1, text[:start] + rng.choice(CHARACTERS) + text[start:])


def _break_line(page: Page, at: int, rng: Random) -> Edit:
    text = page.texts[at]
    start = rng.randrange(len(text) + 1)
    return _edit(at, at + 1, text[:start], text[start:])


WAYS: tuple[Callable[[Page, int, Random], Edit], ...] = (
    _delete_line,
    _insert_line,
    _replace_line,
    _duplicate_line,
    _delete_characters,
    _insert_characters,
    _break_line,
)
