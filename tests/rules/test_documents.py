"""The rules on sections and on what is no transcript: one finding for one defect, at the heading."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.slips import source
from tests.rules.transcripts import TITLE, collection, found, header, person, section

RULE = "=" * 60 + "\n"
WEAK = section("WEAK", person("Ann Lee"), person("Bob Ray"))
AVERAGE = section("AVERAGE", person("Cy Dent"))
STRONG = section("STRONG", person("Ed Gil"))
EXCEPTIONAL = section("EXCEPTIONAL", person("Fay Hu"))


def test_sections_in_order_are_clean() -> None:
    assert found(collection(WEAK, AVERAGE, STRONG, EXCEPTIONAL)) == []
    assert found(collection(WEAK, EXCEPTIONAL)) == []


def test_a_heading_that_is_below_the_next_section_is_not_missing_as_well() -> None:
    text, plan = source("record")
    start, end, below = (
        text.index(each) for each in (f"{RULE}TECHNICAL QUESTIONS AND ANSWERS", "Q1 [PROJECT]", f"{RULE}HR REPORT")
    )
    moved = text[:start] + text[end:below] + text[start:end] + text[below:]
    codes = [finding.code for finding in lint(moved, plan).findings]
    assert "DOC006" in codes and "DOC003" not in codes


@pytest.mark.parametrize(
    ("parts", "heading"),
    [
        ((AVERAGE, WEAK, STRONG), "WEAK"),
        ((WEAK, STRONG, AVERAGE, EXCEPTIONAL), "AVERAGE"),
        ((EXCEPTIONAL, STRONG, AVERAGE, WEAK), "STRONG"),
        ((WEAK, AVERAGE, EXCEPTIONAL, STRONG), "STRONG"),
    ],
)
def test_order_is_reported_once(parts: tuple[str, ...], heading: str) -> None:
    assert found(collection(*parts)) == [f"DOC006 {heading} CANDIDATES"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("AVERAGE", "WEAK"), ("WEAK", "EXCEPTIONAL"), ("STRONG", "AVERAGE"), ("EXCEPTIONAL", "STRONG")],
)
def test_heading_mistaken_for_another_is_no_matter_of_order(before: str, after: str) -> None:
    text = collection(WEAK, AVERAGE, STRONG, EXCEPTIONAL).replace(f"\n{before} CAND", f"\n{after} CAND")
    assert found(text) == [f"DOC005 {after} CANDIDATES"]


def test_candidates_of_a_repeated_section_are_not_reported_too() -> None:
    assert found(collection(WEAK, WEAK, AVERAGE)) == ["DOC005 WEAK CANDIDATES"]
    assert found(collection(WEAK, AVERAGE, WEAK)) == ["DOC005 WEAK CANDIDATES"]


def test_header_that_stands_twice_is_no_empty_section() -> None:
    assert found(collection(section("WEAK"), WEAK)) == ["DOC005 WEAK CANDIDATES"]


def test_second_occurrence_points_at_the_first() -> None:
    text = collection(WEAK, AVERAGE, WEAK)
    (finding,) = lint(text).findings
    assert [note.position.line for note in finding.related] == [7]
    assert finding.position.line > 60


def test_two_files_in_one_are_one_finding() -> None:
    whole = collection(WEAK, AVERAGE)
    assert [entry[:6] for entry in found(whole + whole)] == ["DOC008"]


@pytest.mark.parametrize(
    ("parts", "heading"),
    [
        ((section("WEAK"), AVERAGE), "WEAK"),
        ((WEAK, section("AVERAGE"), STRONG), "AVERAGE"),
        ((WEAK, section("AVERAGE")), "AVERAGE"),
    ],
)
def test_empty_section(parts: tuple[str, ...], heading: str) -> None:
    assert found(collection(*parts)) == [f"DOC007 {heading} CANDIDATES"]


def test_section_cut_off_is_not_empty() -> None:
    assert found(collection(WEAK) + "\n" + section("AVERAGE") + "Candid") == ["DOC010 Candid"]


def test_candidate_without_exchanges_fills_a_section() -> None:
    assert [entry[:6] for entry in found(collection(WEAK, section("AVERAGE", header("Cy Dent")), STRONG))] == ["CAN005"]


def test_candidates_before_the_first_section_are_one_finding() -> None:
    text = collection(person("Ann Lee"), person("Bob Ray"), AVERAGE)
    assert found(text) == ["DOC011 Candidate: Ann Lee - Backend Developer"]


def test_no_message_holds_a_name() -> None:
    text = collection(person("Ann Lee"), person("Ann Lee"), section("AVERAGE"), section("WEAK", header("Bob Ray")))
    messages = " ".join(finding.message for finding in lint(text).findings)
    assert messages
    assert not {"Ann", "Lee", "Bob", "Ray", "Backend"} & set(messages.split())


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("", "file is empty"),
        ('{"a": 1}\n', "JSON"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n", "WebVTT"),
        ("1\n00:00:01,000 --> 00:00:02,000\nHi\n", "SubRip"),
        ("# Notes\n\n- one\n", "Markdown"),
        ("import os\nprint(1)\n", "Python"),
        ("a,b,c\n1,2,3\n", "comma-separated"),
        ("a\tb\n1\t2\n", "tab-separated"),
        ("<!doctype html>\n<p>x</p>\n", "HTML"),
        ("@UTF8\n@Begin\n", "CHAT"),
        ("name: x\nage: 3\n", "YAML"),
        ("Dear all,\nhow are you\n", "plain text"),
    ],
)
def test_what_is_no_transcript_says_what_it_looks_like(text: str, looks: str) -> None:
    finding = lint(text).findings[0]
    assert (finding.code, finding.line, finding.column) == ("DOC001", 1, 1)
    assert looks in finding.message


def test_title_alone_is_a_transcript() -> None:
    assert "DOC001" not in [finding.code for finding in lint(TITLE.rstrip("\n") + "\n").findings]
