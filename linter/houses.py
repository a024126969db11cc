"""House schemas as values: light enough for every run, of which most have none."""

from __future__ import annotations

from linter.tuples import NamedTuple


class SchemaText(NamedTuple):
    """A schema as text: what it is known as, the path that people read, and what it says."""

    uri: str
    path: str
    text: str


class House(NamedTuple):
    """A house schema and the files it refers to, the schema itself first. Can be sent to another process."""

    texts: tuple[SchemaText, ...]

    @property
    def path(self) -> str:
        """The path of the schema."""
        return self.texts[0].path


class Houses(NamedTuple):
    """The house schemas for a file: the one of its layout, else the one for ``every`` layout."""

    every: House | None = None
    of_layouts: tuple[tuple[str, House | None], ...] = ()

    def of(self, layout: str) -> House | None:
        """The schema for a transcript in ``layout``."""
        return dict(self.of_layouts).get(layout, self.every)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return self.every is not None or bool(self.of_layouts)


NO_HOUSES = Houses()
"""Where nobody names a schema."""
