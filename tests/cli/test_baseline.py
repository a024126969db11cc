"""What is known is not reported again, and only what is new makes a run fail."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from linter.files import FileProblem

from .conftest import Lint

DEFAULT = ".transcript-lint-baseline.json"


@pytest.fixture
def known(lint: Lint, broken: str, clean: str) -> None:
    """A folder with an old file that is known and a clean one."""
    Path("a.txt").write_text(broken)
    Path("b.txt").write_text(clean)
    assert lint("check", "--write-baseline").code == 0


def loaded(path: str = DEFAULT) -> Any:
    return json.loads(Path(path).read_text())


def spoil(path: str) -> None:
    Path(path).write_text(Path(path).read_text().replace("0.617", "0.61"))


def test_recording_says_how_many_and_does_not_fail(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    assert lint("check", "--write-baseline") == (
        0,
        f"Recorded 12 findings in {DEFAULT}.\nAll checks passed: 1 file. 12 baselined.\n",
        "",
    )
    assert list(loaded()["files"]) == ["a.txt"]
    assert lint("check", "--write-baseline", "-q") == (0, "", "")


@pytest.mark.usefixtures("known")
def test_only_what_is_new_is_reported(lint: Lint) -> None:
    assert lint("check") == (0, "All checks passed: 2 files. 12 baselined.\n", "")
    spoil("b.txt")
    code, out, _ = lint("check")
    assert code == 1
    assert [line.split()[:2] for line in out.splitlines()[:-1]] == [["b.txt:27:18:", "SCO004"]]
    assert out.endswith(" 12 baselined.\n")


@pytest.mark.usefixtures("known")
def test_lines_on_top_change_nothing(lint: Lint, clean: str, broken: str) -> None:
    start, end = clean.index("Candidate:"), clean.index("=" * 60, clean.index("Candidate:"))
    newcomer = clean[start:end].replace("Candidate: ", "Candidate: New ")
    Path("a.txt").write_text(broken.replace("Candidate:", f"{newcomer}Candidate:", 1))
    assert lint("check").out == "All checks passed: 2 files. 12 baselined.\n"


@pytest.mark.usefixtures("known")
def test_a_second_copy_of_an_old_defect_is_new(lint: Lint, broken: str) -> None:
    last = broken[broken.rindex("\nQ2:") :]
    Path("a.txt").write_text(broken + last.replace("Q2:", "Q3:").replace("A3:", "A4:"))
    code, out, _ = lint("check", "--select", "SCO008")
    assert code == 1
    assert out.endswith(
        "Found 1 problem (1 error, 0 warnings, 0 infos) in 1 of 2 files. 1 fixable with `--fix`. 1 baselined.\n"
    )


@pytest.mark.usefixtures("known")
def test_it_is_found_from_anywhere_in_the_project(lint: Lint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.makedirs(".git")
    os.makedirs("day/one")
    for folder in (".", "day", "day/one"):
        monkeypatch.chdir(tmp_path / folder)
        assert lint("check", str(tmp_path)).code == 0
        assert lint("check", os.path.relpath(tmp_path / "a.txt")).code == 0


@pytest.mark.usefixtures("known")
def test_settings_name_it_from_where_they_stand(lint: Lint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.rename(DEFAULT, "known.json")
    Path("transcript-lint.toml").write_text('baseline = "known.json"\n')
    monkeypatch.chdir(tmp_path.parent)
    assert lint("check", str(tmp_path)).code == 0


@pytest.mark.usefixtures("known")
def test_a_baseline_may_be_named(lint: Lint) -> None:
    os.mkdir("ci")
    assert lint("check", "--write-baseline", "--baseline", "ci/known.json").out.startswith(
        "Recorded 12 findings in ci/"
    )
    assert list(loaded("ci/known.json")["files"]) == ["../a.txt"]
    os.remove(DEFAULT)
    assert lint("check").code == 1
    assert lint("check", "--baseline", "ci/known.json").code == 0
    Path("transcript-lint.toml").write_text('baseline = "ci/known.json"\n')
    assert lint("check").code == 0
    assert lint("check", "--isolated").code == 1
    assert lint("check", "--isolated", "--baseline", "ci/known.json").code == 0


@pytest.mark.usefixtures("known")
def test_the_default_is_a_settings_file_too(lint: Lint) -> None:
    assert lint("check", "--isolated").code == 1


@pytest.mark.usefixtures("known")
def test_entries_that_find_nothing_are_counted_and_pruned(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    stale = "12 baseline entries no longer match; run `--write-baseline` to remove them."
    assert lint("check") == (0, f"All checks passed: 2 files. {stale}\n", "")
    assert lint("check", "b.txt").out == "All checks passed: 1 file.\n"
    os.remove("a.txt")
    assert lint("check", "b.txt").out == f"All checks passed: 1 file. {stale}\n"
    out = lint("check", "--write-baseline").out
    assert out.startswith(f"Recorded 0 findings in {DEFAULT} and pruned 12 that no longer match.\n")
    assert loaded() == {"version": 1, "files": {}}
    assert lint("check").out == "All checks passed: 1 file.\n"


@pytest.mark.usefixtures("known")
def test_recording_some_files_or_rules_keeps_the_entries_of_the_others(lint: Lint, broken: str) -> None:
    before = loaded()
    Path("c.txt").write_text(broken)
    lint("check", "--write-baseline", "c.txt")
    assert loaded()["files"] == {"a.txt": before["files"]["a.txt"], "c.txt": before["files"]["a.txt"]}
    lint("check", "--write-baseline", "--select", "SEP", "c.txt")
    assert loaded()["files"]["c.txt"] == before["files"]["a.txt"]
    assert lint("check", "--select", "SEP").out == "All checks passed: 3 files. 6 baselined.\n"


@pytest.mark.usefixtures("known")
def test_what_is_known_is_shown_if_asked_for_and_does_not_count(lint: Lint) -> None:
    code, out, _ = lint("check", "--show-baselined")
    assert code == 0
    assert out.count(" (baselined)\n") == 12
    assert out.endswith(
        "All checks passed: 2 files. 7 fixable with `--fix`, 3 more with `--unsafe-fixes`. 12 baselined.\n"
    )
    spoil("b.txt")
    code, out, _ = lint("check", "--show-baselined", "--output-format", "json")
    told = json.loads(out)
    assert code == 1
    assert [each["path"] for each in told["findings"] if not each["baselined"]] == ["b.txt"]
    assert len(told["findings"]) == 13
    counted = {name: count for name, count in told["summary"].items() if count}
    assert counted == {"warning": 1, "fixable": 8, "baselined": 12}


@pytest.mark.usefixtures("known")
def test_a_fix_leaves_what_is_known_alone_unless_that_is_shown(lint: Lint, broken: str) -> None:
    spoil("b.txt")
    out = lint("check", "--fix").out
    assert out == "Fixed 1 problem in 1 file. All checks passed: 2 files. 12 baselined.\n"
    assert Path("a.txt").read_text() == broken
    out = lint("check", "--fix", "--show-baselined", "-q").out
    assert out.count("\n") == 5
    assert Path("a.txt").read_text() != broken


@pytest.mark.usefixtures("known")
def test_a_file_that_cannot_be_read_keeps_its_entries(lint: Lint) -> None:
    before = loaded()
    os.rename("a.txt", "c.txt")
    os.mkfifo("a.txt")
    code, _, err = lint("check", "--write-baseline", "a.txt", "b.txt")
    assert code == 2 and "a.txt" in err
    assert loaded() == before


def test_bytes_that_are_no_text_are_never_known(lint: Lint, clean: str) -> None:
    Path("a.txt").write_bytes(clean.encode().replace(b"0.617", b"0.61").replace(b"I don't know", b"I don\x92t know"))
    code, out, _ = lint("check", "--write-baseline")
    assert code == 1
    assert [line.split()[1] for line in out.splitlines()[1:-1]] == ["ENC001"]
    assert lint("check").code == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "is not JSON at line 1, column 2: expecting property name enclosed in double quotes"),
        (b'{"version": 2, "files": {}}', "has version 2, expected 1"),
        (b'{"version": 1, "files": {"a.txt": [{"code": 1}]}}', 'files."a.txt"[1] is not an entry, expected '),
        (b"\xff\xfe", "is not UTF-8 at byte 0"),
        (b"[" * 100_000, "is nested too deeply to be read"),
        (None, "the baseline cannot be used: no such file or directory"),
    ],
)
def test_a_bad_baseline_is_one_line(lint: Lint, clean: str, content: bytes | None, message: str) -> None:
    Path("a.txt").write_text(clean)
    if content is not None:
        Path("known.json").write_bytes(content)
    code, out, err = lint("check", "--baseline", "known.json")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"transcript-lint: error: known.json: {message}")
    if content is not None:
        assert lint("check", "--write-baseline", "--baseline", "known.json").code == 2
        assert Path("known.json").read_bytes() == content, "what is no baseline is not written over"


def test_a_huge_baseline_is_not_read(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean)
    with open("known.json", "wb") as file:
        file.truncate(1 << 40)
    code, _, err = lint("check", "--baseline", "known.json")
    assert code == 2 and "bytes that are read at most" in err


def test_a_baseline_that_cannot_be_written(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken)
    code, _, err = lint("check", "--write-baseline", "--baseline", "gone/known.json")
    assert code == 2
    assert err.startswith("transcript-lint: error: gone/known.json: cannot be written: ")


def test_settings_cannot_lead_it_out_of_the_project(lint: Lint, broken: str, tmp_path: Path) -> None:
    os.mkdir("project")
    os.chdir("project")
    os.mkdir(".git")
    Path("a.txt").write_text(broken)
    os.symlink(tmp_path / "elsewhere.json", "known.json")
    for path in ("../elsewhere.json", "known.json", str(tmp_path / "elsewhere.json")):
        Path("transcript-lint.toml").write_text(f'baseline = "{path}"\n')
        code, _, err = lint("check", "--write-baseline")
        assert code == 2 and "outside the project" in err
    assert not (tmp_path / "elsewhere.json").exists()


@pytest.mark.parametrize("other", ["--fix", "--fix-only", "--diff", "-"])
def test_recording_changes_no_file_and_reads_no_stream(lint: Lint, other: str) -> None:
    code, _, err = lint("check", "--write-baseline", other)
    assert code == 2
    assert f"'{other}' cannot be combined with '--write-baseline'" in err


def test_no_transcript_no_baseline(lint: Lint) -> None:
    assert lint("check", "--write-baseline").code == 2
    assert not Path(DEFAULT).exists()


@pytest.mark.usefixtures("known")
def test_it_holds_no_word_and_no_name(broken: str) -> None:
    text = Path(DEFAULT).read_text()
    words = {word for word in broken.split() if len(word) > 4 and word.isalpha()}
    assert len(words) > 50
    assert not [word for word in words if word in text]


def test_what_could_not_be_recorded_is_not_said_to_pass(
    lint: Lint, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(path: str, content: bytes) -> None:
        raise FileProblem(path, "io-error", "cannot be written: Read-only file system (EROFS)")

    Path("a.txt").write_text(broken)
    monkeypatch.setattr("linter.verdict.suppressing.put", read_only)
    said = f"transcript-lint: error: {DEFAULT}: cannot be written: Read-only file system (EROFS)\n"
    for more in ([], ["--output-format", "json"], ["--statistics"], ["--output", "json:report.json"]):
        assert lint("check", "--write-baseline", *more) == (2, "", said)
    assert os.listdir() == ["a.txt"]


@pytest.mark.parametrize("option", ["--fix", "--diff", "--fix-only"])
def test_a_baseline_that_cannot_be_read_is_no_internal_error(lint: Lint, broken: str, option: str) -> None:
    Path("a.txt").write_text(broken)
    Path(DEFAULT).write_text("{}")
    code, out, err = lint("check", option, "a.txt")
    assert (code, out) == (2, "") and err == lint("check", "a.txt").err and "internal" not in err
    assert Path("a.txt").read_text() == broken
