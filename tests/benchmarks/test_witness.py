from collections.abc import Sequence

import pytest

from benchmarks.witness import Claim, breaches, lines_at

OLD = (
    "Q1: What is a pool?",
    "",
    'A1: "A set of connections',
    'that is kept open."',
    "",
    "Relevance Score: 0.500",
    "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
    "",
    "Q2: And a queue?",
)
LABEL = Claim("QNA001", (8, 0), (8, 3), frozenset({8}))
SHORT = Claim("SEP001", (6, 0), (6, 29), frozenset({6}))


def kinds(new: Sequence[str], *claims: Claim, old: Sequence[str] = OLD) -> list[str]:
    return sorted({breach.kind for breach in breaches(OLD, old, new, claims)})


def edited(at: int, *lines: str) -> tuple[str, ...]:
    return (*OLD[:at], *lines, *OLD[at + 1 :])


def test_what_a_finding_covers_may_change() -> None:
    assert kinds(OLD) == []
    assert kinds(edited(6, "~" * 30), SHORT) == []
    assert kinds(edited(8, "Q2: And a queue?"), LABEL, old=edited(8, "q2) And a queue?")) == []


@pytest.mark.parametrize("at", [2, 3])
def test_a_line_that_is_gone_is_noticed(at: int) -> None:
    assert "changed away from findings" in kinds(edited(at), LABEL)
    assert "word lost" in kinds(edited(at), LABEL)


def test_a_line_that_is_gone_next_to_a_finding_is_noticed() -> None:
    assert "word lost" in kinds(edited(5), SHORT, old=edited(5, "We closed it at last."))
    assert "word lost" in kinds(edited(8), SHORT)


def test_lines_that_were_joined_or_exchanged_are_noticed() -> None:
    joined = (*OLD[:2], f"{OLD[2]} {OLD[3]}", *OLD[4:])
    exchanged = (*OLD[:2], OLD[3], OLD[2], *OLD[4:])
    assert kinds(joined, SHORT)
    assert kinds(exchanged, SHORT)


def test_a_made_up_label_is_noticed() -> None:
    assert kinds(edited(3, 'Q2: that is kept open."'), LABEL) == ["changed away from findings", "label gained or lost"]


def test_made_up_words_are_noticed_where_a_finding_is() -> None:
    assert kinds(edited(8, "Q2: And a stack?"), LABEL) == ["word lost", "words made up"]


def test_a_habit_may_change_marks_anywhere_but_no_word() -> None:
    everywhere = Claim("QNA001", (0, 0), (0, 3), frozenset({0, 8}))
    bold = ("**Q1:** What is a pool?", *OLD[1:8], "**Q2:** And a queue?")
    assert kinds(OLD, everywhere, old=bold) == []
    assert "changed away from findings" in kinds(edited(8, "Q2: And a stack?"), everywhere, old=bold)


def test_numbers_change_only_after_a_finding_about_numbers() -> None:
    renumbered = edited(8, "Q3: And a queue?")
    assert kinds(renumbered, Claim("QNA007", (0, 0), (0, 3))) == []
    assert kinds(renumbered, SHORT._replace(start=(0, 0), stop=(0, 3), edited=frozenset()))


def test_all_lines_of_an_edit_are_edited() -> None:
    assert lines_at([0, 3, 6, 9], [(1, 7), (9, 9)]) == {0, 1, 2, 3}


FLAGGED = (*OLD, "", 'A2: "I do not know."', "", "Relevance Scor: 0.100 [STRUGGLED]")
FLAGGED = (*FLAGGED[:5], "Relevance Score: 0.500 [STRUGGLED]", *FLAGGED[6:])
SCORE = Claim("SCO007", (12, 0), (12, 15), frozenset({12}))


def test_a_flag_ties_no_lines_together() -> None:
    right = (*FLAGGED[:12], "Relevance Score: 0.100 [STRUGGLED]")
    joined = (*right[:3], f"{right[3]} {right[5]}", *right[6:])
    assert kinds(right, SCORE, old=FLAGGED) == []
    assert "label gained or lost" in kinds(joined, SCORE, old=FLAGGED)


def test_a_score_with_a_flag_may_be_moved() -> None:
    flag = "Relevance Score: 0.500 [STRUGGLED]"
    old, new = (
        (*OLD[:5], "~" * 30, "Because it is dear.", flag, *OLD[7:]),
        (*OLD[:5], flag, "~" * 30, "Because it is dear.", *OLD[7:]),
    )
    assert kinds(new, Claim("SCO006", (7, 0), (7, 34), frozenset({4, 5, 7})), old=old) == []


def test_a_line_that_its_side_has_once_is_told_where_it_was_moved() -> None:
    layout = "examples/layouts/markdown-headings.toml"
    score, heading = "**Score:** 4.1 / 5", "### Question 2/3"
    old, new = ([*lines, "", "How is it built?"] for lines in ((heading, score, ""), (score, "", heading)))
    claim = Claim("SCO006", (1, 0), (1, len(score)))
    assert not breaches(new, old, new, [claim], layout)
    assert breaches(new, old, [*new[:2], *new[3:]], [claim], layout)
