"""One text checked as ``check -`` does it."""

from __future__ import annotations

import os
from itertools import count

from linter.config import Plan
from linter.engine import Examined, examine
from linter.files import FileProblem, too_large
from linter.finding import Failure, Finding, Report, Span
from linter.server.project import ClientSettings
from linter.server.text import DocumentText
from linter.settings import Config, SettingsError
from linter.source import Source
from linter.suppression import Outcome
from linter.tuples import NamedTuple

_NUMBERS = count(1)


def next_number() -> int:
    """A number that no other result has."""
    return next(_NUMBERS)


class DocumentCheck(NamedTuple):
    """What there is to say of one text of a document; ``number`` tells it from all others.

    ``outcome`` is what is reported, and what is not; ``failures`` why the text is not fully checked. Where it could
    not be checked at all, or is excluded, ``examined`` is ``None``.
    """

    text: DocumentText
    settings: ClientSettings
    number: int
    config: Config = Config()
    plan: Plan | None = None
    examined: Examined | None = None
    outcome: Outcome | None = None
    failures: tuple[Failure, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is reported."""
        return self.outcome.report.findings if self.outcome is not None else ()

    @property
    def report(self) -> Report | None:
        """All that was found."""
        return self.examined.report if self.examined is not None else None

    @property
    def is_compared(self) -> bool:
        """Whether the text is compared with the files of the project."""
        return self.plan is not None and bool(self.plan.crossing)

    def place(self, span: Span) -> Span:
        """The offsets in the text of a span of the document that was read."""
        assert self.examined is not None and self.examined.reading is not None
        return self.examined.reading.clean.to_source(span)

    def reported(self, report: Report) -> Report:
        """What is left of another report on the same file."""
        assert self.plan is not None
        return self.settings.suppression.reported(report, self.plan)


def check(path: str, text: DocumentText, settings: ClientSettings) -> DocumentCheck:
    """Check a text that has this path. Never raises."""
    try:
        selection = settings.selection(os.path.dirname(path))
        if selection.excludes_named(path):
            return DocumentCheck(text, settings, next_number())
        config, plan = settings.of(path)
        data = text.content.encode()
        if len(data) > selection.max_file_size:
            raise too_large(path, selection.max_file_size)
        examined = examine(Source(data, path), plan)
        outcome = settings.suppression.judge(examined.report, plan)
    except SettingsError as error:
        failures = tuple(Failure(path, "settings", f"not checked: {fault}") for fault in error.faults)
        return DocumentCheck(text, settings, next_number(), failures=failures)
    except FileProblem as problem:
        return DocumentCheck(
            text, settings, next_number(), failures=(Failure(path, problem.kind, f"not checked: {problem.message}"),)
        )
    except Exception as error:
        message = f"internal error: {type(error).__name__}"  # its message may hold text
        return DocumentCheck(text, settings, next_number(), failures=(Failure(path, "internal-error", message),))
    return DocumentCheck(text, settings, next_number(), config, plan, examined, outcome, examined.report.failures)
