"""Damage above a text that nothing introduces: the text is not taken for another one."""

from __future__ import annotations

import pytest

from linter import lint
from tests.layouts.own_layouts import found, planned

TOML = """\
name = "letters"
[blocks]
file = '''
From: {sender} <{address}>
Date: {date}

Dear {addressee},

{intro}

{exchange...}
Kind regards,
{signature}
'''
exchange = '''
> {number}. {question}

{answer}

'''
[slots]
question = { type = "line" }
intro = { type = "text" }
address = { type = "word" }
"""
TEXT = """\
From: Ivo <ivo@example.org>
Date: 17 Jan 2023

Dear Dana,

my answers are below your questions.

> 1. Why did it stop?

A pigeon.

> 2. How often do you climb?

Twice a week.

Kind regards,
Ivo
"""


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("17 Jan 2023", "17 Jan 20233", 2, "REC007"),
        ("<ivo@example.org>", "<ivo@example.org", 1, "REC007"),
        ("Date: 17 Jan 2023\n", "", 2, "REC007"),
        ("Date: 17", "Daet: 17", 2, "REC007"),
    ],
)
def test_a_damaged_head_is_one_finding(old: str, new: str, line: int, code: str) -> None:
    chosen = planned(TOML)
    assert lint(TEXT, chosen).findings == ()
    assert found(TEXT.replace(old, new), chosen) == [(line, code)]
