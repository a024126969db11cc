"""SCH001: a house schema that a transcript breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, schema_rule

if TYPE_CHECKING:
    from linter.house.violation import Violation


@schema_rule("SCH001", Severity.ERROR, about=Subject.CLAIM)
def schema_violation(violation: Violation, document: Document) -> Problem:
    r"""The transcript breaks the JSON Schema that the project names.

    This rule does nothing until `schema` is set, or `--schema` is given. It judges what the other rules leave open: how
    many questions a candidate must get, which roles there are, how low a score may be. See `docs/schemas.md`. The
    message may be your own: `errorMessage` or `title` in the schema. In these examples, the schema asks for at least
    three questions for each candidate, and for a score of at least 0.3.

    Bad (score):

        Relevance Score: 0.214
                         ^^^^^

    Good:

        Relevance Score: 0.533
    """
    return Problem(violation.span, violation.message, related=violation.related, breached=violation.breached)
