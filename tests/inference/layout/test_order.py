"""The order of anchors: what comes once, what repeats as a block, what may be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from linter.inference.layout.lines import NAME
from linter.inference.layout.order import Loop, Part, arranged


class Sign(str):
    """An anchor of one letter; one of these marks is a separator."""

    __slots__ = ()

    @property
    def separator(self) -> bool:
        return self in "=-"

    @property
    def skeleton(self) -> str:
        return NAME if self == "N" else str(self)


def files(given: str) -> Iterator[list[Sign]]:
    """The anchors of each file: ``3abab`` is three files with these four."""
    for count, anchors in re.findall(r"(\d*)([^\s\d]+)", given):
        for _ in range(int(count or 1)):
            yield [Sign(anchor) for anchor in anchors]


def shown(parts: Sequence[Part[Sign]]) -> str:
    """The parts in one word: a block that repeats is in brackets, a question mark is after what may be left out."""
    return "".join(
        f"({shown(part.parts)})" if isinstance(part, Loop) else part.sign + "?" * part.optional for part in parts
    )


CASES = {
    "once": [
        ("ab", "ab"),
        ("2abc 1acb", "abc"),
        ("16ab 4a", "ab"),
        ("15ab 5a", "ab?"),
        ("6ab 94a", "ab?"),
        ("5ab 95a", "a"),
        ("5=a=b", "=a=b"),
        ("7=a=b 3a=b=", "=a=b"),
        ("7a=b 3ab", "a=b"),
        ("6a=b 4ab", "a=?b"),
        ("13a=b=c 7abc", "a=bc"),
    ],
    "again": [
        ("3ababab", "(ab)"),
        ("abcbcbc abcbc", "a(bc)"),
        ("3xabcabcabcy", "x(abc)y"),
        ("3baba", "(ba)"),
        ("4qqq", "(q)"),
        ("2qq 2q", "(q)"),
        ("3qaqanqaqan", "(qan?)"),
        ("16qaqaqan 4qaqaqa", "(qa)n"),
        ("2qaqanqa 18qaqaqa", "(qa)"),
        ("20qaqaqa 1qaqanqa", "(qa)"),
        ("3abcacbabc", "(abc)"),
        ("9abababc 1ababab", "(ab)c"),
    ],
    "parts of a block": [
        ("4qanqanqanqaqan", "(qan)"),
        ("4qanqanqanqa", "(qan?)"),
        ("3hqxqyqxqx", "h(qx?y?)"),
        ("19qxqyqx 1qxyqx", "(qx?y?)"),
        ("5mabmabnab", "(m(abn?))"),
        ("4hqapqaqapqa", "h(qap?)"),
    ],
    "landmarks": [
        ("3xrcrdqaqa 3xcrdrqaqaqa 4xcdqaqa", "xr?cr?dr?(qa)"),
        ("3xyxyLabab 3xyxyxyLababab", "(xy)L(ab)"),
        ("3rab", "rab"),
    ],
    "separators": [
        ("3xab=ab=ab=y", "x(ab=)=y"),
        ("3x=ab=ab=ab=y", "x=(ab=)y"),
        ("3=h=a-b-a-b-", "=h=(a-b-)"),
        ("13q=q=q= 7qqq", "q="),
        ("7q=q=q= 13qqq", "(q)"),
        ("8q=q=q= 12qqq", "(q)"),
    ],
    "lines that many files lack": [
        ("18abc 6ac", "ab?c"),
        ("9abc 3ac", "abc"),
        ("20abc 4ac", "abc"),
        ("18abc 6bc", "abc"),
    ],
    "a heading that only some have": [
        ("3hpxaabxaabpxaabxaab 3hxaabpxaabxaab 3hxaabxaabpxaab", "h(p?x(a)b)"),
    ],
    "turns before and in blocks": [
        ("3hNNcqNcqNNcqN", "h(N)(cq(N))"),
        ("3hNcqNcqNNcqN", "hN(cq(N))"),
        ("9hNNcqNcqNcqNcqN 1hNNcqNNcqNNcqNN", "h(N)(cq(N))"),
        ("3hNNNqNNqNNqN", "h(Nq?)"),
    ],
    "blocks in blocks": [
        ("3hsqaqaqasqaqa", "h(s(qa))"),
        ("3hsqaqaqasqaqat", "h(s(qa))t"),
        ("3hscqaqacqaqascqaqacqaqa", "h(s(c(qa)))"),
        ("3hsdcqaqacqaqadcqaqacqaqasdcqaqacqaqadcqaqacqaqa", "h(s(d(cqaqa)))"),
        ("5abba", "a(b)a"),
    ],
    "one block after another": [
        ("3aaabbb", "(a)(b)"),
        ("3hababxyxyxy", "h(ab)(xy)"),
        ("8hababxyxy 2hxyxyabab", "h(ab)(xy)"),
        ("7hababxyxy 3hxyxyabab", "h(ab)"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("given", "wanted"), [pytest.param(*case, id=case[0]) for kind in CASES.values() for case in kind]
)
def test_the_order_is_that_of_most_files(given: str, wanted: str) -> None:
    assert shown(arranged(list(files(given)))) == wanted
