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
    sentences += [*_fixable(summary, view), *_suppressed(summary), *not_checked(summary), *_differing(summary)]
    yield " ".join(sentences) + "\n"
    yield from _changes(summary)


def closing_of_fixes(summary: Summary, view: View, verb: str) -> Iterator[str]:
    """What was fixed, and at most the sum of what remains: the last line of ``--fix-only``. ``verb``: ``Fixed``."""
    if view.closing:
        fixed, others = [*_fixed(summary, verb)], [*not_checked(summary)]
        nothing = [] if fixed or others else ["Nothing to fix."]
        yield " ".join([*fixed, *nothing, *_left(summary), *others]) + "\n"


def fixes(files: Iterable[Checked], verb: str) -> Iterator[str]:
    """The rules whose findings were fixed, file by file."""
    for checked in files:
        if checked.fixed:
            yield f"{verb} in {shown_path(checked.report.path)}:\n"
            names = {finding.code: finding.name for finding in checked.fixed}
            for code in sorted(names):
                count = sum(finding.code == code for finding in checked.fixed)
                yield f"  {count} x {code} {visible(names[code])}\n"


def _fixed(summary: Summary, verb: str) -> Iterator[str]:
    if summary.fixed:
        yield f"{verb} {counted(summary.fixed, 'problem')} in {_files(summary.fixed_files)}."


def _left(summary: Summary) -> Iterator[str]:
    """What would be left after the fixes that were shown."""
    if summary.left is None:
        return
    if not summary.left:
        yield "No problems would be left."
    else:
        yield f"{counted(summary.left, 'problem')} would be left in {_files(summary.left_in)}."


def _fixable(summary: Summary, view: View) -> Iterator[str]:
    """What would be fixed, with the flags of this run and with others."""
    unsafe = "--fix --unsafe-fixes"
    if summary.fixable:
        flags = "--fix" if view.applicability is Applicability.SAFE else unsafe
        more = f", {summary.unsafely} more with `--unsafe-fixes`" if summary.unsafely else ""
        yield f"{summary.fixable} fixable with `{flags}`{more}."
    elif summary.unsafely:
        yield f"{summary.unsafely} fixable with `{unsafe}`."


def _differing(summary: Summary) -> Iterator[str]:
    """What to do where a whole file is written differently: that is a layout, and no defect."""
    if summary.differing:
        differ = "differs" if summary.differing == 1 else "differ"
        yield f"{_files(summary.differing)} {differ} throughout: `transcript-lint init` describes another layout."


def _changes(summary: Summary) -> Iterator[str]:
    """What files of one folder do differently: a line for each habit."""
    for folder, habit, layout, counts, example in summary.changes:
        of = f" of {visible(layout)} files" if layout is not None else ""
        said = ", ".join(f"{visible(value)} in {_files(count)}" for value, count in counts)
        yield f"{shown_path(folder or '.')}: {visible(habit)}{of}: {said} (such as {shown_path(example)}).\n"


def _suppressed(summary: Summary) -> Iterator[str]:
    """What was found and does not count, and what was not found any more."""
    if summary.baselined:
        yield f"{summary.baselined} baselined."
    if summary.excepted:
        yield f"{summary.excepted} excepted."
    if summary.stale:
        entries = "baseline entry no longer matches" if summary.stale == 1 else "baseline entries no longer match"
        removes = "remove it" if summary.stale == 1 else "remove them"
        yield f"{summary.stale} {entries}; run `--write-baseline` to {removes}."


def not_checked(summary: Summary) -> Iterator[str]:
    """The files that nothing was found out about, a sentence for each reason."""
    yield from left_out(
        summary.excluded - summary.excluded_folders, summary.excluded_folders, summary.unfollowed, summary.dangling
    )
    if summary.not_transcripts:
        yield f"{_files(summary.not_transcripts)} {_was(summary.not_transcripts)} not a transcript."
    if summary.unreadable:
        yield f"{_files(summary.unreadable)} could not be read."
    if summary.unwritten:
        yield f"{_files(summary.unwritten)} could not be written."
    if summary.unjudged:
        yield f"{_files(summary.unjudged)} could not be checked."
    if internal := summary.failed - summary.unreadable - summary.unwritten - summary.unjudged:
        yield f"{_files(internal)} could not be checked fully: internal error."


def left_out(files: int, folders: int, unfollowed: int, dangling: int) -> Iterator[str]:
    """What was not looked at: excluded files and folders, symbolic links to folders and to nothing; a sentence each."""
    if files or folders:
        kinds = [counted(number, noun) for number, noun in ((files, "file"), (folders, "folder")) if number]
        yield f"{' and '.join(kinds)} {_was(files + folders)} excluded."
    if unfollowed:
        links = counted(unfollowed, "link to a folder", "links to folders")
        yield f"{links} {_was(unfollowed)} not followed."
    if dangling:
        yield f"{counted(dangling, 'link leads', 'links lead')} nowhere."


def _verdict(summary: Summary, view: View) -> str:
    checked = summary.checked - summary.not_transcripts
    if summary.problems:
        severities = ", ".join(
            (counted(summary.error, "error"), counted(summary.warning, "warning"), counted(summary.info, "info"))
        )
        return f"Found {counted(summary.problems, 'problem')} ({severities}) in {_affected(summary, checked)}."
    if summary.failed:
        return f"No problems in {_files(checked)}."
    return paint("All checks passed", GREEN, view.color) + f": {_files(checked)}."


def _affected(summary: Summary, checked: int) -> str:
    """The files with problems, of how many, and the settings files."""
    places = []
    if summary.affected:
        some = summary.affected < checked
        places.append(f"{summary.affected} of {_files(checked)}" if some else _files(summary.affected))
    if summary.settings:
        places.append(counted(summary.settings, "settings file"))
    return " and ".join(places)


def _files(number: int) -> str:
    return counted(number, "file")


def _was(number: int) -> str:
    return "was" if number == 1 else "were"
