"""Everything that is wrong with settings is said at once, each with its line."""

from __future__ import annotations

import pathlib
import tomllib
from typing import Any

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from linter.options.places import lines_of
from linter.options.wording import Path
from linter.settings import Project, SettingsError

from .conftest import Written

MANY = r"""
# all kinds of faults, each on a line of its own
ignor = []
select = ["SEP", 3,
    "NONE", "SCO"]
fail-on = "bad"
exclude = ["!", 'd\x.txt']
max-file-size = "1 X"
extend = "gone.toml"

[layout]
decimals = "x"
terminator = { width = 2, size = 3 }

[rules.CON003]
flagged-max-score = "x"

[rules.SEP001]

[[exceptions]]
path = "a.txt"
codes = ["SEP001"]
reason = "x"

[[exceptions]]
path = "b.txt"
codes = ["NONE"]
reason = "x"

[[exceptions]]
path = "c.txt"
"""


def said(project: Project, path: str = "a.txt") -> list[str]:
    with pytest.raises(SettingsError) as caught:
        project.of(path)
    assert str(caught.value).split("\n") == [str(fault) for fault in caught.value.faults]
    return str(caught.value).split("\n")


def test_all_faults_are_said_in_the_order_of_their_lines(written: Written) -> None:
    written("transcript-lint.toml", MANY.lstrip())
    assert said(Project()) == [
        "transcript-lint.toml:2: ignor is unknown, did you mean ignore?",
        "transcript-lint.toml:3: select[2] is 3, expected a text",
        "transcript-lint.toml:4: select[3] names an unknown rule 'NONE'",
        'transcript-lint.toml:5: fail-on is "bad", expected error, warning or info',
        'transcript-lint.toml:6: exclude[1] is "!", which is not a pattern of paths',
        "transcript-lint.toml:6: exclude[2] is \"d\\\\x.txt\", which has a backslash before 'x', "
        "expected '/' between folders",
        'transcript-lint.toml:7: max-file-size is "1 X", '
        "expected bytes or a unit such as '64 MiB', and at least 1 byte",
        "transcript-lint.toml:8: extend is 'gone.toml', which does not exist",
        'transcript-lint.toml:11: layout.decimals is "x", expected a whole number from 0 to 15',
        "transcript-lint.toml:12: layout.terminator.width is 2, expected a whole number from 3 to 500",
        "transcript-lint.toml:12: layout.terminator.size is unknown, expected character or width",
        'transcript-lint.toml:15: rules.CON003.flagged-max-score is "x", expected a number',
        "transcript-lint.toml:17: rules.SEP001 is a rule without options",
        "transcript-lint.toml:26: exceptions[2].codes[1] names an unknown rule 'NONE'",
        "transcript-lint.toml:29: exceptions[3] has no codes, expected one",
        "transcript-lint.toml:29: exceptions[3] has no reason, expected one",
    ]


def test_what_does_not_fit_together_is_said_beside_the_faults_of_other_keys(written: Written) -> None:
    written("transcript-lint.toml", 'ignor = []\nlayout.minimum = 2\nbaseline = "../x"\n')
    assert said(Project()) == [
        "transcript-lint.toml:1: ignor is unknown, did you mean ignore?",
        "transcript-lint.toml:3: baseline is '../x', which lies outside the project",
        "transcript-lint.toml:2: layout.maximum is 1, expected more than the minimum, 2",
    ]


def test_every_file_has_its_own_faults(written: Written) -> None:
    written("base.toml", 'layout.decimals = 1\nignor = []\nlayout.answer-label = "B"')
    written("transcript-lint.toml", '# own\nextend = "base.toml"\nselekt = []\nlayout.question-label = "B"')
    assert said(Project(overrides=["fix=true"])) == [
        "base.toml:2: ignor is unknown, did you mean ignore?",
        "transcript-lint.toml:3: selekt is unknown, did you mean select?",
        "--config fix=true: fix is unknown, " + EXPECTED,
        "base.toml:3: layout.answer-label is 'B', as is layout.question-label, expected another label",
    ]


EXPECTED = (
    "expected baseline, cross-file, exceptions, exclude, extend, extend-exclude, extend-select, fail-on, "
    "force-exclude, ignore, include, layout, layouts, max-file-size, per-file-ignores, per-file-layouts, "
    "per-file-schemas, per-layout-schemas, project-root, required-version, respect-gitignore, rules, schema, select "
    "or severity"
)


def test_the_command_line_has_no_lines(written: Written) -> None:
    assert said(Project(overrides=["layout.decimals=-1"])) == [
        "--config layout.decimals=-1: layout.decimals is -1, expected a whole number from 0 to 15"
    ]


def test_the_lines_of_a_pyproject_are_those_of_the_whole_file(written: Written) -> None:
    written(
        "pyproject.toml", '[project]\nname = "x"\n\n[tool.transcript-lint]\n\n[[tool.transcript-lint.exceptions]]\n'
    )
    assert said(Project()) == [
        f"pyproject.toml:6: tool.transcript-lint.exceptions[1] has no {key}, expected one"
        for key in ("path", "codes", "reason")
    ]


def test_a_mark_at_the_start_is_skipped(written: Written) -> None:
    written("transcript-lint.toml", "\ufeffignore = ['SEP']\nlayout.decimals = 2\n")
    assert Project().of("a.txt").ignore == ("SEP",)
    written("in/transcript-lint.toml", "\ufeffignor = ['SEP']\n")
    assert said(Project(), "in/a.txt") == ["in/transcript-lint.toml:1: ignor is unknown, did you mean ignore?"]


def test_an_encoding_that_windows_writes_is_named(written: Written) -> None:
    written("transcript-lint.toml", "").write_bytes("ignore = []".encode("utf-16"))
    assert said(Project()) == ["transcript-lint.toml: is UTF-16, expected UTF-8"]


@pytest.mark.parametrize(
    ("override", "reason"),
    [
        ("select=SEP", "select is SEP, expected a list of texts: --config 'select=[\"SEP\"]'"),
        ("select=SEP,CON", 'select is SEP,CON, expected a list of texts: --config \'select=["SEP", "CON"]\''),
        ("select=[SEP]", "select is [SEP], expected a list of texts: --config 'select=[\"SEP\"]'"),
        ("fail-on=info", "fail-on is info, expected error, warning or info: --config 'fail-on=\"info\"'"),
        ("fail-on=high", "fail-on is high, expected error, warning or info"),
        ("layout.flags=F", "layout.flags is F, expected a list of texts: --config 'layout.flags=[\"F\"]'"),
        ("baseline=b.json", "baseline is b.json, expected a text that is not empty: --config 'baseline=\"b.json\"'"),
        ("layout.decimals=two", "layout.decimals is two, expected a whole number from 0 to 15"),
        ("force-exclude=yes", "force-exclude is yes, expected true or false"),
        ("no-such-key=x", "is not valid TOML: invalid value (at line 1, column 13)"),
        ("select", "is not valid TOML: expected '=' after a key in a key/value pair (at end of document)"),
        ('extend="x.toml"', "extend is for settings files only"),
    ],
)  # fmt: skip
def test_an_override_says_how_it_is_written(written: Written, override: str, reason: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Project(overrides=[override]).of("a.txt")
    assert str(caught.value) == f"--config {override}: {reason}"


@pytest.mark.parametrize("rule", ["CON003", "flag-above-score-limit"])
def test_options_are_found_by_code_and_by_name(written: Written, rule: str) -> None:
    written("base.toml", "[rules.flag-above-score-limit]\nflagged-max-score = 0.9\n")
    written("transcript-lint.toml", f'extend = "base.toml"\n[rules.{rule}]\nflagged-max-score = 0.5\n')
    (found,) = (each for each in Project().plan("a.txt").fact if each.code == "CON003")
    assert found.check.keywords == {"flagged_max_score": 0.5}  # type: ignore[attr-defined]
    assert Project().origins("a.txt")["rules", "flag-above-score-limit", "flagged-max-score"] == "transcript-lint.toml"


def test_one_rule_has_its_options_in_one_place(written: Written) -> None:
    written("transcript-lint.toml", "[rules.flag-above-score-limit]\n\n[rules.CON003]\n")
    assert said(Project()) == [
        "transcript-lint.toml:3: rules.CON003 is the same rule as rules.flag-above-score-limit, expected one of them"
    ]


TOML = '''\
# a comment = with "quotes" [and] {braces}
a.b = 1
"x y".'z.w'."\\u0041" = """
[not.a.table]
"quoted" \\""""" # done

[list]
values = [ 1.5, # one
  [2, 1979-05-27 07:32:00], { c = "]", 'd'.e = {} },
]
[[many.tables]]
k = \'\'\'
\'\'\'
[[ many . tables ]]
k = 2
[many.tables.inner]
l = 3
[a.c]
'''


def test_lines_are_those_of_the_keys() -> None:
    tomllib.loads(TOML)
    lines = lines_of(TOML)
    assert lines == {
        ("a",): 2, ("a", "b"): 2,
        ("x y",): 3, ("x y", "z.w"): 3, ("x y", "z.w", "A"): 3,
        ("list",): 7, ("list", "values"): 8, ("list", "values", 0): 8, ("list", "values", 1): 9,
        ("list", "values", 1, 0): 9, ("list", "values", 1, 1): 9, ("list", "values", 2): 9,
        ("list", "values", 2, "c"): 9, ("list", "values", 2, "d"): 9, ("list", "values", 2, "d", "e"): 9,
        ("many",): 11, ("many", "tables"): 11, ("many", "tables", 0): 11, ("many", "tables", 0, "k"): 12,
        ("many", "tables", 1): 14, ("many", "tables", 1, "k"): 15,
        ("many", "tables", 1, "inner"): 16, ("many", "tables", 1, "inner", "l"): 17,
        ("a", "c"): 18,
    }  # fmt: skip


KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)
SCALARS = st.integers(-(2**40), 2**40) | st.floats(allow_nan=False) | st.booleans() | st.dates() | st.datetimes() | KEYS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_key_of_any_file_has_a_line(table: dict[str, Any]) -> None:
    text = tomlkit.dumps(table)
    paths = set(_paths(tomllib.loads(text), ()))
    assert lines_of(text).keys() == paths


def _paths(value: Any, path: Path) -> Any:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, held in inside:
        yield (*path, step)
        yield from _paths(held, (*path, step))


@pytest.mark.parametrize(
    "text", ["a." * 5_000 + "a = 1", "a = " + "[" * 300 + "]" * 300, "a = " + "{a=" * 200 + "1" + "}" * 200]
)
def test_deep_nesting_is_gone_through_quickly(text: str) -> None:
    assert lines_of(text)[("a",)] == 1


def test_a_schema_for_a_layout_is_not_judged_where_no_layout_can_be_used(tmp_path: pathlib.Path) -> None:
    (tmp_path / "transcript-lint.toml").write_text('layouts = ["gone"]\n[per-layout-schemas]\nday = "day.json"\n')
    with pytest.raises(SettingsError) as caught:
        Project().plan(str(tmp_path / "a.txt"))
    assert caught.value.faults and not any("of the project" in str(fault) for fault in caught.value.faults)
