"""Run every command with every kind of stream, and stop it at any moment: a table of exit codes and standard error.

    python -m benchmarks.streams [--signals 40] [--seed 0] [--check]

Each line is one command in one situation: what it left with, and what it said on standard error. A lost report must not
look like success, and nothing may end in a traceback. A control, a program as it is often written, is put into the
same situations and has to fail in some: else the table shows nothing. Needs a POSIX system.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

import click

from benchmarks.stops import ENVIRONMENT, SCRIPT, put, read, stops
from linter.cli.commands import commands

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CONTROL = [sys.executable, "-c", "for number in range(9999): print('東京')"]
FILES = 20
SAID = 100  # characters of standard error that the table shows


class Ran(NamedTuple):
    """How a process ended, and what it wrote where somebody was listening."""

    code: int
    out: bytes
    err: bytes

    @property
    def said(self) -> str:
        """Standard error on one line."""
        lines = self.err.decode("utf-8", "backslashreplace").splitlines() or ["–"]
        more = f" (+{len(lines) - 1} lines)" if len(lines) > 1 else ""
        return lines[0][:SAID] + more


class Situation(NamedTuple):
    """One way to run a command, and whether the outcome is right, given that of an ordinary run."""

    name: str
    run: Callable[[Sequence[str], str], Ran]
    right: Callable[[Ran, Ran], bool]


def output_formats(name: str) -> list[str]:
    """The formats that a command offers, whatever they are today."""
    command = commands.get_command(click.Context(commands), name)
    assert command is not None, name
    (option,) = (each for each in command.params if each.name == "output_format")
    assert isinstance(option.type, click.Choice)
    return [str(choice) for choice in option.type.choices]


def lines_of_work() -> dict[str, list[str]]:
    """The commands of the table, each as it is written and as it is run."""
    every = [f"check --output-format {each} ." for each in output_formats("check")]
    every += [
        "check --statistics .",
        "check -q .",
        "check --diff .",
        "check --fix -",
        "check --diff -",
        "check gone.txt",
    ]
    every += [f"calibrate --output-format {each} ." for each in output_formats("calibrate")]
    every += ["init --dry-run .", "report -o report.html ."]
    every += ["rule SEP001", *(f"rule --all --output-format {each}" for each in output_formats("rule"))]
    every += ["check --show-settings .", "--help", "check --help", "--version", "chekc"]
    return {each: [SCRIPT, *each.split()] for each in every}


def spawned(arguments: Sequence[str], folder: str, redirected: str = "", **environment: str) -> Ran:
    """Run with a transcript on standard input; ``redirected`` is how a shell says it."""
    with open(os.path.join(folder, "000.txt"), "rb") as transcript:
        ran = subprocess.run(
            ["sh", "-c", f'exec "$@" {redirected}', "sh", *arguments],
            cwd=folder,
            stdin=transcript,
            capture_output=True,
            env={**ENVIRONMENT, "LANG": "C.UTF-8", **environment},
            timeout=60,
        )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def in_environment(**environment: str) -> Callable[[Sequence[str], str], Ran]:
    return lambda arguments, folder: spawned(arguments, folder, **environment)


def redirected(how: str) -> Callable[[Sequence[str], str], Ran]:
    return lambda arguments, folder: spawned(arguments, folder, how)


def read_once(arguments: Sequence[str], folder: str) -> Ran:
    """``| head -1``: the reader takes one line and goes away."""
    with (
        open(os.path.join(folder, "000.txt"), "rb") as transcript,
        subprocess.Popen(
            arguments,
            cwd=folder,
            stdin=transcript,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**ENVIRONMENT, "LANG": "C.UTF-8"},
        ) as process,
    ):
        assert process.stdout and process.stderr
        line = process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        return Ran(process.wait(60), line, err)


def same(ran: Ran, plain: Ran) -> bool:
    """The verdict stands, and as much was written."""
    return ran.code == plain.code and [text.count(b"\n") for text in ran[1:]] == [t.count(b"\n") for t in plain[1:]]


def output_lost(reason: bytes) -> Callable[[Ran, Ran], bool]:
    """Whoever had something to write must say that it is lost, and fail; what went to standard error still comes."""
    message = b"transcript-lint: error: the output could not be written: " + reason + b"\n"

    def right(ran: Ran, plain: Ran) -> bool:
        if not plain.out:
            return same(ran, plain)
        return ran.code == 2 and sorted(ran.err.splitlines(True)) == sorted([message, *plain.err.splitlines(True)])

    return right


def errors_lost(ran: Ran, plain: Ran) -> bool:
    """What belongs on standard error cannot be told; only the exit code can."""
    return ran.code == (2 if plain.err else plain.code) and ran.out == plain.out


def stopped_reading(ran: Ran, plain: Ran) -> bool:
    """Who has read enough is no failure."""
    return ran.code == plain.code and ran.err == plain.err


def without_input(ran: Ran, plain: Ran) -> bool:
    """Only who reads standard input can miss it."""
    return ran.code == 2 and b"standard input is closed" in ran.err if b"<stdin>" in plain.out + plain.err else True


SITUATIONS = (
    Situation("plain", in_environment(), same),
    Situation("LANG=C", in_environment(LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"), same),
    Situation("cp1252", in_environment(PYTHONIOENCODING="cp1252"), same),
    Situation("ASCII, strict", in_environment(PYTHONIOENCODING="ascii:strict"), same),
    Situation(">/dev/full", redirected(">/dev/full"), output_lost(b"No space left on device")),
    Situation("2>/dev/full", redirected("2>/dev/full"), errors_lost),
    Situation(">&-", redirected(">&-"), output_lost(b"standard output is closed")),
    Situation("2>&-", redirected("2>&-"), errors_lost),
    Situation("<&-", redirected("<&-"), without_input),
    Situation("| head -1", read_once, stopped_reading),
)


def acceptable(situation: Situation, ran: Ran, plain: Ran) -> bool:
    return situation.right(ran, plain) and b"Traceback" not in ran.err and ran.code >= 0


def table(folder: str) -> Iterator[tuple[bool, str]]:
    """A line for each command in each situation, and whether it is as it should be."""
    for shown, arguments in lines_of_work().items():
        plain = spawned(arguments, folder)
        for situation in SITUATIONS:
            ran = situation.run(arguments, folder)
            verdict = acceptable(situation, ran, plain)
            yield verdict, f"{shown:38}{situation.name:15}{ran.code:>4}  {ran.said}"
    plain = spawned(CONTROL, folder)
    for situation in SITUATIONS:
        if situation.name in ("ASCII, strict", ">/dev/full", ">&-", "| head -1"):
            ran = situation.run(CONTROL, folder)
            caught = not acceptable(situation, ran, plain)
            yield caught, f"{'  control: prints in a loop':38}{situation.name:15}{ran.code:>4}  {ran.said}"


def colours(folder: str) -> Iterator[tuple[bool, str]]:
    """Whether there is colour in a pipe and in a terminal, and whether there should be."""
    for flags, environment, in_pipe, in_terminal in (
        ("", {}, False, True),
        ("", {"NO_COLOR": "1"}, False, False),
        ("", {"FORCE_COLOR": "1"}, True, True),
        ("", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ("", {"TERM": "dumb"}, False, False),
        ("--color always", {"NO_COLOR": "1"}, True, True),
        ("--color never", {"FORCE_COLOR": "1"}, False, False),
    ):
        arguments = [SCRIPT, "check", *flags.split(), "."]
        piped = b"\x1b" in spawned(arguments, folder, **{"TERM": "xterm", **environment}).out
        shown = b"\x1b" in in_terminal_of(arguments, folder, environment)
        words = " ".join([*(f"{name}={value}" for name, value in environment.items()), flags])
        line = f"colour: {words:30} pipe {'yes' if piped else 'no':4} terminal {'yes' if shown else 'no'}"
        yield (piped, shown) == (in_pipe, in_terminal), line


def in_terminal_of(arguments: Sequence[str], folder: str, environment: dict[str, str]) -> bytes:
    """What a terminal is sent."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(arguments, cwd=folder, stdout=theirs, env={**ENVIRONMENT, "TERM": "xterm", **environment}):
        os.close(theirs)
        received = b""
        with open(ours, "rb", buffering=0) as terminal, suppress(OSError):  # EIO: nobody has it open any more
            while piece := terminal.read(4096):
                received += piece
    return received


def main() -> int:
    """Print the tables; 1 where something is not as it should be and ``--check`` was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.streams", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--signals", type=int, default=40, help="moments of each kind (default: 40)")
    parser.add_argument("--seed", type=int, default=0, help="of the moments (default: 0)")
    parser.add_argument("--check", action="store_true", help="exit with 1 if a line is wrong")
    wanted = parser.parse_args()
    random.seed(wanted.seed)
    example = read(ROOT, os.path.join("examples", "broken.txt"))
    lines = wrong = 0
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as long:
        for number in range(FILES):
            put(folder, f"{number:03}.txt", example)
        put(folder, "東京.txt", example.replace(b"[Struggled]", "【STRUGGLED】".encode()))
        for part in (table(folder), colours(folder), stops(long, wanted.signals)):
            for verdict, line in part:
                lines += 1
                wrong += not verdict
                print(f"{'ok' if verdict else 'WRONG':6}{line}", flush=True)
    print(f"{lines - wrong} of {lines} lines are as they should be")
    return int(wanted.check and wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
