"""Paths as those who look at a whole repository know them: from its root, with ``/``."""

from __future__ import annotations

import os
from urllib.parse import quote

from linter.reporters.checkup import View

_URL = "://"
"""What only URLs hold: empty steps are taken out of other paths."""


def from_root(path: str, view: View) -> str | None:
    """``path`` seen from the root of the repository; ``None`` where it lies outside, or is the root itself."""
    if _URL in path:
        return None
    whole = absolute(path, view)
    root = view.root.rstrip(os.sep) + os.sep if view.root else ""
    if not whole.startswith(root) or os.path.isabs(whole[len(root) :]):
        return None
    inside = whole[len(root) :].replace(os.sep, "/")
    return None if inside in ("", ".", "..") or inside.startswith("../") else inside


def absolute(path: str, view: View) -> str:
    """``path`` from the top of the file system, if the view knows where the run is; a URL as it is."""
    if _URL in path:
        return path
    folder, name = os.path.split(path)
    return os.path.normpath(os.path.join(view.folders.get(folder, os.path.join(view.folder, folder)), name))


def uri(path: str) -> str:
    """``path``, relative, absolute or a URL, as a reference by RFC 3986, whatever its bytes are."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a name of Windows that is not even UTF-16
        data = path.encode("utf-8", "surrogatepass")
    if _URL in path:
        protocol, _, rest = data.partition(_URL.encode())
        return quote(protocol, safe="") + _URL + quote(rest, safe="/:@")
    if not os.path.isabs(path):
        return quote(data, safe="/")
    return "file:///" + quote(data.replace(os.sep.encode(), b"/").lstrip(b"/"), safe="/:")
