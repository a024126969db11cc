from __future__ import annotations

import tomllib

from linter.settings import Config, Project
from linter.settings.combining import settings_of
from linter.settings.showing import shown

from .conftest import Written


def test_what_is_shown_is_what_holds(written: Written) -> None:
    text = """
fail-on = "info"
severity = { SEP = "info", "separator-length" = "error" }
layout.title = false
layout.flags = []
per-file-ignores."old stuff/*.txt" = ["CON"]
rules.flag-above-score-limit.flagged-max-score = 0.5
[[exceptions]]
path = "a.txt"
codes = ["SEP001"]
reason = 'as "it" came'
candidate = 2
"""
    written("transcript-lint.toml", text)
    project = Project(overrides=["layout.decimals = 2"])
    lines = list(shown(project.of("a.txt"), project.origins("a.txt")))
    assert 'fail-on = "info"  # transcript-lint.toml\n' in lines
    assert "layout.decimals = 2  # --config layout.decimals = 2\n" in lines
    assert "layout.maximum = 1.0  # default\n" in lines
    written("transcript-lint.toml", "".join(lines))
    assert Project().of("a.txt") == project.of("a.txt")


def test_the_defaults_are_valid_settings() -> None:
    assert settings_of(tomllib.loads("".join(shown(Config(), {})))) == (Config(), [])


def test_every_key_has_the_origin_that_it_has(written: Written) -> None:
    written(
        "base.toml",
        'severity."separator-length" = "info"\nextend-select = ["SEP"]\nlayout.title.width = 70\nignore = ["DOC"]',
    )
    written(
        "transcript-lint.toml",
        """extend = "base.toml"
extend-select = ["CON"]
severity = { "SEP" = "error" }
per-file-ignores = { "a.b/*.txt" = ["CON"], "x \\"y\\"" = ["SEP"] }
[rules.CON003]
flagged-max-score = 1
""",
    )
    project = Project(overrides=["severity.'SCO001' = 'info'", "layout={underline={width=50}}", "ignore = ['FLG']"])
    lines = [line for line in shown(project.of("a.txt"), project.origins("a.txt")) if "# default" not in line]
    assert lines == [
        'extend = "base.toml"  # transcript-lint.toml\n',
        'extend-select = ["SEP", "CON"]  # base.toml, transcript-lint.toml\n',
        "ignore = [\"FLG\"]  # --config ignore = ['FLG']\n",
        'per-file-ignores."a.b/*.txt" = ["CON"]  # transcript-lint.toml\n',
        'per-file-ignores."x \\"y\\"" = ["SEP"]  # transcript-lint.toml\n',
        'severity.separator-length = "info"  # base.toml\n',
        'severity.SEP = "error"  # transcript-lint.toml\n',
        "severity.SCO001 = \"info\"  # --config severity.'SCO001' = 'info'\n",
        "layout.title.width = 70  # base.toml\n",
        "layout.underline.width = 50  # --config layout={underline={width=50}}\n",
        "rules.flag-above-score-limit.flagged-max-score = 1.0  # transcript-lint.toml\n",
    ]


def test_an_empty_text_is_shown_where_it_is_not_the_default(written: Written) -> None:
    written("transcript-lint.toml", 'layout.annotation-label = ""\nlayout.section-suffix = ""')
    project = Project()
    lines = list(shown(project.of("a.txt"), project.origins("a.txt")))
    assert 'layout.annotation-label = ""  # transcript-lint.toml\n' in lines
    written("transcript-lint.toml", "".join(lines))
    assert Project().of("a.txt") == project.of("a.txt")
