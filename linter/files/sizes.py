"""Sizes of files as people write them: ``64 MiB``, ``1.5 GB``, ``1048576``."""

from __future__ import annotations

import re

from linter.expressions import expression

_FORM = expression(r"([0-9]{1,18}(?:\.[0-9]{1,9})?) ?([KMGT]?)(I?)(B?)", re.ASCII | re.IGNORECASE)
_POWERS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}


def parse_size(size: int | str) -> int:
    """How many bytes ``size`` is: a number of bytes, or a text with a unit, ``kB`` being 1,000 and ``KiB`` 1,024 bytes.

    Raises ``ValueError``, whose message says what was expected, where it is none or less than one byte.
    """
    match = _FORM.fullmatch(size.strip(" ")) if isinstance(size, str) else None
    if match is not None:
        number, prefix, binary, byte = match.groups()
        if (prefix and byte) or not (prefix or binary):
            scale = (1024 if binary else 1000) ** _POWERS[prefix.upper()]
            whole, _, digits = number.partition(".")
            size = int(whole) * scale + int(digits or 0) * scale // 10 ** len(digits)
    if isinstance(size, int) and not isinstance(size, bool) and size >= 1:
        return size
    raise ValueError("expected bytes or a unit such as '64 MiB', and at least 1 byte")
