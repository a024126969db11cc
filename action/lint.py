"""The step of the action that checks. Inputs are environment variables; arguments are a list that no shell reads.

Exits with the exit code of ``transcript-lint check``, or with 2 if it could not be run as requested.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping

TOOL = os.path.join(os.path.dirname(sys.executable), "transcript-lint")
SETTINGS = (".transcript-lint.toml", "transcript-lint.toml", "pyproject.toml")
"""The settings files in the order in which the linter looks for them; one that holds no settings of ours is skipped."""
BASELINE = ".transcript-lint-baseline.json"
"""The baseline in the root that is used if the settings name none."""


class CannotCheck(Exception):  # noqa: N818 - not an error of the program
    """Something that was asked for is not possible. The message holds no input: it could form a command."""


class Base:
    """The commit that a pull request is to be merged into, and the settings files in it, copied to ``folder``."""

    def __init__(self, commit: str, folder: str) -> None:
        self.commit = commit
        self.folder = folder
        if not is_here(commit) and not git("fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit):
            raise CannotCheck("the base commit cannot be fetched; check out with 'fetch-depth: 0'")
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(os.path.join(folder, ".git"))  # makes the copy a project of its own: what is extended lies inside
        index = os.path.join(folder, ".git", "index")
        files = ["--", "*.toml"]
        if not (
            git("read-tree", commit, index=index)
            and (names := git_output("ls-files", "-z", *files, index=index)) is not None
            and git("checkout-index", "-z", "--stdin", f"--prefix={folder}/", index=index, fed=names)
        ):
            raise CannotCheck("the settings files of the base commit cannot be read")

    def settings(self, config: str) -> str | None:
        """The path of the settings file ``config``, or of the one in the root, as it is in the base commit, if any."""
        if config:
            path = os.path.join(self.folder, os.path.relpath(config))
            if not os.path.isfile(path):
                raise CannotCheck("the settings file of the input 'config' is not in the base commit")
            return path
        for name in SETTINGS:
            path = os.path.join(self.folder, name)
            if os.path.isfile(path) and holds_settings(path):
                return path
        return None

    def baseline(self, settings: str | None) -> str:
        """The path of the baseline that ``settings`` name, or of the one in the root, as it is in the base commit.

        It is put into the checkout, for paths in it are relative to its folder. Where there is none, it is an empty
        one: what the pull request adds must not count.
        """
        named = baseline_in(settings) if settings is not None else None
        path = os.path.normpath(named or BASELINE)
        if not is_here(f"{self.commit}:{path}"):
            if named:
                raise CannotCheck("the baseline is not in the base commit; merge it before the settings that name it")
            path = os.path.join(self.folder, "no-baseline.json")
            with open(path, "w", encoding="ascii") as file:
                file.write('{"version": 1, "files": {}}\n')
        elif not git("restore", f"--source={self.commit}", "--worktree", "--", f":(literal){path}"):
            raise CannotCheck("the baseline of the base commit cannot be read")
        return path


def is_here(name: str) -> bool:
    """Whether the repository has the object of that name."""
    return subprocess.run(["git", "cat-file", "-e", name], stderr=subprocess.DEVNULL).returncode == 0


def git(*arguments: str, index: str | None = None, fed: bytes = b"") -> bool:
    """Whether git did what it was asked to."""
    return git_output(*arguments, index=index, fed=fed) is not None


def git_output(*arguments: str, index: str | None = None, fed: bytes = b"") -> bytes | None:
    """What git printed, ``None`` if it failed; with an index of its own if ``index`` says where. No hook is run."""
    environment = {**os.environ, "GIT_INDEX_FILE": index} if index else None
    command = ["git", "-c", f"core.hooksPath={os.devnull}", *arguments]
    ran = subprocess.run(command, input=fed, stdout=subprocess.PIPE, env=environment)
    return ran.stdout if ran.returncode == 0 else None


def holds_settings(path: str) -> bool:
    """Whether a file holds settings of ours; one that cannot be read is left to the linter to judge."""
    with open(path, "rb") as file:
        try:
            table = tomllib.load(file)
        except ValueError:
            return True
    if os.path.basename(path) != "pyproject.toml":
        return bool(table)
    tool = table.get("tool")
    return isinstance(tool, dict) and bool(tool.get("transcript-lint"))


def baseline_in(settings: str) -> str | None:
    """The baseline that the settings file at ``settings`` names, or a file that it extends, if any."""
    shown = subprocess.run(
        [TOOL, "check", "--show-settings", f"--config={settings}", "."], capture_output=True, text=True
    )
    return tomllib.loads(shown.stdout).get("baseline") if shown.returncode == 0 else None


def lines(text: str) -> list[str]:
    """The lines of an input that are not empty."""
    return [line for line in text.replace("\r", "").split("\n") if line]


def arguments(inputs: Mapping[str, str], sarif: str) -> Iterator[str]:
    """The arguments of the linter; paths come after ``--``, so that none is read as an option."""
    yield "check"
    if inputs["ANNOTATIONS"] == "true":
        yield "--output-format=github"
    if inputs["FAIL_ON"]:
        yield f"--fail-on={inputs['FAIL_ON']}"
    if sarif:
        yield f"--output=sarif:{sarif}"
    if inputs["CONFIG_FROM_BASE"] == "true" and inputs["BASE"]:
        yield "--config=respect-gitignore=false"
        base = Base(inputs["BASE"], os.path.join(inputs["RUNNER_TEMP"], "transcript-lint-base"))
        settings = base.settings(inputs["CONFIG"])
        yield "--isolated" if settings is None else f"--config={settings}"
        yield f"--baseline={base.baseline(settings)}"
    elif inputs["CONFIG"]:
        yield f"--config={inputs['CONFIG']}"
    yield from lines(inputs["ARGS"])
    paths = lines(inputs["PATHS"])
    if not paths:
        raise CannotCheck("the input 'paths' is empty")
    yield "--"
    yield from paths


def report_file(inputs: Mapping[str, str]) -> str:
    """Where the SARIF report goes; empty if none is wanted."""
    if not inputs["SARIF_FILE"] and inputs["UPLOAD_SARIF"] == "true":
        return os.path.join(inputs["RUNNER_TEMP"], "transcript-lint.sarif")
    return inputs["SARIF_FILE"]


def main(inputs: Mapping[str, str]) -> int:
    """Check, and write the outputs of the step; the exit code of the linter."""
    sarif = report_file(inputs)
    if os.path.islink(sarif) or os.path.isfile(sarif):
        os.unlink(sarif)  # a link would be written through, and a report that somebody brought along be sent on
    try:
        code = subprocess.run([TOOL, *arguments(inputs, sarif)]).returncode
    except CannotCheck as problem:
        print(f"::error title=transcript-lint::{problem}")
        code = 2
    with open(inputs["GITHUB_OUTPUT"], "a", encoding="utf-8") as outputs:
        outputs.write(f"exit-code={code}\n")
        if sarif and os.path.isfile(sarif):
            outputs.write(f"sarif-file={sarif}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(os.environ))
