"""The two reports of a record: what an evaluator and a recruiter write, with all the Markdown they use."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.banks import markdown
from benchmarks.banks.paragraphs import prose
from benchmarks.records.lookalikes import REPORTS

TOPICS = ("List vs. Tuple", "Decorators", "State: Redux or Context", "Q2 planning", "SQL - joins", "索引", "C++ / RAII")
JUSTIFICATIONS = prose("""
The candidate gave a detailed account with figures, and named what would be done differently today.

The candidate knew the words but could not give an example, and "it just worked" was all that came of the question.

The answer was correct in the main point; the trade-off (cost against latency) was only touched.

Clear and complete: cause, measure, result. The follow-up question was answered before it was asked.

The candidate’s answer stayed at the surface – no tools, no numbers, no owner.

A partial answer. A mention of the failure mode (Evaluation Score: 5/5 elsewhere) would have helped.
""")
VERDICTS = prose("""
**Proceed to next round.** The scores across all questions indicate a high level of readiness for the role.

**Not a fit at this time.** The gaps in the critical areas are too wide; a junior role may be considered.

**Proceed with reservations.** Strong on systems, thin on testing: ask for "how", not "what".

**Strong hire!** L’équipe en a besoin; 强烈推荐。

Hold. A second interview in three months (after the certificate) is suggested.
""")
FURTHER = prose("""
The identified gap in project articulation needs a closer look.

References are to be asked for, and the notice period as well.
""")
PARTS = ("Key Strengths", "Areas for Development & Critical Gaps", "Technical Skills Demonstrated", "Communication")


def evaluation(rng: Random, hostile: bool) -> Iterator[str]:
    """The lines of an evaluation report. Every ``Score: n/5`` line in it is a score."""
    if rng.random() < 0.8:
        yield "Evaluation:"
    yield "1. Project / Experience Question:"
    yield from _graded(rng)
    if hostile:
        yield from ("", *rng.choice(REPORTS).split("\n"))
    yield ""
    yield "2. Technical Questions:"
    for number in range(1, rng.randint(1, 5)):
        if number > 1:
            yield ""
        yield f"   Q{number}:" + (f" {rng.choice(TOPICS)}" if rng.random() < 0.5 else "")
        yield from _graded(rng)
    if rng.random() < 0.2:
        yield from ("", *rng.choice(REPORTS).split("\n"))


def _graded(rng: Random) -> Iterator[str]:
    yield f"   Score: {rng.randint(0, 5)}/5"
    yield f"   Justification: {rng.choice(JUSTIFICATIONS)}"


def hr(rng: Random, hostile: bool, name: str, position: str) -> Iterator[str]:
    """The lines of an HR report up to its overall recommendation."""
    head = rng.choice(("## HR Interview Report", "**HR Interview Report**", ""))
    if head:
        yield from (head, "")
    if rng.random() < 0.5:
        yield from (f"**Candidate:** {name}", f"**Position:** {position}", "**Interview Date:** 18 December 2025", "")
    if rng.random() < 0.4:
        yield from ("---", "")
    yield from ("### Candidate Overall Suitability", "", f"{name} was heard. {rng.choice(JUSTIFICATIONS)}", "")
    for part in PARTS[: rng.randint(1, 4)]:
        yield from (f"### {part}", "")
        for _ in range(rng.randint(1, 3)):
            grade = f"(Evaluation Score: {rng.randint(0, 5)}/5)"
            yield f"*   **{rng.choice(TOPICS)}:** {rng.choice(JUSTIFICATIONS)} {grade}"
        yield ""
    extra = list(rng.sample(markdown.MARKDOWN, rng.randint(0, 1)))
    if hostile:
        extra += rng.sample(REPORTS, 2)
    for block in extra:
        yield from (*block.split("\n"), "", "That is all on this point.", "")


def overall(rng: Random) -> str:
    """An overall recommendation, on one line, on two, or of two paragraphs."""
    verdict = rng.choice(VERDICTS)
    return (
        verdict + rng.choice(("", "", "", "\n", "\n\n", " ")) + (rng.choice(FURTHER)) if rng.random() < 0.5 else verdict
    )
