"""Eight producers more, of strangers: cards, a tape, letters, a desk, a page, an exam, a table, a dump of a model."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "September", "October", "December")
_TRADES = ("net mender", "cooper", "deckhand", "carter", "boat builder", "sailmaker", "lamp keeper")
_HALLS = ("the Old Customs House", "the Parish Hall", "the Seamen's Mission", "the Lifeboat Shed")
_TOWNS = ("Upper Wick", "Stoke Lacy", "Ambleford", "Great Tew", "Corfe", "Nether Poppleton", "Hythe")
_NOTES = ("[telephone rings]", "[pause]", "[dog barks]", "[both laugh]")
_CHECKS = (
    "Was the applicant on time?", "Were drawings read correctly?", "Was the bench left tidy?", "How was the work?",
    "Did they ask when in doubt?", "How was the measuring?", "Were tools looked after?", "Was night work accepted?",
    "Were the safety rules kept?", "How well was waste avoided?", "Was the paperwork done?",
)  # fmt: skip
_TABLE = "+----+------------------------------------------+------+"


def _hung(line: Line, text: str, width: int) -> Iterator[Line]:
    """``line`` with ``text`` on it and on lines below, in the column where it begins."""
    margin = " " * len(line.label)
    first, *more = textwrap.wrap(text, width - len(margin))
    yield from said(line, [first, *(margin + each for each in more)])


def _told(speech: Speech) -> str:
    """An answer in one paragraph."""
    return " ".join(speech.line() for _ in range(speech.rng.randint(1, 5)))


def _day(rng: Random, *years: int) -> str:
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} {rng.randint(*years)}"


def _initials(name: str) -> str:
    first, *_, last = name.split()
    return first[0] + last[0].upper()


def cards(rng: Random, speech: Speech) -> Iterator[Line]:
    """Several people on a sheet without any label: names in capitals, questions and answers told by their indents."""
    minutes = [rng.randint(9, 48) for _ in range(rng.randint(2, 4))]
    yield Line(Part.HEADING, "HARBOUR MEMORIES", f"sheet {rng.randint(30, 120)}".rjust(56))
    yield Line(Part.HEAD, "Collected at ", f"{rng.choice(_HALLS)}, {_day(rng, 1986, 1999)}")
    yield blank()
    block = 0
    for place, taken in enumerate(minutes):
        if place:
            yield blank(block)
        who = f"{speech.person().upper()}, {rng.choice(_TRADES)}, b. {rng.randint(1902, 1931)}"
        yield Line(Part.NAME, "", who, block)
        yield blank(block)
        for _ in range(rng.randint(3, 7)):
            block += 1
            yield Line(Part.QUESTION, "  ", speech.question(), block)
            yield from _hung(Line(Part.ANSWER, " " * 6, block=block), _told(speech), 72)
            if rng.random() < 0.08:
                yield Line(Part.TEXT, "", "      (laughs)", block)
            yield blank(block)
        block += 1
        yield Line(Part.CLOSE, "[recorded by ", f"{rng.choice(('E.M.', 'R.T.', 'P.K.'))}, {taken} min]", block)
        yield blank(block)
        block += 1
    total = str(len(minutes))
    yield Line(Part.COUNT, "", f"{total} speakers, {sum(minutes)} minutes", value=total)


def tape_columns(rng: Random, speech: Speech) -> Iterator[Line]:
    """Sides of a tape: a counter and initials in columns, what is said goes on below its column."""
    asks, tells = speech.two_people()
    first, second = _initials(asks), _initials(tells)
    second = second if first != second else f"{second[0]}X"
    sides = rng.choice((1, 2, 2, 2))
    yield Line(Part.HEADING, "ORAL HISTORY OF THE SLATE QUARRIES")
    yield Line(Part.HEAD, "Tape ", str(rng.randint(11, 90)))
    yield Line(Part.NAME, "Narrator:    ", f"{tells} ({second})")
    yield Line(Part.HEAD, "Interviewer: ", f"{asks} ({first})")
    yield Line(Part.HEAD, "Recorded:    ", _day(rng, 1971, 1979))
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "Transcribed: ", rng.choice(("M. Wynne", "C. Price", "H. Marsh")))
    yield Line(Part.COUNT, "Sides:       ", str(sides), value=str(sides))
    block = 0
    for side in ("A", "B")[:sides]:
        yield blank(block)
        yield Line(Part.HEADING, f"SIDE {side}", "", block)
        yield blank(block)
        counter = rng.randint(0, 4)
        for n in range(2 * rng.randint(3, 9)):
            block += 1
            who, text = (second, _told(speech)) if n % 2 else (first, speech.question())
            clock = f"{counter:03}"
            yield from _hung(Line(Part.TURN, f"{clock}  {who}  ", block=block, clock=clock, speaker=who), text, 76)
            if n % 2 and rng.random() < 0.12:
                yield Line(Part.TEXT, "", " " * 9 + rng.choice(_NOTES), block)
            counter += rng.randint(4, 17) if n % 2 else rng.randint(2, 5)
        block += 1
        yield blank(block)
        yield Line(Part.CLOSE, f"END OF SIDE {side}", "", block)
        block += 1


def letters(rng: Random, speech: Speech) -> Iterator[Line]:
    """Letters to a paper between stars, each with a salutation, a signature on the right, and the editor's reply."""
    count = rng.randint(3, 8)
    yield Line(Part.HEADING, "THE HEDGEROW GAZETTE")
    yield Line(Part.HEAD, "Letters to the Editor, No. ", str(rng.randint(41, 99)))
    yield Line(Part.HEAD, "", _day(rng, 1955, 1963))
    yield blank()
    for block in range(0, 2 * count, 2):
        yield rule(" " * 32 + "* * *", block)
        yield blank(block)
        yield Line(Part.QUESTION, "Dear Editor,", "", block)
        yield from below(textwrap.wrap(f"{speech.question()} {_told(speech)}", 70), block)
        signed = f"{speech.person()}, {rng.choice(_TOWNS)}"
        yield Line(Part.NAME, f"{'-- ':>{70 - len(signed)}}", signed, block)
        if rng.random() < 0.15:
            yield Line(Part.OPTION, "(This letter has been shortened.)", "", block)
        yield blank(block)
        first, *more = textwrap.wrap(f"The Editor replies: {_told(speech)}", 70)
        yield from said(Line(Part.ANSWER, "The Editor replies: ", block=block), [first[20:], *more])
        yield blank(block)
    yield rule(" " * 32 + "* * *")
    yield blank()
    yield Line(Part.HEAD, "Letters received: ", str(count + rng.randint(3, 30)))
    yield Line(Part.COUNT, "Letters printed: ", str(count), value=str(count))


def desk_export(rng: Random, speech: Speech) -> Iterator[Line]:
    """An export of a help desk: tickets with fields, messages between arrows that say who and when, states counted."""
    line, number, block = "-" * 66, rng.randint(40, 90) * 100, 0
    states = [rng.choice(("closed", "closed", "closed", "waiting", "open")) for _ in range(rng.randint(3, 6))]
    year, month, day = rng.choice((2023, 2024)), rng.randint(1, 12), rng.randint(1, 20)
    yield Line(Part.HEADING, "HELP DESK EXPORT")
    yield Line(Part.HEAD, "queue     : ", rng.choice(("field devices", "greenhouse", "web shop")))
    yield Line(Part.HEAD, "period    : ", f"{year}-{month:02}-{day:02} to {year}-{month:02}-{day + 6:02}")
    yield rule(line)
    for state in states:
        number += rng.randint(1, 6)
        yield Line(Part.HEADING, "TICKET ", str(number), block)
        yield Line(Part.VERDICT, "status    : ", state, block, value=state)
        yield Line(Part.HEAD, "priority  : ", f"P{rng.randint(1, 4)}", block)
        yield Line(Part.HEAD, "device    : ", rng.choice(("pump controller", "soil sensor", "valve box")), block)
        if rng.random() < 0.25:
            yield Line(Part.OPTION, "reopened  : ", str(rng.randint(1, 2)), block)
        agent, now = f"agent {speech.person().split()[0]}", rng.randint(7 * 60, 10 * 60)
        for n in range(rng.randint(2, 6)):
            block += 1
            who, sign = (agent, "<<") if n % 2 else ("customer", ">>")
            clock = f"{now // 60:02}:{now % 60:02}"
            label = f"{sign} {who} ({year}-{month:02}-{day:02} {clock})"
            yield Line(Part.TURN, label, "", block, clock=clock, speaker=who)
            yield from below(textwrap.wrap(_told(speech), 72), block)
            now += rng.randint(20, 100)
        block += 1
        stars = str(rng.randint(1, 5)) if rng.random() < 0.7 else ""
        yield Line(Part.SCORE, "## satisfaction: ", f"{stars}/5" if stars else "n/a", block, value=stars)
        yield rule(line, block)
        block += 1
    yield Line(Part.COUNT, "tickets   : ", str(len(states)), value=str(len(states)))
    closed = str(states.count("closed"))
    yield Line(Part.AVERAGE, "closed    : ", closed, value=closed)
    left = str(len(states) - int(closed))
    yield Line(Part.AVERAGE, "not closed: ", left, value=left)


def front_of_keys(rng: Random, speech: Speech) -> Iterator[Line]:
    """A Dutch page: keys between hyphens, a heading with the guest's name, bold letters for who speaks, a mark."""
    guest, count = speech.person(), rng.randint(4, 11)
    yield rule("---")
    yield Line(Part.HEAD, "titel: ", rng.choice(("Het veer", "Aan de overkant", "De laatste pont", "IJs op de rivier")))
    yield Line(Part.NAME, "gast: ", guest)
    yield Line(Part.HEAD, "datum: ", speech.date())
    yield Line(Part.HEAD, "plaats: ", rng.choice(("Wessum", "Lobith", "Ravenstein", "Olst", "Gorssel")))
    if rng.random() < 0.35:
        yield Line(Part.OPTION, "camera: ", rng.choice(("ja", "nee")))
    yield Line(Part.COUNT, "vragen: ", str(count), value=str(count))
    yield rule("---")
    yield blank()
    yield Line(Part.COPY, "# Gesprek met ", guest, value=guest)
    yield blank()
    for n in range(count):
        for part, label, text in (
            (Part.QUESTION, "**V:** ", speech.question()),
            (Part.ANSWER, "**A:** ", _told(speech)),
        ):
            first, *more = textwrap.wrap(label + text, 68)
            yield from said(Line(part, label, block=n), [first[len(label) :], *more])
            yield blank(n)
        if rng.random() < 0.15:
            yield Line(Part.OPTION, rng.choice(("*(lacht)*", "*(stilte)*", "*(zoekt een foto)*")), "", n)
            yield blank(n)
    if rng.random() < 0.5:
        yield Line(Part.OPTION, "## Nawoord")
        yield blank()
        yield from below(textwrap.wrap(_told(speech), 68), -1)
        yield blank()
    mark = f"{rng.randint(5, 9)},{rng.randint(0, 9)}"
    yield Line(Part.SCORE, "Waardering: ", mark, value=mark)


def oral_sheet(rng: Random, speech: Speech) -> Iterator[Line]:
    """A sheet of an examination: marks at the end of wrapped questions, the marks awarded on the right, both summed."""
    bar = "=" * 64
    marks = [rng.choice((2, 3, 4, 4, 5, 6, 8)) for _ in range(rng.randint(4, 10))]
    given = [min(mark, round(mark * rng.uniform(0.3, 1.1))) for mark in marks]
    yield Line(Part.HEADING, "DISTRICT NURSING BOARD")
    yield Line(Part.HEADING, "Oral examination, part II")
    yield blank()
    yield Line(Part.NAME, "Candidate no.   ", str(rng.randint(2000, 2400)))
    yield Line(
        Part.HEAD, "Examiners       ", ", ".join(rng.sample(("L. Moreau", "R. Finch", "S. Okafor", "D. Whelan"), 2))
    )
    date = f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/{rng.randint(2009, 2014)}"
    yield Line(Part.HEAD, "Held at         ", f"{rng.choice(('Lindow', 'Carrick', 'Ashby'))}, {date}")
    yield rule(bar)
    yield blank()
    for n, (mark, got) in enumerate(zip(marks, given, strict=True), 1):
        label = f"{n}.".ljust(4)
        *lines, last = textwrap.wrap(speech.question(), 50)
        asked = [*lines, f"{last:<56}{f'[{mark}]':>4}"]
        yield from said(
            Line(Part.QUESTION, label, block=n, number=str(n)), [asked[0], *(f"    {each}" for each in asked[1:])]
        )
        yield blank(n)
        yield from below(textwrap.wrap(_told(speech), 60, initial_indent="    ", subsequent_indent="    "), n)
        yield blank(n)
        yield Line(Part.SCORE, f"{'awarded: ':>61}", str(got), n, value=str(got))
        yield blank(n)
    yield rule(bar)
    total = str(sum(given))
    yield Line(Part.AVERAGE, "Total           ", f"{total} out of {sum(marks)}", value=total)
    verdict = "PASS" if 2 * sum(given) >= sum(marks) else "FAIL"
    yield Line(Part.VERDICT, "Result          ", verdict, value=verdict)


def reference_call(rng: Random, speech: Speech) -> Iterator[Line]:
    """A call to a referee: a table of questions and marks with their mean, and what was said to each by its number."""
    marks = [rng.choice((1, 2, 3, 3, 4, 4, 5, 5)) for _ in range(rng.randint(4, 10))]
    yield Line(Part.HEADING, "REFERENCE CALL")
    yield blank()
    yield Line(Part.HEAD, "File         ", f"{rng.choice((2022, 2023, 2024))}/{rng.randint(101, 190)}")
    yield Line(Part.NAME, "Applicant    ", speech.person())
    yield Line(Part.HEAD, "Referee      ", f"{speech.person()}, {rng.choice(('foreman', 'owner', 'works manager'))}")
    yield Line(Part.HEAD, "Called on    ", f"{speech.date()} at {rng.randint(8, 17):02}:{rng.randint(0, 59):02}")
    if rng.random() < 0.3:
        yield Line(Part.OPTION, "Interpreter  ", rng.choice(("T. Rowe", "N. Hadid")))
    yield blank()
    yield rule(_TABLE)
    yield Line(Part.HEADING, f"| No | {'Question':<40} | Mark |")
    yield rule(_TABLE)
    for n, (question, mark) in enumerate(zip(rng.sample(_CHECKS, len(marks)), marks, strict=True), 1):
        yield Line(Part.SCORE, f"| {n:>2} | ", f"{question:<40} | {mark:>4} |", 2 * n, str(n), value=str(mark))
    yield rule(_TABLE)
    yield Line(Part.AVERAGE, "|    | Mean ".ljust(48) + "| ", f"{mean(marks, 2):>4} |", value=mean(marks, 2))
    yield rule(_TABLE)
    yield blank()
    yield Line(Part.HEADING, "What was said")
    yield blank()
    for n in range(1, len(marks) + 1):
        yield from _hung(Line(Part.ANSWER, f"{n:>2}  ", block=100 + 2 * n, number=str(n)), _told(speech), 64)
    yield blank()
    yield Line(Part.VERDICT, "Would employ again: ", again := rng.choice(("yes", "yes", "no", "perhaps")), value=again)
    yield Line(Part.HEAD, "Call taken by: ", rng.choice(("KM", "JT", "BO")))


def model_dump(rng: Random, speech: Speech) -> Iterator[Line]:
    """A dump of an evaluation: prompts and responses below marks in brackets, a judge's values in a row, a summary."""
    verdicts = [rng.random() < 0.7 for _ in range(rng.randint(3, 9))]
    scores = [rng.randint(50, 100) / 100 if good else rng.randint(0, 49) / 100 for good in verdicts]
    clock = ":".join(f"{rng.randint(0, top):02}" for top in (23, 59, 59))
    yield Line(Part.HEAD, "# run     : ", f"{speech.date()} {clock}")
    yield Line(Part.HEAD, "# model   : ", rng.choice(("quill-7b-instruct", "quill-13b", "marten-small")))
    yield Line(Part.HEAD, "# judge   : ", rng.choice(("magpie-2", "magpie-3")))
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "# seed    : ", str(rng.randint(1, 9999)))
    yield Line(Part.COUNT, "# samples : ", str(len(verdicts)), value=str(len(verdicts)))
    yield blank()
    for n, (good, score) in enumerate(zip(verdicts, scores, strict=True), 1):
        kind = rng.choice(("summary", "translation", "reasoning", "writing", "extraction"))
        yield Line(Part.HEADING, f"=== sample {n:03} | ", f"{kind} ===", n, f"{n:03}")
        yield Line(Part.QUESTION, "[prompt]", "", n)
        yield from below(textwrap.wrap(f"{speech.question()} {speech.line()}", 78), n)
        yield Line(Part.ANSWER, "[response]", "", n)
        yield from below(textwrap.wrap(_told(speech), 78), n)
        if rng.random() < 0.1:
            yield from below(rng.choice((["", "- one", "- two"], ["```python", "return s[::-1]", "```"])), n)
        yield Line(Part.HEADING, "[judge]", "", n)
        shown, tokens = f"{score:.2f}", rng.randint(12, 190)
        label = f"verdict={'pass' if good else 'fail'} score="
        yield Line(Part.SCORE, label, f"{shown} tokens={tokens}", n, value=shown)
        if rng.random() < 0.5:
            yield Line(Part.OPTION, "reason: ", speech.line(), n)
        yield blank(n)
    yield Line(Part.HEADING, "=== summary ===")
    passed, failed = str(sum(verdicts)), str(len(verdicts) - sum(verdicts))
    yield Line(Part.AVERAGE, "pass       : ", passed, value=passed)
    yield Line(Part.AVERAGE, "fail       : ", failed, value=failed)
    yield Line(Part.AVERAGE, "mean score : ", mean(scores, 3), value=mean(scores, 3))
