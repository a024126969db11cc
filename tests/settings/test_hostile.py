"""Settings are data: an audit hook sees no import that they name, no process, no socket and no write."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FILES = 500

WATCHED = """
import os, sys
from linter.settings import Project, SettingsError
from linter import lint
os.chdir(sys.argv[1])
sys.path.insert(0, os.getcwd())
seen = []
FORBIDDEN = ("subprocess", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "socket", "urllib", "http",
             "ftplib", "smtplib", "shutil", "os.remove", "os.rename", "os.mkdir", "os.link", "os.symlink", "os.chmod",
             "os.truncate", "os.chown", "os.putenv", "tempfile", "webbrowser")
def watch(event, arguments):
    if event == "import" and arguments[0].split(".")[0] in ("evil", "antigravity", "this"):
        seen.append((event, arguments[0]))
    elif event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC):
        seen.append((event, arguments[0]))
    elif event.startswith(FORBIDDEN):
        seen.append((event, str(arguments)[:80]))
sys.addaudithook(watch)
refused = 0
for folder in sorted(os.listdir(".")):
    if os.path.isdir(folder):
        try:
            lint(b"Relevance Score: 1\\n", Project().plan(os.path.join(folder, "a.txt")))
        except SettingsError:
            refused += 1
if sys.argv[2] == "control":
    import evil
    import subprocess
    subprocess.run(["true"])
    open("written", "w").close()
print(refused, sorted({event for event, _ in seen}), *seen)
"""

NAMES = ["evil", "evil:main", "os.system", "antigravity", "evil.py", "./evil", "import evil", "python:evil", "this"]
TEXTS = [
    *NAMES,
    "${HOME}",
    "$(touch written)",
    "`touch written`",
    "{{ evil }}",
    "http://127.0.0.1:9/x.toml",
    "https://example.invalid/schema.json",
    "file:///etc/passwd",
    "/etc/passwd",
    "../../../etc/passwd",
    "~/x.toml",
    "|touch written",
    "C:\\\\x",
    "\\u0000",
    "!!python/object/apply:os.system",
    "__import__('evil')",
    "SEP",
    "*.txt",
]
KEYS = [
    "required-version", "extend", "include", "exclude", "extend-exclude", "max-file-size", "select", "extend-select",
    "ignore", "baseline", "fail-on", "layout.question-label", "layout.sections", "layout.flags", "layout.title",
    "rules.flag-in-unflaggable-section.never-flagged", "$ref", "$schema", "plugins", "load-plugins", "rules-dir",
    "import", "output", "exec", "command", "env", "severity.SEP", 'per-file-ignores."*"',
]  # fmt: skip


def hostile(seed: int) -> str:
    """Settings with names of modules, commands, addresses and paths in random places."""
    rng = random.Random(seed)
    lines = []
    for key in rng.sample(KEYS, rng.randint(1, 3)):
        texts = [f'"{rng.choice(TEXTS)}"' for _ in range(rng.randint(1, 3))]
        value = rng.choice([texts[0], f"[{', '.join(texts)}]", f"{{ {rng.choice(['a', 'x-y'])} = {texts[0]} }}"])
        lines.append(f"{key} = {value}")
    return "\n".join(lines)


def watched(folder: Path, control: str = "") -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", WATCHED, str(folder), control]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "evil.py").write_text("open('written', 'w').close()\ndef main(): pass\n")
    for number in range(FILES):
        place = tmp_path / f"{number:03}"
        place.mkdir()
        name = "pyproject.toml" if number % 5 == 4 else "transcript-lint.toml"
        text = hostile(number)
        (place / name).write_text(f"[tool.transcript-lint]\n{text}" if name == "pyproject.toml" else text)
    return tmp_path


def test_nothing_that_settings_name_is_done(folder: Path) -> None:
    refused, events = watched(folder).split(maxsplit=1)
    assert events.strip() == "[]"
    assert 100 < int(refused) <= FILES
    assert not (folder / "written").exists()


def test_the_watch_sees_what_it_should(folder: Path) -> None:
    events = watched(folder, "control")
    assert all(f"'{event}'" in events for event in ("import", "open", "subprocess.Popen"))
