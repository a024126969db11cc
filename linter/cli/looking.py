"""``--show-files`` and ``--show-settings``: they check nothing, so what is about a check does not go with them."""

from __future__ import annotations

import click
from click.core import ParameterSource

_ALWAYS = frozenset({"paths", "config", "isolated", "layouts", "quiet", "color", "debug"})
_USED = {
    "show_settings": _ALWAYS,
    "show_files": _ALWAYS
    | {"exclude", "extend_exclude", "force_exclude", "respect_gitignore", "stdin_filename", "allow_empty"},
}
"""The parameters that each of the two options does not ignore."""


def refuse_ignored() -> None:
    """Raise ``click.UsageError`` where one of the two was given with an option that it would ignore."""
    context = click.get_current_context()
    given = [each for each in context.command.params if _is_given(context, each)]
    for looking in given:
        used = _USED.get(looking.name or "")
        for other in given:
            if used is not None and other is not looking and other.name not in used:
                raise click.UsageError(f"'{looking.opts[0]}' checks nothing: it goes without '{other.opts[0]}'.")


def _is_given(context: click.Context, parameter: click.Parameter) -> bool:
    return context.get_parameter_source(parameter.name or "") is ParameterSource.COMMANDLINE
