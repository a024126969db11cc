"""Judge look-alikes of structure in bodies: ``python -m benchmarks.lookalikes --check``.

Somebody may say, show or paste anything: a framed heading, a label, a score. Such a file is clean. No finding is right,
and a fix that changes a byte rewrites what was said.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.banks.disguises import CHARACTERS, EXACT, SHAPES, WORDS
from benchmarks.page import Block, Page
from benchmarks.sources import split
from benchmarks.table import arguments, difference, show, verdict
from benchmarks.transcripts import write
from linter import lint
from linter.fixer import fix

SAMPLE, FALSE, MOST_LINES = 3600, 0.005, 250
PLACES = ("question", "answer", "annotation")
HEAD = f"{'':36}{'files':>7}{'false findings':>16}{'share':>8}{'touched by --fix':>18}{'by --unsafe-fixes':>19}"


@dataclass(frozen=True)
class Case:
    """A clean file and where a look-alike is in it."""

    place: str
    shape: str
    word: str
    lines: tuple[str, ...]
    plain: bytes
    data: bytes
    due: bool

    @property
    def group(self) -> str:
        """Where the look-alike is; what is exact, due and not between quotes may well be structure."""
        return "exact and due, without quotes" if self.due else self.place


@dataclass(frozen=True)
class Outcome:
    """What was said of a file that is clean, and whether fixes changed it."""

    case: Case
    said: tuple[str, ...]
    touched: bool
    touched_unsafely: bool


def run(rng: Random) -> str:
    """A run of one character: as wide as a separator, a few characters, or anything up to 80."""
    width = rng.choice((rng.choice(EXACT), rng.randint(3, 8), rng.randint(3, 80)))
    return rng.choice(CHARACTERS) * width


def is_due(place: str, block: Block, lines: Sequence[str]) -> bool:
    """Whether a look-alike between no quotes is exactly what comes next or may not come twice.

    That is the answer after a question, or a score with its terminator; a second annotation, or what ends the first.
    """
    said = [line for line in lines if line]
    if place == "question":
        scored = any(line.startswith("Relevance Score: ") for line in said)
        return (scored and "~" * 30 in said) or any(line.startswith(f"A{block.number}:") for line in said)
    noted = any(line.startswith("[AI Explanation Provided]:") for line in said)
    return place == "annotation" and (noted or "~" * 30 in said)


def within(page: Page, block: Block, place: str, lines: Sequence[str], spaced: bool) -> bytes:
    """The page with lines in the middle of one body, with blank lines around them or without."""
    gap = [""] if spaced else []
    inside = [*gap, *lines, *gap]
    texts = list(page.texts)
    if place == "question":
        texts[block.question + 1 : block.question + 1] = [*inside, "Does that make sense to you?"]
    elif place == "answer":
        first = texts[block.answer]
        if block.answer_end - block.answer == 1:
            inside.append('That is all there was on the page, and we took it from there."')
            texts[block.answer] = first.removesuffix('"')
        texts[block.answer + 1 : block.answer + 1] = inside
    else:
        note = "[AI Explanation Provided]: A page may show anything."
        end = block.terminator if block.note is None else block.note
        texts[end : block.terminator] = [note, *inside, "That is what such a page looks like."]
    return page.newline.join(texts).encode()


def cases(sample: int, seed: int) -> Iterator[Case]:
    """Each place, shape and word in turn, in a file of its own."""
    rng = Random(seed)
    turns = [(place, shape, word) for shape in SHAPES for word in WORDS for place in PLACES]
    rng.shuffle(turns)
    for number in range(sample):
        place, shape, word = turns[number % len(turns)]
        page, block = _where(rng)
        other = block.number + rng.choice((2, 3, 7))
        said = word.format(own=block.number, next=block.number + 1, other=other)
        lines = tuple(SHAPES[shape](run(rng), said))
        spaced = rng.random() < 0.5
        plain = within(page, block, place, ("The build was red.",), spaced)
        data = within(page, block, place, lines, spaced)
        yield Case(place, shape, word, lines, plain, data, is_due(place, block, lines))


def _where(rng: Random) -> tuple[Page, Block]:
    """A clean file and an exchange in it that carries no flag."""
    while True:
        page = write(rng.randrange(10**9))
        blocks = [block for block in page.blocks if "[" not in page.texts[block.score]]
        if blocks and len(page.lines) <= MOST_LINES:
            return page, rng.choice(blocks)


def judged(case: Case) -> Outcome:
    """One clean file."""
    said = tuple(f"{one.code}:{one.line} {one.message[:80]}" for one in lint(case.data, path="a.txt").findings)
    changed = (fix(case.data, unsafe=unsafe, path="a.txt").data != case.data for unsafe in (False, True))
    return Outcome(case, said, *changed)


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    """One line of the table."""
    false = sum(bool(one.said) for one in outcomes)
    touched, unsafely = sum(one.touched for one in outcomes), sum(one.touched_unsafely for one in outcomes)
    share = false / max(len(outcomes), 1)
    return f"{name:36}{len(outcomes):>7}{false:>16}{share:>8.1%}{touched:>18}{unsafely:>19}"


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """By place, then by shape and by word, those that are judged."""
    yield HEAD
    judged = [one for one in outcomes if not one.case.due]
    for key, these in (("group", outcomes), ("shape", judged), ("word", judged)):
        groups: dict[str, list[Outcome]] = defaultdict(list)
        for one in these:
            groups[getattr(one.case, key)].append(one)
        yield from (row(name, group) for name, group in sorted(groups.items()))
    yield row("all but exact and due", judged)


def failure(outcome: Outcome) -> Iterator[str]:
    """What was said of which look-alike."""
    case = outcome.case
    touched = " and touched" * outcome.touched
    yield f"{case.shape}, {case.word} in the {case.group}{touched}: {'; '.join(outcome.said)}"
    yield from difference(split(case.plain), split(case.data))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a bar is to be met and is not."""
    options = arguments("lookalikes", __doc__, SAMPLE, argv)
    outcomes = [judged(case) for case in cases(options.sample, options.seed)]
    print(*table(outcomes), sep="\n")
    judged_ones = [one for one in outcomes if not one.case.due]
    bad = sorted((one for one in judged_ones if one.said), key=lambda one: not one.touched)
    show("file", [failure(one) for one in bad], options.failures)
    unclean = [one.case for one in outcomes[::10] if lint(one.case.plain).findings]
    return verdict(
        {
            "no file touched by --fix": not any(one.touched for one in judged_ones),
            "no file touched by --unsafe-fixes": not any(one.touched_unsafely for one in judged_ones),
            f"false findings in at most {FALSE:.1%}": len(bad) <= FALSE * len(judged_ones),
            "nothing to find in the same files without look-alikes": not unclean,
        },
        options.check,
    )


if __name__ == "__main__":
    sys.exit(main())
