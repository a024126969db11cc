"""Lines that only marks and a number, a time or a date tell: each of them is a line of structure and none is text."""

from __future__ import annotations

import re

import pytest

from linter.engine import as_source, examine
from tests.layouts.own_layouts import planned

FORMS = (
    "- #{number} {speaker}: {said}",
    "# - {number} - {said}",
    "> * #{number} {said}",
    "- - # {number} {said}",
    "== {number} == {said}",
    "[{number}/{total}] {said}",
    "- {number}/{total} {said}",
    "{number} | {said}",
    "• {number} • {said}",
    "« {number} » {said}",
    "* - [{time}] {said}",
    "~ {time} ~ {said}",
    "# [{date}] {said}",
    "{date} | {said}",
)
TYPES = {"total": "integer", "time": "clock", "date": "date"}


def line(form: str, number: int) -> str:
    values = {
        "number": number,
        "total": 5,
        "time": f"10:1{number}",
        "date": f"2024-03-0{number}",
        "speaker": ("Ann", "Bo")[number % 2],
        "said": f"We looked at thing {number}.",
    }
    return form.format(**values)


@pytest.mark.parametrize("form", FORMS)
def test_each_line_is_a_turn(form: str) -> None:
    slots = "".join(
        f'{name} = {{ type = "{kind}" }}\n' for name, kind in TYPES.items() if re.search(rf"{{{name}}}", form)
    )
    blocks = f'file = """\n# {{title}}\n\n{{turn...}}\nEnd\n"""\nturn = """\n{form}\n"""'
    chosen = planned(f'name = "talk"\n[blocks]\n{blocks}\n[slots]\n{slots}')
    text = "# Talk\n\n" + "".join(f"{line(form, number)}\n" for number in range(1, 6)) + "End\n"
    examined = examine(as_source(text, "a.txt"), chosen)
    assert examined.report.findings == ()
    assert examined.document is not None and examined.document.root is not None
    assert [block.name for block in examined.document.root.blocks] == ["turn"] * 5
