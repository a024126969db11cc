"""Whole documents of other layouts: clean ones are clean, one defect is one finding, fixes bring the original back."""

from __future__ import annotations

import pytest

from benchmarks.layouts import LAYOUTS, check, mended, outcomes
from benchmarks.mutants import documents
from benchmarks.page import Slot
from linter.engine import parse
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.collection.validity import problems

RUN_ON = "where numbers run on over people, a run of them that is shifted is two findings"
WRONG = {"no flags": RUN_ON, "two sections": RUN_ON}
"""What is not yet found as it should be."""
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())


@EVERY_LAYOUT
def test_the_layout_is_sound(layout: Layout) -> None:
    assert list(problems(layout)) == []


def test_each_setting_differs_in_some_layout() -> None:
    for setting, value in DEFAULT._asdict().items():
        assert any(getattr(layout, setting) != value for layout in LAYOUTS.values()), setting


@EVERY_LAYOUT
def test_whole_documents_are_clean_in_their_layout_and_not_in_another(layout: Layout) -> None:
    pages = list(documents(4, 7, layout))
    for page in pages:
        assert check(page.data(), layout) == []
    shortest = min((page.data() for page in pages), key=len)
    assert check(shortest, DEFAULT) != []


@EVERY_LAYOUT
def test_everything_in_a_document_is_read(layout: Layout) -> None:
    for page in documents(6, 11, layout):
        document = parse(page.data(), layout)
        assert [one.number for one in document.exchanges] == [block.number for block in page.blocks]
        assert len(document.candidates) == len(page.slots[Slot.CANDIDATE])
        assert len(document.sections) == len(page.slots[Slot.SECTION])
        assert (document.title is not None) == (layout.title is not None)
        flags = [page.texts[block.score].count("[") for block in page.blocks]
        assert [document.slice(one.flags).count("[") if one.flags else 0 for one in document.exchanges] == flags
        judged = [f"[{document.judged_flag}]" in page.texts[block.score] for block in page.blocks]
        assert [one.flagged for one in document.exchanges] == judged


ONE_BY_ONE = [
    *(pytest.param(name, 12, id=name) for name in LAYOUTS),
    *(
        pytest.param(
            name,
            150,
            id=f"{name}, many",
            marks=[pytest.mark.slow, *([pytest.mark.xfail(reason=WRONG[name], strict=True)] if name in WRONG else [])],
        )
        for name in LAYOUTS
    ),
]


@pytest.mark.parametrize(("name", "count"), ONE_BY_ONE)
def test_one_defect_is_one_finding_and_a_safe_fix_brings_the_original_back(name: str, count: int) -> None:
    layout = LAYOUTS[name]
    found = outcomes(layout, documents(8, 5, layout), count, seed=3)
    assert [one.mutant.operator.name for one in found if not (one.perfect and one.detected)] == []
    fixes = list(mended(found[:60], layout))
    assert fixes
    assert [one.mutant.operator.name for one, same in fixes if not same] == []


def test_a_layout_without_a_part_says_nothing_about_it() -> None:
    bare = DEFAULT._replace(title=None, sections=(), section_suffix="", flags=(), annotation_label="")
    text = next(page.data() for page in documents(9, 3, bare) if page.newline == "\n")
    assert check(text, bare) == []
    assert {one.code for one in check(text, bare._replace(title=DEFAULT.title))} == {"DOC002"}
    assert {one.code for one in check(text, bare._replace(sections=DEFAULT.sections))} == {"DOC011"}
    flagged = check(text.replace(b"\n~~~~~", b" [STRUGGLED]\n~~~~~", 1), bare)
    assert [(one.code, one.message) for one in flagged] == [("FLG002", "flag is unknown, expected none")]
    noted = check(text.replace(b"\n~~~~~", b"\n[AI Explanation Provided]: It is so.\n~~~~~", 1), bare)
    assert [one.code for one in noted] == ["DOC008"]


def test_flags_come_in_any_order_and_each_once() -> None:
    layout = DEFAULT._replace(flags=("LEVEL 2", "LEVEL 3"), title=None, sections=(), section_suffix="")
    text = next(page.data() for page in documents(9, 3, layout) if page.newline == "\n")
    line = next(line for line in text.split(b"\n") if line.startswith(b"Relevance Score: ")).split(b" [")[0]
    start = text.index(line)
    rest = text[text.index(b"\n", start) :]
    said = {
        b" [LEVEL 2] [LEVEL 2]": ["FLG003"],
        b" [LEVL 3]": ["FLG001"],
        b" [LEVEL 4]": ["FLG002"],
    }
    for flags, codes in said.items():
        found = check(text[:start] + line + flags + rest, layout)
        assert [one.code for one in found if one.code.startswith("FLG")] == codes, flags
