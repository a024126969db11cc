"""transcript-lint finds defects in interview transcripts, and fixes those that can be fixed safely.

Functions take the content of a transcript, bytes or text, and read no file:

    lint(source, plan=None, path="<stdin>")      -> Report     find defects
    fix(source, plan=None, unsafe=False)         -> Fixed      apply the fixes
    parse(source, layout=None)                   -> Document   sections, candidates, exchanges

A document is also data: ``rows()`` gives its exchanges, turns or candidates as dictionaries, one for each row of a
table, and ``to_dict()`` gives all of it as one object.

Which rules run, and what the files look like, is a plan and a layout:

    make_plan(select=(), ignore=(), layout=None) -> Plan       from codes, prefixes or names of rules
    load_settings(path="", file=None)            -> Settings   from the settings files of a project

>>> from linter import fix, lint, make_plan, parse
>>> transcript = 'Q1: Why?\\n\\nA1: "Because."\\n\\nRelevance Score: 0.5\\n' + "~" * 30 + "\\n"
>>> [finding.message for finding in lint(transcript, make_plan(select=["SCO"])).findings]
['score has 1 decimal, expected 3']
>>> fix(transcript, make_plan(select=["SCO"])).data == transcript.replace("0.5", "0.500").encode()
True
>>> parse(transcript).contents[0].answer
'Because.'
>>> [(row["number"], row["score"], row["first_line"], row["last_line"]) for row in parse(transcript).rows("exchanges")]
[(1, 0.5, 1, 6)]

They raise only ``TypeError`` for wrong types, ``UnknownRuleError`` for a selector that matches no rule, and
``SettingsError`` for settings that cannot be read.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from linter.blocks import Candidate, Exchange, Section
    from linter.config import Plan, UnknownRuleError, make_plan
    from linter.content import Content
    from linter.document import Document
    from linter.engine import lint, parse
    from linter.finding import Failure, Finding, Fix, Report, Severity
    from linter.fixer import Fixed, fix
    from linter.layouts.collection.settings import Layout
    from linter.settings.loading import Settings, load_settings
    from linter.settings.problem import SettingsError
    from linter.version import __version__

__all__ = [
    "Candidate",
    "Content",
    "Document",
    "Exchange",
    "Failure",
    "Finding",
    "Fix",
    "Fixed",
    "Layout",
    "Plan",
    "Report",
    "Section",
    "Settings",
    "SettingsError",
    "Severity",
    "UnknownRuleError",
    "__version__",
    "fix",
    "lint",
    "load_settings",
    "make_plan",
    "parse",
]

_HOMES = {
    "linter.config": ("Plan", "UnknownRuleError", "make_plan"),
    "linter.content": ("Content",),
    "linter.blocks": ("Candidate", "Exchange", "Section"),
    "linter.document": ("Document",),
    "linter.engine": ("lint", "parse"),
    "linter.finding": ("Failure", "Finding", "Fix", "Report", "Severity"),
    "linter.fixer": ("Fixed", "fix"),
    "linter.layouts.collection.settings": ("Layout",),
    "linter.settings.loading": ("Settings", "load_settings"),
    "linter.settings.problem": ("SettingsError",),
    "linter.version": ("__version__",),
}


def __getattr__(name: str) -> object:
    """Fetch a public name when it is first asked for: the command line begins here too, and must listen at once."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            value: object = getattr(import_module(home), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
