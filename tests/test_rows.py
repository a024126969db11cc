"""The rows of a document: exchanges, turns and candidates, in every layout."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import parse
from linter.document import Document
from linter.engine import parse as parse_by
from linter.layouts.known import own
from linter.tables import COLUMNS, ROWS, Column, merged
from tests.rules.transcripts import collection, exchange, person, section

ROOT = Path(__file__).parent.parent
LAYOUTS = ROOT / "examples" / "layouts"


def example(name: str) -> Document:
    path = LAYOUTS / f"{name}.toml"
    known = own(path.read_bytes(), str(path))
    return parse_by((LAYOUTS / f"{name}.clean.txt").read_bytes(), layouts=(known,))


def test_an_exchange() -> None:
    rows = list(parse((ROOT / "examples" / "clean.txt").read_bytes()).rows(file="clean.txt"))
    assert len(rows) == 7
    first = rows[0]
    assert list(first) == [column.name for column in COLUMNS["exchanges"]] + ["title"]
    question, answer = str(first.pop("question")), str(first.pop("answer"))
    assert question.endswith("?")
    assert answer and not answer.startswith('"')
    assert first == {
        "file": "clean.txt",
        "layout": "collection",
        "section": "WEAK",
        "candidate": "Robin Hale",
        "role": "Junior Backend Developer",
        "number": 1,
        "annotation": None,
        "score": 0.214,
        "score_text": "0.214",
        "flags": ("STRUGGLED",),
        "first_line": 14,
        "last_line": 19,
        "title": "TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_are_those_of_the_file(end: str) -> None:
    text = collection(section("WEAK", person("A", exchange(1), exchange(2))))
    fenced = f"```\n{text}```\n".replace("\n", end)
    rows = list(parse(fenced).rows())
    lines = fenced.split(end)
    assert len(rows) == 2
    for row in rows:
        assert lines[row["first_line"] - 1].startswith(f"Q{row['number']}:")
        assert lines[row["last_line"] - 1].startswith("~~~")


def test_what_is_missing_is_none() -> None:
    text = collection(section("WEAK", person("A", exchange(1, score="high"))))
    (row,) = parse(text).rows()
    assert (row["score"], row["score_text"], row["flags"], row["annotation"]) == (None, "high", (), None)
    assert list(parse("Buy some milk.\n").rows()) == []


@pytest.mark.parametrize("path", sorted(LAYOUTS.glob("*.toml")), ids=lambda path: path.stem)
def test_every_layout_has_rows_of_its_columns(path: Path) -> None:
    document = example(path.stem)
    counts = {rows: list(document.rows(rows)) for rows in ROWS}
    assert len(counts["exchanges"]) == len(document.exchanges)
    assert len(counts["turns"]) == len(document.turns)
    assert counts["exchanges"] or counts["turns"]
    types = {"text": str, "integer": int, "number": float, "texts": tuple}
    for rows, found in counts.items():
        for row in found:
            for column in COLUMNS[rows]:
                assert row[column.name] is None or isinstance(row[column.name], types[column.type]), column.name


def test_other_slots_are_columns() -> None:
    first = next(example("several-metrics").rows())
    assert (first["relevance"], first["mean-relevance"], first["model"]) == (0.9, 0.7, "small-and-fast")
    last = list(example("several-interviews").rows())[-1]
    assert (last["section"], last["candidate"], last["asked"], last["points"]) == ("3", "Kaia Stern", 1, 1)


def test_flags_without_a_slot_are_named() -> None:
    assert [row["flags"] for row in example("verdicts").rows()] == [(), ("late",), (), ()]


def test_a_head_in_several_blocks_is_of_one_candidate() -> None:
    (row,) = example("free-head").rows("candidates")
    assert (row["candidate"], row["role"], row["exchanges"], row["place"]) == (
        "Pavel Arden",
        "Bicycle Mechanic",
        4,
        "Graz",
    )


def test_turns_have_speaker_and_clock() -> None:
    rows = list(example("clocked-turns").rows("turns"))
    assert [row["turn"] for row in rows] == list(range(1, 9))
    assert (rows[-1]["speaker"], rows[-1]["clock"]) == ("Candidate", "00:01:52")


def test_a_slot_called_like_a_column_gets_another_name() -> None:
    (row,) = example("front-matter").rows("candidates")
    assert (row["turns"], row["turns_slot"]) == (8, 8)


def test_columns_of_two_types_hold_both() -> None:
    one = (Column("a", "integer", ""), Column("b", "number", ""), Column("c", "text", ""))
    two = (Column("a", "number", ""), Column("b", "text", ""), Column("d", "text", ""))
    assert [each[:2] for each in merged(iter([one, two]))] == [
        *[("a", "number"), ("b", "text"), ("c", "text"), ("d", "text")]
    ]
