from random import Random

import pytest

from benchmarks.locality import trials
from benchmarks.mutants import documents, mutant
from benchmarks.operators import OPERATORS, Operator
from benchmarks.page import Page, surroundings
from benchmarks.pairs import owner, pairs
from linter.rules import RULES

PAGES = documents(24, seed=1)
OTHERS = {"ENC011", "CON003", "CON004", "CON005"}
"""Rules whose defects are no edits of one place in a collection; those of whole families are none either."""
FAMILIES = {"REC", "SCH", "SUP", "XFL"}


def test_there_are_many_operators_over_every_code() -> None:
    assert len(OPERATORS) >= 150
    wanted = {rule.code for rule in RULES if rule.code not in OTHERS and rule.code[:3] not in FAMILIES}
    assert {operator.codes[0] for operator in OPERATORS} == wanted


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_operator_spoils_some_file(operator: Operator) -> None:
    one = mutant(operator, PAGES, Random(1))
    assert one is not None
    assert one.data != one.page.data()
    assert one.codes
    assert min(one.edit.where) >= 1


def test_mutants_are_the_same_each_time() -> None:
    first, second = (mutant(OPERATORS[40], PAGES, Random(3)) for _ in range(2))
    assert first is not None
    assert second is not None
    assert first.data == second.data


def test_pages_hold_bytes_that_are_no_text() -> None:
    page: Page = PAGES[0]
    assert page.data().decode() == page.newline.join(page.texts)


def test_pairs_are_in_two_exchanges() -> None:
    for pair in pairs(OPERATORS, PAGES, 40, seed=1):
        first, second = (owner(pair.first.page, edit) for edit in pair.edits)
        assert first is not None
        assert second is not None
        assert first != second


def test_trials_change_lines_of_one_exchange_only() -> None:
    for trial in trials(OPERATORS, PAGES, 40, seed=1):
        before, after = (data.decode("utf-8", "surrogateescape").split(trial.page.newline) for data in
                         (trial.before, trial.after))  # fmt: skip
        region = trial.region
        assert before[: region.start - 1] == after[: region.start - 1]
        assert before[region.stop - 1 :] == after[region.stop - 1 + trial.shift :]


def test_surroundings_of_a_gap_reach_to_the_text_on_both_sides() -> None:
    assert list(surroundings(["a", ""], ["", "b"])) == [1, 2, 3, 4]
    assert list(surroundings(["a"], [""])) == [1, 2]
