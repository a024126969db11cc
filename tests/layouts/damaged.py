"""What the linter says of files in which many lines were changed, and which lines it took them for, at which cost.

The files in ``damaged/`` hold it, one for each layout, and of the documents that were read a checksum. After a change
that is meant, ``python -m tests.golden`` writes them again; ``transcript-lint debug parse`` shows a reading in full.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from zlib import crc32

from linter.config import Plan
from linter.engine import lint, parse
from linter.finding import Finding, Report
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.reader import Reader
from linter.layouts.steps import BODY, MATCH, STRAY, Node
from linter.layouts.whole import Proof
from linter.numbered import clean_text
from linter.source import Source as File
from tests.layouts import fresh, slips
from tests.layouts.fits import FORMS

FOLDER = Path(__file__).with_suffix("")
NAMES = (*slips.NAMES, *(folder.name for folder in fresh.folders()))
CHOSEN = FOLDER / "chosen.txt"
"""Seeds and changes of whole files, each layout on a line of its own: so many that nearly every condition that any of
a hundred times as many reaches decides something in one of these.
"""
_MODES = {MATCH: "", BODY: "b", STRAY: "~"}
_SHOWN = 40


STRANGE = (
    "", "-----", "Note: a line of its own", "Q7: And now?", "A7: Yes.", "Score: 5", "[STRUGGLED]", "0.512", "```",
    "> So.", "Interviewer: Go on.", "[00:12:07] Ana: Go on.", "STRONG", "## Part 2", "| a | b |", "1. First",
    "~~~~~~~~~~", "Name",
)  # fmt: skip
"""Lines that come from elsewhere."""


def _out(first: int, last: int) -> Callable[[Sequence[str]], list[str]]:
    """Without the lines between two tenths of the file."""
    return lambda lines: [*lines[: len(lines) * first // 10], *lines[len(lines) * last // 10 :]]


def _each(change: Callable[[str], str]) -> Callable[[Sequence[str]], list[str]]:
    return lambda lines: [change(line) if line.strip() else line for line in lines]


def _wrapped(lines: Sequence[str]) -> list[str]:
    return [part for line in lines for part in re.findall(r".{1,40}(?: |$)|.{41,}?(?: |$)", line) or [line]]


def _exchanged(lines: Sequence[str]) -> list[str]:
    """With two of five parts in each other's place."""
    cut = [len(lines) * part // 5 for part in range(6)]
    return [line for part in (0, 3, 2, 1, 4) for line in lines[cut[part] : cut[part + 1]]]


def _flagged(word: str) -> Callable[[str], str]:
    return lambda line: f"{line} [{word}]"


SLIPS: tuple[slips.Slip, ...] = (
    *slips.SLIPS.values(),
    *slips.SLIPS.values(),
    *map(slips.of_line, FORMS),
    *(slips.of_line(_flagged(word)) for word in ("STRUGGLED", "CONFIRMED", "B2")),
    *(lambda lines, at, text=text: [*lines[:at], text, *lines[at:]] for text in STRANGE),
)
WHOLE: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "without its start": _out(0, 2),
    "without its end": _out(7, 10),
    "without a part": _out(3, 6),
    "with two parts exchanged": _exchanged,
    "twice": lambda lines: [*lines, *lines],
    "with lines of 40 characters": _wrapped,
    "without blank lines": lambda lines: [line for line in lines if line.strip()],
    "with twice as many blank lines": lambda lines: [part for line in lines for part in ([line] if line else ["", ""])],
    "with bold labels": _each(lambda line: re.sub(r"^([\w ]{2,30}:)", r"**\1**", line)),
    "with lines that are quoted": _each(lambda line: f"> {line}"),
    "with indented lines": _each(lambda line: f"    {line}"),
    "in capitals": _each(str.upper),
    "with other separators": _each(lambda line: re.sub(r"^([=~*#-])\1{4,}$", "-----", line)),
    "without separators": lambda lines: [line for line in lines if not re.fullmatch(r"([=~*#_-])\1{2,}", line)],
    "without colons": _each(lambda line: line.replace(":", " -", 1)),
    "with numbered lines": lambda lines: [f"{number:3} {line}".rstrip() for number, line in enumerate(lines, 1)],
    "with one number less": _each(lambda line: re.sub(r"\d+", lambda found: str(int(found[0]) - 1), line, count=1)),
    "with clocks": lambda lines: [f"[00:0{at // 60 % 10}:{at % 60:02}] {line}" for at, line in enumerate(lines)],
    "with trailing words": _each(lambda line: f"{line} (checked)"),
    "from its last line to its first": lambda lines: list(reversed(lines)),
}


@dataclass(frozen=True)
class Source:
    """A clean text, and how it is checked."""

    text: str
    plan: Plan
    layout: Layout


@cache
def source(name: str) -> Source:
    """The clean text in a layout."""
    if name in slips.NAMES:
        text, plan = slips.source(name)
    else:
        folder = fresh.FOLDER / name
        text, plan = (folder / "clean1.txt").read_text(encoding="utf-8"), fresh.chosen(folder)
    known = {each.name: each for each in plan.layouts}
    return Source(text, plan, (known.get(name) or plan.layouts[0]).compiled(DEFAULT))


def damaged(text: str, other: str, seed: int) -> str:
    """The text after as many changes as the seed says; ``other`` is a text that may be below it or in it."""
    random = Random(seed)

    def below(number: int) -> int:
        return int(random.random() * number)

    lines = text.split("\n")
    for _ in range(1 + below(7)):
        at, end = sorted((below(len(lines)), below(len(lines))))
        more = other.split("\n")
        start = below(len(more))
        match below(24):
            case 0:
                lines = [*lines[:at], *lines[min(end, at + 6) :]]
            case 1:
                lines = [*lines[: min(end, at + 12)], *lines[at:]]
            case 2:
                lines = [*lines[:at], *lines[at + 4 : end], *lines[at : at + 4], *lines[end:]]
            case 3:
                lines = [*lines[:at], *more[start : start + 3], *lines[at:]]
            case 4 if at > 5:
                lines = lines[: at + 1]
            case 5:
                lines = [*lines, *lines[at:]]
            case 6:
                lines = [*lines[:at], *(line for line in lines[at:end] if line), *lines[end:]]
            case 7:
                lines = [*lines, *more]
            case _:
                lines = SLIPS[below(len(SLIPS))](lines, at)
    return "\n".join(lines)


@cache
def chosen() -> dict[str, list[str]]:
    """What is done to the text in each layout: a seed, or the name of a change of the whole file."""
    lines = (line.partition(": ") for line in CHOSEN.read_text(encoding="utf-8").splitlines())
    return {name: given.split("; ") for name, _, given in lines}


def texts(name: str) -> Iterator[tuple[str, str]]:
    """The damaged texts by what was done."""
    text = source(name).text
    for given in chosen()[name]:
        if given.isdigit():
            other = NAMES[int(given) % len(NAMES)]
            yield f"changed as {given} says", damaged(text, source(other).text, int(given))
        else:
            yield given, "\n".join(WHOLE[given](text.split("\n")))


def said(name: str) -> Iterator[str]:
    """What is said of the damaged texts, and how they are read."""
    for kind, text in texts(name):
        yield f"== {kind}"
        yield from said_of(source(name), text)


def said_of(source: Source, text: str) -> Iterator[str]:
    """What is said of a text that is checked as another one, and how it is read."""
    report = lint(text, source.plan)
    yield from findings_said(report)
    document = parse(text, layouts=source.plan.layouts)
    read = crc32(json.dumps(document.to_dict()).encode())
    prints = crc32("".join(found.fingerprint for found in report.findings).encode())
    yield f"  layout {report.layout}, document {read:08x}, fingerprints {prints:08x}"
    yield from _read(source.layout, clean_text(File(text.encode()), source.layout.description.margin).text)


def findings_said(report: Report) -> Iterator[str]:
    """The findings of a text, with their fixes."""
    for found in report.findings:
        yield from _found(found)


def _found(found: Finding) -> Iterator[str]:
    line, column, end_line, end_column = found.position
    where = " ".join(str(part) for part in found.where if part is not None)
    yield f"{line}:{column}-{end_line}:{end_column} {found.code} {found.message} ({where})"
    if found.suppressed_checks:
        yield f"    not checked: {', '.join(found.suppressed_checks)}"
    if found.others:
        yield f"    also: {' '.join(f'{start}-{end}' for start, end in (each.span for each in found.others))}"
    yield from (f"    {note.position.line}:{note.position.column} {note.message}" for note in found.related)
    if found.fix is not None:
        edits = (f"{start}-{end} {text[:_SHOWN]!r}" for start, end, text in found.fix.edits)
        yield f"    {found.fix.applicability.label}: {found.fix.title}: {', '.join(edits)}"


def _read(layout: Layout, text: str) -> Iterator[str]:
    """What was proved, and what was aligned: each line by the position that it was taken for."""
    proved: list[str] = []
    for part in Reader(layout, text).read():
        if isinstance(part, Proof):
            proved += (_lines(text, *match.span()) for match in part.matches)
        else:
            context = part.alignment.end.context
            yield (
                f"  {_lines(text, part.start, part.stop)} cost {part.alignment.cost:g}, then {context.expected}: "
                f"{' '.join(map(_node, part.alignment.nodes()[1:]))}"
            )
    if proved:
        yield f"  proved {' '.join(proved)}"


def _lines(text: str, start: int, end: int) -> str:
    return f"{text.count(chr(10), 0, start) + 1}-{text.count(chr(10), 0, max(start, end - 1)) + 1}"


def _node(node: Node) -> str:
    missing = ""
    if node.way is not None and node.way.missing:
        gone = (each if isinstance(each, str) else f"{each.index}" for each in node.way.missing)
        missing = f"-{','.join(gone)}/{node.way.cost:g} "
    cost = f"/{node.fit.cost:g}" if node.fit is not None and node.fit.cost else ""
    flaws = [flaw.what.value for flaw in node.fit.flaws] if node.fit is not None else []
    notes = [f"{note.step.value}{note.found or ''}" for note in node.notes]
    why = f"({','.join([*flaws, *notes])})" if flaws or notes else ""
    return f"{missing}{_MODES.get(node.mode, node.mode)}{node.position}{cost}{why}"


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in said(name)), encoding="utf-8")
