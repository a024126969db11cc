"""Code fences that are not closed: what follows them is not inside."""

from __future__ import annotations

import pytest

from linter.config import plan
from linter.engine import lint, parse
from linter.layouts.fences import fences
from linter.layouts.known import own

PAIRS = own(
    b'''name = "pairs"

[blocks]
file = "{pair...}"
pair = """
**Q:** {question}

**A:** {answer}

---

"""
''',
    "pairs.toml",
)
CARDS = own(
    b'''name = "cards"

[blocks]
file = """
Cards: {title}

{card...}
"""
card = """
Q{number}: {question}

A{number}: {answer}

Mark: {mark}
~~~

"""
[slots]
mark = { type = "integer" }
''',
    "cards.toml",
)
CARD = "Q{0}: Why is it so?\n\n{1}\n\nMark: 3\n~~~\n\n"
TEXT = """**Q:** How does it begin?

**A:** With a frame.

---
```
canvas

**Q:** And then?

**A:** Then this:

```
canvas
```

That is all.

---

**Q:** Is that all?

**A:** It is.

---
"""


def test_an_unclosed_fence_hides_no_exchange() -> None:
    assert len(parse(TEXT, layouts=(PAIRS,)).exchanges) == 3
    assert [finding.code for finding in lint(TEXT, plan(layouts=(PAIRS,))).findings] == ["DOC008"]


@pytest.mark.parametrize(
    ("lines", "labels", "expected"),
    [
        ("F.F.", "", [(0, 2)]),
        ("F.F.F.", "", [(0, 2)]),
        ("F.L.F.F.", "L", [(4, 6)]),
        ("F.L.F.F.L.F.F", "L", [(4, 6), (10, 12)]),
        ("F.L.P.F.", "L", [(4, 6)]),
        ("F.L.F.", "L", [(0, 4)]),
        ("F.", "", []),
    ],
)
def test_of_an_odd_number_of_fences_that_one_is_open_that_hides_the_least(
    lines: str, labels: str, expected: list[tuple[int, int]]
) -> None:
    written = {"F": "```", "P": "```python", "L": "Q: what?", ".": "text"}
    each = [written[letter] for letter in lines]
    starts = [sum(len(line) + 1 for line in each[:place]) for place in range(len(each))]
    text = "\n".join(each)
    told = [starts[place] for place, letter in enumerate(lines) if letter in labels]
    found = fences(text, 0, len(text), lambda: told)
    assert found == [(starts[one], starts[other]) for one, other in expected]


def test_a_separator_that_looks_like_a_fence_is_none() -> None:
    text = "~~~\nWhy?\n~~~\n```\nA: So.\n```\n"
    assert fences(text, 0, len(text), list, frozenset(("~~~",))) == [(13, 24)]


def test_a_second_answer_between_short_terminators_is_found() -> None:
    answers = [f'A{number}: "So it is."' for number in range(1, 5)]
    answers[2] = f"{answers[2]}\n\n{answers[2]}"
    cards = [CARD.format(number, answer) for number, answer in enumerate(answers, 1)]
    cards[1] = cards[1].replace("it so?", "it so?\n\nMark: so I wrote.")
    found = lint(f"Cards: One\n\n{''.join(cards)}", plan(layouts=(CARDS,))).findings
    assert [(each.code, each.line) for each in found if each.code not in ("ENC008", "QNA011")] == [("QNA002", 23)]
