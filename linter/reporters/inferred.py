"""What ``init`` saw: one line a setting, with how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.inference.toml import reason, shown
from linter.inference.voting import Seen
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.reporters.visible import visible

_WIDEST = 44
"""How many characters of a value are in its column; longer ones push the reason aside."""


def inferred(layout: Layout, seen: Sequence[Seen], files: int, others: int) -> Iterator[str]:
    """The layout that was chosen for ``files`` transcripts; ``others`` are none; ``*`` marks what is not by default."""
    looked = "1 transcript" if files == 1 else f"{files:,} transcripts"
    aside = (
        f"; {others:,} other file{' is not a transcript' if others == 1 else 's are not transcripts'}" if others else ""
    )
    yield f"Looked at {looked}{aside}.\n\n"
    rows = [(setting, shown(getattr(layout, setting.key.replace("-", "_")))) for setting in seen]
    width = min(_WIDEST, max(len(value) for _, value in rows))
    for setting, value in rows:
        field = setting.key.replace("-", "_")
        mark = "*" if getattr(layout, field) != getattr(DEFAULT, field) else " "
        yield f"{mark} {setting.key:16}  {visible(value):{width}}  {visible(reason(setting))}\n"


def left(findings: int, files: int, of: int) -> str:
    """How many findings there are with the new settings."""
    if not findings:
        return f"With these settings, no problems remain in {'the file' if of == 1 else f'the {of:,} files'}.\n"
    problems = "1 problem remains" if findings == 1 else f"{findings:,} problems remain"
    return f"With these settings, {problems} in {files:,} of {of:,} file{'' if of == 1 else 's'}.\n"
