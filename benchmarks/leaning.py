"""Learn what words weigh from the labelled answers, and say how well that does on answers that it has not seen.

    python -m benchmarks.leaning [--language en] [--write] [--apart]

``--write`` puts the weights into ``linter/evidence/<language>/leaning.txt``; without it, nothing is written, and the
exit code is 1 if what is there differs. ``--apart`` leaves out each author of :data:`AUTHORS` in turn, learns from the
others, and prints how many of his answers are found: that is what can be expected of answers by somebody else. The
levels of the lexicons are chosen by what it prints for each level, without the batches that are our own.

Never learnt from are the ``held-out`` halves of ``answers.jsonl`` and of the first batch of each language, which have
bars, and the batches that are held out as a whole.

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
from pathlib import Path
from typing import NamedTuple

from benchmarks.wording import ADVERSARIAL, ANSWERS, BARS, group
from linter.evidence.leaning import BETWEEN, BIAS, hints
from linter.evidence.lexicon import FOLDERS, Lexicon, lexicon
from linter.evidence.reading import Reading
from linter.evidence.sign import Sign
from linter.evidence.traits import traits
from linter.evidence.verdict import verdict
from linter.evidence.wording import read

EVIDENCE = Path(__file__).parent.parent / "linter" / "evidence"
ADVERSARIES = Path(__file__).parent.parent / "tests" / "evidence" / "adversaries.txt"
BARRED = ("answers", "first")
AUTHORS = {
    "en": ("en-1", "en-2", "en-3", "en-4"),
    **{name: tuple(f"{name}-{number}" for number in range(1, 5)) for name in ("de", "fr", "es", "pt")},
    "it": tuple(f"it-{number}" for number in range(1, 6)),
}
"""The batches of one author each, who had seen neither the phrases nor the other answers, but for those of ``OURS``."""
OURS = ("en-4", "de-2", "fr-2", "es-2", "pt-2", "it-2")
ROUNDS = 15
LOSS = 0.7
"""How dear it is to be wrong about an answer, against weights that are large."""
OLD = {"en": 0.1, **dict.fromkeys(("de", "fr", "es", "pt", "it"), 0.7)}
"""How much of that it is for an answer of another batch: the phrases were made with those in view, of which there are
many in English."""
ORDINARY = 0.3
"""How much for an ordinary one, or one of the tests."""
SEEN = 2
"""In how many answers a hint is at least, to be weighed."""
LEAST = 0.03
"""A hint that weighs less is left out."""
LEVELS = (0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4)
HALF = 0.5
"""What a hard answer counts where as many are to be hard as not: two thirds of these are."""
WIDTH = 120


class Labelled(NamedTuple):
    """An answer, the batch it is from, whether it is a non-answer, and whether it was meant to be hard."""

    batch: str
    struggled: bool
    answer: str
    hard: bool = False


def labelled(language: str) -> list[Labelled]:
    """All answers that may be learnt from."""
    with open(os.path.join(ADVERSARIAL, f"{language}.jsonl"), encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    if language == "en":
        with open(ANSWERS, encoding="utf-8") as file:
            lines += [{**line, "batch": "answers"} for line in map(json.loads, file)]
    answers = [
        Labelled(line["batch"], line["label"] == "struggled", line["answer"], line.get("hard", False))
        for line in lines
        if line["label"] != "debatable"
        and not (line["batch"] in BARRED and line["split"] == "held-out")
        and group(line["batch"]) != "held"
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


class Heard(NamedTuple):
    """What an answer is weighed by: the hints and what each counts; how dear it is, and whether it is a non-answer."""

    hints: list[tuple[str, float]]
    loss: float
    side: int


def heard(one: Labelled, own: Lexicon) -> Heard:
    """The hints of an answer."""
    reading = Reading(one.answer, own)
    told = traits(reading, verdict(one.answer, reading, own))
    found = [(text, share) for text, _, _, share in hints(reading.said, told, own.frame)]
    old = ORDINARY if one.batch in ("answers", "tests") else OLD[own.language]
    share = 1.0 if one.batch in AUTHORS[own.language] else old
    return Heard(found, LOSS * share, 1 if one.struggled else -1)


def learn(answers: Sequence[Heard]) -> dict[str, float]:
    """What each hint weighs, the greatest first."""
    seen = Counter(text for one in answers for text, _ in one.hints)
    names = [BIAS, *sorted(text for text, count in seen.items() if count >= SEEN)]
    number = {text: place for place, text in enumerate(names)}
    rows = [[(0, 1.0), *((number[text], share) for text, share in one.hints if text in number)] for one in answers]
    norms = [sum(share * share for _, share in row) for row in rows]
    weights = [0.0] * len(names)
    pulls = [0.0] * len(rows)
    order = list(range(len(rows)))
    shuffled = random.Random(1)
    for _ in range(ROUNDS):
        shuffled.shuffle(order)
        for index in order:
            row, side, give = rows[index], answers[index].side, 1 / (2 * answers[index].loss)
            summed = 0.0
            for place, share in row:
                summed += weights[place] * share
            off = side * summed - 1 + pulls[index] * give
            pull = max(0.0, pulls[index] - off / (norms[index] + give))
            change = side * (pull - pulls[index])
            if change:
                pulls[index] = pull
                for place, share in row:
                    weights[place] += change * share
    kept = {text: round(weights[place], 2) for text, place in number.items()}
    kept = {text: weight for text, weight in kept.items() if abs(weight) >= LEAST or text == BIAS}
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
    """Learn from all authors but one, read his answers with that, and print how many are found; then at each level."""
    every = [heard(one, own) for one in answers]
    levels = LEVELS if own.level is not None else (own.level,)
    strangers: dict[float | None, list[Found]] = {level: [] for level in levels}
    for author in AUTHORS[own.language]:
        of_it = [one.batch == author for one in answers]
        weights = learn([one for one, left in zip(every, of_it, strict=True) if not left])
        his = [one for one, left in zip(answers, of_it, strict=True) if left]
        for level in {*levels, own.level}:
            found = [Found(one, read(one.answer, _weighing(own, weights, level)).sign is Sign.FOR) for one in his]
            if level == own.level:
                print(f"{author:<12} {len(his):4} answers   {_shares(found)}", flush=True)
            if author not in OURS and level in strangers:
                strangers[level] += found
    for level, found in strangers.items():
        print(f"{'others' if level is None else f'at {level:.2f}':<12} {len(found):4} answers   {_shares(found)}")


class Found(NamedTuple):
    """An answer, and whether it was read as a non-answer."""

    one: Labelled
    found: bool


def _weighing(own: Lexicon, weights: Mapping[str, float], level: float | None) -> Lexicon:
    """The lexicon with other weights than it comes with, and with that level."""
    other = own._replace(level=level)
    other.__dict__["weights"] = weights
    other.__dict__["automaton"], other.__dict__["noted"] = own.automaton, own.noted
    return other


def _shares(found: Sequence[Found]) -> str:
    """Precision and recall of all, and as they would be if half were hard."""
    said = []
    for name, hard in (("all", 1.0), ("half hard", HALF)):
        counts: dict[tuple[bool, bool], float] = defaultdict(float)
        for one, yes in found:
            counts[one.struggled, yes] += hard if one.hard else 1.0
        right, false, missed = counts[True, True], counts[False, True], counts[True, False]
        precision, recall = right / max(1, right + false), right / max(1, right + missed)
        said.append(f"{name}: precision {precision:.1%} recall {recall:.1%}")
    return "   ".join(said)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.leaning", description="Learn what words weigh.")
    parser.add_argument("--language", choices=tuple(BARS), help="only this one (default: each)")
    parser.add_argument("--write", action="store_true", help="write the weights")
    parser.add_argument("--apart", action="store_true", help="leave out each author in turn")
    options = parser.parse_args(arguments)
    differ = False
    for language in [options.language] if options.language else BARS:
        own, answers = lexicon(language), labelled(language)
        if options.apart:
            print(language)
            apart(answers, own)
            continue
        text = written(learn([heard(one, own) for one in answers]))
        path = EVIDENCE / FOLDERS[language] / "leaning.txt"
        same = path.exists() and path.read_text(encoding="utf-8") == text
        differ = differ or not same
        if options.write:
            path.write_text(text, encoding="utf-8")
        print(f"{language}: {text.count(BETWEEN) + text.count(chr(10))} weights, {'as' if same else 'not as'} written")
    return int(differ and not options.write)


if __name__ == "__main__":
    sys.exit(main())
