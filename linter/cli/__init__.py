"""The command line: arguments in, engine and reporters to work, an exit code out.

0: nothing at or above ``--fail-on``. 1: findings. 2: something was not fully checked. 130: interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code; the console script.

    All files are closed and all output is written by then, so the interpreter need not take itself apart first: that
    takes a seventh of the time of a short run.
    """
    gc.disable()  # a run makes no garbage in circles worth the time of looking for it
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            if stream is not None:
                stream.flush()
    os._exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of a run with ``arguments``. Whatever goes wrong is one line on standard error."""
    try:
        import click

        from linter.cli import streams
        from linter.cli.commands import commands

        streams.prepare()
        try:
            code: int = commands.main(arguments, prog_name=streams.PROGRAM, standalone_mode=False) or 0
        except click.Abort:  # click's word for an interrupt
            raise KeyboardInterrupt from None
        except click.ClickException as error:
            streams.complain_about_usage(error)
            code = 2
        except OSError as error:  # of click's own output; files and reports have their errors handled where they arise
            streams.give_up_output(error)
            code = 2
        except SystemExit:  # click met a reader that went away, while it was printing help
            code = 0
        except Exception as error:
            streams.complain_about_bug(error, debug="--debug" in arguments)
            code = 2
        return code
    except KeyboardInterrupt:
        if sys.stderr is not None:
            print("transcript-lint: interrupted", file=sys.stderr)
        return 130
