"""CON004: an unflagged answer with a low score."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from linter.damage import Slot
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.consistency.place import place


@fact_rule(
    "CON004",
    Severity.ERROR,
    needs=Slot.SCORE | Slot.FLAGS,
    about=Subject.BODY | Subject.POLICY,
    judges=("exchanges",),
    by_option=True,
)
def unflagged_below_score_limit(
    document: Document, *, unflagged_min_score: Annotated[float | None, "lowest score of an answer without flag"] = None
) -> Iterator[Problem]:
    r"""An unflagged answer scores below the limit in the settings.

    This rule does nothing until `unflagged-min-score` is set. Use it if your team flags every answer below a
    certain score. If an answer is below the limit, either the flag is missing or the score is wrong.

    Bad (exchange, unflagged-min-score = 0.4):

        Q1: When do you use a tuple?

        A1: "A tuple never changes, so it can be a key, and I return one where a function has two results to give."

        Relevance Score: 0.310
                         ^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a tuple?

        A1: "A tuple never changes, so it can be a key, and I return one where a function has two results to give."

        Relevance Score: 0.400
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    flag = document.judged_flag
    if unflagged_min_score is None or flag is None:
        return
    for exchange in document.exchanges:
        value = exchange.value
        if exchange.flagged or value is None or exchange.closed & (Slot.SCORE | Slot.FLAGS):
            continue
        if value < unflagged_min_score:
            said = f"answer is not flagged {flag} but scores {value}, expected at least {unflagged_min_score}"
            yield Problem(place(document, exchange), said)
