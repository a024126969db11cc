"""``transcript-lint export`` from end to end."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from linter.exporting import cells as cells_of_all
from linter.tables import COLUMNS
from tests.rules.transcripts import collection, exchange, person, section

from .conftest import ROOT, Lint, Spawn

posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


def transcript(*answers: str) -> str:
    """A collection with these answers, each of one line."""
    asked = [exchange(number, answer, f"0.{number + 300}") for number, answer in enumerate(answers, 1)]
    return collection(section("WEAK", person("Kim Abara", *asked)))


def cells(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out)))


def objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_csv_and_jsonl_hold_the_same(lint: Lint, clean: str) -> None:
    Path("clean.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", "clean.txt", "--format", "csv")
    assert (ran.code, ran.err) == (0, "Exported 7 exchanges of 1 file.\n")
    rows, same = cells(ran.out), objects(lint("export", "clean.txt", "--format", "jsonl").out)
    assert len(rows) == len(same) == 7
    for row, other in zip(rows, same, strict=True):
        assert list(row) == list(other)
        other["flags"] = ";".join(other["flags"])
        assert row == {name: "" if cell is None else str(cell) for name, cell in other.items()}
    assert [*rows[0]][: len(COLUMNS["exchanges"])] == [column.name for column in COLUMNS["exchanges"]]


def test_columns_are_the_same_whatever_the_files_are(lint: Lint, clean: str) -> None:
    Path("clean.txt").write_text(clean, encoding="utf-8")
    both = cells(lint("export", "--format", "csv").out)[0]
    assert {"title", "profile", "kind"} <= both.keys() and both["profile"] == ""
    only = cells(lint("export", "--format", "csv", "--layout", "collection").out)[0]
    assert {"title"} <= only.keys() and "profile" not in only


def test_json_is_what_its_schema_says(lint: Lint, clean: str) -> None:
    from jsonschema import Draft202012Validator

    from linter.schema_files import schema_text

    marked = clean.replace("ordered anything?", "ordered anything?\u200f")
    for name, text in (("a.txt", clean), ("b.txt", marked)):
        Path(name).write_text(text, encoding="utf-8")
    ran = lint("export", "--format", "json")
    assert (ran.code, ran.err) == (0, "Exported 2 files.\n")
    documents = json.loads(ran.out)
    assert [document.pop("file") for document in documents] == ["a.txt", "b.txt"]
    for document in documents:
        Draft202012Validator(json.loads(schema_text("transcript"))).validate(document)
    assert "\u200f" in ran.out and len(ran.out.splitlines()) == 4


def test_turns_and_candidates(lint: Lint, clean: str) -> None:
    Path("clean.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", "--format", "jsonl", "--rows", "candidates")
    assert [(row["candidate"], row["exchanges"]) for row in objects(ran.out)][:1] == [("Robin Hale", 2)]
    assert ran.err == "Exported 4 candidates of 1 file.\n"
    assert lint("export", "--format", "jsonl", "--rows", "turns").err == "Exported 0 turns of 1 file.\n"


def test_a_file_with_errors_is_refused_and_the_others_are_exported(lint: Lint, clean: str, broken: str) -> None:
    Path("a.txt").write_text(broken, encoding="utf-8")
    Path("b.txt").write_text(clean, encoding="utf-8")
    Path("notes.txt").write_text("Buy some milk.\n")
    ran = lint("export", "--format", "jsonl")
    assert ran.code == 1 and {row["file"] for row in objects(ran.out)} == {"b.txt"}
    assert ran.err.splitlines() == [
        "transcript-lint: error: a.txt: has 9 errors; not exported",
        "Exported 7 exchanges of 1 file. 1 file not exported because of errors. 1 file was not a transcript.",
    ]
    ran = lint("export", "--format", "jsonl", "--keep-going")
    assert ran.code == 0 and {row["file"] for row in objects(ran.out)} == {"a.txt", "b.txt"}
    assert ran.err.startswith("transcript-lint: warning: a.txt: has 9 errors; what could be read is exported\n")
    assert "1 file exported with errors." in ran.err


def test_what_check_does_not_report_is_no_reason_to_refuse(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken, encoding="utf-8")
    assert lint("check", "--write-baseline", "--exit-zero").code == 0
    assert lint("export", "--format", "csv").code == 0
    assert lint("export", "--format", "csv", "--isolated").code == 1


def house(schema: dict[str, Any]) -> None:
    """Name a house schema about exchanges in the settings."""
    candidate = {"properties": {"exchanges": {"items": schema}}}
    section = {"properties": {"candidates": {"items": candidate}}}
    Path("house.json").write_text(json.dumps({"properties": {"sections": {"items": section}}}))
    Path("transcript-lint.toml").write_text('schema = "house.json"\n')


def test_a_house_schema_counts(lint: Lint) -> None:
    Path("a.txt").write_text(transcript("One.", "Two."))
    house({"properties": {"score": {"minimum": 0.302}}})
    ran = lint("export", "--format", "jsonl")
    assert (ran.code, ran.out) == (1, "") and "a.txt: has 1 error; not exported" in ran.err
    assert lint("export", "--format", "jsonl", "--isolated").code == 0


def test_a_house_schema_that_takes_too_long(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    from linter.house import deadline

    monkeypatch.setattr(deadline, "PATIENCE", 0.2)
    Path("a.txt").write_text(transcript("a" * 60 + "!", "Two."))
    house({"properties": {"answer": {"pattern": "^(\\w+\\s?,?'?\\.?)+$"}}})
    ran = lint("export", "--format", "jsonl", "--keep-going")
    assert (ran.code, ran.out) == (2, "") and "a.txt: the schema house.json takes longer than" in ran.err


@pytest.mark.parametrize("going", [[], ["--keep-going"]])
def test_a_named_file_that_is_not_a_transcript(lint: Lint, going: list[str]) -> None:
    Path("notes.txt").write_text("Buy some milk.\n")
    ran = lint("export", "notes.txt", "--format", "csv", *going)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("transcript-lint: error: notes.txt: is not a transcript; not exported\n")


def test_a_file_that_is_not_a_transcript_has_no_errors(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean, encoding="utf-8")
    Path("notes.txt").write_text("Buy some milk.\n")
    ran = lint("export", "a.txt", "notes.txt", "--format", "csv")
    closing = "Exported 7 exchanges of 1 file. 1 file was not a transcript."
    assert ran.code == 1 and ran.err.splitlines()[-1] == closing


def test_no_transcript(lint: Lint) -> None:
    Path("notes.txt").write_text("Buy some milk.\n")
    ran = lint("export", "--format", "csv")
    assert (ran.code, ran.out) == (2, "") and "no transcripts found" in ran.err


def test_what_cannot_be_read(lint: Lint, clean: str) -> None:
    Path("b.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", "b.txt", "gone.txt", "--format", "csv")
    assert ran.code == 2 and len(cells(ran.out)) == 7
    assert "transcript-lint: error: gone.txt: no such file or directory\n" in ran.err
    assert "1 file could not be read." in ran.err


def test_output_that_cannot_be_written_is_the_only_complaint(lint: Lint, clean: str) -> None:
    Path("b.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", "b.txt", "--format", "csv", "-o", "gone/a.csv")
    assert (ran.code, ran.out) == (2, "") and ran.err.startswith("transcript-lint: error: gone/a.csv: ")
    assert len(ran.err.splitlines()) == 1


def test_bytes_that_are_not_utf_8(lint: Lint, clean: str) -> None:
    Path("a.txt").write_bytes(clean.replace("Robin", "\udcff\udcfe").encode("utf-8", "surrogateescape"))
    assert lint("export", "a.txt", "--format", "jsonl").code == 1
    ran = lint("export", "a.txt", "--format", "jsonl", "--keep-going")
    assert objects(ran.out)[0]["candidate"] == "\ufffd\ufffd Hale"


def test_standard_input_has_a_name(lint: Lint, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(clean, encoding="utf-8")
    with open("a.txt") as file:
        monkeypatch.setattr(sys, "stdin", file)
        ran = lint("export", "-", "--stdin-filename", "day.txt", "--format", "jsonl", "-q")
    assert {row["file"] for row in objects(ran.out)} == {"day.txt"} and ran.err == ""


def test_settings_say_which_files_and_which_layout(lint: Lint, clean: str) -> None:
    Path("old").mkdir()
    for name in ("a.txt", "old/b.txt", "c.txt"):
        Path(name).write_text(clean.replace("~" * 30, "~" * 20), encoding="utf-8")
    Path("transcript-lint.toml").write_text('exclude = ["old/"]\n[layout]\nterminator = { width = 20 }\n')
    ran = lint("export", "--format", "jsonl", "--exclude", "c.txt")
    assert {row["file"] for row in objects(ran.out)} == {"a.txt", str(Path("old/b.txt"))}
    ran = lint("export", "--format", "jsonl", "--extend-exclude", "c.txt")
    assert {row["file"] for row in objects(ran.out)} == {"a.txt"}


HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")']


@pytest.mark.parametrize("said", HOSTILE)
def test_formulas_in_csv(lint: Lint, said: str) -> None:
    Path("a.txt").write_text(transcript(said, "Two."), encoding="utf-8")
    ran = lint("export", "a.txt", "--format", "csv")
    assert [row["answer"] for row in cells(ran.out)] == [f"'{said}", "Two."]
    ran = lint("export", "a.txt", "--format", "csv", "--csv-formulas", "keep")
    assert [row["answer"] for row in cells(ran.out)] == [said, "Two."]
    assert objects(lint("export", "a.txt", "--format", "jsonl").out)[0]["answer"] == said


def test_cells_with_commas_quotes_and_line_ends(lint: Lint) -> None:
    said = 'One, "two"\n\nthree; 4'
    Path("a.txt").write_text(transcript(f'"{said}"', "Two."), encoding="utf-8")
    assert cells(lint("export", "a.txt", "--format", "csv").out)[0]["answer"] == said


def test_a_number_below_zero_is_no_formula(lint: Lint) -> None:
    Path("transcript-lint.toml").write_text("[layout]\nminimum = -1\n")
    Path("a.txt").write_text(collection(section("WEAK", person("A", exchange(1, score="-0.500")))))
    (row,) = cells(lint("export", "a.txt", "--format", "csv").out)
    assert (row["score"], row["score_text"]) == ("-0.5", "'-0.500")


def test_to_a_file(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean, encoding="utf-8")
    Path("old.csv").write_text("old")
    ran = lint("export", "a.txt", "--format", "csv", "-o", "old.csv")
    assert (ran.code, ran.out) == (0, "") and len(cells(Path("old.csv").read_text(encoding="utf-8"))) == 7
    assert sorted(os.listdir()) == ["a.txt", "old.csv"]
    assert lint("export", "a.txt", "--format", "csv", "-o", "gone/a.csv").code == 2
    assert lint("export", "a.txt", "--format", "csv", "-o", ".").code == 2


def test_an_old_file_stays_where_nothing_is_exported(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken, encoding="utf-8")
    Path("old.csv").write_text("old")
    assert lint("export", "a.txt", "--format", "csv", "-o", "old.csv").code == 1
    assert Path("old.csv").read_text() == "old" and sorted(os.listdir()) == ["a.txt", "old.csv"]


def test_an_old_file_stays_where_the_run_breaks_off(lint: Lint, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(clean, encoding="utf-8")
    Path("old.csv").write_text("old")
    sound, calls = cells_of_all.sound, iter(range(100))

    def fail(text: str) -> str:
        if next(calls) > 80:
            raise KeyboardInterrupt
        return sound(text)

    monkeypatch.setattr("linter.exporting.csv.sound", fail)
    assert lint("export", "--format", "csv", "-o", "old.csv").code == 130
    assert Path("old.csv").read_text() == "old" and sorted(os.listdir()) == ["a.txt", "b.txt", "old.csv"]


def test_a_transcript_is_not_overwritten(lint: Lint, clean: str) -> None:
    Path("a.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", "a.txt", "--format", "csv", "-o", "a.txt")
    assert ran.code == 2 and "is one of the files to export, and is not overwritten" in ran.err
    assert Path("a.txt").read_text(encoding="utf-8") == clean


def test_a_transcript_with_errors_is_not_overwritten(lint: Lint, clean: str, broken: str) -> None:
    Path("a.txt").write_text(broken, encoding="utf-8")
    Path("b.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", ".", "--format", "csv", "-o", "a.txt")
    assert ran.code == 2 and "a.txt: is one of the files to export, and is not overwritten" in ran.err
    assert Path("a.txt").read_text(encoding="utf-8") == broken


def test_data_of_an_earlier_run_is_overwritten(lint: Lint, clean: str) -> None:
    Path("b.txt").write_text(clean, encoding="utf-8")
    for _ in range(2):
        assert lint("export", ".", "--format", "csv", "-o", "a.txt").code == 0


def test_standard_input_is_not_overwritten(spawn: Spawn, tmp_path: Path, script: str, clean: str) -> None:
    (tmp_path / "a.txt").write_text(clean, encoding="utf-8")
    with open(tmp_path / "a.txt", "rb") as stdin:
        arguments = [script, "export", "-", "--format", "csv", "-o", "a.txt"]
        ran = subprocess.run(arguments, stdin=stdin, capture_output=True, cwd=tmp_path, text=True)
    assert ran.returncode == 2 and "is one of the files to export, and is not overwritten" in ran.stderr
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == clean


@posix
def test_settings_and_what_they_name_are_not_overwritten(lint: Lint) -> None:
    folder = ROOT / "examples" / "layouts"
    Path("quiz.txt").write_text((folder / "verdicts.clean.txt").read_text(encoding="utf-8"), encoding="utf-8")
    Path("verdicts.toml").write_text((folder / "verdicts.toml").read_text(encoding="utf-8"), encoding="utf-8")
    Path("link.csv").symlink_to("verdicts.toml")
    Path("base.toml").write_text('layouts = ["verdicts.toml"]\n')
    Path("house.json").write_text("{}")
    Path("transcript-lint.toml").write_text('extend = "base.toml"\nschema = "house.json"\n')
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    used = {
        "transcript-lint.toml": "settings files",
        "base.toml": "settings files",
        "verdicts.toml": "layout descriptions",
        "link.csv": "layout descriptions",
        "house.json": "schemas",
    }
    for name, kind in used.items():
        ran = lint("export", "quiz.txt", "--format", "csv", "-o", name)
        said = f"{name}: is one of the {kind} in use, and is not overwritten"
        assert (ran.code, ran.err) == (2, f"transcript-lint: error: {said}\n")
    lint("export", "quiz.txt", "--format", "json", "-o", "a.json")
    for name in used:
        assert lint("render", "a.json", "--layout", "verdicts.toml", "-o", name).code == 2
    ran = lint("export", "quiz.txt", "--layout", "verdicts.toml", "--isolated", "--format", "csv", "-o", "link.csv")
    assert ran.code == 2 and "is one of the layout descriptions in use" in ran.err
    assert {name: Path(name).read_bytes() for name in before} == before


@pytest.mark.parametrize("name", ["nothing/", "nothing//"])
def test_a_folder_is_no_file_to_write(lint: Lint, clean: str, name: str) -> None:
    Path("a.txt").write_text(clean, encoding="utf-8")
    ran = lint("export", "a.txt", "--format", "csv", "-o", name)
    assert ran.code == 2 and f"{name!r} is a folder, expected a file" in ran.err
    assert not Path("nothing").exists()


def test_no_message_has_text_of_a_transcript(lint: Lint, broken: str) -> None:
    Path("a.txt").write_text(broken, encoding="utf-8")
    for going in ([], ["--keep-going"]):
        err = lint("export", "--format", "csv", *going).err
        assert "Kim" not in err and "style sheet" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "json", "--rows", "turns"], "'--rows' cannot be combined with '--format json'"),
        (["--format", "csv", "--stdin-filename", "a.txt"], "'--stdin-filename' needs the path '-'"),
        (["--format", "csv", "s3://bucket/a.txt"], "'s3://bucket/a.txt' is not on this machine"),
        ([], "Missing option '--format'"),
    ],
)
def test_options_that_contradict_each_other(lint: Lint, arguments: list[str], said: str) -> None:
    ran = lint("export", *arguments)
    assert ran.code == 2 and said in ran.err


def test_parquet_without_pyarrow(lint: Lint, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import util

    Path("a.txt").write_text(clean, encoding="utf-8")
    found = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name: None if name == "pyarrow" else found(name))
    ran = lint("export", "a.txt", "--format", "parquet", "-o", "a.parquet")
    assert ran.code == 2 and not Path("a.parquet").exists()
    assert ran.err.splitlines() == [
        "transcript-lint: error: '--format parquet' needs pyarrow, which is not installed",
        "Install it with: pip install pyarrow (or the extra parquet)",
    ]


def test_other_formats_load_neither_pyarrow_nor_jsonschema(tmp_path: Path, clean: str) -> None:
    (tmp_path / "a.txt").write_text(clean, encoding="utf-8")
    program = "import sys; from linter.cli import run; run(['export', '--format', 'csv', 'a.txt']); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert not {"pyarrow", "jsonschema", "pandas"}.intersection(ran.stdout.splitlines()[-1].split())


@posix
@pytest.mark.slow
@pytest.mark.parametrize("name", ["csv", "jsonl", "json", "parquet"])
def test_memory_does_not_grow_with_the_number_of_files(tmp_path: Path, name: str) -> None:
    """Ten thousand exchanges take hardly more than three thousand: 4 MB for a row group, and some for the allocator."""
    if name == "parquet":
        pytest.importorskip("pyarrow", reason="needs the extra parquet")
    program = (
        "import gc, resource, sys; from linter.cli import run; gc.disable()\n"
        "assert run(['export', sys.argv[1], '--format', sys.argv[2], '-o', 'out', '-q']) == 0\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    said = "A queue between the two services keeps the producer from waiting. " * 8
    text = transcript(*(f'"{said}"' for _ in range(50)))
    most = []
    for folder, count in (("few", 60), ("many", 200)):
        (tmp_path / folder).mkdir()
        for number in range(count):
            (tmp_path / folder / f"{number}.txt").write_text(text)
        arguments = [sys.executable, "-c", program, folder, name]
        ran = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=tmp_path)
        most.append(int(ran.stdout) / 1024)
    assert most[1] - most[0] < (40 if name == "parquet" else 15), most


@posix
def test_a_reader_that_has_read_enough(spawn: Spawn, tmp_path: Path, script: str, clean: str) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(clean, encoding="utf-8")
    ran = subprocess.run(
        f"{script} export --format csv | head -1", shell=True, capture_output=True, cwd=tmp_path, text=True
    )
    assert ran.stdout.startswith("file,layout,") and ran.stderr == ""
