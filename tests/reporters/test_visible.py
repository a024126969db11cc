"""What paths and characters look like where people read them, and in XML."""

from __future__ import annotations

import pytest

from linter.reporters.markup import escaped
from linter.reporters.visible import shortened, shown_path, visible, written_out


@pytest.mark.parametrize(
    ("character", "written"),
    [
        ("\x00", "\\x00"),
        ("\x1f", "\\x1f"),
        ("\xff", "\\xff"),
        ("\u0100", "\\u0100"),
        ("\uffff", "\\uffff"),
        ("\U00010000", "\\U00010000"),
        ("\udc7f", "\\udc7f"),
        ("\udc80", "\\x80"),
        ("\udcff", "\\xff"),
        ("\udd00", "\\udd00"),
    ],
)
def test_a_character_is_written_out(character: str, written: str) -> None:
    assert written_out(character) == written


@pytest.mark.parametrize(
    ("path", "shown"), [("", "''"), ("a b.txt", "a b.txt"), (":a", "./:a"), (" :a", "./ :a"), ("a\nb", "a\\x0ab")]
)
def test_a_path_at_the_start_of_a_line(path: str, shown: str) -> None:
    assert shown_path(path) == shown


def test_the_end_of_a_long_path_is_shown() -> None:
    assert shortened("") == "''"
    assert shortened("a" * 160) == "a" * 160
    assert shortened("b" + "a" * 160) == "…" + "a" * 159
    assert visible("a\u202eb") == "a\\u202eb"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\tb\nc\rd", "a&#9;b&#10;c&#13;d"),
        ("\x1f \x08", "\\x1f \\x08"),
        ("\ud7ff\ud800\udfff\ue000", "&#55295;\\ud800\\udfff&#57344;"),
        ("\ufffd\ufffe\uffff", "&#65533;\\ufffe\\uffff"),
        ("<&>\"'", "&#60;&#38;&#62;&#34;'"),
    ],
)
def test_what_xml_has_no_way_to_say_is_written_out(text: str, written: str) -> None:
    assert escaped(text) == written
