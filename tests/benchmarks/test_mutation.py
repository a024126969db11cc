from __future__ import annotations

import ast

import pytest

from benchmarks.mutation import ROOT, is_program, mutants_of, sample


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("a < b", {"a <= b"}),
        ("(a) == (b)", {"(a) != (b)"}),
        ("x in y", {"x not in y"}),
        ("a and b", {"a", "b"}),
        ("f(a) or g(b) or c", {"g(b) or c", "f(a) or c", "f(a) or g(b)"}),
        ("not a", {"a"}),
        ("a[1]", {"a[2]"}),
        ("é + 1.5", {"é + 2.5"}),
        ("assert a < b", set()),
        ("x: Literal[1]", set()),
        ("True", set()),
    ],
)
def test_small_changes(code: str, made: set[str]) -> None:
    programs = filter(is_program, (mutant.of(code) for mutant in mutants_of("x.py", code)))
    assert {ast.unparse(ast.parse(each)) for each in programs} == {ast.unparse(ast.parse(each)) for each in made}


@pytest.mark.slow
def test_every_mutant_of_a_package_is_another_program() -> None:
    for mutant in sample(200, seed=1, under="linter/files"):
        source = (ROOT / mutant.path).read_text(encoding="utf-8")
        assert ast.dump(ast.parse(mutant.of(source))) != ast.dump(ast.parse(source))


def test_a_seed_gives_the_same_mutants() -> None:
    assert sample(5, seed=3, under="linter/files") == sample(5, seed=3, under="linter/files")
