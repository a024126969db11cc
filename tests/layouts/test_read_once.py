"""What is known of a line, an answer or a text is not worked out once more."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from benchmarks.layouts import LAYOUTS
from benchmarks.shapes import HEAD, SHAPES, exchange
from benchmarks.transcripts import write
from linter import lint
from linter.evidence.lexicon import Lexicon
from linter.evidence.wording import Wording
from linter.layouts import (
    again,
    building,
    dialect,
    label_beginnings,
    labels,
    learning,
    line_readings,
    margin,
    single_lines,
)
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.compiled import Layout
from linter.layouts.damages import malformed
from linter.layouts.damages.path import Path
from linter.layouts.description import Item, Literal
from linter.layouts.dialect import Dialect
from linter.layouts.flaws import Fit
from linter.layouts.known import built_in
from linter.layouts.labels import Label
from linter.layouts.positions import Position
from linter.layouts.reader import Gap
from linter.layouts.steps import Node
from linter.layouts.tokens import Reading, Token
from linter.rules.consistency import signs

WORDS = ("Relevance Score: ", "[AI Explanation Provided]: ", "Candidate: ", "Total Turns: ", "Duration:       ")
SIX = b"".join(write(seed, layout=LAYOUTS["six sections"]).data() for seed in (1, 2, 3, 4, 5, 6))
CLEAN = SHAPES["turns of a record"](600) + HEAD + exchange(1)
END = "~" * 30
TEXTS = ("Candidate: A17 - B", "It was late - very late.", "Q17: Why?", "> so it is", "score lines", "AI")


def _written(text: str, rng: Random) -> str:
    """``text`` as somebody may write it."""
    said = list(text)
    for _ in range(rng.randrange(5)):
        at = rng.randrange(len(said) - 1)
        match rng.randrange(5):
            case 0:
                del said[at]
            case 1:
                said.insert(at, rng.choice("aeox -*[("))
            case 2:
                said[at], said[at + 1] = said[at + 1], said[at]
            case 3:
                said[at] = said[at].swapcase()
            case _:
                said[at] = rng.choice("aeiltr:. ")
    words = "".join(said).split(" ")
    if not rng.randrange(4):
        rng.shuffle(words)
    return rng.choice(("", "", "  ", "**", "- ", "[00:12] ", "[")) + " ".join(words) + rng.choice(("0.5", "x", ""))


def test_no_near_label_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(5)
    lines = [_written(rng.choice(WORDS), rng) for _ in range(4000)]
    items: list[tuple[Item, ...]] = [(Literal(text),) for text in WORDS]
    quick = [Label(each, ("Rating: ",)).read(line) for each in items for line in lines]
    monkeypatch.setattr(labels, "may_begin", lambda line, words: True)
    assert quick == [Label(each, ("Rating: ",)).read(line) for each in items for line in lines]
    assert sum(near is not None for near in quick) > len(lines) // 2


@pytest.mark.parametrize("text", TEXTS)
def test_a_line_that_begins_otherwise_is_not_held_against_the_ways_to_write_a_label(text: str) -> None:
    label = Label((Literal("[AI Explanation Provided]: "),))
    assert not label_beginnings.may_begin(text.replace("AI", "IT"), label_beginnings.beginnings(label.forms[1:2]))


def test_an_answer_that_is_given_again_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    read = signs._read

    def counted(answer: str, lexicon: Lexicon) -> Wording:
        said.append(answer)
        return read(answer, lexicon)

    monkeypatch.setattr(signs, "_read", counted)
    short = "I'm not really sure about that."
    text = HEAD + "".join(exchange(n).replace("We moved the tables", f"{short} We") for n in range(1, 6))
    lint(text.encode())
    assert len(said) == len(set(said)) == 1


def test_a_dialect_reads_each_line_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[int, str]] = []
    original = dialect.OwnLines._read

    def counted(self: dialect.OwnLines, text: str) -> Reading:
        read.append((id(self.dialect), text))
        return original(self, text)

    monkeypatch.setattr(dialect.OwnLines, "_read", counted)
    lint(SIX)
    assert read and len(read) == len(set(read))


def test_a_line_is_held_against_those_of_the_files_own_labels_that_it_begins_with() -> None:
    layout = built_in("collection").compiled(Collection())
    index = next(each.index for each in layout.positions if each.label and each.row and "Candidate" in each.row.text)
    names = "Interviewee", "Performer", "Player of it"
    known = Dialect(frozenset(), frozenset(), frozenset(), {index: names})
    common, own = line_readings.lines_of(layout), known.lines(layout, ())
    for text, begun in (
        ("Interviewee: Ida Ren - Dev", names[:1]),
        ("Preformer: Ida Ren", names[1:2]),
        ("Prefer it", ()),
    ):
        own.read(text)
        asked = [reader for reader in common.read(text).own if dialect._reader(layout, index, begun or names) is reader]
        assert len(common.read(text).own) == len(asked) == bool(begun)


def test_a_line_above_a_separator_is_not_read_as_one_line_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    anew = single_lines.SingleLines.read_anew

    def counted(self: single_lines.SingleLines, text: str) -> Reading:
        read.append(text)
        return anew(self, text)

    line_readings._lines_of.cache_clear()
    monkeypatch.setattr(single_lines.SingleLines, "read_anew", counted)
    lint(SIX)
    run = "_" * 25
    assert run in read and "Points: " in "".join(read)
    assert not [text for text in read if text.endswith(f" {run}")]


class _Lines(list[Node]):
    """Lines of which no stretch is copied: there may be very many."""

    def __getitem__(self, place: Any) -> Any:
        assert isinstance(place, int)
        return super().__getitem__(place)


def test_the_lines_below_a_damage_are_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [SHAPES[name](3000).encode() for name in ("near turns of a record", "every blank line missing")]
    files.append(SHAPES["every second line missing"](3000).encode())
    before = [lint(data).findings for data in files]
    made = Path.__init__

    def without_copies(self: Path, layout: Layout, text: str, gap: Gap) -> None:
        made(self, layout, text, gap)
        self.nodes = _Lines(self.nodes)

    monkeypatch.setattr(Path, "__init__", without_copies)
    assert [lint(data).findings for data in files] == before


def test_a_fix_is_tried_only_where_it_may_be_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Fit] = []
    closes = malformed._closes

    def noted(path: Path, token: Token, position: Position, fit: Fit) -> bool:
        tried.append(fit)
        return closes(path, token, position, fit)

    monkeypatch.setattr(malformed, "_closes", noted)
    lint(SIX)
    assert tried and all(any(flaw.certain for flaw in fit.flaws) for fit in tried)


@pytest.mark.parametrize(("found", "code", "asked"), [("1.500", "SCO003", 0), ("0,500", "SCO008", 1)])
def test_another_reading_of_a_line_is_looked_for_only_where_it_has_a_fix(
    found: str, code: str, asked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Node] = []
    look = margin.Doubt._is_nearly_other

    def noted(self: margin.Doubt, node: Node) -> bool:
        looked.append(node)
        return look(self, node)

    monkeypatch.setattr(margin.Doubt, "_is_nearly_other", noted)
    text = HEAD + exchange(1) + exchange(2).replace("0.500", found) + exchange(3)
    assert code in [each.code for each in lint(text.encode()).findings]
    assert len(looked) == asked


def test_a_slip_in_a_separator_that_most_lines_are_is_no_habit_of_another_one(monkeypatch: pytest.MonkeyPatch) -> None:
    habits: list[Dialect] = []
    learn = learning.learned

    def noted(*given: Any) -> Dialect:
        habits.append(learn(*given))
        return habits[-1]

    monkeypatch.setattr(again, "learned", noted)
    short, bare = END.replace("~", "", 1), "0.5\n"
    spoilt = [exchange(n).replace(*((END, short), ("0.500\n", bare))[n % 2]) for n in range(1, 13)]
    lint((HEAD + "".join(spoilt + [exchange(n) for n in range(13, 20)])).encode())
    assert [habit.is_known for habit in habits] == [False]


@pytest.mark.parametrize(("text", "blank"), [("", True), (" \n ", True), ("a \n", False), ("a", False)])
def test_a_body_is_empty_where_it_has_nothing_but_blanks(text: str, blank: bool) -> None:
    layout = built_in("collection").compiled(Collection())
    builder = building.Builder(layout, f"x{text}")
    assert builder._is_blank(1, len(builder.text)) is blank


def test_no_line_that_is_exact_is_passed_over() -> None:
    exact = 0
    for name in ("collection", "record"):
        for reader in built_in(name).compiled(Collection()).readers:
            for line in filter(str.strip, {*SIX.decode().split("\n"), *CLEAN.split("\n")}):
                fit = reader.fit(line, line.strip())
                if fit is not None and fit.exact:
                    exact += 1
                    assert reader.may_be_exactly(line)
    assert exact > len(WORDS)
