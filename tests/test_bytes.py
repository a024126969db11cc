"""Whole files in odd bytes: one finding says so, and the rest is read as if it were not so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from linter import lint
from linter.config import assemble, chosen, plan
from linter.engine import parse
from linter.fixer import fix
from linter.layouts.collection.settings import Layout
from linter.layouts.known import own

Form = Literal["NFC", "NFD"]

CLEAN = (Path(__file__).parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
BROKEN = (Path(__file__).parent.parent / "examples" / "broken.txt").read_text(encoding="utf-8")
DAMAGED = CLEAN.replace("~" * 30, "~" * 29, 1)


def codes(text: str | bytes) -> list[str]:
    return [finding.code for finding in lint(text).findings]


WIDE = [
    *((name, f"\ufeff{DAMAGED}".encode(name)) for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")),
    ("cut off", f"\ufeff{DAMAGED}".encode("utf-16-le") + b"\x00"),
]


@pytest.mark.parametrize("data", [pytest.param(data, id=name) for name, data in WIDE])
def test_wide_encodings_are_read_where_a_mark_says_so(data: bytes) -> None:
    report = lint(data)
    assert report.layout == "collection"
    assert [finding.code for finding in report.findings if finding.code != "ENC010"][:2] == ["ENC001", "SEP001"]
    assert report.findings[0].message.startswith("file is UTF-") and report.findings[0].position[:2] == (1, 1)
    assert [finding.line for finding in lint(DAMAGED).findings] == [report.findings[1].line]
    assert all(finding.fix is None for finding in report.findings)
    assert fix(data, unsafe=True).data == data


def test_a_wide_encoding_without_a_mark_is_a_guess() -> None:
    assert codes(CLEAN.encode("utf-16-le")) == ["ENC001"]


def _translated(text: str) -> str:
    """``text`` with Russian words for everything that was said and every name."""
    number = iter(range(100))
    text = re.sub(r"(?m)^Candidate: .*$", lambda _: f"Candidate: Иван {next(number)} - Разработчик", text)
    body = re.compile(r"(?ms)^([QA]\d+: )(.*?)(?=\n\n(?:A\d+:|Relevance))")
    return body.sub(lambda match: match[1] + re.sub("[A-Za-z'’]+", "слово", match[2]) + str(next(number)), text)


@pytest.mark.parametrize("page", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY", "ВОПРОСЫ И ОТВЕТЫ"),
        ("TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY", "Я"),
        ("WEAK CANDIDATES", "СЛАБЫЕ КАНДИДАТЫ"),
        ("[AI Explanation Provided]: ", "[AI Explanation Provided]: слово "),
    ],
)
def test_a_code_page_is_one_finding(page: str, old: str, new: str) -> None:
    text = _translated(CLEAN).replace(old, new) if old else _translated(CLEAN)
    assert codes(text.encode(page)) == ["ENC001"]


@pytest.mark.parametrize("part", ["Q1", "A1"])
@pytest.mark.parametrize("said", ["Слово", "Слово слово", "Я"])
def test_a_part_of_nothing_but_lost_bytes_is_not_empty(part: str, said: str) -> None:
    text = re.sub(rf"(?m)^{part}: .*$", f"{part}: {said}", CLEAN, count=1)
    assert codes(text.encode("cp1251", "replace")) == ["ENC001"]


def test_no_fix_is_offered_where_bytes_are_not_utf8() -> None:
    report = lint(f"{DAMAGED}   ".encode() + b"\xff")
    assert {"ENC001", "SEP001"} <= {finding.code for finding in report.findings}
    assert all(finding.fix is None for finding in report.findings)


@pytest.mark.parametrize("old", ["Q1:", "A1:", "Candidate:", "Relevance", "WEAK", "TECHNICAL", "~" * 30, "=" * 60])
@pytest.mark.parametrize("mark", "\u200e\u200f\u061c\u034f\u2068")
def test_a_mark_at_the_edge_of_a_structure_line_is_one_finding(old: str, mark: str) -> None:
    closing = "\u2069" if mark == "\u2068" else ""
    broken = re.sub(rf"(?m)^{old}", f"{mark}{old}{closing}", CLEAN, count=1)
    findings = lint(broken).findings
    assert [finding.code for finding in findings] == ["ENC005"]
    assert f"U+{ord(mark):04X}" in findings[0].message
    assert fix(broken.encode(), unsafe=True).data.decode() == CLEAN


def test_a_mark_at_the_edge_of_what_was_said_is_legal() -> None:
    said = (
        'A1: "\u05d0\u05d1\u05d2 is a word, and I take it wherever the order of the items matters to all of us."\u200f'
    )
    text = re.sub(r"(?m)^A1: .*$", said, CLEAN, count=1)
    assert codes(text) == []
    broken = text.replace("that", "\u200fthat")
    assert codes(broken) == []


def test_entities_throughout_are_one_finding_and_read_as_what_they_are() -> None:
    escaped = CLEAN.replace("&", "&amp;").replace('"', "&quot;").replace("'", "&#39;")
    findings = lint(escaped).findings
    assert [finding.code for finding in findings] == ["ENC011"]
    assert fix(escaped.encode(), unsafe=True).data.decode() == CLEAN
    assert fix(escaped.encode()).data.decode() == escaped


def test_doubled_quotes_throughout_are_one_finding() -> None:
    doubled = re.sub('(?m)(^A\\d+: "|"$)', r'\1"', CLEAN)
    assert [finding.code for finding in lint(doubled).findings] == ["ENC011"]
    assert fix(doubled.encode(), unsafe=True).data.decode() == CLEAN


def test_one_doubled_answer_is_one_finding() -> None:
    assert codes(re.sub('(?m)(^A1: )"(.*)"$', r'\1""\2""', CLEAN, count=1)) == ["ENC011"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_quoted_file_is_one_finding_without_a_fix(end: str) -> None:
    quoted = "".join(f"> {line}\n" if line else ">\n" for line in DAMAGED.splitlines()).replace("\n", end)
    assert codes(quoted) == ["DOC008", "SEP001"]
    assert all(finding.fix is None for finding in lint(quoted).findings)
    assert codes("".join(f"> {line}\n" for line in CLEAN.splitlines())) == ["DOC008"]


def test_a_classic_mac_file_is_called_what_it_is() -> None:
    findings = lint(CLEAN.replace("\n", "\r")).findings
    assert [finding.code for finding in findings] == ["ENC003"]
    assert findings[0].message == "all 87 lines end with CR, as in classic Mac OS, expected LF"
    assert fix(CLEAN.replace("\n", "\r").encode()).data.decode() == CLEAN


@pytest.mark.parametrize(("written", "set_up"), [("NFC", "NFD"), ("NFD", "NFC"), ("NFD", "NFD")])
def test_normal_forms_make_no_difference_to_settings(written: Form, set_up: Form) -> None:
    words = {"Candidate": "Interviewé", "Relevance Score": "Évaluation", "WEAK": "DÉBUTANTS", "STRUGGLED": "PERDÜ"}
    text = CLEAN
    for old, new in words.items():
        text = text.replace(old, new)
    layout = Layout(
        sections=tuple(normalize(set_up, name) for name in ("DÉBUTANTS", "AVERAGE", "STRONG", "EXCEPTIONAL")),
        candidate_label=normalize(set_up, "Interviewé"),
        score_label=normalize(set_up, "Évaluation"),
        flags=(normalize(set_up, "PERDÜ"),),
    )
    plan = assemble(chosen(), layout)
    text = re.sub("CANDIDAT\\w*ÉS", "CANDIDATES", text).replace("Interviewés", "CANDIDATES")
    assert [finding.code for finding in lint(normalize(written, text), plan).findings] == []


def test_normal_forms_make_no_difference_between_texts() -> None:
    people = re.findall(r"(?m)^Candidate: .*$", CLEAN)
    text = CLEAN.replace(people[0], "Candidate: José - Ingénieur").replace(
        people[1], normalize("NFD", "Candidate: José - Ingénieur")
    )
    assert codes(text) == ["CAN004"]
    asked = re.compile(r"(?ms)^Q[12]: .*?(?=\n\nA)")
    questions = iter(("Q1: Où est le café ?", normalize("NFD", "Q2: Où est le café ?")))
    assert codes(asked.sub(lambda _: next(questions), CLEAN, count=2)) == ["QNA011"]


def test_fingerprints_do_not_depend_on_the_normal_form() -> None:
    text = CLEAN.replace("Q1: ", "Q1: Où ? ", 1).replace("~" * 30, "~" * 29)
    before, after = lint(normalize("NFC", text)).findings, lint(normalize("NFD", text)).findings
    assert [finding.fingerprint for finding in before] == [finding.fingerprint for finding in after]


def test_a_fix_beside_accents_changes_nothing_else() -> None:
    text = normalize("NFD", CLEAN.replace("Candidate: ", "Candidate: José ").replace("~" * 30, "~" * 29))
    assert fix(text.encode()).data.decode() == text.replace("~" * 29, "~" * 30)


def test_the_document_is_in_one_normal_form() -> None:
    assert parse(normalize("NFD", CLEAN.replace("Q1: ", "Q1: Où ? "))).text == CLEAN.replace("Q1: ", "Q1: Où ? ")


@pytest.mark.parametrize("blanks", [" ", "    ", "\t", "\t  "])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_that_is_indented_throughout_is_one_finding_and_read_as_if_it_were_not(
    blanks: str, newline: str
) -> None:
    text = re.sub("^(?=.)", blanks, BROKEN, flags=re.M).replace("\n", newline)
    own, *others = lint(text).findings
    assert (own.line, own.code, own.message) == (1, "DOC008", "every line is indented")
    width = len(blanks)
    plain = [(each.line, each.column, each.code) for each in lint(BROKEN).findings]
    assert [(each.line, each.column - width, each.code) for each in others] == plain
    assert own.fix is not None and not any(each.fix for each in others)
    assert fix(text.encode()).data == fix(BROKEN.replace("\n", newline).encode()).data


def test_a_layout_may_be_indented_throughout() -> None:
    blocks = 'file = """\n  HEAD\n{pair...}\n"""\npair = """\n\n  Q{number}: {question}\n  A{number}: {answer}\n"""\n'
    known = own(f'name = "mine"\n[blocks]\n{blocks}[slots]\nanswer = {{ type = "line" }}\n'.encode(), "mine.toml")
    text = "  HEAD\n" + "".join(f"\n  Q{n}: Why {n}?\n  A{n}: It is so.\n" for n in range(1, 5))
    assert lint(text, plan(layouts=(known,))).findings == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('A1: "At the', "At\tthe", "QNA003"),
        ('A2: "I know that', 'A5: "I know\tthat', "QNA006"),
        ("Q2: Let's", "Q5: Let's\t", "QNA007"),
        ("\nQ2: Let's", "\nNote:\task again\n\nQ2: Let's", "DOC008"),
    ],
)
def test_a_tab_in_what_is_said_hides_nothing(old: str, new: str, code: str) -> None:
    text = CLEAN.replace(old, new, 1)
    assert text != CLEAN and codes(text) == codes(text.replace("\t", " ")) == [code]
