"""DOC001: a file that is not a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.document import Document
from linter.expressions import expression
from linter.finding import Problem, Severity
from linter.rule import Scope, fact_rule

_LOOKS = (
    ("WebVTT", expression(r"WEBVTT\b")),
    ("SubRip", expression(r"\d+\n\d\d:\d\d:\d\d,\d{3} -->", re.ASCII)),
    ("a CHAT transcript", expression(r"@(?:UTF8|Begin|PID)\b")),
    ("XML or HTML", expression(r"<(?:[!?]|[A-Za-z][\w:-]*[\s/>])")),
    ("a diff", expression(r"(?:diff --git|Index:|---) [^\n]*\n(?:[^\n]+\n){0,9}?\+\+\+ ")),
    ("JSON", expression(r"\{\s*(?:\"|\})|\[\s*(?:[\[\]{\"\d-]|true|false|null)")),
    ("a Python program", expression(r"(?:#![^\n]*python|(?:import|from|def|class) \w[^\n]*\n|\"\"\")")),
    ("a program", expression(r"#!|#include\b|package \w+|<\?php|(?:const|let|var|function) \w+")),
    ("Markdown", expression(r"---\n\w+:|(?:[^\n]*\n){0,20}?(?:#{1,6} \S|```|[-*] \S|\| *\S)")),
    ("tab-separated values", expression(r"(?:[^\t\n]+\t[^\n]*\n){2}")),
    ("comma-separated values", expression(r"(?:[^,\n]+,[^\n]*\n){2}")),
    ("YAML", expression(r"(?:---\n)?(?:[\w-]+:(?: [^\n]*)?\n){2}")),
)


@fact_rule("DOC001", Severity.ERROR, scope=Scope.FILE, judges_others=True)
def not_a_transcript(document: Document) -> Iterator[Problem]:
    r"""The file is not a transcript.

    A file that was named explicitly and contains nothing that looks like a transcript is probably the wrong file.
    Without this rule, it would pass the check. The message says what the file looks like.

    Bad (file):

        WEBVTT
        ^

        00:00:01.000 --> 00:00:04.000
        Tell me about the queues you used.

    Bad (file):

        {"question": "What is a race condition?"}
        ^

    Good (file):

        ================================================================================
        TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY
        ================================================================================


        ============================================================
        WEAK CANDIDATES
        ============================================================


        Candidate: John Doe - Senior Python Developer
        ----------------------------------------

        Q1: What is a race condition?

        A1: "The result depends on who comes first."

        Relevance Score: 0.595
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    """
    if document.recognised:
        return
    text = document.text[:4000].lstrip()
    if not text:
        message = "file contains only blank space" if document.text else "file is empty"
    else:
        fitting, lines = document.fitting
        looks = next((name for name, form in _LOOKS if form.match(text)), "plain text")
        nearest = f"most like {document.layout}, {fitting} of {lines} lines fit" if fitting > 1 else f"like {looks}"
        message = f"file contains nothing that looks like a transcript (looks {nearest})"
    yield Problem((0, 0), message)
