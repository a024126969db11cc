"""Seven producers more: a hotline, a notebook, a table of tasks, themes, a chat, a session, cases of a model."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech

_TASKS = ("change the PIN", "find the opening hours", "export the list", "suggest a title", "reserve a novel")
_ENDS = ("done", "done", "assisted", "gave up", "skipped")
_TABLE = (
    "no | task                   | time  | err | ease | outcome ",
    "---+------------------------+-------+-----+------+---------",
)


def _told(speech: Speech, most: int = 3) -> str:
    return " ".join(speech.line() for _ in range(speech.rng.randint(1, most)))


def _clock(seconds: int, hours: bool = True) -> str:
    return ":".join(f"{each:02}" for each in ((seconds // 3600,) if hours else ()) + (seconds // 60 % 60, seconds % 60))


def hotline(rng: Random, speech: Speech) -> Iterator[Line]:
    """A German call: fields in columns, turns by two people in turn, some of them put on hold, and how it ended."""
    agent, caller = (person.split()[-1] for person in speech.two_people())
    begin = now = rng.randint(8 * 3600, 17 * 3600)
    count = rng.randint(8, 20)
    turns: list[Line] = []
    for n in range(count):
        who = caller if n % 2 else agent
        label = f"[{_clock(now)}] {who}: "
        turns.append(Line(Part.TURN, label, _told(speech, 2), n, clock=_clock(now), speaker=who))
        now += rng.randint(8, 40)
        if rng.random() < 0.03:
            waited = rng.randint(20, 180)
            turns.append(Line(Part.TEXT, "", f"[{_clock(now)}] (Warteschleife, {waited} Sekunden)", n))
            now += waited
    yield Line(Part.HEADING, "Hotline-Protokoll")
    yield Line(Part.HEAD, "Vorgang:     ", f"HL-{rng.randint(20000, 39999)}")
    yield Line(Part.HEAD, "Datum:       ", f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.2023")
    yield Line(Part.NAME, "Mitarbeiter: ", agent)
    yield Line(Part.NAME, "Anrufer:     ", caller)
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "Kundennr.:   ", str(rng.randint(100000, 999999)))
    yield Line(Part.HEAD, "Beginn:      ", _clock(begin))
    yield Line(Part.HEAD, "Ende:        ", _clock(now))
    yield Line(Part.HEAD, "Dauer:       ", _clock(now - begin, hours=False))
    split = f"({agent} {count - count // 2}, {caller} {count // 2})"
    yield Line(Part.COUNT, "Beiträge:    ", f"{count} {split}", value=str(count))
    yield rule("-" * 48)
    yield from turns
    yield Line(Part.CLOSE, f"[{_clock(now)}] Gespräch beendet")
    yield rule("-" * 48)
    end = rng.choice(("gelöst", "offen", "weitergeleitet", "Rückruf"))
    yield Line(Part.VERDICT, "Ergebnis:    ", end, value=end)
    rating = str(rng.randint(1, 5))
    yield Line(Part.SCORE, "Bewertung:   ", f"{rating} von 5", value=rating)
    yield Line(Part.CLOSE, "-- Ende des Protokolls --")


def notebook(rng: Random, speech: Speech) -> Iterator[Line]:
    """A French notebook of several interviews, numbered and dated, with a line for each at the end and their sums."""
    lot, count, block, day = rng.randint(1, 99), rng.randint(2, 4), 0, rng.randint(1, 8)
    found = []
    yield Line(Part.HEADING, "CARNET D'ENTRETIENS, lot ", f"{lot:02}")
    yield Line(Part.HEAD, "Enquête menée par : ", rng.choice(("Mme Ferrand", "M. Kessler", "Mme Aubry", "M. Tessier")))
    yield Line(Part.HEAD, "Terrain : ", rng.choice(("Roubaix", "Lens", "Saint-Omer", "Calais", "Arras")))
    yield Line(Part.COUNT, "Nombre d'entretiens : ", str(count), value=str(count))
    yield blank()
    for place in range(1, count + 1):
        day += rng.randint(1, 5)
        minutes, asked, hour = rng.randint(15, 58), rng.randint(3, 7), rng.randint(9, 17)
        found.append((asked, minutes))
        yield Line(Part.HEADING, f"=== ENTRETIEN {place} / {count} ===", "", block)
        yield Line(Part.HEAD, "Réf. : ", f"E{lot:02}-{place:02}", block)
        yield Line(Part.HEAD, "Date : ", f"{day:02}/04/2022", block)
        yield Line(Part.HEAD, "Heure : ", f"{hour:02}h01 à {hour:02}h{minutes + 1:02}", block)
        yield Line(Part.NAME, "Personne : ", f"{speech.person().split()[0]}, {rng.randint(18, 90)} ans", block)
        yield blank(block)
        for n in range(1, asked + 1):
            block += 1
            yield Line(Part.QUESTION, f"Q{n}. ", speech.question(), block, str(n))
            yield Line(Part.ANSWER, f"R{n}. ", _told(speech), block, str(n))
        block += 1
        yield blank(block)
        if rng.random() < 0.3:
            yield Line(
                Part.OPTION, "Remarque : ", rng.choice(("café offert", "bruit de travaux", "photo du jardin")), block
            )
        yield Line(Part.HEAD, "Durée : ", f"{minutes} min", block)
        yield Line(Part.CLOSE, f"--- fin de l'entretien {place} ---", "", block)
        yield blank(block)
        block += 1
    yield Line(Part.HEADING, "RÉCAPITULATIF")
    for place, (asked, minutes) in enumerate(found, 1):
        yield Line(Part.HEAD, f"E{lot:02}-{place:02} : ", f"{asked} questions, {minutes} min", 1000 + place)
    total = str(sum(asked for asked, _ in found))
    yield Line(Part.AVERAGE, "Total : ", f"{total} questions, {sum(minutes for _, minutes in found)} min", value=total)


def task_rounds(rng: Random, speech: Speech) -> Iterator[Line]:
    """Rounds of tasks: a table for each participant with a line of sums, and what they were asked after it."""
    start, people, tasks = rng.choice((1, 5, 9)), rng.randint(2, 4), rng.randint(3, 5)
    rows = [[(rng.randint(40, 290), rng.randint(0, 4), rng.randint(1, 7), rng.choice(_ENDS)) for _ in range(tasks)]
            for _ in range(people)]  # fmt: skip
    every = [row for table in rows for row in table]
    number = rng.randint(100, 399)
    yield Line(Part.HEADING, f"# Usability round {number}, ", rng.choice(("ticket app", "library portal", "bank app")))
    yield Line(
        Part.HEAD, "# moderator ", f"{rng.choice(('Ines', 'Tobias', 'Mara', 'Ole'))}, {rng.randint(1, 28)} Mar 2023"
    )
    yield Line(Part.COUNT, "# participants ", f"{people}, tasks {tasks}, rows {len(every)}", value=str(people))
    ease = mean([row[2] for row in every], 1)
    spent = f"{_clock(sum(row[0] for row in every), hours=False)}"
    yield Line(Part.AVERAGE, "# total time ", f"{spent}, mean ease {ease}", value=ease)
    for place, table in enumerate(rows):
        block = 100 * place
        yield blank(block)
        who = f"P{start + place:02}"
        yield Line(Part.NAME, f"{who}, ", f"{rng.choice('mf')}, {rng.randint(18, 70)}, weekly user", block)
        yield Line(Part.HEADING, _TABLE[0], "", block)
        yield rule(_TABLE[1], block)
        for n, (time, wrong, easy, end) in enumerate(table, 1):
            cells = f"{_TASKS[n - 1]:<22} | {_clock(time, hours=False)} |   {wrong} |    {easy} | {end}"
            yield Line(Part.SCORE, f" {n} | ", cells, block + n, str(n), value=str(easy))
        done, average = sum(row[3] == "done" for row in table), mean([row[2] for row in table], 1)
        sums = (
            f"{tasks} tasks, {_clock(sum(row[0] for row in table), hours=False)}, {sum(row[1] for row in table)} errors"
        )
        yield Line(Part.AVERAGE, f"= {who}: ", f"{sums}, mean ease {average}, {done} done", block + 50, value=average)
        for n in range(rng.randint(1, 2)):
            yield Line(Part.QUESTION, "Q> ", speech.question(), block + 60 + n)
            yield Line(Part.ANSWER, "A> ", speech.line(), block + 60 + n)
    yield blank()
    yield Line(Part.CLOSE, f"# end of round {number}")


def themes(rng: Random, speech: Speech) -> Iterator[Line]:
    """Notes by theme: excerpts numbered through the file with who said them, counted for each theme and each person."""
    code = rng.choice(("BK", "LB", "DR", "TX"))
    people = [f"{code}{n}" for n in range(1, rng.randint(4, 7))]
    sizes = [rng.randint(2, 6) for _ in range(rng.randint(3, 5))]
    said_by: list[str] = []
    yield Line(
        Part.HEADING,
        "",
        f"{rng.choice(('Bakers', 'Ferry crews', 'Beekeepers'))}: notes by theme, wave {rng.randint(1, 9)}",
    )
    yield Line(
        Part.HEAD, "Participants: ", ", ".join(f"{who} ({rng.choice('mf')}, {rng.randint(18, 70)})" for who in people)
    )
    yield Line(Part.HEAD, "Interviewer: ", rng.choice(("D. Quigley", "R. Hollow", "S. Marsh")))
    yield Line(Part.COUNT, "Themes: ", f"{len(sizes)}, excerpts: {sum(sizes)}", value=str(len(sizes)))
    yield blank()
    block = 0
    for place, size in enumerate(sizes, 1):
        heading = f"{rng.choice(('Future', 'Weather', 'Money', 'Tools'))} [{size} excerpts]"
        yield Line(Part.HEADING, f"## {place} ", heading, block)
        yield Line(Part.HEAD, "Guide question: ", speech.question(), block)
        for _ in range(size):
            block += 1
            said_by.append(who := rng.choice(people))
            number = f"{len(said_by):03}"
            yield Line(Part.TURN, f"- #{number} {who}: ", f'"{_told(speech, 2)}"', block, number, speaker=who)
            if rng.random() < 0.1:
                yield Line(Part.OPTION, "  note: ", rng.choice(("laughs", "long pause", "lowers voice")), block)
        block += 1
        yield Line(Part.HEAD, "Summary: ", speech.line(), block)
        mood = rng.choice(("positive", "mixed", "negative", "neutral"))
        yield Line(Part.VERDICT, "Mood: ", mood, block, value=mood)
        yield blank(block)
        block += 1
    yield Line(Part.HEADING, "== Tally ==")
    yield from (Line(Part.HEAD, f"{who}: ", str(said_by.count(who)), 1000 + n) for n, who in enumerate(people))
    yield Line(Part.AVERAGE, "All: ", str(len(said_by)), value=str(len(said_by)))
    yield Line(Part.CLOSE, "End of notes")


def chat_ticket(rng: Random, speech: Speech) -> Iterator[Line]:
    """A French chat: fields with colons in a column, turns in angles and events with a star in any order."""
    client, agent = (person.split()[-1] for person in speech.two_people())
    count, now, talk = rng.randint(8, 18), rng.randint(8 * 3600, 17 * 3600), []
    for n, who in enumerate((client, agent)):
        talk.append(
            Line(Part.TEXT, f"{_clock(now + n)} * ", f"{who} a rejoint la conversation", -1, clock=_clock(now + n))
        )
    for n in range(count):
        now += rng.randint(9, 70)
        who = rng.choice((client, agent))
        talk.append(Line(Part.TURN, f"{_clock(now)} <{who}> ", _told(speech, 2), n, clock=_clock(now), speaker=who))
        if rng.random() < 0.1:
            talk.append(Line(Part.TEXT, f"{_clock(now)} * ", f"{who} a envoyé un fichier", n, clock=_clock(now)))
    line = "-" * 60
    yield Line(Part.HEAD, "Ticket        : ", f"FR-{rng.randint(20000, 29999)}")
    yield Line(Part.HEAD, "Ouvert le     : ", f"{rng.randint(1, 28):02}/{rng.randint(1, 12):02}/2024")
    yield Line(Part.NAME, "Client        : ", f"Mme {client}")
    yield Line(Part.HEAD, "Conseiller    : ", agent)
    yield Line(Part.COUNT, "Messages      : ", str(count), value=str(count))
    yield rule(line)
    yield from talk
    yield rule(line)
    stars = str(rng.randint(1, 5)) if rng.random() < 0.7 else ""
    yield Line(Part.SCORE, "Note client   : ", f"{stars}/5" if stars else "sans réponse", value=stars)
    state = rng.choice(("résolu", "transféré", "en attente", "clos sans suite"))
    yield Line(Part.VERDICT, "Statut        : ", state, value=state)


def field_session(rng: Random, speech: Speech) -> Iterator[Line]:
    """A session as a page: what was tried, probes and replies, outcomes that a head counts, and a last part."""
    ends = [rng.choice(("completed", "completed", "with help", "abandoned")) for _ in range(rng.randint(2, 5))]
    eases, times = [rng.randint(1, 7) for _ in ends], [rng.randint(40, 290) for _ in ends]
    yield Line(Part.HEADING, f"# Session S-{rng.randint(1, 60):02} / participant ", f"P{rng.randint(1, 60):02}")
    yield blank()
    yield Line(Part.HEAD, "- Product: ", rng.choice(("Meadow app 4.1", "Meadow app 4.2", "Meadow app 5.0")))
    yield Line(Part.HEAD, "- Moderator: ", rng.choice(("Bea", "Hana", "Tomasz")))
    yield Line(Part.HEAD, "- Date: ", speech.date())
    yield Line(Part.COUNT, "- Tasks: ", str(len(ends)), value=str(len(ends)))
    done = str(ends.count("completed"))
    yield Line(Part.AVERAGE, "- Tasks completed: ", done, value=done)
    yield blank()
    for n, (end, ease, time) in enumerate(zip(ends, eases, times, strict=True), 1):
        block = 20 * n
        yield Line(Part.HEADING, f"## Task {n}: ", rng.choice(_TASKS).capitalize(), block, str(n))
        yield blank(block)
        yield from below([f"> {each}" for each in textwrap.wrap(_told(speech), 68)], block)
        yield blank(block)
        yield Line(Part.HEAD, "- Did: ", speech.line(), block)
        for at in range(rng.randint(1, 3)):
            first, *more = textwrap.wrap(_told(speech, 2), 60)
            yield Line(Part.QUESTION, "- Probe: ", speech.question(), block + at)
            yield from said(Line(Part.ANSWER, "- Reply: ", block=block + at), [first, *(f"  {each}" for each in more)])
        yield Line(Part.VERDICT, "- Outcome: ", end, block + 9, value=end)
        yield Line(Part.HEAD, "- Time: ", _clock(time, hours=False), block + 9)
        yield Line(Part.SCORE, "- Ease: ", f"{ease} of 7", block + 9, value=str(ease))
        if rng.random() < 0.3:
            yield Line(
                Part.OPTION, "- Note: ", rng.choice(("See ticket MD-88.", "Strong quote.", "Same as P03.")), block + 9
            )
        yield blank(block)
    if rng.random() < 0.85:
        yield Line(Part.HEADING, "## Wrap-up")
        yield blank()
    yield rule("---")
    yield Line(Part.AVERAGE, "Average ease: ", mean(eases, 1), value=mean(eases, 1))
    yield Line(Part.HEAD, "Total time: ", _clock(sum(times), hours=False))


def case_log(rng: Random, speech: Speech) -> Iterator[Line]:
    """Cases of a model with a time each: what it was asked and wrote below marks, a judge's number, two counts."""
    scores = [rng.randint(30, 100) / 100 for _ in range(rng.randint(4, 10))]
    now, passed = rng.randint(8 * 3600, 18 * 3600), str(sum(score >= 0.6 for score in scores))
    yield Line(Part.HEAD, "run       = ", f"{rng.randint(1000, 9999)}-0412")
    yield Line(Part.HEAD, "model     = ", rng.choice(("heron-2-large", "heron-2-small", "kite-7b")))
    yield Line(Part.HEAD, "started   = ", f"{speech.date()} {_clock(now)}")
    if rng.random() < 0.4:
        yield Line(Part.OPTION, "seed      = ", str(rng.randint(1, 9999)))
    yield Line(Part.COUNT, "cases     = ", str(len(scores)), value=str(len(scores)))
    yield Line(Part.AVERAGE, "passed    = ", passed, value=passed)
    yield Line(Part.AVERAGE, "mean      = ", mean(scores, 3), value=mean(scores, 3))
    yield blank()
    for n, score in enumerate(scores, 1):
        now += rng.randint(4, 40)
        tag = rng.choice(("refund", "tone", "facts", "extract"))
        yield Line(Part.HEADING, f"[{n:03}] {_clock(now)} tag=", tag, n, f"{n:03}", _clock(now))
        yield Line(Part.QUESTION, "USER>", "", n)
        yield from below(textwrap.wrap(speech.question(), 84), n)
        yield Line(Part.ANSWER, "MODEL>", "", n)
        yield from below(textwrap.wrap(_told(speech), 84), n)
        yield Line(Part.SCORE, "JUDGE> ", f"{score:.2f} {'PASS' if score >= 0.6 else 'FAIL'}", n, value=f"{score:.2f}")
        if rng.random() < 0.3:
            yield Line(Part.OPTION, "why: ", rng.choice(("tone is fine", "invents a number", "too long")), n)
        yield blank(n)
    yield Line(Part.CLOSE, f"== end of run, {len(scores)} cases, {passed} passed ==")
