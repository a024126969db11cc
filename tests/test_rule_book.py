"""The rule book is whole: every rule of the format is in it, under its code and name, with a page that says why."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

from docs import generate
from linter.config import plan
from linter.document import Document
from linter.finding import NOT_A_TRANSCRIPT, NOT_TEXT, Applicability
from linter.reading import Reading
from linter.rule import AnyRule
from linter.rules import RULES, rule_of
from linter.source import Source
from tests.pages import encoded, read_page
from tests.reading_pages import plan_of

CODES = {rule.code for rule in RULES}

CATALOGUE = """\
ENC001 invalid-utf8 error -
ENC002 byte-order-mark warning safe
ENC003 mixed-line-endings warning safe
ENC004 control-character error unsafe
ENC005 invisible-character warning unsafe
ENC006 trailing-whitespace warning safe
ENC007 missing-final-newline warning safe
ENC008 extra-final-newlines warning safe
ENC009 tab warning unsafe
ENC010 mojibake warning unsafe
SEP001 separator-length error safe
SEP002 separator-characters error safe
SEP003 missing-separator error safe
SEP004 extra-separator error safe
SEP005 indented-separator error safe
SEP006 separator-shares-line error safe
DOC001 not-a-transcript error -
DOC002 missing-title warning -
DOC003 unknown-section error -
DOC004 misspelt-section error safe
DOC005 duplicate-section error -
DOC006 section-out-of-order warning -
DOC007 empty-section warning -
DOC008 stray-text error -
DOC009 blank-lines warning safe
DOC010 truncated-transcript error -
DOC011 candidate-outside-section error -
DOC012 merge-conflict error -
CAN001 malformed-candidate-line error safe
CAN002 missing-candidate-name error -
CAN003 missing-candidate-role error -
CAN004 duplicate-candidate error -
CAN005 candidate-without-exchanges error -
QNA001 malformed-label error safe
QNA002 missing-question error -
QNA003 missing-answer error -
QNA004 empty-question error -
QNA005 empty-answer error -
QNA006 answer-number-mismatch error unsafe
QNA007 number-out-of-sequence error unsafe
QNA008 unquoted-answer warning unsafe
QNA009 unbalanced-quotes warning unsafe
QNA010 nonstandard-quotes warning safe unsafe
QNA011 repeated-question info -
QNA012 leaked-token warning -
QNA013 error-as-answer warning -
ANN001 malformed-annotation error safe
ANN002 misplaced-annotation error -
SCO001 missing-score error -
SCO002 score-not-a-number error -
SCO003 score-out-of-range error -
SCO004 score-precision warning safe unsafe
SCO005 duplicate-score error safe
SCO006 misplaced-score error unsafe
SCO007 malformed-score-line error safe
SCO008 nonstandard-number error safe unsafe
SCO009 text-after-score error -
SCO010 placeholder-scores warning -
FLG001 malformed-flag error safe
FLG002 unknown-flag error -
FLG003 duplicate-flag error safe
FLG004 misplaced-flag error unsafe
CON001 missing-struggled-flag warning unsafe
CON002 unsupported-struggled-flag warning unsafe
CON003 flag-above-score-limit error -
CON004 unflagged-below-score-limit error -
CON005 flag-in-unflaggable-section error -
REC001 count-mismatch error unsafe
REC002 average-mismatch error unsafe
REC003 exchange-not-in-dialogue error -
REC004 copy-mismatch error -
REC005 speaker-out-of-turn error -
REC006 unknown-value error safe
REC007 header-field error safe
REC008 number-out-of-range error -
REC009 empty-turn error -
REC010 clock-goes-back error -
REC011 unknown-speaker warning unsafe
REC012 glued-turn warning unsafe
REC013 duplicate-value error -
SUP001 unused-exception warning -
"""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_catalogue_is_in_the_book() -> None:
    book = [f"{rule.code} {rule.name} {rule.severity.label} {_fixability(rule)}" for rule in RULES]
    assert [entry for entry in CATALOGUE.splitlines() if entry not in book] == []


def test_codes_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert all(one < other for one, other in pairwise(codes))
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", code) for code in codes)


def test_names_and_kinds_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    kinds = [rule.kind for rule in RULES if rule.kind is not None]
    assert len(set(kinds)) == len(kinds)


def test_the_book_says_what_the_files_of_the_rules_declare() -> None:
    assert generate.BOOK.read_text(encoding="utf-8") == generate.rule_book(), "run: python docs/generate.py"
    assert len(RULES) == sum(1 for _ in generate.places())


@every_rule
def test_a_rule_that_is_not_asked_would_say_nothing(rule: AnyRule) -> None:
    for example in read_page(rule.page).examples:
        chosen = plan_of(rule, example)
        for text in filter(None, (example.text, example.other)):
            document = Reading(Source(encoded(text)), chosen.layout, chosen.layouts).document
            asked = chosen.fact.of(document)
            silent = [each for each in chosen.fact if each not in asked and (document.recognised or each.judges_others)]
            assert [each.code for each in silent if list(each.check(document))] == []


def test_a_rule_is_asked_for_what_it_judges_and_once_an_option_is_given() -> None:
    document, other = Document("collection", "\t"), Document("collection", "")
    other.recognised = False
    rules = plan().fact
    assert {rule.code for rule in rules.of(document)} == {rule.code for rule in rules if "tabs" in rule.judges}
    assert [rule.code for rule in rules.of(other)] == [NOT_A_TRANSCRIPT]
    limit = rule_of("CON003")
    assert limit.by_option and not limit.adjusted({"flagged_max_score": 1.0}, None).by_option


@every_rule
def test_name_is_the_function_and_the_module(rule: AnyRule) -> None:
    name = rule.name.replace("-", "_")
    assert rule.function.__name__ == name
    assert rule.function.__module__.rpartition(".")[2] == name


@every_rule
def test_summary_is_one_sentence(rule: AnyRule) -> None:
    summary = read_page(rule.page).summary
    assert re.fullmatch(r"[A-Z][^.]*[a-z0-9`*)]\.", summary), summary


@every_rule
def test_page_says_why(rule: AnyRule) -> None:
    reason = read_page(rule.page).reason
    assert reason.endswith(".")
    assert len(reason.split()) >= 8


@every_rule
def test_page_shows_bad_and_good_and_fixed_where_it_claims_a_fix(rule: AnyRule) -> None:
    examples = read_page(rule.page).examples
    verdicts = [example.verdict for example in examples]
    assert verdicts[0] == "Bad"
    assert "Good" in verdicts
    assert ("Fixed" in verdicts) == bool(rule.fixes)
    assert all(example.marks for example in examples if example.verdict == "Bad")


def _fixability(rule: AnyRule) -> str:
    return " ".join(sorted(fix.label for fix in rule.fixes)) or "-"


def test_no_code_is_written_outside_the_rules() -> None:
    """What sets a rule apart is declared in its file; two codes close a whole file, and have a name."""
    linter = Path(__file__).parent.parent / "linter"
    named = {NOT_TEXT: "finding.py", NOT_A_TRANSCRIPT: "finding.py"}
    found = []
    for path in sorted(linter.rglob("*.py")):
        if path.is_relative_to(linter / "rules"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in CODES:
                found.append((node.value, path.relative_to(linter).as_posix()))
    assert sorted(found) == sorted(named.items())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_a_rule_opens_is_another_rule_that_its_safe_fix_uncovers(rule: AnyRule) -> None:
    assert set(rule.opens) <= CODES - {rule.code}
    assert not rule.opens or Applicability.SAFE in rule.fixes


def test_a_rule_with_options_keeps_its_page() -> None:
    own = rule_of("CON001")
    given = own.adjusted({"extend_cues": {"en": ("pass",)}}, None)
    assert given.page == own.page and given.summary == own.summary != ""
