"""The exact forms of the collection layout, as named expressions without logic.

A body (question, answer, annotation) is lines of text; the expression of an exchange proves a whole block at once
where no line of its bodies looks like structure. Whatever it does not prove is left to recovery, so it may be as strict
as it likes.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from linter.layouts.collection.settings import Layout, Separator

if TYPE_CHECKING:
    from linter.layouts.collection.numbered import NumberedLabel


class Grammar:
    """Compiled expressions for one layout.

    ``exchange`` has the groups number, question, answer, value, flags, annotation and matches from the blank line above
    the question to the terminator's newline. ``spoken`` proves the bodies alone, from behind the question's label on:
    its groups are question, answer's number, answer, score label, what stands behind it, annotation and a terminator of
    any length. ``candidate`` has the groups name and role and matches the line and its underline; ``section`` (group
    heading) and ``title`` match with both separators.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.headings = layout.headings
        label = re.escape
        question, answer = label(layout.question_label), label(layout.answer_label)
        score, annotation = label(layout.score_label), label(layout.annotation_label)
        runs = "".join(sorted({s.character for s in (layout.section, layout.underline, layout.terminator)}))
        self.drawn = frozenset(runs + (layout.title.character if layout.title else ""))
        labels = rf"(?:{question}|{answer})\d+:|{label(layout.candidate_label)}:|{score}"
        bracketed = [label(name) for name in (*layout.flags, layout.annotation_label) if name]
        brackets = rf"\[(?:{'|'.join(bracketed)})|" if bracketed else ""
        least = layout.shortest
        structure = rf"[ \t]*+(?:{labels}|{brackets}[{label(runs)}]{{"
        first = rf"(?=[^\s\[{label(runs)}])[^\n]*+"
        body = rf"{first}(?:\n++(?!{structure}{least}}}))[^\n]++)*"
        note = rf"{first}(?:\n++(?!{structure}3}}))[^\n]++)*"
        whole = r"-?(?:0|[1-9]\d*+)" if layout.minimum < 0 else r"(?:0|[1-9]\d*+)"
        value = rf"{whole}\.\d{{{layout.decimals}}}" if layout.decimals else whole
        flags = "".join(rf"(?: \[{label(flag)}\])?" for flag in layout.flags)
        noted = rf"(?:\[{annotation}\]: ({note})\n)?" if annotation else "((?!))?"
        terminator = layout.terminator
        self.exchange = re.compile(
            rf"\n{question}([1-9]\d*+|0): ({body})\n\n{answer}\1: ({body})\n\n"
            rf"{score}: ({value})({flags})\n{noted}{label(terminator.text)}(?:\n|\Z)",
            re.ASCII,
        )
        blocks = rf"{question}\d|{label(layout.candidate_label)}:|{label(layout.section.character)}{{{least}}}"
        self.spoken = re.compile(
            rf"({body})\n\n{answer}(\d+): ({body})\n\n({score}:)( [^\s~\]:=][^\n~]*+)\n"
            rf"{noted}({label(terminator.character)}{{{least},}})\n(?!{label(terminator.character)})"
            rf"(?(6)(?=\n*(?:{blocks}|\Z)))",  # an annotation may hold a run; right below a score there is no doubt
            re.ASCII,
        )
        name = r"[^\s*_`\u00a0\u3000-]"
        self.candidate = re.compile(
            rf"{label(layout.candidate_label)}: ({name}(?:(?! -|- )[^\n])*+)(?<![\s*_`]) - ({name}[^\n]*+)(?<![*_`])\n"
            rf"{label(layout.underline.text)}\n",
            re.ASCII,
        )
        bar = label(layout.section.text)
        names = "|".join(map(label, layout.headings)) or "(?!)"
        self.section = re.compile(rf"{bar}\n({names})\n{bar}\n")
        rule = label(layout.title.text) if layout.title else "(?!)"
        self.title = re.compile(rf"{rule}\n(?!(?:{names}|{rule})\n)[^\n]+\n{rule}\n")
        self.question = re.compile(rf"{question}([1-9]\d*+|0):(?= \S| ?$)", re.ASCII)
        self.answer = re.compile(rf"{answer}([1-9]\d*+|0):(?= \S| ?$)", re.ASCII)
        self.score = re.compile(rf"{score}:(?=[ \n]|\Z)")
        self.annotation = re.compile(rf"\[{annotation}\]:(?= )" if annotation else "(?!)")
        self.flag = re.compile("|".join(rf"\[{label(flag)}\]" for flag in layout.flags) or "(?!)")
        self.partial_title = re.compile(_partial(layout.title, r"[^\n]+") if layout.title else "(?!)")
        headings = "|".join(rf"{bar}\n{_prefix(heading)}" for heading in layout.headings) or "(?!)"
        self.partial_section = re.compile(rf"{_partial(layout.section, names)}|{headings}")
        self.partial_candidate = re.compile(
            rf"{_prefix(layout.candidate_label + ': ')}|{label(layout.candidate_label)}: [^\n]*\n?"
            rf"|{label(layout.candidate_label)}: [^\n]+\n{_shorter(layout.underline)}"
        )
        self.whole_tail = re.compile(rf" ({value})( (?:{self.flag.pattern}))?", re.ASCII)
        self.inline_score = re.compile(rf"(?<=\S){score}:|(?<=\s){score}:\s*\S+")
        self.inline_answer = re.compile(rf"(?<=\S) *(?P<label>{answer}(\d+):)(?= )", re.ASCII)
        self.inline_annotation = re.compile(rf"\s*[\[(]?{annotation}" if annotation else "(?!)", re.IGNORECASE)
        starts = (layout.question_label, layout.answer_label, layout.score_label)
        self.initials = frozenset(text[0] for text in starts if text)

    @cached_property
    def shared_title(self) -> re.Pattern[str]:
        """A line with a title and one of its separators, or both."""
        title = self.layout.title
        if title is None:
            return re.compile("(?!)")
        run = re.escape(title.character)
        behind = rf"\s*(\S.*?)\s*{run}{{{min(title.width, 10)},}}\s*"
        return re.compile(rf"\s*{run}{{3,}}\s*(\S.*?)\s*{run}{{0,{title.width * 5 // 2}}}\s*|{behind}")

    @cached_property
    def run_behind_text(self) -> re.Pattern[str]:
        """A run, of group 1, at the end of a line that holds other text."""
        return re.compile(rf"\s*([{re.escape(''.join(self.drawn))}~=#*_─═-])\1{{{self.layout.shortest - 1},}}\s*$")

    @cached_property
    def run_before_text(self) -> re.Pattern[str]:
        """A run and the blanks behind it at the start of a line that goes on with a word.

        Group 1 is set where the run has 5 characters or more; a shorter one is the exact terminator of the layout.
        """
        drawn = rf"[^\w\s\[\"'(]|[{re.escape(''.join(self.drawn))}]"
        word = r"(?:[ \t]+(?=[^\w\s]{0,2}[^\W_])|(?=[^\W_]{2}))"
        terminator = self.layout.terminator
        short = rf"|{re.escape(terminator.text)}(?!{re.escape(terminator.character)})" if terminator.width < 5 else ""
        return re.compile(rf"[ \t]*(?:({drawn})\1{{4,}}{short}){word}")

    @cached_property
    def underline_before_text(self) -> re.Pattern[str]:
        """What may be an underline at the start of a line that goes on."""
        underline = self.layout.underline
        return re.compile(rf"([{re.escape(underline.character)}=_─═-])\1{{{min(underline.width, 10) - 1},}}\s*")

    @cached_property
    def near_question(self) -> NumberedLabel:
        """The near forms of the question's label."""
        from linter.layouts.collection.numbered import NumberedLabel  # a clean file does without

        return NumberedLabel(self.layout.question_label, self.layout.answer_label, "question")

    @cached_property
    def near_answer(self) -> NumberedLabel:
        """The near forms of the answer's label."""
        from linter.layouts.collection.numbered import NumberedLabel

        return NumberedLabel(self.layout.answer_label, self.layout.question_label, "answer")


def _shorter(separator: Separator) -> str:
    return rf"{re.escape(separator.character)}{{1,{separator.width - 1}}}"


def _prefix(text: str) -> str:
    """An expression for every beginning of ``text``, itself left out."""
    return "(?:" + "|".join(re.escape(text[:size]) for size in range(1, len(text))) + ")"


def _partial(separator: Separator, name: str) -> str:
    """An expression for every beginning of a header of ``name`` between two separators."""
    bar, short = re.escape(separator.text), _shorter(separator)
    return rf"{short}|{bar}\n?|{bar}\n(?:{name})\n?|{bar}\n(?:{name})\n{short}"


@cache
def grammar(layout: Layout) -> Grammar:
    """The grammar of ``layout``, compiled once."""
    return Grammar(layout)
