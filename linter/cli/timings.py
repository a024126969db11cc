"""``--timings``: what each stage and each rule of a run costs. Loaded only if somebody asks: it costs nothing else."""

from __future__ import annotations

import functools
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

from linter import engine, reading
from linter.cli import streams
from linter.cli.check_run import CheckRun
from linter.cli.examining import Examiner
from linter.cli.intake import Intake
from linter.cli.run_report import RunReport
from linter.config import FactRules, Plan
from linter.rule import AnyRule
from linter.settings import Project
from linter.verdict.crossing import Crossing
from linter.verdict.suppressing import Suppression

_STAGES: tuple[tuple[Any, str, str], ...] = (
    (Intake, "entries", "find files"),
    (Intake, "source", "read and decode files"),
    (reading, "Unwanted", "look for unwanted characters"),
    (reading, "Clean", "take out unwanted characters"),
    (reading, "read_text", "parse"),
    (Examiner, "examine", "check without rules"),
    (engine._Run, "_findings", "place findings"),
    (Crossing, "__init__", "compare files"),
    (Suppression, "judge", "apply exceptions and baselines"),
    (RunReport, "write", "write the report"),
)
"""What is called for each stage of a run: where its name is looked up, the name, and what the stage is called."""
_REST = "everything else"


class Stopwatch:
    """Seconds by name; those of what is measured within something else count only there."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._clock = clock
        self._stack: list[str] = []
        self._since = 0.0

    @contextmanager
    def measured(self, name: str) -> Iterator[None]:
        """Count the time of the block as that of ``name``."""
        self._pass()
        self._stack.append(name)
        try:
            yield
        finally:
            self._pass()
            self._stack.pop()

    def _pass(self) -> None:
        now = self._clock()
        if self._stack:
            self.seconds[self._stack[-1]] += now - self._since
        self._since = now

    def around(self, call: Callable[..., Any], name: str) -> Callable[..., Any]:
        """``call``, measured; what it yields is asked for at once, so that it counts too."""

        @functools.wraps(call)
        def measured(*arguments: Any, **others: Any) -> Any:
            with self.measured(name):
                found = call(*arguments, **others)
                return list(found) if isinstance(found, Iterator) else found

        return measured


def timed(run: CheckRun) -> int:
    """Do a run, and write to standard error what it cost; its exit code."""
    watch = Stopwatch()
    names: dict[str, str] = {}
    with _watching(watch, names), watch.measured(_REST):
        code = run.report().write()
    streams.write_to_stderr(table(watch.seconds, names))
    return code


def table(seconds: Mapping[str, float], names: Mapping[str, str]) -> Iterator[str]:
    """A line for each stage and then each rule, the slowest first; ``names`` are those of rules by their codes."""
    total = sum(seconds.values())
    width = max(map(len, (*(f"{code} {name}" for code, name in names.items()), *seconds, "stage or rule")))
    yield f"{'stage or rule':{width}} {'ms':>10} {'share':>8}\n"
    for name, taken in sorted(seconds.items(), key=lambda item: (item[0] in names, -item[1], item[0])):
        label = f"{name} {names[name]}" if name in names else name
        yield f"{label:{width}} {1000 * taken:10.1f} {taken / total:8.1%}\n"
    yield f"{'total':{width}} {1000 * total:10.1f} {1:8.1%}\n"


@contextmanager
def _watching(watch: Stopwatch, names: dict[str, str]) -> Iterator[None]:
    """Measure all stages and rules within the block; ``names`` becomes the names of the rules that were measured."""
    plan_of = Project.plan
    plans: dict[int, tuple[Plan, Plan]] = {}

    def plan(project: Project, path: str) -> Plan:
        given = plan_of(project, path)
        if id(given) not in plans:
            names.update((rule.code, rule.name) for rule in given.rules)
            for rule in (*given.text, *given.fact):  # not asked where there is nothing to judge: that costs nothing
                watch.seconds[rule.code] += 0.0
            plans[id(given)] = given, _measured(given, watch)
        return plans[id(given)][1]

    with ExitStack() as stack:
        for where, name, stage in _STAGES:
            stack.enter_context(_replaced(where, name, watch.around(getattr(where, name), stage)))
        stack.enter_context(_replaced(Project, "plan", plan))
        yield


def _measured(plan: Plan, watch: Stopwatch) -> Plan:
    def of(rules: Iterable[AnyRule]) -> tuple[Any, ...]:
        return tuple(rule._replace(check=_around(rule, watch)) for rule in rules)

    damage = dict(zip(plan.damage, of(plan.damage.values()), strict=True))
    text, fact = of(plan.text), FactRules(of(plan.fact))
    later = plan._replace(run=of(plan.run), crossing=of(plan.crossing), schema=of(plan.schema))
    return later._replace(text=text, damage=damage, fact=fact)


def _around(rule: AnyRule, watch: Stopwatch) -> Callable[..., Any]:
    return watch.around(rule.check, rule.code)


@contextmanager
def _replaced(where: Any, name: str, value: Any) -> Iterator[None]:
    before = getattr(where, name)
    setattr(where, name, value)
    try:
        yield
    finally:
        setattr(where, name, before)
