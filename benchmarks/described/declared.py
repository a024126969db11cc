"""The checks that a description declares, each with the paths of what it judges and of what that is held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

KINDS = (
    "count-of", "mean-of", "sum-of", "same-as", "quoted-from", "at-least", "at-most", "unique", "ascending",
    "alternate",
)  # fmt: skip
_TOGETHER = ("quoted-from", "unique", "alternate")
"""The kinds that judge several slots together."""


class Check(NamedTuple):
    """One check; a path is ``slot`` or ``block.slot``, and ``within`` is a block, or "" for the whole file."""

    kind: str
    targets: tuple[str, ...]
    sources: tuple[str, ...] = ()
    within: str = ""
    value: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (" and ".join(self.targets), self.kind, " and ".join(self.sources))))


def declared(data: Mapping[str, Any]) -> Iterator[Check]:
    """The checks on slots, and those under ``[[checks]]``."""
    for name, given in data.get("slots", {}).items():
        yield from _checks((name,), given)
    for given in data.get("checks", ()):
        yield from _checks(names(given["slot"]), given)


def _checks(targets: tuple[str, ...], given: Mapping[str, Any]) -> Iterator[Check]:
    for kind in KINDS:
        said = given.get(kind, False)
        if said is False:
            continue
        within = str(given.get("within", ""))
        sources = () if said is True else names(said)
        if kind == "unique":
            within = within if said is True else "" if said in ("file", "files") else str(said)
            sources = ()
        if kind == "alternate":
            targets, sources = (*targets, *sources), ()
        for each in [targets] if kind in _TOGETHER else [(target,) for target in targets]:
            yield Check(kind, each, sources, within, str(given.get("value", "")))


def names(said: str | list[str]) -> tuple[str, ...]:
    """One name or several."""
    return (said,) if isinstance(said, str) else tuple(said)
