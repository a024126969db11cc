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
