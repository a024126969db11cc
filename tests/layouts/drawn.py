"""What is said of files in layouts that are put together by chance, clean and with slips in their lines.

``drawn.txt`` holds it: of each layout its blocks, checksums of what it is compiled to and of how its lines are read,
and the findings of each text. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from zlib import crc32

from linter.config import plan
from linter.engine import lint
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.description import DescriptionError
from linter.layouts.known import own
from tests.layouts.compilations import checksum
from tests.layouts.damaged import SLIPS, Source, said_of

GOLDEN = Path(__file__).with_suffix(".txt")
SEEDS = (
    0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 25, 26, 27, 28, 30, 33, 34, 43, 50, 57, 59,
    60, 71, 74, 75, 77, 84, 94, 97, 102, 113, 120, 122, 126, 143, 144, 149, 152, 154, 171, 183, 184,
)  # fmt: skip
"""Those among many in which a condition decides something that it decides in no other golden file."""
SHARES = 6
"""The layouts are tested in so many parts."""
_SLIPS = 10
"""So many texts with slips there are of each layout, every fifth with two."""

_SLOT = r"\{(\w+)\}"
_PART = r"\{\?((?:[^{}\n]|\{\w+\})*)\}"

_NAMES = ("Ada Quill", "Ben Falk", "Ines Sand", "Omar Reed")
_ASKED = (
    "What is in the box?", "Where is the key?", "Who has it now, and why?", "How long does it take?",
    "Is it so?", "When do you leave?", "What do you keep?", "Which of them is right?",
)  # fmt: skip
_SAID = (
    "A lamp, and the key for it.", "On the shelf.\n\nNext to the door, I think.", "The porter, and nobody else.",
    "About an hour, if it rains.", "No.", "At four, before the others come.", "All that I can carry home.",
    "Neither: one is late and one is wrong.",
)  # fmt: skip

VALUES: dict[str, Callable[[int], str]] = {
    "title": lambda n: "Talk about boxes",
    "room": lambda n: "B 12",
    "id": lambda n: f"x-{17 + n}",
    "held": lambda n: f"2024-05-{6 + n:02}",
    "place": lambda n: "Bergen",
    "people": lambda n: "2",
    "tier": lambda n: ("WEAK", "STRONG")[n % 2],
    "theme": lambda n: ("Of boxes", "Of keys and doors", "Of the rest")[n % 3],
    "name": lambda n: _NAMES[n % 4],
    "role": lambda n: ("Cook", "Porter", "Pilot", "Nurse")[n % 4],
    "number": lambda n: f"{n + 1}",
    "padded": lambda n: f"{n + 1:02}",
    "of": lambda n: "4",
    "question": lambda n: _ASKED[n % 8],
    "answer": lambda n: _SAID[n % 8],
    "score": lambda n: f"{(3 * n) % 5 + 1}",
    "mark": lambda n: f"0.{(7 * n) % 9 + 1}50",
    "share": lambda n: f"{(2 * n) % 4},{n % 10}",
    "level": lambda n: ("low", "fair", "high")[n % 3],
    "grade": lambda n: ("A+", "A", "B", "none")[n % 4],
    "minutes": lambda n: f"{12 + n}",
    "clock": lambda n: f"{10 + n // 6}:{5 + 9 * (n % 6):02}",
    "stamp": lambda n: f"00:0{n // 2}:{30 * (n % 2):02}",
    "flag": lambda n: ("LATE", "B2")[n % 2],
    "note": lambda n: "He looked at the door, then at me.",
    "remark": lambda n: ("asked twice", "in haste")[n % 2],
    "word": lambda n: ("calm", "brisk")[n % 2],
    "speaker": lambda n: ("Host", "Guest")[n % 2],
    "who": lambda n: _NAMES[n % 2],
    "said": lambda n: _SAID[n % 8] if n % 2 else _ASKED[n % 8],
    "total": lambda n: "4",
    "sum": lambda n: f"{sum((3 * each) % 5 + 1 for each in range(4))}",
    "rest": lambda n: "All of them know their trade.\nThe end.",
}
"""What is in a slot of the ``n``-th block."""
_COUNTED = ("number", "padded", "of", "people", "total", "sum", "speaker")
"""What is so on any day."""
SLOTS: dict[str, tuple[str, ...]] = {
    "id": ('type = "word"', 'type = "word", unique = "files"'),
    "held": ('type = "date"',),
    "people": ('type = "integer", count-of = "person"', 'type = "integer"'),
    "tier": ('of = ["WEAK", "STRONG"]', 'is = "heading", type = "choice", of = ["WEAK", "STRONG"], ordered = true'),
    "theme": ('is = "heading", type = "line"', 'type = "line"'),
    "name": ("unique = true", 'type = "line"'),
    "number": ("", 'within = "person"', "from = 0", 'from = "any"'),
    "padded": ('type = "number", digits = 2', 'is = "number", digits = 2'),
    "of": ('type = "integer"',),
    "question": ('type = "line"', "", 'quotes = "usual"'),
    "answer": ("", "quotes = true", 'quotes = "usual"'),
    "score": ("minimum = 1, maximum = 5, decimals = 0", 'type = "integer", minimum = 0, maximum = 5', ""),
    "mark": ('type = "score", decimals = 3, maximum = 1', 'type = "score", or = ["n/a"]'),
    "share": ('type = "score", decimals = 1, comma = true',),
    "level": ('of = ["low", "fair", "high"]', 'of = ["low", "fair", "high"], aliases = { fair = ["middling"] }'),
    "grade": ('type = "choice", of = ["A+", "A", "B", "none"]', 'type = "word"'),
    "minutes": ('type = "integer"', 'type = "integer", maximum = 90'),
    "clock": ("ascending = true", ""),
    "stamp": ('type = "clock", ascending = true',),
    "flag": ('of = ["LATE", "B2"]',),
    "note": ('is = "annotation"', 'type = "text"', 'type = "line"'),
    "word": ('type = "word"', 'of = ["calm", "brisk"]'),
    "speaker": ('of = ["Host", "Guest"]', "", 'of = ["Host", "Guest"], alternate = true'),
    "who": ('type = "speaker"', 'type = "name"'),
    "total": ('type = "integer", count-of = "exchange"', 'type = "integer"'),
    "sum": ('type = "integer", sum-of = "exchange.score"', 'type = "integer"'),
    "rest": ('type = "free"',),
}
"""The tables that a slot may have."""

HEADS = (
    "# {title}", "{title}\n====================", "Interview\n{~}\nRoom {room}", "Minutes {id} of {held}",
    "Held on {held} in {place}", "People: {people}", "Questions: {total}", "", "**Room:** {room}",
    "Place:     {place}", "REPORT OF THE DAY", "--------\n{title}\n--------", "id = {id}", "{?Room: {room}}",
    "Sum of all points: {sum}",
)  # fmt: skip
PEOPLE = (
    "## {name} - {role}", "-- {name} ({role}) --", "{name}\n-----", "Candidate: {name}\nRole: {role}", "[{name}]",
    "===== {name} =====", "{tier}\n{name}, {role}", "### {theme}", "{tier} CANDIDATES\n{***}", "Name: {name}; {role}",
)  # fmt: skip
ASKING = (
    "Q{number}: {question}", "{number}. {question}", "Question {number} of {of}: {question}",
    "[Q{number}] {question}", "**Q{number}:** {question}", "### {number}) {question}", "Question: {question}",
    "{number} | {question}", "- {question}", "Question {padded}\n{question}", "({padded}) {question}",
    "Asked at {clock}: {question}", "# {number} [{level}]\n{question}", "{clock}  {question}",
)  # fmt: skip
ANSWERING = (
    "A{number}: {answer}", "A: {answer}", "> {answer}", "   {answer}", "[Answer]\n{answer}", "{answer}",
    "Answer {number}: {answer}", "- {answer}", "**Answer:** {answer}", "{who}: {answer}", "A{padded}) {answer}",
)  # fmt: skip
RATING = (
    "Score: {score}", "Score: {score}/5", "   Rating: {score} ({word})", "Points {score} of {of}", "{mark} P.",
    "Score: {score}{? [{flag}]}", "{?Mark: {mark}}", "[{score}]", "Share = {share} %", "Level: {level}",
    "Grade: {grade}", "Took {minutes}min", "Score: {score} [STRUGGLED?]", "{?[STRUGGLED]}", "Tone:  {word}",
    "Rated {level}, {mark}{? ({remark})}", "{?[{flag}]}", "Flag: {flag}", "{?Note: {note}}", "Note: {note}",
    "({remark})", "At {clock} by {who}", "", "", "Score: {score}{? [LATE]}{? [B2]}", "| {score} | {level} |",
    "{level}", "Score:     {score}",
)  # fmt: skip
ENDS = ("", "", "-----", "~~~~~~~~~~", "\n-----\n{~}", "***", "======", "{~}")
TURNS = (
    "{speaker}: {said}", "[{stamp}] {speaker}: {said}", "{speaker} ({clock})\n{said}", "{clock} {speaker} - {said}",
    "- {speaker}: {said}", "{number} {speaker} | {said}", "{who}: {said}", "**{speaker}:** {said}",
    "{stamp}\n{speaker}: {said}", "{speaker}:\n   {said}", "[{clock}, {who}] {said}", "#{number} {speaker}: {said}",
)  # fmt: skip
ASIDES = (
    "(Break at {clock})",
    "Aside: {remark}",
    "-- {note} --",
    "[{stamp}] {remark}",
    "They laugh.",
    "=> {word}: {remark}",
)
PARTS = ("Summary: {note}", "Advice: {remark}", "## Words\n{rest}", "Signed {who}", "CLOSING\n-----")
TAILS = ("", "", "{rest}", "Remarks: {note}", "END", "Summary\n{rest}", "{?END OF {id}}")


class Drawing:
    """A description, and the text that it describes, drawn by a seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._used: set[str] = set()
        head = [self._new(HEADS) for _ in range(1 + self._below(3))]
        blank = "\n" * (1 + self._below(3))
        repeated = self._exchange() if self._below(3) else (self._new(TURNS),)
        block = "\n".join(repeated) + "\n" * self._below(4)
        person = f"{self._new(PEOPLE)}{blank}" if self._below(2) else ""
        aside = self._new(ASIDES) if not self._below(4) else ""
        parts = [self._new(PARTS), self._new(PARTS)] if not self._below(4) else []
        tail = "{first & second}" if parts else self._new(TAILS)
        named = "exchange" if len(repeated) > 1 else "turn"
        self._child = f"{{{named} | aside...}}" if aside else f"{{{named}...}}"
        self.blocks = {"file": "\n".join(head) + blank + ("{person...}" if person else self._child)}
        self.blocks["file"] += f"\n{tail}" if tail else ""
        if person:
            self.blocks["person"] = person + self._child
        self.blocks[named] = block
        if aside:
            self.blocks["aside"] = aside
        self.blocks |= dict(zip(("first", "second"), parts, strict=False))
        self._named = named

    def _below(self, number: int) -> int:
        return int(self._random.random() * number)

    def _one(self, texts: Sequence[str]) -> str:
        return texts[self._below(len(texts))]

    def _new(self, texts: Sequence[str]) -> str:
        """One without a slot that is in another; "" where there is none."""
        free = [text for text in texts if self._used.isdisjoint(re.findall(_SLOT, text))]
        text = self._one(free or [""])
        if text:
            self._used.update(re.findall(_SLOT, text), [text])
        return text

    def _exchange(self) -> tuple[str, ...]:
        number = "{number}" in (asking := self._new(ASKING))
        answering = [line for line in ANSWERING if number or "{number}" not in line]
        self._used.discard("number")
        lines = [asking, self._new(answering), *(self._new(RATING) for _ in range(self._below(4)))]
        if not self._below(6):
            lines = [lines[0], *lines[2:], lines[1]]
        if not self._below(5):
            lines.insert(1 + self._below(len(lines)), "")
        return (*lines, self._one(ENDS))

    @property
    def toml(self) -> str:
        """The description."""
        lines = ['name = "drawn"', "", "[blocks]"]
        lines += (f'{name} = """\n{template}\n"""' for name, template in self.blocks.items())
        names = dict.fromkeys(re.findall(_SLOT, "\n".join(self.blocks.values())))
        slots = ((name, self._table(name)) for name in names if name in SLOTS)
        lines += ["", "[slots]", *(f"{name} = {{ {table} }}" for name, table in slots if table)]
        return "\n".join(lines) + "\n"

    def _table(self, name: str) -> str:
        """One of the tables of a slot that name no other block or slot than there is."""
        known = {*self.blocks, *re.findall(_SLOT, self.blocks[self._named])}
        tables = [
            table for table in SLOTS[name] if known.issuperset(re.findall(r"person|exchange|(?<=exchange\.)\w+", table))
        ]
        return self._one(tables or [""])

    @property
    def text(self) -> str:
        """A clean text."""
        return self.text_of(0)

    def text_of(self, day: int) -> str:
        """The clean text of a day: others say other things."""
        number = 0
        people = []
        for person in range(2):
            inner = []
            for _ in range(2 if person else 3):
                inner.append(_filled(self.blocks[self._named], number, day))
                number += 1
                if "aside" in self.blocks and number == 2:
                    inner.append(_filled(self.blocks["aside"], number, day))
            people.append("\n".join(inner))
        if "person" in self.blocks:
            people = [
                _filled(self.blocks["person"], person, day).replace(self._child, inner)
                for person, inner in enumerate(people)
            ]
        text = _filled(self.blocks["file"], 0, day)
        for child in ("{person...}", self._child):
            text = text.replace(child, "\n".join(people))
        if "first" in self.blocks:
            text = text.replace(
                "{first & second}", "\n".join(_filled(self.blocks[n], 1, day) for n in ("second", "first"))
            )
        return text.rstrip("\n") + "\n"


def _filled(template: str, number: int, day: int) -> str:
    """A block of ``template`` with the values of the ``number``-th one on a ``day``."""

    def value(found: re.Match[str]) -> str:
        return VALUES[found[1]](number if found[1] in _COUNTED else number + day)

    def part(found: re.Match[str]) -> str:
        return found[1] if number % 2 else ""

    text = template if number % 2 else re.sub(rf"(?m)^{_PART}\n?", "", template)
    text = re.sub(_PART, part, text)
    text = text.replace("{~}", "~" * 30).replace("{***}", "*" * 12)
    return re.sub(_SLOT, value, text)


def said(share: int) -> Iterator[str]:
    """What is said of the layouts of one part."""
    for seed in SEEDS[share::SHARES]:
        yield from of(seed)


def of(seed: int) -> Iterator[str]:
    """What is said of one layout."""
    drawing = Drawing(seed)
    toml, text = drawing.toml, drawing.text
    yield f"== {seed} {list(drawing.blocks.values())}"
    try:
        known = own(toml.encode(), "drawn.toml")
    except DescriptionError as error:
        yield f"  {error}"
        return
    layout = known.compiled(DEFAULT)
    yield f"  compiled {checksum(layout)}"
    source = Source(text, plan(layouts=(known,)), layout)
    yield _short("clean", source, text)
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if line.strip()]
    number = seed
    for count in range(_SLIPS):
        at = places[number * 7 % len(places)]
        damaged = SLIPS[number % len(SLIPS)](lines, at)
        if count % 5 == 4:
            damaged = SLIPS[number * 3 % len(SLIPS)](damaged, min(at + 2, len(damaged) - 1))
        yield _short(f"{number % len(SLIPS)} at {at + 1}", source, "\n".join(damaged))
        number += 11


def _short(kind: str, source: Source, text: str) -> str:
    found = (f"{each.line} {each.code}" for each in lint(text, source.plan).findings)
    return f"  {kind}: {', '.join(found)} {crc32(chr(10).join(said_of(source, text)).encode()):08x}"


def write() -> None:
    """Write what is said now."""
    shares = ("".join(f"{line}\n" for line in said(share)) for share in range(SHARES))
    GOLDEN.write_text("\n".join(shares), encoding="utf-8")
