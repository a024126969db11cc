"""What ``init`` writes for files in layouts that no code knows.

    python -m benchmarks.inits [--others] [--fresh] [--later] [--latest] [--trades] [--practices] [--services]
        [--strangers] [--random N] [--seed 20] [--corpus NAME] [--show] [--check]

Each of the twenty made-up corpora is described by ``init`` alone, from files of which half have defects. Counted is how
many lines of the files the description places, how many planted defects are found at their lines, and how many lines
have findings where nothing was planted. With ``--check``, fails unless all bars are met over all corpora together.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from benchmarks.corpora import (
    SEED,
    Corpus,
    corpora,
    drawn,
    fresh,
    later,
    latest,
    others,
    practices,
    services,
    strangers,
    trades,
)
from linter import lint
from linter.config import plan
from linter.inference.layout import Guess, describe
from linter.layouts.known import Known
from linter.layouts.reading import read_description

PLACED, FOUND, FALSE = 0.98, 0.90, 0.02
_HABITS = ("ENC",)
"""What is said of characters needs no description."""


class Score(NamedTuple):
    """Lines and how many are placed, defects and how many are found, also by a right code, and false findings."""

    name: str
    lines: int = 0
    placed: float = 0.0
    planted: int = 0
    found: int = 0
    coded: int = 0
    false: int = 0
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        right = self.found >= FOUND * self.planted
        placed = self.placed >= PLACED * self.lines
        return placed and right and self.false <= FALSE * self.lines

    def __str__(self) -> str:
        placed, found = self.placed / max(1, self.lines), self.found / max(1, self.planted)
        coded, false = self.coded / max(1, self.planted), self.false / max(1, self.lines)
        return (
            f"{self.name:16}{self.lines:6.0f} lines, placed {placed:6.1%}  "
            f"{self.planted:4.0f} defects, found {found:6.1%} (right code {coded:6.1%})  "
            f"false {false:5.1%}  {self.seconds:5.1f} s{'' if self.good else '  *'}"
        )


def score(corpus: Corpus, guess: Guess, seconds: float, show: bool = False) -> Score:
    """How good a description is for the files that it was made from."""
    lines = sum(1 for file in corpus.files for line in file.text.split("\n") if line.strip())
    planted = sum(len(file.planted) for file in corpus.files)
    if guess.layout is None or guess.shares is None:
        return Score(corpus.name, lines, 0, planted, seconds=seconds)
    known = Known("own", read_description(guess.toml))
    chosen = plan()._replace(layouts=(known,))
    found = coded = false = 0
    for file in corpus.files:
        findings = [each for each in lint(file.text, chosen).findings if each.code[:3] not in _HABITS]
        for one in file.planted:
            at = [each for each in findings if one.line <= each.line <= one.last]
            found += bool(at)
            coded += any(each.code in one.codes for each in at)
            if show and not at:
                print(f"    missed {one.kind} {file.name}:{one.line}")
        others = [each for each in findings if not any(one.line <= each.line <= one.last for one in file.planted)]
        false += len(others)
        for each in others[:3] if show else ():
            near = [(one.kind, one.line, one.last) for one in file.planted]
            print(f"    false {file.name}:{each.line} {each.code} {each.message} {near}")
    placed = guess.shares.placed * lines
    return Score(corpus.name, lines, placed, planted, found, coded, false, seconds)


def _chosen(options: argparse.Namespace) -> Callable[[int], Iterator[Corpus]]:
    """The set of corpora that the options ask for."""
    sets = {
        "others": others,
        "fresh": fresh,
        "later": later,
        "latest": latest,
        "trades": trades,
        "practices": practices,
        "services": services,
        "strangers": strangers,
    }
    return next((made for name, made in sets.items() if getattr(options, name)), corpora)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--others", action="store_true", help="eight corpora more instead of the twenty")
    parser.add_argument("--fresh", action="store_true", help="twelve corpora more, written without sight of init")
    parser.add_argument("--later", action="store_true", help="four corpora more of that kind")
    parser.add_argument("--latest", action="store_true", help="six corpora more, by another author")
    parser.add_argument("--trades", action="store_true", help="ten corpora more, of other trades and languages")
    parser.add_argument("--practices", action="store_true", help="eight corpora more, from practice")
    parser.add_argument("--services", action="store_true", help="six corpora more of that kind, never tuned on")
    parser.add_argument("--strangers", action="store_true", help="twenty corpora more, modelled on those of strangers")
    parser.add_argument("--random", type=int, default=0, metavar="N", help="N corpora in layouts drawn by lot")
    parser.add_argument("--corpus", action="append", default=[], help="only corpora whose name holds this")
    parser.add_argument("--show", action="store_true", help="show the descriptions, and what is missed or false")
    parser.add_argument("--check", action="store_true", help="fail unless every bar is met")
    options = parser.parse_args(arguments)
    scores = []
    for corpus in drawn(options.random, options.seed) if options.random else _chosen(options)(options.seed):
        if options.corpus and not any(word in corpus.name for word in options.corpus):
            continue
        start = time.process_time()
        guess = describe([file.text for file in corpus.files])
        seconds = time.process_time() - start
        if options.show:
            print(guess.toml or guess.saw, guess.saw if guess.layout is None else "", sep="\n", flush=True)
        scores.append(score(corpus, guess, seconds, options.show))
        print(scores[-1], flush=True)
    total = Score("all", *(sum(float(each[at]) for each in scores) for at in range(1, 8)))  # type: ignore[arg-type]
    print(total)
    return int(options.check and not total.good)


if __name__ == "__main__":
    sys.exit(main())
