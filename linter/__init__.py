"""transcript-lint: finds what is wrong in interview transcripts.

>>> from linter import lint
>>> report = lint(b"Relevance Score: 1.7\\n")
>>> report.is_transcript
True
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from linter.document import Candidate, Document, Exchange, Section
    from linter.engine import lint, parse
    from linter.finding import Finding, Fix, Report, Severity

__version__ = "0.1.0"
__all__ = ["Candidate", "Document", "Exchange", "Finding", "Fix", "Report", "Section", "Severity", "lint", "parse"]

_HOMES = {
    "linter.document": ("Candidate", "Document", "Exchange", "Section"),
    "linter.engine": ("lint", "parse"),
    "linter.finding": ("Finding", "Fix", "Report", "Severity"),
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
