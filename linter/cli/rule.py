"""``transcript-lint rule``: explain rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from linter.cli import completion, streams
from linter.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.rule import AnyRule


@click.command(short_help="Explain a rule, or all.")
@click.argument("rule", required=False, shell_complete=completion.rules)
@click.option("--all", "every", is_flag=True, help="Explain all rules.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="For the terminal, for programs, or as documentation.",
)
def rule(rule: str | None, every: bool, output_format: str) -> int:
    """Explain RULE: what it finds, why that matters, and examples.

    RULE is a code such as SEP001 or a name such as separator-length.
    """
    if every == (rule is not None):
        raise click.UsageError("Name one rule, or use '--all'.")
    from linter.rules import RULES

    rules = list(RULES) if rule is None else [_find(rule)]
    return 0 if streams.write(_rendered(rules, output_format, every)) else 2


def _find(wanted: str) -> AnyRule:
    """The rule of that code or name, in any case; raises ``click.BadParameter`` if there is none."""
    from linter.rules import RULES

    spelling = wanted.strip().lower()
    for each in RULES:
        if spelling in (each.code.lower(), each.name):
            return each

    meant = nearest(wanted, (word for each in RULES for word in (each.code, each.name)))
    hint = f", did you mean {meant}?" if meant else ""
    raise click.BadParameter(f"unknown rule {wanted!r}{hint}", param_hint="'RULE'")


def _rendered(rules: Iterable[AnyRule], output_format: str, every: bool) -> Iterator[str]:
    """The pages of ``rules`` in one of the formats; as JSON an array where ``every`` rule was asked for."""
    from linter import pages

    if output_format == "json":
        import json

        described = [pages.described(each) for each in rules]
        yield json.dumps(described if every else described[0], indent=2) + "\n"
        return
    for number, each in enumerate(rules):
        page = pages.text(each) if output_format == "text" else pages.markdown(each, level=2 if every else 1)
        yield "\n" * bool(number) + page
