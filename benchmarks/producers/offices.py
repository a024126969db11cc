"""Interviews as offices keep them: score cards, forms, tables, keys, guides, tags, with parts that may be missing."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.producers.graded import mean
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import THINGS, Speech

_MONTHS = ("January", "March", "April", "June", "September", "November")


def _day(rng: Random) -> str:
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} 20{rng.randint(18, 25)}"


def score_card(rng: Random, speech: Speech) -> Iterator[Line]:
    """A card of an applicant tracking system: stars for each attribute, notes where there are any."""
    attributes = ("Communication", "Ownership", "Technical depth", "Planning", "Teamwork", "Curiosity", "Judgement")
    chosen = rng.sample(attributes, rng.randint(3, 7))
    yield Line(Part.HEADING, "SCORECARD")
    yield Line(Part.NAME, "Candidate:    ", speech.person())
    yield Line(Part.HEAD, "Job:          ", speech.role())
    yield Line(Part.HEAD, "Interviewer:  ", speech.person())
    yield Line(Part.HEAD, "Submitted:    ", f"{speech.date()} {rng.randint(9, 18):02}:{rng.randint(0, 59):02}")
    decision = rng.choice(("Strong Yes", "Yes", "No", "Strong No"))
    yield Line(Part.VERDICT, "Overall:      ", decision, value=decision)
    yield Line(Part.COUNT, "Attributes:   ", str(len(chosen)), value=str(len(chosen)))
    if rng.random() < 0.3:
        yield Line(Part.OPTION, "Referred by:  ", speech.person())
    yield blank()
    for n, attribute in enumerate(chosen, 1):
        stars = rng.randint(1, 5)
        shown = "★" * stars + "☆" * (5 - stars)
        yield Line(Part.HEADING, f"({n}/{len(chosen)}) ", attribute, n)
        yield Line(Part.SCORE, "Rating:   ", shown, n, value=shown)
        yield Line(Part.QUESTION, "Asked:    ", speech.question(), n)
        yield from said(Line(Part.ANSWER, "Answered: ", block=n), speech.answer())
        if rng.random() < 0.4:
            yield Line(Part.OPTION, "Notes:    ", speech.line(), n)
        yield blank(n)
    if rng.random() < 0.7:
        yield Line(Part.OPTION, "Next step: ", rng.choice(("second interview", "reference check", "none")))


def guide(rng: Random, speech: Speech) -> Iterator[Line]:
    """Markdown with a table at the top and a heading per question; a follow-up may come as a quotation."""
    scores = [rng.randint(1, 5) for _ in range(rng.randint(3, 8))]
    yield Line(Part.NAME, "# Interview notes: ", speech.person())
    yield blank()
    yield Line(Part.HEADING, "| Field | Value |")
    yield Line(Part.HEADING, "| --- | --- |")
    yield Line(Part.HEAD, "| Role | ", f"{speech.role()} |")
    yield Line(Part.HEAD, "| Date | ", f"{speech.date()} |")
    yield Line(Part.COUNT, "| Questions | ", f"{len(scores)} |", value=str(len(scores)))
    yield Line(Part.AVERAGE, "| Average | ", f"{mean(scores, 1)} |", value=mean(scores, 1))
    yield blank()
    for n, score in enumerate(scores, 1):
        yield Line(Part.QUESTION, f"## {n}. ", speech.question(), n, str(n))
        yield blank(n)
        yield Line(Part.ANSWER, "**Answer**", "", n)
        yield blank(n)
        yield from below(speech.answer(), n)
        yield blank(n)
        if rng.random() < 0.3:
            yield Line(Part.OPTION, "> Follow-up: ", speech.line(), n)
            yield blank(n)
        yield Line(Part.SCORE, "**Score:** ", f"{score} / 5", n, value=str(score))
        if rng.random() < 0.5:
            yield Line(Part.OPTION, "**Comment:** ", speech.line(), n)
        yield blank(n)
    if rng.random() < 0.5:
        yield Line(Part.HEADING, "## Summary")
        yield blank()
        yield from below(speech.answer(), -1)


def columns(rng: Random, speech: Speech) -> Iterator[Line]:
    """Columns parted by semicolons: number, points, question and answer; the points together in the last row."""
    points = [rng.randint(0, 10) for _ in range(rng.randint(4, 12))]
    yield Line(Part.HEAD, "# candidate;", speech.person())
    yield Line(Part.HEAD, "# held;", speech.date())
    yield Line(Part.HEADING, "no;points;question;answer")
    for n, value in enumerate(points, 1):
        text = " ".join(line for line in speech.answer() if line)
        yield Line(Part.SCORE, f"{n};", f'{value};"{speech.question()}";"{text}"', n, str(n), value=str(value))
    yield Line(Part.AVERAGE, "total;", f"{sum(points)};;", value=str(sum(points)))


def keys(rng: Random, speech: Speech) -> Iterator[Line]:
    """Keys and values, answers as blocks of indented lines, ratings with a mean in the head."""
    ratings = [rng.randint(1, 7) for _ in range(rng.randint(3, 9))]
    yield rule("---")
    yield Line(Part.HEADING, "interview:")
    yield Line(Part.HEAD, "  id: ", f"{rng.randint(0, 9999):04}")
    yield Line(Part.NAME, "  person: ", speech.person())
    yield Line(Part.HEAD, "  language: ", rng.choice(("en", "en-GB", "de")))
    yield Line(Part.COUNT, "  items: ", str(len(ratings)), value=str(len(ratings)))
    yield Line(Part.AVERAGE, "  mean: ", mean(ratings, 2), value=mean(ratings, 2))
    yield Line(Part.HEADING, "answers:")
    for n, rating in enumerate(ratings, 1):
        yield Line(Part.QUESTION, f"  - no: {n}", "", n, str(n))
        yield Line(Part.HEAD, "    asked: ", f'"{speech.question()}"', n)
        yield Line(Part.ANSWER, "    reply: |", "", n)
        yield from below([f"      {line}" if line else "" for line in speech.answer()], n)
        yield Line(Part.SCORE, "    rating: ", str(rating), n, value=str(rating))
        if rng.random() < 0.4:
            yield Line(Part.OPTION, "    tags: ", f"[{', '.join(rng.sample(THINGS, rng.randint(1, 3)))}]", n)


def appraisal(rng: Random, speech: Speech) -> Iterator[Line]:
    """A form with dotted leaders, sections with letters, marks as words, and how many items there are."""
    marks = ("poor", "fair", "good", "very good")
    parts = [("WORK", 3), ("TEAM", 2), ("PLANS", 3), ("TRAINING", 2)][: rng.randint(2, 4)]
    if rng.random() < 0.2:
        parts.pop(0)
    counts = [rng.randint(1, most) for _, most in parts]
    yield Line(Part.HEADING, "APPRAISAL INTERVIEW")
    yield blank()
    yield Line(Part.NAME, "Employee ................ ", speech.person())
    yield Line(Part.HEAD, "Position ................ ", speech.role())
    yield Line(Part.HEAD, "Date .................... ", _day(rng))
    if rng.random() < 0.5:
        yield Line(Part.OPTION, "Works council ........... ", speech.person())
    yield blank()
    for letter, (title, _), count in zip("ABCD", parts, counts, strict=False):
        first = ord(letter) * 100
        yield Line(Part.HEADING, f"{letter}. {title}", block=first)
        yield blank(first)
        for n in range(1, count + 1):
            block = first + 2 * n
            yield Line(Part.QUESTION, f"{letter}{n}  ", speech.question(), block, str(n))
            yield from said(Line(Part.ANSWER, "    Answer: ", block=block), speech.answer()[:1])
            mark = rng.choice(marks)
            yield Line(Part.VERDICT, "    Mark .............. ", mark, block, value=mark)
            yield blank(block)
    yield Line(Part.COUNT, "Items ................... ", str(sum(counts)), value=str(sum(counts)))
    yield Line(Part.HEAD, "Signed .................. ", rng.choice(("yes", "no")))


def two_languages(rng: Random, speech: Speech) -> Iterator[Line]:
    """Labels in two languages, points with a decimal comma, their mean at the end."""
    points = [rng.randint(0, 10) / 2 for _ in range(rng.randint(4, 9))]
    yield Line(Part.HEADING, "GESPRÄCHSPROTOKOLL / INTERVIEW RECORD")
    yield rule("=" * 37)
    yield Line(Part.NAME, "Name: ", speech.person())
    yield Line(Part.HEAD, "Stelle / Position: ", speech.role())
    yield Line(Part.HEAD, "Datum / Date: ", f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.20{rng.randint(18, 25)}")
    yield blank()
    for n, value in enumerate(points, 1):
        yield Line(Part.QUESTION, f"Frage / Question {n}: ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, "Antwort / Answer: ", block=n), speech.answer())
        shown = f"{value:.1f}".replace(".", ",")
        yield Line(Part.SCORE, "Punkte / Points: ", f"{shown} von 5", n, value=shown)
        if rng.random() < 0.25:
            yield Line(Part.OPTION, "Notiz / Note: ", speech.line(), n)
        yield blank(n)
    shown = mean(points, 2).replace(".", ",")
    yield rule("-" * 37)
    yield Line(Part.AVERAGE, "Durchschnitt / Average: ", shown, value=shown)


def tags(rng: Random, speech: Speech) -> Iterator[Line]:
    """Tags on lines of their own, a block per exchange that is closed again."""
    count = rng.randint(4, 9)
    yield Line(Part.HEADING, "<interview>")
    yield Line(Part.NAME, "<candidate>", f"{speech.person()}</candidate>")
    yield Line(Part.HEAD, "<held>", f"{speech.date()}</held>")
    yield Line(Part.COUNT, "<exchanges>", f"{count}</exchanges>", value=str(count))
    for n in range(1, count + 1):
        yield Line(Part.HEADING, f'<exchange id="{n}">', block=n)
        yield Line(Part.QUESTION, "<q>", f"{speech.question()}</q>", n)
        yield Line(Part.ANSWER, "<a>", "", n)
        yield from below(speech.answer(), n)
        yield Line(Part.CLOSE, "</a>", block=n)
        score = rng.randint(1, 5)
        if rng.random() < 0.85:
            yield Line(Part.SCORE, '<score max="5">', f"{score}</score>", n, value=str(score))
        else:
            yield Line(Part.OPTION, "<skipped/>", "", n)
        yield Line(Part.CLOSE, "</exchange>", block=n)
    yield Line(Part.HEADING, "</interview>")


def screening(rng: Random, speech: Speech) -> Iterator[Line]:
    """Steps of a screening with a confidence in percent; the result in the head is their mean."""
    shares = [5 * rng.randint(4, 20) for _ in range(rng.randint(4, 9))]
    overall = round(sum(shares) / len(shares))
    yield Line(Part.HEADING, "=== Screening report ===")
    yield Line(Part.NAME, f"Applicant #{rng.randint(1000, 9999)} | ", speech.person())
    yield Line(Part.AVERAGE, "Result: ", f"{overall}% ({'PASS' if overall >= 60 else 'FAIL'})", value=str(overall))
    yield blank()
    for n, share in enumerate(shares, 1):
        topic = rng.choice(("basics", "tools", "safety", "practice", "planning"))
        yield Line(Part.QUESTION, f"Step {n} of {len(shares)} — {topic}", "", n, str(n))
        yield Line(Part.HEAD, "  Q: ", speech.question(), n)
        yield from said(Line(Part.ANSWER, "  A: ", block=n), [line for line in speech.answer() if line][:1])
        yield Line(Part.SCORE, "  Confidence: ", f"{share}%", n, value=str(share))
        if rng.random() < 0.6:
            yield Line(Part.OPTION, "  Time: ", f"{rng.randint(0, 4):02}:{rng.randint(0, 59):02}", n)
        yield blank(n)
    yield Line(Part.HEADING, "=== End of report ===")
