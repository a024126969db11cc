"""Print every message of every rule, each shape once: ``python -m benchmarks.messages``.

The findings are those in files with one defect each, of both built-in layouts and of the described ones, and those in
the bad examples of the pages of rules. Two have the same shape if they differ only in numbers and in quoted values.
"""

from __future__ import annotations

import argparse
import glob
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.described.__main__ import EXAMPLES
from benchmarks.described.check import plan_of
from benchmarks.described.description import read
from benchmarks.described.files import files
from benchmarks.described.mutants import mutants as described
from benchmarks.described.operators import OPERATORS as DESCRIBED
from benchmarks.mutants import documents, mutants
from benchmarks.operators import OPERATORS
from benchmarks.records.mutants import mutants as records
from benchmarks.records.operators import OPERATORS as RECORDS
from benchmarks.records.writer import documents as record_documents
from benchmarks.table import show, verdict
from linter import Finding, lint
from linter.rules import RULES
from tests.pages import read_page
from tests.reading_pages import found_in

_QUOTED = re.compile(r"'[^'\n]*'|\[[^\]\n]*\]|\bU\+[0-9A-F]{4,6}( \([^)]*\))?|0x[0-9A-F]{2}|\d+(\.\d+)?")
_AFTER = re.compile(r"(?<=expected one of ).*|(?<=, expected )[A-Z]+( CANDIDATES)?\b")


@dataclass(frozen=True)
class Said:
    """What one finding says: its message, the title of its fix, and its notes."""

    code: str
    message: str
    fix: str
    notes: tuple[str, ...]

    @classmethod
    def by(cls, finding: Finding) -> Said:
        """What ``finding`` says."""
        fix = f"{finding.fix.title} ({finding.fix.applicability.label})" if finding.fix else ""
        return cls(finding.code, finding.message, fix, tuple(note.message for note in finding.related))

    @property
    def shape(self) -> tuple[str, ...]:
        """What is left without numbers and quoted values."""
        return (self.code, *(_QUOTED.sub("…", _AFTER.sub("…", text)) for text in (self.message, self.fix, *self.notes)))

    def lines(self) -> Iterator[str]:
        """As it is printed."""
        yield f"  {self.message}"
        if self.fix:
            yield f"      fix: {self.fix}"
        yield from (f"      note: {note}" for note in self.notes)


def bank(per_operator: int, seed: int) -> Iterator[Finding]:
    """The findings in files with one defect each."""
    pages = documents(30, seed)
    for one in mutants(OPERATORS, pages, per_operator * len(OPERATORS), seed):
        yield from lint(one.data).findings
    for record in records(RECORDS, record_documents(62, seed), per_operator * len(RECORDS), seed):
        yield from lint(record.data).findings
    for path in sorted(glob.glob(EXAMPLES)):
        made = files(read(path), 10, seed)
        for each in described(DESCRIBED, made, per_operator * len(DESCRIBED), seed):
            yield from lint(each.text, plan_of(path)).findings


def examples() -> Iterator[Finding]:
    """The findings in the bad examples of the pages of rules."""
    for rule in RULES:
        for example in read_page(rule.page).examples:
            if example.verdict == "Bad":
                yield from found_in(rule, example)


def faults(said: Said) -> Iterator[str]:
    """What is not as CONTRIBUTING describes messages."""
    for text in (said.message, *said.notes):
        if text.endswith("."):
            yield "ends with a full stop"
        if text[:1].isupper() and not text.startswith("HTML"):
            yield "begins with a capital letter"
        if re.search(r"\b(?:please|should|must|use|remove|add)\b", text):
            yield "gives advice"
        if text.count("expected") > 1 or re.search(r"expected (?:''|$)|''", text):
            yield "does not say what is expected"
    if said.fix and not re.match(r"[A-Z][a-z]+ \S", said.fix):
        yield "has a fix that is not a command"


def shapes(findings: Iterable[Finding]) -> dict[tuple[str, ...], Said]:
    """The first of each shape, by code and message."""
    first: dict[tuple[str, ...], Said] = {}
    for finding in findings:
        said = Said.by(finding)
        first.setdefault(said.shape, said)
    return dict(sorted(first.items(), key=lambda item: (item[0][0], item[1].message, item[0])))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the messages; 1 where a bar is to be met and is not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.messages", description=__doc__)
    parser.add_argument("--per-operator", type=int, default=2, metavar="N", help="how many defects of each kind (2)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    options = parser.parse_args(argv)
    said = shapes([*examples(), *bank(options.per_operator, options.seed)])
    for rule in RULES:
        own = [each for each in said.values() if each.code == rule.code]
        print(f"\n{rule.code} {rule.name}: {rule.summary}")
        for each in own:
            print(*each.lines(), sep="\n")
    codes = {each.code for each in said.values()}
    silent = [rule.code for rule in RULES if rule.code not in codes]
    print(f"\n{len(said)} shapes of {len(codes)} rules; without a message: {', '.join(silent) or 'none'}")
    faulty = [(why, each) for each in said.values() for why in faults(each)]
    show("fault", [iter((f"{each.code} {why}: {each.message}",)) for why, each in faulty], None)
    return verdict({"every rule has a message": not silent, "all messages are in form": not faulty}, options.check)


if __name__ == "__main__":
    sys.exit(main())
