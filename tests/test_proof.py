"""Fixes that are broken on purpose are refused; those that bring to light what was closed are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.config import Plan, plan
from linter.damage import AnyDamage, Kind
from linter.document import Document
from linter.finding import Applicability, Edit, Fix, Problem
from linter.fixer import fix
from linter.proof import _is_beside, _is_near, _Moves
from linter.sameness import spelt
from tests.layouts.test_collection import END, exchange, transcript

CLEAN = transcript(*(exchange(n, f"What did you build in year {n}?", f"A parser of kind {n}.") for n in range(1, 6)))
CLEAN = CLEAN.removesuffix(f"\n{END}\n") + f" [STRUGGLED]\n{END}\n"
SCORE = "Relevance Score: 0.500"
SAID, WORDS, ADDED = "change the content", "words outside its finding", "would add a finding"


def otherwise(kind: Kind, *edits: tuple[str, str], unsafe: bool = False) -> Plan:
    """A plan in which the fix for ``kind`` makes ``edits``: what stands there, and what is put in its place."""
    whole = plan()
    rule = whole.damage[kind]

    def check(damage: AnyDamage, document: Document) -> Problem:
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
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [(f"{END}\n\nQ4", "\n\nQ4")], WORDS),
    (Kind.SEPARATOR_LENGTH, (f"{END}\n", f"{END[1:]}\n"), [(f"\n{END[1:]}\n", f"\n{END[1:]}\n")], "do not settle"),
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
    assert (mended.failures, mended.data) == ((), CLEAN.encode())
    assert [finding.code for finding in mended.applied] == [plan().damage[kind].code]

    refused = fix(data, otherwise(kind, *harm))
    (failure,) = refused.failures
    assert reason in failure.message
    assert f"the fix of {plan().damage[kind].code} at " in failure.message
    assert (refused.data, refused.applied) == (data, ())


@pytest.mark.parametrize(
    ("found", "written", "is_refused"),
    [(" agreed", "", True), (" agreed", " parser", True), (" analyst", "", False)],
)
def test_a_safe_fix_drops_no_words_but_those_that_are_elsewhere(found: str, written: str, is_refused: bool) -> None:
    data = CLEAN.replace(SCORE, SCORE + found, 1).encode()
    done = fix(data, otherwise(Kind.TEXT_AFTER_SCORE, (found, written)))
    assert [("drop words" in failure.message) for failure in done.failures] == [True] * is_refused
    assert (done.data == data) is is_refused


@pytest.mark.parametrize("flag", ["[STRUGG2LED]", "[STRUG GLED]", "[STRUGLED]", "[strug-gled]"])
def test_a_word_that_is_put_right_is_not_dropped(flag: str) -> None:
    done = fix(CLEAN.replace("[STRUGGLED]", flag))
    assert (done.failures, done.data.decode()) == ((), CLEAN)


def test_unsafe_fix_that_loses_a_word_is_refused() -> None:
    data = CLEAN.replace("A2:", "A7:").encode()
    assert fix(data, unsafe=True).data == CLEAN.encode()
    refused = fix(data, otherwise(Kind.ANSWER_NUMBER, ("A7:", "A2:"), ("of kind 3", "of 3"), unsafe=True), unsafe=True)
    (failure,) = refused.failures
    assert "lose transcript text" in failure.message
    assert refused.data == data


THREE = CLEAN.replace("Q2:", "q2:").replace("Q3:", "q3:").replace("Q4:", "q4:")


def one_wrong(wrong: str, *labels: str) -> Plan:
    """A plan in which the fixes for ``labels``, or for all of them, write what is ``wrong``."""
    whole = plan()
    rule = whole.damage[Kind.MALFORMED_LABEL]

    def check(damage: AnyDamage, document: Document) -> Problem:
        problem = rule.check(damage, document)
        if problem.fix is None or (labels and document.slice(damage.span) not in labels):
            return problem
        return problem._replace(fix=problem.fix._replace(edits=(Edit(*damage.span, wrong),)))

    return whole._replace(damage={**whole.damage, Kind.MALFORMED_LABEL: rule._replace(check=check)})


@pytest.mark.parametrize("wrong", ["Q9:", "", "Q3: So", "Q2"])
def test_one_fix_is_refused_by_name_and_the_others_are_applied(wrong: str) -> None:
    fixed = fix(THREE.encode(), one_wrong(wrong, "q3:"))
    line = THREE[: THREE.index("q3:")].count("\n") + 1
    (failure,) = fixed.failures
    assert failure.message.startswith(f"internal error: the fix of QNA001 at {line}:1 was not applied: ")
    assert failure.kind == "internal-error"
    assert fixed.data.decode() == CLEAN.replace("Q3:", "q3:")
    assert [(finding.code, finding.line) for finding in fixed.report.findings] == [("QNA001", line)]
    assert len(fixed.applied) == 2


def test_all_fixes_are_refused_where_each_does_harm() -> None:
    for sabotaged in (one_wrong("Q9:"), otherwise(Kind.MALFORMED_LABEL, ("Q5:", "Q6:"))):
        fixed = fix(THREE.encode(), sabotaged)
        assert (fixed.data, fixed.applied) == (THREE.encode(), ())
        assert len(fixed.failures) == 3


def test_a_file_with_many_refused_fixes_is_done_in_time() -> None:
    many = transcript(*(exchange(n, f"Why {n}?", f"Because of {n}.") for n in range(1, 61)))
    spoilt = re.sub(r"\nQ(\d*[13579]):", r"\nq\1:", many)
    fixed = fix(spoilt.encode(), one_wrong("Q999:"))
    assert fixed.data == spoilt.encode()
    assert len(fixed.failures) == 30
    touching = fix(spoilt.encode(), otherwise(Kind.MALFORMED_LABEL, ("A60:", "A61:")))
    assert touching.data == spoilt.encode()
    assert 0 < len(touching.failures) <= 30


def test_a_fix_that_moves_up_what_is_below_adds_nothing() -> None:
    text = CLEAN.replace("\n\nQ3", "\n\n\n\n\n\nQ3").replace("A4:", "A7:")
    fixed = fix(text.encode())
    assert fixed.failures == ()
    assert [finding.code for finding in fixed.applied] == ["DOC009"]
    assert [finding.code for finding in fixed.report.findings] == ["QNA006"]


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
    assert fixed.failures == ()
    assert mended in {finding.code for finding in fixed.applied}
    assert [finding.code for finding in fixed.report.findings] == [found]


@given(st.sets(st.integers(0, 12), min_size=2), st.lists(st.text("xyz", max_size=3), min_size=7, max_size=7))
def test_offsets_move_as_the_text_does(ends: set[int], said: list[str]) -> None:
    places = sorted(ends)
    spans = list(zip(places[::2], places[1::2], strict=False))
    edits = [Edit(*span, new) for span, new in zip(spans, said, strict=False)]
    moves = _Moves(edits)
    for offset in range(14):
        changed = "".join(edit.text for edit in edits if edit.end <= offset)
        kept = [at for at in range(offset) if not any(start <= at < end for start, end in spans)]
        assert moves(offset) == len(kept) + len(changed)


@pytest.mark.parametrize("said", ["", "--", "x"])
@pytest.mark.parametrize("place", [(0, 0), (0, 2), (3, 5), (4, 4), (9, 11)])
def test_what_an_edit_changes_beside_a_place(said: str, place: tuple[int, int]) -> None:
    text = "ab, cd: ef!"
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            others = [at for at in range(start, end) if not place[0] <= at < place[1]]
            is_apart = end < place[0] or place[1] < start
            wanted = any(text[at].isalnum() for at in others) or (is_apart and said == "x")
            assert _is_beside(text, Edit(start, end, said), place) is wanted, (start, end)


@pytest.mark.parametrize(
    ("word", "other", "is_near"),
    [
        ("so", "so", True),
        ("so", "to", True),
        ("so", "it", False),
        ("lamp", "damn", True),
        ("lamp", "dawn", False),
        ("letter", "bitten", True),
        ("letter", "hidden", False),
        ("", "a", True),
        ("", "ab", False),
    ],
)
def test_a_third_of_the_letters_of_a_word_may_be_wrong(word: str, other: str, is_near: bool) -> None:
    assert _is_near(word, other) is is_near
    assert spelt(f" {word.upper()}- ") == word
