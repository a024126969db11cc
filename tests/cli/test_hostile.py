"""Real files with hostile names and contents, and files that hold a canary: what a run prints of them."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from benchmarks.canary import quoted, transcripts
from benchmarks.hostile import HOSTILE
from benchmarks.runner import commands
from linter.reporters import FORMATS
from tests.reporters.reading import READERS

from .conftest import Lint

OTHER_RUNS = (["--statistics"], ["--fix", "--show-fixes"], ["--fix-only"], ["--fix", "--unsafe-fixes", "--show-fixes"])


def legal(name: str) -> bool:
    """Whether a file may be called so on this system."""
    try:
        data = os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return "/" not in name and "\0" not in name and len(data) < 200


@pytest.fixture
def hostile_files(tmp_path: Path, broken: str) -> list[str]:
    """Broken transcripts with a hostile name, name of candidate, question and answer; returns what to call them."""
    names = []
    for text in HOSTILE:
        spoken = text.replace("\n", " ")
        content = broken.replace("Kim", spoken).replace("Frontend", f"\n{text}\n").replace("When", f"{spoken} ")
        name = text if legal(text) else f"{HOSTILE.index(text)}.txt"
        with open(os.fsencode(tmp_path) + b"/" + os.fsencode(name), "wb") as file:
            file.write(content.encode("utf-8", "surrogatepass"))
        names.append(name)
    return names


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="most of these names are no names there")
def test_no_file_makes_a_run_print_a_command(lint: Lint, hostile_files: list[str]) -> None:
    said = [lint("check", f"--output-format={name}", "--", *hostile_files) for name in FORMATS]
    said += [lint("check", *options, "--", *hostile_files) for options in (["--diff"], *OTHER_RUNS)]
    said.append(lint("check", *(f"{name}{number}" for number, name in enumerate(hostile_files))))  # they are not there
    for ran in said:
        assert ran.out or ran.err
        found = list(commands(ran.out + ran.err))
        assert {command.name for command in found} <= {"error", "warning", "notice"}
        if ran is not said[list(FORMATS).index("github")]:
            assert not found
        else:
            assert len(found) == 21
            assert all(dict(command.properties)["title"] for command in found)


@pytest.mark.skipif(os.name == "nt", reason="most of these names are no names there")
@pytest.mark.parametrize("name", [each.name for each in FORMATS.values() if each.for_programs])
def test_every_run_parses_and_validates(lint: Lint, hostile_files: list[str], name: str) -> None:
    told = READERS[name](lint("check", f"--output-format={name}", "--", *hostile_files, "gone").out)
    assert len({each.path for each in told}) == len(hostile_files)


@pytest.mark.parametrize("every", [6, pytest.param(1, marks=pytest.mark.slow)])
def test_a_canary_in_every_field_is_in_no_output(every: int, lint: Lint, tmp_path: Path) -> None:
    for number, data in enumerate(islice(transcripts(1, seed=5), 0, None, every)):
        (tmp_path / f"{number:03}.txt").write_bytes(data)
    ran = lint("check", *(f"--output={name}:report.{name}" for name in FORMATS))
    assert ran.out and not quoted(ran.out + ran.err)
    for each in FORMATS.values():
        assert bool(quoted(Path(f"report.{each.name}").read_text(encoding="utf-8"))) == each.shows_text
    few = [f"{number:03}.txt" for number in range(0, 240 // every, 3)]
    assert quoted(lint("check", "--diff", *few).out)
    for options in OTHER_RUNS:
        ran = lint("check", *options, *few)
        assert ran.out and not quoted(ran.out + ran.err)
