"""What a file says about itself, and the turns of a dialogue: each condition by one small record or call."""

from __future__ import annotations

import pytest

from linter import Report, lint
from linter.config import plan
from linter.finding import Applicability
from linter.fixer import fix
from tests.pages import ASKED, CALL, CLOSE, GRADES, HEAD, PLACES, TURNS, encoded, read_by

ASKS, ANSWERS = TURNS.split("\n\n")


def record(place: str, block: str) -> str:
    """The clean record with ``block`` in its place."""
    return PLACES[f"record {place}"].replace("{}", block)


def call(*turns: str) -> str:
    """A call of these turns, without a clock where they have their own."""
    return PLACES["call"].replace("{}", "\n".join(turns))


def turns(*said: str) -> str:
    """A clean record whose dialogue has these turns in its middle."""
    return record("turns", "\n\n".join(said))


def report(text: str, layout: str | None = None) -> Report:
    return lint(encoded(text), read_by(plan(), layout))


def found(text: str, layout: str | None = None) -> list[tuple[str, str, str]]:
    """Code, text and message of each finding."""
    return [(finding.code, text[slice(*finding.span)], finding.message) for finding in report(text, layout).findings]


def codes(text: str, layout: str | None = None) -> list[str]:
    return [code for code, _, _ in found(text, layout)]


def fixed(text: str, layout: str | None = None) -> str:
    """The text after all fixes."""
    done = fix(encoded(text), read_by(plan(), layout), unsafe=True)
    assert not done.failures
    return done.data.decode()


def test_scaffolds_are_clean() -> None:
    parts = {"head": HEAD, "turns": TURNS, "exchange": ASKED, "scores": GRADES, "report": CLOSE}
    assert [found(record(place, block)) for place, block in parts.items()] == [[]] * len(parts)


# counts and averages


def test_count_that_is_not_the_number_of_turns() -> None:
    text = record("head", HEAD.replace("Turns: 3", "Turns: 14"))
    assert found(text) == [("REC001", "14", "'Total Turns' is 14, but the file has 3")]
    (finding,) = report(text).findings
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.UNSAFE
    assert fixed(text) == record("head", HEAD)


def test_count_is_not_judged_where_turns_are_out_of_order() -> None:
    assert codes(turns(ASKS)) == ["REC005"]


def test_count_that_is_no_number_is_malformed() -> None:
    assert codes(record("head", HEAD.replace("Turns: 3", "Turns: many"))) == ["REC007"]


@pytest.mark.parametrize("said", ["0.572", "0.573"])
def test_average_may_be_rounded_either_way(said: str) -> None:
    """The mean of 0.533 and 0.612 is 0.5725."""
    assert codes(record("head", HEAD.replace("0.573", said))) == []


@pytest.mark.parametrize("said", ["0.571", "0.574", "0.600"])
def test_average_that_is_off_by_a_unit(said: str) -> None:
    text = record("head", HEAD.replace("0.573", said))
    assert found(text) == [
        ("REC002", said, f"'Average Relevance Score' is {said}, but the mean of the values is 0.573")
    ]
    assert fixed(text) == record("head", HEAD)


def test_average_of_values_in_free_text() -> None:
    text = record("scores", GRADES.replace("4/5", "5/5"))
    assert found(text) == [("REC002", "3.50", "'Average Evaluation Score' is 3.50, but the mean of the values is 4.00")]


def test_averages_may_be_absent() -> None:
    assert codes(record("head", HEAD.partition("\nAverage")[0])) == []


def test_average_is_not_judged_where_one_of_its_values_is_damaged() -> None:
    assert codes(record("exchange", ASKED.replace("0.533", "high"))) == ["SCO002"]
    assert codes(record("scores", GRADES.replace("4/5", "44/5"))) == ["REC008"]


# copies and quotations


def test_copy_that_differs() -> None:
    text = record("report", CLOSE.replace("next round.", "second round.", 1))
    last = "Invite her to the next round."
    assert found(text) == [("REC004", last, "'RECOMMENDATION (FULL)' differs from its original")]
    (finding,) = report(text).findings
    assert [text.split("\n")[note.position.line - 1] for note in finding.related] == ["Invite her to the second round."]


def test_copy_may_have_other_white_space() -> None:
    assert codes(record("report", CLOSE.replace("to the next", "to  the\nnext", 1))) == []


def test_copy_is_not_judged_without_its_original() -> None:
    assert codes(record("report", CLOSE.replace("### Overall Recommendation", "### Outlook"))) == []


def test_question_that_nobody_asked() -> None:
    text = record("exchange", ASKED.replace("a list?", "lists?"))
    assert found(text) == [
        (
            "REC003",
            "When do you use lists?",
            "question differs from the dialogue, expected a whole turn of the dialogue",
        )
    ]


def test_question_that_is_a_part_of_a_turn() -> None:
    assert codes(record("exchange", ASKED.replace("Question: When", "Question: when"))) == ["REC003"]


def test_answer_to_another_question() -> None:
    other = '"I am Jane Roe, and I have written Python services for six years."'
    text = record("exchange", ASKED.replace(ANSWERS.removeprefix("Candidate: "), other))
    assert found(text) == [("REC003", other, "answer differs from the dialogue, expected the turn after its question")]


def test_exchange_may_have_other_white_space_than_its_turns() -> None:
    assert codes(record("exchange", ASKED.replace("of the items matters", "of the\nitems matters"))) == []


def test_exchange_is_not_judged_where_the_count_of_turns_is_wrong() -> None:
    text = record("exchange", ASKED.replace("a list?", "lists?")).replace("Turns: 3", "Turns: 4")
    assert codes(text) == ["REC001"]


def test_quotes_are_why_an_answer_differs() -> None:
    said = ANSWERS.removeprefix("Candidate: ")
    assert codes(record("exchange", ASKED.replace(said, f"“{said[1:-1]}”"))) == ["QNA010"]


@pytest.mark.parametrize("half", [ANSWERS[:-1], ANSWERS.replace('"', "", 1)])
@pytest.mark.parametrize("text", [turns(ASKS, ANSWERS), record("head", HEAD)])
def test_turn_with_a_quote_at_one_end(text: str, half: str) -> None:
    assert codes(broken := text.replace(ANSWERS, half)) == ["QNA009"]
    assert fixed(broken) == text


def test_quotes_say_nothing_beside_a_lost_label() -> None:
    assert codes(turns(ASKS, ANSWERS).replace(ANSWERS, f"{ANSWERS}\n\nWhy?").replace(ANSWERS[:12], "")) == ["REC005"]


def test_blank_at_the_end_of_a_turn_that_is_cut_off() -> None:
    assert codes(turns(ASKS, f"{ANSWERS[:-8]} ")) == ["QNA009"]


def test_turn_that_begins_with_a_quotation() -> None:
    assert not codes(turns(ASKS, 'Candidate: "Order" is the word. I take it where "first in, first out" holds.'))


# values


@pytest.mark.parametrize(
    ("said", "how", "expected"),
    [
        ("strng", "misspelt", "strong"),
        ("Strong", "capitalised differently", "strong"),
        ("averge", "misspelt", "average"),
    ],
)
def test_misspelt_value(said: str, how: str, expected: str) -> None:
    text = record("head", HEAD.replace("strong", said))
    assert found(text) == [("REC006", said, f"value of 'Quality Profile' is {how}, expected {expected}")]
    assert fixed(text) == record("head", HEAD.replace("strong", expected))


def test_unknown_value() -> None:
    text = record("head", HEAD.replace("strong", "junior"))
    options = "weak, average, strong, exceptional"
    assert found(text) == [("REC006", "junior", f"value of 'Quality Profile' is unknown, expected one of {options}")]
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("block", "spot", "message"),
    [
        (HEAD.replace("Quality Profile: strong\n", ""), "", "line 'Quality Profile' is missing"),
        (HEAD.replace("Turns: 3\n", "Turns: 3\nTotal Turns: 3\n"), "Total Turns: 3", "line 'Total Turns' is repeated"),
        (
            HEAD.replace("Total Turns", "Totl Turns"),
            "Totl Turns:",
            "label is misspelt, expected 'Total Turns:'",
        ),
        (HEAD.replace("strong", ""), "", "line 'Quality Profile' has no value"),
        (HEAD.replace("Turns: 3", "Turns: three"), "three", "line 'Total Turns' has a value that cannot be read"),
    ],
)
def test_line_of_the_head(block: str, spot: str, message: str) -> None:
    text = record("head", block.replace("Profile: \n", "Profile:\n"))
    assert found(text) == [("REC007", spot, message)]


@pytest.mark.parametrize("said", ["6", "-1", "55"])
def test_number_out_of_its_range_in_free_text(said: str) -> None:
    text = record("scores", GRADES.replace("4/5", f"{said}/5"))
    assert found(text) == [("REC008", said, f"'Score' is {said}, expected a value between 0 and 5")]


def test_number_out_of_its_range_in_the_head() -> None:
    text = record("head", HEAD.replace("3.50", "7.50"))
    expected = "value of 'Average Evaluation Score' is 7.50, expected a value between 0 and 5"
    assert found(text) == [("REC008", "7.50", expected)]


TICKETS = (
    "0:01 Rosa: Which part was slow?\nTicket: A-1",
    "0:05 Amir: The search.\nTicket: A-2",
    "0:09 Rosa: Why?\nTicket: {}",
)


def test_value_that_must_be_unique() -> None:
    text = call(*TICKETS).replace("{}", "A-1")
    assert found(text, CALL) == [
        ("REC013", "A-1", "'Ticket' repeats an earlier value, expected a different one each time")
    ]
    (finding,) = report(text, CALL).findings
    assert [note.position.line for note in finding.related] == [4]
    assert codes(call(*TICKETS).replace("{}", "A-3"), CALL) == []


# turns


def test_speakers_take_turns() -> None:
    text = turns(ASKS, "AI Recruiter: Any hint?", ANSWERS)
    assert found(text) == [
        ("REC005", "AI Recruiter: Any hint?", "turn of 'AI Recruiter', expected a turn of 'Candidate'")
    ]


@pytest.mark.parametrize("nothing", ["", " ", ' ""', " “”"])
@pytest.mark.parametrize("said", [("AI Recruiter:", ANSWERS), (ASKS, "Candidate:")])
def test_turn_without_text(said: tuple[str, str], nothing: str) -> None:
    empty = next(each for each in said if each.endswith(":"))
    text = turns(*(each + nothing if each is empty else each for each in said))
    assert found(text) == [("REC009", (empty + nothing).rstrip(), "turn has no text")]


def test_empty_turn_is_why_an_exchange_is_not_in_the_dialogue() -> None:
    assert codes(record("head", HEAD).replace(ANSWERS, "Candidate:")) == ["REC009"]


@pytest.mark.parametrize("title", ["Transcript of Interview", "Interview"])
def test_another_title(title: str) -> None:
    text = record("head", HEAD).replace("Interview Transcript", title)
    assert found(text) == [("DOC002", title, "title is worded differently, expected 'Interview Transcript'")]


def test_file_that_ends_before_a_report() -> None:
    text = record("head", HEAD).partition("=\nHR REPORT")[0].rstrip("=\n") + "\n"
    assert [message for _, _, message in found(text)] == ["line 'HR REPORT' is missing at the end of the file"]


def spoken(*clocks: str) -> str:
    """A call with a turn at each of ``clocks``."""
    speakers = ("Rosa", "Amir")
    return call(*(f"{clock} {speakers[at % 2]}: This is turn number {at}." for at, clock in enumerate(clocks)))


@pytest.mark.parametrize(
    ("clocks", "expected"),
    [
        (("0:05", "0:09", "0:08", "0:12"), [("0:08", "clock is 0:08, expected 0:09 or later")]),
        (("0:05", "9:05", "0:08", "0:12"), [("0:08", "clock is 0:08, expected 9:05 or later")]),
        (("59:58", "1:00:02", "1:00:01"), [("1:00:01", "clock is 1:00:01, expected 1:00:02 or later")]),
        (("0:05", "0:05", "0:06"), []),
        (("23:59:58", "00:00:03"), []),
        (("24:00:00", "00:00:03"), [("00:00:03", "clock is 00:00:03, expected 24:00:00 or later")]),
        (("97:46:02", "17:46:30"), [("17:46:30", "clock is 17:46:30, expected 97:46:02 or later")]),
        (("12:58", "1:02"), []),
        (("12:58:00", "01:02:00"), []),
        (("14:58", "1:02"), [("1:02", "clock is 1:02, expected 14:58 or later")]),
        (("12:00:00", "01:59:59"), []),
        (("12:59:59", "01:00:00"), []),
        (("11:59:59", "01:00:00"), [("01:00:00", "clock is 01:00:00, expected 11:59:59 or later")]),
        (("12:00:00", "02:00:00"), [("02:00:00", "clock is 02:00:00, expected 12:00:00 or later")]),
        (("13:00:00", "01:59:59"), [("01:59:59", "clock is 01:59:59, expected 13:00:00 or later")]),
        (("23:10:02", "11:10:01"), []),
        (("23:10:01", "11:10:01"), [("11:10:01", "clock is 11:10:01, expected 23:10:01 or later")]),
    ],
)
def test_clock(clocks: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert found(spoken(*clocks), CALL) == [("REC010", *each) for each in expected]


def test_clock_that_a_layout_declares_as_ascending_is_reported_once() -> None:
    declared = CALL + "clock = { ascending = true }\n"
    assert codes(spoken("0:05", "0:09", "0:08"), declared) == ["REC010"]


def test_ascending_value_that_is_no_clock() -> None:
    declared = CALL + 'line = { type = "integer", ascending = true }\n'
    declared = declared.replace("{clock} {speaker}", "{line} {speaker}")
    text = call("3 Rosa: Which part was slow?", "5 Amir: The search.", "4 Rosa: Why?")
    assert found(text, declared) == [("REC010", "4", "'line' is 4, lower than the previous one")]


def conversation(*speakers: str) -> str:
    """A call in which these speak."""
    return call(*(f"0:{at:02} {speaker}: This is turn number {at}." for at, speaker in enumerate(speakers, 10)))


def test_misspelt_speaker() -> None:
    speakers = ["Rosalind", "Amira"] * 4
    clean = conversation(*speakers)
    speakers[4] = "Rosalnd"
    text = conversation(*speakers)
    assert found(text, CALL) == [
        ("REC011", "Rosalnd", "name of the speaker of 1 turn is almost that of the speaker of 3 turns")
    ]
    (finding,) = report(text, CALL).findings
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.UNSAFE
    assert [note.position.line for note in finding.related] == [3]
    assert fixed(text, CALL) == clean


@pytest.mark.parametrize(
    "speakers",
    [
        ("Speaker 1", "Speaker 2") * 4 + ("Speaker 3",),
        ("Rosa", "Amira") * 4 + ("Bo",),
        ("Rosa", "Amira", "Rosa", "Amara"),
        ("Rosalind", "Amira") * 4 + ("Amir", "Amira"),
        ("Jo", "Amira") * 4 + ("Bo",),
    ],
    ids=["numbered", "far", "rare", "speaks with the other", "short"],
)
def test_speaker_of_a_similar_name(speakers: tuple[str, ...]) -> None:
    assert codes(conversation(*speakers), CALL) == []


def test_speakers_whose_labels_are_of_the_layout_are_not_compared() -> None:
    long = [turn for _ in range(4) for turn in (ASKS, ANSWERS)]
    assert "REC011" not in codes(turns(*long).replace("Turns: 3", "Turns: 6"))


def test_turn_on_the_line_of_another() -> None:
    text = turns(f"{ASKS} {ANSWERS}")
    assert found(text) == [("REC012", "Candidate:", "turn begins in the middle of a line, expected a new line")]
    assert fixed(text) == turns(ASKS, ANSWERS)


def test_turn_behind_a_quoted_one() -> None:
    text = turns(ASKS, f"{ANSWERS} AI Recruiter: Why?", '"Candidate: So."'.strip('"')).replace("Turns: 3", "Turns: 4")
    assert found(text) == [("REC012", "AI Recruiter:", "turn begins in the middle of a line, expected a new line")]


def test_glued_turn_is_why_the_count_and_the_exchanges_are_wrong() -> None:
    text = record("head", HEAD).replace(f"{ASKS}\n\n{ANSWERS}", f"{ASKS} {ANSWERS}")
    assert codes(text) == ["REC012"]


def test_glued_turn_of_a_call_has_no_fix_for_its_clock_is_lost() -> None:
    text = call("0:01 Rosa: Why?", "0:05 Amir: It was slow. Rosa: Which part?", "0:09 Amir: The search.")
    assert found(text, CALL) == [("REC012", "Rosa:", "turn begins in the middle of a line, expected a new line")]
    (finding,) = report(text, CALL).findings
    assert finding.fix is None


def test_glued_turn_with_its_clock() -> None:
    text = call("0:01 Rosa: Why?", "0:05 Amir: It was slow. 0:07 Rosa: Which part?", "0:09 Amir: The search.")
    assert found(text, CALL) == [("REC012", "0:07 Rosa:", "turn begins in the middle of a line, expected a new line")]
    apart = call("0:01 Rosa: Why?", "0:05 Amir: It was slow.", "0:07 Rosa: Which part?", "0:09 Amir: The search.")
    assert fixed(text, CALL) == apart


@pytest.mark.parametrize(
    "said",
    ["It was slow, see 0:07 Rosa: which part.", "I quote `well. 0:07 Rosa: hello` there.", "At 0:07 Rosa said: why."],
)
def test_clock_and_name_in_running_text(said: str) -> None:
    assert codes(call("0:01 Rosa: Why?", f"0:05 Amir: {said}", "0:09 Rosa: I see."), CALL) == []


@pytest.mark.parametrize(
    "said",
    [
        'Candidate: "I read the file. AI Recruiter: it said."',
        'Candidate: "I read the file.\n\nIt was short. AI Recruiter: it said."',
        'Candidate: I read "Well. AI Recruiter: hello" there.',
        "Candidate: I print `x. AI Recruiter: y` there.",
        "Candidate: I print\n\n```\nx. AI Recruiter: y\n```\n\nthere.",
        "Candidate: I am no AI Recruiter: I am a person.",
        "Candidate: I read it. ai recruiter: that is a word.",
    ],
)
def test_label_in_running_text(said: str) -> None:
    assert codes(turns(ASKS, said)) == []


# replies


@pytest.mark.parametrize(
    "token",
    [
        *("<think>", "</think>", "<|im_end|>", "<|start_header_id|>", "<｜end▁of▁sentence｜>"),
        *("[INST]", "[/INST]", "<<SYS>>", "<start_of_turn>", "<tool_call>"),
    ],
)
def test_token_of_a_model(token: str) -> None:
    text = turns(ASKS, f"Candidate: Well, {token} a list keeps its order.")
    assert found(text) == [("QNA012", token, "turn contains a control token of a language model")]


def test_tokens_of_one_answer_are_one_finding_and_said_of_the_answer_alone() -> None:
    said = ANSWERS.removeprefix("Candidate: ")
    leaked = f'"<think>A list?</think> {said[1:]}'
    text = record("exchange", ASKED).replace(said, leaked)
    assert text.count(leaked) == 2
    assert found(text) == [("QNA012", "<think>", "answer contains 2 control tokens of a language model")]
    (finding,) = report(text).findings
    assert text[: finding.span[0]].endswith('Answer: "')


@pytest.mark.parametrize(
    "said",
    [
        "Candidate: I stop at `<|im_end|>` and go on.",
        "Candidate: I print\n\n```\n<think>\n```\n\nfirst.",
        'Candidate: It wrote "<think>" and then nothing.',
        "Candidate: I use List<String> and a [list] of <b>tags</b>.",
        "Candidate: Of a < b | c > d nothing is known.",
        "Candidate: I strike </s> it out.",
    ],
)
def test_no_token_of_a_model(said: str) -> None:
    assert codes(turns(ASKS, said)) == []


@pytest.mark.parametrize(
    "said",
    [
        "Error",
        "Error: connection reset by peer",
        "ERROR: Rate limit reached",
        "[Error: API request failed]",
        "Error code: 429 - {'error': {'message': 'quota'}}",
        "Internal server error",
        "API error 500: try again",
        "An error occurred while processing your request.",
        "An unexpected error occurred",
        "429",
        "503",
        "429 Too Many Requests",
        "HTTP 500",
        "HTTP 502 Bad Gateway",
        "503 Service Unavailable",
        "429 Client Error: Too Many Requests for url",
        "Too many requests",
        "Timed out",
        "timeout",
        "Request timed out.",
        "The request timed out after 30 seconds",
        "Connection refused",
        "Connection reset by peer",
        "Rate limit exceeded, retry later",
        "RateLimitError",
        "openai.RateLimitError: You exceeded your current quota",
        "ReadTimeout",
        "Failed to generate a response",
        "Unable to get response from the model",
        '{"error": {"code": 429}}',
        "Traceback (most recent call last):\n  File \"bot.py\", line 3, in <module>\nKeyError: 'text'",
    ],
)
def test_error_in_place_of_an_answer(said: str) -> None:
    (finding,) = report(turns(ASKS, f"Candidate: {said}")).findings
    assert (finding.code, finding.message) == ("QNA013", "turn is only an error message")


@pytest.mark.parametrize(
    "said",
    [
        "Errors happen, and so I catch them.",
        "The error was mine: I forgot the lock.",
        "I timed out the request.",
        "500",
        "42",
        "404 people use it.",
        "Time.",
        "Timeouts and retries.",
        "No error here. I would look at the log first.",
        "A connection.",
        "I have no idea.",
        '{"key": 1}',
    ],
)
def test_short_answer(said: str) -> None:
    assert codes(turns(ASKS, f"Candidate: {said}")) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Which status code is for too many requests?", "429"),
        ("We have many logs. What does Python raise for a missing key?", "KeyError"),
        ("What is the usual reason why a request fails?", "Timeout."),
    ],
)
def test_answer_to_a_question_about_errors(asked: str, said: str) -> None:
    assert codes(turns(f"AI Recruiter: {asked}", f"Candidate: {said}")) == []


@pytest.mark.parametrize(
    "asked", ["Which grades are exceptional?", "What was an exceptional day?", "What does https do?"]
)
def test_what_is_exceptional_is_no_exception(asked: str) -> None:
    assert codes(turns(f"AI Recruiter: {asked}", "Candidate: Error: 429 Too Many Requests")) == ["QNA013"]


def test_error_message_is_said_of_the_answer_alone() -> None:
    said = ANSWERS.removeprefix("Candidate: ")
    text = record("exchange", ASKED).replace(said, '"Request timed out."')
    assert found(text) == [("QNA013", "Request timed out.", "answer is only an error message")]


@pytest.mark.parametrize(
    ("text", "section"),
    [
        (record("head", HEAD.replace("strong", "hopeless")), None),
        (record("exchange", ASKED.replace("0.533", "1.533")), "TECHNICAL QUESTIONS AND ANSWERS"),
    ],
)
def test_the_candidate_of_the_head_is_named_in_every_section(text: str, section: str | None) -> None:
    (finding,) = report(text).findings
    assert (finding.where.section, finding.where.candidate) == (section, 1)


def test_report_that_has_lost_its_heading() -> None:
    grades = f"1. Project / Experience Question:\n   Note: Vague.\n\n2. Technical:\n   Q1: List vs. Tuple\n{GRADES}"
    text = record("head", HEAD).replace(GRADES, grades)
    heading = text[text.index("EVALUATION REPORT") :].partition(grades)[0]
    rule = heading.split("\n")[1]
    assert not codes(text)
    assert found(text.replace(f"{rule}\n{heading}", "")) == [
        ("DOC003", "", "section heading is missing, expected EVALUATION REPORT")
    ]
