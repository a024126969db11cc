"""Broken settings: one clear line each, which names the file, the key, what was found and what is allowed."""

from __future__ import annotations

import re

import pytest

from linter.settings import Project, SettingsError

from .conftest import Written

EXCEPTION = '[[exceptions]]\npath = "a.txt"\ncodes = ["SEP001"]\nreason = "x"\n'

BROKEN = [
    # the file
    ("ignore = [", "is not valid TOML: "),
    ("= 3", "is not valid TOML: invalid statement (at line 1, column 1)"),
    ("ignore = []\nignore = []", "is not valid TOML: cannot overwrite a value (at "),
    ("a = 1" + "0" * 5000, "is not valid TOML: a number has too many digits"),
    ("\udcff", "is not UTF-8 at byte 0"),
    ("# \udcc3(", "is not UTF-8 at byte 2"),
    ("#" * 2_000_000, "has 2,000,000 bytes, more than the 1,048,576 bytes that are read at most"),
    ("a = " + "[" * 10_000 + "]" * 10_000, "is nested too deeply to be read"),
    ("a." * 10_000 + "a = 1", "a is unknown, expected baseline, "),
    ("severity = " + "{ a = " * 500 + "1" + "}" * 500, "is nested too deeply to be read"),
    ("severity = " + "{ a = " * 50 + "1" + "}" * 50, "severity.a is a table, expected error, warning or info"),
    # unknown keys
    ("ignor = []", "ignor is unknown, did you mean ignore?"),
    ("per_file_ignores = {}", "per_file_ignores is unknown, did you mean per-file-ignores?"),
    ("unsafe-fixes = true", "unsafe-fixes is unknown, expected baseline, cross-file, exceptions, "),
    ("fix = true", "fix is unknown, expected baseline, "),
    ('output = "sarif:x"', "output is unknown, expected "),
    ("[Layout]", "Layout is unknown, did you mean layout?"),
    ("layout.decimal = 3", "layout.decimal is unknown, did you mean decimals?"),
    ("layout.terminator.size = 3", "layout.terminator.size is unknown, expected character or width"),
    ("layout.title.colour = 3", "layout.title.colour is unknown, expected character or width"),
    ('layout."a b" = 3', 'layout."a b" is unknown, expected '),
    ("[rules.CON999]", "rules.CON999 is unknown, expected CON001, "),
    ("[rules.SEP001]", "rules.SEP001 is a rule without options"),
    ("[rules.separator-length]", "rules.separator-length is a rule without options"),
    (
        "[rules.CON003]\n[rules.flag-above-score-limit]",
        "rules.CON003 is the same rule as rules.flag-above-score-limit, expected one of them",
    ),
    ("[rules.CON003]\nmax = 1", "rules.CON003.max is unknown, expected flagged-max-score"),
    ("rules = 3", "rules is 3, expected a table"),
    ("extend = 3", "extend is 3, expected a text that is not empty"),
    ("rules.flag-above-score-limits = {}", "did you mean flag-above-score-limit?"),
    ("rules.flag-above-score-limit.max = 1", "rules.flag-above-score-limit.max is unknown, expected flagged-max-score"),
    (EXCEPTION + "line = 3", "exceptions[1].line is unknown, expected candidate, codes, "),
    # wrong types
    ('ignore = "CON"', 'ignore is "CON", expected a list of texts'),
    ("select = [1]", "select[1] is 1, expected a text"),
    ("select = {}", "select is a table, expected a list of texts"),
    ("exclude = false", "exclude is false, expected a list of texts"),
    ("force-exclude = 1", "force-exclude is 1, expected true or false"),
    ("fail-on = 1", "fail-on is 1, expected error, warning or info"),
    ("severity = []", "severity is an empty list, expected a table"),
    ("severity = 1979-05-27", "severity is a date or time, expected a table"),
    ("baseline = 07:32:00", "baseline is a date or time, expected a text that is not empty"),
    ("layout = 3", "layout is 3, expected a table"),
    ("layout.terminator = 40", "layout.terminator is 40, expected a table"),
    ("layout.title = true", "layout.title is true, expected false or a table"),
    ('layout.title.width = "x"', 'layout.title.width is "x", expected a whole number'),
    ("layout.decimals = 1.5", "layout.decimals is 1.5, expected a whole number"),
    ('layout.minimum = "low"', 'layout.minimum is "low", expected a number'),
    ("layout.sections = [1]", "layout.sections[1] is 1, expected a text"),
    ("layout.flags = [true]", "layout.flags[1] is true, expected a text"),
    ("max-file-size = 1.5", "max-file-size is 1.5, expected a whole number or a text"),
    ("per-file-ignores = []", "per-file-ignores is an empty list, expected a table"),
    ('per-file-ignores.a = "SEP"', 'per-file-ignores.a is "SEP", expected a list of texts'),
    ("exceptions = {}", "exceptions is a table, expected a list of tables"),
    ("exceptions = [3]", "exceptions[1] is 3, expected a table"),
    ('rules.flag-above-score-limit.flagged-max-score = "x"', 'flagged-max-score is "x", expected a number'),
    ("rules.flag-in-unflaggable-section.never-flagged = 3", "never-flagged is 3, expected a list of texts"),
    # wrong values
    ('fail-on = "eror"', 'fail-on is "eror", expected error, warning or info, did you mean error?'),
    ('severity.SEP = "high"', 'severity.SEP is "high", expected error, warning or info'),
    ('layout.numbering = "page"', 'layout.numbering is "page", expected candidate, section or file'),
    ("layout.minimum = nan", "layout.minimum is nan, expected a finite number"),
    ("layout.maximum = inf", "layout.maximum is inf, expected a finite number"),
    ("rules.flag-above-score-limit.flagged-max-score = -inf", "flagged-max-score is -inf, expected a finite number"),
    ('baseline = ""', 'baseline is "", expected a text that is not empty'),
    ('select = ["SEP", "SEPP001"]', "select[2] names an unknown rule 'SEPP001', did you mean SEP001?"),
    ('ignore = [""]', "ignore[1] names an unknown rule ''"),
    ('ignore = ["ENC001"]', "ignore[1] names ENC001, which is always an error"),
    ('severity.XYZ = "info"', "severity.XYZ names an unknown rule 'XYZ'"),
    ('severity.invalid-utf8 = "info"', "severity.invalid-utf8 names ENC001, which is always an error"),
    ('per-file-ignores."a" = ["NO"]', "per-file-ignores.a[1] names an unknown rule 'NO'"),
    ('per-file-ignores."!" = ["SEP"]', 'per-file-ignores."!" is not a pattern of paths'),
    ('max-file-size = "64 M"', 'max-file-size is "64 M", expected bytes or a unit '),
    ("max-file-size = 0", "max-file-size is 0, expected bytes or a unit "),
    ('exclude = ["!"]', 'exclude[1] is "!", which is not a pattern of paths'),
    ('include = ["!a"]', 'include[1] is "!a", which includes again what no earlier pattern excludes'),
    ('[[exceptions]]\npath = "a"\ncodes = ["SEP"]', "exceptions[1] has no reason, expected one"),
    (
        '[[exceptions]]\npath = "a"\ncodes = []\nreason = "x"',
        "exceptions[1].codes is an empty list, expected a list of",
    ),
    (EXCEPTION.replace('"x"', '" "'), 'exceptions[1].reason is " ", expected a text that is not blank'),
    (EXCEPTION.replace("SEP001", "ENC001"), "exceptions[1].codes[1] names ENC001, which is always an error"),
    (EXCEPTION + "candidate = 0", "exceptions[1].candidate is 0, expected a whole number of at least 1"),
    ('required-version = ">=9"', "required-version is '>=9', and this is version "),
    ('required-version = "9.0"', "required-version is '9.0', and this is version "),
    ('required-version = "new"', "required-version is 'new', expected versions such as >=0.1,<0.3"),
    ('extend = "a\\u0000b"', "which lies outside the project"),
    ('baseline = "a\\u0000b"', "which lies outside the project"),
    ('baseline = "../known.json"', "baseline is '../known.json', which lies outside the project"),
    ("layout.minimum = 2", "layout.maximum is 1, expected more than the minimum, 2"),
    ('layout.answer-label = "Q"', "layout.answer-label is 'Q', as is layout.question-label, expected another label"),
    ('rules.flag-in-unflaggable-section.never-flagged = ["BAD"]', 'names "BAD", the layout has the sections WEAK, '),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN, ids=[str(number) for number in range(len(BROKEN))])
def test_broken_settings_are_one_clear_line(written: Written, text: str, reason: str) -> None:
    written("transcript-lint.toml", text)
    with pytest.raises(SettingsError) as caught:
        Project().of("a.txt")
    said = str(caught.value)
    assert re.match(r"transcript-lint\.toml(:[0-9]+)?: ", said) and reason in said
    assert "\n" not in said and len(said) < 500


def test_enough_are_broken() -> None:
    assert len({text for text, _ in BROKEN}) >= 60


def test_a_key_in_pyproject_is_named_whole(written: Written) -> None:
    written("pyproject.toml", "[tool.transcript-lint.layout]\ndecimals = 'x'")
    with pytest.raises(SettingsError, match=r"^pyproject.toml:2: tool\.transcript-lint\.layout\.decimals is "):
        Project().of("a.txt")
    written("pyproject.toml", "[tool]\ntranscript-lint = 3")
    with pytest.raises(SettingsError, match=r"^pyproject.toml: tool\.transcript-lint is not a table"):
        Project().of("a.txt")


def test_what_is_no_file_is_said(written: Written) -> None:
    written("transcript-lint.toml/x", "")
    with pytest.raises(SettingsError, match=r"^transcript-lint\.toml: is a directory$"):
        Project().of("a.txt")


def test_an_override_names_itself(written: Written) -> None:
    with pytest.raises(SettingsError, match=r"^--config ignor=\[\]: ignor is unknown, did you mean ignore\?$"):
        Project(overrides=["ignor=[]"]).of("a.txt")


def test_settings_that_are_whole_are_read(written: Written) -> None:
    written("transcript-lint.toml", 'fail-on = "info"\n' + EXCEPTION)
    assert Project().of("a.txt").fail_on == "info"
