"""The progress bar: there for somebody who waits at a terminal, gone without a trace, and never anywhere else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from linter.cli import progress
from linter.cli.progress import Progress

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

SLOW = """
import sys
from linter.cli import progress
progress._DELAY = {delay}
from linter.cli import main
main()
"""
"""The command line, with less patience than it has."""

ERASE = b"\r\x1b[K\x1b[?25h"


@pytest.fixture
def files(tmp_path: Path, clean: str) -> Path:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(clean.replace("[STRUGGLED]", "[Struggled]", 1))
    return tmp_path


def seen(
    files: Path, *arguments: str, delay: float = 0, environment: Mapping[str, str] = MappingProxyType({})
) -> tuple[bytes, bytes, int]:
    """What a run writes to a terminal as its standard error, to a pipe as its standard output, and its exit code."""
    import pty

    ours, theirs = pty.openpty()
    surroundings = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR", "FORCE_COLOR")}
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW.format(delay=delay), "check", *arguments],
        cwd=files,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**surroundings, "TERM": "xterm", **environment},
    )
    os.close(theirs)
    written: list[bytes] = []

    def listen() -> None:
        with open(ours, "rb", buffering=0) as terminal:
            try:
                while chunk := terminal.read(4096):
                    written.append(chunk)
            except OSError:  # how Linux says that nobody is at the other end any more
                pass

    listener = threading.Thread(target=listen)
    listener.start()
    out, _ = process.communicate(timeout=60)
    listener.join()
    return b"".join(written), out, process.returncode


def remains(written: bytes) -> str:
    """What a terminal shows in the end of lines that are written over."""
    lines = [""]
    for part in re.split(r"(\r|\n|\x1b\[K)", re.sub(r"\x1b\[\?25[lh]", "", written.decode())):
        if part == "\n":
            lines.append("")
        elif part == "\x1b[K":
            lines[-1] = ""
        elif part.strip("\r"):
            lines[-1] = part
    return "\n".join(lines)


def test_it_is_shown_and_leaves_nothing(files: Path) -> None:
    written, out, code = seen(files)
    assert b"Checking" in written and re.search(rb"\d+/30", written)
    assert written.endswith(ERASE) and remains(written) == "" and b"\n" not in written
    assert code == 1 and out.count(b" FLG001 ") == 30 and b"\x1b" not in out


def test_what_is_said_on_standard_error_stands_alone(files: Path) -> None:
    written, _, code = seen(files, ".", "gone.txt")
    assert code == 2 and b"Checking" in written
    assert remains(written).strip() == "transcript-lint: error: gone.txt: no such file or directory"


def test_it_is_not_shown_before_a_second_is_over(files: Path) -> None:
    assert progress._DELAY == 1
    assert seen(files, delay=30)[0] == b""


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"TERM": "dumb"}, {"TERM": ""}])
def test_it_is_not_shown_where_nobody_watches(files: Path, environment: dict[str, str]) -> None:
    assert seen(files, environment=environment)[0] == b""


def test_it_is_not_shown_when_quiet(files: Path) -> None:
    assert seen(files, "--quiet")[0] == b""


def test_it_is_not_shown_in_a_pipe(files: Path) -> None:
    command = [sys.executable, "-c", SLOW.format(delay=0), "check"]
    assert subprocess.run(command, cwd=files, capture_output=True, env={**os.environ, "TERM": "xterm"}).stderr == b""


def test_it_updates_ten_times_a_second_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    updates = []
    monkeypatch.setattr(progress, "_at_terminal", lambda: True)
    monkeypatch.setattr(time, "monotonic", lambda: now)
    monkeypatch.setattr(Progress, "_update", lambda self: updates.append(now))
    with Progress(100_000, wanted=True) as bar:
        for step in range(100_000):
            now = step / 20_000
            bar.step()
    assert len(updates) == 40 and updates[0] == 1


def test_it_is_erased_whatever_happens(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "_DELAY", 0)
    monkeypatch.setattr(progress, "_at_terminal", lambda: True)
    with pytest.raises(KeyboardInterrupt), Progress(10, wanted=True) as bar:
        bar.step()
        raise KeyboardInterrupt
    assert capsys.readouterr().err.endswith(ERASE.decode())
