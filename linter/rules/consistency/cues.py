"""The options by which a team changes what counts as a don't-know, the same for CON001 and CON002."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, TypeAlias

Cue: TypeAlias = Annotated[str, "phrase", {"pattern": r"\w", "maxLength": 200}]
"""A few words as they are said; whether in capitals, with curly apostrophes or contracted makes no difference."""

ExtendCues: TypeAlias = Annotated[
    Mapping[str, tuple[Cue, ...]], "additional phrases that count as a don't-know, by language code"
]
IgnoreCues: TypeAlias = Annotated[tuple[Cue, ...], "phrases to ignore, including longer phrases that contain them"]
ReplaceCues: TypeAlias = Annotated[bool, "use only the phrases of extend-cues"]

NO_CUES: Mapping[str, tuple[str, ...]] = MappingProxyType({})
