"""Habits: ways in which somebody writes a whole file, each an honest variant of the format.

A habit works on rows, whatever earlier habits have made of them, so that any three can be had together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from benchmarks.rows import LABELLED, NUMBERED, SEPARATORS, Row

Habit = Callable[[Sequence[Row]], list[Row]]
Each = Callable[[Row], Row]
_FLAG = re.compile(r" \[([A-Z]+)\]")
_VALUE = re.compile(r"[01]\.[0-9]{3}")


def _on(kinds: Sequence[str], change: Each) -> Habit:
    return lambda found: [change(row) if row.kind in kinds else row for row in found]


def _every(change: Each) -> Habit:
    return lambda found: [change(row) if row.kind not in ("blank", "inner") else row for row in found]


def _without(*kinds: str) -> Habit:
    return lambda found: [row for row in found if row.kind not in kinds]


def _labels(kinds: Sequence[str] = NUMBERED, **pieces: str) -> Habit:
    """Labels with other pieces; ``{word}`` and ``{number}`` in a piece are those of the row."""

    def change(row: Row) -> Row:
        known = {"word": row.word, "number": row.number}
        return replace(row, **{name: piece.format(**known) for name, piece in pieces.items()})

    return _on(kinds, change)


def _named(question: str, answer: str, joint: str = " ") -> Habit:
    def change(row: Row) -> Row:
        return replace(row, word=question if row.kind == "question" else answer, joint=joint)

    return _on(NUMBERED, change)


def _separator(kind: str, text: str) -> Habit:
    return _on((kind,), lambda row: replace(row, text=text))


def _value(write: Callable[[float], str]) -> Habit:
    def change(row: Row) -> Row:
        return replace(row, text=_VALUE.sub(lambda match: write(float(match[0])), row.text, count=1))

    return _on(("score",), change)


def _flag(form: str) -> Habit:
    return _on(("score",), lambda row: replace(row, text=_FLAG.sub(form, row.text)))


def _lower_flag(row: Row) -> Row:
    return replace(row, text=_FLAG.sub(lambda match: match[0].lower(), row.text))


def _quoted(opening: str, closing: str) -> Habit:
    """Answers between other quotes: at the start of the first and the end of the last line of each."""

    def change(found: Sequence[Row]) -> list[Row]:
        changed, last = list(found), -1
        for at, row in enumerate(found):
            if row.kind == "answer":
                changed[at] = replace(row, text=opening + row.text.removeprefix('"'))
                last = at
            elif row.kind == "more" and last >= 0:
                last = at
            elif row.kind == "score" and last >= 0:
                text = changed[last].text
                changed[last] = replace(changed[last], text=text.removesuffix('"') + closing)
                last = -1
        return changed

    return change


def _own_line(found: Sequence[Row]) -> list[Row]:
    """The text of a question or an answer on the line below its label."""
    rows: list[Row] = []
    for row in found:
        if row.kind in NUMBERED:
            rows += [replace(row, text="", gap=""), Row("more", row.text)]
        else:
            rows.append(row)
    return rows


def _two_lines(found: Sequence[Row]) -> list[Row]:
    """A candidate's role on a line of its own."""
    rows: list[Row] = []
    for row in found:
        name, dash, role = row.text.partition(" - ")
        if row.kind == "candidate" and dash:
            rows += [replace(row, text=name), Row("role", f"Role: {role}")]
        else:
            rows.append(row)
    return rows


def _counted(found: Sequence[Row]) -> list[Row]:
    """Candidates numbered through."""
    count = iter(range(1, len(found) + 1))
    return [replace(row, joint=" ", number=str(next(count))) if row.kind == "candidate" else row for row in found]


def _clocks(form: str) -> Habit:
    def change(found: Sequence[Row]) -> list[Row]:
        count = iter(range(0, 40 * len(found), 40))
        return [
            replace(row, before=row.before + _clock(form, next(count))) if row.kind in NUMBERED else row
            for row in found
        ]

    return change


def _clock(form: str, seconds: int) -> str:
    return form.format(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _spread(kinds: Sequence[str], extra: str, blank: bool = True) -> Habit:
    """After each row of some kinds one more of kind ``extra``: a blank one, or the row again."""

    def change(found: Sequence[Row]) -> list[Row]:
        def spread() -> Iterator[Row]:
            for row in found:
                yield row
                if row.kind in kinds:
                    yield Row(extra, "") if blank else row

        return list(spread())

    return change


def _under(found: Sequence[Row]) -> list[Row]:
    """Underlines as long as what is above them."""
    rows = list(found)
    for at, row in enumerate(found):
        if row.kind == "underline" and at:
            rows[at] = replace(row, text="-" * len(str(found[at - 1])))
    return rows


def _fenced(found: Sequence[Row]) -> list[Row]:
    return [Row("fence", "```"), *found[:-1], Row("fence", "```"), found[-1]]


def _flag_below(found: Sequence[Row]) -> list[Row]:
    """Flags on a line of their own below the score."""
    rows: list[Row] = []
    for row in found:
        match = _FLAG.search(row.text) if row.kind == "score" else None
        rows += [replace(row, text=_FLAG.sub("", row.text)), Row("flag", match[0].strip())] if match else [row]
    return rows


_FILE = ("title", "title bar", "heading", "section bar", "underline", "terminator", "more", *LABELLED)

HABITS: dict[str, Habit] = {
    "labels bold": _labels(LABELLED[1:], opening="**", closing="**"),
    "question and answer labels bold": _labels(opening="**", closing="**"),
    "labels bold without colon": _on(NUMBERED, lambda row: replace(row, opening="**", number=row.number + "**")),
    "labels in italics": _labels(opening="*", closing="*"),
    "labels underscored": _labels(opening="__", closing="__"),
    "labels in HTML": _labels(opening="<b>", closing="</b>"),
    "labels in code": _labels(opening="`", closing="`"),
    "labels as headings": _labels(opening="### "),
    "labels Question and Answer": _named("Question", "Answer"),
    "labels Frage and Antwort": _named("Frage", "Antwort"),
    "labels Pregunta and Respuesta": _named("Pregunta", "Respuesta"),
    "labels Question and Réponse": _named("Question", "Réponse"),
    "labels 问题 and 回答": _named("问题", "回答", ""),
    "labels Ques. and Ans.": _named("Ques.", "Ans."),
    "labels in lower case": _on(NUMBERED, lambda row: replace(row, word=row.word.lower())),
    "labels with full-width colon": _labels(colon="："),
    "labels without colon": _labels(colon=""),
    "labels with full stop": _labels(colon="."),
    "labels with bracket": _labels(colon=")"),
    "labels with dash": _labels(colon=" -"),
    "labels in square brackets": _labels(opening="[", colon="]:"),
    "labels in brackets": _labels(opening="(", colon="):"),
    "numbers of two digits": _on(NUMBERED, lambda row: replace(row, number=row.number.zfill(2))),
    "numbers after #": _labels(joint="#"),
    "numbers after a blank": _labels(joint=" "),
    "numbers after a full stop": _labels(joint="."),
    "no numbers": _labels(number=""),
    "dashes before labels": _labels(before="- "),
    "asterisks before labels": _labels(before="* "),
    "dots before labels": _labels(before="• "),
    "clocks before labels": _clocks("[{:02}:{:02}:{:02}] "),
    "bare clocks before labels": _clocks("{:02}:{:02}:{:02} "),
    "no-break space after labels": _labels(LABELLED, gap="\u00a0"),
    "tab after labels": _labels(LABELLED, gap="\t"),
    "two blanks after labels": _labels(LABELLED, gap="  "),
    "no blank after labels": _labels(gap=""),
    "blank before colons": _labels(LABELLED, colon=" :"),
    "text below labels": _own_line,
    "labels indented": _labels(before="    "),
    "all indented by 2": _every(lambda row: replace(row, before="  " + row.before)),
    "all indented by 4": _every(lambda row: replace(row, before="    " + row.before)),
    "all indented by tab": _every(lambda row: replace(row, before="\t" + row.before)),
    "all quoted as mail": lambda found: [replace(row, before="> " + row.before) for row in found],
    "all in a fence": _fenced,
    "all lines end in backslashes": _every(lambda row: replace(row, after=row.after + "\\")),
    "all lines end in two blanks": _every(lambda row: replace(row, after=row.after + "  ")),
    "all in CRLF": lambda found: [replace(row, after=row.after + "\r") for row in found[:-1]] + list(found[-1:]),
    "no blank lines": lambda found: [*(row for row in found[:-1] if row.kind not in ("blank", "inner")), found[-1]],
    "no blank lines between parts": lambda found: [*(row for row in found[:-1] if row.kind != "blank"), found[-1]],
    "two blank lines": lambda found: [*_spread(("blank",), "blank")(found[:-1]), found[-1]],
    "blank line after each line": _spread(_FILE, "blank"),
    "terminators ---": _separator("terminator", "---"),
    "terminators ***": _separator("terminator", "***"),
    "terminators ===": _separator("terminator", "==="),
    "terminators of dashes": _separator("terminator", "-" * 30),
    "terminators of equals signs": _separator("terminator", "=" * 30),
    "terminators of em dashes": _separator("terminator", "—" * 30),
    "terminators one short": _separator("terminator", "~" * 29),
    "terminators one long": _separator("terminator", "~" * 31),
    "terminators with blanks": _separator("terminator", "~ " * 14 + "~"),
    "terminators doubled": _spread(("terminator",), "terminator", blank=False),
    "no terminators": _without("terminator"),
    "no underlines": _without("underline"),
    "underlines as long as names": _under,
    "underlines of equals signs": _separator("underline", "=" * 40),
    "no section bars": _without("section bar"),
    "section bars short": _separator("section bar", "=" * 40),
    "section bars of dashes": _separator("section bar", "-" * 60),
    "no title": _without("title", "title bar"),
    "no separators at all": _without(*SEPARATORS),
    "headings as Markdown": _on(("heading",), lambda row: replace(row, before="## " + row.before)),
    "headings in title case": _on(("heading", "title"), lambda row: replace(row, text=row.text.title())),
    "headings of one word": _on(("heading",), lambda row: replace(row, text=row.text.partition(" ")[0])),
    "label Score": _labels(("score",), word="Score"),
    "label Relevance": _labels(("score",), word="Relevance"),
    "label Relevance score": _labels(("score",), word="Relevance score"),
    "scores after =": _labels(("score",), colon=" ="),
    "scores in percent": _value(lambda value: f"{value:.1%}"),
    "scores with comma": _value(lambda value: f"{value:.3f}".replace(".", ",")),
    "scores of two decimals": _value(lambda value: f"{value:.2f}"),
    "scores of ten": _value(lambda value: f"{value * 10:.0f}/10"),
    "scores of hundred": _value(lambda value: f"{value * 100:.0f}"),
    "scores without zero": _value(lambda value: f"{value:.3f}".removeprefix("0")),
    "flags in brackets": _flag(r" (\1)"),
    "flags bare": _flag(r" \1"),
    "flags in lower case": _on(("score",), _lower_flag),
    "flags below scores": _flag_below,
    "answers without quotes": _quoted("", ""),
    "answers in curly quotes": _quoted("“", "”"),
    "answers in guillemets": _quoted("«", "»"),
    "answers in single quotes": _quoted("'", "'"),
    "label Applicant": _labels(("candidate",), word="Applicant"),
    "label Name": _labels(("candidate",), word="Name"),
    "label Interviewee": _labels(("candidate",), word="Interviewee"),
    "label CANDIDATE": _labels(("candidate",), word="CANDIDATE"),
    "candidates numbered": _counted,
    "candidates without label": _labels(("candidate",), word="", colon="", gap=""),
    "candidates on two lines": _two_lines,
    "candidates with en dash": _on(("candidate",), lambda row: replace(row, text=row.text.replace(" - ", " – ", 1))),
    "candidates with comma": _on(("candidate",), lambda row: replace(row, text=row.text.replace(" - ", ", ", 1))),
    "candidates as headings": _labels(("candidate",), before="## "),
    "label AI Explanation": _labels(("annotation",), word="[AI Explanation]"),
    "label Explanation": _labels(("annotation",), word="Explanation"),
    "label Note": _labels(("annotation",), word="Note"),
    "annotations without brackets": _labels(("annotation",), word="AI Explanation Provided"),
    "annotations without colon": _labels(("annotation",), colon=""),
}  # fmt: skip
