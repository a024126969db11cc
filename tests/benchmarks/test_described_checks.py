"""Files that are drawn from a description hold all that it declares, as the linter and a plain look tell."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.described.__main__ import main
from benchmarks.described.check import check
from benchmarks.described.description import read
from benchmarks.described.files import files

EVERY = '''name = "every"
[blocks]
file = """
Chair: {chair}
Present: {present}
Cast: {cast}
From {first} to {last}
Held: {held}, ends {until}

{motion...}
Carried: {carried}
Mean: {mean}
Signed: {signed}
"""
motion = """
MOTION {number} by {proposer} at {place}, {town}
For {yes}, against {no}, in all {votes}
Reason: {reason} of {best}
Counter {counter}
{speech | shown...}
Speeches: {speeches}
Result: {result}

"""
speech = """
{speaker}: {said}
"""
shown = """
(Exhibit {exhibit} was shown.)
"""
[slots]
chair = { type = "name", is = "field", quoted-from = "present" }
present = { type = "line" }
proposer = { type = "word", quoted-from = "file.present", unique = "file" }
speaker = { quoted-from = "file.present", alternate = true }
cast = { type = "integer", minimum = 20, maximum = 20 }
votes = { type = "integer", sum-of = ["motion.yes", "motion.no"], within = "motion" }
yes = { type = "integer", maximum = 20 }
no = { type = "integer", maximum = 20 }
reason = { type = "integer", at-most = "best" }
best = { type = "integer", maximum = 8, or = ["n/a"] }
counter = { type = "integer", digits = 3, ascending = true, at-least = "file.first", at-most = "file.last" }
first = { type = "integer", digits = 3 }
last = { type = "integer", digits = 3 }
held = { type = "date", months = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."] }
until = { is = "date", months = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."], at-least = "held" }
speeches = { type = "integer", count-of = "speech", within = "motion" }
exhibit = { type = "number", is = "field", from = "any" }
place = { type = "line" }
town = { type = "line" }
result = { of = ["CARRIED", "LOST"] }
carried = { type = "integer", count-of = "motion.result", value = "CARRIED" }
mean = { type = "score", is = "field", decimals = 1, comma = true, maximum = 100, mean-of = "motion.yes" }
signed = { type = "name", is = "field", same-as = "chair" }
[[checks]]
slot = "votes"
same-as = "file.cast"
'''  # noqa: E501


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("layouts") / "every.toml"
    path.write_text(EVERY, encoding="utf-8")
    return str(path)


def test_every_declared_check_holds(every: str) -> None:
    for file in files(read(every), 40, seed=1):
        assert not file.unsatisfied
        assert not check(file.text, every), file.text


def test_names_are_listed_and_votes_add_up(every: str) -> None:
    for file in files(read(every), 40, seed=2):
        present = re.findall(r"^Present: (.+)$", file.text, re.MULTILINE)[0].split(", ")
        proposers = re.findall(r"^MOTION \d+ by (\S+) at", file.text, re.MULTILINE)
        assert set(proposers) <= set(present) and len(proposers) == len(set(proposers))
        speakers = re.findall(r"^(\S+): .+", file.text.partition("MOTION")[2].rpartition("Carried:")[0], re.MULTILINE)
        turns = [name for name in speakers if name in present]
        assert all(one != other for one, other in pairwise(turns))
        for yes, no, votes in re.findall(r"For (\d+), against (\d+), in all (\d+)", file.text):
            assert int(yes) + int(no) == int(votes) == 20
        counters = [int(found) for found in re.findall(r"^Counter (\d+)$", file.text, re.MULTILINE)]
        first, last = map(int, re.findall(r"From (\d+) to (\d+)", file.text)[0])
        assert [first, *counters, last] == sorted([first, *counters, last])
        exhibits = [int(found) for found in re.findall(r"Exhibit (\d+)", file.text)]
        assert exhibits == list(range(exhibits[0], exhibits[0] + len(exhibits))) if exhibits else True


def test_a_check_that_no_file_can_hold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "layout.toml"
    path.write_text(
        'name = "impossible"\n[blocks]\nfile = """\nItems: {items}\n\n{item...}\n"""\nitem = """\nItem: {what}\n"""\n'
        '[slots]\nitems = { type = "integer", minimum = 400, count-of = "item" }\n'
    )
    assert main([str(path), "--documents", "2", "--mutants", "9", "--clean", "2", "--check"]) == 1
    said = capsys.readouterr().out
    assert "check that no file could be made to hold: items range, in 4 of 4 files" in said
    assert "every declared check made true" in said
