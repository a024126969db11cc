"""DOC003: a section with an unknown name, or with none."""

from __future__ import annotations

from linter.document import Damage, Document, Kind
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

_FOUND = {"name": "section name is unknown", "line": "section heading is misplaced"}


@damage_rule("DOC003", Severity.ERROR, Kind.UNKNOWN_SECTION, about=Subject.UNKNOWN_SECTION)
def unknown_section(damage: Damage, document: Document) -> Problem:
    r"""A section has an unknown name or no name.

    The section states the quality of all candidates below it. Programs that group by section drop these candidates,
    or put them into a group of their own.

    Bad (heading):

        ============================================================
        JUNIOR CANDIDATES
        ^^^^^^^^^^^^^^^^^
        ============================================================

    Bad (heading):

        ============================================================
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        ============================================================

    Good:

        ============================================================
        AVERAGE CANDIDATES
        ============================================================
    """
    what = _FOUND.get(damage.found, "section heading is missing")
    some = "one of " if ", " in damage.expected else ""
    return Problem(damage.span, f"{what}, expected {some}{damage.expected}")
