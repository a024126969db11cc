"""``--executor dask``: byte for byte what a run on this machine says, also if a worker is killed on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from linter.reporters import FORMATS

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="kills processes as POSIX does")]

SMALL = "from linter.cli import main, sharing; sharing._LARGEST = 20_000; main()"
"""The command line, with small batches."""


@pytest.fixture
def files(tmp_path: Path, clean: str, broken: str) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(300):
        text = broken if number % 10 == 0 else clean.replace("0.655", f"0.{number:03}")
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    (folder / "transcript-lint.toml").write_text(
        """
per-file-ignores = { "0*.txt" = ["SCO"], "no-such-*.txt" = ["SEP"] }
exceptions = [{ path = "004.txt", codes = ["SEP001"], reason = "not needed" }]
"""
    )
    return folder


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", SMALL, "check", *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def checked(folder: Path, *arguments: str) -> tuple[int, bytes, bytes]:
    process = start(folder, *arguments)
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def far(cluster: Any) -> tuple[str, ...]:
    return ("--executor", "dask", "--scheduler", cluster.scheduler_address)


@pytest.mark.parametrize("format", ["concise", "full", "json", "sarif"])
def test_the_output_is_the_same_byte_for_byte(files: Path, scheduler: Any, format: str) -> None:
    assert format in FORMATS
    arguments = ("--cross-file", "--output-format", format, ".", "gone.txt")
    alone = checked(files, "-j", "1", *arguments)
    assert alone[0] == 2 and b"XFL" in alone[1] and b"SUP001" in alone[1] and b"no-such" in alone[2]
    assert checked(files, *far(scheduler), *arguments) == alone


def test_a_worker_that_is_killed_changes_nothing(files: Path, scheduler: Any) -> None:
    alone = checked(files, "-j", "1", ".")
    client = scheduler.get_client()
    victim = next(iter(client.run(os.getpid).values()))
    process = start(files, *far(scheduler), ".")
    deadline = time.monotonic() + 60
    while not any(scheduler.scheduler.tasks):
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.01)
    os.kill(victim, signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    assert (process.returncode, out, err) == alone
    client.wait_for_workers(2, timeout=60)
    assert victim not in client.run(os.getpid).values()


def test_a_scheduler_that_is_not_there(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="needs the extra scale")
    code, out, err = checked(files, "--executor", "dask", "--scheduler", "nonsense", ".")
    assert code == 2 and out == b"" and err.startswith(b"transcript-lint: error: --scheduler: nonsense: ")
    assert err.count(b"\n") <= 2
