"""The expressions that prove whole stretches of lines, and those for the places where a proof may go on."""

from __future__ import annotations

import re

from linter.cached import cached_property
from linter.layouts import forms
from linter.layouts.chunks import Chunk, Next, Resume
from linter.layouts.description import Blanks, Item, Literal, Part, Slot
from linter.layouts.forms import any_of, label_pattern, several_flags
from linter.layouts.named import LONGEST, named_part, telling_names
from linter.layouts.positions import Position, value_names
from linter.layouts.structure import Structure

_NOT_HOLLOW = r"""(?!(?:""|''|“”)(?:\n|\Z))"""
"""That a text is more than quotes: nobody has said anything between them."""


_LONGEST = 60_000
"""What takes an expression of more characters to prove is aligned: to compile that would take seconds."""
_NEVER = "(?!)"


class Chunking(Structure):
    """Makes chunks of the stretches of a layout."""

    chunks: tuple[Chunk, ...]
    nexts: tuple[tuple[Next, ...], ...]

    def _chunk(self, number: int, stretch: list[Position | Blanks]) -> Chunk:
        firm = is_firm(stretch)
        groups: list[str] = []
        made = self._stretch(stretch, groups, self.firm_body if firm else self.body)
        loose = self._stretch(stretch, [], self.loose_body) if firm and self._firm[1] else ""
        if len(made) > _LONGEST:
            made = loose = _NEVER
        return Chunk(number, tuple(stretch), made, tuple(groups), loose)

    def choices(self, chunk: Chunk, loose: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
        """The expression that proves ``chunk`` with groups for what the layout leaves open too, and all groups.

        Such a group is called ``position/blanks`` or ``position/run``, with the index of the position.
        """
        groups: list[str] = []
        stretch = list(chunk.stretch)
        firm = self.firm_body if is_firm(stretch) else self.body
        return re.compile(self._stretch(stretch, groups, self.loose_body if loose else firm, True)), tuple(groups)

    def marked_line(self, position: Position) -> tuple[re.Pattern[str], tuple[int, ...]] | None:
        """The expression of a line that may have flags without a slot, and the groups of these; ``None`` of others."""
        if position.row is None or not any(
            isinstance(item, Part) and not value_names(item.items) for item in position.row.items
        ):
            return None
        groups: list[str] = []
        pattern = re.compile(self._items(position.row.items, groups, r"[^\n]*"))
        return pattern, tuple(number for number, name in enumerate(groups, 1) if not name)

    def _stretch(self, stretch: list[Position | Blanks], groups: list[str], body: str, choices: bool = False) -> str:
        """An expression for the lines of a stretch, whose running texts are as ``body``; ``groups`` are added to.

        With ``choices`` there are groups for what the layout leaves open.
        """
        made = ""
        for place, entry in enumerate(stretch):
            end = r"(?:\n|\Z)" if place + 1 == len(stretch) else r"\n"
            if isinstance(entry, Blanks):
                following = stretch[place + 1]
                if choices and entry.due is None and isinstance(following, Position):
                    groups.append(f"{following.index}/blanks")
                    made += r"(\n*)"
                else:
                    made += r"\n*" if entry.due is None else r"\n" * entry.due
            elif entry.separator is not None:
                width = f"{{{entry.separator.width}}}" if entry.separator.width else "{3,}"
                run = re.escape(entry.separator.character) + width
                if choices and (entry.optional or not entry.separator.width):
                    groups.append(f"{entry.index}/run")
                    run = f"({run})"
                line = run + end
                made += f"(?:{line})?" if entry.optional else line
            else:
                assert entry.row is not None
                line = r"[ \t]*+" * entry.row.indented
                if entry.index in self.free_headings:
                    groups.append(entry.slots[0].name)
                    line += f"({self.free_heading})" + end
                else:
                    line += self._not_narrower(entry, _is_held(stretch, place))
                    line += self._items(entry.row.items, groups, body) + end
                made += f"(?:{line})?" if entry.optional else line
        return made

    def _items(self, items: tuple[Item, ...], groups: list[str], body: str) -> str:
        made = ""
        for number, item in enumerate(items):
            if isinstance(item, Literal):
                made += forms.literal(items, number, self.slots)
            elif isinstance(item, Part):
                if flags := several_flags(item, self.slots):
                    lead, inner = any_of(flags)
                    groups.append(value_names(item.items)[0])
                    made += f"(?:{lead}({inner}))?"
                elif not value_names(item.items):
                    groups.append("")
                    made += f"({self._items(item.items, groups, body)})?"
                else:
                    made += f"(?:{self._items(item.items, groups, body)})?"
            elif item.slot in groups:
                made += rf"(?:\{groups.index(item.slot) + 1})"
            else:
                slot = self.slots[item.slot]
                groups.append(item.slot)
                bare = rf"(?!{self.structure})" if slot.runs_on and not number else self._not_again(items[:number])
                bare += self._not_named(items[: number + 1], groups)
                bare += _NOT_HOLLOW if slot.runs_on else ""
                value = forms.LABEL if forms.is_label(items, number, self.slots) else ""
                value = forms.cell(items, number, self.slots) or value
                made += f"({bare}{value or self._of_slot(slot, items[number + 1 :], body)})"
        return made

    def _not_again(self, before: tuple[Item, ...]) -> str:
        """That a value does not begin with the label that is before it."""
        label = label_pattern(before, self.slots)
        return f"(?!{label})" if label and forms.is_told_twice(before) else ""

    def _not_named(self, items: tuple[Item, ...], groups: list[str]) -> str:
        """That what is said does not begin with a speaker, where the optional one is not there."""
        named = named_part(items, self.slots)
        if named is None:
            return ""
        names = "|".join(map(re.escape, telling_names(named.speaker)))
        begins = rf"[^\n]{{1,{LONGEST}}}?{re.escape(named.mark)}" + (f"|(?:{names})[ \t]" if names else "")
        return f"(?({groups.index(named.speaker.name) + 1})|(?!{begins}))"

    def _of_slot(self, slot: Slot, following: tuple[Item, ...], body: str) -> str:
        if slot.kind == "text" and not following:
            return body
        if slot.kind == "free":
            return self.free
        if slot.kind == "name":
            stop = re.escape(following[0].text) if following and isinstance(following[0], Literal) else ""
            inner = rf"(?:(?!{stop})[^\n])*+" if stop else r"[^\n]*+"
            return rf"(?=[^\s*_`-]){self._not_joined(following)}{inner}(?<![\s*_`])"
        if slot.kind == "line":
            stop = re.escape(following[0].text) if following and isinstance(following[0], Literal) else ""
            return rf"(?=\S)(?!{self.run_like}){self._not_joined(following)}" + (
                rf"(?:(?!{stop})[^\n])++" if stop else r"[^\n]++"
            )
        if slot.kind == "speaker":
            known = "|".join(re.escape(word) for word in sorted(slot.of, key=len, reverse=True))
            return f"(?:{known})" if slot.of else r"[^\W\d_][^\n:\[\]]{0,38}?"
        return forms.pattern(slot)

    def _not_joined(self, following: tuple[Item, ...]) -> str:
        """That no label is inside of a value that ends its line."""
        heads = [head for _, head in self.inline_heads]
        return rf"(?![^\n]*[^\S\n](?:{'|'.join(heads)}))" if heads and not following else ""

    @cached_property
    def resumes(self) -> tuple[Resume, ...]:
        """The places where the proof may go on after damage."""
        found: list[Resume] = []
        for chunk in self.chunks:
            for following, way, _ in self.nexts[chunk.number]:
                if following.is_any_text and chunk.last.separator is None:
                    continue  # any line is one
                close, size = "(?<=\\n)", 0
                if chunk.last.separator is not None and chunk.last.separator.width:
                    drawn = re.escape(chunk.last.separator.character) * chunk.last.separator.width
                    close = rf"{drawn}(?<=\n{drawn})\n"  # letters first: they are found fast
                    size = chunk.last.separator.width + 1
                gap = r"\n*+" if way.blanks is None else r"\n" * way.blanks
                head = self._head(following.first)
                found.append(Resume(len(found), size, chunk, following, re.compile(f"{close}(?P<gap>{gap})(?={head})")))
        return tuple(found)

    @staticmethod
    def _head(position: Position) -> str:
        if position.separator is not None:
            return re.escape(position.separator.character * max(3, position.separator.width))
        if position.label and isinstance(position.label[0], Literal):
            return re.escape(position.label[0].text)
        return r"\S"


def is_firm(stretch: list[Position | Blanks]) -> bool:
    """Whether exact lines hold a chunk together: two labels at least, and a separator at its end."""
    positions = [entry for entry in stretch if isinstance(entry, Position)]
    labels = sum(bool(position.label) and not position.optional for position in positions)
    return labels > 1 and positions[-1].separator is not None and not positions[-1].optional


def _is_held(stretch: list[Position | Blanks], place: int) -> bool:
    """Whether separators of a certain width are right above and right below a line."""
    beside = stretch[max(place - 1, 0) : place] + stretch[place + 1 : place + 2]
    separators = (entry.separator for entry in beside if isinstance(entry, Position))
    drawn = [each for each in separators if each is not None and each.width and not each.optional]
    return len(drawn) == 2
