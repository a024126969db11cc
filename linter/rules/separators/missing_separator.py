"""SEP003: a missing separator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import WantedSeparator


@damage_rule("SEP003", Severity.ERROR, Kind.MISSING_SEPARATOR, Applicability.SAFE)
def missing_separator(damage: Damage[WantedSeparator], document: Document) -> Problem:
    r"""A separator is missing.

    Without its separator, a block has no end: scripts read it and the next one as one block.

    Bad (candidate):

        Candidate: Jane Roe - Backend Developer

        ^
        Q1: What is a checksum?

        A1: "A number that changes with the content."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: What is a checksum?

        A1: "A number that changes with the content."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (candidate):

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: What is a checksum?

        A1: "A number that changes with the content."

        Relevance Score: 0.533

        ^
        Q2: And a tuple?

        A2: "A tuple never changes, so it can be a key, and I return one where a function has two results."

        Relevance Score: 0.612
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: What is a checksum?

        A1: "A number that changes with the content."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: And a tuple?

        A2: "A tuple never changes, so it can be a key, and I return one where a function has two results."

        Relevance Score: 0.612
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: What is a checksum?

        A1: "A number that changes with the content."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    from linter.rules.lines import called, drawn  # a clean file does without

    expected = drawn(damage.detail)
    message = f"{called(damage.detail.line)} is missing, expected {expected}"
    return Problem(damage.span, message, repair(damage, f"Insert {expected}"))
