"""Messages about labels and candidate lines, and the titles of their fixes."""

from __future__ import annotations

import re
import unicodedata

from linter.damage import Damage
from linter.details import Deviation, How
from linter.document import Document
from linter.finding import Edit
from linter.rules.difference import LONGEST, expecting, in_words, named, sentence, spaces, wordy


def message(noun: str, damage: Damage[Deviation], document: Document) -> str:
    """The message about a label: ``question label is bold, expected 'Q1:'``, ``score label has no '('``."""
    match damage.detail.how:
        case How.SWAPPED:
            return f"values after the {noun} are out of order, expected '{damage.detail.expected}'"
        case How.BROKEN if not damage.edits:
            return f"{noun} has its text on the line below, expected '{damage.detail.expected.strip()}'"
        case How.JOINED if not damage.detail.expected:
            return f"{noun} has its text on the same line, expected the text on the line below"
        case How.JOINED if not damage.edits:
            return f"{noun} is not at the start of a line"
        case How.DOUBLED:
            return f"{noun} is there twice"
        case How.EMPTY:
            return f"{noun} has no {damage.detail.expected}"
        case How.UNLABELLED:
            return f"{noun} is missing, expected '{damage.detail.expected}'"
    if has_words(damage):
        return expecting(in_words(noun, damage, document), damage.detail.expected.strip())
    return sentence(noun, (_instead(document, edit) for edit in damage.edits))


def number(label: str) -> str:
    """The number of a label as messages show it: ``Q2``, and ``2`` of ``Question 2.`` and of ``(2)``."""
    return re.sub(r"^.*\s(?=\S*\d)|(?<=\d)\W*\s.*$|^[(\[{<]+|[\W_]+$", "", label) or label


def candidate_line(damage: Damage[Deviation], document: Document) -> str:
    """What is wrong with a candidate line: with its label, or with what is between name and role."""
    match damage.detail.how:
        case How.MISPLACED:
            return "candidate line is misplaced"
        case How.REPEATED:
            return "candidate line is repeated on the next line"
        case How.DOUBLED:
            return message("candidate label", damage, document)
    said: list[str] = []
    signs: list[str] = []
    is_marked = any(map(wordy, (edit.text for edit in damage.edits)))
    for edit in damage.edits:
        found, due = _widened(document, edit)
        if due.startswith("\n"):
            said.append("candidate line is not at the start of a line")
        elif wordy(due):
            said.append(f"{named('candidate label', found, due)}, expected '{due.strip()}'")
        elif any(unicodedata.category(mark) == "Pd" for mark in due):
            said.append(named("dash", found, due))
        elif due.strip() or not is_marked:
            signs.append(_instead(document, edit))
    if signs:
        said.append(sentence("candidate line", signs))
    return ", ".join(said) or message("candidate label", damage, document)


def _blanks(document: Document, edit: Edit) -> str:
    """A difference that is only spaces: ``is indented``, ``has no space before '('``."""
    above, below = document.text[max(0, edit.start - 1) : edit.start], document.text[edit.end : edit.end + 1]
    if above in ("", "\n"):
        return f"has {spaces(edit.end - edit.start)} before it" if edit.text else "is indented"
    count = spaces(edit.end - edit.start)
    if below.strip() and not wordy(below):
        return f"has {count} before '{below}'"
    return f"has {count} after '{above}'" if above.strip() and not wordy(above) else f"has {count} in it"


def _widened(document: Document, edit: Edit) -> tuple[str, str]:
    """What an edit without words replaces and writes, with all the signs and spaces around it."""
    if wordy(edit.text) or edit.text.startswith("\n"):
        return document.slice((edit.start, edit.end)), edit.text
    start, end = edit.start, edit.end
    while start and document.text[start - 1] != "\n" and not document.text[start - 1].isalnum():
        start -= 1
    while document.text[end : end + 1] not in ("", "\n") and not document.text[end].isalnum():
        end += 1
    return document.slice(
        (start, end)
    ), f"{document.text[start : edit.start]}{edit.text}{document.text[edit.end : end]}"


def title(damage: Damage[Deviation]) -> str:
    """The title of the fix of a label."""
    if damage.detail.how is How.JOINED and not damage.detail.expected:
        return "Put the text on the line below"
    return f"Write '{damage.detail.expected.strip()}'" if has_words(damage) else "Write the label as in the layout"


def has_words(damage: Damage[Deviation]) -> bool:
    """Whether a word or a number of a label is wrong, and not only signs of it."""
    return not damage.edits or any(wordy(edit.text) for edit in damage.edits)


def _instead(document: Document, edit: Edit) -> str:
    """The difference between two texts without words: ``has '(' instead of '['``, ``has no colon``."""
    found, due = document.slice((edit.start, edit.end)), edit.text.strip()
    signs = found.strip()
    if edit.text.startswith("\n") and not found.startswith("\n"):
        return "is not at the start of a line"
    if signs == due:
        return "has its text on the line below" if "\n" in found else _blanks(document, edit)
    if not signs:
        return "has no colon" if due == ":" else f"has no '{due}'"
    shown = f"'{signs}'" if len(signs) <= LONGEST and not wordy(signs) else "other signs"
    if due:
        return f"has {shown} instead of '{due}'"
    return f"has an extra {shown}" if shown.startswith("'") else "has extra signs"
