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


IN_A_CLASS = """
import os, signal, sys
import linter.cli
from linter.cli import intake, signals

class Awkward:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), int(sys.argv[1]))

def work(arguments):
    class Made:  # before Python 3.12, what its attributes raise is the cause of a RuntimeError
        attribute = Awkward()

def guarded(arguments):
    with intake.Guard(None, "a.txt"):
        work(arguments)
    print("lost")

linter.cli._run = {"work": work, "guarded": guarded}[sys.argv[2]]
linter.cli.main()
"""


@pytest.mark.parametrize("where", ["work", "guarded"])
@pytest.mark.parametrize(("number", "said"), [(signal.SIGINT, "interrupted"), (signal.SIGTERM, "terminated")])
def test_a_stop_while_a_class_is_made_is_no_error_of_the_program(where: str, number: int, said: str) -> None:
    ran = subprocess.run([sys.executable, "-c", IN_A_CLASS, str(int(number)), where], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (128 + number, "", f"transcript-lint: {said}\n")
