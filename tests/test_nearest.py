from __future__ import annotations

import pytest

from linter.nearest import nearest

KNOWN = ("SEP", "SEP001", "separator-length", "CON003", "fail-on")


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("SEPP001", "SEP001"),
        ("sep01", "SEP001"),
        ("Seperator_Length", "separator-length"),
        (" fail_on ", "fail-on"),
        ("xyz", None),
        ("", None),
        ("fail-on" + "x" * 1_000_000, None),
    ],
)
def test_what_somebody_meant(found: str, meant: str | None) -> None:
    assert nearest(found, KNOWN) == meant
