"""Runs that are stopped by a signal at moments spread over their whole life, and what they leave behind."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from benchmarks.startup import command
from benchmarks.transcripts import write

SCRIPT = command()
FILES = 100
OURS = re.compile(rb"linter[/\\].*, in (?!<module>)")
"""A line of a traceback within a function of ours; before the first of them runs, an interrupt is Python's business."""
PLAIN = ("LANG", "LC_ALL", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONCOERCECLOCALE")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in PLAIN}


def stops(folder: str, runs: int) -> Iterator[tuple[bool, str]]:
    """A line for each signal and command, and whether all ended as they should."""
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        for words in ("check .", "check --fix ."):
            yield stopped(words, number, code, folder, runs)


def stopped(words: str, number: signal.Signals, code: int, folder: str, runs: int) -> tuple[bool, str]:
    """How ``runs`` runs over many files ended that got a signal each, and what they left behind.

    Ends before the first line of ours ran are counted apart.
    """
    broken, mended = prepare(folder)
    duration = seconds_of(words, folder)
    outcomes: Counter[str] = Counter()
    slowest, good, said = 0.0, True, ""
    for run in range(runs):
        for name in os.listdir(folder):
            put(folder, name, broken)
        process = subprocess.Popen(
            [SCRIPT, *words.split()],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            start_new_session=True,
        )
        time.sleep(duration * (run + random.random()) / runs)
        process.send_signal(number)
        begun = time.perf_counter()
        _, err = process.communicate(timeout=60)
        slowest = max(slowest, time.perf_counter() - begun)
        ours = OURS.search(err) is not None
        if process.returncode in (code, 0, 1) and b"Traceback" not in err:
            outcomes[f"{process.returncode}"] += 1
        elif process.returncode in (-number, 1) and not ours:
            outcomes["before us"] += 1
        else:
            outcomes["WRONG"] += 1
            last = err.decode(errors="replace").splitlines()[-1:]
            said = f" ({process.returncode}: {''.join(last)})"
        good &= not alive(process.pid)
        good &= all(read(folder, name) in (broken, mended) for name in os.listdir(folder))
        good &= len(os.listdir(folder)) == FILES
    ended = ", ".join(f"{count} x {how}" for how, count in sorted(outcomes.items()))
    moments = f"{number.name + ' in ' + words:38}{runs} moments of {duration * 1000:.0f} ms"
    line = f"{moments}: {ended}{said}; slowest {slowest:.2f} s"
    return good and not outcomes["WRONG"] and outcomes[str(code)] > runs // 2 and slowest < 1, line


def prepare(folder: str) -> tuple[bytes, bytes]:
    """Make a folder of many files that ``--fix`` mends; the broken and the mended text of each."""
    text = write(1).data([])
    broken = text.replace(b"~" * 30, b"~" * 29)
    for number in range(FILES):
        put(folder, f"{number:03}.txt", broken)
    return broken, text


def seconds_of(words: str, folder: str) -> float:
    """The least that a run takes: signals that come after its end say nothing."""
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        subprocess.run([SCRIPT, *words.split()], cwd=folder, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
        taken.append(time.perf_counter() - begun)
    return min(taken)


def alive(group: int) -> bool:
    """Whether any process of the group is left."""
    with suppress(ProcessLookupError):
        os.killpg(group, 0)
        return True
    return False


def put(folder: str, name: str, data: bytes) -> None:
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


def read(folder: str, name: str) -> bytes:
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()
