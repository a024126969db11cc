"""The pages of rules as test cases: a docstring's blocks, each put into a transcript that is clean without it.

``Bad (score):`` says what a block is and so what it takes the place of, ``Bad (score, limit = 0.6):`` sets an option of
the rule too; ``Fixed:`` and ``Good:`` take the place of the block before them unless they say their own. Carets under
a line mark the findings on it, one group each. ``\\xNN``, ``\\uNNNN``, ``\\t`` and ``\\r`` stand for the characters, a
backslash at the end of a block for no newline there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from inspect import cleandoc
from typing import Any, NamedTuple

from linter.config import Plan
from linter.finding import Span
from linter.layouts.known import Known
from linter.layouts.reading import read_description

TITLE = """\
================================================================================
TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
================================================================================


"""

SECTION = """\
============================================================
WEAK CANDIDATES
============================================================


"""

CANDIDATE = """\
Candidate: Jane Roe - Backend Developer
----------------------------------------

"""

QUESTION = "Q1: When do you use a list?"

ANSWER = 'A1: "A list keeps its items in order and can grow, so I take one wherever the order of the items matters."'

SCORE = "Relevance Score: 0.533"

TERMINATOR = "~" * 30

REST = """\

Q2: And a tuple?

A2: "A tuple never changes, so it can be a key, and I return one where a function has two results to give."

Relevance Score: 0.612
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

Q3: What is a set good for?

A3: "A set holds each item once and says at once whether one is in it, so I use it to drop what is repeated."

Relevance Score: 0.487
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
"""

RULE = "=" * 60

HEAD = """\
Candidate: Jane Roe
Quality Profile: strong
Position: Backend Developer
Total Turns: 3
Average Relevance Score: 0.573
Average Evaluation Score: 3.50/5"""

TURNS = """\
AI Recruiter: When do you use a list?

Candidate: "Where the order of the items matters, for a list keeps it and can grow." """.rstrip()

DIALOGUE = f"""\
AI Recruiter: Welcome! Please tell me about yourself.

Candidate: "I am Jane Roe, and I have written Python services for six years."

{{}}

AI Recruiter: And what is a tuple good for?

Candidate: "It never changes, so it can be a key, and I return one where a function has two results to give."

{RULE}
"""

ASKED = """\
Q1 [PROJECT] (Relevance: 0.533)
Question: When do you use a list?

Answer: "Where the order of the items matters, for a list keeps it and can grow."

----------------------------------------"""

QUESTIONS = f"""\
TECHNICAL QUESTIONS AND ANSWERS
{RULE}

{{}}

Q2 [TECHNICAL] (Relevance: 0.612)
Question: And what is a tuple good for?

Answer: "It never changes, so it can be a key, and I return one where a function has two results to give."

----------------------------------------


{RULE}
"""

GRADES = """\
1. Project
   Score: 4/5
2. Python
   Score: 3/5"""

CLOSE = """\
### Overall Recommendation

Invite her to the next round.

============================================================
RECOMMENDATION (FULL)
============================================================
Invite her to the next round."""

CALL = """\
name = "call"

[blocks]
file = '''
Call: {call}

{turn...}
End of call
'''
turn = '''
{clock} {speaker}: {said}
{?Ticket: {ticket}}
'''

[slots]
call = { type = "line", unique = "files" }
ticket = { type = "word", unique = true }
"""
"""A layout of one's own: turns with a clock and any speaker, and tickets that must differ."""


def _record(head: str = HEAD, turns: str = TURNS, asked: str = ASKED, grades: str = GRADES, close: str = CLOSE) -> str:
    """A clean record, or one with braces in place of a part of it."""
    return (
        f"Interview Transcript\n{RULE}\n{head}\n{RULE}\n\n{DIALOGUE.replace('{}', turns)}"
        f"{QUESTIONS.replace('{}', asked)}EVALUATION REPORT\n{RULE}\n{grades}\n\n"
        f"{RULE}\nHR REPORT\n{RULE}\n{close}\n"
    )


def _dialogue() -> str:
    """A clean record without scores and questions, with braces in place of two turns."""
    head = HEAD.partition("\nAverage")[0]
    return (
        f"Interview Transcript\n{RULE}\n{head}\n{RULE}\n\n{DIALOGUE}"
        f"EVALUATION REPORT\n{RULE}\nShe knows the language well.\n\n{RULE}\nHR REPORT\n{RULE}\n{CLOSE}\n"
    )


EXCHANGE = f"{QUESTION}\n\n{ANSWER}\n\n{SCORE}\n{TERMINATOR}\n"

PLACES = {
    "file": "{}\n",
    "settings": "{}\n",
    "section": TITLE + "{}\n",
    "heading": f"{TITLE}{{}}\n\n\n{CANDIDATE}{EXCHANGE}{REST}",
    "top": f"{TITLE}{{}}\n\n{EXCHANGE}{REST}",
    "header": f"{TITLE}{SECTION}{{}}\n\n{EXCHANGE}{REST}",
    "candidate": TITLE + SECTION + "{}\n",
    "exchange": TITLE + SECTION + CANDIDATE + "{}\n" + REST,
    "question": f"{TITLE}{SECTION}{CANDIDATE}{{}}\n\n{ANSWER}\n\n{SCORE}\n{TERMINATOR}\n{REST}",
    "answer": f"{TITLE}{SECTION}{CANDIDATE}{QUESTION}\n\n{{}}\n\n{SCORE}\n{TERMINATOR}\n{REST}",
    "end": f"{TITLE}{SECTION}{CANDIDATE}{QUESTION}\n\n{ANSWER}\n\n{{}}\n{REST}",
    "score": f"{TITLE}{SECTION}{CANDIDATE}{QUESTION}\n\n{ANSWER}\n\n{{}}\n{TERMINATOR}\n{REST}",
    "record head": _record(head="{}"),
    "record turns": _dialogue(),
    "record exchange": _record(asked="{}"),
    "record scores": _record(grades="{}"),
    "record report": _record(close="{}"),
    "call": "Call: weekly\n\n{}\nEnd of call\n",
    "pair": TITLE + SECTION + CANDIDATE + "{}\n",
    "calls": "{}\n\n0:04 Rosa: Which part of the service was slow?\nEnd of call\n",
}
"""For each kind of block the clean transcript that it is put into, in place of the braces; settings stand alone."""

CLEAN = PLACES["score"].format(SCORE)
FLAWED = CLEAN.replace(TERMINATOR, TERMINATOR[1:], 1)
"""What settings hold for: ``may.txt``, in which SEP001 is found in Q1."""

OTHERS = {
    "pair": f"{TITLE}{SECTION}{CANDIDATE}{QUESTION}\n\n{ANSWER}\n\n{SCORE}\n{TERMINATOR}\n",
    "calls": "Call: weekly\n\n0:02 Amir: What is new?\nEnd of call\n",
}
"""The other file, for what two files say."""

_HEADING = re.compile(r"^(?P<verdict>Bad|Fixed|Good)(?: \((?P<place>[a-z ]+)(?:, (?P<options>.+))?\))?:$", re.M)
_CARETS = re.compile(r"\^+")
_ESCAPE = re.compile(r"\\(?:x(?P<byte>[0-9a-f]{2})|u(?P<unit>[0-9a-f]{4})|(?P<blank>[tr]))")
_INDENT = "    "


class Example(NamedTuple):
    """One block of a page: the whole file that it makes, where in it the carets stand, and the rule's options.

    ``layout`` is the description of its layout, where that is not a built-in one; ``other`` is another file.
    """

    verdict: str
    text: str
    marks: tuple[Span, ...]
    options: Mapping[str, Any]
    layout: str | None = None
    other: str | None = None

    @property
    def data(self) -> bytes:
        """The file."""
        return encoded(self.text)


class Page(NamedTuple):
    """A rule's docstring, taken apart."""

    summary: str
    reason: str
    examples: tuple[Example, ...]


def read_by(chosen: Plan, description: str | None) -> Plan:
    """``chosen`` for files in the layout of ``description`` alone, where there is one."""
    return chosen if description is None else chosen._replace(layouts=(_known(description),))


@cache
def _known(description: str) -> Known:
    read = read_description(description)
    return Known(read.name, read)


def encoded(text: str) -> bytes:
    """``text`` as bytes; lone surrogates stand for bytes that are not UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def read_page(docstring: str) -> Page:
    """Take a page apart. Raises ``ValueError`` where it is not in the form of pages."""
    page = cleandoc(docstring)
    headings = list(_HEADING.finditer(page))
    prose = page[: headings[0].start()] if headings else page
    summary, _, reason = prose.partition("\n")
    examples = []
    scaffold = None
    options: Mapping[str, Any] = {}
    layout = other = None
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        if heading["place"]:
            scaffold = PLACES.get(heading["place"])
            options = _options(heading["options"] or "")
            layout = CALL if heading["place"].startswith("call") else None
            other = OTHERS.get(heading["place"])
        if scaffold is None:
            raise ValueError(f"{heading[0]!r} names no place")
        block = page[heading.end() : following.start() if following else len(page)]
        text, marks = _put(scaffold, block)
        examples.append(Example(heading["verdict"], text, marks, options, layout, other))
    return Page(summary, reason.strip("\n"), tuple(examples))


def mark(text: str, span: Span) -> Span:
    """What carets can show of ``span``: its part on its first line, and one character where it is empty."""
    start, end = span
    line_end = text.find("\n", start)
    return start, max(start + 1, min(end, line_end if line_end >= 0 else end))


def _options(said: str) -> Mapping[str, Any]:
    """``limit = 0.6`` as keyword arguments of a rule."""
    table = tomllib.loads(f"options = {{{said}}}")["options"]
    return {name.replace("-", "_"): value for name, value in table.items()}


def _put(scaffold: str, block: str) -> tuple[str, tuple[Span, ...]]:
    """The file that ``block`` makes in ``scaffold``, and the spans of its carets there."""
    before, after = scaffold.split("{}")
    said: list[str] = []
    marks: list[Span] = []
    start = len(before)
    for shown in block.strip("\n").split("\n"):
        if shown and not shown.startswith(_INDENT):
            raise ValueError(f"not indented as a block: {shown!r}")
        shown = shown[len(_INDENT) :]
        if said and shown.strip(" ^") == "" and "^" in shown:
            for carets in _CARETS.finditer(shown):
                marks.append((start + _column(said[-1], carets.start()), start + _column(said[-1], carets.end())))
            continue
        if said:
            start += len(_unescape(said[-1])) + 1
        said.append(shown)
    if said[-1].endswith("\\"):
        said[-1], after = said[-1][:-1], after.removeprefix("\n")
    text = before + _unescape("\n".join(said)) + after
    return text, tuple(marks)


def _column(line: str, shown: int) -> int:
    """The column in the text of column ``shown`` of ``line`` as it stands on the page."""
    return len(_unescape(line[:shown])) + max(0, shown - len(line))


def _unescape(line: str) -> str:
    return _ESCAPE.sub(_character, line)


def _character(escape: re.Match[str]) -> str:
    if escape["blank"]:
        return {"t": "\t", "r": "\r"}[escape["blank"]]
    return chr(int(escape["byte"] or escape["unit"], 16))
