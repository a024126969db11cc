"""Interviews as devices and clerks write them down: chats, captions, services for speech, hearings."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.lines import Line, Part, below, blank, said
from benchmarks.producers.speech import THINGS, Speech


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def messenger(rng: Random, speech: Speech) -> Iterator[Line]:
    """The export of a messenger: day and clock in brackets, the name, a message; some are pictures or deleted."""
    asks, tells = speech.two_people()
    day = f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/{rng.randint(21, 25)}"
    now = rng.randint(8 * 3600, 15 * 3600)
    yield Line(Part.HEAD, f"[{day}, {_clock(now)}] ", "Messages and calls are end-to-end encrypted.")
    for n in range(rng.randint(10, 24)):
        now += rng.randint(5, 400)
        who = asks if rng.random() < 0.5 else tells
        text = [line for line in speech.answer() if line] if who == tells else [speech.question()]
        special = rng.random()
        if special < 0.06:
            text = [rng.choice(("<Media omitted>", "This message was deleted"))]
        turn = Line(Part.TURN, f"[{day}, {_clock(now)}] {who}: ", block=n, clock=_clock(now), speaker=who)
        yield from said(turn, text)


def captions(rng: Random, speech: Speech) -> Iterator[Line]:
    """Captions of a meeting: a number, from when to when, the speaker and what was said, a blank line."""
    names = speech.two_people()
    now = rng.randint(1, 9)
    yield Line(Part.HEADING, "WEBVTT")
    yield blank()
    for n in range(1, rng.randint(12, 30)):
        end = now + rng.randint(2, 9)
        begin, end_text = f"{_clock(now)}.{rng.randint(0, 999):03}", f"{_clock(end)}.{rng.randint(0, 999):03}"
        who = names[rng.random() < 0.6]
        yield Line(Part.QUESTION, str(n), "", n, str(n))
        yield Line(Part.TURN, f"{begin} --> ", end_text, n, clock=begin, value=end_text)
        yield Line(Part.TURN, f"{who}: ", speech.line(), n, speaker=who)
        yield blank(n)
        now = end + rng.randint(0, 3)


def service_notes(rng: Random, speech: Speech) -> Iterator[Line]:
    """A service for speech: title, day and length, key words, who speaks; then name and clock over each passage."""
    names = [*speech.two_people(), *([speech.person()] if rng.random() < 0.3 else [])]
    count = rng.randint(8, 20)
    seconds = [rng.randint(0, 5)]
    for _ in range(count):
        seconds.append(seconds[-1] + rng.randint(5, 90))
    weekday = rng.choice(("Mon", "Tue", "Wed", "Thu", "Fri"))
    yield Line(Part.HEAD, "", speech.title())
    yield Line(
        Part.HEAD,
        f"{weekday}, ",
        f"{speech.date()} {rng.randint(8, 12)}:{rng.randint(10, 59)}AM • {_clock(seconds[-1])[3:]}",
    )
    yield blank()
    if rng.random() < 0.8:
        yield Line(Part.HEADING, "SUMMARY KEYWORDS")
        yield Line(Part.OPTION, "", ", ".join(rng.sample(THINGS, rng.randint(3, 6))))
        yield blank()
    yield Line(Part.HEADING, "SPEAKERS")
    yield Line(Part.HEAD, "", ", ".join(names))
    yield blank()
    for n in range(count):
        who = names[0] if n % 2 == 0 else rng.choice(names[1:])
        clock = _clock(seconds[n])[3:]
        yield Line(Part.TURN, f"{who}  {clock}", "", n, clock=clock, speaker=who)
        yield from below([line for line in speech.answer() if line] if n % 2 else [speech.question()], n)
        yield blank(n)


def deposition(rng: Random, speech: Speech) -> Iterator[Line]:
    """A deposition: who examines, questions and answers under letters, remarks of the clerk between them."""
    witness = speech.person().upper()
    yield Line(Part.NAME, "DEPOSITION OF ", witness)
    yield Line(Part.HEAD, "Taken on ", speech.date())
    yield blank()
    kinds = ("DIRECT EXAMINATION", "CROSS-EXAMINATION", "REDIRECT EXAMINATION")[: rng.randint(1, 3)]
    number = 0
    for part, kind in enumerate(kinds):
        head = 1000 * (part + 1)
        yield Line(Part.HEADING, kind, block=head)
        yield Line(Part.HEAD, f"BY {rng.choice(('MR.', 'MS.'))} ", f"{speech.person().split()[1].upper()}:", head)
        yield blank(head)
        for n in range(rng.randint(3, 7)):
            number += 1
            block = head + 2 * n + 2
            yield Line(Part.QUESTION, f"Q.{number:>3}  ", speech.question(), block, str(number))
            text = [line for line in speech.answer() if line]
            yield from said(
                Line(Part.ANSWER, "A.     ", block=block), [text[0], *(f"       {line}" for line in text[1:])]
            )
            if rng.random() < 0.1:
                yield Line(
                    Part.HEADING, rng.choice(("(Recess taken.)", "(Witness reviews the document.)")), block=block
                )
        yield blank(head)
    yield Line(Part.COUNT, "Questions put: ", str(number), value=str(number))
    yield Line(Part.HEADING, "(Deposition concluded.)")
