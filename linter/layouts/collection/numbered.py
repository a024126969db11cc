"""Near forms of the labels that have a number: ``q1:``, ``**Q1:**``, ``Question 1.``, ``Q1：``."""

from __future__ import annotations

import re

from linter.layouts.collection.near import MARKUP, Label, behind, distance, fold, squash

_SEEN, _SPARE = 40, 20
"""How much of a line is looked at: at least, and beyond the label's length."""
_QUOTES = frozenset("\"'“«{")


class NumberedLabel:
    """The near forms of ``label``, beside which the layout has ``other``; ``word`` is what it is called in English.

    Besides the label itself in any case and markup these are, for an abbreviation of ``word``, the word, whole or cut
    short; for a longer label its first letter and each of its words. None of them may be a form of ``other``.
    """

    def __init__(self, label: str, other: str, word: str) -> None:
        words = re.findall(r"[^\W\d_]+", label)
        self._short = squash(label)
        others = squash(other)
        forms, typos = {self._short}, []
        if len(self._short) == 1:
            forms.add(self._short * 2)
        if word.startswith(self._short):
            forms |= {word, word[:3], word[:4]}
            typos.append((word, 2))
        elif len(self._short) >= 4:
            typos.append((self._short, 2 if len(self._short) > 5 else 1))
        if len(self._short) >= 4 and self._short[0] != others[0]:
            forms.add(self._short[0])
        if len(words) > 1:
            forms |= {squash(word) for word in words if len(word) >= 4} - {
                squash(word) for word in re.split(r"\W+", other)
            }
        self._forms = frozenset(forms - {others})
        self._typos = tuple((target, most) for target, most in typos if distance(target, others) > most)
        self._seen = max(_SEEN, len(label) + _SPARE)
        between = "".join(sorted({character for character in label if not character.isalnum()} - set(" ._#-")))
        more = rf"(?:[\s._{re.escape(between)}-]+[^\W\d_]+){{0,{len(words) - 1}}}" if len(words) > 1 else ""
        self._expression = re.compile(
            rf"(?P<before>{MARKUP})(?P<word>[^\W\d_]+{more})?(?P<inner>(?:\s*\b(?i:no|nr|num|number)\b(?=[\s._#]*\d))?(?::\s*(?=\d+\s*:))?"
            rf"[\s._#(\[{{{re.escape(between)}-]*)(?P<number>\d+|[IlO](?![^\W\d_]))?"
        )

    def match(self, line: str) -> Label | None:
        """The near label at the start of ``line``, if there is one."""
        head = fold(line[: self._seen])
        match = self._expression.match(head)
        if match is None or match["word"] is None:
            return None
        word, number = squash(match["word"]), match["number"]
        if number is None and len(word) > len(self._short) and word[:-1] == self._short and word[-1] in "ilo":
            word, number = self._short, word[-1]
        if word not in self._forms and (
            len(word) < 4 or all(distance(word, target) > most for target, most in self._typos)
        ):
            return None
        end = behind(fold(line), match.end(), match["before"] + match["inner"].lstrip())
        if number is None and (not end.colon.startswith((":", ";")) or not _QUOTES.isdisjoint(match["before"])):
            return None  # a number may be missing, but not in a key of some data
        if end.text == match.end() < len(line):
            return None
        value = int(number) if number and number.isdigit() else 1 if number else None
        return Label(value, end.text, False, end.certain)
