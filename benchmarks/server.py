"""Compare the language server with ``check``: ``python -m benchmarks.server --check``.

Every state of a text must have the same findings in the editor as in a fresh check: in files with one defect, and
after each of a sequence of random edits. And answers must come in time.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.editor import SERVER, Editor, place
from benchmarks.mutants import documents, mutants
from benchmarks.operators import OPERATORS
from benchmarks.table import arguments, verdict
from benchmarks.transcripts import write
from linter import lint
from linter.finding import Finding

MUTANTS, SEQUENCES, STEPS = 3000, 500, 8
ENCODINGS = ("utf-16", "utf-8", "utf-32")
PIECES = ("a", " ", "\n", "\r\n", "\r", "\u2028", "😀", "é", "e\u0301", "\u200b", "-", "~~~")
MARKS = ("[STRUGGLED]", "Q1:", '"', "0", "\x0c", "")
_SEVERITIES = (3, 2, 1)
_BELOW = 0.100
"""Seconds in which a keystroke in a file of 1 MB is answered where ``check`` takes 20 milliseconds."""


def expected(text: str, findings: Sequence[Finding], encoding: str) -> list[Any]:
    """What the server should say."""
    return sorted(
        (each.code, each.message, _SEVERITIES[each.severity], str(place(text, each.span, encoding)))
        for each in findings
    )


def said(found: Sequence[dict[str, Any]]) -> list[Any]:
    """What it says."""
    return sorted((each["code"], each["message"], each["severity"], str(each["range"])) for each in found)


def differences(texts: Iterator[list[str]], encoding: str, at: Path) -> Iterator[tuple[int, bool]]:
    """For each document, how many of its states there were, and whether all were the same in editor and check."""
    with Editor(at, encoding=encoding) as editor:
        for number, states in enumerate(texts):
            uri = editor.open(states[0], f"{number}.txt")
            same = said(editor.pull(uri)) == expected(states[0], lint(states[0]).findings, encoding)
            for version, (old, new) in enumerate(pairwise(states), 2):
                editor.change(uri, version, change(old, new, encoding))
                same &= said(editor.pull(uri)) == expected(new, lint(new).findings, encoding)
            editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
            yield len(states), same


def change(old: str, new: str, encoding: str) -> dict[str, Any]:
    """The change that makes ``new`` of ``old``."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end, new_end = len(old), len(new)
    while end > start and new_end > start and old[end - 1] == new[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    while "\r" in old[max(start - 1, 0) : start] or "\r" in new[max(start - 1, 0) : start]:
        start -= 1  # no editor cuts a line end in two
    while old[end : end + 1] == "\n":
        end, new_end = end + 1, new_end + 1
    return {"range": place(old, (start, end), encoding), "text": new[start:new_end]}


def spoilt(count: int, seed: int) -> Iterator[list[str]]:
    """Files with one defect, each as it is opened."""
    for mutant in mutants(OPERATORS, documents(40, seed), count, seed):
        try:
            yield [mutant.data.decode()]
        except UnicodeDecodeError:  # an editor has decoded it before we see it
            yield [mutant.data.decode("latin-1")]


def sequences(count: int, seed: int, steps: int = STEPS) -> Iterator[list[str]]:
    """Files and what becomes of them by random edits, one after the other."""
    rng = Random(seed)
    for number in range(count):
        states = [write(rng.randrange(10**9), hostile=number % 3 == 2).data().decode()[:6000]]
        for _ in range(steps):
            text = states[-1]
            start = rng.randrange(len(text) + 1)
            end = min(len(text), start + rng.choice((0, 0, 1, 1, 2, 5, 40)))
            states.append(text[:start] + rng.choice(PIECES + MARKS) + text[end:])
        yield states


def large(size: int) -> str:
    """A clean transcript of at least ``size`` characters."""
    body = write(7).data().decode()
    head, mark, rest = body.partition("Candidate: ")
    people: list[str] = []
    at = 0
    while at < size:
        people.append(re.sub("Candidate: ", f"Candidate: N{len(people)} ", mark + rest))
        at += len(people[-1])
    return head + "".join(people)


def keystroke(text: str, at: Path) -> tuple[float, float]:
    """Seconds until a keystroke in the middle is answered with diagnostics, and that a check of the same text takes."""
    with Editor(at) as editor:
        uri = editor.open(text)
        editor.pull(uri)
        offset = text.index("\n", len(text) // 2)
        where = place(text, (offset, offset))
        times = []
        for version in range(2, 9):
            begun = time.perf_counter()
            editor.change(uri, version, {"range": where, "text": "x"})
            editor.pull(uri)
            times.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    lint(text)
    first = time.perf_counter() - begun
    begun = time.perf_counter()
    lint(text)
    return sorted(times)[len(times) // 2], min(first, time.perf_counter() - begun)


def start(text: str, at: Path) -> tuple[float, float, float]:
    """Seconds of processor time to first diagnostics, that ``check`` takes, and that importing pygls takes."""
    path = at / "start.txt"
    path.write_text(text, encoding="utf-8", newline="")

    def served() -> None:
        with Editor(at, pulls=False) as editor:
            editor.open(text, "start.txt")
            editor.told("textDocument/publishDiagnostics")

    programs = [
        [sys.executable, "-c", ""],
        [sys.executable, "-c", "import pygls.lsp.server"],
        [SERVER[0], "check", str(path)],
    ]
    works = [partial(subprocess.run, words, capture_output=True, cwd=at, check=False) for words in programs]
    nothing, imported, checked, told = _least([*works, served])
    return told, checked, imported - nothing


def _least(works: Sequence[Callable[[], object]], rounds: int = 9) -> list[float]:
    """The least processor time of processes that each work starts, by turns: others on the machine count little."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, times in zip(works, taken, strict=True):
            before = getrusage(RUSAGE_CHILDREN)
            work()
            after = getrusage(RUSAGE_CHILDREN)
            times.append(sum(after[:2]) - sum(before[:2]))
    return [min(times) for times in taken]


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments("server", __doc__, MUTANTS, argv, "mutants")
    bars: dict[str, bool] = {}
    with TemporaryDirectory() as folder:
        at = Path(folder)
        share = len(ENCODINGS)
        for number, encoding in enumerate(ENCODINGS):
            seed = options.seed + number
            kinds = (
                ("mutants", spoilt(options.sample // share, seed)),
                ("edit sequences", sequences(options.sample * SEQUENCES // MUTANTS // share + 1, seed)),
            )
            for name, texts in kinds:
                results = list(differences(texts, encoding, at))
                same, states = sum(equal for _, equal in results), sum(count for count, _ in results)
                print(f"{name:16}{encoding:8}{same:>6} of {len(results)} the same as check, in {states} states")
                bars[f"{name} in {encoding} differ from check"] = same == len(results)
        text = (Path(__file__).parent.parent / "examples" / "broken.txt").read_text(encoding="utf-8")
        served, checked, imported = start(text, at)
        ratio = (served - imported) / checked
        print(f"start to first diagnostics {served:.3f} s, check {checked:.3f} s, pygls {imported:.3f} s: {ratio:.2f}")
        bars["start to first diagnostics takes more than 1.5 times a check"] = ratio <= 1.5
        for size in (100_000, 1_000_000, 10_000_000):
            answered, alone = keystroke(large(size), at)
            print(f"keystroke in {size:>10,} characters {answered:.3f} s, lint alone {alone:.3f} s")
            if size == 1_000_000:
                bars["a keystroke in 1 MB takes more than 100 ms, and than 5 checks"] = answered <= max(
                    _BELOW, 5 * alone
                )
    return verdict(bars, options.check)


if __name__ == "__main__":
    sys.exit(main())
