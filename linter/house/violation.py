"""What a document breaks of its house schema, with its places: what the rule is asked about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext

from linter.damage import Slot
from linter.document import Document
from linter.finding import Breached, Related, Span
from linter.house.deadline import UnjudgedError, allowed, deadline
from linter.house.judging import Breach, judge_of
from linter.house.placing import Placer
from linter.house.pointing import pointer
from linter.house.wording import message
from linter.houses import House
from linter.layouts.parsed.form import Form
from linter.layouts.parsed.shape import FLAGS, LISTS, Level
from linter.tuples import NamedTuple

_WITHIN = frozenset(("required", "dependentRequired", "uniqueItems", "maxItems", "maxContains", "unevaluatedItems"))
"""The keywords whose place is not that of the object that breaks them."""
_CLOSED = {
    "number": Slot.NUMBER,
    "question": Slot.QUESTION,
    "answer": Slot.ANSWER,
    "quoted": Slot.ANSWER,
    "score": Slot.SCORE,
    FLAGS: Slot.FLAGS,
    "annotation": Slot.ANNOTATION,
    "name": Slot.CANDIDATE,
    "role": Slot.CANDIDATE,
    "heading": Slot.SECTION,
}


class Violation(NamedTuple):
    """One thing that a document breaks: where, what is said of it, and the places that have to do with it.

    ``slot`` is the part that it is about, where it is one that damage closes; ``keyword`` that of the schema.
    """

    span: Span
    message: str
    related: tuple[Related, ...]
    breached: Breached
    slot: Slot


def violations(house: House, document: Document) -> Iterator[Violation]:
    """Everything that ``document`` breaks of ``house``. Raises ``UnjudgedError`` where it cannot be said."""
    form: Form = document.make_form(document, False)
    judge = judge_of(house)
    try:
        with deadline(house.path, allowed(len(document.text))) if judge.has_patterns else nullcontext():
            found = list(judge.breaches(form.data))
    except RecursionError:
        raise UnjudgedError(f"the schema {house.path} leads through too many schemas for a value") from None
    if found:
        placer = Placer(document, form)
        said: set[tuple[Span, str]] = set()
        for violation in (_violation(breach, placer) for breach in found):
            if (one := (violation.span, violation.message)) not in said:  # a schema may apply twice
                said.add(one)
                yield violation


def _violation(breach: Breach, placer: Placer) -> Violation:
    path, keyword, target = breach.path, breach.keyword, breach.target
    header, level = placer.header(path), placer.level(path)
    related: tuple[Related, ...] = ()
    place_of = path
    if keyword in ("required", "dependentRequired"):
        span = placer.missing(path, str(target))
        place_of = (*path, str(target))
    elif keyword in ("additionalProperties", "unevaluatedProperties", "propertyNames") and target is not None:
        place_of = (*path, target)
        span = placer.key(place_of)
    elif keyword in ("uniqueItems", "maxContains", "unevaluatedItems") and isinstance(target, int):
        span = placer.value((*path, target))
    elif keyword == "maxItems" and isinstance(breach.wanted, int) and len(breach.value) > breach.wanted:
        span = placer.value((*path, int(breach.wanted)))
    elif keyword == "false":
        span = placer.key(path)
    else:
        span = placer.value(path)
    if header != span and keyword in _WITHIN:
        related = (Related(header, f"the {_named(level)} that it is in"),)
    slot = next((_CLOSED[step] for step in reversed(place_of) if isinstance(step, str) and step in _CLOSED), Slot.NONE)
    breached = Breached(pointer(path), pointer(breach.schema_path), keyword)
    return Violation(span, message(breach, level), related, breached, slot)


def _named(level: Level) -> str:
    return "file" if level is Level.DOCUMENT else "block" if level is Level.PART else LISTS[level].removesuffix("s")
