"""A value with nothing in it between two marks of its line."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.layouts.known import Known
from linter.layouts.reading import read_description
from linter.layouts.rest import rest_of

TAGS = '''name = "tags"

[blocks]
file = "{exchange...}"
exchange = """
<q n="{number}">{question}</q>
<a>{answer}</a>

"""
'''


@pytest.mark.parametrize("line", ["<a></a>", '<q n="2"></q>'])
def test_a_text_between_marks_is_not_empty(line: str) -> None:
    text = '<q n="1">Why?</q>\n<a>So.</a>\n\n<q n="2">How?</q>\n<a>Thus.</a>\n\n<q n="3">When?</q>\n<a>Now.</a>\n'
    other = "<a>Thus.</a>" if line.startswith("<a") else '<q n="2">How?</q>'
    chosen = plan()._replace(layouts=(Known("tags", read_description(TAGS)),))
    assert not lint(text, chosen).findings
    found = lint(text.replace(other, line), chosen).findings
    assert [text.count("\n", 0, finding.span[0]) for finding in found] == [text.count("\n", 0, text.index(other))]


def test_descriptions_that_differ_elsewhere_share_what_was_read() -> None:
    layout = Known("tags", read_description(TAGS)).compiled(plan().layout)
    row = next(each.row for each in layout.positions if each.row is not None and each.slots)
    slots = dict(layout.slots)
    assert rest_of(row.items, {**slots, "answer": slots["answer"]._replace(quotes=True)}) is rest_of(row.items, slots)
    other = {**slots, "question": slots["question"]._replace(quotes=True)}
    assert rest_of(row.items, other) is not rest_of(row.items, slots)
