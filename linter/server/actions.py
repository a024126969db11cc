"""What can be done about findings: fixes, each proved as ``--fix`` proves it, and exceptions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lsprotocol import types

from linter.finding import NOT_TEXT, Applicability, Edit, Finding, Span
from linter.fixer import choose, fix, fix_one
from linter.server.checks import DocumentCheck
from linter.server.diagnostics import diagnostic
from linter.server.text import DocumentText
from linter.tuples import NamedTuple

FIX_ALL = "source.fixAll.transcript-lint"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorRewrite, FIX_ALL)
ACCEPT = "transcript-lint.accept"
EXPLAIN = "transcript-lint.explain"

_MOST = 20
"""So many fixes are proved before anybody chose one, where a client wants to see the edits at once."""


class RefusedError(Exception):
    """A fix was not applied; the message says why."""


class Wish(NamedTuple):
    """What a client asks for: actions ``at`` a place or for what it names, of some kinds, with ``edits`` or without."""

    uri: str
    version: int
    at: Span
    named: frozenset[Any]
    only: Sequence[str]
    edits: bool
    saved: bool

    def has(self, kind: str) -> bool:
        """Whether actions of ``kind`` are wanted."""
        return not self.only or any(kind == each or kind.startswith(f"{each}.") for each in self.only)


def actions(check: DocumentCheck, wish: Wish) -> Iterator[types.CodeAction]:
    """Everything that can be done."""
    if check.examined is None:
        return
    found = [each for each in check.findings if _is_meant(each, wish)]
    for number, finding in enumerate(found):
        yield from _fixes(check, finding, wish, proved=number < _MOST)
    for finding in found:
        yield from _others(check, finding, wish)
    if wish.has(FIX_ALL) and choose(check.findings, unsafe=False):
        action = types.CodeAction("Apply all safe fixes", kind=FIX_ALL, data=_data(wish, None))
        if not wish.edits:
            yield action
        elif edits := fix_all(check):
            action.edit = types.WorkspaceEdit(changes={wish.uri: edits})
            yield action


def _is_meant(finding: Finding, wish: Wish) -> bool:
    (start, end), (first, last) = finding.span, wish.at
    return (start <= last and first <= end) or finding.fingerprint in wish.named


def _fixes(check: DocumentCheck, finding: Finding, wish: Wish, proved: bool) -> Iterator[types.CodeAction]:
    if finding.fix is None or not finding.fix.edits:
        return
    safe = finding.fix.applicability is Applicability.SAFE
    kind = types.CodeActionKind.QuickFix if safe else types.CodeActionKind.RefactorRewrite
    if not wish.has(kind):
        return
    title = finding.fix.title if safe else f"{finding.fix.title} (unsafe: a guess, or a change of the content)"
    action = types.CodeAction(
        title,
        kind=kind,
        diagnostics=[diagnostic(finding, check, wish.uri)],
        is_preferred=safe or None,
        data=_data(wish, finding),
    )
    if not wish.edits:
        yield action
    elif proved:
        try:
            action.edit = types.WorkspaceEdit(changes={wish.uri: fix_finding(check, finding)})
        except RefusedError:
            return
        yield action


def _others(check: DocumentCheck, finding: Finding, wish: Wish) -> Iterator[types.CodeAction]:
    if not wish.has(types.CodeActionKind.QuickFix):
        return
    found = [diagnostic(finding, check, wish.uri)]
    if finding.code != NOT_TEXT and wish.saved and not finding.baselined:
        title = f"Accept this {finding.code} finding…"
        command = types.Command(title, ACCEPT, arguments=[wish.uri, finding.code, finding.fingerprint])
        yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=found, command=command)
    title = f"Explain {finding.code}"
    command = types.Command(title, EXPLAIN, arguments=[finding.code])
    yield types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=found, command=command)


def _data(wish: Wish, finding: Finding | None) -> dict[str, Any]:
    return {
        "uri": wish.uri,
        "version": wish.version,
        "finding": None if finding is None else [finding.code, finding.fingerprint],
    }


def found(check: DocumentCheck, code: Any, fingerprint: Any) -> Finding | None:
    """The finding that a client names."""
    return next((each for each in check.findings if (each.code, each.fingerprint) == (code, fingerprint)), None)


def fix_finding(check: DocumentCheck, finding: Finding) -> list[types.TextEdit]:
    """The edits that fix one finding; raises :class:`RefusedError`."""
    assert check.examined is not None and check.plan is not None
    fixed = fix_one(check.examined, finding, check.plan)
    if fixed.failures:
        raise RefusedError(fixed.failures[0].message)
    return _edits(check.text, fixed.edits)


def fix_all(check: DocumentCheck) -> list[types.TextEdit]:
    """The edits of all safe fixes that may be applied."""
    if check.examined is None:
        return []
    return _edits(check.text, fix(check.examined.source, check.plan, reported=check.reported).edits)


def _edits(text: DocumentText, edits: Iterable[Edit]) -> list[types.TextEdit]:
    return [types.TextEdit(text.range((edit.start, edit.end)), edit.text) for edit in edits]
