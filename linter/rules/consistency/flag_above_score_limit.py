"""CON003: a flagged answer with a high score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from linter.damage import Slot
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.consistency.place import place


@fact_rule(
    "CON003",
    Severity.ERROR,
    needs=Slot.SCORE,
    about=Subject.BODY | Subject.POLICY,
    judges=("exchanges",),
    by_option=True,
)
def flag_above_score_limit(
    document: Document, *, flagged_max_score: Annotated[float | None, "highest score of a flagged answer"] = None
) -> Iterator[Problem]:
    r"""A flagged answer scores above the limit in the settings.

    This rule does nothing until `flagged-max-score` is set. Use it if your team flags only answers up to a certain
    score. If the limit is exceeded, either the flag or the score is wrong.

    Bad (exchange, flagged-max-score = 0.6):

        Q1: When do you use a tuple?

        A1: "Hmm, a tuple? I'm not sure, I have never really used one of those."

        Relevance Score: 0.710 [STRUGGLED]
                               ^^^^^^^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a tuple?

        A1: "Hmm, a tuple? I'm not sure, I have never really used one of those."

        Relevance Score: 0.600 [STRUGGLED]
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    flag = document.judged_flag
    if flagged_max_score is None or flag is None:
        return
    for exchange in document.exchanges:
        value = exchange.value
        if exchange.flagged and value is not None and value > flagged_max_score and not exchange.closed & Slot.SCORE:
            said = f"answer is flagged {flag} but scores {value}, expected at most {flagged_max_score}"
            yield Problem(place(document, exchange), said)
