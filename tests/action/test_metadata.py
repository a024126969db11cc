"""What action.yml must hold so that no text of others becomes a part of it; each check has a copy that it catches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from .conftest import DEFAULTS, ROOT

TEXT = (ROOT / "action.yml").read_text(encoding="utf-8")
Action = dict[str, Any]


def steps(action: Action) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = action["runs"]["steps"]
    return found


def unpinned(text: str) -> Iterator[str]:
    """Actions that are not named by a hash with its version beside it."""
    for used in re.findall(r"^\s*(?:- )?uses: *(.*)$", text, re.M):
        if not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used):
            yield used


def spliced(text: str) -> Iterator[str]:
    """Scripts that a value is put into."""
    for step in steps(yaml.safe_load(text)):
        if "${{" in step.get("run", ""):
            yield step["run"]


def without_shell(text: str) -> Iterator[str]:
    yield from (step["run"] for step in steps(yaml.safe_load(text)) if "run" in step and step.get("shell") != "bash")


def unlooked(text: str) -> Iterator[str]:
    """Inputs that reach a later step and are not looked at in the first, but for those that may be any lines."""
    first, *rest = steps(yaml.safe_load(text))
    free = {"ARGS", "PATHS", "PYTHON"}
    for step in rest:
        yield from sorted(step.get("env", {}).keys() - first["env"].keys() - free)


def open_handed(text: str) -> Iterator[str]:
    """What is sent somewhere, or taken from a pull request, without being asked for."""
    action = yaml.safe_load(text)
    if action["inputs"]["upload-sarif"]["default"] != "false":
        yield "upload-sarif"
    for step in steps(action):
        if "upload-sarif" in step.get("uses", "") and "inputs.upload-sarif == 'true'" not in step.get("if", ""):
            yield step["uses"]


CHECKS = (unpinned, spliced, without_shell, unlooked, open_handed)


@pytest.mark.parametrize("check", CHECKS)
def test_the_action_is_careful(check: Callable[[str], Iterator[str]]) -> None:
    assert list(check(TEXT)) == []


@pytest.mark.parametrize(
    ("check", "old", "new"),
    [
        (unpinned, r"setup-python@[0-9a-f]{40} # v6.0.0", "setup-python@v6"),
        (unpinned, r"setup-python@[0-9a-f]{40} # v6.0.0", "setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c"),
        (unpinned, r"setup-python@[0-9a-f]{40}", "setup-python@e797f83"),
        (spliced, r"run: bash .*lint.sh\"", "run: transcript-lint check ${{ inputs.paths }}"),
        (spliced, r"run: bash .*inputs.sh\"", "run: echo ${{ github.head_ref }}"),
        (without_shell, r"      shell: bash\n", ""),
        (unlooked, r"(id: lint\n(?:.*\n)*?      env:\n)", r"\1        TITLE: ${{ inputs.title }}\n"),
        (open_handed, r"inputs.upload-sarif == 'true' && ", ""),
        (open_handed, r'(upload-sarif:\n.*\n    default: )"false"', r'\1"true"'),
    ],
)
def test_each_check_catches_a_careless_action(check: Callable[[str], Iterator[str]], old: str, new: str) -> None:
    careless, changed = re.subn(old, new, TEXT, count=1)
    assert changed
    assert list(check(careless))


def test_every_input_is_described_and_optional() -> None:
    for name, values in yaml.safe_load(TEXT)["inputs"].items():
        assert values["description"].endswith(".") and isinstance(values["default"], str), name


def test_scripts_get_what_the_tests_give_them() -> None:
    action = yaml.safe_load(TEXT)
    given = {name for step in steps(action) for name in step.get("env", {})}
    assert given == {*DEFAULTS, "PYTHON"}
    inputs = {re.sub(r"-", "_", name).upper(): values["default"] for name, values in action["inputs"].items()}
    assert inputs == {name: DEFAULTS[name] for name in inputs}


def test_every_script_is_there() -> None:
    used = {
        script for step in steps(yaml.safe_load(TEXT)) for script in re.findall(r"action/\w+\.sh", step.get("run", ""))
    }
    assert used == {f"action/{path.name}" for path in (ROOT / "action").glob("*.sh")}
