"""What a description says is read; what lines can't tell apart is refused, and nothing that they can."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib

import pytest
from jsonschema.validators import Draft202012Validator

from linter.layouts.builtin import NAMES, text_of
from linter.layouts.description import Child, Description, DescriptionError
from linter.layouts.naming import label_of, labels
from linter.layouts.reading import read_description
from linter.layouts.shapes import _MISSING
from linter.schema_files import schema_text

SCHEMA = json.loads(schema_text("layout"))


def read(blocks: str, rest: str = "") -> Description:
    return read_description(f'name = "x"\n[blocks]\n{blocks}\n{rest}')


def refused(blocks: str, rest: str = "") -> str:
    with pytest.raises(DescriptionError) as raised:
        read(blocks, rest)
    return str(raised.value)


def file(lines: str) -> str:
    return f'file = """\n{lines}\n"""'


def test_the_schema_is_one_and_describes_each_key() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    top, slot = SCHEMA["properties"], SCHEMA["$defs"]["slot"]["properties"]
    assert [key for table in (top, slot) for key, held in table.items() if not held.get("description")] == []
    required = {*SCHEMA["required"], *SCHEMA["properties"]["blocks"]["required"], *SCHEMA["$defs"]["check"]["required"]}
    assert required == set(_MISSING)


@pytest.mark.parametrize("name", NAMES)
def test_a_built_in_one_is_the_same_with_and_without_checks(name: str) -> None:
    text = text_of(name)
    trusted, checked = read_description(text, trusted=True), read_description(text)
    assert (trusted.slots, trusted.aliases) == (checked.slots, checked.aliases)
    assert [each._replace(place=trusted.checks[0].place) for each in checked.checks] == list(trusted.checks)
    assert list(trusted.blocks) == list(checked.blocks)
    Draft202012Validator(SCHEMA).validate(tomllib.loads(text))


def test_no_validator_is_needed_to_read_one() -> None:
    text = 'name = "x"\n[blocks]\nfile = "Q: {question}"\n'
    imports = "import sys; from linter.layouts.reading import read_description"
    program = f"{imports}; read_description({text!r}); print('jsonschema' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


def test_blocks_that_come_each_once_in_any_order() -> None:
    found = read('file = "{a & b}"\na = "A: {x}"\nb = "B: {y}"').blocks["file"].entries[0]
    assert isinstance(found, Child)
    assert (found.blocks, found.every, found.repeated, found.optional) == (("a", "b"), True, True, False)
    assert "'&' means each of them once" in refused('file = "{a & b...}"\na = "A: {x}"\nb = "B: {y}"')
    assert "both '|' and '&'" in refused('file = "{a & b | c}"\na = "A: {x}"\nb = "B: {y}"')


def test_a_counter_says_where_it_starts_and_where_it_starts_anew() -> None:
    blocks = 'file = "{part...}"\npart = """\nPart\n{pair...}\n"""\npair = """\nQ{number}: {question}\n"""'
    slot = read(blocks, '[slots]\nnumber = { from = 0, within = "part" }').slots["number"]
    assert (slot.begins, slot.within) == (0, "part")
    assert read(blocks).slots["number"].begins == 1


def test_a_check_names_what_it_judges_and_counts_one_value() -> None:
    blocks = file("Right: {right}\n{card...}") + '\ncard = """\nQ: {question}\nVerdict: {verdict}\n"""'
    slots = '[slots]\nright = { type = "integer" }\nverdict = { of = ["yes", "no"] }\n'
    check = '[[checks]]\nslot = "right"\ncount-of = "card.verdict"\n'
    (found,) = read(blocks, f'{slots}{check}value = "yes"').checks
    assert found[:4] == ("count-of", ("right",), ("card.verdict",), "") and found.value == "yes"
    assert "value is 'yse', expected yes or no, did you mean yes?" in refused(blocks, f'{slots}{check}value = "yse"')
    assert "value goes with count-of" in refused(blocks, f'{slots}[[checks]]\nslot="right"\nunique=true\nvalue="yes"')
    assert "slot is 'rihgt', and there is no such slot" in refused(blocks, f"{slots}{check.replace('right', 'rihgt')}")


@pytest.mark.parametrize(("said", "within"), [("true", ""), ('"file"', ""), ('"files"', "files"), ('"part"', "part")])
def test_where_a_value_is_unique(said: str, within: str) -> None:
    blocks = 'file = "{part...}"\npart = "Part\\n{exchange...}\\n"\nexchange = "Q: {question}"'
    (found,) = read(blocks, f"[slots]\nquestion = {{ unique = {said} }}").checks
    assert (found.kind, found.target, found.sources, found.within) == ("unique", ("question",), (), within)
    assert read(blocks, "[slots]\nquestion = { unique = false }").checks == ()


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Relevance Score: {score}", "Relevance Score"),
        ("**Q:** {question}", "Q"),
        ("[AI Explanation]: {note}", "AI Explanation"),
        ("### Question {number}/{total}", "Question"),
        ("- Role (now): {role}", "Role"),
        ("{?Note: {note}}", "Note"),
        ("[{clock}] {speaker}: {said}", ""),
        ("{number}. {question}", ""),
        ("  depth={depth}", "depth"),
    ],
)
def test_the_label_of_a_line(line: str, label: str) -> None:
    description = read(file(line))
    assert list(labels(description.blocks)) == [label] * bool(label)
    assert [label_of(row) for row in description.blocks["file"].entries] == [label]  # type: ignore[arg-type]


SOUND = {
    "the same label where only one of the lines can be": file("Candidate: {name}\n\n{turn...}")
    + '\nturn = """\nCandidate: {said}\n"""',
    "the same separator twice": file("=====\nTitle\n=====\nQ: {question}"),
    "separators three apart": file("=====\nQ: {question}\n========"),
    "a counter on two lines": file("Q{number}: {question}\nA{number}: {answer}"),
    "a label that a number tells apart": file("Q{number}: {question}\nQ: {note}"),
    "text that a speaker with a colon ends": 'file = "{turn...}"\nturn = "{speaker}: {said}"',
    "text that an indented line ends": file("Q: {question}\n   {answer}\n-----"),
    "text to the end of the file": file("Title\n{said}"),
    "an optional part in an optional line": file("Q: {question}\n{?Note: {note}{? [{flag}]}}"),
    "braces": file("{{{question}}}\nA: }}{{"),
    "values of closed types side by side": file("{date} {clock} {line}"),
    "a block in two places with a line between them": 'file = """\n{a...}\nBreak\n{a...}\n"""\na = "Q: {question}"',
    "a block in another one and beside it": 'file = "{a | b...}"\nb = "N: {note}"'
    + '\na = """\nQ: {question}\n{b...?}\nA: {answer}\n"""',
    "dots of any width": file("{....}\nQ: {question}"),
}


@pytest.mark.parametrize("blocks", SOUND.values(), ids=SOUND.keys())
def test_what_can_be_told_apart_is_read(blocks: str) -> None:
    read(blocks)


UNSOUND = {
    "names with only a space between": (file("By {name} {role}"), "4:11: only spaces between '{name}' and '{role}'"),
    "a slot with the name of a block": (
        'file = "{event...}"\nevent = "[{event}]\\n"',
        "4:11: 'event' is a block, expected on a line of its own, or another name for the slot",
    ),
    "text and a speaker who is not known": (
        'file = "{turn...}"\nturn = "{speaker}\\n{said}\\n"',
        "4:20: nothing ends the text of '{said}': line 4",
    ),
    "text and a block of text": (
        'file = "{a...}"\na = "T: {said}\\n{b?}"\nb = "{note}"',
        "4:9: nothing ends the text of '{said}': line 5",
    ),
    "the same label in blocks that may follow": (
        'file = "{a...}\\n{b?}"\na = "Note: {said}"\nb = "NOTE: {note}"',
        "5:6: this line cannot be told apart from line 4",
    ),
    "repetition of what repeats": (
        'file = "{a...}"\na = "{b...}"\nb = "Q: {question}"',
        "3:9: block 'a' repeats, and so does what it begins and ends with",
    ),
    "a block in two places that nothing parts": (
        'file = """\n# A\n{a...}\n{b?}\n{a...}\n"""\na = "Q: {question}"\nb = "Break"',
        "9:6: nothing tells which of two places for block 'a' a line is in",
    ),
    "blocks too deep": (
        'file = "{b1}"\n' + "\n".join(f'b{n} = "Part {n}\\n{{b{n + 1}}}"' for n in range(1, 14)) + '\nb14 = "x"',
        "more than 12 blocks are in each other",
    ),
    "too many lines where blocks are used": (
        'file = "{a}\\n{a}"\na = "{b}\\n{b}"\nb = """' + "".join(f"\nLine {n}x" for n in range(60)) + '\n"""',
        "more than 200 lines",
    ),
    "a label too long": (file("x" * 201), "4:1: text of 201 characters, expected at most 200"),
    "a control character": ('file = "A\\u0007: {answer}"', "3:10: U+0007 is a control character"),
    "parts in parts": (file("Q: {question}{? a{? b}}"), "4:18: '{?' within '{?'"),
    "blanks only in a part": (file("{?   }{answer}"), "4:1: '{?' contains only spaces"),
    "a block read as a slot": (file("{exchnage}") + '\nexchange = "Q: {question}"', "'{exchnage}' was read as a slot"),
}


@pytest.mark.parametrize("first", ["", "{b11}\\n"])
def test_twelve_blocks_may_be_in_each_other_also_where_the_innermost_is_used_before(first: str) -> None:
    inner = [f'b{n} = "Part {n}\\n{{b{n + 1}}}"' for n in range(1, 11)] + ['b11 = "End: {answer}"']
    assert len(read("\n".join([f'file = "{first}{{b1}}"', *inner])).blocks) == 12


@pytest.mark.parametrize(("blocks", "message"), UNSOUND.values(), ids=UNSOUND.keys())
def test_what_cannot_be_told_apart_is_refused(blocks: str, message: str) -> None:
    assert message in refused(blocks)


SLOTS = {
    'score = { within = "exchange" }': "'within' goes with a check or type number",
    'score = { value = "yes" }': "'value' goes with count-of",
    'answer = { type = "free", values = "{n} points" }': "expected text and one slot after it",
    'answer = { type = "free", values = "Points: {n" }': "6:45: opening brace",
    'score = { type = "choice", of = ["a"], aliases = { b = ["c"] } }': "slots.score has no value 'b'",
    'score = { type = "choice", of = ["a"], aliases = { a = ["a"] } }': "slots.score has the value 'a' itself",
    "score = { maximum = -1 }": "a minimum of 0 and a maximum of -1",
    "score = { maximum = inf }": "slots.score.maximum is inf, expected a finite number",
    'answer = { quoted-from = "answer" }': "which is the slot itself",
    'score = { alternate = "answer" }': "'score' is of type score, and alternate judges speaker or text",
    'score = { mean-of = "part.score" }': "mean-of is 'part', and there is no such block",
}


@pytest.mark.parametrize(("slot", "message"), SLOTS.items(), ids=SLOTS.keys())
def test_what_a_slot_cannot_be_is_refused(slot: str, message: str) -> None:
    blocks = 'file = "{exchange...}"\nexchange = "Q: {question}\\nA: {answer}\\nScore: {score}"'
    assert message in refused(blocks, f"[slots]\n{slot}")


@pytest.mark.parametrize("length", [183, 184, 185, 300])
def test_what_is_no_toml_is_said_in_two_hundred_characters(length: int) -> None:
    key = "k" * length
    with pytest.raises(DescriptionError) as raised:
        read_description(f"[{key}]\n[{key}]\n")
    said = str(raised.value).partition("not valid TOML: ")[2]
    assert said == f"cannot declare ('{key}',) twice"[:200]
