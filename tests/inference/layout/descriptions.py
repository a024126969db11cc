"""The descriptions that are told from the example files of each layout, whole ones and damaged ones.

The files in ``descriptions/`` hold them. After a change that is meant, ``python -m tests.golden``
writes them again.
"""

from __future__ import annotations

from pathlib import Path

from linter.inference.layout import describe

EXAMPLES = Path(__file__).parent.parent.parent.parent / "examples" / "layouts"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.toml"))
FOLDER = Path(__file__).with_suffix("")


def said(name: str) -> str:
    """The description of a layout, and what speaks against it."""
    guess = describe([(EXAMPLES / f"{name}.{kind}.txt").read_text(encoding="utf-8") for kind in ("clean", "broken")])
    return f"{guess.toml}\n# {guess.shares} {guess.saw}\n"


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name in NAMES:
        (FOLDER / f"{name}.toml").write_text(said(name), encoding="utf-8")
