import pytest

from linter import addresses
from linter.finding import Note, Position
from linter.reporters import View
from linter.reporters.full import excerpt, full
from tests.reporters.findings import SAFE, UNSAFE, checked, finding, summary


def test_a_block_a_finding() -> None:
    related = (Note(Position(12, 1, 12, 9), "this one scores higher"),)
    file = checked(finding(fix=SAFE, related=related), finding(fix=UNSAFE), lines={3: "~~~~~x"})
    assert "".join(full([file], summary(file), View())) == (
        "a.txt:3:2: SEP001 [*] separator is 29 characters long, expected 30\n"
        "  |\n"
        "3 | ~~~~~x\n"
        "  |  ^^^\n"
        "  = note: line 12: this one scores higher\n"
        "  = fix: write 30 characters\n"
        "\n"
        "a.txt:3:2: SEP001 separator is 29 characters long, expected 30\n"
        "  |\n"
        "3 | ~~~~~x\n"
        "  |  ^^^\n"
        "  = fix (unsafe): add the flag\n"
        "\n"
        "Found 2 problems (2 errors, 0 warnings, 0 infos) in 1 file. "
        "1 fixable with `--fix`, 1 more with `--unsafe-fixes`.\n"
    )


def test_the_page_of_the_rule_is_named_as_soon_as_the_distribution_has_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = checked(finding(), lines={3: "~~~~~x"})
    assert "rule:" not in "".join(full([file], summary(file), View()))
    monkeypatch.setattr(addresses, "_addresses", lambda: {"documentation": "https://example.org"})
    assert "\n  = rule: https://example.org/rules/SEP001.html\n" in "".join(full([file], summary(file), View()))


def test_a_finding_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    file = checked(finding(position=(3, 3, 7, 1)), lines={3: "abcdef"})
    assert "3 | abcdef\n  |   ^^^^\n" in "".join(full([file], summary(file), View()))


def test_nothing_in_a_line_takes_control() -> None:
    file = checked(finding(position=(3, 1, 3, 2)), lines={3: "\x1b[2J##[error]\u202e"})
    assert "3 | \\x1b[2J##\\x5berror]\\u202e\n  | ^^^^\n" in "".join(full([file], summary(file), View()))


def test_carets_stand_under_what_is_meant() -> None:
    assert excerpt("abc", 1, 2) == ("abc", " ^")
    assert excerpt("abc", 3, 3) == ("abc", "   ^")
    assert excerpt("abc", 1, 1) == ("abc", " ^")
    assert excerpt("", 0, 0) == ("", "^")
    assert excerpt("東京 x", 3, 4) == ("東京 x", "     ^")  # two columns each
    assert excerpt("東京 x", 0, 2) == ("東京 x", "^^^^")
    assert excerpt("e\u0301e\u0301x", 4, 5) == ("e\u0301e\u0301x", "  ^")  # an accent has no column of its own
    assert excerpt("\u1112\u1161\u11abx", 3, 4) == ("\u1112\u1161\u11abx", "  ^")  # one syllable
    assert excerpt("a\tx", 2, 3) == ("a   x", "    ^")
    assert excerpt("a\u200bx", 1, 2) == ("a\\u200bx", " ^^^^^^")
    assert excerpt("a\u0301", 1, 2) == ("a\u0301", " ^")  # an accent alone still gets a caret


def test_a_long_line_is_cut_around_the_place() -> None:
    text, carets = excerpt("x" * 500 + "HERE" + "y" * 5_000_000, 500, 504)
    assert len(text) <= 115
    assert text.startswith("…x") and text.endswith("y…")
    assert text[len(carets) - 4 : len(carets)] == "HERE"

    text, carets = excerpt("HERE" + "y" * 500, 0, 300)
    assert text == "HERE" + "y" * 106 + "…"
    assert carets == "^" * 110

    text, carets = excerpt("e" + "\u0301" * 1_000_000, 0, 1)
    assert len(text) < 1000 and carets == "^"

    text, carets = excerpt("東" * 90 + "HERE", 90, 94)
    assert text == "…" + "東" * 30 + "HERE"
    assert carets == " " * 61 + "^^^^"
