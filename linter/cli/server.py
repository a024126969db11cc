"""``transcript-lint server``: the language server, for editors."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

import click

from linter.cli import streams
from linter.cli.option_groups import GroupedCommand
from linter.cli.shared_options import debug_option

_INSTALL = "Install it with: pip install 'pygls>=2'"


@click.command(
    cls=GroupedCommand,
    short_help="Show findings in editors.",
    examples=(
        ("transcript-lint server", "what an editor runs"),
        ("transcript-lint server --debug", "with a log on standard error"),
    ),
)
@debug_option
def server(debug: bool) -> int:
    """Speak the Language Server Protocol on standard input and output.

    An editor starts it. It reports what check reports, by the same settings, while a transcript is being edited. See
    docs/editors.md for how to set up an editor.

    Exit codes: 0 the editor ended it, 1 it ended without a shutdown, 2 it could not start, 143 terminated.
    """
    if find_spec("pygls") is None:
        streams.complain("'server' needs pygls, which comes with the extra 'lsp'", _INSTALL)
        return 2
    import gc
    import logging

    from linter.server.serving import Server

    if not debug:  # what they log may hold text of a transcript
        logging.disable(logging.CRITICAL)
    gc.freeze()  # what was loaded is no garbage and need not be looked through
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing else may be written between messages
    return Server().serve(sys.stdin.buffer, output)
