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
from enum import Enum
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
"""Seconds to read a file of tests, where that is not done yet."""


class Fate(Enum):
    """What becomes of a mutant."""

    NOTICED = "noticed"
    SURVIVES = "survives"
    CUT_OFF = "not noticed in time"
    REFUSED = "refused by mypy"


class Verdict(NamedTuple):
    """The test that noticed a mutant and how, ``None`` if none did; how many of the ``reaching`` tests ran.

    ``beside`` are the tests that ran in addition to those. ``is_typed`` is false for one that no test noticed and that
    mypy refuses: without a guard that tells the type of a value.
    """

    mutant: Mutant
    test: str | None
    how: str
    ran: int
    reaching: int
    beside: int = 0
    is_typed: bool = True

    @property
    def fate(self) -> Fate:
        """What became of the mutant."""
        if self.test is not None:
            return Fate.NOTICED
        if not self.is_typed:
            return Fate.REFUSED
        return Fate.SURVIVES if self.ran == self.reaching else Fate.CUT_OFF

    def __str__(self) -> str:
        noticed = f"{self.test} ({self.how})" if self.test is not None else self.fate.value.upper()
        where = f"{self.mutant.path}:{self.mutant.line}: {self.mutant.what}"
        others = f" and {self.beside} others" if self.beside else ""
        return f"{noticed:60} {self.ran} of {self.reaching} tests{others}  {where}"


class Server:
    """A process in a copy of the project that runs tests, each time in a new process; see ``forking``."""

    def __init__(self, folder: Path, temporary: Path, *options: str) -> None:
        self.per_file = 0.0 if "warm" in options else _PER_FILE
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
        if (known := ROOT / ".mypy_cache").exists():  # the types of all modules, which take longer than most tests
            shutil.copytree(known, self._folder / known.name)
        compileall.compile_dir(self._folder, quiet=2)
        self._fresh = Server(self._folder, temporary)
        self._warm = Server(self._folder, temporary, "warm")

    def close(self) -> None:
        self._fresh.close()
        self._warm.close()

    def verdict(self, mutant: Mutant, near: Sequence[Reaching], beside: Sequence[Reaching], most: float) -> Verdict:
        """Run tests, those ``near`` before those ``beside`` them, until one fails that passes otherwise.

        They take at most ``most`` seconds, as they were recorded.
        """
        warm = self._verdict(self._warm, mutant, near, beside, most)
        if warm is not None and warm.test is not None:
            return warm
        fresh = self._verdict(self._fresh, mutant, near, beside, most if warm is None else most / _SLOWER)
        assert fresh is not None
        verdict = fresh if warm is None or fresh.test is not None else warm
        return verdict if verdict.test is not None else verdict._replace(is_typed=self._is_typed(mutant))

    def _is_typed(self, mutant: Mutant) -> bool:
        """Whether mypy has nothing against a mutant. What it has found out about the other modules, it keeps."""
        command = [sys.executable, "-m", "mypy", "--no-error-summary", "linter"]
        with self._changed(mutant):
            return subprocess.run(command, cwd=self._folder, capture_output=True, check=False).returncode == 0

    def _verdict(
        self, server: Server, mutant: Mutant, near: Sequence[Reaching], beside: Sequence[Reaching], most: float
    ) -> Verdict | None:
        """The verdict of one server, ``None`` where it cannot make the change."""
        ran: set[Reaching] = set()

        def verdict(name: str | None, how: str) -> Verdict:
            return Verdict(mutant, name, how, len(ran.intersection(near)), len(near), len(ran.difference(near)))

        for portion in portions([*near, *beside], most, server.per_file):
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
                    ran.update(waiting[: waiting.index(failed[0]) + 1] if failed else ())
                    return verdict(name, how)
                waiting.remove(failed[0])
            ran.update(portion)
        return verdict(None, "")

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


def portions(tests: Sequence[Reaching], most: float, per_file: float) -> Iterator[list[Reaching]]:
    """The tests in portions, each some times longer than the one before: as many as fit into ``most`` seconds.

    A file of tests is read again for each portion, in ``per_file`` seconds.
    """
    limits = [*(limit for limit in _PORTIONS if limit < most), most]
    portion: list[Reaching] = []
    seconds = 0.0
    files: set[str] = set()
    for test in tests:
        if portion and len(limits) > 1 and seconds + test.seconds > limits[0]:
            yield portion
            limits.pop(0)
            portion, files = [], set()
        cost = test.seconds + (0 if test.file in files else per_file)
        if seconds and seconds + cost > most:
            continue  # a shorter one may still fit
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
