from __future__ import annotations

from xml.etree import ElementTree

import pytest

from linter.reporters.markup import escaped, tag

SAYABLE = ("plain", "<&>\"'", "]]>", "a\tb\nc\rd", "é東💥\u202e\u200b\x85\x7f", "##[error]", " x  y ")


@pytest.mark.parametrize("text", SAYABLE)
def test_what_xml_can_say_comes_through(text: str) -> None:
    root = ElementTree.fromstring(f"<{tag('a', {'b': text})}>{escaped(text)}</a>")
    assert root.attrib["b"] == text == root.text
    assert escaped(text).isascii() and "##[" not in escaped(text)


def test_what_xml_cannot_say_is_written_out() -> None:
    assert escaped("\x00\x1b\udce9\ud800\ufffe\uffff") == "\\x00\\x1b\\xe9\\ud800\\ufffe\\uffff"


def test_every_character() -> None:
    for code in range(0x11000):
        character = chr(code)
        said = ElementTree.fromstring(f"<a>{escaped(character)}</a>").text
        assert said == character or (said or "").startswith("\\"), hex(code)
