"""Where in the text of a settings file its reviewed exceptions are."""

from __future__ import annotations

import re
import tomllib

from linter.finding import Span

_TABLE = r'"?tool"?\s*\.\s*"?transcript-lint"?\s*\.\s*'


def entry_span(text: str, number: int, is_pyproject: bool) -> Span:
    """The span of the ``number``-th ``[[exceptions]]`` of a valid file, of the key where they are written as a list."""
    found = entry_spans(text, is_pyproject)
    if number <= len(found):
        return found[number - 1]
    key = re.search(rf'^\ufeff?[ \t]*(?:{_TABLE if is_pyproject else ""})?(?P<key>"?exceptions"?)\s*=', text, re.M)
    return key.span("key") if key else (0, 0)


def entry_spans(text: str, is_pyproject: bool) -> list[Span]:
    """The spans of all ``[[exceptions]]`` of a valid file."""
    table = _TABLE if is_pyproject else ""
    headers = re.compile(rf'^\ufeff?[ \t]*(?P<header>\[\[\s*{table}"?exceptions"?\s*\]\])', re.M)
    found = [match.span("header") for match in headers.finditer(text)]
    if '"""' in text or "'''" in text:
        found = [span for span in found if not _in_a_string(text, span)]
    return found


def _in_a_string(text: str, span: Span) -> bool:
    """Whether what is before ``span`` ends within a text of several lines."""
    try:
        tomllib.loads(text[: span[0]].removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError:
        return True
    return False
