"""``transcript-lint rule``: explain rules."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from linter.cli import completion, streams
from linter.cli.option_groups import GroupedCommand, option
from linter.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.rule import AnyRule


@click.command(
    cls=GroupedCommand,
    short_help="Explain a rule, or list a family of rules.",
    examples=(
        ("transcript-lint rule SEP001", "explain a rule"),
        ("transcript-lint rule SEP", "list the rules about separators"),
    ),
)
@click.argument("rule", required=False, shell_complete=completion.families_and_rules)
@option("Rules", "--all", "every", is_flag=True, help="Explain all rules.")
@option(
    "Output",
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="Output format: text for the terminal, json for programs, markdown for documentation.",
)
def rule(rule: str | None, every: bool, output_format: str) -> int:
    """Explain RULE: what it finds, why that matters, and examples.

    RULE is a code such as SEP001, a name such as separator-length, or a family such as SEP, of which all rules are
    listed.
    """
    if every == (rule is not None):
        raise click.UsageError("Name one rule or family, or use '--all'.")
    from linter.rules import RULES

    family = [] if rule is None else [each for each in RULES if each.family == rule.strip().upper()]
    if family:
        return 0 if streams.write(_listed(family, output_format)) else 2
    rules = list(RULES) if rule is None else [_find(rule)]
    return 0 if streams.write(_explained(rules, output_format, every)) else 2


def _find(wanted: str) -> AnyRule:
    """The rule of that code or name, in any case; raises ``click.BadParameter`` if there is none."""
    from linter.rules import RULES

    spelling = wanted.strip().lower()
    for each in RULES:
        if spelling in (each.code.lower(), each.name):
            return each

    meant = nearest(wanted, (word for each in RULES for word in (each.code, each.name, each.family)))
    hint = f", did you mean {meant}?" if meant else ""
    raise click.BadParameter(f"unknown rule {wanted!r}{hint}", param_hint="'RULE'")


def _explained(rules: Iterable[AnyRule], output_format: str, every: bool) -> Iterator[str]:
    """The pages of ``rules`` in one of the formats; as JSON an array where ``every`` rule was asked for."""
    from linter import pages

    if output_format == "json":
        yield _json([pages.described(each) for each in rules], as_array=every)
        return
    width = get_terminal_size().columns
    for number, each in enumerate(rules):
        page = pages.text(each, width) if output_format == "text" else pages.markdown(each, level=2 if every else 1)
        yield "\n" * bool(number) + page


def _listed(family: Sequence[AnyRule], output_format: str) -> Iterator[str]:
    """The rules of one family in one of the formats, without their pages; as JSON an array with them."""
    from linter import pages

    if output_format == "json":
        yield _json([pages.described(each) for each in family], as_array=True)
    elif output_format == "markdown":
        yield pages.family_markdown(family[0].family, family)
    else:
        yield pages.family_text(family[0].family, family, get_terminal_size().columns)


def _json(described: list[dict[str, object]], as_array: bool) -> str:
    import json

    return json.dumps(described if as_array else described[0], indent=2) + "\n"
