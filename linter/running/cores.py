"""How many cores this process may use: those of the machine that it may run on, less what a container leaves out."""

from __future__ import annotations

import os

_QUOTA = "/sys/fs/cgroup/cpu.max"


def usable_cores() -> int:
    """At least one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        with open(_QUOTA, encoding="ascii") as file:
            quota, period = file.read().split()
        cores = min(cores, -(-int(quota) // int(period)))
    except (OSError, ValueError):  # no container, or one without a limit
        pass
    return max(1, cores)
