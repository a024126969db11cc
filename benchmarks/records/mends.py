"""What the fixes of damaged records do: whether each is of the kind that is due, and what is left after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.records.mutants import Mutant
from benchmarks.records.operators import Mending
from linter import Finding, lint


@dataclass(frozen=True)
class Mend:
    """The one finding of a mutant, with a right code, and the file after its fix."""

    mutant: Mutant
    finding: Finding
    data: bytes | None
    left: Sequence[Finding]

    @property
    def kind(self) -> Mending:
        """The kind of fix that is offered."""
        fix = self.finding.fix
        return Mending.NONE if fix is None else Mending(fix.applicability.label)

    @property
    def due(self) -> bool:
        """Whether that is the kind that a careful reader expects."""
        return self.mutant.operator.fix in (self.kind, Mending.ANY)

    @property
    def lossy(self) -> bool:
        """Whether a part of the text is gone for good, so that a safe fix may bring other contradictions to light."""
        return self.mutant.operator.fix is Mending.SAFE and not self.mutant.operator.same

    @property
    def closed(self) -> bool:
        """Whether the fix removes the finding and adds none."""
        return self.data is None or not self.left

    @property
    def same(self) -> bool:
        """Whether the original came back, byte for byte."""
        return self.data == self.mutant.page.data()


def mend(mutant: Mutant, finding: Finding) -> Mend:
    """Apply the fix of a finding, if it has one."""
    if finding.fix is None:
        return Mend(mutant, finding, None, ())
    text = mutant.data.decode("utf-8")
    for start, end, new in sorted(finding.fix.edits, reverse=True):
        text = text[:start] + new + text[end:]
    data = text.encode("utf-8")
    return Mend(mutant, finding, data, lint(data, path="a.txt").findings)


def figures(mends: Sequence[Mend]) -> Iterator[str]:
    """How fixes did, in words."""
    due = [one for one in mends if one.mutant.operator.fix is not Mending.ANY]
    yield f"\nfixes: {sum(one.due for one in due)} of {len(due)} are of the kind that is due (safe, unsafe, none)"
    safe = safe_ones(mends)
    yield f"  safe: {sum(one.closed for one in safe)} of {len(safe)} remove their finding and add none"
    for kind in (Mending.SAFE, Mending.UNSAFE):
        certain = certain_ones(mends, kind)
        same = sum(one.same for one in certain)
        yield f"  {kind.value}: {same} of {len(certain)} whose original is certain came back byte for byte"


def safe_ones(mends: Sequence[Mend]) -> list[Mend]:
    """Those whose fix is safe and loses nothing."""
    return [one for one in mends if one.kind is Mending.SAFE and not one.lossy]


def certain_ones(mends: Sequence[Mend], kind: Mending) -> list[Mend]:
    """Those whose fix is of a kind, where the original can be told from the mutant."""
    return [one for one in mends if one.kind is kind and one.mutant.operator.same]


def faults(mends: Sequence[Mend]) -> Iterator[tuple[str, Mend]]:
    """What is wrong with a fix, if anything."""
    for one in mends:
        if not one.due:
            yield f"fix is {one.kind.value}, expected {one.mutant.operator.fix.value}", one
        elif one.kind is Mending.SAFE and not one.lossy and not one.closed:
            yield "fix leaves or adds " + ", ".join(f"{left.code}:{left.line}" for left in one.left), one
        elif one.mutant.operator.same and one.data is not None and not one.same:
            yield "fix does not bring the original back", one
