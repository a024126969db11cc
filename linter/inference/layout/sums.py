"""Sums and means of fields that a file has once each, such as the marks of a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.inference.layout.arithmetic import Segment, folding, holds, number_in, segments_of
from linter.inference.layout.draft import Draft
from linter.inference.layout.drawing import Drawer
from linter.inference.layout.scales import scale
from linter.inference.layout.skeletons import values_at

_TOP = 100
"""Where the highest scale ends."""

_HOLDS, _DIFFERENT, _FIELDS = 0.6, 3, 3
"""In this share of the files a sum must be right, with so many different ones among them; one of fewer fields is none
but of sums."""
_NEARLY = 0.9
"""The same for the sums of blocks, of which there are many."""


def add_sums(draft: Draft, drawer: Drawer, files: Sequence[Segment]) -> None:
    """Declare the fields of the file itself, or of a block, that are sums or means of those above them."""
    for block in ("file", *drawer.firsts):
        fields = [name for each, name in drawer.lines.numbers if each == block and _is_number(draft, name)]
        for at, name in enumerate(fields):
            if not draft.slot(name).checked:
                _add_sum(draft, drawer, segments_of(files, drawer.firsts.get(block)), block, name, fields[:at])
        if block == "file":
            for part in _rows(draft, fields):
                _add_scale(draft, drawer, files, part)


def _add_sum(
    draft: Draft, drawer: Drawer, segments: Sequence[Segment], block: str, name: str, above: Sequence[str]
) -> None:
    """Declare one field if it is a sum or mean of some ``above`` it in its ``block``."""
    numbers = drawer.lines.numbers
    slot = draft.slot(name)
    said = [(found, number_in(found, *numbers[block, name])) for found in segments]
    known = [(found, value) for found, value in said if value is not None]
    least = (_HOLDS if block == "file" else _NEARLY) * len(known)
    for kind, parts in _candidates(draft, above):
        compute = folding(kind, [numbers[block, part] for part in parts])
        decimals = int(slot.keys.get("decimals") or 0)
        held = [value for found, value in known if holds(compute(found), value, decimals)]
        if known and len(held) >= least and len(set(held)) >= _DIFFERENT:
            for key in ("minimum", "maximum"):
                if key in slot.why:
                    slot.drop(key)
            paths = [f"{draft.block_of(part)}.{part}" for part in parts]
            slot.guess(kind, paths, f"true in {len(held)} of {len(known)}")
            if draft.block_of(name) != "file":
                slot.keys["within"] = block
            return


def _is_number(draft: Draft, name: str) -> bool:
    return name in draft.slots and draft.slots[name].keys.get("type", name) in ("integer", "score")


def _candidates(draft: Draft, above: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """What a field may be the sum or mean of: the last fields above it that are none themselves, or all that are."""
    plain = [name for name in above if not draft.slot(name).checked]
    computed = [[name for name in above if key in draft.slot(name).keys] for key in ("sum-of", "mean-of")]
    for kind in ("sum-of", "mean-of"):
        for size in range(len(plain), _FIELDS - 1, -1):
            yield kind, plain[-size:]
        yield from ((kind, each) for each in computed if len(each) > 1)


def _rows(draft: Draft, fields: Sequence[str]) -> Iterator[list[str]]:
    """Fields on lines next to each other, such as the marks of a form."""
    row: list[str] = []
    due = (line for line in draft.blocks["file"] if not line.startswith("{?") and not line.endswith("?}"))
    for line in (*due, ""):
        inner = draft.blocks.get(line.strip("{}"), [line])[0]
        own = [name for name in fields if f"{{{name}}}" in inner and not draft.slot(name).checked]
        if len(own) == 1 and inner.count("{") == 1:
            row += own
            continue
        if len(row) >= _FIELDS:
            yield row
        row = []


def _add_scale(draft: Draft, drawer: Drawer, files: Sequence[Segment], parts: Sequence[str]) -> None:
    """Limit fields that are in a row: all that were seen show the scale of each."""
    columns = [
        [value for found in files for value in values_at(found, anchor, at)]
        for anchor, at in (drawer.lines.numbers["file", part] for part in parts)
    ]
    keys = scale([value for column in columns for value in column])
    if any(2 * scale(column).get("maximum", _TOP) <= keys.get("maximum", _TOP) for column in columns):
        return  # marks of one scale are next to something else
    for part in parts:
        slot = draft.slot(part)
        for key, value in keys.items():
            if key in ("minimum", "maximum") and key not in slot.keys:
                slot.guess(key, value, "as far as seen")
