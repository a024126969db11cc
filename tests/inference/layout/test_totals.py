"""What files say about themselves in one line or at one end: totals, tallies, last times, sides and who is there."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from linter.inference.layout import describe

NAMES = ("hello", "ear", "end")
JOBS = ("cook", "maid")
SAID = ("It was cold then.", "We walked home after that.", "Nobody told us why.", "They all knew it, I think.")


def described(make: Callable[[Random], str]) -> str:
    """The description of 16 files."""
    return describe([make(Random(number)) for number in range(16)]).toml


def call(rng: Random) -> str:
    """A call with turns that two channels take, rated at its end, of which the head says how long it took."""
    now, turns = 0, []
    for at in range(rng.randint(6, 12)):
        now += rng.randint(4, 30)
        turns.append(f"{'AC'[at % 2]} {now // 60:02}:{now % 60:02} > {rng.choice(SAID)}")
    now += rng.randint(1, 9)
    marks = [rng.randint(0, 2), rng.randint(0, 3), rng.randint(1, 5)]
    rated = " | ".join(f"{name}={mark}/{top}" for name, mark, top in zip(NAMES, marks, (2, 3, 5), strict=True))
    head = f"@clerk={rng.choice(('Ada', 'Ben'))} | @length={now // 60:02}:{now % 60:02}"
    return "\n".join(
        (f"#CALL {rng.randint(100, 999)}", head, *turns, "#END", f"#MARK {rated} | sum={sum(marks)}/10", "")
    )


def test_marks_on_one_line_have_a_sum_and_no_turn_is_later_than_the_end() -> None:
    toml = described(call)
    assert "hello={mark-hello}/2 | ear={ear}/3 | end={end}/5 | sum={sum}/10" in toml
    assert 'sum-of = ["file.mark-hello", "file.ear", "file.end"]' in toml
    assert 'time = { type = "clock", at-least = "turn.clock" }' in toml


def note(rng: Random) -> str:
    """Field notes of three kinds, tallied at the end."""
    kinds = [rng.choice(("OBS", "TALK", "MEMO")) for _ in range(rng.randint(5, 12))]
    turns = [f"{9 + at // 4:02}:{at % 4 * 14:02} {kind}  {rng.choice(SAID)}\n" for at, kind in enumerate(kinds)]
    tally = ", ".join(f"{kind} {kinds.count(kind)}" for kind in ("OBS", "TALK", "MEMO"))
    head = [f"NOTE {rng.randint(1, 99)}", f"place     {rng.choice(('hall', 'yard'))}", ""]
    return "\n".join((*head, *turns, "~" * 30, f"entries   {len(kinds)} ({tally})", ""))


def test_kinds_of_entries_are_counted() -> None:
    toml = described(note)
    for kind in ("OBS", "TALK", "MEMO"):
        assert f'{kind.lower()} = {{ type = "integer", count-of = "speaker", value = "{kind}" }}' in toml


def tape(rng: Random) -> str:
    """A tape of one to three sides with a line at both ends of each, and a counter that rises within it."""
    first, last = rng.choice(("Ann", "Jean", "Isa")), rng.choice(("Robb", "Tosh", "Gow", "Nicoll"))
    asks, ask = rng.choice((("Helen Rae", "HR"), ("Colin Low", "CL")))
    other = rng.random() < 0.4
    sides = rng.randint(1, 3)
    lines = ["MILL TAPES", f"No.        {rng.randint(100, 999)}"]
    lines.append(f"Narrator   {first} {last} ({first[0]}{last[0]}), born {rng.randint(1905, 1935)}, {rng.choice(JOBS)}")
    lines += [f"Also here  John {last} (J{last[0]})"] * other
    lines += [f"Asks       {asks} ({ask})", f"Length     {sides} side{'s' * (sides > 1)}", ""]
    for letter in "ABC"[:sides]:
        lines += [f"* * *  SIDE {letter}  * * *", ""]
        count = 0
        for at in range(rng.randint(4, 8)):
            who = ask if at % 2 == 0 else f"J{last[0]}" if other and at == 3 else first[0] + last[0]
            lines += [f"{count:03}   {who}   {rng.choice(SAID)}", ""]
            count += rng.randint(3, 20)
        lines += [f"* * *  END OF SIDE {letter}  * * *", ""]
    return "\n".join((*lines, f"Checked by {rng.choice(('Ina', 'Meg', 'Nan'))}", ""))


def test_sides_have_two_ends_and_speakers_are_named_in_the_head() -> None:
    toml = described(tape)
    assert "* * *  SIDE {letter}  * * *\n\n{turn...}\n* * *  END OF SIDE {letter-2}  * * *" in toml
    assert 'same-as = "letter"' in toml
    assert 'length = { type = "integer", count-of = "part" }' in toml
    assert 'born = { type = "integer", minimum = 1900, maximum = 2000 }' in toml
    assert 'quoted-from = ["text", "verdict-2", "asks"]' in toml


def leaving(rng: Random) -> str:
    """Parts of which some are marked, with the number of marks and their mean, and a table with a mean of its own."""
    lines = [f"FILE {rng.randint(100, 999)}", ""]
    marks = []
    for part in range(1, 5):
        lines += [
            f"Part {part}",
            f"Asked: Why is that so in {rng.choice(('May', 'June'))}?",
            f"Said: {rng.choice(SAID)}",
        ]
        own = [rng.randint(1, 9) for _ in range(3)]
        lines += [f"{name}: {mark}" for name, mark in zip(("Tone", "Care", "Wit"), own, strict=False)]
        lines.append(f"Mean: {sum(own) / 3:.2f}")
        if rng.random() < 0.6:
            marks.append(rng.randint(1, 9))
            lines.append(f"Mark: {marks[-1]}")
        lines.append("")
    return "\n".join((*lines, f"Marks given: {len(marks)}", f"Place: {rng.choice(('hall', 'yard'))}", ""))


def test_a_mean_of_its_own_block_and_the_number_of_marks() -> None:
    toml = described(leaving)
    assert 'mean-of = ["exchange.tone", "exchange.care", "exchange.wit"], within = "exchange"' in toml
    assert 'marks-given = { type = "integer", count-of = "exchange.score" }' in toml


def session(rng: Random) -> str:
    """A session with the times of the day in the Italian way, and a share of a hundred."""
    begin = rng.randint(9 * 60, 18 * 60)
    end = begin + rng.randint(15, 50)
    lines = [
        "VERBALE",
        f"Seduta: {rng.randint(1, 28)} {rng.choice(('marzo', 'maggio'))} 2023, ore {begin // 60}.{begin % 60:02}",
    ]
    lines += ["", *(f"{who} - {rng.choice(SAID)}" for who in ("Neri", "Serra") * rng.randint(2, 5)), ""]
    return "\n".join((*lines, f"Presenza: {rng.randint(55, 99)} %", f"Chiuso alle ore {end // 60}.{end % 60:02}", ""))


def test_times_of_the_day_have_points_where_a_word_says_so() -> None:
    toml = described(session)
    assert "Seduta: {date}, ore {ore}" in toml
    assert 'ore = { type = "clock" }' in toml
    assert '{ type = "clock", at-least = "file.ore" }' in toml
    assert 'presenza = { type = "integer", maximum = 100 }' in toml
