"""The examples of docs/ci.md: what is data is parsed, and what they name is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml

from linter.cli import run
from linter.cli.check import check
from tests.recipes.reading import BROKEN, CI, EDITORS, ROOT, TEMPLATES, TUTORIAL, blocks

GITLAB = (TEMPLATES / "transcript-lint.gitlab-ci.yml").read_text(encoding="utf-8")


def test_yaml_is_yaml() -> None:
    examples = blocks(CI, "yaml")
    assert len(examples) >= 6
    for example in examples:
        loaded = yaml.safe_load(example)
        assert loaded.keys() & {"jobs", "repos", "include"}


def test_workflows_may_do_no_more_than_they_need() -> None:
    workflows = [loaded for loaded in map(yaml.safe_load, blocks(CI, "yaml")) if "jobs" in loaded]
    assert len(workflows) == 3
    for workflow in workflows:
        assert workflow["permissions"] == {}
        assert "pull_request_target" not in workflow[True]  # "on" is a yes in YAML
        (job,) = workflow["jobs"].values()
        sends = any(step.get("with", {}).get("upload-sarif") for step in job["steps"])
        assert job["permissions"] == {"contents": "read"} | ({"security-events": "write"} if sends else {})
        for step in job["steps"]:
            assert "${{" not in step.get("run", "")


def test_actions_are_pinned_and_the_same_as_ours() -> None:
    ours = dict(re.findall(r"uses: (actions/[\w-]+)@(.*)$", (ROOT / "action.yml").read_text(), re.M))
    for name, pin in re.findall(r"uses: (actions/[\w-]+)@(.*)$", CI + TUTORIAL, re.M):
        assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", pin)
        assert ours.get(name, pin) == pin


def test_inputs_of_the_action_are_those_that_it_has() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    table = set(re.findall(r"^\| `([\w-]+)` \|", CI, re.M))
    assert table == set(inputs)
    for example in blocks(CI, "yaml"):
        for job in yaml.safe_load(example).get("jobs", {}).values():
            for step in job["steps"]:
                if "<this repository>" in step.get("uses", ""):
                    assert step.get("with", {}).keys() <= inputs.keys()


def test_options_exist() -> None:
    options = {option for each in check.params if isinstance(each, click.Option) for option in each.opts}
    said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", CI + EDITORS + GITLAB))
    assert {"--config", "--exit-zero", "--output", "--output-format", "--stdin-filename"} <= said
    others = {"--disable-pip-version-check", "--install-extension", "--no-verify", "--show-diff-on-failure"}
    assert said - options == others


def test_formats_exist() -> None:
    for name in re.findall(r"--output[ =]([a-z]+):", CI + GITLAB):
        assert run(["check", "--isolated", "--exit-zero", "--output-format", name, str(BROKEN)]) == 0


def test_hooks_exist() -> None:
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    named = {
        hook["id"]
        for example in blocks(CI, "yaml")
        for repo in yaml.safe_load(example).get("repos", ())
        for hook in repo["hooks"]
    }
    assert named and named <= hooks


def commands() -> list[list[str]]:
    """The arguments of every call of the linter in the examples, as a shell makes them of the text."""
    text = (CI + GITLAB).replace("\\\n", " ").replace("$TRANSCRIPT_LINT_PATHS", ".")
    calls = re.findall(r"^[^`\n]*\btranscript-lint\"? check (.*)$", re.sub(r"`[^`\n]*`", "", text), re.M)
    return [shlex.split(call) for call in calls]


def test_the_examples_check_what_is_there_and_need_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = commands()
    assert len(found) == 4, found
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "day.txt").write_bytes((ROOT / "examples" / "clean.txt").read_bytes())
    (tmp_path / "requirements.txt").write_text("click\n")
    monkeypatch.chdir(tmp_path)
    for arguments in found:
        assert run(["check", *arguments]) == 0, arguments
    for example in blocks(CI, "yaml"):
        for job in yaml.safe_load(example).get("jobs", {}).values():
            for step in job["steps"]:
                assert step.get("with", {}).get("paths", ".") == "."
