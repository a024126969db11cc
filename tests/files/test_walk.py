"""Discovery: what is found, in which order, under which name, and what is said about the rest."""

from __future__ import annotations

import itertools
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.files import Discovery, FileProblem, FoundFile, Selection, discover, read
from linter.files.selection import EXCLUDED, SUFFIXES
from linter.patterns import Patterns

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX file types")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.transcript", "notes.md", "sub/c.txt", "sub/deep.txt/d.txt", ".git/e.txt", ".f.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n")
    return tmp_path


def names(found: Discovery) -> list[str]:
    return [file.path for file in found.files]


def test_a_folder_stands_for_the_transcripts_in_it(tree: Path) -> None:
    found = discover(["."])
    deep, flat = os.path.join("sub", "deep.txt", "d.txt"), os.path.join("sub", "c.txt")
    assert found.files == tuple(FoundFile(path, False) for path in (".f.txt", "a.transcript", "b.txt", flat, deep))
    assert not found.failures and not found.excluded and not found.unfollowed


def test_named_files_are_taken_whatever_their_name_and_hidden_folders_where_named(tree: Path) -> None:
    found = discover(["notes.md", ".git"])
    assert found.files == (FoundFile(os.path.join(".git", "e.txt"), False), FoundFile("notes.md", True))


def test_each_file_once_in_one_order_whatever_the_spelling_and_the_order_of_arguments(tree: Path) -> None:
    paths = [".", "./b.txt", "b.txt", str(tree / "b.txt"), "sub/../b.txt", "sub//", "sub/./c.txt", "gone", "./gone"]
    found = discover(paths)
    assert names(found) == names(discover(["."]))
    assert [file.path for file in found.files if file.expected] == ["b.txt", os.path.join("sub", "c.txt")]
    assert [failure.path for failure in found.failures] == ["gone"]
    assert all(discover(order) == found for order in itertools.islice(itertools.permutations(paths), 0, 5000, 97))


def patterns(*each: str) -> Patterns:
    return Patterns(os.getcwd(), each)


def test_what_is_excluded_is_left_out_and_told(tree: Path) -> None:
    selection = Selection(exclude=patterns("sub/", "b.txt"), root=str(tree))
    found = discover([".", "b.txt"], lambda folder: selection)
    assert names(found) == [".f.txt", "a.transcript", "b.txt"]
    assert (found.excluded, found.excluded_folders, found.hidden) == ((), ("sub",), (".git",))
    forced = selection._replace(force_exclude=True)
    found = discover([".", "b.txt"], lambda folder: forced)
    assert names(found) == [".f.txt", "a.transcript"]
    assert (found.excluded, found.excluded_folders) == (("b.txt",), ("sub",))


def test_what_is_named_is_checked_though_it_is_excluded_unless_that_is_forced(tree: Path) -> None:
    selection = Selection(exclude=patterns("sub/"), root=str(tree))
    inside = [os.path.join("sub", "c.txt"), os.path.join("sub", "deep.txt", "d.txt")]
    found = discover([".", "sub"], lambda folder: selection)
    assert names(found) == [".f.txt", "a.transcript", "b.txt", *inside] and not found.excluded_folders
    assert not found.all_excluded

    forced = selection._replace(force_exclude=True)
    found = discover(["sub", inside[0]], lambda folder: forced)
    assert not found.files and found.all_excluded
    assert (found.excluded_folders, found.excluded) == (("sub",), (inside[0],))


@pytest.mark.parametrize("name", sorted(EXCLUDED))
def test_the_usual_folders_are_excluded_until_somebody_says_otherwise(tree: Path, name: str) -> None:
    path = tree / "sub" / name / "x.txt"
    path.parent.mkdir()
    path.write_text("x")
    shown = os.path.relpath(path)
    usual = Selection(root=str(tree))
    assert shown not in names(discover(["."], lambda folder: usual))
    assert names(discover([shown], lambda folder: usual)) == [shown]
    assert names(discover([os.path.dirname(shown)], lambda folder: usual)) == [shown]
    for selection in (
        usual._replace(exclude=patterns()),
        usual._replace(extend_exclude=(patterns(f"!{name}/"),)),
        usual._replace(extend_exclude=(patterns(f"{name}/"), patterns(f"!{name}/"))),
    ):
        assert shown in names(discover(["."], lambda folder, selection=selection: selection))  # type: ignore[misc]
    assert discover([shown], lambda folder: usual._replace(force_exclude=True)).excluded == (shown,)


def test_a_project_may_lie_in_a_folder_that_is_usually_excluded(tmp_path: Path) -> None:
    project = tmp_path / "build"
    (project / "dist").mkdir(parents=True)
    for path in (project / "a.txt", project / "dist" / "b.txt"):
        path.write_text("x")
    forced = Selection(force_exclude=True, root=str(project))
    found = discover([str(project / "a.txt"), str(project / "dist" / "b.txt")], lambda folder: forced)
    assert names(found) == [str(project / "a.txt")]


def test_hidden_folders_are_not_entered_unless_given_back(tree: Path) -> None:
    found = discover(["."])
    assert found.hidden == (".git",) and not found.excluded_folders
    selection = Selection(extend_exclude=(patterns("!.git/"),))
    assert os.path.join(".git", "e.txt") in names(discover(["."], lambda folder: selection))


def test_what_python_keeps_beside_its_modules_is_not_entered(tree: Path) -> None:
    (tree / "__pycache__").mkdir()
    (tree / "__pycache__" / "g.txt").write_text("x\n")
    found = discover(["."])
    assert found.hidden == (".git", "__pycache__") and not any("g.txt" in name for name in names(found))
    assert names(discover(["__pycache__"])) == [os.path.join("__pycache__", "g.txt")]


def test_what_is_included_is_expected_to_be_a_transcript(tree: Path) -> None:
    selection = Selection(include=patterns("*.md", "/sub/"), root=str(tree))
    found = discover(["."], lambda folder: selection)
    deep, flat = os.path.join("sub", "deep.txt", "d.txt"), os.path.join("sub", "c.txt")
    assert found.files == tuple(FoundFile(path, True) for path in ("notes.md", flat, deep))


def test_what_is_not_included_for_the_case_of_its_ending_is_counted(tree: Path) -> None:
    for name in ("DAY.TXT", "day.md", "DAY.text"):
        (tree / "sub" / name).write_text("x")
    selection = Selection(include=patterns("*.txt"), root=str(tree))
    found = discover(["."], lambda folder: selection)
    assert os.path.join("sub", "DAY.TXT") not in names(found)
    assert found.excluded == (os.path.join("sub", "DAY.TXT"),) and not found.all_excluded
    named = discover([os.path.join("sub", "DAY.TXT")], lambda folder: selection)
    assert names(named) == [os.path.join("sub", "DAY.TXT")] and not named.excluded


def test_each_folder_has_its_own_settings(tree: Path) -> None:
    def select(folder: str) -> Selection:
        asked.append(folder)
        return Selection(include=Patterns(str(tree / "sub"), ["c.txt"])) if folder == "sub" else Selection()

    asked: list[str] = []
    assert names(discover(["."], select)) == [
        ".f.txt",
        "a.transcript",
        "b.txt",
        os.path.join("sub", "c.txt"),
        os.path.join("sub", "deep.txt", "d.txt"),
    ]
    assert sorted(asked) == ["", "sub", os.path.join("sub", "deep.txt")]


@posix
def test_links(tree: Path) -> None:
    os.symlink("b.txt", "link.txt")
    os.symlink("sub", "other")
    os.symlink(".", os.path.join("sub", "round.txt"))
    os.symlink("nothing", "broken.txt")
    os.symlink("self.txt", "self.txt")
    os.symlink("nothing", "broken.md")
    found = discover(["."])
    assert names(found) == names(discover([".", "link.txt", "b.txt"]))
    assert "link.txt" not in names(found) and "b.txt" in names(found)
    assert found.unfollowed == ("other", "sub/round.txt")
    assert (found.failures, found.dangling) == ((), ("broken.txt", "self.txt"))
    assert names(discover(["other"])) == ["other/c.txt", "other/deep.txt/d.txt"]
    assert names(discover(["link.txt"])) == ["link.txt"]


@posix
@pytest.mark.parametrize("name", ["broken.txt", "self.txt", "past.txt"])
def test_a_link_that_leads_nowhere_is_a_failure_only_where_it_is_named(tree: Path, name: str) -> None:
    os.symlink({"broken.txt": "nothing", "self.txt": "self.txt", "past.txt": "b.txt/x"}[name], name)
    found = discover(["."])
    assert (found.failures, found.dangling) == ((), (name,))
    found = discover([".", name])
    assert ([failure.path for failure in found.failures], found.dangling) == ([name], ())
    excluded = Selection(exclude=patterns(name), root=str(tree))
    found = discover(["."], lambda folder: excluded)
    assert (found.excluded, found.dangling) == ((name,), ())


@posix
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_file_with_several_names_is_checked_once(tree: Path, link: Callable[[str, str], None]) -> None:
    os.chdir("sub")
    link("c.txt", "a.txt")
    link("c.txt", "d.notes")
    os.chdir("..")
    shown = os.path.join("sub", "c.txt" if link is os.symlink else "a.txt")
    assert names(discover(["sub"])) == [shown, os.path.join("sub", "deep.txt", "d.txt")]
    for order in itertools.permutations(["sub/a.txt", "sub/c.txt", "sub/d.notes"]):
        assert names(discover(order)) == [shown]
    assert discover(["sub/d.notes"]).files == (FoundFile(os.path.join("sub", "d.notes"), True),)
    assert [file.expected for file in discover(["sub", "sub/d.notes"]).files] == [True, False]


@pytest.mark.parametrize(
    "name", [".#a.txt", "#a.txt#", "a.txt~", ".a.txt.swp", ".a.txt.swo", "~$a.txt", "._a.txt", ".~lock.a.txt#"]
)
def test_by_products_of_editors_are_no_transcripts(tree: Path, name: str) -> None:
    everything = Selection(include=patterns("*"), root=str(tree))
    before = names(discover(["."], lambda folder: everything))
    if name.startswith(".#"):
        os.symlink("somebody@somewhere.1234:5678", name)
    else:
        (tree / name).write_text("x")
    found = discover(["."], lambda folder: everything)
    assert (names(found), found.excluded, found.failures, found.dangling) == (before, (name,), (), ())
    assert names(discover(["."])) == [each for each in before if each.endswith(SUFFIXES)]
    given_back = everything._replace(extend_exclude=(patterns(f"!{name.replace('#', '[#]')}"),))
    found = discover(["."], lambda folder: given_back)
    assert name in (*names(found), *found.dangling)
    named = discover([name])
    assert name in [*names(named), *(failure.path for failure in named.failures)]


@pytest.mark.parametrize("name", ["INTERVIEW1.TXT", "a.Txt", "b.TRANSCRIPT"])
def test_the_case_of_a_suffix_is_of_no_account(tree: Path, name: str) -> None:
    (tree / "sub" / name).write_text("x")
    assert os.path.join("sub", name) in names(discover(["."]))


@pytest.mark.parametrize("excluded", ["*.txt", "a/", "/a", "a/*"])
def test_all_that_is_there_is_excluded(tmp_path: Path, excluded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text("x")
    selection = Selection(exclude=patterns(excluded), root=str(tmp_path))
    assert discover(["."], lambda folder: selection).all_excluded
    forced = selection._replace(force_exclude=True)
    assert discover(["a/x.txt"], lambda folder: forced).all_excluded
    assert discover(["a"], lambda folder: forced).all_excluded
    (tmp_path / "a" / "x.txt").rename(tmp_path / "a" / "x.md")
    assert not discover(["."], lambda folder: selection).all_excluded, "there was nothing to exclude"


def test_nobody_excluded_what_is_usually_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path in ("build/a.txt", "b/node_modules/a.txt", "c/.hidden/a.txt", ".#a.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("x")
    assert not discover(["."]).all_excluded
    selection = Selection(extend_exclude=(patterns("b", "c"),), root=str(tmp_path))
    assert not discover(["."], lambda folder: selection).all_excluded


@posix
def test_what_is_no_file_is_told_within_a_second(tree: Path) -> None:
    os.mkfifo("fifo.txt")
    os.mkfifo("ignored.fifo")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        begun = time.monotonic()
        found = discover([".", "/dev/null", "gone", "b.txt/x", "fifo.txt", "nul\0", "\ud800", ""])
        assert time.monotonic() - begun < 1
    assert [(failure.path, failure.kind) for failure in found.failures] == [
        ("", "missing"),
        ("/dev/null", "not-regular"),
        ("b.txt/x", "missing"),
        ("fifo.txt", "not-regular"),
        ("gone", "missing"),
        ("nul\0", "missing"),
        ("socket.txt", "not-regular"),
        ("\ud800", "missing"),
    ]
    assert str(found.failures[3]) == "fifo.txt: is a FIFO, not a regular file"
    assert all("\n" not in failure.message for failure in found.failures)


@posix
def test_a_folder_that_contains_itself_is_left(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.stat
    monkeypatch.setattr(os, "stat", lambda path, **more: real("." if path == "sub" else path, **more))
    assert discover(["."]).failures == (FileProblem("sub", "loop", "is a folder that contains itself"),)


@posix
def test_folders_that_may_not_be_listed(tree: Path) -> None:
    if os.getuid() == 0:
        pytest.skip("root may list everything")
    os.chmod("sub", 0)
    found = discover(["."])
    os.chmod("sub", 0o755)
    assert found.failures == (FileProblem("sub", "permission-denied", "permission denied"),)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are not text")
def test_any_byte_string_is_a_name(tmp_path: Path) -> None:
    hostile = (b"\xff\xfe", b"new\nline", b"-x", b" ", b"\x1b[2J", b"*", bytes(range(1, 47)))
    for name in (stem + b".txt" for stem in hostile):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
            file.write(name)
    found = discover([str(tmp_path)])
    assert len(found.files) == len(hostile)
    assert all(read(file.path) == os.path.basename(os.fsencode(file.path)) for file in found.files)
    assert discover([file.path for file in found.files]).files == tuple(
        FoundFile(file.path, True) for file in found.files
    )


@posix
def test_folders_nested_deeper_than_calls_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    depth = 1200
    for _ in range(depth):
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").write_text("x")
    os.chdir(tmp_path)
    assert names(discover(["."])) == ["d/" * depth + "a.txt"]
    subprocess.run(["rm", "-rf", "d"], check=True)


def test_the_page_on_files_names_what_is_left_out() -> None:
    page = (Path(__file__).parent.parent.parent / "docs" / "files.md").read_text(encoding="utf-8")
    listed = page.partition("The default is to exclude folders called")[2].partition(". **`extend-exclude`**")[0]
    assert set(listed.replace("`", "").replace(",", "").replace(" or ", " ").split()) == EXCLUDED
    assert all(f"`*{suffix}`" in page for suffix in SUFFIXES)
