"""Write all files that tests compare with again, after a change that is meant: ``python -m tests.golden``."""

from __future__ import annotations

from tests import misreadings, oddities
from tests.cli import console, many_inits
from tests.evidence import weights
from tests.house import verdicts
from tests.inference import suggested
from tests.inference.layout import damaged_corpora, descriptions, drafts, drawn_corpora
from tests.layouts import (
    compilations,
    damaged,
    drawn,
    features,
    fits,
    fresh,
    many,
    messages,
    placements,
    rows_read,
    slips,
    values_read,
)
from tests.parsed import conversions, drawn_forms
from tests.reporters import reports
from tests.rules import differences, judged, quoted
from tests.server import session
from tests.settings import values


def write() -> None:
    """Write what is said now."""
    for module in (
        compilations, console, conversions, damaged, damaged_corpora, descriptions, differences, drafts, drawn,
        drawn_corpora, drawn_forms, features, fits, fresh, judged, many, many_inits, messages, misreadings, oddities,
        placements, quoted, reports, rows_read, session, slips, suggested, values, values_read, verdicts, weights,
    ):  # fmt: skip
        module.write()


if __name__ == "__main__":
    write()
