"""Prove that a baseline keeps old findings quiet, and only those: ``python -m benchmarks.baseline --check``.

A generated repository of many files and some hundred defects is recorded. Then one defect is added; then every file
gets new exchanges on top and its candidates in another order. The new defect must be all that is ever reported.

Defects are of every kind but three: bytes that are not text, which no baseline takes; those of the place where a file
ends, which are not the same any more when other blocks stand there; and those that the moves would tear apart.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks import moves
from benchmarks.mutants import mutant
from benchmarks.operators import OPERATORS, Operator
from benchmarks.page import Page, Slot
from benchmarks.startup import command
from benchmarks.transcripts import write

FILES, DEFECTS, LINES = 2000, 300, 50
UNRECORDED = {"ENC001"}
AT_THE_END = {"DOC001", "DOC010", "ENC007", "ENC008"}
TORN = {
    "answer_above_question", "answer_cyrillic_letter", "answer_letter_for_one", "answer_other_digits",
    "answer_wide_letter", "both_blank_lines_deleted", "blank_line_too_few", "candidate_header_doubled",
    "exchanges_swapped",
    "first_header_deleted", "joined_with_next_question", "later_header_deleted", "question_and_answer_joined",
    "score_above_answer", "section_header_repeated_between_candidates",
}  # fmt: skip
"""The operators whose defects lie between blocks that do not stay together, or in labels that cannot be renumbered."""


@dataclass(frozen=True)
class Run:
    """What the command said."""

    code: int
    found: tuple[tuple[str, str], ...]
    baselined: int
    stale: int
    seconds: float


def check(folder: str, *arguments: str) -> Run:
    """Check ``folder``; what was found as paths and codes."""
    start = time.perf_counter()
    ran = subprocess.run([command(), "check", "--output-format", "json", *arguments], cwd=folder, capture_output=True)
    seconds = time.perf_counter() - start
    if ran.stderr:
        sys.exit(ran.stderr.decode())
    told = json.loads(ran.stdout)
    found = tuple((each["path"], each["code"]) for each in told["findings"])
    return Run(ran.returncode, found, told["summary"]["baselined"], told["summary"]["stale"], seconds)


def kinds() -> list[Operator]:
    """The operators whose defects are part of a block, and may be recorded."""
    others = UNRECORDED | AT_THE_END
    return [each for each in OPERATORS if each.name not in TORN and not others & set(each.codes)]


def repository(files: int, defects: int, seed: int) -> list[Page]:
    """Clean pages, of which the first ``defects`` have one defect each, and of every kind in turn."""
    rng, turns = Random(seed), kinds()
    rng.shuffle(turns)
    pages = [write(rng.randrange(10**9)) for _ in range(files)]
    for at in range(defects):
        one = mutant(turns[at % len(turns)], pages[at : at + 1], rng) or mutant(
            turns[at % len(turns)], pages[defects:], rng
        )
        assert one is not None
        pages[at] = moves.damaged(one.page, [one.edit])
    return pages


def with_new_defect(page: Page) -> Page:
    """The page with its last score out of range."""
    at = page.slots[Slot.SCORE][-1]
    lines = list(page.lines)
    lines[at] = lines[at]._replace(text="Relevance Score: 7.531")
    return Page(tuple(lines), page.newline)


def moved(page: Page, rng: Random) -> Page:
    """New exchanges on top, asked of somebody new or of the first candidate, and candidates in another order."""
    on_top = rng.choice((moves.with_new_candidate, moves.with_new_exchanges))
    return moves.with_candidates_reordered(on_top(page, rng, LINES), rng)


def name_of(at: int) -> str:
    """The path of a page."""
    return os.path.join(f"{at % 20:02}", f"{at:04}.txt")


def put(folder: str, pages: Sequence[Page]) -> None:
    """Write the files."""
    for at, page in enumerate(pages):
        path = os.path.join(folder, name_of(at))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(page.data())


def trial(files: int, defects: int, seed: int) -> Iterator[tuple[str, Run, bool]]:
    """What was done, what came of it, and whether that is right."""
    pages = repository(files, defects, seed)
    spoilt = defects // 2
    with tempfile.TemporaryDirectory() as folder:
        put(folder, pages)
        before = check(folder)
        yield "as it is", before, before.code == 1 and len({path for path, _ in before.found}) == defects
        recorded = check(folder, "--write-baseline")
        yield "recorded", recorded, recorded.code == 0 and recorded.baselined == len(before.found)
        again = check(folder)
        yield "again", again, again.code == 0 and not again.found and again.baselined == len(before.found)
        pages[spoilt] = with_new_defect(pages[spoilt])
        put(folder, pages)
        wanted = ((name_of(spoilt), "SCO003"),)
        new = check(folder)
        yield "a new defect", new, new.code == 1 and new.found == wanted
        rng = Random(seed)
        put(folder, [moved(page, rng) for page in pages])
        late = check(folder)
        yield "everything moved", late, late.code == 1 and late.found == wanted


def main(argv: Sequence[str] | None = None) -> int:
    """Print what came of each step; 1 where one is not as it should be and that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.baseline", description=__doc__)
    parser.add_argument("--files", type=int, default=FILES)
    parser.add_argument("--defects", type=int, default=DEFECTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="exit 1 unless every step is right")
    options = parser.parse_args(argv)

    print(f"{options.files} files, {options.defects} defects of {len(kinds())} kinds\n")
    print(f"{'':18}{'exit':>6}{'reported':>10}{'baselined':>11}{'stale':>7}{'seconds':>9}")
    wrong = []
    for step, run, right in trial(options.files, options.defects, options.seed):
        print(f"{step:18}{run.code:>6}{len(run.found):>10}{run.baselined:>11}{run.stale:>7}{run.seconds:>9.1f}")
        if not right:
            wrong.append(step)
            print(*(f"    {path} {code}" for path, code in run.found[:10]), sep="\n")
    print(f"\n{'wrong: ' + ', '.join(wrong) if wrong else 'every step is right'}")
    return 1 if options.check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
