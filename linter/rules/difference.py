"""How a label, a dash or a flag differs from what is expected, in words: for any layout, from the two texts alone.

The text found is compared with the expected text part by part: the signs before the words, the words themselves, the
signs after them. Only signs are ever quoted, never a word: the text may be somebody's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from linter.damage import Damage
from linter.details import Deviation, FlagText
from linter.document import Document
from linter.nearest import nearest

_BLANKS = {"\t": "a tab", "\u00a0": "a no-break space", "\u3000": "a wide space"}
_NUMBER, _DIGIT = re.compile("[0-9]+"), re.compile("[0-9]")
_ITEM = re.compile(r"\s*\d{1,2}[.)]\s+(?=\D)")
_BULLET = re.compile(r"(?:^|\s)[-+*•](?=\s)")
_MARKUP = (
    ("**", "bold"),
    ("__", "bold"),
    ("*", "in italics"),
    ("_", "in italics"),
    ("`", "in backticks"),
)
_AT_LINE_START = (("#", "a heading"), (">", "after a '>'"), ("|", "in a table"))
_QUOTES = "\"'“”„«»‘’"
_OPENING, _CLOSING = "[({<【［（", "])}>】］）"
_CLOSERS = f"*_`{_QUOTES}{_CLOSING}"
_SPACE_BEFORE_CLOSING = re.compile(rf"\s+[{re.escape(_CLOSING)}]")
LONGEST = 3
"""How many signs are quoted at most."""


class _Affixes(NamedTuple):
    """A text around its ``words``, which go from the first letter or digit to the last one."""

    before: str
    words: str
    after: str


def in_words(noun: str, damage: Damage[Deviation | FlagText], document: Document) -> str:
    """What is wrong with the label or flag that ``damage`` is about: ``question label is bold``."""
    return sentence(noun, (clause for pair in pairs(damage, document) for clause in differences(*pair)))


def pairs(damage: Damage[Deviation | FlagText], document: Document) -> list[tuple[str, str]]:
    """What is found and what is expected in its place, for each edit of ``damage``, or for all of it."""
    edits = [(document.slice((edit.start, edit.end)), edit.text) for edit in damage.edits]
    return edits or [(damage.detail.found or document.slice(damage.span), damage.detail.expected)]


def named(noun: str, found: str, expected: str) -> str:
    """The difference with its subject: ``dash is '—', expected '-'``, ``label is bold and has no colon``."""
    return sentence(noun, differences(found, expected))


def sentence(noun: str, clauses: Iterable[str]) -> str:
    """One sentence of some clauses about ``noun``."""
    *others, last = (*_short(dict.fromkeys(clauses)),) or ("is written differently",)
    return f"{noun} {', '.join(others)} and {last}" if others else f"{noun} {last}"


def _short(clauses: Iterable[str]) -> Iterator[str]:
    """The clauses; of several neighbours that begin alike, only the first says so: ``has no '[', no ']'``."""
    above = ""
    for clause in clauses:
        yield clause.removeprefix("has ") if above.startswith("has no ") and clause.startswith("has no ") else clause
        above = clause


def expecting(said: str, expected: str) -> str:
    """A sentence and what is expected, which it may say already."""
    return said if said.endswith(f", expected '{expected}'") else f"{said}, expected '{expected}'"


def differences(found: str, expected: str) -> tuple[str, ...]:
    """Each difference as the rest of a sentence: ``is bold``, ``has no colon``; nothing where none is known.

    A file that writes a label in its own way does so again and again, with other numbers: where both texts have the
    same ones, these say nothing.
    """
    if _NUMBER.findall(found) == _NUMBER.findall(expected):
        found, expected = _DIGIT.sub("1", found), _DIGIT.sub("1", expected)
    return _known_differences(found, expected)


@lru_cache(512)
def _known_differences(found: str, expected: str) -> tuple[str, ...]:
    return tuple(_differences(found, expected))


def _differences(found: str, expected: str) -> Iterator[str]:
    for character in dict.fromkeys(found):
        if character in _BLANKS and character not in expected:
            yield f"has {_BLANKS[character]}"
        elif unicodedata.category(character) == "Cf" and character not in expected:
            yield f"has an invisible character (U+{ord(character):04X})"
    found = "".join(" " if c in _BLANKS else c for c in found if unicodedata.category(c) != "Cf" or c in expected)
    if expected.startswith("\n") and not found.startswith("\n"):
        yield "is not at the start of a line"
    elif not wordy(expected):
        yield from _signs(found, expected)
    elif not wordy(found):
        yield "is missing"
    else:
        yield from _of_words(found, expected)


def _of_words(found: str, expected: str) -> Iterator[str]:
    """The differences of a text that has words."""
    item = None if _ITEM.match(expected) else _ITEM.match(found)
    if item:
        yield "is a list item"
        found = found[item.end() :]
    if "\n" in found.rstrip():
        yield "is on two lines"
    elif "\n" in found:
        yield "has its text on the line below"
    broken = "\n" in found
    here, there = _parts(found.replace("\n", " ")), _parts(expected)
    told = [
        *_before(here, there),
        *_words(here.words, there.words, bracketed=bool(_closed(there.after))),
        *_after(here, there, broken),
    ]
    yield from told or _edges(here, there)


def _edges(here: _Affixes, there: _Affixes) -> Iterator[str]:
    """Other signs around the words, where they have no name."""
    before, after = here.before.strip(), here.after.strip()
    if before != there.before.strip() and 0 < len(before) <= LONGEST:
        yield f"begins with '{before}'"
    elif not before and 0 < len(there.before.strip()) <= LONGEST:
        yield f"has no '{there.before.strip()}'"
    elif after != there.after.strip() and 0 < len(after) <= LONGEST:
        yield f"ends in '{after}'"


def _parts(text: str) -> _Affixes:
    at = [index for index, character in enumerate(text) if character.isalnum()]
    if not at:
        return _Affixes(text, "", "")
    return _Affixes(text[: at[0]], text[at[0] : at[-1] + 1], text[at[-1] + 1 :])


def _before(here: _Affixes, there: _Affixes) -> Iterator[str]:
    blanks, wanted = (len(part.before) - len(part.before.lstrip(" ")) for part in (here, there))
    if blanks != wanted:
        yield "is indented" if not wanted else f"has {spaces(blanks)} before it"
    signs = here.before.strip()
    starts_line = not wanted
    if starts_line and _BULLET.search(here.before) and not _BULLET.search(there.before):
        yield "is a list item"
        signs = _BULLET.sub("", here.before).strip()
    for mark, said in (*_MARKUP, *(_AT_LINE_START if starts_line else ())):
        if mark in signs and mark not in there.before:
            yield f"is {said}"
            signs = signs.replace(mark, "")
    if any(mark in _QUOTES for mark in signs):
        yield "is in quotes"
    if not starts_line and (left := re.sub(rf"[\s{re.escape(_CLOSERS + _OPENING)}]", "", signs)):
        yield f"has '{left[:LONGEST]}' before it"
    opened, due = ("".join(mark for mark in text if mark in _OPENING) for text in (signs, there.before))
    if opened != due:
        yield "is in brackets" if not due else "has different brackets" if opened else "has no brackets"
    elif due and _closed(there.after) and not _closed(here.after):
        yield "has no closing bracket"
    elif due and _brackets(here.after, _CLOSING) > _brackets(there.after, _CLOSING):
        yield f"has {_brackets(here.after, _CLOSING)} closing brackets"
    elif due and (here.before.endswith(" ") or _SPACE_BEFORE_CLOSING.match(here.after)):
        yield "has a space inside its brackets"


def _words(found: str, expected: str, bracketed: bool) -> Iterator[str]:
    if found == expected:
        return
    more = found[len(expected) :] if found[: len(expected)].casefold() == expected.casefold() else ""
    if bracketed and wordy(more) and not more[0].isalnum():
        yield "has more text inside its brackets"
        return
    number, due = (re.sub(r"\D", "", text) for text in (found, expected))
    letters, wanted = (re.sub(r"[\W\d_]", "", text) for text in (found, expected))
    if number != due and (due or letters == wanted):
        yield "has no number" if not number else "has the wrong number" if due else "has a number in it"
    if letters == wanted:
        if number == due:
            yield _signs_between(found, expected)
    elif letters.casefold() == wanted.casefold():
        yield in_other_case(letters)
    elif unicodedata.normalize("NFKC", found).casefold() == unicodedata.normalize("NFKC", expected).casefold():
        yield "has full-width or similar letters"
    elif expected.isascii() and not all(unicodedata.name(letter, "").startswith("LATIN ") for letter in letters):
        yield "has letters from another alphabet"
    else:
        yield "is misspelt" if nearest(letters.casefold(), (wanted.casefold(),)) else "is worded differently"


def in_other_case(found: str) -> str:
    """How words are written that differ from the expected ones in nothing but case."""
    case = "in lower case" if found.islower() else "in upper case" if found.isupper() else ""
    return f"is {case or 'capitalised differently'}"


def _signs_between(found: str, expected: str) -> str:
    if _unspaced(found) == _unspaced(expected):
        return "is spaced differently" if " " in expected else "has a space in it"
    signs = "".join(c for c in found if not c.isalnum() and not c.isspace() and c not in expected)
    return f"has '{signs}' in it" if 0 < len(signs) <= LONGEST else "has other signs in it"


def _is_inside(sign: str, after: str) -> bool:
    """Whether a sign is before the bracket that closes."""
    return after.find(sign) < after.find(_closed(after))


def _after(here: _Affixes, there: _Affixes, broken: bool) -> Iterator[str]:
    closers = _CLOSERS if "<" in here.before else _CLOSERS.replace(">", "")
    colon, due = (re.sub(rf"[\s{re.escape(closers)}]", "", part.after) for part in (here, there))
    if colon != due:
        if not colon:
            yield "has no colon" if due == ":" else f"does not end in '{due}'"
        elif due in (":", "：") and not colon.strip(due):
            yield f"has {len(colon)} colons"
        else:
            yield f"ends in '{colon}'" if len(colon) <= LONGEST else "ends in other signs"
    elif due and _closed(there.after) and _is_inside(due, here.after) and not _is_inside(due, there.after):
        yield "has its colon inside the brackets"
    elif (
        due and here.after[:1].isspace() and not (there.after[:1].isspace() or _SPACE_BEFORE_CLOSING.match(here.after))
    ):
        yield "has a space before its colon" if due in (":", "：") else f"has a space before its '{due}'"
    opened = re.search(r"(?<=[:\s])[*_`]+$", here.after)
    if opened and opened[0] not in here.before:
        yield f"is followed by '{opened[0]}'"
    blanks, wanted = (len(text) - len(text.rstrip()) for text in (here.after.rstrip("*_`"), there.after))
    if blanks != wanted and (wanted or blanks > 1) and not broken:
        yield f"has {spaces(blanks)} after it"


def _signs(found: str, expected: str) -> Iterator[str]:
    """The differences of a text without words, such as a dash between two names."""
    signs, due = found.strip().strip("*_`").strip(), expected.strip()
    if not due:
        return
    if wordy(signs) and due not in signs:
        yield "has no colon" if due == ":" else f"has no '{due}'"
        return
    if signs != due:
        shown = f"'{signs}'" if len(signs) <= LONGEST and not wordy(signs) else "made of other signs"
        yield f"is {shown}, expected '{due}'" if signs else f"is missing, expected '{due}'"
        return
    bare = found.replace("*", "").replace("_", "").replace("`", "")
    before, after = (len(bare) - len(stripped) for stripped in (bare.lstrip(), bare.rstrip()))
    if before == after != 1:
        yield f"has {spaces(before)} around it"
    elif before != 1:
        yield f"has {spaces(before)} before it"
    elif after != 1:
        yield f"has {spaces(after)} after it"


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _brackets(signs: str, kind: str) -> int:
    return sum(mark in kind for mark in signs)


def _closed(after: str) -> str:
    return next((mark for mark in after if mark in _CLOSING), "")


def spaces(count: int) -> str:
    """So many spaces in words."""
    return "no space" if not count else "1 space" if count == 1 else f"{count} spaces"


def wordy(text: str) -> bool:
    """Whether there is a letter or a digit in ``text``."""
    return any(character.isalnum() for character in text)
