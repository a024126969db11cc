"""``init`` on files that are in no built-in layout, and on records."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from benchmarks.corpora import corpora
from benchmarks.records.writer import write as write_record
from linter.cli.intake import InputFile
from linter.cli.strangers import FileKind, kinds_of, unplaced, without_odd
from linter.inference.layout import describe
from tests.cli.conftest import ROOT, Lint

CORPUS = {corpus.name: corpus for corpus in corpora(clean=True)}


def plant(name: str, count: int = 12) -> None:
    os.makedirs(name)
    for file in CORPUS[name].files[:count]:
        Path(name, file.name).write_text(file.text, encoding="utf-8")


def test_a_description_is_written_and_used(lint: Lint) -> None:
    plant("exam-sheet")
    code, out, err = lint("init", "exam-sheet")
    assert (code, err) == (0, "")
    assert "12 files in a layout of its own, described in interviews.toml, which places 100.0% of the lines.\n" in out
    assert "x exchange: number, question, answer, score\n" in out
    assert out.endswith("Wrote interviews.toml and transcript-lint.toml.\n")
    assert Path("transcript-lint.toml").read_text() == 'layouts = ["interviews.toml"]\n'
    assert lint("layout", "check", "interviews.toml").code == 0
    assert lint("check", "exam-sheet").code == 0


def test_no_text_of_a_transcript_is_shown(lint: Lint) -> None:
    plant("exam-sheet")
    out = lint("init", "exam-sheet").out + Path("interviews.toml").read_text()
    answers = {line for file in CORPUS["exam-sheet"].files for line in file.text.split("\n") if line.startswith("Sol")}
    assert answers and not any(answer.removeprefix("Solution: ") in out for answer in answers)


def test_several_layouts_of_one_folder_are_told_apart(lint: Lint) -> None:
    for name in ("exam-sheet", "service", "tapes"):
        plant(name)
    code, out, _ = lint("init", ".")
    assert code == 0
    assert out.count(" in a layout of its own, described in interviews") == 3
    layouts = 'layouts = ["interviews.toml", "interviews-2.toml", "interviews-3.toml"]\n'
    assert Path("transcript-lint.toml").read_text() == layouts
    assert lint("check", "--select", "DOC,CAN,SEP,SCO,REC001,REC002,REC007", ".").code == 0


def test_records_are_in_a_built_in_layout(lint: Lint) -> None:
    os.makedirs("records")
    for seed in (0, 3, 9):
        Path("records", f"{seed}.txt").write_bytes(write_record(seed).page().data())
    code, out, _ = lint("init", "records")
    assert code == 0
    assert "3 files in the built-in layout record, such as records/0.txt.\n" in out
    assert out.endswith("The defaults fit: no settings file is needed.\n")


def test_a_built_in_layout_is_preferred(lint: Lint, clean: str) -> None:
    plant("exam-sheet")
    for number in range(4):
        Path(f"{number}.txt").write_text(clean, encoding="utf-8")
    out = lint("init", ".").out
    assert "Looked at 4 transcripts" in out and "12 files in a layout of its own" in out
    assert Path("transcript-lint.toml").read_text() == 'layouts = ["collection", "interviews.toml"]\n'
    assert lint("check", ".").code == 0


def test_a_dry_run_shows_the_description(lint: Lint) -> None:
    plant("exam-sheet")
    code, out, _ = lint("init", "--dry-run", "exam-sheet")
    assert code == 0 and "\ninterviews.toml would be:\n\n# Written by transcript-lint init from 12 files." in out
    assert sorted(os.listdir()) == ["exam-sheet"]


def test_a_description_that_is_there_stays(lint: Lint) -> None:
    plant("exam-sheet")
    Path("interviews.toml").write_text("mine")
    code, out, err = lint("init", "exam-sheet")
    assert (code, out) == (2, "") and "interviews.toml: is there already, and is not overwritten" in err
    assert Path("interviews.toml").read_text() == "mine" and not Path("transcript-lint.toml").exists()


def test_other_names_of_files_are_included(lint: Lint) -> None:
    plant("outline")
    files = sorted(map(str, Path("outline").iterdir()))
    assert lint("init", *files).code == 0
    assert '"*.org"' in Path("transcript-lint.toml").read_text()
    assert lint("check", ".").code == 0


def test_where_it_gives_up_it_says_what_it_saw(lint: Lint) -> None:
    Path("a.txt").write_text("Just words.\n\nAnd then some more of them.\n")
    Path("b.txt").write_text("Other words.\n")
    Path("c.txt").write_text('{"a": 1}\n')
    code, out, err = lint("init", ".")
    assert (code, out) == (2, "")
    assert "no transcripts found: none of the 3 files was recognised\n" in err
    assert "\\x0a" not in err
    assert "not described, such as a.txt: no labels, separators or speakers repeat in one order (" in err


def test_examples_of_layouts_are_described_one_by_one(lint: Lint) -> None:
    shutil.copytree(ROOT / "examples" / "layouts", "layouts", ignore=shutil.ignore_patterns("*.toml", "*.broken.txt"))
    code, out, _ = lint("init", "layouts")
    assert code == 0 and out.count("places 100.0% of the lines") == 12
    assert lint("check", "layouts").code in (0, 1)


def test_lines_that_a_description_does_not_place_are_said(lint: Lint) -> None:
    plant("exam-sheet")
    for number, path in enumerate(sorted(Path("exam-sheet").iterdir())[:2]):
        lines = path.read_text().split("\n")
        lines[2:2] = ["something else that nobody expects here"] * (number + 1)
        path.write_text("\n".join(lines))
    out = lint("init", "exam-sheet").out
    assert ": line 3 is not placed\n" in out
    assert ": 2 lines, the first of them line 3, are not placed\n" in out


LETTER = "Dear Editor,\nThe roses of row {} have no scent.\n\nThe Editor replies: Water them at noon {}.\n\n"


def letters(number: int) -> str:
    """A file in which somebody asks, in no words that are known for that."""
    count = 2 + number % 3
    asked = "".join(LETTER.format(f"{number} of garden {at}", f"and at {at} o'clock") for at in range(count))
    return f"THE GAZETTE\nIssue: {40 + number}\n\n{asked}Letters: {count}\n"


def test_files_in_which_nobody_is_known_to_ask_are_described(lint: Lint) -> None:
    os.makedirs("letters")
    for number in range(6):
        Path("letters", f"{number}.txt").write_text(letters(number))
    code, out, _ = lint("init", "letters")
    assert code == 0
    assert "6 files in a layout of its own, described in interviews.toml, which places 100.0% of the lines.\n" in out
    assert "It is not clear what is a question or an answer: say so in interviews.toml, as in `asked = {" in out
    assert lint("check", "letters").code == 0
    Path("letters", "2.txt").write_text(letters(2).replace("Letters: 4", "Letters: 5"))
    assert "REC001 'Letters' is 5, but the file has 4" in lint("check", "letters").out


def test_beside_transcripts_they_are_not(lint: Lint) -> None:
    plant("exam-sheet")
    for number in range(6):
        Path("exam-sheet", f"letter-{number}.txt").write_text(letters(number))
    out = lint("init", ".").out
    assert out.count("in a layout of its own") == 1
    assert "6 files not described, such as exam-sheet/letter-0.txt: no questions with answers, and no speakers" in out


def test_a_damaged_file_has_no_description_of_its_own(lint: Lint) -> None:
    os.makedirs("talks")
    for number in range(9):
        asked = (f"**V:** Why is row {number} of garden {at} bare?\n\n**A:** {at} hares came.\n\n" for at in range(5))
        text = f"---\nguest: Ann Lee\ntown: Alm\nday: 2024-05-1{number}\n---\n\n{''.join(asked)}"
        Path("talks", f"{number}.txt").write_text(text.removesuffix("\n"))
    path = Path("talks", "3.txt")
    path.write_text(path.read_text().replace("**V:**", "**W:**", 1).replace("town: Alm\n", ""))
    assert lint("init", "talks").out.startswith("9 files in a layout of its own")
    assert "talks/3.txt" in lint("check", "talks").out


def test_one_transcript_among_other_files_is_described(lint: Lint) -> None:
    plant("exam-sheet", 1)
    for number in range(6):
        Path("exam-sheet", f"prose-{number}.txt").write_text("Just words.\n\nAnd then more of them.\n" * (number + 1))
    assert lint("init", "exam-sheet").out.startswith("1 file in a layout of its own")


@pytest.mark.parametrize(("others", "is_described"), [("Q: Who {}?\nA: Me.\n\n", False), ("Prose {}.\n", True)])
def test_few_files_whose_description_fits_others_that_have_none(others: str, is_described: bool) -> None:
    texts = {"0": "".join(f"Q: Who {at}?\nA: Me.\n\n" for at in range(5)), "1": others.format(1) * 3}
    texts |= {"2": others.format(2) * 4, "3": others.format(3) * 5}
    own, *rest = (InputFile(path) for path in texts)
    found = [
        FileKind((own,), "interviews", describe([texts["0"]])),
        FileKind(tuple(rest), "interviews-2", None, "none"),
    ]
    kinds = list(without_odd(found, lambda entry: texts[entry.path]))
    assert [kind.is_described for kind in kinds] == [is_described, False]


def test_files_with_lines_that_are_not_placed_are_named_with_the_first_of_these() -> None:
    pairs = "".join(f"Q: Who {at}?\nA: Me.\n\n" for at in range(5))
    texts = {"whole": pairs, "below": f"{pairs}And more of it\nof all.\n", "above": f"Now.\n* * *\n\n{pairs}"}
    kind = FileKind(tuple(map(InputFile, texts)), "interviews", describe([pairs]))
    assert list(unplaced(kind, lambda entry: texts[entry.path])) == [("below", 2, 16), ("above", 2, 1)]


@pytest.mark.parametrize("halls", [12, 1])
def test_a_kind_that_others_have_joined_is_described_anew(halls: int, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = [file.text for file in CORPUS["exam-sheet"].files]
    sheets[12:] = [text.replace("\n\n", "\nHall: East\n\n", 1) for text in sheets[12:]]
    texts = {str(at): text for at, text in enumerate(sheets[: 12 + halls])}
    groups = [list(range(12)), list(range(12, len(texts)))]
    monkeypatch.setattr("linter.cli.strangers.kinds", lambda texts: groups)
    (kind,) = kinds_of(list(map(InputFile, texts)), lambda entry: texts[entry.path])
    assert kind.guess is not None and len(kind.entries) == len(texts)
    assert ("Hall" in kind.guess.toml) == (halls > 1)
