"""``--help``: options in groups with a heading each, two examples that run, and the version under two names."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from linter.cli.check import check
from linter.cli.commands import COMMANDS, commands
from linter.layouts.builtin import text_of

from .conftest import Lint

GROUPS = ["Rules", "Files", "Fixes", "Output", "Settings", "Baseline", "Speed", "Other"]


def headings(text: str) -> list[str]:
    return re.findall(r"^(\S.*):$", text, re.M)


def group(text: str, heading: str) -> str:
    found = re.search(rf"^{heading}:\n((?:  .*\n|\n(?=  ))+)", text, re.M)
    assert found, heading
    return found[1]


def test_the_options_of_check_are_in_groups(lint: Lint) -> None:
    help_ = lint("check", "--help").out
    assert headings(help_) == [*GROUPS, "Examples"]
    for heading, option in (
        ("Rules", "--select"),
        ("Files", "--extend-exclude"),
        ("Fixes", "--unsafe-fixes"),
        ("Output", "--output-format"),
        ("Settings", "--isolated"),
        ("Baseline", "--write-baseline"),
        ("Other", "--help"),
    ):
        assert f"  {option}" in group(help_, heading) or f", {option}" in group(help_, heading), option


def test_every_option_is_in_one_group(lint: Lint) -> None:
    help_ = lint("check", "--help").out.partition("\nRules:\n")[2]
    for option in (each for each in check.params if isinstance(each, click.Option)):
        assert len(re.findall(rf"^  (?:-\w, )?{option.opts[-1]}\b(?!-)", help_, re.M)) == 1, option.opts


def leaves() -> list[tuple[str, ...]]:
    """Every command that does something, with the words that call it."""
    found: list[tuple[str, ...]] = []
    for name in COMMANDS:
        command = commands.get_command(click.Context(commands), name)
        found += [(name, inner) for inner in command.commands] if isinstance(command, click.Group) else [(name,)]
    return found


@pytest.mark.parametrize("words", leaves(), ids=" ".join)
def test_every_command_uses_the_same_headings(lint: Lint, words: tuple[str, ...]) -> None:
    found = headings(lint(*words, "--help").out)
    assert [each for each in [*GROUPS, "Examples"] if each in found] == found and found[-2:] == ["Other", "Examples"]


@pytest.mark.parametrize("arguments", [(), *leaves()], ids=" ".join)
def test_two_examples_that_run(
    lint: Lint, arguments: tuple[str, ...], broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = group(lint(*arguments, "--help").out, "Examples").splitlines()
    examples = [line.strip() for line in lines if line.startswith("  transcript-lint ")]
    assert len(examples) == 2
    if arguments == ("server",):  # it takes the streams of the process, and waits for an editor: see tests/server
        return
    for example in examples:
        Path("transcripts").mkdir(exist_ok=True)
        Path("transcripts/day.txt").write_text(broken)
        Path("day.toml").write_text(text_of("collection"))
        lint("export", "--keep-going", "--format", "json", "transcripts/day.txt", "-o", "transcripts/day.json")
        program, *rest = shlex.split(example.partition("  #")[0].partition(" > ")[0])
        assert program == "transcript-lint" and lint(*rest).code in (0, 1), example


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version(lint: Lint, option: str) -> None:
    assert lint(option) == (0, "transcript-lint 0.1.0\n", "")


def test_the_help_of_all_commands_in_one_place_is_a_list_and_a_hint(lint: Lint) -> None:
    out = lint("--help").out
    assert headings(out) == ["Commands", "Options", "Examples"]
    assert "  -V, --version" in out and "  -h, --help" in out
    assert [each.split()[0] for each in group(out, "Commands").splitlines()] == list(COMMANDS)
