"""The layouts that a project's files may be in, each compiled when the first file asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.cached import cached_property
from linter.layouts.builtin import NAMES, text_of
from linter.layouts.collection.describe import described
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.compiled import Layout
from linter.layouts.description import Description, Literal, Margin, Row
from linter.sameness import composed

_COLLECTION = "collection"
_TELLING = 4
"""So many letters make a text of a template one that is looked for in files."""


class Known:
    """A layout by its description; a built-in one is read when it is first needed."""

    def __init__(self, name: str, description: Description | None = None) -> None:
        self.name = name
        self._given = description

    @property
    def is_collection(self) -> bool:
        """Whether it is the built-in layout that settings adjust."""
        return self._given is None and self.name == _COLLECTION

    def compiled(self, collection: Collection) -> Layout:
        """The layout; ``collection`` are the settings of collections."""
        return described(collection) if self.is_collection else self._compiled

    def may_be(self, text: str) -> bool:
        """Whether ``text`` has any words that are the same in every file of the layout; true where it has none."""
        return self.is_collection or not self._words or any(word in text for word in self._words)

    @property
    def margin(self) -> Margin | None:
        """The number before every line, ``None`` without any."""
        return self._given.margin if self._given is not None else None

    @property
    def is_indented(self) -> bool:
        """Whether the first line of the layout begins with a blank."""
        first = next(iter(self._compiled.opening), None) if self._given is not None else None
        row = first.chunk.first.row if first is not None else None
        if row is None:
            return False
        return row.indented or (isinstance(row.items[0], Literal) and row.items[0].text[:1].isspace())

    @property
    def has_quoted_lines(self) -> bool:
        """Whether a line of the layout begins with the sign that quotes lines in mail."""
        return self._given is not None and any(opening.startswith(">") for opening in self._compiled.openings)

    @cached_property
    def _description(self) -> Description:
        if self._given is not None:
            return self._given
        from linter.layouts.reading import read_description  # reads TOML, which takes its time to load

        return read_description(text_of(self.name), f"{self.name}.toml", trusted=True)

    @cached_property
    def _compiled(self) -> Layout:
        return Layout(self._description)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_words(self._description)))


@cache
def built_in(name: str) -> Known:
    """The built-in layout called ``name``."""
    return Known(name)


BUILT_IN = tuple(map(built_in, NAMES))
"""What files may be in where nobody says anything else."""


def own(data: bytes, path: str) -> Known:
    """The layout that a file of these bytes describes; raises ``DescriptionError``."""
    from linter.layouts.reading import description_of, read_description

    description = description_of(data, path)
    text = data.decode("utf-8-sig")
    if (same := composed(text)) != text:  # files are read in this form
        description = read_description(same, path, trusted=True)
    return Known(description.name, description)


def _words(description: Description) -> Iterator[str]:
    for block in description.blocks.values():
        for entry in block.entries:
            if isinstance(entry, Row):
                for item in entry.items:
                    if isinstance(item, Literal) and sum(map(str.isalpha, item.text)) >= _TELLING:
                        yield item.text.strip()
