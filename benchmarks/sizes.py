"""Clean and broken transcripts of the sizes of real ones, and as many bytes in other languages."""

from __future__ import annotations

import os
import sysconfig
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from benchmarks.banks import answers
from benchmarks.page import Page, Slot
from benchmarks.transcripts import Candidate, Section, Transcript, Writer
from linter.layouts.collection.settings import DEFAULT

SIZE = 40_000
ANSWERS = {"0.5 KB": 0, "1.8 KB": 1_300, "6 KB": 5_500}
"""How many characters an answer has at least, by what an exchange then takes."""
ANSWER = ANSWERS["1.8 KB"]


def spoken_at_length(candidate: Candidate, writer: Writer, least: int) -> Candidate:
    """The candidate with answers as long as those of real transcripts; who struggles stays brief."""
    exchanges = []
    for exchange in candidate.exchanges:
        paragraphs = [exchange.answer]
        while not exchange.flags and len(exchange.answer) > 150 and sum(map(len, paragraphs)) < least:
            paragraphs.append(writer.rng.choice(answers.ANSWERS))
        exchanges.append(replace(exchange, answer="\n\n".join(paragraphs)))
    return replace(candidate, exchanges=tuple(exchanges))


def transcript(seed: int, answer: int = ANSWER) -> Page:
    """A clean transcript of about ``SIZE`` bytes, put together from smaller ones."""
    writer = Writer(Random(seed))
    sections: dict[str, list[Candidate]] = {name: [] for name in DEFAULT.sections}
    seen: set[tuple[str, str]] = set()
    size = 0
    while size < SIZE * 0.95:
        for section in writer.transcript().sections:
            for candidate in section.candidates:
                person = candidate.name.casefold(), candidate.role.casefold()
                if person not in seen and size < SIZE * 0.95:
                    seen.add(person)
                    candidate = spoken_at_length(candidate, writer, answer)
                    sections[section.name].append(candidate)
                    size += sum(len(each.question) + len(each.answer) + 100 for each in candidate.exchanges)
    kept = tuple(Section(name, tuple(people)) for name, people in sections.items() if people)
    return Transcript("TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY", kept).page()


def damaged(page: Page) -> bytes:
    """The page with one defect in every exchange, of four kinds by turns."""
    lines = [line.text for line in page.lines]
    turn = 0
    for number, line in enumerate(page.lines):
        if line.slot is Slot.SCORE:
            turn += 1
            if turn % 4 == 0:
                lines[number] = line.text.replace("0.", "0,", 1)
            elif turn % 4 == 1:
                lines[number] = line.text.replace("Score: 0.", "Score: 1.", 1)
        elif line.slot is Slot.TERMINATOR and turn % 4 == 2:
            lines[number] = line.text[:-1]
        elif line.slot is Slot.QUESTION and turn % 4 == 2:
            lines[number] = line.text.replace(":", ".", 1)  # of the exchange whose score is the third
    return "\n".join(lines).encode()


def write(folder: str, contents: list[bytes], files: int) -> float:
    """Fill ``folder`` with that many files; how many megabytes they are."""
    os.mkdir(folder)
    total = 0
    for number in range(files):
        with open(os.path.join(folder, f"{number:04}.txt"), "wb") as file:
            total += file.write(contents[number % len(contents)])
    return total / 1e6


def write_yaml(folder: str, source: str) -> None:
    """The files of ``source`` as YAML that holds their text."""
    os.mkdir(folder)
    for name in os.listdir(source):
        with open(os.path.join(source, name), encoding="utf-8") as file:
            lines = "".join(f"  {line}" if line.strip() else "\n" for line in file)
        with open(os.path.join(folder, f"{name}.yaml"), "w", encoding="utf-8") as file:
            file.write(f"---\ntext: |\n{lines}")


def write_python(folder: str, megabytes: float) -> None:
    """As many bytes of Python, from the standard library."""
    os.mkdir(folder)
    left = megabytes * 1e6
    for number, path in enumerate(_sources()):
        if left <= 0:
            return
        with open(path, "rb") as source, open(os.path.join(folder, f"{number}.py"), "wb") as file:
            left -= file.write(source.read())


def _sources() -> Iterator[str]:
    while True:  # again, if all of them are not enough
        for folder, folders, names in os.walk(sysconfig.get_path("stdlib")):
            folders[:] = sorted(name for name in folders if name not in ("site-packages", "dist-packages", "test"))
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))
