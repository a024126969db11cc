"""Fingerprints stay while files are worked on, and are new where there is a new defect."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import given, settings

from benchmarks import moves
from benchmarks.mutants import documents, mutant
from benchmarks.operators import OPERATORS
from benchmarks.page import Page
from benchmarks.pairs import inside_exchanges, pairs
from linter import engine, fingerprint, lint
from linter.config import FactRules, plan
from linter.document import Document
from linter.finding import Finding
from linter.rule import Scope
from linter.rules import rule_of
from tests.layouts.test_collection import exchange, transcript
from tests.test_properties import TEXTS

PAGES = [page for page in documents(60, seed=3) if 3 <= len(page.blocks) < 12]
SOME = OPERATORS[::4]

Way = Callable[[Page, Random], Page]


def _all_at_once(page: Page, rng: Random) -> Page:
    moved = moves.with_candidates_reordered(moves.with_new_exchanges(page, rng), rng)
    return moves.with_other_line_ends(moves.with_new_candidate(moved, rng))


WAYS: dict[str, Way] = {
    "a new candidate on top": moves.with_new_candidate,
    "new exchanges on top, the rest renumbered": moves.with_new_exchanges,
    "candidates in another order": moves.with_candidates_reordered,
    "other line ends": lambda page, rng: moves.with_other_line_ends(page),
    "all at once": _all_at_once,
}


def findings(page: Page | str) -> tuple[Finding, ...]:
    return lint(page if isinstance(page, str) else page.data()).findings


def prints(found: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.fingerprint for finding in found)


def codes(found: tuple[Finding, ...]) -> list[str]:
    return sorted(finding.code for finding in found)


def spoilt() -> Iterator[Page]:
    """A page for each of many defects."""
    rng = Random(1)
    for operator in SOME:
        one = mutant(operator, PAGES, rng)
        assert one is not None
        yield moves.damaged(one.page, [one.edit])


def kept(way: Way) -> tuple[float, float]:
    """Of all spoilt pages the share with the same codes after ``way``, and of those the share with all fingerprints."""
    rng = Random(2)
    moved = [(findings(page), findings(way(page, rng))) for page in spoilt()]
    alike = [(prints(old), prints(new)) for old, new in moved if codes(old) == codes(new)]
    return len(alike) / len(moved), sum(old == new for old, new in alike) / len(alike)


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_has_nothing_to_do_with_a_finding_leaves_it_its_fingerprint(way: Way) -> None:
    alike, same = kept(way)
    assert alike > 0.96  # a file that was cut off is not cut off any more if its last candidate moves up
    assert same > 0.99  # blank lines below a section belong to whoever comes first there


@pytest.mark.parametrize(
    ("name", "change", "way"),
    [
        ("_NUMBER", re.compile("(?!)"), "new exchanges on top, the rest renumbered"),
        ("_normal", str.encode, "other line ends"),
    ],
)
def test_the_guard_notices_a_fingerprint_that_does_not_keep(
    name: str, change: object, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = kept(WAYS[way])
    monkeypatch.setattr(fingerprint, name, change)
    assert kept(WAYS[way])[1] < before[1]


def test_what_is_said_once_a_file_stays_where_something_comes_before_it() -> None:
    text = transcript(exchange(1, "Why?"), exchange(2, "How?"))
    bare = text[: text.index("\n" + "=" * 60 + "\n") + 1] + text[text.index("Candidate:") :]
    above = bare.replace("Candidate:", bare[bare.index("Candidate:") :].replace("Ada", "Eve") + "\nCandidate:", 1)
    for one in (bare, above):
        assert [finding.code for finding in findings(one)] == ["DOC011"]
    assert prints(findings(bare)) == prints(findings(above))


def test_a_defect_that_is_mended_leaves_the_others_their_fingerprints() -> None:
    for pair in pairs(inside_exchanges(OPERATORS), PAGES, 100, seed=4):
        page = pair.first.page
        both, left = moves.damaged(page, pair.edits), moves.damaged(page, [pair.second.edit])
        if len(findings(both)) == 2:
            assert prints(findings(left)) <= prints(findings(both))


def scored(*scores: str, question: str = "Why?") -> str:
    return transcript(
        *(exchange(number, question, f"So {number}.").replace("0.500", score) for number, score in enumerate(scores, 1))
    )


def told(text: str, code: str) -> Counter[str]:
    places = (place for finding in findings(text) for place in finding.places)
    return Counter(place.fingerprint for place in places if place.code == code)


def test_another_score_is_another_finding() -> None:
    one, other = told(scored("0.61"), "SCO004"), told(scored("0.62"), "SCO004")
    assert len(one) == len(other) == 1 and not one & other
    clean_line = told(scored("0.500").replace("So 1.", "I don't know."), "CON001")
    next_line = told(scored("0.501").replace("So 1.", "I don't know."), "CON001")
    assert len(clean_line) == len(next_line) == 1 and not clean_line & next_line


def test_another_question_or_another_rule_is_another_finding() -> None:
    assert not told(scored("0.61"), "SCO004") & told(scored("0.61", question="How?"), "SCO004")
    both = findings(scored("1.61").replace("So 1.", ""))
    assert len({finding.fingerprint for finding in both}) == len(both) > 1


def test_a_second_copy_of_an_old_defect_is_new_and_only_one_of_them() -> None:
    once, twice, thrice = (told(scored(*["0.61"] * count), "SCO004") for count in (1, 2, 3))
    assert once < twice < thrice
    assert [each.total() for each in (once, twice, thrice)] == [1, 2, 3]


def test_which_of_two_equal_defects_comes_first_does_not_matter() -> None:
    assert told(scored("0.61", "0.500", "0.61"), "SCO004") == told(scored("0.500", "0.61", "0.61"), "SCO004")


@pytest.mark.parametrize("code", ["QNA006", "QNA007"])
def test_a_number_that_is_wrong_may_be_another_number(code: str) -> None:
    label, number = ("Q", 4) if code == "QNA007" else ("A", 9)
    exchanges = [exchange(at, f"Is it {at}?") for at in (1, 2)]
    more = [exchange(at + 1, f"Is it {at}?") for at in (1, 2)]
    old = transcript(exchanges[0], exchanges[1].replace(f"{label}2", f"{label}{number}"))
    new = transcript(exchange(1, "New?"), more[0], more[1].replace(f"{label}3", f"{label}{number + 1}"))
    assert len(told(old, code)) == 1
    assert told(old, code) == told(new, code)


def test_what_is_said_once_a_file_may_stand_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    old = scored(*["0.000"] * 8)
    new = transcript(
        exchange(1, "New?").replace("0.500", "0.000"), *(exchange(n).replace("0.500", "0.000") for n in range(2, 10))
    )
    assert len(told(old, "SCO010")) == 1
    assert told(old, "SCO010") == told(new, "SCO010")
    at_each_place = plan()._replace(fact=FactRules((rule_of("SCO010")._replace(scope=Scope.PLACE),)))  # type: ignore[arg-type]
    monkeypatch.setattr(engine, "default_plan", lambda: at_each_place)
    assert told(old, "SCO010") != told(new, "SCO010")


def test_a_fingerprint_holds_no_text() -> None:
    for page in spoilt():
        assert all(re.fullmatch("[0-9a-f]{16}", each) for each in prints(findings(page)))


def test_clean_files_do_not_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(fingerprint, "Fingerprints")
    assert not findings(scored("0.500"))
    with pytest.raises(ImportError):
        findings(scored("0.61"))


def test_a_long_question_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    names = fingerprint._names

    def count(block: fingerprint.Block, document: Document) -> tuple[str, ...]:
        read.append(block)
        return names(block, document)

    monkeypatch.setattr(fingerprint, "_names", count)
    (finding,) = findings(scored("0.500", question="Why?" + " \nso" * 200))
    assert len(finding.places) == 200
    assert len(read) == 1


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_no_two_findings_of_a_file_share_a_fingerprint(text: str) -> None:
    assert all(count == 1 for count in prints(findings(text)).values())
