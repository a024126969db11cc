"""Forms: parts that one kind of line heads, each with lines of its own, and what is added up in them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from benchmarks.producers.speech import Talk
from linter import lint
from linter.config import plan
from linter.inference.layout import describe
from linter.inference.layout.draft import Draft
from linter.inference.layout.inferring import _unusable
from linter.inference.layout.trial import with_ends
from linter.layouts.description import DescriptionError, Place
from linter.layouts.known import Known
from linter.layouts.values import seconds_of

MARKS = {"A. CONDUCT": ("Punctuality", "Teamwork", "Care"), "B. CRAFT": ("Measuring", "Finish", "Speed", "Tidiness")}


def report(rng: Random, speech: Talk) -> str:
    text, total = f"Name ..... {speech.person()}\n", 0
    for title, names in MARKS.items():
        text += f"\n{title}\n"
        marks = [rng.randint(1, 6) for _ in names]
        for name, mark in zip(names, marks, strict=True):
            text += f"{name:.<20} {mark}\n" + f"    note: {speech.line()}\n" * (rng.random() < 0.2)
        text += f"{'Subtotal':.<20} {sum(marks)}\n"
        total += sum(marks)
    text += f"\nTOTAL {total}\n\nC. TALK\n"
    return text + "".join(f"> {speech.question()}\n{speech.line()}\n" for _ in range(rng.randint(2, 4)))


def written(write: Callable[[Random, Talk], str]) -> str:
    return describe([write(rng := Random(number), Talk(rng, 0, False)) for number in range(12)]).toml


@pytest.mark.parametrize(
    "drawn",
    [
        "\nA. CONDUCT\nPunctuality......... {punctuality}\n",
        "\nB. CRAFT\nMeasuring........... {measuring}\n",
        "\nC. TALK\n{exchange...}\n",
        'subtotal = { type = "integer", sum-of = ["file.punctuality", "file.teamwork", "file.care"] }',
        'subtotal-2 = { type = "integer", sum-of = ["file.measuring", "file.finish", "file.speed", "file.tidiness"], '
        'within = "file" }',
        'care = { type = "integer", minimum = 1, maximum = 6 }',
    ],
)
def test_each_part_of_a_form_has_its_own_lines_and_sums(drawn: str) -> None:
    toml = written(report)
    assert drawn in toml, toml


def test_what_may_be_after_any_line_is_drawn_after_each_and_is_no_copy() -> None:
    toml = written(report)
    assert toml.count("    note: {") == 7
    assert "same-as" not in toml


def test_text_that_begins_alike_in_a_few_files_is_no_label_behind_a_sign() -> None:
    def told(rng: Random, speech: Talk) -> str:
        number, text = rng.randint(0, 3), f"Guest: {speech.person()}\n\n"
        for at in range(4):
            reason = "  > The reason is: " if at == 3 and not number else "  > "
            text += f"Q{at + 1}. {speech.question()}\n{reason}{speech.line()}\n"
        return text

    toml = written(told)
    assert "  > {answer}" in toml
    assert "reason" not in toml


def test_a_guess_that_makes_no_sense_is_taken_back() -> None:
    draft = Draft("own", {"file": ["{letter}. Talk", "{exchange...}"], "exchange": ["Q: {question}", "A: {answer}"]})
    slot = draft.slot("letter")
    slot.keys |= {"type": "choice", "of": ["I"]}
    slot.guess("ordered", True, "they count")
    assert with_ends(draft).slots["letter"].keys == {"type": "choice", "of": ["I"]}


def test_marks_in_a_row_have_the_scale_of_all_of_them_and_a_line_of_signs_heads_nothing() -> None:
    def bands(rng: Random, speech: Talk) -> str:
        text = f"Candidate: {speech.person()}\n"
        for part in range(1, 3):
            text += f"\nPART {part}  {rng.choice(('Talk', 'Chat'))} ({rng.choice((3, 4, 5))} minutes)\n\n"
            text += "".join(f"E  {speech.question()}\nC  {speech.line()}\n" for _ in range(rng.randint(2, 4)))
        marks = [f"{name:12}{rng.randint(6, 18) / 2:.1f}\n" for name in ("Fluency", "Grammar", "Words")]
        return f"{text}\n- - - - -\n{''.join(marks)}- - - - -\nSecond marking: no\n"

    files = [bands(rng := Random(number), Talk(rng, 0, False)) for number in range(12)]
    guess = describe(files)
    assert guess.toml.count("\n- - - - -\n") == 2
    assert "PART {part-number}  {verdict} ({value} minutes)" in guess.toml
    assert 'grammar = { type = "score", minimum = 1, maximum = 10, decimals = 1 }' in guess.toml
    assert guess.layout is not None
    chosen = plan()._replace(layouts=(Known("own", guess.layout.description),))
    assert [each for file in files for each in lint(file, chosen).findings if each.code == "DOC005"] == []


def test_minutes_and_seconds_with_their_signs_are_a_clock() -> None:
    def cues(rng: Random, speech: Talk) -> str:
        text, at = f"Guest: {speech.person()}\n\n", 0
        for _ in range(rng.randint(4, 8)):
            text += f"{at // 60}'{at % 60:02}\" Q  {speech.question()}\n      A  {speech.line()}\n"
            at += rng.randint(20, 90)
        return text

    assert "{clock} Q  {question}" in written(cues)
    assert [seconds_of(each) for each in ("0'05\"", "12'10″", "0'65\"", "0'05")] == [5, 730, None, None]


def test_the_fixed_questions_of_a_form_are_questions() -> None:
    def asked(rng: Random, speech: Talk) -> str:
        questions = ("What went well?", "What did not?", "What is next?")
        return f"Name: {speech.person()}\n\n" + "".join(f"C. {each}\n  > {speech.line()}\n" for each in questions)

    assert "C. {question}\n  > {answer}" in written(asked)


def test_of_a_description_that_cannot_be_used_the_lines_are_quoted() -> None:
    place = Place(3, 1)
    error = DescriptionError("this line cannot be told apart from line 2, expected other text at its beginning", place)
    said = _unusable("name\n  a: {b}\n  a: {c}\n", error)
    assert said.endswith(
        "cannot be used: 'a: {c}' cannot be told apart from 'a: {b}', expected other text at its beginning"
    )
