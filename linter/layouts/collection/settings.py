"""What a team may change about the collection layout. The defaults are the format as its producer writes it."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Separator(NamedTuple):
    """A run of ``width`` times ``character`` on a line of its own."""

    character: str
    width: int
    role: str

    @property
    def text(self) -> str:
        """The line as it should stand."""
        return self.character * self.width

    @property
    def words(self) -> str:
        """What it is, for a message."""
        return f"{self.width} '{self.character}'"


class Layout(NamedTuple):
    """All settings of a collection. ``sections`` are the names in their order; an empty tuple means no sections."""

    title: Separator | None = Separator("=", 80, "title separator")
    section: Separator = Separator("=", 60, "section separator")
    underline: Separator = Separator("-", 40, "underline")
    terminator: Separator = Separator("~", 30, "terminator")
    sections: tuple[str, ...] = ("WEAK", "AVERAGE", "STRONG", "EXCEPTIONAL")
    section_suffix: str = " CANDIDATES"
    candidate_label: str = "Candidate"
    question_label: str = "Q"
    answer_label: str = "A"
    score_label: str = "Relevance Score"
    annotation_label: str = "AI Explanation Provided"
    flags: tuple[str, ...] = ("STRUGGLED",)
    minimum: float = 0.0
    maximum: float = 1.0
    decimals: int = 3
    numbering: Literal["candidate", "section", "file"] = "candidate"

    @property
    def headings(self) -> dict[str, str]:
        """Each section's heading line, and the name it stands for."""
        return {name + self.section_suffix: name for name in self.sections}

    @property
    def bounds(self) -> str:
        """The score range in words, both bounds named."""
        return f"{self.minimum:g} and {self.maximum:g}"


DEFAULT = Layout()
