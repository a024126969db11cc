"""The clean documents whose parsed forms are looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from linter import parse
from linter.layouts.known import BUILT_IN, Known, own
from tests.layouts import made_up

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples" / "layouts").glob("*.toml"))


def known(path: Path) -> Known:
    return own(path.read_bytes(), path.name)


def clean_examples() -> Iterator[tuple[str, bytes, tuple[Known, ...]]]:
    """Name, content and layouts of each clean example."""
    yield "collection", (ROOT / "examples" / "clean.txt").read_bytes(), BUILT_IN
    for path in EXAMPLES:
        yield path.stem, path.with_suffix(".clean.txt").read_bytes(), (known(path),)
    for name, each in made_up.known().items():
        yield name, made_up.TEXTS[name].encode(), (each,)


def parsed(data: bytes, layouts: tuple[Known, ...] = BUILT_IN) -> dict[str, Any]:
    return parse(data, layouts=layouts).to_dict()
