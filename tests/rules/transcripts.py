"""Clean transcripts of any shape in a few letters, for tests that spoil them."""

from __future__ import annotations

from linter import lint
from linter.config import Plan

TITLE = f"{'=' * 80}\nTECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY\n{'=' * 80}\n\n\n"

_ANSWERS = (
    "A list keeps its items in order and can grow, so I take one wherever the order of the items matters.",
    "A tuple never changes, so it can be a key, and I return one where a function has two results to give.",
    "A set holds each item once and says at once whether one is in it, so I use it to drop what is repeated.",
    "We put a queue between the two services, so that a slow consumer never kept the producer waiting for long.",
)

STRUGGLE = "Hmm, no idea. I don't know that one, sorry."


def answer(number: int) -> str:
    """A fluent answer, without quotes."""
    return _ANSWERS[number % 4]


def exchange(number: int, said: str | None = None, score: str | None = None, question: str | None = None) -> str:
    """One exchange; ``said`` is the answer as it stands, with its quotes."""
    asked = question or f"What about number {number} of the things?"
    said = said or f'"{answer(number)}"'
    return f"Q{number}: {asked}\n\nA{number}: {said}\n\nRelevance Score: {score or f'0.6{number}0'}\n{'~' * 30}\n\n"


def header(name: str, role: str = "Backend Developer") -> str:
    """A candidate line and its underline."""
    return f"Candidate: {name} - {role}\n{'-' * 40}\n\n"


def person(name: str, *exchanges: str) -> str:
    """One candidate; three exchanges unless said otherwise."""
    return header(name) + "".join(exchanges or map(exchange, (1, 2, 3)))


def section(name: str, *people: str) -> str:
    """One section of that name, without people if there are none."""
    return f"{'=' * 60}\n{name} CANDIDATES\n{'=' * 60}\n\n\n" + "".join(people)


def collection(*parts: str) -> str:
    """A whole file."""
    return (TITLE + "".join(parts)).rstrip("\n") + "\n"


def found(text: str, plan: Plan | None = None) -> list[str]:
    """What is found in ``text``: the code and the line that it stands on."""
    lines = text.split("\n")
    return [f"{finding.code} {lines[finding.line - 1]}" for finding in lint(text, plan).findings]
