"""What there is to know of a place: a finding, a score, a flag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from lsprotocol import types

from linter import pages
from linter.blocks import Exchange
from linter.document import Document
from linter.evidence.lexicon import ENGLISH, Lexicon, chosen
from linter.evidence.sign import Sign
from linter.finding import Finding, Span
from linter.rules import rule_of
from linter.rules.consistency.signs import Weighed, weighed
from linter.server.checks import DocumentCheck

_SAYS = {Sign.FOR: "suggests the flag", Sign.AGAINST: "contradicts the flag", Sign.SILENT: "silent"}


def hover(check: DocumentCheck, position: types.Position) -> types.Hover | None:
    """What to show at a position."""
    at = check.text.offset(position)
    parts = [_finding(each) for each in check.findings if each.span[0] <= at <= each.span[1]]
    document = check.examined.document if check.examined is not None else None
    if document is not None and document.recognised:
        for exchange in document.exchanges:
            if exchange.score is not None and _holds(check.place(exchange.score), at):
                parts += _ranks(document, exchange)
            marked = exchange.flags or exchange.score
            if document.flags and marked is not None and _holds(check.place(marked), at):
                parts.append(_signs(weighed(document, exchange, _lexicon(check)), document))
    if not parts:
        return None
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts)))


def _holds(span: Span, at: int) -> bool:
    return span[0] <= at <= span[1]


def _finding(finding: Finding) -> str:
    """The message, and the page in short: until its first example."""
    rule = rule_of(finding.code)
    reason = pages.prose(rule).partition("\n\n")[0]
    title = f"**{finding.code}** {finding.name} ({pages.character(rule).lower()})"
    return "\n\n".join((title, _plain(finding.message), f"{rule.summary}. {reason}"))


def _plain(text: str) -> str:
    """``text`` in which nothing is a mark of Markdown: it may be taken from a file."""
    return "".join(f"\\{character}" if character in r"\`*_{}[]<>()#+-.!|~" else character for character in text)


def _ranks(document: Document, exchange: Exchange) -> Iterator[str]:
    """Where a score is among those of its candidate, and of its section."""
    if exchange.value is None:
        return
    own = [each.value for each in exchange.candidate.exchanges if each.value is not None]
    said = [f"{_rank(exchange.value, own)} of this candidate"]
    section = exchange.candidate.section
    if section is not None:
        others = [each.value for one in section.candidates for each in one.exchanges if each.value is not None]
        said.append(f"{_rank(exchange.value, others)} of section {_plain(section.name or 'without a known name')}")
    yield f"**Score {exchange.value:g}**: " + ", ".join(said)


def _rank(value: float, others: Sequence[float]) -> str:
    """``2 of 7 scores``, the highest being 1."""
    place = 1 + sum(other > value for other in others)
    same = sum(other == value for other in others) - 1
    return f"rank {place} of {len(others)} scores" + (f" (equal to {same} more)" if same else "")


def _signs(signs: Weighed, document: Document) -> str:
    lines = [
        f"- wording: {_SAYS[signs.wording]}" + (" plainly" if signs.plain else ""),
        f"- score: {_SAYS[signs.score]}",
        f"- section: {_SAYS[signs.tier]}",
    ]
    return f"**{_plain(document.judged_flag or '')}** as the rules about flags weigh it\n\n" + "\n".join(lines)


def _lexicon(check: DocumentCheck) -> Lexicon:
    """The phrases that the settings make of ours."""
    assert check.plan is not None
    every = (rule.check.keywords for rule in check.plan.fact if isinstance(rule.check, partial))
    given = next((keywords for keywords in every if "extend_cues" in keywords), {})
    options = [given.get(name) for name in ("extend_cues", "ignore_cues", "replace_cues")]
    return chosen(options[0] or {}, options[1] or (), bool(options[2])) if given else ENGLISH
