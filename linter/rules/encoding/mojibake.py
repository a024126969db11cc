"""ENC010: text that was decoded with the wrong code page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.finding import Applicability, Edit, Fix, Problem, Severity
from linter.rule import Subject, text_rule
from linter.unwanted import Unwanted

if TYPE_CHECKING:
    from linter.mojibake import Misread


@text_rule("ENC010", Severity.WARNING, Applicability.UNSAFE, about=Subject.CHARACTERS | Subject.LOST)
def mojibake(unwanted: Unwanted) -> Iterator[Problem]:
    r"""UTF-8 text was decoded with another code page, or characters were lost.

    One letter or quote has become two or three wrong characters, and searches no longer find the word. Latin-1,
    Latin-2, cp1250 to cp1252, Mac Roman, cp437 and cp850 are recognised. A character that was replaced by U+FFFD is
    lost; its line has no fix.

    Bad (answer):

        A1: "The office is above the cafÃ©."
                                        ^^

    Fixed:

        A1: "The office is above the café."

    Good (answer):

        A1: "In SÃO PAULO, in the “café…”."
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
        said.append(f"{lost} lost character{'s' if lost > 1 else ''} (shown as U+FFFD)")
    return ", ".join(said)


def _fix(runs: list[Misread]) -> Fix | None:
    edits = []
    for start, end, said, _ in runs:
        if said is None:
            return None
        edits.append(Edit(start, end, said))
    return Fix("Decode it as UTF-8", Applicability.UNSAFE, tuple(edits), quotes=True)
