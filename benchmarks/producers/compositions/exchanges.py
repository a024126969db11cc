"""Bodies of questions and answers: labels, numbers, scores, remarks and separators in one of many forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.producers.compositions.forms import Form, inner
from benchmarks.producers.lines import Line, Part, below, blank, rule, said
from benchmarks.producers.speech import Speech

_WORDS = (
    ("Question", "Answer"), ("Q", "A"), ("Prompt", "Response"), ("Task", "Solution"), ("Asked", "Answered"),
    ("Frage", "Antwort"), ("Pregunta", "Respuesta"), ("Query", "Reply"), ("Item", "Statement"), ("Topic", "Told"),
)  # fmt: skip
_INLINE = (
    "{word}{n}: ", "{word} {n}: ", "{n}. ", "({n}) ", "[{n}] ", "{word}: ", "{word}{n}. ", "{n}) {word}: ",
    "#{n} {word}: ", "**{word} {n}:** ", "{word}> ", "{word} {n} | ", "{word}-{n}: ", "{n}/{total} {word}: ",
    "* {word}: ", "[{word}] ", "{n}.  ", "{word} no. {n}: ", "### {n}. ", "- **{word}:** ", "{word} ({n}/{total}): ",
)  # fmt: skip
_ABOVE = (
    "## {word} {n}", "{word} {n}", "--- {word} {n} ---", "[{word} {n}]", "{word} {n} of {total}", "== {n} ==",
    "{word} #{n}:", "**{word} {n}**", "<<{word} {n}>>", "{word} {n}/{total}:",
)  # fmt: skip
_ANSWERS = (
    "{word}: ",
    "{word}: ",
    "**{word}:** ",
    "{word}> ",
    "- ",
    "> ",
    "* {word}: ",
    "[{word}] ",
    "   {word}: ",
    "-> ",
)
_BELOW = ("### {word}", "[{word}]", "{word}:", "--- {word} ---", "**{word}**", "<<{word}>>", "")
_GRADES = (
    ("pass", "fail"),
    ("A", "B", "C", "D"),
    ("weak", "fair", "strong"),
    ("yes", "no", "maybe"),
    ("Met", "Not met"),
)
_RATINGS = ("Score", "Rating", "Points", "Mark", "Relevance", "Wertung")
_NOTES = ("Note", "Comment", "Follow-up", "Remark", "Feedback", "Observed")
_METRICS = ("clarity", "depth", "relevance", "tone", "fluency")
_SECTIONS = (
    "PART {letter}",
    "== Section {n} ==",
    "## Block {n}",
    "SECTION: {topic}",
    "*** {topic} ***",
    "{letter}. {topic}",
)
_TOPICS = ("Background", "Tools", "Teamwork", "Safety", "Plans")


@dataclass(frozen=True)
class Rating:
    """How an answer is judged: ``kind`` is a scale, decimals, words, two metrics, or nothing."""

    kind: str
    form: Form
    key: str
    top: int
    pattern: str
    words: tuple[str, ...]

    def line(self, score: float, rng: Random, block: int) -> Line:
        before, after = self.form.around(self.key)
        if self.kind == "words":
            value = self.words[int(score)]
            return Line(Part.VERDICT, before, value + after, block, value=value)
        if self.kind == "metrics":
            value = f"{score:.2f}"
            one, other = self.words
            shown = f"{one} {value}{self.pattern}{other} {rng.randint(0, 100) / 100:.2f}"
            return Line(Part.SCORE, before, shown + after, block, value=value)
        value = f"{score:.2f}" if self.kind == "decimal" else f"{score:g}"
        shown = self.pattern.format(value=value, top=self.top)
        return Line(Part.SCORE, before, shown + after, block, value=value)


class Fresh:
    """Speech in which no question comes twice."""

    def __init__(self, speech: Speech) -> None:
        self.answer, self.line = speech.answer, speech.line
        self._speech = speech
        self._asked: set[str] = set()

    def question(self) -> str:
        question = self._speech.question()
        while question in self._asked:
            question = self._speech.question()
        self._asked.add(question)
        return question


@dataclass(frozen=True)
class Exchanges:
    """How an exchange is written, how many there are, and whether they come in sections."""

    words: tuple[str, str]
    question: str
    answer: str
    is_above: bool
    digits: int
    indent: str
    inner_gap: int
    gap: int
    rating: Rating
    note: Form
    note_key: str
    noted: float
    close: str
    section: str
    most: int

    @property
    def unit(self) -> str:
        return "Questions" if self.words[0] != "Task" else "Tasks"

    @property
    def is_numeric(self) -> bool:
        return self.rating.kind in ("scale", "decimal")

    def scores(self, rng: Random) -> Sequence[float]:
        """The scores of a file, of which each exchange has one, shown or not."""
        count = rng.randint(3, self.most)
        if self.rating.kind in ("decimal", "metrics"):
            return [rng.randint(0, 100) / 100 for _ in range(count)]
        low, high = (0, len(self.rating.words) - 1) if self.rating.kind == "words" else (1, self.rating.top)
        return [rng.randint(low, high) for _ in range(count)]

    def lines(self, rng: Random, speech: Speech, scores: Sequence[float]) -> Iterator[Line]:
        sections = rng.randint(2, 3) if self.section else 1
        topics = rng.sample(_TOPICS, sections)
        starts = {len(scores) * part // sections: part for part in range(sections)} if self.section else {}
        asked = Fresh(speech)
        for at, score in enumerate(scores):
            if at in starts:
                part = starts[at]
                text = self.section.format(letter="ABC"[part], n=part + 1, topic=topics[part])
                yield Line(Part.HEADING, text, block=1000 * (part + 1))
                yield blank(1000 * (part + 1))
            block = 1000 * (1 + max((part for start, part in starts.items() if start <= at), default=0)) + at + 2
            yield from self.exchange(rng, asked, at + 1, len(scores), score, block)

    def exchange(self, rng: Random, speech: Fresh, n: int, total: int, score: float, block: int) -> Iterator[Line]:
        number = str(n).zfill(self.digits)
        label = self.question.format(word=self.words[0], n=number, total=total)
        number = number if "{n}" in self.question else ""
        if self.is_above:
            yield Line(Part.QUESTION, label, "", block, number)
            yield from below([speech.question()], block)
        else:
            yield Line(Part.QUESTION, label, speech.question(), block, number)
        yield from [blank(block)] * self.inner_gap
        answer = self.answer.format(word=self.words[1])
        text = speech.answer()
        if self.is_above and answer:
            yield Line(Part.ANSWER, answer, "", block)
            yield from below(text, block)
        else:
            text = [text[0], *(f"{self.indent}{line}" if line else "" for line in text[1:])]
            yield from said(Line(Part.ANSWER, answer, block=block), text)
        if self.rating.kind != "none":
            yield from [blank(block)] * (self.inner_gap if self.is_above else 0)
            yield self.rating.line(score, rng, block)
        if rng.random() < self.noted:
            before, after = self.note.around(self.note_key)
            yield Line(Part.OPTION, before, speech.line() + after, block)
        if self.close:
            yield rule(self.close, block) if not self.close[0].isalnum() else Line(Part.CLOSE, self.close, block=block)
        yield from [blank(block)] * self.gap


def _rating(rng: Random, form: Form) -> Rating:
    kind = rng.choice(("none", "scale", "scale", "scale", "decimal", "words", "words", "metrics"))
    pattern = rng.choice(
        ("{value}/{top}", "{value}/{top}", "{value} / {top}", "{value} of {top}", "{value}", "{value} pts")
    )
    words: tuple[str, ...] = ()
    if kind == "words":
        words = rng.choice(_GRADES)
    elif kind == "metrics":
        words, pattern = tuple(rng.sample(_METRICS, 2)), rng.choice((", ", " | ", "; ", " / "))
    elif kind == "decimal":
        pattern = rng.choice(("{value}", "{value}", "[{value}]", "{value}/{top}"))
    top = 1 if kind == "decimal" else rng.choice((4, 5, 5, 5, 10, 10))
    return Rating(kind, inner(rng, form), rng.choice(_RATINGS), top, pattern, words)


def drawn(rng: Random, form: Form) -> Exchanges:
    """A body drawn by lot."""
    words = rng.choice(_WORDS)
    if rng.random() < 0.3:
        words = (words[0].upper(), words[1].upper())
    is_above = rng.random() < 0.35
    question = rng.choice(_ABOVE if is_above else _INLINE)
    answer = rng.choice(_BELOW if is_above else _ANSWERS)
    inner_gap = 1 if is_above and not answer else rng.choice((0, 0, 0, 1))
    gap = rng.choice((0, 1, 1, 1, 2))
    rating = _rating(rng, form)
    note = inner(rng, form)
    close = ""
    if rng.random() < 0.4:
        close = rng.choice((rng.choice("=-*_~") * rng.randint(8, 60), "[END]", "-----", "END"))
    section = rng.choice(_SECTIONS) if rng.random() < 0.2 else ""
    indent = "  " if rng.random() < 0.15 and not is_above else ""
    return Exchanges(
        words, question, answer, is_above, rng.choice((1, 1, 1, 2)), indent, inner_gap, gap, rating, note,
        rng.choice(_NOTES), rng.choice((0, 0, 0.3, 0.5)), close, section, rng.randint(6, 12),
    )  # fmt: skip
