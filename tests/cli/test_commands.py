"""The table of commands: each is there, and none costs the others anything."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest

from linter.cli.commands import COMMANDS, commands

from .conftest import Lint


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_where_the_table_says(name: str, lint: Lint) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command is not None and command.name == name and command.short_help
    help_ = lint(name, "--help")
    assert help_.code == 0 and help_.out.startswith(f"Usage: transcript-lint {name} ")


def test_all_commands_are_listed(lint: Lint) -> None:
    listed = lint("--help").out.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)


def test_a_command_that_is_not_there(lint: Lint) -> None:
    ran = lint("chek")
    assert (ran.code, ran.out) == (2, "") and ran.err.startswith("transcript-lint: error: No such command 'chek'")


@pytest.mark.parametrize("name", COMMANDS)
def test_only_the_command_that_is_called_is_loaded(name: str) -> None:
    program = f"""
import sys
from linter.cli.commands import COMMANDS, commands
try:
    commands.main([{name!r}, "--help"], standalone_mode=False)
finally:
    print(*[each for each, module in COMMANDS.items() if module in sys.modules], file=sys.stderr)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stderr.split() == [name]
