"""The benchmarks of bodies and labels run, and without ``--check`` they only report."""

from collections.abc import Callable, Sequence

import pytest

from benchmarks import conservation, edits, habits, lookalikes


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
