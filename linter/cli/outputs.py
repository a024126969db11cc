"""Where reports go: one to standard output, others to files (``--output FORMAT:FILE``), each in a format of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

import click

from linter.cli import streams
from linter.cli.option_groups import option, options
from linter.cli.shared_options import color_option
from linter.files import FileProblem, put
from linter.finding import Severity
from linter.nearest import nearest
from linter.reporters import FORMATS, Checked, Format, Reporter, Summary, View
from linter.settings import Project
from linter.settings.roots import common_folder
from linter.tuples import NamedTuple

_STREAMS = {1: "standard output, which has the format of '--output-format'", 2: "standard error, which has no format"}


class Output(NamedTuple):
    """A report that goes to a file: its format, and the path as it was given."""

    format: Format
    path: str


class OutputOptions(NamedTuple):
    """The options about output and exit code, as they were given."""

    output_format: str = "concise"
    outputs: Sequence[Output] = ()
    statistics: bool = False
    quiet: bool = False
    color: streams.When = "auto"
    fail_on: str | None = None
    exit_zero: bool = False

    @property
    def printed(self) -> Format:
        """The format of standard output."""
        return FORMATS[self.output_format]

    @property
    def formats(self) -> list[Format]:
        """All formats that the run writes."""
        return [self.printed, *(output.format for output in self.outputs)]


output_options = options(
    option(
        "Output",
        "--output-format",
        type=click.Choice(list(FORMATS)),
        default="concise",
        show_default=True,
        help=f"Report format. {'; '.join(f'{each.name}: {each.summary}' for each in FORMATS.values())}.",
    ),
    option(
        "Output",
        "--output",
        "outputs",
        metavar="FORMAT:FILE",
        multiple=True,
        callback=lambda context, parameter, given: _outputs(given),
        help="Also write a report to FILE; may be repeated.",
    ),
    option("Output", "--statistics", is_flag=True, help="Show the number of findings per rule, not the findings."),
    option("Output", "-q", "--quiet", is_flag=True, help="Print findings only, no summary."),
    color_option,
    option(
        "Output",
        "--fail-on",
        type=click.Choice([severity.label for severity in Severity]),
        help="Lowest severity that causes exit code 1.  [default: as in the settings, else warning]",
    ),
    option("Output", "--exit-zero", is_flag=True, help="Exit with 0 even if there are findings."),
)
"""Gives a command the fields of :class:`OutputOptions`."""


def _outputs(given: Iterable[str]) -> list[Output]:
    """What the option asks for; raises ``click.BadParameter`` where a report could not go there anyway."""
    outputs: list[Output] = []
    taken: dict[str, str] = {}
    for said in given:
        output = _output(said)
        place = os.path.normcase(os.path.realpath(output.path))
        if place in taken:
            raise click.BadParameter(f"{taken[place]} and {said} are the same file.")
        taken[place] = said
        outputs.append(output)
    return outputs


def _output(said: str) -> Output:
    name, colon, path = said.partition(":")
    if name not in FORMATS and not colon:
        raise click.BadParameter(f"{said!r} has no format, expected FORMAT:FILE.")
    if name not in FORMATS:
        raise click.BadParameter(f"{name!r} is not a format, {_expected(name)}")
    if not path:
        raise click.BadParameter(f"{said!r} has no file, expected {name}:FILE.")
    if stream := _stream_of(path):
        raise click.BadParameter(f"{said!r} is {stream}.")
    _refuse_place(path)
    return Output(FORMATS[name], path)


def _refuse_place(path: str) -> None:
    """Raise ``click.BadParameter`` where no file could be written at ``path``."""
    if os.path.isdir(path):
        raise click.BadParameter(f"{path!r} is a folder, expected a file.")
    if not os.path.isdir(folder := os.path.dirname(path) or os.curdir):
        raise click.BadParameter(f"{folder!r} is not a folder, {path!r} cannot be written.")


def place_for(path: str) -> str:
    """``path``, where a report that has a file of its own can go there; raises ``click.BadParameter``."""
    if not path or _stream_of(path):
        raise click.BadParameter(f"{path!r} is not a file.")
    _refuse_place(path)
    return path


def _stream_of(path: str) -> str:
    """Which of our streams ``path`` names, by ``-``, as ``/dev/stdout`` or as what it was redirected to, if any.

    A file cannot be put in the place of a stream that somebody writes to or reads from.
    """
    if path == "-":
        return _STREAMS[1]
    for descriptor, stream in _STREAMS.items():
        try:
            if os.path.samestat(os.stat(path), os.fstat(descriptor)) and not os.path.samefile(path, os.devnull):
                return stream
        except (OSError, ValueError):  # there is no such file or stream
            continue
    return ""


def _expected(name: str) -> str:
    meant = nearest(name, FORMATS)
    return f"did you mean {meant}?" if meant else f"expected one of {', '.join(FORMATS)}."


def seen_by(view: View, formats: Iterable[Format], files: Iterable[Checked], project: Project) -> View:
    """``view`` with the place of ``files`` in their project, where one of ``formats`` asks for that."""
    if not any(each.from_root for each in formats):
        return view
    here = os.path.realpath(os.curdir)
    real = {}
    for folder in {os.path.dirname(report.path) for report, *_ in files}:
        with suppress(ValueError):  # of a name that no folder can have
            real[folder] = os.path.realpath(folder)
    return view._replace(folder=here, root=_root(project, real, here), folders=real)


def _root(project: Project, folders: Mapping[str, str], here: str) -> str:
    """The top of the project that all ``folders`` belong to, else the nearest folder that they lie in."""
    tops = {project.boundary(folder) for folder in folders} or {project.boundary("")}
    if len(tops) == 1 and (top := tops.pop()):
        return top
    common = common_folder(folders.values())
    if common is None or common_folder((common, here)) == here:
        return project.boundary(common or here) or here
    return project.boundary(common) or common


def reporter_of(format: Format, verb: str) -> Reporter:
    """The reporter of a format; for ``--fix-only`` (``verb``: ``Fixed``), only what was fixed."""
    return partial(_only_fixed, verb) if verb and not format.for_programs else format.reporter


def _only_fixed(verb: str, files: Sequence[Checked], summary: Summary, view: View) -> Iterator[str]:
    from linter.reporters.closing import closing_of_fixes

    return closing_of_fixes(summary, view, verb)


def warn_of_gaps(formats: Iterable[Format], summary: Summary) -> None:
    """Say on standard error what a report leaves out."""
    for each in formats:
        if caveat := each.caveat(summary):
            streams.warn(f"{each.name}: {caveat}")


def write_files(
    outputs: Iterable[Output], files: Sequence[Checked], summary: Summary, view: View, verb: str = ""
) -> bool:
    """Write each report to its file, whole or not at all; false, and a complaint each, where that fails."""
    written = True
    for output in outputs:
        report = reporter_of(output.format, verb)(files, summary, view._replace(color=False))
        try:
            put_report(output.path, report, files)
        except FileProblem as problem:
            streams.complain_about_files([problem])
            written = False
    return written


def put_report(path: str, report: Iterable[str], files: Sequence[Checked]) -> None:
    """Write a report on ``files`` to its file; raises :class:`FileProblem`, also where that is one of them."""
    if _is_checked(path, files):
        raise FileProblem(path, "io-error", "is one of the checked files, and is not overwritten")
    put(path, "".join(report).encode("utf-8", "backslashreplace"))


def _is_checked(path: str, files: Iterable[Checked]) -> bool:
    """Whether something was said of the file at ``path``, or it is a transcript: it is nobody's report."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return False
    for report, *_ in files:
        if report.is_transcript or report.findings or report.failures:
            try:
                if os.path.samestat(os.stat(report.path), status):
                    return True
            except (OSError, ValueError):
                continue
    return False
