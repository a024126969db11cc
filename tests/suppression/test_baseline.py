"""The baseline knows what was there before, and its file is read back as it was written."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.finding import Failure, Finding, Report
from linter.suppression.baseline import BadBaselineError, Entry, count, merged, parsed, record, sift, written
from tests.reporters.findings import finding

RAN = frozenset({"SEP001", "CON001", "ENC001"})
ONE, TWO = Entry("SEP001", "1" * 16), Entry("CON001", "2" * 16)

ENTRIES = st.dictionaries(
    st.binary().map(os.fsdecode),  # a byte that is no text becomes a lone surrogate
    st.frozensets(
        st.builds(Entry, st.sampled_from(["SEP001", "CON001"]), st.from_regex(r"\A[0-9a-f]{16}\Z")), min_size=1
    ),
    max_size=5,
)


def found(entry: Entry) -> Finding:
    return finding(code=entry.code)._replace(fingerprint=entry.fingerprint)


def report(*entries: Entry) -> Report:
    return Report("a.txt", "collection", tuple(map(found, entries)))


FAILED = Report("a.txt", None, (), (Failure("a.txt", "io-error", "cannot be read"),))


def test_what_is_known_is_taken_out_and_what_is_new_stays() -> None:
    sifted = sift(report(ONE, TWO), frozenset({TWO}), RAN)
    assert sifted.report.findings == (found(ONE),)
    assert sifted.known == (found(TWO),)
    assert not sifted.stale


def test_code_and_fingerprint_must_both_be_known() -> None:
    other = Entry("SEP001", TWO.fingerprint)
    assert len(sift(report(TWO), frozenset({other}), RAN).report.findings) == 1


def test_an_entry_that_finds_nothing_is_stale() -> None:
    assert sift(report(ONE), frozenset({ONE, TWO}), RAN).stale == {TWO}


def test_an_entry_whose_rule_did_not_run_or_whose_file_was_not_read_is_not_stale() -> None:
    assert not sift(report(ONE), frozenset({ONE, TWO}), frozenset({"SEP001"})).stale
    assert not sift(FAILED, frozenset({ONE, TWO}), RAN).stale


def test_what_is_not_text_is_never_known() -> None:
    bad = Entry("ENC001", "3" * 16)
    assert sift(report(bad), frozenset({bad}), RAN).report.findings == (found(bad),)
    assert record(report(ONE, bad), frozenset(), RAN) == {ONE}


def test_recording_replaces_what_this_run_could_judge() -> None:
    three = Entry("SEP001", "3" * 16)
    assert record(report(three), frozenset({ONE, TWO}), RAN) == {three}
    assert record(report(three), frozenset({ONE, TWO}), frozenset({"SEP001"})) == {three, TWO}
    assert record(FAILED, frozenset({ONE, TWO}), RAN) == {ONE, TWO}


def test_merging_keeps_the_files_of_others_and_forgets_those_that_are_gone() -> None:
    old = {"a.txt": frozenset({ONE}), "b.txt": frozenset({TWO}), "gone.txt": frozenset({TWO})}
    new = merged(old, {"a.txt": frozenset({TWO})}, lambda path: path != "gone.txt")
    assert new == {"a.txt": {TWO}, "b.txt": {TWO}}
    assert count(new) == 2


@given(ENTRIES)
def test_what_is_written_is_read_back(entries: Mapping[str, frozenset[Entry]]) -> None:
    text = "".join(written(entries))
    assert parsed(text.encode("ascii")) == entries
    assert "".join(written(dict(reversed(list(entries.items()))))) == text
    assert sum('"fingerprint"' in line for line in text.split("\n")) == count(entries)
    json.loads(text)


def test_the_file_is_sorted_and_has_a_line_for_each_finding() -> None:
    text = "".join(written({"b.txt": frozenset({TWO}), "a.txt": frozenset({ONE, TWO}), "clean.txt": frozenset()}))
    assert text == (
        '{\n"version": 1,\n"files": {\n"a.txt": [\n'
        '  {"code": "CON001", "fingerprint": "2222222222222222"},\n'
        '  {"code": "SEP001", "fingerprint": "1111111111111111"}\n],\n"b.txt": [\n'
        '  {"code": "CON001", "fingerprint": "2222222222222222"}\n]\n}\n}\n'
    )


def _entry(**values: object) -> bytes:
    return json.dumps({"version": 1, "files": {"a.txt": [values]}}).encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is not JSON at line 1, column 1: expecting value"),
        (b"{\n<<<<<<< HEAD\n", "is not JSON at line 2, column 1: expecting property name enclosed in double quotes"),
        (b"\xff", "is not UTF-8 at byte 0"),
        (b"[" * 200_000, "is nested too deeply to be read"),
        (b"9" * 5000, "is not a baseline: a number has too many digits"),
        (b"[]", "is not a baseline: expected an object with version and files"),
        (b"1", "is not a baseline: expected an object with version and files"),
        (b'["version"]', "is not a baseline: expected an object with version and files"),
        (b'{"files": {}}', "is not a baseline: expected an object with version and files"),
        (b'{"version": 2, "files": {}}', "has version 2, expected 1"),
        (b'{"version": "' + b"1" * 100 + b'"}', 'has version "' + "1" * 39 + "…, expected 1"),
        (b'{"version": "' + b"1" * 38 + b'"}', 'has version "' + "1" * 38 + '", expected 1'),
        (b'{"version": 1}', "files is null, expected an object of lists"),
        (b'{"version": 1, "files": []}', "files is a list, expected an object of lists"),
        (b'{"version": 1, "files": {"a.txt": {}}}', 'files."a.txt" is an object, expected a list'),
        (_entry(), 'files."a.txt"[1] is not an entry, expected {"code": CODE, "fingerprint": 16 hex digits}'),
        (_entry(code="SEP001"), 'files."a.txt"[1] is not an entry'),
        (_entry(code="SEP001", fingerprint=1), 'files."a.txt"[1] is not an entry'),
        (_entry(code="SEP001", fingerprint="xyz"), 'files."a.txt"[1] is not an entry'),
        (_entry(code=["SEP001"], fingerprint="1" * 16), 'files."a.txt"[1] is not an entry'),
        (b'{"version": 1, "files": {"a.txt": [1]}}', 'files."a.txt"[1] is not an entry'),
    ],
)
def test_a_bad_file_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(BadBaselineError) as caught:
        parsed(data)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)
