from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.finding import FileSpan, Position
from linter.source import Source

TEXTS = st.text(st.sampled_from("ab\n\r \u2028\x85\x0c東😀"))


@given(TEXTS, st.data())
def test_lines_are_those_of_grep(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column, *_ = Source(text.encode()).position(FileSpan((offset, offset)))
    before = text[:offset].split("\n")
    assert (line, column) == (len(before), len(before[-1]) + 1)


@given(TEXTS)
def test_lines_can_be_read_back(text: str) -> None:
    source = Source(text.encode())
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    assert [source.line(number) for number in range(1, len(lines) + 1)] == [line.removesuffix("\r") for line in lines]


def test_a_span_may_end_on_another_line() -> None:
    assert Source(b"ab\ncd\n").position(FileSpan((1, 4))) == Position(1, 2, 2, 2)


@given(st.binary())
@example(b"caf\xe9\n")
def test_no_byte_is_lost(data: bytes) -> None:
    source = Source(data)
    assert source.utf8 == data or not source.is_rewritable
    assert source.text.encode("utf-8", "surrogateescape") == source.utf8
    assert (source.undecodable is None) == _is_utf8(source.utf8)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize(
    ("data", "newline", "with_line_feeds"),
    [
        (b"", "\n", ""),
        (b"a\nb\n", "\n", "a\nb\n"),
        (b"a\r\nb\r\n", "\r\n", "a\nb\n"),
        (b"a\r\nb\r\nc\n", "\r\n", None),
        (b"a\r\nb\n", "\n", None),
        (b"a\rb\r", "\n", None),
        (b"a\r\r\nb\r\n", "\r\n", None),
        (b"a\r\nb\r", "\r\n", None),
    ],
)
def test_line_ends(data: bytes, newline: str, with_line_feeds: str | None) -> None:
    source = Source(data)
    assert (source.newline, source.with_line_feeds) == (newline, with_line_feeds)


SAMPLE = "TECHNICAL QUESTIONS\nQ1: Was ist das? 東京\n" * 9


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [SAMPLE, "Q1: a\n", SAMPLE[:5]])
def test_wide_encodings_are_recognised(codec: str, text: str) -> None:
    assert Source(text.encode(codec)).wide_encoding == codec[:6].upper()


@pytest.mark.parametrize(
    "data",
    [
        SAMPLE.encode(),
        SAMPLE.encode("utf-8-sig"),
        b"\xff\xfe" + SAMPLE.encode("ascii", "ignore"),
        b"\x00" * 50,
        b"",
        b"a\x00b",
        b"Q1: \x00\x00\x00\n",
        SAMPLE.encode("cp1252", "ignore"),
    ],
)
def test_others_are_not(data: bytes) -> None:
    assert Source(data).wide_encoding is None


@given(TEXTS, st.data())
def test_a_position_leads_back_to_its_span(text: str, data: st.DataObject) -> None:
    source = Source(text.encode())
    start = data.draw(st.integers(0, len(text)))
    span = FileSpan((start, data.draw(st.integers(start, len(text)))))
    assert source.span(source.position(span)) == span
