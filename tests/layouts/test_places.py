"""The places of keys, values and characters in TOML, however it is written."""

from __future__ import annotations

import tomllib

import pytest

from linter.layouts.builtin import NAMES, text_of
from linter.layouts.places import Path, Places

TEXT = '''\
# a comment with [brackets] = and "quotes"
name = "x" # and one more
[blocks]   # table
file = """
One
  "quoted" \\
     goes on
\\u0041 {slot}""""
'other key' = 'C:\\Users'
"a \\"b\\"" = """first
second"""
[slots.score]
of = [ # first
  "good", # [not a table]
  'bad',
  ["deep"],
]
minimum.value = 1
inline = { a = 1, "b" = { c = [2, 3] } }
day = 1979-05-27 07:32:00
[[checks]]
slot = "score"
[[checks]]
slot = ["one", "two"]
[checks.more]
key = true
'''


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("name",), (2, 1), (2, 8)),
        (("blocks",), (3, 2), (3, 1)),
        (("blocks", "file"), (4, 1), (4, 8)),
        (("blocks", "other key"), (9, 1), (9, 15)),
        (("blocks", 'a "b"'), (10, 1), (10, 13)),
        (("slots",), (12, 2), (12, 2)),
        (("slots", "score"), (12, 8), (12, 1)),
        (("slots", "score", "of"), (13, 1), (13, 6)),
        (("slots", "score", "of", 1), (13, 1), (15, 3)),
        (("slots", "score", "of", 2, 0), (13, 1), (16, 4)),
        (("slots", "score", "minimum", "value"), (18, 9), (18, 17)),
        (("slots", "score", "inline", "b", "c"), (19, 27), (19, 31)),
        (("slots", "score", "inline", "b", "c", 1), (19, 27), (19, 35)),
        (("slots", "score", "day"), (20, 1), (20, 7)),
        (("checks", 0), (21, 1), (21, 1)),
        (("checks", 1, "slot", 1), (24, 1), (24, 16)),
        (("checks", 1, "more", "key"), (26, 1), (26, 7)),
        (("slots", "score", "nothing"), (12, 8), (12, 1)),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_keys_and_values(path: Path, key: tuple[int, int], value: tuple[int, int], newline: str) -> None:
    tomllib.loads(TEXT)
    places = Places(TEXT.replace("\n", newline))
    assert (places.key(*path), places.value(*path)) == (key, value)


def test_characters_within_strings() -> None:
    places = Places(TEXT)
    file = places.inside(("blocks", "file"))
    text: str = tomllib.loads(TEXT)["blocks"]["file"]
    assert text == 'One\n  "quoted" goes on\nA {slot}"'
    assert file(0) == (5, 1)
    assert file(text.index("quoted")) == (6, 4)
    assert file(text.index("goes")) == (7, 6)
    assert file(text.index("A")) == (8, 1)
    assert file(text.index("{")) == (8, 8)
    assert file(len(text)) == file(len(text) + 99) == (8, 15)
    assert places.inside(("blocks", "other key"))(2) == (9, 18)
    assert places.inside(("blocks", 'a "b"'))(6) == (11, 1)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_of_a_description_has_a_place_of_its_own(name: str) -> None:
    text = text_of(name)
    places = Places(text)
    lines = text.split("\n")
    for table, held in tomllib.loads(text).items():
        for key in held if isinstance(held, dict) else ():
            line, column = places.key(table, key)
            assert lines[line - 1][column - 1 :].startswith(key)
