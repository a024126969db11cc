"""Ten layouts as other people keep them, described from the pages alone, with ten defects in each.

The files in ``fresh/`` hold them, and ``found.txt`` what is found of each defect. After a change that is meant,
``python -m tests.golden`` writes that again.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from linter import lint
from linter.config import Plan, plan
from linter.layouts.known import own

FOLDER = Path(__file__).with_suffix("")
GOLDEN = FOLDER / "found.txt"


@cache
def chosen(folder: Path) -> Plan:
    """The plan for the layout in ``folder``."""
    return plan(layouts=(own((folder / "layout.toml").read_bytes(), folder.name),))


def folders() -> list[Path]:
    """The layouts."""
    return sorted(path for path in FOLDER.iterdir() if path.is_dir())


def clean_files() -> Iterator[tuple[Path, str]]:
    """The clean files, each with the folder of its layout."""
    for folder in folders():
        for path in sorted(folder.glob("clean*.txt")):
            yield folder, path.name


def clean_texts() -> dict[str, list[str]]:
    """The texts of the clean files, by the name of their layout."""
    return {
        folder.name: [path.read_text(encoding="utf-8") for path in sorted(folder.glob("clean*.txt"))]
        for folder in folders()
    }


def defects(folder: Path) -> list[dict[str, Any]]:
    """The defects in ``folder``."""
    found: list[dict[str, Any]] = tomllib.loads((folder / "defects.toml").read_text(encoding="utf-8"))["defect"]
    return found


def damaged(folder: Path, defect: dict[str, Any]) -> str:
    """The file with a defect."""
    lines = (folder / defect["file"]).read_text(encoding="utf-8").split("\n")
    at = defect["line"] - 1
    assert lines[at : at + len(defect["old"])] == defect["old"]
    return "\n".join(lines[:at] + defect["new"] + lines[at + len(defect["old"]) :])


def said() -> Iterator[str]:
    """What is found of each defect."""
    for folder in folders():
        for number, defect in enumerate(defects(folder), 1):
            report = lint(damaged(folder, defect), chosen(folder))
            found = [f"{each.line} {each.code}" for each in report.findings]
            yield f"{folder.name} {number:02}: {', '.join(found) or 'nothing'} ({defect['says']})"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
