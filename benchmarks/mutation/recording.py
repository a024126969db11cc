"""A plugin of pytest: which lines of ``linter/`` each test runs, in the processes that it starts as well.

The folder in the variable ``REACH`` receives the data files of coverage.py, where a context is a test, and a file of
the seconds that each test took. What is kept between tests is forgotten before each file of tests: a line that only
the first of all tests runs would otherwise have no other test.
"""

from __future__ import annotations

import functools
import gc
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from coverage import Coverage

SETTINGS = """\
[run]
source = {source}
data_file = {folder}/coverage
parallel = true
disable_warnings = no-data-collected
context = ${{PYTEST_CURRENT_TEST-}}
patch =
    fork
    _exit
"""
"""A process that a test starts reads them as well, and knows from pytest's variable which test that is."""


class Recording:
    """What is recorded in one process of pytest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seconds: dict[str, float] = {}
        self._file: Path | None = None
        settings = str(folder / "settings.ini")
        self._coverage = Coverage(config_file=settings)
        self._coverage.start()
        os.environ["COVERAGE_PROCESS_START"] = settings

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if item.path != self._file:
            self._file = item.path
            forget()
        self._coverage.switch_context(item.nodeid)
        began = _seconds()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid] = _seconds() - began
            self._coverage.switch_context("")

    def pytest_unconfigure(self) -> None:
        self._coverage.stop()
        self._coverage.save()
        (self._folder / f"seconds-{os.getpid()}.json").write_text(json.dumps(self._seconds), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Recording(Path(os.environ["REACH"])), "recording")


def forget() -> None:
    """Empty the caches of the linter's functions."""
    for each in gc.get_objects():
        if isinstance(each, functools._lru_cache_wrapper) and str(each.__module__).startswith("linter."):
            each.cache_clear()


def _seconds() -> float:
    """The seconds that this process and its children have used of a processor."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
