"""Four producers more: a chat with days and reactions, a list in a list, a table, tapes of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, said
from benchmarks.producers.speech import Speech

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def channel(rng: Random, speech: Speech) -> Iterator[Line]:
    """A channel: the day in a line of its own, name and clock with AM or PM above each message, reactions below."""
    names = [name.lower().replace(" ", ".") for name in speech.two_people()]
    yield Line(Part.HEADING, "# hiring-", rng.choice(("north", "south", "remote")))
    yield Line(Part.HEAD, "Exported on ", speech.date())
    yield blank()
    n = 0
    for day in range(rng.randint(1, 3)):
        yield Line(Part.HEADING, f"----- {_DAYS[day]} -----")
        yield blank()
        minute = rng.randint(9 * 60, 11 * 60)
        for _ in range(rng.randint(4, 8)):
            minute += rng.randint(1, 12)
            clock = f"{(minute // 60 - 1) % 12 + 1}:{minute % 60:02} {'AM' if minute < 12 * 60 else 'PM'}"
            who = names[n % 2]
            yield Line(Part.TURN, f"{who}  {clock}", "", n, clock=clock, speaker=who)
            yield from below([line for line in speech.answer() if line] if n % 2 else [speech.question()], n)
            if rng.random() < 0.2:
                yield Line(Part.OPTION, "", f":{rng.choice(('thumbsup', 'eyes', 'tada'))}: {rng.randint(1, 3)}", n)
            yield blank(n)
            n += 1


def nested(rng: Random, speech: Speech) -> Iterator[Line]:
    """A list in a list: under each question the answer, the points and perhaps a remark; the points at the top."""
    points = [rng.randint(0, 4) for _ in range(rng.randint(4, 9))]
    yield Line(Part.NAME, "Interviewee: ", speech.person())
    yield Line(Part.HEAD, "Department: ", speech.role())
    yield Line(Part.AVERAGE, "Points: ", f"{sum(points)} of {4 * len(points)}", value=str(sum(points)))
    if rng.random() < 0.5:
        yield Line(Part.OPTION, "Second interviewer: ", speech.person())
    yield blank()
    for n, value in enumerate(points, 1):
        yield Line(Part.QUESTION, f"{n}. ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, "   a) Answer: ", block=n), speech.answer()[:1])
        yield Line(Part.SCORE, "   b) Points: ", f"{value} of 4", n, value=str(value))
        if rng.random() < 0.4:
            yield Line(Part.OPTION, "   c) Remark: ", speech.line(), n)
    yield blank()
    yield Line(Part.VERDICT, "Decision: ", verdict := rng.choice(("invite", "wait", "decline")), value=verdict)


def table(rng: Random, speech: Speech) -> Iterator[Line]:
    """A table in Markdown: a row per question, with its score; the average below."""
    scores = [rng.randint(1, 5) for _ in range(rng.randint(4, 10))]
    yield Line(Part.NAME, "# ", speech.person())
    yield blank()
    yield Line(Part.HEAD, "- **Date:** ", speech.date())
    yield Line(Part.HEAD, "- **Role:** ", speech.role())
    yield Line(Part.COUNT, "- **Questions:** ", str(len(scores)), value=str(len(scores)))
    yield blank()
    yield Line(Part.HEADING, "| No | Score | Question | Answer |")
    yield Line(Part.HEADING, "| ---: | :---: | --- | --- |")
    for n, score in enumerate(scores, 1):
        text = " ".join(line for line in speech.answer() if line)
        yield Line(Part.SCORE, f"| {n} | ", f"{score} | {speech.question()} | {text} |", n, str(n), value=str(score))
    yield blank()
    yield Line(Part.AVERAGE, "**Average:** ", mean(scores, 2), value=mean(scores, 2))


def archive(rng: Random, speech: Speech) -> Iterator[Line]:
    """An archive of tapes: a head with leaders of spaces, clocks after the names, remarks in brackets, an end."""
    narrator = speech.person()
    asks, tells = "INTERVIEWER", narrator.split()[-1].upper()
    count = rng.randint(8, 18)
    yield Line(Part.HEADING, "ORAL HISTORY TRANSCRIPT")
    yield blank()
    yield Line(Part.NAME, "Narrator      ", narrator)
    yield Line(Part.HEAD, "Interviewer   ", speech.person())
    yield Line(Part.HEAD, "Date          ", speech.date())
    yield Line(Part.COUNT, "Turns         ", str(count), value=str(count))
    yield blank()
    seconds = rng.randint(0, 20)
    for n in range(count):
        who = tells if n % 2 else asks
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        turn = Line(Part.TURN, f"{who} [{clock}]: ", block=n, clock=clock, speaker=who)
        yield from said(turn, speech.answer() if n % 2 else [speech.question()])
        yield blank(n)
        if rng.random() < 0.08:
            yield Line(Part.HEADING, rng.choice(("[crosstalk]", "[laughter]", "[pause]")))
            yield blank()
        seconds += rng.randint(5, 120)
    yield Line(Part.HEADING, "[END OF INTERVIEW]")
