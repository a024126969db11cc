"""The rules on candidates: who stands twice, and who was asked nothing."""

from __future__ import annotations

import pytest

from tests.rules.transcripts import collection, found, header, person, section

LINE = "Candidate: Ann Lee - Backend Developer"


@pytest.mark.parametrize("name", ["Ann Lee", "ANN LEE", "ann  lee", "Ann\u00a0Lee"])
def test_same_person_twice(name: str) -> None:
    text = collection(section("WEAK", person("Ann Lee")), section("STRONG", person("Bob Ray"), person(name)))
    assert found(text) == [f"CAN004 {header(name).partition(chr(10))[0]}"]


def test_same_name_in_another_role_is_another_person() -> None:
    other = person("Ann Lee").replace("Backend", "Frontend")
    assert found(collection(section("WEAK", person("Ann Lee"), other))) == []


def test_third_time_is_a_finding_of_its_own() -> None:
    assert found(collection(section("WEAK", *[person("Ann Lee")] * 3))) == [f"CAN004 {LINE}"] * 2


def test_header_that_stands_twice_is_no_candidate_without_exchanges() -> None:
    assert found(collection(section("WEAK", header("Ann Lee"), person("Ann Lee")))) == [f"CAN004 {LINE}"]


def test_line_that_stands_twice() -> None:
    text = collection(section("WEAK", person("Ann Lee"))).replace(LINE, f"{LINE}\n{LINE}")
    assert found(text) == [f"CAN004 {LINE}"]


@pytest.mark.parametrize("people", [(header("Ann Lee"), person("Bob Ray")), (person("Bob Ray"), header("Ann Lee"))])
def test_candidate_without_exchanges(people: tuple[str, ...]) -> None:
    assert found(collection(section("WEAK", *people))) == [f"CAN005 {LINE}"]


def test_candidate_cut_off_was_asked_something() -> None:
    text = collection(section("WEAK", person("Bob Ray"))) + "\n" + header("Ann Lee") + "Q1: What ab"
    assert found(text) == ["DOC010 Q1: What ab"]


def test_lost_candidate_line_repeats_no_question() -> None:
    text = collection(section("WEAK", person("Bob Ray"), person("Ann Lee"))).replace(header("Ann Lee"), "")
    assert [entry[:6] for entry in found(text)] == ["CAN002"]


@pytest.mark.parametrize("role", ["Developer", "C# / .NET Developer", "C#/.NET Developer", "Go / Rust", "C++ / Qt"])
def test_where_there_is_no_name_no_other_mark_is_the_dash(role: str) -> None:
    line = f"Candidate: - {role}"
    text = collection(section("WEAK", person("Ann Lee"))).replace("Candidate: Ann Lee - Backend Developer", line)
    assert found(text) == [f"CAN002 {line}"]
