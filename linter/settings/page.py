"""The page of settings, ``docs/settings.md``: how they are found, and every key there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.layouts.collection.settings import DEFAULT, Layout
from linter.options import Option, fields_of, parameters_of
from linter.pages import allowed, row
from linter.rule import AnyRule
from linter.settings.keys import Config
from linter.suppression.exceptions import Reviewed

_HEAD = "| key | type | default | meaning |\n|---|---|---|---|\n"

_INTRODUCTION = """\
# Settings

This page is written by `python docs/generate.py` from the keys themselves;
[config.schema.json](../schemas/config.schema.json) describes them to editors. `transcript-lint check --show-settings
PATH` shows the settings for a path, and where each of them comes from.

## Where settings are read from

Settings are read from `.transcript-lint.toml`, `transcript-lint.toml`, or `[tool.transcript-lint]` of
`pyproject.toml`. For each transcript, the nearest one in its folder or a parent applies; they are not merged. A file
without any setting is skipped. To inherit from another file, name it with `extend`. Patterns and paths are relative to
the folder of the settings file that was found, also those of a file that it extends.

`--config FILE` uses one file for all transcripts; its patterns are relative to the current folder. `--config
KEY=VALUE` overrides every file, and so do the other options of the command line. The value is TOML: a text has quotes
(`--config 'fail-on="info"'`), a list has brackets (`--config 'select=["SEP"]'`). `--isolated` ignores all settings
files.

Settings are data: they run nothing, import nothing, read no environment variable and open no address. `extend` and
`baseline` must be inside the [project](files.md#what-a-project-is): the folder that `project-root` names, else the
nearest parent folder with a `.git`, else the folder of the settings file. No key turns on fixes. ENC001 can neither be
ignored nor get a lower severity.

Everything that is wrong with a settings file is reported at once, with line numbers, and nothing is checked. That
includes [patterns](files.md#patterns) that can match nothing.
"""

_RULES = """\
Some rules have options, in a table with the name or the code of the rule:

```toml
[rules.flag-above-score-limit] # or [rules.CON003]
flagged-max-score = 0.6
```
"""

_EXCEPTIONS = """\
An exception accepts a finding that somebody has reviewed, with the reason. `transcript-lint except PATH:LINE --reason
TEXT` writes it, with the fingerprint of the finding: the exception stays with its text if candidates above it come or
go, and accepts no other finding in its place. An exception that no longer matches anything is reported as
[SUP001](rules/SUP001.md).

```toml
[[exceptions]]
path = "transcripts/2019/may.txt"
candidate = 2
exchange = "Q3"
fingerprint = "5e2b8c9f0a7d1364"
codes = ["CON001"]
reason = "the recording is cut here"
```
"""

_LAYOUT = """\
The layout of the transcripts, where it differs from the default. `transcript-lint init` finds these settings. A
separator is a table; you may set only some of its keys: `terminator.width = 40`.
"""


def page(rules: Iterable[AnyRule]) -> str:
    """The page as Markdown."""
    top = [option for option in fields_of(Config) if option.name not in ("layout", "rules", "exceptions")]
    parts = [
        _INTRODUCTION,
        "## Keys\n\n" + _HEAD + "".join(map(row, top)),
        f"## `[layout]`\n\n{_LAYOUT}\n{_HEAD}" + "".join(_layout_rows()),
        f"## `[rules.NAME]`\n\n{_RULES}\n{_HEAD}" + "".join(_rule_rows(rules)),
        f"## `[[exceptions]]`\n\n{_EXCEPTIONS}\n{_HEAD}" + "".join(map(row, fields_of(Reviewed))),
    ]
    return "\n".join(parts)


def _layout_rows() -> Iterator[str]:
    for option in fields_of(Layout):
        default = getattr(DEFAULT, option.field)
        if hasattr(default, "_fields"):
            yield f"| `{option.name}` | {allowed(option)} | | {option.meaning} |\n"
            inner = (part._replace(default=getattr(default, part.field)) for part in fields_of(type(default)))
            yield from (row(part._replace(name=f"{option.name}.{part.name}")) for part in inner)
        else:
            yield row(option)


def _rule_rows(rules: Iterable[AnyRule]) -> Iterator[str]:
    for rule in rules:
        options: list[Option] = list(parameters_of(rule.function))
        if options:
            yield f"| [`{rule.name}`](rules/{rule.code}.md) | table | | {rule.summary} |\n"
        yield from map(row, options)
