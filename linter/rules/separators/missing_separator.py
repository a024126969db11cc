"""SEP003: a separator that is not there."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("SEP003", Severity.ERROR, Kind.MISSING_SEPARATOR, Applicability.SAFE)
def missing_separator(damage: Damage, document: Document) -> Problem:
    r"""A separator is not where one should stand.

    Without its separator a block has no end: a script takes it and the next one for the same.

    Bad (candidate):

        Candidate: Jane Roe - Backend Developer

        ^
        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (candidate):

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533

        ^
        Q2: And a tuple?

        A2: "A tuple never changes, so it can be a key, and I return one where a function has two results."

        Relevance Score: 0.612
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: And a tuple?

        A2: "A tuple never changes, so it can be a key, and I return one where a function has two results."

        Relevance Score: 0.612
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    message = f"{damage.role} is missing, expected {damage.expected}"
    return Problem(damage.span, message, repair(damage, f"Insert {damage.expected}"))
