"""How the lines of many small layouts are read: each has one row of its own, of which people make other forms.

``rows_read.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from linter.layouts.collection.settings import DEFAULT
from linter.layouts.compiled import Layout
from linter.layouts.known import own
from linter.layouts.line_readings import Lines
from tests.layouts.compilations import checksum
from tests.layouts.fits import FORMS, reading_said

GOLDEN = Path(__file__).with_suffix(".txt")
FAR = 3
"""Every so many forms of a line are looked at."""


class RowExample(NamedTuple):
    """A row, the tables of its slots, and lines as they should be."""

    row: str
    slots: str
    lines: tuple[str, ...]


_STATE = 'state = { of = ["open", "closed", "on hold"], aliases = { "on hold" = ["waiting"] } }'
_SPEAKER = 'speaker = { type = "speaker", of = ["Ada", "Ben Falk"] }'
_FLAG = 'flag = { of = ["VERY LATE", "B2"] }'
ROWS = (
    RowExample(
        "Score: {score}/10{? [{flag}]}",
        f"score = {{ maximum = 10, decimals = 1 }}\n{_FLAG}",
        ("Score: 7.5/10 [VERY LATE]", "Score: 10.0/10"),
    ),
    RowExample("Score: {score} [{flag}]", f"score = {{ maximum = 1, decimals = 3 }}\n{_FLAG}", ("Score: 0.512 [B2]",)),
    RowExample("{clock} {speaker}: {said}", f'{_SPEAKER}\nsaid = {{ type = "line" }}', ("00:01:07 Ada: It is so.",)),
    RowExample("[{clock}] {speaker}: {said}", 'said = { type = "text" }', ("[01:07] Ada Quill: It is so.",)),
    RowExample("{name} - {role}", "", ("Ada Quill - Night Porter", "Ada - Porter")),
    RowExample(
        "{name}, {age}, {day}",
        'age = { type = "integer", maximum = 99 }\nday = { type = "date" }',
        ("Ada Quill, 42, 2024-05-06",),
    ),
    RowExample("{score} / 5", "score = { minimum = 1, maximum = 5, decimals = 0 }", ("4 / 5",)),
    RowExample("{state}", _STATE, ("on hold", "open")),
    RowExample(
        "| {mark} | {points} | {state} |",
        f'mark = {{ type = "integer", minimum = -5, maximum = 5 }}\npoints = {{ type = "score" }}\n{_STATE}',
        ("| -3 | 0.5 | on hold |",),
    ),
    RowExample(
        "From {first} to {last} ({count} days)",
        'first = { type = "date" }\nlast = { type = "date" }\ncount = { type = "integer", minimum = 1 }',
        ("From 2024-05-06 to 2024-06-07 (32 days)",),
    ),
    RowExample("[{time}] {note}", 'time = { type = "clock" }\nnote = { type = "line" }', ("[1:05] The door is open.",)),
    RowExample("({remark})", 'remark = { type = "line" }', ("(with some doubt)",)),
    RowExample("{day}", 'day = { type = "date" }', ("2024-05-06",)),
    RowExample(
        "Rated {score} by {speaker} on {day}",
        f'score = {{ maximum = 10 }}\n{_SPEAKER}\nday = {{ type = "date" }}',
        ("Rated 7.5 by Ben Falk on 2024-05-06",),
    ),
    RowExample(
        "{step}. {task}", 'step = { type = "number", digits = 2 }\ntask = { type = "line" }', ("07. Close the door.",)
    ),
    RowExample(
        "Name: {name}  Age: {age}  Place: {place}",
        'age = { type = "integer" }\nplace = { type = "word" }',
        ("Name: Ada Quill  Age: 42  Place: Graz",),
    ),
    RowExample("{name}  {score}  {state}", f"score = {{ maximum = 100 }}\n{_STATE}", ("Ada Quill     87.5    closed",)),
    RowExample(
        "Fee {fee} EUR{? (about {share})}",
        'fee = { type = "score", comma = true, decimals = 2, maximum = 5000 }\nshare = { type = "integer" }',
        ("Fee 1234,50 EUR (about 12)", "Fee 7,00 EUR"),
    ),
    RowExample("{speaker} said: {quote}", f'{_SPEAKER}\nquote = {{ type = "line" }}', ("Ben Falk said: I saw it.",)),
    RowExample(
        "Points: {points}, Grade {grade}",
        'points = { type = "integer" }\ngrade = { of = ["A", "B", "C"] }',
        ("Points: 12, Grade B",),
    ),
    RowExample(">> {code} <<", 'code = { type = "word" }', (">> x-17 <<",)),
    RowExample("Topic / Field: {topic}", 'topic = { type = "line" }', ("Topic / Field: Old ships",)),
    RowExample("{?Hint: {hint}}", 'hint = { type = "line" }', ("Hint: Look up.",)),
    RowExample("{?(late)}", "", ("(late)",)),
    RowExample("{total}%", 'total = { type = "integer", maximum = 100 }', ("70%",)),
    RowExample(
        "Result: {result}",
        'result = { type = "score", maximum = 10, or = ["N/A", "not rated"] }',
        ("Result: 7.5", "Result: not rated"),
    ),
    RowExample("{speaker}", _SPEAKER, ("Ben Falk",)),
    RowExample("-- {mark} --", 'mark = { of = ["North", "South-East"] }', ("-- South-East --",)),
    RowExample("Time {time}-{until}", 'time = { type = "clock" }\nuntil = { type = "clock" }', ("Time 1:05-1:17",)),
    RowExample(
        "{grade}: {reason}", 'grade = { of = ["A", "B", "C"] }\nreason = { type = "text" }', ("B: It was late.",)
    ),
    RowExample(
        "Level {level} of {most}", 'level = { type = "integer" }\nmost = { type = "integer" }', ("Level 3 of 12",)
    ),
    RowExample("    {speaker}: {said}", f'{_SPEAKER}\nsaid = {{ type = "line" }}', ("    Ada: So it is.",)),
    RowExample(
        "* {kind}: {what} ({share} %)",
        'kind = { of = ["Fact", "Guess"] }\nwhat = { type = "line" }\nshare = { type = "integer" }',
        ("* Guess: The lamp was lit (70 %)",),
    ),
    RowExample(
        "**Room:** {room}{? – {floor}. floor}",
        'room = { type = "word" }\nfloor = { type = "integer" }',
        ("**Room:** B12 – 3. floor", "**Room:** B12"),
    ),
    RowExample("{key} = {held}", 'key = { type = "line" }\nheld = { type = "text" }', ("colour = green",)),
)


def layout(number: int) -> Layout:
    """The layout with the row of this number."""
    row, slots, _ = ROWS[number]
    toml = (
        f'name = "row"\n[blocks]\nfile = """\n{{exchange...}}\n"""\nexchange = """\nQ{{number}}: {{question}}\n{row}\n'
        f'A: {{answer}}\n\n"""\n[slots]\nquestion = {{ type = "line" }}\n{slots}\n'
    )
    return own(toml.encode(), "row.toml").compiled(DEFAULT)


def said() -> Iterator[str]:
    """How each line and other forms of it are read."""
    for number, (row, _, examples) in enumerate(ROWS):
        compiled = layout(number)
        yield f"== {row} is compiled to {checksum(compiled)}"
        lines = Lines(compiled)
        for line in examples:
            yield f"== {row}: {line}"
            yield from reading_said(lines.read(line))
            forms = dict.fromkeys(form(line) for form in FORMS[number % FAR :: FAR])
            for form in forms:
                if form.strip() and form != line:
                    yield f"{form}⏎"
                    yield from reading_said(lines.read(form))


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
