"""Fixes that are broken on purpose are refused; those that bring to light what was closed are not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from linter.config import Plan, plan
from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Edit, Fix, Problem
from linter.fixer import fix
from tests.layouts.test_collection import END, exchange, transcript

CLEAN = transcript(*(exchange(n, f"What did you build in year {n}?", f"A parser of kind {n}.") for n in range(1, 6)))
CLEAN = CLEAN.removesuffix(f"\n{END}\n") + f" [STRUGGLED]\n{END}\n"
SCORE = "Relevance Score: 0.500"
SAID, WORDS, ADDED = "what the transcript says", "words beside its finding", "would add a finding"


def otherwise(kind: Kind, *edits: tuple[str, str], unsafe: bool = False) -> Plan:
    """A plan in which the fix for ``kind`` makes ``edits``: what stands there, and what is put in its place."""
    whole = plan()
    rule = whole.damage[kind]

    def check(damage: Damage, document: Document) -> Problem:
        made = []
        for found, said in edits:
            at = document.text.find(found)
            if at >= 0:
                made.append(Edit(at, at + len(found), said))
        applicability = Applicability.UNSAFE if unsafe else Applicability.SAFE
        return rule.check(damage, document)._replace(fix=Fix("Broken", applicability, tuple(made)))

    return whole._replace(damage={**whole.damage, kind: rule._replace(check=check)})


HARMS = [
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [("year 3", "year 4")], WORDS),
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [(" [STRUGGLED]", "")], WORDS),
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [("QUESTIONS AND", "QUESTIONS")], WORDS),
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [(f"\n{END}\n\nQ4", f"\n{END}\n\nTODO\n\nQ4")], WORDS),
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [(f"{END}\n\nQ4", "\n\nQ4")], "do not settle"),
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [(f"\n{END[1:]}\n", f"\n{END}\n{'=' * 60}\n")], ADDED),
    (Kind.MALFORMED_CANDIDATE, ("Candidate: Ada", "candidate: Ada"), [("candidate: Ada", "Candidate: Eda")], SAID),
    (Kind.MALFORMED_CANDIDATE, ("Candidate: Ada", "candidate: Ada"), [("candidate: Ada", "Candidate: ")], SAID),
    (Kind.MALFORMED_LABEL, ("Q2:", "q2:"), [("q2:", "Q3:")], SAID),
    (
        Kind.MALFORMED_SCORE,
        (SCORE, "relevance score: 0.500"),
        [("relevance score: 0.500\n", f"{SCORE[:-1]}1\n")],
        WORDS,
    ),
    (Kind.SCORE_PRECISION, (f"{SCORE}\n", "Relevance Score: 0.5\n"), [("0.5\n", "0.600\n")], SAID),
    (Kind.NONSTANDARD_NUMBER, (f"{SCORE}\n", "Relevance Score: 0,5\n"), [("0,5\n", "5.000\n")], SAID),
    (Kind.MALFORMED_FLAG, (" [STRUGGLED]", " [Struggled]"), [(" [Struggled]\n", "\n")], SAID),
    (Kind.MISSPELT_SECTION, ("WEAK", "WAEK"), [("WAEK", "STRONG")], SAID),
    (Kind.DUPLICATE_SCORE, (f"{SCORE}\n", f"{SCORE}\n" * 2), [(f"{SCORE}\n" * 2, "")], WORDS),
    (Kind.BLANK_LINES, ("\n\nQ3", "\n\n\n\nQ3"), [('\n\nA2: "A', '\n\n"A')], WORDS),
]


@pytest.mark.parametrize(("kind", "damage", "harm", "reason"), HARMS)
def test_fix_that_harms_is_refused(
    kind: Kind, damage: tuple[str, str], harm: Sequence[tuple[str, str]], reason: str
) -> None:
    assert CLEAN.count(damage[0]) >= 1
    data = CLEAN.replace(*damage, 1).encode()
    mended = fix(data)
    assert (mended.failure, mended.data) == (None, CLEAN.encode())
    assert [finding.code for finding in mended.applied] == [plan().damage[kind].code]

    refused = fix(data, otherwise(kind, *harm))
    assert refused.failure is not None
    assert reason in refused.failure.message
    assert refused.failure.message.endswith("; nothing was written")
    assert (refused.data, refused.applied) == (data, ())


def test_unsafe_fix_that_loses_a_word_is_refused() -> None:
    data = CLEAN.replace("A2:", "A7:").encode()
    assert fix(data, unsafe=True).data == CLEAN.encode()
    refused = fix(data, otherwise(Kind.ANSWER_NUMBER, ("A7:", "A2:"), ("of kind 3", "of 3"), unsafe=True), unsafe=True)
    assert refused.failure is not None
    assert "lose what was said" in refused.failure.message
    assert refused.data == data


UNSURE = "I don't know, I have no idea."
CURLY = [
    exchange(n, f"What did you build in year {n}?", "A parser.").replace('"A parser."', "“A parser.”") for n in (1, 2)
]
BROUGHT_TO_LIGHT = [
    (CLEAN.replace("Q2:", "q7:"), "QNA001", "QNA007"),
    (
        transcript(*CURLY, exchange(3, "How?"), exchange(4, "Why?").replace('"A parser."', "A parser.")),
        "QNA010",
        "QNA008",
    ),
    (
        transcript(exchange(1).replace(SCORE, f"{SCORE}\n{SCORE}"), exchange(2, "Why?", f"{UNSURE} The rest I guess.")),
        "SCO005",
        "CON001",
    ),
]


@pytest.mark.parametrize(("text", "mended", "found"), BROUGHT_TO_LIGHT)
def test_what_a_mended_finding_had_closed_is_no_harm(text: str, mended: str, found: str) -> None:
    fixed = fix(text.encode())
    assert fixed.failure is None
    assert mended in {finding.code for finding in fixed.applied}
    assert [finding.code for finding in fixed.report.findings] == [found]
