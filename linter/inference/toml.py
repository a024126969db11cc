"""A layout as a settings file: what differs from the default, with a word on where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from linter.inference.voting import Seen
from linter.layouts.collection.settings import DEFAULT, Layout, Separator
from linter.options.wording import written

_COLUMN = 48
"""How far to the right comments are below each other."""


def settings(layout: Layout, seen: tuple[Seen, ...], files: int) -> str:
    """The text of a settings file; empty where nothing differs from the default."""
    lines = list(_lines(layout, {setting.key: setting for setting in seen}))
    if not lines:
        return ""
    width = max((len(line) for line, _ in lines if len(line) <= _COLUMN), default=0)
    body = "".join(f"{line:{width}}  # {why}\n" if why else f"{line}\n" for line, why in lines)
    looked = "1 transcript" if files == 1 else f"{files:,} transcripts"
    return f"# What the transcripts look like, as transcript-lint init saw it in {looked}.\n\n[layout]\n{body}"


def _lines(layout: Layout, seen: dict[str, Seen]) -> Iterator[tuple[str, str]]:
    for field, value, usual in zip(Layout._fields, layout, DEFAULT, strict=True):
        if value == usual:
            continue
        key = field.replace("_", "-")
        why = reason(seen[key]) if key in seen else ""
        if not isinstance(value, Separator):
            yield f"{key} = {written(value)}", why
            continue
        for part in ("character", "width"):
            if not isinstance(usual, Separator) or getattr(value, part) != getattr(usual, part):
                yield f"{key}.{part} = {written(getattr(value, part))}", why


def reason(setting: Seen) -> str:
    """Where a setting comes from, in words."""
    said = setting.note or f"{setting.support:,} of {setting.of:,} file{'' if setting.of == 1 else 's'}"
    return f"{said} (a guess)" if setting.guess else said


def shown(value: object) -> str:
    """A value for people."""
    if isinstance(value, Separator):
        return f"{value.width} '{value.character}'"
    if value is None or value == ():
        return "none"
    return written(value)
