"""CON002: a STRUGGLED flag that the answer contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
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
    judges=("exchanges",),
)
def unsupported_struggled_flag(
    document: Document,
    *,
    extend_cues: ExtendCues = NO_CUES,
    ignore_cues: IgnoreCues = (),
    replace_cues: ReplaceCues = False,
) -> Iterator[Problem]:
    r"""An answer has a STRUGGLED flag but looks like a full answer.

    Anyone filtering by the flag will discard a good answer. The wording has to contradict the flag, and the score
    compared with the candidate's other scores, or the section, has to agree. The wording is enough if the whole
    answer is a closing courtesy. Some doubt in a full answer (`might`, `it depends`, one `I think`) does not count.

    Full answers and closing courtesies are recognised in English, German, French, Spanish, Portuguese and Italian;
    answers in other languages are ignored. The options are those of CON001; give both rules the same phrases.

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
