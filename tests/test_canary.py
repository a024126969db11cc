"""No message and no edit holds a word that was said: whoever reports a finding may show both."""

from __future__ import annotations

from functools import cache
from itertools import chain

from benchmarks.canary import CANARY, by_hand, planted, quoted, transcripts
from linter import Finding, lint


@cache
def findings() -> list[Finding]:
    return [each for data in chain(transcripts(1, seed=1), planted(seed=1)) for each in lint(data).findings]


def test_messages_and_titles_are_free_of_what_was_said() -> None:
    codes = set()
    for finding in findings():
        codes.add(finding.code)
        said = [finding.message, finding.name, *(note.message for note in finding.related)]
        if finding.fix:
            said.append(finding.fix.title)
        assert not quoted("\n".join(said)), finding
    assert len(codes) >= 60


def test_edits_are_free_of_what_was_said_or_say_that_they_are_not() -> None:
    quoting = set()
    for finding in findings():
        if finding.fix and quoted("\n".join(edit.text for edit in finding.fix.edits)):
            assert finding.fix.quotes, finding
            quoting.add(finding.code)
    assert quoting == {"ENC004", "ENC010"}  # they put characters that were misread


def test_the_canary_stands_where_it_would_be_quoted() -> None:
    for text in by_hand():
        assert quoted(text)
    assert quoted('"\\u043a\\u0435\\u043d\\u0430\\u0440"') and quoted("Qwyjibo") and not quoted("anything else")


def test_a_score_line_with_more_on_it_is_not_moved() -> None:
    exact, more = "Relevance Score: 0.533 [STRUGGLED]", f"Relevance Score: 0.533 {CANARY}"
    for line, is_moved in ((exact, True), (more, False)):
        text = next(by_hand()).replace(f"Relevance Score: {CANARY}\n", "").replace("\nA1:", f"\n{line}\n\nA1:")
        (finding,) = (finding for finding in lint(text).findings if finding.code in ("SCO001", "SCO006"))
        assert (finding.fix is not None) == is_moved
