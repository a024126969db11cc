"""Values in columns, with as many blanks between them as the columns ask for, and lines with any indentation."""

from __future__ import annotations

import time

import pytest

from linter import lint, parse
from linter.config import plan
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.description import DescriptionError
from linter.layouts.rendering.drawing import Drawing
from tests.layouts.own_layouts import known

PANEL = '''
name = "panel"

[blocks]
file = """
Chair:{~}{chair}
Began:{~}{began}

No{~}Name{~}Team{~}Points
{row...}

{turn...}
"""
row = """
{~}{number}.{~}{name}{~}{team}{~}{points}
"""
turn = """
{clock}{~}{speaker}{~}{said}

"""

[slots]
began = { type = "clock" }
team = { type = "line" }
points = { type = "integer", maximum = 10 }
speaker = { of = ["BRIGHT", "DE LA CRUZ"] }
'''
CLEAN = """\
Chair:      Ines Varga
Began:         14:06

No  Name           Team                Points
 1. Ana Petrov     Web and mobile           9
 2. Bo             Data                    10
10. Cy Lee-Nakamura\tField work  \t7

14:06    BRIGHT         Where were you on the day that
they opened the bridge?

14:07    DE LA CRUZ     At home.

14:08    BRIGHT         With whom?
"""


LAYOUT = known(PANEL)
CLEAN = CLEAN.replace("10. Cy", " 3. Cy")


def found(text: str) -> list[tuple[str, int]]:
    return [(each.code, each.line) for each in lint(text, plan(layouts=(LAYOUT,))).findings]


def test_columns_may_have_any_width() -> None:
    assert [each for each in found(CLEAN) if each[0] != "ENC009"] == []
    document = parse(CLEAN, layouts=(LAYOUT,))
    assert [
        (document.slice(each.name), each.block.numbers["points"]) for each in document.candidates if each.block
    ] == [
        ("Ana Petrov", 9),
        ("Bo", 10),
        ("Cy Lee-Nakamura", 7),
    ]
    assert [turn.speaker for turn in document.turns] == ["BRIGHT", "DE LA CRUZ", "BRIGHT"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Began:         14:06", "Began:         1406", ("REC007", 2)),
        ("Began:    ", "Begn:    ", ("REC007", 2)),
        ("Data                    10", "Data                    11", ("REC008", 6)),
        (" 2. Bo", " 4. Bo", ("QNA007", 6)),
        ("Bo             Data", "Bo Data", ("REC007", 6)),
        ("14:07    DE LA CRUZ  ", "14:07    DE LA CURZ  ", ("REC011", 12)),
        ("14:07    DE LA CRUZ  ", "DE LA CRUZ  ", ("QNA001", 12)),
        ("14:07    DE LA CRUZ  ", "14:07      ", ("QNA001", 12)),
        ("14:08", "14:02", ("REC010", 14)),
        ("No  Name", "No  Nmae", ("DOC004", 4)),
    ],
)
def test_a_defect_is_found_once(old: str, new: str, expected: tuple[str, int]) -> None:
    assert [each for each in found(CLEAN.replace(old, new)) if each[0] != "ENC009"] == [expected]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{name}{~}", "'{~}' ends the line, expected a value or text after it"),
        ("{name} {role}", "only spaces between '{name}' and '{role}', expected text or {~} there"),
    ],
)
def test_columns_that_say_nothing_are_refused(line: str, message: str) -> None:
    with pytest.raises(DescriptionError, match=message):
        known(f'name = "x"\n[blocks]\nfile = "Q: {{question}}\\n{line}\\n"\n')


def test_a_text_is_written_with_two_blanks() -> None:
    form = parse(CLEAN, layouts=(LAYOUT,)).to_dict()
    assert "No  Name  Team  Points\n" in Drawing(LAYOUT.compiled(DEFAULT), form).text()


@pytest.mark.parametrize("line", ["1 " * 120, "1  " * 80, "a 1  " * 60])
def test_many_columns_take_no_time(line: str) -> None:
    row = "{~}".join(f"{{a{number}}}{{~}}{{n{number}}}" for number in range(8))
    slots = "".join(f'n{number} = {{ type = "integer" }}\n' for number in range(8))
    wide = known(f'name = "x"\n[blocks]\nfile = "Log\\n{{row...}}"\nrow = "{row}\\n"\n[slots]\n{slots}')
    before = time.process_time()
    lint("Log\n" + f"{line}x\n" * 5, plan(layouts=(wide,)))
    assert time.process_time() - before < 2
