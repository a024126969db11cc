"""Which of several layouts leaves least to find: how an inference is held against the files it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from linter.config import plan
from linter.engine import lint
from linter.inference.inferring import Inference
from linter.layouts.collection.settings import Layout
from linter.layouts.collection.validity import problems
from linter.source import Source


def best(inference: Inference, sources: Sequence[Source]) -> Layout:
    """The inferred layout, or one that might be instead where that leaves fewer findings in ``sources``."""
    chosen = inference.layout
    least = findings(chosen, sources)
    for rival in inference.rivals:
        if not least:
            break
        fields = zip(chosen, inference.layout, rival, strict=True)
        tried = Layout._make(new if new != old else now for now, old, new in fields)
        if not any(problems(tried)) and (left := findings(tried, sources)) < least:
            chosen, least = tried, left
    return chosen


def findings(layout: Layout, sources: Sequence[Source]) -> int:
    """How many findings ``sources`` have in ``layout``."""
    rules = plan(layout=layout)
    return sum(len(lint(source, rules).findings) for source in sources)
