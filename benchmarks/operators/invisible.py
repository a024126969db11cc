"""Characters that nobody sees: controls, zero-width ones, marks of direction and of byte order."""

from benchmarks.operators.encoding import PLAIN, put
from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import BODIES, RULES, Edit, Slot

CONTROLS = "\x00\x01\x07\x08\x0b\x0c\x1b\x1c\x1f\x7f\x85\x90"
ZERO_WIDTH = "\u200b\u2060\ufeff\u00ad"


@operator("ENC002", at=Slot.TITLE_TOP)
def byte_order_mark(spot: Spot) -> Edit | None:
    """An editor put a mark before the first character."""
    return spot.becomes("\ufeff" + spot.text)


respellings(
    "ENC004",
    at=BODIES,
    of="body",
    control_character=lambda spot: put(spot, spot.rng.choice(CONTROLS)),
    terminal_colours=lambda spot: _coloured(spot),
)
respellings(
    "ENC004",
    at=(*PLAIN, *RULES),
    of="structure",
    control_before=lambda spot: spot.rng.choice("\x0c\x00\x0b") + spot.text,
    control_after=lambda spot: spot.text + spot.rng.choice("\x00\x08\x1a\x7f"),
)
respellings("ENC004", at=(Slot.QUESTION, Slot.ANSWER), of="label", control_inside="{letter}\x0b{n}: {rest}")
respellings("ENC004", at=Slot.SCORE, of="score", null_inside="{label}: {whole}.\x00{decimals}{flag}")
respellings(
    "ENC005",
    at=BODIES,
    of="body",
    zero_width=lambda spot: put(spot, spot.rng.choice(ZERO_WIDTH)),
    soft_hyphen=lambda spot: put(spot, "\u00ad"),
    joiner_between_letters=lambda spot: put(spot, spot.rng.choice("\u200c\u200d")),
    direction_override=lambda spot: put(spot, spot.rng.choice("\u202e\u202d")),
    unbalanced_isolate=lambda spot: put(spot, spot.rng.choice("\u2066\u2067\u2068\u2069")),
)
respellings("ENC005", at=(Slot.QUESTION, Slot.ANSWER), of="label", zero_width="{letter}\u200b{n}: {rest}")
respellings("ENC005", at=Slot.SCORE, of="score", zero_width="{label}: \u200b{value}{flag}")
respellings(
    "ENC005",
    at=(*PLAIN, *RULES),
    of="structure",
    mark_inside_file=lambda spot: "\ufeff" + spot.text if spot.at else None,
    word_joiner=lambda spot: f"{spot.text[:5]}\u2060{spot.text[5:]}",
)


def _coloured(spot: Spot) -> str | None:
    """A word in the colours of a terminal: two controls, one line, one finding."""
    words = spot.text.split(" ")
    if len(words) < 4 or not words[2].isalpha():
        return None
    words[2] = f"\x1b[31m{words[2]}\x1b[0m"
    return " ".join(words)
