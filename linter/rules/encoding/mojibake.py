"""ENC010: text that was decoded with the wrong code page."""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Applicability, Edit, Fix, Problem, Severity, Span
from linter.mojibake import repair
from linter.rule import text_rule
from linter.unwanted import Unwanted


@text_rule("ENC010", Severity.WARNING, Applicability.UNSAFE)
def mojibake(unwanted: Unwanted) -> Iterator[Problem]:
    r"""UTF-8 was read as Latin-1 or cp1252, or characters were lost.

    What should be one letter or quote is two or three odd ones, and no search finds the word any more. Where U+FFFD
    stands, the character is lost and the line can't be mended.

    Bad (answer):

        A1: "In the cafÃ© I keep a list, for a list keeps its items in order and can grow as much as I want."
                       ^^

    Fixed:

        A1: "In the café I keep a list, for a list keeps its items in order and can grow as much as I want."

    Good (answer):

        A1: "In SÃO PAULO, in the “café…”, I keep a list, for a list keeps its items in order and can grow."
    """
    for spans in unwanted.by_line(unwanted.mojibake):
        yield Problem(spans[0], _message(unwanted, spans), _fix(unwanted.source.text, spans))


def _message(unwanted: Unwanted, spans: list[Span]) -> str:
    text = unwanted.source.text
    lost = sum(text.count("\ufffd", *span) for span in spans)
    misread = sum(text[start] != "\ufffd" for start, _ in spans)
    said = []
    if misread:
        said.append(f"{misread} run{'s' if misread > 1 else ''} of UTF-8 read as Latin-1 or cp1252")
    if lost:
        said.append(f"{lost} replacement character{'s' if lost > 1 else ''} (U+FFFD)")
    return ", ".join(said)


def _fix(text: str, spans: list[Span]) -> Fix | None:
    edits = []
    for start, end in spans:
        said = repair(text[start:end]) if text[start] != "\ufffd" else None
        if said is None:
            return None
        edits.append(Edit(start, end, said))
    return Fix("Read it as UTF-8", Applicability.UNSAFE, tuple(edits), quotes=True)
