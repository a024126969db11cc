"""Which tests run a line of ``linter/``: recorded once for all tests, or again for some, and kept in a file.

A record knows the text of each module when it was made, so lines that moved since then are still found.
"""

from __future__ import annotations

import ast
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from coverage.numbits import numbits_union

from benchmarks.mutation.change import ROOT, Mutant
from benchmarks.mutation.place import bodies, place_of
from benchmarks.mutation.recording import SETTINGS

STORE = ROOT / "build" / "reach.sqlite"

_TABLES = """
create table if not exists test (id integer primary key, name text unique, file text, seconds real, lines integer);
create table if not exists source (id integer primary key, path text, text text, unique (path, text));
create table if not exists reach (test integer, source integer, lines blob, primary key (test, source));
create table if not exists recorded (file text primary key, checksum integer);
create index if not exists by_source on reach (source);
"""
_OUTSIDE = ""
"""In the place of a test where a line runs outside of all tests: when a module is imported, mostly."""


_NAMED = 3
"""How near a file of tests is that is named after a module."""
_SHARE = 5
"""So much more time than others have tests that are named after the module, or that compare with all that is expected.
"""
_START = 0.005
"""Seconds that any test takes, in addition to its own."""


class Reaching(NamedTuple):
    """A test by its name for pytest: its file, the seconds it takes, and how many lines of the linter it runs."""

    name: str
    file: str
    seconds: float
    lines: int


def record(files: Sequence[str], jobs: int, store: Path = STORE) -> int:
    """Run tests (all, unless ``files`` are named), and keep what they reach; the number of tests."""
    chosen = list(files) or _files()
    sources = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / "linter").rglob("*.py")}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = SETTINGS.format(source=ROOT / "linter", folder=folder)
        (folder / "settings.ini").write_text(settings, encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-n", "0", "-p", "benchmarks.mutation.recording"]
        environment = {**os.environ, "REACH": name, "PYTHONPATH": str(ROOT)}
        runs = [
            subprocess.Popen([*command, *chosen[job::jobs]], cwd=ROOT, env=environment)
            for job in range(min(jobs, len(chosen)))
        ]
        for run in runs:
            run.wait()
        return _keep(folder, sources, chosen, store)


def unrecorded(store: Path = STORE) -> list[str]:
    """The files of tests that are new or others since what they reach was recorded."""
    with sqlite3.connect(store) as data:
        data.executescript(_TABLES)
        known = dict(data.execute("select file, checksum from recorded").fetchall())
    return [file for file in _files() if known.get(file) != _checksum(file)]


def _files() -> list[str]:
    return sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))


def _checksum(file: str) -> int:
    return crc32((ROOT / file).read_bytes())


def _keep(folder: Path, sources: dict[str, str], files: Sequence[str], store: Path) -> int:
    reached: dict[tuple[str, str], bytes] = {}
    seconds: dict[str, float] = {}
    for path in folder.glob("seconds-*.json"):
        seconds |= json.loads(path.read_text(encoding="utf-8"))
    for path in folder.glob("coverage.*"):
        for test, module, lines in _read(path):
            found = reached.get((test, module))
            reached[test, module] = lines if found is None else numbits_union(found, lines)
    store.parent.mkdir(exist_ok=True)
    with sqlite3.connect(store) as data:
        data.executescript(_TABLES)
        for file in files:
            data.execute("insert or replace into recorded (file, checksum) values (?, ?)", (file, _checksum(file)))
            data.execute("delete from reach where test in (select id from test where file = ?)", (file,))
            data.execute("delete from test where file = ?", (file,))
        totals: defaultdict[str, int] = defaultdict(int)
        for (test, _), lines in reached.items():
            totals[test] += int.from_bytes(lines, "little").bit_count()
        for test in {*seconds, _OUTSIDE}:
            row = (test, test.partition("::")[0], seconds.get(test, 0.0), totals[test])
            data.execute("insert or ignore into test (name, file, seconds, lines) values (?, ?, ?, ?)", row)
        for module, text in sources.items():
            data.execute("insert or ignore into source (path, text) values (?, ?)", (module, text))
        for (test, module), lines in reached.items():
            data.execute(
                "insert or replace into reach select test.id, source.id, ? from test, source"
                " where test.name = ? and source.path = ? and source.text = ?",
                (lines, test, module, sources.get(module)),
            )
    return len(seconds)


def _read(path: Path) -> Iterator[tuple[str, str, bytes]]:
    """The test, the module and the lines in one data file of coverage.py."""
    query = (
        "select context.context, file.path, numbits from line_bits"
        " join context on context.id = context_id join file on file.id = file_id"
    )
    with sqlite3.connect(path) as data:
        try:
            rows = data.execute(query).fetchall()
        except sqlite3.DatabaseError:  # the process was killed while it wrote
            return
    for context, module, lines in rows:
        test = context
        for part in (" (setup)", " (call)", " (teardown)"):
            test = test.removesuffix(part)
        yield test, Path(module).relative_to(ROOT).as_posix(), lines


class Reach:
    """The record in a file, for questions."""

    def __init__(self, store: Path = STORE) -> None:
        self._data = sqlite3.connect(store)
        rows = self._data.execute("select id, name, file, seconds, lines from test").fetchall()
        self._tests = {key: Reaching(*values) for key, *values in rows}
        self._of_file: defaultdict[str, list[Reaching]] = defaultdict(list)
        for test in self._tests.values():
            self._of_file[test.file].append(test)

    def tests(self, mutant: Mutant) -> tuple[list[Reaching], list[Reaching]]:
        """The tests that run the line of a mutant, and the others in their files, those first that notice soon.

        The others may run it as well: what a file prepares once is recorded for the first of its tests alone. For what
        runs when a module is imported, it is the tests that run any function of the module, and of those that import
        it. Where no test is known to run the line, those that are named after its package.
        """
        source = (ROOT / mutant.path).read_text(encoding="utf-8")
        place = place_of(source, mutant.line)
        found, known = self._at(mutant.path, source, place.lines), self._knows(mutant.path, source, place.lines)
        for wider in (place.function, bodies(source)):  # what is new since the record: what is around it
            if not known and wider is not None:
                found, known = self._at(mutant.path, source, wider), self._knows(mutant.path, source, wider)
        is_outside = place.function is None or not known or any(test.name == _OUTSIDE for test in found)
        ordered = [] if place.function is None else soonest(mutant.path, found)
        if is_outside:
            ordered += self._around(mutant.path, source)
        if not _named(ordered):  # run in a process that was killed, or by none
            ordered = soonest(mutant.path, (test for test in self._tests.values() if _is_near(test, mutant.path)))
        if not _named(ordered):
            ordered = self._around(mutant.path, source)
        near = dict.fromkeys(_named(ordered))
        beside = {test for file in {test.file for test in near} for test in self._of_file[file]} - near.keys()
        return list(near), soonest(mutant.path, beside)

    def _around(self, path: str, source: str) -> list[Reaching]:
        """The tests that run any function of the module at ``path``, and of those that import it."""
        found = soonest(path, self._at(path, source, bodies(source)))
        for other in importers().get(path, ()):
            text = (ROOT / other).read_text(encoding="utf-8")
            found += soonest(path, self._at(other, text, bodies(text)))
        return found

    def _at(self, path: str, text: str, lines: Iterable[int]) -> set[Reaching]:
        """The tests that run one of ``lines`` of the module at ``path``, whose text is now ``text``."""
        found: set[Reaching] = set()
        for source, old in self._sources(path):
            moved = moves(text, old)
            wanted = sum(1 << moved[line] for line in set(lines) if line in moved)
            found.update(test for test, reached in self._reached(source) if reached & wanted)
        return found

    def _knows(self, path: str, text: str, lines: Iterable[int]) -> bool:
        """Whether the record is about these lines."""
        return any(not moves(text, old).keys().isdisjoint(lines) for _, old in self._sources(path))

    @cache  # noqa: B019 -- there is one of these
    def _reached(self, source: int) -> list[tuple[Reaching, int]]:
        """The tests that run lines of a module, and which: bit ``n`` is line ``n``, as coverage.py stores it."""
        rows = self._data.execute("select test, lines from reach where source = ?", (source,))
        return [(self._tests[test], int.from_bytes(bits, "little")) for test, bits in rows if test in self._tests]

    def _sources(self, path: str) -> list[tuple[int, str]]:
        return self._data.execute("select id, text from source where path = ?", (path,)).fetchall()


def soonest(path: str, tests: Iterable[Reaching]) -> list[Reaching]:
    """The tests in an order in which a change of the module at ``path`` is noticed soon.

    Each file of tests has its share of the time, so that none is waited for. Its own tests come in the order of the
    lines that they run: where those are few, the changed one matters most.
    """
    spent: defaultdict[str, float] = defaultdict(float)
    keyed = []
    for test in sorted(tests, key=lambda test: (test.lines, test.seconds, test.name)):
        share = _SHARE if is_golden(test.file) or nearness(test.file, path) >= _NAMED else 1
        spent[test.file] += (test.seconds + _START) / share
        keyed.append((spent[test.file], test))
    return [test for _, test in sorted(keyed)]


@cache
def moves(new: str, old: str) -> dict[int, int]:
    """For each line of ``new`` that is in ``old``: which line it was there, both counted from 1."""
    matcher = SequenceMatcher(None, new.splitlines(), old.splitlines(), autojunk=False)
    return {
        block.a + step + 1: block.b + step + 1 for block in matcher.get_matching_blocks() for step in range(block.size)
    }


def nearness(test: str, module: str) -> float:
    """How much the name of a file of tests says that it is about a module."""
    folders, name = Path(test).parts[1:-1], Path(test).stem.removeprefix("test_")
    packages, own = Path(module).parts[1:-1], Path(module).stem
    names = {own, packages[-1] if packages else own} if own == "__init__" else {own}
    shared = sum(1 for one, other in zip(folders, packages, strict=False) if one == other)
    return shared + (_NAMED if name in names and (shared or not folders) else 0.5 * (name in packages))


@cache
def is_golden(file: str) -> bool:
    """Whether the tests in a file compare with files that ``tests.golden`` writes: they notice whatever changes."""
    path = ROOT / file
    return path.is_file() and "tests.golden" in path.read_text(encoding="utf-8")


def _named(tests: Iterable[Reaching]) -> list[Reaching]:
    return [test for test in tests if test.name != _OUTSIDE]


def _is_near(test: Reaching, module: str) -> bool:
    return nearness(test.file, module) >= 1


@cache
def importers() -> dict[str, list[str]]:
    """Of each module: the modules that import it, those that import it themselves first, then those through others."""
    direct: defaultdict[str, set[str]] = defaultdict(set)
    for path in (ROOT / "linter").rglob("*.py"):
        own = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("linter"):
                for name in (node.module, *(f"{node.module}.{each.name}" for each in node.names)):
                    base = name.replace(".", "/")
                    for file in (f"{base}.py", f"{base}/__init__.py"):
                        if (ROOT / file).exists():
                            direct[file].add(own)
    return {path: _closure(path, direct) for path in direct}


def _closure(path: str, direct: dict[str, set[str]]) -> list[str]:
    """Two steps up: what is farther away has too many tests to say anything."""
    first = sorted(direct.get(path, ()))
    second = sorted({each for one in first for each in direct.get(one, ())} - {*first, path})
    return [*first, *second]
