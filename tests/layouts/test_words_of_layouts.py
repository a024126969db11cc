"""What messages call the lines of a layout that has no questions, and one finding for one slip in columns."""

from __future__ import annotations

import pytest

from linter import lint
from linter.config import plan
from linter.fixer import fix
from linter.layouts.known import own

SHEET = own(
    b'''name = "sheet"

[blocks]
file = """
Name: {name}
Role: {role}

{part...}
--
{signed}
"""
part = """
PART {part-number}
  Range:{~}{range} pts
  Accuracy:{~}{accuracy} pts
{row...}
[end of part {last}]

"""
row = "{number}; {word}{~}{spelling}{~}{result}"

[slots]
part-number = { type = "number" }
number = { within = "part" }
range = { type = "integer", maximum = 5 }
accuracy = { type = "integer", maximum = 5 }
last = { type = "integer" }
word = { type = "word" }
spelling = { type = "word" }
result = { of = ["OK", "OUT"] }
signed = { type = "line", same-as = "name" }
''',
    "sheet.toml",
)
PLAN = plan(layouts=(SHEET,))
CLEAN = "Name: Ann Lee\nRole: Cook\n\n" + "".join(
    f"PART {n}\n  Range:       3 pts\n  Accuracy:    4 pts\n1; yacht      y-a-c-h-t          OK\n"
    f"2; dirigible  d-i-r-i-g-i-b-l-e  OUT\n[end of part {n}]\n\n"
    for n in (1, 2, 3)
) + "--\nAnn Lee\n"  # fmt: skip


def found(text: str) -> list[str]:
    return [f"{each.line} {each.code} {each.message}" for each in lint(text, PLAN).findings]


def test_names_and_roles_without_questions() -> None:
    assert found(CLEAN) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("PART 2", "PART 4", "11 REC008 'PART' is 4, expected 2"),
        ("1; yacht", "3; yacht", "7 QNA007 'number' is 3, expected 1"),
        ("[end of part 1]", "[end of part 1", "9 REC007 line '[end of part {last}]' has no ']'"),
        ("[end of part 1]\n", "", "9 REC007 line '[end of part {last}]' is missing"),
        ("OUT", "OTU", "8 REC006 value of 'result' is misspelt, expected OUT"),
        ("Range:       3", "Range:       7", "5 REC008 value of 'Range' is 7, expected a value between 0 and 5"),
        ("  Accuracy:", "  Acuracy:", "6 REC007 label is misspelt, expected 'Accuracy:'"),
        ("--\nAnn Lee", "--\nAnn Leigh", "26 REC004 'signed' differs from its original"),
    ],
)
def test_words_of_the_layout(old: str, new: str, expected: str) -> None:
    assert found(CLEAN.replace(old, new, 1)) == [expected]


@pytest.mark.parametrize("label", ["Acuracy:", "Accuraccy:"])
def test_column_is_kept(label: str) -> None:
    padded = f"  {label}".ljust(15)
    text = CLEAN.replace("  Accuracy:    4", f"{padded}4", 1)
    assert fix(text.encode(), PLAN).data.decode() == CLEAN
