from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.evidence.lexicon import lexicon
from linter.evidence.sign import Sign
from linter.evidence.wording import Wording, read

FLUENT = (
    "Each write goes through a queue, the worker retries with backoff, and a dead letter table keeps what failed. "
    "We look at it every morning and replay by hand, which takes five minutes since the handlers are idempotent. "
)


def read_both(answer: str) -> Wording:
    """As it stands in a file, with its quotes, and without."""
    bare, quoted = read(answer), read(f'"{answer}"')
    assert (bare.sign, bare.plain) == (quoted.sign, quoted.plain)
    return bare


@pytest.mark.parametrize(
    "answer",
    [
        "Oh, the Python scripts? Yeah, I helped with some of those. They were... for the company. I'm not entirely "
        "sure of the specifics, though.",
        "Django or Flask? Hmm. I'm not sure I've used those specifically. I know Python, though.",
        "Oh, technical challenges? Hmm. I guess there were some things. I'm not really sure I can think of specific "
        "ones right now. It was a while ago.",
        "Uh, state and props?  I'm not really sure about that.  They're both... things in React, right?",
        "Uh, detailed logging? For functions? I guess... when things are going wrong?",
        "I can't think of an example right now.",
        "I haven't used that, I'm afraid.",
        "I have no idea what that would be.",
        "My mind went blank, sorry.",
        "That was handled by another team, so I can't speak to it.",
        "I have to say I don't know.",
        "We use it, but I couldn't tell you how it works.",
        "Hmm.",
        "Uh...",
        "Um, yeah, so... uh.",
        "...",
        "I not know this, sorry for my English.",
        "Well, it's, you know, a big topic, and people have different views, I guess. It's always kind of different.",
    ],
)
def test_a_non_answer_speaks_for_the_flag(answer: str) -> None:
    wording = read_both(answer)
    assert wording.sign is Sign.FOR
    assert wording.weight > 0


@pytest.mark.parametrize(
    "answer",
    [
        "I don't know.",
        "i dont know",
        "I don’t know, sorry.",
        "Honestly, no idea.",
        "I have never used Docker.",
        "I forget.",
    ],
)
def test_the_whole_answer_is_a_dont_know(answer: str) -> None:
    assert read_both(answer)[:2] == (Sign.FOR, True)


@pytest.mark.parametrize(
    "answer",
    [
        "No, thank you. I think you've covered everything I wanted to know.",
        "No questions from my side, it was a pleasure.",
        "I can't think of any further questions, thanks for your time.",
        "Nothing else, thank you!",
    ],
)
def test_a_farewell_speaks_against_the_flag_plainly(answer: str) -> None:
    assert read_both(answer)[:2] == (Sign.AGAINST, True)


@pytest.mark.parametrize(
    "answer",
    [
        FLUENT,
        FLUENT.replace("takes five", "might usually take"),
        "No idea is too small for our board, so we log all of them and vote on Fridays after lunch.",
        "I wasn't sure at first, so I measured: the hit rate was 40 percent, and it doubled with a larger cache.",
        "If I'm not sure about a change, I put it behind a flag and roll it out to one percent first.",
        'My manager said "I have no idea why this fails" and handed me the pager, so I bisected it.',
        "The build said 'don't know how to make target', so I added the missing rule to the Makefile that evening.",
        "The parser raises `not sure` when a token is ambiguous; we catch that and take the slower path instead.",
        "You never know when a client retries, so every write takes a key and we keep it for a day.",
        "Users don't know their own passwords, so we send a magic link instead of a reset form with questions.",
        "I can't think of a better tool for this than plain SQL, since the optimiser does the work.",
    ],
)
def test_a_fluent_answer_speaks_against_the_flag(answer: str) -> None:
    wording = read_both(answer)
    assert wording.sign is Sign.AGAINST
    assert not wording.plain


@pytest.mark.parametrize(
    "answer",
    [
        "I don't remember the first one. On the last one I was the one who called people every week and kept the list "
        "of what was open.",
        "I haven't worked with a single team that had no rules; ours are two reviews.",
        "No idea of mine was ever turned down there. The third one became the search page.",
        "I wouldn't know what to do without a checklist. Mine has nine lines and I read it aloud.",
        "My mind went blank at first, so let me think aloud: sort both lists, walk them in step, count the matches.",
    ],
)
def test_what_is_told_after_a_dont_know_or_by_one_is_an_answer(answer: str) -> None:
    assert read(answer).sign is not Sign.FOR


@pytest.mark.parametrize(
    ("answer", "is_about_much"),
    [
        ("Hard to describe. A mutex guards the queue, and workers wait on a condition variable.", True),
        ("Hard to describe. One guards it, and all of the others wait for that one.", False),
        ("We did a lot of things there: caches, shards, replicas, prepared statements, pools of connections.", True),
    ],
)
def test_a_vague_word_in_a_brief_answer_is_outweighed_by_what_it_is_about(answer: str, is_about_much: bool) -> None:
    assert (read(answer).sign is Sign.AGAINST) is is_about_much


@pytest.mark.parametrize(
    ("answer", "read_as"),
    [
        ("I don't know why it works, I just know that it does.", True),
        ("I don't know why it works: two minutes in hot water, then ice, and they stay green.", False),
        ("I couldn't explain it, I only ever clicked through the wizard of the vendor.", True),
        ("I couldn't explain it, so we made it the topic of the week.", False),
        ("I don't know, and nobody could ever explain it to me.", True),
        ("I don't know, is it the one with the red label on the side of the box?", True),
        ("I couldn't say, if you want the truth about that old switch.", True),
    ],
)
def test_what_is_told_last_decides(answer: str, read_as: bool) -> None:
    assert (read(answer).sign is Sign.FOR) is read_as


@pytest.mark.parametrize(
    ("claim", "doubt"),
    [
        ("I don't know a better way.", "I don't know which way is better."),
        ("I can't think of anything worse.", "I can't think of anything."),
        ("If I don't know the dose, I ask.", "I don't know the dose."),
        ("If they call and I don't know, I ask.", "They call and I don't know."),
        ("I don't know the exact figure, about two percent.", "I don't know the exact figure."),
        ("I never had a complaint.", "I never had a chance to use it."),
        ("I'm not aware of any exception to that.", "I'm not aware of it, sorry."),
        ("Never mind, somebody who knows will call.", "Who knows."),
    ],
)
def test_a_claim_in_the_words_of_a_doubt_is_no_non_answer(claim: str, doubt: str) -> None:
    assert read(claim).sign is not Sign.FOR
    assert read(doubt).sign is Sign.FOR


@pytest.mark.parametrize(
    "answer",
    [
        "I have never used the faster one.",
        "I'd rather pass on the easier one.",
        "I would have to look up the faster one.",
    ],
)
def test_a_comparison_makes_no_claim_of_what_nobody_knows_from_doing(answer: str) -> None:
    assert read(answer).sign is Sign.FOR


@pytest.mark.parametrize(
    ("answer", "read_as"),
    [
        ("That is something I don't know.", True),
        ("The question is what I don't know.", False),
        ("That is where I'm not sure.", False),
        ("My rule is never I don't know.", False),
    ],
)
def test_what_something_is_may_be_what_nobody_knows(answer: str, read_as: bool) -> None:
    assert (read(answer).sign is Sign.FOR) is read_as


@pytest.mark.parametrize(
    "answer",
    [
        "I want to run my own team in five years.",
        "I ask them what they need and I give it to them.",
        "First I look, then I think, then I touch something.",
        "I always say what I think, even if it is hard.",
        "My biggest strength is that I never give up.",
        "I wouldn't change anything about it.",
        "I take notes, so I don't need to remember.",
        "I'm sorry I'm late, the train stood still.",
        "Hmm. I would take the second one.",
        "I wish I had more time for it.",
        "Add a host to a port.",
    ],
)
def test_plain_words_are_no_evasion(answer: str) -> None:
    assert read(answer).sign is not Sign.FOR


@pytest.mark.parametrize(
    ("language", "answer", "read_as"),
    [
        ("de", "Ich wüsste nicht, wie ich das angehen soll.", True),
        ("de", "Ich weiß nicht, wie es heißt: fünf Prozent der Nutzer für eine Stunde, dann alle.", False),
        ("de", "Ich kenne keine bessere Methode.", False),
        ("fr", "Si je ne sais pas, je demande.", False),
        ("fr", "Je ne peux pas le dimanche.", False),
        ("es", "Ninguna idea es mala, lo apuntamos todo.", False),
        ("es", "No conozco nada de eso.", True),
        ("pt", "Não conheço nada disso.", True),
        ("pt", "Não conheço maneira melhor.", False),
        ("it", "Non conosco un modo migliore.", False),
        ("it", "Questa lettera è per me.", False),
        ("it", "Sono un vigile del fuoco.", False),
    ],
)
def test_the_same_holds_in_other_languages(language: str, answer: str, read_as: bool) -> None:
    assert (read(answer, lexicon(language)).sign is Sign.FOR) is read_as


@pytest.mark.parametrize(
    "answer",
    [
        "",
        '""',
        "443.",
        "O(log n), if it is sorted.",
        "I don't know. " + FLUENT * 4,
        "Uh, " + FLUENT + "I guess.",
        "I don't know the exact number offhand, but we cut the p99 from 800 ms to 200 with a cache before Postgres.",
        "I haven't used Kafka, but three years of RabbitMQ: quorum queues, dead letter exchanges, consumer prefetch.",
        "Geen idee, het spijt me.",
        "Eerst heb ik de logs gelezen en daarna de fout in de database verholpen, toen liep de dienst weer.",
        "我会先分别和两个人谈,弄清楚他们真正担心的是什么,然后再一起讨论具体的问题。",
    ],
)
def test_otherwise_the_wording_is_silent(answer: str) -> None:
    assert read(answer) == Wording(Sign.SILENT, False, (), 0.0)


def test_the_cues_are_where_they_are_said() -> None:
    answer = "“Hmm. I really don’t know, no idea.”"
    assert [answer[start:end] for start, end in read(answer).cues] == ["I really don’t know", "no idea"]


@given(st.text() | st.text("I don't know.\"'`~ \n“”>Uhm,?!").map(lambda text: text * 3))
@example("I'm not sure " * 50)
@example("\x00\ud800 I don't know")
@example("İ don't know. I don't know.")
def test_it_never_raises_and_stays_inside(answer: str) -> None:
    wording = read(answer)
    assert 0 <= wording.weight <= 1
    assert (wording.weight > 0) is (wording.sign is not Sign.SILENT)
    assert not (wording.plain and wording.sign is Sign.SILENT)
    assert all(0 <= start < end <= len(answer) for start, end in wording.cues)
    assert list(wording.cues) == sorted(wording.cues)


@pytest.mark.parametrize(
    "scrap",
    [
        FLUENT,
        "'a ",
        '"',
        "`",
        "> ",
        "not sure ",
        "\n```\n",
        "i ",
        "... ",
        "x'",
        "'m",
        " ",
        "“a ",
        "``a ",
        "uh ",
        "nothing ",
    ],
)
def test_ten_megabytes_are_read_in_no_time(scrap: str) -> None:
    assert read(scrap * (10_000_000 // len(scrap))) == read(scrap * (1_000_000 // len(scrap)))


MORE = (
    "The consumer stores a key, and every replica ships its log to both of them before the deployment drains one node "
    "and waits until connections are closed again."
)


@pytest.mark.parametrize(("words", "weight"), [(45, 0.75), (59, 59 / 60), (60, 1.0), (61, 1.0)])
def test_a_full_answer_of_sixty_words_weighs_most(words: int, weight: float) -> None:
    wording = read(" ".join((FLUENT + MORE).split()[:words]))
    assert (wording.sign, wording.plain) == (Sign.AGAINST, False)
    assert wording.weight == pytest.approx(weight)


POLITE = "Thank you. No, that was all. Thanks for your time. I have no further questions. It was a pleasure. "


@pytest.mark.parametrize(("words", "is_one"), [(40, True), (60, True), (61, False)])
def test_a_farewell_has_sixty_words_at_most(words: int, is_one: bool) -> None:
    wording = read(" ".join((POLITE * 4).split()[:words]))
    assert (wording.sign is Sign.AGAINST and wording.plain) is is_one
