"""Run chosen tests again and again, each time in a new process that has already imported pytest.

``python -m benchmarks.mutation.forking``, in a copy of the project, reads one request per line from standard input and
writes one answer per line: which test failed first. A request is a list of tests, the seconds that they may take, those
of the longest one, and the module that was changed.

With ``warm``, the process has collected all tests as well, and only the functions of the module are changed: that is
quicker by far, but what was made before is what it was. It cannot be done where the change is in no function.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import resource
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FunctionType
from typing import Any, TextIO, TypeAlias

import pytest
from _pytest.main import pytest_runtestloop

from benchmarks.mutation.swapping import functions_of, swapped

_MEMORY = 8 << 30
_WAIT = 10
"""How many times longer than its seconds on a processor a process may take, where others work as well."""
_QUIET = 30
"""For so many seconds, and so many times those of the longest test, nothing may happen: a test waits for nothing."""

_CANNOT = 99
_OPTIONS = ("-q", "-x", "-p", "no:cacheprovider", "--tb=no", "--no-summary")
_NO_SETTINGS = ("-c", os.devnull, "-o", "asyncio_default_fixture_loop_scope=function")


class Chosen:
    """A plugin: run these tests alone, in this order, and tell through a pipe what becomes of them."""

    def __init__(self, names: Sequence[str], told: int) -> None:
        self._order = {name: number for number, name in enumerate(names)}
        self._told = told

    def _tell(self, what: str, name: str) -> None:
        os.write(self._told, f"{what} {name}\n".encode())

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [item for item in items if item.nodeid in self._order]
        items[:] = sorted(chosen, key=lambda item: self._order[item.nodeid])

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self._tell("failed", report.nodeid)

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._tell("began", nodeid)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._tell("failed", report.nodeid)


CANNOT = "cannot"
"""How it ends where a change is in no function."""
Run: TypeAlias = Callable[[Sequence[str], int], int]
"""Runs tests, tells through a pipe what becomes of them, and gives the exit code."""


def first_failure(run: Run, names: Sequence[str], seconds: float, longest: float) -> tuple[str | None, str]:
    """The first test that fails, and how; ``None`` if all pass."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        os.setsid()
        _limited(run, names, seconds, told)
    os.close(told)
    data, is_late = _listen(heard, time.monotonic() + _WAIT * seconds, _QUIET * (1 + longest))
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)  # and what its tests have started
    _, status = os.waitpid(child, 0)
    lines = [line.partition(" ") for line in data.decode().splitlines()]
    failed = next((name for what, _, name in lines if what == "failed"), None)
    if failed is not None:
        return failed, "failed"
    last = next((name for what, _, name in reversed(lines) if what == "began"), "")
    if is_late or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU):
        return last, "takes too long"
    code = next((int(name) for what, _, name in lines if what == "ended"), None)
    if code == _CANNOT:
        return None, CANNOT
    if code in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        return None, "passed"
    return last, "ended" if code is None else f"exit code {code}"


def _listen(heard: int, deadline: float, quiet: float) -> tuple[bytes, bool]:
    """All that the process says until it ends, and whether that was too late, or nothing for ``quiet`` seconds."""
    data = b""
    try:
        while True:
            left = min(deadline - time.monotonic(), quiet)
            if left <= 0 or not select.select([heard], [], [], left)[0]:
                return data, True
            new = os.read(heard, 1 << 16)
            data += new
            if not new or b"\nended " in data:  # a process of a test may live longer and keep the pipe open
                return data, False
    finally:
        os.close(heard)


def _limited(run: Run, names: Sequence[str], seconds: float, told: int) -> None:
    """In the new process."""
    code = 70
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 5))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nothing, stream)
        code = run(names, told)
        os.write(told, f"\nended {code}\n".encode())
    finally:
        os._exit(code)


def _run(names: Sequence[str], told: int) -> int:
    """Import the files of the tests, and run them."""
    files = list(dict.fromkeys(name.partition("::")[0] for name in names))
    return int(pytest.main([*_OPTIONS, "--basetemp", tempfile.mkdtemp(), *files], plugins=[Chosen(names, told)]))


class Warm:
    """A plugin: all tests are collected, and those of each request run with the functions of a module changed."""

    def __init__(self, requests: TextIO, answers: TextIO) -> None:
        self._requests = requests
        self._answers = answers
        folder = Path.cwd() / "linter"
        self._sources = {str(path): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        every = {item.nodeid: item for item in session.items}
        functions = functions_of(str(Path.cwd() / "linter"))
        caches = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
        own = [each for each in caches if str(each.__module__).startswith("linter.")]
        gc.freeze()

        def run(path: str, names: Sequence[str], told: int) -> int:
            if path and not self._change(path, functions.get(path, [])):
                return _CANNOT
            for cache in own:
                cache.cache_clear()
            session.items = [every[name] for name in names if name in every]
            session.config.option.maxfail = 1
            chosen = Chosen(names, told)
            session.config.pluginmanager.register(chosen)
            with suppress(session.Failed, session.Interrupted):
                pytest_runtestloop(session)
            return int(pytest.ExitCode.OK)

        self._serve(lambda request: partial(run, request["path"] and str(Path.cwd() / request["path"])))
        return True

    def _serve(self, runs: Callable[[dict[str, Any]], Run]) -> None:
        serve(runs, self._requests, self._answers)

    def _change(self, path: str, functions: list[FunctionType]) -> bool:
        """Change what is there; a module that was not imported yet will be as it is in its file."""
        return not functions or swapped(self._sources[path], Path(path).read_text(encoding="utf-8"), functions)


def serve(runs: Callable[[dict[str, Any]], Run], requests: TextIO, answers: TextIO) -> None:
    """Answer requests until there are no more."""
    print("ready", file=answers, flush=True)
    for line in requests:
        request = json.loads(line)
        answer = first_failure(runs(request), request["tests"], request["seconds"], request["longest"])
        print(json.dumps(answer), file=answers, flush=True)


def main() -> None:
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    with tempfile.TemporaryDirectory() as folder:  # pytest imports its plugins
        test = Path(folder) / "test_nothing.py"
        test.write_text("def test_nothing() -> None: ...\n", encoding="utf-8")
        pytest.main(["-q", "--collect-only", "--no-summary", "-p", "no:cacheprovider", *_NO_SETTINGS, str(test)])
    from hypothesis import HealthCheck, settings  # not before pytest, which rewrites its plugins

    settings.register_profile("calm", deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    settings.load_profile("calm")  # the same examples each time, however busy the machine is
    if "warm" in sys.argv[1:]:
        requests = os.fdopen(os.dup(0))
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)
        pytest.main(
            [*_OPTIONS, "-n", "0", "--basetemp", tempfile.mkdtemp(), "tests"], plugins=[Warm(requests, answers)]
        )
    else:
        serve(lambda request: _run, sys.stdin, answers)


if __name__ == "__main__":
    main()
