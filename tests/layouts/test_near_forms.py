"""Lines written in another way: one finding, and where the right text is certain the original comes back whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from linter import lint
from linter.fixer import fix
from tests.layouts.test_collection import BAR, END, LINE, TITLE, exchange, transcript

NOTE = "[AI Explanation Provided]: A parser reads."
EXAMPLE = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
CLEAN = transcript(*(exchange(n, f"Why {n}?", f"Because of {n}.") for n in range(1, 4)))
CLEAN = CLEAN.replace("0.500\n", f"0.500\n{NOTE}\n", 1).removesuffix(f"\n{END}\n") + f" [STRUGGLED]\n{END}\n"
LINES = {
    "QNA001": ("Q2: Why 2?", 'A2: "Because of 2."'),
    "CAN001": ("Candidate: Ada Byron - Analyst",),
    "SCO007": ("Relevance Score: 0.500 [STRUGGLED]",),
    "FLG001": ("Relevance Score: 0.500 [STRUGGLED]",),
    "SCO005": ("Relevance Score: 0.500 [STRUGGLED]",),
    "ANN001": (NOTE,),
    "DOC004": ("WEAK CANDIDATES",),
}
FORMS = {
    "QNA001": (
        *("{l}2; {t}", "{l}2/ {t}", "{l}2 — {t}", "{l}2∶ {t}", "{l}2꞉{t}", "{l}:2: {t}", "{l}(2): {t}", "{l}[2] {t}"),
        *("`{l}2`: {t}", "`{l}2:` {t}", "<{l}2>: {t}", "[{l}2:] {t}", "_{l}2:_ {t}", "1. {l}2: {t}", "| {l}2: {t}"),
        *("{w} No. 2: {t}", "{w} number 2: {t}", "**{w} #2:** {t}", "* {l}2: {t}", "{l}2.: {t}", "{l}2 - {t}"),
    ),
    "CAN001": (
        *(
            "CANDIDATE : {t}",
            "Candidate:: {t}",
            "Candidate∶ {t}",
            "`Candidate:` {t}",
            '"Candidate: {t}"',
            "1. Candidate: {t}",
        ),
        *("Candidate: **Ada Byron** - Analyst", "Candidate: **{t}**", "Candidate: Ada Byron  - Analyst"),
        *("Candidate: Ada Byron -> Analyst", "Candidate: Ada Byron ‒ Analyst", "Candidate: Ada Byron － Analyst"),
        *("Candidate: Ada Byron · Analyst", "Candidate: Ada Byron = Analyst", "Candidate:\u00a0{t}"),
    ),
    "SCO007": (
        *("Relevance Score -> {t}", "Relevance Score | {t}", "Relevance Score∶ {t}", "Relevance Score (0-1): {t}"),
        *("`Relevance Score:` {t}", '"Relevance Score": {t}', "**Relevance Score: 0.500** [STRUGGLED]"),
        *("[Relevance Score: 0.500] [STRUGGLED]", "1. Relevance Score: {t}", "Relevance Score: : {t}"),
        *("Relevance Score: = {t}", "Relevance\nScore: {t}", "Relevance Score\n: {t}", "Relevance Score:\n  {t}"),
    ),
    "FLG001": (
        *("{s} - [STRUGGLED]", "{s}, [STRUGGLED]", "{s} | [STRUGGLED]", "{s} [5TRUGGLED]", "{s} [STRUGGLED*]"),
        *("{s} [S T R U G G L E D]", "{s} **STRUGGLED**", "{s} [STRUGGELED]", "{s}\u00a0[STRUGGLED]", "{s} #struggled"),
        *("{s} [ST.RUGGLED]", "{s} [STRUGGL,D]", "{s} [S-TRUGGLED]", "{s} [STRU|GGLED]"),
    ),
    "SCO005": ("{t0}\n{t0}\n{t0}", "{t0}\n\n{t0}", "{lower}\n{t0}", "{t0}\n{lower}"),
    "ANN001": (
        *("AI Explanation Provided - {t}", "[AI Explanation Provided] -> {t}", "[AI Explanation Provided]∶ {t}"),
        *("`[AI Explanation Provided]:` {t}", '"AI Explanation Provided": {t}', "1. [AI Explanation Provided]: {t}"),
        *("[AI Explanation Provided]:\n{t}", "[AI Explanation Provided]:\n\n{t}", "［AI Explanation Provided］：{t}"),
    ),
    "DOC004": (
        *("**{t0}**", "## {t0}", "*WEAK* CANDIDATES", "1. {t0}", "[{t0}]", "> {t0}", "{t0}:", "`{t0}`", "“{t0}”"),
        *("WEEK CANDIDATES", "WEAK-CANDIDATES", "weak candidates", "**Weak Candidates**", "WEAKK CANDIDATES"),
    ),
}


def cases() -> list[tuple[str, str, str]]:
    """Code, line and what stands in its place."""
    found = []
    for code, forms in FORMS.items():
        for line in LINES[code]:
            text = line.partition(": ")[2]
            word = "Question" if line[0] == "Q" else "Answer"
            lower = line[0].lower() + line[1:]
            score = line.removesuffix(" [STRUGGLED]")
            found += [
                (code, line, form.format(l=line[0], t=text, t0=line, s=score, w=word, lower=lower)) for form in forms
            ]
    return found


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("code", "line", "form"), cases())
def test_near_form_comes_back(code: str, line: str, form: str, newline: str) -> None:
    assert CLEAN.count(f"\n{line}\n") == 1
    data = CLEAN.replace(f"\n{line}\n", f"\n{form}\n").replace("\n", newline).encode()
    assert [finding.code for finding in lint(data).findings] == [code]
    fixed = fix(data)
    assert fixed.failures == ()
    assert fixed.data.decode().replace(newline, "\n") == CLEAN


@pytest.mark.parametrize(
    ("line", "form", "mended"),
    [
        ("Q2: Why 2?", "q2: **Why** 2?", "Q2: **Why** 2?"),
        ("Q2: Why 2?", "Q2 *Why* 2?", "Q2: *Why* 2?"),
        ("Q2: Why 2?", "- Q2: _Why_ 2?", "Q2: _Why_ 2?"),
        ("Q2: Why 2?", "**Q2:** **Why** 2?", "Q2: **Why** 2?"),
        ("Q2: Why 2?", "Q2. (Why) 2?", "Q2: (Why) 2?"),
        (NOTE, "[AI Explanation Provided] *A* parser reads.", "[AI Explanation Provided]: *A* parser reads."),
        (NOTE, "[ai explanation provided]: - A parser reads.", "[AI Explanation Provided]: - A parser reads."),
    ],
)
def test_marks_of_the_text_stay(line: str, form: str, mended: str) -> None:
    fixed = fix(CLEAN.replace(f"\n{line}\n", f"\n{form}\n").encode())
    assert fixed.data.decode() == CLEAN.replace(f"\n{line}\n", f"\n{mended}\n")


@pytest.mark.parametrize(
    ("line", "form", "code"),
    [
        ("Q2: Why 2?", "**Q2: Why 2?**", "QNA001"),
        ('A2: "Because of 2."', '"A2: Because of 2."', "QNA001"),
        ("Candidate: Ada Byron - Analyst", "Candidate: Ada Byron-King Analyst Two", "CAN003"),
        ("Relevance Score: 0.500 [STRUGGLED]", "Relevance Score: 0.500 8 [STRUGGLED]", "SCO009"),
    ],
)
def test_what_is_not_certain_is_left(line: str, form: str, code: str) -> None:
    text = CLEAN.replace(f"\n{line}\n", f"\n{form}\n")
    fixed = fix(text.encode())
    assert (fixed.failures, fixed.data.decode()) == ((), text)
    assert code in {finding.code for finding in fixed.report.findings}


COPIES = [
    ("title above", f"{TITLE}\n{TITLE}\n{TITLE}\nTECHNICAL", f"{TITLE}\nTECHNICAL"),
    ("title below", f"ANSWERS\n{TITLE[1:]}\n{TITLE}\n", f"ANSWERS\n{TITLE}\n"),
    ("section above", f"{BAR[1:]}\n{BAR}\nWEAK", f"{BAR}\nWEAK"),
    ("section below", f"CANDIDATES\n{BAR}\n{BAR}\n{BAR}\n", f"CANDIDATES\n{BAR}\n"),
    ("underline", f"Analyst\n{LINE}\n{LINE}\n{LINE}\n", f"Analyst\n{LINE}\n"),
    ("terminator", f"{END}\n{END}\n{END}\n\nQ2", f"{END}\n\nQ2"),
    ("short terminator first", f"{END[1:]}\n{END}\n\nQ2", f"{END}\n\nQ2"),
    ("short terminator first below a score", f"{END[1:]}\n{END}\n\nQ3", f"{END}\n\nQ3"),
]


@pytest.mark.parametrize(("copies", "once"), [case[1:] for case in COPIES], ids=[case[0] for case in COPIES])
def test_copies_of_a_separator_are_one_finding(copies: str, once: str) -> None:
    assert CLEAN.count(once) == 1
    data = CLEAN.replace(once, copies).encode()
    assert [finding.code for finding in lint(data).findings] == ["SEP004"]
    assert fix(data).data.decode() == CLEAN


@pytest.mark.parametrize("gap", ["", " ", "   "])
@pytest.mark.parametrize(
    "form",
    [
        "{bar}{gap}{name}\n{bar}",
        "{bar}\n{name}{gap}{bar}",
        "{bar}{gap}{name}{gap}{bar}",
        "=========={gap}{name}{gap}==========",
    ],
)
def test_title_beside_its_separators_is_split(form: str, gap: str) -> None:
    name = "TECHNICAL QUESTIONS AND ANSWERS"
    data = CLEAN.replace(f"{TITLE}\n{name}\n{TITLE}", form.format(bar=TITLE, gap=gap, name=name)).encode()
    assert [finding.code for finding in lint(data).findings] == ["SEP006"]
    assert fix(data).data.decode() == CLEAN


def test_title_without_its_lower_separator_leaves_the_copies_of_a_section() -> None:
    text = CLEAN.replace(f"ANSWERS\n{TITLE}\n", "ANSWERS\n").replace(f"{BAR}\nWEAK", f"{BAR}\n{BAR}\nWEAK")
    assert [finding.code for finding in lint(text.encode()).findings] == ["SEP003", "SEP004"]
    assert fix(text.encode()).data.decode() == CLEAN


def test_a_second_label_of_a_text_that_is_open_is_reported() -> None:
    note = f"{NOTE}\n\n- One.\n- Two.\n\nA last line.\n"
    doubled = CLEAN.replace(f"{NOTE}\n", note * 2)
    (finding,) = lint(doubled.encode()).findings
    assert (finding.code, finding.message) == ("ANN002", "annotation is repeated, expected once")
    assert finding.position.line == 1 + doubled[: doubled.rindex(NOTE)].count("\n")
    assert finding.fix is None


def test_a_stray_question_label_is_a_question_without_an_answer() -> None:
    stray = CLEAN.replace('Because of 2."\n', 'Because of 2."\n\nQ2 said: somebody\n')
    (finding,) = lint(stray.encode()).findings
    assert (finding.code, finding.message) == ("QNA003", "question without an answer, expected 'A2:'")


@pytest.mark.parametrize(
    ("found", "left", "code"),
    [
        (f"\n{END}\n", "\n~~\n", "SEP001"),
        (f"\n{LINE}\n", "\n-\n", "SEP001"),
        (f"\n{BAR}\n", "\n==\n", "SEP001"),
        (f"{TITLE}\n", "=\n", "SEP001"),
        ("Relevance Score: 0.500\n", "Re\n", "SCO001"),
        ("Relevance Score: 0.500\n", "Relevance Score\n", "SCO001"),
        ('Because of 2."\n', "Because of \n", "QNA009"),
    ],
)
def test_a_line_that_was_cut_short_is_one_finding_and_no_safe_fix_makes_it_up(found: str, left: str, code: str) -> None:
    cut = CLEAN.replace(found, left, 1).encode()
    assert [each.code for each in lint(cut).findings] == [code]
    assert fix(cut).data == cut


def test_a_label_that_lost_its_end_is_not_written_where_its_last_word_may_follow() -> None:
    torn = CLEAN.replace("Provided]:", "Pr, *ded]:").encode()
    (finding,) = lint(torn).findings
    assert (finding.code, finding.fix) == ("ANN001", None)
    assert "misspelt" in finding.message


@pytest.mark.parametrize(
    ("above", "said"),
    [
        ("Q1: Why 1?\n", "Q1: Who?\n\nReally?\n"),
        ("Q1: Why 1?\n", "********\n\nQ2: And then?\n\n********\n\nReally?\n"),
        ("Q1: Why 1?\n", "A2: Nobody.\nReally?\n"),
        (f"{NOTE}\n", "Q2: And then?\n\nIt says so.\n"),
        (f"{NOTE}\n", "~~~~~~\n\nCandidate: Ann Other - Engineer\n\nIt says so.\n"),
    ],
)
def test_a_label_in_a_text_without_its_block_is_text(above: str, said: str) -> None:
    whole = CLEAN.replace(above, f"{above}\n{said}", 1).encode()
    assert not lint(whole).findings
    assert fix(whole, unsafe=True).data == whole


def test_a_letter_between_a_label_and_its_number_is_not_written_beside_it() -> None:
    slip = CLEAN.replace("Relevance Score: 0.500", "Relevance Score:W 0.500", 1).encode()
    assert {"SCO007"} <= {each.code for each in lint(slip).findings}
    assert fix(slip).data == slip


@pytest.mark.parametrize("wrong", [" 0..500", " 0.500x", "\n0.500"])
def test_a_score_in_quotes_is_text_though_the_one_below_is_damaged(wrong: str) -> None:
    said = "Because of 2.\n\nThe page showed\n\nRelevance Score: 0.412\n\nin large letters."
    before, after = CLEAN.replace("Because of 2.", said).split("in large letters.")
    text = before + "in large letters." + after.replace("Score: 0.500", f"Score:{wrong}", 1)
    (finding,) = lint(text.encode()).findings
    assert finding.code in ("SCO002", "SCO007")
    assert finding.position.line > text[: text.index("in large")].count("\n")


def test_of_two_answers_the_second_is_the_copy() -> None:
    answer = 'A2: "Because of 2.\n\nAnd of more."\n\n'
    doubled = CLEAN.replace('A2: "Because of 2."\n\n', answer * 2)
    (finding,) = lint(doubled.encode()).findings
    assert (finding.code, finding.position.line) == ("QNA002", 1 + doubled[: doubled.rindex("A2: ")].count("\n"))


def test_an_annotation_above_its_score_is_what_was_moved() -> None:
    early = CLEAN.replace(f"Relevance Score: 0.500\n{NOTE}\n", f"{NOTE}\nIt did.\n\nRelevance Score: 0.500\n")
    (finding,) = lint(early.encode()).findings
    assert (finding.code, finding.position.line) == ("ANN002", 1 + early[: early.index(NOTE)].count("\n"))
    assert fix(early.encode()).data == early.encode()


@pytest.mark.parametrize("written", ["(Q1)", "[Q1]", "{Q1}", "(Question 1)", "**Q1**"])
def test_a_label_in_brackets_needs_no_colon(written: str) -> None:
    text = EXAMPLE.replace("Q1: Which join", f"{written} Which join")
    (finding,) = lint(text).findings
    assert (finding.code, finding.line) == ("QNA001", 37)
    assert fix(text).data.decode() == EXAMPLE


@pytest.mark.parametrize("written", [r"(Frage \2)", r"Frage \2:"])
def test_foreign_labels_in_brackets_are_one_finding(written: str) -> None:
    (finding,) = lint(re.sub(r"(?m)^(Q)(\d):", written, EXAMPLE)).findings
    assert finding.code == "QNA001"
    assert finding.message.endswith("(in 7 places)")


@pytest.mark.parametrize(
    ("slip", "label"),
    [
        ("C:ndidate: ", "Candidate: "),
        ("C/andidate: ", "Candidate: "),
        ("Can:idate: ", "Candidate: "),
        ("Cand)idate: ", "Candidate: "),
        (".Relevance Score: ", "Relevance Score: "),
        ("Relevanc*e Score: ", "Relevance Score: "),
        ("R:levance Score: ", "Relevance Score: "),
    ],
)
def test_a_sign_in_a_label_is_no_end_of_it(slip: str, label: str) -> None:
    text = EXAMPLE.replace(f"\n{label}", f"\n{slip}", 1)
    (finding,) = lint(text).findings
    assert finding.code == ("CAN001" if label.startswith("C") else "SCO007")
    assert fix(text).data.decode() == EXAMPLE


def test_a_letter_with_a_number_in_a_sentence_is_made_a_label_by_no_safe_fix() -> None:
    text = EXAMPLE.replace('A1: "I don\'t know. Maybe, uh, an inner join?"', "A1 paper is what I would need for that.")
    assert "A1: paper" not in fix(text).data.decode()
    text = EXAMPLE.replace("A1: \"I don't", "A1 \"I don't")
    assert fix(text).data.decode() == EXAMPLE
