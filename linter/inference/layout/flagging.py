"""What may end a line: a flag in brackets, or a remark after a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from linter.inference.layout import values
from linter.inference.layout.draft import Draft
from linter.inference.layout.places import Place
from linter.inference.layout.slots import Names


def flags_of(draft: Draft, names: Names, place: Place) -> str:
    """The flags at the end of a line; the most frequent one is compared with the answers."""
    counts = Counter(found.flag for found in place.all if found.flag)
    if not counts:
        return ""
    flags = [flag for flag, _ in counts.most_common()]
    if not all(map(str.isupper, flags)):
        return _remark(draft, names.take("remark"), [found.flag[1:-1] for found in place.all if found.flag])
    draft.struggled = next((flag for flag in flags if "STRUGGL" in flag), flags[0])[1:-1]
    if len(flags) == 1:
        return f"{{? {flags[0]}}}"
    opening, closing = flags[0][0], flags[0][-1]
    draft.slot(names.take("flag")).keys["of"] = [flag[1:-1] for flag in flags]
    return f"{{? {opening}{{flag}}{closing}}}"


def _remark(draft: Draft, name: str, remarks: Sequence[str]) -> str:
    slot = draft.slot(name)
    words = values.choice(remarks)
    slot.keys["type"] = "choice" if words else "line"
    if words:
        slot.guess("of", words, "all that were seen")
    return f"{{? ({{{name}}})}}"
