"""Two texts that take turns, where each is on a line below the head of its block."""

import pytest

from tests.layouts.own_layouts import found, planned

LOG = planned(
    '''name = "log"
[blocks]
file = """
LOG
{ask | tell...}
END
"""
ask = """
>> at {time}
{question}
"""
tell = """
<< by {agent}
{answer}
"""
[[checks]]
slot = ["ask.question", "tell.answer"]
alternate = true
'''
)
ASKED = ">> at nine\nWho is it?\n"
TOLD = "<< by Lena\nThe porter.\n"


MORE = ">> at ten\nIs it late?\n"


@pytest.mark.parametrize("turns", [ASKED, ASKED + TOLD, ASKED + TOLD + MORE])
def test_who_takes_turns_is_right(turns: str) -> None:
    assert found(f"LOG\n{turns}END\n", LOG) == []


def test_a_turn_out_of_order_is_found_where_all_lines_are_exact() -> None:
    assert found(f"LOG\n{ASKED}{TOLD}<< by Tomas\nIt is late.\n>> at ten\nIs it?\nEND\n", LOG) != []


def test_damage_after_turns_is_one_finding() -> None:
    assert found(f"LOG\n{ASKED}{TOLD}{MORE}<<by Tomas\nYes.\nEND\n", LOG) == [(8, "REC007")]
    assert found(f"LOG\n{ASKED}{TOLD}{MORE}EMD\n", LOG) == [(8, "DOC004")]
