"""The job for GitLab: its report is where GitLab looks, and its command runs."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import yaml

from tests.recipes.reading import BROKEN, FOUND, SCRIPT, TEMPLATES

JOB = yaml.safe_load((TEMPLATES / "transcript-lint.gitlab-ci.yml").read_text(encoding="utf-8"))["transcript-lint"]


def test_the_report_is_where_gitlab_looks_for_it() -> None:
    report = JOB["artifacts"]["reports"]["codequality"]
    assert f"--output=gitlab:{report} " in JOB["script"][-1]
    assert JOB["artifacts"]["when"] == "always"


def test_the_command_runs_and_a_path_is_never_an_option(tmp_path: Path) -> None:
    (tmp_path / "--help").mkdir()
    (tmp_path / "--help" / "day.txt").write_bytes(BROKEN.read_bytes())
    ran = subprocess.run(
        ["sh", "-c", JOB["script"][-1].replace("transcript-lint", f"'{SCRIPT}'", 1)],
        cwd=tmp_path,
        env={"TRANSCRIPT_LINT_PATH": "--help"},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1 and ran.stdout.startswith("--help/day.txt:7:1: DOC004 ")
    assert len(json.loads((tmp_path / "gl-code-quality-report.json").read_text())) == FOUND
