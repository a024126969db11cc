"""``transcript-lint except``: let a finding stand, and write down why."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import NamedTuple

import click

from linter.cli import completion, streams
from linter.cli.configuring import project, settings_options
from linter.config import ALWAYS
from linter.engine import lint
from linter.files import Anchor, FileProblem, put, read, replace
from linter.finding import Finding, Where
from linter.reporters import counted, shown_path
from linter.settings import Config, Project, SettingsError
from linter.settings.reading import LARGEST
from linter.settings.roots import lies_within, repository_root
from linter.source import Source
from linter.suppression.exceptions import Reviewed, review

NEW = "transcript-lint.toml"
"""What the settings file is called that is made where there is none."""

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>[0-9]{1,9})(?::[0-9]{1,9})?", re.S)


class _RefusedError(Exception):
    """No exception can be written; the message says in one line why."""


class _Settings(NamedTuple):
    """The file to write to, and the folder that its paths are relative to."""

    path: str
    root: str


@click.command("except", short_help="Let a finding stand, and write down why.")
@click.argument("place", metavar="PATH:LINE", shell_complete=completion.paths)
@click.option("--reason", metavar="TEXT", required=True, help="Why it may stand; is kept with it, and never shown.")
@click.option("--code", metavar="CODE", help="Which rule, where several found something there.")
@settings_options
def except_(place: str, reason: str, code: str | None, config: tuple[str, ...], isolated: bool) -> int:
    """Accept the finding at PATH:LINE.

    An exception with the place of the finding is written to the nearest settings file, which is made at the top of the
    project if there is none. Everything else in it stays as it is.
    """
    match = _PLACE.fullmatch(place)
    if match is None:
        raise click.BadParameter(f"{place!r} names no line, expected PATH:LINE", param_hint="'PATH:LINE'")
    if not reason.strip():
        raise click.UsageError("'--reason' is empty, expected why the finding may stand.")
    if isolated:
        raise click.UsageError("'--isolated' ignores the settings that the exception would be written to.")
    settings = project(config, isolated)
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
    report = lint(Source(read(path), path), plan)
    ran = frozenset(rule.code for rule in plan.rules)
    named = Anchor(config.root).name_of(path)
    left = review(report, named, config.exceptions, ran).report.findings
    chosen = _chosen(f"{path}:{line}", [each for each in left if each.line == line], code)
    file = _file(config, path)
    exception = Reviewed(
        Anchor(file.root).name_of(path), (chosen.code,), reason, chosen.where.candidate, chosen.where.exchange
    )
    _write(file.path, exception)
    accepted = sum(map(exception.accepts, left))
    place = _spoken(path, chosen.where)
    return f"{shown_path(file.path)}: accepts {chosen.code} in {place}: {counted(accepted, 'finding')}.\n"


def _chosen(place: str, findings: Sequence[Finding], code: str | None) -> Finding:
    """The one of ``findings`` that is meant; raises where that is none or not clear."""
    codes = sorted({finding.code for finding in findings})
    if not findings:
        raise _RefusedError(f"{place}: nothing is found there that is not accepted")
    if code is None and len(codes) > 1:
        raise _RefusedError(f"{place}: {_joined(codes)} are found there, choose one of them with '--code'")
    wanted = (code or codes[0]).strip()
    for finding in findings:
        if wanted.upper() == finding.code or wanted.lower() == finding.name:
            if finding.code == ALWAYS:
                raise _RefusedError(f"{place}: {ALWAYS} is always an error: such a file is not fully checked")
            return finding
    raise _RefusedError(f"{place}: {wanted} is not found there, expected {_joined(codes)}")


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _spoken(path: str, where: Where) -> str:
    place = [shown_path(path)]
    if where.candidate is not None:
        place.append(f"candidate {where.candidate}")
    if where.exchange is not None:
        place.append(where.exchange)
    return ", ".join(place)


def _file(config: Config, path: str) -> _Settings:
    """The settings that hold for the file at ``path``; where there are none, those to be made at the top."""
    if config.source and os.path.isfile(config.source):
        return _Settings(config.source, config.root)
    here = os.path.realpath(os.getcwd())
    folder = os.path.realpath(os.path.dirname(path))
    root = repository_root(folder) or (here if lies_within(folder, here) else folder)
    new = os.path.join(root, NEW)
    return _Settings(os.path.relpath(new) if lies_within(new, here) else new, root)


def _write(path: str, exception: Reviewed) -> None:
    """Add ``exception`` to the file at ``path``, or make it."""
    from linter.settings.editing import with_exception

    try:
        exception.path.encode("utf-8")
        exception.reason.encode("utf-8")
    except UnicodeEncodeError:
        raise SettingsError(path, "cannot hold a path or a reason that is not text") from None
    if not os.path.lexists(path):
        put(path, with_exception("", exception, path).encode("utf-8"))
        return
    old = read(path, LARGEST)
    replace(path, old, with_exception(old.decode("utf-8"), exception, path).encode("utf-8"))
