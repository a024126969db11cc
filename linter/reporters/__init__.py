"""Reports as text: pure functions from what was found to pieces of output.

Nothing here knows a terminal, a file or the engine. A reporter takes the checked files, the summary of the run and how
it is to be shown, and yields whole lines; who writes them, and what happens if that fails, is not its business.
"""

from __future__ import annotations

from linter.reporters.checkup import Checked, Reporter, Summary, View
from linter.reporters.counting import counted
from linter.reporters.formats import FORMATS, Format, keeping
from linter.reporters.visible import shown_path, visible

__all__ = ["FORMATS", "Checked", "Format", "Reporter", "Summary", "View", "counted", "keeping", "shown_path", "visible"]
