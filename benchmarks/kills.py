"""Try to lose a transcript: kill the writer, fill the disk, and save in an editor while the writer writes.

    python -m benchmarks.kills [--runs 200] [--size 5000000] [--seed 0] [--check]

Each attempt on ``linter.files.replace`` stands beside a control, a writer as it is often written, which has to lose
the file under the same treatment: else the attempt shows nothing. ``--check`` exits with 1 if a promise is broken or a
control survives. The seed fixes the moments aimed at; when they come is up to the system. Needs a POSIX system.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple, TypeAlias

from linter.files import FileProblem, read, replace

Writer: TypeAlias = Callable[[str, bytes, bytes], None]
Editor: TypeAlias = Callable[[str, bytes], None]


class Outcome(NamedTuple):
    """One line of the table; ``kept`` is None where the attempt could not be made."""

    attempt: str
    figures: str
    kept: bool | None


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=200, help="attempts of each kind (default: 200)")
    parser.add_argument("--size", type=int, default=5_000_000, help="bytes in the file (default: 5,000,000)")
    parser.add_argument("--seed", type=int, default=0, help="of the moments aimed at (default: 0)")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a promise is broken")
    options = parser.parse_args()
    random.seed(options.seed)
    old, new = b"old line\n" * (options.size // 9), b"a new line\n" * (options.size // 11)
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        for outcome in attempts(os.path.join(folder, "transcript.txt"), old, new, options.runs):
            outcomes.append(outcome)
            verdict = {True: "ok", False: "FAILED", None: "skipped"}[outcome.kept]
            print(f"{verdict:8}{outcome.attempt:34}{outcome.figures}", flush=True)
    return int(options.check and any(outcome.kept is False for outcome in outcomes))


def attempts(path: str, old: bytes, new: bytes, runs: int) -> Iterator[Outcome]:
    """All attempts, one after the other, on the file at ``path``."""
    torn, left = kills(replace, path, old, new, runs)
    yield Outcome("SIGKILL", f"{torn} of {runs} neither old nor new, {left} temporary files left", torn == 0)
    torn, left = kills(in_place, path, old, new, runs)
    yield Outcome("  control: written in place", f"{torn} of {runs} neither old nor new", 2 * torn >= runs)
    yield file_too_large(path, old, new)
    yield disk_full(path, old, new)
    for name, editor in (("in place", save_in_place), ("by rename", save_by_rename), ("by appending", append)):
        lost, refused = edits(replace, editor, path, old, new, runs)
        yield Outcome(f"edit {name}", f"{runs - lost} of {runs} survive, {refused} writes refused", lost == 0)
        lost, refused = edits(unchecked, editor, path, old, new, runs)
        yield Outcome("  control: renamed unchecked", f"{runs - lost} of {runs} survive", lost > 0)


def in_place(path: str, _old: bytes, new: bytes) -> None:
    """The control for kills."""
    with open(path, "wb") as file:
        file.write(new)


def unchecked(path: str, old: bytes, new: bytes) -> None:
    """The control for edits: atomic, and blind for what others have written."""
    if old != new:
        in_place(path + ".tmp", old, new)
        os.replace(path + ".tmp", path)


def kills(writer: Writer, path: str, old: bytes, new: bytes, runs: int) -> tuple[int, int]:
    """How many files were torn, and how many temporary files left, by ``SIGKILL`` at random moments of writing."""
    duration = seconds(writer, path, old, new)
    torn = left = 0
    for _ in range(runs):
        in_place(path, b"", old)
        with child(lambda: write_on_and_on(writer, path, old, new)) as (process, ready):
            os.read(ready, 1)
            time.sleep(random.uniform(0, 2 * duration))
            os.kill(process, signal.SIGKILL)
        torn += read(path) not in (old, new)
        left += len(clean(path))
    return torn, left


def write_on_and_on(writer: Writer, path: str, old: bytes, new: bytes) -> None:
    """Say so, and write the two texts in turn until the end comes."""
    os.write(1, b".")
    while True:
        writer(path, old, new)
        old, new = new, old


def file_too_large(path: str, old: bytes, new: bytes) -> Outcome:
    """Write under a limit on the size of files."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(new) // 2, len(new) // 2))
        report_problem(path, old, new)

    in_place(path, b"", old)
    with child(limited) as (_, reader):
        said = os.read(reader, 1000).decode()
    kept = read(path) == old and not clean(path) and "EFBIG" in said
    return Outcome("file size limited", said, kept)


def disk_full(path: str, old: bytes, new: bytes) -> Outcome:
    """Write on a file system that has room for one and a half files."""
    folder = path + ".mount"
    os.mkdir(folder)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={len(old) * 3 // 2}", "tmpfs", folder]
    try:
        subprocess.run(mount, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        why = error.stderr.strip() if isinstance(error, subprocess.CalledProcessError) else str(error)
        return Outcome("file system full", f"cannot mount a small file system: {why}", None)
    try:
        inside = os.path.join(folder, "transcript.txt")
        in_place(inside, b"", old)
        with child(lambda: report_problem(inside, old, new)) as (_, reader):
            said = os.read(reader, 1000).decode()
        kept = read(inside) == old and not clean(inside) and "ENOSPC" in said
        return Outcome("file system full", said, kept)
    finally:
        subprocess.run(["umount", folder], check=True)


def report_problem(path: str, old: bytes, new: bytes) -> None:
    """Write, and say on standard output what went wrong."""
    try:
        replace(path, old, new)
    except FileProblem as problem:
        os.write(1, f"{os.path.basename(problem.path)}: {problem.message}".encode())


def edits(writer: Writer, editor: Editor, path: str, old: bytes, new: bytes, runs: int) -> tuple[int, int]:
    """How many texts were lost that an editor saved at random moments around a write, and how many writes refused."""
    duration = seconds(writer, path, old, new)
    lost = refused = 0
    for run in range(runs):
        in_place(path, b"", old)
        typed = b"typed in run %d\n" % run * 1000
        start = time.perf_counter() + 0.005
        moment = start + random.uniform(0, 2) * duration

        def save(moment: float = moment, typed: bytes = typed) -> None:
            wait_until(moment)
            editor(path, typed)

        with child(save):
            wait_until(start)
            try:
                writer(path, old, new)
            except FileProblem as problem:
                if problem.kind != "changed":
                    raise
                refused += 1
        lost += not read(path).endswith(typed)
        if clean(path) and writer is replace:
            raise RuntimeError("a temporary file was left")
    return lost, refused


def save_in_place(path: str, text: bytes) -> None:
    with open(path, "wb") as file:
        file.write(text)


def save_by_rename(path: str, text: bytes) -> None:
    with open(path + "~", "wb") as file:
        file.write(text)
    os.replace(path + "~", path)


def append(path: str, text: bytes) -> None:
    with open(path, "ab", buffering=0) as file:
        file.write(text)


def seconds(writer: Writer, path: str, old: bytes, new: bytes) -> float:
    """How long one write takes, as a rule: the median of five."""
    durations = []
    for _ in range(5):
        in_place(path, b"", old)
        begun = time.perf_counter()
        writer(path, old, new)
        durations.append(time.perf_counter() - begun)
    return statistics.median(durations)


def wait_until(moment: float) -> None:
    """Wait for a moment of ``time.perf_counter``, more exactly than ``time.sleep``."""
    while time.perf_counter() < moment:
        pass


def clean(path: str) -> list[str]:
    """Remove and list the temporary files beside ``path``."""
    folder = os.path.dirname(path)
    names = [name for name in os.listdir(folder) if name.endswith(".tmp")]
    for name in names:
        os.unlink(os.path.join(folder, name))
    return names


@contextmanager
def child(work: Callable[[], None]) -> Iterator[tuple[int, int]]:
    """Do ``work`` in a process of its own, with its standard output on a pipe: process id and reading end.

    Waits for its end, which must be peaceful or by ``SIGKILL``.
    """
    reader, writer = os.pipe()
    process = os.fork()
    if not process:
        status = 1
        try:
            os.dup2(writer, 1)
            work()
            status = 0
        except BaseException:
            sys.excepthook(*sys.exc_info())
        finally:
            os._exit(status)
    os.close(writer)
    try:
        yield process, reader
    finally:
        os.close(reader)
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        if status not in (0, -signal.SIGKILL):
            raise RuntimeError("a child process failed")


if __name__ == "__main__":
    sys.exit(main())
