"""The page of settings, ``docs/settings.md``: how they are found, and every key there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.layouts.collection.settings import DEFAULT, Layout
from linter.options import Option, fields_of, parameters_of
from linter.pages import row, words
from linter.rule import AnyRule
from linter.settings.keys import Config
from linter.suppression.exceptions import Reviewed

_HEAD = "| key | type | default | meaning |\n|---|---|---|---|\n"

_INTRODUCTION = """\
# Settings

Written by `python docs/generate.py` from the keys themselves; [config.schema.json](../schemas/config.schema.json)
says the same to editors. `transcript-lint check --show-settings PATH` shows what holds for a path, and where each
setting comes from.

## Where they stand

In `.transcript-lint.toml`, `transcript-lint.toml`, or `[tool.transcript-lint]` of `pyproject.toml`. For each file,
the first of these counts that is found from its folder upwards, and it alone: to build on another file, name it by
`extend`. Patterns and paths are relative to the folder of the settings file that was found, also those of a file
that it extends.

`--config FILE` names one file for everything, whose patterns are relative to the current folder; `--config
KEY=VALUE` wins over every file (`--config layout.decimals=2`), and so do the other options of the command line.
`--isolated` looks for no file.

Settings are data: they run nothing, import nothing, look at no environment variable and open no address. `extend`
and `baseline` stay inside the project, which is the nearest folder upwards with a `.git`, else the folder of the
settings file. No key turns on fixes. ENC001 can be neither ignored nor played down.
"""

_RULES = """\
Some rules have options, in a table of their name:

```toml
[rules.flag-above-score-limit]
flagged-max-score = 0.6
```
"""

_EXCEPTIONS = """\
Accept a finding and record the reason, best with `transcript-lint except PATH:LINE --reason TEXT`. That writes the
fingerprint of the finding too: the exception stays with its text if candidates above it come or go, and accepts no
other finding in its place. An exception that no longer matches anything is reported as [SUP001](rules/SUP001.md).

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
What the files look like, where they do not look like the format's own. `transcript-lint init` finds it out. A
separator is a table, of which one may say a part: `terminator.width = 40`.
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
            yield f"| `{option.name}` | {words(option.hint).removesuffix(' or nothing')} | | {option.meaning} |\n"
            inner = (part._replace(default=getattr(default, part.field)) for part in fields_of(type(default)))
            yield from (row(part._replace(name=f"{option.name}.{part.name}")) for part in inner)
        else:
            yield row(option)


def _rule_rows(rules: Iterable[AnyRule]) -> Iterator[str]:
    for rule in rules:
        options: list[Option] = list(parameters_of(rule.check))
        if options:
            yield f"| [`{rule.name}`](rules/{rule.code}.md) | table | | {rule.summary} |\n"
        yield from map(row, options)
