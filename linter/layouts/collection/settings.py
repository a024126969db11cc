"""What a team may change about the collection layout. The defaults are the format as its producer writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from linter.tuples import NamedTuple


class Separator(NamedTuple):
    """A run of ``width`` times ``character`` on a line of its own; ``role`` is its name in messages, no setting."""

    character: Annotated[
        str, "the character that is repeated, a punctuation mark or a symbol", {"minLength": 1, "maxLength": 1}
    ]
    width: Annotated[int, "how many times it is repeated", {"minimum": 3, "maximum": 500}]
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
    """All settings of a collection; :mod:`~linter.layouts.collection.validity` says which cannot be told apart."""

    title: Annotated[Separator | None, "line above and below the title; false: files have no title"] = Separator(
        "=", 80, "title separator"
    )
    section: Annotated[Separator, "line above and below the name of a section"] = Separator(
        "=", 60, "section separator"
    )
    underline: Annotated[Separator, "line below a candidate's name and role"] = Separator("-", 40, "underline")
    terminator: Annotated[Separator, "line that ends an exchange"] = Separator("~", 30, "terminator")
    sections: Annotated[tuple[str, ...], "names of the sections, weakest first; empty: files have no sections"] = (
        "WEAK",
        "AVERAGE",
        "STRONG",
        "EXCEPTIONAL",
    )
    section_suffix: Annotated[str, "text after the name of a section on its line"] = " CANDIDATES"
    candidate_label: Annotated[str, "label before a candidate's name, without the colon"] = "Candidate"
    question_label: Annotated[str, "label before the number of a question"] = "Q"
    answer_label: Annotated[str, "label before the number of an answer"] = "A"
    score_label: Annotated[str, "label before a score, without the colon"] = "Relevance Score"
    annotation_label: Annotated[str, "label of an annotation, without brackets; empty: files have no annotations"] = (
        "AI Explanation Provided"
    )
    flags: Annotated[
        tuple[str, ...], "flags after a score, without brackets; the first one is checked against the answer"
    ] = ("STRUGGLED",)
    minimum: Annotated[float, "lowest score"] = 0.0
    maximum: Annotated[float, "highest score"] = 1.0
    decimals: Annotated[int, "digits after the decimal point of a score", {"minimum": 0, "maximum": 15}] = 3
    numbering: Annotated[
        Literal["candidate", "section", "file"],
        "where question numbers restart: per candidate, section or file",
    ] = "candidate"

    @property
    def headings(self) -> dict[str, str]:
        """Each section's heading line, and the name that it means."""
        return {name + self.section_suffix: name for name in self.sections}

    @property
    def narrow(self) -> frozenset[str]:
        """The separators that have fewer than 5 characters."""
        used = (self.title, self.section if self.sections else None, self.underline, self.terminator)
        return frozenset(separator.text for separator in used if separator is not None and separator.width < 5)

    @property
    def shortest(self) -> int:
        """From how many characters on a run of punctuation may be a separator."""
        return min(5, *map(len, self.narrow)) if self.narrow else 5

    @property
    def bounds(self) -> str:
        """The score range in words, both bounds named."""
        return f"{self.minimum:.15g} and {self.maximum:.15g}"


DEFAULT = Layout()
