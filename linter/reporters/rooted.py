"""Paths as those who look at a whole repository know them: from its root, with ``/``."""

from __future__ import annotations

import os
from urllib.parse import quote

from linter.reporters.checkup import View


def from_root(path: str, view: View) -> str | None:
    """``path`` seen from the root of the repository; ``None`` where it lies outside, or is the root itself."""
    whole = absolute(path, view)
    root = view.root.rstrip(os.sep) + os.sep if view.root else ""
    if not whole.startswith(root) or os.path.isabs(whole[len(root) :]):
        return None
    inside = whole[len(root) :].replace(os.sep, "/")
    return None if inside in ("", ".", "..") or inside.startswith("../") else inside


def absolute(path: str, view: View) -> str:
    """``path`` from the top of the file system, if the view knows where the run is."""
    folder, name = os.path.split(path)
    return os.path.normpath(os.path.join(view.folders.get(folder, os.path.join(view.folder, folder)), name))


def uri(path: str) -> str:
    """``path``, relative or absolute, as a reference by RFC 3986, whatever its bytes are."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a name of Windows that is not even UTF-16
        data = path.encode("utf-8", "surrogatepass")
    if not os.path.isabs(path):
        return quote(data, safe="/")
    return "file:///" + quote(data.replace(os.sep.encode(), b"/").lstrip(b"/"), safe="/:")
