"""The values of a parsed form as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from linter.layouts.description import Slot
from linter.layouts.parsed.shape import FIELDS, Home

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data


def value_of(data: Data, home: Home) -> Any:
    """What an object has at ``home``, ``None`` where it has nothing."""
    holder = data.get(FIELDS, {}) if home.is_field else data
    return holder.get(home.key)


def text_of(data: Data, home: Home) -> str | None:
    """The value at ``home`` as it is written, ``None`` where there is none."""
    written = data.get("written", {}).get(home.key)
    value = value_of(data, home)
    if value is None or home.holds_flags:
        return written if isinstance(written, str) else None
    text = _plain(value, data, home)
    return written if isinstance(written, str) and _says(written, value, text) else text


def _plain(value: Any, data: Data, home: Home) -> str:
    if home.slot.is_number and not isinstance(value, str):
        return number_text(value, home.slot)
    if home.holds_answer and data.get("quoted"):
        return f'"{value}"'
    return str(value)


def _says(written: str, value: Any, text: str) -> bool:
    """Whether a value, whose usual text is ``text``, is the one that was ``written``, and was not edited."""
    if isinstance(value, str):
        return text in written
    try:
        return bool(float(written.replace(",", ".")) == value)
    except ValueError:
        return True  # in a way of its own, such as a fraction


def number_text(value: float, slot: Slot) -> str:
    """A number as the layout writes it."""
    if slot.kind != "score":
        return f"{int(value):0{slot.digits}d}" if value == int(value) else str(value)
    try:
        text = f"{value:.{slot.decimals}f}" if slot.decimals is not None else f"{value:.15g}"
    except OverflowError:  # of a number with more digits than a float has
        return str(value)
    return text.replace(".", ",") if slot.comma else text
