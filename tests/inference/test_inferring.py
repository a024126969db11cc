"""Corpora to layouts: what was generated comes out again, whatever a fifth of the files is like."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.layouts import LAYOUTS, check
from benchmarks.mutants import mutant
from benchmarks.operators import OPERATORS
from benchmarks.transcripts import write
from linter.inference import Inference, Observation, infer, observe
from linter.inference.trial import best, findings
from linter.layouts.collection.settings import DEFAULT, Layout
from linter.layouts.collection.validity import problems
from linter.source import Source

EVERY_LAYOUT = pytest.mark.parametrize("layout", [DEFAULT, *LAYOUTS.values()], ids=["default", *LAYOUTS])
DRAWN = ("title", "underline", "terminator", "candidate_label", "question_label", "answer_label", "score_label")


def corpus(layout: Layout, count: int, spoilt: int = 0, seed: int = 1) -> list[bytes]:
    """``count`` files, of which every so many has a defect."""
    rng, files = Random(seed), []
    for number in range(count):
        page = write(rng.randrange(10**6), number % 3 == 2, layout)
        one = mutant(rng.choice(OPERATORS), [page], rng) if spoilt and number % spoilt == 0 else None
        files.append(one.data if one else page.data())
    return files


def inferred(*files: bytes) -> Inference:
    return infer([found for data in files if (found := observe(data.decode("utf-8", "replace").replace("\r", "")))])


@EVERY_LAYOUT
def test_a_clean_corpus_is_clean_in_the_layout_that_is_inferred(layout: Layout) -> None:
    files = corpus(layout, 12)
    inference = inferred(*files)
    chosen = best(inference, [Source(data) for data in files])
    assert inference.files == 12
    assert findings(chosen, [Source(data) for data in files]) == 0
    assert [getattr(chosen, field) for field in DRAWN] == [getattr(layout, field) for field in DRAWN]
    assert list(chosen.headings) == list(layout.headings)
    assert (chosen.decimals, chosen.numbering, set(chosen.flags)) == (
        layout.decimals,
        layout.numbering,
        set(layout.flags),
    )
    assert list(problems(chosen)) == []


@pytest.mark.parametrize("seed", [2, pytest.param(3, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(layout, id=name, marks=() if name in ("default", "German", "narrow") else pytest.mark.slow)
        for name, layout in {"default": DEFAULT, **LAYOUTS}.items()
    ],
)
def test_defects_in_a_fifth_of_the_files_change_nothing(layout: Layout, seed: int) -> None:
    files = corpus(layout, 20, spoilt=5, seed=seed)
    chosen = best(inferred(*files), [Source(data) for data in files])
    clean = corpus(layout, 6, seed=99)
    assert [found for data in clean if (found := check(data, chosen))] == []


def test_one_file_is_enough_for_what_it_shows() -> None:
    (data,) = corpus(DEFAULT, 1)
    inference = inferred(data)
    assert inference.layout == DEFAULT
    support = {one.key: (one.support, one.of, one.guess) for one in inference.seen}
    assert support["terminator"] == (1, 1, False)


def test_every_setting_is_accounted_for() -> None:
    keys = {one.key.replace("-", "_") for one in inferred(*corpus(DEFAULT, 8)).seen}
    assert keys == set(Layout._fields)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "just words\n",
        "Q1: why?\n\nA1: because\n",
        "Score: 1\n~~~~~\n",
        '{"Q1": 2}\n',
        "Step 1: mix\n\nResult 1: dough\n\nStep 2: bake\n\nResult 2: bread\n",
    ],
)
def test_what_has_no_questions_answers_and_scores_is_no_transcript(text: str) -> None:
    assert observe(text) is None


PEOPLE = ("Zora Quill", "Ewan Strong", "Mirela Novak")


def page(*people: str, label: str = "Candidate", heading: str = "STRONG CANDIDATES", flag: str = "") -> str:
    bar = "=" * 60
    text = f"{'=' * 80}\nINTERVIEWS\n{'=' * 80}\n\n\n{bar}\n{heading}\n{bar}\n\n\n"
    for name in people:
        text += f"{label}: {name} - Developer\n{'-' * 40}\n\n"
        text += f'Q1: Why?\n\nA1: "Because of that."\n\nRelevance Score: 0.500{flag}\n{"~" * 30}\n\n'
    return text.rstrip("\n") + "\n"


def of(*texts: str) -> Inference:
    found = [observe(text) for text in texts]
    assert all(isinstance(one, Observation) for one in found)
    return infer([one for one in found if one is not None])


def said(inference: Inference) -> str:
    """Everything that could be shown of an inference."""
    return repr((inference.layout, inference.seen, inference.rivals))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_name_is_taken_for_structure(count: int) -> None:
    for number in range(count):
        headed = of(*(page(PEOPLE[at], heading=f"INTERVIEW OF {PEOPLE[at].upper()}") for at in range(number + 1)))
        flagged = of(*(page(PEOPLE[at], flag=f" [{PEOPLE[at]}]") for at in range(number + 1)))
        labelled = of(page("Lead", label=PEOPLE[0]), *[page("Head", label=PEOPLE[0])] * number)
        for inference in (headed, flagged, labelled):
            assert not any(
                word in said(inference).casefold() for name in PEOPLE for word in name.casefold().split()[:1]
            )


def test_what_is_left_out_as_a_name_is_said() -> None:
    notes = {one.key: one.note for one in of(page(PEOPLE[0], flag=f" [{PEOPLE[0]}]")).seen}
    assert notes["flags"] == "0 of 1 files; 1 not shown, as it may be a name"


def test_a_section_that_is_somebodys_name_too_is_a_section() -> None:
    assert of(page("Ewan Strong"), page("Zora Quill")).layout == DEFAULT


def test_files_that_nothing_tells_apart_give_an_unsound_layout_that_is_said() -> None:
    text = page(*PEOPLE).replace("~" * 30, "-" * 40)
    assert [one.key for one in problems(of(text).layout)] == ["layout.terminator"]


def test_a_title_that_has_the_run_of_a_section_is_no_section() -> None:
    text = page(*PEOPLE).replace("=" * 80, "=" * 60)
    assert of(text).layout.sections == DEFAULT.sections
    assert of(text).layout.title is not None


def test_sections_that_no_file_puts_in_order_are_in_the_usual_one() -> None:
    tiers = [page(PEOPLE[at], heading=f"{name} CANDIDATES") for at, name in enumerate(("AVERAGE", "WEAK", "STRONG"))]
    assert of(*tiers).layout == DEFAULT


def test_a_short_heading_that_differs_in_a_third_of_its_letters_is_another_one() -> None:
    texts = [page(name, heading=heading) for name, heading in zip(PEOPLE, ("JUNIOR", "JUNIOR", "SENIOR"), strict=True)]
    assert set(of(*texts).layout.sections) == {"JUNIOR", "SENIOR"}


FLAGLESS = tuple(page(PEOPLE[at % 3]) for at in range(6))


@pytest.mark.parametrize("remark", [" STRUGGLED", " (struggled)", " \N{WARNING SIGN} struggled"])
def test_flags_in_a_form_of_their_own_are_no_reason_to_judge_none(remark: str) -> None:
    spoilt = [text.replace("0.500", f"0.500{remark}") for text in (page(*PEOPLE[:2]), page(*PEOPLE[1:]))]
    spoilt = [text.replace(f"0.500{remark}", "0.500", 1) for text in spoilt]
    assert of(*FLAGLESS, *spoilt).rivals == ()
    assert DEFAULT._replace(flags=()) in of(*FLAGLESS, spoilt[0]).rivals


@pytest.mark.parametrize("line", ["Relevance Score: 0.912 was the value at the top", "Relevance Score: 0.5 or so"])
def test_a_score_that_somebody_talks_about_has_no_flag(line: str) -> None:
    talked = [text.replace("of that.", f"of that.\n\n{line}\n\nSo it was.") for text in FLAGLESS]
    assert DEFAULT._replace(flags=()) in of(*talked).rivals
