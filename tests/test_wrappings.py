"""What is around every line of a file, at the limits of what is a habit."""

from __future__ import annotations

import pytest

from linter.wrappings import find_fence, find_indentation, find_line_breaks, find_quotation


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("  a\n" * 5, "  "),
        ("  a\n" * 4, ""),
        ("  a\n" * 4 + "   b\n", "  "),
        ("  a\n" * 4 + "\tb\n", ""),
        ("  a\n" * 4 + " \tb\n", " "),
        ("\t\ta\n" * 5, "\t\t"),
        ("  a\n\n" * 5, "  "),
        ("  a\n" * 5 + "b\n", ""),
        ("\ufeff" + "  a\n" * 5, "  "),
        ("a\n" * 5, ""),
    ],
)
def test_blanks_before_five_lines_are_those_of_all(text: str, blanks: str) -> None:
    found = find_indentation(text)
    assert {text[slice(*span)] for span in found} == ({blanks} if blanks else set())
    assert len(found) == (text.replace("\ufeff", "").count(blanks + "a") + text.count("b") if blanks else 0)


@pytest.mark.parametrize(
    ("text", "count"),
    [("> a\n", 0), ("> a\n> b\n", 2), ("> a\n\n>> b\n", 2), ("> a\nb\n> c\n", 0), ("\ufeff> a\n>b", 2)],
)
def test_two_lines_are_quoted_where_no_other_is_there(text: str, count: int) -> None:
    assert len(find_quotation(text)) == count


@pytest.mark.parametrize(
    ("broken", "others", "found"),
    [(1, 0, False), (2, 0, True), (8, 1, False), (9, 1, True), (16, 2, False), (17, 2, True)],
)
def test_eight_times_as_many_lines_end_in_a_backslash(broken: int, others: int, found: bool) -> None:
    text = "a\\\n" * broken + "b\n" * others
    assert len(find_line_breaks(text)) == (broken if found else 0)
    assert len(find_line_breaks("b \n" * others + "a\\  \n" * broken)) == (broken if found else 0)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("```\na\n```\n", ["```\n", "```\n"]),
        ("~~~ text\na\n~~~", ["~~~ text\n", "~~~"]),
        ("```\na\n", []),
        ("a\n```\n", []),
        ("```\n", []),
        ("```\n" + "a" * 300 + "\n```" + "\n" * 100, ["```\n", "```" + "\n" * 100]),
        ("```\n" + "a" * 300 + "\n```" + "\n" * 300, []),
        ("~~~~\na\n~~~~\n", []),
    ],
)
def test_a_fence_is_around_all_of_a_text(text: str, spans: list[str]) -> None:
    assert [text[slice(*span)] for span in find_fence(text)] == spans
