"""Candidates' headers: labels mistyped, names and roles missing, people twice, people never asked."""

from collections.abc import Callable

from benchmarks.operators.registry import Respelling, Spot, operator, respellings, spelt, swapped
from benchmarks.page import Edit, Slot


def _spelt(way: Callable[[str], str]) -> Respelling:
    """The line with its label spelt in another way."""
    return spelt(way, "{label}: {name} - {role}")


respellings(
    "CAN001",
    at=Slot.CANDIDATE,
    of="candidate",
    lower_case=_spelt(str.lower),
    upper_case=_spelt(str.upper),
    letter_missing=_spelt(lambda label: label[:5] + label[6:]),
    letters_swapped=_spelt(swapped),
    plural=_spelt(lambda label: label + "s" if label[-1].isalpha() else label.lower()),
    space_before_colon="{label} : {name} - {role}",
    no_space_after_colon="{label}:{name} - {role}",
    two_spaces_after_colon="{label}:  {name} - {role}",
    no_colon="{label} {name} - {role}",
    semicolon="{label}; {name} - {role}",
    wide_colon="{label}：{name} - {role}",
    bold="**{label}:** {name} - {role}",
    bold_line="**{label}: {name} - {role}**",
    heading="### {label}: {name} - {role}",
    indented="  {label}: {name} - {role}",
    cyrillic_letter=_spelt(lambda label: label.replace("C", "С", 1)),
    label_deleted="{name} - {role}",
)
respellings(
    "CAN001",
    at=Slot.CANDIDATE,
    of="candidate",
    en_dash=lambda spot: _dashed(spot, " – "),
    em_dash=lambda spot: _dashed(spot, " — "),
    two_hyphens=lambda spot: _dashed(spot, " -- "),
    no_space_before_dash=lambda spot: _dashed(spot, "- "),
    no_space_after_dash=lambda spot: _dashed(spot, " -"),
    minus_sign=lambda spot: _dashed(spot, " − "),
)
respellings(
    "CAN002",
    at=Slot.CANDIDATE,
    of="candidate",
    name_deleted="{label}: - {role}",
    name_deleted_spaces_left="{label}:  - {role}",
    label_alone="{label}:",
)
respellings(
    "CAN003",
    at=Slot.CANDIDATE,
    of="candidate",
    role_and_dash_deleted="{label}: {name}",
    role_deleted="{label}: {name} -",
    role_deleted_space_left="{label}: {name} - ",
)


def _dashed(spot: Spot, dash: str) -> str | None:
    """Another dash between name and role, unless the role has one that would pass for it."""
    name, role = spot.fields["name"], spot.fields["role"]
    return None if " - " in role else f"{spot.layout.candidate_label}: {name}{dash}{role}"


def _asked(spot: Spot) -> range:
    """The lines from below the candidate's header to the last terminator."""
    return range(spot.at + 2, spot.candidate(spot.line.candidate).stop)


@operator("CAN002", at=Slot.CANDIDATE)
def candidate_line_deleted(spot: Spot) -> Edit:
    """The underline stayed without a name above it."""
    return spot.gap(spot.at, spot.at + 1)


@operator("CAN002", at=Slot.CANDIDATE)
def candidate_line_emptied(spot: Spot) -> Edit:
    """The line was emptied, the underline stayed."""
    return spot.gap(spot.at, spot.at + 1, "")


@operator("CAN002", at=Slot.CANDIDATE)
def first_header_deleted(spot: Spot) -> Edit | None:
    """A section starts with a question."""
    return spot.gap(spot.at, spot.at + 3) if spot.page.texts[spot.at - 2] == "" else None


@operator("CAN002", "QNA007", at=Slot.CANDIDATE)
def later_header_deleted(spot: Spot) -> Edit | None:
    """Two candidates run into each other: all that shows is that the numbers start again."""
    if spot.page.texts[spot.at - 2] == "" or spot.layout.numbering != "candidate":
        return None
    start = spot.at
    return spot.edit(start, start + 3, where=range(start - 1, start + 2))


@operator("CAN004", at=Slot.CANDIDATE)
def candidate_line_doubled(spot: Spot) -> Edit | None:
    """The line was duplicated."""
    return spot.becomes(spot.text, spot.text)


@operator("CAN004", "CAN005", at=Slot.CANDIDATE)
def candidate_header_doubled(spot: Spot) -> Edit:
    """The whole header was duplicated."""
    at = spot.at
    return spot.edit(at, at, *spot.page.texts[at : at + 3], where=[at + 1, at + 2, at + 4, at + 5])


@operator("CAN004", at=Slot.CANDIDATE)
def candidate_renamed_to_an_earlier_one(spot: Spot) -> Edit | None:
    """A header was copied from another person, perhaps in another case."""
    earlier = spot.page.slots[Slot.CANDIDATE][: spot.line.candidate]
    if not earlier:
        return None
    label, _, person = spot.page.texts[spot.rng.choice(earlier)].partition(": ")
    return spot.becomes(f"{label}: {person.upper() if person.isascii() and spot.rng.random() < 0.3 else person}")


@operator("CAN004", at=Slot.CANDIDATE)
def candidate_pasted_twice(spot: Spot) -> Edit | None:
    """A candidate was pasted again with everything that was asked."""
    if spot.layout.numbering != "candidate":  # the numbers would be wrong as well
        return None
    lines = spot.candidate(spot.line.candidate)
    copy = spot.page.texts[lines.start : lines.stop]
    return spot.edit(lines.stop, lines.stop, "", *copy, where=range(lines.stop + 2, lines.stop + 4))


@operator("CAN005", at=Slot.CANDIDATE)
def exchanges_deleted(spot: Spot) -> Edit | None:
    """A header stands over nothing."""
    lines = _asked(spot)
    if spot.layout.numbering != "candidate":
        return None
    if lines.stop >= len(spot.page.lines) - 1:
        return spot.edit(lines.start, lines.stop, codes=("CAN005", "DOC010"), where=range(spot.at + 1, spot.at + 4))
    return spot.edit(lines.start, lines.stop, where=range(spot.at + 1, spot.at + 5))


@operator("CAN005", at=Slot.CANDIDATE)
def next_header_pasted_early(spot: Spot) -> Edit | None:
    """A person who was never asked stands above another one."""
    name = f"{spot.rng.choice(('Noor', 'Sam', 'Kim'))} Placeholder"
    header = (f"{spot.layout.candidate_label}: {name} - Intern", spot.layout.underline.text, "")
    return spot.edit(spot.at, spot.at, *header, where=range(spot.at + 1, spot.at + 4))
