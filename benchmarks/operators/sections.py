"""Titles and section headers: misspelt, unknown, doubled, out of order, emptied, gone."""

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import Edit, Slot

UNKNOWN = ("RESERVE CANDIDATES", "GOOD CANDIDATES", "OUTLIERS", "BATCH 7", "NOT YET RATED")

respellings(
    "DOC004",
    at=Slot.SECTION,
    of="section",
    lower_case=lambda spot: spot.text.lower(),
    title_case=lambda spot: spot.text.title(),
    half_lower_case=lambda spot: spot.fields["tier"] + spot.fields["suffix"].title(),
    letter_missing=lambda spot: _without_letter(spot),
    letters_swapped=lambda spot: _swapped_letters(spot),
    letter_doubled=lambda spot: _doubled_letter(spot),
    singular=lambda spot: spot.text[:-1],
    two_spaces=lambda spot: spot.text.replace(" ", "  ", 1),
    no_space=lambda spot: spot.text.replace(" ", "", 1),
    hyphen=lambda spot: spot.text.replace(" ", "-", 1),
    colon="{tier}{suffix}:",
    bold="**{tier}{suffix}**",
    indented="  {tier}{suffix}",
    centred="                      {tier}{suffix}",
    heading="## {tier}{suffix}",
    cyrillic_letter=lambda spot: spot.text.replace("CA", "СА"),
)
respellings(
    "DOC003",
    at=Slot.SECTION,
    of="section",
    unknown=lambda spot: spot.rng.choice(UNKNOWN),
)


def _without_letter(spot: Spot) -> str:
    """A letter of the name was not typed."""
    place = spot.rng.randrange(1, len(spot.text) - 2)
    place += spot.text[place] == " "
    return spot.text[:place] + spot.text[place + 1 :]


def _doubled_letter(spot: Spot) -> str:
    """A key bounced."""
    place = spot.rng.randrange(1, len(spot.text) - 2)
    place += spot.text[place] == " "
    return spot.text[:place] + spot.text[place] + spot.text[place:]


def _swapped_letters(spot: Spot) -> str:
    """Two letters of the heading's end were typed in the other order."""
    place = spot.rng.randrange(max(len(spot.text) - 8, 0), len(spot.text) - 1)
    return spot.text[:place] + spot.text[place + 1] + spot.text[place] + spot.text[place + 2 :]


def _header(spot: Spot) -> range:
    """The three lines of a section's header."""
    return range(spot.at - 1, spot.at + 2)


@operator("DOC003", at=Slot.SECTION)
def section_name_deleted(spot: Spot) -> Edit:
    """Two rules with nothing between them."""
    return spot.gap(spot.at, spot.at + 1)


@operator("DOC003", at=Slot.SECTION)
def section_name_emptied(spot: Spot) -> Edit:
    """Two rules with an empty line between them."""
    return spot.gap(spot.at, spot.at + 1, "")


@operator("DOC002", at=Slot.TITLE)
def title_block_deleted(spot: Spot) -> Edit:
    """The file starts with its first section."""
    return spot.gap(0, 5)


@operator("DOC002", at=Slot.TITLE)
def title_emptied(spot: Spot) -> Edit:
    """Two rules with an empty line between them."""
    return spot.gap(spot.at, spot.at + 1, "")


@operator("DOC005", at=Slot.SECTION)
def section_renamed_to_an_earlier_one(spot: Spot) -> Edit | None:
    """A header was copied down and not changed."""
    if spot.line.section == 0:
        return None
    names = [spot.page.texts[at] for at in spot.page.slots[Slot.SECTION][: spot.line.section]]
    return spot.becomes(spot.rng.choice(names))


@operator("DOC005", at=Slot.SECTION)
def section_header_doubled(spot: Spot) -> Edit:
    """A header stands there twice in a row, blank lines and all."""
    header = spot.page.texts[spot.at - 1 : spot.at + 4]
    start = spot.at + 4
    return spot.edit(start, start, *header, where=[spot.at + 1, *range(start + 1, start + 4)])


@operator("DOC005", at=Slot.SECTION)
def section_name_doubled(spot: Spot) -> Edit | None:
    """The line with the name was duplicated."""
    return spot.becomes(spot.text, spot.text)


@operator("DOC005", at=Slot.CANDIDATE)
def section_header_repeated_between_candidates(spot: Spot) -> Edit | None:
    """A page break repeated the header in the middle of its section."""
    page, at = spot.page, spot.at
    if not page.slots[Slot.SECTION] or spot.layout.numbering == "section":  # the numbers would be wrong as well
        return None
    name = page.slots[Slot.SECTION][spot.line.section]
    if page.texts[at - 2] == "":  # the first of its section
        return None
    return spot.edit(at, at, *page.texts[name - 1 : name + 4], where=range(at + 1, at + 4))


@operator("DOC006", at=Slot.SECTION)
def sections_swapped(spot: Spot) -> Edit | None:
    """Two neighbouring sections changed places."""
    if spot.line.section == 0 or spot.layout.numbering == "file":
        return None
    first, second = spot.section(spot.line.section - 1), spot.section(spot.line.section)
    texts = spot.page.texts
    moved = (*texts[second.start : second.stop], "", *texts[first.start : first.stop])
    below = first.start + len(second) + 1
    where = [*range(first.start + 1, first.start + 4), *range(below + 1, below + 4)]
    return spot.edit(first.start, second.stop, *moved, where=where)


@operator("DOC006", at=Slot.SECTION)
def section_renamed_out_of_order(spot: Spot) -> Edit | None:
    """A header carries the name of a tier that does not belong there and is not in the file."""
    used = [spot.page.texts[at] for at in spot.page.slots[Slot.SECTION]]
    mine = spot.line.section
    following = [at + 1 for at in spot.page.slots[Slot.SECTION][mine + 1 : mine + 2]]
    tiers = list(spot.layout.headings)
    for name in tiers:
        renamed = [tiers.index(other) for other in (*used[:mine], name, *used[mine + 1 :])]
        if name not in used and renamed != sorted(renamed):
            near = [line + step for line in (spot.at + 1, *following) for step in (-1, 0, 1)]
            return spot.becomes(name, where=near)
    return None


@operator("DOC007", at=Slot.SECTION)
def section_emptied(spot: Spot) -> Edit | None:
    """All candidates of a section were deleted, its header stayed."""
    lines = spot.section(spot.line.section)
    if len(spot.page.slots[Slot.SECTION]) == 1 or spot.layout.numbering == "file":
        return None
    last = lines.stop >= len(spot.page.lines) - 1
    start = spot.at + 2
    where = range(spot.at, start + 3)
    if last:
        return spot.edit(start, lines.stop, codes=("DOC007", "DOC010"), where=where)
    return spot.edit(start, lines.stop + 1, "", "", where=where)


@operator("DOC007", "DOC010", at=Slot.TITLE)
def empty_section_appended(spot: Spot) -> Edit | None:
    """The header of the next tier is there, its candidates are not."""
    used = [spot.page.texts[at] for at in spot.page.slots[Slot.SECTION]]
    tiers = list(spot.layout.headings)
    later = tiers[tiers.index(used[-1]) + 1 :] if used else []
    if not later:
        return None
    last, bar = len(spot.page.lines) - 1, spot.layout.section.text
    return spot.edit(last, last, "", bar, later[0], bar, where=range(last + 1, last + 6))


@operator("DOC011", at=Slot.SECTION)
def first_section_header_deleted(spot: Spot) -> Edit | None:
    """The first candidates stand in no section."""
    if spot.line.section:
        return None
    start = spot.at - 1
    return spot.edit(start, spot.at + 4, where=range(start - 2, start + 2))
