"""CON005: a flag in a section that should have none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, fact_rule
from linter.rules.consistency.place import place
from linter.rules.consistency.signs import tier_word


@fact_rule("CON005", Severity.ERROR, about=Subject.BODY | Subject.POLICY, judges=("exchanges",), by_option=True)
def flag_in_unflaggable_section(
    document: Document, *, never_flagged: Annotated[tuple[str, ...], "names of sections without flags"] = ()
) -> Iterator[Problem]:
    r"""An answer is flagged in a section that should have no flags.

    This rule does nothing until `never-flagged` lists sections. Use it if your team never flags its best
    candidates. If an answer in such a section is flagged, either the flag is wrong or the candidate is in the wrong
    section.

    Bad (exchange, never-flagged = ["WEAK"]):

        Q1: When do you use a tuple?

        A1: "Hmm, a tuple? I'm not sure, I have never really used one of those."

        Relevance Score: 0.410 [STRUGGLED]
                               ^^^^^^^^^^^
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good:

        Q1: When do you use a tuple?

        A1: "A tuple never changes, so it can be a key, and I return one where a function has two results to give."

        Relevance Score: 0.410
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    flag = document.judged_flag
    if not never_flagged or flag is None:
        return
    for exchange in document.exchanges:
        candidate = exchange.candidate
        if exchange.flagged and candidate.tier in never_flagged:
            word = tier_word(candidate)
            said = f"answer is flagged {flag} in {word} {candidate.tier}, expected no flags in this {word}"
            yield Problem(place(document, exchange), said)
