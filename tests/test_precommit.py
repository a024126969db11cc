"""The hooks, with the real pre-commit in a real repository, of the tree as it is and not of its last commit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

CLEAN = (ROOT / "examples" / "clean.txt").read_text(encoding="utf-8")


def broken() -> tuple[str, set[tuple[int, str]]]:
    """A transcript with four defects, and the line and code of each."""
    lines = CLEAN.split("\n")
    expected = set()
    terminators = [number for number, line in enumerate(lines) if line == "~" * 30]
    lines[terminators[1]] = "~" * 29
    expected.add((terminators[1], "SEP001"))
    for code, old, new in (
        ("FLG001", "Relevance Score: 0.182 [STRUGGLED]", "Relevance Score: 0.182 [Struggled]"),
        ("SCO001", "Relevance Score: 0.655", "Relevance Score:"),
        ("SCO003", "Relevance Score: 0.874", "Relevance Score: 1.7"),
    ):
        at = lines.index(old)
        lines[at] = new
        expected.add((at, code))
    return "\n".join(lines), {(number + 1, code) for number, code in expected}


class Repository:
    """A git repository of its own, with a home of its own."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        folder.mkdir()
        self.git("init", "--quiet")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            arguments,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=600,
        )

    def git(self, *arguments: str) -> str:
        result = self.run("git", *arguments)
        assert result.returncode == 0, result.stdout
        return result.stdout

    def write(self, path: str, text: str) -> None:
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a process of somebody without any settings sees; where packages come from stays as it is."""
    home = tmp_path_factory.mktemp("home")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT_"))}
    pip_settings = Path.home() / ".config" / "pip" / "pip.conf"
    if "PIP_CONFIG_FILE" not in environment and pip_settings.exists():
        environment["PIP_CONFIG_FILE"] = str(pip_settings)
    who = {f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {
        **environment,
        **who,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_TERMINAL_PROMPT": "0",
        "PYTHONUTF8": "1",
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Repository:
    """A clone of the project with the working tree as its only commit."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if listed.returncode:
        pytest.skip("the project is not in a git repository")
    clone = Repository(tmp_path_factory.mktemp("project") / "transcript-lint", environment)
    for name in filter(None, os.fsdecode(listed.stdout).split("\0")):
        if (ROOT / name).is_file():
            (clone.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, clone.folder / name)
    clone.git("add", "--all")
    clone.git("commit", "--quiet", "--message", "The working tree")
    return clone


@pytest.fixture
def repository(tmp_path: Path, project: Repository) -> Repository:
    """A repository with transcripts, whose commits the hook of the project checks."""
    repository = Repository(tmp_path / "interviews-of-may", project.environment)
    revision = project.git("rev-parse", "HEAD").strip()
    repository.write(
        ".pre-commit-config.yaml",
        f"repos:\n  - repo: {project.folder}\n    rev: {revision}\n    hooks:\n      - id: transcript-lint\n",
    )
    installed = repository.run(sys.executable, "-m", "pre_commit", "install")
    assert installed.returncode == 0, installed.stdout
    return repository


def test_a_bad_transcript_is_not_committed_until_it_is_mended(repository: Repository) -> None:
    text, expected = broken()
    repository.write("transcripts/day.txt", text)
    repository.write("transcripts/fine.txt", CLEAN)
    repository.write("requirements.txt", "click\n")  # another folder: none of the hook's business
    repository.git("add", "--all")

    refused = repository.run("git", "commit", "--message", "Add transcripts")
    assert refused.returncode == 1, refused.stdout
    found = re.findall(r"^transcripts/day\.txt:(\d+):\d+: (\w+) ", refused.stdout, re.M)
    assert {(int(line), code) for line, code in found} == expected, refused.stdout
    assert len(found) == 4
    assert "fine.txt" not in refused.stdout and "requirements.txt" not in refused.stdout
    assert repository.run("git", "rev-parse", "--verify", "--quiet", "HEAD").returncode != 0, "something was committed"

    repository.write("transcripts/day.txt", CLEAN)
    repository.git("add", "--all")
    accepted = repository.run("git", "commit", "--message", "Add transcripts")
    assert accepted.returncode == 0, accepted.stdout
    assert repository.git("show", "--name-only", "--format=%s").split("\n")[0] == "Add transcripts"


def test_the_fixing_hook_mends_what_is_certain(repository: Repository) -> None:
    config = repository.folder / ".pre-commit-config.yaml"
    config.write_text(config.read_text().replace("id: transcript-lint", "id: transcript-lint-fix"))
    broken = CLEAN.replace("~" * 30, "~" * 29, 1).replace("[STRUGGLED]", "[Struggled]")
    repository.write("transcripts/day.txt", broken)
    repository.git("add", "--all")
    refused = repository.run("git", "commit", "--message", "Add a transcript")
    assert refused.returncode == 1 and "files were modified by this hook" in refused.stdout, refused.stdout
    assert (repository.folder / "transcripts" / "day.txt").read_text(encoding="utf-8") == CLEAN

    repository.git("add", "--all")
    accepted = repository.run("git", "commit", "--message", "Add a transcript")
    assert accepted.returncode == 0, accepted.stdout
