"""Values for programs as JSON that is plain ASCII and forms no command wherever it is printed."""

from __future__ import annotations

import json


def encoded(value: object) -> str:
    r"""``value`` in ASCII on one line, without what GitHub's runner takes for a command (``##[``).

    A lone surrogate, which is a byte of a file name that is not UTF-8, would make the whole object unreadable for
    strict parsers; it becomes text: ``\xff``.
    """
    text = json.dumps(value)
    if "\\ud" in text:
        text = json.dumps(_legible(value))
    return text.replace("##[", "##\\u005b")


def _legible(value: object) -> object:
    if isinstance(value, dict):
        return {key: _legible(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_legible(item) for item in value]
    return legible(value) if isinstance(value, str) else value


def legible(text: str) -> str:
    """``text`` with its lone surrogates written out."""
    from linter.reporters.visible import written_out

    return "".join(written_out(each) if "\ud800" <= each <= "\udfff" else each for each in text)
