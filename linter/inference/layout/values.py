"""What is written in one place of all files: numbers that count, scores, words of a small choice, names, text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from linter.inference.layout.lines import CLOCK, DATE, NUMBER, line_of
from linter.layouts.words import distance

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
_TIME = re.compile(r"\d\d\.[0-5]\d", re.ASCII)
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d", re.ASCII)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|la|du)){1,3}")
_NEARLY, _MOSTLY, _SLIP = 0.96, 0.8, 0.04
_CHOICES, _WIDEST, _TIMES, _FEW_TIMES = 8, 40, 3.5, 3
"""So many words are a choice at most, of so many characters each, and there are so many times as many values.

The last number is that for few words.
"""
_HEADINGS, _OFTEN = 24, 6
"""So many are the headings of parts, each of which comes so often on average."""
_SLIPS = 0.15
"""In this share of the values at most a word of a choice is misspelt."""
_MANY = 12
"""Of so many values, one may be none of the choice, and one may be out of range."""
_SHARED, _FEW, _TRIED = 0.9, 4, 5
"""In which share of the values words are shared by all, in how many at least, and in how many they are looked for."""
_TYPOS = 2
"""So many letters of the words that all values begin with are wrong in some."""
_PHRASE = 2
"""A phrase has so many spaces at least."""
_SPEAKERS = 6
"""So many speakers at most are the same in all files."""
_GAP = re.compile(r"(?<=[^\W\d_]{2}) +")
_SIGN = re.compile(r"[ \t]*[^\w\s]")
OPENED_BY = {"]": "[", ")": "(", ">": "<", "}": "{", **{sign: sign for sign in ("`", "*", "**", "_", "__", '"')}}
"""What is before a value that ends so: brackets, mark-up and quotes belong together."""
_MARKED = re.compile(r"[ \t]+[\[(]\d+[^\d\n]{0,9}[\])]$")
"""How much a question counts, at its end: ``[5]``."""
_MARK = re.compile(r"[|<>*_`}\]]$|([-=~#+])\1{2,}$")


def is_constant(values: Sequence[str]) -> bool:
    """Whether the value is nearly always the same, often enough to be no chance."""
    return len(values) >= 3 and Counter(values).most_common(1)[0][1] >= _NEARLY * len(values)


def usual(files: Sequence[Sequence[str]]) -> str:
    """The one value that nearly all files have, but for a few with errors; empty where there is none."""
    values = [value for each in files for value in each]
    value, count = Counter(values).most_common(1)[0] if len(values) >= _FEW else ("", 0)
    return value if count >= _MOSTLY * len(files) and max(map(len, files)) == 1 else ""


def same_names(files: Sequence[Sequence[str]]) -> list[str]:
    """The few names that nearly all of several files have, with hardly any other; empty where others come as often."""
    files = [values for values in files if values]
    counts = Counter(value for values in files for value in set(values))
    names = sorted(value for value, count in counts.items() if count >= _SHARED * len(files))
    others = sum(value not in names for values in files for value in values)
    is_shared = len(files) >= _FEW and 1 < len(names) <= _SPEAKERS
    return names if is_shared and others <= _SLIP * sum(map(len, files)) else []


def are_times(values: Sequence[str]) -> bool:
    """Whether nearly all values are minutes and seconds with a point between them: ``00.19``."""
    return bool(values) and sum(bool(_TIME.fullmatch(value)) for value in values) >= _NEARLY * len(values)


def are_hours(values: Sequence[str]) -> bool:
    """Whether nearly all values may be hours and minutes with a point between them: ``9.30``."""
    return bool(values) and sum(bool(_HOUR.fullmatch(value)) for value in values) >= _NEARLY * len(values)


def is_numeric(values: Sequence[str]) -> bool:
    """Whether nearly all values are numbers."""
    return bool(values) and sum(bool(_NUMBER.fullmatch(value)) for value in values) >= _NEARLY * len(values)


def kind_of(values: Sequence[str]) -> str:
    """The mark for numbers, days or times where nearly all values are such; empty where they are not."""
    if is_numeric(values):
        return NUMBER
    skeletons = Counter(line_of(0, 0, value).skeleton for value in values if value)
    skeleton, count = skeletons.most_common(1)[0] if skeletons else ("", 0)
    return skeleton if skeleton in (DATE, CLOCK) and count >= _SHARED * len(values) else ""


def numbers_of(values: Sequence[str]) -> list[float]:
    """The values that are numbers, as such."""
    return [float(value.replace(",", ".")) for value in values if _NUMBER.fullmatch(value)]


def choice(values: Sequence[str], are_headings: bool = False) -> list[str]:
    """The words that the values are taken from; none where they are not taken from few."""
    counts = Counter(values)
    least = max(2.0, 0.15 * counts.most_common(1)[0][1]) if counts else 0
    most = max(_CHOICES, min(_HEADINGS, len(values) // _OFTEN)) if are_headings else _CHOICES
    often = [value for value, count in counts.most_common(most) if count >= least]
    covered = sum(counts[value] for value in often) + _misspelt(counts, often)
    times = _FEW_TIMES if len(often) <= _FEW and len(values) >= _MANY else _TIMES
    few = len(often) > 1 and len(values) >= times * len(often) and not is_numeric(often)
    if (
        not few
        or len(values) - covered > _strange(len(values), len(often))
        or any(not each or len(each) > _WIDEST for each in often)
    ):
        return []
    return sorted(often)


def _misspelt(counts: Counter[str], words: Sequence[str]) -> int:
    """How many values are one of ``words`` but for a letter: each is there once."""
    once = [value for value, count in counts.items() if count == 1 and value not in words and len(words) > 1]
    slips = sum(any(distance(value, word, most=1) == 1 for word in words) for value in once)
    return slips if slips <= _SLIPS * counts.total() else 0


def _strange(values: int, words: int) -> int:
    """How many of so many values may be none of so few words, as some files have errors."""
    if values < _MANY:
        return 0
    return max(1, int((0.15 if words <= _FEW and values < 5 * _MANY else 0.06) * values))


def are_open(values: Sequence[str], words: Sequence[str]) -> bool:
    """Whether ``words`` that begin as names do are some of more: another one is there once, which is none of them."""
    from linter.nearest import nearest

    named = are_phrases(words) or all(word[0].isupper() or any(map(str.isdigit, word)) for word in words)
    others = [value for value in values if value not in words and not value[:1].isspace()]
    return named and any(nearest(value, words) is None for value in others)


def are_phrases(words: Sequence[str]) -> bool:
    """Whether most of few ``words`` are several, as in a remark."""
    return 2 * sum(word.count(" ") >= _PHRASE for word in words) > len(words)


def in_order(files: Sequence[Sequence[str]]) -> list[str]:
    """The words of ``files`` in the one order that they have in nearly all of them; none where there is none."""
    before = Counter(pair for words in files for pair in combinations(dict.fromkeys(words), 2))
    known = list(dict.fromkeys(word for words in files for word in words))  # each run says the same
    wrong = sum(min(before[one, other], before[other, one]) for one, other in combinations(known, 2))
    apart = all(before[one, other] or before[other, one] for one, other in combinations(known, 2))
    if len(known) < 2 or not apart or wrong > (1 - _NEARLY) * before.total():
        return []
    return sorted(known, key=lambda word: sum(before[other, word] > before[word, other] for other in known))


def are_titles(words: Sequence[str]) -> bool:
    """Whether most of few ``words`` are several ones, and not made of the same ones as ``Yes`` and ``Strong Yes``.

    A title begins as a sentence does.
    """
    if any(word[:1].islower() for word in words):
        return False
    counts = Counter(part for word in words for part in set(word.casefold().split()))
    shared = sum(any(counts[part] > 1 for part in word.casefold().split()) for word in words)
    return 2 * shared <= len(words) < 2 * sum(" " in word for word in words)


def is_said_again(files: Sequence[Sequence[str]]) -> bool:
    """Whether a number is the same throughout nearly each file, and not in all of them."""
    said = [set(values) for values in files if len(values) > 1]
    return len(set().union(*said)) > 1 and sum(len(each) == 1 for each in said) >= 0.8 * len(said)


def shared_beginning(values: Sequence[str]) -> str:
    """The words that all values begin with, before something that differs; empty where there are none.

    Some may have them misspelt, or a word instead of all.
    """
    found = _shared(values, (value[: match.end()] for value in values[:_TRIED] for match in _GAP.finditer(value)))
    others = (value for value in values if not value.startswith(found) and value.count(" ") >= found.count(" "))
    return found if all(distance(value[: len(found)], found, most=_TYPOS) <= _TYPOS for value in others) else ""


def shared_end(values: Sequence[str]) -> str:
    """The mark-up that nearly all values end with: ``</turn>``, `` |``; empty where there is none."""
    ends = (value[match.start() :] for value in values[:_TRIED] for match in _SIGN.finditer(value))
    ends = (end for end in ends if end.lstrip()[0] not in ".?!…")  # the end of a sentence belongs to it
    return _shared([value[::-1] for value in values], (end[::-1] for end in ends if _MARK.search(end)))[::-1]


def _shared(values: Sequence[str], beginnings: Iterable[str]) -> str:
    for beginning in sorted(set(beginnings), key=lambda each: (-len(each), each)):
        count = sum(len(value) > len(beginning) and value.startswith(beginning) for value in values)
        if count >= max(_FEW, _SHARED * len(values)) and len(set(values)) > 1:
            return beginning
    return ""


def are_names(values: Sequence[str]) -> bool:
    """Whether the values look like names of people."""
    return bool(values) and sum(bool(_NAME.fullmatch(value)) for value in values) >= 0.9 * len(values)


def are_questions(values: Sequence[str]) -> bool:
    """Whether most values ask something."""
    asked = (_MARKED.sub("", value).rstrip(' "”*') for value in values)
    return bool(values) and sum(value.endswith(("?", "？")) for value in asked) >= 0.5 * len(values)


def parted(values: Sequence[str]) -> str:
    """What parts a name from a second value: ``, `` or `` - ``; empty where nothing does."""
    for mark in (" - ", ", ", " | ", " / "):
        parts = [value.split(mark) for value in values]
        if all(len(each) == 2 for each in parts) and are_names([each[0] for each in parts]) and len(values) > 1:
            return mark
    return ""
