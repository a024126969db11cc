"""Two rules with something to fix in one file: the order in which they are fixed may not matter."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from random import Random
from typing import NamedTuple

from benchmarks.mutants import TRIES, mutant
from benchmarks.operators import OPERATORS, Operator
from benchmarks.page import Edit, Page
from benchmarks.pairs import owner
from linter import lint
from linter.config import plan
from linter.fixer import fix


class RulePair(NamedTuple):
    """The codes of two rules, and a defect for each."""

    first: str
    second: str
    edits: tuple[Edit, Edit]


def rule_pairs(page: Page, seed: int) -> tuple[list[RulePair], int]:
    """All pairs of rules with a fix that can stand apart in one file, and the number of those that cannot."""
    rng = Random(seed)
    by_code = fixable(page, rng)
    together = [(a, b, apart(page, by_code[a], by_code[b], rng)) for a, b in combinations(by_code, 2)]
    possible = [RulePair(a, b, edits) for a, b, edits in together if edits]
    return possible, len(together) - len(possible)


def fixable(page: Page, rng: Random) -> Mapping[str, Operator]:
    """For every code with a fix, the first operator that gives one finding of it."""
    found: dict[str, Operator] = {}
    for operator in OPERATORS:
        one = mutant(operator, [page], rng) if operator.codes[0] not in found else None
        findings = lint(one.data).findings if one else ()
        if len(findings) == 1 and findings[0].fix and findings[0].code == operator.codes[0]:
            found[operator.codes[0]] = operator
    return found


def apart(page: Page, first: Operator, second: Operator, rng: Random) -> tuple[Edit, Edit] | None:
    """Two defects that give one finding each and are not in the same exchange."""
    for _ in range(TRIES):
        one, other = mutant(first, [page], rng), mutant(second, [page], rng)
        if one is None or other is None:
            return None
        edits = one.edit, other.edit
        above, below = sorted(edits, key=lambda edit: edit.start)
        owners = {owner(page, edit) for edit in edits}
        if above.stop + 1 < below.start and (len(owners) == 2 or owners == {None}):
            return edits
    return None


def orders(data: bytes, first: str, second: str) -> set[bytes]:
    """What becomes of a document when two rules are fixed one after the other, either way, and both at once."""
    one, other, both = plan((first,)), plan((second,)), plan((first, second))
    results = {fix(data, both, unsafe=True).data}
    for before, after in ((one, other), (other, one)):
        results.add(fix(fix(data, before, unsafe=True).data, after, unsafe=True).data)
    return results
