"""CON002: a STRUGGLED flag that the evidence is against."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Slot
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import fact_rule
from linter.rules.consistency.signs import FLAG, flagged, message, place, related


@fact_rule("CON002", Severity.WARNING, Applicability.UNSAFE, reads=Slot.ANSWER)
def unsupported_struggled_flag(document: Document) -> Iterator[Problem]:
    r"""An answer has a STRUGGLED flag and does not read as a struggled one.

    Who filters by the flag throws a good answer away. The wording has to speak against the flag, and the score within
    the candidate or the section has to agree with it unless the whole answer is a closing courtesy. Doubt that is
    voiced in passing (`might`, `it depends`, one `I think`) is no struggle.

    Bad (exchange):

        Q1: Do you have any questions for me?

        A1: "No, thank you. I think you've covered everything I wanted to know."

        Relevance Score: 0.596 [STRUGGLED]
                               ^^^^^^^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: Do you have any questions for me?

        A1: "No, thank you. I think you've covered everything I wanted to know."

        Relevance Score: 0.596
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a tuple?

        A1: "Hmm, a tuple? I'm not sure, I have never really used one of those."

        Relevance Score: 0.410 [STRUGGLED]
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    text = document.text
    for signs in flagged(document):
        reading = "answer is a closing courtesy" if signs.wording.plain else "answer reads as a full answer"
        fix = None
        flags = signs.exchange.flags
        at = text.find(f" [{FLAG}]", flags[0] - 1, flags[1]) if flags is not None else -1
        if at >= 0:
            fix = Fix(f"Remove [{FLAG}]", Applicability.UNSAFE, (Edit(at, at + len(FLAG) + 3, ""),))
        said = message(signs, reading, f"has a {FLAG} flag")
        yield Problem(place(signs.exchange), said, fix, related(signs))
