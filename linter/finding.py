"""The values that findings are made of: frozen, comparable, without behaviour that could print or read.

Offsets are code points. Rules speak of offsets in the text they were given; lines and columns are made at the edge,
by the engine, for those findings that somebody will look at.
"""

from __future__ import annotations

from typing import NewType, TypeAlias

from linter.enums import IntEnum
from linter.tuples import NamedTuple

Span: TypeAlias = tuple[int, int]
"""Half-open offsets ``(start, end)`` in code points, of the text a rule was given; empty where something is missing."""

FileSpan = NewType("FileSpan", Span)
"""The same in the decoded text of the file, where a place has a line and a column: :mod:`linter.clean` finds it."""

NOT_TEXT = "ENC001"
"""The rule that cannot be switched off, lowered or excepted: its findings mean that a file was not fully checked."""
NOT_A_TRANSCRIPT = "DOC001"
"""The rule that is alone in a file in which nothing is recognised; beside it only ``NOT_TEXT`` speaks."""


class Severity(IntEnum):
    """The severity of a finding, in rising order."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    @property
    def label(self) -> str:
        """The lower-case word that users read and write."""
        return self.name.lower()


class Applicability(IntEnum):
    """Whether a fix may be applied unasked (``SAFE``) or changes what the file says (``UNSAFE``)."""

    UNSAFE = 0
    SAFE = 1

    @property
    def label(self) -> str:
        """The lower-case word that users read and write."""
        return self.name.lower()


class Edit(NamedTuple):
    """Replace the text at ``start:end`` with ``text``; line ends in ``text`` are ``\\n`` whatever the file uses."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """The fix of one finding, applied whole or not at all.

    ``title`` says what it does, ``applicability`` whether it is safe, ``edits`` what it changes. ``quotes`` is true if
    the edits hold transcript text: reports that others may read leave such edits out. ``of_file`` is true if the edits
    are in offsets of the file where other fixes of the same rule are in those of the document.
    """

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]
    quotes: bool = False
    of_file: bool = False


class Evidence(NamedTuple):
    """What a sign says about a flag: ``wording``, ``score`` or ``tier`` speaks ``for`` or ``against`` it.

    ``weight`` is how strongly, up to 1; score and tier speak wholly or not at all.
    """

    sign: str
    speaks: str
    weight: float = 1.0


class Related(NamedTuple):
    """Another place that has to do with a finding, and why."""

    span: Span
    message: str
    evidence: Evidence | None = None


class Breached(NamedTuple):
    """What a parsed transcript breaks of a house schema: JSON pointers into both, and the keyword."""

    instance_path: str
    schema_path: str
    keyword: str


class Problem(NamedTuple):
    """What a rule yields: a place and a fact. The engine adds code, severity and everything else.

    ``breached`` is what it breaks of a house schema.
    """

    span: Span
    message: str
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    breached: Breached | None = None


class Where(NamedTuple):
    """The block with a finding, without names: section (known names only), ordinal of the candidate, ``Q3``."""

    section: str | None = None
    candidate: int | None = None
    exchange: str | None = None


class Position(NamedTuple):
    """A place in the file: 1-based line and column in code points, end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Note(NamedTuple):
    """A related place as the user sees it; ``path`` is its file, ``None`` for that of the finding."""

    position: Position
    message: str
    evidence: Evidence | None = None
    path: str | None = None


class Further(NamedTuple):
    """A further place of a finding that is about many: what would be said of it alone."""

    code: str
    where: Where
    span: FileSpan
    fingerprint: str


class Finding(NamedTuple):
    """One defect, as reported.

    ``path`` is the file, ``layout`` the name of its layout, ``position`` line and column. ``code``, ``name`` and
    ``severity`` are those of the rule, ``message`` is what it found. ``where`` is the section, candidate and exchange
    around it, ``related`` are other places that matter. ``suppressed_checks`` are rules that could not check this
    place, ``fix`` is how to fix it. ``fingerprint`` stays the same while the file changes elsewhere. ``span`` and the
    edits of the fix are offsets in the decoded text of the file. ``baselined`` findings are known and do not count.
    ``others`` are the further places of something that is written so throughout the file. ``breached`` is what it
    breaks of a house schema.
    """

    path: str
    layout: str | None
    position: Position
    code: str
    name: str
    severity: Severity
    message: str
    where: Where
    related: tuple[Note, ...]
    suppressed_checks: tuple[str, ...]
    fix: Fix | None
    fingerprint: str
    span: FileSpan
    baselined: bool = False
    others: tuple[Further, ...] = ()
    breached: Breached | None = None

    @property
    def places(self) -> tuple[Finding | Further, ...]:
        """The finding itself and its further places."""
        return self, *self.others

    @property
    def line(self) -> int:
        """1-based line of the first character."""
        return self.position.line

    @property
    def column(self) -> int:
        """1-based column of the first character, in code points."""
        return self.position.column

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Findings are reported by path, line, column and code."""
        return (self.path, self.line, self.column, self.code, self.position, self.message)


def wrong_type(name: str, expected: str, value: object) -> TypeError:
    """The error for an argument called ``name`` that is not what was ``expected``."""
    return TypeError(f"{name} must be {expected}, not {type(value).__name__}")


class Failure(NamedTuple):
    """Something that could not be checked: ``path``, a ``kind`` such as ``unreadable``, and a one-line ``message``."""

    path: str
    kind: str
    message: str


class Report(NamedTuple):
    """The result for one file.

    ``path`` is the file, ``layout`` the name of its layout, ``None`` if it has none. ``findings`` are sorted by line,
    column and code, ``failures`` is what could not be checked or fixed. ``is_transcript`` is false if nothing in the
    file looks like a transcript. ``differs`` is true if labels or separators are written differently throughout:
    another layout rather than many defects.
    """

    path: str
    layout: str | None
    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    is_transcript: bool = True
    differs: bool = False

    @property
    def is_of_no_transcript(self) -> bool:
        """Whether the file is something else, and nothing else is wrong with it: no news of a file that a walk met."""
        return not self.is_transcript and all(finding.code == NOT_A_TRANSCRIPT for finding in self.findings)

    def without_fixes(self) -> Report:
        """The same findings, of which none can be fixed."""
        return self._replace(findings=tuple(finding._replace(fix=None) for finding in self.findings))
