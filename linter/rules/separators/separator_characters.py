"""SEP002: a separator of the wrong characters."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Applicability, Problem, Severity
from linter.rule import damage_rule, repair

_MOST = 3
"""How many different signs are told apart."""


@damage_rule("SEP002", Severity.ERROR, Kind.SEPARATOR_CHARACTERS, Applicability.SAFE)
def separator_characters(damage: Damage, document: Document) -> Problem:
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
    found = "".join(dict.fromkeys(document.slice(damage.span)))
    signs = [f"'{character}'" for character in found if not character.isalnum() and not character.isspace()]
    said = "has a space in it" if " " in found and len(signs) == 1 else f"is made of {' and '.join(signs)}"
    if len(signs) != len(found.replace(" ", "")) or len(signs) > _MOST:
        said = "is made of other characters"
    return Problem(
        damage.span, f"{damage.role} {said}, expected {damage.expected}", repair(damage, f"Write {damage.expected}")
    )
