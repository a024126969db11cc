"""Flags at the end of a line, however they are written."""

from __future__ import annotations

import pytest

from linter.layouts.flags import Tail, flag_line_fit, flag_near, read_tail

ONE = (" [STRUGGLED]",)
SOME = (" [LATE ENTRY]", " [B2]", " (late)")


def shown(tail: Tail, line: str) -> str:
    """The value without its flags, and what is wrong with them."""
    said = [f"{line[tail.start : tail.end]!r} {tail.cost:g}"]
    for flaw in tail.flaws:
        text = "" if flaw.text is None else f" -> {flaw.text!r}"
        said.append(f"{flaw.what.value} {line[flaw.start : flaw.end]!r}{text}{'' if flaw.certain else ' ?'}")
    return "; ".join(said)


@pytest.mark.parametrize(
    ("flags", "line", "said"),
    [
        (ONE, "0.5 [STRUGGLED]", "'0.5' 0"),
        (ONE, "0.5[STRUGGLED]", "'0.5' 3; flag-malformed '[STRUGGLED]' -> ' [STRUGGLED]'"),
        (ONE, "0.5  [STRUGGLED]", "'0.5' 3; flag-malformed '  [STRUGGLED]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 [struggled]", "'0.5' 3; flag-malformed ' [struggled]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 (STRUGGLED)", "'0.5' 3; flag-malformed ' (STRUGGLED)' -> ' [STRUGGLED]'"),
        (ONE, "0.5 STRUGGLED", "'0.5' 3; flag-malformed ' STRUGGLED' -> ' [STRUGGLED]'"),
        (ONE, "0.5 S[TRUGGLED]", "'0.5' 3; flag-malformed ' S[TRUGGLED]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 so[STRUGGLED]", "'0.5 so' 3; flag-malformed '[STRUGGLED]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 [STRUGLED]", "'0.5' 3; flag-malformed ' [STRUGLED]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 [STRUGGLED].", "'0.5' 3; flag-malformed ' [STRUGGLED].' -> ' [STRUGGLED]'"),
        (ONE, "0.5 - [STRUGGLED]", "'0.5' 3; flag-malformed ' - [STRUGGLED]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 **STRUGGLED**", "'0.5' 3; flag-malformed ' **STRUGGLED**' -> ' [STRUGGLED]'"),
        (ONE, "0.5 [STRUGGLED] [STRUGGLED]", "'0.5' 4; flag-repeated '[STRUGGLED]' -> ''"),
        (ONE, "[STRUGGLED] 0.5", "'0.5' 5; flag-misplaced '[STRUGGLED]'"),
        (ONE, "[STRUGGLED]", "'' 0"),
        (ONE, " [STRUGGLED]", "'' 0"),
        (ONE, "- [STRUGGLED]", "'-' 0"),
        (ONE, "0.5 [STRUGGLED] so", "'0.5' 3; after 'so'"),
        (ONE, "0.5 [STRUGGLED here]", "'0.5' 3; flag-malformed '[STRUGGLED here]' ?"),
        (ONE, "0.5 [CONFIRMED]", "'0.5' 5; flag-unknown '[CONFIRMED]'"),
        (ONE, "0.5 [STRUGGLED] [CONFIRMED]", "'0.5' 8; flag-unknown '[CONFIRMED]'"),
        (ONE, "0.5 [STRANGER]", "'0.5' 5; flag-unknown '[STRANGER]'"),
        (ONE, "0.5 [x]", "'0.5' 5; flag-unknown '[x]'"),
        (ONE, "0.5 [7]", "'0.5 [7]' 0"),
        (ONE, "0.5 [see](http)", "'0.5' 5; flag-unknown '[see]'"),
        (ONE, "0.5 [S T R U G G L E D]", "'0.5' 3; flag-malformed ' [S T R U G G L E D]' -> ' [STRUGGLED]'"),
        (ONE, "0.5 struggled a bit", "'0.5' 6; flag-malformed ' struggled' -> ' [STRUGGLED]'; after 'a bit'"),
        (ONE, "0.5", "'0.5' 0"),
        (SOME, "x [LATE ENTRY]", "'x' 0"),
        (SOME, "x [LATE_ENTRY]", "'x' 3; flag-malformed ' [LATE_ENTRY]' -> ' [LATE ENTRY]'"),
        (SOME, "x late entry", "'x' 3; flag-malformed ' late entry' -> ' [LATE ENTRY]'"),
        (SOME, "x [LATEENTRY]", "'x' 3; flag-malformed ' [LATEENTRY]' -> ' [LATE ENTRY]'"),
        (SOME, "x [ENTRY LATE]", "'x' 5; flag-unknown '[ENTRY LATE]'"),
        (SOME, "x [B2]", "'x' 0"),
        (SOME, "x [B3]", "'x' 5; flag-unknown '[B3]'"),
        (SOME, "x [B]", "'x' 5; flag-unknown '[B]'"),
        (SOME, "x b2", "'x b2' 0"),
        (SOME, "x (late)", "'x' 0"),
        (SOME, "x (late) [B2]", "'x' 0"),
        (SOME, "x [B2] (late)", "'x' 0"),
        (SOME, "x [LATE ENTRY] [B2] [B2]", "'x' 4; flag-repeated '[B2]' -> ''"),
        (SOME, "x [late]", "'x' 3; flag-malformed ' [late]' -> ' (late)'"),
        (SOME, "x [LATE ENTRY now]", "'x' 3; flag-malformed '[LATE ENTRY now]' ?"),
        (SOME, "x [LATE]", "'x' 3; flag-malformed ' [LATE]' -> ' (late)'"),
        (SOME, "[B2] x", "'x' 5; flag-misplaced '[B2]'"),
    ],
)
def test_the_flags_are_taken_off_a_value(flags: tuple[str, ...], line: str, said: str) -> None:
    assert shown(read_tail(line, 0, len(line), flags), line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("So it is [STRUGGLED]", "'So it is' 5; flag-misplaced '[STRUGGLED]'"),
        ("So it is (struggled)", "'So it is' 5; flag-misplaced '(struggled)'"),
        ("So it is [STRANGE]", "'So it is [STRANGE]' 0"),
        ("So [STRUGGLED] it is", "'So [STRUGGLED] it is' 0"),
        ("So it is  *STRUGGLED*", "'So it is' 5; flag-misplaced '*STRUGGLED*'"),
        ("[STRUGGLED]", "'[STRUGGLED]' 0"),
    ],
)
def test_a_flag_of_another_line_is_misplaced_at_the_end_of_this_one(line: str, said: str) -> None:
    assert shown(read_tail(line, 0, len(line), (), ONE), line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("0.5 [CONFIRMED]", "'0.5' 5; flag-unknown '[CONFIRMED]'"),
        ("0.5 [x]: y", "'0.5 [x]: y' 0"),
        ("0.5", "'0.5' 0"),
    ],
)
def test_what_may_have_a_flag_may_have_an_unknown_one(line: str, said: str) -> None:
    assert shown(read_tail(line, 0, len(line), (), (), flagged=True), line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[STRUGGLED]", "0"),
        ("[struggled]", "3; flag-malformed '[struggled]' -> '[STRUGGLED]'"),
        (" [STRUGGLED]", "3; flag-malformed ' [STRUGGLED]' -> '[STRUGGLED]'"),
        ("[STRUGGLED] [STRUGGLED]", "4; flag-repeated ' [STRUGGLED]' -> ''"),
        ("[STRUGGLED] so", "3; flag-malformed '[STRUGGLED] so' ?"),
        ("[STRUGGLED so]", "3; flag-malformed '[STRUGGLED so]' ?"),
        ("STRUGGLED", "3; flag-malformed 'STRUGGLED' -> '[STRUGGLED]'"),
        ("[STRUGGLE]", "3; flag-malformed '[STRUGGLE]' -> '[STRUGGLED]'"),
        ("[OTHER]", "5; flag-unknown '[OTHER]'"),
        ("[OTHER]: x", None),
        ("OTHER", None),
        ("Struggled a lot, and then some more, for hours", None),
        ("[]", None),
        ("(STRUGGLED)", "3; flag-malformed '(STRUGGLED)' -> '[STRUGGLED]'"),
        ("[CANDIDATE STRUGGLED]", "3; flag-malformed '[CANDIDATE STRUGGLED]' -> '[STRUGGLED]'"),
    ],
)
def test_a_line_is_read_as_a_flag_alone(line: str, said: str | None) -> None:
    fit = flag_line_fit(line, line.strip(), "[STRUGGLED]")
    assert (None if fit is None else shown(Tail(0, 0, fit.cost, fit.flaws), line)[3:]) == said


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ("[STRUGGLED]", "[STRUGGLED]"),
        ("struggled", "[STRUGGLED]"),
        ("STRUGGLES", "[STRUGGLED]"),
        ("[LATE]", None),
        ("[STRUGGLED] and so on", None),
        ("b2", "[B2]"),
        ("B3", None),
        ("", None),
    ],
)
def test_the_flag_that_a_line_nearly_is(line: str, flag: str | None) -> None:
    assert flag_near(line, ("[STRUGGLED]", " [B2]")) == flag
