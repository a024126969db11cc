"""What is said of descriptions with an error, word by word: of hand-made ones, and of each key with other values.

``messages.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from linter.layouts.checking import LARGEST
from linter.layouts.description import DescriptionError
from linter.layouts.reading import read_description
from linter.layouts.slots import KEYS
from tests.layouts.broken_descriptions import BROKEN

GOLDEN = Path(__file__).with_suffix(".txt")
HEAD = 'name = "x"\n[blocks]\nfile = """\n'
BLOCK = 'exchange = """\nQ{number}: {question}\nA{number}: {answer}\nScore: {score}\n\n"""\n'
SOUND = f'{HEAD}{{exchange...}}\n"""\n{BLOCK}'
VALUES = (
    "5",
    "-1",
    "0.5",
    "1e9",
    "true",
    '""',
    '"x"',
    '"score"',
    '"exchange"',
    "[]",
    '["a"]',
    '["a", "a"]',
    '[""]',
    "{}",
    '{ a = ["b"] }',
)
CHECKS = (
    "count-of",
    "mean-of",
    "sum-of",
    "same-as",
    "quoted-from",
    "unique",
    "ascending",
    "alternate",
    "within",
    "value",
)
REFERENCES = (
    "scor",
    "exchang",
    "exchange.scor",
    "exchang.score",
    "score",
    "exchange",
    "question",
    "number",
    "files",
    "file",
    "x",
)
SLOTS = ("score", "question", "number")
TEMPLATES = (
    "{exchange}{exchange}", "{exchange} {x}", "x{exchange...}", "{exchange....}", "{exchange", "exchange}",
    "{}", "{ exchange }", "{exchange?...}", "{exchange | exchange...}", "{exchange & x}",
    "{exchange & exchange?}", "{x | exchange}", "{?}", "{?x", "{?{x}", "{? x {y}}", "{?{? x}}", "{-}",
    "{--}", "{---}", "{?---}", "{...}", "{~}{~}", "{~} x", "--", "---", "-=-", "----------", "{x}{y}",
    "{x} {x}", "{x}: {y} {z}", "{question}\n{question}", "{number}", "{number}{score}", "{A}", "{a b}",
    "{a.b}", "{1}", "{{x}}", "{{x}", "x}}", "\\t{x}", "{x} ", " {x}", "{file}", "{file...}", "{exchang...}",
    "{exchange...}\n{x}", "{said}\n\n{said}", "", " ", "{free}", "{speaker}: {said}\n{exchange...}",
    "{name}\n{name}", "{score}\n{score}", "Q: {answer}\n{?Q: {x}}",
)  # fmt: skip


def texts() -> Iterator[tuple[str, str]]:
    """The descriptions with their names."""
    yield from ((broken.name, broken.text) for broken in BROKEN)
    yield "too long", SOUND + "#" * LARGEST
    yield "as long as can be", SOUND.ljust(LARGEST, "#")
    for key in sorted({*(key for keys in KEYS.values() for key in keys), "type", "is", "mood"}):
        for number, value in enumerate(VALUES):
            slot = SLOTS[number % len(SLOTS)]
            yield f"{slot}: {key} = {value}", f"{SOUND}[slots]\n{slot} = {{ {key} = {value} }}\n"
    for key in CHECKS:
        for reference in REFERENCES:
            yield f"{key} = {reference}", f'{SOUND}[slots]\nscore = {{ {key} = "{reference}" }}\n'
        yield f"check {key}", f'{SOUND}[[checks]]\nslot = ["exchange.score", "question"]\n{key} = "score"\n'
    for template in TEMPLATES:
        yield f"file is {template!r}", SOUND.replace("{exchange...}", template, 1)
        yield f"exchange has {template!r}", SOUND.replace("Score: {score}", template, 1)


def said() -> Iterator[str]:
    """All of it."""
    for name, text in texts():
        try:
            read_description(text, "x.toml")
        except DescriptionError as error:
            yield f"{name}: {str(error).removeprefix('x.toml:')}"
        else:
            yield f"{name}: nothing"


def shown(line: str) -> str:
    """A message on one line, whatever it quotes."""
    return json.dumps(line, ensure_ascii=False)[1:-1]


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{shown(line)}\n" for line in said()), encoding="utf-8")
