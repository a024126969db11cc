"""QNA013: an error message or a placeholder in place of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.expressions import expression
from linter.finding import Problem, Severity, Span
from linter.line_bounds import first_line
from linter.rule import Subject, fact_rule
from linter.rules.questions.placeholders import LONGEST, placeholder
from linter.rules.questions.replies import replies

_LONGEST = 400
"""So many characters an error message has at most; a traceback may be longer."""
_HINTS = (
    *("error", "exception", "time", "exceeded", "reached", "connection", "http", "request"),
    *("gateway", "unavailable", "failed", "unable", "traceback", "429", "50"),
)
"""No error message is without any of these: to look for them is faster than the expressions."""
_OPENINGS = (
    *("fatal", "internal", "api", "http", "server", "network", "connection", "request", "runtime", "model", "openai"),
    *("error", "a", "status", "code", "4", "5", "too", "bad", "service", "rate", "quota", "token", "context"),
    *("the", "your", "read", "llm", "operation", "response", "call", "gateway", "time", "failed", "unable"),
)
"""What an error message in words begins with."""
_NAMES = ("error", "exception", "timeout")
_BEGINNING = expression(
    r"""(?:["'`*_\[\]()\s.!]++|“|”|⚠|\ufe0f|❌|🚫)*+"""
    rf"(?:\{{|{'|'.join(_OPENINGS)}|traceback|[^ ]*(?:{'|'.join(_NAMES)}))",
    re.I,
)
"""What an answer begins with that may be an error message."""
_TRACEBACK = "Traceback (most recent call last)"
_TRACEBACKS = (_TRACEBACK, f'"{_TRACEBACK}')
_NAMED = expression(r"(?:[\w.]+\.)?[A-Z]\w*(?:Error|Exception|Timeout)\b(?:\W{0,4}:.*)?", re.S)
"""``openai.RateLimitError: …``"""
_WORDED = expression(
    r"""
    (?:(?:fatal|internal|api|http|server|network|connection|request|runtime|model|openai)\s)*
        error\b(?:\s+code)?(?:\W{0,3}[45]\d\d\b)?(?:\W{0,4}:.*|\W{1,4}\[.*)?
    | error\W{1,4}[^:\n]{0,40}(?:failed|refused|exceeded|unavailable)
    | an?\s(?:\w+\s)?error\s(?:has\s)?occurred\b[^?\n]*
    | (?:http(?:/[\d.]+)?\s+)?(?:error\s+|status\s+)?(?:code\s*:?\s*)?[45]\d\d[\s:,-]+
        (?:client\serror\W+|server\serror\W+)?
        (?:bad\srequest|unauthorized|forbidden|not\sfound|request\stime-?out|too\smany\srequests
        |internal\sserver\serror|bad\sgateway|service\sunavailable|gateway\stime-?out|overloaded)\b.*
    | (?:http\s+|error\s+|status\s+)?(?:code\s*:?\s*)?(?:429|50[234])
    | (?:http|error|status)\s+(?:code\s*:?\s*)?[45]\d\d
    | too\smany\srequests | bad\sgateway | service\s(?:temporarily\s)?unavailable
    | (?:rate\slimit|quota|token\slimit|context\slength)\s(?:was\s|has\sbeen\s)?(?:exceeded|reached)\b[^?\n]*
    | connection\s(?:was\s)?(?:refused|reset|aborted|closed|lost)(?:\sby\s(?:peer|server))?
    | (?:(?:the|your)\s)?(?:(?:api|http|read|model|server|llm)\s)?
        (?:(?:request|connection|operation|response|call|server|model|read|gateway)\s)?(?:has\s)?
        (?:timed\s?out|time-?out)(?:\safter\s[\d.]+\s?\w+)?(?:\W+(?:please\s)?(?:try|retry)[^?\n]*)?
    | (?:failed|unable)\sto\s(?:generate|fetch|get|load|parse|retrieve)\s(?:an?\s|the\s)?
        (?:\w+\s)?(?:response|answer|reply|completion)\b[^?\n]*
    """,
    re.I | re.S | re.X,
)
_ASKED = expression(
    r"error|exceptions?\b|status|\bcodes?\b|\bhttp\b|time[ds]?[ -]?out|rais(?:e|ing)|throw|fail|crash|traceback", re.I
)


@fact_rule("QNA013", Severity.WARNING, needs=Slot.ANSWER, about=Subject.BODY, judges=("exchanges", "turns"))
def error_as_answer(document: Document) -> Iterator[Problem]:
    r"""An answer or a turn is only an error message or a placeholder.

    A program stored an error instead of an answer: a traceback, a status code such as `429`, a timeout. Or it stored
    what should have been replaced by the answer: `{answer}`, `undefined`, `[object Object]`, `TODO`. The candidate
    never said it, and the score rates a failure of the program. A question that is only a placeholder is reported
    too. Answers to questions about errors and values are not reported.

    Bad (answer):

        A1: "Error: 429 Too Many Requests"
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Bad (answer):

        A1: "Request timed out."
             ^^^^^^^^^^^^^^^^^^

    Bad (answer):

        A1: "[object Object]"
             ^^^^^^^^^^^^^^^

    Bad (exchange):

        Q1: {question}
            ^^^^^^^^^^

        A1: "It finds a value by its key."

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "A list that grows for ever ends in a MemoryError, so I set a limit and log an error when it is reached."

    Good (exchange):

        Q1: Which status code tells a client that it sends too many requests?

        A1: "429 Too Many Requests"

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    text = document.text

    def is_suspect(span: Span) -> bool:
        start, end = span
        if end - start <= LONGEST and placeholder(document, span, None) is not None:
            return True
        if end - start > _LONGEST:
            return text.startswith(_TRACEBACKS, start)
        if _BEGINNING.match(text, start, end) is None:
            return False
        said = text[start:end].lower()
        return any(hint in said for hint in _HINTS)

    for asked, closed in zip(document.exchanges.questions, document.exchanges.closed, strict=True):
        left = placeholder(document, asked, None) if asked is not None else None
        if left is not None and not closed & Slot.QUESTION:
            yield Problem(left, "question is only a placeholder")
    for reply in replies(document, is_suspect):
        start, end = reply.span
        if (left := placeholder(document, reply.span, reply.question)) is not None:
            yield Problem(left, f"{reply.name} is only a placeholder")
            continue
        said = text[start:end].strip("\"'“”`*_[]() \t\n.!")
        is_error = _is_error(said) and not _asks(text, reply.question)
        if is_error or said.startswith(_TRACEBACK):
            at = text.index(said, start, end)
            yield Problem((at, _line_end(text, at, end)), f"{reply.name} is only an error message")


def _is_error(said: str) -> bool:
    lead = len(said) - len(said.lstrip("⚠️❌🚫 "))
    if said.startswith("{"):
        return re.match(r"""\{\s*["']error["']\s*:""", said) is not None
    first = said[lead:].lower().partition(" ")[0]
    if not first.startswith(_OPENINGS) and not any(word in first for word in _NAMES):
        return False
    return bool(_NAMED.fullmatch(said, lead) or _WORDED.fullmatch(said, lead))


def _asks(text: str, question: Span | None) -> bool:
    """Whether the last sentence of a question is about errors or codes."""
    if question is None:
        return False
    asked = text[slice(*question)].rstrip("\"”' \n")
    last = max(asked.rfind(mark, 0, len(asked) - 1) for mark in (". ", "? ", "! ", "\n"))
    return _ASKED.search(asked, last + 1) is not None


def _line_end(text: str, start: int, end: int) -> int:
    _, stop = first_line(text, (start, end))
    return stop - (text[stop - 1] in '"”' and stop > start + 1)
