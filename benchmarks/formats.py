"""Have reports judged by the validators of their formats: ``python -m benchmarks.formats --check``.

The reports are on the worst that there is: every kind of defect, with a canary in every field, hostile texts in every
field of findings and failures, and more findings than GitHub takes. Each judge also gets a report that is broken on
purpose. Judges come from package registries; those that cannot be had are skipped, and that is said.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.canary import transcripts
from benchmarks.hostile import every_kind
from benchmarks.validators import JEST_SARIF, MULTITOOL, Absent, judged, junit_schema, multitool, sarif_schema
from linter import Finding, lint
from linter.reporters import FORMATS, Checked, Summary, View, keeping
from linter.reporters.sarif import MOST
from linter.source import Source

LARGEST = 10_000_000
"""How many bytes GitHub takes of a report that is packed with gzip."""
VALIDATED = 3_000
"""How many repeated findings the official validator reads. For as many as GitHub takes, it needs minutes."""


class Verdict(NamedTuple):
    """What one judge says; ``fine`` is None where it could not be asked."""

    judge: str
    said: str
    fine: bool | None


def worst(each: int) -> list[Checked]:
    """Files with ``each`` defects of every kind, and hostile texts in every field."""
    keep = keeping(FORMATS.values())
    files = every_kind()
    for number, data in enumerate(transcripts(each, seed=11)):
        source = Source(data, f"transcripts/{number:05}.txt")
        files.append(keep(lint(source), source))
    return files


def many(count: int) -> list[Checked]:
    """Files with ``count`` findings in all, repeated from real ones, under names of their own."""
    real = [checked for checked in worst(1) if checked.report.layout == "collection" and checked.report.findings]
    files: list[Checked] = []
    left = count
    while left > 0:
        report = real[len(files) % len(real)].report
        path = f"transcripts/of/the/year/{len(files):06}.txt"
        findings = tuple(_elsewhere(finding, path, left - at) for at, finding in enumerate(report.findings[:left]))
        files.append(real[len(files) % len(real)]._replace(report=report._replace(path=path, findings=findings)))
        left -= len(findings)
    return files


def _elsewhere(finding: Finding, path: str, number: int) -> Finding:
    """``finding`` as another one, so that the packed report is no smaller than a real one would be."""
    line = 1 + number * 7_919 % 10_007
    fingerprint = blake2b(number.to_bytes(4, "big"), digest_size=8).hexdigest()
    position = finding.position._replace(line=line, end_line=line + finding.position.end_line - finding.line)
    return finding._replace(path=path, position=position, fingerprint=fingerprint)


def report(name: str, files: list[Checked]) -> str:
    """The report on ``files``."""
    view = View(folder="/repository", root="/repository")
    return "".join(FORMATS[name].reporter(files, Summary.of(files, view)._replace(exit_code=1), view))


def broken(sarif: str) -> str:
    """A report in SARIF with what a validator must find: a column of 0, a rule that is not there, a bad reference."""
    loaded = json.loads(sarif)
    (run,) = loaded["runs"]
    first, second, third = run["results"][:3]
    first["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    second["ruleIndex"] = 100_000
    third["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b%.txt"
    return json.dumps(loaded)


def by_multitool(folder: Path, sarif: str, repeated: str) -> Iterator[Verdict]:
    """The official validator, with its own rules and those for GitHub."""
    program = multitool(folder / "multitool")
    for judge, text, wanted in (
        ("SARIF, multitool", sarif, True),
        ("SARIF, multitool, many", repeated, True),
        ("  control", broken(sarif), False),
    ):
        file = folder / f"{judge.strip().replace(', ', '-')}.sarif"
        file.write_text(text, encoding="utf-8")
        said = judged(program, file)
        counts = ", ".join(f"{len(said[level])} {level}s" for level in said)
        results = len(json.loads(text)["runs"][0]["results"])
        yield Verdict(judge, f"{counts} over {results:,} results{_first(said['error'])}", wanted == (not said["error"]))


def by_schema(folder: Path, sarif: str) -> Iterator[Verdict]:
    """The schema that ``@microsoft/jest-sarif`` ships."""
    from jsonschema.validators import validator_for

    schema = sarif_schema(folder / "jest-sarif")
    validator: Any = validator_for(schema)(schema)
    for judge, text, wanted in (("SARIF, schema of jest-sarif", sarif, True), ("  control", broken(sarif), False)):
        errors = [error.message for error in validator.iter_errors(json.loads(text))]
        yield Verdict(judge, f"{len(errors)} errors{_first(errors)}", wanted == (not errors))


def _first(errors: list[str]) -> str:
    return f", the first: {errors[0][:160]}" if errors else ""


def by_junit(folder: Path, junit: str) -> Iterator[Verdict]:
    """``junit-10.xsd``."""
    import xmlschema

    schema = xmlschema.XMLSchema(str(junit_schema(folder)))
    for judge, text, wanted in (
        ("JUnit, junit-10.xsd", junit, True),
        ("  control", junit.replace("<failure ", "<fault ").replace("</failure>", "</fault>"), False),
    ):
        errors = [str(error.reason) for error in schema.iter_errors(text)]
        yield Verdict(judge, f"{len(errors)} errors{_first(errors)}", wanted == (not errors))


def size(large: str) -> Iterator[Verdict]:
    """Whether as many findings as GitHub takes fit into as many bytes as it takes."""
    packed = len(gzip.compress(large.encode()))
    results = len(json.loads(large)["runs"][0]["results"])
    said = f"{results:,} results are {packed:,} bytes when packed, of {LARGEST:,}"
    yield Verdict("SARIF, size", said, packed <= LARGEST and results == MOST)


def verdicts(folder: Path, each: int) -> Iterator[Verdict]:
    """What all judges say; those that cannot be had say why."""
    files = worst(each)
    sarif, junit = report("sarif", files), report("junit", files)
    judges: dict[str, Callable[[], Iterator[Verdict]]] = {
        MULTITOOL: lambda: by_multitool(folder, sarif, report("sarif", many(VALIDATED))),
        JEST_SARIF: lambda: by_schema(folder, sarif),
        "junit-10.xsd": lambda: by_junit(folder, junit),
        "size": lambda: size(report("sarif", many(MOST + 5_000))),
    }
    for name, judge in judges.items():
        try:
            yield from judge()
        except Absent as reason:
            yield Verdict(name, str(reason), None)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--each", type=int, default=3, help="transcripts with each kind of defect (default: 3)")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a judge finds fault, or misses one")
    options = parser.parse_args()
    fine = True
    with tempfile.TemporaryDirectory() as folder:
        for verdict in verdicts(Path(folder), options.each):
            word = {True: "ok", False: "FAILED", None: "skipped"}[verdict.fine]
            print(f"{word:9}{verdict.judge:38}{verdict.said}", flush=True)
            fine &= verdict.fine is not False
    return int(options.check and not fine)


if __name__ == "__main__":
    sys.exit(main())
