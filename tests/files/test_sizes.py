from __future__ import annotations

import pytest

from linter.files import DEFAULT_MAX_SIZE, parse_size


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (1, 1),
        (1048576, 1048576),
        ("1048576", 1048576),
        ("12 B", 12),
        ("64 MiB", DEFAULT_MAX_SIZE),
        ("64MiB", DEFAULT_MAX_SIZE),
        (" 64 mib ", DEFAULT_MAX_SIZE),
        ("1 kB", 1000),
        ("1 KiB", 1024),
        ("1.5 GB", 1_500_000_000),
        ("0.5 KiB", 512),
        ("2 TiB", 2 << 40),
    ],
)
def test_sizes(text: int | str, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize(
    "text", [0, -1, True, "", "MiB", "64 M", "64 iB", "64 Mi", "1,5 GB", "-1", "٣ MB", "0.1 B", "1e3"]
)
def test_what_is_no_size(text: int | str) -> None:
    with pytest.raises(ValueError, match=r"^expected bytes or a unit such as '64 MiB', and at least 1 byte$"):
        parse_size(text)
