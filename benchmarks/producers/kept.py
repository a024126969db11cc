"""Interviews as other people keep them: exports, notes with a head, protocols with a table, forms, mark-up."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech


def phone_chat(rng: Random, speech: Speech) -> Iterator[Line]:
    """The export of a chat from a telephone: date, clock and full name before each message, a count at the end."""
    asks, tells = speech.two_people()
    day = f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.{rng.randint(19, 25)}"
    count = rng.randint(8, 20)
    minute = rng.randint(8 * 60, 16 * 60)
    yield Line(Part.HEAD, "Chat with ", tells)
    yield Line(Part.HEAD, "Exported by ", asks)
    yield blank()
    for n in range(count):
        minute += rng.randint(0, 9)
        clock = f"{minute // 60:02}:{minute % 60:02}"
        who = tells if n % 2 else asks
        text = speech.answer() if n % 2 else [speech.question()]
        turn = Line(Part.TURN, f"{day}, {clock} - {who}: ", block=n, clock=clock, speaker=who)
        yield from said(turn, [line for line in text if line])
    yield blank()
    yield Line(Part.COUNT, "Messages: ", str(count), value=str(count))


def note_head(rng: Random, speech: Speech) -> Iterator[Line]:
    """A note with a head between lines of hyphens, the name again in the heading, one question again at the end."""
    name = speech.person()
    scores = [rng.randint(0, 4) for _ in range(rng.randint(3, 8))]
    asked = [speech.question() for _ in scores]
    yield rule("---")
    yield Line(Part.HEAD, "id: ", f"iv-{rng.randint(1000, 9999)}")
    yield Line(Part.HEAD, "date: ", speech.date())
    yield Line(Part.NAME, "candidate: ", name)
    yield Line(Part.HEAD, "role: ", speech.role().lower())
    yield Line(Part.COUNT, "questions: ", str(len(scores)), value=str(len(scores)))
    yield Line(Part.AVERAGE, "overall: ", mean(scores, 1), value=mean(scores, 1))
    if rng.random() < 0.4:
        yield Line(Part.HEAD, "tags: ", rng.choice(("[on-site]", "[remote]", "[remote, second]")))
    yield rule("---")
    yield blank()
    yield Line(Part.COPY, "# Interview with ", name, value=name)
    yield blank()
    for n, (score, question) in enumerate(zip(scores, asked, strict=True), 1):
        yield Line(Part.QUESTION, "**Q:** ", question, n)
        yield blank(n)
        yield from said(Line(Part.ANSWER, "**A:** ", block=n), speech.answer())
        yield blank(n)
        yield Line(Part.SCORE, "*score: ", f"{score}/4*", n, value=str(score))
        yield blank(n)
    told = rng.choice(asked)
    yield Line(Part.COPY, "Most telling: ", told, value=told.split()[0])


def protocol(rng: Random, speech: Speech) -> Iterator[Line]:
    """Numbered questions with indented answers, then a table of scores whose last row is their mean."""
    marks = [rng.randint(1, 10) for _ in range(rng.randint(4, 9))]
    yield Line(Part.HEADING, "PROTOCOL OF AN INTERVIEW")
    yield rule("=" * 24)
    yield blank()
    yield Line(Part.NAME, "Name ........ ", speech.person())
    yield Line(Part.HEAD, "Position .... ", speech.role())
    yield Line(Part.HEAD, "Held on ..... ", speech.date())
    yield blank()
    for n in range(1, len(marks) + 1):
        yield Line(Part.QUESTION, f"{n}. ", speech.question(), n, str(n))
        text = [line for line in speech.answer() if line]
        yield from said(Line(Part.ANSWER, "   ", block=n), [text[0], *(f"   {line}" for line in text[1:])])
        yield blank(n)
    yield Line(Part.HEADING, "| No. | Mark |")
    yield Line(Part.HEADING, "|-----|------|")
    for n, mark in enumerate(marks, 1):
        yield Line(Part.SCORE, f"| {n} | ", f"{mark} |", 100 + n, value=str(mark))
    yield Line(Part.AVERAGE, "| mean | ", f"{mean(marks, 2)} |", value=mean(marks, 2))


def quiz(rng: Random, speech: Speech) -> Iterator[Line]:
    """``Question 3 of 8`` on a line of its own, the verdict with its points after the answer, the points at the end."""
    count = rng.randint(4, 10)
    total = 0
    yield Line(Part.HEAD, "Quiz round: ", speech.title())
    yield Line(Part.NAME, "Player: ", speech.person())
    yield blank()
    for n in range(1, count + 1):
        verdict, points = rng.choice((("correct", 2), ("partly correct", 1), ("wrong", 0)))
        total += points
        yield Line(Part.QUESTION, f">>> Question {n} of {count}", "", n, str(n))
        yield from below([speech.question()], n)
        yield Line(Part.ANSWER, "<<< Answer", "", n)
        yield from below([line for line in speech.answer() if line], n)
        yield Line(Part.VERDICT, "Result: ", verdict, n, value=verdict)
        yield Line(Part.SCORE, "Points: ", str(points), n, value=str(points))
        yield blank(n)
    yield Line(Part.AVERAGE, f"Points of {count} questions: ", str(total), value=str(total))


def recording(rng: Random, speech: Speech) -> Iterator[Line]:
    """Clock and speaker on a line of their own, what was said below, a head of the recording."""
    speakers = speech.two_people()
    seconds, count = 0, rng.randint(8, 18)
    turns = []
    for n in range(count):
        seconds += rng.randint(4, 70)
        turns.append((f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}", n % 2))
    yield Line(Part.HEAD, "Recording: ", f"tape_{rng.randint(100, 999)}.wav")
    yield Line(Part.HEAD, "Transcribed by: ", speech.person())
    yield Line(Part.COUNT, "Turns: ", str(count), value=str(count))
    yield blank()
    yield rule("-" * 40)
    yield blank()
    for n, (clock, who) in enumerate(turns):
        speaker = speakers[who]
        yield Line(Part.TURN, f"({clock}) {speaker}", "", n, clock=clock, speaker=speaker)
        text = speech.answer() if who else [speech.question()]
        yield from below([line for line in text if line], n)
        yield blank(n)
    yield rule("-" * 40)
    yield Line(Part.HEADING, "END OF RECORDING")


def several(rng: Random, speech: Speech) -> Iterator[Line]:
    """Several interviews in a file, each with its number, an applicant, exchanges and the sum of their points."""
    people = rng.randint(2, 4)
    yield Line(Part.HEAD, "Applications: ", speech.title())
    yield Line(Part.COUNT, "Interviews: ", str(people), value=str(people))
    for person in range(1, people + 1):
        head = person * 100
        yield blank()
        yield Line(Part.HEADING, f"##### INTERVIEW {person} #####", block=head)
        yield Line(Part.NAME, f"Applicant {rng.randint(1000, 9999)}: ", f"{speech.person()} | {speech.role()}", head)
        yield blank(head)
        total = 0
        for n in range(1, rng.randint(3, 6)):
            points = rng.randint(0, 5)
            total += points
            block = head + 2 * n
            yield Line(Part.QUESTION, "Q> ", speech.question(), block)
            yield from said(Line(Part.ANSWER, "A> ", block=block), [line for line in speech.answer() if line])
            yield Line(Part.SCORE, "P> ", str(points), block, value=str(points))
            yield blank(block)
        yield Line(Part.AVERAGE, "Sum> ", str(total), head + 50, value=str(total))


def form(rng: Random, speech: Speech) -> Iterator[Line]:
    """A form: a box is ticked for each question, and a remark may follow."""
    count = rng.randint(5, 11)
    respondent = f"{rng.randint(1, 9999):04}"
    yield Line(Part.HEADING, "FORM 12-B (please use a pen)")
    yield Line(Part.HEAD, "Respondent no. ", respondent)
    yield Line(Part.HEAD, "Age group: ", rng.choice(("18-29", "30-44", "45-64", "65+")))
    yield Line(Part.COUNT, "Items answered: ", str(count), value=str(count))
    yield blank()
    for n in range(1, count + 1):
        yield Line(Part.QUESTION, f"{n:02}) ", speech.question(), n, f"{n:02}")
        tick = rng.choice(("[x] yes  [ ] no  [ ] no answer", "[ ] yes  [x] no  [ ] no answer"))
        tick = "[ ] yes  [ ] no  [x] no answer" if rng.random() < 0.15 else tick
        yield Line(Part.VERDICT, "    ", tick, n, value=tick)
        if rng.random() < 0.6:
            yield Line(Part.HEAD, "    Remark: ", speech.line(), n)
        yield blank(n)
    yield Line(Part.COPY, "End of form ", respondent, value=respondent)


def markup(rng: Random, speech: Speech) -> Iterator[Line]:
    """Mark-up of one's own: a turn per line, numbered, with the speaker in an attribute."""
    tells = speech.person()
    count = rng.randint(8, 16)
    yield Line(Part.HEAD, "", f'<interview id="{rng.randint(10, 999)}" date="{speech.date()}" turns="{count}">')
    yield Line(Part.NAME, "  ", f"<candidate>{tells}</candidate>")
    for n in range(1, count + 1):
        who, text = ("guest", speech.line()) if n % 2 == 0 else ("host", speech.question())
        yield Line(Part.TURN, f'  <turn n="{n}" who="{who}">', f"{text}</turn>", n, number=str(n), speaker=who)
    yield Line(Part.HEADING, "</interview>")
