"""The benchmarks of bodies and labels run, and without ``--check`` they only report."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from benchmarks import conservation, edits, habits, lookalikes
from benchmarks.damage import Pair
from benchmarks.sources import File
from linter import lint


@pytest.mark.parametrize(
    ("main", "sample"),
    [
        pytest.param(edits.main, 13, id="edits"),
        pytest.param(habits.main, 4, id="habits", marks=pytest.mark.slow),
        pytest.param(lookalikes.main, 12, id="lookalikes"),
        pytest.param(conservation.main, 12, id="conservation"),
    ],
)
def test_a_small_sample_gives_a_table(
    main: Callable[[Sequence[str]], int], sample: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--sample", str(sample), "--seed", "3", "--failures", "2"]) == 0
    printed = capsys.readouterr().out
    assert any(str(sample) in line for line in printed.split("\n"))
    assert "missed: " in printed or "all bars are met" in printed


@pytest.mark.slow
def test_broken_fixers_are_caught(capsys: pytest.CaptureFixture[str]) -> None:
    conservation.main(["--pairs", "40", "--seed", "3"])
    controls = [line.split() for line in capsys.readouterr().out.split("\n") if line.startswith("control: ")]
    assert len(controls) == len(conservation.CONTROLS)
    assert all(line[1] == line[3] != "0" for line in controls)


def test_a_fix_that_waits_for_another_one_is_still_that_of_its_finding() -> None:
    body = "\n\n".join(["With a list.", *(f"I look at part {number} of it." for number in range(14)), "That is all."])
    clean = (Path(__file__).parent.parent.parent / "examples" / "clean.txt").read_text(encoding="utf-8")
    start, end = clean.index("A2: "), clean.index("Relevance Score: 0.617")
    whole = f'{clean[:start]}A2: "{body}"\n\n{clean[end:]}'
    damaged = f"{clean[:start]}a2 {body}\n\n{clean[end:]}"
    pair = Pair(File("a.txt", tuple(whole.split("\n"))), "collection", tuple(damaged.split("\n")), ("case",))
    trial, _ = conservation.trial(pair, True, lint(pair.data, path="a.txt").findings)
    assert trial.fixed.decode() == whole
    assert not trial.breaches
