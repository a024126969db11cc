"""What is told of a line at a glance is what reading it in full would tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from linter.layouts.compiled import Layout
from linter.layouts.description import Literal
from linter.layouts.labels import Label
from linter.layouts.lines import initial
from linter.layouts.rest import Rest
from tests.layouts.fits import FORMS, LONGEST, source
from tests.layouts.slips import NAMES

_EVERY = 31
"""One of so many forms of each line is looked at: another one of each line."""
TAILS = ("", " because the tables were cold and nobody had asked for them in a week", ' "—', " **", "-", "…")


def forms(text: str) -> Iterator[str]:
    """The lines of a text in other forms, each of some length."""
    for number, line in enumerate(dict.fromkeys(text.split("\n"))):
        for form in FORMS[number % _EVERY :: _EVERY]:
            if changed := form(line[:LONGEST]).strip():
                yield changed + TAILS[(number + len(changed)) % len(TAILS)]


@pytest.mark.parametrize("name", NAMES)
def test_a_line_that_may_not_be_a_position_is_not_that(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, layout = source(name)
    lines = [form.strip() for form in forms(text)]
    given_up = [(each, line) for each in layout.readers for line in lines if not each.may_be(line, initial(line))]
    for reader in layout.readers:
        if reader.label is not None:
            monkeypatch.setitem(vars(reader.label), "_beginnings", ())  # read by all ways to write it
    assert [(line, reader.position.index) for reader, line in given_up if reader.fit(line, line) is not None] == []
    assert given_up or not any(reader.gate for reader in layout.readers)


@pytest.mark.parametrize(
    "line", ["<q>Why?", "< q>Why?", "<Q>Why?", "(q) Why?", "<a>Why?", "<qu>Why?", "Why?", "- <q>Why?", "**<q>** Why?"]
)
def test_a_label_of_one_letter_between_marks_is_seen(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    label = Label((Literal("<q>"),))
    seen = label.read(line)
    monkeypatch.setitem(vars(label), "_beginnings", ())
    assert label.read(line) == seen


def ends(layout: Layout) -> Iterator[Rest]:
    for reader in layout.readers:
        if reader.position.row is not None and reader.position.rest:
            yield reader._rest


@pytest.mark.parametrize("name", NAMES)
def test_values_are_given_up_and_taken_only_as_they_would_be_read(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, layout = source(name)
    lines = list(forms(text))[::3]
    limits = 3.0, 8.5, 14.0
    fast = [rest.fit(line, 0, len(line), most) for rest in ends(layout) for line in lines for most in limits]
    monkeypatch.setattr(Rest, "_is_too_long", lambda *_: False)
    monkeypatch.setattr(Rest, "_alone", None)
    for rest in ends(layout):
        rest._known.clear()
    slow = [rest.fit(line, 0, len(line), most) for rest in ends(layout) for line in lines for most in limits]
    assert fast == slow
