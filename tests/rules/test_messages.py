"""Messages say what is wrong, with both values, in plain words; they point where a person would point."""

from __future__ import annotations

import re

import pytest

from linter import lint
from linter.config import assemble, chosen
from linter.finding import Finding
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from tests.pages import ASKED, GRADES, PLACES
from tests.rules.transcripts import answer, collection, exchange, header, person, section

ONE = collection(section("WEAK", person("Ann Lee", exchange(1), exchange(2), exchange(3))))
LAST = collection(section("WEAK", person("Ann Lee", exchange(1))))
NOTED = LAST.replace("0.610\n", "0.610\n[AI Explanation Provided]: A tuple is a value.\n")


def only(text: str, flags: tuple[str, ...] = DEFAULT.flags) -> Finding:
    (finding,) = lint(text, assemble(chosen(), DEFAULT._replace(flags=flags))).findings
    return finding


SAID = [
    ("WEAK CAND", "POOR CAND", "section name is unknown, expected one of WEAK CANDIDATES, AVERAGE CANDIDATES, "),
    ("0.610\n", "0.610 [LOST]\n", "flag is unknown, expected [STRUGGLED]"),
    ("0.610\n", "0.610 [STRIGLAD]\n", "flag is unknown, did you mean [STRUGGLED]?"),
    ("0.610\n", "0.610 well\n", "unexpected text after the score"),
    ("0.610\n", "high\n", "score is not a number"),
    (" 0.610\n", "\n", "score line has no value"),
    ("Relevance Score: 0.610\n", "", "score line is missing"),
    ("0.610\n", "[STRUGGLED] 0.610\n", "[STRUGGLED] is before the score, expected after the score"),
    ("0.610\n", "0.610 [STRUGGLED] [STRUGGLED]\n", "duplicate flag [STRUGGLED]"),
    ("~" * 30, "=" * 30, "terminator is made of '=', expected 30 '~'"),
    ("~" * 30, "~" * 20 + "-" * 10, "terminator is made of '~' and '-', expected 30 '~'"),
    ("~" * 30, "~" * 15 + "=" * 15, "terminator is made of '~' and '=', expected 30 '~'"),
    ("~" * 30, "~" * 15 + " " + "~" * 14, "terminator has a space in it, expected 30 '~'"),
    ("~" * 30, "~" * 30 + "\n" + "~" * 30, "duplicate separator"),
    (f"A1: \"{answer(1)}\"", f"A1: \"{answer(1)}", "answer has an opening quote but no closing quote"),
    (f"A1: \"{answer(1)}\"", f"A1: “{answer(1)}\"", 'answer is enclosed in “ and ", expected straight double quotes'),
    ("~" * 30 + "\n\nQ2", "~" * 30 + "\n\nNote.\n\nQ2", "text outside any question, answer or annotation"),
]  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "said"), SAID, ids=[each[2][:40] for each in SAID])
def test_a_message_says_what_is_wrong(right: str, wrong: str, said: str) -> None:
    assert right in ONE
    assert only(ONE.replace(right, wrong, 1)).message.startswith(said)


def test_a_candidate_line_in_another_place_is_misplaced() -> None:
    line = next(line for line in ONE.splitlines() if line.startswith("Candidate:"))
    moved = ONE.replace(f"{line}\n", "", 1).replace(f"{'-' * 40}\n", f"{'-' * 40}\n{line}\n", 1)
    assert only(moved).message == "candidate line is misplaced"


def test_a_line_that_is_there_once_more_is_on_the_next_line_only_if_it_is() -> None:
    line = next(line for line in ONE.splitlines() if line.startswith("Candidate:"))
    assert only(ONE.replace(line, f"{line}\n{line}", 1)).message == "candidate line is repeated on the next line"
    far = ONE.replace(f"{line}\n", "", 1).replace("\nRelevance", f"\n{line}\nRelevance", 1)
    assert "candidate line is misplaced" in [finding.message for finding in lint(far).findings]


@pytest.mark.parametrize(("right", "wrong"), [("Q2: ", "q2 "), (f"{'~' * 30}\n\nQ2", "Q2")])
def test_a_flag_moves_to_the_score_of_its_own_exchange(right: str, wrong: str) -> None:
    damaged = ONE.replace("0.610\n", "0.610\n[STRUGGLED]\n", 1).replace(right, wrong, 1)
    assert "0.610 [STRUGGLED]\n~" in fix(damaged, unsafe=True).data.decode()


def test_all_flags_of_a_layout_are_named() -> None:
    flags = ("STRUGGLED", "SKIPPED", "HELPED")
    text = ONE.replace("0.610\n", "0.610 [EXCELLENT]\n")
    assert only(text, flags).message == "flag is unknown, expected one of [STRUGGLED], [SKIPPED], [HELPED]"
    assert only(text, ()).message == "flag is unknown, expected none"


ENDS = [
    (LAST, "What about num", "a question"),
    (LAST, "A tuple never", "an answer"),
    (LAST, f'{answer(1)}"', "an answer"),
    (LAST, "Releva", "a score line"),
    (LAST, "Relevance Score:", "a score line"),
    (LAST, "Relevance Score: 0.6", "a score line"),
    (LAST, "Relevance Score: 0.610\n~~~~~", "a terminator"),
    (NOTED, "A tuple is", "an annotation"),
    (LAST, "Candida", "a candidate header"),
    (LAST, "Candidate: Ann Lee - Backend Developer\n-----", "a candidate header"),
    (LAST, "\n\n\n============\n"[:-2], "a section header"),
]


@pytest.mark.parametrize(("text", "up_to", "where"), ENDS, ids=[each[1][:25] for each in ENDS])
def test_a_file_that_is_cut_off_says_where(text: str, up_to: str, where: str) -> None:
    cut = text[: text.rindex(up_to) + len(up_to)]
    finding = only(cut)
    assert (finding.code, finding.message) == ("DOC010", f"file ends inside {where}")
    assert finding.span == (len(cut), len(cut))


@pytest.mark.parametrize("label", ["B1:", "Q1:", "A.1:", "R1:"])
def test_a_missing_answer_stands_at_the_wrong_label(label: str) -> None:
    finding = only(ONE.replace("A1:", label))
    assert ONE.replace("A1:", label)[slice(*finding.span)] in (label, label.rstrip(":"))
    assert "expected 'A1:'" in finding.message
    if finding.code == "QNA003":
        assert finding.message == f"answer label is '{label}', expected 'A1:'"


@pytest.mark.parametrize("said", ["Item 1: a list.", "C2: a list.", "C12: a list.", "C1 is a list."])
def test_text_of_the_question_is_no_wrong_label(said: str) -> None:
    text = re.sub("\n\nA1: [^\n]*", f"\n\n{said}", ONE, count=1)
    finding = only(text)
    assert (finding.code, finding.message) == ("QNA003", "question without an answer, expected 'A1:'")
    assert "Item" not in finding.message


@pytest.mark.parametrize("value", ["0.", "0,", "1.", '"0."', "0.%"])
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_a_number_that_ends_at_its_point_is_given_no_digits(value: str, unsafe: bool) -> None:
    text = ONE.replace("0.610", value)
    finding = only(text)
    assert (finding.code, finding.fix) == ("SCO008", None)
    assert finding.message == f"score is written {value}, with no digits after the point"
    assert fix(text.encode(), unsafe=unsafe).data == text.encode()


@pytest.mark.parametrize("more", [": yes", " - badly", ", see below", " 2", ": no", ": he did not know it"])
@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_a_flag_with_more_inside_is_one_finding(more: str, unsafe: bool) -> None:
    text = ONE.replace("0.610\n", f"0.610 [STRUGGLED{more}]\n")
    finding = only(text)
    assert finding.code == "FLG001"
    assert text[slice(*finding.span)] == f"[STRUGGLED{more}]"
    assert finding.message == "flag has more text inside its brackets, expected [STRUGGLED]"
    assert fix(text.encode(), unsafe=unsafe).data == text.encode()


QUOTED = [
    ('"{}".', '"{}."'),
    ('"{}"!', '"{}!"'),
    ('"{}" .', '"{} ."'),
    ("“{}”.", '"{}."'),
    ('("{}")', '"({})"'),
    ('- "{}"', '"- {}"'),
]


@pytest.mark.parametrize(("wrong", "right"), QUOTED, ids=[each[0] for each in QUOTED])
def test_quotes_that_are_not_outermost_are_moved_and_not_doubled(wrong: str, right: str) -> None:
    said = answer(2).rstrip(".")
    whole = ONE.replace(f'A2: "{answer(2)}"', f"A2: {wrong.format(said)}")
    finding = only(whole)
    assert finding.code == "QNA008"
    assert finding.message == "answer has text outside its quotes"
    fixed = fix(whole.encode(), unsafe=True)
    assert fixed.failures == ()
    assert f"A2: {right.format(said)}\n" in fixed.data.decode()
    assert fixed.report.findings == ()


def test_quotes_inside_an_answer_without_any_around_it_stay() -> None:
    for said in ('"Yes", he said, and "no".', 'Yes, "a list".', '"Lists" are what I take.'):
        whole = ONE.replace(f'"{answer(2)}"', said)
        assert only(whole).message.startswith("answer is not in quotes")
        assert f'A2: "{said}"\n' in fix(whole.encode(), unsafe=True).data.decode()


@pytest.mark.parametrize("run", ["--", "~~", "=="])
@pytest.mark.parametrize("due", ["~" * 30, "-" * 40], ids=["terminator", "underline"])
def test_a_run_of_two_where_one_is_due_is_one_finding(run: str, due: str) -> None:
    assert only(ONE.replace(due, run, 1)).code in ("SEP001", "SEP002")


@pytest.mark.parametrize("gap", [" ", "  ", ""])
def test_a_terminator_after_a_flag_shares_the_line(gap: str) -> None:
    assert only(ONE.replace("0.610\n", f"0.610 [STRUGGLED]{gap}", 1)).code == "SEP006"


@pytest.mark.parametrize("width", [3, 4])
def test_a_short_terminator_after_a_flag_shares_the_line(width: int) -> None:
    assert only(ONE.replace(f"0.610\n{'~' * 30}", f"0.610 [STRUGGLED] {'~' * width}", 1)).code == "SEP006"


MARK = "Q1 [PROJECT] (Relevance: 0.533)"
SIGNS = [
    ("Q1 (PROJECT) (Relevance: 0.533)", "question label has '(' instead of '[' and has ')' instead of ']'"),
    ("Q1: [PROJECT] (Relevance: 0.533)", "question label has an extra ':'"),
    ("Q1[PROJECT] (Relevance: 0.533)", "question label has no space before '['"),
    ("Q1 [PROJECT] (Relevance 0.533)", "score label has no colon"),
    ("Q1 [PROJECT] [Relevance: 0.533]", "score label has '[' instead of '(' and has ']' instead of ')'"),
    ("Q1 [PROJECT] Relevance: 0.533", "score label has no '(' and no ')'"),
    ("Q1 [PROJECT] (Score: 0.533)", "score label is worded differently, expected 'Relevance'"),
    ("Q1 [PROEJCT] (Relevance: 0.533)", "value of 'kind' is misspelt, expected PROJECT"),
]


@pytest.mark.parametrize(("mark", "said"), SIGNS, ids=[each[1] for each in SIGNS])
def test_signs_of_a_label_are_named_with_what_is_expected(mark: str, said: str) -> None:
    text = PLACES["record exchange"].replace("{}", ASKED.replace(MARK, mark))
    assert [finding.message for finding in lint(text).findings] == [said]


def test_the_expected_place_is_that_of_the_layout() -> None:
    flag, note = "[CANDIDATE STRUGGLED]", "[AI PROVIDED EXPLANATION]: A list keeps its order."
    wrong = ASKED.replace('grow."\n', f'grow."\n{note}\n{flag}\n')
    said = [finding.message for finding in lint(PLACES["record exchange"].replace("{}", wrong)).findings]
    assert f"{flag} is misplaced, expected after the answer" in said
    line = "[AI Explanation Provided]: A tuple is a value.\n"
    above = NOTED.replace(line, "").replace("Relevance Score", f"{line}Relevance Score")
    assert only(above).message == "annotation is misplaced, expected after the score"


def test_a_value_that_is_no_number_is_not_quoted() -> None:
    report = lint(PLACES["record scores"].replace("{}", GRADES.replace("4/5", "high/5")))
    assert "'Score' is not a number, expected a value between 0 and 5" in [each.message for each in report.findings]


def test_two_candidates_that_are_the_same_are_named_by_their_place() -> None:
    text = collection(section("WEAK", person("Ann Lee"), person("Ann Lee")))
    assert only(text).message == "candidate 2 has the same name and role as candidate 1"
    assert "Ann" not in only(collection(section("WEAK", header("Ann Lee"), person("Bob Ray")))).message
