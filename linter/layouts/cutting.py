"""The places where a line may be cut that several were joined to: beside separators, names and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.cached import cached_property
from linter.finding import Span
from linter.layouts.compiled import Layout
from linter.layouts.description import Item, Literal, Value
from linter.layouts.forms import OPEN
from linter.layouts.lines import LineReader


class Cutting:
    """Cuts lines of a layout."""

    def __init__(self, layout: Layout, readers: tuple[LineReader, ...]) -> None:
        self.layout = layout
        self.readers = readers
        self._inline, self._optional = self._inline_labels()
        heads = "|".join(self._speakers_heads())
        self._named = re.compile(rf"\s*(?P<name>{heads})[ \t]*[:.–-]?[ \t]+(?=[^\W\d_a-z])") if heads else None
        ticks = "|".join(re.escape(line) for p in layout.positions for line in layout.marked_choices(p))
        self._ticked = re.compile(rf"\s*(?P<ticks>{ticks})[ \t]+(?=\S)") if ticks else None
        runs = "".join(sorted(re.escape(c) for c in layout.drawn)) or r"\0"
        short = "|".join(sorted(re.escape(run) for run in layout.short_runs)) or r"\0"
        long = rf"([{runs}])\2{{7,}}(?!\2)"
        self._run_behind = re.compile(
            rf"(?<=\S)\s+({long}|{short})\s*$"
            rf"|(?<=[\w\]\")])(([{runs}])\4{{9,}})\s*$"
            rf"|(?<=\])\s+(([{runs}])\6{{2,}})\s*$"
        )
        self._framed = re.compile(rf"\s*(([{runs}])\2{{2,}})\s*(\w.*?)\s*(([{runs}])\5{{2,}})\s*")
        self._run_before = re.compile(rf"\s*({long}|(?:{short})(?=\s))\s*(?=\S)")

    def heading_in(self, text: str) -> int:
        """The heading that is exactly what is on a line with a separator, or two, -1 where there is none."""
        if not self._has_run(text):
            return -1
        if framed := self._framed.fullmatch(text):
            said = framed[3]
        elif lead := self._run_before.match(text):
            said = text[lead.end() :].strip()
        elif behind := self._run_behind.search(text):
            said = text[: behind.start()].strip()
        else:
            return -1
        return next((p.index for p in self.layout.positions if p.heading and p.row and p.row.text == said), -1)

    def has_optional(self, text: str) -> bool:
        """Whether the label of an optional line, or a speaker, is in a line."""
        inside = self._optional.search(text) if self._optional is not None else None
        inline = inside is not None and any(map(str.isalpha, text[: inside.start()]))
        inline = inline or self._has_whole(text)
        return inline or (self._named is not None and self._named.match(text) is not None)

    def _has_whole(self, text: str) -> bool:
        """Whether a line ends in a whole optional one that its values tell, too, whatever is before it."""
        return any(whole.fullmatch(text, at.end()) for head, whole in self._wholes for at in head.finditer(text))

    @cached_property
    def _wholes(self) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
        """The optional lines with a value of a type, each by what may be before its label and as a whole."""
        return [
            (re.compile(rf"(?<=\S)\s+(?={head})"), self.readers[position.index].exact)
            for position, head in self.layout.inline_heads
            if position.optional and any(slot.kind not in OPEN for slot in position.slots)
        ]

    def _has_run(self, text: str) -> bool:
        """Whether a separator may be at the beginning or the end of a line."""
        said = text.strip()
        return said[0] in self.layout.drawn or said[-1] in self.layout.drawn

    def pieces(self, text: str, headed: int) -> Iterator[list[Span]]:
        """The ways to read a line as several, each by the places of these; ``headed`` is its :meth:`head_end`."""
        if self._has_run(text):
            yield from self._beside_runs(text)
        if self._named is not None and (named := self._named.match(text)) is not None:
            yield [(0, named.end("name")), (named.end(), len(text))]
        if self._ticked is not None and (ticked := self._ticked.match(text)) is not None:
            yield [(0, ticked.end("ticks")), (ticked.end(), len(text))]
        if headed:
            yield [(0, headed), (headed + 1, len(text))]
        if self._inline is not None and text.count(" ") > 1:
            for match in list(self._inline.finditer(text))[-3:]:
                if not any(map(str.isalnum, text[: match.start()])):
                    continue
                yield [(0, match.start()), (match.end(), len(text))]

    def _beside_runs(self, text: str) -> Iterator[list[Span]]:
        """A line as a separator and what is before, behind or between two of them."""
        if behind := self._run_behind.search(text):
            cut = behind.start(behind.lastindex or 0)
            if cut > 0:
                before = text[:cut].rstrip()
                if lead := self._run_before.match(before):
                    yield [(0, lead.end(1)), (lead.end(), len(before)), (cut, len(text.rstrip()))]
                else:
                    yield [(0, len(before)), (cut, len(text.rstrip()))]
        elif framed := self._framed.fullmatch(text):
            yield [framed.span(1), framed.span(3), framed.span(4)]
        elif lead := self._run_before.match(text):
            yield [(lead.start(1), lead.end(1)), (lead.end(), len(text))]

    def head_end(self, text: str) -> int:
        """Where the whole line ends that more is after on the same line, which belongs below it; 0 where there is none.

        It is one whose text belongs below it, or one that its last value or mark ends, with a whole line after it.
        """
        for head in self._heads:
            whole = head.match(text)
            if whole is not None and text[whole.end() : whole.end() + 1].isspace() and text[whole.end() :].strip():
                return whole.end()
        for whole_line in self._closed:
            whole = whole_line.match(text)
            if whole is None or not text[whole.end() : whole.end() + 1].isspace():
                continue
            if self._is_line(text[whole.end() :].strip()) and not self._is_line(text):
                return whole.end()
        return 0

    def _is_line(self, text: str) -> bool:
        """Whether a text is exactly a line with a label or a speaker."""
        return any(each.exact.fullmatch(text) is not None for each in self.readers if _is_telling(each))

    @cached_property
    def _closed(self) -> list[re.Pattern[str]]:
        """The lines with a label that a value of a type ends, or a bracket, as expressions."""
        return [
            reader.exact
            for p, reader in zip(self.layout.positions, self.readers, strict=True)
            if _is_telling(reader) and p.row is not None and (p.brackets or _ends_in_type(p.row.items[-1], reader))
        ]

    @cached_property
    def _heads(self) -> list[re.Pattern[str]]:
        """The lines that end in a literal or a time and have running text on the line below them, as expressions.

        A blank line may be between a speaker whom the file knows and what is said.
        """
        texts = {p.index for p in self.layout.positions if p.bare and p.body is not None}
        found: list[re.Pattern[str]] = []
        for p, reader in zip(self.layout.positions, self.readers, strict=True):
            if p.row is None or not (p.slots or _is_marked(p.row.text)):
                continue
            blanks = {way.blanks for index, way in p.ways.items() if index in texts and not way.missing}
            if not isinstance(p.row.items[-1], Literal):
                label = reader.label_that_ends_in_time
                found += [label] if label is not None and not blanks.isdisjoint((0, 1)) else []
            elif 0 in blanks:
                found.append(reader.exact)
            elif 1 in blanks and reader.is_head:
                found.append(reader.exactly_known)
        return found

    def _speakers_heads(self) -> Iterator[str]:
        """The lines that end in a speaker whose text is below, as expressions, longer names first."""
        for index, before in self.layout.speakers_alone.items():
            reader = self.readers[index]
            speaker = reader.slots[reader.position.slots[-1].name]
            if names := sorted(speaker.of or speaker.known, key=len, reverse=True):
                yield f"{before}(?:{'|'.join(map(re.escape, names))})"

    def _inline_labels(self) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
        """Expressions for the labels that may be inside a line, and for those of optional lines alone."""
        heads = [head for _, head in self.layout.inline_heads]
        optional = [head for each, head in self.layout.inline_heads if each.unmissed]
        before = r"(?<=\S)\s+(?=(?:{})"
        every = re.compile(before.format("|".join(heads)) + ")") if heads else None
        behind = r"(?<=[^\w\s,;:(-])\s+(?=(?:{})"  # where something ends: within a sentence it is a word of that
        return every, re.compile(behind.format("|".join(optional)) + ")") if optional else None


def _is_telling(reader: LineReader) -> bool:
    """Whether a line has words or marks that are the same in every file at its beginning, or a speaker."""
    label = reader.label.text.strip() if reader.label is not None and reader.position.slots else ""
    return len(label) > 1 or any(slot.kind == "speaker" for slot in reader.position.slots)


def _is_marked(heading: str) -> bool:
    """Whether a heading begins and ends with marks, as no text does: ``<<< RESPONSE >>>``."""
    return not heading[:1].isalnum() and not heading.rstrip()[-1:].isalnum() and any(map(str.isalpha, heading))


def _ends_in_type(last: Item, reader: LineReader) -> bool:
    """Whether the last value of a line is not any text."""
    kind = reader.slots[last.slot].kind if isinstance(last, Value) else "line"
    return kind not in OPEN and kind not in ("word", "speaker", "flag")
