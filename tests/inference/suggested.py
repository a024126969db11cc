"""What could be said of made-up corpora and their descriptions do not say, and how these place the lines of the files.

``suggested.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from linter.inference.strictness import suggestions
from linter.inference.strictness.seen import Corpus
from linter.layouts.compiled import Layout
from linter.layouts.description import DescriptionError
from linter.layouts.placing import Placing
from linter.layouts.reading import description_of
from tests.inference.layout import drafts
from tests.inference.layout.damaged_corpora import changed, corpora

GOLDEN = Path(__file__).with_suffix(".txt")
FILES = (5, 2, 3)
"""How many files are looked at, in turn."""


def said() -> Iterator[str]:
    """What is said of each corpus: of files as they are, and of files that are damaged."""
    every = [(group, text) for group, texts in drafts.kept().items() for text in texts]
    for number, (group, kept) in enumerate(every):
        head, _, toml = kept.partition("\n")
        name = head.split()[2].rstrip(":")
        texts = corpora(group)[name]
        variants = (
            ("without slots", toml.partition("[slots]")[0], texts[: FILES[number % len(FILES)]]),
            ("damaged", toml, changed(texts, 2 + number % 6)[:2]),
        )
        for kind, description, files in variants:
            yield f"== {group} {name}, {kind}, {len(files)} files"
            try:
                layout = Layout(description_of(description.encode(), "own.toml"))
            except DescriptionError as error:
                yield f"  {error}"
                continue
            yield from _of(layout, files)


def _of(layout: Layout, texts: Sequence[str]) -> Iterator[str]:
    corpus = Corpus(layout)
    for text in texts:
        placing = Placing(layout, text)
        corpus.add(text, placing.root)
        blocks = ", ".join(f"{count} {name}" for name, count in placing.blocks.items())
        yield f"  {placing.placed} of {placing.lines} lines: {blocks}; {' '.join(sorted(placing.values))}"
        for trouble in placing.troubles:
            wanted = f" for {trouble.wanted!r}" if trouble.wanted else ""
            yield f"    {trouble.offset} {trouble.how.value} {trouble.text[:60]!r}{wanted} {trouble.why}".rstrip()
    for each in suggestions(corpus):
        yield f"  {each.slot or 'template'}: {each.keys} {each.why}{f', unlike {each.unlike}' if each.unlike else ''}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
