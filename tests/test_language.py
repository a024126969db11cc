"""Plain English in everything that people read: no phrase that they would have to read twice.

Why not a tool: codespell knows single words, but most of these phrases are several (`one a line`, `is no transcript`).
vale is not a Python program, and its package downloads it when it is first run. And only a test can read the messages
in the code without its names.
"""

from __future__ import annotations

import ast
import inspect
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import linter
from linter.cli.commands import COMMANDS, commands
from linter.pages import text
from linter.rule import AnyRule
from linter.rules import RULES

ROOT = Path(__file__).parent.parent
PAGES = (
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "templates").glob("*.yml")),
    *sorted((ROOT / "schemas").glob("*.json")),
    *sorted((ROOT / "examples").rglob("*.toml")),
    *sorted((ROOT / "linter" / "layouts" / "builtin").glob("*.toml")),
    *sorted((ROOT / "action").glob("*.*")),
    ROOT / "action.yml",
    ROOT / ".pre-commit-hooks.yaml",
)
MODULES = sorted((ROOT / "linter").rglob("*.py"))
ODD = (
    r"\bmend(?:s|ed|ing)?\b",
    r"\bstands?\b(?!-)",
    r"\bbehind\b",
    r"\bone a (?:line|file)\b|\bonce a file\b|\ba line each\b|\ba (?:finding|rule|file) a line\b",
    r"\bbesides\b",
    r"\bis no (?!release|session|terminal|longer|fix|more|need|newline|threshold|block|folder|such|file to)[a-z]+\b",
    r"\bare no (?:transcripts|files)\b(?! found)",
    r"\b(?:whoever|heeds?|hears?|spoke|spoilt?|spoils|brings? along)\b",
    r"(?:^|[.:;] )who [a-z]+s\b(?! \w+\?)",
    r"\b(?:written|looks?|reads?) otherwise\b",
    r"\bleav(?:e|es|ing) out\b|\bleft (?:out|behind)\b",
    r"\bwhat (?:was|is) (?:said|certain)\b|\bnothing (?:is )?said\b|\bsays it all\b",
    r"\btake[ns]? for\b|\bheld against\b|\bholds?\b[^.|]* against\b",
    r"\bany more\b|\bwithout a word\b|\bnobody\b",
    r"(?<![\"/`])(?<!^)\bblanks\b|\b(?:is|are|was|were) due\b|\bnone of the known\b",
    r"\b(?:speaks?|speaking) (?:for|against|of)\b|\breads as\b|\bas bad as\b|\bhow bad\b",
    r"\bfinds? nothing\b|\bthe least (?:severity|of)\b|\binstead of the usual\b|\bpass(?:es)? them by\b",
)
OLD = Path(__file__).parent / "old_sentences.txt"


def odd(shown: str) -> Iterator[str]:
    """The odd phrases of a text, except those that are quoted as such, and those in code and output."""
    shown = re.sub(r"^```.*?^```$", "", shown, flags=re.M | re.S)
    for line in shown.splitlines():
        if not line.startswith(("| write", '- Write "', '  transcript", ', *(f"| {term} | " for term in TERMS))):
            for pattern in ODD:
                yield from (f"{found[0]!r} in: {line.strip()}" for found in re.finditer(pattern, line, re.I))


TERMS = ("fix", "finding", "exclude", "exception", "baseline", "layout", "exchange")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages(page: Path) -> None:
    assert list(odd(page.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("arguments", [(), *((name,) for name in COMMANDS)], ids=" ".join)
def test_help(arguments: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(commands, [*arguments, "--help"]).output
    assert shown.startswith("Usage: ") and list(odd(" ".join(shown.split()))) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_pages_of_rules(rule: AnyRule) -> None:
    assert list(odd(text(rule))) == []


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """The docstrings in a module, those of constants too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def messages(source: str) -> Iterator[str]:
    """The texts in a module: messages, errors, titles, help. Words of a lexicon are none of ours."""
    tree = ast.parse(source)
    prose = {id(node) for node in docstrings(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def remarks(source: str) -> Iterator[str]:
    """The docstrings and comments of a module."""
    yield from (str(node.value) for node in docstrings(ast.parse(source)))
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    yield from (token.string for token in tokens if token.type == tokenize.COMMENT)


def test_messages() -> None:
    modules = [path for path in MODULES if "evidence" not in path.parts]
    said = [shown for path in modules for shown in messages(path.read_text(encoding="utf-8"))]
    assert len(said) > 1000
    assert [phrase for shown in said for phrase in odd(shown)] == []


def test_docstrings_and_comments_of_rules() -> None:
    modules = [path for path in MODULES if path.is_relative_to(ROOT / "linter" / "rules")]
    said = [shown for path in modules for shown in remarks(path.read_text(encoding="utf-8"))]
    assert len(said) > 200
    assert [phrase for shown in said for phrase in odd(shown)] == []


def public() -> Iterator[str]:
    """The docstrings of the public API."""
    yield inspect.getdoc(linter) or ""
    for name in linter.__all__:
        value = getattr(linter, name)
        if not isinstance(value, str):
            yield inspect.getdoc(value) or ""
            yield from (inspect.getdoc(member) or "" for key, member in vars(value).items() if not key.startswith("_"))


def test_docstrings_of_the_public_api() -> None:
    assert [phrase for shown in public() for phrase in odd(shown)] == []


def test_the_style_section_is_short() -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## Write\n")[2].partition("\n## ")[0]
    assert 10 < section.count("\n") <= 25
    assert [term for term in TERMS if f"\n| {term} | " not in section] == []


@pytest.mark.parametrize("sentence", OLD.read_text(encoding="utf-8").splitlines())
def test_old_sentences_are_noticed(sentence: str) -> None:
    assert list(odd(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "a stand-in",
        "a newline after the score",
        "There is no need for it.",
        "The rule has no fix.",
        "No fix is offered.",
    ],
)
def test_plain_sentences_are_not(sentence: str) -> None:
    assert not list(odd(sentence))
