"""What is installed, and from where nothing is imported. A stub stands for Python and says what it was told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from .conftest import ROOT, Step

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs bash")

SCRIPT = ("bash", str(ROOT / "action" / "install.sh"))
STUB = """#!/bin/bash
printf '%s\\n' "$PWD" "$@" >>"$RUNNER_TEMP/told"
[ "$3" != venv ] || { mkdir -p transcript-lint/bin; cp "$0" transcript-lint/bin/python; }
"""


@pytest.fixture
def python(workspace: Path) -> str:
    stub = workspace.parent / "python"
    stub.write_text(STUB)
    stub.chmod(0o755)
    return str(stub)


def test_what_the_action_is_part_of_is_installed_and_nothing_of_that_name_from_elsewhere(
    step: Step, workspace: Path, python: str
) -> None:
    ran = step(*SCRIPT, PYTHON=python, VERSION="0.1.0")
    assert ran.returncode == 0, ran.stderr
    temp = workspace.parent / "temp"
    pip = ["-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(ROOT)]
    assert (temp / "told").read_text().splitlines() == [
        *(str(temp), "-I", "-m", "venv", "--clear", "transcript-lint"),
        *(str(temp), *pip),
    ]


def test_a_failure_of_pip_is_one_of_the_step(step: Step, python: str) -> None:
    Path(python).write_text(STUB + '[ "$3" != pip ]\n')
    assert step(*SCRIPT, PYTHON=python).returncode == 1


@pytest.mark.slow
def test_the_steps_one_after_the_other(step: Step, workspace: Path) -> None:
    """With the real pip, of what this action is part of."""
    (workspace / "day.txt").write_bytes((ROOT / "examples" / "clean.txt").read_bytes())
    (workspace / "pip.py").write_text("raise SystemExit('imported from the checkout')")
    for script in ("inputs", "install", "lint"):
        ran = step("bash", str(ROOT / "action" / f"{script}.sh"), PYTHON=sys.executable)
        assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout == "All checks passed: 1 file.\n"
