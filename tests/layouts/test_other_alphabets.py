"""Labels in other alphabets are read whatever their case is, as those in the Latin one are."""

from __future__ import annotations

import pytest

from linter.fixer import fix
from tests.layouts.own_layouts import found, planned

PAIRS = 'name = "pairs"\n[blocks]\nfile = "{day}: {{date}}\\n\\n{{pair...}}"\n'
PAIRS += 'pair = "{q}: {{question}}\\n{a}: {{answer}}\\n\\n"\n'
TEXT = "{day}: 2024-05-06\n\n{q}: Why is it so?\n{a}: Because.\n\n{q}: And here?\n{a}: Here too.\n"


@pytest.mark.parametrize(
    ("day", "q", "a", "others"),
    [
        ("Дата", "В", "О", ("о", "O", "О ")),
        ("Дата", "Вопрос", "Ответ", ("ОТВЕТ", "ответ", "Отвт", "Oтвет", "Овтет")),
        ("Ημέρα", "Ερώτηση", "Απάντηση", ("ΑΠΆΝΤΗΣΗ", "απάντηση", "Απάνηση", "Aπάντηση")),
        ("Fecha", "P.ª", "R.ª", ("r.ª", "R.ª ")),
    ],
)
def test_a_label_in_another_form_is_one_finding_and_is_put_right(
    day: str, q: str, a: str, others: tuple[str, ...]
) -> None:
    layout = planned(PAIRS.format(day=day, q=q, a=a))
    text = TEXT.format(day=day, q=q, a=a)
    assert found(text, layout) == []
    for other in others:
        damaged = text.replace(f"{a}: Here", f"{other}: Here")
        assert found(damaged, layout) == [(7, "QNA001")]
        assert fix(damaged.encode(), layout).data.decode() in (text, damaged)
        assert fix(text.replace(f"{a}: Here", f"{a.lower()}: Here").encode(), layout).data.decode() == text
