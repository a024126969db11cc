"""What commands print, write and end with: many of them, one after the other in one folder.

``console.txt`` holds it, of long outputs the first and the last lines and a checksum. After a change that is meant,
``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

import io
import os
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

import linter
from linter.cli import run
from tests.layouts import damaged

GOLDEN = Path(__file__).with_suffix(".txt")
EXAMPLES = Path(__file__).parent.parent.parent / "examples"
COMMANDS = """\
check
check t
check t --select SEP,SCO --ignore SCO004
check t --fail-on error --statistics
check t --output-format full --color always
check t --output-format grouped --unsafe-fixes
check t --output-format json --cross-file
check t --output-format github --exit-zero
check t --output json:out.json --output junit:out/x.xml --output concise:-
check t --diff
check t --diff --unsafe-fixes --color always
check t --show-files
check t --show-files --exclude t/day1.txt --extend-exclude *.md
check t/day1.txt t/notes.txt t/none.txt
check t/old/a.txt --force-exclude
check t/old/a.txt
check t --no-respect-gitignore --show-files
check t --show-settings
check t --config fail-on="info" --config x=1
check t --config ignore=["SEP"] --isolated
check t --layout record
check t --layout form.toml
check t --layout nothing
check forms --layout form.toml
check t --write-baseline --baseline known.json
check t --baseline known.json
check t --baseline known.json --show-baselined --statistics
check t --select NONE
check t --select SEP001,tab
check t --schema house.schema.json
check t --schema none.json
check empty
check empty --allow-empty
check a/b s3://x/y
check - --stdin-filename t/x.txt
check - --fix
check --nothing
check t --fix --show-fixes --exit-non-zero-on-fix
check t --fix --unsafe-fixes --fix-only
check t
check t --exit-zero --output-format json --select SEP001 --no-cross-file --isolated --statistics
rule
rule SEP001
rule separator-length
rule CON
rule XYZ999
rule missing-struggled-flag --output-format json
rule --all
layout list
layout show record
layout show none
layout check form.toml forms/f1.txt
layout check form.toml t/day1.txt
layout check bad.toml
debug parse t/day1.txt
debug parse t/record.txt --layout record
debug parse none.txt
schema collection
schema form.toml
schema none
export t
export t --rows turns --format csv
export t --rows candidates --format jsonl --keep-going
export t/record.txt --format json
export t --format parquet
export forms --layout form.toml --format csv --csv-formulas keep
render out.jsonl
render t.json
render t.json --layout record
render t.json --layout record --set position=Tester
calibrate t
calibrate t --all --output-format json
calibrate t --color always --plot plot.svg
except t/day1.txt:9 --reason "so it was"
except t/day1.txt:1 --reason "so it was"
except t/day1.txt --reason " "
except t/day1.txt:40 --reason "so it was" --code SEP001
check t/day1.txt
init --dry-run t
init --dry-run forms
init --dry-run empty
init t
init t
report t page.html
report t page.html --since out.json
report t
--version
--help
check --help
export --help
nothing
"""
FIRST, LAST = 6, 3
LONGEST = 140


def said() -> Iterator[str]:
    """All of it."""
    before = os.getcwd()
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    environment = patch.dict(os.environ, {**plain, "COLUMNS": "100", "SOURCE_DATE_EPOCH": "1700000000"}, clear=True)
    with tempfile.TemporaryDirectory() as name, environment:
        folder = Path(name).resolve()
        os.chdir(folder)
        try:
            _write(folder)
            known = _files(folder)
            for command in COMMANDS.splitlines():
                yield f"$ {command}"
                for line in _ran(shlex.split(command)):
                    yield line.replace(str(folder), "ROOT").replace(linter.__version__, "X.Y.Z")
                now = _files(folder)
                yield from (f"  wrote {path} {now[path]}" for path in sorted(now) if known.get(path) != now[path])
                known = now
        finally:
            os.chdir(before)


def _write(folder: Path) -> None:
    broken = (EXAMPLES / "broken.txt").read_text(encoding="utf-8")
    clean = (EXAMPLES / "clean.txt").read_text(encoding="utf-8")
    record = damaged.source("record").text
    texts = {
        "t/day1.txt": broken,
        "t/day2.txt": clean,
        "t/day3.txt": damaged.damaged(clean, record, 12),
        "t/record.txt": damaged.damaged(record, record, 71),
        "t/crlf.txt": broken.replace("\n", "\r\n"),
        "t/notes.md": "# Notes\n",
        "t/old/a.txt": broken,
        "t/.gitignore": "old/\n",
        "t.json": "",
        "forms/f1.txt": (EXAMPLES / "layouts" / "scored-questions.broken.txt").read_text(encoding="utf-8"),
        "form.toml": (EXAMPLES / "layouts" / "scored-questions.toml").read_text(encoding="utf-8"),
        "bad.toml": 'name = "bad"\n[blocks]\nfile = """\n{x...}\n"""\n',
        "house.schema.json": '{"properties": {"title": {"maxLength": 3}}, "required": ["mood"]}',
        "out.jsonl": "{}\n",
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    (folder / "t" / "bytes.txt").write_bytes(clean.encode()[:300] + b"\xff\xfe\n" + clean.encode()[300:])
    (folder / "empty").mkdir()


def _files(folder: Path) -> dict[str, str]:
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            data = (
                path.read_bytes().replace(str(folder).encode(), b"ROOT").replace(linter.__version__.encode(), b"X.Y.Z")
            )
            found[path.relative_to(folder).as_posix()] = f"{len(data)} bytes, {crc32(data):08x}"
    return found


def _ran(arguments: list[str]) -> Iterator[str]:
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
    given = io.TextIOWrapper(io.BytesIO((EXAMPLES / "broken.txt").read_bytes()), encoding="utf-8")
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]), patch.object(sys, "stdin", given):
        code = run(arguments)
    yield f"  {code}"
    for mark, stream in zip("|!", streams, strict=True):
        stream.flush()
        lines = stream.buffer.getvalue().decode("utf-8", "replace").split("\n")
        shown = lines if len(lines) <= FIRST + LAST else [*lines[:FIRST], _rest(lines[FIRST:-LAST]), *lines[-LAST:]]
        yield from (f"  {mark} {ascii(line[:LONGEST])[1:-1]}" for line in shown if line)


def _rest(lines: list[str]) -> str:
    text = "\n".join(lines).replace(os.getcwd(), "ROOT").replace(linter.__version__, "X.Y.Z")
    return f"... {len(lines)} lines, {crc32(text.encode()):08x}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
