"""The line of an anchor as a template writes it: its label, slots for the values in it, and for the text after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from linter.inference.layout import values
from linter.inference.layout.draft import Draft
from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, NUMBER
from linter.inference.layout.places import Place
from linter.inference.layout.skeletons import Anchor
from linter.inference.layout.slots import Names, meaning_of, slug

_IN_TURN = 0.88
"""From which share of the turns on speakers take turns."""

_ENOUGH = 5
"""In so many files a number in the middle of a line must be the same, to be part of the line."""


class LineDrawer:
    """Draws the lines of anchors, and adds their slots to ``draft``.

    ``numbers``, ``choices`` and ``texts`` are the slots that hold some, by block and name, with where their values are
    found: the place among those of an anchor, or what is before and after the text on its line.
    """

    def __init__(self, draft: Draft, names: Names, places: Mapping[Anchor, Place]) -> None:
        self.draft = draft
        self.names = names
        self.places = places
        self.numbers: dict[tuple[str, str], tuple[Anchor, int]] = {}
        self.choices: dict[tuple[str, str], Anchor] = {}
        self.texts: dict[tuple[str, str], tuple[Anchor, str, str]] = {}
        self.in_turns = {mark for anchor in places if NAME in anchor.skeleton for mark in anchor.skeleton}
        """The marks in the lines with speakers: the standard names are for what they stand for there."""
        self.holding = {"file"}
        """The blocks that hold blocks which repeat."""
        self._counted: set[tuple[Anchor, str]] = set()

    def line(self, block: str, anchor: Anchor, counter: str, occurrence: int) -> tuple[list[str], str]:
        """The lines of an anchor with its text, and the name of the counter of the block from there on."""
        if anchor.separator:
            return [anchor.skeleton], counter
        place = self.places[anchor]
        drawn = ""
        label = ""
        at = 0
        skeleton = anchor.skeleton
        for index, character in enumerate(skeleton):
            if character not in MARKS:
                drawn += _escaped(character)
                label += character
                continue
            rest = skeleton[index + 1 :]
            piece, counter = self._mark(block, anchor, at, character, label, rest, counter)
            drawn += piece
            label = ""
            at += 1
        lines = [drawn]
        if not anchor.whole:
            lines[0] += self._rest(block, anchor, place)
        lines[0] = lines[0].rstrip() + self._flag(place)
        if place.has_text_below and (anchor.whole or self._is_apart(place)):
            lines += [*[""] * place.gap, f"{place.indent}{{{self._text(block, anchor.skeleton, place.below)}}}"]
        return [lines[0].rstrip(), *lines[1:]], counter

    def _flag(self, place: Place) -> str:
        """The flags at the end of a line; the most frequent one is compared with the answers."""
        counts = Counter(found.flag for found in place.all if found.flag)
        if not counts:
            return ""
        flags = [flag for flag, _ in counts.most_common()]
        self.draft.struggled = next((flag for flag in flags if "STRUGGL" in flag), flags[0])[1:-1]
        if len(flags) == 1:
            return f"{{? {flags[0]}}}"
        opening, closing = flags[0][0], flags[0][-1]
        self.draft.slot(self.names.take("flag")).keys["of"] = [flag[1:-1] for flag in flags]
        return f"{{? {opening}{{flag}}{closing}}}"

    def _is_apart(self, place: Place) -> bool:
        """Whether the text below an anchor is another one than that on its line."""
        return place.gap > 0 or values.are_questions(place.rests)

    def _mark(self, block: str, anchor: Anchor, at: int, mark: str, label: str, rest: str,
              counter: str) -> tuple[str, str]:  # fmt: skip
        columns = self.places[anchor].column(at)
        every = [value for column in columns for value in column]
        if mark == NAME:
            return "{" + self._speaker(columns) + "}", counter
        if mark in (DATE, CLOCK):
            kind, other = ("date", "day") if mark == DATE else ("clock", "time")
            name = self.names.take(other if block in self.holding and mark in self.in_turns else kind)
            if name != kind:
                self.draft.slot(name).keys["type"] = kind
            return "{" + name + "}", counter
        is_top = label.rstrip().endswith(("/", "of"))  # where a scale ends
        inside = block != "file" or (len(every) >= _ENOUGH and rest[:1].strip() != "")  # the 12 of FORM 12-B
        if values.is_top(every) if is_top else inside and values.is_constant(every):
            return every[0], counter
        if block != "file" and values.counts_up(columns):
            if counter and (anchor, counter) not in self._counted and self._agrees(anchor, at, counter):
                self._counted.add((anchor, counter))
                return "{" + counter + "}", counter
            inner = block not in self.holding
            name = self.names.take("number" if inner else f"{slug(label) or block}-number")
            slot = self.draft.slot(name)
            if name != "number":
                slot.keys["type"] = "number"
            if digits := values.digits_of(every):
                slot.keys["digits"] = digits
            self.numbers[block, name] = (anchor, at)
            self._counted.add((anchor, name))
            return "{" + name + "}", counter or name
        return "{" + self._number(block, anchor, at, label, rest, every) + "}", counter

    def _agrees(self, anchor: Anchor, at: int, counter: str) -> bool:
        """Whether a number is nearly always that of the counter above."""
        block = next(block for block, name in self.numbers if name == counter)
        other, place = self.numbers[block, counter]
        pairs = zip(self.places[anchor].column(at), self.places[other].column(place), strict=True)
        same = [
            one == two for ones, twos in pairs if len(ones) == len(twos) for one, two in zip(ones, twos, strict=True)
        ]
        return bool(same) and sum(same) >= 0.8 * len(same)

    def _number(self, block: str, anchor: Anchor, at: int, label: str, rest: str, every: list[str]) -> str:
        top = ""
        if rest.lstrip().startswith(("/", "of ", "out of ")) and rest.count(NUMBER):
            others = [value for column in self.places[anchor].column(at + 1) for value in column]
            top = others[0] if values.is_top(others) else ""
        wholes = all("." not in value and "," not in value for value in every)
        meaning = meaning_of(label)
        in_exchange = block not in self.holding
        columns = self.places[anchor].column(at)
        is_total = block != "file" and label.rstrip().endswith(("/", "of")) and values.is_said_again(columns)
        if block == "file" and any(re.match(r"0\d", value) for value in every):  # a code, not a number
            name = self.names.take(slug(label), "code")
            self.draft.slot(name).keys["type"] = "word"
            self.numbers[block, name] = (anchor, at)
            return name
        if is_total:
            name = self.names.take("total")
        elif in_exchange and self.names.is_free("score") and (meaning == "score" or not slug(label)):
            name = self.names.take("score")
        else:
            name = self.names.take(slug(label), "value")
        slot = self.draft.slot(name)
        if name != "score":
            slot.keys["type"] = "integer" if wholes and not (in_exchange and top) else "score"
        scale = values.scale(every, top)
        for key, value in scale.items():
            if key in ("decimals",) and slot.keys.get("type") == "integer":
                continue
            if key in ("minimum", "maximum") and not (in_exchange or top):
                continue
            if key in ("comma", "decimals") or (key == "maximum" and top):
                slot.keys[key] = value
            else:
                slot.guess(key, value, "as far as seen")
        self.numbers[block, name] = (anchor, at)
        return name

    def _speaker(self, columns: Sequence[Sequence[str]]) -> str:
        name = self.names.take("speaker")
        turns = [pair for column in columns for pair in pairwise(column)]
        if turns and sum(one != other for one, other in turns) >= _IN_TURN * len(turns):
            self.draft.slot(name).guess("alternate", True, "no speaker has two turns in a row")
        return name

    def _rest(self, block: str, anchor: Anchor, place: Place) -> str:
        """What follows an anchor on its line."""
        if not place.rests:
            return "{" + self.names.take("said") + "}" if NAME in anchor.skeleton else ""
        head = values.shared_beginning(place.rests) if block in self.holding else ""
        texts = [text.removeprefix(head) for text in place.rests]
        tail = values.shared_end(texts)
        if len(tail) == 1 and tail in values.OPENED_BY:  # brackets belong together
            opening = values.OPENED_BY[tail]
            head, tail = (head + opening, tail) if all(text.startswith(opening) for text in texts) else (head, "")
            texts = [text.removeprefix(opening) if tail else text for text in texts]
        texts = [text.removesuffix(tail) for text in texts]
        drawn = self._values(block, anchor, place, anchor.skeleton + head, texts)
        if drawn.count("{") == 1:
            self.texts[block, drawn.strip("{}")] = (anchor, head, tail)
        return _escaped(head) + drawn + _escaped(tail)

    def _values(self, block: str, anchor: Anchor, place: Place, label: str, texts: Sequence[str]) -> str:
        """Slots for what follows a ``label`` on its line."""
        if NAME in anchor.skeleton:
            return "{" + self.names.take("said") + "}"
        words = values.choice(texts) if not place.runs_on else []
        if block == "file" and any(" " in word for word in words) and not values.have_words_in_common(words):
            words = []  # one of few titles or names
        if words:
            meaning = meaning_of(label)
            name = self.names.take(slug(label) if meaning not in ("question", "answer", "name") else meaning, "verdict")
            slot = self.draft.slot(name)
            if name in ("score", "name", "number", "date", "clock", "question", "answer", "said", "title"):
                slot.keys["is"] = "field"
            slot.keys["type"] = "choice"
            slot.guess("of", words, "all that were seen")
            self.choices[block, name] = anchor
            return "{" + name + "}"
        if block in self.holding:
            mark = values.parted(texts)
            if mark and self.names.is_free("name") and self.names.is_free("role"):
                return "{" + self.names.take("name") + "}" + mark + "{" + self.names.take("role") + "}"
        apart = place.has_text_below and self._is_apart(place)
        name = self._text(block, label, texts, is_line=apart or not place.runs_on)
        return "{" + name + "}"

    def _text(self, block: str, label: str, texts: Sequence[str], is_line: bool = False) -> str:
        """The name of a slot for text, by its label, else by what is in it."""
        if NAME in label:
            return self.names.take("said")
        meaning = meaning_of(label)
        spoken = block not in self.holding
        if spoken and self.names.is_free("question") and (meaning == "question" or values.are_questions(texts)):
            return self._standard("question", is_line)
        after_question = not self.names.is_free("question")
        if (
            spoken
            and self.names.is_free("answer")
            and (meaning == "answer" or (after_question and meaning != "annotation"))
        ):
            return self._standard("answer", is_line=False)
        if spoken and meaning == "annotation" and self.names.is_free("annotation"):
            return self._standard("annotation", is_line=False)
        if not spoken and self.names.is_free("name") and (meaning == "name" or values.are_names(texts)):
            return self.names.take("name")
        if not spoken and meaning in ("role", "title") and self.names.is_free(meaning):
            return self.names.take(meaning)
        wanted = slug(label)
        name = self.names.take(wanted if wanted not in self.draft.blocks else f"{wanted}-text", "text")
        slot = self.draft.slot(name)
        if not is_line:
            slot.keys["type"] = "text"
        if name in ("question", "answer", "score", "flag", "number", "speaker", "said", "heading", "tier", "clock"):
            slot.keys["is"] = "field"
        return name

    def _standard(self, name: str, is_line: bool) -> str:
        taken = self.names.take(name)
        if is_line:
            self.draft.slot(taken).keys["type"] = "line"
        return taken


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
