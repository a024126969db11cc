"""The verb ``lint``: one source in, one report out. Nothing here prints, reads a file or knows a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from linter.config import Plan
from linter.config import plan as default_plan
from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import (
    NOT_TEXT,
    Failure,
    FileSpan,
    Finding,
    Report,
    Span,
    wrong_type,
)
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.known import BUILT_IN, Known
from linter.reading import Reading
from linter.source import Source
from linter.tuples import NamedTuple
from linter.unwanted import Unwanted

if TYPE_CHECKING:
    from linter.crossing.facts import FileFacts
    from linter.precedence.claims import Claim


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

    def report(self) -> Report:
        path = self.source.path
        if not self.source.is_readable:
            return Report(path, None, self._findings(self._of_text(Unwanted(self.source), only=NOT_TEXT)))
        self.reading = reading = Reading(self.source, self.plan.layout, self.plan.layouts)
        document = reading.document
        if document.recognised:
            document.damages[:0] = [Damage(Kind.STRAY_TEXT, (0, 0), stray) for stray in reading.around]
            claims = self._of_text(reading.unwanted) + self._of_damage(reading) + self._of_marks(reading)
        else:
            claims = self._of_text(reading.unwanted, only=NOT_TEXT)
        claims += self._of_facts(reading)
        if document.recognised and self.plan.houses:
            claims += self._of_schema(reading)
        if not claims:
            return Report(path, document.layout, (), self._failures)
        from linter.precedence import settle  # most files have nothing to settle

        claims, silenced = settle(claims, reading)
        self.silenced += ((claim.code, claim.span) for claim in silenced)
        if len(claims) > 1:
            from linter.habits import gathered  # few files have so many

            claims = gathered(claims, reading)
        layout = document.layout if document.recognised else None
        return Report(path, layout, self._findings(claims), self._failures, document.recognised, document.differs)

    def _of_facts(self, reading: Reading) -> list[Claim]:
        document = reading.document
        found = [(rule, problem) for rule in self.plan.fact.of(document) for problem in rule.check(document)]
        if not found:
            return []
        from linter.precedence.claims import Claim  # most files have none

        return [Claim(rule, problem, reading.clean.to_source(problem.span)) for rule, problem in found]

    def _of_schema(self, reading: Reading) -> list[Claim]:
        """What the document breaks of its house schema."""
        document = reading.document
        house = self.plan.houses.of(document.layout)
        if house is None or not self.plan.schema:
            return []
        from linter.house.deadline import UnjudgedError
        from linter.house.violation import violations
        from linter.precedence.claims import Claim

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
        from linter.precedence.claims import Claim

        rules = [rule for rule in self.plan.text if only is None or rule.code == only]
        return [Claim(rule, problem, FileSpan(problem.span)) for rule in rules for problem in rule.check(unwanted)]

    def _of_damage(self, reading: Reading) -> list[Claim]:
        document, to_source, around = reading.document, reading.clean.to_source, reading.around
        if not document.damages:
            return []
        from linter.precedence import is_owned
        from linter.precedence.claims import Claim

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
        from linter.precedence.claims import Claim

        claims = []
        for span, stray, fix in reading.marked:
            damage = Damage(Kind.STRAY_TEXT, reading.clean.to_clean_span(span), stray)
            problem = rule.check(damage, reading.document)._replace(fix=fix)
            claims.append(Claim(rule, problem, span, damage.kind.closes, damage))
        return claims

    def _findings(self, claims: list[Claim]) -> tuple[Finding, ...]:
        from linter.findings import Findings  # most files have none

        return Findings(self.source, self.plan, self.reading).of(claims)
