"""What a layout places of files, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.clean import Clean
from linter.cli.intake import Intake
from linter.finding import Failure
from linter.inference.strictness import suggestions
from linter.inference.strictness.seen import Corpus, Suggestion
from linter.layouts.compiled import Layout
from linter.layouts.meaning import Meaning
from linter.layouts.placing import READ_AS_TEXT, Placement, Placing, Trouble
from linter.numbered import clean_text
from linter.options.wording import written
from linter.reporters import counted, shown_path, visible
from linter.settings import Project
from linter.source import Source

_MOST = 10
"""How many lines of a file are listed."""
_SHOWN = 80
"""How many characters of a line are shown."""
_FILES, _ENOUGH = 200, 0.9
"""So many files are asked for what a description could say too, each with such a share of its lines placed."""


class Placements:
    """Reads files by ``layout``; ``every`` lists all lines that are not placed exactly."""

    def __init__(self, layout: Layout, every: bool, debug: bool) -> None:
        self.layout = layout
        self.every = every
        self._intake = Intake(Project().selection, debug)
        self._corpus = Corpus(layout)
        self._read: list[tuple[Source, Clean]] = []
        self._unused = [f"block {name}" for name in layout.description.blocks if name != "file"]
        self._unused += [f"slot {name}" for name in _drawn_slots(layout)]

    @property
    def failures(self) -> list[Failure]:
        """What could not be read."""
        return self._intake.failures

    def of(self, paths: Sequence[str]) -> Iterator[str]:
        """The lines to show for everything that ``paths`` stand for."""
        files = 0
        for entry in self._intake.find(paths):
            source = self._intake.source(entry)
            if source is not None:
                files += 1
                with self._intake.guarded(entry.path):
                    yield from self._file(source)
        if files and self._unused:
            yield f"Not in any of these files: {', '.join(self._unused)}\n"
        yield from self._stricter()
        if not files and not self.failures:
            self.failures.append(Failure(", ".join(paths), "missing", "there is no file to read"))

    def _file(self, source: Source) -> Iterator[str]:
        clean = clean_text(source, self.layout.description.margin)
        placing = Placing(self.layout, clean.text)
        if len(self._read) < _FILES and placing.placed >= _ENOUGH * placing.lines:
            self._corpus.add(clean.text, placing.root)
            self._read.append((source, clean))
        used = {f"block {name}" for name in placing.blocks} | {f"slot {name}" for name in placing.values}
        self._unused = [each for each in self._unused if each not in used]
        share = f"{100 * placing.placed / placing.lines:.1f} %" if placing.lines else "nothing"
        how = f"{placing.counts[Placement.EXACT]} exactly, {placing.counts[Placement.DAMAGED]} nearly"
        blocks = ", ".join(f"{count} x {name}" for name, count in placing.blocks.items())
        yield (
            f"{shown_path(source.path)}: {share} placed, {placing.placed} of {counted(placing.lines, 'line')} "
            f"({how}){'; ' * bool(blocks)}{visible(blocks)}\n"
        )
        shown = placing.troubles if self.every else placing.troubles[:_MOST]
        for trouble in shown:
            end = min(trouble.offset + 1, len(clean.text))  # an empty span would be before what was taken out there
            line = source.position(clean.to_source((trouble.offset, end))).line
            yield f"  {line}: {visible(_said(trouble))}\n"
        if len(shown) < len(placing.troubles):
            yield f"  … and {len(placing.troubles) - len(shown)} more (--all lists them)\n"

    def _stricter(self) -> Iterator[str]:
        """What the description does not say and fits the files."""
        found = [_suggested(each) + self._unlike(each) for each in suggestions(self._corpus)]
        if found:
            yield f"Not in the description, but true of {'this file' if len(self._read) == 1 else 'these files'}:\n"
            yield from (f"  {visible(line)}\n" for line in found)

    def _unlike(self, suggestion: Suggestion) -> str:
        if suggestion.unlike is None:
            return ""
        file, offset = suggestion.unlike
        source, clean = self._read[file]
        line = source.position(clean.to_source((offset, offset + 1))).line
        return f", not {shown_path(source.path)}:{line}"


def _suggested(suggestion: Suggestion) -> str:
    if not suggestion.keys:
        return suggestion.why
    keys = ", ".join(f"{key} = {written(value)}" for key, value in suggestion.keys.items())
    return f"{suggestion.slot} = {{ {keys} }}  # {suggestion.why}"


def _drawn_slots(layout: Layout) -> list[str]:
    """The slots of the templates, in their order; flags left aside, which most files do without."""
    slots = (slot for position in layout.positions for slot in position.slots if slot.meaning is not Meaning.FLAG)
    return list(dict.fromkeys(slot.name for slot in slots))


def _said(trouble: Trouble) -> str:
    if trouble.how is Placement.MISSING:
        return f"'{trouble.wanted}' is missing before this line"
    if trouble.why == READ_AS_TEXT:
        return f"read as text, but like '{trouble.wanted}': {_short(trouble.text)}"
    if trouble.how is Placement.DAMAGED:
        return f"nearly '{trouble.wanted}' ({trouble.why}): {_short(trouble.text)}"
    where = f" ('{trouble.wanted}' {trouble.why})" if trouble.wanted else ""
    return f"not placed{where}: {_short(trouble.text)}"


def _short(text: str) -> str:
    text = text.rstrip()
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
