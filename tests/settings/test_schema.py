"""What the schema lets pass is settings, or a line for each fault; never an internal error."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
import tomlkit
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from linter import lint
from linter.cli.configuring import shown_settings
from linter.options.wording import key_of
from linter.rules import RULES
from linter.settings import Project, SettingsError
from linter.settings.combining import settings_of
from linter.settings.shape import config_schema

from .conftest import Written

ROOT = Path(__file__).parent.parent.parent
SCHEMA: Any = config_schema(RULES)
VALIDATOR = Draft202012Validator(SCHEMA)
BROKEN = (ROOT / "examples" / "broken.txt").read_bytes()

WORDS = [
    "SEP", "sep001", "separator-length", "ENC001", "XYZ", "", "Q", "A", "Q1", "~", "=", "\n", "é", "WEAK", "WEAK ",
    "a.txt", "*.txt", "!", "!x", "/", "..", "d\\x", "[a", "**", "64 MiB", "0", ">=0.1", "1", "base.toml", "[x]", ":",
]  # fmt: skip


SELECTORS = st.sampled_from(["SEP", "sep001", "separator-length", "CON", "ALL", "SUP001"])
LIKELY = {
    "code, prefix of codes or name of rules": SELECTORS,
    "pattern as in .gitignore": st.sampled_from(["*.txt", "a.txt", "drafts/", "/x/**", "é*"]),
    "versions of transcript-lint that may read the file, such as >=0.1,<0.3": st.just(">=0.1"),
    "another settings file, from which this one inherits": st.just("../base.toml"),
}
"""What holds for a key most of the time, by its meaning: few settings of nothing but noise get far."""


def texts(fewest: int = 0, most: int = 8) -> st.SearchStrategy[str]:
    words = [word for word in WORDS if fewest <= len(word) <= most]
    characters = st.characters(exclude_categories=["Cs"])
    return st.sampled_from(words) | st.text(characters, min_size=fewest, max_size=min(most, 8))


TEXTS = texts()
WHOLE = st.sampled_from([0, 1, 2, 3, 15, 16, 500, 501, 2**31, 2**63 - 1]) | st.integers(-(2**63), 2**63 - 1)
NUMBERS = WHOLE | st.floats(allow_nan=False, allow_infinity=False) | WHOLE.map(float)


def allowed(schema: Any) -> st.SearchStrategy[Any]:
    """Values that ``schema`` lets pass."""
    if "$ref" in schema:
        found = SCHEMA
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return allowed(found)
    if "anyOf" in schema:
        return st.one_of(*map(allowed, schema["anyOf"]))
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema["type"] == "object" and isinstance(schema["additionalProperties"], dict):
        return st.dictionaries(TEXTS, allowed(schema["additionalProperties"]), max_size=3)
    if schema["type"] == "object":
        values = {key: allowed(held) for key, held in schema["properties"].items()}
        needed = {key: values.pop(key) for key in schema.get("required", ())}
        few = st.sets(st.sampled_from(sorted(values)), max_size=4) if values else st.just(set())
        return few.flatmap(lambda keys: st.fixed_dictionaries({**needed, **{key: values[key] for key in keys}}))
    if schema["type"] == "array":
        return st.lists(allowed(schema["items"]), min_size=schema.get("minItems", 0), max_size=3)
    if schema["type"] == "boolean":
        return st.booleans()
    if schema["type"] == "string":
        if (likely := LIKELY.get(schema.get("description", ""))) is not None:
            return likely | likely | likely | TEXTS.filter(Draft202012Validator(schema).is_valid)
        most = schema.get("maxLength", 8)
        return texts(schema.get("minLength", 0), most).filter(Draft202012Validator(schema).is_valid)
    near = st.integers(schema.get("minimum", 0), schema.get("maximum", 20))
    if schema["type"] == "integer":
        return near | near.map(float) | WHOLE.filter(Draft202012Validator(schema).is_valid)
    return NUMBERS | near


def mixed() -> st.SearchStrategy[Any]:
    """Tables in which some values are none that the schema lets pass."""
    anything = st.recursive(
        TEXTS | NUMBERS | st.booleans() | st.dates(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
        max_leaves=4,
    )
    keys = st.sampled_from(sorted(SCHEMA["properties"])) | TEXTS
    inside = st.sampled_from(sorted(SCHEMA["properties"]["layout"]["properties"])) | TEXTS
    layout = st.dictionaries(inside, anything, max_size=3)
    return st.builds(
        lambda table, other, layout, kept: {**table, **other, **({"layout": layout} if kept else {})},
        allowed(SCHEMA),
        st.dictionaries(keys, anything, max_size=2),
        layout,
        st.booleans(),
    )


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new folder for each example, below one that is a project."""
    top = tmp_path_factory.mktemp("settings")
    (top / ".git").mkdir()
    (top / "base.toml").write_text('ignore = ["SEP"]\n')
    return (top / str(number) for number in itertools.count())


def examples(number: int) -> settings:
    return settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck))


def read_or_refused(folder: Path, table: Any) -> None:
    """What the schema lets pass is read, is used and is shown, or all that is wrong with it is said."""
    assert settings_of(table)[1] == []
    folder.mkdir()
    (folder / "transcript-lint.toml").write_text(tomlkit.dumps(table), encoding="utf-8", newline="")
    path = str(folder / "a.txt")
    project = Project()
    try:
        plan = project.plan(path)
    except SettingsError as error:
        event("refused")
        assert all(fault.reason and "\n" not in str(fault) for fault in error.faults)
        assert all(fault.line for fault in error.faults if fault.path.endswith("transcript-lint.toml"))
        return
    event("read")
    lint(BROKEN, plan, path)
    selection = project.selection(str(folder))
    assert selection.takes(path) in (True, False) and selection.verdict(path) in (True, False, None)
    assert selection.max_file_size >= 1
    "".join(shown_settings(project, [path])).encode()


@examples(150)
@given(table=allowed(SCHEMA))
def test_what_the_schema_lets_pass_never_ends_in_an_internal_error(folders: Iterator[Path], table: Any) -> None:
    read_or_refused(next(folders), table)


@pytest.mark.slow
@examples(3_000)
@given(table=allowed(SCHEMA))
def test_what_the_schema_lets_pass_never_ends_in_an_internal_error_ever(folders: Iterator[Path], table: Any) -> None:
    read_or_refused(next(folders), table)


def faults_are_those_of_the_schema(table: Any) -> None:
    faults = settings_of(table)[1]
    event("faults" if faults else "no faults")
    wrong = {place for error in VALIDATOR.iter_errors(table) for place in _places(error)}
    assert {fault.path[:2] for fault in faults} == {place[:2] for place in wrong}
    assert all(key_of(fault.path) and "\n" not in fault.said for fault in faults)


@examples(150)
@given(table=mixed())
def test_the_reader_and_the_schema_are_of_one_mind(table: Any) -> None:
    faults_are_those_of_the_schema(table)


@pytest.mark.slow
@examples(3_000)
@given(table=mixed())
def test_the_reader_and_the_schema_are_of_one_mind_ever(table: Any) -> None:
    faults_are_those_of_the_schema(table)


def _places(error: Any) -> Iterator[tuple[Any, ...]]:
    """The keys that an error is about."""
    path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        yield from ((*path, name) for name in error.instance if name not in error.schema["properties"])
    else:
        yield path


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("layout.decimals = 2.0", "decimals", 2),
        ("layout.terminator.width = 30.0", "terminator.width", 30),
        ("layout.minimum = -1", "minimum", -1.0),
    ],
)
def test_numbers_are_of_the_type_that_the_layout_has(written: Written, text: str, key: str, value: object) -> None:
    written("transcript-lint.toml", text)
    held: Any = attrgetter(key)(Project().of("a.txt").layout)
    assert held == value and type(held) is type(value)


def test_a_size_may_be_written_with_a_point(written: Written) -> None:
    written("transcript-lint.toml", "max-file-size = 1000000.0")
    assert Project().selection("").max_file_size == 1_000_000


def test_the_schema_of_the_examples_is_the_one_that_is_shipped() -> None:
    assert json.loads((ROOT / "schemas" / "config.schema.json").read_text(encoding="utf-8")) == SCHEMA
