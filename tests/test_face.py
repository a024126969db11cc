"""What the package says of itself holds."""

from __future__ import annotations

import doctest

import linter


def test_the_example_of_the_package_runs() -> None:
    outcome = doctest.testmod(linter)
    assert (outcome.failed, outcome.attempted) == (0, 3)
