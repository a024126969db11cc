"""What is around the parts of files: lines at their top, questions before the first part, marks after the time."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from linter.inference.layout import describe

SAID = ("It was cold then.", "We walked home after that.", "Nobody told us why.", "They all knew it, I think.")
ASKED = ("Why was that?", "Who did it?", "What came of it?", "When did you go?", "How was it?", "Where is it now?")


def described(make: Callable[[Random], str]) -> str:
    """The description of 16 files."""
    return describe([make(Random(number)) for number in range(16)]).toml


def session(rng: Random) -> str:
    """Tasks with questions in each, and a question before the first one."""

    def pair() -> list[str]:
        return [f"**M:** {rng.choice(ASKED)}", f"**P:** {rng.choice(SAID)}"]

    lines = [f"# Session {rng.randint(10, 99)}", "", "## Warm-up", "", *pair(), ""]
    for number in range(1, rng.randint(3, 6)):
        lines += [f"## Task {number}: {rng.choice(('Cancel', 'Pay', 'Log in'))}", ""]
        for _ in range(rng.randint(1, 3)):
            lines += pair()
        lines += ["", f"Outcome: {rng.choice(('done', 'failed'))}", ""]
    return "\n".join((*lines, f"Place: {rng.choice(('hall', 'yard'))}", ""))


def test_questions_before_the_first_part_are_no_part() -> None:
    toml = described(session)
    assert "## Warm-up\n\n**M:** {m}\n**P:** {p}\n\n{interview...}" in toml
    assert 'interview = """\n## Task {task-number}: {task}\n' in toml
    assert "{exchange...}\n\nOutcome: {outcome}" in toml


def call(rng: Random) -> str:
    """A call with a day and times at its top, without labels, and a list of who speaks below a heading."""
    names = rng.sample(("Ann Lee", "Bo Ek", "Cy Fox", "Di Orr", "Ed Poe"), 2)
    day = rng.choice(("Mon", "Tue", "Wed"))
    lines = [
        f"{rng.choice(('Marsh', 'Hill', 'Mill', 'Old'))} {rng.choice(('Road', 'Farm', 'Yard', 'Mill'))}",
        f"{day}, May {rng.randint(1, 28)}, 2024 {rng.randint(1, 9)}:31AM • 31:1{rng.randint(0, 9)}",
    ]
    lines += ["", "SPEAKERS", ", ".join(names), ""]
    for at in range(rng.randint(5, 9)):
        lines += [
            f"{names[at % 2]}  {at}:{rng.randint(10, 59)}",
            f"{rng.choice(SAID)} {rng.choice(SAID)} {rng.choice(ASKED)}",
            "",
        ]
    return "\n".join((*lines, "Transcribed by a machine", ""))


def test_a_line_at_the_top_has_several_values_and_a_heading_lists_who_speaks() -> None:
    toml = described(call)
    assert "\n{value}, {date} {time} • {time-2}\n" in toml
    assert 'value = { type = "choice", of = ["Mon", "Tue", "Wed"] }' in toml
    assert 'speakers = { type = "line" }' in toml
    assert 'quoted-from = ["speakers"]' in toml


def chat(rng: Random) -> str:
    """A chat in which a program reports what happens, after a sign of its own."""
    lines = [f"TICKET {rng.randint(100, 999)}", f"Agent: {rng.choice(('Ada', 'Ben'))}", "-" * 40]
    now = 600
    for _ in range(rng.randint(3, 6)):
        lines.append(
            f"{now // 60:02}:{now % 60:02} | *** {rng.choice(('Ida has come', 'Ola has gone', 'A file was sent'))}"
        )
        for name in rng.sample(("Ida", "Ola", "Ada"), 2):
            now += rng.randint(1, 4)
            lines.append(f"{now // 60:02}:{now % 60:02} | {name} > {rng.choice(SAID)}")
        now += 1
    return "\n".join((*lines, "-" * 40, f"Rated: {rng.randint(1, 5)}", ""))


def test_a_program_has_signs_after_the_time() -> None:
    assert "{time} | *** {section}\n{turn...}\n" in described(chat)


def tape(rng: Random) -> str:
    """Tapes of two sides, which lines in brackets begin and end."""
    lines = [f"TAPES {rng.randint(100, 999)}", f"Place: {rng.choice(('hall', 'yard'))}", ""]
    sides = [f"Tape {tape}, Side {side}" for tape in range(1, rng.randint(2, 4)) for side in "AB"]
    for side in sides[: rng.randint(1, len(sides))]:
        lines += [f"[Begin {side}]", ""]
        for at in range(rng.randint(2, 4)):
            lines += [f"{('AB', 'CD')[at % 2]}: {rng.choice(SAID)}"]
        lines += ["", f"[End {side}]", ""]
    return "\n".join((*lines, f"Checked: {rng.choice(('Ina', 'Meg'))}", ""))


def test_letters_count_at_the_end_of_lines_in_brackets() -> None:
    toml = described(tape)
    assert "[Begin Tape {begin-tape}, Side {letter}]" in toml
    assert "[End Tape {end-tape}, Side {letter-2}]" in toml
    assert 'same-as = "letter"' in toml and 'same-as = "begin-tape"' in toml
