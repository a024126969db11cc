"""Pipes, terminals and machines that are not like ours: no traceback, and nothing lost in silence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Spawn

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


@pytest.fixture
def many(tmp_path: Path, broken: str) -> Path:
    """A folder that gives more output than a pipe holds."""
    for number in range(100):
        (tmp_path / f"{number:03}.txt").write_text(broken)
    return tmp_path


@pytest.mark.parametrize("output_format", ["concise", "full", "json"])
def test_a_reader_that_has_read_enough(many: Path, script: str, output_format: str) -> None:
    process = subprocess.Popen(
        [script, "check", "--output-format", output_format],
        cwd=many,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 1  # the verdict stands: everything was checked


@pytest.mark.parametrize("arguments", [["check"], ["rule", "--all"], ["--help"], ["--version"]])
def test_a_full_disk(many: Path, spawn: Spawn, arguments: list[str]) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:
        ran = spawn(*arguments, stdout=full.fileno())
    assert ran.returncode == 2
    assert ran.stderr == b"transcript-lint: error: the output could not be written: No space left on device\n"


def shell(command: str, script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["sh", "-c", command, script], cwd=folder, capture_output=True, env={**os.environ, **environment}, timeout=60
    )


def test_closed_streams(many: Path, script: str) -> None:
    ran = shell('"$0" check >&-', script, many)
    assert ran.returncode == 2
    assert ran.stderr == b"transcript-lint: error: the output could not be written: standard output is closed\n"

    ran = shell('"$0" check gone.txt 2>&-', script, many)
    assert (ran.returncode, ran.stdout) == (2, b"No problems in 0 files. 1 file could not be read.\n")

    ran = shell('"$0" check - <&-', script, many)
    assert ran.returncode == 2
    assert ran.stderr == b"transcript-lint: error: <stdin>: standard input is closed\n"

    ran = shell('"$0" check -q clean.txt >&-', script, many)
    assert ran.returncode == 2  # clean.txt is not there
    assert shell('"$0" check >&- 2>&-', script, many).returncode == 2

    for command in ("--help", "--version", "rule SEP001", "rule --all --output-format json"):
        ran = shell(f'"$0" {command} >&-', script, many)
        assert ran.returncode == 2 and ran.stderr.count(b"\n") == 1, command
        assert shell(f'"$0" {command} 2>&-', script, many).returncode == 0

    ran = shell('"$0" check --fix - 2>&- <000.txt', script, many)
    assert ran.returncode == 2 and ran.stdout  # the report is lost, which must not look like success


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_streams_that_cannot_write_every_character(
    tmp_path: Path, script: str, clean: str, environment: dict[str, str]
) -> None:
    (tmp_path / "東京.txt").write_text(
        clean.replace("[STRUGGLED]", "[Struggled]", 1).replace("[STRUGGLED]", "【STRUGGLED】")
    )
    ran = shell('"$0" check --output-format full . gone-€-東.txt', script, tmp_path, **environment)
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
    assert ran.stderr.startswith(b"transcript-lint: error: gone-") and ran.stderr.count(b"\n") == 1
    assert b".txt:18:24: FLG001 [*] " in ran.stdout and ran.stdout.count(b" FLG001 ") == 2
    if "PYTHONIOENCODING" in environment:
        assert b"\\u6771\\u4eac.txt" in ran.stdout


def test_file_names_are_bytes(tmp_path: Path, spawn: Spawn, clean: str) -> None:
    names = [b"-x", b"--fix", b"@file", b"a\nb", b"caf\xe9", b"::error::x", b"\x1b[2J", b" "]
    for name in names:
        with open(os.fsencode(tmp_path) + b"/" + name, "w") as file:
            file.write(clean.replace("[STRUGGLED]", "[Struggled]", 1))
    ran = spawn("check", "-q", "--", *names)
    assert ran.returncode == 1 and ran.stderr == b""
    shown = sorted(line.partition(b":18:24: FLG001 [*] ")[0] for line in ran.stdout.splitlines())
    assert shown == sorted([b"-x", b"--fix", b"@file", b"a\\x0ab", b"caf\\xe9", b"./::error::x", b"\\x1b[2J", b" "])


@pytest.fixture
def waiting(many: Path, script: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process that has read the folder and waits for more of its standard input, as the leader of a group."""
    process = subprocess.Popen(
        [script, "check", "-", "."],
        cwd=many,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin
    process.stdin.write(b"x" * (1 << 20))  # returns when nearly all of it was read: a pipe holds less
    process.stdin.flush()
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize(
    ("number", "code", "message"),
    [
        (signal.SIGINT, 130, b"transcript-lint: interrupted"),
        (signal.SIGTERM, 143, b"transcript-lint: terminated"),
        (signal.SIGHUP, 129, b"transcript-lint: terminated"),
    ],
)
def test_a_signal_stops_a_run_at_once(
    waiting: subprocess.Popen[bytes], number: signal.Signals, code: int, message: bytes
) -> None:
    waiting.send_signal(number)
    out, err = waiting.communicate(timeout=30)
    assert (waiting.returncode, out, err.strip()) == (code, b"", message)
    with pytest.raises(ProcessLookupError):
        os.killpg(waiting.pid, 0)  # it has left nobody behind


def test_a_signal_that_is_ignored_stays_ignored(many: Path, script: str) -> None:
    ran = shell('trap "" HUP TERM; "$0" check - . & kill -HUP $!; kill -TERM $!; wait $!', script, many)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_the_command_line_loads_before_the_engine() -> None:
    """An interrupt is heard from the first line on: until ``main`` is there it would be a traceback."""
    program = "import sys; before = set(sys.modules); import linter.cli; print(*sorted(set(sys.modules) - before))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {name for name in ran.stdout.split() if not name.startswith("_")} == {"linter", "linter.cli"}


def test_colour_needs_a_terminal(tmp_path: Path, script: str, clean: str) -> None:
    if sys.platform == "win32":
        return
    import pty

    (tmp_path / "a.txt").write_text(clean)

    def seen(**environment: str) -> bytes:
        ours, theirs = pty.openpty()
        subprocess.run(
            [script, "check"],
            cwd=tmp_path,
            stdout=theirs,
            env={**os.environ, "TERM": "xterm", **environment},
            check=True,
        )
        os.close(theirs)
        with open(ours, "rb", buffering=0) as terminal:
            return terminal.read(1000)

    assert b"\x1b[32mAll checks passed\x1b[0m" in seen()
    assert b"\x1b" not in seen(NO_COLOR="1")
    assert b"\x1b" not in seen(TERM="dumb")
