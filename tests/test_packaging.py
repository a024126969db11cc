"""What is shipped: the wheel holds what the sources hold, and works without them."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

import linter
from linter.schema_files import SCHEMAS, schema_text

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_found_in_the_source_tree(name: str) -> None:
    assert json.loads(schema_text(name)) == json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text())


def test_a_schema_that_is_not_there() -> None:
    with pytest.raises(LookupError, match="no schema is called 'nothing'"):
        schema_text("nothing")


def test_every_schema_is_announced() -> None:
    assert {path.name.removesuffix(".schema.json") for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {str(path.relative_to(ROOT)) for path in (ROOT / "linter").rglob("*.py")}
    schemas = {f"linter/schemas/{name}.schema.json" for name in SCHEMAS}
    data = {
        str(path.relative_to(ROOT))
        for kind in ("txt", "toml", "html", "css", "js")
        for path in (ROOT / "linter").rglob(f"*.{kind}")
    }
    shipped = {name for name in names if ".dist-info/" not in name}
    assert shipped == sources | schemas | data | {"linter/py.typed"}
    assert any(name.endswith("/licenses/LICENSE") for name in names)


def test_the_wheel_works_without_the_sources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    program = """
import sys
sys.path.insert(0, sys.argv.pop(1))
import linter
from linter.schema_files import SCHEMAS, schema_text
assert linter.__file__.startswith(sys.path[0]), linter.__file__
assert all(schema_text(name) for name in SCHEMAS)
from linter.cli import main
main()
"""
    example = ROOT / "examples" / "clean.txt"
    (tmp_path / "day.txt").write_bytes(example.read_bytes())
    ran = subprocess.run(
        [sys.executable, "-OO", "-c", program, str(tmp_path / "site"), "check", "day.txt"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "All checks passed: 1 file.\n", "")


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert linter.__version__ == project["version"] == version("transcript-lint")


def test_what_is_public_is_there_when_it_is_asked_for() -> None:
    assert set(linter.__all__) <= set(dir(linter))
    public = [getattr(linter, name) for name in linter.__all__ if name != "__version__"]
    assert all(value.__module__.startswith("linter.") for value in public)
    with pytest.raises(AttributeError, match="module 'linter' has no attribute 'nothing'"):
        linter.nothing  # noqa: B018 - it is the attempt that counts


def test_hooks_take_the_files_of_transcripts() -> None:
    import re

    yaml = (ROOT / ".pre-commit-hooks.yaml").read_text()
    patterns = set(re.findall(r"^  files: (.+)$", yaml, re.M))
    assert patterns == {r"(?i)(^|/)(transcripts?|interviews?)[^/]*/.*\.txt$|\.transcript(\.txt)?$"}
    pattern = re.compile(patterns.pop())
    for taken in (
        "transcripts/a.txt",
        "x/interview-may/deep/a.txt",
        "a.transcript",
        "x/a.transcript.txt",
        "X/Interviews/A.TXT",
    ):
        assert pattern.search(taken), taken
    for left in ("requirements.txt", "transcripts.txt", "mytranscripts/a.txt", "transcripts/a.md", "a.transcript.bak"):
        assert not pattern.search(left), left
