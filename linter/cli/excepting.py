"""``transcript-lint except``: accept a finding and record the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click

from linter.cli import completion, streams
from linter.cli.configuring import project, settings_options
from linter.cli.intake import InputFile, Intake
from linter.cli.option_groups import GroupedCommand, option
from linter.engine import lint
from linter.files import FileProblem
from linter.finding import NOT_TEXT, Finding, Where
from linter.reporters import counted, shown_path
from linter.settings import Project
from linter.source import Source
from linter.verdict.accepting import accept, target_of, unaccepted

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]{1,9})(?::[0-9]{1,9})?", re.S)


class _RefusedError(Exception):
    """No exception can be written; the message says in one line why."""


@click.command(
    "except",
    cls=GroupedCommand,
    short_help="Accept a finding and record the reason.",
    examples=(
        ("transcript-lint except transcripts/day.txt:25 --reason 'checked with the author'", "accept the one finding"),
        ("transcript-lint except transcripts/day.txt:32 --code SCO003 --reason 'as sent'", "choose one of several"),
    ),
)
@click.argument("place", metavar="PATH:LINE", shell_complete=completion.paths)
@option("Rules", "--reason", metavar="TEXT", required=True, help="The reason; it is stored, never printed.")
@option("Rules", "--code", metavar="CODE", help="The rule, if several have findings on the line.")
@settings_options
def except_(
    place: str, reason: str, code: str | None, config: tuple[str, ...], isolated: bool, layouts: tuple[str, ...]
) -> int:
    """Accept the finding at PATH:LINE.

    An exception with the place and the fingerprint of the finding is added to the nearest settings file. If there is
    none, it is created in the root folder of the project. The rest of the file is not changed.
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        raise click.BadParameter(f"{place!r} has no line, expected PATH:LINE", param_hint="'PATH:LINE'")
    if not reason.strip():
        raise click.UsageError("'--reason' is empty, expected the reason for the exception.")
    if isolated:
        raise click.UsageError("'--isolated' ignores the settings file that the exception would be added to.")
    settings = project(config, isolated, layouts)
    try:
        said = _accept(settings, match["path"], int(match["line"]), code, reason.strip())
    except (FileProblem, _RefusedError) as reason_not:
        streams.complain(str(reason_not))
        return 2
    return 0 if streams.write([said]) else 2


def _accept(settings: Project, path: str, line: int, code: str | None, reason: str) -> str:
    """Write the exception; what to say about it. Raises where that cannot be."""
    config = settings.of(path)
    plan = settings.plan(path)
    left = unaccepted(lint(_source(settings, path), plan), plan, config)
    chosen = _chosen(f"{path}:{line}", [each for each in left if each.line == line], code)
    target = target_of(config, path)
    accept(target, path, chosen, reason)
    place = _spoken(path, chosen[0].where)
    return f"{shown_path(target.path)}: accepts {chosen[0].code} in {place}: {counted(len(chosen), 'finding')}.\n"


def _source(settings: Project, path: str) -> Source:
    """The file at ``path``; raises where it cannot be read."""
    intake = Intake(settings.selection)
    source = intake.source(InputFile(path))
    if source is None:
        raise _RefusedError(f"{path}: {intake.failures[0].message}")
    return source


def _chosen(place: str, findings: Sequence[Finding], code: str | None) -> list[Finding]:
    """Those of ``findings`` that are meant, all of one rule; raises where there is none or the rule is not clear."""
    codes = sorted({finding.code for finding in findings})
    if not findings:
        raise _RefusedError(f"{place}: no open finding on that line")
    if code is None and len(codes) > 1:
        raise _RefusedError(f"{place}: {_joined(codes)} have findings on that line, choose one of them with '--code'")
    wanted = (code or codes[0]).strip()
    meant = [each for each in findings if wanted.upper() == each.code or wanted.lower() == each.name]
    if any(finding.code == NOT_TEXT for finding in meant):
        raise _RefusedError(f"{place}: {NOT_TEXT} is always an error: such a file is not fully checked")
    if meant:
        return meant
    raise _RefusedError(f"{place}: {wanted} has no open finding on that line, expected {_joined(codes)}")


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _spoken(path: str, where: Where) -> str:
    place = [shown_path(path)]
    if where.candidate is not None:
        place.append(f"candidate {where.candidate}")
    if where.exchange is not None:
        place.append(where.exchange)
    return ", ".join(place)
