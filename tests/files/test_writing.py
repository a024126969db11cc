"""Writing: all of the old or all of the new, and never over what somebody else has written."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.files import FileProblem, discover, replace, writing
from linter.files.siblings import sibling_of

OLD, NEW, TYPED = b"old\r\n" * 1000, b"a new line\n" * 900, b"typed by somebody\n"

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX permissions and links")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges names")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(OLD)
    return path


def refusal(file: Path, stays: bytes = OLD) -> FileProblem:
    """The problem that a write runs into, which leaves the file and its folder alone."""
    before = sorted(os.listdir(file.parent))
    with pytest.raises(FileProblem) as caught:
        replace(str(file), OLD, NEW)
    assert file.read_bytes() == stays and sorted(os.listdir(file.parent)) == before
    assert caught.value.path == str(file) and str(file) not in caught.value.message and "\n" not in caught.value.message
    return caught.value


def failing(number: int) -> Callable[..., int]:
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


def before(monkeypatch: pytest.MonkeyPatch, holder: object, name: str, act: Callable[[], object], *calls: int) -> None:
    """Have ``act`` happen right before the given calls of a function."""
    real, count = getattr(holder, name), 0

    def called(*arguments: object, **more: object) -> object:
        nonlocal count
        count += 1
        if count in calls:
            act()
        return real(*arguments, **more)

    monkeypatch.setattr(holder, name, called)


def test_new_bytes_and_nothing_else_in_the_folder(file: Path) -> None:
    replace(str(file), OLD, NEW)
    assert file.read_bytes() == NEW and os.listdir(file.parent) == ["a.txt"]
    replace(str(file), NEW, b"")
    assert file.read_bytes() == b""


def test_equal_bytes_touch_nothing(file: Path) -> None:
    earlier = file.stat()
    replace(str(file), OLD, OLD)
    replace(str(file) + ".gone", b"", b"")
    now = file.stat()
    assert (now.st_ino, now.st_mtime_ns, now.st_ctime_ns) == (earlier.st_ino, earlier.st_mtime_ns, earlier.st_ctime_ns)


def test_a_bare_name(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    replace("a.txt", OLD, NEW)
    assert file.read_bytes() == NEW


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o666, 0o2664])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace(str(file), OLD, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix
def test_the_owner_stays_where_that_is_allowed(file: Path) -> None:
    try:
        os.chown(file, 1234, 4321)
    except OSError:
        pytest.skip("only root gives files away")
    replace(str(file), OLD, NEW)
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 4321)


@posix
def test_another_group_may_not_do_more_than_everybody(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.chmod(0o664)
    monkeypatch.setattr(os, "fchown", failing(errno.EPERM))
    replace(str(file), OLD, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


@linux
def test_extended_attributes_stay(file: Path) -> None:
    try:
        os.setxattr(file, "user.origin", b"tape 4")
    except OSError:
        pytest.skip("the file system has none")
    replace(str(file), OLD, NEW)
    assert os.getxattr(file, "user.origin") == b"tape 4"


@posix
def test_links_are_respected(file: Path) -> None:
    link = file.with_name("link.txt")
    link.symlink_to("a.txt")
    assert refusal(link).kind == "symlink"
    link.unlink()
    os.link(file, link)
    assert refusal(file).message == "has 2 hard links, which writing would split"
    link.unlink()
    replace(str(file), OLD, NEW)


@posix
def test_read_only_stays_for_root_too(file: Path) -> None:
    file.chmod(0o444)
    assert refusal(file).message == "is read-only"


@posix
def test_a_read_only_folder(file: Path) -> None:
    file.parent.chmod(0o555)
    try:
        if os.access(file.parent, os.W_OK):
            pytest.skip("root may write everywhere")
        assert refusal(file).message == "cannot be written: Permission denied (EACCES)"
    finally:
        file.parent.chmod(0o755)


def test_what_is_no_file(tmp_path: Path) -> None:
    for path, kind in ((tmp_path, "is-a-directory"), (tmp_path / "gone", "missing")):
        with pytest.raises(FileProblem) as caught:
            replace(str(path), OLD, NEW)
        assert caught.value.kind == kind
    with pytest.raises(FileProblem):
        replace("nul\0", OLD, NEW)


@pytest.mark.parametrize("name", ["ä" * 120 + ".txt", "x" * 251 + ".txt", "-x.txt", "new\nline.txt", "東京.txt"])
@posix
def test_long_and_strange_names(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(OLD)
    replace(str(file), OLD, NEW)
    assert file.read_bytes() == NEW and os.listdir(tmp_path) == [name]


@linux
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.path.join(tmp_path, os.fsdecode(b"\xff" * 200))
    with open(path, "wb") as file:
        file.write(OLD)
    replace(path, OLD, NEW)
    with open(path, "rb") as file:
        assert file.read() == NEW


@pytest.mark.parametrize("call", ["write", "fsync", "fchmod"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EIO])
@posix
def test_an_error_leaves_the_original_and_no_sibling(
    file: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    monkeypatch.setattr(os, call, failing(number))
    problem = refusal(file)
    assert (problem.kind, errno.errorcode[number] in problem.message) == ("io-error", True)


@pytest.mark.parametrize("exchanged", [True, False])
def test_an_error_of_the_swap(file: Path, monkeypatch: pytest.MonkeyPatch, exchanged: bool) -> None:
    if exchanged:
        monkeypatch.setattr(writing, "_exchange", failing(errno.EIO))
    else:
        monkeypatch.setattr(writing, "_exchange", lambda one, other: False)
        monkeypatch.setattr(os, "replace", failing(errno.EIO))
    assert "EIO" in refusal(file).message


def test_an_interrupt_leaves_the_original_and_no_sibling(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace(str(file), OLD, NEW)
    assert file.read_bytes() == OLD and os.listdir(file.parent) == ["a.txt"]


def test_writing_goes_on_where_a_write_takes_only_a_part(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, content: real(descriptor, content[:1000]))
    replace(str(file), OLD, NEW)
    assert file.read_bytes() == NEW


def test_where_names_cannot_be_exchanged(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_exchange", lambda one, other: False)
    replace(str(file), OLD, NEW)
    assert file.read_bytes() == NEW and os.listdir(file.parent) == ["a.txt"]


@linux
def test_names_are_exchanged_here(file: Path) -> None:
    other = file.with_name("b.txt")
    other.write_bytes(NEW)
    if not writing._exchange(str(file), str(other)):
        pytest.skip("the file system cannot")
    assert (file.read_bytes(), other.read_bytes()) == (NEW, OLD)


def save_in_place(file: Path) -> None:
    file.write_bytes(TYPED)


def save_by_rename(file: Path) -> None:
    file.with_name("saved").write_bytes(TYPED)
    os.replace(file.with_name("saved"), file)


@pytest.mark.parametrize("save", [save_in_place, save_by_rename])
class TestEdits:
    """An edit at the very worst moment, brought about on purpose."""

    def test_before_the_write(self, file: Path, save: Callable[[Path], None]) -> None:
        save(file)
        assert refusal(file, TYPED).message == "has changed since it was read; nothing is written"

    def test_while_the_sibling_is_written(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], None]
    ) -> None:
        before(monkeypatch, os, "fsync", lambda: save(file), 1)
        assert refusal(file, TYPED).kind == "changed"

    @linux
    def test_between_the_last_look_and_the_swap(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], None]
    ) -> None:
        before(monkeypatch, writing, "_exchange", lambda: save(file), 1)
        assert refusal(file, TYPED).kind == "changed"

    @linux
    def test_control_a_bare_rename_loses_that_edit(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], None]
    ) -> None:
        monkeypatch.setattr(writing, "_exchange", lambda one, other: False)
        before(monkeypatch, os, "replace", lambda: save(file), 1)
        replace(str(file), OLD, NEW)
        assert file.read_bytes() == NEW

    def test_right_after_the_swap(
        self, file: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], None]
    ) -> None:
        before(monkeypatch, writing, "sync_folder", lambda: save(file), 1)
        replace(str(file), OLD, NEW)
        assert file.read_bytes() == TYPED and os.listdir(file.parent) == ["a.txt"]


@linux
def test_the_latest_of_two_saves_keeps_the_name_and_the_other_its_bytes(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = iter([b"first\n", b"second\n"])

    def save() -> None:
        file.with_name("saved").write_bytes(next(saves))
        os.replace(file.with_name("saved"), file)

    before(monkeypatch, writing, "_exchange", save, 1, 2)
    with pytest.raises(FileProblem):
        replace(str(file), OLD, NEW)
    assert file.read_bytes() == b"second\n"
    assert [path.read_bytes() for path in file.parent.iterdir() if path != file] == [b"first\n"]


@linux
def test_a_file_deleted_or_made_a_link_meanwhile_stays_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before(monkeypatch, writing, "_exchange", file.unlink, 1)
    with pytest.raises(FileProblem) as caught:
        replace(str(file), OLD, NEW)
    assert caught.value.kind == "missing" and os.listdir(file.parent) == []


@posix
def test_a_mode_changed_meanwhile_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before(monkeypatch, os, "fsync", lambda: file.chmod(0o600), 1)
    assert refusal(file).kind == "changed"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_walk_takes_a_sibling_for_a_transcript(file: Path) -> None:
    sibling = sibling_of(str(file))
    assert os.path.basename(sibling).startswith(".a.txt.") and sibling.endswith(".tmp")
    os.rename(file, sibling)
    assert discover([str(file.parent)]).files == ()


@posix
def test_attempts_at_losing_a_file(tmp_path: Path) -> None:
    """The benchmark with few runs, too few for its controls of edits to lose one for certain: they are above."""
    from benchmarks import kills

    old, new = b"old line\n" * 100_000, b"a new line\n" * 90_000
    outcomes = {outcome.attempt: outcome.kept for outcome in kills.attempts(str(tmp_path / "a.txt"), old, new, runs=6)}
    for attempt in ("SIGKILL", "  control: written in place", "file size limited", "edit in place", "edit by rename"):
        assert outcomes[attempt]
    assert outcomes["file system full"] is not False
