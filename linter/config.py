"""What a run checks: which rules, and how the files are laid out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from linter.document import Kind
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.rule import AnyRule, DamageCheck, FactCheck, Rule, TextCheck


class UnknownRuleError(ValueError):
    """A selector that names no rule: ``selector``, and the nearest that does as ``suggestion``."""

    def __init__(self, selector: str, suggestion: str | None) -> None:
        self.selector = selector
        self.suggestion = suggestion
        hint = f", did you mean {suggestion}?" if suggestion else ""
        super().__init__(f"unknown rule {selector!r}{hint}")


class Plan(NamedTuple):
    """The rules of a run by what they read, and the layout."""

    text: tuple[Rule[TextCheck], ...]
    damage: Mapping[Kind, Rule[DamageCheck]]
    fact: tuple[Rule[FactCheck], ...]
    layout: Layout = DEFAULT

    @property
    def rules(self) -> tuple[AnyRule, ...]:
        """All rules of the run."""
        return (*self.text, *self.damage.values(), *self.fact)


@cache
def plan(select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), layout: Layout = DEFAULT) -> Plan:
    """The plan for rules named by code, prefix of a code or name; ENC001 always runs.

    Raises :class:`UnknownRuleError` where a selector names none.
    """
    from linter.rules import RULES

    chosen = _codes(select) if select else {rule.code for rule in RULES}
    chosen = (chosen - _codes(ignore)) | {"ENC001"}
    rules = [rule for rule in RULES if rule.code in chosen]
    damage = {rule.kind: rule for rule in rules if rule.kind is not None}
    text = tuple(rule for rule in rules if rule.reads_text)
    fact = tuple(rule for rule in rules if rule.kind is None and not rule.reads_text)
    return Plan(text, damage, fact, layout)  # type: ignore[arg-type]  # the three kinds are told apart by their marks


def _codes(selectors: Iterable[str]) -> set[str]:
    from linter.rules import RULES

    found: set[str] = set()
    for selector in selectors:
        wanted = selector.strip()
        codes = {
            rule.code
            for rule in RULES
            if rule.code.startswith(wanted.upper()) or rule.name == wanted.lower() or wanted.upper() == "ALL"
        }
        if not codes or not wanted:
            raise UnknownRuleError(selector, _nearest(wanted, RULES))
        found |= codes
    return found


def _nearest(selector: str, rules: Iterable[AnyRule]) -> str | None:
    from difflib import get_close_matches

    words = [word for rule in rules for word in (rule.code, rule.name, rule.family)]
    match = get_close_matches(selector.upper(), words, 1, 0.6) or get_close_matches(selector.lower(), words, 1, 0.6)
    return match[0] if match else None
