"""Hostile inputs are refused before anything is fetched, and never shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .conftest import ROOT, Step

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs bash")

SCRIPT = ("bash", str(ROOT / "action" / "inputs.sh"))
HASH = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("FAIL_ON", value) for value in ("", "error", "warning", "info")),
        *(("BASE", value) for value in ("", HASH, HASH[:24] + HASH)),
        *(("ANNOTATIONS", value) for value in ("true", "false")),
        *(("CONFIG", value) for value in ("", "house rules.toml", "-x", "$(touch hacked)", "東京.toml")),
        *(("SARIF_FILE", value) for value in ("", "report.sarif", "; touch hacked")),
    ],
)
def test_good_inputs_are_taken(step: Step, workspace: Path, name: str, value: str) -> None:
    ran = step(*SCRIPT, **{name: value})
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert list(workspace.iterdir()) == []


HOSTILE = (
    "1.0; touch hacked",
    "1.0 --index-url=https://example.org",
    "$(touch hacked)",
    "`touch hacked`",
    "1.0\ntouch hacked",
    "\n1.0",
    "1.0\n",
    "1..0",
    ".1",
    "1.",
    "1.0rc1",
    "==1.0",
    "-1",
    "--help",
    "１.０",
    "a[$(touch hacked)]",
    "x' ; touch hacked ; '",
    '"; touch hacked; "',
    "::error::x",
    "true\n::add-mask::x",
    " true",
    "TRUE",
    "yes",
)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", ["FAIL_ON", "BASE", "ANNOTATIONS", "CONFIG_FROM_BASE", "UPLOAD_SARIF"])
def test_hostile_inputs_are_refused(step: Step, workspace: Path, name: str, value: str) -> None:
    ran = step(*SCRIPT, **{name: value})
    assert ran.returncode == 2
    assert ran.stdout.startswith("::error title=transcript-lint::The ") and ran.stdout.count("\n") == 1
    assert "hacked" not in ran.stdout and "::x" not in ran.stdout and ran.stderr == ""
    assert list(workspace.iterdir()) == []


@pytest.mark.parametrize("name", ["CONFIG", "SARIF_FILE"])
@pytest.mark.parametrize("value", ["a\nexit-code=0", "a\r", "\x1b[2J", "\n"])
def test_a_path_is_one_line(step: Step, name: str, value: str) -> None:
    assert step(*SCRIPT, **{name: value}).returncode == 2


def test_an_input_that_is_missing_is_an_error(step: Step, environment: dict[str, str]) -> None:
    del environment["FAIL_ON"]
    assert step(*SCRIPT).returncode != 0


def test_control_a_pattern_without_anchors_lets_a_command_through(step: Step) -> None:
    script = "[[ $VERSION =~ [0-9]+(\\.[0-9]+)* ]] && echo taken"
    assert step("bash", "-c", script, VERSION="1.0; touch hacked").stdout == "taken\n"
