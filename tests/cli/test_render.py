"""``transcript-lint render`` from end to end: the same text again, and the same values in another layout."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from linter import parse

from .conftest import ROOT, Lint

CORPUS = ROOT.parent / "shared" / "corpus"
LAYOUTS = ROOT / "examples" / "layouts"
TITLE = "TECHNICAL QUESTIONS AND ANSWERS - EXAMPLES BY QUALITY"
FOR_RECORDS = ["--set", "kind=TECHNICAL", "--set", "evaluation-text=None.", "--set", "hr-text=None."]
posix = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")
real = pytest.mark.skipif(not CORPUS.exists(), reason="the real files are not beside the project")

CARDS = '''name = "cards"
[blocks]
file = """
# {name}, {role} ({tier})

{card...}
"""
card = """
**{number}** {question}

> {answer}

Points: {score}{? ({flag})}
{?Note: {annotation}}
---

"""
[slots]
tier = { of = ["weak", "average", "strong", "exceptional"], ordered = true }
answer = { quotes = "usual" }
score = { maximum = 1, decimals = 3 }
flag = { of = ["STRUGGLED"] }
'''


def exported(lint: Lint, *paths: str) -> None:
    assert lint("export", *paths, "--format", "json", "-q", "-o", "a.json").code == 0


@pytest.fixture
def day(lint: Lint, clean: str) -> str:
    """The clean example as ``day.txt``, and what is in it as ``a.json``."""
    Path("day.txt").write_text(clean, encoding="utf-8", newline="")
    exported(lint, "day.txt")
    return clean


def test_the_same_text(lint: Lint, day: str) -> None:
    ran = lint("render", "a.json")
    assert (ran.code, ran.out, ran.err) == (0, day, "")
    assert lint("render", "a.json", "--layout", "collection", "-o", "b.txt").code == 0
    assert Path("b.txt").read_bytes() == day.encode()


def test_one_object_and_standard_input(lint: Lint, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("one.json").write_text(json.dumps(parse(day).to_dict()))
    with open("one.json") as file:
        monkeypatch.setattr(sys, "stdin", file)
        ran = lint("render", "-")
    assert (ran.code, ran.out) == (0, day)


def test_a_layout_that_settings_adjust(lint: Lint, clean: str) -> None:
    Path("transcript-lint.toml").write_text("[layout]\nterminator = { width = 20 }\n")
    Path("day.txt").write_text(text := clean.replace("~" * 30, "~" * 20), encoding="utf-8")
    exported(lint, "day.txt")
    assert lint("render", "a.json").out == text
    assert lint("render", "a.json", "--isolated").out == clean


def test_settings_elsewhere_are_not_read(lint: Lint, day: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "transcript-lint.toml").write_text("[layout]\nterminator = { width = 20 }\n")
    for path in (str(elsewhere / "a.txt"), f"../{elsewhere.name}/a.txt", "a\0.txt", "\ud800.txt", 5):
        Path("one.json").write_text(json.dumps({"file": path, **parse(day).to_dict()}))
        ran = lint("render", "one.json")
        assert (ran.code, ran.out) == (0, day)


def test_a_described_layout(lint: Lint) -> None:
    text = (LAYOUTS / "verdicts.clean.txt").read_text(encoding="utf-8")
    description = LAYOUTS / "verdicts.toml"
    Path("quiz.txt").write_text(text, encoding="utf-8")
    lint("export", "quiz.txt", "--layout", str(description), "--format", "json", "-o", "a.json")
    assert lint("render", "a.json", "--layout", str(description)).out == text
    ran = lint("render", "a.json")
    said = "the layout verdicts is not known, expected it in '--layout'"
    assert (ran.code, ran.out, ran.err) == (1, "", f"transcript-lint: error: a.json: {said}\n")


def test_a_layout_that_settings_name_is_found_from_any_folder(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (LAYOUTS / "verdicts.clean.txt").read_text(encoding="utf-8")
    Path("project/layouts").mkdir(parents=True)
    Path("project/day.txt").write_text(text, encoding="utf-8")
    description = (LAYOUTS / "verdicts.toml").read_text(encoding="utf-8")
    Path("project/layouts/verdicts.toml").write_text(description, encoding="utf-8")
    settings = '[per-file-layouts]\n"/day.txt" = ["layouts/verdicts.toml"]\n"old/" = ["layouts/clocked-turns.toml"]\n'
    turns = (LAYOUTS / "clocked-turns.toml").read_text(encoding="utf-8")
    Path("project/layouts/clocked-turns.toml").write_text(turns, encoding="utf-8")
    Path("project/transcript-lint.toml").write_text(settings)
    exported(lint, "project/day.txt")
    assert lint("render", "a.json").out == text
    assert lint("render", "a.json", "--isolated").code == 1
    Path("day.json").write_text(Path("a.json").read_text().replace("project/day.txt", "gone/day.txt"))
    assert lint("render", "day.json", "--config", "project/transcript-lint.toml").out == text
    monkeypatch.chdir("project")
    assert lint("render", "../a.json").out == lint("render", "../day.json").out == text
    Path("again.toml").write_text(description, encoding="utf-8")
    Path("transcript-lint.toml").write_text(settings + '"new/" = ["again.toml"]\n')
    ran = lint("render", "../a.json")
    places = f"again.toml and {Path('layouts/verdicts.toml')}"
    said = f"the layout verdicts is described in {places}, expected one of them in '--layout'"
    assert (ran.code, ran.err) == (1, f"transcript-lint: error: ../a.json: {said}\n")


def split_and_joined(lint: Lint, text: str, layout: str, *given: str) -> None:
    """Split a collection into files of another layout, check these, and join them again."""
    Path("day.txt").write_text(text, encoding="utf-8")
    exported(lint, "day.txt")
    Path("parts").mkdir()
    assert lint("render", "a.json", "--layout", layout, *given, "-o", "parts").code == 0
    assert len(os.listdir("parts")) == text.count("\nCandidate: ")
    assert lint("check", "parts", "--layout", layout, "--fail-on", "error").code == 0
    lint("export", "parts", "--layout", layout, "--format", "json", "-o", "b.json")
    ran = lint("render", "b.json", "--layout", "collection", "--set", f"title={TITLE}")
    assert (ran.code, ran.out) == (0, text)


def test_split_into_records_and_joined_again(lint: Lint, clean: str) -> None:
    split_and_joined(lint, clean, "record", *FOR_RECORDS)
    (record, *_) = (parse(Path("parts", name).read_bytes()) for name in sorted(os.listdir("parts")))
    (candidate,) = record.rows("candidates")
    assert (candidate["profile"], candidate["turns_slot"], candidate["turns"]) == ("weak", 2, 4)


def test_split_into_a_described_layout_and_joined_again(lint: Lint, clean: str) -> None:
    Path("cards.toml").write_text(CARDS)
    split_and_joined(lint, clean, "cards.toml")


@real
def test_the_real_collection_as_records_and_back(lint: Lint) -> None:
    text = (CORPUS / "000_1944c027a42466cd.txt").read_text(encoding="utf-8")
    split_and_joined(lint, text, "record", *FOR_RECORDS)


@real
def test_real_records_as_a_collection(lint: Lint) -> None:
    paths = sorted(map(str, CORPUS.glob("record_*.txt")))
    exported(lint, *paths)
    ran = lint("render", "a.json", "--layout", "collection", "--set", "title=ALL OF THEM", "-o", "all.txt")
    assert ran.code == 0 and "evaluation-text (3 values)" in ran.err and "kind (10 values)" in ran.err
    made, records = parse(Path("all.txt").read_bytes()), [parse(Path(path).read_bytes()) for path in paths]
    assert [section.name for section in made.sections] == ["WEAK", "STRONG"]
    said = {(each.question, each.answer, each.score) for record in records for each in record.contents}
    assert {(each.question, each.answer, each.score) for each in made.contents} == said
    assert {each.flags for each in made.contents} == {("STRUGGLED",), ()}


def test_what_is_missing_is_named_and_nothing_is_made_up(lint: Lint, day: str) -> None:
    ran = lint("render", "a.json", "--layout", "record", "-o", "parts/")
    missing = "kind (block exchange), evaluation-text (block evaluation-report), hr-text (block hr-report)"
    said = f"the layout record needs values that are missing: {missing}"
    assert (ran.code, ran.out, ran.err) == (1, "", f"transcript-lint: error: a.json: {said}\n")
    assert not Path("parts").exists()


NUMBERED = '''name = "numbered"
[blocks]
file = """
{person...}
"""
person = """
## {place}. {name}

{exchange...}
"""
exchange = """
Question {number}: {question}
Answer: {answer}

"""
[slots]
place = { type = "number" }
number = { within = "WITHIN" }
'''


@pytest.mark.parametrize(
    ("within", "numbers"), [("file", [1, 2, 3, 4, 5, 6, 7]), ("person", [1, 2, 1, 2, 1, 2, 1])], ids=str
)
def test_counters_count_anew(lint: Lint, day: str, within: str, numbers: list[int]) -> None:
    Path("numbered.toml").write_text(NUMBERED.replace("WITHIN", within))
    ran = lint("render", "a.json", "--layout", "numbered.toml", "-o", "b.txt")
    assert ran.code == 0, ran.err
    rows = [
        json.loads(line)
        for line in lint(*["export", "b.txt", "--layout", "numbered.toml", "--format", "jsonl"]).out.splitlines()
    ]
    assert [row["number"] for row in rows] == numbers
    assert list(dict.fromkeys(row["place"] for row in rows)) == [1, 2, 3, 4]


def test_what_has_no_place_is_named(lint: Lint, day: str) -> None:
    Path("parts").mkdir()
    ran = lint("render", "a.json", "--layout", str(LAYOUTS / "plain-pairs.toml"), "-o", "parts")
    assert ran.code == 0
    assert ran.err == (
        "transcript-lint: warning: a.json: not written, as the layout has no place for it: "
        "title (1 value), heading (2 values), name (4 values), role (4 values), "
        "score (7 values), flags (2 values), annotation (1 value)\n"
    )


def test_a_score_of_another_range_is_refused(lint: Lint, day: str) -> None:
    given = ["--set", "date=2024-01-01", "--set", "overall=1.0"]
    ran = lint("render", "a.json", "--layout", str(LAYOUTS / "scored-questions.toml"), *given, "-o", ".")
    assert ran.code == 1 and "score goes from 0 to 1" in ran.err and "from 0 to 10" in ran.err


def test_turns_between_layouts(lint: Lint) -> None:
    Path("call.txt").write_text((LAYOUTS / "clocked-turns.clean.txt").read_text(encoding="utf-8"), encoding="utf-8")
    lint("export", "call.txt", "--layout", str(LAYOUTS / "clocked-turns.toml"), "--format", "json", "-o", "a.json")
    ran = lint("render", "a.json", "--layout", str(LAYOUTS / "names-above.toml"))
    assert ran.code == 0 and ran.out.startswith(
        "HOST\nThank you for coming at such short notice. Shall we begin?\n\nGUEST\n"
    )
    assert "clock (8 values)" in ran.err


@pytest.mark.parametrize("said", ["~" * 30, "Relevance Score: 0.100", "One.\n\nQ2: Two?\n\nA2: Three."])
def test_a_value_that_would_be_read_as_structure_is_refused(lint: Lint, day: str, said: str) -> None:
    data = parse(day).to_dict()
    data["sections"][0]["candidates"][0]["exchanges"][0] |= {"answer": f"Yes.\n{said}\n", "quoted": False}
    Path("b.json").write_text(json.dumps(data))
    ran = lint("render", "b.json")
    assert (ran.code, ran.out) == (1, "")
    assert "/sections/0/candidates/0/exchanges" in ran.err and "read as something else" in ran.err


CONFLICT = "One.\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> main\nFour."


@pytest.mark.parametrize(
    ("key", "value"),
    [
        pytest.param("answer", CONFLICT, id="a merge conflict"),
        pytest.param("answer", "One.\n>>>>>>> main\nTwo.", id="a marker of a conflict"),
        pytest.param("answer", "One.\r\nTwo.", id="CRLF"),
        pytest.param("answer", "\u200bOne.", id="an invisible character before it"),
        pytest.param("question", "x  ", id="blanks after it"),
        pytest.param("question", "  x", id="blanks before it"),
        pytest.param("question", "x\n", id="a line end after it"),
        pytest.param("annotation", "x\u00a0", id="a no-break space after it"),
        pytest.param("score", 1.0625, id="too many decimals"),
        pytest.param("score", 10**400, id="a very large number"),
    ],
)
def test_a_value_that_would_be_read_as_something_else_is_refused(
    lint: Lint, day: str, key: str, value: str | float
) -> None:
    data = parse(day).to_dict()
    exchange = data["sections"][0]["candidates"][0]["exchanges"][0]
    exchange |= {key: value, "quoted": False}
    Path("b.json").write_text(json.dumps(data))
    ran = lint("render", "b.json", "-o", "b.txt")
    place = f"/sections/0/candidates/0/exchanges/0/{key}"
    said = f"b.json: the value at {place} would be read as something else in the layout collection"
    assert (ran.code, ran.out, ran.err) == (1, "", f"transcript-lint: error: {said}\n")
    assert not Path("b.txt").exists()


def test_an_empty_title_is_refused(lint: Lint, day: str) -> None:
    for title in ("", " ", "\n", "A\n\nB"):
        Path("b.json").write_text(json.dumps({**parse(day).to_dict(), "title": title}))
        ran = lint("render", "b.json")
        assert (ran.code, ran.out) == (1, "") and "the value at /title would be read as something else" in ran.err


@pytest.mark.parametrize("half", ["\ud800", "\udcff", "One.\udfff"], ids=ascii)
def test_half_a_character_is_refused(lint: Lint, day: str, half: str) -> None:
    data = parse(day).to_dict()
    data["sections"][1]["candidates"][0]["role"] = half
    Path("b.json").write_text(json.dumps(data))
    ran = lint("render", "b.json")
    said = "the value at /sections/1/candidates/0/role has a lone surrogate, which is not a character"
    assert (ran.code, ran.out, ran.err) == (1, "", f"transcript-lint: error: b.json: {said}\n")


BROKEN: list[tuple[Any, str]] = [
    ("{", "is not JSON at line 1, column 2"),
    ("[1]", "is not the parsed form of a transcript at /0 (type)"),
    ('{"a": 1}', 'is not the parsed form of a transcript at the top ("version" is missing)'),
    ('{"a": NaN}', "has the number NaN, which is not JSON"),
    (
        '[{"version": 1, "layout": "record", "line_ends": "lf", "sections": [{"candidates": [{"exchanges": 1}]}]}]',
        "is not the parsed form of a transcript at /0/sections/0/candidates/0/exchanges (type)",
    ),
    (
        '{"version": 2, "layout": "record", "line_ends": "lf", "sections": []}',
        "is not the parsed form of a transcript at /version (const)",
    ),
    (
        '[{"version": 1, "layout": "record", "line_ends": "lf", "sections": [], "titel": "A"}]',
        'is not the parsed form of a transcript at /0 ("titel" is not known)',
    ),
    (
        '{"version": 1, "layout": "record", "line_ends": "lf", "sections": [{"candidates": [{"turns": []}]}]}',
        'is not the parsed form of a transcript at /sections/0/candidates/0 ("exchanges" is missing)',
    ),
    ("[" * 100_000, "is nested too deeply"),
    (f'{{"a": {"1" * 5000}}}', "has a number with too many digits"),
    ("[]", "it contains no transcript"),
]


@pytest.mark.parametrize(("content", "said"), BROKEN, ids=[said for _, said in BROKEN])
def test_what_is_no_parsed_form(lint: Lint, content: str, said: str) -> None:
    Path("b.json").write_text(content)
    ran = lint("render", "b.json")
    assert (ran.code, ran.out, ran.err) == (2, "", f"transcript-lint: error: b.json: {said}\n")


def test_no_candidate(lint: Lint) -> None:
    Path("b.json").write_text('{"version": 1, "layout": "record", "line_ends": "lf", "sections": []}')
    ran = lint("render", "b.json", "--layout", "collection", "--set", "title=A", "-o", "parts/")
    assert (ran.code, ran.err) == (1, "transcript-lint: error: b.json: it contains no candidate\n")


def test_several_transcripts_need_a_folder(lint: Lint, clean: str) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(clean, encoding="utf-8")
    exported(lint, "a.txt", "b.txt")
    ran = lint("render", "a.json", "--layout", str(LAYOUTS / "plain-pairs.toml"), "-o", "c.txt")
    assert ran.code == 2 and len(ran.err.splitlines()) == 1 and not Path("c.txt").exists()
    ran = lint("render", "a.json")
    assert ran.code == 2 and "there are 2 transcripts to write, expected '-o FOLDER/' for them" in ran.err
    assert lint("render", "a.json", "-o", "out/").code == 0
    assert lint("render", "a.json", "-o", "a.txt/").code == 2
    assert [Path("out", name).read_text(encoding="utf-8") for name in ("a-1.txt", "a-2.txt")] == [clean, clean]


@posix
def test_what_is_read_is_not_overwritten(lint: Lint, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = Path("a.json").read_bytes()
    Path("soft.txt").symlink_to("a.json")
    Path("hard.txt").hardlink_to("a.json")
    Path("parts").mkdir()
    Path("parts/a-1.txt").symlink_to("../a.json")
    for place in ("a.json", "./a.json", "soft.txt", "hard.txt", "parts/", "parts"):
        ran = lint("render", "a.json", "-o", place)
        assert ran.code == 2 and "is one of the files to render, and is not overwritten" in ran.err, place
    with open("a.json") as file:
        monkeypatch.setattr(sys, "stdin", file)
        assert lint("render", "-", "-o", "a.json").code == 2
    assert Path("a.json").read_bytes() == before == Path("hard.txt").read_bytes()
    assert Path("day.txt").read_text(encoding="utf-8") == day


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--set", "title=A"], "'--set' needs '--layout'"),
        (["--layout", "collection", "--set", "title"], "'title' has no value, expected SLOT=TEXT"),
        (["--layout", "recrod"], "did you mean record?"),
        (["--layout", "record", "--set", "kindd=A"], "'kindd' is not a slot of the layout record, did you mean kind?"),
        (["--layout", "record", "--set", "x=A"], "'x' is not a slot of the layout record, expected one of name, "),
    ],
)
def test_options_that_cannot_be_used(lint: Lint, day: str, arguments: list[str], said: str) -> None:
    ran = lint("render", "a.json", *arguments)
    assert ran.code == 2 and said in ran.err


def test_what_cannot_be_read(lint: Lint) -> None:
    ran = lint("render", "gone.json")
    assert (ran.code, ran.err) == (2, "transcript-lint: error: gone.json: no such file or directory\n")
