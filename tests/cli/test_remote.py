"""URLs: only what is allowed is read, and what is said of a file is what is said of its copy here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Lint

BUCKET = "transcripts"
MANY = 500


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["s3://b/a.txt"], "'s3://b/a.txt' is not on this machine, expected '--allow-remote s3'"),
        (["--allow-remote", "s3", "http://h/a.txt"], "expected '--allow-remote http'"),
        (["--allow-remote", "zip,s3", "zip://a.txt::s3://b/c.zip"], "is a chain of URLs (::), expected a single one"),
        (["--allow-remote", "s3", "simplecache::s3://b/c.txt"], "is a chain of URLs"),
        (["--allow-remote", "s3", "--fix", "s3://b/"], "'--fix' cannot be combined with 's3://b/'"),
        (["--allow-remote", "s3", "--write-baseline", "s3://b/"], "'--write-baseline' cannot be combined with"),
        (["--allow-remote", "s3", "--show-files", "s3://b/"], "cannot be combined with"),
        (["--executor", "dask"], "'--executor dask' needs '--scheduler ADDRESS'"),
        (["--scheduler", "tcp://h:1"], "'--executor dask' needs '--scheduler ADDRESS'"),
    ],
)
def test_what_is_refused(lint: Lint, arguments: list[str], said: str) -> None:
    ran = lint("check", *arguments)
    assert ran.code == 2 and said in ran.err and not ran.out


def test_a_file_that_is_called_like_a_url_is_a_file(lint: Lint, clean: str) -> None:
    Path("s3:/b").mkdir(parents=True)
    Path("s3:/b/a::b.txt").write_text(clean)
    assert lint("check", "s3://b/a::b.txt").code == 0


def test_the_extra_is_named_where_it_is_missing(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = lint("check", "--allow-remote", "s3", "s3://b/a.txt")
    assert ran.code == 2 and "fsspec is needed to read URLs and comes with the extra 'scale'" in ran.err
    ran = lint("check", "--executor", "dask", "--scheduler", "tcp://127.0.0.1:1")
    assert ran.code == 2 and "distributed is needed by '--executor dask'" in ran.err


@pytest.fixture
def memory() -> Any:
    """A file system of fsspec within this process."""
    fsspec = pytest.importorskip("fsspec", reason="needs the extra scale")
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


def test_globs_folders_excludes_and_failures(lint: Lint, memory: Any, clean: str, broken: str) -> None:
    for name in ("a.txt", "sub/b.transcript", "sub/.hidden/c.txt", "sub/d.log", "drafts/e.txt", "odd [1]*.txt"):
        memory.pipe(f"/box/{name}", clean.encode())
    memory.pipe("/box/z.txt", broken.encode())
    memory.pipe("/box/big.txt", clean.encode() * 100)
    Path("transcript-lint.toml").write_text('max-file-size = 100000\nextend-exclude = ["drafts/"]\n')

    def checked(*urls: str) -> dict[str, Any]:
        ran = lint("check", "-j", "1", "--output-format", "json", "--allow-remote", "memory", *urls)
        return {**json.loads(ran.out), "code": ran.code}

    report = checked("memory://box/**")
    assert report["code"] == 2
    assert {each["path"] for each in report["findings"]} == {"memory://box/z.txt"}
    (error,) = report["errors"]
    assert (error["path"], error["kind"]) == ("memory://box/big.txt", "too-large")
    assert report["files"] == {"requested": 6, "checked": 4, "excluded": 1, "not_transcripts": 0, "failed": 1}
    assert checked("memory://box/")["findings"] == report["findings"]
    assert checked("memory://box/*.txt", "memory://box/a.txt")["files"]["requested"] == 4
    assert all(finding["fix"] is None for finding in report["findings"])
    assert checked("memory://box/gone.txt")["errors"][0]["kind"] == "missing"
    assert checked("memory://box/*.none")["errors"][0]["message"] == "no file matches this pattern"
    assert checked("memory://box/a.txt")["code"] == 0


@pytest.mark.parametrize("format", ["sarif", "gitlab", "github"])
def test_formats_name_the_url(lint: Lint, memory: Any, broken: str, format: str) -> None:
    memory.pipe("/box/a é.txt", broken.encode())
    ran = lint("check", "-j", "1", "--output-format", format, "--allow-remote", "memory", "memory://box/**")
    shown = {"sarif": '"uri": "memory://box/a%20%C3%A9.txt"', "gitlab": "memory://box/a"}.get(format, "file=memory")
    assert ran.code == 1 and shown in ran.out and "file:///" not in ran.out


@pytest.fixture(scope="module")
def bucket(store: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], Path]:
    """200 and 5,000 small files in the store, and the same here."""
    import s3fs

    clean = (ROOT / "examples" / "clean.txt").read_bytes()
    broken = (ROOT / "examples" / "broken.txt").read_bytes()
    system = s3fs.S3FileSystem(key="a", secret="b", endpoint_url=store["AWS_ENDPOINT_URL_S3"])
    system.mkdir(BUCKET)
    copy = tmp_path_factory.mktemp("copy")

    def put(name: str) -> None:
        number = int(name[-8:-4])
        content = broken if number % 50 == 0 else clean.replace(b"0.655", b"0.%03d" % (number % 1000))
        system.pipe_file(f"{BUCKET}/{name}", content)
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_bytes(content)

    names = [f"few/{number % 3}/{number:04}.txt" for number in range(200)]
    names += [f"many/{number % 7}/{number:04}.txt" for number in range(MANY)]
    with ThreadPoolExecutor(16) as threads:
        list(threads.map(put, names))
    return store, copy


def checked(environment: dict[str, str], *arguments: str) -> tuple[int, bytes, bytes]:
    command = [sys.executable, "-c", "from linter.cli import main; main()", "check", *arguments]
    ran = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, timeout=500)
    return ran.returncode, ran.stdout, ran.stderr


def without_places(out: bytes, start: str) -> Any:
    """A report of JSON with paths from ``start`` on, and without fixes, which files elsewhere do not have."""
    report = json.loads(out)
    for finding in report["findings"]:
        for place in (finding, *finding["related"]):
            assert place.get("path", start).startswith(start)
            place["path"] = place.get("path", start).removeprefix(start)
        finding["message"] = finding["message"].replace(start, "")
        finding["fix"] = None
    return report["files"], report["findings"]


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bucket_says_what_its_copy_says(bucket: tuple[dict[str, str], Path], jobs: str) -> None:
    environment, copy = bucket
    arguments = ("--isolated", "--output-format", "json", "-j", jobs)
    code, out, err = checked(environment, *arguments, "--allow-remote", "s3", f"s3://{BUCKET}/few/**")
    assert (code, err) == (1, b"")
    found = without_places(out, f"s3://{BUCKET}/")
    assert found[0]["checked"] == 200 and len(found[1]) > 20
    assert found == without_places(checked({}, *arguments, str(copy / "few"))[1], f"{copy}{os.sep}")


@pytest.mark.slow
def test_a_cluster_says_the_same_of_many_files(bucket: tuple[dict[str, str], Path], scheduler: Any) -> None:
    environment, copy = bucket
    client = scheduler.get_client()
    client.run(lambda given: os.environ.update(given), environment)  # theirs: the method alone would bring ours along
    arguments = ("--isolated", "--output-format", "json", "--cross-file")
    far = ("--executor", "dask", "--scheduler", scheduler.scheduler_address, "--allow-remote", "s3")
    code, out, err = checked(environment, *arguments, *far, f"s3://{BUCKET}/many/**")
    assert (code, err) == (1, b"") and b"XFL" in out
    found = without_places(out, f"s3://{BUCKET}/")
    assert found[0]["checked"] == MANY
    assert found == without_places(checked({}, *arguments, str(copy / "many"))[1], f"{copy}{os.sep}")
