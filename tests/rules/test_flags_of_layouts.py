"""The flag rules read meanings: they judge records and layouts that a team describes as they judge collections."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from linter import Finding, lint, parse
from linter.config import Plan, assemble, chosen, plan
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import BUILT_IN, Known, own
from linter.layouts.reading import read_description
from tests.rules.transcripts import STRUGGLE, answer

SCORED = """\
name = "scored"
struggled = "HINT GIVEN"

[blocks]
file = '''
Candidate: {name}
Level: {level}

{exchange...}
'''
exchange = '''
Question {number}: {question}
Answer: {answer}
Score: {score}/10{? [HINT GIVEN]}

'''

[slots]
level = { is = "tier", of = ["low", "middle", "high"], ordered = true }
score = { maximum = 10, decimals = 0 }
"""
RECORD = """\
Interview Transcript
============================================================
Candidate: Jane Roe
Quality Profile: {}
Position: Backend Developer
Total Turns: 1
============================================================

AI Recruiter: Welcome! Please tell me about yourself.

Candidate: "I am Jane Roe, and I have written Python services for six years."


============================================================
TECHNICAL QUESTIONS AND ANSWERS
============================================================

{}

============================================================
EVALUATION REPORT
============================================================
She knows the language well.

============================================================
HR REPORT
============================================================
Invite her to the next round.
"""
FAREWELL = '"No, thank you. I think you\'ve covered everything I wanted to know."'


def record(profile: str, *exchanges: tuple[str, str, bool]) -> str:
    asked = "".join(
        f"Q{number} [TECHNICAL] (Relevance: {score})\nQuestion: What is number {number}?\n\nAnswer: {said}\n"
        f"{'[CANDIDATE STRUGGLED]' + chr(10) if flagged else ''}\n{'-' * 40}\n\n"
        for number, (said, score, flagged) in enumerate(exchanges, 1)
    )
    return RECORD.format(profile, asked.rstrip("\n") + "\n")


def scored(level: str, *exchanges: tuple[str, str, bool]) -> str:
    asked = "".join(
        f"Question {number}: What is number {number}?\nAnswer: {said}\nScore: {score}/10{' [HINT GIVEN]' * flagged}\n\n"
        for number, (said, score, flagged) in enumerate(exchanges, 1)
    )
    return f"Candidate: Jane Roe\nLevel: {level}\n\n{asked.rstrip(chr(10))}\n"


def found(text: str, **options: Any) -> list[Finding]:
    return [each for each in lint(text, bound(**options)).findings if each.code.startswith("CON")]


def bound(**options: Any) -> Plan:
    """All rules on the built-in layouts and the one above, with ``options`` for the rules that know them."""
    own = {
        rule.name: {name: value for name, value in options.items() if name in rule.function.__kwdefaults__}
        for rule in plan().fact
        if rule.function.__kwdefaults__
    }
    return assemble(chosen(), DEFAULT, own, layouts=(*BUILT_IN, Known("scored", read_description(SCORED))))


@pytest.mark.parametrize(("write", "low", "high"), [(record, "weak", "strong"), (scored, "low", "high")])
def test_quality_and_wording_together(write: Any, low: str, high: str) -> None:
    scores = ("0.300", "0.700") if write is record else ("3", "7")
    fluent = (f'"{answer(2)}"', scores[1], False)
    (missing,) = found(write(low, (f'"{STRUGGLE}"', scores[0], False), fluent))
    assert missing.code == "CON001" and f"quality {low}" in missing.message
    assert [note.evidence.sign for note in missing.related if note.evidence][-1] == "tier"
    (extra,) = found(write(high, (f'"{answer(1)}"', scores[1], True), fluent))
    assert extra.code == "CON002" and f"quality {high}" in extra.message
    assert found(write(low, (f'"{STRUGGLE}"', scores[0], True), fluent)) == []
    assert found(write(high, fluent)) == []


@pytest.mark.parametrize(("write", "low"), [(record, "weak"), (scored, "low")])
def test_a_farewell_is_no_struggle(write: Any, low: str) -> None:
    scores = ("0.300", "0.700") if write is record else ("3", "7")
    codes = [each.code for each in found(write(low, (FAREWELL, scores[0], True), (f'"{answer(2)}"', scores[1], False)))]
    assert codes == ["CON002"]


@pytest.mark.parametrize(("write", "high", "limits"), [(record, "strong", (0.5, 0.4)), (scored, "high", (5.0, 4.0))])
def test_limits_and_qualities_of_a_team(write: Any, high: str, limits: tuple[float, float]) -> None:
    scores = ("0.300", "0.700") if write is record else ("3", "7")
    flagged = write(high, (f'"{answer(1)}"', scores[1], True), (f'"{answer(2)}"', scores[1], False))
    unflagged = write(high, (f'"{answer(1)}"', scores[0], False), (f'"{answer(2)}"', scores[1], False))
    assert "CON003" in [each.code for each in found(flagged, flagged_max_score=limits[0])]
    assert "CON004" in [each.code for each in found(unflagged, unflagged_min_score=limits[1])]
    (policy,) = found(flagged, never_flagged=(high,))
    assert policy.code == "CON005" and f"in quality {high}" in policy.message


def test_a_fix_writes_the_flag_where_the_layout_has_it() -> None:
    text = scored("low", (f'"{STRUGGLE}"', "3", False), (f'"{answer(2)}"', "7", False))
    fixed = fix(text.encode(), bound(), True)
    assert fixed.failures == ()
    assert fixed.data.decode() == text.replace("Score: 3/10\n", "Score: 3/10 [HINT GIVEN]\n")


def test_no_flag_is_added_to_a_line_that_has_none() -> None:
    (finding,) = found(record("weak", (f'"{STRUGGLE}"', "0.300", False), (f'"{answer(2)}"', "0.700", False)))
    assert finding.fix is None


@pytest.mark.parametrize("flag", ["LEVEL 2", "WEAK|SLOW", "NEEDS A HINT"])
@pytest.mark.parametrize("form", ["{}", "[{}", "【{}】", "({})", "{}]"])
def test_a_flag_of_several_words_is_known_without_its_brackets(flag: str, form: str) -> None:
    described = read_description(SCORED.replace("HINT GIVEN", flag))
    every = assemble(chosen(), DEFAULT, {}, layouts=(*BUILT_IN, Known("scored", described)))
    text = scored("low", ("No idea, sorry.", "2", False), ("It locks the table.", "7", False))
    written = text.replace("2/10", f"2/10 {form.format(flag)}")
    (finding,) = lint(written, every).findings
    assert (finding.code, finding.line) == ("FLG001", 6)


def test_a_flag_without_a_slot_is_there_whatever_else_is_wrong_with_its_line() -> None:
    examples = Path(__file__).parent.parent.parent / "examples" / "layouts"
    layout = own((examples / "verdicts.toml").read_bytes(), "verdicts.toml")
    text = (examples / "verdicts.clean.txt").read_text(encoding="utf-8")
    damaged = text.replace("Verdict: correct (late)", "    Verdict: correct (late)")
    assert [each.flagged for each in parse(damaged, layouts=(layout,)).exchanges] == [False, True, False, False]
    fixed = fix(damaged, plan(layouts=(layout,)))
    assert fixed.failures == () and fixed.data.decode() == text
