"""``--jobs``: more processes, the same output byte for byte, and nothing lost whatever becomes of a process."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from linter.cli import sharing
from linter.reporters import FORMATS
from tests.cli.conftest import ROOT, Lint

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kills processes and looks for them")

PROGRAM = """
import os, signal, sys, time
from pathlib import Path
from linter.cli import examining, main, sharing

sharing._SMALLEST = 5_000
ours = os.getpid()
examine = examining.Examiner.examine

def examined(self, entry):
    {trouble}
    return examine(self, entry)

examining.Examiner.examine = examined
main()
"""
"""The command line with small batches, and trouble in every process but the first."""

KILL_ONCE = """if ours != os.getpid() and entry.path == "07.txt" and not os.path.exists("../mark"):
        Path("../mark").touch()
        os.kill(os.getpid(), signal.SIGKILL)"""
KILL_ALWAYS = """if ours != os.getpid() and entry.path == "07.txt":
        os.kill(os.getpid(), signal.SIGKILL)"""
RAISE = """if ours != os.getpid() and entry.path == "07.txt":
        raise MemoryError"""
ELSEWHERE = """assert ours != os.getpid() or entry.path == "00.txt" """
SLOW = """if ours != os.getpid():
        time.sleep(30 if entry.path > "02.txt" else 0)"""
STEADY = """if ours != os.getpid():
        time.sleep(0.05)"""

Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def files(tmp_path: Path, clean: str, broken: str) -> Path:
    """Files of all kinds: clean, broken, unreadable, something else, copies, with settings that say much."""
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(24):
        text = broken if number % 3 == 0 else clean.replace("0.655", f"0.6{number:02}")
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "17.txt").write_text("# Notes\n\nNothing else.\n", encoding="utf-8")
    (folder / "18.txt").write_bytes(b"caf\xe9\n" + broken.encode())
    (folder / "19.txt").unlink()
    (folder / "19.txt").symlink_to("gone.txt")
    os.mkfifo(folder / "20x.txt")
    (folder / "21.txt").write_bytes(clean.replace("\n", "\r\n").encode())
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(broken, encoding="utf-8")
    for name in ("toml", "broken.txt"):
        shutil.copy(ROOT / "examples" / "layouts" / f"plain-pairs.{name}", folder)
    (folder / "transcript-lint.toml").write_text(
        """
layouts = ["collection", "plain-pairs.toml"]
max-file-size = 20000
per-file-ignores = { "0*.txt" = ["SCO"], "no-such-*.txt" = ["SEP"] }
exceptions = [
    { path = "03.txt", codes = ["SEP001"], reason = "old" },
    { path = "04.txt", codes = ["SEP001"], reason = "not needed" },
]
""",
        encoding="utf-8",
    )
    (folder / "22.txt").write_text(clean * 20, encoding="utf-8")
    return folder


def start(folder: Path, *arguments: str, trouble: str = "pass") -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(trouble=trouble), "check", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def checked(folder: Path, *arguments: str, trouble: str = "pass") -> tuple[int, bytes, bytes]:
    process = start(folder, *arguments, trouble=trouble)
    out, err = process.communicate(timeout=120)
    assert children(process.pid) == []
    return process.returncode, out, err


def children(process: int) -> list[int]:
    """The processes of the session that ``process`` leads, but for itself."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit() and int(name) != process:
            try:
                state, _, _, session = Path("/proc", name, "stat").read_text().rpartition(")")[2].split()[:4]
            except OSError:
                continue
            if int(session) == process and state != "Z":
                found.append(int(name))
    return found


def workers_of(process: subprocess.Popen[bytes], least: int) -> list[int]:
    deadline = time.monotonic() + 60
    while len(found := children(process.pid)) < least:
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.01)
    return found


def test_the_output_is_the_same_byte_for_byte_in_every_format(files: Path, tmp_path: Path) -> None:
    found: list[list[bytes]] = []
    for jobs in ("1", "2", "3"):
        reports = {name: tmp_path / f"{name}-{jobs}" for name in FORMATS}
        outputs = [f"--output={name}:{path}" for name, path in reports.items()]
        trouble = "pass" if jobs == "1" else ELSEWHERE
        arguments = ("--cross-file", *outputs, ".", "gone.txt")
        code, *streams = checked(files, "--jobs", jobs, *arguments, trouble=trouble)
        assert code == 2
        found.append([*streams, *(path.read_bytes() for path in reports.values())])
    out, err, *_ = found[0]
    assert b"SEP001" in out and b"SUP001" in out and b"XFL" in out
    assert b"20,000 bytes" in err and b"no-such-*.txt" in err and b"FIFO" in err and b"gone.txt" in err
    assert found[1] == found[0] and found[2] == found[0]


def test_baselines_are_the_same(files: Path, tmp_path: Path) -> None:
    written = []
    for jobs in ("1", "3"):
        name = str(tmp_path / f"baseline-{jobs}.json")
        assert checked(files, "-j", jobs, "--baseline", name, "--write-baseline")[0] == 2
        written.append(Path(name).read_bytes())
    assert written[0] == written[1] and b"SEP001" in written[0]
    (files / "23.txt").write_text((files / "00.txt").read_text().replace("0.655", "0.6"))
    known = ("--baseline", str(tmp_path / "baseline-1.json"))
    assert checked(files, "-j", "1", *known) == checked(files, "-j", "3", *known)


@pytest.mark.parametrize("trouble", [KILL_ONCE, RAISE], ids=["killed", "without an answer"])
def test_a_process_that_fails_once_changes_nothing(files: Path, trouble: str) -> None:
    arguments = ("--output-format", "json", ".")
    assert checked(files, "-j", "2", *arguments, trouble=trouble) == checked(files, "-j", "1", *arguments)
    assert (files.parent / "mark").exists() == (trouble is KILL_ONCE)


def test_a_file_that_kills_is_reported_and_no_other_is_lost(files: Path) -> None:
    arguments = ("--output-format", "json", ".")
    alone = json.loads(checked(files, "-j", "1", *arguments)[1])
    code, out, err = checked(files, "-j", "2", *arguments, trouble=KILL_ALWAYS)
    report = json.loads(out)
    said = "internal error: the process that checked it ended (SIGKILL)"
    assert code == 2 and f"transcript-lint: error: 07.txt: {said}\n" in err.decode()
    assert {"path": "07.txt", "kind": "internal-error", "message": said} in report["errors"]
    assert report["findings"] == [each for each in alone["findings"] if each["path"] != "07.txt"]
    counts = report["files"]
    assert counts["checked"] + counts["excluded"] + counts["failed"] == counts["requested"]
    assert counts["failed"] == alone["files"]["failed"] + 1


def test_a_process_killed_from_outside_changes_nothing(files: Path) -> None:
    alone = checked(files, "-j", "1", ".")
    process = start(files, "-j", "2", ".", trouble=STEADY)
    os.kill(workers_of(process, 2)[0], signal.SIGKILL)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out, err) == alone


@pytest.mark.parametrize(
    ("number", "code", "said"), [(signal.SIGINT, 130, b"interrupted"), (signal.SIGTERM, 143, b"terminated")]
)
def test_a_stop_ends_all_processes_at_once(files: Path, number: signal.Signals, code: int, said: bytes) -> None:
    process = start(files, "-j", "2", ".", trouble=SLOW)
    workers_of(process, 2)
    began = time.monotonic()
    if number is signal.SIGINT:
        os.killpg(process.pid, number)  # as a terminal does
    else:
        process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert time.monotonic() - began < 5
    assert (process.returncode, out, err.strip()) == (code, b"", b"transcript-lint: " + said)
    assert children(process.pid) == []


def test_no_process_outlives_a_run_that_is_killed(files: Path) -> None:
    process = start(files, "-j", "2", ".", trouble=STEADY)
    workers_of(process, 2)
    process.kill()
    process.communicate(timeout=60)
    deadline = time.monotonic() + 20
    while children(process.pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_fixing_takes_one_process(files: Path) -> None:
    before = (files / "00.txt").read_bytes()
    code, _, err = checked(files, "-j", "3", "--fix", trouble="assert ours == os.getpid()")
    assert code == 2 and b"internal error" not in err and (files / "00.txt").read_bytes() != before


def test_standard_input_is_read_here(files: Path) -> None:
    text = (files / "00.txt").read_bytes()
    outs = []
    for jobs in ("1", "2"):
        command = [sys.executable, "-c", PROGRAM.format(trouble="pass"), "check", "-j", jobs, "-", "sub", "00.txt"]
        outs.append(subprocess.run(command, cwd=files, input=text, capture_output=True, timeout=60).stdout)
    assert outs[0] == outs[1] and outs[0].count(b"<stdin>:") > 5


def test_the_number_of_processes(lint: Lint, monkeypatch: pytest.MonkeyPatch, clean: str) -> None:
    for bad in ("0", "-1", "many", "1.5", "²", "5000"):
        ran = lint("check", "--jobs", bad)
        assert ran.code == 2 and "is not a number of processes, expected auto or 1 to 1024" in ran.err
    Path("a.txt").write_text(clean)
    monkeypatch.setenv(sharing.VARIABLE, "x")
    assert lint("check").code == 2 and lint("check", "--jobs", "1").code == 0
    monkeypatch.setenv(sharing.VARIABLE, "auto")
    assert lint("check").code == 0


def test_a_short_run_starts_no_process(lint: Lint, monkeypatch: pytest.MonkeyPatch, clean: str) -> None:
    monkeypatch.setattr("linter.running.pool.Pool.__init__", None)
    for number in range(9):
        Path(f"{number}.txt").write_text(clean)
    assert lint("check").code == 0


def test_a_long_run_starts_processes(lint: Lint, monkeypatch: pytest.MonkeyPatch, clean: str) -> None:
    monkeypatch.setattr("linter.running.cores.usable_cores", lambda: 2)
    monkeypatch.setattr(sharing, "_PATIENCE", 0)
    monkeypatch.setattr(sharing, "_PAYS", 0)
    started: list[int] = []

    def begin(self: object, work: object, processes: int) -> None:
        started.append(processes)
        raise RuntimeError

    monkeypatch.setattr("linter.running.pool.Pool.__init__", begin)
    for number in range(9):
        Path(f"{number}.txt").write_text(clean)
    assert lint("check").code == 2 and started == [2]
    monkeypatch.setattr("linter.running.cores.usable_cores", lambda: 1)
    assert lint("check").code == 0


def test_documents_are_not_kept(tmp_path: Path, clean: str) -> None:
    program = """
import gc, sys
from linter.cli import run
from linter.document import Document
gc.disable()
code = run(["check", "--jobs", "1"])
print(code, sum(isinstance(each, Document) for each in gc.get_objects()))
"""
    for number in range(700):
        (tmp_path / f"{number}.txt").write_text(clean)
    ran = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    code, kept = ran.stdout.splitlines()[-1].split()
    assert code == "0" and int(kept) < 350  # those of one megabyte, and a few
