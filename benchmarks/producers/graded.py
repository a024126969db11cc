"""Producers whose files give each answer a score, a grade or a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech


def mean(values: Sequence[float], decimals: int) -> str:
    return f"{sum(values) / len(values):.{decimals}f}"


def exam_sheet(rng: Random, speech: Speech) -> Iterator[Line]:
    """Tasks with points, and their sum at the end."""
    points = [rng.randint(1, 5) for _ in range(rng.randint(4, 10))]
    yield Line(Part.HEAD, "Exam: ", speech.title())
    yield Line(Part.NAME, "Participant: ", speech.person())
    yield blank()
    for n, score in enumerate(points, 1):
        yield Line(Part.QUESTION, f"Task {n} (5 points): ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, "Solution: ", block=n), speech.answer())
        yield Line(Part.SCORE, "Points: ", f"{score}/5", n, value=str(score))
        yield blank(n)
    yield rule("=" * 24)
    total = str(sum(points))
    yield Line(Part.AVERAGE, "Total: ", f"{total}/{5 * len(points)}", value=total)


def bracket_tags(rng: Random, speech: Speech) -> Iterator[Line]:
    """Tags in capitals on lines of their own, numbers of two digits."""
    ratings = [rng.randint(1, 5) for _ in range(rng.randint(4, 9))]
    yield Line(Part.NAME, "[CANDIDATE] ", speech.person())
    yield Line(Part.COUNT, "[ITEMS] ", str(len(ratings)), value=str(len(ratings)))
    yield Line(Part.AVERAGE, "[MEAN RATING] ", mean(ratings, 2), value=mean(ratings, 2))
    yield blank()
    for n, rating in enumerate(ratings, 1):
        yield Line(Part.QUESTION, f"[QUESTION {n:02}]", "", n, f"{n:02}")
        yield from below([speech.question()], n)
        yield Line(Part.ANSWER, f"[ANSWER {n:02}]", "", n, f"{n:02}")
        yield from below(speech.answer(), n)
        yield Line(Part.SCORE, "[RATING] ", f"{rating} of 5", n, value=str(rating))
        yield Line(Part.HEADING, "[END]", block=n)
        yield blank(n)


def star_banner(rng: Random, speech: Speech) -> Iterator[Line]:
    """Banners of stars, and three metrics on one line."""
    yield Line(Part.HEADING, "EVALUATION OF ", speech.title().upper())
    yield rule("*" * 60)
    for n in range(1, rng.randint(4, 9) + 1):
        yield blank(n)
        yield Line(Part.QUESTION, f"*** QUESTION {n} ***", "", n, str(n))
        yield from below([speech.question()], n)
        yield Line(Part.ANSWER, "*** ANSWER ***", "", n)
        yield from below(speech.answer(), n)
        first, second, third = (f"{rng.randint(0, 100) / 100:.2f}" for _ in range(3))
        text = f"fluency: {first} | relevance: {second} | safety: {third}"
        yield Line(Part.SCORE, "", text, n, value=first)
        yield rule("*" * 60, n)


def model_runs(rng: Random, speech: Speech) -> Iterator[Line]:
    """What a model said, what was expected, and whether it passed."""
    grades = [rng.choices(("pass", "fail"), (3, 1))[0] for _ in range(rng.randint(5, 12))]
    yield Line(Part.HEAD, "Suite: ", speech.title())
    yield Line(Part.HEAD, "Date: ", speech.date())
    yield Line(Part.COUNT, "Prompts: ", str(len(grades)), value=str(len(grades)))
    yield Line(Part.AVERAGE, "Passed: ", str(grades.count("pass")), value=str(grades.count("pass")))
    yield blank()
    for n, grade in enumerate(grades, 1):
        yield Line(Part.QUESTION, f"Prompt {n}: ", speech.question(), n, str(n))
        yield from said(Line(Part.ANSWER, f"Response {n}: ", block=n, number=str(n)), speech.answer())
        yield Line(Part.HEAD, f"Expected {n}: ", speech.line(), n, str(n))
        yield Line(Part.VERDICT, "Grade: ", grade, n, value=grade)
        yield rule("-" * 16, n)


def quoted_ratings(rng: Random, speech: Speech) -> Iterator[Line]:
    """Markdown: the question in the heading, the answer below it, the rating as a quotation."""
    yield Line(Part.NAME, "# ", f"{speech.person()}, {speech.role()}")
    yield blank()
    for n in range(1, rng.randint(4, 9) + 1):
        yield Line(Part.QUESTION, f"## Q{n} — ", speech.question(), n, str(n))
        yield blank(n)
        yield from below(speech.answer(), n)
        yield blank(n)
        rating = str(rng.randint(1, 5))
        yield Line(Part.SCORE, "> **Rating:** ", f"{rating}/5", n, value=rating)
        yield blank(n)


def survey(rng: Random, speech: Speech) -> Iterator[Line]:
    """Columns of one kind and number, two metrics, their averages on the last line."""
    scores = [(rng.randint(0, 100) / 100, rng.randint(0, 100) / 100) for _ in range(rng.randint(4, 9))]
    yield Line(Part.HEAD, "ID  | ", f"S-{rng.randint(1000, 9999)}")
    yield Line(Part.HEAD, "DAY | ", speech.date())
    for n, (relevance, clarity) in enumerate(scores, 1):
        yield Line(Part.QUESTION, f"Q{n:02} | ", speech.question(), n, f"{n:02}")
        yield Line(Part.ANSWER, f"R{n:02} | ", speech.line(), n, f"{n:02}")
        text = f"relevance {relevance:.2f}, clarity {clarity:.2f}"
        yield Line(Part.SCORE, f"M{n:02} | ", text, n, f"{n:02}", value=f"{relevance:.2f}")
    first, second = mean([score for score, _ in scores], 3), mean([score for _, score in scores], 3)
    yield Line(Part.AVERAGE, "AVG | ", f"relevance {first}, clarity {second}", value=first)


def phone_screen(rng: Random, speech: Speech) -> Iterator[Line]:
    """Short answers after a hyphen, each with a verdict after an arrow."""
    verdicts = [rng.choice(("yes", "no", "maybe")) for _ in range(rng.randint(5, 10))]
    yield Line(Part.NAME, "Call with ", speech.person())
    yield Line(Part.COUNT, "asked: ", str(len(verdicts)), value=str(len(verdicts)))
    yield blank()
    for n, verdict in enumerate(verdicts, 1):
        yield Line(Part.QUESTION, f"{n}) ", speech.question(), n, str(n))
        yield Line(Part.ANSWER, "- ", speech.line(), n)
        yield Line(Part.VERDICT, "=> ", verdict, n, value=verdict)
        yield blank(n)


def german_marks(rng: Random, speech: Speech) -> Iterator[Line]:
    """Several applicants in a file, German labels, marks from 1 to 6 with a comma."""
    for number in range(1, rng.randint(2, 4) + 1):
        marks = [rng.randint(10, 60) / 10 for _ in range(rng.randint(3, 6))]
        heading = Line(Part.NAME, f"Bewerber #{number}: ", f"{speech.person()}, {speech.role()}", number * 100)
        yield heading
        yield rule("=" * 42, number * 100)
        for n, mark in enumerate(marks, 1):
            block = number * 100 + n
            yield blank(block)
            yield Line(Part.QUESTION, f"Frage {n}: ", speech.question(), block, str(n))
            yield from said(Line(Part.ANSWER, "Antwort: ", block=block), speech.answer())
            written = f"{mark:.1f}".replace(".", ",")
            yield Line(Part.SCORE, "Note: ", written, block, value=written)
        yield blank()
        average = mean(marks, 2).replace(".", ",")
        yield Line(Part.AVERAGE, "Durchschnitt: ", average, value=average)
        yield blank()
        yield blank()


def inline_rules(rng: Random, speech: Speech) -> Iterator[Line]:
    """Labels within rules, the score too."""
    yield Line(Part.NAME, "Subject: ", speech.person())
    for n in range(1, rng.randint(4, 8) + 1):
        yield Line(Part.QUESTION, f"-----[ Question {n} ]-----", "", n, str(n))
        yield from below([speech.question()], n)
        yield Line(Part.ANSWER, f"-----[ Answer {n} ]-----", "", n, str(n))
        yield from below(speech.answer(), n)
        score = f"{rng.randint(0, 100) / 100:.2f}"
        yield Line(Part.SCORE, "-----[ Score ", f"{score} ]-----", n, value=score)
        yield blank(n)


def assignments(rng: Random, speech: Speech) -> Iterator[Line]:
    """Keys and values, a block for each item, the mean of their scores in the head."""
    scores = [rng.randint(0, 1000) / 1000 for _ in range(rng.randint(4, 10))]
    yield Line(Part.HEAD, "batch = ", speech.title())
    yield Line(Part.COUNT, "items = ", str(len(scores)), value=str(len(scores)))
    yield Line(Part.AVERAGE, "mean_score = ", mean(scores, 3), value=mean(scores, 3))
    for n, score in enumerate(scores, 1):
        yield blank(n)
        yield Line(Part.HEAD, "id = ", f"{speech.role().split()[0].lower()}-{n:03}", n)
        yield Line(Part.QUESTION, "question = ", speech.question(), n)
        yield Line(Part.ANSWER, "answer = ", speech.answer()[0], n)
        yield Line(Part.SCORE, "score = ", f"{score:.3f}", n, value=f"{score:.3f}")
