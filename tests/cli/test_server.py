"""``transcript-lint server`` without what it needs; with it, see tests/server."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Lint


def test_the_extra_is_named_where_it_is_missing(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.cli.server.find_spec", lambda name: None)
    ran = lint("server")
    assert ran.code == 2 and ran.out == ""
    assert ran.err == (
        "transcript-lint: error: 'server' needs pygls, which comes with the extra 'lsp'\n"
        "Install it with: pip install 'pygls>=2'\n"
    )


def test_nothing_else_loads_it() -> None:
    program = (
        "import sys, linter\nfrom linter.cli import run\nrun(['check', '--help'])\nrun(['--help'])\n"
        "assert not [name for name in sys.modules if name.partition('.')[0] in ('pygls', 'lsprotocol', 'asyncio')]\n"
        "assert 'linter.server' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
