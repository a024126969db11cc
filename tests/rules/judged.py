"""What is said of flags: many answers in two files, in good and bad candidates, with scores that agree and that don't.

``judged.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import cycle
from pathlib import Path

from linter import lint
from linter.config import Plan, assemble, chosen
from tests.evidence.weights import FOREIGN, MORE, answers
from tests.rules.transcripts import answer, collection, exchange, person, section

GOLDEN = Path(__file__).with_suffix(".txt")
SECTIONS = ("EXCEPTIONAL", "STRONG", "MODERATE", "WEAK", "UNKNOWN")
SCORES = ("0.912", "0.215", "0.655", "0.214", "0.500", "1.000", "0.000", "0.71", "none")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
FAR = 29
"""Of the answers of others, every so many are used."""
OPTIONS: Mapping[str, Mapping[str, object]] = {
    "flag-above-score-limit": {"flagged_max_score": 0.655},
    "unflagged-below-score-limit": {"unflagged_min_score": 0.5},
    "flag-in-unflaggable-section": {"never_flagged": ("STRONG", "EXCEPTIONAL")},
    "missing-struggled-flag": {"extend_cues": {"en": ("a list keeps",)}, "ignore_cues": ("no idea",)},
    "unsupported-struggled-flag": {"extend_cues": {"en": ("a list keeps",)}, "replace_cues": True},
}


def files() -> Iterator[tuple[str, str]]:
    """The files: one in English alone, one in several languages."""
    others = [line.partition(" ") for line in MORE.read_text(encoding="utf-8").splitlines()]
    english = [*answers()][::FAR] + [text for language, _, text in others[::2] if language == "en"]
    mixed = [text for texts in FOREIGN.values() for text in texts]
    mixed += [text for language, _, text in others if language != "en"]
    for name, said in (("English", english), ("several languages", mixed)):
        for turn in range(2):
            yield f"{name}, {turn + 1}", _file(said, turn)


def _file(said: list[str], turn: int) -> str:
    scores, flags = cycle(SCORES), cycle(("", " [STRUGGLED]", "", "", " [STRUGGLED]")[turn:])
    people = []
    for number in range(0, len(said), 5):
        texts = [*said[number : number + 5], answer(number)]
        if number % 4 == 1:
            texts.append(f"{answer(1)} {answer(2)} {texts[0]}")
        exchanges = [
            exchange(at, f'"{text}"' if at % 4 else text, f"{next(scores)}{next(flags)}")
            for at, text in enumerate(texts, 1)
        ]
        people.append(person(f"{LETTERS[number // 5 % 26]}e{'a' * (number // 130)} Smith", *exchanges))
    return collection(*(section(name, *people[place::5]) for place, name in enumerate(SECTIONS)))


def plans() -> Iterator[tuple[str, Plan]]:
    """With and without options."""
    every = chosen()
    yield "as it is", assemble(every)
    yield "with options", assemble(every, options=OPTIONS)


def said() -> Iterator[str]:
    """All of it."""
    for name, text in files():
        for kind, plan in plans():
            yield f"== {name}, {kind}"
            for found in lint(text, plan).findings:
                if found.code[:3] not in ("CON", "FLG", "SCO", "QNA", "CAN", "DOC"):
                    continue
                start, end = found.span
                yield f"{found.line}:{found.column} {found.code} {found.message} ({end - start})"
                for note in found.related:
                    sign = note.evidence
                    says = f" {sign.sign} {sign.speaks} {sign.weight:g}" if sign is not None else ""
                    yield f"    {note.position.line}:{note.position.column} {note.message}{says}"
                if found.fix is not None:
                    yield f"    {found.fix.title}: {[edit.text for edit in found.fix.edits]}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
