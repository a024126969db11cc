"""Many files shared among processes where that pays: the options that say so, and what comes of it, in order."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from linter.cli.examining import Assignment, ExaminedFile, Examiner, Workload, examine_all
from linter.cli.intake import InputFile
from linter.cli.option_groups import option, options
from linter.finding import Failure
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.running.pool import Work

VARIABLE = "TRANSCRIPT_LINT_JOBS"

_PATIENCE = 0.05
"""After so many seconds of work it is estimated how much there is left."""
_PAYS = 0.2
"""So many seconds of work must be left for more processes to save more than they cost."""
_PER_FILE = 4096
"""A file takes as long as so many bytes, in addition to its own."""
_SMALLEST, _LARGEST = 32 << 10, 2 << 20
"""The size of a batch in bytes: a sixteenth of what each process gets, within these."""


class SpeedOptions(NamedTuple):
    """The options about speed, as they were given; ``None`` jobs are as many as pay."""

    jobs: int | None = None
    timings: bool = False
    executor: str = "local"
    scheduler: str | None = None


def _jobs(given: str) -> int | None:
    """How many processes are asked for; raises ``click.BadParameter``."""
    if given == "auto":
        return None
    if not given.isascii() or not given.isdigit() or not 0 < int(given) <= 1024:
        raise click.BadParameter(f"{given!r} is not a number of processes, expected auto or 1 to 1024.")
    return int(given)


_jobs_option = option(
    "Speed",
    "-j",
    "--jobs",
    metavar="auto|N",
    default="auto",
    show_default=True,
    envvar=VARIABLE,
    callback=lambda context, parameter, given: _jobs(given),
    help="Number of processes; auto uses all cores if that saves time.",
)
_timings = option("Speed", "--timings", is_flag=True, help="Show what each stage and rule costs, on standard error.")
_executors = (
    option(
        "Speed",
        "--executor",
        type=click.Choice(["local", "dask"]),
        default="local",
        show_default=True,
        help="Where files are checked: on this machine, or by the workers of a Dask cluster.",
    ),
    option("Speed", "--scheduler", metavar="ADDRESS", help="Scheduler of the cluster, such as tcp://host:8786."),
)
speed_options = options(_jobs_option, _timings, *_executors)
"""Gives a command the fields of :class:`SpeedOptions`."""
sharing_options = options(_jobs_option, *_executors)
"""The same, without ``--timings``."""


def examined(
    entries: Sequence[InputFile], examiner: Examiner, workload: Workload, jobs: int | None
) -> Iterator[ExaminedFile]:
    """What there is to say of each of ``entries``, in order.

    This process begins alone; if ``jobs`` says nothing else, others help as soon as what is left would take it long
    enough. What it has read by then need not be read by the others. Standard input is always read here.
    """
    shared = len(entries) - sum(entry.is_stdin for entry in entries)
    clock = _Clock(entries[:shared], jobs)
    for number, entry in enumerate(entries):
        if number < shared - 1 and clock.says_share(number):
            yield from _shared(entries[number:shared], examiner, workload, clock)
            yield from map(examiner.examine, entries[shared:])
            return
        if number == 0:  # it takes what is loaded and made once, which says nothing about the others
            yield examiner.examine(entry)
            continue
        with clock:
            seen = examiner.examine(entry)
        yield seen


class _Clock:
    """How long this process takes for files, and whether the rest of them should be shared."""

    def __init__(self, entries: Sequence[InputFile], jobs: int | None) -> None:
        self._entries = entries
        self._jobs = jobs
        self._taken = 0.0
        self._next = 0.0 if jobs is not None else _PATIENCE
        self._began = 0.0
        self._sizes: list[int] = []

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *error: Any) -> None:
        self._taken += time.perf_counter() - self._began

    def says_share(self, done: int) -> bool:
        """Whether others should help after ``done`` files."""
        if done == 0 or self._jobs == 1 or self._taken < self._next:
            return False
        if self._jobs is not None:
            return True
        if done == 1:
            return False
        self._next = 2 * self._taken
        if self.processes == 1:
            self._jobs = 1
            return False
        return self._taken * self.left(done) > _PAYS * sum(self.sizes[1:done])

    @property
    def processes(self) -> int:
        """How many may work."""
        if self._jobs is None:
            from linter.running.cores import usable_cores

            self._jobs = None if (cores := usable_cores()) > 1 else 1
            return cores
        return self._jobs

    @property
    def sizes(self) -> list[int]:
        """How much work each file is, in bytes."""
        if not self._sizes:
            self._sizes = [size_of(entry) for entry in self._entries]
        return self._sizes

    def left(self, done: int) -> int:
        """How much work is left after ``done`` files."""
        return sum(self.sizes[done:])


def size_of(entry: InputFile) -> int:
    """How much work a file is, in bytes; one that is not there any more is little."""
    try:
        return (os.stat(entry.path).st_size if entry.size is None else entry.size) + _PER_FILE
    except (OSError, ValueError):
        return _PER_FILE


def _shared(
    entries: Sequence[InputFile], examiner: Examiner, workload: Workload, clock: _Clock
) -> Iterator[ExaminedFile]:
    from linter.running.batches import batches

    processes = min(clock.processes, len(entries))
    limit = clock.left(len(clock.sizes) - len(entries)) // (16 * processes)
    sizes = dict(zip(entries, clock.sizes[-len(entries) :], strict=True))
    assignments = map(workload.assignment, entries)
    parts = batches(assignments, lambda each: sizes[each.entry], min(max(limit, _SMALLEST), _LARGEST))
    yield from _pooled(partial(examine_all, workload.setting()), parts, processes, examiner)


def _pooled(
    work: Work, parts: Iterator[list[Assignment]], processes: int, examiner: Examiner
) -> Iterator[ExaminedFile]:
    from linter.running.order import in_order
    from linter.running.pool import Pool

    with Pool(work, processes) as pool:
        yield from answered(in_order(pool, parts, 4 * processes), examiner.examine)


def spread(
    entries: Iterable[InputFile], examiner: Examiner, workload: Workload, options: SpeedOptions
) -> Iterator[ExaminedFile]:
    """What there is to say of each of ``entries``, in order, if they are elsewhere or a cluster checks them.

    They are taken as they come, and no more of them than are checked at a time.
    """
    from linter.running.batches import batches
    from linter.running.cores import usable_cores

    work = partial(examine_all, workload.setting())
    parts = batches(map(workload.assignment, entries), lambda each: size_of(each.entry), _LARGEST)
    jobs = options.jobs or usable_cores()
    if options.executor == "dask":
        from linter.running.cluster import Cluster, ClusterError
        from linter.running.order import in_order

        try:
            with Cluster(work, options.scheduler or "") as cluster:
                yield from answered(in_order(cluster, parts, 2 * cluster.most), examiner.examine)
        except ClusterError as error:
            raise click.ClickException(f"--scheduler: {error}") from None
    elif jobs == 1:
        for part in parts:
            yield from work(part)
    else:
        yield from _pooled(work, parts, jobs, examiner)


def answered(
    answers: Iterator[tuple[Assignment, Any]], alone: Callable[[InputFile], ExaminedFile]
) -> Iterator[ExaminedFile]:
    """What others found; a file whose process ends each time has failed, one that they have no answer to is checked
    here: an error that is not about one file then arises as it does without others.
    """
    from linter.running.order import Lost

    for (entry, *_), answer in answers:
        if not isinstance(answer, Lost):
            yield answer
        elif answer.how:
            said = f"internal error: the process that checked it ended ({answer.how})"
            yield ExaminedFile(entry, failures=(Failure(entry.path, "internal-error", said),))
        else:
            yield alone(entry)
