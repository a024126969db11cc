"""Names that come again in a file: a person who is asked several times is no copy."""

from __future__ import annotations

from random import Random

import pytest

from linter import lint
from linter.config import plan
from linter.inference.layout import describe
from linter.inference.layout.draft import Draft
from linter.inference.layout.trial import without_bad_guesses
from linter.layouts.known import Known
from linter.layouts.reading import read_description

NAMES = [f"{first} {last}" for first in ("Ann", "Tom", "Ida", "Max") for last in ("Bell", "Frith", "Ives", "Quill")]
ASKED = [
    f"What about the {thing} of {place}?" for thing in ("well", "road", "mill", "shop", "fair") for place in "ABCDE"
]
SAID = ("The valve drips.", "It was green.", "Nobody came on Monday.", "We waited until noon.", "The key is lost.")


def week(rng: Random, people: int) -> str:
    """Three to five talks, with so many people."""
    lines = ["TALKS OF ONE WEEK", "=" * 30, ""]
    named, asked = rng.sample(NAMES, people), iter(rng.sample(ASKED, len(ASKED)))
    for name in [*named, *rng.choices(named, k=5 - people)][: rng.randint(3, 5)]:
        lines += [f"Participant: {name}", f"Room: {rng.randint(1, 40)}", ""]
        for _ in range(rng.randint(2, 4)):
            lines += [f"Question: {next(asked)}", f"Answer: {' '.join(rng.sample(SAID, 2))}", ""]
        lines += ["=" * 30, ""]
    return "\n".join(lines)


def codes(toml: str, text: str) -> list[str]:
    chosen = plan()._replace(layouts=(Known("own", read_description(toml)),))
    return [each.code for each in lint(text, chosen).findings]


@pytest.mark.parametrize(("people", "is_field"), [(2, True), (5, False)])
def test_whoever_is_named_again_and_again_is_no_copy(people: int, is_field: bool) -> None:
    files = [week(Random(seed), people) for seed in range(16)]
    toml = describe(files).toml
    assert ('name = { is = "field" }  # the same comes again in a file' in toml) is is_field
    assert [code for text in files for code in codes(toml, text)] == []


def test_a_wrong_guess_is_not_written_where_all_files_ask_again() -> None:
    draft = Draft("own", {"file": ["Room: {room}", "", "{exchange...}"]})
    draft.blocks["exchange"] = ["Question: {question}", "Answer: {answer}", ""]
    draft.slot("room").keys["type"] = "integer"
    draft.slot("room").guess("maximum", 3, "as far as seen")
    asked = "Question: Why?\nAnswer: So it was.\n\n"
    kept = without_bad_guesses(draft, [f"Room: {room}\n\n{2 * asked}" for room in (4, 5, 6, 7)])
    assert kept.slot("room").keys == {"type": "integer"}
