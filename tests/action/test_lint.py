"""The step that checks, in a real repository, with the linter of this environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.runner import commands

from .conftest import ROOT, Step

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")

TOOL = os.path.join(os.path.dirname(sys.executable), "transcript-lint")
SCRIPT = (sys.executable, "-I", str(ROOT / "action" / "lint.py"))
CLEAN = (ROOT / "examples" / "clean.txt").read_text(encoding="utf-8")
BROKEN = CLEAN.replace("0.617", "1.617")


@pytest.fixture(autouse=True)
def transcript(workspace: Path) -> Path:
    file = workspace / "day.txt"
    file.write_text(BROKEN)
    return file


def outputs(workspace: Path) -> list[str]:
    return (workspace.parent / "temp" / "output").read_text().splitlines()


def test_findings_are_annotated_and_fail_the_step(step: Step, workspace: Path) -> None:
    ran = step(*SCRIPT)
    assert ran.returncode == 1 and ran.stderr == ""
    assert "day.txt:27:18: SCO003 " in ran.stdout
    assert [command.name for command in commands(ran.stdout)] == ["error"]
    assert outputs(workspace) == ["exit-code=1"]


def test_without_annotations(step: Step) -> None:
    assert list(commands(step(*SCRIPT, ANNOTATIONS="false").stdout)) == []


def test_arguments_are_one_a_line_and_reach_the_linter_as_they_are(step: Step, workspace: Path) -> None:
    ran = step(*SCRIPT, ARGS="--select=SEP\n\n--quiet\r\n", ANNOTATIONS="false")
    assert (ran.returncode, ran.stdout) == (0, "")
    ran = step(*SCRIPT, FAIL_ON="info", ARGS="--exit-zero")
    assert ran.returncode == 0
    assert step(*SCRIPT, CONFIG="gone.toml").returncode == 2


HOSTILE = (
    "; touch hacked",
    "$(touch hacked)",
    "`touch hacked`",
    "a && touch hacked",
    "* | touch hacked",
    "'\"; touch hacked",
)


INPUTS = ("PATHS", "ARGS", "CONFIG", "SARIF_FILE")


@pytest.mark.parametrize(
    ("name", "value"), [*((name, HOSTILE[0]) for name in INPUTS), *(("PATHS", value) for value in HOSTILE[1:])]
)
def test_no_shell_reads_an_input(step: Step, workspace: Path, name: str, value: str) -> None:
    ran = step(*SCRIPT, **{name: value})
    assert ran.returncode in (1, 2)
    assert not (workspace / "hacked").exists()


@pytest.mark.parametrize("path", ["--config=house.toml", "--help", "-q", "--exit-zero", "-"])
def test_a_path_is_never_an_option(step: Step, workspace: Path, path: str) -> None:
    if path == "-":
        path = "./-"
    (workspace / path).write_text(BROKEN)
    ran = step(*SCRIPT, PATHS=path, ANNOTATIONS="false")
    assert ran.returncode == 1
    assert ran.stdout.startswith(f"{path.removeprefix('./')}:27:18: SCO003 ")


def test_paths_may_hold_spaces_and_are_one_a_line(step: Step, workspace: Path) -> None:
    (workspace / "a b.txt").write_text(CLEAN)
    ran = step(*SCRIPT, PATHS="a b.txt\n\nday.txt\n", ANNOTATIONS="false")
    assert ran.stdout.count(":27:18: SCO003 ") == 1 and "1 of 2 files." in ran.stdout
    assert step(*SCRIPT, PATHS="\n").returncode == 2


def test_a_report_is_written_where_it_is_asked_for(step: Step, workspace: Path) -> None:
    step(*SCRIPT, SARIF_FILE="report.sarif")
    assert outputs(workspace) == ["exit-code=1", "sarif-file=report.sarif"]
    assert '"2.1.0"' in (workspace / "report.sarif").read_text()
    step(*SCRIPT, UPLOAD_SARIF="true")
    written = workspace.parent / "temp" / "transcript-lint.sarif"
    assert outputs(workspace)[2:] == ["exit-code=1", f"sarif-file={written}"] and written.exists()


def test_a_report_that_was_there_is_not_sent_on_and_a_link_not_written_through(step: Step, workspace: Path) -> None:
    (workspace / "report.sarif").write_text("somebody's")
    assert step(*SCRIPT, SARIF_FILE="report.sarif", ARGS="--no-such-option").returncode == 2
    assert outputs(workspace) == ["exit-code=2"]
    (workspace / "report.sarif").symlink_to(workspace / "day.txt")
    step(*SCRIPT, SARIF_FILE="report.sarif")
    assert (workspace / "day.txt").read_text() == BROKEN
    assert not (workspace / "report.sarif").is_symlink()


class Request:
    """A pull request in a clone that knows, at first, nothing but its last commit."""

    def __init__(self, step: Step, workspace: Path) -> None:
        self.step = step
        self.workspace = workspace
        self.origin = workspace.parent / "origin"
        self.origin.mkdir()
        self.git("init", "--quiet")
        self.write("day.txt", BROKEN)

    def git(self, *arguments: str, folder: Path | None = None) -> str:
        ran = self.step("git", "-C", str(folder or self.origin), *arguments)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def write(self, path: str, text: str) -> None:
        (self.origin / path).parent.mkdir(parents=True, exist_ok=True)
        (self.origin / path).write_text(text)

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Change")
        return self.git("rev-parse", "HEAD")

    def check(self, base: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        self.commit()
        (self.workspace / "day.txt").unlink()
        self.git("clone", "--quiet", "--depth=1", self.origin.as_uri(), str(self.workspace), folder=self.workspace)
        values = {"BASE": base, "CONFIG_FROM_BASE": "true", "ANNOTATIONS": "false", **inputs}
        return self.step(*SCRIPT, **values)


@pytest.fixture
def request_(step: Step, workspace: Path) -> Request:
    return Request(step, workspace)


def test_a_pull_request_cannot_loosen_the_rules(request_: Request) -> None:
    request_.write("transcript-lint.toml", 'select = ["SCO"]\n')
    base = request_.commit()
    request_.write("transcript-lint.toml", 'ignore = ["SCO"]\n')
    request_.write(".transcript-lint.toml", 'ignore = ["SCO"]\n')
    ran = request_.check(base)
    assert ran.returncode == 1 and ":27:18: SCO003 " in ran.stdout


def test_control_without_the_base_it_can(request_: Request) -> None:
    request_.write("transcript-lint.toml", 'select = ["SCO"]\n')
    base = request_.commit()
    request_.write("transcript-lint.toml", 'ignore = ["SCO"]\n')
    assert request_.check(base, CONFIG_FROM_BASE="false").returncode == 0


@pytest.mark.parametrize("kept", ["", "[project]\nname = 'x'\n"])
def test_settings_that_a_pull_request_brings_along_do_not_count(request_: Request, kept: str) -> None:
    request_.write("pyproject.toml", kept)
    base = request_.commit()
    request_.write("transcript-lint.toml", 'ignore = ["SCO"]\n')
    request_.write("pyproject.toml", "[tool.transcript-lint]\nignore = ['SCO']\n")
    assert request_.check(base).returncode == 1


def test_what_the_settings_extend_is_that_of_the_base_too(request_: Request) -> None:
    request_.write("rules/house.toml", 'ignore = ["SCO003"]\n')
    request_.write("pyproject.toml", '[tool.transcript-lint]\nextend = "rules/house.toml"\n')
    base = request_.commit()
    request_.write("rules/house.toml", "")
    assert request_.check(base).returncode == 0


def test_a_file_that_is_named_is_taken_from_the_base(request_: Request) -> None:
    request_.write("rules/house.toml", 'ignore = ["SEP"]\n')
    base = request_.commit()
    request_.write("rules/house.toml", 'ignore = ["SCO"]\n')
    ran = request_.check(base, CONFIG="rules/house.toml")
    assert ran.returncode == 1 and " SCO003 " in ran.stdout


def test_a_file_that_is_named_and_not_in_the_base(request_: Request) -> None:
    base = request_.commit()
    request_.write("new.toml", 'ignore = ["SCO"]\n')
    ran = request_.check(base, CONFIG="new.toml")
    assert ran.returncode == 2
    assert (
        ran.stdout
        == "::error title=transcript-lint::the settings file of the input 'config' is not in the base commit\n"
    )


def test_a_base_that_cannot_be_had(request_: Request) -> None:
    ran = request_.check("0" * 40)
    assert ran.returncode == 2 and "::the base commit cannot be fetched; " in ran.stdout


def test_where_there_is_no_base_the_settings_of_the_checkout_hold(request_: Request) -> None:
    request_.write("transcript-lint.toml", 'ignore = ["SCO"]\n')
    assert request_.check("").returncode == 0


def test_a_baseline_is_that_of_the_base(request_: Request) -> None:
    request_.write("transcript-lint.toml", 'baseline = "known.json"\n')
    request_.write("known.json", "old\n")
    base = request_.commit()
    request_.write("known.json", "new\n")
    request_.check(base)
    assert (request_.workspace / "known.json").read_text() == "old\n"


def test_a_baseline_that_a_pull_request_brings_along_does_not_count(request_: Request) -> None:
    request_.write("transcript-lint.toml", 'baseline = "known.json"\n')
    base = request_.commit()
    request_.write("known.json", "new\n")
    ran = request_.check(base)
    assert ran.returncode == 2 and "::the baseline is not in the base commit; " in ran.stdout


DEFAULT_BASELINE = ".transcript-lint-baseline.json"


@pytest.mark.parametrize("settings", [None, "ignore = []\n"])
def test_the_usual_baseline_is_that_of_the_base_too(
    step: Step, request_: Request, tmp_path: Path, settings: str | None
) -> None:
    known = record(step, tmp_path)
    if settings is not None:
        request_.write("transcript-lint.toml", settings)
    request_.write(DEFAULT_BASELINE, known)
    base = request_.commit()
    request_.write(DEFAULT_BASELINE, '{"version": 1, "files": {}}\n')
    ran = request_.check(base)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("settings", [None, "ignore = []\n"])
@pytest.mark.parametrize("place", [DEFAULT_BASELINE, f"in/{DEFAULT_BASELINE}"])
def test_a_usual_baseline_that_a_pull_request_brings_along_does_not_count(
    step: Step, request_: Request, tmp_path: Path, place: str, settings: str | None
) -> None:
    if settings is not None:
        request_.write("transcript-lint.toml", settings)
    request_.write("in/day.txt", BROKEN)
    base = request_.commit()
    request_.write(place, record(step, tmp_path))
    ran = request_.check(base, PATHS="in" if "/" in place else "day.txt")
    assert ran.returncode == 1 and "baselined" not in ran.stdout


def test_control_without_the_base_it_does(step: Step, request_: Request, tmp_path: Path) -> None:
    base = request_.commit()
    request_.write(DEFAULT_BASELINE, record(step, tmp_path))
    assert request_.check(base, CONFIG_FROM_BASE="false").returncode == 0


def record(step: Step, folder: Path) -> str:
    """A baseline in which everything in ``day.txt`` is known."""
    made = folder / "record"
    made.mkdir()
    (made / "day.txt").write_text(BROKEN)
    assert step(TOOL, "check", "--isolated", "--write-baseline", "-q", str(made)).returncode == 0
    return (made / DEFAULT_BASELINE).read_text()


def test_an_empty_settings_file_of_the_base_leaves_the_next_one(request_: Request) -> None:
    request_.write(".transcript-lint.toml", "# nothing yet\n")
    request_.write("transcript-lint.toml", 'ignore = ["SCO"]\n')
    base = request_.commit()
    request_.write("transcript-lint.toml", "")
    assert request_.check(base).returncode == 0


def test_a_hostile_pip_or_linter_in_the_checkout_is_not_imported(step: Step, workspace: Path) -> None:
    for name in ("linter", "subprocess", "tomllib", "pip", "sitecustomize"):
        (workspace / f"{name}.py").write_text("open('hacked', 'w')")
    assert step(*SCRIPT).returncode == 1
    assert not (workspace / "hacked").exists()
