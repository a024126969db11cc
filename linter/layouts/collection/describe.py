"""The description of a collection with a team's own settings."""

from __future__ import annotations

from functools import cache

from linter.layouts.collection.settings import Layout as Settings
from linter.layouts.collection.settings import Separator
from linter.layouts.compiled import Layout
from linter.layouts.description import (
    Blanks,
    Block,
    Check,
    Child,
    Description,
    Entry,
    Item,
    Literal,
    Part,
    Place,
    Row,
    Slot,
    Value,
)
from linter.layouts.description import Separator as Line
from linter.layouts.meaning import Meaning

_NOWHERE = Place(1, 1)


@cache
def described(settings: Settings) -> Layout:
    """The compiled layout of a collection with these settings."""
    return Layout(describe(settings))


def describe(settings: Settings) -> Description:
    """The description of a collection with these settings."""
    people = Child(("candidate",), True, False, _NOWHERE)
    blocks = {"file": _block("file", *_title(settings), people)}
    if settings.sections:
        bar = _line(settings.section)
        heading = _row(Value("heading"), *_literal(settings.section_suffix))
        blocks["file"] = _block("file", *_title(settings), Child(("section",), True, False, _NOWHERE))
        blocks["section"] = _block("section", bar, heading, bar, Blanks(2), people)
    blocks["candidate"] = _block(
        "candidate",
        _row(Literal(f"{settings.candidate_label}: "), Value("name"), Literal(" - "), Value("role")),
        _line(settings.underline),
        Blanks(1),
        Child(("exchange",), True, False, _NOWHERE),
    )
    flags = (Part((Literal(" ["), Value("flag"), Literal("]"))),) if settings.flags else ()
    note: tuple[Entry, ...] = ()
    if settings.annotation_label:
        note = (_row(Literal(f"[{settings.annotation_label}]: "), Value("annotation"), optional=True),)
    blocks["exchange"] = _block(
        "exchange",
        _row(Literal(settings.question_label), Value("number"), Literal(": "), Value("question")),
        Blanks(1),
        _row(Literal(settings.answer_label), Value("number"), Literal(": "), Value("answer")),
        Blanks(1),
        _row(Literal(f"{settings.score_label}: "), Value("score"), *flags),
        *note,
        _line(settings.terminator),
        Blanks(1),
    )
    check = Check("unique", (), ("candidate.name", "candidate.role"), "", _NOWHERE)
    struggled = settings.flags[0] if settings.flags else ""
    return Description("collection", blocks, _slots(settings), (check,), struggled=struggled)


def _slots(settings: Settings) -> dict[str, Slot]:
    slots = [
        Slot("title", "line", Meaning.TITLE),
        Slot("heading", "choice", Meaning.HEADING, of=settings.sections, ordered=True, once=True),
        Slot("name", "name", Meaning.NAME),
        Slot("role", "name", Meaning.ROLE),
        Slot("number", "number", Meaning.NUMBER, within=_within(settings)),
        Slot("question", "text", Meaning.QUESTION),
        Slot("answer", "text", Meaning.ANSWER, quotes=None),
        Slot(
            "score",
            "score",
            Meaning.SCORE,
            minimum=settings.minimum,
            maximum=settings.maximum,
            decimals=settings.decimals,
        ),
        Slot("flag", "flag", Meaning.FLAG, of=settings.flags),
        Slot("annotation", "text", Meaning.ANNOTATION),
    ]
    return {slot.name: slot for slot in slots}


def _within(settings: Settings) -> str:
    """The block in which questions are numbered through; where there are no sections, the file takes their place."""
    if settings.numbering == "section" and not settings.sections:
        return "file"
    return settings.numbering


def _title(settings: Settings) -> tuple[Entry, ...]:
    if settings.title is None:
        return ()
    bar = _line(settings.title)
    return bar, _row(Value("title")), bar, Blanks(2)


def _block(name: str, *entries: Entry) -> Block:
    return Block(name, entries, _NOWHERE)


def _line(separator: Separator) -> Line:
    return Line(separator.character, separator.width, False, _NOWHERE)


def _literal(text: str) -> tuple[Item, ...]:
    return (Literal(text),) if text else ()


def _row(*items: Item, optional: bool = False) -> Row:
    text = "".join(item.text if isinstance(item, Literal) else "{}" for item in items if not isinstance(item, Part))
    return Row(items, optional, text, _NOWHERE)
