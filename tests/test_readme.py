"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from linter.cli import run
from linter.cli.commands import COMMANDS, commands

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("session", blocks("console"))
def test_the_sessions(session: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, _, shown = session.partition("\n")
    assert command.startswith("$ transcript-lint ")
    run(shlex.split(command)[2:])
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("example", blocks("python"))
def test_the_python_example(example: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert len([line for line in example.splitlines() if line]) <= 6
    exec(compile(example, "README.md", "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    assert "32 SCO003 score-out-of-range error" in lines and len(lines) > 9


def every_parameter() -> list[click.Parameter]:
    context = click.Context(commands)
    found = [commands.get_command(context, name) for name in COMMANDS]
    return [parameter for command in found if command is not None for parameter in command.params]


def test_every_option_is_in_the_table() -> None:
    options = {
        option
        for each in every_parameter()
        if isinstance(each, click.Option)
        for option in (*each.opts, *each.secondary_opts)
    }
    documented = set(re.findall(r"`(-[-\w]+)`", README))
    missing = {option for option in options if option.startswith("--")} - documented - {"--help", "--quiet", "--debug"}
    assert not missing
    assert {each for each in documented if each.startswith("--")} <= options | {"--version"}


def test_the_hooks_are_there() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text()
    used = {each for block in blocks("yaml") for each in re.findall(r"- id: (\S+)", block)}
    assert used and all(f"- id: {each}\n" in hooks for each in used)


def test_the_first_commands_are_those_that_ci_runs() -> None:
    first = re.search(r"^## Start\n\n((?:    .+\n)+)", README, re.M)
    assert first
    commands = [line.strip() for line in first[1].splitlines()]
    ci = (ROOT / ".ci" / "run").read_text()
    assert commands[0] == "pip install -e '.[dev]'" and "pip install --quiet -e '.[dev]'\n" in ci
    assert commands[1] == "pytest" and "\npytest\n" in ci


@pytest.mark.parametrize("page", sorted(ROOT.glob("*.md")), ids=lambda path: path.name)
def test_links_and_modules_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (ROOT / target).exists(), target
    for module in re.findall(r"python -m (benchmarks\.\w+)", text):
        place = ROOT / module.replace(".", "/")
        assert place.with_suffix(".py").exists() or (place / "__main__.py").exists(), module


def test_the_readme_names_the_python_that_is_required() -> None:
    required = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    assert f"Python {required.removeprefix('>=')} or newer" in README
