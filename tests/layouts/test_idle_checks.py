"""Every check at every place of a template finds what is wrong there, or is refused where it is written."""

from __future__ import annotations

from itertools import product

import pytest

from linter import lint
from linter.layouts.description import DescriptionError
from tests.layouts import own_layouts
from tests.layouts.own_layouts import known, planned

BLOCKS = '''name = "t"
[blocks]
file = """
Head: {head}

{group...}
{note?}
"""
group = """
Group
Top: {top}
{item...}

"""
item = "Item: [{value}]{? Extra: {extra}}"
note = "Note: {note-value}"
[slots]
'''
HOMES = {
    "head": "file.head",
    "top": "group.top",
    "value": "item.value",
    "extra": "item.extra",
    "note-value": "note.note-value",
}
TIMES = {"head": 1, "top": 2, "value": 4, "extra": 4, "note-value": 1}
PAIRS = [pair for pair in product(TIMES, TIMES) if pair[0] != pair[1]]
NAMES = "alpha beta gamma"


def described(kind: str, target: str, keys: str, *checks: str) -> str:
    rows = (f'{name} = {{ type = "{kind}"{", " + keys if name == target else ""} }}' for name in TIMES)
    return BLOCKS + "\n".join([*rows, *checks]) + "\n"


def text(values: dict[str, list[str]]) -> str:
    groups = []
    for number, top in enumerate(values["top"]):
        pairs = list(zip(values["value"], values["extra"], strict=True))[2 * number : 2 * number + 2]
        items = "\n".join(f"Item: [{value}] Extra: {extra}" for value, extra in pairs)
        groups.append(f"Group\nTop: {top}\n{items}\n\n")
    return f"Head: {values['head'][0]}\n\n{''.join(groups)}Note: {values['note-value'][0]}\n"


def found(description: str, values: dict[str, list[str]]) -> list[str]:
    chosen = planned(description)
    return [each.code for each in lint(text(values), chosen).findings]


def everywhere(said: str) -> dict[str, list[str]]:
    return {name: [said] * times for name, times in TIMES.items()}


def with_last(values: dict[str, list[str]], target: str, said: str) -> dict[str, list[str]]:
    return {**values, target: [*values[target][:-1], said]}


@pytest.mark.parametrize(
    ("key", "code", "target", "source"),
    [("same-as", "REC004", *pair) for pair in PAIRS]
    + [("count-of", "REC001", *pair) for pair in PAIRS[::2]]
    + [(key, "REC002", *pair) for number, key in enumerate(("mean-of", "sum-of")) for pair in PAIRS[number::3]],
)
def test_number_is_compared(key: str, code: str, target: str, source: str) -> None:
    description = described("integer", target, f'{key} = "{HOMES[source]}"')
    right = str(TIMES[source]) if key in ("count-of", "sum-of") else "1"
    clean = {**everywhere("1"), target: [right] * TIMES[target]}
    assert found(description, clean) == []
    assert found(description, with_last(clean, target, "9")) == [code]


@pytest.mark.parametrize(("target", "source"), PAIRS)
def test_text_is_quoted(target: str, source: str) -> None:
    description = described("line", target, f'quoted-from = "{HOMES[source]}"')
    assert found(description, everywhere(NAMES)) == []
    assert found(description, with_last(everywhere(NAMES), target, "delta rho tau")) == ["REC003"]


def test_copy_is_compared_with_the_nearest_original() -> None:
    description = described("integer", "value", 'same-as = "group.top"')
    values = {**everywhere("1"), "top": ["1", "2"], "value": ["1", "1", "2", "2"]}
    assert found(description, values) == []
    assert found(description, {**values, "value": ["1", "1", "1", "2"]}) == ["REC004"]


@pytest.mark.parametrize("key", ["unique", "ascending"])
@pytest.mark.parametrize("target", ["top", "value", "extra"])
def test_values_of_a_file_are_compared(key: str, target: str) -> None:
    rising = {name: [str(n + 1) for n in range(times)] for name, times in TIMES.items()}
    description = described("integer", target, f"{key} = true")
    wrong = {**rising, target: ["2", *rising[target][1:]]} if key == "unique" else with_last(rising, target, "0")
    assert found(description, rising) == []
    assert found(description, wrong) == ["REC013" if key == "unique" else "REC010"]


@pytest.mark.parametrize("key", ["unique", "ascending"])
def test_values_of_a_block_are_compared(key: str) -> None:
    description = described("integer", "value", f'{key} = true, within = "group"')
    values = {**everywhere("1"), "value": ["1", "2", "1", "2"]}
    assert found(description, values) == []
    assert found(description, with_last(values, "value", "1" if key == "unique" else "0")) == [
        "REC013" if key == "unique" else "REC010"
    ]


def test_quotation_within_a_block() -> None:
    description = described("line", "value", 'quoted-from = "group.top", within = "group"')
    values = {**everywhere(NAMES), "top": ["one fine day", "two fine days"]}
    values["value"] = ["one fine day"] * 2 + ["two fine days"] * 2
    assert found(description, values) == []
    assert found(description, with_last(values, "value", "one fine day")) == ["REC003"]


def test_each_of_several_slots_is_compared() -> None:
    check = '[[checks]]\nslot = ["group.top", "item.value"]\nascending = true'
    description = described("integer", "", "", check)
    values = {**everywhere("1"), "top": ["1", "2"]}
    assert found(description, values) == []
    assert found(description, {**values, "top": ["2", "1"]}) == ["REC010"]
    assert found(description, with_last(values, "value", "0")) == ["REC010"]


@pytest.mark.parametrize("target", ["top", "value", "extra"])
def test_speakers_take_turns(target: str) -> None:
    rows = [f'{name} = {{ of = ["Ann", "Bob"] }}' for name in TIMES if name != target]
    speaker = f'{target} = {{ is = "speaker", of = ["Ann", "Bob"], alternate = true }}'
    description = BLOCKS + "\n".join([*rows, speaker]) + "\n"
    values = {name: ["Ann", "Bob"] * 2 for name in TIMES}
    values["top"] = ["Ann", "Bob"]
    assert found(description, values) == []
    assert found(description, with_last(values, target, "Ann")) == ["REC005"]


IDLE = {
    'head = { type = "integer", unique = true }': "'head' comes once in a file",
    'head = { type = "integer", ascending = true }': "'head' comes once in a file, expected several times for asc",
    'head = { is = "speaker", alternate = true }': "'head' comes once in a file, expected several times for alternate",
    'head = { of = ["a", "b"], once = true }': "'head' comes once in a file, expected several times for once",
    'top = { unique = "group" }': "'top' comes once in a block 'group', expected several times",
    'top = { unique = "item" }': "unique is 'item', and 'top' is not in that block",
    'top = { type = "integer", ascending = true, within = "note" }': "within is 'note', and 'top' is not in that block",
    'top = { same-as = "head", within = "group" }': "within is 'group', and 'head' is not in that block",
    'top = { type = "text", alternate = true }': "'top' is not a speaker, expected the slot that it takes turns with",
    '[[checks]]\nslot = ["top", "value"]\nunique = true': "no block has 'top' and 'value', expected slots of one block",
    'top = { type = "text" }\n[[checks]]\nslot = ["top", "value"]\nquoted-from = "head"': "no block has 'top' and",
}


@pytest.mark.parametrize(("row", "message"), IDLE.items())
def test_idle_check_is_refused(row: str, message: str) -> None:
    with pytest.raises(DescriptionError) as error:
        known(BLOCKS + row + "\n")
    assert message in str(error.value)


def test_values_in_free_text_are_compared_but_not_with_each_other() -> None:
    report = 'name = "t"\n[blocks]\nfile = "Mean: {mean}\\nReport:\\n{report}\\n"\n[slots]\n'
    report += 'report = { type = "free", values = "Score: {points}/5" }\npoints = { type = "integer" }\n'
    assert known(report + 'mean = { type = "score", mean-of = "points" }\n')
    assert known(report + 'mean = { type = "integer", count-of = "points" }\n')
    with pytest.raises(DescriptionError, match="'points' is a value in free text"):
        known(report.replace('points = { type = "integer"', 'points = { type = "integer", unique = true'))


def test_a_check_with_something_outside_the_block_is_not_limited_to_it() -> None:
    votes = planned(
        'name = "votes"\n[blocks]\nfile = "Voters: {voters}\\n\\n{vote...}\\nEnd\\n"\nvote = "{yes}-{no}: {cast}"\n'
        '[slots]\nvoters = { type = "integer" }\nyes = { type = "integer" }\nno = { type = "integer" }\n'
        'cast = { type = "integer", sum-of = ["vote.yes", "vote.no"], within = "vote", at-most = "file.voters" }\n'
    )
    text = "Voters: 7\n\n3-4: 7\n3-2: 5\nEnd\n"
    assert own_layouts.found(text, votes) == []
    assert own_layouts.found(text.replace("3-2: 5", "3-2: 6"), votes) == [(4, "REC002")]
    assert own_layouts.found(text.replace("3-2: 5", "6-2: 8"), votes) == [(4, "REC008")]


def test_a_value_in_free_text_is_compared_as_any_other() -> None:
    run = planned(
        'name = "run"\n[blocks]\nfile = "Mean: {mean}\\nReport:\\n{report}\\n"\n[slots]\n'
        'mean = { type = "score", maximum = 5, decimals = 1 }\n'
        'report = { type = "free", values = "Overall: {overall}/5" }\n'
        'overall = { type = "score", maximum = 5, decimals = 1, same-as = "file.mean", at-least = "mean" }\n'
    )
    text = "Mean: 3.5\nReport:\nIt was fine.\nOverall: 3.5/5\n"
    assert own_layouts.found(text, run) == []
    assert own_layouts.found(text.replace("3.5/5", "4.5/5"), run) == [(4, "REC004")]
    assert own_layouts.found(text.replace("3.5/5", "2.5/5"), run) == [(4, "REC004")]
