"""What follows in any order: people in a chat, and what its program reports between them."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.producers.speech import Talk
from linter.inference.layout import describe
from linter.inference.layout.freely import follow_freely
from linter.inference.layout.lines import CLOCK, NAME
from linter.inference.layout.skeletons import Anchor

NICKS = ("bo_rk", "Marisol", "kees", "hedda")


def channel(rng: Random, speech: Talk, events: bool) -> str:
    host, minutes, text = rng.choice(NICKS), 600, f"--- Log opened {speech.date()}\n"
    for at in range(24):
        minutes += rng.choice((0, 1, 1, 2))
        clock, who = f"{minutes // 60:02}:{minutes % 60:02}", rng.choice([nick for nick in NICKS if nick != host])
        if events and rng.random() < 0.25:
            text += f"{clock} -!- {who} has {rng.choice(('joined', 'left'))} the room\n"
        elif at % 3:
            text += f"{clock} < {who}> {speech.line()}\n"
        else:
            text += f"{clock} <@{host}> {speech.question()}\n"
    return text + f"--- Log closed {speech.date()}\n"


@pytest.mark.parametrize(
    ("events", "wanted"),
    [
        (True, ["{turn | turn-2 | event...}", "{clock} < {speaker}> {said}", "<@{speaker-2}> {said-2}", " -!- "]),
        (False, ["<@{speaker", "< {speaker"]),
    ],
)
def test_all_ways_to_speak_and_reports_between_them_are_drawn(events: bool, wanted: list[str]) -> None:
    guess = describe([channel(rng := Random(number), Talk(rng, 0, False), events) for number in range(10)])
    assert [each for each in wanted if each not in guess.toml] == [], guess.toml
    assert "alternate" not in guess.toml or not events
    assert guess.shares is not None and guess.shares.exact == guess.shares.lines


A, B, LONGER = (Anchor(f"{CLOCK} {each}", False) for each in ("-!- ", "* ", "-!- a: "))
TURN, OTHER, ITEM = Anchor(f"{CLOCK} <{NAME}> ", False), Anchor(f"{CLOCK} <@{NAME}> ", False), Anchor("- ", False)
RULE = Anchor("----", True, True)
CASES = [
    ("any order", [TURN, B], "tbbtttbbtbtbttbb" * 2, True),
    ("in turn", [TURN, B], "tbtbtbtbtbtbtbtb" * 2, False),
    ("a list in what is said", [TURN, ITEM], "tiitttiiititittii" * 2, False),
    ("one kind", [TURN, B], "tttttttttttt", False),
    ("turns are one kind", [TURN, OTHER, B], "toottobbtotobtbbtootob" * 2, True),
    ("one begins as another", [TURN, A, LONGER], "atllatatlaltlaltaltltatall" * 3, False),
    ("with a separator", [TURN, RULE], "trrtttrrtrtrttrr" * 2, False),
]


@pytest.mark.parametrize(("signs", "order", "wanted"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_lines_follow_freely_if_each_follows_each(signs: list[Anchor], order: str, wanted: bool) -> None:
    named = {"a": A, "b": B, "l": LONGER, "t": TURN, "o": OTHER, "r": RULE, "i": ITEM}
    assert follow_freely([[named[each] for each in order]], signs) is wanted
