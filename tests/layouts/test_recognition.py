"""Each file tells which layout it is in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.config import plan
from linter.engine import lint
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.compiled import Layout
from linter.layouts.known import BUILT_IN, Known, own

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "layouts"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.toml"))


def described(name: str) -> Known:
    return own((EXAMPLES / f"{name}.toml").read_bytes(), f"{name}.toml")


EVERY = (*BUILT_IN, *map(described, NAMES))


def sample(name: str, kind: str) -> str:
    return (EXAMPLES / f"{name}.{kind}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["clean", "broken"])
@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_told_from_those_of_all_other_layouts(name: str, kind: str) -> None:
    assert lint(sample(name, kind), plan(layouts=EVERY)).layout == name


@pytest.mark.parametrize("name", NAMES)
def test_a_clean_file_has_no_finding(name: str) -> None:
    assert lint(sample(name, "clean"), plan(layouts=(described(name),))).findings == ()


LATER = ("front-matter", "markdown-headings", "numbered-list", "plain-pairs")
"""Layouts in which not everything is found yet."""
BROKEN = [
    pytest.param(name, marks=[pytest.mark.xfail(strict=True, reason="not everything is found yet")] * (name in LATER))
    for name in NAMES
]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_has_the_findings_beside_it(name: str) -> None:
    findings = lint(sample(name, "broken"), plan(layouts=(described(name),))).findings
    expected = (EXAMPLES / f"{name}.expected").read_text(encoding="utf-8").splitlines()
    assert [f"{each.line} {each.code}" for each in findings] == expected


def test_what_no_layout_explains_is_said_once_with_the_nearest_one() -> None:
    head = sample("scored-questions", "clean").splitlines(keepends=True)[:4]
    text = "".join([*head, *(f"{at} bottles in the cellar\n" for at in range(9))])
    (finding,) = lint(text, plan(layouts=(described("scored-questions"),))).findings
    assert (finding.code, finding.fix) == ("DOC001", None)
    assert re.search(r"\(looks most like scored-questions, 4 of \d+ lines fit\)$", finding.message)


def test_for_a_collection_no_other_layout_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_ = Known.compiled

    def noted(known: Known, collection: Collection) -> Layout:
        compiled.append(known.name)
        return compile_(known, collection)

    monkeypatch.setattr(Known, "compiled", noted)
    assert lint((EXAMPLES.parent / "clean.txt").read_bytes()).layout == "collection"
    assert compiled == ["collection"]
