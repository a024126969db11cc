"""A number before every line, as in the margin of court transcripts: where it is, and which is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from linter.finding import Span
from linter.layouts.description import DescriptionError, Literal, Margin, Value
from linter.layouts.template import TemplateError, read_line
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.layouts.places import Places

_SHARE = 0.5
"""In fewer of the lines that say something, a number at the beginning is text."""
_BLANK = re.compile(r"[ \t\r]*\Z")


class Line(NamedTuple):
    """A line that should have a number: where its ``margin`` is, empty if it has none, and its number."""

    margin: Span
    number: int | None


class Wrong(NamedTuple):
    """A number at ``offset`` that is not the one that is due; ``None`` where a line has none."""

    offset: int
    found: int | None
    expected: int


def margin_of(text: str) -> Margin:
    """The margin that ``text`` draws; raises :class:`TemplateError` where it draws none."""
    items = read_line(text)
    values = [number for number, item in enumerate(items) if isinstance(item, Value)]
    literal = all(isinstance(item, Value | Literal) for item in items)
    if len(values) != 1 or not literal or values[0] + 1 == len(items) or len(items) > values[0] + 2:
        raise TemplateError("the margin has one number with text or a space after it, such as '{line} '", 0)
    before = "".join(item.text for item in items[: values[0]] if isinstance(item, Literal))
    after = items[-1]
    assert isinstance(after, Literal)
    return Margin(before.strip(), after.text, after.wide)


def check_margin(data: Mapping[str, Any], places: Places) -> None:
    """Raise :class:`DescriptionError` where the margin is none."""
    if "margin" not in data:
        return
    try:
        margin_of(data["margin"])
    except TemplateError as error:
        raise DescriptionError(str(error), places.value("margin")) from None


@lru_cache(16)
def _expression(margin: Margin) -> re.Pattern[str]:
    after = r"[ \t]+" if margin.wide else re.escape(margin.after)
    bare = re.escape(margin.after.strip()) if not margin.wide else ""
    return re.compile(
        rf"^(?P<margin>[ \t]*{re.escape(margin.before)}(?P<number>[0-9]{{1,7}})(?:{after}|{bare}[ \t]*(?=\r?$)))?"
        r"(?P<text>[^\n]*)",
        re.MULTILINE,
    )


def lines_beside(margin: Margin, text: str) -> list[Line]:
    """The lines of ``text`` that should have a number in the margin; empty where most have none.

    These are those that say something, and the blank ones too where most of them have a number.
    """
    found: list[Line] = []
    bare: set[int] = set()
    numbered = others = full = 0
    for match in _expression(margin).finditer(text, 0, len(text.rstrip())):
        is_blank = _BLANK.match(match["text"]) is not None
        if match["margin"] is None:
            if is_blank:
                bare.add(match.start())
            else:
                others += 1
            found.append(Line((match.start(), match.start()), None))
        else:
            numbered += 1
            full += is_blank
            found.append(Line(match.span("margin"), int(match["number"])))
    if numbered < max(1.0, _SHARE * (numbered + others)):
        return []
    return found if full > len(bare) else [line for line in found if line.margin[0] not in bare]


def wrong_numbers(lines: list[Line]) -> Iterator[Wrong]:
    """The numbers that are not due. They rise by one from 1 on, and may begin again at 1, as on each page."""
    due, other, unnumbered = 1, 1, list[Line]()
    for place, (margin, number) in enumerate(lines):
        if number is None:
            unnumbered.append(Line(margin, None))
            continue
        if number in (due, other, 1):
            due = other = number + 1
        elif number == due + 1 and place + 1 < len(lines) and lines[place + 1].number == due:
            yield Wrong(margin[0], number, due)  # two lines changed places
            other, due = due, number + 1
        elif unnumbered and number == due + len(unnumbered):
            yield from (Wrong(each.margin[0], None, due + more) for more, each in enumerate(unnumbered))
            due = other = number + 1
        else:
            yield Wrong(margin[0], number, due)
            due, other = due + 1, number + 1
        unnumbered = []


def numbered(margin: Margin, lines: list[str]) -> Iterator[str]:
    """``lines`` with their numbers before them, in a column, counted through."""
    width = len(str(len(lines)))
    for number, line in enumerate(lines, 1):
        yield f"{margin.before}{number:>{width}}{margin.after}{line}".rstrip()
