from __future__ import annotations

from pathlib import Path

import pytest

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
    reason = "transcript-lint: error: pyproject.toml:2: tool.transcript-lint.selekt is unknown, did you mean select?\n"
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
    assert code == 2 and "'--isolated' ignores every settings file: do not name one by '--config'." in err
    code, _, err = lint("check", "--config", "a.toml", "--config", "a.toml")
    assert code == 2 and "'--config' takes one file, and was given 2" in err
    assert lint("check", "--config", "b.toml").err == "transcript-lint: error: b.toml: no such file or directory\n"


def test_every_fault_is_a_line(lint: Lint) -> None:
    Path("transcript-lint.toml").write_text("ignor = []\nselect = 3\n")
    assert lint("check") == (
        2,
        "",
        "transcript-lint: error: transcript-lint.toml:1: ignor is unknown, did you mean ignore?\n"
        "transcript-lint: error: transcript-lint.toml:2: select is 3, expected a list of texts\n",
    )


@pytest.mark.parametrize("looking", ["--show-files", "--show-settings"])
@pytest.mark.parametrize(
    "other",
    ["--output-format=json", "--output=json:x", "--statistics", "--fix", "--diff", "--write-baseline", "--select=SEP",
     "--exit-zero", "--fail-on=info", "--baseline=x"],
)  # fmt: skip
def test_what_checks_nothing_goes_without_what_it_would_ignore(lint: Lint, looking: str, other: str) -> None:
    code, out, err = lint("check", looking, other)
    option = other.partition("=")[0]
    assert (code, out) == (2, "")
    assert err.startswith(f"transcript-lint: error: '{looking}' checks nothing: it goes without '{option}'.\n")
    assert not Path("x").exists()


def test_what_is_looked_at_may_be_chosen(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    assert lint("check", "--show-files", "--exclude=b.txt", "-q", "--config=select=['SEP']").out == "a.txt\n"
    assert lint("check", "--show-settings", "--isolated", "--color=never", "a.txt").code == 0
    for both in (["--show-files", "--show-settings"], ["--show-settings", "--show-files"]):
        assert "checks nothing: it goes without" in lint("check", *both).err


def test_an_exception_is_added_to_settings_with_a_mark(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    Path("transcript-lint.toml").write_text("\ufeffignore = ['DOC']\n", encoding="utf-8")
    line = next(each.split(":")[1] for each in lint("check").out.split("\n") if " SEP001 " in each)
    assert lint("except", f"a.txt:{line}", "--code", "SEP001", "--reason", "x").code == 0
    assert Path("transcript-lint.toml").read_text(encoding="utf-8").startswith("\ufeffignore = ['DOC']\n\n[[")
    Path("transcript-lint.toml").write_text("\ufeff[[exceptions]]\npath='a.txt'\ncodes=['DOC012']\nreason='x'\n")
    assert "transcript-lint.toml:1:" in lint("check").out and " SUP001 " in lint("check").out
