"""The line of an anchor as a template writes it: its label, slots for the values in it, and for the text after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from linter.inference.layout import values
from linter.inference.layout.draft import Draft
from linter.inference.layout.flagging import flags_of
from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, PAD, STATEMENT, WORD
from linter.inference.layout.pieces import Pieces, headings
from linter.inference.layout.places import Place
from linter.inference.layout.skeletons import Anchor
from linter.inference.layout.slots import Names, meaning_of, slug
from linter.inference.layout.valuing import ValueDrawer, escaped

_HEADING = re.compile(rf"([^\w{''.join(MARKS)}]*)[{WORD}{STATEMENT}]([^\w{''.join(MARKS)}]*)")
_PHRASES = 0.3
"""In this share of the values before an end there are several words, if they are no single ones."""
_WITHIN = 0.1
"""In this share of the values there may be the signs after a value, by mistake: it ends where they first are."""
_NEAR = 2
"""Separators whose widths differ by so much are near forms of each other."""


class LineDrawer(ValueDrawer):
    """Draws the lines of anchors, and adds their slots to ``draft``.

    ``choices`` and ``texts`` are the slots that hold some, by block and name, with where their values are found: what
    is before and after a text on its line.
    """

    def __init__(
        self, draft: Draft, names: Names, places: Mapping[Anchor, Place], pieces: Mapping[Anchor, Pieces]
    ) -> None:
        super().__init__(draft, names, places)
        self.pieces = pieces
        self.optional = False
        """Whether the line that is drawn may be left out."""
        self.choices: dict[tuple[str, str], Anchor] = {}
        self.texts: dict[tuple[str, str], tuple[Anchor, str, str]] = {}
        self.below: dict[tuple[str, str], Anchor] = {}
        """The slots that hold a text below a line, with that line."""
        self.named: dict[str, tuple[Anchor, str]] = {}
        """The slots of the file that hold a name with something after it, with the line and what is between them."""
        self.pieced: dict[tuple[str, str], tuple[Anchor, int]] = {}
        """The slots that hold one of several texts of a line, with where they are found."""

    def line(self, block: str, anchor: Anchor, counter: str) -> tuple[list[str], str]:
        """The lines of an anchor with its text, and the name of the counter of the block from there on."""
        if anchor.separator:
            return [self._separator(anchor.skeleton)], counter
        place = self.places[anchor]
        if (framed := _HEADING.fullmatch(anchor.skeleton)) is not None:
            columns = place.column(0)
            if usual := values.usual(columns):
                return [escaped(f"{framed[1]}{usual}{framed[2]}")], counter
            words = values.in_order(columns) or sorted({value for column in columns for value in column})
            name = (
                self._statement(block, words)
                if anchor.skeleton == STATEMENT
                else self._choice("", words, "section" if block in self.holding else "heading")
            )
            if values.in_order(columns):
                self.draft.slot(name).guess("ordered", True, "in this order in all files")
            self.choices[block, name] = anchor
            return [escaped(framed[1]) + "{" + name + "}" + escaped(framed[2])], counter
        drawn = ""
        label = ""
        at = 0
        skeleton = anchor.skeleton
        for index, character in enumerate(skeleton):
            if character == " " and drawn.endswith(" }"):
                continue  # what may be left out has the space
            if character not in MARKS:
                drawn += "{~}" if character == PAD else escaped(character)
                label += character
                continue
            rest = skeleton[index + 1 :]
            piece, counter = self._mark(block, anchor, at, character, label, rest, counter)
            drawn += piece
            label = "" if "{" in piece else label + piece
            at += 1
        lines = [drawn]
        if not anchor.whole:
            lines[0] += self._rest(block, anchor, place)
        lines[0] = lines[0].rstrip() + flags_of(self.draft, self.names, place)
        if place.has_text_below and (anchor.whole or self._is_apart(place)):
            lines += [""] * place.gap
            is_split = place.is_split and anchor.whole and values.are_questions(place.below)
            text = self._text(block, anchor.skeleton, place.below, is_line=is_split)
            self.below[block, text] = anchor
            lines.append(f"{place.indent}{{{text}}}")
            if is_split:  # what is answered has no label
                lines += [*[""] * place.pause, f"{place.indent}{{{self._text(block, '', ())}}}"]
        return [lines[0].rstrip(), *lines[1:]], counter

    def _mark(self, block: str, anchor: Anchor, at: int, mark: str, label: str, rest: str,
              counter: str) -> tuple[str, str]:  # fmt: skip
        every = [value for column in self.places[anchor].column(at) for value in column]
        if mark == WORD and sum(" " in value for value in every) >= _PHRASES * len(every) > 0:
            words = values.choice(every)
            name = self._choice(label, words, "verdict") if words else self._text(block, label, every, is_line=True)
            return "{" + name + "}", counter
        return super()._mark(block, anchor, at, mark, label, rest, counter)

    def rests(self, block: str, name: str) -> list[str]:
        """What is written in a slot that holds text."""
        anchor, head, tail = self.texts[block, name]
        return [text.removeprefix(head).removesuffix(tail) for text in self.places[anchor].rests]

    def _statement(self, block: str, words: Sequence[str]) -> str:
        """The name of a slot for what a form asks."""
        if block in self.holding or not self.names.is_free("question"):
            return self._choice("", words, "statement")
        slot = self.draft.slot(name := self._standard("question", is_line=False))
        slot.keys["type"] = "choice"
        slot.guess("of", words, "all that were seen")
        return name

    def _separator(self, drawn: str) -> str:
        """A separator as it is, or of any width where one nearly as wide is drawn too."""
        widths = {len(each.skeleton) for each in self.places if each.separator and each.skeleton[0] == drawn[0]}
        is_near = any(0 < abs(width - len(drawn)) <= _NEAR for width in widths)
        return f"{{{drawn[:3]}}}" if is_near else drawn

    def is_asked(self, anchor: Anchor) -> bool:
        """Whether what is written after an anchor, or below it, asks something."""
        place = self.places[anchor]
        return values.are_questions(place.rests) or values.are_questions(place.below)

    def _is_apart(self, place: Place) -> bool:
        """Whether the text below an anchor is another one than that on its line."""
        return place.gap > 0 or values.are_questions(place.rests)

    def _rest(self, block: str, anchor: Anchor, place: Place) -> str:
        """What follows an anchor on its line."""
        if anchor in self.pieces:
            return self._parted(block, anchor, place, self.pieces[anchor])
        if not place.rests:
            return "{" + self._said() + "}" if NAME in anchor.skeleton else ""
        if not any(map(str.isalnum, anchor.skeleton)) and not place.runs_on and values.is_constant(place.rests):
            return escaped(place.rests[0])  # one title, where others begin with the same signs
        if anchor.skeleton.rstrip().endswith("|") and not place.runs_on and values.is_constant(place.rests):
            return escaped(Counter(place.rests).most_common(1)[0][0])  # the names of columns
        head = values.shared_beginning(place.rests) if block in self.holding else ""
        texts = [text.removeprefix(head) for text in place.rests]
        opening, tail = self._frame(anchor.skeleton + head, texts)
        head += opening
        texts = [text.removeprefix(opening).removesuffix(tail) for text in texts]
        drawn = self._values(block, anchor, place, anchor.skeleton + head, texts)
        if drawn.count("{") == 1:
            self.texts[block, drawn.strip("{}")] = (anchor, head, tail)
        return escaped(head) + drawn + escaped(tail)

    @staticmethod
    def _frame(label: str, texts: Sequence[str]) -> tuple[str, str]:
        """The signs before and after all ``texts``, if nothing in them looks like those after them."""
        tail = values.shared_end(texts)
        opening = ""
        if tail in values.OPENED_BY and not label.endswith(values.OPENED_BY[tail]):
            opening = values.OPENED_BY[tail]
            if not all(text.startswith(opening) for text in texts):
                return "", ""
        inner = [text.removeprefix(opening).removesuffix(tail) for text in texts]
        return ("", "") if tail and sum(tail in text for text in inner) > _WITHIN * len(inner) else (opening, tail)

    def _values(self, block: str, anchor: Anchor, place: Place, label: str, texts: Sequence[str]) -> str:
        """Slots for what follows a ``label`` on its line."""
        if NAME in anchor.skeleton:
            return "{" + self._said() + "}"
        words = values.choice(texts, are_headings=block in self.holding) if not place.runs_on else []
        asked = block not in self.holding and values.are_questions(words)
        if asked or (block == "file" and (values.are_titles(words) or values.are_open(texts, words))):
            words = []  # the questions of a form, or one of few titles or names
        if values.are_phrases(words) and values.are_open(texts, words):
            words = []  # a remark that comes again
        if words:
            name = self._choice(label, words, "section" if block in self.holding else "verdict")
            self.choices[block, name] = anchor
            return "{" + name + "}"
        if block in self.holding:
            mark = values.parted(texts)
            if mark and self.names.is_free("name") and self.names.is_free("role"):
                self.named["name"] = (anchor, mark)
                return "{" + self.names.take("name") + "}" + mark + "{" + self.names.take("role") + "}"
        apart = place.has_text_below and self._is_apart(place)
        name = self._text(block, label, texts, is_line=apart or not place.runs_on)
        return "{" + name + "}"

    def _parted(self, block: str, anchor: Anchor, place: Place, pieces: Pieces) -> str:
        """Slots for several values after a label, with what parts them."""
        drawn = self._mark_text(pieces.marks[0])
        first = sum(mark in MARKS for mark in anchor.skeleton)
        names = headings(tuple(self.places), anchor, pieces)
        for at, mark in enumerate(pieces.marks[1:], first):
            every = [value for column in place.column(at) for value in column]
            label = names[at] if names else anchor.skeleton if at == first else pieces.marks[at - first]
            if kind := values.kind_of(every):
                piece, _ = self._mark(block, anchor, at, kind, label, mark, "")
                drawn += piece + self._mark_text(mark)
                continue
            if words := values.choice(every):
                self.words[block, name := self._choice(label, words, "verdict")] = (anchor, at)
            else:
                name = self._text(block, label, every, is_line=True)
                self.draft.slot(name).keys["type"] = "line"
            self.pieced[block, name] = (anchor, at)
            drawn += "{" + name + "}" + self._mark_text(mark)
        return drawn

    def title(self, texts: Sequence[str], pieces: Pieces) -> str:
        """The line for several values without a label, at the top of files."""
        rows = [row for text in texts if (row := pieces.read(text))]
        drawn = self._mark_text(pieces.marks[0])
        for column, mark in zip(zip(*rows, strict=True), pieces.marks[1:], strict=True):
            kind = values.kind_of(column)
            words = values.choice(column) if not kind else []
            name = self.names.take({DATE: "date", CLOCK: "time"}.get(kind, "value" if kind or words else "subtitle"))
            slot = self.draft.slot(name)
            slot.keys["type"] = {DATE: "date", CLOCK: "clock"}.get(kind, "choice" if words else "line")
            if words:
                slot.guess("of", words, "all that were seen")
            drawn += "{" + name + "}" + self._mark_text(mark)
        return drawn

    @staticmethod
    def _mark_text(mark: str) -> str:
        """What is between two values as a template writes it."""
        return escaped(mark).replace(PAD, "{~}")

    def _choice(self, label: str, words: Sequence[str], otherwise: str) -> str:
        """The name of a slot for one of few ``words``."""
        meaning = meaning_of(label)
        is_standard = meaning in ("answer", "name") or (meaning == "question" and values.are_questions(words))
        name = self.names.take(meaning if is_standard else slug(label), otherwise)
        slot = self.draft.slot(name)
        if name in ("score", "name", "number", "date", "clock", "question", "answer", "said", "title"):
            slot.keys["is"] = "field"
        slot.keys["type"] = "choice"
        slot.guess("of", words, "all that were seen")
        return name

    def _text(self, block: str, label: str, texts: Sequence[str], is_line: bool = False) -> str:
        """The name of a slot for text, by its label, else by what is in it."""
        if NAME in label:
            return self._said()
        meaning = meaning_of(label)
        spoken = block not in self.holding
        if spoken and self.names.is_free("question") and (meaning == "question" or values.are_questions(texts)):
            return self._standard("question", is_line)
        after_question = not self.names.is_free("question")
        if (
            spoken
            and self.names.is_free("answer")
            and (meaning == "answer" or (after_question and meaning != "annotation" and not self.optional))
        ):
            return self._standard("answer", is_line=False)
        if spoken and meaning == "annotation" and self.names.is_free("annotation"):
            return self._standard("annotation", is_line=False)
        if not spoken and self.names.is_free("name") and (meaning == "name" or values.are_names(texts)):
            return self.names.take("name")
        if not spoken and meaning in ("role", "title") and self.names.is_free(meaning):
            name = self.names.take(meaning)
            if not is_line:
                self.draft.slot(name).keys["type"] = "text"
            return name
        wanted = slug(label)
        name = self.names.take(wanted if wanted not in self.draft.blocks else f"{wanted}-text", "text")
        slot = self.draft.slot(name)
        if not is_line:
            slot.keys["type"] = "text"
        if name in ("question", "answer", "score", "flag", "number", "speaker", "said", "heading", "tier", "clock"):
            slot.keys["is"] = "field"
        return name

    def _said(self) -> str:
        """The name of a slot for what somebody says."""
        name = self.names.take("said")
        if name != "said":
            self.draft.slot(name).keys["is"] = "said"
        return name

    def _standard(self, name: str, is_line: bool) -> str:
        taken = self.names.take(name)
        if is_line:
            self.draft.slot(taken).keys["type"] = "line"
        return taken
