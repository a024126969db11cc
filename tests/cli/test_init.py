from __future__ import annotations

import os
import re
from pathlib import Path
from random import Random

import pytest

from benchmarks.canary import CANARY, canaried
from benchmarks.layouts import LAYOUTS
from benchmarks.mutants import mutant
from benchmarks.operators import OPERATORS
from benchmarks.page import Page
from benchmarks.transcripts import write
from linter.layouts.collection.settings import DEFAULT, Layout

from .conftest import Lint

SETTINGS = "transcript-lint.toml"
FILES = 5


def corpus(layout: Layout, count: int = FILES) -> list[Page]:
    pages = [write(seed, seed % 3 == 2, layout) for seed in range(count)]
    Path("interviews").mkdir()
    for number, page in enumerate(pages):
        Path("interviews", f"{number}.txt").write_bytes(page.data())
    return pages


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_settings_make_the_corpus_clean(layout: Layout, lint: Lint) -> None:
    sizes = [len(page.data()) for page in corpus(layout)]
    shortest = f"interviews/{sizes.index(min(sizes))}.txt"
    assert lint("check", shortest).code != 0  # findings, or not a transcript at all
    code, out, err = lint("init")
    assert (code, err) == (0, "")
    assert out.startswith(f"Looked at {FILES} transcripts.\n")
    assert out.endswith(f"Wrote {SETTINGS}.\nWith these settings, no problems remain in the {FILES} files.\n")
    assert lint("check").code == 0


def test_every_setting_is_shown_with_how_sure_it_is(lint: Lint) -> None:
    corpus(LAYOUTS["German"])
    out = lint("init", "interviews").out
    assert re.search(rf'\n\* question-label    "Frage " +{FILES} of {FILES} files\n', out)
    assert re.search(rf"\n  section           60 '=' +{FILES} of {FILES} files\n", out)
    assert out.count("\n") == 1 + 1 + len(Layout._fields) + 1 + 2
    assert re.search(rf'\nquestion-label = "Frage " +# {FILES} of {FILES} files\n', Path(SETTINGS).read_text())


def test_what_is_left_is_counted(lint: Lint) -> None:
    layout = LAYOUTS["whole numbers to 100"]
    for number, page in enumerate(corpus(layout)[:2]):
        one = mutant(next(each for each in OPERATORS if each.name == "separator_one_short"), [page], Random(1))
        assert one is not None
        Path("interviews", f"{number}.txt").write_bytes(one.data)
    assert lint("init").out.endswith(f"With these settings, 2 problems remain in 2 of {FILES} files.\n")
    assert lint("check").out.count(" SEP001 ") == 2


def test_a_dry_run_shows_the_file_and_writes_nothing(lint: Lint) -> None:
    corpus(LAYOUTS["no title"])
    code, out, _ = lint("init", "--dry-run")
    assert code == 0
    assert f"\n{SETTINGS} would be:\n\n# What the transcripts look like," in out
    assert f"\ntitle = false  # {FILES} of {FILES} files\n" in out
    assert sorted(os.listdir()) == ["interviews"]


@pytest.mark.parametrize("name", [SETTINGS, ".transcript-lint.toml", "pyproject.toml"])
def test_settings_that_are_there_stay(name: str, lint: Lint) -> None:
    corpus(LAYOUTS["no title"])
    text = '[tool.transcript-lint]\nfail-on = "info"\n' if name == "pyproject.toml" else 'fail-on = "info"\n'
    Path(name).write_text(text)
    code, out, err = lint("init")
    assert (code, out) == (2, "")
    assert err == (
        f"transcript-lint: error: {name}: contains settings, which are not overwritten\n"
        "Use --dry-run to see what init would write.\n"
    )
    assert Path(name).read_text() == text
    assert lint("init", "--dry-run").code == 0
    assert sorted(os.listdir()) == sorted(["interviews", name])


def test_a_pyproject_of_others_is_left_alone(lint: Lint) -> None:
    corpus(LAYOUTS["no title"])
    Path("pyproject.toml").write_text("[tool.ruff]\n")
    assert lint("init").code == 0
    assert Path("pyproject.toml").read_text() == "[tool.ruff]\n"
    assert Path(SETTINGS).exists()


def test_settings_further_up_are_named(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    corpus(LAYOUTS["no title"])
    Path("pyproject.toml").write_text("[tool.transcript-lint]\nignore = []\n")
    above = Path("pyproject.toml").resolve()
    monkeypatch.chdir("interviews")
    assert f"This file overrides {above}; use `extend` to inherit from it.\n" in lint("init").out


@pytest.mark.parametrize("count", [3, FILES])
def test_the_default_layout_needs_no_file(count: int, lint: Lint) -> None:
    corpus(DEFAULT, count)
    code, out, _ = lint("init")
    assert code == 0
    assert "\nThe defaults fit: no settings file is needed.\n" in out
    assert not Path(SETTINGS).exists()


def test_without_transcripts_there_is_nothing_to_infer(lint: Lint) -> None:
    assert lint("init") == (
        2,
        "",
        "transcript-lint: error: .: no transcripts found: no file is called *.txt or *.transcript\n",
    )
    Path("a.txt").write_text("Just words.\n")
    assert lint("init").err == (
        "transcript-lint: error: .: no transcripts found: the only file was not recognised\n"
        "1 file not described, such as a.txt: no labels, separators or speakers repeat in one order "
        "(recurring labels: 0, separators: 0).\n"
    )
    assert lint("init", "gone").code == 2
    assert sorted(os.listdir()) == ["a.txt"]


def test_what_cannot_be_read_is_said_and_the_rest_is_done(lint: Lint) -> None:
    corpus(LAYOUTS["no title"])
    Path("interviews", "wide.txt").write_bytes("Q1: why?".encode("utf-16"))
    code, out, err = lint("init")
    assert code == 2
    assert err == "transcript-lint: error: interviews/wide.txt: looks like UTF-16, expected UTF-8\n"
    assert f"Looked at {FILES} transcripts.\n" in out


def test_a_layout_in_which_two_things_look_alike_is_refused(lint: Lint) -> None:
    layout = DEFAULT._replace(terminator=DEFAULT.underline._replace(role="terminator"))
    corpus(layout)
    code, out, err = lint("init")
    assert (code, out) == (2, "")
    assert err == (
        "transcript-lint: error: this layout cannot be described by settings: "
        "layout.terminator is 40 '-', as is layout.underline, expected another character or width\n"
    )
    assert not Path(SETTINGS).exists()


def test_nothing_that_was_said_and_no_name_is_shown(lint: Lint) -> None:
    for layout in LAYOUTS.values():
        Path("a").mkdir()
        for number in range(3):
            page = canaried(write(number, number == 2, layout))
            Path("a", f"{number}.txt").write_bytes(page.data())
        _, out, err = lint("init")
        written = Path(SETTINGS).read_text()
        assert CANARY not in (out + err + written).casefold()
        Path(SETTINGS).unlink()
        for each in Path("a").iterdir():
            each.unlink()
        Path("a").rmdir()


def test_a_settings_file_that_cannot_be_written_is_one_line(lint: Lint) -> None:
    corpus(LAYOUTS["no title"])
    Path(SETTINGS).symlink_to("nowhere/at-all")
    code, _, err = lint("init")
    assert code == 2
    assert err.count("\n") <= 2
