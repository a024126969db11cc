"""The rules on the STRUGGLED flag: which signs it takes, when one is silent, and what a finding says and shows."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks import wording
from linter import Finding, lint
from linter.config import Plan, assemble, chosen, plan
from linter.fixer import fix
from linter.layouts.collection.settings import DEFAULT
from linter.rules.consistency import signs
from tests.rules.transcripts import STRUGGLE, answer, collection, exchange, found, person, section

NON_ANSWER = '"Oh, queues? Yeah, I helped with some of those. I\'m not entirely sure of the specifics, though."'
FAREWELL = '"No, thank you. I think you\'ve covered everything I wanted to know."'
PLAIN = f'"{STRUGGLE}"'


def one(tier: str, said: str, score: str, *siblings: str) -> str:
    """A file with the judged exchange first; ``siblings`` are the scores of fluent answers after it."""
    others = [exchange(number, score=sibling) for number, sibling in enumerate(siblings, 2)]
    return collection(section(tier, person("Ann Lee", exchange(1, said, score), *others)))


def check(text: str, flags: tuple[str, ...] = ("STRUGGLED",), **options: Any) -> list[Finding]:
    return [f for f in lint(text, bound(flags, **options)).findings if f.code.startswith("CON")]


def bound(flags: tuple[str, ...], **options: Any) -> Plan:
    """The usual plan with ``options`` for the rules that know them, for a layout with ``flags``."""
    own = {
        rule.name: {name: value for name, value in options.items() if name in rule.function.__kwdefaults__}
        for rule in plan().fact
        if rule.function.__kwdefaults__
    }
    return assemble(chosen(), DEFAULT._replace(flags=flags), own)


@pytest.mark.parametrize(
    ("tier", "said", "score", "siblings", "code"),
    [
        ("WEAK", NON_ANSWER, "0.600", (), "CON001"),
        ("AVERAGE", NON_ANSWER, "0.600", (), None),
        ("AVERAGE", NON_ANSWER, "0.300", ("0.400 [STRUGGLED]",), "CON001"),
        ("AVERAGE", NON_ANSWER, "0.400", ("0.400 [STRUGGLED]",), None),
        ("AVERAGE", NON_ANSWER, "0.500", ("0.400 [STRUGGLED]",), None),
        ("EXCEPTIONAL", PLAIN, "0.900", ("0.400",), "CON001"),
        ("WEAK", f'"{answer(1)}"', "0.100", ("0.500",), None),
        ("WEAK", FAREWELL, "0.600", (), None),
        ("WEAK", FAREWELL, "0.600 [STRUGGLED]", (), "CON002"),
        ("STRONG", f'"{answer(1)}"', "0.600 [STRUGGLED]", (), "CON002"),
        ("AVERAGE", f'"{answer(1)}"', "0.600 [STRUGGLED]", (), None),
        ("AVERAGE", f'"{answer(1)}"', "0.600 [STRUGGLED]", ("0.500",), "CON002"),
        ("AVERAGE", f'"{answer(1)}"', "0.600 [STRUGGLED]", ("0.600",), None),
        ("AVERAGE", f'"{answer(1)}"', "0.600 [STRUGGLED]", ("0.700",), None),
        ("EXCEPTIONAL", PLAIN, "0.600 [STRUGGLED]", (), None),
        ("EXCEPTIONAL", '"Berlin."', "0.600 [STRUGGLED]", (), None),
    ],
)
def test_signs_that_it_takes(tier: str, said: str, score: str, siblings: tuple[str, ...], code: str | None) -> None:
    at_first = [finding.code for finding in check(one(tier, said, score, *siblings)) if finding.where.exchange == "Q1"]
    assert at_first == ([code] if code else [])


@pytest.mark.parametrize("spoilt", ["0,400", "high", "1.700", "0.400\nRelevance Score: 0.500", ""])
def test_score_is_silent_where_one_of_the_candidate_is_damaged(spoilt: str) -> None:
    whole = one("AVERAGE", NON_ANSWER, "0.300", "0.450 [STRUGGLED]", "0.400")
    assert [finding.code for finding in check(whole) if finding.where.exchange == "Q1"] == ["CON001"]
    damaged = whole.replace("Relevance Score: 0.400", f"Relevance Score: {spoilt}".rstrip())
    said = [finding.code for finding in check(damaged) if finding.where.exchange == "Q1"]
    assert said == (["CON001"] if spoilt == "0,400" else [])


@pytest.mark.parametrize("flag", ["[Struggled]", "STRUGGLED", "[FAILED]"])
def test_damaged_flag_is_a_flag(flag: str) -> None:
    assert check(one("WEAK", PLAIN, f"0.300 {flag}")) == []


def test_lost_score_line_is_no_lost_flag() -> None:
    text = one("WEAK", PLAIN, "0.300 [STRUGGLED]").replace("Relevance Score: 0.300 [STRUGGLED]\n", "")
    assert [entry[:6] for entry in found(text)] == ["SCO001"]


def test_misspelt_section_is_the_section_that_it_was_meant_to_be() -> None:
    assert check(one("JUNIOR", NON_ANSWER, "0.600")) == []
    assert [finding.code for finding in check(one("Weak", NON_ANSWER, "0.600"))] == ["CON001"]


def test_finding_names_and_shows_its_signs() -> None:
    (finding,) = check(one("WEAK", NON_ANSWER, "0.300", "0.400 [STRUGGLED]", "0.500 [STRUGGLED]"))[:1]
    assert finding.message == (
        "answer looks like a non-answer (scores below both flagged answers of this candidate, section WEAK)"
        " but is not flagged STRUGGLED"
    )
    assert [note.message.partition(",")[0] for note in finding.related] == [
        "wording suggests the flag",
        "score suggests the flag",
        "section WEAK suggests the flag",
    ]


@pytest.mark.parametrize(
    ("tier", "said", "score", "siblings", "speaks", "signs"),
    [
        ("WEAK", NON_ANSWER, "0.300", ("0.400 [STRUGGLED]",), "for", ["wording", "score", "tier"]),
        ("WEAK", NON_ANSWER, "0.400", ("0.400 [STRUGGLED]",), "for", ["wording", "tier"]),
        ("AVERAGE", NON_ANSWER, "0.300", ("0.400 [STRUGGLED]",), "for", ["wording", "score"]),
        ("STRONG", PLAIN, "0.300", (), "for", ["wording", "wording"]),
        ("STRONG", f'"{answer(1)}"', "0.700 [STRUGGLED]", ("0.600",), "against", ["wording", "score", "tier"]),
        ("STRONG", f'"{answer(1)}"', "0.500 [STRUGGLED]", ("0.600",), "against", ["wording", "tier"]),
        ("WEAK", FAREWELL, "0.500 [STRUGGLED]", (), "against", ["wording", "wording"]),
        ("WEAK", FAREWELL, "0.700 [STRUGGLED]", ("0.600",), "against", ["wording", "wording", "score"]),
    ],
)
def test_all_signs_that_agree_are_related(
    tier: str, said: str, score: str, siblings: tuple[str, ...], speaks: str, signs: list[str]
) -> None:
    text = one(tier, said, score, *siblings)
    finding = next(finding for finding in check(text) if finding.where.exchange == "Q1")
    evidence = [note.evidence for note in finding.related]
    assert [each and each.sign for each in evidence] == signs
    assert all(each and each.speaks == speaks and 0 < each.weight <= 1 for each in evidence)
    spoken = [text.split("\n")[note.position.line - 1][:2] for note in finding.related]
    assert spoken == [{"wording": "A1", "score": "Re", "tier": tier[:2]}[sign] for sign in signs]


def test_finding_stands_on_the_flag_or_on_the_value() -> None:
    flagged, value = one("WEAK", FAREWELL, "0.600 [STRUGGLED]"), one("WEAK", PLAIN, "0.600")
    for text, shown in ((flagged, "[STRUGGLED]"), (value, "0.600")):
        (finding,) = check(text)
        assert text[slice(*finding.span)] == shown


@pytest.mark.parametrize(
    ("options", "tier", "score", "code"),
    [
        ({}, "WEAK", "0.900 [STRUGGLED]", "CON002"),
        ({"flagged_max_score": 0.6}, "WEAK", "0.601 [STRUGGLED]", "CON003"),
        ({"flagged_max_score": 0.6}, "AVERAGE", "0.600 [STRUGGLED]", None),
        ({"unflagged_min_score": 0.4}, "WEAK", "0.399", "CON004"),
        ({"unflagged_min_score": 0.4}, "WEAK", "0.400", None),
        ({"never_flagged": ("STRONG",)}, "STRONG", "0.300 [STRUGGLED]", "CON005"),
        ({"never_flagged": ("STRONG",)}, "AVERAGE", "0.300 [STRUGGLED]", None),
    ],
)
def test_policy_replaces_the_evidence(options: dict[str, Any], tier: str, score: str, code: str | None) -> None:
    said = FAREWELL if code == "CON002" else f'"{answer(1)}"'
    assert [finding.code for finding in check(one(tier, said, score), **options)] == ([code] if code else [])


def test_no_message_holds_body_text() -> None:
    (finding,) = check(one("WEAK", NON_ANSWER, "0.600"))
    said = " ".join([finding.message, *(note.message for note in finding.related)])
    assert not {"queues", "specifics", "entirely", "Ann"} & set(said.split())


@pytest.mark.parametrize(
    ("flags", "said", "score", "shown"),
    [
        (("REVIEWED", "STRUGGLED"), PLAIN, "0.600", "0.600"),
        (("REVIEWED", "STRUGGLED"), PLAIN, "0.600 [STRUGGLED]", "0.600"),
        (("REVIEWED", "STRUGGLED"), PLAIN, "0.600 [REVIEWED]", None),
        (("STRUGGLED", "REVIEWED"), PLAIN, "0.600 [REVIEWED]", "0.600"),
        (("STRUGGLED", "REVIEWED"), PLAIN, "0.600 [Reviewed]", "0.600"),
        (("STRUGGLED", "REVIEWED"), PLAIN, "0.600 [REVIEWED] [REVIEWED]", "0.600"),
        (("STRUGGLED", "REVIEWED"), PLAIN, "0.600 [REVIEWED] [STRUGGLED]", None),
        (("STRUGGLED", "REVIEWED"), PLAIN, "0.600 [REVIEWED] [Struggled]", None),
        (("STRUGGLED", "REVIEWED"), PLAIN, "[STRUGGLED] 0.600", None),
        (("STRUGGLED", "REVIEWED"), PLAIN, "[REVIEWED] 0.600", "0.600"),
        (("STRUGGLED", "REVIEWED"), PLAIN, "0.600 [FAILED]", None),
        (("STRUGGLED", "REVIEWED"), FAREWELL, "0.600 [STRUGGLED] [REVIEWED]", "[STRUGGLED]"),
        (("STRUGGLED", "REVIEWED"), FAREWELL, "0.600 [REVIEWED] [STRUGGLED]", "[STRUGGLED]"),
        (("REVIEWED", "STRUGGLED"), FAREWELL, "0.600 [REVIEWED] [STRUGGLED]", "[REVIEWED]"),
        (("STRUGGLED", "REVIEWED"), FAREWELL, "0.600 [REVIEWED]", None),
        ((), PLAIN, "0.600", None),
        ((), FAREWELL, "0.600 [STRUGGLED]", None),
    ],
)
def test_the_first_flag_of_the_layout_is_judged(flags: tuple[str, ...], said: str, score: str, shown: str) -> None:
    text = one("WEAK", said, score)
    found = check(text, flags)
    assert [text[slice(*finding.span)] for finding in found] == ([shown] if shown else [])
    assert all(f" flagged {flags[0]}" in finding.message for finding in found)


def test_a_layout_without_flags_turns_the_policies_off() -> None:
    policies: dict[str, Any] = {"flagged_max_score": 0.1, "unflagged_min_score": 0.9, "never_flagged": ("WEAK",)}
    text = one("WEAK", PLAIN, "0.600", "0.500 [STRUGGLED]")
    assert {finding.code for finding in check(text, **policies)} == {"CON003", "CON004", "CON005"}
    assert check(text, (), **policies) == []


@pytest.mark.parametrize(
    ("score", "mended"),
    [
        ("0.600 [STRUGGLED] [REVIEWED]", "0.600 [REVIEWED]"),
        ("0.600 [STRUGGLED]", "0.600"),
    ],
)
def test_the_fix_moves_the_judged_flag_alone(score: str, mended: str) -> None:
    flags = ("STRUGGLED", "REVIEWED")
    for before, after in (
        (one("WEAK", FAREWELL, score), one("WEAK", FAREWELL, mended)),
        (one("WEAK", PLAIN, mended), one("WEAK", PLAIN, score)),
    ):
        assert fix(before.encode(), bound(flags), unsafe=True).data.decode() == after


DUTCH = '"Daar heb ik helaas geen idee van, het spijt me."'


def test_cues_are_set_for_both_rules() -> None:
    text = one("WEAK", DUTCH, "0.600")
    assert check(text) == []
    assert [f.code for f in check(text, extend_cues={"nl": ("geen idee",)})] == ["CON001"]
    assert [f.code for f in check(text, extend_cues={"nl": ("geen idee",)}, ignore_cues=("idee",))] == []


GERMAN = (
    "Zuerst sehe ich nach, ob der Index benutzt wird, dann prüfe ich die Statistik, und wenn beides stimmt, schreibe "
    "ich die Abfrage um und messe noch einmal."
)
LONG_NON_ANSWER = (
    "Puh, das ist eine gute Frage, da bin ich ehrlich gesagt überfragt, das haben wir bei uns nie gemacht, das hat "
    "immer ein Kollege übernommen, und wie das geht, kann ich Ihnen leider nicht sagen."
)
TWO_LANGUAGES = pytest.mark.parametrize("rest", [GERMAN, answer(1)], ids=["a German file", "an English file"])


def among(tier: str, said: str, score: str, rest: str) -> str:
    """A file with the judged exchange first, and more answers like ``rest``."""
    others = [exchange(number, f'"{rest}"', "0.600") for number in range(2, 6)]
    return collection(section(tier, person("Ann Lee", exchange(1, f'"{said}"', score), *others)))


@TWO_LANGUAGES
@pytest.mark.parametrize(
    ("tier", "said", "score", "code"),
    [
        ("EXCEPTIONAL", "Keine Ahnung, ehrlich gesagt.", "0.600", "CON001"),
        ("WEAK", LONG_NON_ANSWER, "0.600", "CON001"),
        ("WEAK", GERMAN, "0.600", None),
        ("WEAK", "Nein danke, keine Fragen mehr.", "0.600 [STRUGGLED]", "CON002"),
        ("STRONG", GERMAN, "0.700 [STRUGGLED]", "CON002"),
        ("WEAK", "Ik heb geen idee.", "0.600", None),
    ],
)
def test_an_answer_is_judged_in_its_own_language(tier: str, said: str, score: str, code: str | None, rest: str) -> None:
    assert [f.code for f in check(among(tier, said, score, rest))] == [code] * (code is not None)


def test_a_cue_of_the_team_holds_back_what_speaks_against_the_flag() -> None:
    said = answer(1)[:-1] + ", and for the rest you had better call Bob."
    text = one("STRONG", f'"{said}"', "0.600 [STRUGGLED]")
    assert [f.code for f in check(text)] == ["CON002"]
    assert check(text, extend_cues={"en": ("you’d better call", "you had better call")}) == []


@pytest.mark.parametrize("options", [{"replace_cues": True}, {"ignore_cues": ("not entirely sure",)}])
def test_cues_of_ours_can_be_left_out(options: dict[str, Any]) -> None:
    text = one("WEAK", NON_ANSWER, "0.600")
    assert [f.code for f in check(text)] == ["CON001"]
    assert check(text, **options) == []


def test_looking_before_reading_changes_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [each.answer for split in ("tune", "held-out") for each in wording.judge(split)]
    texts = [
        collection(section(tier, person("Ann Lee", *(exchange(n, said, score) for n, said in enumerate(some, 1)))))
        for at in range(0, len(answers), 12)
        for some in [answers[at : at + 12]]
        for tier in ("WEAK", "STRONG")
        for score in ("0.500", "0.500 [STRUGGLED]")
    ]
    guarded = [check(text) for text in texts]
    assert {finding.code for some in guarded for finding in some} == {"CON001", "CON002"}
    for guard in ("may_speak_for", "may_speak_against"):
        monkeypatch.setattr(signs, guard, lambda *_, **__: True)
    monkeypatch.setattr(signs, "PLAIN_REACH", 1_000_000)
    monkeypatch.setattr(signs, "FAREWELL_REACH", 1_000_000)
    assert [check(text) for text in texts] == guarded
