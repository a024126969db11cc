"""The real collection, where it is at hand: exactly what a careful reader would say."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import lint

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
COLLECTION = CORPUS / "000_1944c027a42466cd.txt"


@pytest.mark.skipif(not COLLECTION.exists(), reason="the real collection is not beside the project")
def test_the_real_collection_has_four_findings() -> None:
    report = lint(COLLECTION.read_bytes())
    found = [(finding.line, finding.code) for finding in report.findings]
    assert found == [(18, "CON001"), (34, "QNA008"), (36, "CON002"), (46, "CON001")]
    assert [finding.column for finding in report.findings if finding.line == 18] == [18]
