"""The speaker before what is said: where a row has one, and what is written as names are."""

from __future__ import annotations

from linter.layouts.description import Item, Literal, Part, Slot, Value
from linter.tuples import NamedTuple

LONGEST = 40
"""How many characters a name has at most."""
SAID = r"(?=[;.]?+(?:[ \t]+[^\W_a-z]|[ \t]+[\"'“«¿¡(\[]))"
"""What is after a name that begins a turn: the beginning of a sentence, perhaps after a mark for another."""
OTHER_MARK = r"[ \t]*[:.;,=|–—-]?[ \t]*"
"""What may be there instead of the mark after a name that is alone on its line."""
_WORDS = 5
"""A name has at most so many words."""
_SMALL = frozenset(
    ("al", "and", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "la", "le", "of", "van", "von")
)
"""Words that are small in names."""


class Named(NamedTuple):
    """Where a row has a speaker: the slot, the mark after the name, and the slot of what is said."""

    speaker: Slot
    mark: str
    said: Slot


class Head(NamedTuple):
    """A line of a speaker and the mark after the name: what is said is below."""

    speaker: Slot
    mark: str


def is_marked(name: str) -> bool:
    """Whether a name is written as no word in a text is: in capitals, with a number, or in several words."""
    return len(name.split()) > 1 or (len(name) > 2 and name.isupper()) or any(map(str.isdigit, name))


def is_like_name(name: str) -> bool:
    """Whether each word of ``name`` is written as those of names are, and there are not too many."""
    words = name.replace("-", " ").replace(".", " ").split()
    return (
        0 < len(words) <= _WORDS
        and any(map(str.isalpha, name))
        and all(word in _SMALL or not word[0].islower() for word in words)
    )


def may_be_name(name: str) -> bool:
    """Whether ``name`` is one word, however it is written, or is like a name."""
    return " " not in name or is_like_name(name)


def telling_names(speaker: Slot) -> tuple[str, ...]:
    """The names that tell a turn without the mark after them, longer ones first: also those that the file lists."""
    names = speaker.of or speaker.known
    return tuple(sorted((name for name in names if speaker.listed or is_marked(name)), key=len, reverse=True))


def named_part(items: tuple[Item, ...], slots: dict[str, Slot]) -> Named | None:
    """The optional speaker before what is said at the end of a row, ``None`` where there is none."""
    if len(items) < 2 or not isinstance(part := items[-2], Part):
        return None
    return _named(*part.items, items[-1], slots=slots) if len(part.items) == 2 else None


def _named(speaker: Item, mark: Item, said: Item, slots: dict[str, Slot]) -> Named | None:
    if not isinstance(speaker, Value) or not isinstance(mark, Literal) or not isinstance(said, Value):
        return None
    found = Named(slots[speaker.slot], mark.text, slots[said.slot])
    return found if found.speaker.kind == "speaker" and mark.text.strip() and not mark.wide else None


def named_first(items: tuple[Item, ...], slots: dict[str, Slot]) -> Named | None:
    """The speaker that a row begins with, ``None`` where it does not."""
    lead = items[1:] if isinstance(items[0], Literal) and items[0].text.isspace() else items
    return _named(*lead, slots=slots) if len(lead) == 3 else None


def head_of(items: tuple[Item, ...], slots: dict[str, Slot]) -> Head | None:
    """The head that ``items`` are, ``None`` where they are none."""
    if len(items) != 2 or not isinstance(items[0], Value) or not isinstance(items[1], Literal):
        return None
    slot, mark = slots[items[0].slot], items[1].text.strip()
    return Head(slot, mark) if slot.kind == "speaker" and mark else None
