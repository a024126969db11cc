"""The hooks, with the real pre-commit in a real repository, of the tree as it is and not of its last commit."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.mutants import documents, mutants
from benchmarks.operators import OPERATORS
from linter import lint

pytestmark = pytest.mark.slow  # pre-commit installs the project

ROOT = Path(__file__).parent.parent

FILES = 5000
EVERY = 10
"""One file in so many is damaged."""
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


def use(repository: Repository, hook: str) -> None:
    config = repository.folder / ".pre-commit-config.yaml"
    config.write_text(config.read_text().replace("id: transcript-lint\n", f"id: {hook}\n"))
    repository.git("add", "--all")


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
    use(repository, "transcript-lint-fix")
    broken = CLEAN.replace("~" * 30, "~" * 29, 1).replace("[STRUGGLED]", "[Struggled]")
    repository.write("transcripts/day.txt", broken)
    repository.git("add", "--all")
    refused = repository.run("git", "commit", "--message", "Add a transcript")
    assert refused.returncode == 1 and "files were modified by this hook" in refused.stdout, refused.stdout
    assert "Fixed in transcripts/day.txt:\n  2 x FLG001 malformed-flag\n  1 x SEP001 separator" in refused.stdout
    assert (repository.folder / "transcripts" / "day.txt").read_text(encoding="utf-8") == CLEAN

    repository.git("add", "--all")
    accepted = repository.run("git", "commit", "--message", "Add a transcript")
    assert accepted.returncode == 0, accepted.stdout


def test_what_the_settings_exclude_is_let_pass(repository: Repository) -> None:
    repository.write("transcript-lint.toml", 'extend-exclude = ["/transcripts/old/"]\n')
    repository.write("transcripts/old/day.txt", broken()[0])
    repository.git("add", "--all")
    accepted = repository.run("git", "commit", "--message", "Add an old transcript")
    assert accepted.returncode == 0, accepted.stdout

    repository.write("transcripts/new/day.txt", broken()[0])
    repository.git("add", "--all")
    refused = repository.run("git", "commit", "--message", "Add a new one")
    assert refused.returncode == 1 and "transcripts/new/day.txt:" in refused.stdout, refused.stdout


FIRST, LAST = "Relevance Score: 0.182 [STRUGGLED]", "Relevance Score: 0.874"
"""Two lines of the clean transcript, far from each other."""


@pytest.mark.parametrize("hook", ["transcript-lint", "transcript-lint-fix"])
def test_only_what_is_staged_is_judged_and_nothing_else_is_touched(repository: Repository, hook: str) -> None:
    use(repository, hook)
    broken = CLEAN.replace(LAST, "Relevance Score: 1.7")
    file = repository.folder / "transcripts" / "day.txt"

    repository.write("transcripts/day.txt", CLEAN)
    repository.git("add", "--all")
    repository.write("transcripts/day.txt", broken)
    accepted = repository.run("git", "commit", "--message", "Add a transcript")
    assert accepted.returncode == 0, accepted.stdout
    assert file.read_text(encoding="utf-8") == broken
    assert repository.git("show", "HEAD:transcripts/day.txt") == CLEAN

    repository.git("add", "--all")
    repository.write("transcripts/day.txt", CLEAN)
    refused = repository.run("git", "commit", "--message", "Spoil a transcript")
    assert refused.returncode == 1 and " SCO003 " in refused.stdout, refused.stdout
    assert file.read_text(encoding="utf-8") == CLEAN
    assert repository.git("show", ":transcripts/day.txt") == broken


def test_a_fix_and_a_change_that_is_not_staged_go_together(repository: Repository) -> None:
    use(repository, "transcript-lint-fix")
    mendable = CLEAN.replace("[STRUGGLED]", "[Struggled]", 1)
    repository.write("transcripts/day.txt", mendable)
    repository.git("add", "--all")
    repository.write("transcripts/day.txt", mendable.replace(LAST, "Relevance Score: 0.875"))
    refused = repository.run("git", "commit", "--message", "Add a transcript")
    assert refused.returncode == 1 and "files were modified by this hook" in refused.stdout, refused.stdout
    mended = (repository.folder / "transcripts" / "day.txt").read_text(encoding="utf-8")
    assert mended == CLEAN.replace(LAST, "Relevance Score: 0.875")
    assert repository.git("show", ":transcripts/day.txt") == mendable


def test_where_a_fix_meets_a_change_that_is_not_staged_the_change_stays(repository: Repository) -> None:
    use(repository, "transcript-lint-fix")
    repository.write("transcripts/day.txt", CLEAN.replace(FIRST, "Relevance Score: 0.182 [Struggled]"))
    repository.git("add", "--all")
    changed = CLEAN.replace(FIRST, "Relevance Score: 0.181 [Struggled]")
    repository.write("transcripts/day.txt", changed)
    refused = repository.run("git", "commit", "--message", "Add a transcript")
    assert refused.returncode == 1, refused.stdout
    assert (repository.folder / "transcripts" / "day.txt").read_text(encoding="utf-8") == changed


def test_many_files_in_several_parts_give_the_findings_of_one_run(repository: Repository) -> None:
    """More names than fit into one command line: pre-commit runs the hook several times.

    All of them are transcripts: what is none is a finding where it is named, as here by pre-commit, but not on a walk.
    """
    pages = [page for page in documents(40, 1) if len(page.lines) < 160]
    damaged = [one.data for one in mutants(OPERATORS, pages, 500, 1)]
    texts = [broken()[0].encode(), *(data for data in damaged if lint(data).is_transcript)]
    for number in range(FILES):
        path = f"transcripts/day {number % 50} of the interviews in May/{number:04} - spring.txt"
        target = repository.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(CLEAN.encode() if number // 50 % EVERY else texts[number % len(texts)])
    repository.git("add", "--all")
    commit = repository.run("git", "commit", "--message", "Add many transcripts")
    everything = repository.run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert commit.returncode == everything.returncode == 1

    script = str(Path(sys.executable).parent / "transcript-lint")
    one_run = repository.run(script, "check", "transcripts")
    as_json = json.loads(repository.run(script, "check", "--output-format", "json", "transcripts").stdout)
    place = "{path}:{line}:{column}: {code} "
    expected = sorted(place.format(**finding) for finding in as_json["findings"])
    assert len(expected) > FILES // EVERY and as_json["files"]["checked"] == FILES

    def found(output: str) -> list[str]:
        return sorted(re.findall(r"^transcripts/.*?\.txt:\d+:\d+: [A-Z]{3}\d{3} ", output, re.M))

    def sums(output: str) -> list[int]:
        return [int(number) for number in re.findall(r"^Found (\d+) problems? ", output, re.M)]

    assert found(one_run.stdout) == expected and sums(one_run.stdout) == [len(expected)]
    for parts in (commit, everything):
        assert found(parts.stdout) == expected
        assert len(sums(parts.stdout)) >= 3 and sum(sums(parts.stdout)) == len(expected)
    assert repository.run("git", "rev-parse", "--verify", "--quiet", "HEAD").returncode != 0, "something was committed"
