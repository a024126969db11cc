"""Five producers more, of halls: two examinations, a selection board, a deposition, and a talk with reporters."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech

_MEMBERS = ("Mora", "Salas", "Iglesias", "Quintana", "Bermejo", "Ferrer")
_COUNSEL = ("MR. NASH", "MS. BRIGGS", "MR. HALE", "MS. CASTRO", "MR. FINCH", "MS. ODUYA")
_PAPERS = ("Coast Radio", "Harbour Post", "The Echo", "Sport Daily", "Match Report", "Nordic Wire")
_PAGE = 25


def _told(speech: Speech, most: int = 3) -> str:
    return " ".join(speech.line() for _ in range(speech.rng.randint(1, most)))


def _word(mark: float, most: int) -> str:
    share = mark / most
    return (
        "full"
        if share == 1
        else "good"
        if share >= 0.65
        else "partial"
        if share >= 0.35
        else "poor"
        if mark
        else "none"
    )


def oral_record(rng: Random, speech: Speech) -> Iterator[Line]:
    """Questions with a maximum of their own, some with a second question and answer; sums, a share, and two names."""
    tops = [rng.choice((5, 10, 15)) for _ in range(rng.randint(5, 9))]
    marks = [rng.randint(0, 2 * top) / 2 for top in tops]
    first, second = (person.split()[-1] for person in speech.two_people())
    yield Line(Part.HEADING, "ORAL EXAMINATION RECORD")
    yield Line(Part.HEAD, "Candidate no.: ", str(rng.randint(1000, 4999)))
    yield Line(Part.HEAD, "Subject: ", rng.choice(("Human geography", "Plant biology", "Logic", "Marine law")))
    yield Line(Part.NAME, "Examiners: ", f"Dr {first}, Prof {second}")
    yield Line(Part.HEAD, "Date: ", speech.date())
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "Room: ", f"{rng.choice('ABC')}{rng.randint(100, 399)}")
    yield Line(Part.COUNT, "Questions asked: ", str(len(tops)), value=str(len(tops)))
    yield Line(Part.AVERAGE, "Maximum marks: ", str(sum(tops)), value=str(sum(tops)))
    yield blank()
    for n, (top, mark) in enumerate(zip(tops, marks, strict=True), 1):
        yield Line(Part.QUESTION, f"{n}. ", f"[{top}] {speech.question()}", n, str(n))
        yield Line(Part.ANSWER, "   Answer: ", _told(speech), n)
        if rng.random() < 0.3:
            yield Line(Part.QUESTION, "   Follow-up: ", speech.question(), n)
            yield Line(Part.ANSWER, "   Answer: ", _told(speech), n)
        yield Line(Part.SCORE, "   Mark: ", f"{mark:.1f} ({_word(mark, top)})", n, value=f"{mark:.1f}")
        yield blank(n)
    total = f"{sum(marks):.1f}"
    yield Line(Part.AVERAGE, "TOTAL: ", f"{total} of {sum(tops)}", value=total)
    yield Line(Part.HEAD, "Percent: ", f"{100 * sum(marks) / sum(tops):.1f}")
    yield Line(Part.AVERAGE, "Average mark: ", mean(marks, 1), value=mean(marks, 1))
    yield Line(Part.HEAD, "Signed: ", f"{first} / {second}")


def oral_protocol(rng: Random, speech: Speech) -> Iterator[Line]:
    """A German protocol: fields in columns, texts below their labels, points with a comma, and their sum."""
    points = [rng.randint(0, 10) / 2 for _ in range(rng.randint(3, 7))]
    begin = rng.randint(8 * 60, 16 * 60)
    end = begin + rng.randint(20, 55)
    yield Line(Part.HEADING, "PRÜFUNGSPROTOKOLL")
    yield rule("=" * 17)
    yield Line(Part.HEAD, "Protokoll-Nr.:   ", f"2024-{rng.randint(100, 999)}")
    yield Line(Part.HEAD, "Fach:            ", rng.choice(("Innere Medizin", "Notfallmedizin", "Allgemeinmedizin")))
    yield Line(Part.NAME, "Prüfling:        ", speech.person())
    yield Line(Part.HEAD, "Prüferin:        ", rng.choice(("Prof. Dr. M. Lenz", "PD Dr. S. Engel", "Dr. A. Hartwig")))
    if rng.random() < 0.7:
        yield Line(Part.OPTION, "Beisitz:         ", rng.choice(("Dr. K. Ohm", "Dr. R. Falk", "Dr. T. Siebert")))
    yield Line(Part.HEAD, "Datum:           ", f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.2024")
    yield Line(Part.HEAD, "Beginn:          ", f"{begin // 60:02}:{begin % 60:02} Uhr")
    yield Line(Part.HEAD, "Ende:            ", f"{end // 60:02}:{end % 60:02} Uhr")
    yield Line(Part.COUNT, "Anzahl Fragen:   ", str(len(points)), value=str(len(points)))
    yield blank()
    for n, got in enumerate(points, 1):
        shown = f"{got:.1f}".replace(".", ",")
        yield Line(
            Part.QUESTION, f"Frage {n} ", f"({rng.choice(('Labor', 'Notfall', 'Ethik', 'Bildgebung'))})", n, str(n)
        )
        yield from below(textwrap.wrap(speech.question(), 68, initial_indent="    ", subsequent_indent="    "), n)
        yield Line(Part.ANSWER, "Antwort", "", n)
        yield from below(textwrap.wrap(_told(speech), 68, initial_indent="    ", subsequent_indent="    "), n)
        yield Line(Part.SCORE, "Punkte: ", f"{shown} / 5", n, value=shown)
        if rng.random() < 0.3:
            yield Line(Part.OPTION, "Bemerkung: ", rng.choice(("Sehr ruhig.", "Mit Hilfe.", "Zügig beantwortet.")), n)
        yield rule("-" * 40, n)
    yield blank()
    total = f"{sum(points):.1f}".replace(".", ",")
    yield Line(Part.AVERAGE, "Summe:    ", f"{total} von {5 * len(points)} Punkten", value=total)
    passed = "bestanden" if sum(points) >= 2.5 * len(points) else "nicht bestanden"
    yield Line(Part.VERDICT, "Ergebnis: ", passed, value=passed)


def board_marks(rng: Random, speech: Speech) -> Iterator[Line]:
    """A Spanish board: marks of three members in brackets below each answer, their mean, and a table at the end."""
    members = rng.sample(_MEMBERS, 3)
    people = [speech.person() for _ in range(rng.randint(2, 4))]
    found = []
    yield Line(Part.HEADING, f"PROCESO DE SELECCIÓN {rng.randint(1, 30)}/2024")
    yield Line(Part.HEAD, "Tribunal: ", ", ".join(members))
    yield Line(Part.COUNT, "Candidatos: ", str(len(people)), value=str(len(people)))
    if rng.random() < 0.5:
        yield Line(Part.OPTION, "Lugar: ", rng.choice(("Despacho 114", "Aula 2", "Sala B")))
    yield blank()
    block = 0
    for place, person in enumerate(people, 1):
        yield rule("*" * 44, block)
        yield Line(Part.NAME, f"Persona {place}: ", person, block)
        yield Line(Part.HEAD, "Hora: ", f"{8 + place:02}:{rng.choice((10, 25, 40))}", block)
        yield rule("*" * 44, block)
        yield blank(block)
        given = [[rng.randint(3, 10) for _ in members] for _ in range(rng.randint(2, 5))]
        for n, marks in enumerate(given, 1):
            block += 1
            yield Line(Part.QUESTION, f"P{n}. ", speech.question(), block, str(n))
            first, *more = textwrap.wrap(_told(speech), 64)
            yield from said(
                Line(Part.ANSWER, f"R{n}. ", block=block, number=str(n)), [first, *(f"    {each}" for each in more)]
            )
            shown = " ".join(f"[{who} {mark}]" for who, mark in zip(members, marks, strict=True))
            yield Line(Part.TEXT, "", f"    {shown}", block)
            yield blank(block)
        block += 1
        average = mean([mark for marks in given for mark in marks], 1).replace(".", ",")
        decision = rng.choice(("apto", "reserva", "no apto"))
        found.append((person, average, decision))
        yield Line(Part.AVERAGE, "Media: ", average, block, value=average)
        yield Line(Part.VERDICT, "Decisión: ", decision, block, value=decision)
        yield blank(block)
        block += 1
    yield Line(Part.HEADING, "ACTA FINAL")
    for place, (person, average, decision) in enumerate(found, 1):
        dots = "." * (24 - len(person))
        yield Line(Part.COPY, f"{place}. ", f"{person} {dots} {average:>4}  {decision}", 1000 + place, value=person)


def deposition(rng: Random, speech: Speech) -> Iterator[Line]:
    """Pages of 25 numbered lines, in the middle of which texts go on; questions and answers, exhibits, objections."""
    first, second = rng.sample(_COUNSEL, 2)
    lines: list[tuple[Part, str, str]] = []
    for who, examined in ((first, "EXAMINATION"), (second, "CROSS-EXAMINATION")):
        lines.append((Part.TEXT, "", f"          {examined} BY {who}"))
        for _ in range(rng.randint(6, 14)):
            for part, label, text in (
                (Part.QUESTION, "Q.  ", speech.question()),
                (Part.ANSWER, "A.  ", _told(speech, 2)),
            ):
                begun, *more = textwrap.wrap(text, 52)
                lines += [(part, label, begun), *((Part.TEXT, "", f"    {each}") for each in more)]
            if rng.random() < 0.15:
                lines.append((Part.TEXT, "", f"          {second if who == first else first}:  Objection. Form."))
    lines.append((Part.TEXT, "", "          (Concluded at 11:02 a.m.)"))
    pages = str(-(-len(lines) // _PAGE))
    yield Line(Part.HEADING, f"DEPOSITION OF {speech.person().upper()}")
    yield Line(Part.HEAD, "Case No. ", f"{rng.randint(19, 24)}-CV-{rng.randint(0, 9999):05}")
    yield Line(Part.HEAD, "Taken ", "January 2, 2023, 9:16 a.m. to 11:02 a.m.")
    yield Line(Part.NAME, "For the plaintiff: ", first)
    yield Line(Part.NAME, "For the defendant: ", second)
    yield Line(Part.COUNT, "Pages: ", pages, value=pages)
    for at, (part, label, text) in enumerate(lines):
        if at % _PAGE == 0:
            yield blank(at)
            yield Line(Part.HEADING, f"Page {at // _PAGE + 1}", "", at)
        number = f"{at % _PAGE + 1:>2}   "
        yield Line(part, number + label, text, at)
    yield blank()
    yield Line(Part.HEAD, "", f"I certify that the foregoing {pages} pages are a true record. R. Stone, reporter")


def press_room(rng: Random, speech: Speech) -> Iterator[Line]:
    """A talk with reporters: some turns first, then a time and a question each, and the turns of those who answer."""
    present = [speech.person() for _ in range(rng.randint(2, 3))]
    host, count, now, block = speech.person(), rng.randint(4, 8), 0, 0
    yield Line(Part.HEADING, "HARBOUR CITY RAIDERS -- PRESS CONFERENCE")
    yield Line(Part.HEAD, "Matchday ", str(rng.randint(1, 34)))
    yield blank()
    yield Line(Part.HEAD, "Present: ", f"{present[0]} (head coach), {', '.join(present[1:])}")
    yield Line(Part.HEAD, "Moderator: ", host)
    yield Line(Part.COUNT, "Questions: ", str(count), value=str(count))
    yield blank()

    def turn(who: str) -> Iterator[Line]:
        label = f"{who.upper()}: "
        begun, *more = textwrap.wrap(label + _told(speech), 74)
        yield from said(Line(Part.TURN, label, block=block, speaker=who.upper()), [begun[len(label) :], *more])
        yield blank(block)

    for who in (host, *(rng.choice(present) for _ in range(rng.randint(1, 2)))):
        yield from turn(who)
        block += 1
    for _ in range(count):
        now += rng.randint(50, 130)
        clock = f"00:{now // 60:02}:{now % 60:02}"
        yield Line(Part.HEADING, f"[{clock}]", "", block, clock=clock)
        label = "Q. "
        asked = f"{label}({speech.person()}, {rng.choice(_PAPERS)}) {speech.question()}"
        begun, *more = textwrap.wrap(asked, 74)
        yield from said(Line(Part.QUESTION, label, block=block), [begun[len(label) :], *more])
        yield blank(block)
        for _ in range(rng.choice((1, 1, 2))):
            yield from turn(rng.choice(present))
        block += 1
    yield Line(Part.CLOSE, "* * *")
