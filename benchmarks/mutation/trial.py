"""Whether the tests notice a mutant: those that run its line, nearest first, in a copy of the project."""

from __future__ import annotations

import compileall
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.mutation.change import ROOT, Mutant
from benchmarks.mutation.forking import CANNOT
from benchmarks.mutation.reach import Reaching

_PORTIONS = (2.0, 8.0, 30.0)
"""Seconds of the first portions of tests: most mutants are noticed in the first, for which few files are read."""
_SLOWER = 6
"""So many times less is run again where a module is imported again for it."""
_PER_FILE = 0.1
"""Seconds to read a file of tests."""


class Verdict(NamedTuple):
    """The test that noticed a mutant and how, ``None`` if none did; how many of ``reaching`` tests ran."""

    mutant: Mutant
    test: str | None
    how: str
    ran: int
    reaching: int

    def __str__(self) -> str:
        noticed = f"{self.test} ({self.how})" if self.test is not None else "SURVIVES"
        where = f"{self.mutant.path}:{self.mutant.line}: {self.mutant.what}"
        return f"{noticed:60} {self.ran} of {self.reaching} tests  {where}"


class Server:
    """A process in a copy of the project that runs tests, each time in a new process; see ``forking``."""

    def __init__(self, folder: Path, temporary: Path, *options: str) -> None:
        self._sound: set[str] = set()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.mutation.forking", *options],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": str(folder),
                "PYTHONDONTWRITEBYTECODE": "1",
                "TMPDIR": str(temporary),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def close(self) -> None:
        self._process.communicate()

    def first_failure(self, tests: Sequence[Reaching], path: str = "") -> tuple[str | None, str]:
        """The first of ``tests`` that fails, and how, ``None`` if all pass; the module at ``path`` was changed."""
        assert self._process.stdin is not None and self._process.stdout is not None
        seconds = 20 + 5 * sum(test.seconds for test in tests)
        names = [test.name for test in tests]
        longest = max((test.seconds for test in tests), default=0.0)
        request = {"tests": names, "seconds": seconds, "longest": longest, "path": path}
        print(json.dumps(request), file=self._process.stdin, flush=True)
        test, how = json.loads(self._process.stdout.readline())
        return test, how

    def passes(self, test: Reaching) -> bool:
        """Whether a test passes without a change: what fails by chance notices nothing."""
        if test.name not in self._sound and self.first_failure([test])[0] is None:
            self._sound.add(test.name)
        return test.name in self._sound


class Copy:
    """A copy of the project in ``folder``, with processes that run tests in it.

    Most mutants are noticed by the ``warm`` one, which is quick; what it does not notice, the ``fresh`` one may: it
    imports the changed module as any program does.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = _copied(folder / ROOT.name)
        temporary = folder / "temporary"
        temporary.mkdir()
        if (ROOT.parent / "shared").exists():  # real files and test cases of others, where they are beside the project
            (folder / "shared").symlink_to(ROOT.parent / "shared")
        compileall.compile_dir(self._folder, quiet=2)
        self._fresh = Server(self._folder, temporary)
        self._warm = Server(self._folder, temporary, "warm")

    def close(self) -> None:
        self._fresh.close()
        self._warm.close()

    def verdict(self, mutant: Mutant, tests: Sequence[Reaching], most: float) -> Verdict:
        """Run ``tests`` for at most ``most`` seconds, as they were recorded, until one fails that passes otherwise."""
        warm = self._verdict(self._warm, mutant, tests, most)
        if warm is not None and warm.test is not None:
            return warm
        fresh = self._verdict(self._fresh, mutant, tests, most if warm is None else most / _SLOWER)
        assert fresh is not None
        return fresh if warm is None or fresh.test is not None else warm

    def _verdict(self, server: Server, mutant: Mutant, tests: Sequence[Reaching], most: float) -> Verdict | None:
        """The verdict of one server, ``None`` where it cannot make the change."""
        ran = 0
        for portion in portions(tests, most):
            waiting = list(portion)
            while waiting:
                with self._changed(mutant):
                    name, how = server.first_failure(waiting, mutant.path)
                if how == CANNOT:
                    return None
                failed = [test for test in waiting if test.name == name]
                if name is None:
                    break
                if not failed or server.passes(failed[0]):
                    return Verdict(mutant, name, how, ran + 1, len(tests))
                waiting.remove(failed[0])
            ran += len(portion)
        return Verdict(mutant, None, "", ran, len(tests))

    @contextmanager
    def _changed(self, mutant: Mutant) -> Iterator[None]:
        where = self._folder / mutant.path
        compiled = Path(importlib.util.cache_from_source(str(where)))
        original, times = where.read_bytes(), where.stat()
        where.write_text(mutant.of(original.decode()), encoding="utf-8")
        kept = compiled.rename(compiled.with_suffix(".kept"))
        try:
            yield
        finally:
            where.write_bytes(original)
            os.utime(where, ns=(times.st_atime_ns, times.st_mtime_ns))
            kept.rename(compiled)


def portions(tests: Sequence[Reaching], most: float) -> Iterator[list[Reaching]]:
    """The tests in portions, each some times longer than the one before; together ``most`` seconds."""
    limits = [*(limit for limit in _PORTIONS if limit < most), most]
    portion: list[Reaching] = []
    seconds = 0.0
    files: set[str] = set()
    for test in tests:
        cost = test.seconds + (0 if test.file in files else _PER_FILE)
        while limits and portion and seconds + cost > limits[0]:
            yield portion
            limits.pop(0)
            portion, seconds, files = [], 0.0, set()
            cost = test.seconds + _PER_FILE
        if not limits:
            return
        portion.append(test)
        files.add(test.file)
        seconds += cost
    if portion:
        yield portion


def _copied(folder: Path) -> Path:
    """The files that git knows, and new ones that it does not ignore, in a folder of their own."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).exists():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    return folder
