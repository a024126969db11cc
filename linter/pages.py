"""Pages of rules, as text, as Markdown and as values: all that is said of a rule comes from its function.

Read when somebody asks, never at start-up. Python run with ``-OO`` has no docstrings, and the pages no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from itertools import groupby
from textwrap import fill

from linter.options import Option, parameters_of
from linter.options.shapes import shape_of
from linter.rule import AnyRule

_HEADING = re.compile(r"^(?P<verdict>Bad|Fixed|Good)(?: \([a-z ]+(?:, (?P<setting>[^)\n]+))?\))?:$", re.M)
_SETTING = re.compile(r" {4}[a-z][a-z-]* = ")
_WIDEST = 100
"""Sentences longer than this are hard to read, however wide the terminal."""

FAMILIES = {
    "ANN": "Annotations",
    "CAN": "Candidates",
    "CON": "Consistency of the STRUGGLED flag",
    "DOC": "Document",
    "ENC": "Bytes and characters",
    "FLG": "Flags",
    "QNA": "Questions and answers",
    "REC": "What a file says about itself",
    "SCO": "Scores",
    "SEP": "Separators",
    "SUP": "Suppression",
    "XFL": "Several files",
}


def prose(rule: AnyRule) -> str:
    """Reason and examples, without the summary and without what only tests read: the place that an example takes."""
    return _HEADING.sub(_plain_heading, cleandoc(rule.page).partition("\n")[2].strip("\n"))


def text(rule: AnyRule, width: int = 0) -> str:
    """The page for a terminal, its paragraphs ``width`` characters wide; as they are written if that is 0."""
    title = f"{rule.code} {rule.name}"
    parts = [f"{title}\n{'=' * len(title)}", f"{character(rule)}.", f"{rule.summary}.", prose(rule)]
    if settings := tuple(parameters_of(rule.check)):
        parts.append("Settings:")
        parts += [f"    {o.name} = {toml(o.default)}\n        {allowed(o)}: {o.meaning}" for o in settings]
    page = "\n\n".join(part for part in parts if part) + "\n"
    return _wrapped(page, min(width, _WIDEST)) if width else page


def _wrapped(page: str, width: int) -> str:
    """``page`` with its prose filled to ``width``; titles and examples, which are indented, stay as they are."""
    paragraphs = []
    for paragraph in page.split("\n\n"):
        lines = paragraph.split("\n")
        if lines[0].startswith(" "):  # an example, or a setting and what it means
            if _SETTING.match(lines[0]):
                lines = [_filled(line, width, " " * 8) if line.startswith(" " * 8) else line for line in lines]
        elif "===" not in lines[-1]:
            lines = [_filled(" ".join(lines), width)]
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)


def _filled(words: str, width: int, indent: str = "") -> str:
    return fill(words, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def family_text(family: str, rules: Iterable[AnyRule], width: int = 0) -> str:
    """A table of the rules of one family for a terminal."""
    lines = []
    for rule in rules:
        lines += [f"{rule.code} {rule.name} ({character(rule).lower()})", f"    {rule.summary}."]
    title = f"{family}: {FAMILIES[family]}"
    lines = [_filled(line, min(width, _WIDEST), "    ") if width else line for line in lines]
    return "\n".join((title, "=" * len(title), "", *lines)) + "\n"


def family_markdown(family: str, rules: Iterable[AnyRule], level: int = 1) -> str:
    """A table of the rules of one family as Markdown."""
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.label} | {_fix(rule)} | {rule.summary} |"
        for rule in rules
    ]
    head = ["| code | name | severity | fix | what it finds |", "|---|---|---|---|---|"]
    return f"{'#' * level} {family}: {FAMILIES.get(family, family)}\n\n" + "\n".join(head + rows) + "\n"


def markdown(rule: AnyRule, level: int = 1) -> str:
    """The page as Markdown, its title a heading of ``level``."""
    parts = [f"{'#' * level} {rule.code} {rule.name}", f"*{character(rule)}.*", f"{rule.summary}.", prose(rule)]
    if settings := tuple(parameters_of(rule.check)):
        parts.append(
            "| setting | type | default | meaning |\n|---|---|---|---|\n" + "".join(map(row, settings)).rstrip()
        )
    return "\n\n".join(part for part in parts if part) + "\n"


def described(rule: AnyRule) -> dict[str, object]:
    """The page as values that JSON can hold."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity.label,
        "fixes": sorted(fix.label for fix in rule.fixes),
        "options": [_described(option) for option in parameters_of(rule.check)],
        "summary": rule.summary,
        "page": prose(rule),
    }


def _described(option: Option) -> dict[str, str]:
    default = toml(option.default)
    return {"name": option.name, "type": allowed(option), "default": default, "meaning": option.meaning}


def character(rule: AnyRule) -> str:
    """Severity and fix in a few words: ``Error, safe fix``."""
    return f"{rule.severity.label.capitalize()}, {_fix(rule)}"


def documentation(rules: Iterable[AnyRule]) -> Iterator[tuple[str, str]]:
    """The files of ``docs/rules``, name and content: a table of ``rules``, and a page for each."""
    book = sorted(rules, key=lambda rule: rule.code)
    yield "README.md", _table(book)
    for rule in book:
        yield f"{rule.code}.md", markdown(rule)


def _table(book: Iterable[AnyRule]) -> str:
    source = "Written by `python docs/generate.py` from the rules; `transcript-lint rule CODE` says the same."
    parts = [f"# Rules\n\n{source}\n"]
    parts += (family_markdown(family, rules, 2) for family, rules in groupby(book, key=lambda rule: rule.family))
    return "\n".join(parts)


def _fix(rule: AnyRule) -> str:
    labels = sorted(fix.label for fix in rule.fixes)
    if not labels:
        return "no fix"
    return f"{labels[0]} fix" if len(labels) == 1 else "fix safe or unsafe"


def _plain_heading(heading: re.Match[str]) -> str:
    setting = heading["setting"]
    return f"{heading['verdict']}, with `{setting}`:" if setting else f"{heading['verdict']}:"


def allowed(option: Option) -> str:
    """What a setting may hold: ``number``, ``list of texts``, ``whole number from 0 to 15``."""
    return shape_of(option.hint, option.narrowed).words.removeprefix("a ").replace(" or a ", " or ")


def toml(default: object) -> str:
    """A default as TOML writes it; ``unset`` and ``required`` where it has no way to."""
    if default is None or default == "":
        return "unset"
    if default is ...:
        return "required"
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        return f"[{', '.join(map(toml, default))}]"
    if isinstance(default, Mapping):
        return "{}"
    return f'"{default}"' if isinstance(default, str) else str(default)


def row(option: Option) -> str:
    """A setting as a line of a Markdown table: key, type, default, meaning."""
    return f"| `{option.name}` | {allowed(option)} | `{toml(option.default)}` | {option.meaning} |\n"
