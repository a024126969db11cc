"""What a shell offers after TAB, beyond commands, options and choices, which click knows by itself.

Only a shell asks; a run imports nothing for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem

VARIABLE = "_TRANSCRIPT_LINT_COMPLETE"
"""The environment variable by which a shell asks, as click calls it for this program."""


def selectors(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Codes, families and names of rules, for the last of several that are separated by commas."""
    from click.shell_completion import CompletionItem

    before, comma, word = incomplete.rpartition(",")
    found = families_and_rules(ctx, param, word)
    return [CompletionItem(before + comma + item.value, help=item.help) for item in found]


def families_and_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Codes, families and names of rules."""
    from click.shell_completion import CompletionItem

    from linter.pages import FAMILIES

    word = incomplete.upper()
    families = [CompletionItem(family, help=FAMILIES[family]) for family in FAMILIES if family.startswith(word)]
    return [*families, *_rules(incomplete)]


def _rules(incomplete: str) -> list[CompletionItem[str]]:
    """Codes, and names where the first letters are those of one."""
    from click.shell_completion import CompletionItem

    from linter.rules import RULES

    word = incomplete.lower()
    codes = [CompletionItem(rule.code, help=rule.name) for rule in RULES if rule.code.lower().startswith(word)]
    names = [CompletionItem(rule.name, help=rule.code) for rule in RULES if rule.name.startswith(word)]
    return codes + names if word else codes


def paths(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Files and folders, which the shell finds itself."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]
