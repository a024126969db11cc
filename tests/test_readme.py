"""What the README shows is what happens."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from linter import lint
from linter.cli.commands import COMMANDS, commands

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
COMMANDS_PAGE = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.M | re.S)


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


READING = [each for each in [*blocks("python"), *blocks("python", PYTHON)] if "write" not in each]


@pytest.mark.parametrize("example", READING)
def test_the_python_examples(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert len([line for line in example.splitlines() if line]) <= 8
    exec(compile(example, "README.md", "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    expected = (
        "32 SCO003 score-out-of-range error",
        "WEAK 1 0.214 ('STRUGGLED',) At the same moment?",
        "00:00:04 Interviewer Thank you for coming",
        "Robin Hale 1 0.214 ('STRUGGLED',)",
    )
    assert len([line for line in lines if line.startswith(expected)]) == 1 and len(lines) >= 7


def test_the_transcript_that_is_shown_is_a_clean_one() -> None:
    (block,) = blocks("text")
    lines = [line.partition("←")[0].rstrip() for line in block.splitlines()]
    assert block.count("←") >= 11
    assert lint("\n".join(lines) + "\n").findings == ()
    assert lint(block).findings != ()


def every_parameter() -> list[click.Parameter]:
    context = click.Context(commands)
    found = [commands.get_command(context, name) for name in COMMANDS]
    return [parameter for command in found if command is not None for parameter in command.params]


def test_every_option_is_on_its_page_and_those_of_the_readme_exist() -> None:
    options = {
        option
        for each in every_parameter()
        if isinstance(each, click.Option)
        for option in (*each.opts, *each.secondary_opts)
    }
    documented = set(re.findall(r"`(--?[a-z][-a-z]*)[ `]", COMMANDS_PAGE))
    assert options - documented == {"--help", "-h"} & options
    assert set(re.findall(r"`(-[-\w]+)`", README)) <= options


def test_the_hooks_are_there() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text()
    used = {each for block in blocks("yaml") for each in re.findall(r"- id: (\S+)", block)}
    assert used and all(f"- id: {each}\n" in hooks for each in used)


def test_the_first_commands_are_those_that_ci_runs() -> None:
    start = README.partition("\n## Start\n")[2].partition("\n## ")[0]
    assert re.findall(r"^    (.+)$", start, re.M) == [
        "pip install . && transcript-lint check --exit-zero examples/",
        "pip install -e '.[dev]' && pytest",
    ]
    ci = (ROOT / ".ci" / "run").read_text()
    assert "pip install --quiet -e '.[dev]'\n" in ci and "\npytest\n" in ci
    assert "transcript-lint check --exit-zero examples/\n" in ci


PAGES = [
    *ROOT.glob("*.md"),
    *ROOT.glob("docs/*.md"),
    *ROOT.glob("templates/*"),
    *ROOT.glob("action/*"),
    ROOT / "action.yml",
]


@pytest.mark.parametrize("page", [path for path in PAGES if path.is_file()], ids=lambda path: path.name)
def test_no_page_names_a_release(page: Path) -> None:
    """There is none, and what has the name in a package index is not ours."""
    text = page.read_text(encoding="utf-8")
    assert not re.findall(
        r"transcript-lint(?:\[\w+\])?==|install '?transcript-lint|rev: v|raw/v\d|(?<![>=.\d])0\.1\.0", text
    )


def test_how_to_install_is_said_in_one_place() -> None:
    said = [
        page.name for page in PAGES if page.suffix == ".md" and "no release yet" in page.read_text(encoding="utf-8")
    ]
    assert said == ["install.md"]


@pytest.mark.parametrize("page", sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))), ids=lambda path: path.name)
def test_modules_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for module in re.findall(r"python -m (benchmarks\.\w+)", text):
        place = ROOT / module.replace(".", "/")
        assert place.with_suffix(".py").exists() or (place / "__main__.py").exists(), module


def test_the_readme_names_the_python_that_is_required() -> None:
    required = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    assert f"Python {required.removeprefix('>=')} or newer" in README
