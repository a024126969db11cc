"""The job for GitLab: its report is where GitLab looks, and its command runs."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.recipes.reading import BROKEN, FOUND, SCRIPT, TEMPLATES

JOB = yaml.safe_load((TEMPLATES / "transcript-lint.gitlab-ci.yml").read_text(encoding="utf-8"))["transcript-lint"]
INSTALL, CHECK = JOB["script"]


def run(folder: Path, paths: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-ec", CHECK.replace("transcript-lint", f"'{SCRIPT}'", 1)],
        cwd=folder,
        env={"TRANSCRIPT_LINT_PATHS": paths},
        capture_output=True,
        text=True,
    )


def test_the_report_is_where_gitlab_looks_for_it() -> None:
    report = JOB["artifacts"]["reports"]["codequality"]
    assert f"--output=gitlab:{report} " in CHECK
    assert JOB["artifacts"]["when"] == "always"


@pytest.mark.parametrize("name", ["--help", "first interviews", "*", "$HOME"])
def test_the_command_takes_several_paths_of_any_name(tmp_path: Path, name: str) -> None:
    for folder in (name, "second", "third"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "day.txt").write_bytes(BROKEN.read_bytes())
    ran = run(tmp_path, f"{name}\nsecond")
    assert ran.returncode == 1 and ran.stdout.startswith(f"{name}/day.txt:7:1: DOC004 "), ran.stderr
    report = json.loads((tmp_path / "gl-code-quality-report.json").read_text())
    assert len(report) == 2 * FOUND
    assert {each["location"]["path"] for each in report} == {f"{name}/day.txt", "second/day.txt"}


def test_the_default_is_everything(tmp_path: Path) -> None:
    (tmp_path / "day.txt").write_bytes(BROKEN.read_bytes())
    assert run(tmp_path, JOB["variables"]["TRANSCRIPT_LINT_PATHS"]).stdout.startswith("day.txt:7:1: DOC004 ")


def test_nothing_is_installed_from_elsewhere_where_no_source_is_named(tmp_path: Path) -> None:
    ran = subprocess.run(["/bin/sh", "-c", INSTALL], cwd=tmp_path, env={"PATH": ""}, capture_output=True, text=True)
    assert JOB["variables"]["TRANSCRIPT_LINT_SOURCE"] == "" and ran.returncode != 0
    assert "TRANSCRIPT_LINT_SOURCE: is not set, expected git+<URL>@<commit>" in ran.stderr
