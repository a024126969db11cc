"""Shapes of files that nobody tuned for: what a person would write for them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from benchmarks.producers.speech import Talk
from linter.inference.layout import describe
from linter.inference.layout.draft import Draft
from linter.inference.layout.trial import with_ends

Write = Callable[[Random, Talk], str]


def written(write: Write, files: int = 12) -> str:
    """The description of made-up files."""
    return describe([write(rng := Random(number), Talk(rng, 0, False)) for number in range(files)]).toml


def log(rng: Random, speech: Talk) -> str:
    run, lines = "".join(rng.choices("abcdef", k=4)), []
    for number in range(1, rng.randint(5, 9)):
        stamp = f"2024-05-06 10:{number:02}:{rng.randint(0, 9):02} [run-{run}]"
        lines += [f"{stamp} ASK #{number:03}: {speech.question()}", f"{stamp} SAY #{number:03}: {speech.line()}"]
        lines += [f"{stamp} JUDGE #{number:03}: {rng.randint(10, 99) / 100:.2f} {rng.choice(('pass', 'fail'))}"]
    return "\n".join(lines) + "\n"


def hints(rng: Random, speech: Talk) -> str:
    text = f"Student: {speech.person()}\n\n"
    for number in range(1, rng.randint(5, 9)):
        text += f"Problem {number}. {speech.question()}\n  S: {speech.line()}\n"
        text += "".join(f"  T: {speech.line()}\n" for _ in range(rng.choice((0, 1, 1, 2))))
        text += f"  Outcome: {rng.choice(('solved', 'not solved'))}\n\n"
    return text


def roles(rng: Random, speech: Talk) -> str:
    turns = (("INT", speech.question()) if rng.random() < 0.5 else ("RES", speech.line()) for _ in range(14))
    return "".join(f"{who}: {said}\n" for who, said in turns)


def columns(rng: Random, speech: Talk) -> str:
    count = rng.randint(11, 13)
    return "".join(f"Q.{n:>3}  {speech.question()}\nA.     {speech.line()}\n" for n in range(1, count))


def parts(rng: Random, speech: Talk) -> str:
    text, number = f"Guest: {speech.person()}\n", 0
    for letter in "AB":
        text += f"\nPART {letter}\n"
        for _ in range(rng.randint(2, 4)):
            number += 1
            text += f"Q{number}: {speech.question()}\nA: {speech.line()}\n"
    return text


def both_ends(rng: Random, speech: Talk) -> str:
    count = rng.randint(4, 9)
    text = f"Guest: {speech.person()}\nQuestions: {count}\n\n"
    text += "".join(f"Q: {speech.question()}\nA: {speech.line()}\n\n" for _ in range(count))
    return text + f"Questions: {count}\n"


def rated(rng: Random, speech: Talk) -> str:
    text = ""
    for number in range(1, rng.randint(5, 9)):
        score = "N/A" if rng.random() < 0.2 else f"{rng.randint(1, 6)}"
        text += f"Q{number}: {speech.question()}\nA: {speech.line()}\nEase (1-7): {score}\n\n"
    return text


def unlabelled(rng: Random, speech: Talk) -> str:
    text = f"Guest: {speech.person()}\n\n"
    for number in range(1, rng.randint(5, 9)):
        text += f"<<Item {number}>>\n{speech.question()}\n\n{speech.line()}\n\n@grade {rng.choice('ABC')}\n\n"
    return text


def numbered(rng: Random, speech: Talk) -> str:
    lines = parts(rng, speech).rstrip("\n").split("\n")
    return "".join(f"{number:>3}  {line}".rstrip() + "\n" for number, line in enumerate(lines, 1))


def pages(rng: Random, speech: Talk) -> str:
    lines, text = list[str](), f"HEARING OF {speech.person()}\nTaken in May\nPages: 2\n"
    while len(lines) < 24:
        lines += [f"Q.  {speech.question()}", f"A.  {speech.line()}", "    and so on.", " " * 10 + "(Pause.)"]
    for number in (1, 2):
        text += f"\nPage {number}\n"
        text += "".join(f"{at:>2}   {line}\n" for at, line in enumerate(lines[12 * number - 12 : 12 * number], 1))
    return text


def themes(rng: Random, speech: Talk) -> str:
    codes, number = rng.sample(("BK1", "DR2", "GD3", "LB4", "FR5", "TX6"), 3), 0
    group = rng.choice(
        ("Bakers", "Drivers of buses", "Ferry crews", "Old singers", "Cleaners", "Taxi owners", "Nurses")
    )
    text = f"{group}: notes by theme, wave {rng.randint(2, 9)}\nPlace: {speech.person()}\n\n"
    for part in range(1, rng.randint(4, 6)):
        count = rng.randint(2, 5)
        text += f"## {part} {rng.choice(('Work', 'Home', 'Rain', 'Money'))} [{count} excerpts]\n"
        for _ in range(count):
            number += 1
            text += f"- #{number:03} {rng.choice(codes)}: {speech.line()}\n"
        text += f"Summary: {speech.line()}\nMood: {rng.choice(('mixed', 'good', 'bad'))}\n\n"
    return text + "".join(f"{code}: {rng.randint(3, 9)}\n" for code in codes) + "End of notes\n"


def closed(rng: Random, speech: Talk) -> str:
    names, clock = rng.sample(("Albrecht", "Franke", "Ott", "Marx", "Seidel", "Busch"), 2), 0
    text = f"Call {rng.randint(100, 999)}\nSubject: {speech.person()}\n" + 30 * "-" + "\n"
    for turn in range(rng.randint(6, 12)):
        clock += rng.randint(5, 40)
        text += f"[11:{clock // 60:02}:{clock % 60:02}] {names[turn % 2]}: {speech.line()}\n"
    return text + f"[11:{clock // 60 + 1:02}:00] End of call\n" + 30 * "-" + f"\nResult: {rng.choice(('ok', 'open'))}\n"


def lots(rng: Random, speech: Talk) -> str:
    text, lot = f"Notes of {speech.person()}\n\n", rng.randint(1, 60)
    count = rng.randint(2, 4)
    for number in range(1, count + 1):
        text += f"=== INTERVIEW {number} / {count} ===\nRef.: E{lot:02}-{number:02}\n"
        text += "".join(f"Q{at}. {speech.question()}\nA{at}. {speech.line()}\n" for at in range(1, 4)) + "\n"
    return text + "IN ALL\n" + "".join(f"E{lot:02}-{number:02}: 3 questions\n" for number in range(1, count + 1))


def lettered(rng: Random, speech: Talk) -> str:
    text = f"Applicant = {speech.person()}\n\n"
    for letter in "abcdefg"[: rng.randint(4, 7)]:
        text += f"({letter}) {speech.question()}\nSays: {speech.line()}\nGrade (A-E): {rng.choice('ABCDE')}\n\n"
    return text


def roman(rng: Random, speech: Talk) -> str:
    text = f"Guest: {speech.person()}\n\n"
    for letter in ("I", "II", "III", "IV")[: rng.randint(2, 4)]:
        text += f"{letter}. {speech.title()}\n\n"
        text += "".join(f"Q: {speech.question()}\nA: {speech.line()}\n\n" for _ in range(rng.randint(2, 4)))
    return text


def headed(rng: Random, speech: Talk) -> str:
    text, number = f"Patient: {speech.person()}\n\n", 0
    for title in ("COMPLAINT", *["PAST HISTORY"] * (rng.random() < 0.7), "DAILY LIFE"):
        text += f"{title}\n\n"
        for _ in range(rng.randint(1, 3)):
            number += 1
            text += f"{number:>2}. {speech.question()}\n    Pt: {speech.line()}\n\n"
    return text + f"Items: {number}\n"


def police(rng: Random, speech: Talk) -> str:
    suspect, officer = rng.sample(("KENT", "LOPEZ", "ADAMS", "DE NOVAK"), 2)
    text, now = f"RECORD OF INTERVIEW\n\nOfficer:  PC {officer}\n\n", rng.randint(10, 30)
    for _ in range(rng.randint(5, 8)):
        text += f"{now // 60:02}.{now % 60:02}   PC {officer:<12}{speech.question()}\n"
        text += f"        {suspect:<15}{speech.line()}\n" + " " * 23 + "That is all.\n\n"
        now += rng.randint(20, 90)
    return text + "Tape switched off.\n"


def commands(rng: Random, speech: Talk) -> str:
    grades = [rng.randint(1, 9) for _ in range(rng.randint(4, 7))]
    text = f"\\candidate{{{speech.person()}}}\n\n"
    text += "".join(f"\\ask{{{speech.question()}}}\n\\points{{{each}}}\n\n" for each in grades)
    return f"{text}\\total{{{sum(grades)}}}\n"


def wide_colons(rng: Random, speech: Talk) -> str:
    text = f"氏名：{rng.choice(('佐藤 花子', '鈴木 一郎', '高橋 健', '田中 美咲'))}\n\n"
    return text + "".join(
        f"質問{n}：{speech.question()}\n回答：{speech.line()}\n\n" for n in range(1, rng.randint(5, 8))
    )


def stopped(rng: Random, speech: Talk) -> str:
    pairs = (f"Pregunta {n}. {speech.question()}\nRespuesta. {speech.line()}\n" for n in range(1, 6))
    return "".join(f"{each}Puntos. {rng.randint(0, 3)} de 3\n\n" for each in pairs)


def script(rng: Random, speech: Talk) -> str:
    people = rng.sample(("KENT", "LOPEZ", "ADAMS", "NOVAK", "BERG", "ROSSI"), 2)
    turns = (f"          {people[n % 2]}\n    {speech.line()}\n\n" for n in range(rng.randint(6, 10)))
    return f"TITLE: {speech.title()}\n\n" + "".join(turns) + "THE END\n"


def wiki(rng: Random, speech: Talk) -> str:
    text = f"| guest = {speech.person()}\n"
    for title in ("Beginnings", "Work", "Plans")[: rng.randint(2, 3)]:
        text += f"\n== {title} ==\n"
        text += "".join(f"; {speech.question()}\n: {speech.line()}\n" for _ in range(rng.randint(2, 4)))
    return text


def several_scores(rng: Random, speech: Talk) -> str:
    text, total = f"Applicant: {speech.person()}\n\n", 0
    for n in range(1, rng.randint(5, 8)):
        one, two = rng.randint(1, 5), rng.randint(1, 5)
        text += f"#{n} ASKED  {speech.question()}\n#{n} SAID   {speech.line()}\n#{n} RATED  depth {one} | fit {two}\n\n"
        total += one + two
    return f"{text}TOTAL: {total}\n"


def roles_in_any_order(rng: Random, speech: Talk) -> str:
    text = f"Examiner     {speech.person()}\n\n"
    for _ in range(rng.randint(4, 7)):
        others = rng.sample("AB", 2)
        text += f"  E   {speech.question()}\n" + "".join(f"  {who}   {speech.line()}\n" for who in others)
    return text + "\nEnd of test\n"


def closed_twice(rng: Random, speech: Talk) -> str:
    text = "## run = 7\n\n"
    for n in range(1, rng.randint(5, 8)):
        text += f"@@ case {n:03}\n<<<PROMPT\n{speech.question()}\n>>>\n<<<REPLY\n{speech.line()}\n>>>\n"
        text += f"verdict: {rng.choice(('PASS', 'FAIL'))}\n\n"
    return text


def hearing(rng: Random, speech: Talk) -> str:
    count = rng.randint(11, 13)
    return "".join(f"{n:<5}Q.  {speech.question()}\n     A.  {speech.line()}\n" for n in range(1, count))


def council(rng: Random, speech: Talk) -> str:
    people = rng.sample(("KENT (Lab)", "LOPEZ (Con)", "ADAMS (LD)", "NOVAK (Ind)"), 3)
    turns = (f"Cllr {rng.choice(people)}: {speech.line()}\n\n" for _ in range(rng.randint(8, 12)))
    return f"In the chair: {speech.person()}\n\n" + "".join(turns)


def halves(rng: Random, speech: Talk) -> str:
    marks = [f"{rng.randint(12, 40) / 2:g}".replace(".", ",") for _ in range(6)]
    return "".join(f"Question : {speech.question()}\nNote : {mark}/20\n\n" for mark in marks)


@pytest.mark.parametrize(
    ("write", "lines"),
    [
        pytest.param(log, ["{date} {clock} [run-{run}] ASK #{number}: {question}", "run = { type = \"word\" }"]),
        pytest.param(hints, ["Problem {number}. {question}", "  S: {answer}", "{reply...?}", "  T: {t}"]),
        pytest.param(roles, ["{turn...}", "{speaker}: {said}"]),
        pytest.param(columns, ["Q.{~}{number}  {question}", "A.     {answer}"]),
        pytest.param(parts, ["PART {letter}", 'number = { within = "file" }']),
        pytest.param(both_ends, ["Questions: {questions}", "Questions: {questions-2}"]),
        pytest.param(rated, ["Ease (1-7): {ease}", "minimum = 1, maximum = 7", 'or = ["N/A"]']),
        pytest.param(unlabelled, ["<<Item {number}>>", "{question}", "{answer}", "@grade {grade}"]),
        pytest.param(lettered, ["({letter}) {question}", "ordered = true, once = true", "Grade (A-E): {grade}"]),
        pytest.param(roman, ["{letter}. {section}", 'of = ["I", "II", "III", "IV"]']),
        pytest.param(headed, ["{section}", '"COMPLAINT", "PAST HISTORY", "DAILY LIFE"], ordered = true']),
        pytest.param(police, ["{clock}   {speaker}{~}{said}", "        {speaker-2}{~}{said-2}", "ascending = true"]),
        pytest.param(commands, ["\\candidate{{{name}}}", "\\ask{{{question}}}", 'sum-of = "exchange.score"']),
        pytest.param(wide_colons, ["氏名：{name}", "質問{number}：{question}", "回答：{answer}"]),
        pytest.param(stopped, ["Respuesta. {answer}", "Puntos. {puntos} de 3"]),
        pytest.param(script, ["          {speaker}", "    {said}"]),
        pytest.param(wiki, ["== {section} ==", '"Beginnings", "Work", "Plans"], ordered = true', "; {question}"]),
        pytest.param(several_scores, ["RATED  depth {depth} | fit {fit}", '["exchange.depth", "exchange.fit"]']),
        pytest.param(roles_in_any_order, ["{turn...}", "  {speaker}{~}{said}"]),
        pytest.param(closed_twice, ["{question}\n>>>\n{reply-again}", "{answer}\n>>>"]),
        pytest.param(hearing, ["{number}{~}Q.  {question}", "     A.  {answer}"]),
        pytest.param(council, ["{turn...}", "{speaker}: {said}"]),
        pytest.param(halves, ["maximum = 20, comma = true"]),
        pytest.param(numbered, ['margin = "{line}  "', "PART {letter}", "Q{number}: {question}"]),
        pytest.param(themes, ["{title}", "[{value} excerpts]", 'count-of = "turn", within = "part"', "Mood: {mood}"]),
        pytest.param(closed, ["[{clock}] {speaker}: {said}", "] End of call", "Result: {result}"]),
        pytest.param(lots, ["Ref.: E{ref-e}-{", "E{e}-{", "{exchange-2...}"]),
        pytest.param(pages, ['margin = "{line}   "', "Page {page-number}", "Q.  {question}", "A.  {answer}"]),
    ],
)  # fmt: skip
def test_what_a_person_would_see_is_written(write: Write, lines: list[str]) -> None:
    toml = written(write)
    assert [line for line in lines if line not in toml] == [], toml


def test_blank_lines_that_differ_where_no_order_tells_why_are_of_any_number() -> None:
    def linked(rng: Random, speech: Talk) -> str:
        people, text = rng.sample(("KENT", "LOPEZ", "ADAMS", "NOVAK"), 2), f"GUEST: {speech.person()}\n\n"
        for _ in range(rng.randint(4, 7)):
            text += f"{people[0]}: {speech.question()}\n{people[1]}: {speech.line()}\n"
            text += f"\nLINK: {speech.line()}\n\n" * (rng.random() < 0.6)
        return text

    assert "{~}\n{speaker}: {said}" in written(linked)


def test_separators_that_are_nearly_as_wide_are_of_any_width() -> None:
    def alike(rng: Random, speech: Talk) -> str:
        text = f"Guest: {speech.person()}\n_____\n"
        for _ in range(rng.randint(4, 8)):
            text += f"Q: {speech.question()}\nA: {speech.line()}\n____\n"
        return text

    toml = written(alike)
    assert toml.count("\n{___}\n") == 2


def taped(rng: Random, speech: Talk) -> str:
    text = "RECORD OF INTERVIEW\n\nDuration: 12 minutes\n\nTIME    TEXT\n" + 60 * "_" + "\n\n"
    for number in range(1, rng.randint(6, 10)):
        text += f"{number:02}.{rng.randint(10, 59)}   {speech.question()}\n        {speech.line()}\n\n"
    return text + "Tape switched off.\n"


def test_a_text_that_nothing_ends_is_one_line_rather_than_no_description() -> None:
    files = [taped(rng := Random(number), Talk(rng, 0, False)) for number in range(12)]
    guess = describe(files)
    assert guess.layout is not None and guess.shares is not None
    assert guess.shares.placed > 0.5


def test_of_two_lines_that_cannot_be_told_apart_the_optional_one_is_left_out() -> None:
    draft = Draft("own", {"file": ["{exchange...}"], "exchange": ["Q: {question}", "{?A: {again}}", "A: {answer}", ""]})
    draft.slot("again").keys["type"] = "line"
    assert with_ends(draft).blocks["exchange"] == ["Q: {question}", "A: {answer}", ""]
    assert "again" not in draft.slots


def test_of_two_lines_that_are_due_and_cannot_be_told_apart_the_second_one_is_left_out() -> None:
    draft = Draft(
        "own", {"file": ["{exchange...}", "No. {no}: {one}", "No. {no-2}: {two}"], "exchange": ["Q: {question}"]}
    )
    for name in ("no", "no-2"):
        draft.slot(name).keys["type"] = "number"
    draft.slot("question").keys["type"] = "line"
    draft.slot("two").guess("same-as", "one", "true in most")
    assert with_ends(draft).blocks["file"] == ["{exchange...}", "No. {no}: {one}"]
    assert draft.slots.keys() == {"no", "question"}
