"""Standard output and standard error, whatever they are connected to."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, TypeAlias

from linter.reporters import visible

if TYPE_CHECKING:
    import click

PROGRAM = "transcript-lint"
When: TypeAlias = Literal["auto", "always", "never"]


def prepare() -> None:
    """Let no character of a report be one that a stream cannot write: it is written out (``\\u2550``) instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def wants_color(when: When) -> bool:
    """Whether to use colour: as asked, else by ``NO_COLOR`` and ``FORCE_COLOR``, else if a terminal is listening."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(pieces: Iterable[str]) -> bool:
    """Write ``pieces`` to standard output; false, and a complaint, if that fails.

    A reader that has read enough (``| head``) is no failure.
    """
    try:
        for piece in pieces:
            if sys.stdout is None:
                complain("the output could not be written: standard output is closed")
                return False
            sys.stdout.write(piece)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _detach_output()
    except OSError as error:
        give_up_output(error)
        return False
    return True


def write_bytes(content: bytes) -> bool:
    """Write ``content`` to standard output as it is; false, and a complaint, if that fails."""
    try:
        if sys.stdout is None:
            complain("the output could not be written: standard output is closed")
            return False
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _detach_output()
    except OSError as error:
        give_up_output(error)
        return False
    return True


def write_to_stderr(pieces: Iterable[str]) -> bool:
    """Write ``pieces`` to standard error, because standard output has other work; there is nobody to complain to."""
    with suppress(OSError):
        for piece in pieces:
            if sys.stderr is None:
                return False
            sys.stderr.write(piece)
        if sys.stderr is not None:
            sys.stderr.flush()
        return True
    return False


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


def complain(message: str, hint: str = "") -> None:
    """Write one line to standard error, and a line of advice if there is any."""
    lines = [f"{PROGRAM}: error: {visible(message)}\n"]
    if hint:
        lines.append(f"{visible(hint)}\n")
    write_to_stderr(lines)  # if there is nobody to tell, the exit code still says it


def complain_about_usage(error: click.ClickException) -> None:
    """Say in one line which argument cannot be used, and in a second one where to read on."""
    message = " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    complain(message, f"Try '{context.command_path if context else PROGRAM} --help'.")


def complain_about_bug(error: Exception, debug: bool) -> None:
    """Say that the program itself failed; the traceback only where it was asked for, as it may quote a file."""
    if debug and sys.stderr is not None:
        import traceback

        traceback.print_exception(error)
    advice = "" if debug else " (--debug shows the traceback)"
    complain(f"internal error: {bug(error)}{advice}")


def bug(error: Exception) -> str:
    """What ``error`` is and where it arose, without its message: that may hold text of a transcript."""
    trace = error.__traceback__
    if trace is None:
        return type(error).__name__
    while trace.tb_next is not None:
        trace = trace.tb_next
    code = trace.tb_frame.f_code
    return f"{type(error).__name__} in {code.co_name} ({os.path.basename(code.co_filename)}:{trace.tb_lineno})"
