"""DOC003: a section with an unknown name, or with none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.damage import Damage, Kind
from linter.document import Document
from linter.finding import Problem, Severity
from linter.rule import Subject, damage_rule

if TYPE_CHECKING:
    from linter.details import Deviation


@damage_rule("DOC003", Severity.ERROR, Kind.UNKNOWN_SECTION, about=Subject.UNKNOWN_SECTION)
def unknown_section(damage: Damage[Deviation], document: Document) -> Problem:
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
    from linter.details import How  # a clean file does without

    names = damage.detail.names
    said = {How.UNKNOWN: "name is unknown", How.MISPLACED: "heading is misplaced", How.EMPTY: "heading has no name"}
    what = said.get(damage.detail.how, "heading is missing")
    expected = f", expected {'one of ' if len(names) > 1 else ''}{', '.join(names)}" if names else ""
    return Problem(damage.span, f"section {what}{expected}")
