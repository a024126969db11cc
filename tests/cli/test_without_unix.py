"""Every command where the names are missing that Python's documentation marks as Unix only, as they are on Windows."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .conftest import Ran

WITHOUT = r"""
import os, select, signal, socket, subprocess, sys, time
if "--plot" in sys.argv:
    import matplotlib.backends.backend_svg, matplotlib.figure  # like subprocess, it goes by the name of the platform

OS = '''
    O_CLOEXEC O_NONBLOCK O_NOCTTY O_NOFOLLOW O_DIRECTORY O_DSYNC O_RSYNC O_SYNC O_NDELAY O_ASYNC O_DIRECT O_NOATIME
    O_PATH O_TMPFILE O_LARGEFILE O_ACCMODE ST_RDONLY ST_NOSUID F_LOCK F_TLOCK F_ULOCK F_TEST
    fchown fchmod chown lchown lchmod chflags lchflags chroot fchdir getuid geteuid getgid getegid getgroups
    getgrouplist initgroups setuid seteuid setgid setegid setgroups setreuid setregid setresuid setresgid getresuid
    getresgid getpgid getpgrp getpriority setpriority getsid setsid setpgid setpgrp fork forkpty killpg nice
    wait wait3 wait4 waitid WNOHANG WIFEXITED WEXITSTATUS WIFSIGNALED WTERMSIG WIFSTOPPED WSTOPSIG WCOREDUMP
    posix_spawn posix_spawnp posix_fadvise posix_fallocate posix_openpt openpty login_tty ttyname ctermid tcgetpgrp
    tcsetpgrp fdatasync sync lockf pread preadv pwrite pwritev readv writev sendfile splice eventfd memfd_create
    copy_file_range mkfifo mknod major minor makedev pathconf fpathconf pathconf_names statvfs fstatvfs listxattr
    getxattr setxattr removexattr sysconf sysconf_names confstr confstr_names getloadavg uname sched_yield
    sched_getaffinity sched_setaffinity sched_getscheduler sched_param sched_getparam sched_rr_get_interval getrandom
    get_blocking set_blocking register_at_fork plock unshare setns pidfd_open environb getenvb pipe2
'''
SIGNAL = '''
    SIGHUP SIGQUIT SIGTRAP SIGIOT SIGBUS SIGKILL SIGUSR1 SIGUSR2 SIGPIPE SIGALRM SIGSTKFLT SIGCHLD SIGCLD SIGCONT
    SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPOLL SIGPWR SIGSYS
    SIGRTMIN SIGRTMAX SIG_BLOCK SIG_UNBLOCK SIG_SETMASK ITIMER_REAL ITIMER_VIRTUAL ITIMER_PROF ItimerError Sigmasks
    alarm getitimer setitimer pause pthread_kill pthread_sigmask siginterrupt sigpending sigwait sigwaitinfo
    sigtimedwait pidfd_send_signal struct_siginfo
'''
TIME = "tzset clock_getres clock_gettime clock_gettime_ns clock_settime pthread_getcpuclockid CLOCK_REALTIME"
for module, names in ((os, OS), (signal, SIGNAL), (time, TIME), (select, "poll epoll"), (socket, "AF_UNIX")):
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)
for name in "fcntl grp pwd pty resource syslog termios tty curses readline crypt nis spwd".split():
    sys.modules[name] = None  # an import of it fails

from linter.cli import run, signals
signals.heed()
code = run(sys.argv[1:])
sys.stdout.flush()
sys.exit(code)
"""


def without_unix(folder: Path, *arguments: str, input: bytes | None = None) -> Ran:
    command = [sys.executable, "-c", WITHOUT, *arguments]
    ran = subprocess.run(command, cwd=folder, input=input, capture_output=True, timeout=60)
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


@pytest.fixture
def files(tmp_path: Path, clean: str, broken: str) -> Path:
    (tmp_path / "a.txt").write_text(broken, encoding="utf-8")
    (tmp_path / "b.txt").write_text(clean, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check"], 1),
        (["check", "--diff"], 1),
        (["check", "--fix", "--show-fixes"], 1),
        (["check", "--fix", "--unsafe-fixes", "--fix-only"], 0),
        (["check", "--output", "json:report.json", "--exit-zero", "--color", "always"], 0),
        (["check", "--output-format", "sarif", "--exit-zero"], 0),
        (["check", "--write-baseline"], 0),
        (["check", "--show-files"], 0),
        (["check", "--show-settings"], 0),
        (["check", "--force-exclude", "--exclude", "a.txt", "a.txt", "b.txt"], 0),
        (["calibrate"], 0),
        (["calibrate", "--output-format", "json"], 0),
        (["calibrate", "--plot", "scores.svg"], 0),
        (["init"], 0),
        (["except", "a.txt:18", "--reason", "seen"], 0),
        (["rule", "--all"], 0),
        (["--help"], 0),
        (["--version"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_every_command(files: Path, arguments: list[str], code: int) -> None:
    ran = without_unix(files, *arguments)
    assert "error" not in ran.err and "Traceback" not in ran.err
    assert ran.code == code


def test_standard_input_is_fixed(files: Path, broken: str) -> None:
    ran = without_unix(files, "check", "-", "--fix", input=broken.encode())
    assert "internal error" not in ran.err
    assert ran.out != broken and ran.out.startswith(broken[:10])


def test_what_is_fixed_is_what_is_fixed_elsewhere(files: Path, script: str) -> None:
    without_unix(files, "check", "--fix", "a.txt")
    fixed = (files / "a.txt").read_bytes()
    assert b"internal" not in fixed and fixed.count(b"\n") > 10
    assert not list(files.glob(".*.tmp"))
    told: Any = json.loads(without_unix(files, "check", "--fix", "--output-format", "json", "a.txt").out)
    assert told["summary"]["fixable"] == 0


def test_control_the_names_are_gone(tmp_path: Path) -> None:
    gone = (
        WITHOUT.partition("from linter")[0] + "print(hasattr(os, 'fchown'), hasattr(signal, 'SIGPIPE'))\nimport fcntl"
    )
    ran = subprocess.run([sys.executable, "-c", gone], capture_output=True, text=True)
    assert ran.stdout == "False False\n" and "ModuleNotFoundError" in ran.stderr
