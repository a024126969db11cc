"""Expressions for lines that are near to one of a layout: whose label, flag, speaker or value may be damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.layouts import forms
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.named import LONGEST, OTHER_MARK, SAID, head_of, named_first, telling_names
from linter.layouts.number_words import NUMBER_WORDS
from linter.layouts.turn_labels import COLUMN, has_brackets, is_column, parts_of

if TYPE_CHECKING:
    from linter.layouts.labels import Label
    from linter.layouts.positions import Position

_WORD = 3
"""A word of the template that tells its line has more letters than this."""
BEFORE_WORDS = 60
"""So many characters are before it at most."""
_USUAL = 4
"""So many digits has a number at most, where the layout does not say how many."""
_IN_LABEL = r"(?:(?![:：;])[^\n])"
"""A character before the mark that ends a label. The same as one set would take much longer to compile."""
MARKS = " \t*_#>|`\"'([{<•+\\–—-"
"""What may be before a line of structure; taken as a whole, so that no line is told by it."""


def speaker_like(items: tuple[Item, ...], slots: dict[str, Slot]) -> Iterator[str]:
    """Expressions for lines that have a speaker where a turn has one, whatever is before."""
    for before, item, after in zip(items, items[1:], items[2:], strict=False):
        slot = slots[item.slot] if isinstance(item, Value) else None
        if slot is None or slot.kind != "speaker" or not isinstance(after, Literal):
            continue
        names = "|".join(map(re.escape, slot.of))
        mark = before.text.strip() if isinstance(before, Literal) else ""
        end = COLUMN if is_column(after.text) else re.escape(after.text.strip())
        if names:
            yield rf"[^\n]{{0,40}}?(?i:{names})\s*{end}"
        elif mark:
            yield rf"[^\n]{{0,40}}?{re.escape(mark)}\s*[^\W\d_][^\n]{{0,38}}?{end}"


def half_like(items: tuple[Item, ...], slots: dict[str, Slot], body: Slot | None) -> Iterator[str]:
    """Expressions for the beginning of a turn without its speaker, time or number; ``body`` is what is said."""
    parts = parts_of(items, slots)
    if parts is None:
        return
    is_timed = parts.stamp.kind == "clock"
    if parts.date is not None:
        yield rf"[ \t]*[^\w\s]{{0,2}}(?:{forms.date(parts.date.months)})"
    elif is_timed:
        yield r"[ \t]*(?:[^\w\s]{1,2}[ \t]*){0,2}\d{1,3}:\d\d"
    if is_timed and parts.is_stamped_first and parts.behind.strip():
        between, behind = re.escape(parts.between.strip()), re.escape(parts.behind.strip())
        yield rf"[ \t]*[^\w\s]{{0,2}}{forms.TIME_ALIKE}[ \t]*{between}[ \t]*[^\W\d_][^\n:]{{0,38}}?{behind}"
    if is_timed and has_brackets(parts) and not parts.is_stamped_first:
        yield r"[ \t]*[^\w\s]{0,2}[^\W\d_][^\n\[\](){}<>]{0,38}?[^\w\s][^\w\n]{0,3}\d{1,3}:\d\d"
    if not parts.speaker.of:
        mark = re.escape(parts.behind.strip()[-1:])
        end = mark if mark and body is not None else r"[ \t]*(?:\n|\Z)"
        yield rf"[^\W\d_a-z][^\n:.!?]{{0,38}}{end}"
    elif parts.mark_alone and not parts.is_stamped_first:
        names = "|".join(map(re.escape, parts.speaker.of))
        yield rf"[ \t]*(?:{names}){parts.mark_alone}"


def named_like(items: tuple[Item, ...], slots: dict[str, Slot]) -> Iterator[str]:
    """An expression for the beginning of a turn in which the mark after the speaker is missing."""
    named = named_first(items, slots)
    names = [re.escape(name) for name in telling_names(named.speaker)] if named is not None else []
    if names:
        yield rf"[ \t]*(?:{'|'.join(names)}){SAID}"


def head_like(items: tuple[Item, ...], slots: dict[str, Slot]) -> Iterator[str]:
    """An expression for a name that is alone on its line, with the mark that is due or another or none."""
    head = head_of(items, slots)
    if head is not None:
        names = "|".join(map(re.escape, head.speaker.of)) or rf"[^\W\d_a-z][^\n:.!?]{{0,{LONGEST - 1}}}?"
        yield rf"[ \t]*(?:{names})[ \t]*(?:{re.escape(head.mark)}|{OTHER_MARK})[ \t]*(?:\n|\Z)"


def numbered_like(items: tuple[Item, ...], slots: dict[str, Slot]) -> Iterator[str]:
    """An expression for the optional words and number that a line may begin with."""
    first = items[0]
    if isinstance(first, Part) and len(first.items) > 1:
        head, number = first.items[:2]
        if not isinstance(head, Literal) or not isinstance(number, Value):
            return
        if slots[number.slot].is_number and any(map(str.isalpha, head.text)):
            yield rf"{re.escape(head.text)}[0-9]"


def second_like(items: tuple[Item, ...]) -> Iterator[str]:
    """An expression for lines that have the words of the template after their label: it may be misspelt."""
    words = [item.text.strip() for item in items[1:] if isinstance(item, Literal)]
    told = next((text for text in words if sum(map(str.isalpha, text)) > _WORD), "")
    if told and isinstance(items[0], Literal) and ":" not in items[0].text:
        yield rf"[^\n]{{1,{BEFORE_WORDS}}}{re.escape(told)}"


def mark_like(items: tuple[Item, ...], slots: dict[str, Slot]) -> list[str]:
    """Expressions for the beginning of lines that are near to one that begins with marks and a value."""
    value = next((item for item in items if isinstance(item, Value)), None)
    slot = slots[value.slot] if value is not None else None
    if slot is not None and slot.kind in ("number", "integer", "clock", "date", "score"):
        after = next((item.text.strip() for item in items[items.index(value) + 1 :] if isinstance(item, Literal)), "")
        close = rf"(?:[.:)\]}}>]|{re.escape(after)})" if after else ""
        before = r"(?:[^\w\s]{1,3}[ \t]*){0,2}"
        if isinstance(items[0], Literal) and len(items[0].text.split()) > 2:
            before = rf"(?:{before}|{re.escape(items[0].text.strip())}[ \t]*)"
        digits = rf"[ \t]*{before}{forms.pattern(slot)}[ \t]*{close}"
        if slot.kind == "number" and after:
            return [rf"[ \t]*(?i:{NUMBER_WORDS}){re.escape(after)}", digits]
        return [digits]
    marks = items[0].text if isinstance(items[0], Literal) else ""
    return [rf"[ \t]*{re.escape(marks.strip())}" if marks.strip() else re.escape(marks)]


def value_like(items: tuple[Item, ...], slots: dict[str, Slot]) -> list[str]:
    """Expressions for the beginning of lines that begin with a value and what is after it."""
    slot = slots[items[0].slot] if isinstance(items[0], Value) else None
    if slot is None or not isinstance(items[1], Literal):
        return []
    between = items[1].text
    if slot.kind == "speaker":
        mark = re.escape(between.strip() or ":")
        wide = f"|{re.escape(between)}" if is_column(between) else ""
        return [rf"[^\W\d_][^\n:]{{0,38}}(?:{mark}{wide})"]
    if slot.kind in forms.TIMES:
        return [forms.pattern(slot)]  # whatever is after it
    if forms.is_label(items, 0, slots):
        return [forms.LABEL + re.escape(between)]
    like = [forms.pattern(slot) + re.escape(between)]
    if slot.is_number and is_column(between):
        like.append(rf"(?=[^\W_]{{0,2}}\d)[^\W_]{{1,{(slot.digits or _USUAL) + 1}}}[ \t]{{2,}}")  # nearly a number
    return like


def flag_like(text: str) -> str:
    """An expression for the beginning of an optional text in brackets."""
    word = re.search(r"[^\W_]{1,3}", text)
    return rf"(?:(?<=[\[({{<])|[\[({{<*])\s*(?i:{re.escape(word[0])})" if word else re.escape(text.strip())


def label_like(label: Label) -> list[str]:
    """Expressions for the beginning of lines that are near to a label; where its number is among words, as those."""
    head = label.items[0].text if isinstance(label.items[0], Literal) else ""
    if label.counts and any(map(str.isalpha, head)) and any(map(str.isalpha, label.text[len(head) :])):
        begun = rf"(?i:{re.escape(head.strip().lstrip(MARKS))})[ \t]*#?\d"
        ended = rf"[^\n]{{1,{BEFORE_WORDS}}}?{re.escape(_words(label.text[len(head) :]))}"
        return [*_text_like(label.text, label.counts), begun, ended]
    return _text_like(label.text, label.counts)


def heading_like(position: Position) -> Iterator[str]:
    """Expressions for a heading without the marks before it; of one that nothing misses, for what is as long as it."""
    said = position.row.text.strip().lstrip(MARKS) if position.row is not None else ""
    if said:
        yield rf"(?i:{re.escape(said)})[ \t]*(?:\n|\Z)"
        if position.unmissed:
            yield rf"[^\n]{{{max(1, len(said) - 2)},{len(said) + 4}}}(?:\n|\Z)"


def unmarked_like(text: str) -> Iterator[str]:
    """Expressions for lines that end inside of a label, and for those nearly like one of several words without a mark.

    Where nothing misses the line, they would be lost in a text.
    """
    said = text.strip().lstrip(MARKS)
    if len(said) > _WORD:
        cut = ""
        for letter in reversed(said[_WORD:-1]):
            cut = rf"(?:{re.escape(letter)}{cut})?"
        yield rf"{re.escape(said[:_WORD])}{cut}[ \t]*(?:\n|\Z)"
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) > 1 and text.rstrip()[-1:].isalnum():
        (one, other), sizes = words[:2], [rf"{{{max(1, len(word) - 1)},{len(word) + 1}}}" for word in words[:2]]
        yield rf"(?i:{one})[ \t]*[^\W\d_]{sizes[1]}\b"
        yield rf"[^\W\d_]{sizes[0]}[ \t]+(?i:{other})\b"


def _words(text: str) -> str:
    """From the first word of ``text`` to its last."""
    begun = text[next((at for at, sign in enumerate(text) if sign.isalnum()), 0) :]
    return begun[: max((at + 1 for at, sign in enumerate(begun) if sign.isalnum()), default=0)]


def _text_like(text: str, counts: bool) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return [re.escape(text.rstrip()) if text.strip() else "(?!)"]
    first = words[0]
    if counts and sum(map(len, words)) < 4:
        initial = re.escape(first[0])
        return [rf"(?i:{initial}[a-z]{{0,9}})[ \t]*#?\d", rf"(?i:{re.escape(first)})[ \t]*[:.)：]"]
    size = len(text.strip().rstrip(":").strip("*_#[]() "))
    one, two = (re.escape(first[0]), re.escape(first[1])) if len(first) > 1 else (re.escape(first[0]), "")
    sizes = f"{{{max(0, size - 4)},{size + 2}}}"
    rest = rf"(?=[^:：;]{sizes}[:：;])[^\n:;]{sizes}[:：;]"  # up to the first mark, and on one line
    near = rf"(?i:{one}{_IN_LABEL}|{_IN_LABEL}?{two}){rest}" if two else rf"(?i:{one}){rest}"
    return [near, rf"(?i:{re.escape(' '.join(words[:2]))})\b"]
