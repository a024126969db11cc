"""The descriptions that are drawn from a few files of each made-up corpus, before they are tried on the files.

``drafts.toml`` holds them. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from benchmarks.corpora import Corpus, corpora, fresh, later, others
from linter.inference.layout import inferring

FILES = 4
BETWEEN = "\n# --\n"
GOLDEN = Path(__file__).with_suffix(".toml")
GROUPS: dict[str, Callable[[], Iterator[Corpus]]] = {
    "corpora": corpora, "fresh": fresh, "later": later, "others": others
}  # fmt: skip


def drawn(texts: Sequence[str], name: str = "own", bold: bool = True) -> inferring.Guess:
    """The description of texts; what costs time, trials on all of them, is left out."""
    with (
        patch.object(inferring, "with_any_blanks", lambda draft, texts: draft),
        patch.object(inferring, "without_bad_guesses", lambda draft, texts: draft),
        patch.object(inferring, "shares", lambda layout, texts: None),
    ):
        return inferring._described(texts, texts, name, bold)


def said(group: str) -> Iterator[str]:
    """The description of each corpus in a group."""
    for corpus in GROUPS[group]():
        guess = drawn([file.text for file in corpus.files[:FILES]], corpus.name)
        yield f"# {group} {corpus.name}: {'; '.join(guess.saw)}; {guess.repeats} times\n{guess.toml}"


def kept() -> dict[str, list[str]]:
    """The descriptions in the file, by group."""
    found: dict[str, list[str]] = {group: [] for group in GROUPS}
    for text in GOLDEN.read_text(encoding="utf-8").split(BETWEEN):
        found[text.split()[1]].append(text)
    return found


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text(BETWEEN.join(text for group in GROUPS for text in said(group)), encoding="utf-8")
