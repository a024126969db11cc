"""The real collection, where it is at hand, and a copy of its shape: exactly what a careful reader would say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter import lint, parse

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
COLLECTION = CORPUS / "000_1944c027a42466cd.txt"
COPY = Path(__file__).parent / "collection.txt"
"""A file with the shape of the real one, line by line; what is said in it is made up."""
AT_HAND = [pytest.param(COPY, id="copy")]
AT_HAND += [pytest.param(COLLECTION, id="real")] if COLLECTION.exists() else []


@pytest.mark.parametrize("path", AT_HAND)
def test_the_collection_has_four_findings(path: Path) -> None:
    report = lint(path.read_bytes())
    found = [(finding.line, finding.column, finding.code) for finding in report.findings]
    assert found == [(18, 18, "CON001"), (34, 5, "QNA008"), (36, 24, "CON002"), (46, 18, "CON001")]
    assert [finding.where.candidate for finding in report.findings] == [1, 1, 1, 2]
    assert [[note.evidence and note.evidence.sign for note in finding.related] for finding in report.findings] == [
        ["wording", "score", "tier"],
        [],
        ["wording", "wording", "score"],
        ["wording", "score", "tier"],
    ]


@pytest.mark.parametrize("path", AT_HAND)
def test_the_collection_has_eight_candidates_and_22_exchanges(path: Path) -> None:
    document = parse(path.read_bytes())
    assert not document.damages
    assert [section.name for section in document.sections] == ["WEAK", "AVERAGE", "STRONG", "EXCEPTIONAL"]
    assert [len(candidate.exchanges) for candidate in document.candidates] == [3, 2, 3, 2, 3, 3, 3, 3]


@pytest.mark.skipif(not COLLECTION.exists(), reason="the real collection is not beside the project")
def test_the_copy_has_the_shape_of_the_real_one_and_none_of_its_names() -> None:
    real, copy = COLLECTION.read_text(), COPY.read_text()
    structure = re.compile(r"^(?:[=~-]{30,}|Relevance Score: .*|[A-Z]+ CANDIDATES|[QA][0-9]+: |Candidate: )", re.M)
    assert structure.findall(real) == structure.findall(copy)
    assert [not line for line in real.split("\n")] == [not line for line in copy.split("\n")]
    people = re.findall(r"^Candidate: (.*) - ", real, re.M)
    assert not [name for person in people for name in person.split() if name != "Dr." and name in copy]
