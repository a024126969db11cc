"""What a description could say and does not, as ``layout check`` shows it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomlkit

from linter.engine import parse
from linter.inference.strictness import suggestions
from linter.inference.strictness.seen import Corpus
from linter.layouts.compiled import Layout
from linter.layouts.placing import Placing
from linter.layouts.reading import description_of
from tests.layouts.own_layouts import found, known, planned

ROOT = Path(__file__).parent.parent.parent
TEAMS = ROOT / "tests" / "layouts" / "teams"
EXAMPLES = [ROOT / "examples" / "layouts" / f"{name}.toml" for name in ("several-metrics", "scored-questions")]


def _layout(toml: str) -> Layout:
    return Layout(description_of(toml.encode(), "x.toml"))


def _suggested(blocks: str, *texts: str, slots: str = "") -> dict[str, tuple[dict[str, object], str]]:
    toml = f'name = "x"\n[blocks]\n{blocks}\n[slots]\n{slots}\n'
    corpus = Corpus(_layout(toml))
    for text in texts:
        placing = Placing(corpus.layout, text)
        assert placing.placed == placing.lines
        corpus.add(text, placing.root)
    return {each.slot: (each.keys, each.why) for each in suggestions(corpus)}


def _keys(blocks: str, *texts: str, slots: str = "") -> dict[str, dict[str, object]]:
    return {slot: keys for slot, (keys, _) in _suggested(blocks, *texts, slots=slots).items()}


ITEMS = '''
file = """
{head}

{item...}
"""
item = """
Q: {question}
Grade: {grade}

"""
'''
HEADED = ITEMS.replace("{head}", "Items: {items}")


def _items(*grades: str, head: str = "Notes") -> str:
    return f"{head}\n\n" + "".join(f"Q: One\nand more?\nGrade: {grade}\n\n" for grade in grades)


@pytest.mark.parametrize(
    ("grades", "keys", "why"),
    [
        (("2", "5", "3"), {"type": "integer"}, "3 of 3 are whole numbers from 2 to 5"),
        (("2", "5", "3", "1", "1", "4"), {"type": "integer", "minimum": 1, "maximum": 5}, ""),
        (("2", "0", "3", "1", "1", "4"), {"type": "integer", "minimum": 0, "maximum": 4}, ""),
        (("2.5", "3.0", "1.5"), {"type": "score", "decimals": 1}, "3 of 3 are numbers from 1.5 to 3"),
        (("2.5", "3", "1.5"), {"type": "score"}, ""),
        (("1", "2", "3"), {"type": "number"}, "they count 1, 2, 3"),
        (("09:15", "9:20", "10:00"), {"type": "clock"}, "3 of 3 are times"),
        (("2024-05-06", "6 May 2024", "May 6, 2024"), {"type": "date"}, "3 of 3 are dates"),
        (("good", "bad", "bad", "good", "good", "good", "bad"), {"of": ["bad", "good"]}, "7 of 7 are one of these"),
    ],
)
def test_what_all_values_are_is_suggested(grades: tuple[str, ...], keys: dict[str, object], why: str) -> None:
    found = _suggested(ITEMS.replace("{head}", "Notes"), _items(*grades))
    assert found["grade"][0] == keys
    assert why in found["grade"][1]


@pytest.mark.parametrize("grades", [("2", "5"), ("2", "5", "good"), ("fine", "good", "bad", "so so"), ()])
def test_nothing_is_suggested_where_values_say_nothing(grades: tuple[str, ...]) -> None:
    assert "grade" not in _keys(ITEMS.replace("{head}", "Notes"), *([_items(*grades)] if grades else []))


def test_one_other_value_of_many_is_named_with_its_place() -> None:
    layout = _layout(f'name = "x"\n[blocks]\n{ITEMS.replace("{head}", "Notes")}')
    corpus = Corpus(layout)
    text = _items(*"12345123451x12")
    corpus.add(text, Placing(layout, text).root)
    (found,) = (each for each in suggestions(corpus) if each.slot == "grade")
    assert found.why.startswith("13 of 14 are whole numbers")
    assert found.unlike == (0, text.index("x"))


def test_a_number_that_counts_blocks() -> None:
    texts = [_items(*"good", head="Items: 4"), _items(*"bad", head="Items: 3")]
    assert _keys(HEADED, *texts)["items"] == {"type": "integer", "count-of": "item"}
    assert "count-of" not in _keys(HEADED, texts[0], texts[1].replace("s: 3", "s: 4")).get("items", {})
    assert "items" not in _keys(HEADED, texts[1])  # one small number may be chance


def test_a_mean_a_sum_and_a_number_that_each_block_repeats() -> None:
    item = '"""\nQ {n}/{all}: {question}\nGrade: {grade}\n\n"""'
    blocks = f'file = """\n{{item...}}\nSum: {{sum}}\nMean: {{mean}}\n"""\nitem = {item}'
    lines = "".join(f"Q {n}/4: One\nand more?\nGrade: {grade}\n\n" for n, grade in enumerate("2453", 1))
    found = _keys(blocks, f"{lines}Sum: 14\nMean: 3.5\n", slots='grade = { type = "integer" }')
    assert found["sum"] == {"type": "score", "sum-of": "item.grade", "decimals": 0}
    assert found["mean"] == {"type": "score", "mean-of": "item.grade", "decimals": 1}
    assert found["all"] == {"type": "integer", "count-of": "item", "within": "file"}
    assert found["n"] == {"type": "number"}


def test_the_end_of_a_scale_that_the_template_says() -> None:
    blocks = HEADED.replace("Items: {items}", "Notes").replace("{grade}", "{score}/7")
    assert _keys(blocks, _items("2/7", "3/7", "4/7"))["score"] == {"decimals": 0, "maximum": 7}


def test_orders_and_repetitions() -> None:
    blocks = '''
file = """
{entry...}
"""
entry = """
{when} {id} {kind}: {what}
"""
'''
    slots = 'when = { type = "date" }\nid = { type = "word" }\nkind = { of = ["a", "b", "c", "d", "e", "f"] }'
    text = "".join(f"2024-05-0{n} T-{n * 7 % 10} {kind}: Go {n}\n" for n, kind in enumerate("abcdef", 1))
    found = _keys(blocks, text, slots=slots)
    assert found["when"] == {"ascending": True}
    assert found["id"] == {"unique": "file"}
    assert found["kind"] == {"once": True, "ordered": True}
    assert "id" not in _keys(blocks, text, slots=f"{slots}\n[[checks]]\nslot = 'id'\nunique = true")


TURNS = '''
file = """
Present: {who}
Seen by: {seen}

{turn...}
"""
turn = """
{speaker}: {said}
"""
'''


def test_speakers_turns_and_copies() -> None:
    text = "Present: Ada Quill\nSeen by: Ada Quill\n\n" + "A: Yes.\nB: No,\nnot so.\n" * 4
    found = _keys(TURNS, text, text.replace("Quill", "Moss"))
    assert found["speaker"] == {"of": ["A", "B"], "alternate": True}
    assert found["seen"] == {"same-as": "who"}
    assert "said" not in found  # it has more than one line somewhere
    again = _keys(TURNS, text, text.replace("B: No", "C: No"))
    assert again["speaker"] == {"alternate": True}
    assert "alternate" not in _keys(TURNS, text.replace("B: No,\n", "A: No,\n", 1), text)["speaker"]


def test_texts_of_one_line_and_quotes() -> None:
    blocks = HEADED.replace("Items: {items}", "Notes")
    text = _items(*"abcdef").replace("One\nand more?", '"One?"')
    assert _keys(blocks, text)["question"] == {"quotes": True, "type": "line"}
    assert "question" not in _keys(blocks, _items(*"abcdef"))


def test_what_may_be_left_out_and_never_is() -> None:
    blocks = HEADED.replace("Items: {items}", "Notes").replace("Grade: {grade}", "{?Grade: {grade}}\nEnd{? ({why})}")
    text = "Notes\n\n" + "".join(f"Q: One\nand more?\nGrade: {n}x\nEnd (so {n})\n\n" for n in range(6))
    found = _suggested(blocks, text)
    assert found["grade"] == ({}, "{?Grade: {grade}} is in every item of 6: without '?' it must be")
    assert "why" in found
    assert _keys(blocks, text.replace("Grade: 3x\n", ""))["grade"] == {"unique": "file"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_the_examples_say_of_themselves_would_be_suggested(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    given = tomllib.loads(text)
    head = text.partition("\n[slots]\n")[0]
    layout = _layout(head)
    corpus = Corpus(layout)
    clean = path.with_suffix(".clean.txt").read_text(encoding="utf-8")
    corpus.add(clean, Placing(layout, clean).root)
    found = {each.slot: each.keys for each in suggestions(corpus)}
    for slot, keys in given.get("slots", {}).items():
        for key in ("mean-of", "sum-of"):
            assert key not in keys or found[slot][key].rpartition(".")[2] == keys[key].rpartition(".")[2]


@pytest.mark.parametrize(
    "team", sorted(path.parent for path in TEAMS.glob("*/layout.toml")), ids=lambda team: team.name
)
def test_what_is_suggested_holds_in_the_files_that_it_was_taken_from(team: Path) -> None:
    toml = (team / "layout.toml").read_text(encoding="utf-8")
    texts = [path.read_text(encoding="utf-8") for path in sorted(team.glob("*.txt"))]
    layout = known(toml)
    corpus = Corpus(_layout(toml))
    for document in (parse(text, layouts=(layout,)) for text in texts):
        assert document.root is not None
        corpus.add(document.text, document.root)
    stricter = tomlkit.parse(toml)
    slots: Any = stricter["slots"]
    for each in suggestions(corpus):
        for key, value in each.keys.items():
            slots.setdefault(each.slot, tomlkit.inline_table())[key] = value
    before, after = planned(toml), planned(tomlkit.dumps(stricter))
    for text in texts:
        assert found(text, after) == found(text, before)
