"""Lines below an exchange that no colon tells: several measures with signs between them, and one word with a sign."""

from __future__ import annotations

import re
from random import Random

from benchmarks.producers.speech import Talk
from linter.inference.layout import describe

FILES = 12
STATES = ("done", "partly", "failed")


def session(number: int) -> str:
    rng = Random(number)
    speech = Talk(rng, 0, False)
    text, clicks, marked = f"Session {number + 1}\n", [], 0
    for task in range(1, rng.randint(4, 6)):
        text += f"\n>> {task}. {rng.choice(('Pay the fine', 'Find a book', 'Change your number'))}\n"
        text += "".join(f"   m| {speech.line()}\n   p| {speech.line()}\n" for _ in range(rng.randint(1, 3)))
        clicks.append(rng.randint(2, 30))
        text += f"   time {rng.randint(0, 5)}m{rng.randint(0, 59):02}s; clicks {clicks[-1]}; {rng.choice(STATES)}\n"
        is_marked = rng.random() < 0.4
        text += f"   !{rng.choice(('too_long', 'off_topic', 'made_up'))}\n" if is_marked else ""
        marked += is_marked
    return f"{text}\n== Summary ==\nClicks    {sum(clicks)}\nMarked    {marked}\n"


def test_measures_are_values_of_their_own() -> None:
    toml = describe([session(number) for number in range(FILES)]).toml
    assert "   time {" in toml
    assert "; clicks {" in toml
    assert 'of = ["done", "failed", "partly"]' in toml
    assert 'sum-of = "' in toml


def test_a_word_with_a_sign_is_one_of_few() -> None:
    toml = describe([session(number) for number in range(FILES)]).toml
    assert "{?   !{" in toml
    assert 'of = ["made_up", "off_topic", "too_long"]' in toml


def test_how_many_such_words_there_are_is_a_count() -> None:
    toml = describe([session(number) for number in range(FILES)]).toml
    assert re.search(r'^marked = .*count-of = "interview\.section-2"', toml, re.M)
