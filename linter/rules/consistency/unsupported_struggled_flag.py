"""CON002: a STRUGGLED flag that the evidence is against."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document, Slot
from linter.evidence.lexicon import chosen
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.consistency.cues import NO_CUES, ExtendCues, IgnoreCues, ReplaceCues
from linter.rules.consistency.place import judged_flag, place
from linter.rules.consistency.signs import flagged, message, related


@fact_rule(
    "CON002",
    Severity.WARNING,
    Applicability.UNSAFE,
    needs=Slot.ANSWER | Slot.FLAGS,
    about=Subject.BODY | Subject.EVIDENCE,
)
def unsupported_struggled_flag(
    document: Document,
    *,
    extend_cues: ExtendCues = NO_CUES,
    ignore_cues: IgnoreCues = (),
    replace_cues: ReplaceCues = False,
) -> Iterator[Problem]:
    r"""An answer has a STRUGGLED flag and does not read as a struggled one.

    Who filters by the flag throws a good answer away. The wording has to speak against the flag, and the score within
    the candidate or the section has to agree with it unless the whole answer is a closing courtesy. Doubt that is
    voiced in passing (`might`, `it depends`, one `I think`) is no struggle.

    Full answers and closing courtesies are recognized in English, German, French, Spanish, Portuguese and Italian;
    answers in any other language are ignored. Cues are set as for CON001; give both rules the same ones.

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
    flag = document.judged_flag
    for signs in flagged(document, chosen(extend_cues, ignore_cues, replace_cues)):
        reading = "answer is a closing courtesy" if signs.wording.plain else "answer looks like a full answer"
        fix = None
        span = judged_flag(document, signs.exchange)
        if span is not None and document.text[span[0] - 1] == " ":
            fix = Fix(f"Remove [{flag}]", Applicability.UNSAFE, (Edit(span[0] - 1, span[1], ""),))
        said = message(signs, reading, f"is flagged {flag}")
        yield Problem(place(document, signs.exchange), said, fix, related(signs))
