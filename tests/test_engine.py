"""What a report holds: in which order, what is closed by which finding, and nothing beside what closes the file."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path

import pytest

from linter import lint, parse
from linter.blocks import Candidate, Exchange, Section
from linter.config import Plan, assemble, chosen, plan
from linter.damage import Kind, Slot
from linter.document import Document
from linter.finding import Position
from linter.layouts.collection.settings import DEFAULT
from linter.rule import FactCheck, Rule
from tests.pages import read_by, read_page
from tests.rules.test_consistency import NON_ANSWER, PLAIN
from tests.rules.transcripts import TITLE, collection, exchange, header, person, section

CLEAN = (Path(__file__).parents[1] / "examples" / "clean.txt").read_text(encoding="utf-8")
ONE = collection(section("WEAK", person("Ann Lee")))
OPTIONS: Mapping[str, Mapping[str, object]] = {
    "flag-above-score-limit": {"flagged_max_score": 0.5},
    "unflagged-below-score-limit": {"unflagged_min_score": 0.9},
    "flag-in-unflaggable-section": {"never_flagged": ("WEAK",)},
    "placeholder-scores": {"at_least": 1},
}
SPEAKING = {
    "CAN004": collection(section("WEAK", person("Ann Lee"), person("Ann Lee"))),
    "CAN005": collection(section("WEAK", header("Ann Lee"), person("Bob Ray"))),
    "DOC005": collection(section("WEAK", person("Ann Lee")), section("WEAK", person("Bob Ray"))),
    "DOC006": collection(section("AVERAGE", person("Ann Lee")), section("WEAK", person("Bob Ray"))),
    "DOC007": collection(section("WEAK"), "\n", section("AVERAGE", person("Bob Ray"))),
    "DOC011": TITLE + person("Ann Lee").rstrip("\n") + "\n",
    "QNA008": collection(section("WEAK", person("Ann Lee", exchange(1, "So."), exchange(2), exchange(3)))),
    "QNA009": collection(section("WEAK", person("Ann Lee", exchange(1, '"So.'), exchange(2)))),
    "QNA010": collection(section("WEAK", person("Ann Lee", exchange(1, "“So.”"), exchange(2)))),
    "QNA011": collection(section("WEAK", person("Ann Lee", *(exchange(n, question="Why?") for n in (1, 2))))),
    "SCO010": collection(section("WEAK", person("Ann Lee", exchange(1, score="0.000")))),
    "ENC009": ONE.replace("Candidate: ", "Candidate:\t"),
    "CON001": collection(section("WEAK", person("Ann Lee", exchange(1, NON_ANSWER)))),
    "CON002": collection(section("STRONG", person("Ann Lee", exchange(1, score="0.600 [STRUGGLED]")))),
    "CON003": collection(section("WEAK", person("Ann Lee", exchange(1, PLAIN, "0.600 [STRUGGLED]")))),
    "CON004": collection(section("WEAK", person("Ann Lee", exchange(1)))),
    "CON005": collection(section("WEAK", person("Ann Lee", exchange(1, PLAIN, "0.600 [STRUGGLED]")))),
}
"""For rules that read the document a file in which they speak; for the others it is the first example of their page."""
SLOTS = [slot for slot in Slot if slot]


def bound() -> Plan:
    return assemble(chosen(), DEFAULT, OPTIONS)


def speaking(rule: Rule[FactCheck]) -> Document:
    """A new document in which ``rule`` speaks."""
    if rule.code in SPEAKING:
        return parse(SPEAKING[rule.code])
    example = read_page(rule.page).examples[0]
    return parse(example.data, layouts=read_by(plan(), example.layout).layouts)


def close(document: Document, slot: Slot) -> None:
    blocks: list[Section | Candidate | Exchange] = [*document.sections, *document.candidates, *document.exchanges]
    for block in blocks:
        block.closed |= slot


@pytest.mark.parametrize("rule", bound().fact, ids=lambda rule: str(rule.code))
def test_a_rule_is_silent_where_a_slot_that_it_reads_is_closed_and_nowhere_else(rule: Rule[FactCheck]) -> None:
    if rule.code == "DOC001":  # reads no slot: where it speaks there is none
        assert not rule.needs
        return
    silent = Slot.NONE
    for slot in SLOTS:
        document = speaking(rule)
        assert list(rule.check(document)), rule.code
        close(document, slot)
        if not list(rule.check(document)):
            silent |= slot
    assert silent == rule.needs


DAMAGED = {
    Slot.FLAGS: (Kind.UNKNOWN_FLAG, "0.610\n", "0.610 [LOST]\n", ("CON001", "CON002", "CON004")),
    Slot.SCORE: (Kind.SCORE_NOT_A_NUMBER, "0.610\n", "high\n", ("CON003", "CON004", "SCO010")),
    Slot.ANSWER: (
        Kind.MISSING_ANSWER,
        "A1: ",
        "",
        ("QNA008", "QNA009", "QNA010", "QNA012", "QNA013", "CON001", "CON002"),
    ),
    Slot.QUESTION: (Kind.EMPTY_QUESTION, "What about number 1 of the things?", "", ("QNA011",)),
    Slot.NUMBER: (Kind.NUMBER_SEQUENCE, "Q2:", "Q7:", ("QNA011",)),
    Slot.CANDIDATE: (Kind.MISSING_ROLE, " - Backend Developer", "", ("CAN004", "CAN005")),
    Slot.SECTION: (Kind.UNKNOWN_SECTION, "WEAK", "FOREIGN", ("DOC007",)),
}


@pytest.mark.parametrize("slot", DAMAGED, ids=lambda slot: slot.name)
def test_a_finding_names_the_checks_that_it_closes(slot: Slot) -> None:
    kind, right, wrong, closed = DAMAGED[slot]
    text = ONE.replace(right, wrong, 1).replace("Q1: \n", "Q1:\n")
    (damage,) = [each for each in parse(text).damages if each.kind is kind]
    assert damage.kind.closes & slot
    (finding,) = [each for each in lint(text).findings if each.code == plan().damage[kind].code]
    assert set(finding.suppressed_checks) == set(closed)


def test_a_finding_that_closes_nothing_names_nothing() -> None:
    (finding,) = lint(ONE.replace("~" * 30, "~" * 29, 1)).findings
    assert (finding.code, finding.suppressed_checks) == ("SEP001", ())


BODIES = (
    *("QNA008", "QNA009", "QNA010", "QNA011", "QNA012", "QNA013"),
    *("CON001", "CON002", "CON003", "CON004", "CON005"),
)


def test_lost_characters_close_what_judges_the_text_around_them() -> None:
    (finding,) = lint(ONE.replace("A list", "A l\ufffdst").replace("A tuple", "A t\ufffdple", 1)).findings
    assert finding.code == "ENC010"
    assert sorted(finding.suppressed_checks) == sorted(BODIES)
    (finding,) = lint(ONE.replace("A tuple", "A t§ple", 1).encode().replace(b"\xc2\xa7", b"\xff")).findings
    assert (finding.code, sorted(finding.suppressed_checks)) == ("ENC001", sorted(BODIES))
    (finding,) = lint(ONE.replace("TECHNICAL", "TE§CHNICAL", 1).encode().replace(b"\xc2\xa7", b"\xff")).findings
    assert (finding.code, finding.suppressed_checks) == ("ENC001", ())


BARRED = "".join(f"| {line}" for line in CLEAN.splitlines(keepends=True))
DIFF = "".join(difflib.unified_diff([], CLEAN.splitlines(keepends=True)))


@pytest.mark.parametrize("text", [BARRED, DIFF, f"# Notes\n\n{BARRED}", ""], ids=["barred", "diff", "notes", "empty"])
def test_a_file_that_is_no_transcript_is_that_and_nothing_else(text: str) -> None:
    (finding,) = lint(text).findings
    assert (finding.code, finding.fix, finding.where) == ("DOC001", None, type(finding.where)())
    assert lint(text, plan(("CAN", "DOC002", "DOC011", "DOC008"))).findings == ()


def test_of_a_file_that_is_no_transcript_its_bytes_are_judged_too() -> None:
    report = lint(BARRED.encode() + b"\xff")
    assert [finding.code for finding in report.findings] == ["DOC001", "ENC001"]


def test_findings_at_one_place_come_by_code() -> None:
    finding = lint(ONE.replace("~" * 30, "~" * 29, 1)).findings[0]
    line, column, _, _ = finding.position
    short = finding._replace(code="SEP003", position=Position(line, column, line, column))
    wide = finding._replace(code="DOC008", position=Position(line, column, line + 1, 1))
    assert wide.sort_key < short.sort_key
    later = wide._replace(position=Position(line, column + 1, line, column + 2))
    assert short.sort_key < later.sort_key
