"""Every block of code in the pages is run or parsed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

import click
import pytest
import yaml

import linter
from linter.layouts.reading import read_description
from linter.settings.combining import settings_of
from tests.documentation.blocks import (
    PAGES,
    Block,
    Shell,
    blocks,
    blocks_in,
    calls,
    can_be_done,
    is_as_shown,
    make_project,
    parse,
    steps,
)

ELSEWHERE = {
    ("README.md", "text"): "tests/test_readme.py",
    ("ci.md", "groovy"): "tests/recipes/test_ci.py",
    ("ci.md", "text"): "tests/recipes/test_ci.py",
    ("editors.md", "elisp"): "tests/recipes/test_editors.py",
    ("editors.md", "lua"): "tests/recipes/test_editors.py",
    ("editors.md", "python"): "tests/recipes/test_editors.py",
    ("editors.md", "rust"): "tests/recipes/test_editors.py",
    ("editors.md", "toml"): "tests/recipes/test_editors.py",
    ("editors.md", "vim"): "tests/recipes/test_editors.py",
    ("export.md", "python"): "tests/test_data_frames.py",
    ("format.md", "text"): "tests/test_docs.py",
}
"""What other tests run or parse, because it needs more than these: another program, or a comparison."""
SHOWS_NAMES = "command-line.md"
"""The page with the examples of ``--help``, which name files that there may be; their options are checked."""
REFUSED = ("slip.toml",)
"""Files that a page shows to show what is refused."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_page_happens_as_it_is_written(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page is one story: its files are written, and its commands run, from top to bottom, in one folder."""
    make_project(tmp_path / "project")
    monkeypatch.chdir(tmp_path / "project")
    for name in ("NO_COLOR", "FORCE_COLOR", "TRANSCRIPT_LINT_JOBS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    shell = Shell(capsys)
    for block in blocks(page):
        if (page.name, block.language) not in ELSEWHERE:
            happen(block, shell)
        if block.name:
            Path(block.name).parent.mkdir(parents=True, exist_ok=True)
            Path(block.name).write_text(block.text, encoding="utf-8")


@contextmanager
def in_a_copy(folder: Path) -> Iterator[None]:
    """Do something in a copy of the current folder: a script is what a reader could do, not a part of the story."""
    shutil.copytree(".", folder)
    with chdir(folder):
        yield


def happen(block: Block, shell: Shell) -> None:
    """Run or parse a block."""
    match block.language:
        case "console":
            for command, shown in steps(block.text):
                printed = shell.do(command)
                assert is_as_shown(printed, shown), f"{block.place}: $ {command}\n{printed}"
        case "sh":
            subprocess.run(["sh", "-n"], input=block.text, text=True, check=True)
            with in_a_copy(Path(f"../{block.page.stem}-{block.line}")):
                for call in calls(block.text):
                    parse(call)
                    if can_be_done(call):
                        printed = shell.do(call)
                        only_named = block.page.name == SHOWS_NAMES and "no such file or directory" in printed
                        assert shell.code in (0, 1) or only_named, f"{block.place}: {call}\n{printed}"
        case "python":
            exec(compile(block.text, block.place, "exec"), {})
            shell.capsys.readouterr()
        case "toml":
            check_toml(block)
        case "yaml":
            assert isinstance(yaml.safe_load(block.text), dict), block.place
        case "json":
            json.loads(block.text)
        case "{eval-rst}":
            named = re.findall(r"^\.\. auto\w+:: linter\.(\w+)$", block.text, re.M)
            assert named and set(named) <= set(linter.__all__), block.place
        case _:
            assert block.language == "text" and block.name, f"{block.place}: no test reads {block.language!r}"


def check_toml(block: Block) -> None:
    """Parse a block of TOML, and as what it is: a description of a layout, or settings."""
    loaded = tomllib.loads(block.text)
    if block.name in REFUSED:
        return
    if "blocks" in loaded:
        read_description(block.text, block.name or block.place)
    elif block.name != "pyproject.toml" or "tool" in loaded:
        assert settings_of(loaded.get("tool", {}).get("transcript-lint", loaded))[1] == [], block.place


def test_every_kind_of_block_is_seen() -> None:
    text = "`a.toml`:\n\n```toml\n\n    x = 1\n```\n\n    ls\n\n    pwd\n\ntext\n\n- a\n\n  ```sh\n  ls\n  ```\n"
    assert [(block.name, block.language, block.text) for block in blocks_in(text, PAGES[0])] == [
        ("a.toml", "toml", "\n    x = 1\n"),
        ("", "sh", "ls\n\npwd\n"),
        ("", "sh", "ls\n"),
    ]


@pytest.mark.parametrize(("page", "language"), ELSEWHERE, ids="-".join)
def test_what_other_tests_read_is_there(page: str, language: str) -> None:
    (path,) = [path for path in PAGES if path.name == page]
    assert language in {block.language for block in blocks(path)}


def test_a_session_that_has_changed_is_noticed() -> None:
    assert is_as_shown("a\nb\nc\n", "a\n…\nc\n") and is_as_shown("", "")
    assert not is_as_shown("a\nb\n", "a\n") and not is_as_shown("a\nb\nc\n", "…\nb\n")
    assert [step.command for step in steps("$ a \\\n  b\nshown\n$ c\n")] == ["a    b", "c"]
    with pytest.raises(click.UsageError):
        parse("transcript-lint check --fixx x")
    assert not can_be_done("transcript-lint check 's3://bucket/**'") and can_be_done("transcript-lint check x  # > y")


def test_settings_that_are_wrong_are_noticed() -> None:
    with pytest.raises(AssertionError):
        check_toml(Block(PAGES[0], 1, "", "toml", "ignored = []\n"))
