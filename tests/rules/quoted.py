"""What is taken for the quotes of an answer, for many pairs of them around many words.

``quoted.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from linter.rules.questions.quotes import inner_pair, is_unbalanced, marks

GOLDEN = Path(__file__).with_suffix(".txt")
SIGNS = ("", '"', "'", "“", "”", "„", "‘", "’", "«", "»", "‹", "`", "*")
WORDS = ("so", '"so" it is', "it's so", "so 'it' is", "so “it” is", "it is «so»", '"', "the boys' lamp", "so”, “so")
ENDS = ("", ".", '",', " (so)")


def answers() -> Iterator[str]:
    """The answers."""
    for number, opening in enumerate(SIGNS):
        for place, closing in enumerate(SIGNS):
            for many in (0, 3, 5):
                words = WORDS[(number + 2 * place + many) % len(WORDS)]
                end = ENDS[(number * place + many) % len(ENDS)]
                yield f"{opening}{words}{closing}{end}"
    yield from SIGNS[1:]
    yield from (f"{one}{other}" for one in SIGNS[1:] for other in SIGNS[1:])


def said() -> Iterator[str]:
    """All of it."""
    for answer in dict.fromkeys(answers()):
        span = (2, 2 + len(answer))
        text = f"x {answer} y"
        inner = inner_pair(text, span)
        around = ", ".join(sign or "none" for sign in marks(text, span))
        yield f"{answer!r}: {around}{', unbalanced' * is_unbalanced(text, span)}{f', inner {inner}' * bool(inner)}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
