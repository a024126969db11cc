"""Layers of settings to one set of values, once nothing in them contradicts itself."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from linter.config import ALWAYS, UnknownRuleError, codes_of
from linter.files import parse_size
from linter.layouts.collection.validity import problems
from linter.patterns import BadPatternError, Patterns
from linter.settings.binding import bind
from linter.settings.extending import Layer, merged
from linter.settings.keys import Config
from linter.settings.problem import SettingsError
from linter.settings.roots import lies_within, project_root
from linter.suppression.exceptions import Reviewed


def combine(layers: Sequence[Layer], root: str) -> Config:
    """The settings for what lies in ``root`` that ``layers`` come to, the last of which wins.

    Raises :class:`SettingsError` for what the schema cannot know: selectors that name no rule, patterns that cannot be
    read, a baseline outside the project, sections that the layout does not have.
    """
    exceptions: list[Reviewed] = []
    for layer in layers:
        own = bind(layer.table)
        for reason in _contradictions(own):
            raise SettingsError.of_key(layer.source, reason)
        exceptions += (
            each._replace(settings=layer.source, number=number, codes=tuple(sorted(_all_codes(each.codes))))
            for number, each in enumerate(own.exceptions, 1)
        )
    config = bind(merged(layers))._replace(exceptions=tuple(exceptions), root=root)
    for reason in _mismatches(config):
        raise SettingsError.of_key(layers[-1].source, reason)
    return config


def _contradictions(config: Config) -> Iterator[str]:
    """What is wrong within one layer, though each of its values is well-formed."""
    for key, selector in _selectors(config):
        try:
            codes = codes_of(selector)
        except UnknownRuleError as error:
            yield f"{key} names an {error}"
        else:
            if codes == {ALWAYS} and not key.startswith(("select", "extend-select")):
                yield f"{key} names {ALWAYS}, which is always an error: such a file is not fully checked"
    for key, pattern in _patterns(config):
        try:
            Patterns("/", (pattern,)).match("/x")
        except BadPatternError as error:
            yield f"{key}: {error}"
    try:
        parse_size(config.max_file_size)
    except ValueError as error:
        yield f"max-file-size: {error}"


def _selectors(config: Config) -> Iterator[tuple[str, str]]:
    """Every selector that takes something away or changes it, or chooses, with its key."""
    for key in ("extend-select", "ignore", "select"):
        given: tuple[str, ...] = getattr(config, key.replace("-", "_"))
        yield from ((f"{key}[{place}]", selector) for place, selector in enumerate(given, 1))
    for pattern, ignored in config.per_file_ignores.items():
        yield from ((f'per-file-ignores."{pattern}"', selector) for selector in ignored)
    yield from (("severity", selector) for selector in config.severity)
    for number, exception in enumerate(config.exceptions, 1):
        yield from ((f"exceptions[{number}].codes", selector) for selector in exception.codes)


def _patterns(config: Config) -> Iterator[tuple[str, str]]:
    yield from (("include", pattern) for pattern in config.include or ())
    yield from (("exclude", pattern) for pattern in config.exclude or ())
    yield from (("extend-exclude", pattern) for pattern in config.extend_exclude)
    yield from (("per-file-ignores", pattern) for pattern in config.per_file_ignores)
    yield from (
        (f"exceptions[{number}].path", f"/{each.path}")
        for number, each in enumerate(config.exceptions, 1)
        if each.is_glob
    )


def _mismatches(config: Config) -> Iterator[str]:
    """What does not fit together in the settings as a whole, or to where they stand."""
    project = project_root(config.root, config.project_root)
    if config.baseline and not lies_within(os.path.join(config.root, config.baseline), project):
        yield f"baseline is {config.baseline!r}, which lies outside the project"
    if config.include or config.exclude or config.extend_exclude or config.per_file_ignores:
        from linter.settings.aimless import contradictions

        yield from contradictions(config)
    yield from (f"{key} {wrong}, expected {expected}" for key, wrong, expected in problems(config.layout))
    named = config.rules.get("flag-in-unflaggable-section", {}).get("never-flagged", ())
    sections = config.layout.sections
    assert isinstance(named, tuple)
    for name in named:
        if name not in sections:
            known = ", ".join(sections) or "none"
            yield f"rules.flag-in-unflaggable-section.never-flagged names {name}, the layout has the sections {known}"


def _all_codes(selectors: Sequence[str]) -> set[str]:
    return {code for selector in selectors for code in codes_of(selector)}
