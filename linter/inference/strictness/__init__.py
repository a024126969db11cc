"""What a description could say and does not: keys that fit all values of some files, for its author to judge."""

from __future__ import annotations

from linter.inference.strictness.claims import claims
from linter.inference.strictness.kinds import kinds
from linter.inference.strictness.seen import Corpus, Suggestion


def suggestions(corpus: Corpus) -> list[Suggestion]:
    """What fits the files of ``corpus``: of each slot at most one, and the parts of templates that are always there."""
    found: dict[str, Suggestion] = {}
    others = []
    for each in (*claims(corpus), *kinds(corpus)):
        known = found.get(each.slot)
        if not each.keys:
            others.append(each)
        elif known is None:
            found[each.slot] = each
        elif not any(key.endswith(("-of", "-as")) for key in known.keys):
            keys = {**each.keys, **known.keys}
            why = dict.fromkeys((each.why, known.why))
            found[each.slot] = Suggestion(each.slot, keys, "; ".join(why), known.unlike or each.unlike)
    order = {name: place for place, name in enumerate(corpus.layout.slots)}
    return [*sorted(found.values(), key=lambda each: order.get(each.slot, 0)), *others]
