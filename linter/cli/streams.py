"""Standard output and standard error, whatever they are connected to."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, NoReturn, TypeAlias

from linter.reporters import visible

if TYPE_CHECKING:
    import click

    from linter.files import FileProblem
    from linter.finding import Failure

PROGRAM = "transcript-lint"
When: TypeAlias = Literal["auto", "always", "never"]


class _Closed(io.RawIOBase):
    """Stands for a stream that was closed before we came: whoever writes to it learns that."""

    def __init__(self, name: str) -> None:
        self.message = f"{name} is closed"

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> NoReturn:
        raise OSError(errno.EBADF, self.message)


def prepare() -> None:
    """Let no character of a report be one that a stream cannot write: it is written out (``\\u2550``) instead.

    And let both streams be there: Python has None for one that is closed, which others take for permission to lose
    what they should write.
    """
    sys.stdout = sys.stdout or _closed("standard output")
    sys.stderr = sys.stderr or _closed("standard error")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _closed(name: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(_Closed(name), encoding="utf-8", write_through=True)  # type: ignore[arg-type]  # raw will do


def wants_color(when: When) -> bool:
    """Whether to use colour: as asked, else by ``NO_COLOR`` and ``FORCE_COLOR``, else if a terminal is listening."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(pieces: Iterable[str]) -> bool:
    """Write ``pieces`` to standard output; false, and a complaint, if that fails.

    A reader that has read enough (``| head``) is no failure.
    """
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        _detach_output()
    except OSError as error:
        give_up_output(error)
        return False
    return True


def write_data(pieces: Iterable[bytes]) -> bool:
    """Write ``pieces`` to standard output as they are and as they come; false, and a complaint, if that fails.

    No more of them are asked for when the reader has read enough.
    """
    coming = iter(pieces)
    while (piece := next(coming, None)) is not None:  # their own errors are not those of the stream
        try:
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            _detach_output()
            return True
        except OSError as error:
            give_up_output(error)
            return False
    return True


def write_to_stderr(pieces: Iterable[str]) -> bool:
    """Write ``pieces`` to standard error, because standard output has other work; there is nobody to complain to."""
    try:
        for piece in pieces:
            sys.stderr.write(piece)
        sys.stderr.flush()
    except OSError:
        return False
    return True


def give_up_output(error: OSError) -> None:
    """Say that standard output takes nothing more, and make sure that nothing more is tried at exit."""
    complain(f"the output could not be written: {error.strerror or error}")
    _detach_output()


def _detach_output() -> None:
    """Send what is still buffered nowhere: the interpreter would try again at exit, and fail with a traceback."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def complain(message: str, *hints: str) -> None:
    """Write one line to standard error, and a line for each of ``hints``."""
    lines = [f"{PROGRAM}: error: {visible(message)}\n", *(f"{visible(hint)}\n" for hint in hints if hint)]
    write_to_stderr(lines)  # if there is nobody to tell, the exit code still says it


def warn(message: str) -> None:
    """Write one line to standard error about something that is no failure."""
    write_to_stderr([f"{PROGRAM}: warning: {visible(message)}\n"])


def complain_about_files(failures: Iterable[Failure | FileProblem]) -> None:
    """Say of each file that could not be read or written why not, one line each."""
    for failure in failures:
        complain(f"{failure.path or repr('')}: {failure.message}")


def complain_about_usage(error: click.ClickException) -> None:
    """Say in one line which argument cannot be used, and in a second one where to read on."""
    message = " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    complain(message, f"Try '{context.command_path if context else PROGRAM} --help'.")


def complain_about_bug(error: Exception, debug: bool) -> None:
    """Say that the program itself failed; the traceback only where it was asked for, as it may quote a file."""
    if debug:
        show_traceback(error)
    advice = "" if debug else " (--debug shows the traceback)"
    complain(f"internal error: {bug(error)}{advice}")


def show_traceback(error: Exception) -> None:
    """Write to standard error where ``error`` comes from, with its message."""
    import traceback

    write_to_stderr(traceback.format_exception(error))


def bug(error: Exception) -> str:
    """What ``error`` is and where it arose, without its message: that may hold text of a transcript."""
    trace = error.__traceback__
    if trace is None:
        return type(error).__name__
    while trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code
    return f"{type(error).__name__} in {code.co_name} ({os.path.basename(code.co_filename)}:{trace.tb_lineno})"
