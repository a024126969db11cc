from __future__ import annotations

import pytest

from linter.layouts.collection.settings import DEFAULT, Layout, Separator
from linter.layouts.collection.validity import problems


def test_the_default_layout_is_sound() -> None:
    assert list(problems(DEFAULT)) == []


def run(character: str, width: int) -> Separator:
    return Separator(character, width, "terminator")


@pytest.mark.parametrize(
    "layout",
    [
        DEFAULT._replace(title=None),
        DEFAULT._replace(sections=(), section_suffix=""),
        DEFAULT._replace(flags=(), annotation_label=""),
        DEFAULT._replace(flags=("NEEDS REVIEW", "LEVEL 2", "LEVEL 3")),
        DEFAULT._replace(question_label="Question ", answer_label="Answer "),
        DEFAULT._replace(question_label="Q", answer_label="QA"),
        DEFAULT._replace(question_label="Frage Nr. ", answer_label="Antw. (kurz) "),
        DEFAULT._replace(score_label="Score (0-100)", minimum=-5, maximum=100, decimals=0),
        DEFAULT._replace(title=DEFAULT.section, terminator=run("~", 3)),
        DEFAULT._replace(sections=(), underline=DEFAULT.section),  # without sections there is none to take it for
    ],
)
def test_these_layouts_are_sound(layout: Layout) -> None:
    assert list(problems(layout)) == []


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        (
            DEFAULT._replace(answer_label="q"),
            "layout.answer-label is 'q', as is layout.question-label, expected another label",
        ),
        (
            DEFAULT._replace(candidate_label="Q 7"),
            "layout.candidate-label is 'Q 7', layout.question-label with a number, expected another label",
        ),
        (
            DEFAULT._replace(score_label="Score:"),
            "layout.score-label is 'Score:', expected it without the colon, which is always added",
        ),
        (
            DEFAULT._replace(question_label="Q1"),
            "layout.question-label is 'Q1', expected no digit, for the number follows",
        ),
        (DEFAULT._replace(candidate_label=""), "layout.candidate-label is '', expected at least one letter"),
        (DEFAULT._replace(score_label=" Score"), "layout.score-label is ' Score', expected no spaces around it"),
        (
            DEFAULT._replace(score_label="Sc\nore"),
            "layout.score-label is 'Sc\\nore'…, expected at most 100 printable characters",
        ),
        (
            DEFAULT._replace(underline=run("~", 30)),
            "layout.terminator is 30 '~', as is layout.underline, expected another character or width",
        ),
        (
            DEFAULT._replace(terminator=run("=", 80)),
            "layout.terminator is 80 '=', as is layout.title, expected another character or width",
        ),
        (DEFAULT._replace(terminator=run("~", 2)), "layout.terminator.width is 2, expected 3 to 500"),
        (
            DEFAULT._replace(terminator=run("~~", 30)),
            "layout.terminator.character is '~~', expected a single character",
        ),
        *(
            (
                DEFAULT._replace(terminator=run(character, 30)),
                f"layout.terminator.character is {character!r}, expected a punctuation mark or a symbol, "
                "and no bracket or quote",
            )
            for character in ("x", " ", "7", "(", "”", "`", "<", "\n")
        ),
        (
            DEFAULT._replace(section=run("=", 7)),
            "layout.section.width is 7 '=', as in a merge conflict, expected another width",
        ),
        (
            DEFAULT._replace(sections=("A", "a")),
            "layout.sections[2] is 'a', as is layout.sections[1], expected each once",
        ),
        (DEFAULT._replace(sections=("A", "")), "layout.sections[2] is '', expected at least one letter"),
        (
            DEFAULT._replace(section_suffix=" TIER "),
            "layout.section-suffix is ' TIER ', expected no space at its end and no line end",
        ),
        (DEFAULT._replace(flags=("OK", "ok")), "layout.flags[2] is 'ok', as is layout.flags[1], expected each once"),
        (
            DEFAULT._replace(flags=("[STRUGGLED]",)),
            "layout.flags[1] is '[STRUGGLED]', expected it without brackets, which are always added",
        ),
        (
            DEFAULT._replace(annotation_label="Struggled"),
            "layout.annotation-label is 'Struggled', as is layout.flags[1], expected each once",
        ),
        (DEFAULT._replace(minimum=1.0), "layout.maximum is 1, expected more than the minimum, 1"),
        (DEFAULT._replace(maximum=float("inf")), "layout.maximum is inf, expected a finite number"),
        (DEFAULT._replace(decimals=16), "layout.decimals is 16, expected 0 to 15"),
    ],
)
def test_what_cannot_be_told_apart_is_said_in_a_sentence(layout: Layout, said: str) -> None:
    assert [f"{key} {fault}, expected {expected}" for key, fault, expected in problems(layout)] == [said]
