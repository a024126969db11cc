"""Six producers more: evidence to a committee, the record of a panel, a podcast, two logs, a usability session."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import THINGS, Speech

_MONTHS = ("January", "February", "March", "May", "June", "July", "October", "November")
_TOPICS = ("Planning", "Teamwork", "Safety", "Customer care", "Problem solving", "Leadership", "Record keeping")


def _day(rng: Random) -> str:
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} 20{rng.randint(18, 25)}"


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def committee(rng: Random, speech: Speech) -> Iterator[Line]:
    """Oral evidence to a committee: members' questions run on as Q1, Q2, ...; witnesses answer under title and name."""
    members = [*speech.two_people(), speech.person()]
    while members[2] in members[:2]:
        members[2] = speech.person()
    title = rng.choice(("Professor", "Dr", "Mrs", "Councillor"))
    first, second = speech.two_people()
    witness = f"{title} {first.split()[-1]}"
    other = f"{rng.choice(('Ms', 'Mr'))} {second.split()[-1]}" if rng.random() < 0.5 else ""
    count = rng.randint(7, 20)
    yield Line(Part.HEADING, rng.choice(("Harbours", "Public Works", "Heritage")), " Committee")
    yield Line(Part.HEAD, "Oral evidence: ", f"{speech.title()}, HC {rng.randint(100, 999)}")
    yield blank()
    yield Line(Part.HEAD, "Ordered to be published on ", _day(rng))
    yield Line(Part.HEAD, "Members present: ", f"{members[0]} (Chair); {members[1]}; {members[2]}")
    yield blank()
    yield Line(Part.COUNT, "Questions 1 - ", str(count), value=str(count))
    yield blank()
    yield Line(Part.HEADING, "Witnesses")
    yield Line(Part.NAME, "I: ", f"{witness}, {speech.role()}")
    if other:
        yield Line(Part.OPTION, "II: ", f"{other}, {speech.role()}")
    yield blank()
    yield Line(Part.HEADING, "Examination of witnesses")
    yield blank()
    block = 0
    for n in range(1, count + 1):
        asks = "Chair" if n in (1, count) else rng.choice(("Chair", members[1], members[2]))
        yield Line(Part.TURN, f"Q{n} {asks}: ", speech.question(), block, str(n), speaker=asks)
        yield blank(block)
        block += 1
        tells = other if other and rng.random() < 0.3 else witness
        yield from said(Line(Part.TURN, f"{tells}: ", block=block, speaker=tells), speech.answer())
        yield blank(block)
        block += 1
        if other and rng.random() < 0.15:
            tells = other if tells == witness else witness
            yield from said(Line(Part.TURN, f"{tells}: ", block=block, speaker=tells), speech.answer()[:1])
            yield blank(block)
            block += 1
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "", "The Committee suspended for a Division in the House.")


def panel_record(rng: Random, speech: Speech) -> Iterator[Line]:
    """A structured interview: aligned colons, what each of the panel gave and what they agreed on, sum, outcome."""
    agreed = [rng.randint(0, 4) for _ in range(rng.randint(4, 7))]
    panel = rng.sample(("AK", "MB", "TV", "RS", "JD", "HW"), 3)
    yield Line(Part.HEADING, "STRUCTURED INTERVIEW RECORD")
    yield Line(Part.HEADING, "Confidential when completed")
    yield blank()
    yield Line(Part.NAME, "Candidate name  : ", speech.person())
    yield Line(Part.HEAD, "Vacancy         : ", speech.role())
    yield Line(
        Part.HEAD, "Interview date  : ", f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/20{rng.randint(18, 25)}"
    )
    yield Line(Part.HEAD, "Start time      : ", f"{rng.randint(9, 16):02}:{rng.choice(('00', '15', '30', '45'))}")
    yield Line(Part.HEAD, "Panel           : ", f"{panel[0]} (chair), {panel[1]}, {panel[2]}")
    if rng.random() < 0.3:
        yield Line(Part.OPTION, "Adjustments     : ", rng.choice(("extra time", "questions sent beforehand", "remote")))
    yield blank()
    topics = rng.sample(_TOPICS, len(agreed))
    for n, score in enumerate(agreed, 1):
        yield rule("-" * 60, n)
        yield Line(Part.QUESTION, f"Question {n} - ", topics[n - 1], n, str(n))
        yield from below([speech.question()], n)
        yield blank(n)
        yield Line(Part.ANSWER, "Candidate's response", "", n)
        yield from below(speech.answer(), n)
        yield blank(n)
        given = [min(4, max(0, score + rng.choice((-1, 0, 0, 1)))) for _ in panel]
        text = ", ".join(f"{who} {mark}" for who, mark in zip(panel, given, strict=True))
        yield Line(Part.HEAD, "Individual scores : ", text, n)
        yield Line(Part.SCORE, "Agreed score (0-4): ", str(score), n, value=str(score))
        if rng.random() < 0.3:
            yield Line(Part.OPTION, "Comment           : ", speech.line(), n)
    yield rule("-" * 60)
    yield blank()
    total = str(sum(agreed))
    yield Line(Part.AVERAGE, "TOTAL SCORE     : ", f"{total} / {4 * len(agreed)}", value=total)
    outcome = rng.choice(("Appointable", "Reserve list", "Not appointable"))
    yield Line(Part.VERDICT, "OUTCOME         : ", outcome, value=outcome)
    yield Line(Part.HEAD, "Signed (chair)  : ", panel[0])


def podcast(rng: Random, speech: Speech) -> Iterator[Line]:
    """A podcast: first names in capitals, a clock on a line of its own now and then, music and breaks in brackets."""
    host, guest = speech.two_people()
    asks, tells = (name.removeprefix("Dr. ").split()[0].upper() for name in (host, guest))
    count = rng.randint(10, 22)
    now = rng.randint(2, 30)
    lines: list[Line] = []
    block = 0
    for n in range(count):
        if n % 4 == 0:
            lines += [Line(Part.TURN, f"[{_clock(now)}]", "", block, clock=_clock(now)), blank(block)]
            block += 1
        who = tells if n % 2 else asks
        turn = Line(Part.TURN, f"{who}: ", block=block, speaker=who)
        lines += said(turn, speech.answer() if n % 2 else [speech.question()])
        lines.append(blank(block))
        block += 1
        now += rng.randint(10, 150)
        if rng.random() < 0.07:
            lines += [Line(Part.OPTION, "", rng.choice(("[music]", "[AD BREAK]", "[both laugh]")), block), blank(block)]
            block += 1
    yield Line(Part.HEADING, "THE LONG SHIFT")
    yield Line(Part.HEAD, f"Episode {rng.randint(2, 140)}: ", speech.title())
    yield Line(Part.HEAD, "Published ", f"{_day(rng)} | {_clock(now)}")
    yield blank()
    yield Line(Part.HEAD, "Host: ", host)
    yield Line(Part.NAME, "Guest: ", f"{guest}, {speech.role()}")
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "Producer: ", speech.person())
    yield blank()
    yield Line(Part.HEADING, "This transcript was made by hand and may contain errors.")
    yield blank()
    yield from lines
    yield Line(Part.HEADING, "[theme music]")


def tutoring(rng: Random, speech: Speech) -> Iterator[Line]:
    """A tutor's log: a problem, what the pupil said, hints where there were any, the outcome; sums at the end."""
    outcomes = [rng.choice(("solved alone", "solved with help", "not solved")) for _ in range(rng.randint(4, 9))]
    yield Line(Part.HEADING, "TUTORING LOG")
    yield Line(Part.NAME, "Student:  ", speech.person())
    yield Line(Part.HEAD, "Tutor:    ", speech.person())
    yield Line(Part.HEAD, "Session:  ", f"{rng.randint(1, 30)} ({speech.date()}, {rng.choice((30, 45, 60))} min)")
    yield Line(Part.HEAD, "Topic:    ", rng.choice(THINGS))
    yield blank()
    for n, outcome in enumerate(outcomes, 1):
        yield Line(Part.QUESTION, f"Problem {n}. ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, "  S: ", block=n), [line for line in speech.answer() if line][:1])
        for _ in range(rng.randint(1, 2) if outcome != "solved alone" else 0):
            yield Line(Part.OPTION, "  T: ", speech.line(), n)
        yield Line(Part.VERDICT, "  Outcome: ", outcome, n, value=outcome)
        yield blank(n)
    yield Line(Part.COUNT, "Problems tried: ", str(len(outcomes)), value=str(len(outcomes)))
    alone = str(outcomes.count("solved alone"))
    yield Line(Part.AVERAGE, "Solved alone: ", alone, value=alone)
    if rng.random() < 0.6:
        yield Line(Part.OPTION, "Homework: ", f"read about the {rng.choice(THINGS)}")
    yield Line(Part.HEAD, "Next session: ", f"{rng.choice(('Monday', 'Tuesday', 'Thursday'))} {rng.randint(14, 18)}:00")


def usability(rng: Random, speech: Speech) -> Iterator[Line]:
    """Notes of a usability session in Markdown: tasks with time, ease from 1 to 7, how they ended, what was said."""
    eases = [rng.randint(1, 7) for _ in range(rng.randint(4, 8))]
    ends = [rng.choice(("unaided", "with help", "gave up")) for _ in eases]
    yield Line(Part.HEADING, f"# Session P{rng.randint(1, 24):02}")
    yield blank()
    yield Line(Part.NAME, "* Participant: ", f"{speech.person()} ({speech.role()})")
    yield Line(Part.HEAD, "* Moderator: ", speech.person())
    yield Line(Part.HEAD, "* Date: ", _day(rng))
    yield Line(Part.HEAD, "* Device: ", rng.choice(("laptop", "phone", "tablet")))
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "* Observers: ", ", ".join(speech.two_people()))
    yield blank()
    for n, (ease, end) in enumerate(zip(eases, ends, strict=True), 1):
        yield Line(Part.QUESTION, f"### Task {n}: ", speech.question(), n, str(n))
        yield blank(n)
        yield Line(Part.HEAD, "Time on task: ", f"{rng.randint(0, 6)}m {rng.randint(0, 59):02}s", n)
        yield Line(Part.VERDICT, "Completion: ", end, n, value=end)
        yield Line(Part.SCORE, "Ease (1-7): ", str(ease), n, value=str(ease))
        yield from said(Line(Part.ANSWER, "Think-aloud: ", block=n), speech.answer())
        if rng.random() < 0.5:
            yield Line(Part.OPTION, "Observation: ", speech.line(), n)
        yield blank(n)
    yield Line(Part.HEADING, "### Summary")
    yield blank()
    yield Line(Part.COUNT, "Tasks: ", str(len(eases)), value=str(len(eases)))
    yield Line(Part.AVERAGE, "Mean ease: ", mean(eases, 2), value=mean(eases, 2))
    yield Line(Part.HEAD, "Unaided: ", f"{ends.count('unaided')} of {len(ends)}")


def judge_log(rng: Random, speech: Speech) -> Iterator[Line]:
    """The log of a run: date, clock and run before each line, what was asked, said and judged; the mean at the end."""
    scores = [rng.randint(10, 100) / 100 for _ in range(rng.randint(5, 11))]
    day, run, now = speech.date(), f"run-{''.join(rng.choices('abcdef', k=4))}", rng.randint(9 * 3600, 17 * 3600)

    def stamp() -> str:
        nonlocal now
        now += rng.randint(1, 9)
        return f"{day} {_clock(now)} [{run}] "

    yield Line(Part.HEAD, f"{stamp()}MODEL ", f"{rng.choice(('kite', 'heron', 'plover'))}-{rng.choice((7, 13, 70))}b")
    yield Line(Part.HEAD, f"{stamp()}SUITE ", speech.title())
    yield Line(Part.COUNT, f"{stamp()}ITEMS ", str(len(scores)), value=str(len(scores)))
    for n, score in enumerate(scores, 1):
        yield Line(Part.QUESTION, f"{stamp()}ASK #{n:03}: ", speech.question(), n, f"{n:03}")
        if rng.random() < 0.12:
            yield Line(Part.OPTION, f"{stamp()}WARN ", "slow reply, retrying", n)
        yield from said(Line(Part.ANSWER, f"{stamp()}SAY #{n:03}: ", block=n, number=f"{n:03}"), speech.answer())
        shown = f"{score:.2f}"
        verdict = "pass" if score >= 0.5 else "fail"
        yield Line(Part.SCORE, f"{stamp()}JUDGE #{n:03}: ", f"{shown} {verdict}", n, f"{n:03}", value=shown)
    yield Line(Part.AVERAGE, f"{stamp()}MEAN ", mean(scores, 3), value=mean(scores, 3))
    yield Line(Part.HEAD, f"{stamp()}PASSED ", f"{sum(score >= 0.5 for score in scores)}/{len(scores)}")
