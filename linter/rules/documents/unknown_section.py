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
    from linter.details import How, LineKind  # a clean file does without
    from linter.rules.lines import heading

    names = damage.detail.names
    said = {How.UNKNOWN: "section name is unknown", How.EMPTY: "section heading has no name"}
    way = "misplaced" if damage.detail.how is How.MISPLACED else "missing"
    what = said.get(damage.detail.how, f"{heading(damage)} is {way}")
    is_said = damage.detail.line.kind is LineKind.OTHER and damage.detail.how not in said
    expected = f", expected {'one of ' if len(names) > 1 else ''}{', '.join(names)}" if names and not is_said else ""
    return Problem(damage.span, f"{what}{expected}")
