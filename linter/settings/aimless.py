"""Patterns of settings that match nothing because of other patterns, or because of the files that there are."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Sequence

from linter.files.selection import EXCLUDED
from linter.options.wording import OptionFault, Path, value_of
from linter.patterns import BadPatternError, Patterns
from linter.patterns.checking import WILD, absent
from linter.settings.keys import Config


def given_back(
    exclude: Sequence[str] | None, extend_exclude: Sequence[str] = ()
) -> Iterator[tuple[Path, BadPatternError]]:
    """The ``!`` patterns before which nothing is excluded, or that mean what is in a folder that is not entered."""
    usual = EXCLUDED if exclude is None else frozenset[str]()
    given: list[tuple[Path, str]] = [(("exclude", place), pattern) for place, pattern in enumerate(exclude or ())]
    given += ((("extend-exclude", place), pattern) for place, pattern in enumerate(extend_exclude))
    excluded = Patterns(os.sep, [pattern for _, pattern in given])
    nothing_yet = True
    for path, pattern in given:
        if not pattern.startswith("!"):
            nothing_yet = False
            continue
        steps = pattern[1:].removeprefix("./").strip("/").split("/")
        literal = steps[: next((number for number, step in enumerate(steps) if WILD.search(step)), len(steps))]
        left_out = {step for step in literal if step in usual or step.startswith(".")}
        for number, name in enumerate(literal[: len(steps) - 1], 1):
            verdict = excluded.verdict_alone(os.sep + os.path.join(*steps[:number]), is_folder=True)
            if verdict or (verdict is None and name in left_out):
                folder = "/".join(steps[:number])
                yield path, BadPatternError(pattern, f"includes nothing again: {folder + '/'!r} is excluded as a whole")
                break
        else:
            if nothing_yet and literal and not left_out and {*steps[len(literal) :]} <= {"*", "**"}:
                yield path, BadPatternError(pattern, "includes again what no earlier pattern excludes")


def unmatched(config: Config, matched: Container[str], is_full: bool) -> Iterator[OptionFault]:
    """The patterns that match nothing now; ``matched`` are those of single files that met one.

    ``is_full``: the run has seen all files that the settings hold for.
    """
    lists = (("include", config.include or ()), ("exclude", config.exclude or ()))
    for key, patterns in (*lists, ("extend-exclude", config.extend_exclude)):
        for place, pattern in enumerate(patterns):
            if folder := absent(config.root, pattern):
                yield OptionFault((key, place), f"is {value_of(pattern)}, which {_nothing_in(folder)}")
    by_path = [("per-file-ignores", each) for each in config.per_file_ignores]
    by_path += (("per-file-layouts", each) for each in config.per_file_layouts)
    by_path += (("per-file-schemas", each) for each in config.per_file_schemas)
    for path in by_path:
        pattern = path[1]
        if folder := absent(config.root, pattern):
            yield OptionFault(path, _nothing_in(folder))
        elif is_full and pattern not in matched:
            yield OptionFault(path, "matches no file that was checked")


def _nothing_in(folder: str) -> str:
    return f"matches nothing: there is no folder {folder!r} in the one that it applies to"
