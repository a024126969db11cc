"""The verb ``lint``: one source in, one report out. Nothing here prints, reads a file or knows a terminal."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from linter.clean import Clean
from linter.config import Plan
from linter.config import plan as default_plan
from linter.document import Damage, Document, Kind, Slot
from linter.finding import Edit, Finding, Fix, Note, Problem, Report, Span, Where
from linter.layouts.collection.parser import parse as parse_collection
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.source import Source
from linter.unwanted import Unwanted

if TYPE_CHECKING:
    from linter.rule import AnyRule

_TAIL = frozenset({"ENC006", "ENC007", "ENC008"})
_BODY_CHECKS = frozenset({"QNA008", "QNA009", "QNA010", "QNA011", "CON001", "CON002", "CON003", "CON004", "CON005"})
_OWNS_BLANKS = frozenset({"SCO001", "QNA004", "QNA005", "CAN002", "CAN003", "ANN001"})
_NOTHING_THERE = frozenset(
    (
        Kind.TRUNCATED,
        Kind.MISSING_SCORE,
        Kind.MISSING_NAME,
        Kind.MISSING_ROLE,
        Kind.EMPTY_QUESTION,
        Kind.EMPTY_ANSWER,
        Kind.MALFORMED_ANNOTATION,
    )
)
_POLICY = frozenset({"CON003", "CON004", "CON005"})


class Examined(NamedTuple):
    """Everything that a run knows of one source.

    ``silenced`` are the problems that another finding owns, as codes and spans of the source's text; ``document`` is
    ``None`` where the source is in a wide encoding.
    """

    source: Source
    document: Document | None
    report: Report
    silenced: tuple[tuple[str, Span], ...]


def examine(source: Source, plan: Plan) -> Examined:
    """Check one transcript and keep what :func:`lint` leaves out."""
    run = _Run(source, plan)
    report = run.report()
    return Examined(source, run.document, report, tuple(run.silenced))


def lint(source: Source | bytes | str, plan: Plan | None = None, path: str = "<stdin>") -> Report:
    """Check one transcript.

    ``source`` may be a :class:`Source`, the bytes of a file or its text; ``path`` is the name that findings carry.
    Returns the findings sorted by line, column and code.
    """
    if isinstance(source, str):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, bytes):
        source = Source(source, path)
    return _Run(source, default_plan() if plan is None else plan).report()


def parse(source: Source | bytes | str, layout: Layout = DEFAULT) -> Document:
    """Read one transcript of ``layout`` into a document. Never raises; what was forgiven is in ``damages``."""
    if isinstance(source, str):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, bytes):
        source = Source(source)
    return read(source, layout).document


class Reading(NamedTuple):
    """One source as it was read: the document, and the way back from its offsets to those of the file."""

    source: Source
    unwanted: Unwanted
    clean: Clean
    document: Document

    def line(self, span: Span) -> int:
        """The 1-based line of the file that ``span`` of the document begins on."""
        return self.source.position(self.clean.to_source(span)).line

    def in_conflict(self, span: Span) -> bool:
        """Whether ``span`` of the document stands in a merge conflict: all that is said of it is that (DOC012)."""
        start = self.clean.to_source(span)[0]
        return any(first <= start < last for first, last in self.unwanted.conflicts)

    @property
    def spoilt(self) -> set[int]:
        """The ``id`` of each exchange in which characters are lost (ENC001, ENC010): nobody judges what it says."""
        lost = (self.clean.to_clean(span[0]) for span in self.unwanted.bad_bytes + self.unwanted.mojibake)
        return {id(self.document.exchange_at(offset)) for offset in lost}


def read(source: Source, layout: Layout = DEFAULT) -> Reading:
    """Read one transcript, and keep what leads back to the file. Never raises."""
    unwanted = Unwanted(source)
    clean = Clean(source, unwanted)
    return Reading(source, unwanted, clean, parse_collection(clean.text, layout))


class _Run:
    """One source under one plan: problems gathered, precedence applied, places looked up."""

    def __init__(self, source: Source, plan: Plan) -> None:
        self.source = source
        self.plan = plan
        self.unwanted = Unwanted(source)
        self.document: Document | None = None
        self.found: list[tuple[AnyRule, Problem, Span, Slot]] = []
        self.silenced: list[tuple[str, Span]] = []
        self._checks_closed: dict[Slot, tuple[str, ...]] = {}

    def report(self) -> Report:
        source, plan = self.source, self.plan
        if source.wide_encoding is not None:
            self._check_text(only="ENC001")
            return Report(source.path, None, self._findings(None))
        self.clean = Clean(source, self.unwanted)
        self.document = document = parse_collection(self.clean.text, plan.layout)
        if self.unwanted.fence and document.recognised:
            document.damages.insert(0, Damage(Kind.STRAY_TEXT, (0, 0), "code fence around the file"))
        if document.recognised:
            self._check_text()
            self._check_damage(document)
        else:
            self._check_text(only="ENC001")
        for rule in plan.fact:
            for problem in rule.check(document):
                self.found.append((rule, problem, self.clean.to_source(problem.span), Slot.NONE))
        if not self.found:
            return Report(source.path, document.layout, ())
        self._settle(document)
        layout = document.layout if document.recognised else None
        return Report(source.path, layout, self._findings(document), is_transcript=document.recognised)

    def _check_text(self, only: str | None = None) -> None:
        for rule in self.plan.text:
            if only is None or rule.code == only:
                for problem in rule.check(self.unwanted):
                    self.found.append((rule, problem, problem.span, Slot.NONE))

    def _check_damage(self, document: Document) -> None:
        rules = self.plan.damage
        for damage in document.damages:
            rule = rules.get(damage.kind)
            if rule is None:
                continue
            if self._owned(damage, document):
                self.silenced.append((rule.code, self.clean.to_source(damage.span)))
            else:
                problem = rule.check(damage, document)
                self.found.append((rule, problem, self.clean.to_source(problem.span), damage.kind.closes))

    def _owned(self, damage: Damage, document: Document) -> bool:
        """Whether an ENC finding owns the line of ``damage``: nothing else is said of it."""
        touched = self.clean.touched
        if not touched and not self.unwanted.has_tabs:
            return False
        start = document.text.rfind("\n", 0, damage.span[0]) + 1
        end = document.text.find("\n", damage.span[1])
        end = len(document.text) if end < 0 else end
        if self.unwanted.has_tabs and "\t" in document.text[start:end]:
            return damage.kind is not Kind.TRUNCATED
        if damage.kind in _NOTHING_THERE:
            touched = self._altered
        at = bisect_left(touched, start)
        return at < len(touched) and touched[at] <= end and damage.kind is not Kind.TRUNCATED

    @cached_property
    def _altered(self) -> list[int]:
        """The offsets in the cleaned text of what was taken out, blanks at the end of lines left aside."""
        blanks = set(self.unwanted.trailing)
        return [self.clean.to_clean(span[0]) for span in self.unwanted.characters if span not in blanks]

    def _settle(self, document: Document) -> None:
        """Drop what another finding owns."""
        codes = {rule.code for rule, *_ in self.found}
        tail = len(document.text.rstrip("\n"))
        if "DOC012" in codes:
            conflicts = self.unwanted.conflicts
            self._drop(lambda code, span: code != "DOC012" and any(s <= span[0] < e for s, e in conflicts))
        if codes & _TAIL:
            ends = [span for rule, _, span, _ in self.found if rule.code in ("DOC010", "CAN005", "DOC007")]
            if any(self._in_tail(span, document) for span in ends):
                limit = self.clean.to_source((tail, tail))[0]
                self._drop(lambda code, span: code in _TAIL and span[1] >= limit)
            elif self._unterminated(document):
                self._drop(lambda code, span: code in ("ENC007", "ENC008"))
        if "ENC003" in codes and "DOC009" in codes:
            odd = {self.source.position(span).line for rule, _, span, _ in self.found if rule.code == "ENC003"}
            self._drop(lambda code, span: code == "DOC009" and self.source.position(span).line - 1 in odd)
        if codes & {"ENC001", "ENC010"} and codes & _BODY_CHECKS:
            owned = Reading(self.source, self.unwanted, self.clean, document).spoilt
            self._drop(
                lambda code, span: (
                    code in _BODY_CHECKS and id(document.exchange_at(self.clean.to_clean(span[0]))) in owned
                )
            )
        if "ENC006" in codes and codes & _OWNS_BLANKS:
            lines = {self.source.position(span).line for rule, _, span, _ in self.found if rule.code in _OWNS_BLANKS}
            self._drop(lambda code, span: code == "ENC006" and self.source.position(span).line in lines)
        if codes & _POLICY:
            lines = {self.source.position(span).line for rule, _, span, _ in self.found if rule.code in _POLICY}
            self._drop(lambda code, span: code in ("CON001", "CON002") and self.source.position(span).line in lines)

    def _drop(self, owned: Callable[[str, Span], bool]) -> None:
        found, self.found = self.found, []
        for entry in found:
            code, span = entry[0].code, entry[2]
            if owned(code, span):
                self.silenced.append((code, span))
            else:
                self.found.append(entry)

    def _in_tail(self, span: Span, document: Document) -> bool:
        """Whether a finding stands in the last block of the document."""
        last = document.exchanges[-1].span[1] if document.exchanges else 0
        return self.clean.to_clean(span[0]) >= last or any(d.kind is Kind.TRUNCATED for d in document.damages)

    @staticmethod
    def _unterminated(document: Document) -> bool:
        return any(
            damage.kind is Kind.MISSING_SEPARATOR and damage.span[0] >= len(document.text.rstrip("\n"))
            for damage in document.damages
        )

    def _findings(self, document: Document | None) -> tuple[Finding, ...]:
        from linter.fingerprint import Fingerprints

        fingerprints = Fingerprints(self.source, document)
        findings = []
        for rule, problem, span, closes in sorted(self.found, key=lambda entry: (entry[2], entry[0].code)):
            text_rule = rule.reads_text
            offset = self.clean.to_clean(span[0]) if document is not None else 0
            related = tuple(
                Note(self.source.position(self._locate(note.span, text_rule)), note.message, note.evidence)
                for note in problem.related
            )
            findings.append(
                Finding(
                    self.source.path,
                    document.layout if document is not None and document.recognised else None,
                    self.source.position(span),
                    rule.code,
                    rule.name,
                    rule.severity,
                    problem.message,
                    document.where(offset) if document is not None else Where(),
                    related,
                    self._suppressed(closes),
                    self._fix(problem.fix, text_rule),
                    fingerprints.take(rule.code, offset, span),
                    span,
                )
            )
        return tuple(sorted(findings, key=lambda finding: finding.sort_key))

    def _locate(self, span: Span, text_rule: bool) -> Span:
        return span if text_rule else self.clean.to_source(span)

    def _suppressed(self, closes: Slot) -> tuple[str, ...]:
        if closes not in self._checks_closed:
            self._checks_closed[closes] = tuple(rule.code for rule in self.plan.fact if rule.reads & closes)
        return self._checks_closed[closes]

    def _fix(self, fix: Fix | None, text_rule: bool) -> Fix | None:
        """The fix in offsets of the file, with the file's own line ends."""
        if fix is None:
            return None
        newline = self.source.newline
        edits = []
        for edit in fix.edits:
            start, end = self._locate((edit.start, edit.end), text_rule)
            text = edit.text if text_rule or newline == "\n" else edit.text.replace("\n", newline)
            edits.append(Edit(start, end, text))
        return fix._replace(edits=tuple(edits))
