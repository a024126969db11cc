"""``transcript-lint calibrate`` from end to end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from linter.schema_files import schema_text
from tests.rules.transcripts import collection, exchange, person, section

from .conftest import ROOT, Lint, Spawn

REAL = ROOT.parent / "shared" / "corpus" / "000_1944c027a42466cd.txt"
WORDS = ("Kim", "Abara", "Frontend", "style sheet", "elements", "override", "don't know", "restoring")
posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


@pytest.fixture(autouse=True)
def usual_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def corpus(flagged: int = 6, others: int = 6, odd: str = "0.900 [STRUGGLED]") -> str:
    """Flagged exchanges of a weak candidate, others of a strong one, and an ``odd`` one of the weak one."""
    weak = [exchange(each, score=f"0.{each}00 [STRUGGLED]") for each in range(1, flagged + 1)]
    strong = [exchange(each, score=f"0.8{each}0") for each in range(1, others + 1)]
    last = exchange(flagged + 1, score=odd)
    return collection(section("WEAK", person("Kim Abara", *weak, last)), section("STRONG", person("Ann Lee", *strong)))


def load(text: str) -> Any:
    loaded = json.loads(text)
    Draft202012Validator(json.loads(schema_text("calibration"))).validate(loaded)
    files = loaded["files"]
    assert files["checked"] + files["excluded"] + files["failed"] == files["requested"]
    assert files["checked"] == loaded["transcripts"] + files["not_transcripts"]
    return loaded


@pytest.mark.skipif(not REAL.exists(), reason="the real collection is not beside the project")
def test_the_real_collection(lint: Lint) -> None:
    ran = lint("calibrate", str(REAL))
    assert (ran.code, ran.err) == (0, "")
    assert "22 exchanges in 1 transcript." in ran.out
    assert "  flagged    3 0.545 0.570  0.595 0.595 0.596\n" in ran.out
    assert "No threshold on the score separates the flags." in ran.out
    assert [f"{REAL}:{line}: flagged, scores" in ran.out for line in (27, 36, 55)] == [True] * 3
    loaded = load(lint("calibrate", "--output-format", "json", str(REAL)).out)
    assert loaded["threshold"]["verdict"] == "fails" and loaded["threshold"]["limit"] is None
    assert [each["line"] for each in loaded["threshold"]["contradictions"]] == [27, 36, 55]
    weak = loaded["scores"]["by_section"][0]
    assert [*weak.values()] == ["WEAK", True, 3, 0.545, 0.57, 0.595, 0.5955, 0.596]
    assert loaded["settings"]["options"][0]["value"] == ["AVERAGE", "STRONG", "EXCEPTIONAL"]


def test_text_and_json_say_the_same(lint: Lint) -> None:
    Path("a.txt").write_text(corpus(odd="0.700"))
    ran, loaded = lint("calibrate"), load(lint("calibrate", "--output-format", "json").out)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(loaded["settings"]["toml"])
    assert loaded["threshold"]["verdict"] == "separates"
    assert loaded["settings"]["options"][0]["value"] == 0.65


def test_settings_that_follow_are_settings_and_find_what_was_announced(lint: Lint) -> None:
    for number in range(3):
        Path(f"{number}.txt").write_text(corpus(odd="0.900 [STRUGGLED]" if number == 1 else "0.700"))
    loaded = load(lint("calibrate", "--output-format", "json").out)
    Path("transcript-lint.toml").write_text(loaded["settings"]["toml"])
    assert tomllib.loads(loaded["settings"]["toml"])["rules"].keys() == {
        each["rule"] for each in loaded["settings"]["options"]
    }
    checked = json.loads(lint("check", "--select", "CON003,CON004,CON005", "--output-format", "json").out)
    found = [(each["path"], each["line"]) for each in checked["findings"]]
    assert found == [(each["path"], each["line"]) for each in loaded["threshold"]["contradictions"]]
    assert len(found) == 1


def test_no_word_of_a_transcript(lint: Lint, broken: str) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(broken)
    for arguments in (["--all"], ["--output-format", "json"]):
        ran = lint("calibrate", *arguments)
        assert ran.code == 0 and not [word for word in WORDS if word in ran.out + ran.err]


def test_damaged_exchanges_are_left_out_and_other_files_counted(lint: Lint) -> None:
    Path("a.txt").write_text(corpus(odd="high"))
    Path("notes.txt").write_text("Buy some milk.\n")
    ran = lint("calibrate")
    assert ran.code == 0
    left_out = "1 more exchange skipped: score or flag cannot be\nread."
    assert f"12 exchanges in 1 transcript. {left_out} 1 file was not a transcript.\n" in ran.out


@pytest.mark.parametrize("arguments", [[], ["notes.txt"], ["-"]])
def test_no_transcript(lint: Lint, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("notes.txt").write_text("Buy some milk.\n")
    with open("notes.txt") as notes:
        monkeypatch.setattr(sys, "stdin", notes)
        ran = lint("calibrate", *arguments)
    assert (ran.code, ran.out) == (2, "")
    place = (arguments or ["."])[0]
    assert ran.err == f"transcript-lint: error: {place}: no transcripts found: the only file was not recognised\n"


def test_empty_folder(lint: Lint) -> None:
    assert (
        lint("calibrate").err
        == "transcript-lint: error: .: no transcripts found: no file is called *.txt or *.transcript\n"
    )


def test_what_cannot_be_read(lint: Lint) -> None:
    Path("a.txt").write_text(corpus())
    Path("wide.txt").write_text(corpus(), encoding="utf-16")
    ran = lint("calibrate", ".", "gone.txt", "")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "transcript-lint: error: '': no such file or directory",
        "transcript-lint: error: gone.txt: no such file or directory",
        "transcript-lint: error: wide.txt: looks like UTF-16, expected UTF-8",
    ]
    assert "3 files could not be read." in ran.out and "Threshold\n" in ran.out
    loaded = load(lint("calibrate", ".", "gone.txt", "--output-format", "json").out)
    assert [error["kind"] for error in loaded["errors"]] == ["missing", "not-utf-8"]


def test_internal_error_stays_with_its_file(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    from linter.cli import calibrating

    def fail(*_: object) -> None:
        raise ZeroDivisionError("Kim Abara")

    Path("a.txt").write_text(corpus())
    monkeypatch.setattr(calibrating, "observe", fail)
    ran = lint("calibrate", "--output-format", "json")
    assert ran.code == 2 and "Kim" not in ran.out + ran.err
    assert ran.err.startswith("transcript-lint: error: a.txt: internal error: ZeroDivisionError in fail")
    assert load(ran.out)["errors"][0]["kind"] == "internal-error"
    assert "ZeroDivisionError: Kim Abara" in lint("calibrate", "--debug").err


def test_standard_input(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(corpus())
    with open("a.txt") as file:
        monkeypatch.setattr(sys, "stdin", file)
        ran = lint("calibrate", "-", "--stdin-filename", "day.txt")
    assert ran.code == 0 and "\nday.txt:" in ran.out
    assert "'--stdin-filename' needs the path '-'" in lint("calibrate", "--stdin-filename", "day.txt").err


def test_layout_is_that_of_the_settings(lint: Lint) -> None:
    Path("a.txt").write_text(corpus().replace("STRUGGLED", "UNSURE").replace("WEAK", "JUNIOR"))
    layout = ["--config", 'layout.flags=["UNSURE"]', "--config", 'layout.sections=["JUNIOR", "STRONG"]']
    loaded = load(lint("calibrate", "--output-format", "json", *layout).out)
    assert loaded["flags"] == ["UNSURE"] and loaded["scores"]["by_section"][0]["section"] == "JUNIOR"
    assert loaded["threshold"]["flagged"] == 7
    Path("transcript-lint.toml").write_text("[layout]\nflags = []\n")
    assert "The layout has no flag" in lint("calibrate").out
    assert "The layout has no flag" not in lint("calibrate", "--isolated").out
    ran = lint("calibrate", "--config", "layout.flag=1")
    assert ran.code == 2 and ran.err.startswith("transcript-lint: error: --config layout.flag=1: ")


def test_narrow_terminal_and_colour(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(corpus())
    monkeypatch.setenv("COLUMNS", "40")
    narrow = lint("calibrate").out
    assert "\nThe best one is 0.7, with a flag up to\nthere and none above" in narrow
    assert "\x1b[1mScores\x1b[0m" in lint("calibrate", "--color", "always").out
    assert "\x1b" not in lint("calibrate", "--color", "always", "--output-format", "json").out


# the picture


def test_picture(lint: Lint) -> None:
    pytest.importorskip("linter.reporters.calibration.picture", reason="matplotlib is not installed")
    Path("a.txt").write_text(corpus())
    first = lint("calibrate", "--plot", "x.svg")
    assert (first.code, first.out) == (0, lint("calibrate").out)
    svg = Path("x.svg").read_text()
    assert "WEAK, flagged (7)" in svg and not [word for word in ("Kim", "Ann", "a.txt") if word in svg]
    lint("calibrate", "--plot", "y.svg")
    assert Path("y.svg").read_text() == svg and sorted(os.listdir()) == ["a.txt", "x.svg", "y.svg"]


def test_picture_that_cannot_be_written(lint: Lint) -> None:
    pytest.importorskip("linter.reporters.calibration.picture", reason="matplotlib is not installed")
    Path("a.txt").write_text(corpus())
    Path("folder.svg").mkdir()
    ran = lint("calibrate", "--plot", "folder.svg")
    assert (ran.code, ran.err) == (2, "transcript-lint: error: folder.svg: is a directory\n")
    assert "Threshold\n" in ran.out


def test_picture_of_nothing(lint: Lint) -> None:
    pytest.importorskip("linter.reporters.calibration.picture", reason="matplotlib is not installed")
    Path("a.txt").write_text(collection(section("WEAK", person("Ann Lee", exchange(1, score="high")))))
    ran = lint("calibrate", "--plot", "x.svg")
    assert (ran.code, ran.err) == (2, "transcript-lint: error: x.svg: no exchange has a score to plot\n")
    assert not Path("x.svg").exists()


def test_picture_goes_over_no_transcript(lint: Lint) -> None:
    Path("a.txt").write_text(corpus())
    ran = lint("calibrate", "--plot", "a.txt")
    assert (ran.code, ran.out) == (2, "") and "Invalid value for '--plot': 'a.txt' does not end in .svg" in ran.err
    assert Path("a.txt").read_text() == corpus()


def test_picture_without_matplotlib(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(corpus())
    monkeypatch.delitem(sys.modules, "linter.reporters.calibration.picture", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    ran = lint("calibrate", "--plot", "x.svg")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "transcript-lint: error: '--plot' needs matplotlib, which is not installed\n"
        "Install it with: pip install matplotlib\n"
    )
    assert lint("calibrate").code == 0


def test_matplotlib_is_loaded_only_for_a_picture(tmp_path: Path) -> None:
    program = """
import sys
from linter.cli import run
code = run(["calibrate", sys.argv[1]])
assert code == 0 and "matplotlib" not in sys.modules, code
"""
    (tmp_path / "a.txt").write_text(corpus())
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, capture_output=True)


# pipes and names


@posix
@pytest.mark.parametrize("output_format", ["text", "json"])
def test_reader_that_has_read_enough(tmp_path: Path, script: str, output_format: str) -> None:
    for number in range(400):
        (tmp_path / f"{number:03}-{'x' * 100}.txt").write_text(corpus())
    command = [script, "calibrate", "--all", "--output-format", output_format]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout and process.stderr
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 0


@posix
def test_full_disk(tmp_path: Path, spawn: Spawn) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    (tmp_path / "a.txt").write_text(corpus())
    with open("/dev/full", "wb") as full:
        ran = spawn("calibrate", stdout=full.fileno())
    assert ran.returncode == 2
    assert ran.stderr == b"transcript-lint: error: the output could not be written: No space left on device\n"


@posix
def test_file_names_are_bytes(tmp_path: Path, spawn: Spawn) -> None:
    names = [b"-x", b"caf\xe9", b"a\nb", b"::error::x", b"\x1b[2J"]
    for name in names:
        with open(os.fsencode(tmp_path) + b"/" + name, "w") as file:
            file.write(corpus())
    ran = spawn("calibrate", "--", *names)
    assert (ran.returncode, ran.stderr) == (0, b"")
    shown = {
        line.rpartition(b": flagged")[0].rpartition(b":")[0] for line in ran.stdout.splitlines() if b": flagged" in line
    }
    assert shown == {b"-x", b"caf\\xe9", b"a\\x0ab", b"./::error::x", b"\\x1b[2J"}
    load(spawn("calibrate", "--output-format", "json", "--", *names).stdout.decode())
