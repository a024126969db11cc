"""The parts of the action, run as its steps run them, with inputs in an environment that is made up."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).parent.parent.parent
DEFAULTS = {
    "ACTION_PATH": str(ROOT),
    "ANNOTATIONS": "true",
    "ARGS": "",
    "BASE": "",
    "CONFIG": "",
    "CONFIG_FROM_BASE": "false",
    "FAIL_ON": "",
    "PATHS": ".",
    "SARIF_FILE": "",
    "UPLOAD_SARIF": "false",
}

Step: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The folder that a step starts in, beside ``temp``, the runner's own."""
    (tmp_path / "temp").mkdir()
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder


@pytest.fixture
def environment(workspace: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "PYTHON"))}
    who = {f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    temp = workspace.parent / "temp"
    return {**kept, **who, **DEFAULTS, "RUNNER_TEMP": str(temp), "GITHUB_OUTPUT": str(temp / "output")}


@pytest.fixture
def step(workspace: Path, environment: dict[str, str]) -> Step:
    """Run a script of the action in the workspace; inputs are given by name."""

    def run(*command: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=workspace, env={**environment, **inputs}, capture_output=True, text=True, timeout=60
        )

    return run
