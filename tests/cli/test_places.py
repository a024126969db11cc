"""What is said of a file does not depend on where a run stands, nor on how the file is named."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.cli import run

from .conftest import ROOT, Lint, Ran

BASELINE = ".transcript-lint-baseline.json"
BROKEN = (ROOT / "examples" / "broken.txt").read_text(encoding="utf-8")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs symbolic links and names of any kind")


@contextmanager
def standing(place: Path | str) -> Iterator[None]:
    before = os.getcwd()
    os.chdir(place)
    try:
        yield
    finally:
        os.chdir(before)


def called(*arguments: str, stdin: str = "") -> Ran:
    out, err, before = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode()))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = run(list(arguments))
    finally:
        sys.stdin = before
    return Ran(code, out.getvalue(), err.getvalue())


def findings(ran: Ran) -> list[tuple[Any, ...]]:
    told = json.loads(ran.out)
    assert not told["errors"], ran
    return [(each["line"], each["code"], each["fingerprint"], each["baselined"]) for each in told["findings"]]


def artifacts(ran: Ran) -> set[str]:
    results = json.loads(ran.out)["runs"][0]["results"]
    return {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results}


class Checkout:
    """A repository with one file, of which a part is known, excepted and ignored, and links that lead to it."""

    def __init__(self, top: Path, name: str, git: bool = True) -> None:
        self.top, self.name = top, name
        self.repo = top / "above" / "repo"
        self.day = self.repo / "day"
        self.day.mkdir(parents=True)
        (top / "elsewhere").mkdir()
        (top / "link").symlink_to(self.repo)
        (top / "elsewhere" / "link").symlink_to(self.day)
        if git:
            (self.repo / ".git").mkdir()
        self.file.write_text(BROKEN, encoding="utf-8")

    @property
    def file(self) -> Path:
        return self.day / self.name

    def places(self) -> list[Path]:
        """Where a run may stand."""
        folders = [self.repo, self.day, self.repo.parent, self.top, self.top / "elsewhere", self.top / "link"]
        return [*folders, self.top / "link" / "day", Path("/")]

    def ways(self, place: Path) -> Iterator[str]:
        """How the file may be named from ``place``."""
        relative = os.path.relpath(self.file, os.path.realpath(place))
        yield relative
        yield os.path.join(".", relative)
        yield str(self.file)
        yield str(self.day) + "//.//" + self.name
        yield str(self.day / ".." / "day" / self.name)
        yield str(self.top / "link" / "day" / self.name)
        yield str(self.top / "elsewhere" / "link" / self.name)

    def folders(self, place: Path) -> Iterator[str]:
        """Folders that hold the file and nothing else that would be checked."""
        real = os.path.realpath(place)
        yield os.path.relpath(self.day, real)
        yield str(self.repo)
        yield str(self.top / "link")
        yield os.path.join(os.path.relpath(self.repo, real), "d*")


NAMES = st.text(
    st.sampled_from("aB0 .-_~#!$%&'()+,;=@[]{}^*?:\"\\|<>é\u0301ßñ漢\u202e\t\n🙂"), min_size=1, max_size=12
).map(lambda stem: f"x{stem}.txt" if stem.startswith((".", "#", "~", "$")) else f"{stem}.txt")


@given(name=NAMES, place=st.integers(0, 7), way=st.integers(0, 6), git=st.booleans(), config=st.integers(0, 3))
@example(name="e\u0301.txt", place=4, way=2, git=True, config=0)
@example(name="[a-z]*.txt", place=2, way=0, git=True, config=1)
@example(name="--fix.txt", place=1, way=0, git=False, config=2)
@settings(max_examples=12, deadline=None)
def test_names_places_and_ways(
    name: str, place: int, way: int, git: bool, config: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    top = tmp_path_factory.mktemp("t")
    try:
        checkout = Checkout(top, name, git)
        settled = checkout.repo / "transcript-lint.toml"
        if config == 1:
            settled.touch()
        elif config == 2:
            settled.write_text('[per-file-ignores]\n"/day/*.txt" = ["SCO"]\n')
        elif config == 3:
            settled.write_text('[[exceptions]]\npath = "day"\ncodes = ["SCO004"]\nreason = "seen"\n')
        with standing(checkout.repo):
            assert called("check", "-q", "--write-baseline", "--select", "SEP", ".").err == ""
        assert (checkout.repo / BASELINE).exists()
        with standing(checkout.repo):
            expected = called("check", "--output-format", "json", ".")
        known = json.loads(expected.out)["summary"]["baselined"]
        assert expected.code == 1 and known
        where = checkout.places()[place]
        with standing(where):
            named = list(checkout.ways(where))[way]
            ways = [["--", named], ["--", list(checkout.folders(where))[way % 4]]]
            for arguments in ways:
                ran = called("check", "--output-format", "json", *arguments)
                assert (ran.code, findings(ran)) == (expected.code, findings(expected))
                assert json.loads(ran.out)["summary"] == json.loads(expected.out)["summary"]
            stdin = ["--stdin-filename", named, "-"]
            ran = called("check", "--output-format", "json", *stdin, stdin=BROKEN)
            assert (ran.code, findings(ran)) == (expected.code, findings(expected))
            if git:
                uris = {
                    json.dumps(sorted(artifacts(called("check", "--output-format", "sarif", *each)))) for each in ways
                }
                assert len(uris) == 1 and json.loads(uris.pop())[0].startswith("day/")
    finally:
        shutil.rmtree(top)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path, "a.txt")


@pytest.mark.parametrize("empty", [False, True], ids=["no settings", "empty settings"])
@pytest.mark.parametrize("git", [True, False], ids=["git", "no git"])
def test_a_baseline_is_written_and_found_where_the_file_is(tmp_path: Path, lint: Lint, empty: bool, git: bool) -> None:
    checkout = Checkout(tmp_path, "a.txt", git)
    if empty:
        (checkout.repo / "transcript-lint.toml").touch()
    for place in checkout.places():
        for named in (str(checkout.repo), os.path.relpath(checkout.repo, os.path.realpath(place))):
            with standing(place):
                assert lint("check", "--write-baseline", named).code == 0
                assert lint("check", named).code == 0
                assert lint("check", str(checkout.file)).code == 0
            assert [str(path) for path in tmp_path.rglob(BASELINE)] == [str(checkout.repo / BASELINE)]
            (checkout.repo / BASELINE).unlink()


def test_an_empty_settings_file_changes_nothing(checkout: Checkout, lint: Lint) -> None:
    (checkout.repo / "build").mkdir()
    (checkout.repo / "build" / "b.txt").write_text(BROKEN)
    (checkout.repo / "other").mkdir()
    (checkout.repo / "other" / "c.txt").write_text(BROKEN)
    with standing(checkout.repo):
        lint("check", "--write-baseline", "--select", "SEP")
    runs = [
        ["check", "--force-exclude", str(checkout.repo / "build" / "b.txt"), str(checkout.file)],
        ["check", str(checkout.repo)],
        ["check", "--output-format", "gitlab", str(checkout.file)],
        ["check", "--output-format", "sarif", str(checkout.repo)],
        ["check", "--output-format", "github", str(checkout.day)],
    ]
    for git in (True, False):
        for empty in ("", "day", "other"):
            for place in checkout.places()[::3]:
                with standing(place):
                    before = [lint(*arguments) for arguments in runs]
                    (checkout.repo / empty / "transcript-lint.toml").touch()
                    after = [lint(*arguments) for arguments in runs]
                    (checkout.repo / empty / "transcript-lint.toml").unlink()
                first = 0 if git else 1  # without a repository nothing but settings says where build/ may be excluded
                assert after[first:] == before[first:], (place, empty, git)
        if git:
            (checkout.repo / ".git").rmdir()


@pytest.mark.parametrize("place", range(8))
def test_reports_name_files_from_the_top_of_their_project(checkout: Checkout, lint: Lint, place: int) -> None:
    where = checkout.places()[place]
    for named in (*checkout.ways(where), *checkout.folders(where)):
        with standing(where):
            assert artifacts(lint("check", "--output-format", "sarif", named)) == {"day/a.txt"}
            gitlab = json.loads(lint("check", "--output-format", "gitlab", named).out)
            assert {each["location"]["path"] for each in gitlab} == {"day/a.txt"}
            assert "::warning file=day/a.txt," in lint("check", "--output-format", "github", named).out


def test_reports_on_several_projects_name_files_from_above_them(checkout: Checkout, lint: Lint) -> None:
    other = checkout.repo.parent / "other"
    (other / ".git").mkdir(parents=True)
    (other / "a.txt").write_text(BROKEN)
    for place in (checkout.repo, checkout.repo.parent, checkout.top / "elsewhere"):
        with standing(place):
            ran = lint("check", "--output-format", "sarif", str(checkout.repo), str(other))
        assert artifacts(ran) == {"repo/day/a.txt", "other/a.txt"}
    shutil.move(other, checkout.repo)
    with standing(checkout.top):
        ran = lint("check", "--output-format", "sarif", str(checkout.repo))
        assert artifacts(ran) == {"day/a.txt", "other/a.txt"}, "a repository within another"


def test_a_file_and_links_to_it_are_known_alike(checkout: Checkout, lint: Lint) -> None:
    os.symlink("a.txt", checkout.day / "b.txt")
    with standing(checkout.repo):
        assert lint("check", "--write-baseline").out.startswith("Recorded 12 findings")
        assert lint("check", "day/b.txt").code == lint("check", "day").code == 0
        assert list(json.loads(Path(BASELINE).read_text())["files"]) == ["day/a.txt"]


def test_an_exception_is_made_where_the_file_is(checkout: Checkout, lint: Lint) -> None:
    with standing(checkout.top / "elsewhere"):
        assert lint("except", "../above/repo/day/a.txt:18", "--reason", "seen").code == 0
    assert (checkout.repo / "transcript-lint.toml").exists()
    with standing(checkout.repo):
        assert " 1 excepted." in lint("check").out


def test_settings_for_everything_name_it_from_the_current_folder(checkout: Checkout, lint: Lint) -> None:
    (checkout.repo / ".git").rmdir()
    (checkout.top / "all.toml").write_text('project-root = "."\nbaseline = "known.json"\n')
    with standing(checkout.repo):
        assert lint("check", "--config", "../../all.toml", "--write-baseline", "day").code == 0
        assert lint("check", "--config", "../../all.toml").code == 0
        assert 'project-root = "."' in lint("check", "--config", "../../all.toml", "--show-settings").out
    assert (checkout.repo / "known.json").exists()


SHARED = 'extend = "../config/shared.toml"\n'


@pytest.mark.parametrize("git", [True, False], ids=["git", "no git"])
def test_settings_name_the_top_of_their_project(tmp_path: Path, lint: Lint, git: bool) -> None:
    checkout = Checkout(tmp_path, "a.txt", git)
    (checkout.repo / "config").mkdir()
    (checkout.repo / "config" / "shared.toml").write_text('ignore = ["SCO"]\nproject-root = "/"\n')
    settled = checkout.day / "transcript-lint.toml"
    settled.write_text(f'{SHARED}project-root = ".."\nbaseline = "../known.json"\n')
    for place in checkout.places():
        with standing(place):
            assert lint("check", "--write-baseline", str(checkout.file)).code == 0
            assert lint("check", str(checkout.file)).code == 0
            uris = artifacts(lint("check", "--output-format", "sarif", "--show-baselined", str(checkout.file)))
            assert uris == {"day/a.txt"}
    settled.write_text(f'{SHARED}project-root = ".."\n')
    with standing(checkout.day):
        assert "SCO" not in lint("check").out
        assert lint("check", "--write-baseline").code == 0
    assert (checkout.repo / BASELINE).exists()


@pytest.mark.parametrize(
    ("named", "git", "said"),
    [
        ("config", False, "project-root is 'config', which does not hold this file"),
        ("../elsewhere", False, "project-root is '../elsewhere', which does not hold this file"),
        ("../..", True, "project-root is '../..', which lies outside the repository"),
        (None, False, "extend is '../config/shared.toml', which lies outside the project"),
    ],
)
def test_a_top_that_is_none(tmp_path: Path, lint: Lint, named: str | None, git: bool, said: str) -> None:
    checkout = Checkout(tmp_path, "a.txt", git)
    (checkout.day / "transcript-lint.toml").write_text(SHARED + (f'project-root = "{named}"\n' if named else ""))
    with standing(checkout.day):
        code, _, err = lint("check")
    assert code == 2
    line = said.startswith("project-root") + 1
    assert err == f"transcript-lint: error: transcript-lint.toml:{line}: {said}\n"
