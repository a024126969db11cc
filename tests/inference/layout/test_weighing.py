"""What a finished description finds in file after file is taken back, and what few files have is not."""

from __future__ import annotations

from collections.abc import Sequence

from linter import lint
from linter.config import plan
from linter.finding import Finding
from linter.inference.layout.draft import Draft
from linter.inference.layout.easing import Suspect, eased
from linter.inference.layout.weighing import weigh, weighed
from linter.layouts.known import Known
from linter.layouts.reading import read_description

WORDS = ("first", "second", "third", "fourth")
FILES = range(10)


def draft() -> Draft:
    """Rounds of two people who are asked the same."""
    made = Draft(
        "round",
        {
            "file": ["Round {round}", "", "{person...}"],
            "person": ["Person {person-number}", "{exchange...}", ""],
            "exchange": ["Q: {question}", "A: {answer}", "Mark: {mark}"],
        },
    )
    made.slot("round").keys["type"] = "integer"
    made.slot("question").keys["type"] = "line"
    made.slot("mark").keys["type"] = "choice"
    made.slot("mark").guess("of", ["good", "bad"], "all that were seen")
    return made


def written(file: int, mark: str = "good", ask: str = "What is the {} thing?") -> str:
    """One file: everybody is asked other questions, unless ``ask`` says what."""
    text, number = f"Round {file + 1}\n\n", 0
    for person in (1, 2):
        text += f"Person {person}\n"
        for word in WORDS[2 * person - 2 : 2 * person]:
            number += 1
            text += (
                f"Q: {ask.format(word)}\nA: It is the {word} of all, {file}.\nMark: {mark if number == 1 else 'bad'}\n"
            )
        text += "\n"
    return text.rstrip("\n") + "\n"


def found(made: Draft, text: str) -> Sequence[Finding]:
    """The findings of a text by a description."""
    known = Known("round", read_description(made.toml()))
    return lint(text, plan()._replace(layouts=(known,))).findings


def test_a_description_that_finds_nothing_is_as_it_was() -> None:
    texts = [written(file) for file in FILES]
    assert weigh(draft(), texts) == ({}, 0, 0)
    assert weighed(draft(), texts).toml() == draft().toml()


def test_what_few_files_have_is_a_defect_and_limits_nothing() -> None:
    texts = [written(file, "gold" if file == 3 else "good") for file in FILES]
    assert weighed(draft(), texts).toml() == draft().toml()


def test_a_value_that_several_files_have_is_one_of_the_choice() -> None:
    texts = [written(file, "none" if file % 2 else "good") for file in FILES]
    made = weighed(draft(), texts)
    assert made.slots["mark"].keys["of"] == ["good", "bad", "none"]
    assert [finding.code for finding in found(made, written(1, "nine"))] == ["REC006"]


def test_a_range_reaches_to_what_several_files_have() -> None:
    made = draft()
    made.slots["mark"].keys = {"type": "integer"}
    made.slots["mark"].guess("maximum", 5, "as far as seen")
    texts = [written(file, "7" if file % 2 else "4").replace("bad", "3") for file in FILES]
    assert weighed(made, texts).slots["mark"].keys == {"type": "integer", "maximum": 7, "minimum": 0}


def test_questions_of_several_people_come_once_for_each() -> None:
    texts = [written(file, ask="What is it?").replace("What is it?", "Why so?", 1) for file in FILES]
    texts = [text[::-1].replace("What is it?"[::-1], "Why so?"[::-1], 1)[::-1] for text in texts]
    made = weighed(draft(), texts)
    assert made.slots["question"].keys == {"type": "line", "unique": "person"}
    assert found(made, texts[0]) == ()
    again = texts[0].replace("What is it?", "Why so?", 1)
    assert [finding.code for finding in found(made, again)] == ["REC013"]


def test_questions_that_come_again_everywhere_may_do_so() -> None:
    texts = [written(file, ask="What is it?") for file in FILES]
    made = weighed(draft(), texts)
    assert made.slots["question"].keys == {"type": "line", "unique": False}
    assert found(made, texts[0]) == ()


def test_a_line_that_most_files_lack_may_be_left_out() -> None:
    texts = [written(file).replace("Mark: bad\n", "", 1) for file in FILES]
    made = weighed(draft(), texts)
    assert made.blocks["exchange"][2] == "{?Mark: {mark}}"
    assert weigh(made, texts) == ({}, 0, 0)


def test_blank_lines_that_most_files_have_otherwise_are_of_any_number() -> None:
    texts = [written(file).replace("A: It is the third", "\nA: It is the third") for file in FILES]
    made = weighed(draft(), texts)
    assert made.blocks["exchange"][:3] == ["Q: {question}", "{~}", "A: {answer}"]
    assert weigh(made, texts) == ({}, 0, 0)


def test_counts_are_judged_in_files_where_all_else_is_right() -> None:
    made = draft()
    made.blocks["file"][1:1] = ["Questions: {asked}"]
    made.slot("asked").keys["type"] = "integer"
    made.slot("asked").guess("count-of", "exchange", "true in most")
    texts = [written(file).replace("\n\n", "\nQuestions: 4\n\n", 1) for file in FILES]
    lost = [text.replace("A: It is the first", "It is the first") if n % 3 else text for n, text in enumerate(texts)]
    assert "count-of" in weighed(made, lost).slots["asked"].keys
    wrong = [text.replace("Questions: 4", f"Questions: {5 + n}") for n, text in enumerate(texts)]
    assert "count-of" not in weighed(made, wrong).slots["asked"].keys


def test_each_family_of_rules_has_guesses_that_it_judges() -> None:
    made = draft()
    assert [other.blocks["exchange"][0] for other in eased(made, Suspect("QNA002", "exchange", 0, ""))] == [
        "{?Q: {question}}"
    ]
    assert not list(eased(made, Suspect("ENC009", "exchange", 0, "")))
    assert [other.struggled for other in eased(Draft("x", struggled="BAD"), Suspect("CON001", "", -1, ""))] == [""]
