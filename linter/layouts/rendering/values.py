"""The values of a parsed form as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.layouts.description import Slot
from linter.layouts.meaning import Meaning
from linter.layouts.parsed.shape import FIELDS, FLAGS, Home

if TYPE_CHECKING:
    from linter.layouts.parsed.form import Data


def value_of(data: Data, home: Home) -> Any:
    """What an object has at ``home``, ``None`` where it has nothing."""
    holder = data.get(FIELDS, {}) if home.is_field else data
    return holder.get(home.key)


def text_of(data: Data, home: Home) -> str | None:
    """The value at ``home`` as it is written, ``None`` where there is none."""
    written = data.get("written", {}).get(home.key)
    if isinstance(written, str):
        return written
    value = value_of(data, home)
    if value is None or home.key == FLAGS:
        return None
    if home.slot.is_number and not isinstance(value, str):
        return number_text(value, home.slot)
    if home.slot.meaning is Meaning.ANSWER and not home.is_field and data.get("quoted"):
        return f'"{value}"'
    return str(value)


def number_text(value: float, slot: Slot) -> str:
    """A number as the layout writes it."""
    if slot.kind != "score":
        return f"{int(value):0{slot.digits}d}" if value == int(value) else str(value)
    text = f"{value:.{slot.decimals}f}" if slot.decimals is not None else f"{value:.15g}"
    return text.replace(".", ",") if slot.comma else text
