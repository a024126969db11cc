"""What may be wrong with one line, told by its words alone."""

from __future__ import annotations

from linter.enums import Enum
from linter.tuples import NamedTuple


class What(Enum):
    """A way in which a line departs from its template line."""

    LABEL = "label"
    LITERAL = "literal"
    EMPTY = "empty"
    MALFORMED = "malformed"
    RANGE = "range"
    PRECISION = "precision"
    NOTATION = "notation"
    AFTER = "after"
    REPEATED = "repeated"
    FLAG_MALFORMED = "flag-malformed"
    FLAG_UNKNOWN = "flag-unknown"
    FLAG_REPEATED = "flag-repeated"
    FLAG_MISPLACED = "flag-misplaced"
    CHOICE_NEAR = "choice-near"
    CHOICE_UNKNOWN = "choice-unknown"
    WIDTH = "width"
    CHARACTERS = "characters"
    INDENT = "indent"


class Flaw(NamedTuple):
    """One departure: where on the line, what is found and expected, and the ``text`` that puts it right, if known.

    ``certain`` says whether that text is beyond doubt; ``more`` are further places to edit, each with its text.
    """

    what: What
    start: int
    end: int
    slot: str = ""
    found: str = ""
    expected: str = ""
    text: str | None = None
    certain: bool = True
    more: tuple[tuple[int, int, str], ...] = ()


class Fit(NamedTuple):
    """How a line is read as a template line: at which cost, with which flaws, and where its values are.

    ``values`` holds spans on the line by slot, ``numbers`` what those that are numbers say; ``number`` is that of a
    counter in the label, ``body`` the column at which running text begins, -1 where there is none. A line is ``told``
    by its values and what is between them where enough of that is right, whatever is wrong with the rest.
    """

    cost: float
    flaws: tuple[Flaw, ...] = ()
    values: dict[str, tuple[int, int]] = {}  # noqa: RUF012
    numbers: dict[str, float] = {}  # noqa: RUF012
    number: int | None = None
    body: int = -1
    exact: bool = False
    told: bool = False

    def after(self, columns: int) -> Fit:
        """The same behind so many more ``columns``."""
        flaws = tuple(
            flaw._replace(
                start=flaw.start + columns,
                end=flaw.end + columns,
                more=tuple((start + columns, end + columns, text) for start, end, text in flaw.more),
            )
            for flaw in self.flaws
        )
        spans = {name: (start + columns, end + columns) for name, (start, end) in self.values.items()}
        return self._replace(flaws=flaws, values=spans, body=self.body + columns if self.body >= 0 else -1)
