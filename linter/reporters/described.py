"""What ``init`` says of files that it describes: what is placed, and how a file is read. No text of transcripts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from linter.blocks import Block
from linter.layouts.compiled import Layout
from linter.layouts.parsing import parse_by
from linter.reporters.counting import counted
from linter.reporters.visible import shown_path, visible

_SHOWN = 3


def read_as(path: str, layout: Layout, text: str) -> Iterator[str]:
    """How the file at ``path`` is read: the blocks in it, how often, and what is in each."""
    yield f"  {shown_path(path)} is read as:\n"
    document = parse_by(layout, text)
    blocks: Counter[tuple[str, ...]] = Counter()
    slots: dict[tuple[str, ...], dict[str, None]] = {}
    for block in document.root.walk() if document.root is not None else ():
        names = _path(block)
        blocks[names] += 1
        slots.setdefault(names, {}).update(dict.fromkeys(block.slots))
    for names, count in blocks.items():
        said = f": {', '.join(map(visible, slots[names]))}" if slots[names] else ""
        yield f"  {'  ' * len(names)}{count} x {visible(names[-1])}{said}\n"


def _path(block: Block) -> tuple[str, ...]:
    names = [block.name]
    while block.parent is not None:
        block = block.parent
        names.append(block.name)
    return tuple(reversed(names))


def named(name: str, paths: Sequence[str]) -> str:
    """The line for files in a built-in layout."""
    return f"{counted(len(paths), 'file')} in the built-in layout {name}, such as {shown_path(paths[0])}.\n"


def described(name: str, paths: Sequence[str], placed: float, left: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """The lines for files that are described; ``left`` are those with lines not placed, and the first of these."""
    of = counted(len(paths), "file")
    yield f"{of} in a layout of its own, described in {visible(name)}.toml, which places {placed:.1%} of the lines.\n"
    for path, count, first in left[:_SHOWN]:
        said = f"line {first} is" if count == 1 else f"{count} lines, the first of them line {first}, are"
        yield f"  {shown_path(path)}: {said} not placed\n"
    if len(left) > _SHOWN:
        yield f"  … and lines in {counted(len(left) - _SHOWN, 'more file', 'more files')}\n"


def without_roles(name: str) -> str:
    """The line for a description in which nothing is a question or a speaker."""
    return (
        f"  It is not clear what is a question or an answer: say so in {visible(name)}.toml, as in "
        '`asked = { is = "question" }`.\n'
    )


def unknown(paths: Sequence[str], why: str) -> str:
    """The line for files that could not be described."""
    return f"{counted(len(paths), 'file')} not described, such as {shown_path(paths[0])}: {why}.\n"
