"""Producers whose files are turns of speakers, or questions and answers that nobody scores."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech


def _times(rng: Random, count: int, step: int = 50) -> list[int]:
    """Seconds that rise."""
    now, times = rng.randint(0, 9), []
    for _ in range(count):
        times.append(now)
        now += rng.randint(3, step)
    return times


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def initials(rng: Random, speech: Speech) -> Iterator[Line]:
    """Turns under initials, with no blank line between them."""
    asks, tells = rng.sample(("AK", "MB", "TV", "RS", "JD", "ELH"), 2)
    yield Line(Part.HEAD, "Recorded: ", speech.date())
    yield Line(Part.HEAD, "Present: ", f"{asks} (interviewer), {tells}")
    yield blank()
    for n in range(rng.randint(4, 12)):
        yield Line(Part.TURN, f"{asks}: ", speech.question(), 2 * n, speaker=asks)
        yield from said(Line(Part.TURN, f"{tells}: ", block=2 * n + 1, speaker=tells), speech.answer())


def service(rng: Random, speech: Speech) -> Iterator[Line]:
    """As services for speech write it: name and clock on one line, the text below, then a blank line."""
    names = speech.two_people()
    for n, time in enumerate(_times(rng, rng.randint(8, 20))):
        label = f"{names[n % 2]}  {_clock(time)}"
        yield Line(Part.TURN, label, "", n, clock=_clock(time), speaker=names[n % 2])
        yield from below(speech.answer() if n % 2 else [speech.question()], n)
        yield blank(n)


def chat_room(rng: Random, speech: Speech) -> Iterator[Line]:
    """A line each turn: hours and minutes, the name in angle brackets."""
    names = [name.split()[0].lower() for name in speech.two_people()]
    yield Line(Part.HEAD, "*** log of ", speech.date())
    for n, time in enumerate(_times(rng, rng.randint(10, 24), 300)):
        clock = _clock(time + 9 * 3600)[:5]
        name = names[n % 2]
        text = speech.line() if n % 2 else speech.question()
        yield Line(Part.TURN, f"{clock} <{name}> ", text, n, clock=clock, speaker=name)


def panel(rng: Random, speech: Speech) -> Iterator[Line]:
    """Several people in capitals, a moderator between them, the number of turns at the end."""
    guests = rng.sample(("DR. LIND", "MS. OKORO", "MR. FELD", "PROF. ASH", "MS. TURI"), 3)
    yield Line(Part.HEADING, "PANEL: ", speech.title())
    yield blank()
    turns = 2 * rng.randint(4, 10)
    for n in range(turns):
        name = rng.choice(guests) if n % 2 else "MODERATOR"
        text = speech.answer() if n % 2 else [speech.question()]
        yield from said(Line(Part.TURN, f"{name}: ", block=n, speaker=name), text)
        yield blank(n)
    yield rule("_" * 50)
    yield Line(Part.COUNT, "Turns: ", str(turns), value=str(turns))


def tapes(rng: Random, speech: Speech) -> Iterator[Line]:
    """Several recordings in a file, each with a heading between two rules."""
    for number in range(1, rng.randint(2, 4) + 1):
        yield rule("=" * 36, number * 100)
        yield Line(Part.NAME, f"Tape {number}: ", speech.person(), number * 100)
        yield rule("=" * 36, number * 100)
        yield blank()
        for n in range(rng.randint(3, 6)):
            block = number * 100 + 2 * n
            yield Line(Part.TURN, "INT: ", speech.question(), block, speaker="INT")
            yield blank(block)
            yield from said(Line(Part.TURN, "NAR: ", block=block + 1, speaker="NAR"), speech.answer())
            yield blank(block + 1)
        yield Line(Part.HEADING, "[end of tape]")
        yield blank()


def bold_turns(rng: Random, speech: Speech) -> Iterator[Line]:
    """Markdown: the name in bold, then minutes and seconds in parentheses."""
    names = speech.two_people()
    yield Line(Part.HEADING, "# ", speech.title())
    yield blank()
    for n, time in enumerate(_times(rng, rng.randint(8, 18))):
        clock, name = _clock(time)[3:], names[n % 2]
        line = Line(Part.TURN, f"**{name}** ({clock}): ", block=n, clock=clock, speaker=name)
        yield from said(line, speech.answer() if n % 2 else [speech.question()])
        yield blank(n)


def chat_export(rng: Random, speech: Speech) -> Iterator[Line]:
    """A date and a time each turn, as programs for chats export it."""
    names, day = speech.two_people(), speech.date()
    for n, time in enumerate(_times(rng, rng.randint(10, 24), 120)):
        clock, name = f"{day} {_clock(time + 36000)}", names[n % 2]
        line = Line(Part.TURN, f"{clock} - {name}: ", block=n, clock=clock, speaker=name)
        yield from said(line, speech.answer() if n % 2 else [speech.question()])


def examination(rng: Random, speech: Speech) -> Iterator[Line]:
    """A hearing: no numbers, wide indents, a heading for whoever asks."""
    for number in range(rng.randint(1, 3)):
        yield Line(Part.HEADING, "EXAMINATION BY ", speech.person().upper(), number * 100)
        yield blank()
        for n in range(1, rng.randint(4, 8) + 1):
            block = number * 100 + n
            yield Line(Part.QUESTION, "     Q.   ", speech.question(), block)
            yield from said(Line(Part.ANSWER, "     A.   ", block=block), speech.answer())
        yield blank()


def outline(rng: Random, speech: Speech) -> Iterator[Line]:
    """An outline with stars: a question on the second level, its answer on the third."""
    yield Line(Part.NAME, "* Interview with ", speech.person())
    for n in range(1, rng.randint(4, 9) + 1):
        yield Line(Part.QUESTION, f"** Question {n}", "", n, str(n))
        yield from below([speech.question()], n)
        yield Line(Part.ANSWER, "*** Answer", "", n)
        yield from below(speech.answer(), n)
        yield Line(Part.VERDICT, ":GRADE: ", grade := rng.choice("ABCD"), n, value=grade)


def key_list(rng: Random, speech: Speech) -> Iterator[Line]:
    """A list of keys and values that looks like YAML and is none."""
    count = rng.randint(5, 10)
    yield Line(Part.NAME, "person: ", speech.person())
    yield Line(Part.HEAD, "role: ", speech.role())
    yield Line(Part.COUNT, "pairs: ", str(count), value=str(count))
    for n in range(count):
        yield Line(Part.QUESTION, "- question: ", speech.question(), n)
        yield from said(Line(Part.ANSWER, "  answer: ", block=n), speech.answer())
