"""What is read in answers that were written to trip the wording sign, and in pieces of them put together.

``weights.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from linter.evidence.lexicon import ENGLISH, lexicon
from linter.evidence.reading import Reading
from linter.evidence.wording import read

FOLDER = Path(__file__).parent
GOLDEN = FOLDER / "weights.txt"
MORE = FOLDER / "more_answers.txt"
"""Answers, each after its language, that were put together until every condition had a say in one of them."""
FAR = 3
"""Of so many answers the first is read alone, and the second before one of another kind."""
SHOWN = 48
TRAITS = (
    "covered", "doubts", "pictures", "denies", "denies_only", "supposes", "recovers", "hesitates", "asks", "declines",
    "is_farewell",
)  # fmt: skip
FOREIGN = {
    "de": ("Keine Ahnung.", "Das weiß ich leider nicht, tut mir leid.", "Die Abfrage ist mit dem Index schneller."),
    "fr": ("Aucune idée.", "Je ne sais pas, désolé.", "J'ai rendu la requête plus rapide avec un index sur la table."),
    "es": ("Ni idea.", "No lo sé, lo siento.", "Hice la consulta más rápida con un índice en la tabla."),
    "pt": ("Não faço ideia.", "Não sei, desculpe.", "Fiz a consulta mais rápida com um índice na tabela."),
    "it": ("Non ne ho idea.", "Non lo so, mi dispiace.", "Ho reso la query più veloce con un indice sulla tabella."),
}  # fmt: skip


def answers() -> Iterator[str]:
    """The answers without their headings."""
    lines = (FOLDER / "adversaries.txt").read_text(encoding="utf-8").split("\n")
    yield from (line for line in lines if line and line[0] not in "[#")


def said() -> Iterator[str]:
    """All of it."""
    every = list(answers())
    for number, answer in enumerate(every):
        other = every[(7 * number + 100) % len(every)]
        yield from _said(answer if number % FAR == 0 else f"{answer} {other}" if number % FAR == 1 else "")
    for language, own in FOREIGN.items():
        for one in own:
            for other in ("", *own):
                yield from _said(f"{one} {other}".strip(), language)
    for line in MORE.read_text(encoding="utf-8").splitlines():
        language, _, answer = line.partition(" ")
        yield from _said(answer, language)


def _said(answer: str, language: str = "en") -> Iterator[str]:
    if not answer:
        return
    own = lexicon(language) if language != "en" else ENGLISH
    reading, wording = Reading(answer, own), read(answer)
    marks = [trait for trait in TRAITS if getattr(reading, trait)]
    cues = " ".join(f"{start}-{end}" for start, end in wording.cues)
    judged = f"{wording.sign.value}{' plain' * wording.plain} {wording.weight:.3g} {cues}".rstrip()
    counted = f"{reading.size} words, substance {reading.substance:g}, topics {reading.topics:g}"
    yield f"{answer[:SHOWN]}{'…' * (len(answer) > SHOWN)}"
    yield f"  {judged}; {counted}; {' '.join(marks)}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
