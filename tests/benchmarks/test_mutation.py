from __future__ import annotations

import ast
import runpy
from pathlib import Path

import pytest

from benchmarks.mutation.change import ROOT, Mutant, is_program, mutants_of, sample
from benchmarks.mutation.place import bodies, place_of
from benchmarks.mutation.reach import Reaching, moves, nearness, soonest
from benchmarks.mutation.swapping import functions_of, swapped
from benchmarks.mutation.trial import Fate, Verdict, portions


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


SOURCE = """\
LIMIT = (
    2,
    3,
)


@cache
def first(
    given=4,
):
    if (
        given > 5
        and LIMIT
    ):
        return [
            6,
        ]
    elif given:
        given += 7
    match given:
        case 8 if LIMIT:
            pass


class Other:
    number = 9
"""


@pytest.mark.parametrize(
    ("text", "lines", "is_in_function"),
    [
        ("    2,", range(1, 5), False),
        ("    given=4,", range(7, 11), False),
        ("        given > 5", range(11, 15), True),
        ("            6,", range(15, 18), True),
        ("    elif given:", range(18, 19), True),
        ("        given += 7", range(19, 20), True),
        ("        case 8 if LIMIT:", range(20, 22), True),
        ("    number = 9", range(26, 27), False),
    ],
)
def test_the_statement_around_a_change(text: str, lines: range, is_in_function: bool) -> None:
    place = place_of(SOURCE, SOURCE.split("\n").index(text) + 1)
    assert place.lines == lines
    assert (place.function is not None) == is_in_function


def test_what_runs_later_than_the_import() -> None:
    assert bodies(SOURCE) == set(range(11, 23))


def test_lines_that_moved_are_still_known() -> None:
    assert moves("new\na\nb\nother\nd\n", "a\nb\nc\nd\n") == {2: 1, 3: 2, 5: 4}


@pytest.mark.parametrize(
    ("module", "nearest", "farther"),
    [
        ("linter/house/loops.py", "tests/house/test_loops.py", "tests/house/test_places.py"),
        ("linter/house/loops.py", "tests/house/test_places.py", "tests/cli/test_house.py"),
        ("linter/proof.py", "tests/test_proof.py", "tests/cli/test_proof.py"),
        ("linter/house/judging.py", "tests/cli/test_house.py", "tests/cli/test_check.py"),
    ],
)
def test_which_tests_are_near(module: str, nearest: str, farther: str) -> None:
    assert nearness(nearest, module) > nearness(farther, module)


def test_short_tests_and_those_that_compare_much_come_first() -> None:
    golden = Reaching("tests/layouts/test_damaged.py::case", "tests/layouts/test_damaged.py", 0.2, 5000)
    named = Reaching("tests/layouts/test_lines.py::case", "tests/layouts/test_lines.py", 0.2, 100)
    short, long = of_file("tests/cli/test_check.py", 0.01, 0.1)
    assert soonest("linter/layouts/lines.py", {long, named, golden, short}) == [short, golden, named, long]


def test_each_file_of_tests_has_its_share_of_the_time() -> None:
    many, few = of_file("tests/cli/test_check.py", *[0.01] * 10), of_file("tests/cli/test_init.py", 0.04, 0.04)
    assert soonest("linter/proof.py", [*many, *few]) == [*many[:3], few[0], *many[3:6], few[1], *many[6:]]


def test_of_one_file_the_test_that_runs_the_fewest_lines_is_first() -> None:
    wide, narrow = (Reaching(f"tests/cli/test_check.py::{n}", "tests/cli/test_check.py", 0.1, n) for n in (900, 30))
    assert soonest("linter/proof.py", [wide, narrow]) == [narrow, wide]


def of_file(file: str, *seconds: float) -> list[Reaching]:
    return [Reaching(f"{file}::{number}", file, each, 1) for number, each in enumerate(seconds)]


def test_portions_grow_and_end_with_the_time_that_there_is() -> None:
    tests = of_file("tests/test_a.py", *[1.0] * 100)
    made = list(portions(tests, 20, 0.1))
    assert [len(each) for each in made] == [1, 6, 12]
    assert [test for each in made for test in each] == tests[:19]


def test_a_test_that_does_not_fit_into_the_time_keeps_no_shorter_one_away() -> None:
    tests = of_file("tests/test_a.py", 1.0, 100.0, 1.0)
    assert [test for each in portions(tests, 20, 0) for test in each] == [tests[0], tests[2]]


def test_a_test_that_is_longer_than_the_time_is_run_if_it_is_the_only_one() -> None:
    tests = of_file("tests/test_a.py", 100.0)
    assert list(portions(tests, 20, 0.1)) == [tests]


@pytest.mark.parametrize(
    ("test", "ran", "is_typed", "fate"),
    [
        ("tests/test_a.py::0", 1, True, Fate.NOTICED),
        (None, 5, True, Fate.SURVIVES),
        (None, 4, True, Fate.CUT_OFF),
        (None, 4, False, Fate.REFUSED),
    ],
)
def test_what_the_time_ended_is_told_from_what_survives(test: str | None, ran: int, is_typed: bool, fate: Fate) -> None:
    mutant = Mutant("linter/proof.py", 1, "1 is 2", 0, 1, b"2")
    verdict = Verdict(mutant, test, "failed", ran, 5, 10, is_typed)
    assert verdict.fate is fate
    assert str(verdict).startswith(test or fate.value.upper())


LIVING = """\
from functools import cache
MOST = 3
@cache
def is_much(number):
    return number > MOST
class Count:
    low = 1
    def over(self, numbers):
        return sum(1 for number in numbers if number > self.low)
def maker(least):
    return lambda number: number > least
"""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("", ""), (False, 2, False)),
        (("number > MOST", "number >= MOST"), (True, 2, False)),
        (("number > self.low", "number >= self.low"), (False, 3, False)),
        (("number > least", "number >= least"), (False, 2, True)),
        (("MOST = 3", "MOST = 4"), None),
        (("low = 1", "low = 2"), None),
    ],
)
def test_a_change_in_functions_is_made_in_place(
    tmp_path: Path, change: tuple[str, str], said: tuple[bool, int, bool] | None
) -> None:
    path = tmp_path / "living.py"
    path.write_text(LIVING, encoding="utf-8")
    module = runpy.run_path(str(path))
    functions = functions_of(str(tmp_path))[str(path)]
    assert swapped(LIVING, LIVING.replace(*change), functions) is (said is not None)
    if said is not None:
        assert (module["is_much"](3), module["Count"]().over([1, 2, 3]), module["maker"](2)(2)) == said
