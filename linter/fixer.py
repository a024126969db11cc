"""The verb ``fix``: edits become text, and the text proves itself before anybody writes it."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from linter.config import Plan
from linter.edits import composed
from linter.engine import Examined, as_plan, as_source, examine
from linter.finding import Applicability, Edit, Failure, Finding, Fix, Report, wrong_type
from linter.proof import Pass, objection
from linter.source import Source

MOST_PASSES = 10
MOST_TRIALS = 40
"""How often fixes are tried to find those that must not be applied; what is not told apart then is left out too."""

Key: TypeAlias = tuple[str, str]
"""What a finding is known by while other fixes are tried: its code and its fingerprint."""


class Fixed(NamedTuple):
    """A transcript after its fixes.

    ``data`` are its bytes, ``applied`` the findings that were fixed, ``report`` is about what is left. ``failures``
    name the findings whose fixes were refused; ``data`` is without these. ``edits`` are the changes as edits of the
    text that there was before, sorted, of which no two overlap.
    """

    data: bytes
    applied: tuple[Finding, ...]
    report: Report
    failures: tuple[Failure, ...] = ()
    edits: tuple[Edit, ...] = ()


def fix(
    source: Source | bytes | str,
    plan: Plan | None = None,
    unsafe: bool = False,
    path: str = "<stdin>",
    reported: Callable[[Report], Report] | None = None,
) -> Fixed:
    """Apply the fixes for one transcript: safe ones, with ``unsafe`` the others too. Nothing is written to a file.

    ``source``, ``plan`` and ``path`` are as for ``lint``. Raises nothing but ``TypeError`` for wrong types.

    Fixes are applied whole and in the order of the text; those that overlap wait for the next pass. The result is
    verified (:mod:`linter.proof`): safe fixes change no question, answer, annotation, name, role, score or flag, and
    add no finding; unsafe fixes lose no text. A fix that fails the verification is skipped, and the others are applied.
    A file that is not UTF-8 is not changed. ``reported`` removes from a report the findings that are not shown; these
    are not fixed.
    """
    if not isinstance(unsafe, bool):
        raise wrong_type("unsafe", "a bool", unsafe)
    source, plan = as_source(source, path), as_plan(plan)
    before = now = examine(source, plan)
    passes: list[Pass] = []
    if not source.is_rewritable:
        return Fixed(source.data, (), before.report)
    for _ in range(MOST_PASSES):
        outcome, refused = _settled(_Trials(now, plan, unsafe, reported or _whole))
        passes += outcome.passes
        if not refused or not outcome.passes:
            failures = tuple(_failure(now, key, reason) for key, reason in refused.items())
            return _fixed(outcome.after, passes, failures)
        now = outcome.after  # what was refused may be allowed now: the next run must find nothing to do
    reason = f"internal error: fixes do not settle in {MOST_PASSES} rounds; nothing was written"
    return Fixed(source.data, (), before.report, (Failure(source.path, "internal-error", reason),))


def fix_one(before: Examined, finding: Finding, plan: Plan) -> Fixed:
    """Apply the fix of one of the findings of ``before``, safe or not, verified in the same way.

    Where it is refused, or there is none, nothing is applied.
    """
    if finding.fix is None or not before.source.is_rewritable:
        return Fixed(before.source.data, (), before.report)
    done = Pass(before.source.text, [finding])
    text = apply(done.text, [finding.fix])
    after = examine(Source(text.encode("utf-8", "surrogatepass"), before.source.path), plan)
    unsafe = finding.fix.applicability is Applicability.UNSAFE
    if (reason := objection(before, after, [done], unsafe)) is not None:
        failure = _failure(before, _key(finding), reason)
        return Fixed(before.source.data, (), before.report, (failure,))
    return _fixed(after, [done], ())


def _fixed(after: Examined, passes: Sequence[Pass], failures: tuple[Failure, ...]) -> Fixed:
    applied = tuple(finding for done in passes for finding in done.fixed)
    edits = tuple(composed(len(passes[0].text), [done.edits for done in passes])) if passes else ()
    return Fixed(after.source.data, applied, after.report, failures, edits)


def _settled(trials: _Trials) -> tuple[_Outcome, dict[Key, str]]:
    """What the fixes that may be applied together make of a source, and the findings whose fixes are refused."""
    refused: dict[Key, str] = {}
    outcome = trials.of(lambda key: True)
    while outcome.objection is not None:  # again, for others come to light that had to wait for the refused ones
        accepted = trials.sift(outcome, refused)
        outcome = trials.of(accepted.__contains__ if trials.exhausted else lambda key: key not in refused)
    return outcome, refused


class _Outcome(NamedTuple):
    """What fixes make of a source, pass by pass, and why that must not be written, if there is a reason."""

    after: Examined
    passes: Sequence[Pass]
    objection: str | None


class _Trials:
    """The fixes of one source, tried together and apart."""

    def __init__(self, before: Examined, plan: Plan, unsafe: bool, reported: Callable[[Report], Report]) -> None:
        self._before = before
        self._plan = plan
        self._unsafe = unsafe
        self._reported = reported
        self._left = MOST_TRIALS

    @property
    def exhausted(self) -> bool:
        """Whether no more is told apart."""
        return self._left <= 0

    def of(self, allowed: Callable[[Key], bool]) -> _Outcome:
        """What the fixes of the findings that are ``allowed`` make of the source."""
        self._left -= 1
        now = self._before
        passes: list[Pass] = []
        while chosen := choose(self._allowed(now.report, allowed), self._unsafe):
            if len(passes) == MOST_PASSES:
                return _Outcome(now, passes, f"fixes do not settle in {MOST_PASSES} passes")
            passes.append(Pass(now.source.text, chosen))
            text = apply(now.source.text, (finding.fix for finding in chosen if finding.fix is not None))
            now = examine(Source(text.encode("utf-8", "surrogatepass"), now.source.path), self._plan)
        return _Outcome(now, passes, objection(self._before, now, passes, self._unsafe) if passes else None)

    def _allowed(self, report: Report, allowed: Callable[[Key], bool]) -> list[Finding]:
        return [finding for finding in self._reported(report).findings if allowed(_key(finding))]

    def sift(self, outcome: _Outcome, refused: dict[Key, str]) -> frozenset[Key]:
        """The keys of the findings whose fixes may be applied together; the others of ``outcome`` are ``refused``."""
        keys = list(dict.fromkeys(_key(finding) for done in outcome.passes for finding in done.fixed))
        accepted: list[Key] = []
        self._halve(keys, outcome.objection or "", accepted, refused)
        return frozenset(accepted)

    def _halve(self, keys: list[Key], reason: str, accepted: list[Key], refused: dict[Key, str]) -> None:
        """Part ``keys``, whose fixes are refused for ``reason`` when applied together with the ``accepted`` ones."""
        if len(keys) == 1 or self.exhausted:
            refused.update(dict.fromkeys(keys, reason))
            return
        first, second = keys[: len(keys) // 2], keys[len(keys) // 2 :]
        because = self.of({*accepted, *first}.__contains__).objection
        if because is None:
            accepted += first
            self._halve(second, reason, accepted, refused)
            return
        self._halve(first, because, accepted, refused)
        because = self.of({*accepted, *second}.__contains__).objection
        if because is None:
            accepted += second
        else:
            self._halve(second, because, accepted, refused)


def _whole(report: Report) -> Report:
    return report


def _key(finding: Finding) -> Key:
    return finding.code, finding.fingerprint


def _failure(before: Examined, key: Key, reason: str) -> Failure:
    """The failure that names the finding whose fix is refused."""
    finding = next((each for each in before.report.findings if _key(each) == key), None)
    place = f" at {finding.line}:{finding.column}" if finding is not None else ""
    message = f"internal error: the fix of {key[0]}{place} was not applied: {reason}"
    return Failure(before.source.path, "internal-error", message)


def choose(findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """The findings whose fixes may be applied together: allowed, whole, and none touching another."""
    least = Applicability.UNSAFE if unsafe else Applicability.SAFE
    taken: list[tuple[int, int]] = []
    chosen = []
    for finding in findings:
        if finding.fix is None or finding.fix.applicability < least or not finding.fix.edits:
            continue
        spans = [(edit.start, edit.end) for edit in finding.fix.edits]
        if not any(_touches(span, taken) for span in spans):
            chosen.append(finding)
            for span in spans:
                insort(taken, span)
    return chosen


def _touches(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Whether ``span`` overlaps or touches one of ``taken``, which are sorted and do not overlap."""
    at = bisect_right(taken, span)
    before = at > 0 and taken[at - 1][1] >= span[0]
    return before or (at < len(taken) and taken[at][0] <= span[1])


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` with all edits of ``fixes`` made; they must not overlap."""
    pieces: list[str] = []
    at = 0
    for start, end, replacement in sorted(edit for each in fixes for edit in each.edits):
        pieces += (text[at:start], replacement)
        at = end
    return "".join((*pieces, text[at:]))
