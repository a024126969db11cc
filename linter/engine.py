"""The verb ``lint``: one source in, one report out. Nothing here prints, reads a file or knows a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.config import Plan
from linter.config import plan as default_plan
from linter.damage import Damage, Kind, Slot
from linter.document import Document
from linter.finding import (
    NOT_A_TRANSCRIPT,
    NOT_TEXT,
    Edit,
    Failure,
    FileSpan,
    Finding,
    Fix,
    Further,
    Note,
    Report,
    Span,
    Where,
    wrong_type,
)
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.known import BUILT_IN, Known
from linter.precedence import is_owned, settle
from linter.precedence.claims import Claim
from linter.reading import Reading
from linter.rule import Subject
from linter.source import Source
from linter.tuples import NamedTuple
from linter.unwanted import Unwanted

if TYPE_CHECKING:
    from linter.crossing.facts import FileFacts


class Examined(NamedTuple):
    """Everything that a run knows of one source.

    ``reading`` is how the source was read, ``None`` where it is in a wide encoding. ``silenced`` are the problems that
    another finding owns, as codes and spans of the source's text.
    """

    source: Source
    reading: Reading | None
    report: Report
    silenced: tuple[tuple[str, Span], ...]

    @property
    def document(self) -> Document | None:
        """The document that the source was read into."""
        return self.reading.document if self.reading is not None else None


def examine(source: Source, plan: Plan) -> Examined:
    """Check one transcript and keep what :func:`lint` leaves out."""
    run = _Run(source, plan)
    report = run.report()
    return Examined(source, run.reading, report, tuple(run.silenced))


def lint(source: Source | bytes | str, plan: Plan | None = None, path: str = "<stdin>") -> Report:
    """Check one transcript.

    ``source`` is the content of a file, bytes or text, and not its path. ``plan`` is which rules run, on which layout;
    without one, all rules run on the default layout. ``path`` is the name that findings carry. Returns the findings,
    sorted by line, column and code. Reads no file. Raises nothing but ``TypeError`` for wrong types.
    """
    return _Run(as_source(source, path), as_plan(plan)).report()


def parse(
    source: Source | bytes | str, layout: Layout | None = None, layouts: Sequence[Known] | None = None
) -> Document:
    """Read one transcript into a document.

    ``source`` is the content of a file, bytes or text, and not its path; ``layout`` are the settings of collections,
    ``None`` for the default ones; ``layouts`` are those that the file may be in, ``None`` for the built-in ones. Every
    transcript can be read, however damaged: defects are in ``damages``. Raises nothing but ``TypeError`` for wrong
    types.
    """
    if layout is not None and not isinstance(layout, Layout):
        raise wrong_type("layout", "a Layout or None", layout)
    return Reading(as_source(source), DEFAULT if layout is None else layout, layouts or BUILT_IN).document


def as_source(source: Source | bytes | str, path: str = "<stdin>") -> Source:
    """Content of any kind with its path; raises ``TypeError`` for wrong types."""
    if not isinstance(path, str):
        raise wrong_type("path", "a str", path)
    if isinstance(source, str):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, bytes):
        return Source(source, path)
    if not isinstance(source, Source):
        raise wrong_type("source", "bytes, str or Source", source)
    return source


def as_plan(plan: Plan | None) -> Plan:
    """``plan``, or the default one; raises ``TypeError`` for wrong types."""
    if plan is not None and not isinstance(plan, Plan):
        raise wrong_type("plan", "a Plan or None", plan)
    return default_plan() if plan is None else plan


def gather(source: Source, plan: Plan) -> tuple[Report, FileFacts | None]:
    """Check one transcript, and keep of it what a run over many files compares; ``None`` if it is not a transcript."""
    report, reading = read_and_lint(source, plan)
    return report, facts_in(reading)


def read_and_lint(source: Source, plan: Plan) -> tuple[Report, Reading | None]:
    """Check one transcript, and give it as it was read; ``None`` where the source is in a wide encoding."""
    run = _Run(source, plan)
    report = run.report()
    return report, run.reading


def facts_in(reading: Reading | None) -> FileFacts | None:
    """What a run over many files compares of one of them, ``None`` if it is not a transcript."""
    from linter.crossing.facts import facts_of

    if reading is None or not reading.document.recognised:
        return None
    return facts_of(reading.source, reading.document)


class _Run:
    """One source under one plan: claims gathered, precedence applied, places looked up.

    ``reading`` is ``None`` where the source is in a wide encoding.
    """

    def __init__(self, source: Source, plan: Plan) -> None:
        self.source = source
        self.plan = plan
        self.reading: Reading | None = None
        self.silenced: list[tuple[str, Span]] = []
        self._failures: tuple[Failure, ...] = ()
        self._checks_closed: dict[Slot, tuple[str, ...]] = {}

    def report(self) -> Report:
        path = self.source.path
        if not self.source.is_readable:
            return Report(path, None, self._findings(self._of_text(Unwanted(self.source), only=NOT_TEXT), None))
        self.reading = reading = Reading(self.source, self.plan.layout, self.plan.layouts)
        document = reading.document
        if document.recognised:
            around = [Damage(Kind.STRAY_TEXT, (0, 0), stray) for stray in reading.around]
            document.damages[:0] = around
        if document.recognised:
            claims = self._of_text(reading.unwanted) + self._of_damage(reading) + self._of_marks(reading)
        else:
            claims = self._of_text(reading.unwanted, only=NOT_TEXT)
        for rule in self.plan.fact:
            if not document.recognised and rule.code != NOT_A_TRANSCRIPT:
                continue
            for problem in rule.check(document):
                claims.append(Claim(rule, problem, reading.clean.to_source(problem.span)))
        if document.recognised and self.plan.houses:
            claims += self._of_schema(reading)
        if not claims:
            return Report(path, document.layout, (), self._failures)
        claims, silenced = settle(claims, reading)
        self.silenced += ((claim.code, claim.span) for claim in silenced)
        if len(claims) > 1:
            from linter.habits import gathered  # few files have so many

            claims = gathered(claims, reading)
        layout = document.layout if document.recognised else None
        findings = self._findings(claims, document)
        return Report(path, layout, findings, self._failures, document.recognised, document.differs)

    def _of_schema(self, reading: Reading) -> list[Claim]:
        """What the document breaks of its house schema."""
        document = reading.document
        house = self.plan.houses.of(document.layout)
        if house is None or not self.plan.schema:
            return []
        from linter.house.deadline import UnjudgedError
        from linter.house.violation import violations

        try:
            found = list(violations(house, document))
        except UnjudgedError as error:
            self._failures = (Failure(self.source.path, "too-slow", error.reason),)
            return []
        return [
            Claim(rule, problem, reading.clean.to_source(problem.span), about=violation.slot)
            for rule in self.plan.schema
            for violation in found
            for problem in (rule.check(violation, document),)
        ]

    def _of_text(self, unwanted: Unwanted, only: str | None = None) -> list[Claim]:
        if unwanted.is_spotless:
            return []
        rules = [rule for rule in self.plan.text if only is None or rule.code == only]
        return [Claim(rule, problem, FileSpan(problem.span)) for rule in rules for problem in rule.check(unwanted)]

    def _of_damage(self, reading: Reading) -> list[Claim]:
        document, to_source, around = reading.document, reading.clean.to_source, reading.around
        claims = []
        for damage in document.damages:
            rule = self.plan.damage.get(damage.kind)
            if rule is None:
                continue
            if is_owned(damage, reading):
                self.silenced.append((rule.code, to_source(damage.span)))
            else:
                problem = rule.check(damage, document)
                if around and damage.kind is Kind.STRAY_TEXT:
                    problem = problem._replace(fix=around.get(damage.detail))
                claims.append(Claim(rule, problem, to_source(problem.span), damage.kind.closes, damage))
        return claims

    def _of_marks(self, reading: Reading) -> list[Claim]:
        """What is before each of several lines of the file and is not part of the transcript."""
        rule = self.plan.damage.get(Kind.STRAY_TEXT)
        if rule is None or not reading.unwanted.marked:
            return []
        claims = []
        for span, stray, fix in reading.marked:
            damage = Damage(Kind.STRAY_TEXT, reading.clean.to_clean_span(span), stray)
            problem = rule.check(damage, reading.document)._replace(fix=fix)
            claims.append(Claim(rule, problem, span, damage.kind.closes, damage))
        return claims

    def _findings(self, claims: list[Claim], document: Document | None) -> tuple[Finding, ...]:
        from linter.fingerprint import Fingerprints

        recognised = document is not None and document.recognised
        where = document.where if document is not None and recognised else lambda offset: Where()
        every = sorted(
            (each for claim in claims for each in (claim, *claim.others)), key=lambda claim: (claim.span, claim.code)
        )
        fingerprints = Fingerprints(self.source, document)
        prints = {id(each): fingerprints.take(each.rule, self._offset(each), each.span) for each in every}
        findings = []
        for claim in sorted(claims, key=lambda claim: (claim.span, claim.code)):
            rule, problem, span = claim.rule, claim.problem, claim.span
            text_rule = rule.reads_text
            offset = self._offset(claim)
            related = tuple(
                Note(self.source.position(self._locate(note.span, text_rule)), note.message, note.evidence)
                for note in problem.related
            )
            findings.append(
                Finding(
                    self.source.path,
                    document.layout if document is not None and recognised else None,
                    self.source.position(span),
                    rule.code,
                    rule.name,
                    rule.severity,
                    problem.message,
                    where(offset),
                    related,
                    self._suppressed(claim, offset),
                    self._fix(problem.fix, text_rule),
                    prints[id(claim)],
                    span,
                    others=tuple(
                        Further(each.code, where(self._offset(each)), each.span, prints[id(each)])
                        for each in claim.others
                    ),
                    breached=problem.breached,
                )
            )
        return tuple(sorted(findings, key=lambda finding: finding.sort_key))

    def _offset(self, claim: Claim) -> int:
        """Where a claim begins in the text of the document."""
        return self.reading.clean.to_clean(claim.span[0]) if self.reading is not None else 0

    def _locate(self, span: Span, text_rule: bool) -> FileSpan:
        return FileSpan(span) if text_rule or self.reading is None else self.reading.clean.to_source(span)

    def _suppressed(self, claim: Claim, offset: int) -> tuple[str, ...]:
        """The codes of the rules that do not judge what is around ``offset``, because of ``claim``."""
        if claim.is_about(Subject.LOST):
            lost = self.reading is not None and self.reading.document.exchange_at(offset) is not None
            return tuple(rule.code for rule in self.plan.fact if rule.about & Subject.BODY) if lost else ()
        if claim.closes not in self._checks_closed:
            codes = tuple(rule.code for rule in self.plan.fact if rule.needs & claim.closes)
            self._checks_closed[claim.closes] = codes
        return self._checks_closed[claim.closes]

    def _fix(self, fix: Fix | None, text_rule: bool) -> Fix | None:
        """The fix in offsets of the file, with the file's own line ends; none where the file is not rewritten.

        Where something is around every line, or before some, the lines of the document are not those of the file.
        """
        if fix is None or not self.source.is_rewritable:
            return None
        if fix.of_file:
            return fix
        if self.reading is not None and self.reading.wraps_lines:
            return None
        if self.reading is not None and not text_rule and self._is_marked(fix):
            return None
        newline = self.source.newline
        edits = []
        for edit in fix.edits:
            start, end = self._locate((edit.start, edit.end), text_rule)
            text = edit.text if text_rule or newline == "\n" else edit.text.replace("\n", newline)
            edits.append(Edit(start, end, text))
        return fix._replace(edits=tuple(edits))

    def _is_marked(self, fix: Fix) -> bool:
        """Whether an edit is in lines that begin with marks, or right above them."""
        if self.reading is None:
            return False
        spans = [self.reading.clean.to_clean_span(each.span) for each in self.reading.unwanted.marked]
        return any(start - 1 <= edit.end and edit.start <= end for start, end in spans for edit in fix.edits)
