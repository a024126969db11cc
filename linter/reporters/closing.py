"""The last words of a run for people: the sum of it, and what was fixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.finding import Applicability
from linter.reporters.checkup import Checked, Summary, View
from linter.reporters.counting import counted
from linter.reporters.paint import GREEN, paint
from linter.reporters.visible import shown_path, visible


def closing(summary: Summary, view: View) -> Iterator[str]:
    """The summary in one line, unless the run was asked to be quiet."""
    if not view.closing:
        return
    sentences = [*_fixed(summary, "Fixed"), _verdict(summary, view)]
    if summary.fixable:
        flags = "--fix" if view.applicability is Applicability.SAFE else "--fix --unsafe-fixes"
        sentences.append(f"{summary.fixable} fixable with `{flags}`.")
    sentences += [*_suppressed(summary), *not_checked(summary)]
    yield " ".join(sentences) + "\n"


def closing_of_fixes(summary: Summary, view: View, verb: str) -> Iterator[str]:
    """What was mended, and nothing about what is left: the line for a run that only mends. ``verb``: ``Fixed``."""
    if view.closing:
        yield " ".join([*_fixed(summary, verb), *not_checked(summary)] or ["Nothing to fix."]) + "\n"


def fixes(files: Iterable[Checked], verb: str) -> Iterator[str]:
    """Which rules' findings were mended, file by file."""
    for checked in files:
        if checked.fixed:
            yield f"{verb} in {shown_path(checked.report.path)}:\n"
            names = {finding.code: finding.name for finding in checked.fixed}
            for code in sorted(names):
                count = sum(finding.code == code for finding in checked.fixed)
                yield f"  {count} x {code} {visible(names[code])}\n"


def _fixed(summary: Summary, verb: str) -> Iterator[str]:
    if summary.fixed:
        yield f"{verb} {counted(summary.fixed, 'problem')} in {_files(summary.mended)}."


def _suppressed(summary: Summary) -> Iterator[str]:
    """What was found and does not count, and what was not found any more."""
    if summary.baselined:
        yield f"{summary.baselined} baselined."
    if summary.excepted:
        yield f"{summary.excepted} excepted."
    if summary.stale:
        entries = "baseline entry finds" if summary.stale == 1 else "baseline entries find"
        yield f"{summary.stale} {entries} nothing any more: `--write-baseline` prunes."


def not_checked(summary: Summary) -> Iterator[str]:
    """The files that nothing was found out about, a sentence for each reason."""
    yield from left_out(summary.excluded - summary.excluded_folders, summary.excluded_folders, summary.unfollowed)
    if summary.not_transcripts:
        yield f"{_files(summary.not_transcripts)} {_was(summary.not_transcripts)} not a transcript."
    if summary.unreadable:
        yield f"{_files(summary.unreadable)} could not be read."
    if summary.unwritten:
        yield f"{_files(summary.unwritten)} could not be written."
    if internal := summary.failed - summary.unreadable - summary.unwritten:
        yield f"{_files(internal)} could not be checked fully: internal error."


def left_out(files: int, folders: int, unfollowed: int) -> Iterator[str]:
    """What was not looked at: excluded files and folders, and symbolic links to folders; a sentence for each kind."""
    if files or folders:
        kinds = [counted(number, noun) for number, noun in ((files, "file"), (folders, "folder")) if number]
        yield f"{' and '.join(kinds)} {_was(files + folders)} excluded."
    if unfollowed:
        links = counted(unfollowed, "link to a folder", "links to folders")
        yield f"{links} {_was(unfollowed)} not followed."


def _verdict(summary: Summary, view: View) -> str:
    checked = summary.checked - summary.not_transcripts
    if summary.problems:
        severities = ", ".join(
            (counted(summary.error, "error"), counted(summary.warning, "warning"), counted(summary.info, "info"))
        )
        return f"Found {counted(summary.problems, 'problem')} ({severities}) in {_files(summary.affected)}."
    if summary.failed:
        return f"No problems in {_files(checked)}."
    return paint("All checks passed", GREEN, view.color) + f": {_files(checked)}."


def _files(number: int) -> str:
    return counted(number, "file")


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
