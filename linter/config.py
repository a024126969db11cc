"""What a run checks: which rules, how bad each is, with which options, and how the files are laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from linter.cached import cached_property
from linter.damage import Kind
from linter.document import MATTERS, Document, Matter
from linter.finding import NOT_TEXT, Severity, wrong_type
from linter.houses import NO_HOUSES, Houses
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.known import BUILT_IN, Known
from linter.nearest import nearest
from linter.rule import (
    AnyRule,
    CrossingCheck,
    DamageCheck,
    FactCheck,
    Rule,
    RunCheck,
    SchemaCheck,
    Scope,
    TextCheck,
)
from linter.tuples import NamedTuple

_NOTHING: Mapping[str, Mapping[str, object]] = {}
_AS_THEY_ARE: Mapping[str, Severity] = {}


class UnknownRuleError(ValueError):
    """A selector that names no rule: ``selector``, and the nearest that does as ``suggestion``."""

    def __init__(self, selector: str, suggestion: str | None) -> None:
        self.selector = selector
        self.suggestion = suggestion
        hint = f", did you mean {suggestion}?" if suggestion else ""
        super().__init__(f"unknown rule {selector!r}{hint}")


class FactRules(tuple[Rule[FactCheck], ...]):
    """Rules about documents, and those of them that have to be asked about one."""

    def of(self, document: Document) -> tuple[Rule[FactCheck], ...]:
        """The rules for all that ``document`` has."""
        if not document.recognised:
            return tuple(rule for rule in self if rule.judges_others)
        matters = tuple(matter for matter, has in self._judged if has(document))
        asked = self._asked.get(matters)
        if asked is None:
            asked = self._asked[matters] = tuple(rule for rule in self if self._is_asked(rule, matters))
        return asked

    @cached_property
    def _judged(self) -> list[tuple[Matter, Callable[[Document], object]]]:
        """What there are rules for."""
        judged = {matter for rule in self for matter in rule.judges}
        return [(matter, has) for matter, has in MATTERS.items() if matter in judged]

    @cached_property
    def _asked(self) -> dict[tuple[Matter, ...], tuple[Rule[FactCheck], ...]]:
        """The rules for what a document has: most have the same."""
        return {}

    @staticmethod
    def _is_asked(rule: Rule[FactCheck], matters: tuple[Matter, ...]) -> bool:
        if rule.by_option or rule.judges_others:
            return False
        return not rule.judges or any(matter in matters for matter in rule.judges)


class Plan(NamedTuple):
    """The rules of a run, and the layouts that its files may be in.

    The rules are sorted by what they read: ``text`` (characters), ``damage`` (defects of structure, by kind), ``fact``
    (the document), ``run`` (all files together), ``crossing`` (what files say that others say too) and ``schema`` (what
    a document breaks of its house schema, of which ``houses`` are those there are). ``layout`` are the settings of
    collections, the built-in layout that settings adjust; ``layouts`` are all that a file may be in.
    """

    text: tuple[Rule[TextCheck], ...]
    damage: Mapping[Kind, Rule[DamageCheck]]
    fact: FactRules
    layout: Layout = DEFAULT
    run: tuple[Rule[RunCheck], ...] = ()
    layouts: tuple[Known, ...] = BUILT_IN
    crossing: tuple[Rule[CrossingCheck], ...] = ()
    schema: tuple[Rule[SchemaCheck], ...] = ()
    houses: Houses = NO_HOUSES

    @property
    def rules(self) -> tuple[AnyRule, ...]:
        """All rules of the run."""
        return (*self.text, *self.damage.values(), *self.fact, *self.run, *self.crossing, *self.schema)


class Choice(NamedTuple):
    """The rules that one place asks for, a settings file or the command line: codes, prefixes of codes, or names."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def chosen(*choices: Choice) -> frozenset[str]:
    """The codes that remain when ``choices`` are made one after the other; without any, all.

    Within a choice, ``ignore`` wins. A later ``select`` starts afresh, but what was ignored before stays so unless the
    later one names the very rule.

    Raises :class:`UnknownRuleError` where a selector names no rule.
    """
    codes, ignored = set(_every_code()), set[str]()
    for choice in choices:
        named = (codes_of(selector) for selector in (*choice.select, *choice.extend_select))
        ignored -= {code for one in named if len(one) == 1 for code in one}
        if choice.select:
            codes = _codes(choice.select)
        ignored |= _codes(choice.ignore)
        codes = (codes | _codes(choice.extend_select)) - ignored
    return frozenset(codes | {NOT_TEXT})


def codes_of(selector: str) -> frozenset[str]:
    """The codes of the rules that ``selector`` names: one by its code or name, several by a prefix, or ``ALL``.

    Raises :class:`UnknownRuleError` if there are none.
    """
    from linter.rules import RULES

    wanted = selector.strip()
    upper, lower = wanted.upper(), wanted.lower()
    codes = {rule.code for rule in RULES if rule.code.startswith(upper) or rule.name == lower or upper == "ALL"}
    if not codes or not wanted:
        words = (word for rule in RULES for word in (rule.code, rule.name, rule.family))
        raise UnknownRuleError(selector, nearest(wanted, words))
    return frozenset(codes)


@cache
def plan(
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    layout: Layout = DEFAULT,
    layouts: tuple[Known, ...] = BUILT_IN,
) -> Plan:
    """The plan for rules chosen in one place, as they are.

    Raises :class:`UnknownRuleError` where a selector names none.
    """
    return assemble(chosen(Choice(select=select, ignore=ignore)), layout, layouts=layouts)


def make_plan(select: Sequence[str] = (), ignore: Sequence[str] = (), layout: Layout | None = None) -> Plan:
    """A plan for ``lint`` and ``fix``: which rules run, on which layout.

    ``select`` and ``ignore`` are codes (``SEP001``), prefixes (``SEP``) or names of rules; without ``select``, all
    rules run. ``layout`` is what the files look like, ``None`` for the default one. Raises ``UnknownRuleError`` for a
    selector that matches no rule, ``TypeError`` for wrong types.
    """
    if layout is not None and not isinstance(layout, Layout):
        raise wrong_type("layout", "a Layout or None", layout)
    return plan(_strings("select", select), _strings("ignore", ignore), DEFAULT if layout is None else layout)


def _strings(name: str, values: Sequence[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Sequence):
        raise wrong_type(name, "a sequence of str", values)
    for value in values:
        if not isinstance(value, str):
            raise TypeError(f"{name} must be a sequence of str, not {type(values).__name__} of {type(value).__name__}")
    return tuple(values)


def assemble(
    codes: frozenset[str],
    layout: Layout = DEFAULT,
    options: Mapping[str, Mapping[str, object]] = _NOTHING,
    severities: Mapping[str, Severity] = _AS_THEY_ARE,
    layouts: tuple[Known, ...] = BUILT_IN,
    houses: Houses = NO_HOUSES,
) -> Plan:
    """The plan for the rules with these ``codes``.

    ``options`` are the values of keyword parameters by the name of the rule; ``severities`` how bad findings are by
    selector, of which the one that says most precisely which rule it means wins.
    """
    from linter.rules import RULES

    weights = _severities(severities)
    rules: list[AnyRule] = []
    for rule in RULES:
        if rule.code in codes:
            rules.append(rule.adjusted(options.get(rule.name), weights.get(rule.code)))
    damage = {rule.kind: rule for rule in rules if rule.kind is not None}
    text = tuple(rule for rule in rules if rule.reads_text)
    run = tuple(rule for rule in rules if rule.scope is Scope.RUN and rule.joins is None)
    crossing = tuple(rule for rule in rules if rule.joins is not None)
    schema = tuple(rule for rule in rules if rule.reads_schema)
    others = (rule for rule in rules if rule.kind is None and not rule.reads_text and not rule.reads_schema)
    fact = FactRules(rule for rule in others if rule.scope is not Scope.RUN)  # type: ignore[misc]  # as below
    return Plan(text, damage, fact, layout, run, layouts, crossing, schema, houses)  # type: ignore[arg-type]  # the kinds are told apart by their marks


def _severities(wanted: Mapping[str, Severity]) -> dict[str, Severity]:
    """How bad the findings of each rule are, for those that are spoken of."""
    found: dict[str, Severity] = {}
    for selector in sorted(wanted, key=lambda selector: len(codes_of(selector)), reverse=True):
        found.update(dict.fromkeys(codes_of(selector) - {NOT_TEXT}, wanted[selector]))
    return found


@cache
def _every_code() -> frozenset[str]:
    from linter.rules import RULES

    return frozenset(rule.code for rule in RULES)


def _codes(selectors: Iterable[str]) -> set[str]:
    return {code for selector in selectors for code in codes_of(selector)}
