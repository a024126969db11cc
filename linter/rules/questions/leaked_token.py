"""QNA012: a control token of a language model."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from linter.damage import Slot
from linter.document import Document
from linter.expressions import expression
from linter.finding import Problem, Severity, Span
from linter.rule import Subject, fact_rule
from linter.rules.questions.replies import replies
from linter.spans import spans_of

_TOKEN = expression(
    r"<[|｜][\w▁ .-]{1,40}[|｜]>"
    r"|</?(?:think|thinking|thought|reasoning|scratchpad|tool_call|tool_response|function_call|bos|eos)>"
    r"|<(?:start|end)_of_turn>"
    r"|<</?SYS>>"
    r"|\[/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\]"
    r"|</s>(?=[\"”']?(?:\n|\Z))"
)
_STARTS = ("<|", "<｜", "</", "<<", *("<t", "<r", "<s", "<f", "<b", "<e"), "[/", "[INST", "[SYSTEM", "[AVAIL", "[TOOL")
"""How a token begins: flags and labels in brackets don't, and the expression is compiled for none of them."""


@fact_rule("QNA012", Severity.WARNING, needs=Slot.ANSWER, about=Subject.BODY, judges=("exchanges", "turns"))
def leaked_token(document: Document) -> Iterator[Problem]:
    r"""An answer or a turn contains a control token of a language model.

    Tokens such as `<think>`, `<|im_end|>` and `[INST]` are for the model and its runtime, not for people. They mean
    that the output of a model was stored without cleaning: often the hidden reasoning is there too, or the answer
    is cut off. Tokens in code and in quotation marks are not reported.

    Bad (answer):

        A1: "<think>They want a short definition.</think> It forwards requests."
             ^^^^^^^

    Bad (answer):

        A1: "It forwards requests.<|im_end|>"
                                  ^^^^^^^^^^

    Good (answer):

        A1: "It forwards each message of a chat, up to `<|im_end|>`."
    """
    text = document.text
    tokens = _tokens(text)
    if not tokens:
        return

    def has_token(span: Span) -> bool:
        at = bisect_left(tokens, span)
        return at < len(tokens) and tokens[at][0] < span[1]

    for reply in replies(document, has_token):
        found = tokens[bisect_left(tokens, reply.span) : bisect_left(tokens, (reply.span[1], 0))]
        if meant := _outside(text, reply.span, found):
            count = "a control token" if len(meant) == 1 else f"{len(meant)} control tokens"
            yield Problem(meant[0], f"{reply.name} contains {count} of a language model")


def _tokens(text: str) -> list[Span]:
    """All tokens of a text; a single letter is found a hundred times faster than the expression."""
    found = []
    for opening in "<[":
        for at, _ in spans_of(text, opening):
            if text.startswith(_STARTS, at) and (match := _TOKEN.match(text, at)):
                found.append(match.span())
    return sorted(found)


def _outside(text: str, span: Span, found: list[Span]) -> list[Span]:
    """Those of ``found`` that are neither in code nor in quotation marks within the text at ``span``."""
    from linter.evidence.asides import without_asides  # few files have tokens

    start, end = span
    if end - start > 1 and text[start] == text[end - 1] == '"':
        start, end = start + 1, end - 1
    said = without_asides(text[start:end])
    return [token for token in found if said[token[0] - start] == text[token[0]]]
