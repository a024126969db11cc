"""Plain English: pages and help have none of the phrases that a reader has to read twice; CONTRIBUTING says why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from linter.cli.commands import COMMANDS, commands

ROOT = Path(__file__).parent.parent
PAGES = (
    *sorted(ROOT.glob("*.md")),
    *(ROOT / "docs" / f"{name}.md" for name in ("ci", "editors", "files", "shell-completion")),
    *sorted((ROOT / "templates").glob("*.yml")),
    ROOT / "action.yml",
    ROOT / ".pre-commit-hooks.yaml",
)
ODD = (
    r"\bmend(?:s|ed|ing)?\b",
    r"\bstands?\b",
    r"\bbehind\b",
    r"\bone a line\b|\ba line each\b|\ba (?:finding|rule|file) a line\b",
    r"\bbesides\b",
    r"\bis no (?!release|session|terminal)[a-z]+\b|\bare no (?:transcripts|files)\b",
    r"\b(?:whoever|heeds?|hears?|spoke|spoils?|brings? along)\b",
    r"\bleav(?:e|es|ing) out what\b|\bleft out\b",
    r"\bwhat (?:was|is) (?:said|certain)\b|\bnothing said\b",
    r"\bsays it all\b|\btake[ns]? for\b|\bheld against\b",
)


def odd(text: str) -> Iterator[str]:
    """The odd phrases of a text, but for those that are quoted as such, and for code and output."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    for line in text.splitlines():
        if not line.startswith(
            ("| write", "- Write ", '  transcript", ', "| fix |", "| finding |", "| exception |", "| excl")
        ):
            for pattern in ODD:
                yield from (f"{found[0]!r} in: {line}" for found in re.finditer(pattern, line, re.I))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages(page: Path) -> None:
    assert list(odd(page.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help(arguments: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(commands, [*arguments, "--help"]).output
    assert shown.startswith("Usage: ") and list(odd(" ".join(shown.split()))) == []


def test_the_style_section_is_short() -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## Write\n")[2].partition("\n## ")[0]
    assert 10 < section.count("\n") <= 25
    for term in ("fix", "finding", "exclude", "baseline", "layout", "exchange"):
        assert f"\n| {term} | " in section


@pytest.mark.parametrize(
    "text",
    [
        "It mends what is certain.",
        "How often each rule spoke.",
        "files, a line each",
        "Leave these out besides.",
        "a file that is no transcript",
        "the flag behind the score",
    ],
)
def test_odd_phrases_are_noticed(text: str) -> None:
    assert list(odd(text))
