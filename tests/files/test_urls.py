from __future__ import annotations

from pathlib import Path

import pytest

from linter.files.urls import is_chain, is_url, protocol_of


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("s3://bucket/a.txt", True),
        ("zip://a.txt::s3://bucket/b.zip", True),
        ("a.txt::s3://bucket/b.zip", True),
        ("a::b.txt", False),
        ("://a", False),
        ("5://a", False),
        ("c:/a", False),
        ("s://a", False),
        ("", False),
    ],
)
def test_what_is_a_url(path: str, url: bool) -> None:
    assert is_url(path) is url


def test_a_file_that_is_called_like_a_url_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "s3:").mkdir()
    (tmp_path / "s3:" / "a.txt").touch()
    assert not is_url("s3://a.txt")
    assert is_url("s3://b.txt")


def test_what_can_be_told_without_asking() -> None:
    assert is_chain("zip://a.txt::s3://bucket/b.zip")
    assert not is_chain("s3://bucket/a:b.txt")
    assert protocol_of("S3://bucket/a.txt") == "s3"
