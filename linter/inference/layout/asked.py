"""Texts that follow one another in a block which repeats: what is asked or said first, and what is answered to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.inference.layout.draft import Draft
from linter.inference.layout.labelling import LineDrawer
from linter.inference.layout.slots import meaning_of

_SOME = 0.25
"""In this share of the values there must be a question mark."""
_MOST, _WORDS = 0.7, 2
"""In this share of them there must be sentences, of more words than so many."""
_SLOT = re.compile(r"\{([\w-]+)\??\}")
"""A slot, or a block that may be left out."""


def add_meanings(draft: Draft, lines: LineDrawer) -> None:
    """Call the first of two texts a question and the next one its answer, where the words of no label say more."""
    drawn = [name for lines in draft.blocks.values() for line in lines for name in _SLOT.findall(line)]
    meanings = {draft.slots[name].keys.get("is", name) if name in draft.slots else name for name in drawn}
    if "said" in meanings or {"question", "answer"} <= meanings:
        return
    every = [list(_texts(draft, lines, block)) for block in draft.blocks if block != "file"]
    if any("answer" in texts for texts in every):
        return
    wanted: tuple[str, ...] = ("question", "answer")
    if "question" in meanings:
        below = [texts[texts.index("question") + 1 :] for texts in every if "question" in texts]
        every, wanted = below or every, ("answer",)
    texts = next((texts for texts in every if len(texts) >= len(wanted)), None)
    if texts is None:
        return
    for name, meaning in zip(texts, wanted, strict=False):
        slot = draft.slot(name)
        is_text = slot.keys.get("type") == "text"
        slot.drop("type")
        slot.keys = {"is": meaning, **({} if is_text else {"type": "line"}), **slot.keys}


def _texts(draft: Draft, lines: LineDrawer, block: str) -> Iterator[str]:
    """The slots for text in a block and its optional parts, in the order of the template: texts, and what is said."""
    for name in _SLOT.findall("\n".join(draft.blocks[block])):
        if name in draft.blocks:
            yield from _texts(draft, lines, name)
            continue
        kind = draft.slots[name].keys.get("type", "line") if name in draft.slots else "line"
        values = lines.rests(block, name) if kind == "line" and (block, name) in lines.texts else []
        said = meaning_of(name) != "annotation" and (kind == "text" or _ask(values) or _are_said(values))
        if name in ("question", "answer") or said:
            yield name


def _ask(values: Sequence[str]) -> bool:
    """Whether several of the values ask something, which may go on below or have a number after it."""
    return sum("?" in value for value in values) >= _SOME * len(values) > 0


def _are_said(values: Sequence[str]) -> bool:
    """Whether most of the values are sentences."""
    sentences = sum(value.endswith((".", "!", "?")) and value.count(" ") >= _WORDS for value in values)
    return sentences >= _MOST * len(values) > 0
