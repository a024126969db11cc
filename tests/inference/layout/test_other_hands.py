"""Layouts of people who never saw ``init``: lettered parts, tables with rules, columns of speakers, pages in texts."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from linter.config import plan
from linter.engine import lint
from linter.inference.layout import describe
from linter.layouts.known import Known
from linter.layouts.reading import read_description

SAID = ("It was cold then.", "We walked home after that.", "Nobody told us why.", "They all knew it, I think.")
ASKED = ("When did you begin?", "Who taught you the work?", "What was the pay?", "Did you go back?")


def texts(make: Callable[[Random], str], files: int = 13) -> list[str]:
    """Several files, each drawn by its number."""
    return [make(Random(number)) for number in range(files)]


def described(make: Callable[[Random], str]) -> str:
    """The description of 13 files."""
    return describe(texts(make)).toml


def codes(toml: str, text: str) -> list[str]:
    """What is found in a text by a description."""
    chosen = plan()._replace(layouts=(Known("own", read_description(toml)),))
    return [each.code for each in lint(text, chosen).findings]


def lettered(rng: Random) -> str:
    """Parts with a letter, which the numbers of questions and the sums of the parts have too."""
    lines = ["HIRING TALK", f"Name: {rng.choice(('Ann Lee', 'Bo Fox', 'Cy Hart'))}", "=" * 30, ""]
    every = []
    for letter, name in zip("ABC", ("PAST", "WORK", "PLANS"), strict=True):
        lines += [f"[{letter}] {name}", ""]
        marks = [rng.randint(2, 10) / 2 for _ in range(rng.randint(2, 4))]
        for at, mark in enumerate(marks, 1):
            who = rng.choice(("", "", " (Mr Low)", " (Ms Rae)"))
            lines += [f"{letter}{at}. {rng.choice(ASKED)}", f"    Reply : {rng.choice(SAID)}"]
            lines += [f"    Mark : {mark:.1f}/5{who}", ""]
        lines += [f"Part {letter} : {sum(marks):.1f} / 20", ""]
        every += marks
    return "\n".join((*lines, f"TOTAL : {sum(every):.1f}", ""))


def test_the_letter_of_a_part_is_in_its_questions_and_its_sum() -> None:
    toml = described(lettered)
    assert "[{letter}] {section}" in toml
    assert "{letter-2}{number}. {question}" in toml
    assert "Part {letter-3} : {value} / 20" in toml
    assert toml.count('same-as = "letter"') == 2
    assert 'sum-of = "exchange.score", within = "interview"' in toml


def test_a_remark_in_brackets_may_follow_a_number() -> None:
    toml = described(lettered)
    assert "    Mark : {score}/5{? ({remark})}" in toml
    assert 'remark = { type = "choice", of = ["Mr Low", "Ms Rae"] }' in toml


def test_a_question_has_the_letter_and_the_next_number_of_its_part() -> None:
    toml, text = described(lettered), lettered(Random(99))
    assert codes(toml, text) == []
    assert codes(toml, text.replace("B2. ", "B4. ")) == ["REC008"]
    assert codes(toml, text.replace("B2. ", "C2. ")) == ["REC004"]


def tabled(rng: Random) -> str:
    """Tasks with points, and a table of these between two rules."""
    points = [rng.randint(0, 6) for _ in range(rng.randint(2, 5))]
    lines = ["ORAL EXAM", f"Name: {rng.choice(('Ann Lee', 'Bo Fox', 'Cy Hart'))}", ""]
    for at, each in enumerate(points, 1):
        lines += [f"TASK {at}", f"Question: {rng.choice(ASKED)}", f"Answer: {rng.choice(SAID)}", f"Points: {each}", ""]
    lines += ["Task    | Points", "--------+-------"]
    lines += [f"{at}       | {each}" for at, each in enumerate(points, 1)]
    return "\n".join((*lines, "--------+-------", f"All     | {sum(points)}", ""))


def test_a_table_has_a_rule_above_its_rows_and_one_below() -> None:
    guess = describe(texts(tabled))
    assert "Task    | Points\n--------+-------\n{exchange-2...}\n" in guess.toml
    assert guess.shares is not None
    assert guess.shares.exact == guess.shares.lines


def taped(rng: Random) -> str:
    """Tapes with two sides, of which the last may have one."""
    lines = ["OLD HARBOUR", f"Name: {rng.choice(('Ann Lee', 'Bo Fox', 'Cy Hart'))}", ""]
    for side in range(rng.randint(3, 4)):
        lines += [f"*** Tape {side // 2 + 1}, side {'AB'[side % 2]} ***", ""]
        for at in range(rng.randint(4, 8)):
            lines += [f"{('IN', 'AL')[at % 2]}: {rng.choice(ASKED if at % 2 == 0 else SAID)}", ""]
    return "\n".join((*lines, "--- End ---", ""))


def test_a_number_that_stays_for_two_sides_is_no_counter() -> None:
    toml = described(taped)
    assert "*** Tape {tape}, side {letter} ***" in toml
    assert 'tape = { type = "integer"' in toml
    assert codes(toml, taped(Random(99))) == []


def logged(rng: Random) -> str:
    """Messages in columns, whose text may go on below, and what the program says among them."""
    now, lines = rng.randint(500, 800), []
    start = now
    for at in range(rng.randint(8, 14)):
        now += rng.randint(1, 4)
        who = "AGENT" if at % 2 else "CALLER"
        lines.append(f"{now // 60:02}:{now % 60:02} | {who:6} | {rng.choice(SAID)}")
        if rng.random() < 0.4:
            lines.append(f"      |        | {rng.choice(SAID).lower()}")
        if rng.random() < 0.2:
            lines.append(f"{now // 60:02}:{now % 60:02} | SYSTEM | On hold")
    head = [f"CASE {rng.randint(100, 999)}", f"Opened: {start // 60:02}:{start % 60:02}"]
    head += [f"Closed: {now // 60:02}:{now % 60:02}", "Mark (1 to 5): " + str(rng.randint(1, 5)), ""]
    return "\n".join((*head, *lines, "", "END OF CASE", ""))


def test_speakers_are_in_a_column_and_texts_go_on_in_theirs() -> None:
    assert "{clock} | {speaker}{~}| {said}" in described(logged)


def test_a_later_time_is_seen_in_few_files() -> None:
    toml = described(logged)
    assert 'time-2 = { type = "clock", at-least = "file.time" }' in toml


def test_a_number_that_never_differs_is_part_of_the_line() -> None:
    assert "Mark (1 to 5): {" in described(logged)


def paged(rng: Random) -> str:
    """Questions and answers on pages, whose headings may be within an answer."""
    lines, page = ["COURT OF LOW", f"Witness: {rng.choice(('Ann Lee', 'Bo Fox', 'Cy Hart'))}", "", "Page 1", ""], 1
    for _ in range(rng.randint(12, 18)):
        lines += [f"Q.  {rng.choice(ASKED)}", f"A.  {rng.choice(SAID)}"]
        if rng.random() < 0.3:
            page += 1
            lines += [
                "",
                f"Page {page}",
                "",
                *([f"{rng.choice('uvwxyz')}{rng.choice(SAID)}"] if rng.random() < 0.5 else []),
            ]
    return "\n".join((*lines, "The witness left.", ""))


def test_headings_of_pages_within_answers_are_text() -> None:
    toml = described(paged)
    assert "Page {" not in toml
    assert codes(toml, paged(Random(99))) == []


def visited(rng: Random) -> str:
    """Two lines at the end that first visits have not."""
    first = rng.random() < 0.25
    lines = ["VISIT", f"Name: {rng.choice(('Ann Lee', 'Bo Fox', 'Cy Hart'))}", ""]
    for _ in range(rng.randint(4, 8)):
        lines += [f"I: {rng.choice(ASKED)}", f"S: {rng.choice(SAID)}", ""]
    lines += [f"Total: {rng.randint(10, 40)}"]
    lines += [] if first else [f"Before: {rng.randint(10, 40)}", f"Change: {rng.randint(-9, 9)}"]
    return "\n".join((*lines, f"Next visit: {rng.randint(1, 8)} weeks", ""))


def test_lines_that_are_missing_together_may_be_left_out() -> None:
    toml = described(visited)
    assert "{?Before: {before}}\n{?Change: {change}}" in toml


def run(rng: Random) -> str:
    """Answers of models, which begin as a label does now and then, and names of models of which one is rare."""
    model = rng.choice(("kite-3b", "heron-9b", "heron-40b"))
    lines = [f"# run {rng.randint(100, 999)}", f"model: {model}", ""]
    for at in range(1, rng.randint(6, 9)):
        begun = "In short: " if rng.random() < 0.2 else ""
        lines += [f"### item {at}", "<prompt>", rng.choice(ASKED), "</prompt>", "<response>"]
        lines += [f"{begun}{rng.choice(SAID)}", *([rng.choice(SAID)] if rng.random() < 0.5 else []), "</response>", ""]
    return "\n".join((*lines, "### end", ""))


def test_what_comes_anywhere_in_texts_is_no_line_of_the_template() -> None:
    assert "In short" not in described(run)


def test_names_with_numbers_are_no_choice_where_another_one_comes() -> None:
    files = texts(run)
    files[3] = files[3].replace(files[3].split("\n")[1], "model: osprey-7b")
    assert "kite-3b" not in describe(files).toml
