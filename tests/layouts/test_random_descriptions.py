"""Whatever somebody writes as a description is read, or refused with a place in the file; nothing else ever happens."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from linter.layouts.builtin import text_of
from linter.layouts.description import DescriptionError
from linter.layouts.reading import description_of, read_description
from linter.layouts.slots import KEYS
from linter.schema_files import schema_text

SCHEMA = json.loads(schema_text("layout"))
SLOT = SCHEMA["$defs"]["slot"]["properties"]
NAMES = st.sampled_from(
    ["question", "answer", "score", "number", "name", "said", "speaker", "clock", "note", "mark", "total", "x-1", "é"]
)
BLOCKS = st.sampled_from(["file", "exchange", "turn", "part", "head", "tail"])
WORDS = st.sampled_from(
    ["Q", "A", "Score: ", ": ", " ", "/10", "[", "]", "**", "- ", "Note: ", "\t", "é", "}}", "{{", "Q1", "(late)", "\\"]
)


def toml(value: object) -> str:
    """``value`` as TOML writes it, on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{toml(key)} = {toml(held)}' for key, held in value.items())} }}" if value else "{}"
    return str(value)


def templates() -> st.SearchStrategy[str]:
    slot = NAMES.map("{{{}}}".format)
    plain = st.one_of(WORDS, slot)
    part = st.lists(plain, max_size=3).map(lambda pieces: "{?" + "".join(pieces) + "}")
    row = st.lists(st.one_of(plain, part), min_size=1, max_size=5).map("".join)
    child = st.builds(
        lambda names, sign, end: "{" + sign.join(names) + end + "}",
        st.lists(BLOCKS, min_size=1, max_size=3),
        st.sampled_from([" | ", " & ", "|"]),
        st.sampled_from(["", "?", "...", "...?", "+"]),
    )
    run = st.builds(lambda c, n: c * n, st.sampled_from("-=~*."), st.integers(1, 12))
    line = st.one_of(row, row, child, child, run, st.sampled_from(["", "{~}", "{---}", "{?-----}", "{", "}", "{?"]))
    return st.lists(line, min_size=1, max_size=6).map("\n".join)


def value_of(schema: Any) -> st.SearchStrategy[Any]:
    """Values as the schema allows them, and now and then others."""
    if "$ref" in schema:
        found = SCHEMA
        for step in schema["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return value_of(found)
    if "anyOf" in schema:
        return st.one_of(*map(value_of, schema["anyOf"]))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    simple: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
        "boolean": st.booleans,
        "integer": lambda: st.integers(-2, 20),
        "number": lambda: st.one_of(st.integers(-5, 10), st.floats(-2, 2)),
        "string": lambda: st.one_of(
            NAMES, BLOCKS, st.builds("{}.{}".format, BLOCKS, NAMES), st.sampled_from(["", "a {x}"])
        ),
        "array": lambda: st.lists(value_of(schema["items"]), max_size=3),
        "object": lambda: st.dictionaries(NAMES, st.lists(NAMES, max_size=2), max_size=2),
    }
    return simple[schema["type"]]()


def table(properties: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    one = st.sampled_from(sorted(properties)).flatmap(
        lambda key: st.tuples(st.just(key), st.one_of(*[value_of(properties[key])] * 6, st.just(3), st.just("off")))
    )
    return st.lists(one, max_size=3).map(dict)


@st.composite
def descriptions(draw: st.DrawFn) -> str:
    blocks = draw(st.dictionaries(BLOCKS, templates(), min_size=1, max_size=4)) | {"file": draw(templates())}
    lines = [f"name = {toml(draw(NAMES))}", "[blocks]"]
    for name, template in blocks.items():
        long = draw(st.booleans()) and "\\" not in template
        lines.append(f'{name} = """\n{template}\n"""' if long else f"{name} = {toml(template)}")
    slots = draw(st.dictionaries(NAMES, table(SLOT), max_size=3))
    lines += ["[slots]", *(f"{toml(name)} = {toml(held)}" for name, held in slots.items())]
    for check in draw(st.lists(table(SCHEMA["$defs"]["check"]["properties"]), max_size=2)):
        lines += ["[[checks]]", *(f"{toml(key)} = {toml(held)}" for key, held in check.items())]
    if draw(st.booleans()):
        words = draw(st.dictionaries(st.sampled_from(["Q", "A", "Score", "Note"]), st.lists(WORDS, max_size=3)))
        lines += ["[aliases]", *(f"{name} = {toml(held)}" for name, held in words.items())]
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines) + "\n"


@st.composite
def drawings(draw: st.DrawFn) -> str:
    """Descriptions with hardly an error: labels and slots that differ, blocks that are all used."""
    labels = draw(
        st.permutations(["Q", "A", "Score", "Note", "Date", "**Mark:**", "- By", "### Part", "[Time]", "Total ="])
    )
    names = draw(st.permutations(["question", "answer", "score", "name", "said", "clock", "note", "date", "kind", "n"]))
    inner = draw(st.lists(st.sampled_from(["exchange", "turn", "part"]), unique=True, max_size=3))
    blocks, used = {}, 0
    for place, block in enumerate(["file", *inner]):
        lines = [draw(st.sampled_from(["=" * 12, "{***}", "Head of " + block])) if draw(st.booleans()) else ""]
        for label, name in list(zip(labels, names, strict=True))[used : used + draw(st.integers(1, 3))]:
            row = f"{label}: {{{name}}}" + draw(st.sampled_from(["", "", "/10", "{? (late)}", " - {word} ({total})"]))
            lines += [draw(st.sampled_from([row, row, f"{{?{row}}}"])), *[""] * draw(st.integers(0, 2))]
            used += 1
        following = inner[place : place + 1]
        lines += [f"{{{name}{draw(st.sampled_from(['...', '...?', '?', '']))}}}" for name in following]
        lines += draw(st.sampled_from([[], ["-" * 20, ""], ["", ""], ["* * *"]]))
        blocks[block] = "\n".join(lines).removeprefix("\n") + "\n"
    kinds = draw(st.dictionaries(st.sampled_from(names[: used or 1]), st.sampled_from(sorted(KEYS)), max_size=3))
    slots: dict[str, dict[str, Any]] = {}
    for name, kind in kinds.items():
        slots[name] = {"type": kind} | ({"of": ["good", "bad"]} if kind == "choice" else {})
        if kind == "free":
            slots[name] |= {"values": "Points: {points}"}
        for key in draw(st.lists(st.sampled_from([*KEYS[kind], "unique"]), max_size=2)):
            slots[name].setdefault(key, draw(value_of(SLOT[key])))
    checks = draw(st.sampled_from(["", '[[checks]]\nslot = "score"\ncount-of = "exchange"\n']))
    given = "".join(f"{name} = {toml(held)}\n" for name, held in slots.items())
    drawn = "".join(f"{name} = {toml(template)}\n" for name, template in blocks.items())
    return f'name = "drawn"\n[blocks]\n{drawn}[slots]\n{given}{checks}'


def judge(text: str) -> bool:
    """Whether ``text`` is a description that can be used; if not, its error is within it."""
    try:
        read_description(text, "mine.toml")
    except DescriptionError as error:
        lines = text.replace("\r\n", "\n").split("\n")
        assert 1 <= error.place.line <= len(lines)
        assert 1 <= error.place.column <= len(lines[error.place.line - 1]) + 1
        assert error.message and "\n" not in error.message and len(error.message) < 600
        return False
    return True


@settings(max_examples=80, deadline=None)
@given(descriptions())
def test_a_description_of_the_grammar_is_read_or_refused(text: str) -> None:
    judge(text)


@settings(max_examples=80, deadline=None)
@given(drawings())
def test_a_description_with_hardly_an_error_is_read_or_refused(text: str) -> None:
    event("sound" if judge(text) else "refused")


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(["collection", "record"]),
    st.integers(0, 3000),
    st.integers(0, 30),
    st.one_of(st.text(max_size=3), st.sampled_from(["{", "}", "...", '"""', "[", "\n", "[slots]\n", "{?", "= nan"])),
)
@example("record", 0, 0, "")
def test_a_description_with_a_slip_is_read_or_refused(name: str, at: int, gone: int, new: str) -> None:
    text = text_of(name)
    judge(text[:at] + new + text[at + gone :])


@settings(max_examples=80, deadline=None)
@given(st.text(), st.binary())
def test_anything_is_read_or_refused(text: str, data: bytes) -> None:
    judge(text)
    try:
        description_of(data)
    except DescriptionError as error:
        assert error.place.line >= 1 and error.place.column >= 1


def test_the_built_in_ones_and_their_kind_can_be_read() -> None:
    assert judge(text_of("collection")) and judge(text_of("record"))
