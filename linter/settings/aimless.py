"""Patterns that can match nothing, though each can be read: somebody meant something else."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterator

from linter.files.selection import EXCLUDED
from linter.patterns import Patterns
from linter.settings.keys import Config

_WILD = re.compile(r"[*?\[\\]")


def contradictions(config: Config) -> Iterator[str]:
    """What patterns of ``config`` can match nothing, whatever files there are."""
    for key, pattern in _patterns(config):
        if wrong := absolute(pattern, config.root):
            yield f"{key}: {wrong}"
    first = [("include", pattern) for pattern in (config.include or ())[:1]]
    for key, pattern in (*first, *(("per-file-ignores", pattern) for pattern in config.per_file_ignores)):
        if pattern.startswith("!"):
            yield f"{key}: {pattern!r} gives back what no pattern takes"
    yield from _given_back(config)


def absolute(pattern: str, root: str) -> str | None:
    """What is wrong with a pattern for the folder ``root`` that names this folder itself, as an absolute path does."""
    bare = pattern.removeprefix("!")
    for folder in (root, os.path.realpath(root)):
        inside = bare.removeprefix(folder.replace(os.sep, "/"))
        if inside != bare and inside.startswith("/"):
            return f"{pattern!r} is an absolute path, expected {inside!r}"
    return None


def absent(pattern: str, root: str) -> str | None:
    """What is wrong with a pattern for the folder ``root`` that begins in a folder that is not there.

    It may be an absolute path to something else.
    """
    top, slash, rest = pattern.removeprefix("!").partition("/")
    first, deeper, _ = rest.partition("/")
    if top or not slash or not deeper or _WILD.search(first) or os.path.lexists(os.path.join(root, first)):
        return None
    return f"{pattern!r} matches nothing: there is no folder {first!r} in the one that it holds for"


def unmatched(config: Config, matched: Container[str], is_full: bool) -> Iterator[str]:
    """What patterns of ``config`` match nothing now; ``matched`` are those of ``per-file-ignores`` that met a file.

    ``is_full``: the run has seen all files that the settings hold for.
    """
    for key, pattern in _patterns(config):
        if wrong := absent(pattern, config.root):
            yield f"{key}: {wrong}"
        elif is_full and key == "per-file-ignores" and pattern not in matched:
            yield f"{key}: {pattern!r} matched no file"


def _patterns(config: Config) -> Iterator[tuple[str, str]]:
    yield from (("include", pattern) for pattern in config.include or ())
    yield from _excluding(config)
    yield from (("per-file-ignores", pattern) for pattern in config.per_file_ignores)


def _excluding(config: Config) -> Iterator[tuple[str, str]]:
    yield from (("exclude", pattern) for pattern in config.exclude or ())
    yield from (("extend-exclude", pattern) for pattern in config.extend_exclude)


def _given_back(config: Config) -> Iterator[str]:
    """The ``!`` patterns before which nothing is excluded, or that mean what lies in a folder that is not entered."""
    usual = EXCLUDED if config.exclude is None else frozenset[str]()
    excluded = Patterns(os.sep, [pattern for _, pattern in _excluding(config)])
    nothing_yet = True
    for key, pattern in _excluding(config):
        if not pattern.startswith("!"):
            nothing_yet = False
            continue
        steps = pattern[1:].removeprefix("./").strip("/").split("/")
        literal = steps[: next((number for number, step in enumerate(steps) if _WILD.search(step)), len(steps))]
        left_out = {step for step in literal if step in usual or step.startswith(".")}
        for number, name in enumerate(literal[: len(steps) - 1], 1):
            verdict = excluded.verdict_alone(os.sep + os.path.join(*steps[:number]), is_folder=True)
            if verdict or (verdict is None and name in left_out):
                folder = "/".join(steps[:number])
                yield f"{key}: {pattern!r} gives back nothing: {folder + '/'!r} is excluded as a whole"
                break
        else:
            if nothing_yet and literal and not left_out and {*steps[len(literal) :]} <= {"*", "**"}:
                yield f"{key}: {pattern!r} gives back what no pattern takes"
