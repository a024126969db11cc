"""ENC010: text that was decoded with the wrong code page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted

if TYPE_CHECKING:
    from linter.mojibake import Misread


@text_rule("ENC010", Severity.WARNING, Applicability.UNSAFE, about=Subject.LOST)
def mojibake(unwanted: Unwanted) -> Iterator[Problem]:
    r"""UTF-8 was decoded with another code page, or characters were lost.

    What should be one letter or quote is two or three odd ones, and no search finds the word any more. Latin-1, cp1250
    to cp1252, Latin-2, Mac Roman, cp437 and cp850 are known. Where U+FFFD is, the character is lost and the line can't
    be fixed.

    Bad (answer):

        A1: "In the cafÃ© I keep a list, for a list keeps its items in order and can grow as much as I want."
                       ^^

    Fixed:

        A1: "In the café I keep a list, for a list keeps its items in order and can grow as much as I want."

    Good (answer):

        A1: "In SÃO PAULO, in the “café…”, I keep a list, for a list keeps its items in order and can grow."
    """
    misread = {run.span: run for run in unwanted.misread}
    for spans in unwanted.by_line(unwanted.mojibake):
        runs = [misread[span] for span in spans if span in misread]
        lost = sum(unwanted.source.text.count("\ufffd", *span) for span in spans)
        fix = _fix(runs) if len(runs) == len(spans) else None
        yield Problem(spans[0], _message(runs, lost), fix)


def _message(runs: list[Misread], lost: int) -> str:
    said = []
    if runs:
        pages = " and ".join(dict.fromkeys(run.page for run in runs))
        said.append(f"{len(runs)} garbled sequence{'s' if len(runs) > 1 else ''} (UTF-8 decoded as {pages})")
    if lost:
        said.append(f"{lost} replacement character{'s' if lost > 1 else ''} (U+FFFD)")
    return ", ".join(said)


def _fix(runs: list[Misread]) -> Fix | None:
    edits = []
    for start, end, said, _ in runs:
        if said is None:
            return None
        edits.append(Edit(start, end, said))
    return Fix("Read it as UTF-8", Applicability.UNSAFE, tuple(edits), quotes=True)
