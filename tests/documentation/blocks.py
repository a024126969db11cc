"""The blocks of code in the pages, and a folder to do in what they say."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import click
import pytest

from linter.cli import run
from linter.cli.commands import commands

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
"""All pages with blocks; those of rules are made from examples that have tests of their own."""

_BLOCK = re.compile(
    r"(?:^`(?P<name>[\w./-]+)`:\n\n)?^(?P<indent> *)```(?P<language>[^\n]*)\n(?P<text>.*?)^ *```$"
    r"|(?<=\n\n)(?P<indented>(?: {4}[^\n]*\n|\n(?= {4}))+)",
    re.M | re.S,
)
_CALL = "transcript-lint "
_PLACEHOLDER = re.compile(r"[<>$|&…]|\w://|\b(?:FILE|LINE|NAME|PATHS?|TEXT)\b")
"""What stands for something that only the reader has, or what only a shell understands."""


class Block(NamedTuple):
    """A block: its page and line, the file that it is (``""`` if none), its language and its text."""

    page: Path
    line: int
    name: str
    language: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(page: Path) -> list[Block]:
    """The blocks of ``page``. A line with only a name in backquotes and a colon before a fenced one makes it a file.

    An indented block has no language; it is a script.
    """
    return list(blocks_in(page.read_text(encoding="utf-8"), page))


def blocks_in(text: str, page: Path) -> Iterator[Block]:
    """The blocks in ``text``, which is that of ``page``."""
    for each in _BLOCK.finditer(text):
        line = text.count("\n", 0, each.end("name") if each["name"] else each.start()) + 1
        if each["indented"]:
            yield Block(page, line, "", "sh", dedent(each["indented"]))
        else:
            yield Block(
                page,
                line,
                each["name"] or "",
                each["language"],
                dedent(each["text"]) if each["indent"] else each["text"],
            )


def make_project(folder: Path) -> None:
    """Fill ``folder`` with what pages speak of: the examples, and a repository with transcripts, one of them broken."""
    examples = Path(shutil.copytree(ROOT / "examples", folder / "examples"))
    (folder / ".git").mkdir()
    (folder / "transcripts").mkdir()
    shutil.copy(examples / "broken.txt", folder / "transcripts" / "day.txt")
    shutil.copy(examples / "clean.txt", folder / "transcripts" / "clean.txt")
    shutil.copy(examples / "layouts" / "plain-pairs.toml", folder / "day.toml")


class Step(NamedTuple):
    """A command of a session with what the page shows below it."""

    command: str
    shown: str


def steps(session: str) -> Iterator[Step]:
    """The commands of a ``console`` block: each begins with ``$``, and may go on after a backslash."""
    assert session.startswith("$ "), session
    for part in re.split(r"^\$ ", session, flags=re.M)[1:]:
        command, _, shown = part.replace("\\\n", " ").partition("\n")
        yield Step(command, shown)


class Shell:
    """Does what a session says, in the current folder; the linter runs in this process where no shell is needed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.code = 0

    def do(self, command: str) -> str:
        """What ``command`` prints, on both streams; afterwards ``code`` is its exit code."""
        if command == "echo $?":
            return f"{self.code}\n"
        if command.startswith("cd "):
            os.chdir(command.removeprefix("cd "))
            return ""
        if command.startswith(_CALL) and not _PLACEHOLDER.search(command):
            self.code = run(shlex.split(command, comments=True)[1:])
            printed = self.capsys.readouterr()
            return printed.out + printed.err
        path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
        ran = subprocess.run(
            ["sh", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PATH": path},
        )
        self.code = ran.returncode
        return ran.stdout


def is_as_shown(printed: str, shown: str) -> bool:
    """Whether ``printed`` is what the page shows, where a line ``…`` is any number of lines."""
    expected = "".join("(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in shown.splitlines(keepends=True))
    return re.fullmatch(expected, printed) is not None


def calls(text: str) -> Iterator[str]:
    """The calls of the linter in a script, each as one line."""
    for line in text.replace("\\\n", " ").splitlines():
        if line.strip().startswith(_CALL):
            yield line.strip().partition(" || ")[0].rstrip(";")


def can_be_done(call: str) -> bool:
    """Whether a call has all that it needs here, and ends by itself: a server waits for an editor."""
    done = call.partition("#")[0]
    return not _PLACEHOLDER.search(done) and done.split()[1:] != ["server"]


def parse(call: str) -> None:
    """Read the arguments of a call without doing it; raises ``click.UsageError`` for an unknown option."""
    command: click.Command = commands
    words = shlex.split(call, comments=True)
    context = click.Context(commands, info_name=words[0])
    left = words[1:]
    while isinstance(command, click.Group) and not left[0].startswith("-"):
        name, inner, left = command.resolve_command(context, left)
        assert inner is not None, call
        command, context = inner, click.Context(inner, info_name=name, parent=context)
    command.make_parser(context).parse_args(list(left))
