"""Claims as findings: at places in the file, with a fingerprint, and with fixes in offsets of the file."""

from __future__ import annotations

from linter.config import Plan
from linter.damage import Slot
from linter.finding import Edit, FileSpan, Finding, Fix, Further, Note, Span, Where
from linter.precedence.claims import Claim
from linter.reading import Reading
from linter.rule import Subject
from linter.source import Source


class Findings:
    """The findings of one source under one plan. ``reading`` is ``None`` where the source is in a wide encoding."""

    def __init__(self, source: Source, plan: Plan, reading: Reading | None) -> None:
        self.source = source
        self.plan = plan
        self.reading = reading
        self._checks_closed: dict[Slot, tuple[str, ...]] = {}

    def of(self, claims: list[Claim]) -> tuple[Finding, ...]:
        """The findings, sorted by line, column and code."""
        from linter.fingerprint import Fingerprints

        document = self.reading.document if self.reading is not None else None
        recognised = document is not None and document.recognised
        where = document.where if document is not None and recognised else lambda offset: Where()
        every = sorted(
            (each for claim in claims for each in (claim, *claim.others)), key=lambda claim: (claim.span, claim.code)
        )
        fingerprints = Fingerprints(self.source, document)
        offsets = {id(each): self._offset(each) for each in every}
        prints = {id(each): fingerprints.take(each.rule, offsets[id(each)], each.span) for each in every}
        findings = []
        for claim in sorted(claims, key=lambda claim: (claim.span, claim.code)):
            rule, problem, span = claim.rule, claim.problem, claim.span
            text_rule = rule.reads_text
            offset = offsets[id(claim)]
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
                        Further(each.code, where(offsets[id(each)]), each.span, prints[id(each)])
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
