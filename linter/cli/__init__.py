"""The command line: arguments in, engine and reporters to work, an exit code out.

0: nothing at or above ``--fail-on``. 1: findings. 2: something was not fully checked. 130, 143: stopped by a signal.

Nothing is imported at the top, so that :func:`main` is there, and hears an interrupt, as early as can be.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code; the console script.

    All files are closed and all output is written by then, so the interpreter need not take itself apart first: that
    takes a seventh of the time of a short run.
    """
    import os

    try:
        import gc
        import sys
        from contextlib import suppress

        from linter.cli import signals

        gc.disable()  # a run makes no garbage in circles worth the time of looking for it
        signals.heed()
        code = run(sys.argv[1:])
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
    except KeyboardInterrupt:  # before there was anything to stop, or once more while that was said
        code = 130
    except RuntimeError as error:
        if stop_of(error) is None:
            raise
        code = 130
    os._exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of a run with ``arguments``. Whatever goes wrong is one line on standard error."""
    try:
        from linter.cli.signals import Terminated

        try:
            try:
                return _run(arguments)
            except RuntimeError as error:
                raise stop_of(error) or error from None
        except Terminated as signal:
            return _stopped("terminated", signal.code)
    except KeyboardInterrupt:
        return _stopped("interrupted", 130)


def stop_of(error: BaseException | None) -> BaseException | None:
    """The interrupt or the request to end that ``error`` was made of, if it was.

    Before Python 3.12, one that comes while a class is made is a ``RuntimeError`` with the stop as its cause.
    """
    while isinstance(error, Exception):
        error = error.__cause__
    return error


def _run(arguments: list[str]) -> int:
    import click

    from linter.cli import streams
    from linter.cli.commands import commands

    streams.prepare()
    try:
        code: int = commands.main(arguments, prog_name=streams.PROGRAM, standalone_mode=False)
    except click.Abort:  # click's word for an interrupt
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        streams.complain_about_usage(error)
        code = 2
    except OSError as error:  # of click's own output; files and reports have their errors handled where they arise
        streams.give_up_output(error)
        code = 2
    except SystemExit as stop:  # click told a shell how to go on, or met a reader that went away
        code = 2 if stop.code and _complain_about_shell() else 0
    except Exception as error:
        from linter.settings.problem import SettingsError  # not every command reads settings

        if cause := stop_of(error):
            raise cause from None
        if isinstance(error, SettingsError):
            for fault in error.faults:
                streams.complain(str(fault))
        else:
            streams.complain_about_bug(error, debug="--debug" in arguments)
        code = 2
    return code


def _complain_about_shell() -> bool:
    """Say that click knows nothing of a shell that asked how to complete a word; false if none asked."""
    import os

    from linter.cli import completion, streams

    asked = os.environ.get(completion.VARIABLE)
    if asked:
        streams.complain(f"{completion.VARIABLE} is {asked!r}, expected bash_source, zsh_source or fish_source")
    return bool(asked)


def _stopped(how: str, code: int) -> int:
    from linter.cli import streams

    streams.prepare()  # perhaps it came before that was done
    streams.write_to_stderr([f"{streams.PROGRAM}: {how}\n"])
    return code
