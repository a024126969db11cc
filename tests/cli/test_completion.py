"""Completion in shells: what a shell asks through the environment, and in bash itself."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from linter.pages import FAMILIES
from linter.rules import RULES

from .conftest import ROOT, Spawn

VARIABLE = "_TRANSCRIPT_LINT_COMPLETE"
PAGE = (ROOT / "docs" / "shell-completion.md").read_text(encoding="utf-8")


def offered(spawn: Spawn, *words: str) -> list[str]:
    """What is offered for the last of ``words``, the way bash asks."""
    line = " ".join(("transcript-lint", *(word or "''" for word in words)))
    asked = {VARIABLE: "bash_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words))}
    ran = spawn(env=asked)
    assert (ran.returncode, ran.stderr) == (0, b"")
    return ran.stdout.decode().split()


def test_commands_options_and_choices(spawn: Spawn) -> None:
    assert "plain,check" in offered(spawn, "")
    assert offered(spawn, "check", "--force") == ["plain,--force-exclude"]
    assert offered(spawn, "check", "--fail-on", "w") == ["plain,warning"]


def test_rules(spawn: Spawn) -> None:
    assert offered(spawn, "rule", "") == [f"plain,{each}" for each in (*FAMILIES, *(rule.code for rule in RULES))]
    assert offered(spawn, "rule", "ann") == ["plain,ANN", "plain,ANN001", "plain,ANN002"]
    assert offered(spawn, "rule", "byte") == ["plain,byte-order-mark"]
    assert offered(spawn, "rule", "flg00") == [f"plain,FLG00{number}" for number in range(1, 5)]
    assert offered(spawn, "rule", "nothing") == []


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_selectors(spawn: Spawn, option: str) -> None:
    assert offered(spawn, "check", option, "ann") == ["plain,ANN", "plain,ANN001", "plain,ANN002"]
    assert offered(spawn, "check", option, "SEP,byte-order-mark,ANN002") == ["plain,SEP,byte-order-mark,ANN002"]


@pytest.mark.parametrize("words", [["check", ""], ["check", "--stdin-filename", ""], ["check", "--config", ""]])
def test_files_are_left_to_the_shell(spawn: Spawn, words: list[str]) -> None:
    assert offered(spawn, *words) == ["file,"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_and_its_line_on_the_page(spawn: Spawn, shell: str) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    ran = spawn(env={VARIABLE: f"{shell}_source"})
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert f"{VARIABLE}={shell}_complete".encode() in ran.stdout
    assert f"{VARIABLE}={shell}_source transcript-lint" in PAGE


def test_a_shell_that_is_not_known(spawn: Spawn) -> None:
    ran = spawn(env={VARIABLE: "tcsh_source"})
    said = f"transcript-lint: error: {VARIABLE} is 'tcsh_source', expected bash_source, zsh_source or fish_source\n"
    assert (ran.returncode, ran.stdout, ran.stderr.decode()) == (2, b"", said)


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_bash_itself(tmp_path: Path, script: str) -> None:
    (line,) = re.findall(r"`(eval .*bash_source.*?)`", PAGE)
    words = """
    COMP_WORDS=(transcript-lint check --select SEP00); COMP_CWORD=3
    _transcript_lint_completion transcript-lint
    printf '%s\\n' "${COMPREPLY[@]}"
    complete -p transcript-lint
    """
    folder = Path(script).parent
    ran = subprocess.run(
        ["bash", "--norc", "-c", f"PATH={folder}:$PATH\n{line}\n{words}"], capture_output=True, text=True, cwd=tmp_path
    )
    *found, registered = ran.stdout.splitlines()
    assert found == [rule.code for rule in RULES if rule.code.startswith("SEP00")]
    assert registered.endswith("-F _transcript_lint_completion transcript-lint") and not ran.stderr


def test_a_run_pays_nothing_for_it(tmp_path: Path) -> None:
    program = (
        "import sys; from linter.cli import run; run(['check', '--allow-empty', '-q']);"
        "sys.exit('click.shell_completion' in sys.modules or 'pathspec' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=tmp_path).returncode == 0
