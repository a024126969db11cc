"""Templates from the order of anchors and from what is written in them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from linter.inference.layout import values
from linter.inference.layout.draft import Draft
from linter.inference.layout.lines import CLOCK, DATE, MARKS, NAME, NUMBER, Line
from linter.inference.layout.order import Loop, Part
from linter.inference.layout.skeletons import Anchor, Found
from linter.inference.layout.slots import Names, meaning_of, slug

_IN_TURN = 0.88
"""From which share of the turns on speakers take turns."""
_EDGE, _TOP = 0.7, 3
"""In this share of the files there must be text above all labels, of so many lines at most."""
_SIGNS = re.compile(r"[^\w\s\"'“„«.?!)]*[ \t]*")
_BELOW = 0.8
"""So often text must be below an anchor, if it has a place of its own there."""


class Place:
    """Everything that was found of one anchor, by file."""

    def __init__(self, files: Sequence[Sequence[Found]], anchor: Anchor) -> None:
        self.by_file = [[found for found in each if found.anchor == anchor] for each in files]
        self.all = [found for each in self.by_file for found in each]
        self.rests = [found.rest for found in self.all if found.rest]
        with_text = [found for found in self.all if found.below]
        self.has_text_below = len(with_text) >= _BELOW * max(1, len(self.all))
        gaps = Counter(found.gap for found in with_text)
        self.gap = gaps.most_common(1)[0][0] if gaps else 0
        self.below = [found.below[0] for found in with_text]
        indents = Counter(text[: len(text) - len(text.lstrip())] for text in self.below)
        self.indent = indents.most_common(1)[0][0] if indents else ""
        often = 0.02 if len(self.all) > 2 * len(files) else 0.25  # above the first label, text is damage
        self.runs_on = len(with_text) > often * len(self.all)

    def column(self, at: int) -> list[list[str]]:
        """What the mark number ``at`` stands for, by file."""
        return [[found.values[at] for found in each if len(found.values) > at] for each in self.by_file]


class Drawer:
    """Draws a description of ``files``, whose anchors come in the order of ``parts``."""

    def __init__(self, draft: Draft, files: Sequence[Sequence[Found]], parts: Sequence[Part[Anchor]]) -> None:
        self.draft = draft
        self.files = files
        self.names = Names(("file",))
        self.places = {anchor: Place(files, anchor) for anchor in anchors_of(parts)}
        self.numbers: dict[tuple[str, str], tuple[Anchor, int]] = {}
        self.choices: dict[tuple[str, str], Anchor] = {}
        self.firsts: dict[str, Anchor] = {}
        self.holding: set[str] = set()
        self._counted: set[tuple[Anchor, str]] = set()
        self.trails: dict[str, int] = {}
        self.leads: dict[str, int] = {}
        self._parts = parts

    def draw(self, above: Sequence[Sequence[Line]]) -> None:
        """Fill the draft; ``above`` is the text above all anchors, by file."""
        self.draft.blocks["file"] = []
        self.draft.blocks["file"] = self._block("file", self._parts, None, list(self._top(above)))

    def _top(self, above: Sequence[Sequence[Line]]) -> Iterator[str]:
        """The lines of text at the top that nearly all files have."""
        usual, files = Counter(map(len, above)).most_common(1)[0]
        if files < _EDGE * len(above) or usual > _TOP:
            return
        for place in range(usual):
            lines = [each[place] for each in above if len(each) == usual]
            texts = [line.text for line in lines]
            if place:
                yield from [""] * Counter(line.blanks for line in lines).most_common(1)[0][0]
            head, tail = _common(texts, _SIGNS), _common([text[::-1] for text in texts], _SIGNS)[::-1]
            name = self.names.take("title" if not place else "subtitle")
            yield f"{head}{{{name}}}{tail if len(tail) < len(texts[0]) else ''}"

    def _block(self, name: str, parts: Sequence[Part[Anchor]], around: Sequence[Part[Anchor]] | None,
               lines: list[str] | None = None) -> list[str]:  # fmt: skip
        lines = lines or []
        before: Sequence[Anchor] = ()
        carried = 0
        counter = ""
        signs: Counter[Anchor] = Counter()
        for at, part in enumerate(parts):
            if isinstance(part, Loop):
                inner = self._loop(part, parts[at + 1 :] or around)
                lead = self.leads[inner]
                gap = self._gap(part.first, before) if before or lines else 0
                lines += [""] * max(0, gap - carried - lead)
                lines.append(f"{{{inner}...}}")
                carried = self.trails[inner]
                before = _lasts(part.parts)
                continue
            anchor = part.sign
            gap = self._gap(anchor, before) if before or lines else 0
            lines += [""] * max(0, gap - carried)
            carried = 0
            signs[anchor] += 1
            drawn, counter = self._line(name, anchor, counter, signs[anchor])
            lines += [f"{{?{drawn[0]}}}", *drawn[1:]] if part.optional else drawn
            before = [*before, anchor] if part.optional else [anchor]
        return lines

    def _loop(self, loop: Loop[Anchor], following: Sequence[Part[Anchor]] | None) -> str:
        own = list(anchors_of(loop.parts))
        name = self._name(loop)
        if _holds_loop(loop):
            self.holding.add(name)
        self.draft.blocks[name] = []  # blocks are listed from the outside to the inside
        self.firsts[name] = next((anchor for anchor in own if not anchor.separator), loop.first)
        lasts = _lasts(loop.parts)
        again = self._gap(loop.first, lasts)
        after = None
        if following:
            first = following[0]
            after = self._gap(first.first if isinstance(first, Loop) else first.sign, lasts)
        trail = again if after is None else min(again, after)
        self.trails[name], self.leads[name] = trail, again - trail
        lines = self._block(name, loop.parts, (loop,))
        last = loop.parts[-1]
        carried = self.trails[lines[-1].strip("{.}")] if isinstance(last, Loop) else 0
        self.draft.blocks[name] = [*[""] * (again - trail), *lines, *[""] * max(0, trail - carried)]
        return name

    def _name(self, loop: Loop[Anchor]) -> str:
        own = anchors_of(loop.parts)
        if _holds_loop(loop):
            return self.names.take("part" if any(NAME in anchor.skeleton for anchor in own) else "interview")
        if any(NAME in anchor.skeleton for anchor in own):
            return self.names.take("turn")
        return self.names.take("exchange" if any(not anchor.separator for anchor in own) else "part")

    def _gap(self, anchor: Anchor, before: Sequence[Anchor]) -> int:
        """How many blank lines are usually above ``anchor`` after one of ``before``; the top of the file if none."""
        counts: Counter[int] = Counter()
        for found in self.files:
            previous: Anchor | None = None
            for each in found:
                if each.anchor == anchor and (previous in before if before else True):
                    counts[each.blanks] += 1
                previous = each.anchor
        return counts.most_common(1)[0][0] if counts else 0

    # lines

    def _line(self, block: str, anchor: Anchor, counter: str, occurrence: int) -> tuple[list[str], str]:
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
                drawn += {"{": "{{", "}": "}}"}.get(character, character)
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
            lines += [*[""] * place.gap, f"{place.indent}{{{self._text(block, anchor, place.below)}}}"]
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
            name = self.names.take("date" if mark == DATE else "clock")
            if name not in ("date", "clock"):
                self.draft.slot(name).keys["type"] = name.rstrip("-0123456789")
            return "{" + name + "}", counter
        is_top = label.rstrip().endswith(("/", "of"))  # where a scale ends
        if values.is_top(every) if is_top else block != "file" and values.is_constant(every):
            return every[0], counter
        if block != "file" and values.counts_up(columns):
            if counter and (anchor, counter) not in self._counted and self._agrees(anchor, at, counter):
                self._counted.add((anchor, counter))
                return "{" + counter + "}", counter
            inner = not self._holds_loop(block)
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

    def _holds_loop(self, block: str) -> bool:
        return block == "file" or block in self.holding

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
        in_exchange = block != "file" and not self._holds_loop(block)
        if in_exchange and self.names.is_free("score") and (meaning == "score" or not slug(label)):
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
        if NAME in anchor.skeleton:
            return "{" + self.names.take("said") + "}"
        if not place.rests:
            return ""
        label = anchor.skeleton
        words = values.choice(place.rests) if not place.runs_on else []
        if block == "file" and any(" " in word for word in words):
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
        if block == "file" or self._holds_loop(block):
            mark = values.parted(place.rests)
            if mark and self.names.is_free("name") and self.names.is_free("role"):
                return "{" + self.names.take("name") + "}" + mark + "{" + self.names.take("role") + "}"
        apart = place.has_text_below and self._is_apart(place)
        name = self._text(block, anchor, place.rests, is_line=apart or not place.runs_on)
        return "{" + name + "}"

    def _text(self, block: str, anchor: Anchor, texts: Sequence[str], is_line: bool = False) -> str:
        """The name of a slot for text, by its label, else by what is in it."""
        if NAME in anchor.skeleton:
            return self.names.take("said")
        meaning = meaning_of(anchor.skeleton)
        spoken = block != "file" and not self._holds_loop(block)
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
        wanted = slug(anchor.skeleton)
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


def anchors_of(parts: Sequence[Part[Anchor]]) -> list[Anchor]:
    """The anchors in ``parts``, in their order."""
    found: list[Anchor] = []
    for part in parts:
        found += anchors_of(part.parts) if isinstance(part, Loop) else [part.sign]
    return found


def _common(texts: Sequence[str], signs: re.Pattern[str]) -> str:
    """The signs that all ``texts`` begin with."""
    found = {match[0] for text in texts if (match := signs.match(text)) is not None}
    return found.pop() if len(found) == 1 else ""


def _lasts(parts: Sequence[Part[Anchor]]) -> list[Anchor]:
    """The anchors that may be the last ones of a block."""
    found: list[Anchor] = []
    for part in reversed(parts):
        if isinstance(part, Loop):
            return [*found, *_lasts(part.parts)]
        found.append(part.sign)
        if not part.optional:
            break
    return found


def _holds_loop(loop: Loop[Anchor]) -> bool:
    return any(isinstance(part, Loop) for part in loop.parts)
