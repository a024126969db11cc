"""What programs may build on: every public name is documented, refuses wrong types in a sentence, and does its work."""

from __future__ import annotations

import doctest
import inspect
import pydoc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import linter
from linter import Content, Layout, fix, lint, load_settings, make_plan, parse

ROOT = Path(__file__).parent.parent
BROKEN = (ROOT / "examples" / "broken.txt").read_bytes()
CLEAN = (ROOT / "examples" / "clean.txt").read_bytes()


def test_the_verbs_and_what_they_take_are_public() -> None:
    assert {"lint", "fix", "parse", "load_settings", "make_plan", "Plan", "Layout"} <= set(linter.__all__)


@pytest.mark.parametrize("name", sorted(set(linter.__all__) - {"__version__"}))
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(linter, name)
    page = inspect.getdoc(value)
    assert page and not page.startswith(f"{name}("), page  # a named tuple without a docstring has its signature
    if inspect.isfunction(value):
        for parameter in inspect.signature(value).parameters:
            assert f"``{parameter}``" in page, f"{name} does not explain {parameter}"
    elif hasattr(value, "_fields") and name != "Layout":
        for field in value._fields:
            assert f"``{field}``" in page, f"{name} does not explain {field}"


def test_help_is_readable() -> None:
    page = pydoc.plain(pydoc.render_doc(linter))
    start = page.partition("PACKAGE CONTENTS")[0]
    functions = page.partition("\nFUNCTIONS\n")[2].partition("\nDATA\n")[0]
    for name in ("lint", "fix", "parse", "load_settings", "make_plan"):
        assert f"{name}(" in start, f"the first page does not show how to call {name}"
        assert f"\n    {name}(" in functions
    longest = max(start.splitlines() + functions.splitlines(), key=len)
    assert len(longest) <= 200, longest


def test_the_examples_of_help_are_true() -> None:
    assert doctest.testmod(linter) == (0, 6)


def test_lint_with_settings(tmp_path: Path) -> None:
    (tmp_path / "transcript-lint.toml").write_text('select = ["SEP"]\nfail-on = "error"\n[layout]\ndecimals = 2\n')
    (tmp_path / "days").mkdir()
    for place in (tmp_path / "days" / "day.txt", tmp_path / "days", str(tmp_path / "days" / "day.txt")):
        settings = load_settings(place)
        assert {each.code for each in lint(BROKEN, settings.plan).findings} == {"SEP001", "SEP002"}
        assert settings.layout.decimals == settings.plan.layout.decimals == 2
        assert settings.fail_on is linter.Severity.ERROR
        assert settings.source == str(tmp_path / "transcript-lint.toml")
    named = load_settings(file=tmp_path / "transcript-lint.toml")
    assert named.layout == settings.layout


def test_settings_of_nobody(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert (settings.layout, settings.source, settings.plan.rules) == (Layout(), "", make_plan().rules)


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "transcript-lint.toml").write_text("decimals = 2\n")
    with pytest.raises(linter.SettingsError, match="decimals"):
        load_settings(tmp_path)


def test_a_plan_of_chosen_rules() -> None:
    report = lint(BROKEN, make_plan(select=["SEP"], ignore=["SEP002"]))
    assert {each.code for each in report.findings} == {"SEP001"}
    with pytest.raises(linter.UnknownRuleError, match="unknown rule 'SEPP001', did you mean SEP001"):
        make_plan(select=["SEPP001"])


@pytest.mark.parametrize("content", [BROKEN, BROKEN.decode()])
def test_fix(content: bytes | str) -> None:
    fixed = fix(content)
    assert fixed.failures == () and fixed.data != BROKEN
    assert {each.code for each in fixed.applied} == {"DOC004", "SCO004", "SEP001", "FLG001", "SCO008", "SEP002"}
    assert not {each.code for each in fixed.report.findings} & {each.code for each in fixed.applied}
    assert lint(fixed.data).findings == fixed.report.findings


def test_the_text_of_parts_without_offsets() -> None:
    contents = parse(CLEAN).contents
    assert len(contents) == len(parse(CLEAN).exchanges)
    first, second = contents[:2]
    assert first == Content(
        section="WEAK",
        name="Robin Hale",
        role="Junior Backend Developer",
        number=1,
        question=first.question,
        answer="At the same moment? Hmm. I'm not sure. I don't think that ever came up while I was working on it.",
        score=0.214,
        flags=("STRUGGLED",),
        annotation=None,
    )
    assert first.question and first.question.startswith("Thanks for coming in, Robin.")
    assert second.flags == () and second.annotation and second.annotation.startswith("A transaction makes")


def test_parts_that_are_missing_are_none() -> None:
    text = "Q3: Why?\n\nRelevance Score: 0.500 [STRUGGLED] [SKIPPED]\n" + "~" * 30 + "\n"
    (only,) = parse(text, Layout(flags=("STRUGGLED", "SKIPPED"))).contents
    assert only == Content(None, None, None, 3, "Why?", None, 0.5, ("STRUGGLED", "SKIPPED"), None)


def test_every_text_is_in_the_file() -> None:
    for data in (BROKEN, CLEAN):
        text = data.decode()
        for content in parse(data).contents:
            said = (content.name, content.role, content.question, content.answer, content.annotation)
            assert all(each in text for each in said if each is not None)


@pytest.mark.parametrize("content", [CLEAN, CLEAN.decode()])
def test_bytes_and_text_are_the_same(content: bytes | str) -> None:
    assert lint(content) == lint(CLEAN) and parse(content).contents == parse(CLEAN).contents


ANY: Any = linter
"""The package as somebody without a type checker sees it."""

CONTENT = "source must be bytes, str or Source, not "


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (lambda: ANY.lint(None), CONTENT + "NoneType"),
        (lambda: ANY.lint(Path("day.txt")), CONTENT + type(Path()).__name__),
        (lambda: ANY.lint(bytearray()), CONTENT + "bytearray"),
        (lambda: ANY.fix(["day.txt"]), CONTENT + "list"),
        (lambda: ANY.parse(1), CONTENT + "int"),
        (lambda: ANY.lint(b"", "SEP"), "plan must be a Plan or None, not str"),
        (lambda: ANY.fix(b"", Layout()), "plan must be a Plan or None, not Layout"),
        (lambda: ANY.lint(b"", path=b"a.txt"), "path must be a str, not bytes"),
        (lambda: ANY.fix(b"", path=Path("a.txt")), f"path must be a str, not {type(Path()).__name__}"),
        (lambda: ANY.fix(b"", unsafe="yes"), "unsafe must be a bool, not str"),
        (lambda: ANY.parse(b"", make_plan()), "layout must be a Layout or None, not Plan"),
        (lambda: ANY.make_plan(select="SEP"), "select must be a sequence of str, not str"),
        (lambda: ANY.make_plan(ignore=[1]), "ignore must be a sequence of str, not list of int"),
        (lambda: ANY.make_plan(layout="collection"), "layout must be a Layout or None, not str"),
        (lambda: ANY.load_settings(1), "path must be a str or os.PathLike, not int"),
        (lambda: ANY.load_settings(b"a.txt"), "path must be a str or os.PathLike, not bytes"),
        (lambda: ANY.load_settings(file=1), "file must be a str, os.PathLike or None, not int"),
    ],
)
def test_wrong_types_are_refused_in_a_sentence(call: Callable[[], Any], sentence: str) -> None:
    with pytest.raises(TypeError) as refused:
        call()
    assert str(refused.value) == sentence
