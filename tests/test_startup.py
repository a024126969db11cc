"""What a run on a clean file loads: nothing that only damage, settings or descriptions of other layouts need."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Generic, TypeVar, get_type_hints

import pytest

from linter.expressions import expression
from linter.rule import Scope
from linter.rules import RULES
from linter.tuples import NamedTuple
from linter.version import __version__

EXAMPLE = Path(__file__).parent.parent / "examples" / "clean.txt"
IDLE = (
    *("again", "align", "alternating", "claims", "conserving", "counting", "damages", "dialect", "edges", "every"),
    *("flags", "flaws", "foreign", "learning", "lines", "margin", "mistaken", "places", "reading", "rest", "runs"),
    *("scan", "shapes", "speakers", "tokens", "values"),
)


def test_a_clean_file_loads_nothing_that_only_damage_needs(tmp_path: Path) -> None:
    copy = tmp_path / "clean.txt"
    copy.write_bytes(EXAMPLE.read_bytes())
    program = f"import sys; from linter.cli import run; code = run(['check', {str(copy)!r}]); print(code, *sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    code, *loaded = ran.stdout.splitlines()[-1].split()
    assert code == "0"
    idle = {f"linter.layouts.{name}" for name in IDLE} | {"linter.details", "linter.mismatches", "linter.rules.lines"}
    idle |= {"concurrent", "dataclasses", "decimal", "jsonschema", "linter.running", "multiprocessing", "tomllib"}
    idle |= {"jinja2", "linter.house", "linter.layouts.parsed", "linter.measures", "tomlkit"}
    idle |= {"linter.content", "linter.precedence", "locale"}
    idle |= {rule.function.__module__ for rule in RULES if rule.kind or rule.reads_text or rule.scope is Scope.RUN}
    assert sorted(idle.intersection(loaded)) == []


def test_the_version_needs_neither_settings_nor_what_is_installed(tmp_path: Path) -> None:
    program = "import sys; from linter.cli import run; code = run(['--version']); print(code, *sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    version, modules = ran.stdout.splitlines()
    code, *loaded = modules.split()
    assert (version, code) == (f"transcript-lint {__version__}", "0")
    assert not {"importlib.metadata", "linter.settings", "linter.layouts", "locale"}.intersection(loaded)


class Pair(NamedTuple):
    """Two values."""

    first: int
    second: Annotated[str | None, "the other one"] = None

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


def test_a_tuple_with_names_is_one_as_typing_makes_it() -> None:
    pair = Pair(1)
    assert (pair.both, repr(pair)) == ("1None", "Pair(first=1, second=None)")
    assert (Pair.__doc__, Pair._fields, Pair.__module__) == ("Two values.", ("first", "second"), __name__)
    assert get_type_hints(Pair, include_extras=True)["second"] == Annotated[str | None, "the other one"]
    assert pickle.loads(pickle.dumps(pair._replace(second="b"))) == (1, "b")
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]


Kept = TypeVar("Kept")


class Box(NamedTuple, Generic[Kept]):
    """A value of some type."""

    kept: Kept


def test_a_generic_tuple_is_the_same_whatever_it_is_made_of() -> None:
    assert Box[int] is Box
    assert Box[str]("a") == Box("a") == ("a",)


def test_an_expression_is_compiled_when_it_is_asked() -> None:
    broken = expression("(")
    with pytest.raises(re.error):
        broken.match("a")
    words = expression(r"[a-z]+", re.I)
    assert words.findall("Ab c") == ["Ab", "c"] and words.pattern == "[a-z]+"
    assert words.fullmatch("a") is not None and words.sub("-", "a b") == "- -"
