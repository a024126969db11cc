"""Prove that fixes bring the original back and harm nothing: ``python -m benchmarks.fixes --check``.

Three parts: single defects mended, by rule; documents with many defects, whose spoken words stay, and a fix that is
broken on purpose, which must be refused; pairs of rules, whose fixes give the same text in either order.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.isolation import difference, show
from benchmarks.mutants import Mutant, documents, mutant, mutants
from benchmarks.operators import OPERATORS, Operator
from benchmarks.orders import orders, rule_pairs
from benchmarks.page import Edit, Page
from benchmarks.pairs import inside_exchanges, owner
from linter import Finding, Fix, lint, parse
from linter import finding as values
from linter.config import Plan, plan
from linter.finding import Applicability, Problem
from linter.fixer import Fixed, fix
from linter.unwanted import Unwanted

SAME, MOST_DEFECTS, CONTROLS = 0.97, 8, 100
LOSSY = {
    "cut_after_terminator", "cut_after_blank_line", "cut_below_annotation", "cut_below_score",  # exchanges are gone
    "value_bare_one", "value_bare_zero", "value_one_decimal", "value_two_decimals",  # another value stands there
}  # fmt: skip
"""The operators after which a safe fix applies but nobody can tell the original."""


@dataclass(frozen=True)
class Mended:
    """A mutant with one finding that has a safe fix, and what the fix made of it."""

    mutant: Mutant
    finding: Finding
    fixed: Fixed

    @property
    def harm(self) -> str:
        """What the fix did beside its task, if anything."""
        if self.fixed.failures:
            return self.fixed.failures[0].message
        if len(self.fixed.applied) != 1:
            return f"{len(self.fixed.applied)} fixes applied, expected 1"
        if self.fixed.report.findings:
            return "left or added " + ", ".join(one.code for one in self.fixed.report.findings)
        if self.fixed.data != spliced(self.mutant.data, self.finding.fix):
            return "touched bytes outside its edits"
        return "" if fix(self.fixed.data).data == self.fixed.data else "not the same when fixed again"

    @property
    def certain(self) -> bool:
        """Whether the original can be told from the mutant."""
        return self.mutant.operator.name not in LOSSY

    @property
    def same(self) -> bool:
        """Whether the original came back byte for byte."""
        return self.fixed.data == self.mutant.page.data()


def spliced(data: bytes, fix: Fix | None) -> bytes:
    """Bytes with the edits of one fix made, from the last to the first so that offsets stay what they are."""
    text = data.decode("utf-8")
    for start, end, said in sorted(fix.edits if fix else (), reverse=True):
        text = text[:start] + said + text[end:]
    return text.encode("utf-8")


def is_safe(finding: Finding) -> bool:
    """Whether a finding has a safe fix."""
    return finding.fix is not None and finding.fix.applicability is Applicability.SAFE


def mended(operators: Sequence[Operator], pages: Sequence[Page], count: int, seed: int) -> Iterator[Mended]:
    """The mutants whose one finding has a safe fix, fixed."""
    for one in mutants(operators, pages, count, seed):
        findings = lint(one.data).findings
        if len(findings) == 1 and is_safe(findings[0]):
            yield Mended(one, findings[0], fix(one.data))


def table(outcomes: Sequence[Mended]) -> Iterator[str]:
    """By rule: mutants, those mended without harm, those whose original is certain, those that came back as it was."""
    by_code: dict[str, list[Mended]] = defaultdict(list)
    for one in outcomes:
        by_code[one.finding.code].append(one)
    yield f"{'':44}{'mutants':>8}{'fixed':>8}{'certain':>9}{'byte for byte':>15}"
    for code, group in [*sorted(by_code.items()), ("all", list(outcomes))]:
        certain = [one for one in group if one.certain]
        fixed, same = sum(not one.harm for one in group), sum(one.same for one in certain)
        share = f"{same / len(certain):.1%}" if certain else "-"
        name = f"{code} {group[0].finding.name}" if code != "all" else code
        yield f"{name:44}{len(group):>8}{fixed:>8}{len(certain):>9}{share:>15}"


def damaged(pages: Sequence[Page], count: int, seed: int) -> Iterator[tuple[Page, list[Edit]]]:
    """Pages with one to eight defects, each in an exchange of its own."""
    rng = Random(seed)
    able = [one for one in inside_exchanges(OPERATORS) if "ENC001" not in one.codes]  # such files are never rewritten
    roomy = [page for page in pages if len(page.blocks) >= MOST_DEFECTS]
    for _ in range(count):
        page, wanted = rng.choice(roomy), rng.randint(1, MOST_DEFECTS)
        edits: dict[int, Edit] = {}
        while len(edits) < wanted:
            one = mutant(rng.choice(able), [page], rng)
            at = owner(page, one.edit) if one else None
            if one is not None and at is not None:
                edits.setdefault(at, one.edit)
        yield page, list(edits.values())


def spoken(data: bytes) -> list[list[str]]:
    """The words of every question and answer, quotes aside."""
    document = parse(data)
    bodies = (body for exchange in document.exchanges for body in (exchange.question, exchange.answer))
    quotes = dict.fromkeys(map(ord, '"“”„‟«»'))
    return [document.slice(body).translate(quotes).split() if body else [] for body in bodies]


def trouble(data: bytes) -> str:
    """What is wrong with a damaged document after its fixes, if anything."""
    fixed = fix(data)
    if fixed.failures:
        return fixed.failures[0].message
    if left := [one.code for one in fixed.report.findings if is_safe(one)]:
        return f"fixes are left for {', '.join(left)}"
    return "" if spoken(data) == spoken(fixed.data) else "a question or an answer says something else"


def broken(whole: Plan) -> Plan:
    """A plan in which the fix for blanks at the end of a line takes the last word of the line with it."""
    (rule,) = (rule for rule in whole.text if rule.code == "ENC006")

    def check(unwanted: Unwanted) -> Iterator[Problem]:
        for problem in rule.check(unwanted):
            text, (start, end) = unwanted.source.text, problem.span
            kept = start - len(text[text.rfind("\n", 0, start) + 1 : start].split(" ")[-1])
            yield problem._replace(fix=Fix("Broken", Applicability.SAFE, (values.Edit(kept, end, ""),)))

    return whole._replace(text=tuple(one._replace(check=check) if one is rule else one for one in whole.text))


def controls(pages: Sequence[Page], seed: int) -> list[bytes]:
    """Documents in which an answer has blanks at the end of a line."""
    rng, documents = Random(seed), []
    for _ in range(CONTROLS):
        page = rng.choice(pages)
        at = rng.choice(page.blocks).answer
        documents.append(page.data([Edit(at, at + 1, (page.texts[at] + "   ",), ())]))
    return documents


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fixes", description=__doc__)
    for name, default in (("documents", 25), ("mutants", 3000), ("damaged", 2000), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--show-failures", type=int, default=0, metavar="N", help="show the first N of each kind")
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def shown(heading: str, page: Page, edits: Sequence[Edit]) -> Iterator[str]:
    """What went wrong, and with which document."""
    yield heading
    yield from difference(page, *edits)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a bar is to be met and is not."""
    options = arguments(argv)
    seed, limit = options.seed, options.show_failures
    pages = documents(options.documents, seed)

    outcomes = list(mended(OPERATORS, pages, options.mutants, seed))
    print(*table(outcomes), sep="\n")
    harmed = [one for one in outcomes if one.harm]
    lost = [one for one in outcomes if one.certain and not one.same]
    wrong = {f"{one.mutant.operator.name}: {one.harm or 'not as it was'}": one.mutant for one in (*harmed, *lost)}
    show("mutant", [shown(why, one.page, [one.edit]) for why, one in wrong.items()], limit)
    certain = sum(one.certain for one in outcomes)

    trials = [(page, edits, trouble(page.data(edits))) for page, edits in damaged(pages, options.damaged, seed)]
    bad = [trial for trial in trials if trial[2]]
    print(f"\ndamaged: {len(trials) - len(bad)} of {len(trials)} documents, {sum(len(t[1]) for t in trials)} defects:")
    print("  nothing safe is left to fix, and every question and answer says what it said")
    show("damaged document", [shown(why, page, edits) for page, edits, why in bad], limit)
    caught = sum(fix(data, broken(plan())).failures != () for data in controls(pages, seed))
    print(f"control: {caught} of {CONTROLS} fixes that take a word away are refused")

    possible, never = rule_pairs(pages[0], seed)
    unequal = [pair for pair in possible if len(orders(pages[0].data(pair.edits), pair.first, pair.second)) > 1]
    print(f"\norders: {len(possible) - len(unequal)} of {len(possible)} pairs of rules give one text")
    print(f"  {never} pairs cannot stand apart in one file")
    show("pair", [shown(f"{one.first} and {one.second}", pages[0], one.edits) for one in unequal], limit)

    bars = {
        "no harm": bool(outcomes) and not harmed,
        f"byte for byte at least {SAME:.0%}": certain - len(lost) >= SAME * certain,
        "damaged documents 100 %": not bad,
        "control refused": caught == CONTROLS,
        "one text in any order": bool(possible) and not unequal,
        "known operators": {one.name for one in OPERATORS} >= LOSSY,
    }
    missed = [bar for bar, met in bars.items() if not met]
    print(f"\n{'all bars are met' if not missed else 'missed: ' + ', '.join(missed)}")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
