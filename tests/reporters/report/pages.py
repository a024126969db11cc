"""Pages made by hand or from files, and read again as a browser would."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from typing import Any

from linter.config import plan
from linter.engine import read_and_lint
from linter.measures import Measures, measure
from linter.reporters import Checked, Summary, View
from linter.reporters.report.facts import PageFacts
from linter.source import Source

_VOID = {"meta", "link", "input", "br"}


class Page(HTMLParser):
    """What is in a page: its elements with their attributes, its text, and its data. Every element must be closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._data: list[str] = []
        self._open: list[str] = []
        self._is_data = False
        self.feed(html)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        assert len(given) == len(attrs), "an attribute is given twice"
        self.elements.append((tag, given))
        self._is_data = given.get("id") == "data"
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._is_data and self._open[-1:] == ["script"]:
            self._data.append(data)
        elif self._open[-1:] not in (["script"], ["style"]):
            self.words.append(data)

    @property
    def text(self) -> str:
        """All that is read, with single blanks."""
        return " ".join(" ".join(self.words).split())

    @property
    def data(self) -> dict[str, Any]:
        """The table of findings."""
        loaded: dict[str, Any] = json.loads("".join(self._data))
        return loaded

    def of(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        """The attributes of the elements with this tag and these attributes."""
        return [given for name, given in self.elements if name == tag and attributes.items() <= given.items()]


def facts(files: Iterable[Checked] = (), measures: Mapping[str, Measures] | None = None, **others: Any) -> PageFacts:
    """The facts of a run on ``files``."""
    every = sorted(files, key=lambda each: each.report.path)
    return PageFacts(every, Summary.of(every, View()), View(), measures or {}, **others)


def measured(path: str, text: str) -> Measures:
    """The numbers of a transcript."""
    reading = read_and_lint(Source(text.encode("utf-8", "surrogateescape"), path), plan())[1]
    assert reading is not None and reading.document.recognised
    return measure(reading, plan())
