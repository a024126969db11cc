"""The page on data: its columns are those of the code, and its examples run, on data with the types that it names."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from linter.cli import run
from linter.tables import COLUMNS

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)
TYPES = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "texts": "VARCHAR[]"}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a transcript and what was exported of it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "transcripts").mkdir()
    (tmp_path / "transcripts" / "clean.txt").write_bytes((ROOT / "examples" / "clean.txt").read_bytes())
    for name in ("jsonl", "csv", "parquet") if find_spec("pyarrow") is not None else ("jsonl", "csv"):
        assert run(["export", "transcripts", "--format", name, "-o", f"data.{name}", "-q"]) == 0
    return tmp_path


def test_the_tables_of_columns_are_those_of_the_code() -> None:
    rows = set(re.findall(r"^\| `(\w+)` \| (\w+) \| (.*) \|$", PAGE, re.M))
    assert {tuple(column) for columns in COLUMNS.values() for column in columns} == rows


def values_of(example: str) -> dict[str, Any]:
    if "parquet" in example:
        pytest.importorskip("pyarrow", reason="needs the extra parquet")
    values: dict[str, Any] = {}
    exec(compile(example, "export.md", "exec"), values)
    return values


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 5 and all(len(list(filter(None, example.splitlines()))) <= 4 for example in EXAMPLES)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("example", [each for each in EXAMPLES if "import pandas" in each])
def test_pandas(data: Path, example: str) -> None:
    pytest.importorskip("pandas", reason="needs pandas")
    frame = values_of(example)["frame"]
    assert len(frame) == 7 and frame["score"].dtype == "float64" and frame["number"].dtype == "int64"
    assert round(frame["score"].mean(), 3) == 0.604 and list(frame["flags"][0]) == ["STRUGGLED"]


@pytest.mark.slow
def test_pandas_reads_json_lines(data: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="needs pandas")
    frame = pandas.read_json("data.jsonl", lines=True, dtype=False)
    assert len(frame) == 7 and frame["score"].dtype == "float64" and frame["score_text"][0] == "0.214"


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("example", [each for each in EXAMPLES if "import polars" in each])
def test_polars(data: Path, example: str) -> None:
    polars = pytest.importorskip("polars", reason="needs polars")
    frame = values_of(example)["frame"]
    if "candidates" in example:
        assert frame["exchanges"].to_list() == [2, 2, 2, 1] and frame.schema["exchanges"] == polars.Int64
    else:
        assert frame.schema["score"] == polars.Float64 and frame.schema["flags"] == polars.List(polars.String)


@pytest.mark.parametrize("name", ["jsonl", "parquet"])
def test_duckdb(data: Path, name: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="needs duckdb")
    if name == "parquet":
        pytest.importorskip("pyarrow", reason="needs the extra parquet")
    found = {column: type for column, type, *_ in duckdb.sql(f"DESCRIBE SELECT * FROM 'data.{name}'").fetchall()}
    assert [found[column.name] for column in COLUMNS["exchanges"]] == [
        TYPES[each.type] for each in COLUMNS["exchanges"]
    ]
    (example,) = (each for each in EXAMPLES if "duckdb" in each)
    assert dict(values_of(example)["means"])["WEAK"] == pytest.approx(0.417)


def test_parquet_has_the_types_of_empty_columns_too(data: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    schema = parquet.read_schema("data.parquet")
    types = {"profile": "string", "turns": "int64", "relevance": "double", "score": "double", "first_line": "int64"}
    assert {name: str(schema.field(name).type) for name in types} == types
    assert str(schema.field("flags").type).startswith("list<")
    assert schema.field("score").metadata[b"about"] == b"the score, in the unit and range of the layout"
