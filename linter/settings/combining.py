"""Layers of settings to one set of values, once nothing is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from linter.config import UnknownRuleError, codes_of
from linter.files import parse_size
from linter.finding import NOT_TEXT
from linter.houses import House
from linter.layouts.builtin import NAMES
from linter.layouts.collection.validity import problems
from linter.layouts.known import built_in
from linter.options.wording import OptionFault, Path, path_of, value_of
from linter.patterns import BadPatternError
from linter.patterns.checking import bad_patterns
from linter.rules import RULES
from linter.settings.aimless import given_back
from linter.settings.extending import ADDED, merged
from linter.settings.keys import Config
from linter.settings.layer import Layer, Table
from linter.settings.layouts import Descriptions, placed
from linter.settings.problem import SettingsError, SettingsFault
from linter.settings.roots import lies_within, project_root
from linter.settings.shape import config_shape
from linter.suppression.exceptions import WILD, Reviewed

EACH = ""
"""In the place of a key: all of them."""


def combine(layers: Sequence[Layer], root: str) -> Config:
    """The settings for what lies in ``root`` that ``layers`` come to, the last of which wins.

    Raises :class:`SettingsError` with everything that is wrong in any of them. Whether keys fit together is judged for
    those that are right by themselves.
    """
    faults: list[SettingsFault] = []
    sound: list[Layer] = []
    exceptions: list[Reviewed] = []
    broken: set[str | int] = set()
    for given in layers:
        layer = placed(given, root)
        own, found = settings_of(layer.table)
        wrong = {fault.path for fault in found}
        contradictions = (each for each in _contradictions(layer.table, root) if each.path not in wrong)
        found = [*layer.faults, *map(_explained, found), *_twice(layer.table), *contradictions]
        faults += sorted(layer.told(found), key=lambda fault: fault.line or 0)
        wrong_keys = {fault.path[0] for fault in found}
        sound.append(layer._replace(table={key: held for key, held in layer.table.items() if key not in wrong_keys}))
        broken |= wrong_keys
        if not faults:
            exceptions += (
                each._replace(settings=layer.source, number=number, codes=tuple(sorted(_all_codes(each.codes))))
                for number, each in enumerate(own.exceptions, 1)
            )
    config = settings_of(merged(sound))[0]._replace(exceptions=tuple(exceptions), root=root)
    descriptions = Descriptions(root, project_root(root, config.project_root))
    named = list(descriptions.mismatches(config.layouts, config.per_file_layouts))
    schemas: Mapping[str, House] = {}
    if config.schema or config.per_layout_schemas or config.per_file_schemas:
        from linter.settings.schemas import HouseSchemas  # few projects have any

        house = HouseSchemas(root, project_root(root, config.project_root))
        layouts = {} if named else _called(config, descriptions)
        named += house.mismatches(config.schema, config.per_layout_schemas, config.per_file_schemas, layouts)
        descriptions.faults += house.faults
        schemas = house.known
    for fault in (*_mismatches(config, broken), *named):
        faults += told(sound, fault)
    faults += descriptions.faults
    if faults:
        raise SettingsError.of(faults)
    return config._replace(known=descriptions.own, schemas=schemas)


def _called(config: Config, descriptions: Descriptions) -> dict[str, object]:
    """The names of the layouts of the project."""
    every = [*config.layouts, *(each for named in config.per_file_layouts.values() for each in named)]
    return {descriptions.own[each].name if each in descriptions.own else each: None for each in every}


def told(layers: Sequence[Layer], fault: OptionFault) -> Iterator[SettingsFault]:
    """``fault``, of what ``layers`` come to, as a sentence about the layer that has the last word on it."""
    key, *inside = fault.path
    if key in ADDED and inside and isinstance(place := inside[0], int):
        for layer in layers:
            held = layer.table.get(str(key), ())
            if place < len(held):
                return layer.told([fault._replace(path=(key, place, *inside[1:]))])
            place -= len(held)
    return _layer_of(layers, fault.path).told([fault])


def _layer_of(layers: Sequence[Layer], path: Path) -> Layer:
    """The layer that has the last word on the key ``path``, or on what is nearest above it."""
    for end in range(len(path), 0, -1):
        for layer in reversed(layers):
            if layer.has(path[:end]):
                return layer
    return layers[-1]


def settings_of(table: Table) -> tuple[Config, list[OptionFault]]:
    """The settings in ``table``, the defaults where it has none, and what is wrong with it."""
    faults: list[OptionFault] = []
    config: Config = config_shape(RULES).read(table, (), faults, Config())
    return config, faults


def _explained(fault: OptionFault) -> OptionFault:
    """``fault``, unless it says of a rule without options that it is unknown."""
    named = fault.path[0] == "rules" and len(fault.path) == 2
    is_rule = named and any(fault.path[1] in (rule.code, rule.name) for rule in RULES)
    return fault._replace(said="is a rule without options") if is_rule and "unknown" in fault.said else fault


def _twice(table: Table) -> Iterator[OptionFault]:
    """Rules that have options under their name and under their code."""
    given = table.get("rules")
    for rule in RULES:
        if isinstance(given, dict) and rule.code in given and rule.name in given:
            yield OptionFault(("rules", rule.code), f"is the same rule as rules.{rule.name}, expected one of them")


def _contradictions(table: Table, root: str) -> Iterator[OptionFault]:
    """What is wrong with texts and sizes that the shape allows."""
    for path, selector in _selectors(table):
        try:
            codes = codes_of(selector)
        except UnknownRuleError as error:
            yield OptionFault(path, f"names an {error}")
        else:
            if codes == {NOT_TEXT} and path[0] not in ("select", "extend-select"):
                yield OptionFault(path, f"names {NOT_TEXT}, which is always an error: such a file is not fully checked")
    for path, problem in _bad_patterns(table, root):
        yield _of_pattern(path, problem)
    for path, size in _held(table, "max-file-size"):
        try:
            parse_size(int(size) if isinstance(size, float) and size.is_integer() else size)
        except ValueError as error:
            yield OptionFault(path, f"is {value_of(size)}, {error}")


def _of_pattern(path: Path, problem: BadPatternError) -> OptionFault:
    pattern = problem.pattern.removeprefix("/") if path[0] == "exceptions" else problem.pattern
    what = "" if path[-1] == pattern else f"is {value_of(pattern)}, which "
    return OptionFault(path, what + problem.reason)


def _selectors(table: Table) -> Iterator[tuple[Path, str]]:
    """Every selector that takes something away or changes it, or chooses, with its key."""
    places = (
        ("extend-select", EACH),
        ("ignore", EACH),
        ("select", EACH),
        ("per-file-ignores", EACH, EACH),
        ("exceptions", EACH, "codes", EACH),
    )
    for place in places:
        yield from ((path, selector) for path, selector in _held(table, *place) if isinstance(selector, str))
    yield from ((path, str(path[-1])) for path, _ in _held(table, "severity", EACH))


def _bad_patterns(table: Table, root: str) -> Iterator[tuple[Path, BadPatternError]]:
    """Every pattern that cannot be read or can match nothing, with its key."""
    for key in ("include", "exclude", "extend-exclude"):
        given = {path: each for path, each in _held(table, key, EACH) if isinstance(each, str)}
        for place, problem in bad_patterns(root, list(given.values()), gives_back=key != "include"):
            yield list(given)[place], problem
    by_path = [each for key in ("ignores", "layouts", "schemas") for each in _held(table, f"per-file-{key}", EACH)]
    alone = {path: str(path[-1]) for path, _ in by_path}
    globs = _held(table, "exceptions", EACH, "path")
    alone |= {path: f"/{glob}" for path, glob in globs if isinstance(glob, str) and not WILD.isdisjoint(glob)}
    for path, pattern in alone.items():
        yield from ((path, problem) for _, problem in bad_patterns(root, [pattern]))


def _held(held: Any, *steps: str) -> Iterator[tuple[Path, Any]]:
    """What a table holds at a path, :data:`EACH` meaning all keys and items there; nothing where it is otherwise."""
    if not steps:
        yield (), held
        return
    step, *others = steps
    found = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for key, value in found:
        if step in (EACH, key):
            yield from (((key, *path), each) for path, each in _held(value, *others))


def _mismatches(config: Config, broken: Container[object]) -> Iterator[OptionFault]:
    """What does not fit together in the settings as a whole, or to where they are; ``broken`` keys are left out."""
    project = project_root(config.root, config.project_root)
    if config.baseline and not lies_within(os.path.join(config.root, config.baseline), project):
        yield OptionFault(("baseline",), f"is {config.baseline!r}, which lies outside the project")
    if "exclude" not in broken and "extend-exclude" not in broken:
        found = given_back(config.exclude, config.extend_exclude)
        yield from (_of_pattern(path, problem) for path, problem in found)
    unsound = list(problems(config.layout))
    for key, wrong, expected in unsound:
        yield OptionFault(path_of(key), f"{wrong}, expected {expected}")
    named = config.rules.get("flag-in-unflaggable-section", {}).get("never-flagged", ())
    sections = config.layout.sections
    others = [each for each in config.layouts if each != "collection"]
    if any(each not in NAMES for each in others):
        return  # descriptions have qualities of their own
    known = {name for each in others for name in built_in(each).compiled(config.layout).tiers}
    assert isinstance(named, tuple)
    for place, name in enumerate(named):
        if name not in sections and name not in known and not unsound:
            said = f"names {value_of(name)}, the layout has the sections {', '.join(sections) or 'none'}"
            yield OptionFault(("rules", "flag-in-unflaggable-section", "never-flagged", place), said)


def _all_codes(selectors: Sequence[str]) -> set[str]:
    return {code for selector in selectors for code in codes_of(selector)}
