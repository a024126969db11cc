"""What is known and not reported again: exceptions that somebody reviewed, and a baseline. Pure: nothing reads a file.

The rooms: ``exceptions`` and ``baseline`` take findings out of one report, ``outcome`` is what came of it, ``entries``
finds an exception in the text of its settings.
"""

from __future__ import annotations

from linter.suppression.exceptions import Reviewed
from linter.suppression.outcome import NOTHING, Outcome, Tally

__all__ = ["NOTHING", "Outcome", "Reviewed", "Tally"]
