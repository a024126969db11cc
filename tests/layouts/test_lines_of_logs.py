"""Lines that begin with a day and a clock, told by what comes after it, and labels that are words of sentences."""

from __future__ import annotations

from linter import lint
from linter.config import plan
from linter.layouts.compiled import Layout
from linter.layouts.known import Known
from linter.layouts.placing import Placing
from linter.layouts.reading import read_description

LOG = '''name = "log"

[blocks]
file = "{exchange...}"
exchange = """
{date} {clock} [{run}] ASK #{number}: {question}
{date-2} {clock-2} [{run-2}] SAY #{number}: {answer}
"""

[slots]
run = { type = "word" }
run-2 = { type = "word" }
date-2 = { type = "date" }
clock-2 = { type = "clock" }
number = { digits = 3 }
'''
LINES = [
    f"2024-05-06 10:0{number}:0{at} [run-a] {word} #00{number}: {said}\n"
    for number in range(1, 6)
    for at, (word, said) in enumerate((("ASK", "Why is that?"), ("SAY", "As it is.")))
]
NOTES = '''name = "notes"

[blocks]
file = "{exchange...}"
exchange = """
<<Q {number}>>
{question}

<<A>>
{answer}
{?**Note:** {note}}
---------

"""
'''


def found(toml: str, text: str) -> list[tuple[int, str]]:
    chosen = plan()._replace(layouts=(Known("own", read_description(toml)),))
    return [(each.line, each.code) for each in lint(text, chosen).findings if each.code != "QNA011"]


def test_lines_of_a_log_are_told_by_what_comes_after_day_and_clock() -> None:
    assert found(LOG, "".join(LINES)) == []


def test_a_padded_number_within_a_line_is_checked() -> None:
    assert found(LOG, "".join(LINES).replace("#003", "#009", 2)) == [(5, "REC008")]
    assert [code for _, code in found(LOG, "".join(LINES).replace("#003", "#3", 2))][:1] == ["REC007"]


def test_a_word_of_a_sentence_is_no_label_without_its_colon() -> None:
    first = "<<Q 1>>\nWhere?\n\n<<A>>\nIn the yard.\n**Note:** Said twice.\n---------\n\n"
    second = "<<Q 2>>\nWhen?\n\n<<A>>\nI keep a\n{} of it next to the door.\n---------\n"
    assert found(NOTES, first + second.format("note")) == []
    assert found(NOTES, first + second.format("Note")) == [(14, "REC007")]


def test_a_letter_before_a_word_in_small_letters_is_no_label() -> None:
    toml = 'name = "own"\n[blocks]\nfile = """\nI: {first}\n\n{pair...}\n"""\n'
    toml += 'pair = """\nQ: {question}\nA: {answer}\n"""\n'
    label = Layout(read_description(toml)).readers[0].label
    assert label is not None and label.read("I would ask her.", True) is None
    assert label.read("I Would", True) is not None


def test_a_separator_of_any_width_may_be_of_underscores() -> None:
    toml = 'name = "own"\n[blocks]\nfile = "{pair...}"\npair = """\nQ: {question}\nA: {answer}\n{___}\n"""\n'
    assert found(toml, "Q: Why?\nA: So.\n____\nQ: When?\nA: Then.\n_______\n") == []


CLIPS = '''name = "clips"

[blocks]
file = """
GUEST  {name}

{part...}
{?The programme was cut short.}
"""
part = """
CLIP {clip}  IN {second}
{turn...}

"""
turn = """
{speaker}: {said}
"""

[slots]
clip = { type = "number" }
second = { type = "integer" }
'''
CLIP = "CLIP {0}  IN {0}5\nKAY: Where was it?\nLEE: There.\n\nIn the yard.\n\n"


def test_a_label_with_words_after_its_number_is_never_text() -> None:
    text = "GUEST  Ann Lee\n\n" + "".join(map(CLIP.format, (1, 2, 3)))[:-1]
    placing = Placing(Layout(read_description(CLIPS)), text)
    assert placing.blocks["part"] == 3
    assert found(CLIPS, text) == []  # no candidate without exchanges either, where nothing is asked but in turns
    assert [code for _, code in found(CLIPS, text.replace("CLIP 2", "CLIP 4"))] == ["QNA007"]


def test_a_line_at_the_end_that_is_not_there_ends_nothing() -> None:
    paragraphs = CLIP.replace("There.", "There, or not.\n\nI am not sure of it.")
    text = "GUEST  Ann Lee\n\n" + "".join(map(paragraphs.format, range(1, 5)))
    assert found(CLIPS, text[:-1]) == []
    assert found(CLIPS, f"{text}The programme was cut short.\n") == []


def test_minutes_and_seconds_may_have_a_point_between_them() -> None:
    toml = 'name = "own"\n[blocks]\nfile = "{pair...}"\npair = """\n{asked}\n{told}\n\n"""\n'
    toml += 'asked = """\n{time-1}   {speaker}{~}{said}\n"""\ntold = """\n        {speaker-2}{~}{said-2}\n"""\n'
    toml += '[slots]\ntime-1 = { is = "clock", ascending = true }\n'
    toml += 'speaker-2 = { is = "speaker" }\nsaid-2 = { is = "said" }\n'
    pair = "0{0}.07   PC KAY     Where was it?\n        LEE        There, next to\n                   the vault.\n"
    text = "\n".join(map(pair.format, (1, 2, 3)))
    assert found(toml, text) == []
    assert found(toml, text.replace("03.07", "01.07")) == [(9, "REC010")]
    assert found(toml, text.replace("03.07   ", "        ")) != []  # half a label is read, whatever its slot is called
