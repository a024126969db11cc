from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from linter.config import Choice
from linter.finding import Severity
from linter.settings import Config, Project, SettingsError

from .conftest import Written


def codes(project: Project, path: str) -> set[str]:
    return {rule.code for rule in project.plan(path).rules}


def test_without_settings_the_defaults_hold(written: Written) -> None:
    config = Project().of("a.txt")
    assert config == Config(root=os.getcwd())


def test_the_nearest_file_upwards_counts_and_nothing_above_it(written: Written) -> None:
    written("transcript-lint.toml", 'ignore = ["SEP"]')
    written("in/deep/.transcript-lint.toml", 'ignore = ["SCO"]')
    project = Project()
    assert project.of("a.txt").ignore == project.of("in/a.txt").ignore == ("SEP",)
    assert project.of("in/deep/er/a.txt").ignore == ("SCO",)
    assert project.of("in/deep/er/a.txt").source == os.path.join("in", "deep", ".transcript-lint.toml")


def test_in_one_folder_the_file_of_our_own_counts(written: Written) -> None:
    written("pyproject.toml", '[tool.transcript-lint]\nignore = ["SEP"]')
    assert Project().of("a.txt").ignore == ("SEP",)
    written("transcript-lint.toml", 'ignore = ["SCO"]')
    assert Project().of("a.txt").ignore == ("SCO",)
    written(".transcript-lint.toml", 'ignore = ["FLG"]')
    assert Project().of("a.txt").ignore == ("FLG",)


@pytest.mark.parametrize("text", ["[project]\nname = 'x'", "this is [no TOML", "tool = 3 # transcript-lint"])
def test_a_pyproject_that_does_not_speak_of_us_is_passed_over(written: Written, text: str) -> None:
    written("transcript-lint.toml", 'ignore = ["SEP"]')
    written("in/pyproject.toml", text)
    assert Project().of("in/a.txt").ignore == ("SEP",)


def test_isolated_and_a_named_file(written: Written) -> None:
    written("transcript-lint.toml", 'ignore = ["SEP"]')
    written("elsewhere/mine.toml", 'per-file-ignores = {"old/" = ["SCO"]}')
    assert Project(isolated=True).of("a.txt").ignore == ()
    named = Project(file="elsewhere/mine.toml")
    assert "SCO001" not in codes(named, "old/a.txt") and "SEP001" in codes(named, "a.txt")


def test_the_command_line_wins(written: Written) -> None:
    written("transcript-lint.toml", 'fail-on = "info"\nignore = ["SEP", "SCO001"]\nlayout.decimals = 1')
    project = Project(overrides=['fail-on = "error"', "layout.decimals = 2"], choice=Choice(select=("SCO",)))
    assert project.of("a.txt").fail_on == "error"
    assert project.of("a.txt").layout.decimals == 2
    assert {code for code in codes(project, "a.txt") if code < "SCO003"} == {"SCO002", "ENC001"}


@pytest.mark.parametrize("key", ["select", "extend-select"])
def test_the_rule_that_is_always_on_may_be_chosen(written: Written, key: str) -> None:
    written("transcript-lint.toml", f'{key} = ["ENC001", "invalid-utf8"]')
    assert "ENC001" in codes(Project(), "a.txt")


def test_rules_severities_and_options(written: Written) -> None:
    text = 'severity = { SEP = "info" }\n[rules.flag-above-score-limit]\nflagged-max-score = 1\n'
    written("transcript-lint.toml", text + '[per-file-ignores]\n"old/**" = ["FLG", "CON"]')
    project = Project()
    assert {rule.severity for rule in project.plan("a.txt").rules if rule.family == "SEP"} == {Severity.INFO}
    (rule,) = (rule for rule in project.plan("a.txt").fact if rule.code == "CON003")
    assert rule.check.keywords == {"flagged_max_score": 1.0}  # type: ignore[attr-defined]
    assert not {code for code in codes(project, "old/a.txt") if code[:3] in ("FLG", "CON")}
    assert project.plan("a.txt") is project.plan("in/b.txt")


def test_settings_build_on_others(written: Written) -> None:
    written(
        "base.toml",
        'ignore = ["SEP"]\nextend-select = ["CON"]\nlayout.decimals = 1\nlayout.minimum = -1\nfail-on = "info"',
    )
    written("in/own.toml", 'extend = "../base.toml"\nextend-select = ["FLG"]\nlayout.decimals = 2')
    written("in/transcript-lint.toml", 'extend = "own.toml"\nignore = []')
    os.mkdir(".git")
    config = Project().of("in/a.txt")
    assert (config.ignore, config.extend_select, config.fail_on) == ((), ("CON", "FLG"), "info")
    assert (config.layout.decimals, config.layout.minimum) == (2, -1)


def test_exceptions_know_their_place(written: Written) -> None:
    entry = '[[exceptions]]\npath = "a.txt"\ncodes = ["separator-length"]\nreason = "as it came"\n'
    written("base.toml", entry)
    written("transcript-lint.toml", 'extend = "base.toml"\n' + entry + entry)
    found = Project().of("a.txt").exceptions
    assert [(each.settings, each.number, each.codes) for each in found] == [
        ("base.toml", 1, ("SEP001",)),
        ("transcript-lint.toml", 1, ("SEP001",)),
        ("transcript-lint.toml", 2, ("SEP001",)),
    ]


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"transcript-lint.toml": 'extend = "transcript-lint.toml"'}, "extend is .*, which goes in a circle, back to"),
        ({"transcript-lint.toml": 'extend = "b.toml"', "b.toml": 'extend = "transcript-lint.toml"'}, "in a circle"),
        ({"transcript-lint.toml": 'extend = "../other.toml"'}, "lies outside the project"),
        ({"transcript-lint.toml": 'extend = "/etc/passwd"'}, "lies outside the project"),
        ({"transcript-lint.toml": 'extend = "b.toml"'}, "which does not exist"),
        ({"transcript-lint.toml": 'extend = "pyproject.toml"', "pyproject.toml": "a = 1"}, "holds no settings"),
    ],
)
def test_extend_stays_inside_and_ends(written: Written, files: dict[str, str], reason: str) -> None:
    for name, text in files.items():
        written(name, text)
    with pytest.raises(SettingsError, match=reason):
        Project().of("a.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a privilege there")
def test_a_link_does_not_lead_outside(written: Written, tmp_path: Path) -> None:
    written("outside.toml", "")
    written("in/transcript-lint.toml", 'extend = "link.toml"')
    (tmp_path / "in" / "link.toml").symlink_to(tmp_path / "outside.toml")
    with pytest.raises(SettingsError, match="lies outside the project"):
        Project().of("in/a.txt")


def test_nothing_is_imported_for_settings_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    program = "import sys; from linter.settings import Project; Project().plan('a.txt'); print(*sys.modules)"
    root = str(Path(__file__).parent.parent.parent)
    environment = {**os.environ, "PYTHONPATH": root}
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True)
    loaded = set(ran.stdout.split())
    assert "linter.config" in loaded, ran.stderr
    assert not loaded & {"jsonschema", "tomllib", "tomlkit", "pathspec", "packaging", "json"}
