"""Settings choose the layouts that files may be in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from linter.engine import lint
from linter.settings import Project, SettingsError

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "layouts"
SCORED = (EXAMPLES / "scored-questions.clean.txt").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "layouts").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("scored-questions", "plain-pairs"):
        shutil.copy(EXAMPLES / f"{name}.toml", tmp_path / "layouts" / f"{name}.toml")
    return tmp_path


def settle(text: str, where: str = ".") -> None:
    Path(where).mkdir(exist_ok=True, parents=True)
    Path(where, "transcript-lint.toml").write_text(text, encoding="utf-8")


def names(path: str = "x.txt") -> list[str]:
    return [known.name for known in Project().plan(path).layouts]


def faults() -> list[str]:
    with pytest.raises(SettingsError) as caught:
        Project().plan("x.txt")
    return [str(fault) for fault in caught.value.faults]


def test_without_settings_the_built_in_layouts_are_known() -> None:
    assert names() == ["collection", "record"]


def test_a_layout_is_named_or_described() -> None:
    settle('layouts = ["record", "layouts/scored-questions.toml"]')
    assert names() == ["record", "scored-questions"]
    report = lint(SCORED, Project().plan("x.txt"))
    assert (report.layout, report.findings) == ("scored-questions", ())


def test_the_path_is_relative_to_the_settings_that_name_it() -> None:
    settle('layouts = ["../layouts/plain-pairs.toml"]', "base")
    settle('extend = "../base/transcript-lint.toml"', "deep")
    assert names("deep/x.txt") == ["plain-pairs"]


def test_of_the_patterns_that_match_the_last_one_counts() -> None:
    settle(
        "[per-file-layouts]\n"
        '"in/**" = ["layouts/plain-pairs.toml"]\n'
        '"in/old/**" = ["collection", "layouts/scored-questions.toml"]\n'
    )
    assert names("in/x.txt") == ["plain-pairs"]
    assert names("in/old/x.txt") == ["collection", "scored-questions"]
    assert names("x.txt") == ["collection", "record"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'layouts = ["colection"]',
            'transcript-lint.toml:1: layouts[1] is "colection", which is not a layout, did you mean collection?',
        ),
        (
            'layouts = ["record",\n"mine.toml"]',
            'transcript-lint.toml:2: layouts[2] is "mine.toml", which is not a layout, expected collection, record or '
            "the path of a description",
        ),
        ("layouts = []", "transcript-lint.toml:1: layouts is an empty list, expected at least one layout"),
        (
            'layouts = ["record", "record"]',
            "transcript-lint.toml:1: layouts[2] is a second layout called 'record', expected different names",
        ),
        (
            'layouts = ["/etc/hosts"]',
            'transcript-lint.toml:1: layouts[1] is "/etc/hosts", which lies outside the project',
        ),
        (
            'layouts = ["layouts"]',
            'transcript-lint.toml:1: layouts[1] is "layouts", which can\'t be read: is a directory',
        ),
        (
            '[per-file-layouts]\n"a*" = ["recrod"]',
            'transcript-lint.toml:2: per-file-layouts."a*"[1] is "recrod", which is not a layout, did you mean record?',
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_has_its_line(text: str, said: str) -> None:
    settle(text)
    assert faults() == [said]


def test_a_broken_description_is_told_with_its_place() -> None:
    settle('layouts = ["layouts/plain-pairs.toml"]')
    text = Path("layouts/plain-pairs.toml").read_text(encoding="utf-8")
    Path("layouts/plain-pairs.toml").write_text(text.replace("[blocks]", "[blcks]"), encoding="utf-8")
    line = text[: text.index("[blocks]")].count("\n") + 1
    assert faults() == [f'layouts/plain-pairs.toml:{line}:2: there is no key "blcks", did you mean blocks?']


def test_a_pattern_that_matches_nothing_is_told() -> None:
    settle('[per-file-layouts]\n"gone/**" = ["record"]')
    project = Project()
    project.plan("x.txt")
    said = 'transcript-lint.toml:2: per-file-layouts."gone/**" matches no file that was checked'
    assert [str(fault) for fault in project.unmatched([str(Path.cwd())])] == [said]


def test_a_layout_of_the_command_line_wins() -> None:
    from linter.settings.layouts import known_layout

    settle('layouts = ["record"]')
    layouts = (known_layout("layouts/plain-pairs.toml"),)
    assert Project(layouts=layouts).plan("x.txt").layouts == layouts
