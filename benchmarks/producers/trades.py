"""Ten producers more, of other trades: mails, scripts, wikis, forms to tick, rating sheets, chats, Japanese records."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech


def mail(rng: Random, speech: Speech) -> Iterator[Line]:
    """Questions by mail: each is quoted, and the answer is below it."""
    asks, tells = speech.two_people()
    yield Line(Part.HEAD, "From: ", f"{tells} <{tells.split()[0].lower()}@example.org>")
    yield Line(Part.HEAD, "To: ", f"{asks} <desk@example.org>")
    yield Line(Part.HEAD, "Date: ", speech.date())
    yield Line(Part.HEAD, "Subject: ", f"Re: {speech.title()}")
    yield blank()
    yield Line(Part.HEADING, "Hello, my answers are below.")
    yield blank()
    for n in range(1, rng.randint(4, 9)):
        yield Line(Part.QUESTION, f"> {n}) ", speech.question(), n, str(n))
        yield blank(n)
        yield from below(speech.answer(), n)
        yield blank(n)
    yield rule("-- ")
    yield Line(Part.NAME, "", tells)


def script(rng: Random, speech: Speech) -> Iterator[Line]:
    """A script: scenes with a number and a place, speakers in capitals above what they say, remarks in brackets."""
    people = [name.split()[-1].upper() for name in speech.two_people()]
    yield Line(Part.HEADING, "TITLE: ", speech.title())
    yield Line(Part.HEAD, "DRAFT: ", speech.date())
    yield blank()
    block = 0
    for scene in range(1, rng.randint(3, 5)):
        place = rng.choice(("OFFICE", "HARBOUR", "STUDIO", "KITCHEN"))
        yield Line(
            Part.HEADING, f"SCENE {scene}. INT. ", f"{place} - {rng.choice(('DAY', 'NIGHT'))}", block, str(scene)
        )
        yield blank(block)
        block += 1
        for turn in range(rng.randint(3, 8)):
            who = people[turn % 2]
            yield Line(Part.TURN, f"          {who}", "", block, speaker=who)
            for line in speech.answer() if turn % 2 else [speech.question()]:
                yield Line(Part.TEXT if line else Part.BLANK, "", f"    {line}" if line else "", block)
            yield blank(block)
            block += 1
    yield Line(Part.HEADING, "THE END")


def wiki(rng: Random, speech: Speech) -> Iterator[Line]:
    """A page of a wiki: a box of parameters, parts as headings, questions as terms and answers as their definitions."""
    counts = [rng.randint(2, 4) for _ in range(rng.randint(2, 3))]
    yield Line(Part.HEADING, "{{Interview")
    yield Line(Part.NAME, "| guest = ", speech.person())
    yield Line(Part.HEAD, "| date  = ", speech.date())
    yield Line(Part.COUNT, "| items = ", str(sum(counts)), value=str(sum(counts)))
    yield Line(Part.HEADING, "}}")
    block = 0
    for title, count in zip(("Beginnings", "Work", "Plans"), counts, strict=False):
        yield blank(block)
        yield Line(Part.HEADING, f"== {title} ==", "", block)
        for _ in range(count):
            block += 1
            yield Line(Part.QUESTION, "; ", speech.question(), block)
            yield Line(Part.ANSWER, ": ", speech.answer()[0], block)
    yield blank()
    yield Line(Part.HEADING, "[[Category:Interviews]]")


def anamnesis(rng: Random, speech: Speech) -> Iterator[Line]:
    """A German form of a practice: boxes to tick after each question, a remark where yes is ticked, counts below."""
    ticks = [rng.random() < 0.4 for _ in range(rng.randint(6, 10))]
    yield Line(Part.HEADING, "ANAMNESEBOGEN")
    yield rule("=" * 40)
    yield Line(Part.NAME, "Patient/in:  ", speech.person())
    yield Line(Part.HEAD, "Aufnahme am: ", f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.20{rng.randint(15, 25)}")
    yield Line(Part.HEAD, "Station:     ", rng.choice(("3A", "3B", "Ambulanz", "Tagesklinik")))
    yield rule("=" * 40)
    yield blank()
    for n, yes in enumerate(ticks, 1):
        yield Line(Part.QUESTION, f"Frage {n}: ", speech.question(), n, str(n))
        yield Line(Part.VERDICT, "[x] ja   [ ] nein" if yes else "[ ] ja   [x] nein", "", n)
        if yes:
            yield Line(Part.OPTION, "    falls ja: ", speech.line(), n)
        yield Line(Part.SCORE, "Belastung (0-4): ", str(rng.randint(0, 4)), n, value="")
        yield blank(n)
    yield Line(Part.COUNT, "Fragen gesamt: ", str(len(ticks)), value=str(len(ticks)))
    yield Line(Part.AVERAGE, "davon ja:      ", str(sum(ticks)), value=str(sum(ticks)))


def ratings(rng: Random, speech: Speech) -> Iterator[Line]:
    """A rating sheet: three scores in one line below each answer, their sums at the end, in one line as well."""
    grades = [[rng.randint(1, 5) for _ in range(3)] for _ in range(rng.randint(4, 8))]
    yield Line(Part.HEADING, "*** RATING SHEET ***")
    yield Line(Part.NAME, "Applicant: ", speech.person())
    yield Line(
        Part.HEAD, "Round: ", f"{rng.randint(1, 3)}   Panel: {rng.choice('ABC')}   Room: {rng.randint(100, 399)}"
    )
    yield blank()
    for n, (depth, clarity, fit) in enumerate(grades, 1):
        yield Line(Part.QUESTION, f"#{n} ASKED  ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, f"#{n} SAID   ", block=n, number=str(n)), speech.answer())
        scores = f"depth {depth} | clarity {clarity} | fit {fit}"
        yield Line(Part.SCORE, f"#{n} RATED  ", scores, n, str(n), value="")
        yield blank(n)
    total = sum(map(sum, grades))
    yield Line(Part.AVERAGE, "TOTAL: ", str(total), value=str(total))
    yield Line(Part.VERDICT, "NEXT: ", verdict := rng.choice(("invite", "reject", "hold")), value=verdict)


def irc(rng: Random, speech: Speech) -> Iterator[Line]:
    """A log of a chat: a clock in brackets, nicks in angle brackets, joins and leaves marked with asterisks."""
    nicks = rng.sample(("mara", "t_olsen", "wim77", "jo-ann", "xeno", "pilar", "dkay"), 3)
    now = rng.randint(8 * 60, 20 * 60)
    yield Line(Part.HEAD, "--- Log opened ", f"{speech.date()}")
    for n in range(rng.randint(12, 24)):
        now += rng.randint(0, 2)
        clock = f"{now // 60:02}:{now % 60:02}"
        who = nicks[n % 2] if n < 2 else rng.choice(nicks)
        text = speech.question() if rng.random() < 0.4 else speech.line()
        yield Line(Part.TURN, f"[{clock}] <{who}> ", text, n, clock=clock, speaker=who)
        if rng.random() < 0.1:
            yield Line(Part.OPTION, f"[{clock}] * ", f"{rng.choice(nicks)} has {rng.choice(('joined', 'left'))}", n)
    yield Line(Part.HEAD, "--- Log closed ", f"{speech.date()}")


def record_ja(rng: Random, speech: Speech) -> Iterator[Line]:
    """A Japanese record: wide colons, questions with a number, marks out of five, their mean at the end."""
    marks = [rng.randint(1, 5) for _ in range(rng.randint(4, 8))]
    yield Line(Part.HEADING, "面接記録")
    yield blank()
    yield Line(Part.NAME, "氏名：", rng.choice(("佐藤 花子", "鈴木 一郎", "高橋 健", "田中 美咲", "伊藤 翔")))
    yield Line(Part.HEAD, "日付：", speech.date())
    yield Line(Part.HEAD, "職種：", rng.choice(("営業", "開発", "経理", "人事")))
    yield blank()
    for n, mark in enumerate(marks, 1):
        yield Line(Part.QUESTION, f"質問{n}：", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, "回答：", block=n), speech.answer())
        yield Line(Part.SCORE, "評価：", f"{mark}/5", n, value=str(mark))
        yield blank(n)
    yield Line(Part.AVERAGE, "平均：", mean(marks, 1), value=mean(marks, 1))
    yield Line(Part.COUNT, "質問数：", str(len(marks)), value=str(len(marks)))


def tex(rng: Random, speech: Speech) -> Iterator[Line]:
    """A file of LaTeX: commands for what was asked and said, points as an optional argument."""
    points = [rng.randint(0, 10) for _ in range(rng.randint(4, 8))]
    yield Line(Part.HEADING, r"\begin{interview}")
    yield Line(Part.NAME, r"\candidate{", speech.person() + "}")
    yield Line(Part.HEAD, r"\heldon{", speech.date() + "}")
    for n, each in enumerate(points, 1):
        yield blank(n)
        yield Line(Part.QUESTION, r"\ask{", speech.question() + "}", n)
        yield Line(Part.ANSWER, r"\reply{", speech.answer()[0] + "}", n)
        yield Line(Part.SCORE, r"\points{", f"{each}}}", n, value=str(each))
        if rng.random() < 0.3:
            yield Line(Part.OPTION, "% ", speech.line(), n)
    yield blank()
    yield Line(Part.AVERAGE, r"\total{", f"{sum(points)}}}", value=str(sum(points)))
    yield Line(Part.HEADING, r"\end{interview}")


def hearing(rng: Random, speech: Speech) -> Iterator[Line]:
    """A hearing: numbers that run on through the parts, Q. and A. in a column, exhibits and breaks between."""
    n, block = 0, 0
    yield Line(Part.HEADING, "IN THE MATTER OF ", f"{speech.person().split()[-1]} v. {speech.person().split()[-1]}")
    yield Line(Part.HEAD, "Witness sworn: ", speech.person())
    yield blank()
    for title in ("DIRECT", "CROSS", "REDIRECT")[: rng.randint(2, 3)]:
        yield Line(Part.HEADING, f"--- {title} EXAMINATION ---", "", block)
        yield blank(block)
        for _ in range(rng.randint(2, 6)):
            n += 1
            block += 1
            yield Line(Part.QUESTION, f"{n:<5}Q.  ", speech.question(), block, str(n))
            first, *more = [line for line in speech.answer() if line]
            yield from said(
                Line(Part.ANSWER, "     A.  ", block=block), [first, *(f"         {line}" for line in more)]
            )
            if rng.random() < 0.12:
                yield Line(Part.OPTION, "     (Exhibit ", f"{rng.randint(1, 30)} was marked.)", block)
        yield blank(block)
    yield Line(Part.HEADING, "(Witness excused.)")
    yield Line(Part.COUNT, "Questions put: ", str(n), value=str(n))


def tutor(rng: Random, speech: Speech) -> Iterator[Line]:
    """An oral test in Spanish: levels as headings, each with its own questions and its own sum, a verdict below all."""
    yield Line(Part.HEADING, "PRUEBA ORAL")
    yield Line(Part.NAME, "Alumno/a: ", speech.person())
    yield Line(Part.HEAD, "Fecha: ", f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/20{rng.randint(15, 25)}")
    block = 0
    for level in ("Básico", "Medio", "Avanzado")[: rng.randint(2, 3)]:
        grades = [rng.randint(0, 3) for _ in range(rng.randint(2, 4))]
        block += 1
        yield blank(block)
        yield Line(Part.HEADING, "Nivel: ", level, block)
        yield rule("·" * 24, block)
        for n, grade in enumerate(grades, 1):
            block += 1
            yield Line(Part.QUESTION, f"Pregunta {n}. ", speech.question(), block, str(n))
            yield from said(Line(Part.ANSWER, "Respuesta. ", block=block), speech.answer())
            yield Line(Part.SCORE, "Puntos. ", f"{grade} de 3", block, value=str(grade))
        block += 1
        yield Line(Part.AVERAGE, "Suma del nivel: ", str(sum(grades)), block, value=str(sum(grades)))
    yield blank()
    yield Line(Part.VERDICT, "Resultado: ", verdict := rng.choice(("apto", "no apto")), value=verdict)
