"""SEP002: a separator of the wrong characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

if TYPE_CHECKING:
    from linter.details import WantedSeparator


_MOST = 3
"""How many different signs are told apart."""


@damage_rule("SEP002", Severity.ERROR, Kind.SEPARATOR_CHARACTERS, Applicability.SAFE)
def separator_characters(damage: Damage[WantedSeparator], document: Document) -> Problem:
    r"""A separator is made of other, mixed or look-alike characters.

    Editors replace dashes and tildes with similar characters, and people draw the line that they like. Scripts that
    split at the exact line no longer find it.

    Bad (end):

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~-~~~~~~~~~~~~~~
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Fixed:

        Relevance Score: 0.533
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

    Good (answer):

        A1: "It keeps results that are expensive to compute.

        ──────────────────────────────

        A line of any character inside an answer is text."
    """
    from linter.rules.lines import called, drawn  # a clean file does without

    written = document.slice(damage.span)
    found = "".join(dict.fromkeys(written))
    signs = [f"'{character}'" for character in found if not character.isalnum() and not character.isspace()]
    said = "has a space in it" if " " in found and len(signs) == 1 else f"is made of {' and '.join(signs)}"
    if written.startswith("<"):
        said = "is written in HTML"
    elif written.startswith("\\"):
        said = "has backslashes in it"
    elif len(signs) != len(found.replace(" ", "")) or len(signs) > _MOST:
        said = "is made of other characters"
    return Problem(
        damage.span,
        f"{called(damage.detail.line)} {said}, expected {drawn(damage.detail)}",
        repair(damage, f"Write {drawn(damage.detail)}"),
    )
