"""Running the command line: within this process where that is enough, as a process of its own where streams matter."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest

from linter.cli import run

ROOT = Path(__file__).parent.parent.parent


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Lint: TypeAlias = Callable[..., Ran]
Spawn: TypeAlias = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PYTHONUTF8"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def lint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Lint:
    """Run with arguments in an empty folder, ``tmp_path``."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Ran:
        code = run(list(arguments))
        return Ran(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def script() -> str:
    found = shutil.which("transcript-lint", path=os.path.dirname(sys.executable))
    assert found, "install the project first: pip install -e '.[dev]'"
    return found


@pytest.fixture
def spawn(tmp_path: Path, script: str) -> Spawn:
    """Run the console script with arguments in ``tmp_path``; ``env`` is added to the environment."""

    def call(
        *arguments: str | bytes,
        input: bytes | None = None,
        env: dict[str, str] | None = None,
        stdout: int | None = subprocess.PIPE,
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [script, *arguments],
            cwd=tmp_path,
            input=input,
            stdout=stdout,
            stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})},
            timeout=60,
        )

    return call


@pytest.fixture
def clean() -> str:
    return (ROOT / "examples" / "clean.txt").read_text(encoding="utf-8")


@pytest.fixture
def broken() -> str:
    return (ROOT / "examples" / "broken.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def scheduler() -> Iterator[Any]:
    """A cluster of two worker processes on this machine."""
    distributed = pytest.importorskip("distributed", reason="needs the extra scale")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", silence_logs=50
    ) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def store() -> Iterator[dict[str, str]]:
    """An object store with an empty bucket; the environment that leads to it."""
    pytest.importorskip("s3fs", reason="needs the extra scale")
    server_of = pytest.importorskip("moto.server", reason="needs moto[s3], flask and flask-cors")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = server_of.ThreadedMotoServer(ip_address="127.0.0.1", port=port, verbose=False)
    server.start()
    yield {
        "AWS_ENDPOINT_URL_S3": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "a",
        "AWS_SECRET_ACCESS_KEY": "b",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    server.stop()
