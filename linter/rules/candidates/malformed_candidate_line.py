"""CAN001: a candidate line that is nearly right."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair


@damage_rule("CAN001", Severity.ERROR, Kind.MALFORMED_CANDIDATE, Applicability.SAFE)
def malformed_candidate_line(damage: Damage, document: Document) -> Problem:
    r"""A candidate line has another label or another dash.

    A reader looks for `Candidate: `, a name, ` - ` and a role. One that does not find them gives all that follows to
    the candidate above, or takes the whole line for a name.

    Bad (candidate):

        candidate: John Doe - Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Bad (candidate):

        Candidate: John Doe — Senior Python Developer
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: Anne-Marie O'Neil - Senior Developer - Data
        ----------------------------------------

        Q1: When do you use a list?

        A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    from linter.rules.difference import differences, named, pairs  # a clean file does without

    said = []
    for found, expected in pairs(damage, document):
        label = expected.strip()
        if not any(differences(found, expected)):
            continue
        if any(character.isalnum() for character in label):
            said.append(f"{named('candidate label', found, expected)}, expected '{label}'")
        else:
            said.append(named("dash", found, expected))
    message = ", ".join(said) or f"candidate line is written differently, expected '{damage.expected}'"
    return Problem(damage.span, message, repair(damage, "Write label and dash as the layout has them"))
