"""Editors for tests: each has a server of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from benchmarks.editor import Editor
from benchmarks.transcripts import write

pytest.importorskip("pygls", reason="needs the extra lsp")

Start: TypeAlias = Callable[..., Editor]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start an editor in an empty folder, ``tmp_path``."""
    with ExitStack() as stack:

        def begin(**given: Any) -> Editor:
            return stack.enter_context(Editor(tmp_path, **given))

        yield begin


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor for all tests of a module, for it takes its time to start."""
    capabilities = {"workspace": {"workspaceEdit": {"documentChanges": True}}}
    with Editor(tmp_path_factory.mktemp("editor"), capabilities=capabilities) as editor:
        yield editor
        assert editor.end() == 0


@pytest.fixture
def clean() -> str:
    return write(3).data().decode()


@pytest.fixture
def broken() -> str:
    return (Path(__file__).parent.parent.parent / "examples" / "broken.txt").read_text(encoding="utf-8")
