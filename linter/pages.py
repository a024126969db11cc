"""Pages of rules, as text, as Markdown and as values, all made from the function of the rule.

Imported when a page is asked for, never at start-up. With ``python -OO`` there are no docstrings, and no prose.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from itertools import groupby
from textwrap import fill

from linter.finding import NOT_TEXT
from linter.options import Option, parameters_of
from linter.options.shapes import shape_of
from linter.rule import AnyRule, Scope

_HEADING = re.compile(r"^(?P<verdict>Bad|Fixed|Good)(?: \([a-z ]+(?:, (?P<setting>[^)\n]+))?\))?:$", re.M)
_SETTING = re.compile(r" {4}[a-z][a-z-]* = ")
_ESCAPE = re.compile(r"\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|[tr])|\\$", re.M)
_MEANT = {"\\t": "a tab", "\\r": "a carriage return", "\\x0a": "a newline", "\\x20": "a space"}
_LINE = 116
"""How long the lines of a Markdown page are."""
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
    "SCH": "House schema",
    "SCO": "Scores",
    "SEP": "Separators",
    "SUP": "Suppression",
    "XFL": "Several files",
}


def prose(rule: AnyRule) -> str:
    """Reason and examples, without the summary and without the places of examples, which only tests read."""
    return _HEADING.sub(_plain_heading, cleandoc(rule.page).partition("\n")[2].strip("\n"))


def escapes(rule: AnyRule) -> str:
    """What the escapes in the examples of a rule mean; empty if there are none."""
    examples = "\n".join(line for line in cleandoc(rule.page).split("\n") if line.startswith("    "))
    found = dict.fromkeys(_ESCAPE.findall(examples))
    meant = [f"`{escape}` {'means ' if not at else ''}{_meaning(escape)}" for at, escape in enumerate(found)]
    return f"In the examples, {', '.join(meant[:-1])}{' and ' * (len(meant) > 1)}{meant[-1]}." if meant else ""


def _meaning(escape: str) -> str:
    if escape == "\\":
        return "that the line has no newline"
    if escape in _MEANT:
        return _MEANT[escape]
    code = int(escape[2:], 16)
    if 0xDC80 <= code <= 0xDCFF:
        return f"the byte 0x{code - 0xDC00:02X}"
    name = unicodedata.name(chr(code), "").lower()
    return f"the character U+{code:04X}" + (f" ({name})" if name else "")


def switching_off(rule: AnyRule) -> str:
    """How to switch a rule off, and how to accept one of its findings."""
    if rule.code == NOT_TEXT:
        return "This rule cannot be switched off, and its findings cannot be accepted."
    off = f'To switch this rule off, write `ignore = ["{rule.code}"]` in the settings'
    if rule.scope is Scope.RUN:
        return f"{off}."
    accept = f"To accept one finding, run `transcript-lint except PATH:LINE --code {rule.code} --reason TEXT`."
    return f"{off}, or use `per-file-ignores` for some files only. {accept}"


def text(rule: AnyRule, width: int = 0) -> str:
    """The page for a terminal, with paragraphs ``width`` characters wide; not wrapped again if that is 0."""
    title = f"{rule.code} {rule.name}"
    parts = [f"{title}\n{'=' * len(title)}", f"{character(rule)}.", f"{rule.summary}.", prose(rule), escapes(rule)]
    if settings := tuple(parameters_of(rule.function)):
        parts.append("Settings:")
        parts += [f"    {o.name} = {toml(o.default)}\n        {allowed(o)}: {o.meaning}" for o in settings]
    parts.append(switching_off(rule))
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
    return "\n\n".join(paragraphs).rstrip("\n") + "\n"


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


def family_markdown(family: str, rules: Iterable[AnyRule], level: int = 1, folder: str = "") -> str:
    """A table of the rules of one family as Markdown, with links to their pages in ``folder``."""
    rows = [
        f"| [{rule.code}]({folder}{rule.code}.md) | {rule.name} | "
        f"{rule.severity.label} | {_fix(rule)} | {rule.summary} |"
        for rule in rules
    ]
    head = ["| code | name | severity | fix | what it finds |", "|---|---|---|---|---|"]
    return f"{'#' * level} {family}: {FAMILIES.get(family, family)}\n\n" + "\n".join(head + rows) + "\n"


def markdown(rule: AnyRule, level: int = 1) -> str:
    """The page as Markdown, its title a heading of ``level``."""
    parts = [f"{'#' * level} {rule.code} {rule.name}", f"*{character(rule)}.*", f"{rule.summary}.", prose(rule)]
    parts.append(_filled(escapes(rule), _LINE))
    if settings := tuple(parameters_of(rule.function)):
        parts.append(
            "| setting | type | default | meaning |\n|---|---|---|---|\n" + "".join(map(row, settings)).rstrip()
        )
    parts.append(_filled(switching_off(rule), _LINE))
    return "\n\n".join(part for part in parts if part) + "\n"


def described(rule: AnyRule) -> dict[str, object]:
    """The page as values that JSON can hold."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity.label,
        "fixes": sorted(fix.label for fix in rule.fixes),
        "options": [_described(option) for option in parameters_of(rule.function)],
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


def catalogue(rules: Iterable[AnyRule], level: int = 2, folder: str = "") -> str:
    """The tables of all families, one after the other."""
    book = sorted(rules, key=lambda rule: rule.code)
    families = groupby(book, key=lambda rule: rule.family)
    return "\n".join(family_markdown(family, own, level, folder) for family, own in families)


def _table(book: Iterable[AnyRule]) -> str:
    source = "Generated from the rules by `python docs/generate.py`; `transcript-lint rule CODE` prints the same pages."
    return f"# Rules\n\n{source}\n\n{catalogue(book)}"


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
