"""REC003: a question or an answer that differs from the dialogue."""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Document
from linter.finding import Problem, Related, Severity
from linter.rule import Subject, fact_rule


@fact_rule("REC003", Severity.ERROR, about=Subject.CLAIM | Subject.DIALOGUE, judges=("mismatches",))
def exchange_not_in_dialogue(document: Document) -> Iterator[Problem]:
    r"""The question or the answer of an exchange differs from the dialogue.

    The exchanges of such a file are copied from its dialogue: each question is a whole turn, and its answer is the
    turn after it. If they differ, one of the two was edited, and only a person can tell which one is right.
    A layout can also declare that a short value, such as a speaker, is one of those at another place of the file.

    Bad (record exchange):

        Q1 [PROJECT] (Relevance: 0.533)
        Question: When do you use an array?
                  ^^^^^^^^^^^^^^^^^^^^^^^^^

        Answer: "Where the order of the items matters, for a list keeps it and can grow."

        ----------------------------------------

    Bad (record exchange):

        Q1 [PROJECT] (Relevance: 0.533)
        Question: When do you use a list?

        Answer: "Wherever the order of the items matters to me."
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        ----------------------------------------

    Good:

        Q1 [PROJECT] (Relevance: 0.533)
        Question: When do you use a list?

        Answer: "Where the order of the items matters, for a list keeps it and can grow."

        ----------------------------------------
    """
    if not document.mismatches:
        return
    from linter.mismatches import NotInDialogue, NotListed  # most files have none

    for mismatch in document.mismatches:
        if isinstance(mismatch, NotListed):
            sources = " or ".join(f"'{source}'" for source in mismatch.sources)
            of_turns = f" of {mismatch.turns} turns" if mismatch.turns > 1 else ""
            what = f"speaker{of_turns}" if mismatch.turns else f"'{mismatch.slot}'"
            expected = "one who is" if mismatch.turns else "a value that is"
            yield Problem(mismatch.span, f"{what} is not in {sources}, expected {expected}")
        if isinstance(mismatch, NotInDialogue):
            where = "a whole turn of the dialogue" if mismatch.slot == "question" else "the turn after its question"
            related = (Related(mismatch.turn, "the turn in the dialogue"),) if mismatch.turn else ()
            yield Problem(
                mismatch.span, f"{mismatch.slot} differs from the dialogue, expected {where}", related=related
            )
