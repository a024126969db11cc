"""Learn what words weigh from the labelled answers, and say how well that does on answers that it has not seen.

    python -m benchmarks.leaning [--language en] [--write] [--apart]

``--write`` puts the weights into ``linter/evidence/<language>/leaning.txt``; without it, nothing is written, and the
exit code is 1 if what is there differs. ``--apart`` leaves out each batch in turn, learns from the others, and prints
how many of it are found: that is what can be expected of answers by somebody else. The ``held-out`` halves of
``answers.jsonl`` and of the first batch of each language, which have bars, are never learnt from.

The weights are those of a linear support vector machine with a squared hinge loss (Hsieh et al. 2008, algorithm 1),
with as much loss allowed for a non-answer as for an answer. The order of the steps is fixed, and so is the result.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from benchmarks.wording import ADVERSARIAL, ANSWERS, BARS
from linter.evidence.leaning import BETWEEN, BIAS, hints, leaning
from linter.evidence.lexicon import FOLDERS, Lexicon, lexicon
from linter.evidence.words import speech

EVIDENCE = Path(__file__).parent.parent / "linter" / "evidence"
ADVERSARIES = Path(__file__).parent.parent / "tests" / "evidence" / "adversaries.txt"
BARRED = ("answers", "first")
ROUNDS = 40
LOSS = 1.0
"""How dear it is to be wrong about an answer, against weights that are large."""
SEEN = 2
"""In how many answers a hint is at least, to be weighed."""
LEAST = 0.05
"""A hint that weighs less is left out."""
LEVELS = (0.0, 0.2, 0.4, 0.6)
WIDTH = 120


class Labelled(NamedTuple):
    """An answer, the batch it is from, and whether it is a non-answer."""

    batch: str
    struggled: bool
    answer: str


def labelled(language: str) -> list[Labelled]:
    """All answers that may be learnt from."""
    with open(os.path.join(ADVERSARIAL, f"{language}.jsonl"), encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    if language == "en":
        with open(ANSWERS, encoding="utf-8") as file:
            lines += [{**line, "batch": "answers"} for line in map(json.loads, file)]
    answers = [
        Labelled(line["batch"], line["label"] == "struggled", line["answer"])
        for line in lines
        if line["label"] != "debatable" and not (line["batch"] in BARRED and line["split"] == "held-out")
    ]
    return answers + (list(short()) if language == "en" else [])


def short() -> Iterator[Labelled]:
    """The answers of the tests, most of them short; those that are to be read as neither are learnt as both."""
    for part in ADVERSARIES.read_text(encoding="utf-8").split("\n\n"):
        kind, *answers = part.rstrip("\n").split("\n")
        name = kind[1:].partition("]")[0]
        if kind.startswith("["):
            sides = (True, False) if name == "silent" else (name in ("plain", "for"),)
            yield from (Labelled("tests", side, answer) for answer in answers for side in sides)


def learn(answers: Sequence[Labelled], own: Lexicon) -> dict[str, float]:
    """What each hint weighs, the greatest first."""
    said = [{text for text, _, _ in hints(speech(one.answer, own.grammar.parts))} for one in answers]
    seen = Counter(text for texts in said for text in texts)
    rows = [sorted(text for text in texts if seen[text] >= SEEN) for texts in said]
    weights: dict[str, float] = defaultdict(float)
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    shuffled = random.Random(1)
    for _ in range(ROUNDS):
        shuffled.shuffle(order)
        for index in order:
            row, side = rows[index], 1 if answers[index].struggled else -1
            share = 1 / sqrt(max(1, len(row)))
            off = side * (share * sum(weights[text] for text in row) + weights[BIAS]) - 1 + pulls[index] / (2 * LOSS)
            pull = max(0.0, pulls[index] - off / (2 + 1 / (2 * LOSS)))
            change = side * (pull - pulls[index])
            if change:
                pulls[index] = pull
                weights[BIAS] += change
                for text in row:
                    weights[text] += change * share
    kept = {text: round(weight, 2) for text, weight in weights.items() if abs(weight) >= LEAST or text == BIAS}
    return dict(sorted(kept.items(), key=lambda item: (-item[1], item[0])))


def written(weights: Mapping[str, float]) -> str:
    """The weights as a file: a weight in hundredths and the hints that have it, on as many lines as it takes."""
    by_weight: dict[int, list[str]] = defaultdict(list)
    for text, weight in weights.items():
        by_weight[round(weight * 100)].append(text)
    lines = []
    for weight, texts in by_weight.items():
        line = f"{weight} {texts[0]}"
        for text in texts[1:]:
            if len(line) + len(BETWEEN) + len(text) > WIDTH:
                lines.append(line)
                line = f"{weight} {text}"
            else:
                line += f"{BETWEEN}{text}"
        lines.append(line)
    return "\n".join((*lines, ""))


def apart(answers: Sequence[Labelled], own: Lexicon) -> None:
    """Learn from all batches but one, and print how many of that one are found at each level."""
    everywhere: dict[float, Counter[tuple[bool, bool]]] = {level: Counter() for level in LEVELS}
    for batch in dict.fromkeys(one.batch for one in answers):
        weights = learn([one for one in answers if one.batch != batch], own)
        of_it = [one for one in answers if one.batch == batch]
        leanings = [leaning(speech(one.answer, own.grammar.parts), weights).weight for one in of_it]
        print(f"{batch:<12} {len(of_it):4} answers", end="")
        for level in LEVELS:
            counts = Counter((one.struggled, lean > level) for one, lean in zip(of_it, leanings, strict=True))
            everywhere[level] += counts
            print(f"   {_shares(level, counts)}", end="")
        print()
    print(f"{'all':<12} {len(answers):4} answers", *(_shares(level, everywhere[level]) for level in LEVELS), sep="   ")


def _shares(level: float, counts: Counter[tuple[bool, bool]]) -> str:
    found, false, struggled = counts[True, True], counts[False, True], counts[True, True] + counts[True, False]
    return f"above {level:.1f}: precision {found / max(1, found + false):4.0%} recall {found / max(1, struggled):4.0%}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.leaning", description="Learn what words weigh.")
    parser.add_argument("--language", choices=tuple(BARS), help="only this one (default: each)")
    parser.add_argument("--write", action="store_true", help="write the weights")
    parser.add_argument("--apart", action="store_true", help="leave out each batch in turn")
    options = parser.parse_args(arguments)
    differ = False
    for language in [options.language] if options.language else BARS:
        own, answers = lexicon(language), labelled(language)
        if options.apart:
            print(language)
            apart(answers, own)
            continue
        text = written(learn(answers, own))
        path = EVIDENCE / FOLDERS[language] / "leaning.txt"
        same = path.exists() and path.read_text(encoding="utf-8") == text
        differ = differ or not same
        if options.write:
            path.write_text(text, encoding="utf-8")
        print(f"{language}: {text.count(BETWEEN) + text.count(chr(10))} weights, {'as' if same else 'not as'} written")
    return int(differ and not options.write)


if __name__ == "__main__":
    sys.exit(main())
