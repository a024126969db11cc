"""How well the wording sign tells non-answers from answers, on the labelled set.

    python -m benchmarks.wording [--split tune|held-out] [--check]

Prints the class balance, the confusion matrix of label and sign, precision and recall of ``FOR`` on what is not
debatable, the false alarms on answers labelled *not*, and every miss; then precision and recall on the adversarial
answers of each language: the first batch, half of which is hard and which has bars, the later ones, all hard, which
have none, and the batch that is held out as a whole. ``--check`` exits with 1 if a bar is missed. What is held out is
for the figure only: ``benchmarks/labelled/README.md`` says what that means.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.evidence.language import languages
from linter.evidence.lexicon import ENGLISH
from linter.evidence.sign import Sign
from linter.evidence.wording import Wording, read

LABELLED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "labelled")
ANSWERS = os.path.join(LABELLED, "answers.jsonl")
ADVERSARIAL = os.path.join(LABELLED, "adversarial")
LABELS = ("struggled", "not", "debatable")
MAX_FALSE_ALARMS = 0.01
MIN_PRECISION = 0.95
MIN_RECALL = 0.80


class Bars(NamedTuple):
    """The least precision and recall on the adversarial answers of a language."""

    precision: float
    recall: float


BARS = {"en": Bars(0.97, 0.75), **dict.fromkeys(("de", "fr", "es", "pt", "it"), Bars(0.95, 0.60))}


GROUPS = ("first", "later", "held")


def group(batch: str) -> str:
    """Whether a batch is the first, a later one, or held out as a whole."""
    return "first" if batch == "first" else "held" if "-held" in batch else "later"


class Judged(NamedTuple):
    """One labelled answer and what its wording was read as."""

    id: str
    voice: str
    label: str
    answer: str
    wording: Wording

    @property
    def missed(self) -> bool:
        return self.label in ("struggled", "not") and (self.label == "struggled") != (self.wording.sign is Sign.FOR)


class Figures(NamedTuple):
    """Shares between 0 and 1."""

    precision: float
    recall: float
    false_alarms: float
    fluent_false_alarms: float

    @property
    def good(self) -> bool:
        few = max(self.false_alarms, self.fluent_false_alarms) <= MAX_FALSE_ALARMS
        return few and self.precision >= MIN_PRECISION and self.recall >= MIN_RECALL


def judge(split: str) -> list[Judged]:
    """Read the answers of one split; of the other nothing is kept."""
    with open(ANSWERS, encoding="utf-8") as file:
        lines = [line for line in map(json.loads, file) if line["split"] == split]
    return [Judged(line["id"], line["voice"], line["label"], line["answer"], read(line["answer"])) for line in lines]


class Adversarial(NamedTuple):
    """How the adversarial answers of a language are read; the counts are of answers."""

    language: str
    batches: str
    told: str
    """The language that they are taken for, all together as one file."""
    answers: int
    struggled: int
    found: int
    false: int

    @property
    def precision(self) -> float:
        return _share(self.found, self.found + self.false)

    @property
    def recall(self) -> float:
        return _share(self.found, self.struggled)

    @property
    def barred(self) -> bool:
        return self.batches != "later"

    @property
    def good(self) -> bool:
        bars = BARS[self.language]
        if not self.barred:
            return self.told == self.language
        return self.told == self.language and self.precision >= bars.precision and self.recall >= bars.recall

    def __str__(self) -> str:
        bars = BARS[self.language]
        said = f"{self.language}, {self.batches:<5} {self.answers:4} answers, {self.struggled:3} struggled"
        least = [f" (at least {bar:.0%})" if self.barred else "" for bar in bars]
        shares = f"precision {self.precision:6.1%}{least[0]}  recall {self.recall:6.1%}{least[1]}"
        return f"{said}  {shares}" + ("" if self.told == self.language else f"  taken for {self.told}")


def judge_language(language: str, split: str, batches: str) -> Adversarial:
    """Read the adversarial answers of one language as those of one file; figures are of ``split`` without debatable."""
    with open(os.path.join(ADVERSARIAL, f"{language}.jsonl"), encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    text, spans = "", []
    for line in lines:
        spans.append((len(text), len(text) + len(line["answer"])))
        text += line["answer"] + "\n"
    told = languages(text, spans).main
    lexicon = ENGLISH.of(told)
    counts: Counter[tuple[bool, bool]] = Counter()
    for line in lines:
        counted = line["split"] == split and line["label"] != "debatable"
        if counted and group(line["batch"]) == batches:
            counts[line["label"] == "struggled", read(line["answer"], lexicon).sign is Sign.FOR] += 1
    found, struggled = counts[True, True], counts[True, True] + counts[True, False]
    return Adversarial(language, batches, told, counts.total(), struggled, found, counts[False, True])


def measure(judged: Sequence[Judged]) -> Figures:
    """Count what was read as ``FOR`` in each class."""
    spoken_for = Counter(one.label for one in judged if one.wording.sign is Sign.FOR)
    of = Counter(one.label for one in judged)
    fluent = [one.wording.sign is Sign.FOR for one in judged if one.voice == "fluent" and one.label == "not"]
    return Figures(
        precision=_share(spoken_for["struggled"], spoken_for["struggled"] + spoken_for["not"]),
        recall=_share(spoken_for["struggled"], of["struggled"]),
        false_alarms=_share(spoken_for["not"], of["not"]),
        fluent_false_alarms=_share(sum(fluent), len(fluent)),
    )


def report(judged: Sequence[Judged]) -> Iterator[str]:
    """Write the figures out, line by line."""
    of = Counter(one.label for one in judged)
    cells = Counter((one.label, one.wording.sign) for one in judged)
    yield f"{len(judged)} answers: " + ", ".join(f"{of[label]} {label}" for label in LABELS)
    yield ""
    yield f"{'label':<10}" + "".join(f"{sign.name:>9}" for sign in Sign)
    yield from (f"{label:<10}" + "".join(f"{cells[label, sign]:>9}" for sign in Sign) for label in LABELS)
    figures = measure(judged)
    fluent = sum(one.voice == "fluent" and one.label == "not" for one in judged)
    yield ""
    yield f"precision     {figures.precision:6.1%}  (at least {MIN_PRECISION:.0%})"
    yield f"recall        {figures.recall:6.1%}  (at least {MIN_RECALL:.0%})"
    yield f"false alarms  {figures.false_alarms:6.1%}  of {of['not']} labelled not (at most {MAX_FALSE_ALARMS:.0%})"
    yield f"              {figures.fluent_false_alarms:6.1%}  of the {fluent} fluent among them (as many)"
    missed = [one for one in judged if one.missed]
    yield ""
    yield f"{len(missed)} missed"
    for one in missed:
        text = " ".join(one.answer.split())
        yield f"  {one.id} {one.label}, read as {one.wording.sign.name} ({one.voice}): {text}"


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wording", description="Measure the wording sign.")
    parser.add_argument("--split", choices=("tune", "held-out"), default="held-out")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a bar is missed")
    options = parser.parse_args(arguments)
    judged = judge(options.split)
    for line in report(judged):
        print(line)
    print("\nadversarial answers by language")
    groups = GROUPS if options.split == "held-out" else GROUPS[:2]
    adversarial = [judge_language(name, options.split, batches) for batches in groups for name in BARS]
    print(*adversarial, sep="\n")
    good = measure(judged).good and all(each.good for each in adversarial)
    return int(options.check and not good)


if __name__ == "__main__":
    sys.exit(main())
