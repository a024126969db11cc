"""One way to read for all commands: what holds for the files of one holds for those of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Lint, Spawn

COMMANDS = (["check"], ["calibrate"], ["init", "--dry-run"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_standard_input_is_read_by_every_command(spawn: Spawn, clean: str, command: list[str]) -> None:
    ran = spawn(*command, "-", input=clean.encode())
    assert (ran.returncode, ran.stderr) == (0, b"") and ran.stdout


@pytest.mark.parametrize("command", [*COMMANDS, ["except", "--reason", "old"]], ids=" ".join)
def test_a_file_that_is_too_large_is_read_by_no_command(lint: Lint, clean: str, command: list[str]) -> None:
    Path("a.txt").write_text(clean.replace("0.617", "0.61"))
    Path("pyproject.toml").write_text('[tool.transcript-lint]\nmax-file-size = "1 KiB"\n')
    settings = Path("pyproject.toml").read_text()
    ran = lint(*command, "a.txt:27" if command[0] == "except" else "a.txt")
    assert ran.code == 2 and "a.txt: has 3,641 bytes, more than" in ran.err, ran.err
    assert Path("pyproject.toml").read_text() == settings


@pytest.mark.parametrize("command", [["check"], ["calibrate"]], ids=" ".join)
def test_standard_input_with_the_name_of_an_excluded_file_is_left_out(
    spawn: Spawn, tmp_path: Path, clean: str, command: list[str]
) -> None:
    (tmp_path / "transcript-lint.toml").write_text('exclude = ["a.txt"]\nforce-exclude = true\n')
    ran = spawn(*command, "--stdin-filename", "a.txt", "-", input=clean.encode())
    assert b"1 file was excluded." in ran.stdout or b"; skipped: 1 excluded file" in ran.stderr
