"""The settings that a corpus supports: those of the policy rules CON003 to CON005."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.calibration.scores import Group
from linter.calibration.threshold import Cut, Threshold, Verdict
from linter.rule import FactCheck, Rule
from linter.rules.consistency.flag_above_score_limit import flag_above_score_limit
from linter.rules.consistency.flag_in_unflaggable_section import flag_in_unflaggable_section
from linter.rules.consistency.unflagged_below_score_limit import unflagged_below_score_limit

ENOUGH = 5
"""Flagged exchanges, and others, from which on a threshold says something about more than themselves."""

TOLERANCE = 0.1
"""How many may contradict a threshold that becomes a setting: this share of the kind of which there are fewer."""

CHANCE = 0.05
"""A section without flags is one by policy if it would be that by chance less often than this."""


class RuleOption(NamedTuple):
    """One setting: the keyword ``parameter`` of ``rule``, and what contradicts it.

    ``contradictions`` are how many of ``exchanges`` do, which are those that the rule judges: flagged ones, others, or
    all in the sections named.
    """

    rule: Rule[FactCheck]
    parameter: str
    value: float | tuple[str, ...]
    contradictions: int
    exchanges: int

    @property
    def name(self) -> str:
        """How settings spell the parameter."""
        return self.parameter.replace("_", "-")


class Policy(NamedTuple):
    """The settings that follow; where limits on the score do not, ``reason`` says why."""

    options: tuple[RuleOption, ...]
    reason: str | None


def policy(threshold: Threshold, groups: Sequence[Group], flagged_sections: frozenset[str]) -> Policy:
    """What the corpus supports: limits on the score if one threshold explains the flags, sections without flags."""
    reason = _against_limits(threshold)
    limits = () if reason or threshold.cut is None else tuple(_limits(threshold, threshold.cut))
    return Policy((*limits, *_never_flagged(groups, flagged_sections)), reason)


def _against_limits(threshold: Threshold) -> str | None:
    """Why no score limit suggested follows from ``threshold``, if none does."""
    wrong, rarer = len(threshold.contradictions), threshold.rarer
    kind = "flagged" if threshold.flagged <= threshold.unflagged else "unflagged"
    match threshold.verdict:
        case Verdict.NOTHING_FLAGGED | Verdict.ALL_FLAGGED:
            return "no score limit suggested: flagged and unflagged exchanges are needed to find one"
        case Verdict.FAILS:
            return "no score limit suggested: no threshold explains the flags"
    if rarer < ENOUGH:
        return f"no score limit suggested: {rarer} {kind} exchanges, at least {ENOUGH} are needed"
    if wrong > rarer * TOLERANCE:
        most = int(rarer * TOLERANCE)
        return f"no score limit suggested: {wrong} exchanges contradict the best threshold, expected at most {most}"
    return None


def _limits(threshold: Threshold, cut: Cut) -> Iterator[RuleOption]:
    """Flagged up to the threshold, and not below it. Both are one number wherever numbers are dense enough."""
    flagged = sum(exchange.flagged for exchange in threshold.contradictions)
    unflagged = len(threshold.contradictions) - flagged
    least = cut.limit if cut.limit > cut.below else cut.above
    yield RuleOption(flag_above_score_limit, "flagged_max_score", cut.limit, flagged, threshold.flagged)
    yield RuleOption(unflagged_below_score_limit, "unflagged_min_score", least, unflagged, threshold.unflagged)


def _never_flagged(groups: Sequence[Group], flagged_sections: frozenset[str]) -> tuple[RuleOption, ...]:
    """The sections without any flag that would hardly be so if flags were as frequent there as where there are some.

    How frequent that is, is taken from what was seen by the rule of succession: few exchanges prove little.
    """
    with_flags = {group.section for group in groups if group.flagged}
    flagged = sum(group.size for group in groups if group.flagged)
    there = sum(group.size for group in groups if group.section in with_flags)
    unlikely = 1 - (flagged + 1) / (there + 2)
    without = [group for group in groups if group.section and group.section not in with_flags | flagged_sections]
    never = [group for group in without if flagged and unlikely**group.size < CHANCE]
    if not never:
        return ()
    names = tuple(group.section or "" for group in never)
    count = sum(group.size for group in never)
    return (RuleOption(flag_in_unflaggable_section, "never_flagged", names, 0, count),)
