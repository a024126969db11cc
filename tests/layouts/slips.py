"""What the linter says of clean files in which one line was changed: a small sample of slips in every layout.

The files in ``slips/`` hold it, one for each layout. After a change that is meant, ``python -m tests.golden``
writes them again, and the difference shows what changed for users.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import TypeAlias

from linter.config import Plan, plan
from linter.engine import lint
from linter.fixer import fix
from linter.layouts.known import own
from tests.layouts import made_up
from tests.pages import HEAD, PLACES

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
FOLDER = Path(__file__).with_suffix("")
LAYOUTS = sorted(path.stem for path in (EXAMPLES / "layouts").glob("*.toml"))

Lines: TypeAlias = list[str]
Slip: TypeAlias = Callable[[Sequence[str], int], Lines]
"""The lines of a file and the place of one of them: the lines after the slip."""


def of_line(change: Callable[[str], str]) -> Slip:
    """The slip that makes ``change`` of a line."""
    return lambda lines, at: [*lines[:at], change(lines[at]), *lines[at + 1 :]]


def _broken(lines: Sequence[str], at: int) -> Lines:
    line = lines[at]
    space = line.find(" ", len(line) // 2)
    middle = space if space >= 0 else len(line) // 2
    return [*lines[:at], line[:middle], line[middle:].lstrip(), *lines[at + 1 :]]


def _joined(lines: Sequence[str], at: int) -> Lines:
    below = next((place for place in range(at + 1, len(lines)) if lines[place].strip()), at)
    return [*lines[:at], " ".join({at: lines[at], below: lines[below]}.values()), *lines[below + 1 :]]


def _moved(by: int) -> Slip:
    return lambda lines, at: [*lines[:at], *lines[at + 1 : at + 1 + by], lines[at], *lines[at + 1 + by :]]


SLIPS: dict[str, Slip] = {
    "deleted": lambda lines, at: [*lines[:at], *lines[at + 1 :]],
    "two letters changed places": of_line(lambda line: line[:1] + line[2:3] + line[1:2] + line[3:]),
    "doubled": lambda lines, at: [*lines[:at], lines[at], *lines[at:]],
    "cut short": of_line(lambda line: line[: -max(1, len(line) // 3)]),
    "another number": of_line(lambda line: re.sub(r"\d", lambda digit: str((int(digit[0]) + 2) % 10), line, count=1)),
    "in small letters": of_line(str.lower),
    "broken in two": _broken,
    "without its mark": of_line(lambda line: re.sub(r"[^\w\s]", "", line, count=1)),
    "moved down by two": _moved(2),
    "indented": of_line(lambda line: f"  {line}"),
    "joined with the next": _joined,
    "its first word twice": of_line(lambda line: re.sub(r"^\S+ ", r"\g<0>\g<0>", line)),
    "after a note": lambda lines, at: [*lines[:at], "He came late.", *lines[at:]],
    "another sign": of_line(lambda line: re.sub(r"[^\w\s]", "=", line, count=1)),
    "moved down by one": _moved(1),
    "blank line in it": lambda lines, at: [*lines[:at], lines[at], "", *lines[at + 1 :]],
    "without its last letter": of_line(lambda line: line[:-1]),
}


NAMES = ("collection", "record", *LAYOUTS, *made_up.TEXTS)
"""Of the layouts: what a test makes of them, it makes while it runs."""


def source(name: str) -> tuple[str, Plan]:
    """A clean text in a layout, and the plan for it."""
    if name == "collection":
        return (EXAMPLES / "clean.txt").read_text(encoding="utf-8"), plan()
    if name == "record":
        return PLACES["record head"].format(HEAD), plan()
    if name in made_up.TEXTS:
        return made_up.TEXTS[name], plan(layouts=(made_up.known()[name],))
    path = EXAMPLES / "layouts" / f"{name}.toml"
    text = path.with_suffix(".clean.txt").read_text(encoding="utf-8")
    return text, plan(layouts=(own(path.read_bytes(), path.name),))


def sources() -> Iterator[tuple[str, str, Plan]]:
    """The name, the text and the plan of each clean file."""
    yield from ((name, *source(name)) for name in NAMES)


def said(text: str, chosen: Plan) -> Iterator[str]:
    """The findings of each slip in a file, and what the fixes make of it."""
    lines = text.split("\n")
    kinds = list(SLIPS.items())
    places = [at for at, line in enumerate(lines) if line.strip()]
    number = len(text) % len(kinds)
    for at in places:
        for _ in kinds:
            kind, slip = kinds[number % len(kinds)]
            number += 5
            damaged = slip(lines, at)
            if damaged != lines:
                yield f"== line {at + 1} {kind}: {lines[at]}"
                yield from _said("\n".join(damaged), chosen)
                break


def _said(text: str, chosen: Plan) -> Iterator[str]:
    for found in lint(text, chosen).findings:
        line, column, end_line, end_column = found.position
        yield f"{line}:{column}-{end_line}:{end_column} {found.code} {found.message}"
        if found.suppressed_checks:
            yield f"    not checked: {', '.join(found.suppressed_checks)}"
        yield from (f"    {note.position.line}:{note.position.column} {note.message}" for note in found.related)
    for kind, unsafe in (("safe", False), ("unsafe", True)):
        fixed = fix(text, chosen, unsafe=unsafe).data.decode()
        changes = [*unified_diff(text.split("\n"), fixed.split("\n"), n=0, lineterm="")][2:]
        if changes:
            yield f"  {kind}:"
            yield from (f"    {change}" for change in changes)
        if unsafe is False and changes:
            return


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name, text, chosen in sources():
        (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in said(text, chosen)), encoding="utf-8")
