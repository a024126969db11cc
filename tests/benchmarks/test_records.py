import re
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

import pytest

from benchmarks.records.mutants import mutant
from benchmarks.records.operators import OPERATORS, Mending, Operator
from benchmarks.records.page import Page, Slot
from benchmarks.records.writer import PROFILES, SHAPES, documents

PAGES = documents(124, seed=3)
CODES = {
    "SEP": range(1, 7),
    "DOC": (2, 3, 4, 5, 6, 8, 9, 10, 12),
    "CAN": (2, 3),
    "QNA": (1, 2, 3, 4, 5, 7, 8, 9, 10),
    "SCO": range(1, 10),
    "FLG": range(1, 5),
    "ANN": (1, 2),
    "REC": (*range(1, 10), 12),
    "ENC": range(1, 11),
}
WIDE, HEADINGS = (
    "=" * 60,
    ("TECHNICAL QUESTIONS AND ANSWERS", "EVALUATION REPORT", "HR REPORT", "RECOMMENDATION (FULL)"),
)


class Read:
    """A record read a second time, from its text alone and by regular expressions."""

    def __init__(self, page: Page) -> None:
        text = page.data().decode().replace("\r\n", "\n")
        names = "|".join(map(re.escape, HEADINGS))
        self.parts = re.split(rf"^{WIDE}\n({names})\n{WIDE}\n", text, flags=re.MULTILINE)
        head, _, dialogue = self.parts[0].partition(f"\n{WIDE}\n")[2].partition(f"\n{WIDE}\n")
        self.fields = dict(line.split(": ", 1) for line in head.split("\n"))
        self.sections = dict(zip(self.parts[1::2], self.parts[2::2], strict=True))
        found = re.split(r"^(AI Recruiter|Candidate): ", f"\n{dialogue}", flags=re.MULTILINE)
        self.turns: list[tuple[str, str]] = []
        for speaker, said in zip(found[1::2], found[2::2], strict=True):
            if self.turns and not self.turns[-1][1].endswith("\n\n"):  # no blank line above: not a turn
                who, before = self.turns.pop()
                self.turns.append((who, f"{before}{speaker}: {said}"))
            else:
                self.turns.append((speaker, said))
        self.turns = [(speaker, said.removesuffix("\n\n").removesuffix("\n")) for speaker, said in self.turns]

    def exchanges(self) -> list[tuple[str | Any, ...]]:
        body = self.sections.get(HEADINGS[0], "")
        pattern = (
            r"^Q([0-9]+) \[(?:PROJECT|TECHNICAL)\] \(Relevance: ([01]\.[0-9]{3})\)\nQuestion: (.*?)\n\nAnswer: (.*?)\n"
            r"(?:\[CANDIDATE STRUGGLED\]\n)?(?:\[AI PROVIDED EXPLANATION\]: (?:.*?)\n)?"
            r"\n-{40}\n(?=\n(?:Q[0-9]|\n|\Z)|\Z)"
        )
        return [match.groups() for match in re.finditer(pattern, body, re.MULTILINE | re.DOTALL)]

    def grades(self) -> list[Decimal]:
        return [Decimal(n) for n in re.findall(r"^ *Score: ([0-9]+)/5$", self.sections[HEADINGS[1]], re.MULTILINE)]


READ = [Read(page) for page in PAGES]


def rounded(values: list[Decimal], places: str) -> Decimal:
    return (sum(values, Decimal()) / len(values)).quantize(Decimal(places), ROUND_HALF_UP)


def test_there_are_many_shapes() -> None:
    assert len(SHAPES) >= 20
    assert {page.shape for page in PAGES} == {shape.name for shape in SHAPES}
    assert {page.newline for page in PAGES} == {"\n", "\r\n"}
    assert {len(page.pairs) for page in PAGES} >= {0, 1, 2, 3, 5}
    assert any(page.slots[Slot.FLAG] for page in PAGES)
    assert any(page.slots[Slot.NOTE_MORE] for page in PAGES)


def test_a_seed_gives_the_same_record() -> None:
    assert [page.data() for page in documents(5, 3)] == [page.data() for page in PAGES[:5]]
    assert documents(1, 4)[0].data() != PAGES[0].data()


def test_total_turns_are_the_recruiters() -> None:
    for one in READ:
        speakers = [speaker for speaker, _ in one.turns]
        assert int(one.fields["Total Turns"]) == speakers.count("AI Recruiter")
        assert speakers == [("AI Recruiter", "Candidate")[at % 2] for at in range(len(speakers))]


def test_profiles_are_the_four() -> None:
    assert {one.fields["Quality Profile"] for one in READ} == set(PROFILES)


def test_averages_are_the_means() -> None:
    seen = 0
    for one in READ:
        if written := one.fields.get("Average Relevance Score"):
            assert Decimal(written) == rounded([Decimal(score) for _, score, _, _ in one.exchanges()], "0.001")
            seen += 1
        if written := one.fields.get("Average Evaluation Score"):
            assert written == f"{rounded(one.grades(), '0.01')}/5"
    assert seen > 30


def test_exchanges_are_whole_turns_and_numbered() -> None:
    for page, one in zip(PAGES, READ, strict=True):
        exchanges = one.exchanges()
        assert len(exchanges) == len(page.pairs)
        assert [int(number) for number, *_ in exchanges] == list(range(1, len(exchanges) + 1))
        neighbours = [
            (first[1], second[1]) for first, second in zip(one.turns, one.turns[1:], strict=False)
            if first[0] == "AI Recruiter"
        ]  # fmt: skip
        asked = [(question, answer) for _, _, question, answer in exchanges]
        assert [pair for pair in neighbours if pair in asked] == asked
        assert len({question for question, _ in asked}) == len(asked)


def test_recommendation_is_the_reports() -> None:
    seen = 0
    for one in READ:
        copied = one.sections.get(HEADINGS[3])
        _, heading, overall = one.sections[HEADINGS[2]].partition("### Overall Recommendation\n")
        if copied is not None and heading:
            assert copied.split() == overall.split()
            assert copied.strip("\n").count("\n") == 0
            seen += 1
    assert seen > 30


def test_answers_without_quotes_have_none_at_their_ends() -> None:
    for page, one in zip(PAGES, READ, strict=True):
        for *_, answer in one.exchanges():
            assert [answer[0] == '"', answer[-1] == '"'] == ["no quotes" not in page.shape] * 2
            assert answer.count('"') % 2 == 0


def test_no_turn_is_glued_to_another() -> None:
    """A label after a sentence in one line is a defect of its own (REC012), so clean turns have none."""
    for one in READ:
        for _, said in one.turns:
            assert not re.search(r"[.?!][\"”)]* +(?:AI Recruiter|Candidate|Question|Answer|Q[0-9]+ \[)", said)


def test_operators_cover_every_code() -> None:
    assert len(OPERATORS) >= 70
    named = {code for operator in OPERATORS for code in operator.codes}
    assert {f"{family}{number:03}" for family, numbers in CODES.items() for number in numbers} <= named


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_operator_spoils_some_record(operator: Operator) -> None:
    one = mutant(operator, PAGES, Random(1))
    assert one is not None
    assert one.data != one.page.data()
    last = one.data.count(b"\n") + 1
    assert all(1 <= line <= last for line in one.edit.where)
    assert operator.fix is not Mending.NONE or not operator.same


def test_a_cross_check_that_an_operator_breaks_is_broken() -> None:
    """The operators of REC001 and REC002 that edit the header leave a value that is not what the text says."""
    for name in ("turns_one_more", "turns_of_both_speakers", "average_of_other_scores"):
        (operator,) = (operator for operator in OPERATORS if operator.name == name)
        one = mutant(operator, PAGES, Random(2))
        assert one is not None
        (line,) = one.edit.texts
        assert line not in one.page.texts
