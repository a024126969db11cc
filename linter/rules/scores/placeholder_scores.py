"""SCO010: placeholder scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from linter.damage import Slot
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Scope, fact_rule


@fact_rule("SCO010", Severity.WARNING, needs=Slot.SCORE, scope=Scope.FILE, judges=("exchanges",))
def placeholder_scores(
    document: Document,
    *,
    at_least: Annotated[int, "minimum number of scores in a file before the rule applies"] = 8,
    share: Annotated[float, "share of lowest scores from which the rule applies"] = 0.5,
) -> Iterator[Problem]:
    r"""At least half of the scores are the lowest possible score.

    Tools write 0.000 for *not scored*. In an average, that is the worst possible score, so that the file says
    something wrong about its candidates.

    Bad (candidate):

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: How do you roll back?

        A1: "I deploy the last version again."

        Relevance Score: 0.000
                         ^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: And a tuple?

        A2: "A tuple never changes, so it can be a key, and I return one where a function has two results."

        Relevance Score: 0.000
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q3: What is a set good for?

        A3: "A set holds each item once and answers at once whether one is in it, so I use it to drop repeats."

        Relevance Score: 0.000
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q4: How does a dictionary find a key?

        A4: "It computes the hash of the key, looks at the slot that this names, and goes on if another key sits there."

        Relevance Score: 0.000
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q5: What does a generator do?

        A5: "It gives one value at a time and waits in between, so a large file never has to be in memory as a whole."

        Relevance Score: 0.611
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q6: What is a decorator?

        A6: "A function that takes a function and returns another, which I use to measure or to cache calls."

        Relevance Score: 0.574
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q7: How do you close a file?

        A7: "I open it in a with statement, and it is closed when the block ends, even after an exception."

        Relevance Score: 0.702
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q8: How do you test a function?

        A8: "I write the smallest case first, then the limits, then what must fail, and let them run on each commit."

        Relevance Score: 0.655
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Candidate: Jane Roe - Backend Developer
        ----------------------------------------

        Q1: How do you roll back?

        A1: "I deploy the last version again."

        Relevance Score: 0.000
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        Q2: And a tuple?

        A2: "A tuple never changes, so it can be a key, and I return one where a function has two results."

        Relevance Score: 0.612
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    lowest = document.lowest_score
    if lowest not in document.exchanges.values:
        return
    judged = [each for each in document.exchanges if each.value is not None and not each.closed & Slot.SCORE]
    found = [exchange.score for exchange in judged if exchange.value == lowest and exchange.score]
    if not found:
        return
    count = len(judged)
    if count >= at_least and len(found) >= count * share:
        yield Problem(found[0], f"{len(found)} of {count} scores are {lowest:g}, the lowest possible score")
