"""Podcasts as services write them down: long paragraphs below a name and a time, or below a time alone."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest

from linter import lint
from linter.finding import Finding
from linter.inference.layout import describe
from linter.inference.layout.absent import with_absent
from linter.inference.layout.lines import lines_of
from tests.layouts.own_layouts import planned

SAID = ("We play on.", "It rained all day.", "Nobody came on Monday.", "We waited until noon.", "The key is lost.")
DONE = ("run a ferry", "build a quay", "sell fish", "read the sky", "hire a crew", "mend nets", "paint a hull")
TIMES = ("winter", "a storm", "one day", "the fog", "peace", "two hours", "the dark")
WHO = ("nobody", "the mayor", "a guest", "your aunt", "the press")
GUESTS = ("Ingrid Brandt", "Devon Price", "Leo Maric", "Jo Farrell", "Ada Quill")


def talk(rng: Random, goes_on: float) -> str:
    """A head with a title of one or two lines, and turns; now and then a turn goes on after its time."""
    guest, seconds = rng.choice(GUESTS), 0
    below = (*(f"\n  when {rng.choice(WHO)} comes on board" for _ in range(2)), "", "")
    title = f"How to {rng.choice(DONE)} in {rng.choice(TIMES)}{rng.choice(below)}"
    lines = ["---", f"guest: {guest}", f"title: {title}", f"rating: `{rng.randint(10, 99)} of ten`", "---", ""]
    speaker = "Host"
    for number in range(rng.randint(8, 14)):
        seconds += rng.randint(5, 50)
        clock = f"00:{seconds // 60:02}:{seconds % 60:02}"
        if not number or rng.random() >= goes_on:
            speaker = guest if speaker == "Host" else "Host"
            lines.append(f"{speaker} ({clock}):")
        else:
            lines.append(f"({clock}):")
        lines += [f"{' '.join(rng.sample(SAID, 3))} {rng.random():.6f}.", ""]
    return "\n".join(lines)


FILES = [talk(Random(number), 0.3) for number in range(20)]
TOML = describe(FILES).toml


def found(toml: str, text: str) -> list[Finding]:
    return list(lint(text, planned(toml)).findings)


def test_a_turn_that_goes_on_has_no_name() -> None:
    assert 'turn = """\n{?{speaker} }({clock}):\n{said}\n\n"""' in TOML
    assert [found(TOML, text) for text in FILES] == [[]] * len(FILES)


def test_a_name_that_is_missing_once_is_no_habit() -> None:
    files = [talk(Random(number), 0) for number in range(20)]
    line = next(line for line in files[0].split("\n") if line.startswith("Host ("))
    damaged = files[0].replace(line, line.removeprefix("Host "), 1)
    toml = describe([damaged, *files[1:]]).toml
    assert 'turn = """\n{speaker} ({clock}):\n{said}\n\n"""' in toml
    assert [each.code for each in found(toml, damaged)] == ["QNA001"]


def test_a_title_may_go_on_below() -> None:
    assert 'title = { type = "text" }' in TOML


@pytest.mark.parametrize(
    ("ranked", "wanted"),
    [
        ("`{}`", "ranked: `{ranked}`"),
        ("**{}**", "ranked: **{ranked}**"),
        ("**{0}** before **{0}**", "ranked: {ranked}"),  # the first end is not the last one
    ],
)
def test_marks_around_a_value_belong_to_the_line(ranked: str, wanted: str) -> None:
    names = ("Brig", "Ketch", "Yawl", "Sloop", "Dhow", "Junk")
    files = []
    for number in range(20):
        rng = Random(number)
        lines = [f"ranked: {ranked.format(f'{rng.choice(names)} {rng.choice(names)} and {rng.choice(names)}')}", ""]
        for at in range(1, 5):
            lines += [f"Q{at}: Is it {rng.choice(names)}?", f"A{at}: {rng.choice(SAID)} {rng.random():.6f}.", ""]
        files.append("\n".join(lines))
    toml = describe(files).toml
    assert wanted in toml
    assert not any(found(toml, text) for text in files)


def test_long_paragraphs_are_read_in_linear_time() -> None:
    line = "and so it goes " * 20_000
    started = process_time()
    with_absent([lines_of(f"{line}\nscore: {number}\n") for number in range(9)])
    assert process_time() - started < 2  # minutes, if a number is looked for in all of a line
