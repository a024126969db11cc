"""The settings that follow from a corpus, as a settings file may hold them."""

from __future__ import annotations

from collections.abc import Iterator

from linter.calibration import Policy, RuleOption
from linter.options.wording import written

_JUDGED = {
    "flagged_max_score": "flagged exchanges",
    "unflagged_min_score": "unflagged exchanges",
    "never_flagged": "exchanges there",
}
"""Which exchanges each setting judges."""


def toml(policy: Policy) -> Iterator[str]:
    """The lines of the block, without line ends; each setting under a comment that says what contradicts it."""
    if policy.reason is not None:
        yield f"# {policy.reason}"
    for number, option in enumerate(policy.options):
        if number:
            yield ""
        yield f"[rules.{option.rule.name}]"
        yield f"# {_contradicted(option)}"
        yield f"{option.name} = {written(option.value)}"


def _contradicted(option: RuleOption) -> str:
    """How many exchanges contradict the setting, of those that could."""
    number, of = option.contradictions, f"of {option.exchanges:,} {_JUDGED[option.parameter]}"
    return f"1 {of} contradicts it" if number == 1 else f"{number or 'none'} {of} contradict it"
