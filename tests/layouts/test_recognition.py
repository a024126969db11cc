"""Each file tells which layout it is in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter.config import plan
from linter.engine import lint
from linter.layouts import parsing
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


@pytest.mark.parametrize("name", NAMES)
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


CLEAN = (EXAMPLES.parent / "clean.txt").read_text(encoding="utf-8")
LIST = '''
name = "list"

[blocks]
file = """
{pair...}
"""
pair = """
- Q{number}: {question}
- A{number}: {answer}
"""
'''
PATCH = "--- a/list.py\n+++ b/list.py\n@@ -1,2 +1,3 @@\n-a\n+b\n\n"


@pytest.mark.parametrize("mark", ["| ", "# ", "// ", "* ", "- ", "+", "%"])
def test_a_mark_before_every_line_is_not_a_layout(mark: str) -> None:
    (finding,) = lint("".join(f"{mark}{line}\n" for line in CLEAN.splitlines())).findings
    assert (finding.code, finding.fix) == ("DOC001", None)


def test_a_layout_may_have_a_mark_before_every_line() -> None:
    known = own(LIST.encode(), "list.toml")
    text = "".join(f"- Q{number}: Why {number}?\n- A{number}: That is so.\n" for number in range(1, 9))
    assert lint(text, plan(layouts=(known,))).layout == "list"


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_patch_that_somebody_talks_about_is_text(spoilt: bool) -> None:
    text = CLEAN.replace('A1: "', f'A1: "Look:\n\n{PATCH}', 1)
    text = text.replace("=" * 80, "=" * 79, 1) if spoilt else text
    assert [finding.code for finding in lint(text).findings] == ["SEP001"] * spoilt


@pytest.mark.parametrize("number", [1, 2])
def test_a_fragment_begins_anywhere(number: int) -> None:
    (finding,) = lint(CLEAN[CLEAN.index(f"Q{number}: ") :]).findings
    assert (finding.line, finding.code) == (1, "CAN002")
    (finding,) = lint(CLEAN[CLEAN.index("Candidate: ") :]).findings
    assert (finding.line, finding.code) == (1, "DOC011")


@pytest.mark.parametrize(
    "form", ["Q: {0}?\nA: It is.\n\n", "Q{1}: {0}?\nA{1}: It is.\n\n", "Q{1}: {0}?\n\nA{1}: No.\n\n"]
)
def test_questions_and_answers_without_scores_are_not_a_fragment(form: str) -> None:
    text = "".join(form.format(word, number) for number, word in enumerate("abcdefg", 1))
    assert [finding.code for finding in lint(text).findings] == ["DOC001"]


def test_a_long_text_without_a_line_of_structure_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "read", None)
    (finding,) = lint("a\n" * 50_000).findings
    assert finding.code == "DOC001"
    with pytest.raises(TypeError):
        lint("a\n" * 50 + "Q1: Why?\nA1: So.\n" * 5_000)


def test_the_rest_of_a_collection_is_no_record() -> None:
    said = "One ticket said that it was slow.\n\n"
    rest = (
        f"AVERAGE CANDIDATES\n{'=' * 60}\n\n\n{said * 3}Relevance Score: 0.977\n{'~' * 30}\n\n"
        f'Q2: And then?\n\n\nA2: "{said}{said}Relevance Score: 0.938\n{"~" * 30}\n\n'
        f"{'=' * 60}\nSTRONG CANDIDATES\n{'=' * 60}\n\n\n\n{'=' * 80}\nINTERVIEWS\n{'=' * 80}\n\n\n{'=' * 60}\n"
        f"Candidate: Helen Castillo - Engineer\n{'-' * 40}\n\nQ1: How do you begin?\n\nWhat came of it?\n\n\n"
        f"{said}Relevance Score: 0.958\n{'~' * 30}\n"
    )
    assert [each.code for each in lint(rest, plan()).findings] == ["DOC001"]
