"""Six producers more, of services: a program for notes, a test of words, a run of a model, a poll, a desk, a tape."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech

_WORDS = (
    ("Haus", "house"), ("Baum", "tree"), ("Fenster", "window"), ("laufen", "to run"), ("gestern", "yesterday"),
    ("Löffel", "spoon"), ("teuer", "expensive"), ("Bruder", "brother"), ("warten", "to wait"), ("Zug", "train"),
    ("krank", "ill"), ("Brücke", "bridge"), ("schreiben", "to write"), ("Abend", "evening"), ("leise", "quiet"),
)  # fmt: skip


def notes(rng: Random, speech: Speech) -> Iterator[Line]:
    """What a program for notes exports: a title, keywords, names with the time above each paragraph."""
    names = [*speech.two_people()]
    names += [speech.person()] if rng.random() < 0.4 else []
    yield Line(Part.HEADING, "", f"{speech.title()} {rng.randint(1, 9)}")
    day, month = rng.choice(("Mon", "Tue", "Wed")), rng.randint(1, 28)
    began, took = (f"{rng.randint(1, 11)}:{rng.randint(10, 59)}" for _ in range(2))
    yield Line(Part.HEAD, "", f"{day}, Sep {month}, 2023 {began}AM • {took}")
    yield blank()
    yield Line(Part.HEADING, "SUMMARY KEYWORDS")
    yield Line(Part.TEXT, "", ", ".join(rng.sample(("rota", "fuses", "shop", "bus", "school", "pump", "garden"), 4)))
    yield blank()
    yield Line(Part.HEADING, "SPEAKERS")
    yield Line(Part.NAME, "", ", ".join(sorted(names)))
    yield blank()
    now = rng.randint(0, 4)
    for n in range(rng.randint(10, 20)):
        clock, who = f"{now // 60}:{now % 60:02}", names[n % 2] if n < 3 else rng.choice(names)
        yield Line(Part.TURN, f"{who}  {clock}", "", n, clock=clock, speaker=who)
        yield from below(speech.answer()[:1] if n % 2 else [speech.question()], n)
        yield blank(n)
        now += rng.randint(4, 70)


def vocabulary(rng: Random, speech: Speech) -> Iterator[Line]:
    """A test of words: an arrow between word and answer, what was expected where it is wrong, points at the end."""
    cards = rng.sample(_WORDS, rng.randint(8, 13))
    right = [rng.random() < 0.7 for _ in cards]
    yield Line(Part.HEADING, "VOCABULARY TEST (German -> English)")
    yield Line(Part.NAME, "Pupil | ", speech.person())
    yield Line(Part.HEAD, "Class | ", f"{rng.randint(5, 9)}{rng.choice('abc')}")
    yield Line(Part.HEAD, "Unit  | ", str(rng.randint(1, 12)))
    yield rule("+" * 30)
    for n, ((word, meaning), good) in enumerate(zip(cards, right, strict=True), 1):
        given = meaning if good else rng.choice([other for _, other in _WORDS if other != meaning])
        yield Line(Part.QUESTION, f"{n:02} ", word, n, f"{n:02}")
        yield Line(Part.ANSWER, "   -> ", given, n)
        yield Line(Part.VERDICT, "   = ", "right" if good else "wrong", n, value="right" if good else "wrong")
        if not good:
            yield Line(Part.OPTION, "   should be: ", meaning, n)
    yield rule("+" * 30)
    yield Line(Part.COUNT, "Words | ", str(len(cards)), value=str(len(cards)))
    yield Line(Part.AVERAGE, "Right | ", str(sum(right)), value=str(sum(right)))
    yield Line(Part.VERDICT, "Mark  | ", mark := rng.choice(("1", "2", "3", "4", "5")), value=mark)


def model_cases(rng: Random, speech: Speech) -> Iterator[Line]:
    """A run of a model: cases in a frame, who said what in angle brackets, tokens and time, a verdict, totals."""
    passed = [rng.random() < 0.7 for _ in range(rng.randint(4, 8))]
    used = [(rng.randint(40, 400), rng.randint(20, 300)) for _ in passed]
    yield Line(Part.HEAD, "run_id      = ", f"{rng.choice('abcdef')}{rng.randint(1000, 9999)}")
    yield Line(Part.HEAD, "model       = ", rng.choice(("plover-7b", "heron-13b-chat", "kite-mini")))
    yield Line(Part.HEAD, "temperature = ", rng.choice(("0.0", "0.2", "0.7")))
    yield Line(Part.COUNT, "cases       = ", str(len(passed)), value=str(len(passed)))
    for n, (good, (asked, told)) in enumerate(zip(passed, used, strict=True), 1):
        yield blank(n)
        yield Line(Part.HEADING, f"######## CASE {n} ########", "", n, str(n))
        yield Line(Part.QUESTION, "<user> ", speech.question(), n)
        yield from said(Line(Part.ANSWER, "<model> ", block=n), speech.answer())
        yield Line(Part.HEAD, "tokens: ", f"{asked} in, {told} out; latency {rng.randint(100, 4000)} ms", n)
        verdict = "PASS" if good else "FAIL"
        yield Line(Part.VERDICT, "verdict: ", verdict, n, value=verdict)
        if not good:
            yield Line(Part.OPTION, "reason: ", speech.line(), n)
    yield blank()
    yield Line(Part.HEADING, "######## TOTALS ########")
    yield Line(Part.AVERAGE, "passed: ", f"{sum(passed)} of {len(passed)}", value=str(sum(passed)))
    tokens = str(sum(told for _, told in used))
    yield Line(Part.AVERAGE, "tokens out: ", tokens, value=tokens)


def poll(rng: Random, speech: Speech) -> Iterator[Line]:
    """A poll of staff: two parts of fixed statements, rated in words and figures, comments, the mean of each part."""
    parts = (
        ("PART ONE: THE WORKPLACE", ("The rooms are light.", "The tools are good.", "Breaks are long enough.")),
        ("PART TWO: THE TEAM", ("We help each other.", "Meetings are short.", "I am listened to.", "New ideas count.")),
    )
    words = ("strongly disagree", "disagree", "neutral", "agree", "strongly agree")
    yield Line(Part.HEADING, "STAFF POLL")
    yield Line(Part.HEAD, "Respondent no. ", str(rng.randint(100, 999)))
    yield Line(Part.HEAD, "Department: ", rng.choice(("Stores", "Kitchen", "Reception", "Workshop")))
    yield Line(Part.HEAD, "Returned on: ", f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/2024")
    block = 0
    for title, statements in parts:
        marks = [rng.randint(1, 5) for _ in statements]
        yield blank()
        yield Line(Part.HEADING, title)
        yield rule("~" * 40)
        for statement, mark in zip(statements, marks, strict=True):
            block += 2
            yield Line(Part.QUESTION, statement, "", block)
            yield Line(Part.SCORE, "  rated: ", f"{mark} ({words[mark - 1]})", block, value=str(mark))
            if rng.random() < 0.25:
                yield Line(Part.OPTION, "  comment: ", speech.line(), block)
        yield Line(Part.AVERAGE, "Mean of this part: ", mean(marks, 2), value=mean(marks, 2))
    yield blank()
    yield Line(Part.HEADING, "IN YOUR OWN WORDS")
    yield Line(Part.QUESTION, "What would you change first? ", "", 500)
    yield from below(speech.answer(), 500)


def ticket(rng: Random, speech: Speech) -> Iterator[Line]:
    """A ticket of a help desk: fields, messages with day and time, changes of status between them, a rating."""
    agent, client = (name.split()[0] for name in speech.two_people())
    now, day = rng.randint(8 * 60, 12 * 60), speech.date()
    yield Line(Part.HEAD, "Ticket #", str(rng.randint(10000, 99999)))
    yield Line(Part.HEAD, "Queue:    ", rng.choice(("Billing", "Network", "Accounts")))
    yield Line(Part.HEAD, "Priority: ", rng.choice(("low", "normal", "high")))
    yield Line(Part.NAME, "Client:   ", speech.person())
    yield blank()
    count = rng.randint(6, 14)
    for n in range(count):
        now += rng.randint(1, 20)
        clock = f"{now // 60:02}:{now % 60:02}"
        who, kind = (client, "client") if n % 2 == 0 else (agent, "agent")
        yield Line(Part.TURN, f"[{day} {clock}] {who} ({kind}) wrote:", "", n, clock=clock, speaker=who)
        yield from below([f"    {line}" if line else "" for line in
                          (speech.answer()[:1] if n % 2 else [speech.question()])], n)  # fmt: skip
        if n % 2 and rng.random() < 0.35:
            now += 1
            yield Line(Part.OPTION, f"[{day} {now // 60:02}:{now % 60:02}] ",
                       f"status: {rng.choice(('open -> waiting', 'waiting -> open'))}", n)  # fmt: skip
        yield blank(n)
    yield Line(Part.COUNT, "Messages: ", str(count), value=str(count))
    yield Line(Part.SCORE, "Satisfaction: ", f"{(stars := rng.randint(1, 5))} out of 5", value=str(stars))


def tape_sides(rng: Random, speech: Speech) -> Iterator[Line]:
    """An oral history: sides of tapes, initials, a counter of the tape now and then, notes in brackets."""
    asks, tells = speech.two_people()
    first, second = ("".join(part[0] for part in name.split()) for name in (asks, tells))
    second = second + "2" if first == second else second
    yield Line(Part.HEADING, "ORAL HISTORY COLLECTION")
    yield Line(Part.HEAD, "Accession: ", f"OH-{rng.randint(100, 999)}")
    yield Line(Part.NAME, "Narrator: ", f"{tells} ({second})")
    yield Line(Part.HEAD, "Interviewer: ", f"{asks} ({first})")
    yield Line(
        Part.HEAD, "Recorded: ", f"{rng.randint(1, 28)} {rng.choice(('March', 'April', 'May'))} 19{rng.randint(78, 99)}"
    )
    block = 0
    for side in ("A", "B")[: rng.randint(1, 2)]:
        yield blank(block)
        yield Line(Part.HEADING, f"[Tape 1, Side {side}]", "", block)
        yield blank(block)
        counter = rng.randint(1, 9)
        for n in range(rng.randint(6, 14)):
            block += 1
            if n % 4 == 0:
                yield Line(Part.OPTION, f"[{counter:03}]", "", block)
                counter += rng.randint(10, 60)
            who = second if n % 2 else first
            yield from said(
                Line(Part.TURN, f"{who}: ", block=block, speaker=who), speech.answer() if n % 2 else [speech.question()]
            )
            if rng.random() < 0.06:
                yield Line(Part.OPTION, "", rng.choice(("(laughs)", "(pause)", "(telephone rings)")), block)
    yield blank()
    yield Line(Part.HEADING, "[End of recording]")
