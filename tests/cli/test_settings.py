from __future__ import annotations

from pathlib import Path

from .conftest import Lint


def test_settings_decide_what_is_found_and_what_fails(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    Path("transcript-lint.toml").write_text('select = ["SEP"]\nseverity = { SEP = "info" }')
    code, out, _ = lint("check", "a.txt")
    assert (code, out.count(" SEP00"), "0 errors" in out) == (0, 3, True)
    assert lint("check", "a.txt", "--fail-on", "info").code == 1
    assert lint("check", "a.txt", "--config", 'fail-on="info"').code == 1
    assert lint("check", "a.txt", "--isolated").out.count("\n") == 13


def test_broken_settings_are_one_line_and_nothing_is_checked(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    Path("pyproject.toml").write_text("[tool.transcript-lint]\nselekt = []")
    reason = "transcript-lint: error: pyproject.toml: tool.transcript-lint.selekt is unknown, did you mean select?\n"
    assert lint("check", "a.txt") == (2, "", reason)


def test_the_name_of_standard_input_decides_its_settings(lint: Lint, spawn: object, clean: str) -> None:
    Path("in").mkdir()
    Path("in/transcript-lint.toml").write_text("layout.decimals = 2")
    code, out, _ = lint("check", "--show-settings", "in/a.txt")
    assert code == 0 and "layout.decimals = 2  # in/transcript-lint.toml\n" in out
    assert "layout.decimals = 3  # default\n" in lint("check", "--show-settings").out


def test_options_that_contradict_each_other(lint: Lint) -> None:
    Path("a.toml").write_text("")
    code, _, err = lint("check", "--isolated", "--config", "a.toml")
    assert code == 2 and "'--isolated' cannot be combined with a settings file in '--config'." in err
    code, _, err = lint("check", "--config", "a.toml", "--config", "a.toml")
    assert code == 2 and "'--config' takes one file, and was given 2" in err
    assert lint("check", "--config", "b.toml").err == "transcript-lint: error: b.toml: no such file or directory\n"
