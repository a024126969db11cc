"""White space where none belongs: after lines, at the end of the file, and tabs on lines of structure."""

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import BODIES, RULES, Edit, Slot

STRUCTURE = (*RULES, Slot.TITLE, Slot.SECTION, Slot.CANDIDATE, Slot.SCORE)


respellings(
    "ENC006",
    at=STRUCTURE,
    of="structure",
    trailing_space=lambda spot: spot.text + " " * spot.rng.randint(1, 4),
    trailing_tab=lambda spot: spot.text + "\t",
    trailing_no_break_space=lambda spot: spot.text + "\u00a0",
    trailing_wide_space=lambda spot: spot.text + "\u3000",
)
respellings(
    "ENC006",
    at=BODIES,
    of="body",
    trailing_space=lambda spot: _trailing(spot, " "),
    trailing_three_spaces=lambda spot: _trailing(spot, "   "),
    trailing_tab=lambda spot: _trailing(spot, "\t"),
    trailing_no_break_space=lambda spot: _trailing(spot, "\u00a0"),
)
respellings("ENC006", at=Slot.BLANK, of="blank", line_of_spaces=lambda spot: _blank(spot))
respellings("ENC009", at=(Slot.QUESTION, Slot.ANSWER), of="label", tab_after="{letter}{n}:\t{rest}")
respellings("ENC009", at=Slot.SCORE, of="score", tab_after_colon="{label}:\t{value}{flag}")
respellings("ENC009", at=Slot.CANDIDATE, of="candidate", tab_after_colon="{label}:\t{name} - {role}")
respellings("ENC009", at=Slot.CANDIDATE, of="candidate", tab_before_dash="{label}: {name}\t- {role}")
respellings("ENC009", at=Slot.SECTION, of="section", tab_between_words=lambda spot: spot.text.replace(" ", "\t", 1))
respellings("ENC009", at=RULES, of="separator", tab_before=lambda spot: "\t" + spot.text)


def _trailing(spot: Spot, spaces: str) -> str | None:
    """The line with something at its end, unless it is blank or ends so already (a Markdown break)."""
    return spot.text + spaces if spot.text.strip() and not spot.text.endswith(" ") else None


def _blank(spot: Spot) -> str | None:
    """A blank line of the layout with spaces in it; the last line of the file is no line."""
    return " " * spot.rng.choice((1, 3, 4, 8)) if spot.at < len(spot.page.lines) - 1 else None


@operator("ENC006", at=BODIES)
def break_before_blank_line(spot: Spot) -> Edit | None:
    """Two spaces are a Markdown break only where a line of the paragraph follows."""
    after = spot.page.texts[spot.at + 1]
    return spot.becomes(spot.text + "  ") if spot.text.strip() and not after and spot.text[-1] != " " else None


@operator("ENC007", at=Slot.TITLE)
def no_final_newline(spot: Spot) -> Edit:
    """The last line was not ended."""
    last = len(spot.page.lines) - 1
    return spot.edit(last, last + 1, where=[last])


@operator("ENC008", at=Slot.TITLE)
def extra_final_newlines(spot: Spot) -> Edit:
    """Return was pressed once too often, or a few times."""
    last, extra = len(spot.page.lines) - 1, spot.rng.randint(1, 6)
    return spot.edit(last, last, *[""] * extra, where=range(last, last + extra + 2))


@operator("ENC008", at=Slot.TITLE)
def blank_end_of_spaces(spot: Spot) -> Edit:
    """The lines too many at the end hold spaces or tabs."""
    last = len(spot.page.lines) - 1
    return spot.edit(last, last, "", spot.rng.choice(("  ", "\t", " ")), where=range(last, last + 4))


@operator("ENC008", at=Slot.TERMINATOR)
def cut_after_blank_line(spot: Spot) -> Edit | None:
    """The file was cut between two exchanges, and the blank line stayed."""
    if spot.following is None:
        return None
    stop = spot.at + 2
    return spot.edit(stop, len(spot.page.lines), "", where=range(stop - 1, stop + 2))
