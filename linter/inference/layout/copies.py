"""What files say twice: the same value again, a question again at the end, and what no two files may share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from linter.inference.layout.draft import Draft, SlotDraft
from linter.inference.layout.drawing import Drawer
from linter.inference.layout.lines import MARKS, NAME
from linter.inference.layout.skeletons import Found, values_at
from linter.inference.layout.slots import Names, slug
from linter.inference.layout.speakers import is_listed

_LEAST, _DIFFERENT = 4, 3
"""In so many files both values must be there, and so many different ones among them."""
_SAME = 0.6
_NEARLY = 0.95
"""So many of the turns are of somebody who is named in the head."""
_USUAL = 0.8
"""In so many files a list is that may be missing by mistake."""
_WHOLE = 0.5
"""In so many files nobody speaks who is not listed: one in each of them who is not is no mistake."""
_FILES = 8
"""So many files show that a value is another one in each."""
_IDENTITIES = frozenset(
    ("id", "no", "nr", "number", "code", "ref", "reference", "case", "record", "respondent", "applicant", "interview")
)
"""Words of labels for what tells a file from all others."""
_ASKED = ("question", "answer", "said")

Values = Sequence[str | None]
"""The one value of a slot in each file; ``None`` where there is none, or more than one."""


def add_copies(draft: Draft, drawer: Drawer, files: Sequence[Sequence[Found]]) -> None:
    """Declare what is the same in nearly all of ``files``, or another in each."""
    singles = {name: values for name, values in _singles(draft, drawer, files) if sum(map(bool, values)) >= _LEAST}
    for (name, values), (other, again) in combinations(singles.items(), 2):
        slot = draft.slot(other)
        if slot.checked or _source(drawer, name) == _source(drawer, other):
            continue
        both = [(one, two) for one, two in zip(values, again, strict=True) if one and two]
        same = [one for one, two in both if one == two]
        if len(both) >= _LEAST and len(same) >= _SAME * len(both) and len(set(same)) >= _DIFFERENT:
            slot.guess("same-as", name, f"true in {len(same)} of {len(both)}")
            for key in ("at-least", "at-most"):  # less than that
                if slot.keys.get(key) in (name, f"file.{name}"):
                    slot.drop(key)
    for name, (anchor, at) in drawer.lines.people.items():
        before = anchor.skeleton[: anchor.skeleton.index(NAME)]
        is_alone = anchor.skeleton.endswith(NAME)
        if MARKS & set(before) and not (is_alone or before.endswith("  ")):
            continue  # after a number that is no column, lines of text are taken for turns of somebody unknown
        spoken = [[each.values[at] for each in found if each.anchor == anchor and each.values[at]] for found in files]
        _add_people(draft, drawer.names, draft.slot(name), spoken, singles)
    for name, values in singles.items():
        _add_quotation(draft, drawer, files, name, values)
        known = [value for value in values if value]
        if len(known) < _FILES or draft.slot(name).checked:
            continue
        if len(set(known)) == len(known) and not _IDENTITIES.isdisjoint(name.split("-")):
            draft.slot(name).guess("unique", "files", "no two files have the same")


def _add_people(
    draft: Draft, names: Names, slot: SlotDraft, spoken: Sequence[Sequence[str]], singles: Mapping[str, Values]
) -> None:
    """Declare that speakers are those whom lines of the head name, if nearly all are."""
    named: dict[str, list[set[str]]] = {}
    constants: dict[str, Values] = {line: [text] * len(spoken) for line, text in _constants(draft)}
    every = {**singles, **constants}
    for name, values in every.items():
        found = [
            {who for who in set(each) if value and is_listed(who, value)}
            for each, value in zip(spoken, values, strict=True)
        ]
        often, there = sum(map(bool, found)), sum(map(bool, values))
        differ = len(set(filter(None, values))) >= _DIFFERENT or often >= _NEARLY * there
        one_line = not any("\n" in value for value in values if value)  # else it is no list
        if often >= max(2, _SAME * there) and differ and one_line:
            named[name] = found
    columns = [every[name] for name in named]
    usual = [values for values in columns if sum(map(bool, values)) >= _USUAL * len(values)]
    whole = [at for at in range(len(spoken)) if all(values[at] for values in usual)]  # else a list may be lost
    is_known = [[any(who in found[at] for found in named.values()) for who in spoken[at]] for at in whole]
    turns, known = sum(map(len, is_known)), sum(map(sum, is_known))
    is_usual = sum(map(all, is_known)) >= _WHOLE * len(whole)
    if named and known >= _NEARLY * turns and is_usual and len(spoken) >= _LEAST:
        lists = [_drawn(draft, names, name) if name in constants else name for name in named]
        slot.guess("quoted-from", lists, f"true of {known} of {turns} turns")
        for name in lists:
            if draft.slot(name).keys.get("type") == "text":
                draft.slot(name).guess("type", "line", "it has one line in all files")


def _constants(draft: Draft) -> Iterator[tuple[str, str]]:
    """The lines of the file itself that are the same in all files, each with the text after its label."""
    for line in draft.blocks["file"]:
        _, mark, text = line.partition(": ")
        if mark and text and "{" not in line:
            yield line, text.strip()


def _drawn(draft: Draft, names: Names, line: str) -> str:
    """The name of a slot for the text of a ``line`` that was the same in all files."""
    label, mark, text = line.partition(": ")
    name = names.take(slug(label), "list")
    draft.slot(name).keys["type"] = "line"
    at = draft.blocks["file"].index(line)
    draft.blocks["file"][at] = f"{label}{mark}{' ' * (len(text) - len(text.lstrip()))}{{{name}}}"
    return name


def _singles(draft: Draft, drawer: Drawer, files: Sequence[Sequence[Found]]) -> Iterator[tuple[str, Values]]:
    """The slots of the file itself, each with its values, in the order of the template."""
    columns: dict[str, Values] = {}
    for (block, name), (anchor, head, tail) in drawer.lines.texts.items():
        if block == "file":
            columns[name] = [
                _one([each.rest.removeprefix(head).removesuffix(tail) for each in found if each.anchor == anchor])
                for found in files
            ]
    for (block, name), (anchor, at) in (drawer.lines.numbers | drawer.lines.pieced).items():
        if block == "file":
            columns[name] = [_one(values_at(found, anchor, at)) for found in files]
    for name, (anchor, mark) in drawer.lines.named.items():
        columns[name] = [
            _one([each.rest.partition(mark)[0] for each in found if each.anchor == anchor]) for found in files
        ]
    for (block, name), anchor in drawer.lines.below.items():
        if block == "file":
            columns[name] = [
                _one(["\n".join(each.below) for each in found if each.anchor == anchor and each.below])
                for found in files
            ]
    template = "\n".join(draft.blocks["file"])
    yield from sorted(columns.items(), key=lambda column: template.find(f"{{{column[0]}}}"))


def _source(drawer: Drawer, name: str) -> object:
    """The line that a text of the file itself is on, whatever part of a form it is in; the name of any other slot."""
    own = drawer.lines.texts.get(("file", name)) or drawer.lines.pieced.get(("file", name))
    return own[0]._replace(place=0) if own is not None else name


def _one(values: Sequence[str]) -> str | None:
    return values[0] if len(values) == 1 else None


def _add_quotation(draft: Draft, drawer: Drawer, files: Sequence[Sequence[Found]], name: str, values: Values) -> None:
    """Declare a text that is one of the questions or answers in nearly all files."""
    for (block, said), (anchor, head, tail) in drawer.lines.texts.items():
        if said not in _ASKED or block == "file" or draft.slot(name).keys.get("type", "text") not in ("text", "line"):
            continue
        told = [
            (value, {each.rest.removeprefix(head).removesuffix(tail) for each in found if each.anchor == anchor})
            for found, value in zip(files, values, strict=True)
            if value
        ]
        held = [value for value, texts in told if value in texts]
        if len(held) >= max(_LEAST, _SAME * len(told)) and len(set(held)) >= _DIFFERENT:
            draft.slot(name).guess("quoted-from", f"{block}.{said}", f"true in {len(held)} of {len(told)}")
