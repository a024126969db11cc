"""The picture: well-formed, reproducible, and without a word that is not ours."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from linter.calibration import Calibration
from tests.calibration.observations import seen
from tests.reporters.calibration.calibrations import apart, measured, mixed

drawing = pytest.importorskip("linter.reporters.calibration.picture", reason="matplotlib is not installed")


def picture(calibration: Calibration) -> bytes:
    svg = drawing.picture(calibration)
    assert isinstance(svg, bytes)
    return svg


def words(svg: bytes) -> list[str]:
    """The texts of a picture, which must be well-formed."""
    root = ElementTree.fromstring(svg)
    return ["".join(each.itertext()).strip() for each in root.iter("{http://www.w3.org/2000/svg}text")]


def test_rows_axis_and_legend_are_named() -> None:
    said = words(picture(measured(*mixed())))
    assert {"WEAK, flagged (13)", "WEAK, unflagged (2)", "STRONG, unflagged (12)", "score"} <= set(said)
    assert {"flagged", "unflagged", "median", "middle half of the scores"} <= set(said)
    assert "threshold 0.7: 1 contradicts it" in said
    assert "Scores of 27 exchanges by section and flag" in said
    assert all(re.fullmatch(r"[\w ,.():−-]+", each) for each in said)


def test_verdict_is_said() -> None:
    assert "threshold 0.5: it separates the flags" in words(picture(measured(*apart())))
    fails = words(picture(measured(seen(0.9, True), seen(0.1), seen(0.2))))
    assert "Scores of 3 exchanges by section and flag: no threshold separates them" in fails
    assert not [each for each in fails if each.startswith("threshold")]


@pytest.mark.parametrize(
    "calibration",
    [
        measured(seen(0.5)),
        measured(seen(0.5, True, section=None)),
        measured(*[seen(0.5, line=line) for line in range(150)]),
        measured(*apart(1001)),
    ],
    ids=["one", "no section", "all equal", "as an image"],
)
def test_any_calibration_can_be_drawn(calibration: Calibration) -> None:
    assert "score" in words(picture(calibration))


def test_hostile_section_is_text() -> None:
    evil = "</text><script>$x_1$\x1b\u202e"
    svg = picture(measured(*apart(), seen(0.6, section=evil)))
    assert b"<script" not in svg and b"\x1b" not in svg and "\u202e".encode() not in svg
    assert "</text><script>$x_1$\\x1b\\u202e, unflagged (1)" in words(svg)


def test_same_scores_give_the_same_bytes() -> None:
    svg = picture(measured(*mixed()))
    assert svg == picture(measured(*mixed()))
    assert b"a.txt" not in svg and not re.search(rb"20[0-9][0-9]-|<dc:date|matplotlib v", svg)
    program = """
import sys
from linter.reporters.calibration.picture import picture
from tests.reporters.calibration.calibrations import measured, mixed
sys.stdout.buffer.write(picture(measured(*mixed())))
"""
    root = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": root}
    again = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=environment)
    assert again.stdout == svg
