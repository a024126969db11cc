"""The page: what it is made of, and that nothing on it is more than text."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import islice

import pytest

from benchmarks.canary import by_hand, planted, quoted, transcripts
from benchmarks.hostile import HOSTILE, hostile, one_line
from benchmarks.runner import commands
from linter.calibration import FlaggedExchange, Observed
from linter.config import plan
from linter.engine import read_and_lint
from linter.finding import Severity
from linter.measures import Measures, measure
from linter.reporters import FORMATS, Checked, keeping
from linter.reporters.report.earlier import Earlier, Past
from linter.reporters.report.table import MOST
from linter.reporters.visible import visible
from linter.source import Source
from tests.reporters.findings import SAFE, checked, failed, finding
from tests.reporters.report.pages import Page, facts, measured
from tests.rules.transcripts import collection, exchange, person, section

pytest.importorskip("jinja2", reason="needs the extra report")

from linter.reporters.report.page import page

LIMIT = 1_500_000


def sample() -> str:
    weak = [exchange(each, score=f"0.{each}00 [STRUGGLED]") for each in range(1, 5)]
    text = collection(section("WEAK", person("Kim Abara", *weak)), section("STRONG", person("Ann Lee")))
    lost = text.replace("Relevance Score: 0.610\n", "", 1)
    files = [
        checked(finding(fix=SAFE), finding(code="CON001", severity=Severity.WARNING)),
        checked(),
        failed("gone.txt", "missing", "no such file or directory"),
    ]
    measures = {"a.txt": measured("a.txt", text), "b.txt": measured("b.txt", lost)}
    past = Past("a.txt", 9, 1, "SEP002", "separator-characters", "error", "separator is made of '='", "ff")
    same = past._replace(fingerprint="0123456789abcdef")
    return page(
        facts(
            files,
            measures,
            earlier=Earlier("last.json", (past, same)),
            settings=[("transcript-lint.toml", 'fail-on = "error"\n')],
            idle=("XFL001",),
            places=("transcripts",),
            made="1 May 2026, 10:00 UTC",
        )
    )[0]


@pytest.fixture(scope="module")
def shown() -> Page:
    return Page(sample())


def test_everything_is_on_the_page(shown: Page) -> None:
    for said in (
        "2 problems in 1 of 2 files",
        "Checked: transcripts",
        "1 May 2026, 10:00 UTC",
        "Compared with last.json",
        "SEP001",
        "separator is 29 characters long, expected 30",
        "WEAK, candidate 2, Q3",
        "safe fix",
        "no such file or directory",
        "1 file could not be read.",
        'fail-on = "error"',
        "XFL001",
        "0 unflagged, 8 flagged",
        "5 unflagged, 0 flagged",
        "A threshold on the score separates the flags: 0.5",
        "No score is the lowest possible score.",
        "To switch this rule off, write",
        "The page holds no text of a transcript.",
    ):
        assert said in shown.text or said in " ".join(str(each) for each in shown.data["pool"]), said


def test_the_page_asks_for_nothing_and_lets_nothing_else_run(shown: Page) -> None:
    (policy,) = shown.of("meta", **{"http-equiv": "Content-Security-Policy"})
    directives = dict(each.split(" ", 1) for each in policy["content"].split("; "))
    assert directives["default-src"] == "'none'" and directives["img-src"] == "data:"
    html = sample()
    for kind, tag in (("style-src", "style"), ("script-src", "script")):
        (source,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.S)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert directives[kind] == f"'sha256-{digest}'"
    for tag, given in shown.elements:
        assert not {"src", "srcset", "style", "action", "background", "poster"} & given.keys(), tag
        assert not [name for name in given if name.startswith("on")], tag
        assert re.match(r"#[\w-]+$|data:,$", given.get("href", "#x")), given
    assert "url(" not in html and "@import" not in html


def test_every_link_leads_to_something_on_the_page(shown: Page) -> None:
    ids = [given["id"] for _, given in shown.elements if "id" in given]
    assert len(ids) == len(set(ids))
    for tag, given in shown.elements:
        for name in ("href", "for", "aria-labelledby"):
            if given.get(name, "").startswith("#") or name != "href":
                assert not given.get(name) or given[name].lstrip("#") in ids, (tag, given)
    assert {"SEP001", "SEP002", "CON001"} <= set(ids)


def test_every_chart_has_words_or_its_table(shown: Page) -> None:
    charts = shown.of("svg")
    assert len(charts) > 20
    for chart in charts:
        assert chart.get("aria-hidden") == "true" or (chart["role"] == "img" and chart["aria-label"])
    labels = [chart["aria-label"] for chart in charts if "aria-label" in chart]
    assert "WEAK: 8 scores from 0.100 to 0.400, median 0.250, 8 flagged" in labels
    assert "Scores by section as a table" in shown.text


def test_the_address_of_a_rule_is_used_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linter.addresses._addresses", lambda: {"documentation": "https://example.org/site/"})
    shown = Page(page(facts([checked(finding())]))[0])
    (link,) = shown.of("a", href="https://example.org/site/rules/SEP001.html")
    assert (link["target"], link["rel"]) == ("_blank", "noopener noreferrer")


def observed(path: str, name: str) -> Observed:
    each = [FlaggedExchange(path, 3, name, 0.1 * number, number < 3, number == 0, None) for number in range(9)]
    return Observed(tuple(each), 1, name, (name,), frozenset({name}), True)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_stays_text(text: str) -> None:
    line = one_line(text)
    files = [hostile(text, severity) for severity in Severity]
    past = Past(text, 1, 1, line, line, "error", line, text)
    measures = {f"{text}{number}": Measures(text, 1, 9, ((text, 2),), observed(text, line)) for number in range(2)}
    measures = {path: each._replace(missing=(("score", 2),)) for path, each in measures.items()}
    given = facts(
        files,
        measures,
        earlier=Earlier(text, (past,)),
        settings=[(text, text)],
        idle=(text,),
        places=(text,),
        made=text,
        beside=text,
        shows_text=True,
    )
    html = page(given)[0]
    shown = Page(html.encode().decode())
    plain = Page(page(facts([hostile("x", severity) for severity in Severity], shows_text=True))[0])
    assert {tag for tag, _ in shown.elements} <= {tag for tag, _ in plain.elements} | {"article", "caption", "use"} | {
        *("ul", "li", "rect", "circle", "line", "text", "details", "summary", "dl", "dt", "dd", "div", "svg", "h3", "b")
    }
    assert len(shown.of("script")) == 2 and len(shown.of("style")) == 1
    assert not list(commands(html))
    for character in "\x00\x1b\x7f\x85\u202e\u2066\u200b\u2028\ufeff":
        assert character not in html
    assert visible(line) in shown.data["pool"]
    assert all(given.get("href", "#").startswith(("#", "data:,")) for _, given in shown.elements)


def examined(path: str, data: bytes) -> tuple[Checked, Measures | None]:
    source = Source(data, path)
    report, reading = read_and_lint(source, plan())
    kept = keeping([FORMATS["jsonl"], FORMATS["full"]])(report, source)
    return kept, measure(reading, plan()) if reading is not None and report.is_transcript else None


def test_no_word_of_a_transcript_is_on_it_unless_it_is_asked_for() -> None:
    data = [*map(str.encode, by_hand()), *islice(transcripts(1, seed=2), 20, None, 9), *islice(planted(2), 0, None, 41)]
    found = {f"{number}.txt": examined(f"{number}.txt", each) for number, each in enumerate(data)}
    files = [checked for checked, _ in found.values()]
    measures = {path: each for path, (_, each) in found.items() if each is not None}
    assert len(measures) > 40
    assert not quoted(page(facts(files, measures))[0])
    assert quoted(page(facts(files, measures, shows_text=True))[0])


def test_many_findings_fit_and_more_are_cut_with_a_word() -> None:
    for number, is_cut in ((MOST, False), (MOST + 1, True)):
        files = [
            checked(finding(f"transcripts/of/the/batch-{each % 97:03}/interview-{each:06}.txt", severity=severity))
            for each, severity in ((each, Severity(each % 3)) for each in range(number))
        ]
        html, table = page(facts(files, beside="report.findings.jsonl"))
        assert len(html.encode()) < LIMIT
        assert (table.is_cut, len(table.rows), table.total) == (is_cut, MOST, number)
        said = f"The table shows {MOST:,} of {number:,} findings, the most severe ones first. The full list is in"
        assert (said in Page(html).text) == is_cut and ("report.findings.jsonl" in html) == is_cut
        assert table.rows[0].severity == "error" and table.rows[-1].severity == "info"


def test_long_paths_and_messages_are_cut_too() -> None:
    files = [
        checked(finding("x" * 3000 + f"/{'y' * 200}{number}.txt", message=f"{number} {'z' * 5000}"))
        for number in range(5000)
    ]
    html, table = page(facts(files, shows_text=True, beside="list.jsonl"))
    assert len(html.encode()) < LIMIT and table.is_cut and table.rows


def test_a_run_without_anything() -> None:
    shown = Page(page(facts([checked()], {}))[0])
    assert "No problems in 1 file" in shown.text and "There are no findings." in shown.text
    assert "No exchange has a score." in shown.text and "Every file was checked by every rule." in shown.text
    assert "No transcripts were found" in Page(page(facts())[0]).text


def test_the_page_is_the_same_each_time() -> None:
    assert sample() == sample()
