"""Turns of speakers: names that are learnt from the file, lines that are told by their marks, clocks, doubled turns."""

from __future__ import annotations

import re

import pytest

from linter.config import plan
from linter.engine import lint, parse
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import Known, own
from linter.layouts.speakers import known_speakers
from linter.layouts.values import seconds_of

CALL_TEXT = b'''name = "call"

[blocks]
file = """
Turns: {turns}

{turn...}
"""
turn = """
[{clock}] {speaker}: {said}

"""

[slots]
turns = { type = "integer", count-of = "turn" }
clock = { ascending = true }
'''
CALL = own(CALL_TEXT, "call.toml")
ALONE = own(
    b'''name = "alone"

[blocks]
file = "{turn...}"
turn = """
{speaker}
{said}

"""

[slots]
speaker = { of = ["HOST", "GUEST"] }
''',
    "alone.toml",
)
CLEAN = """Turns: 5

[00:00:04] Rosa: Which part of the service was slow?

[00:00:09] Amira: The search. Each request read the whole index.

Scrapers have habits: we measured them.

[00:01:15] Rosa: What did you do about it?

[00:01:19] Amira: I kept the index in memory.

[00:02:25] Rosa: How did you measure that?
"""
TALK = """HOST
Good evening. Was it quiet?

GUEST
It was loud, day and night.

HOST
What does one do all day?
"""


PLAIN = own(CALL_TEXT.replace(b"[{clock}] ", b"").replace(b"clock = { ascending = true }\n", b""), "plain.toml")


def said(text: str, layout: Known) -> list[str]:
    return [f"{each.line} {each.code}" for each in lint(text, plan(layouts=(layout,))).findings]


def test_a_clean_call_has_no_finding() -> None:
    assert said(CLEAN, CALL) == [] and said(TALK, ALONE) == []
    assert said(re.sub(r"\[[\d:]+\] ", "", CLEAN), PLAIN) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[00:01:19] Amira", "[00:01:77] Amira", "11 REC007"),
        ("[00:01:19] Amira", "[later] Amira", "11 REC007"),
        ("[00:01:19] Amira", "[00:00:05] Amira", "11 REC010"),
        ("[00:01:15] Rosa", "  [00:01:15] Rosa", "9 QNA001"),
        ("[00:01:15] Rosa", "[00:01:15] **Rosa**", "9 QNA001"),
        ("[00:01:15] Rosa", "[00:01:15] rosa", "9 REC011"),
        ("index.\n\nScrapers", "index.\nScrapers", None),
        ("memory.\n\n[00:02:25]", "memory.\n[00:02:25]", "12 DOC009"),
        ("Turns: 5", "Turns: 6", "1 REC001"),
    ],
)
def test_one_defect_of_a_turn_is_one_finding(old: str, new: str, expected: str | None) -> None:
    assert old in CLEAN
    assert said(CLEAN.replace(old, new), CALL) == ([expected] if expected else [])


def test_a_turn_that_is_there_twice_is_one_finding() -> None:
    turn = "[00:01:19] Amira: I kept the index in memory.\n\n"
    doubled = CLEAN.replace(turn, 2 * turn)
    assert said(doubled, CALL) == ["13 REC013"]
    assert said(doubled.replace("Turns: 5", "Turns: 6"), CALL) == ["13 REC013"]
    assert said(doubled.replace("Turns: 5", "Turns: 7"), CALL) == ["1 REC001", "13 REC013"]
    assert said(re.sub(r"\[[\d:]+\] ", "", doubled), PLAIN) == ["13 REC013"]


def test_who_says_a_word_twice_or_the_same_at_another_time_repeats_no_turn() -> None:
    turn = "[00:01:19] Amira: I kept the index in memory.\n\n"
    later = turn.replace("01:19", "01:21")
    assert said(CLEAN.replace(turn, turn + later).replace("Turns: 5", "Turns: 6"), CALL) == []
    short = "[00:01:19] Amira: Oh no.\n\n"
    assert said(CLEAN.replace(turn, short + short).replace("Turns: 5", "Turns: 6"), CALL) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("GUEST", "GEUST", "4 REC011"),
        ("GUEST", "GUEST:", "4 QNA001"),
        ("GUEST", "   GUEST", "4 QNA001"),
        ("GUEST\n", "GUEST ", "4 QNA001"),
        ("quiet?\n\n", "quiet?\n", "3 DOC009"),
        ("It was loud, day and night.\n", "", "4 REC009"),
    ],
)
def test_one_defect_of_a_name_above_its_turn_is_one_finding(old: str, new: str, expected: str) -> None:
    assert [one.split(" ")[1] for one in said(TALK.replace(old, new, 1), ALONE)] == [expected.split(" ")[1]]


def test_names_that_recur_are_speakers_and_the_beginning_of_a_sentence_is_none() -> None:
    layout = CALL.compiled(DEFAULT)
    text = CLEAN.replace("Scrapers have habits: we", "[00:01:00] scrapers have habits: we")
    assert known_speakers(layout, text)[:2] == ("Rosa", "Amira")
    assert "scrapers have habits" not in known_speakers(layout, text)


@pytest.mark.parametrize(("people", "known"), [(200, 200), (201, 0)])
def test_so_many_names_are_those_of_no_call(people: int, known: int) -> None:
    names = [f"Ann {chr(65 + number // 20)}{chr(97 + number % 20)}son" for number in range(people)]
    text = "Turns: 9\n\n" + "".join(f"[00:01:00] {name}: So it is.\n\n" for name in [*names, *names])
    assert len(known_speakers(CALL.compiled(DEFAULT), text)) == known


@pytest.mark.parametrize(
    ("written", "seconds"),
    [("1:15", 75), ("00:01:15", 75), ("1:15 PM", 47_700), ("12:05 am", 300), ("1:75", None), ("1:61:00", None)],
)
def test_clocks_are_read_in_seconds(written: str, seconds: float | None) -> None:
    assert seconds_of(written) == seconds


CAPTIONS = own(
    b'''name = "captions"

[blocks]
file = """
WEBVTT

{turn...}
"""
turn = """
{number}
{clock} --> {end}
{speaker}: {said}

"""

[slots]
end = { type = "clock" }
''',
    "captions.toml",
)
SHOWN = "WEBVTT\n\n" + "".join(
    f"{n}\n00:00:0{n}.120 --> 00:00:0{n}.900\n{'Rosa' if n % 2 else 'Amira'}: This is part {'abcdefg'[n]} of it.\n\n"
    for n in range(1, 7)
)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("\n3\n", "\n4\n", ["11 REC008"]),
        ("00:00:05.120", "00:00:01.120", ["20 REC010"]),
        ("Amira: This is part c of it.", "Amira:", ["9 REC009"]),
        ("part c of it.", "part c of it.\nIt has two lines.", []),
    ],
)
def test_a_number_alone_on_its_line_begins_a_turn(old: str, new: str, expected: list[str]) -> None:
    assert said(SHOWN.replace(old, new, 1).strip() + "\n", CAPTIONS) == expected


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        ("Rosa Amira Rosa Amira Rosa Amira Amria Rosa", []),  # who speaks in turn with somebody is somebody else
        ("Rosa Rosa Amira Amira Rosa Amira Amria Rosa", ["15 REC011"]),
    ],
)
def test_a_name_next_to_one_like_it_is_misspelt_where_nobody_speaks_in_turn(speakers: str, expected: list[str]) -> None:
    turns = "".join(
        f"[00:00:{n:02}] {name}: That is part {'abcdefghi'[n]}.\n\n" for n, name in enumerate(speakers.split(), 1)
    )
    assert said(f"Turns: 8\n\n{turns}".strip() + "\n", CALL) == expected


TAPES = own(
    CALL_TEXT.replace(b"Turns: {turns}\n\n{turn...}", b"{tape...}")
    .replace(b'turn = """', b'tape = """\nTape {number}\n\n{turn...}\n"""\nturn = """', 1)
    .replace(b'turns = { type = "integer", count-of = "turn" }\nclock = { ascending = true }\n', b""),
    "tapes.toml",
)


@pytest.mark.parametrize(("clock", "expected"), [("00:00:15", []), ("00:00:02", ["11 REC010"])])
def test_the_clock_of_a_part_begins_again(clock: str, expected: list[str]) -> None:
    text = (
        "Tape 1\n\n[00:04:04] Rosa: Was it quiet?\n\n[00:04:09] Amira: It was loud.\n\n"
        f"Tape 2\n\n[00:00:05] Rosa: Go on, please.\n\n[{clock}] Amira: It was loud day and night.\n"
    )
    assert said(text, TAPES) == expected


TIMED = own(
    b'''name = "timed"

[blocks]
file = "{turn...}"
turn = """
[{clock}] {speaker}: {said}
"""

[slots]
clock = { ascending = true }
speaker = { of = ["Interviewer", "Candidate"], alternate = true }
''',
    "timed.toml",
)
SPOKEN = [
    "[00:00:04] Interviewer: Shall we begin?",
    "[00:00:11] Candidate: Yes, please.",
    "I have some questions of my own.",
    "[00:00:25] Interviewer: What did you do at the ferry company?",
    "[00:00:31] Candidate: I planned the crews. There were nine boats.",
    "[00:01:15] Interviewer: How did you settle that?",
]


@pytest.mark.parametrize(
    ("cut", "message"),
    [
        ("[00:00:31] ", "speaker label has no time"),
        ("Candidate: ", "speaker label has no name"),
        (":", "speaker label has no colon"),
    ],
)
def test_a_turn_without_its_time_or_its_speaker_is_not_part_of_the_one_before_it(cut: str, message: str) -> None:
    lines = list(SPOKEN)
    head, _, tail = lines[4].rpartition(cut)
    lines[4] = head + tail
    text = "\n".join(lines) + "\n"
    findings = lint(text, plan(layouts=(TIMED,))).findings
    assert [(each.code, each.line, each.message) for each in findings] == [("QNA001", 5, message)]
    assert len(parse(text, layouts=(TIMED,)).turns) == 5


@pytest.mark.parametrize("cut", [r"^\[[^]]*\] ", r"(?<=\] )\w+: "])
def test_turns_without_times_or_speakers_throughout_are_one_finding(cut: str) -> None:
    text = "\n".join(re.sub(cut, "", line) for line in SPOKEN) + "\n"
    (finding,) = lint(text, plan(layouts=(TIMED,))).findings
    assert finding.code == "QNA001"
    assert finding.message.endswith("(in 5 places)")
    assert finding.fix is None


def test_a_quoted_turn_with_its_time_is_not_lost() -> None:
    text = "\n".join([*SPOKEN[:4], f"> {SPOKEN[4]}", SPOKEN[5]]) + "\n"
    (finding,) = lint(text, plan(layouts=(TIMED,))).findings
    assert (finding.code, finding.line) == ("DOC008", 5)


SAID = [
    ("0:04", "Rosa", "Which part of the service was slow?"),
    ("0:09", "Amira", "The search. Each request read the whole index.\nScrapers have habits: we measured them."),
    ("1:15", "Rosa", "What did you do about it?"),
    ("1:19", "Amira", "I kept the index in memory."),
    ("2:25", "Rosa", "How did you measure that?"),
    ("2:40", "Amira", "With a load test."),
]


def timed(label: str, tail: str) -> Known:
    """A layout of turns whose label is ``label``, with ``tail`` before what is said."""
    block = f"{label}{tail}{{said}}\n\n"
    return own(f'name = "timed"\n\n[blocks]\nfile = "{{turn...}}"\nturn = """\n{block}"""\n'.encode(), "timed.toml")


@pytest.mark.parametrize(
    ("label", "half", "message"),
    [
        ("{speaker} [{clock}]: ", "{speaker}: ", "speaker label has no time"),
        ("{speaker} [{clock}]: ", "[{clock}]: ", "speaker label has no name"),
        ("{speaker} ({clock})\n", "{speaker}\n", "speaker label has no time"),
        ("{speaker} ({clock})\n", "({clock})\n", "speaker label has no name"),
        ("{clock} {speaker}\n", "{speaker}\n", "speaker label has no time"),
        ("{clock} {speaker}\n", "{clock}\n", "speaker label has no name"),
        ("({clock}) {speaker}: ", "{speaker}: ", "speaker label has no time"),
        ("({clock}) {speaker}: ", "({clock}) ", "speaker label has no name"),
    ],
)
def test_half_a_label_of_a_turn_is_not_part_of_the_turn_before_it(label: str, half: str, message: str) -> None:
    layout = timed(label, "")
    turns = [label.format(clock=clock, speaker=name) + text for clock, name, text in SAID]
    assert not lint("\n\n".join(turns) + "\n", plan(layouts=(layout,))).findings
    clock, name, spoken = SAID[3]
    turns[3] = half.format(clock=clock, speaker=name) + spoken
    text = "\n\n".join(turns) + "\n"
    findings = lint(text, plan(layouts=(layout,))).findings
    line = text[: text.index(turns[3])].count("\n") + 1
    assert [(each.code, each.line, each.message, each.fix) for each in findings] == [("QNA001", line, message, None)]
    assert len(parse(text, layouts=(layout,)).turns) == len(SAID)


@pytest.mark.parametrize("cut", ["HO", "GUE"])
def test_a_name_that_was_cut_short_is_still_a_speaker(cut: str) -> None:
    name = "HOST" if cut == "HO" else "GUEST"
    text = TALK.replace(f"{name}\n", f"{cut}\n", 1)
    (finding,) = lint(text, plan(layouts=(ALONE,))).findings
    assert (finding.code, finding.message) == ("REC011", f"speaker is unknown, expected {name}")
    assert fix(text, plan(layouts=(ALONE,)), unsafe=True).data.decode() == TALK
