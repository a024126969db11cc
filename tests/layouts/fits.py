"""How single lines are read as the lines of a layout: those of clean files, and what people make of them.

The files in ``fits/`` hold it, one for each layout. After a change that is meant, ``python -m tests.golden`` writes
them again, and the difference shows which lines are read in another way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.flaws import Fit, Flaw
from linter.layouts.known import BUILT_IN, own
from linter.layouts.line_readings import Lines
from linter.layouts.tokens import FOREIGN, Reading
from tests.layouts import made_up, slips
from tests.layouts.slips import EXAMPLES, NAMES

FOLDER = Path(__file__).with_suffix("")
LONGEST = 64
"""Longer lines are cut: the words of a text make no difference."""
FAR = {"rows": 9, "parts": 18, "collection": 12, "record": 30}
"""Every so many forms of a line are left out but one, in most layouts as many as ``MOSTLY``."""
MOSTLY = 14


def _head(line: str) -> tuple[str, str]:
    """A line up to its first colon, or its first word, and what is after that."""
    match = re.match(r"[^:]{1,30}?(?=:)|\S+", line)
    end = match.end() if match is not None else 0
    return line[:end], line[end:]


def _around(form: str) -> Callable[[str], str]:
    return lambda line: form.replace("{}", line)


def _label(change: str) -> Callable[[str], str]:
    """Another form of the label: in ``change``, ``{l}`` is the label and ``{r}`` what is after its colon."""

    def changed(line: str) -> str:
        label, rest = _head(line)
        return change.format(l=label, r=rest.removeprefix(":").lstrip(), L=label.upper())

    return changed


def _number(text: str, last: bool = False) -> Callable[[str], str]:
    def changed(line: str) -> str:
        found = list(re.finditer(r"\d+(?:[.,]\d+)?", line))
        if not found:
            return line
        at = found[-1 if last else 0]
        return line[: at.start()] + text + line[at.end() :]

    return changed


def _at(place: int, change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of two letters at a place of a line, counted from its end if that is negative."""

    def changed(line: str) -> str:
        at = place if place >= 0 else len(line) + place
        return line[:at] + change(line[at : at + 2]) + line[at + 2 :] if 0 <= at < len(line) else line

    return changed


def _words(change: Callable[[list[str]], list[str]]) -> Callable[[str], str]:
    return lambda line: " ".join(change(line.split(" ")))


_LETTERS: tuple[Callable[[str], str], ...] = (
    lambda pair: pair[1:],
    lambda pair: pair[:1] + pair,
    lambda pair: "x" + pair[1:],
    lambda pair: pair[::-1],
    lambda pair: "-" + pair[1:],
    lambda pair: pair[:1] + " " + pair[1:],
    lambda pair: pair[:1] + "*" + pair[1:],
    lambda pair: "7" + pair[1:],
    lambda pair: pair.translate(str.maketrans("AaeocpxTHMK", "АаеосрхТНМК")),
    lambda pair: pair.swapcase(),
)
LABELS = """\
**{l}:** {r}¦**{l}**: {r}¦[{l}]: {r}¦{l} : {r}¦{l} - {r}¦{l} = {r}¦{l} {r}¦{l}; {r}¦{l}:: {r}¦{l}:{r}¦{l}:  {r}¦\
{l} -> {r}¦{l}：{r}¦{l}:\u00a0{r}¦_{l}_ {r}¦{L}: {r}¦{l} {l}: {r}¦{l}: {l}: {r}¦{l}, {r}¦{r}¦{l}:¦{l}¦\
{l} (1-5): {r}¦{l} No. 2: {r}¦<b>{l}</b>: {r}¦"{l}": {r}¦`{l}:` {r}¦{l}: ({r})¦{l}: **{r}**¦{l}: "{r}"¦{l}s: {r}¦\
The {l}: {r}¦({l}) {r}¦{l}) {r}¦{l}/ {r}¦{l}.: {r}¦{l}: - {r}¦{l}: = {r}¦{l}: {r} {r}¦{l}: {r}, {r}¦{r}: {l}¦\
So {l}: {r}¦{l}: {r} | {l}: {r}¦{l}: {r} {l}: {r}¦{l}: x{r}¦Note: {r}"""
"""Other forms of a label ``{l}``, capitals ``{L}``, where ``{r}`` is what is after its colon; ``¦`` is between two."""
LINES = """\
**{}**¦> {}¦- {}¦1. {}¦`{}`¦"{}"¦({})¦[{}]¦<b>{}</b>¦[00:01] {}¦  {}¦\t{}¦| {} |¦# {}¦• {}¦{}.¦{} ¦{},¦\
{} [STRUGGLED]¦{} (STRUGGLED)¦{} struggled¦{}[STRUGGLED]¦{} [STRUGGLED] [STRUGGLED]¦{} [STRUGLED]¦\
{} [STRUGGLED here]¦{} *STRUGGLED*¦{} - [STRUGGLED]¦{} [CONFIRMED]¦[STRUGGLED] {}¦{} [STRUGGLED] and more¦\
{} and then some words¦{} (late)¦{} [late]¦{} late¦{} [B2]¦{} [B3]¦{} b2¦{} [LATE  ENTRY]¦{} [LATE_ENTRY]¦\
{} [L A T E ENTRY]¦{} # note¦{} (1)¦{} 7¦{} / 5¦{} {}¦{} | {}¦{} ====¦---- {}¦{}\u00a0¦{};¦{}: ¦{} - {}¦{{}}"""
"""What people put around a line, or after it."""
NUMBERS = """\
¦l¦O7¦7¦07¦007¦#7¦No. 7¦7.¦(7)¦seven¦-1¦1e1¦70%¦7/10¦3,5¦3.50¦99999¦٧¦+1¦0¦.5¦1.234.567¦1,000¦N/A¦-¦~¦?¦\
5 or so, I would say¦7 7¦0.5000¦1O¦I¦1.5.2¦$7¦½¦2-3¦７¦x7¦7x¦**7**"""
"""What people write for a number."""
FORMS: tuple[Callable[[str], str], ...] = (
    *map(_label, LABELS.split("¦")),
    *map(_around, LINES.split("¦")),
    *(_number(text, last) for last in (False, True) for text in NUMBERS.split("¦")),
    *(_at(place, change) for place in (0, 1, 2, 3, 4, 6, 8, 11, 14, 18, -1, -2, -4, -7) for change in _LETTERS),
    *(
        _words(change)
        for change in (
            lambda words: words[1:],
            lambda words: [*words[:1], *words[2:]],
            lambda words: words[:1] + words,
            lambda words: words[1:2] + words[:1] + words[2:],
            lambda words: words[:-1],
            lambda words: words[-1:] + words[:-1],
            lambda words: words[:2],
            lambda words: words[:1],
            lambda words: words[-1:],
            lambda words: words[:-2] + words[-1:],
            lambda words: [*words[:1], words[-1], *words[1:]],
            lambda words: [*words, *words[-1:]],
        )
    ),
    str.lower,
    str.upper,
    str.title,
    lambda line: line.replace(" ", ""),
    lambda line: line.replace(" ", "-"),
    lambda line: line.replace(" ", "  "),
    lambda line: line[: len(line) // 2],
    lambda line: line[: len(line) // 3],
    lambda line: line[:-3],
    lambda line: line[:4],
    lambda line: re.sub(r"[^\w\s]", "", line),
    lambda line: re.sub(r"[^\w\s]", "", line, count=1),
    lambda line: re.sub(r"[^\w\s]", "=", line, count=1),
    lambda line: re.sub(r"[^\w\s]+", ":", line),
    lambda line: line[::-1],
)


def source(name: str) -> tuple[str, Layout]:
    """A clean text in a layout, and the layout."""
    known = {**{each.name: each for each in BUILT_IN}, **made_up.known()}
    path = EXAMPLES / "layouts" / f"{name}.toml"
    return slips.source(name)[0], (known.get(name) or own(path.read_bytes(), path.name)).compiled(DEFAULT)


def said(text: str, layout: Layout) -> Iterator[str]:
    """How the first line of each kind is read, and other forms of it."""
    far = FAR.get(layout.name, MOSTLY)
    lines = Lines(layout)
    met: set[object] = set()
    number = len(text)
    for each in text.split("\n"):
        line = each[:LONGEST].rstrip()
        if not line:
            continue
        exact = frozenset(lines.read(line).exact)
        if not exact or exact in met:
            continue
        met.add(exact)
        yield f"== {line}"
        yield from reading_said(lines.read(line))
        forms = dict.fromkeys(form(line) for form in FORMS[number % far :: far])
        number += 5
        for form in forms:
            if form.strip() and form != line:
                yield f"{form}⏎"
                yield from reading_said(lines.read(form))


def reading_said(reading: Reading) -> Iterator[str]:
    marks = [mark for mark in ("is_run", "is_label", "inline", "shaped", "is_plain") if getattr(reading, mark)]
    if reading.framed >= 0:
        marks.append(f"framed {reading.framed}")
    if reading.speaker:
        marks.append(f"speaker {reading.speaker}")
    if 0 < reading.look < FOREIGN:
        marks.append(f"look {reading.look:g}")
    if marks and marks != ["is_plain"]:
        yield f"    {', '.join(marks)}"
    yield from (f"    {index} {fit_said(fit)}" for index, fit in reading.fits)


def fit_said(fit: Fit) -> str:
    words = [f"{fit.cost:g}"]
    words += [word for word in ("exact", "told") if getattr(fit, word)]
    words += [f"n{fit.number}"] * (fit.number is not None) + [f"body {fit.body}"] * (fit.body >= 0)
    words += [f"{name} {start}-{end}" for name, (start, end) in fit.values.items()]
    words += [f"{name} = {number:g}" for name, number in fit.numbers.items()]
    return "".join((" ".join(words), *(f"; {flaw_said(flaw)}" for flaw in fit.flaws)))


def flaw_said(flaw: Flaw) -> str:
    words = [f"{flaw.what.value} {flaw.start}-{flaw.end}", flaw.slot]
    words += [f"{flaw.found!r} for {flaw.expected!r}"] if flaw.found or flaw.expected else []
    words += [f"{'->' if flaw.certain else '~>'} {flaw.text!r}"] if flaw.text is not None else []
    return " ".join(filter(None, [*words, *map(str, flaw.more)]))


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in said(*source(name))), encoding="utf-8")
