"""Which tests are quick: together they take less than 20 seconds, and find most mistakes in a rule.

Properties are tried on a busy machine too: how long one example takes says nothing about them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

TESTS = Path(__file__).parent
QUICK = (
    "evidence/test_adversaries.py",
    "evidence/test_phrases.py",
    "evidence/test_wording.py",
    "layouts/test_collection.py",
    "layouts/test_near_forms.py",
    "layouts/test_validity.py",
    "reporters/test_full.py",
    "rules",
    "settings/test_page.py",
    "test_clean.py",
    "test_config.py",
    "test_docs.py",
    "test_fixer.py",
    "test_layers.py",
    "test_proof.py",
    "test_readme.py",
    "test_rule_book.py",
    "test_rule_pages.py",
    "test_unwanted.py",
)
"""Folders and files below this one."""
PLACES = frozenset(TESTS / name for name in QUICK)


@cache
def is_quick(path: Path) -> bool:
    """Whether the test file at ``path`` is among them."""
    return not PLACES.isdisjoint((path, *path.parents))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Import no other file where only quick tests are asked for: that takes longer than some of them."""
    others = config.option.markexpr == "quick" and collection_path.suffix == ".py" and not is_quick(collection_path)
    return True if others else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them."""
    for item in items:
        if is_quick(item.path) and item.get_closest_marker("slow") is None:
            item.add_marker(pytest.mark.quick)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Run the whole suite on all cores, file by file; a part of it begins sooner in one process."""
    option = config.option
    is_whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS and option.markexpr != "quick"
    if not is_whole or option.usepdb or hasattr(config, "workerinput"):
        return
    if getattr(option, "numprocesses", 0) is None:  # pytest-xdist is there, and nobody said how many
        option.numprocesses, option.dist = "auto", "loadfile"
