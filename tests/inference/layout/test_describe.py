"""Descriptions that are told from files: of the example layouts, and of layouts that somebody else made up."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from benchmarks.corpora import Corpus, corpora, fresh, later, others
from benchmarks.inits import score
from linter.inference.layout import describe, kinds
from linter.layouts.compiled import Layout
from linter.layouts.parsing import parse_by
from linter.layouts.reading import read_description
from tests.layouts.own_layouts import found, planned

EXAMPLES = Path(__file__).parent.parent.parent.parent / "examples" / "layouts"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.toml"))


QUICK = ("assignments", "form")
"""The corpora that plain pytest reads; the slow tests read all."""


def marked(found: Iterable[Corpus]) -> list[ParameterSet]:
    """The corpora as parameters."""
    return [pytest.param(each, id=each.name, marks=() if each.name in QUICK else pytest.mark.slow) for each in found]


def said(layout: Layout, text: str) -> list[tuple[object, ...]]:
    """What a layout reads in a text: questions with answers and scores, and turns."""
    document = parse_by(layout, text)
    exchanges = [(each.question, each.answer, each.score) for each in document.contents]
    turns = [(document.slice(turn.said),) for turn in document.turns]
    return [*exchanges, *turns]


@pytest.mark.parametrize("name", NAMES)
def test_one_file_of_an_example_is_read_the_same(name: str) -> None:
    text = (EXAMPLES / f"{name}.clean.txt").read_text(encoding="utf-8")
    own = Layout(read_description((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")))
    guess = describe([text])
    assert guess.layout is not None and guess.shares is not None, guess.saw
    assert guess.shares.exact == guess.shares.lines
    pairs = {each[:2] for each in said(own, text)}
    found = said(guess.layout, text)
    if found and len(found[0]) > 1 and len(next(iter(pairs))) == 1:  # a question and its answer are two turns
        found = [(body,) for each in found for body in each[:2]]
    assert pairs == {each[:2] for each in found}


def test_the_examples_are_told_apart() -> None:
    texts = [
        (EXAMPLES / f"{name}.{kind}.txt").read_text(encoding="utf-8") for name in NAMES for kind in ("clean", "broken")
    ]
    found = kinds(texts)
    assert sum(map(len, found)) == len(texts)
    assert all(len({place // 2 for place in places}) == 1 for places in found)


@pytest.mark.parametrize("corpus", marked(corpora()))
def test_damaged_files_of_an_unknown_layout_are_placed(corpus: Corpus) -> None:
    guess = describe([file.text for file in corpus.files])
    found = score(corpus, guess, 0)
    assert found.placed >= 0.98 * found.lines


def test_arithmetic_that_holds_in_most_files_is_declared() -> None:
    corpus = next(each for each in corpora() if each.name == "model-runs")
    toml = describe([file.text for file in corpus.files]).toml
    assert 'count-of = "exchange" }  # true in ' in toml
    assert 'count-of = "exchange.grade", value = "pass" }  # true in ' in toml
    assert 'of = ["fail", "pass"]' in toml


@pytest.mark.parametrize("corpus", marked(others()))
def test_damaged_files_as_others_keep_them_are_placed(corpus: Corpus) -> None:
    found = score(corpus, describe([file.text for file in corpus.files]), 0)
    assert found.placed >= 0.97 * found.lines and found.false <= 0.02 * found.lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("note-head", ["# Interview with {interview-with}", 'id = { unique = "files" }', '{ same-as = "name" }']),
        ("note-head", ['most-telling = { quoted-from = "exchange.question" }', "{?tags: [{tags}]}"]),
        ("quiz", ['total = { type = "integer", count-of = "exchange", within = "file" }']),
        ("form", ["FORM 12-B (please use a pen)", "    {verdict}", 'same-as = "respondent-no"']),
        ("protocol", ["Name ........ {name}", "{row...}", 'mean-of = "row.score"']),
        ("recording", ["({clock}) {speaker}", 'count-of = "turn"']),
        ("markup", ['  <turn n="{number}" who="{speaker}">{said}</turn>', "  <candidate>{name}</candidate>"]),
    ],
)
def test_what_a_person_would_see_is_written(name: str, lines: list[str]) -> None:
    corpus = next(each for each in others(clean=True) if each.name == name)
    toml = describe([file.text for file in corpus.files]).toml
    assert [line for line in lines if line not in toml] == []


def test_a_guess_that_few_files_show_is_not_written() -> None:
    corpus = next(each for each in others(clean=True) if each.name == "note-head")
    toml = describe([file.text for file in corpus.files[:3]]).toml
    assert not any(check in toml for check in ("same-as", "quoted-from", "unique"))


def test_what_is_no_transcript_has_no_description() -> None:
    prose = "It was a dark night.\nNobody came, and the rain fell.\n\nIn the morning the sun was out again.\n" * 3
    guess = describe([prose, prose.replace("dark", "long")])
    assert not guess.is_transcript and guess.saw


def test_a_guess_that_fails_in_clean_files_is_not_written() -> None:
    files = [
        "".join(
            f"Q{n}: What is {'abcdefghijklm'[n]}?\nA{n}: A number.\nGrade: {grade}\n\n"
            for n, grade in enumerate(grades, 1)
        )
        for grades in (("good", "bad") * 6, ("good", "bad", "good"), ("fair", "weak", "none"), ("odd", "late", "new"))
    ]
    guess = describe(files)
    assert guess.layout is not None and "of = [" not in guess.toml


def test_flags_at_the_end_of_lines_are_read() -> None:
    flags = ("", " [HINT GIVEN]", "", "", " [HINT GIVEN]", "")
    exchange = "Q{}: Why {}?\nA{}: It is so {}.\nScore: {}/10{}\n\n"
    text = "".join(exchange.format(n, "abcdefg"[n], n, "gfedcba"[n], n, flag) for n, flag in enumerate(flags, 1))
    guess = describe([text, text.replace("It is", "I find it"), text.replace("Why", "How is")])
    assert guess.layout is not None and guess.shares is not None, guess.saw
    assert "/10{? [HINT GIVEN]}\n" in guess.toml and guess.shares.exact == guess.shares.lines
    assert guess.layout.description.struggled == "HINT GIVEN"


def test_padded_counters_are_read_as_the_description_says() -> None:
    corpus = next(each for each in corpora(clean=True) if each.name == "bracket-tags")
    guess = describe([file.text for file in corpus.files])
    assert guess.layout is not None and "number = { digits = 2 }" in guess.toml
    assert guess.shares is not None and guess.shares.exact == guess.shares.lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param(
            "guide",
            ["| --- | --- |", "{follow-up-part?}\n**Score:** {score} / 5", 'mean-of = "exchange.score" }'],
            marks=pytest.mark.slow,
        ),
        ("columns", ['{number};{score};"{question}";"{answer}"', "total;{total};;", 'sum-of = "exchange.score" }']),
        ("screening", ["Result: {result}% ({verdict})", 'of = ["FAIL", "PASS"]', 'mean-of = "exchange.confidence" }']),
        pytest.param(
            "messenger", ["[{day}, {time}] Messages", "[{date}, {clock}] {speaker}: {said}"], marks=pytest.mark.slow
        ),
        pytest.param("captions", ["{number}\n{clock} --> {clock-2}\n{speaker}: {said}"], marks=pytest.mark.slow),
        pytest.param(
            "score-card",
            ["({number}/{total}) {verdict}", '"★★★★★"', "{?Referred by:  {referred-by}}"],
            marks=pytest.mark.slow,
        ),
        pytest.param("tags", ["{?<skipped/>}", "<q>{question}</q>"], marks=pytest.mark.slow),
    ],
)
def test_what_a_person_would_see_in_unseen_files_is_written(name: str, lines: list[str]) -> None:
    corpus = next(each for each in fresh() if each.name == name)
    toml = describe([file.text for file in corpus.files]).toml
    assert [line for line in lines if line not in toml] == []


@pytest.mark.slow
def test_letters_that_count_are_one_label() -> None:
    corpus = next(each for each in fresh() if each.name == "appraisal")
    guess = describe([file.text for file in corpus.files])
    assert 'interview = """\n{letter}. {section}\n\n{exchange...}\n"""' in guess.toml
    assert (
        'exchange = """\n{letter-2}{number}  {question}\n    Answer: {answer}\n    Mark .............. {mark}\n'
        in guess.toml
    )
    assert 'letter-2 = { type = "choice", of = ["A", "B", "C", "D"], same-as = "letter" }' in guess.toml
    assert 'letter = { type = "choice", of = ["A", "B", "C", "D"], ordered = true, once = true }' in guess.toml
    again = corpus.files[0].text.replace("\nA2  ", "\nA1  ")
    assert found(corpus.files[0].text, planned(guess.toml)) == []
    assert found(again, planned(guess.toml)) == [(13, "REC008")]


def test_the_letters_of_questions_and_answers_do_not_count() -> None:
    texts = [
        "".join(f"Q. Why {word} {n}?\nA. It is {word}.\nB. So they say.\n\n" for n, word in enumerate(words))
        for words in (("tree", "stone", "river"), ("lamp", "glass", "door"), ("rain", "snow", "wind"))
    ]
    assert "letter" not in describe(texts).toml


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        pytest.param(
            "channel",
            ['part = """\n----- {section-2} -----\n\n{turn...}\n"""', '["Monday", "Tuesday", "Wednesday"]'],
            marks=pytest.mark.slow,
        ),
        pytest.param("channel", ['turn = """\n{speaker}  {clock}\n{said}\n'], marks=pytest.mark.slow),
        ("nested", ["Points: {points} of {total}", "{?   c) Remark: {annotation}}", 'sum-of = "exchange.score"']),
        ("table", ["| {number} | {score} | {question} | {answer} |", 'mean-of = "row.score"']),
    ],
)
def test_what_a_person_would_see_in_files_that_came_later_is_written(name: str, lines: list[str]) -> None:
    corpus = next(each for each in later(21) if each.name == name)
    toml = describe([file.text for file in corpus.files]).toml
    assert [line for line in lines if line not in toml] == []


def test_a_file_without_the_block_of_the_others_is_no_error() -> None:
    exchanges = "".join(f"Q{n}: Why {n}?\nA{n}: It is so.\nScore: {n}\n\n" for n in range(1, 5))
    files = [f"Name: {name}\nCount: 4\n\n{exchanges}" for name in ("Ann Lee", "Bo Fox", "Cy May", "Di Roe")]
    assert describe([*files, "Name: Ed Sun\nCount: 0\n"]).layout is not None


def test_files_of_one_layout_with_other_speakers_or_parts_are_of_one_kind() -> None:
    texts = {each.name: [file.text for file in each.files] for each in fresh()}
    assert len(kinds(texts["captions"][:6])) == 1
    mixed = [*texts["captions"][:3], *texts["messenger"][:4]]
    assert kinds(mixed) == [list(range(3, 7)), list(range(3))]
