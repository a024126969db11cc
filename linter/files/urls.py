"""Paths that are URLs of files elsewhere: which are, and what can be told without asking anybody."""

from __future__ import annotations

import os

from linter.expressions import expression

_URL = expression("([A-Za-z][A-Za-z0-9+.-]+)://")


def is_url(path: str) -> bool:
    """Whether ``path`` is a URL, or a chain of them, and no file here has that name."""
    return "://" in path and _URL.search(path) is not None and not os.path.lexists(path)


def is_chain(url: str) -> bool:
    """Whether one file system would be read by way of another, as in ``zip://a.txt::s3://bucket/b.zip``."""
    return "::" in url


def protocol_of(url: str) -> str:
    """``s3`` for ``s3://bucket/a.txt``."""
    return url.partition("://")[0].lower()
