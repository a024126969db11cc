from benchmarks.banks import answers, lookalikes, markdown, questions, struggles
from benchmarks.page import Slot
from benchmarks.transcripts import write
from linter.layouts.collection.settings import DEFAULT

FLAG = f"[{DEFAULT.flags[0]}]"
NOTE_LABEL = f"[{DEFAULT.annotation_label}]:"

PAGES = [write(seed, hostile=seed % 2 == 1) for seed in range(120)]


def test_a_seed_gives_the_same_file() -> None:
    assert write(7).data() == write(7).data()
    assert write(7, hostile=True).data() == write(7, hostile=True).data()
    assert write(7).data() != write(8).data()


def test_banks_are_rich_enough() -> None:
    assert len(questions.QUESTIONS) >= 40
    assert len(answers.ANSWERS) >= 60
    assert len(struggles.STRUGGLES) >= 15


def test_no_line_of_a_bank_leaves_a_quote_open() -> None:
    for bank in (answers.ANSWERS, answers.INNER, markdown.MARKDOWN, lookalikes.ANYWHERE, lookalikes.ANSWERS):
        assert all(line.count('"') % 2 == 0 for block in bank for line in block.split("\n"))


def test_fluent_answers_are_long() -> None:
    assert all(len(text.split()) >= 20 for text in answers.ANSWERS + answers.INNER)


def test_files_have_many_shapes() -> None:
    candidates = [len(page.slots[Slot.CANDIDATE]) for page in PAGES]
    assert min(candidates) == 1
    assert max(candidates) == 50
    assert {page.newline for page in PAGES} == {"\n", "\r\n"}
    assert {len(page.slots[Slot.SECTION]) for page in PAGES} == {1, 2, 3, 4}
    assert {block.number for page in PAGES for block in page.blocks} >= set(range(1, 11))
    assert any(page.slots[Slot.NOTE_MORE] for page in PAGES)


def test_scores_have_three_decimals_and_flags_are_the_lowest_of_weak_candidates() -> None:
    for page in PAGES:
        flagged: dict[int, list[bool]] = {}
        for index in page.slots[Slot.SCORE]:
            line = page.lines[index]
            value, _, flag = line.text.removeprefix("Relevance Score: ").partition(" ")
            assert len(value) == 5
            assert flag in ("", FLAG)
            if flag:
                section = page.texts[page.slots[Slot.SECTION][line.section]]
                assert section == "WEAK CANDIDATES"
            flagged.setdefault(line.candidate, []).append(bool(flag))
        for candidate, flags in flagged.items():
            indices = [at for at in page.slots[Slot.SCORE] if page.lines[at].candidate == candidate]
            values = [float(page.texts[at][17:22]) for at in indices]
            lows = [value for value, flag in zip(values, flags, strict=True) if flag]
            highs = [value for value, flag in zip(values, flags, strict=True) if not flag]
            assert not lows or not highs or max(lows) < min(highs)


def test_nobody_and_nothing_comes_twice() -> None:
    for page in PAGES:
        assert len({page.texts[at] for at in page.slots[Slot.CANDIDATE]}) == len(page.slots[Slot.CANDIDATE])
        asked = ["\n".join(page.texts[one.question : one.question_end])[4:] for one in page.blocks]
        assert len(set(asked)) == len(asked)


def test_answers_are_quoted_and_annotations_labelled() -> None:
    for page in PAGES:
        for block in page.blocks:
            assert page.texts[block.answer].partition(": ")[2].startswith('"')
            assert page.texts[block.answer_end - 1].endswith('"')
            assert block.note is None or page.texts[block.note].startswith(NOTE_LABEL)
