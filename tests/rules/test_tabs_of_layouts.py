from __future__ import annotations

from linter import lint
from linter.config import plan
from linter.layouts.known import Known
from linter.layouts.reading import read_description

LAYOUT = 'name = "tabs"\n\n[blocks]\nfile = """\nGuest\t{guest}\nTown\t{town}\n\n{pair...}\n"""\n'
LAYOUT += 'pair = """\nQ\t{question}\nA: {answer}\n\n"""\n'
TEXT = "Guest\tAna Ray\nTown\tRiga\n\nQ\tWhy?\nA: Because.\n\nQ\tWhen?\nA: Then.\n"


def findings(text: str) -> list[tuple[int, str]]:
    chosen = plan()._replace(layouts=(Known("tabs", read_description(LAYOUT)),))
    return [(each.line, each.code) for each in lint(text, chosen).findings]


def test_tabs_that_the_layout_has_are_no_findings() -> None:
    assert findings(TEXT) == []


def test_another_tab_in_a_label_is_one() -> None:
    assert findings(TEXT.replace("A: Then", "A:\tThen")) == [(8, "ENC009")]


def test_a_line_next_to_drawn_tabs_is_missed() -> None:
    assert [code for _, code in findings(TEXT.replace("Town\tRiga\n", ""))] == ["REC007"]
