"""Flags behind a score, exact and near, and what else stands there."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from linter.document import Damage, Kind
from linter.finding import Edit, Span
from linter.layouts.collection import near
from linter.layouts.collection.grammar import Grammar
from linter.layouts.collection.settings import Layout

_LAST = r"(?=\s*(?:\[|$))"
BRACKETED = re.compile(
    rf"[\[({{<]{{1,2}}\s*[^\W\d]{{2,}}(?:[ _-][^\W\d]+)?"
    rf"(?:[.,:;!?]?\s*[\])}}>]{{0,2}}[.,:;!?]?{_LAST}|\s*[\])}}>]{{0,2}})"
    r"|[^\W\d]{2,}\s*[\])}>]"
)
"""A word or two in brackets of any kind, one of which may be missing."""

_IN_BRACKETS = re.compile(r"[\[({<]([^\[\](){}<>\n]{1,120})[\])}>]")
_TOKEN = re.compile(r"\S+")
_ONE_WORD = re.compile(r"[\W_]*([^\W_]+)[\W_]*")
_GLUED = re.compile(rf"[\])}}>]|[.,:;!?]{_LAST}")
"""What makes an exact flag a near one where it stands right behind it."""


class Form(NamedTuple):
    """What stands at a place: its ``span``, and the ``name`` of the flag that it is a form of."""

    span: Span
    name: str | None


def read_flags(
    text: str, tail: int, end: int, grammar: Grammar, spaced: bool
) -> tuple[bool, Span | None, list[Damage]]:
    """Flags behind the value: whether unreadable text follows it, the span of whole flags, and the damage."""
    layout = grammar.layout
    damages: list[Damage] = []
    seen: set[str] = set()
    first = last = -1
    at = tail
    while (start := skip(text, at, end)) < end:
        exact = grammar.flag.match(text, start, end)
        if exact and _GLUED.match(text, exact.end(), end):
            exact = None
        more = None if exact else _with_more(text, start, end, layout)
        span, name = Form(exact.span(), exact[0][1:-1]) if exact else more or flag_at(text, start, end, layout)
        if name is None and _unknown(layout).fullmatch(text, *span):
            nearest = near.closest(text[span[0] : span[1]], layout.flags, 4)
            damages.append(Damage(Kind.UNKNOWN_FLAG, span, "flag", "", f"[{nearest}]" if nearest else ""))
        elif name is None:
            span = (start, start + len(text[start:end].rstrip()))
            return True, (first, last) if last > 0 else None, [*damages, Damage(Kind.TEXT_AFTER_SCORE, span, "score")]
        elif name in seen:
            damages.append(Damage(Kind.DUPLICATE_FLAG, span, "flag", "", f"[{name}]", (Edit(at, span[1], ""),)))
        else:
            seen.add(name)
            if not exact or (spaced and text[at:start] != " "):
                edits = () if more else (Edit(at, span[1], f" [{name}]"),)
                damages.append(Damage(Kind.MALFORMED_FLAG, span, "flag", "", f"[{name}]", edits))
            first, last = (start if first < 0 else first), span[1]
        at = span[1]
    return False, (first, last) if last > 0 else None, damages


def _with_more(text: str, start: int, end: int, layout: Layout) -> Form | None:
    """A flag with more inside its brackets, as ``[STRUGGLED: yes]``: what that means, nobody knows."""
    match = _IN_BRACKETS.match(text, start, end)
    for flag in layout.flags if match else ():
        assert match is not None
        said = match[1].strip()
        more = said[len(flag) :]
        if said[: len(flag)].casefold() == flag.casefold() and not more[:1].isalnum() and any(map(str.isalnum, more)):
            return Form(match.span(), flag)
    return None


def flag_at(text: str, start: int, end: int, layout: Layout) -> Form:
    """What stands at ``start``, taken for a flag in any brackets and within two edits if it can be."""
    rest = text[start:end].rstrip()
    if name := next((flag for flag in layout.flags if _spells(rest, flag)), None):
        return Form((start, start + len(rest)), name)
    forms = [form for form in (expression.match(text, start, end) for expression in _forms(layout)) if form]
    for form in forms:
        if name := near.closest(form[0], layout.flags):
            return Form(form.span(), name)
    return Form(forms[0].span() if forms else (start, start), None)


def _spells(rest: str, flag: str) -> bool:
    """Whether all that is left of a line is one flag: its letters between signs, or one word within two edits of it."""
    if len(rest) > 3 * len(flag) + 4:
        return False
    word, whole = _ONE_WORD.fullmatch(rest), flag.casefold()
    if word is not None and near.distance(word[1].casefold(), whole, 2) <= near.reach(whole):
        return True
    return [c for c in rest.casefold() if c.isalnum()] == [c for c in whole if c.isalnum()]


@cache
def _forms(layout: Layout) -> tuple[re.Pattern[str], ...]:
    """Expressions for what may be a flag, the likeliest first: longer ones where flags have many words."""
    if _are_words(layout):
        return (BRACKETED, _TOKEN)
    most = max(len(re.findall(r"\w+", flag)) for flag in layout.flags)
    odd = re.escape("".join(sorted({c for flag in layout.flags for c in flag if not c.isalnum()} - set(" _-"))))
    between = rf"[\s_{odd}-]{{0,3}}"
    expressions = []
    for count in range(most, 0, -1):
        words = rf"\w+(?:[\s_{odd}-]{{1,3}}\w+){{{count - 1}}}"
        expressions.append(
            re.compile(rf"(?:[\[({{<【（［]{{1,2}}{between})?{words}{between}[\])}}>】）］]{{0,2}}[.,:;!?]?")
        )
    return (*expressions, re.compile(r"\[[^\[\]\n]+\]"), _TOKEN)


@cache
def _unknown(layout: Layout) -> re.Pattern[str]:
    """A flag that the layout does not know."""
    return re.compile(r"\[[^\W\d_]+\]" if _are_words(layout) else r"\[[^\[\]\n]*[^\W\d_][^\[\]\n]*\]")


def _are_words(layout: Layout) -> bool:
    """Whether each flag is a word of letters, as in most layouts."""
    return all(flag.isalpha() for flag in layout.flags)


def misplaced(span: Span, flag: str, text: str, end: int) -> Damage:
    """A flag at ``span`` before its score; ``end`` is the end of the line."""
    close = span[1] + (text[span[1] : span[1] + 1] == " ")
    at = len(text[:end].rstrip()) if end - span[0] < 200 else end
    edits = (Edit(span[0], close, ""), Edit(at, at, f" {flag}"))
    return Damage(Kind.MISPLACED_FLAG, span, "flag", "before the score", flag, edits)


def skip(text: str, at: int, end: int) -> int:
    """The first offset from ``at`` on, and before ``end``, that holds no blank."""
    while at < end and text[at].isspace():
        at += 1
    return at
