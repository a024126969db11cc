"""Stops that come at an awkward moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")

PROGRAM = """
import os, sys, time
from linter.cli import signals

class Awkward:
    def __del__(self):
        os.kill(os.getpid(), int(sys.argv[1]))

if sys.argv[2] == "heeded":
    signals.heed()
try:
    Awkward()  # is gone at once, and raises where nobody can catch it
    time.sleep(1)
    print("lost")
except (KeyboardInterrupt, signals.Terminated) as stop:
    print(type(stop).__name__, getattr(stop, "code", None))
"""


def run(number: int, heeded: str) -> tuple[str, str]:
    ran = subprocess.run([sys.executable, "-c", PROGRAM, str(number), heeded], capture_output=True, text=True)
    return ran.stdout.strip(), ran.stderr


def test_a_stop_that_nobody_can_catch_comes_again() -> None:
    assert run(signal.SIGINT, "heeded") == ("KeyboardInterrupt None", "")
    assert run(signal.SIGTERM, "heeded") == ("Terminated 143", "")


def test_control_python_prints_it_and_goes_on() -> None:
    said, error = run(signal.SIGINT, "not heeded")
    assert said == "lost" and "Exception ignored in" in error


def test_who_asks_twice_does_not_wait() -> None:
    program = """
import os, signal
from linter.cli import signals
signals.heed()
try:
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    os.kill(os.getpid(), signal.SIGTERM)
"""
    assert subprocess.run([sys.executable, "-c", program]).returncode == -signal.SIGTERM
