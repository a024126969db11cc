"""Write all files that tests compare with again, after a change that is meant: ``python -m tests.golden``."""

from __future__ import annotations

from tests import misreadings
from tests.inference.layout import descriptions
from tests.layouts import fresh, slips
from tests.parsed import conversions


def write() -> None:
    """Write what is said now."""
    for module in (conversions, descriptions, fresh, misreadings, slips):
        module.write()


if __name__ == "__main__":
    write()
