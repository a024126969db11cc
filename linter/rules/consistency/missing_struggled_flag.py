"""CON001: an answer that lacks the STRUGGLED flag."""

from __future__ import annotations

from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.evidence.lexicon import chosen
from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.consistency.cues import NO_CUES, ExtendCues, IgnoreCues, ReplaceCues
from linter.rules.consistency.place import place
from linter.rules.consistency.signs import message, related, unflagged


@fact_rule(
    "CON001",
    Severity.WARNING,
    Applicability.UNSAFE,
    needs=Slot.ANSWER | Slot.FLAGS,
    about=Subject.BODY | Subject.EVIDENCE,
    judges=("exchanges",),
)
def missing_struggled_flag(
    document: Document,
    *,
    extend_cues: ExtendCues = NO_CUES,
    ignore_cues: IgnoreCues = (),
    replace_cues: ReplaceCues = False,
) -> Iterator[Problem]:
    r"""An answer looks like a non-answer but has no STRUGGLED flag.

    Anyone filtering by the flag will treat this as a good answer. Three signs are considered: the wording, the
    score compared with the other scores of the candidate, and the section. The wording has to suggest the flag. One
    of the other two has to agree, unless the whole answer is plainly a non-answer such as "I don't know". A low
    score alone is not enough, because it measures relevance.

    Non-answers are recognised in English, German, French, Spanish, Portuguese and Italian. The language is detected
    from the answers; in a file with several languages, for each answer separately. Answers in other languages are
    ignored until you add phrases: `extend-cues = { en = ["pass on this one"], nl = ["geen idee"] }`. `ignore-cues`
    removes phrases.

    Bad (exchange):

        Q1: When do you use a tuple?

        A1: "Hmm, a tuple? I'm not sure, I have never really used one of those."

        Relevance Score: 0.410
                         ^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Fixed:

        Q1: When do you use a tuple?

        A1: "Hmm, a tuple? I'm not sure, I have never really used one of those."

        Relevance Score: 0.410 [STRUGGLED]
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a tuple?

        A1: "I wasn't sure at first, so I measured both: a tuple is smaller and can be a key, a list can grow."

        Relevance Score: 0.210
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    flag = document.judged_flag
    for signs in unflagged(document, chosen(extend_cues, ignore_cues, replace_cues)):
        reading = "answer is a plain non-answer" if signs.wording.plain else "answer looks like a non-answer"
        score, (between, mark) = signs.exchange.score, document.flag_mark
        fix = None
        if score is not None and mark and document.text.startswith(between, score[1]):
            at = score[1] + len(between)
            fix = Fix(f"Add {mark.strip()}", Applicability.UNSAFE, (Edit(at, at, mark),))
        said = message(signs, reading, f"is not flagged {flag}")
        yield Problem(place(document, signs.exchange), said, fix, related(signs))
