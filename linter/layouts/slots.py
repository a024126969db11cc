"""The slots of a description from their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from linter.layouts import costs
from linter.layouts.declared import CHECKS
from linter.layouts.description import DescriptionError, Slot, Value
from linter.layouts.meaning import STANDARD, Meaning
from linter.layouts.months import MONTHS
from linter.layouts.places import Places
from linter.layouts.template import TemplateError, read_line
from linter.layouts.values import judge
from linter.nearest import nearest

if TYPE_CHECKING:
    from linter.layouts.description import SlotType

_TYPES: Mapping[Meaning, SlotType] = {
    Meaning.QUESTION: "text",
    Meaning.ANSWER: "text",
    Meaning.SCORE: "score",
    Meaning.FLAG: "flag",
    Meaning.ANNOTATION: "text",
    Meaning.NUMBER: "number",
    Meaning.NAME: "name",
    Meaning.ROLE: "name",
    Meaning.HEADING: "choice",
    Meaning.TITLE: "line",
    Meaning.TIER: "choice",
    Meaning.SPEAKER: "speaker",
    Meaning.SAID: "text",
    Meaning.CLOCK: "clock",
    Meaning.DATE: "date",
    Meaning.FIELD: "line",
}

KEYS: Mapping[SlotType, tuple[str, ...]] = {
    "text": ("quotes",),
    "line": (),
    "name": (),
    "number": ("minimum", "maximum", "from", "within", "digits"),
    "score": ("minimum", "maximum", "decimals", "comma", "or"),
    "integer": ("minimum", "maximum", "digits", "or"),
    "choice": ("of", "ordered", "once", "aliases"),
    "flag": ("of", "aliases"),
    "speaker": ("of", "aliases"),
    "clock": ("or",),
    "date": ("months", "or"),
    "word": (),
    "free": ("values", "after"),
}
"""The keys that a slot of each type may have, apart from checks."""

Table = Mapping[str, Any]


def slot_of(name: str, given: Table) -> Slot:
    """The slot called ``name`` whose table is ``given``."""
    meaning = _meaning(name, given)
    kind = _kind(meaning, given)
    quotes = given.get("quotes", False)
    return Slot(
        name,
        kind,
        meaning,
        float(given.get("minimum", 0)),
        float(given["maximum"]) if "maximum" in given else None,
        given.get("decimals"),
        tuple(given.get("of", ())),
        given.get("ordered", False),
        given.get("once", False),
        tuple((other, word) for word, others in given.get("aliases", {}).items() for other in others),
        None if quotes == "usual" else quotes,
        given.get("values", ""),
        given.get("after", ""),
        1 if given.get("from") == "any" else given.get("from", 1),
        given.get("within", "") if kind == "number" else "",
        given.get("digits", 0),
        given.get("comma", False),
        others=tuple(given.get("or", ())),
        months=tuple(given.get("months", ())),
        floats=given.get("from") == "any",
        comes_again=given.get("unique") is False,
    )


def clocks_of_day(lines: Iterable[Sequence[str]], slots: Mapping[str, Slot]) -> set[str]:
    """The clocks that come directly after a date wherever they are; ``lines`` are the slots of each line."""
    dated, others = set[str](), set[str]()
    for names in lines:
        for before, name in zip(("", *names), names, strict=False):
            if slots[name].kind == "clock":
                (dated if before and slots[before].kind == "date" else others).add(name)
    return dated - others


def _meaning(name: str, given: Table) -> Meaning:
    return Meaning(given["is"]) if "is" in given else STANDARD.get(name, Meaning.FIELD)


def _kind(meaning: Meaning, given: Table) -> SlotType:
    kind: SlotType | None = given.get("type")
    if kind is None:
        kind = "choice" if "of" in given and meaning not in (Meaning.FLAG, Meaning.SPEAKER) else _TYPES[meaning]
        if kind == "choice" and "of" not in given:
            return "line"
    return kind


def inner_slot(given: Table) -> str:
    """The slot that a free text holds in its ``values``, empty where there is none."""
    values: str = given.get("values", "")
    return values.partition("{")[2].partition("}")[0].strip() if "{" in values else ""


def check_slots(tables: Mapping[str, Table], names: Iterable[str], places: Places) -> None:
    """Raise :class:`DescriptionError` for the first thing wrong in ``tables``; ``names`` are the slots of blocks."""
    known = list(names)
    for name, given in tables.items():
        if name not in known:
            meant = nearest(name, known)
            guess = f"did you mean {meant}?" if meant else f"expected one of {', '.join(known[:10])}"
            raise DescriptionError(f"no block has a slot '{name[:100]}', {guess}", places.key("slots", name))
        _check(name, given, places)


def _check(name: str, given: Table, places: Places) -> None:
    kind = _kind(_meaning(name, given), given)
    checked = any(key in CHECKS for key in given)
    for key in given:
        if key in ("type", "is", *KEYS[kind], *CHECKS):
            continue
        if key == "within" and checked:
            continue
        if key == "value" and "count-of" in given:
            continue
        if key == "within":
            fit = "a check or type number"
        elif key == "value":
            fit = "count-of"
        else:
            fit = "type " + " or ".join(each for each in KEYS if key in KEYS[each])
        message = f"slots.{name} is of type {kind}, and '{key}' goes with {fit}"
        raise DescriptionError(message, places.key("slots", name, key))
    if kind == "choice" and "of" not in given:
        message = f"slots.{name} is of type choice and has no 'of', expected the values that there are"
        raise DescriptionError(message, places.value("slots", name))
    _check_range(name, given, places)
    _check_aliases(name, given, places)
    _check_others(name, given, places)
    if len(given.get("months", ())) % MONTHS:
        message = f"slots.{name} has {len(given['months'])} months, expected 12, or 12 more for each other form"
        raise DescriptionError(message, places.value("slots", name, "months"))
    if "values" in given:
        _check_values(name, given["values"], places)


def _check_range(name: str, given: Table, places: Places) -> None:
    low, high = given.get("minimum", 0), given.get("maximum")
    if high is not None and low > high:
        key = "minimum" if "minimum" in given else "maximum"
        message = f"slots.{name} has a minimum of {low:.15g} and a maximum of {high:.15g}, expected the minimum below"
        raise DescriptionError(message, places.value("slots", name, key))


def _check_aliases(name: str, given: Table, places: Places) -> None:
    values = given.get("of", ())
    for value, others in given.get("aliases", {}).items():
        if value not in values:
            meant = nearest(value, values)
            guess = f", did you mean {meant}?" if meant else ", expected a value of 'of'"
            message = f"slots.{name} has no value '{value[:100]}'{guess}"
            raise DescriptionError(message, places.key("slots", name, "aliases", value))
        for place, other in enumerate(others):
            if other in values:
                message = f"slots.{name} has the value '{other}' itself, expected another word"
                raise DescriptionError(message, places.value("slots", name, "aliases", value, place))


def _check_others(name: str, given: Table, places: Places) -> None:
    slot = slot_of(name, given)._replace(others=())
    for place, word in enumerate(slot_of(name, given).others):
        if word != word.strip() or judge(word, 0, len(word), slot).cost < costs.MALFORMED:
            message = f"slots.{name} has '{word[:100]}' in 'or', expected a word that is no {slot.kind}"
            raise DescriptionError(message, places.value("slots", name, "or", place))


def _check_values(name: str, line: str, places: Places) -> None:
    path = ("slots", name, "values")
    try:
        items = read_line(line)
    except TemplateError as error:
        raise DescriptionError(str(error), places.inside(path)(error.offset)) from None
    found = [item for item in items if isinstance(item, Value)]
    if len(found) != 1 or isinstance(items[0], Value) or len(items) > 3:
        message = f"slots.{name}.values is '{line[:40]}', expected text and one slot after it"
        raise DescriptionError(message, places.value(*path))
