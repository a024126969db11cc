"""What values and flags look like where they are as they should be, as expressions.

Apart from what reads the other forms: a file without damage asks for these alone.
"""

from __future__ import annotations

import re

from linter.expressions import expression
from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.layouts.meaning import Meaning
from linter.layouts.positions import value_names


def _clock(hours: str, before: str, point: str = r"(?<=\d\d)\.") -> str:
    """An expression for a clock: its ``hours``, if it has them, what else may be before its last colon, and a point.

    In a turn, ``9.15`` is rather ``9:15`` with a slip.
    """
    return (
        rf"\[?\(?(?:(?P<hours>{hours}):(?=[0-5]?\d:))?(?P<minutes>{before})"
        rf"(?::|{point}(?=[0-5]\d(?![\d.,]))|['′](?=[0-5]\d[\"″])| ?h ?(?=[0-5]\d(?!\d)))(?P<seconds>[0-5]\d)"
        r"(?:[.,]\d{1,3}|(?<=['′]\d\d)[\"″])?"
        r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?\)?\]?"
    )


CLOCK = _clock(r"\d{1,3}", r"\d{1,2}")
FIELD_CLOCK = _clock(r"\d{1,3}", r"\d{1,2}", r"(?<=\d)\.")
_HOURS = r"[01]?\d|2[0-3]"
_DAY_HOURS = rf"(?<=:)\d{{1,2}}|(?:{_HOURS}|24(?=[:.]00))(?!\d)"
DAY_CLOCK = _clock(_HOURS, _DAY_HOURS)
"""The time of a day: what is before its first colon are hours."""
FIELD_DAY_CLOCK = _clock(_HOURS, _DAY_HOURS, r"(?<=\d)\.")
_EVERY_FOURTH = "[02468][048]|[13579][26]"
_LEAP_YEAR = rf"(?:[0-9]{{2}}(?!00)(?:{_EVERY_FOURTH})|(?:{_EVERY_FOURTH})(?:00|(?![0-9])))"
_DAY, _DAYS_30, _DAYS_29 = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|[12][0-9]|30)", r"(?:0?[1-9]|[12][0-9])"


def _days(mark: str, month_first: bool = False) -> str:
    """An expression for the days of a leap year, with a ``mark`` between day and month."""
    pairs = ((_DAY, r"(?:0?[13578]|1[02])"), (_DAYS_30, r"(?:0?[469]|11)"), (_DAYS_29, "0?2"))
    ordered = (reversed(pair) if month_first else pair for pair in pairs)
    return f"(?:{'|'.join(map(mark.join, ordered))})"


def date(months: tuple[str, ...] = ()) -> str:
    """An expression for dates; ``months`` are the words for these, those of six languages where there are none.

    Which of day and month comes first is left open between strokes and hyphens; between points it is the day.
    """
    from linter.layouts.months import word_pattern  # the built-in layouts have no dates

    february = word_pattern(29, months)
    in_words = rf"(?:29\.? {february}|29 de {february} de|{february} 29,) "
    of_no_year = (
        rf"(?!(?:(?:29[./-]0?2|0?2[/-]29)[./-]|{in_words})(?!{_LEAP_YEAR}))(?!(?!{_LEAP_YEAR})[0-9]{{4}}-02-29)"
    )
    worded = "|".join(
        rf"(?:{day}\.?|1er|1[º°]) {word} [0-9]{{4}}|{day} de {word} de [0-9]{{4}}|{word} {day}, [0-9]{{4}}"
        for day, word in zip(
            (_DAY, _DAYS_30, _DAYS_29), (word_pattern(days, months) for days in (31, 30, 29)), strict=True
        )
    )
    return (
        rf"{of_no_year}(?:[0-9]{{4}}-(?=[0-9][0-9]-[0-9][0-9]){_days('-', month_first=True)}"
        rf"|(?:{_days('-')}|{_days('-', month_first=True)})-[0-9]{{4}}"
        rf"|{_days(r'[.]')}[.][0-9]{{2,4}}|(?:{_days('/')}|{_days('/', month_first=True)})/[0-9]{{2,4}}"
        rf"|{worded})"
    )


ALONE = ("number", "clock", "date")
"""The types of values that tell a line on which they are alone."""

TIMES = ("clock", "date")
TIME_ALIKE = r"(?=(?:\D{0,2}\d){3})[\d:.,/-]{0,10}[^\W\d_]?[\d:.,/-]{0,10}"
TIME_LIKE = expression(TIME_ALIKE)
"""What is meant as a time or a date, whatever it says: digits with their marks, of which one may be a letter."""

HEADING_LONGEST = 60
HEADING = rf"(?![a-z])[^\W_](?:[^\n]{{0,{HEADING_LONGEST - 2}}}[^\s.!?:;,…])?"
"""A heading of any text: one short line that does not end as a sentence does."""

OPEN = frozenset({"text", "line", "name", "free"})
"""The types of values that may be any text."""

_AROUND_FLAGS = "[](){} *"


def clock(slot: Slot) -> str:
    """An expression for the exact values of a clock."""
    if slot.meaning is Meaning.CLOCK:
        return DAY_CLOCK if slot.of_day else CLOCK
    return FIELD_DAY_CLOCK if slot.of_day else FIELD_CLOCK


def pattern(slot: Slot) -> str:
    """An expression for the exact values of a slot that has one line; numbers are judged as well."""
    if slot.others:
        words = "|".join(re.escape(word) for word in sorted(slot.others, key=len, reverse=True))
        return f"(?:{pattern(slot._replace(others=()))}|{words})"
    if slot.kind == "choice":
        return "(?:" + "|".join(re.escape(word) for word in sorted(slot.of, key=len, reverse=True)) + ")"
    if slot.digits:
        return rf"(?:[1-9][0-9]{{{slot.digits - 1},}}|0[0-9]{{{slot.digits - 1}}})"
    if slot.kind in ("number", "integer"):
        return "(?:[1-9][0-9]*+|0)" if slot.minimum >= 0 else "(?:-?[1-9][0-9]*+|0)"
    if slot.kind == "score":
        whole = "-?(?:0|[1-9][0-9]*+)" if slot.minimum < 0 else "(?:0|[1-9][0-9]*+)"
        if slot.comma:
            return "(?!)" if slot.decimals else whole  # what has a comma is read line by line
        if slot.decimals is None:
            return whole + r"(?:\.[0-9]++)?"
        return whole + (rf"\.[0-9]{{{slot.decimals}}}" if slot.decimals else "")
    if slot.kind == "clock":
        return re.sub(r"\(\?P<\w+>", "(?:", clock(slot))
    if slot.kind == "date":
        return f"(?:{date(slot.months)})"
    if slot.kind == "word":
        return r"[^\s]+"
    if slot.kind == "flag":
        return "(?:" + "|".join(map(re.escape, slot.of)) + ")" if slot.of else r"[^\s\[\]]+"
    return r"(?=\S)[^\n]+?"


def with_comma(slot: Slot) -> str:
    """An expression for the exact values of a number that has a comma for a point."""
    decimals = "+" if slot.decimals is None else f"{{{slot.decimals}}}"
    words = "".join(f"|{re.escape(word)}" for word in slot.others)
    sign = "-?" if slot.minimum < 0 else ""
    whole = rf"{sign}(?:0|[1-9][0-9]*+)"
    optional = "?" if slot.decimals is None else ""
    return rf"(?:{whole}(?:,[0-9]{decimals}){optional}{words})" if slot.decimals != 0 else rf"(?:{whole}{words})"


def is_label(items: tuple[Item, ...], number: int, slots: dict[str, Slot]) -> bool:
    """Whether the value at ``number`` is the label of the running text at the end of its line, whatever it says."""
    if number or len(items) < 3:
        return False
    first, mark, last = items[0], items[1], items[-1]
    is_open = isinstance(first, Value) and slots[first.slot].kind in ("line", "name")
    return is_open and isinstance(mark, Literal) and isinstance(last, Value) and slots[last.slot].runs_on


LABEL = rf"(?=\S)[^\n]{{1,{HEADING_LONGEST}}}?"
"""A label of any text."""


def touching(items: tuple[Item, ...], number: int, slots: dict[str, Slot]) -> str:
    """What is left out of the literal at ``number`` where a word is there instead of the value before it.

    It is all of a literal that ends its line, and what touches the value of any other.
    """
    item, before = items[number], items[number - 1] if number else None
    if not isinstance(item, Literal) or not isinstance(before, Value) or not slots[before.slot].others:
        return ""
    ends = all(isinstance(each, Part) for each in items[number + 1 :])
    return item.text.rstrip() if ends else re.match(r"\S*", item.text)[0]  # type: ignore[index]


def literal(items: tuple[Item, ...], number: int, slots: dict[str, Slot]) -> str:
    """An expression for the literal at ``number``."""
    item = items[number]
    assert isinstance(item, Literal)
    if item.wide:
        return r"(?:[ \t]{2,}|\t)" if is_column_end(items, number, slots) else r"[ \t]+"
    if not (touches := touching(items, number, slots)):
        return re.escape(item.text)
    before = items[number - 1]
    words = slots[before.slot].others if isinstance(before, Value) else ()
    after_word = "|".join(f"(?<={re.escape(word)})" for word in words)
    after_value = "".join(f"(?<!{re.escape(word)})" for word in words)
    return f"(?:{after_word}|{after_value}{re.escape(touches)}){re.escape(item.text[len(touches) :])}"


def is_column_end(items: tuple[Item, ...], number: int, slots: dict[str, Slot]) -> bool:
    """Whether two blanks at least are due at ``number``: after a value that may be any text.

    Only before the last value of the line, which may not, one will do: of many places one would be found slowly.
    """
    before = items[number - 1] if number else None
    is_open = isinstance(before, Value) and (slots[before.slot].kind in OPEN or is_anybody(slots[before.slot]))
    more = any(isinstance(item, Literal) and item.wide for item in items[number + 1 :])
    return is_open and (more or divides(items, number, slots))


def cell(items: tuple[Item, ...], number: int, slots: dict[str, Slot]) -> str:
    """An expression for a value of any text before blanks of any number; empty for any other value."""
    item, after = items[number], items[number + 1] if number + 1 < len(items) else None
    is_open = isinstance(item, Value) and (slots[item.slot].kind in OPEN or is_anybody(slots[item.slot]))
    if not is_open or not isinstance(after, Literal) or not after.wide:
        return ""
    more = "++" if is_column_end(items, number + 1, slots) else "+?"
    return rf"(?=\S)(?:(?![ \t]{{2}}|\t)[^\n]){more}"


def divides(items: tuple[Item, ...], number: int, slots: dict[str, Slot]) -> bool:
    """Whether the literal at ``number`` is between two values that may both have blanks in them."""
    around = items[number - 1 : number] + items[number + 1 : number + 2]
    kinds = [slots[item.slot] for item in around if isinstance(item, Value)]
    return number > 0 and len(kinds) == 2 and all(slot.kind in OPEN or is_anybody(slot) for slot in kinds)


def is_anybody(slot: Slot) -> bool:
    """Whether a slot is a speaker who may be anybody."""
    return slot.kind == "speaker" and not slot.of


def is_lone_heading(items: tuple[Item, ...], slots: dict[str, Slot]) -> bool:
    """Whether a line is a heading of any text, and nothing else."""
    only = slots[items[0].slot] if len(items) == 1 and isinstance(items[0], Value) else None
    return only is not None and only.meaning is Meaning.HEADING and only.kind == "line"


def several_flags(part: Part, slots: dict[str, Slot]) -> tuple[str, ...]:
    """The flags of which a part may have any, each once, as they are written; empty where it is another part."""
    return tuple(flag_texts((part,), slots)) if value_names(part.items) else ()


def flag_texts(items: tuple[Item, ...], slots: dict[str, Slot]) -> list[str]:
    """The flags that may be at the end of a row, each as it is written there, with the space before it."""
    found = []
    for item in items:
        if not isinstance(item, Part):
            continue
        names = value_names(item.items)
        if not names:
            found.append("".join(i.text for i in item.items if isinstance(i, Literal)))
        elif len(names) == 1 and slots[names[0]].meaning is Meaning.FLAG:
            shape = "".join(i.text if isinstance(i, Literal) else "\0" for i in item.items)
            found += [shape.replace("\0", flag) for flag in slots[names[0]].of]
    return found


def flag_name(written: str) -> str:
    """A flag without its brackets."""
    return written.strip(_AROUND_FLAGS)


def any_of(flags: tuple[str, ...]) -> tuple[str, str]:
    """The blanks before the ``flags`` of a line, and an expression for them: any of them, each once."""
    lead = flags[0][: len(flags[0]) - len(flags[0].lstrip())]
    texts = [re.escape(flag.strip()) for flag in flags]
    one = "(?:" + "|".join(rf"{text}(?![^\n]*{text})" for text in texts) + ")"
    return lead, f"{one}(?:{lead}{one})*"


def typed(items: tuple[Item, ...], slots: dict[str, Slot]) -> str | None:
    """An expression for text and values of numbers and times, ``None`` where other values are among ``items``."""
    made = ""
    for item in items:
        if isinstance(item, Literal):
            made += re.escape(item.text)
        elif isinstance(item, Value) and (slots[item.slot].is_number or slots[item.slot].kind in TIMES):
            made += pattern(slots[item.slot])
        else:
            return None
    return made


def label_pattern(items: tuple[Item, ...], slots: dict[str, Slot]) -> str:
    """An expression for the label that ``items`` are, with any number; empty where they are none that has a letter."""
    made = ""
    for item in items:
        if isinstance(item, Literal):
            made += re.escape(item.text)
        elif isinstance(item, Value) and slots[item.slot].kind == "number":
            made += r"[0-9]+"
        else:
            return ""
    is_label = any(isinstance(item, Literal) and any(map(str.isalpha, item.text)) for item in items)
    return made.removesuffix("\\ ") if is_label else ""


def is_told_twice(items: tuple[Item, ...]) -> bool:
    """Whether a label that is there twice can be nothing else: a word alone may begin its value too, as in ``Room``."""
    last = items[-1] if items else None
    is_word = isinstance(last, Literal) and last.text.rstrip()[-1:].isalnum()
    return not is_word or any(isinstance(item, Value) for item in items)
