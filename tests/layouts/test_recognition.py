"""Each file tells which layout it is in."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import plan
from linter.engine import lint
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


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_file_has_the_findings_beside_it(name: str) -> None:
    findings = lint(sample(name, "broken"), plan(layouts=(described(name),))).findings
    expected = (EXAMPLES / f"{name}.expected").read_text(encoding="utf-8").splitlines()
    assert [f"{each.line} {each.code}" for each in findings] == expected


def test_what_no_layout_explains_is_said_once_with_the_nearest_one() -> None:
    lines = sample("scored-questions", "clean").splitlines()
    text = "\n".join(f"{line}\n".upper()[::-1] if at % 9 else line for at, line in enumerate(lines))
    (finding,) = lint(text, plan(layouts=EVERY)).findings
    assert (finding.code, finding.fix) == ("DOC001", None)
