"""Eight producers more from practice: dot leaders, mails, a speaking test, a radio, a chat, a ward, a force, oral."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech

_CONDUCT = ("Punctuality", "Care of equipment", "Teamwork", "Following instructions", "Initiative")
_CRAFT = ("Reading of drawings", "Measuring", "Finish", "Clearing up")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Sep", "Oct", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri")


def leaders(rng: Random, speech: Speech) -> Iterator[Line]:
    """An apprentice's report: marks behind dot leaders, subtotals of two parts, a talk of three fixed questions."""
    yield Line(Part.HEADING, "APPRENTICE PROGRESS REPORT")
    yield rule("=" * 44)
    yield Line(Part.NAME, "Apprentice .... ", speech.person())
    yield Line(Part.HEAD, "Trade ......... ", rng.choice(("joiner", "fitter", "glazier", "electrician", "plumber")))
    yield Line(Part.HEAD, "Year .......... ", str(rng.randint(1, 4)))
    yield Line(Part.HEAD, "Seen by ....... ", speech.person())
    total, block = 0, 0
    for title, items in (("A. CONDUCT", _CONDUCT), ("B. CRAFT", _CRAFT)):
        yield blank()
        yield Line(Part.HEADING, title)
        marks = [rng.randint(1, 6) for _ in items]
        for item, mark in zip(items, marks, strict=True):
            block += 1
            yield Line(Part.SCORE, f"{item} ".ljust(32, ".") + " ", str(mark), block, value=str(mark))
            if mark < 2 or rng.random() < 0.1:
                yield Line(Part.OPTION, "    remark: ", speech.line(), block)
        block += 1
        yield Line(Part.AVERAGE, "Subtotal ".ljust(32, ".") + " ", str(sum(marks)), block, value=str(sum(marks)))
        total += sum(marks)
    yield blank()
    yield Line(Part.AVERAGE, "TOTAL ".ljust(32, ".") + " ", str(total), value=str(total))
    yield blank()
    yield Line(Part.HEADING, "C. TALK")
    asked = ("What went well this term?", "What did not?", "What do you want to learn next?")
    for n, question in enumerate(asked, 1):
        yield Line(Part.QUESTION, f"C{n}. ", question, 100 + n, str(n))
        yield from said(Line(Part.ANSWER, "  > ", block=100 + n), speech.answer()[:1])
    yield blank()
    yield Line(
        Part.VERDICT, "Carry on? ..... ", verdict := rng.choice(("yes", "yes, with notice", "no")), value=verdict
    )


def postbag(rng: Random, speech: Speech) -> Iterator[Line]:
    """Mails in turn: a head for each, what was asked is quoted on wrapped lines, the reply below, a signature."""
    asks, tells = speech.two_people()
    day = rng.randint(1, 12)
    for number in range(1, rng.randint(2, 4) + 1):
        yield Line(Part.HEADING, "-----Original Message-----", "", number * 100)
        yield Line(Part.NAME, "From: ", tells, number * 100)
        yield Line(Part.HEAD, "Sent: ", f"{rng.choice(_DAYS)} {day} {rng.choice(_MONTHS)} {rng.randint(8, 17):02}:"
                   f"{rng.randint(0, 59):02}", number * 100)  # fmt: skip
        day += rng.randint(1, 4)
        yield Line(Part.HEAD, "To: ", asks, number * 100)
        yield Line(Part.HEAD, "Subject: ", f"{'RE: ' * number}{speech.title()}", number * 100)
        yield blank(number * 100)
        for n in range(1, rng.randint(3, 5)):
            block = number * 100 + n
            first, *more = textwrap.wrap(f"{speech.question()} {speech.line()}", 58)
            yield Line(Part.QUESTION, "> ", first, block)
            for each in more:
                yield Line(Part.TEXT, "", f"> {each}", block)
            yield blank(block)
            yield from below(speech.answer(), block)
            yield blank(block)
        yield Line(Part.HEADING, "Best wishes,", "", number * 100 + 50)
        yield Line(Part.HEAD, "", tells.split()[0], number * 100 + 50)
        yield blank(number * 100 + 50)


def bands(rng: Random, speech: Speech) -> Iterator[Line]:
    """A speaking test: three parts with a task card, turns of two, four bands and the overall one in halves."""
    marks = [rng.randint(6, 18) / 2 for _ in range(4)]
    yield Line(Part.HEADING, "SPEAKING TEST - EXAMINER'S COPY")
    yield Line(Part.NAME, "Candidate: ", f"{speech.person()}  (No. {rng.randint(1000, 9999)})")
    yield Line(Part.HEAD, "Centre: ", f"{rng.choice('ABKLT')}{rng.randint(10, 99)}")
    yield Line(Part.HEAD, "Test date: ", f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} 20{rng.randint(19, 25)}")
    block = 0
    parts = ("Introduction and interview", "Long turn", "Discussion")
    for number, title in enumerate(parts, 1):
        yield blank(block)
        yield Line(Part.HEADING, f"PART {number}  ", f"{title} ({rng.choice((3, 4, 5))} minutes)", block, str(number))
        yield blank(block)
        block += 1
        if number == 2:
            yield Line(Part.HEAD, "Card: ", f"Describe {rng.choice(('a journey', 'a meal', 'a teacher', 'a film'))}"
                       " you remember well.", block)  # fmt: skip
            block += 1
        for _ in range(1 if number == 2 else rng.randint(3, 6)):
            yield Line(Part.QUESTION, "E  ", speech.question(), block)
            yield from said(Line(Part.ANSWER, "C  ", block=block), speech.answer())
            block += 1
    yield blank()
    yield rule("- " * 20 + "-")
    names = ("Fluency and coherence", "Lexical resource", "Grammatical range and accuracy", "Pronunciation")
    for name, mark in zip(names, marks, strict=True):
        block += 2
        yield Line(Part.SCORE, f"{name:34}", f"{mark:.1f}", block, value=f"{mark:.1f}")
    yield rule("- " * 20 + "-")
    overall = f"{int(sum(marks) / 4 * 2 + 0.5) / 2:.1f}"
    yield Line(Part.AVERAGE, f"{'OVERALL BAND':34}", overall)
    yield Line(Part.HEAD, "Second marking: ", rng.choice(("not needed", "requested")))


def cues(rng: Random, speech: Speech) -> Iterator[Line]:
    """A radio's cue sheet: items with a length such as 3'05", questions of the talk with the time they begin."""
    lengths = [rng.randint(90, 420) for _ in range(rng.randint(3, 5))]

    def shown(seconds: int) -> str:
        return f"{seconds // 60}'{seconds % 60:02}\""

    yield Line(Part.HEADING, "CUE SHEET")
    yield Line(Part.HEAD, "PROGRAMME  ", f"{speech.title()}, no. {rng.randint(2, 300)}")
    yield Line(Part.HEAD, "ON AIR     ", f"{speech.date()} {rng.randint(6, 22):02}:{rng.choice(('05', '30'))}")
    yield Line(Part.COUNT, "ITEMS      ", str(len(lengths)), value=str(len(lengths)))
    block = 0
    for number, length in enumerate(lengths, 1):
        yield blank(block)
        yield Line(Part.HEADING, f"ITEM {number} ", f"/ {shown(length)} / {speech.person()}", block, str(number))
        yield Line(Part.HEAD, "IN:  ", f'"{speech.line()}"', block)
        block += 1
        at = 0
        while at < length - 45:
            yield Line(Part.QUESTION, f"{shown(at)} Q  ", speech.question(), block, clock=shown(at))
            yield from said(Line(Part.ANSWER, "      A  ", block=block), speech.answer()[:1])
            at += rng.randint(40, 110)
            block += 1
        yield Line(Part.HEAD, "OUT: ", f'"{speech.line()}"', block)
        block += 1
    yield blank()
    yield Line(Part.HEAD, "TOTAL LENGTH ", shown(sum(lengths)))


def channel_log(rng: Random, speech: Speech) -> Iterator[Line]:
    """A log of irssi: nicks with a sign of their rank, joins, parts and topics behind -!-, actions behind a star."""
    nicks = rng.sample(("hedda", "bo_rk", "quill|away", "tsv", "Marisol", "n0ra", "kees", "Fenwick"), 4)
    host = nicks[0]
    now = rng.randint(8 * 60, 20 * 60)
    yield Line(Part.HEAD, "--- Log opened ", f"{rng.choice(_DAYS)} {rng.choice(_MONTHS)} {rng.randint(1, 28):02} "
               f"{now // 60:02}:{now % 60:02}:00 20{rng.randint(10, 24)}")  # fmt: skip
    for n in range(rng.randint(18, 36)):
        now += rng.choice((0, 0, 1, 1, 2, 5))
        clock = f"{now // 60:02}:{now % 60:02}"
        event = rng.random()
        other = rng.choice(nicks[1:])
        if event < 0.08:
            text = f"{other} [~{other}@198.51.100.{rng.randint(1, 250)}] has joined #ask"
            yield Line(Part.OPTION, f"{clock} -!- ", text, n)
        elif event < 0.14:
            text = (
                f"{other} [~{other}@198.51.100.{rng.randint(1, 250)}] has quit [Ping timeout: {rng.randint(1, 300)} s]"
            )
            yield Line(Part.OPTION, f"{clock} -!- ", text, n)
        elif event < 0.19:
            yield Line(Part.OPTION, f"{clock}  * {other} ", rng.choice(("nods", "waves", "reads the manual")), n)
        elif n % 3 == 0:
            yield Line(Part.TURN, f"{clock} <@{host}> ", speech.question(), n, clock=clock, speaker=host)
        else:
            yield Line(Part.TURN, f"{clock} < {other}> ", speech.line(), n, clock=clock, speaker=other)
    yield Line(Part.HEAD, "--- Log closed ", f"{rng.choice(_DAYS)} {rng.choice(_MONTHS)} {rng.randint(1, 28):02} "
               f"{now // 60:02}:{now % 60:02}:59 20{rng.randint(10, 24)}")  # fmt: skip


def stations(rng: Random, speech: Speech) -> Iterator[Line]:
    """A clinical examination: stations with a checklist of points in brackets, a short talk, a sum, a global rating."""
    yield Line(Part.HEADING, "OSCE CIRCUIT ", rng.choice("ABCD"))
    yield Line(Part.NAME, "Student no.: ", f"{rng.randint(20000, 99999)}")
    yield Line(Part.HEAD, "Examiner: ", f"{rng.choice(('Dr', 'Prof', 'Sr'))} {speech.person().split()[-1]}")
    count = rng.randint(3, 5)
    passed = 0
    block = 0
    items = ("Introduces self", "Checks identity", "Explains procedure", "Gains consent", "Washes hands",
             "Asks about allergies", "Summarises", "Thanks patient")  # fmt: skip
    for number in range(1, count + 1):
        block += 2
        yield blank(block)
        yield Line(Part.HEADING, f"== Station {number}: ", rng.choice(("Chest pain", "Wound care", "Bad news",
                   "Inhaler technique", "Headache", "Blood pressure")) + " ==", block, str(number))  # fmt: skip
        marks = [(rng.randint(0, 2), item) for item in rng.sample(items, rng.randint(4, 6))]
        for mark, item in marks:
            yield Line(Part.SCORE, "", f"[{mark}/2] {item}", block, value="")
        yield Line(Part.QUESTION, "Patient asks: ", speech.question(), block)
        yield from said(Line(Part.ANSWER, "Student says: ", block=block), speech.answer()[:1])
        total, of = sum(mark for mark, _ in marks), 2 * len(marks)
        yield Line(Part.AVERAGE, "Station total: ", f"{total} out of {of}", block, value=str(total))
        rating = rng.choice(("clear fail", "borderline", "clear pass", "good"))
        passed += rating in ("clear pass", "good")
        yield Line(Part.VERDICT, "Global rating: ", rating, block, value=rating)
        if rating == "clear fail":
            yield Line(Part.OPTION, "Reason: ", speech.line(), block)
    yield blank()
    yield Line(Part.HEAD, "Stations passed: ", f"{passed} of {count}")


def custody(rng: Random, speech: Speech) -> Iterator[Line]:
    """A record of an interview by a force: columns between bars, times now and then, who speaks by rank and name."""
    officer = f"DC {rng.randint(1000, 9999)} {speech.person().split()[-1].upper()}"
    suspect = speech.person().split()[-1].upper()
    yield Line(Part.HEADING, "RECORD OF INTERVIEW")
    yield Line(Part.NAME, "Person interviewed : ", suspect)
    yield Line(Part.HEAD, "Place of interview : ", f"{rng.choice(('Leith', 'Gayfield', 'Drylaw'))} police station")
    start = rng.randint(8 * 60, 20 * 60)
    yield Line(Part.HEAD, "Time commenced     : ", f"{start // 60:02}{start % 60:02} hrs")
    minutes = rng.randint(12, 50)
    end = start + minutes
    yield Line(Part.HEAD, "Time concluded     : ", f"{end // 60:02}{end % 60:02} hrs")
    yield Line(Part.HEAD, "Duration           : ", f"{minutes} minutes")
    yield Line(Part.HEAD, "Tape reference no. : ", f"{rng.choice('EGS')}/{rng.randint(100, 999)}/{rng.randint(18, 25)}")
    yield blank()
    yield rule("-" * 70)
    yield Line(Part.HEADING, "TIME  | PERSON SPEAKING      | TEXT")
    yield rule("-" * 70)
    for n in range(rng.randint(10, 22)):
        who = suspect if n % 2 else officer
        clock = f"{n * minutes // 24:02}.{rng.randint(0, 59):02}" if n % 5 == 0 else ""
        text = textwrap.wrap(speech.line() if n % 2 else speech.question(), 44)
        yield Line(Part.TURN, f"{clock:5} | {who:20} | ", text[0], n, clock=clock, speaker=who)
        for each in text[1:]:
            yield Line(Part.TEXT, "", f"{'':5} | {'':20} | {each}", n)
    yield rule("-" * 70)
    yield Line(Part.HEAD, "Signature of officer: ", f"{officer.split()[-1].title()}")


def grand_oral(rng: Random, speech: Speech) -> Iterator[Line]:
    """A French oral: spaces before colons, decimal commas, criteria with a coefficient, a mark out of twenty."""
    yield Line(Part.HEADING, "ÉPREUVE ORALE - FICHE INDIVIDUELLE")
    yield blank()
    yield Line(Part.NAME, "Candidat(e) : ", speech.person())
    yield Line(Part.HEAD, "Jury n° : ", f"{rng.randint(1, 40)}")
    yield Line(
        Part.HEAD,
        "Séance du : ",
        f"{rng.randint(1, 28)} {rng.choice(('mai', 'juin', 'juillet'))} 20{rng.randint(20, 25)}",
    )
    yield Line(Part.HEAD, "Sujet : ", f"« {speech.title()} »")
    yield blank()
    yield Line(Part.HEADING, "I. Exposé")
    yield Line(Part.HEAD, "Durée : ", f"{rng.randint(4, 9)} min {rng.randint(0, 59):02}")
    yield Line(Part.HEAD, "Appréciation : ", speech.line())
    yield blank()
    yield Line(Part.HEADING, "II. Entretien")
    marks = [rng.randint(0, 10) / 2 for _ in range(4)]
    for n in range(1, rng.randint(4, 8)):
        yield Line(Part.QUESTION, f"{n}°) ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, "— ", block=n), speech.answer())
        if rng.random() < 0.2:
            yield Line(Part.OPTION, "N.B. : ", speech.line(), n)
    yield blank()
    yield Line(Part.HEADING, "III. Évaluation")
    block = 100
    for name, mark in zip(("Aisance", "Argumentation", "Langue", "Écoute"), marks, strict=True):
        block += 2
        shown = f"{mark:.1f}".replace(".", ",")
        yield Line(Part.SCORE, f"* {name} : ", f"{shown} / 5", block, value=shown)
    total = f"{sum(marks):.1f}".replace(".", ",")
    yield Line(Part.AVERAGE, "NOTE FINALE : ", f"{total} / 20", value=total)
    yield Line(Part.AVERAGE, "Moyenne des critères : ", f"{mean(marks, 2).replace('.', ',')} / 5",
               value=mean(marks, 2).replace(".", ","))  # fmt: skip
