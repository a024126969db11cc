"""What a corpus says about its own flags: the measures of ``calibrate``, and the settings that follow from them.

Pure functions of what was seen: nothing here prints, reads a file or keeps a word of an answer.

    observation   one small value for each exchange whose score and flag can be read
    wording       answers as keys that are equal where the words are
    scores        how the scores of each section spread, by flag
    threshold     the one score that best tells flagged exchanges from the others, and what contradicts it
    twins         answers in the same words of which some are flagged and some are not
    policy        the settings that the corpus supports
    result        all of it together
"""

from __future__ import annotations

from linter.calibration.observation import FlaggedExchange, Observed, observe
from linter.calibration.policy import Policy, RuleOption
from linter.calibration.result import Calibration, Placeholders, calibrate
from linter.calibration.scores import Group, Spread
from linter.calibration.threshold import Cut, Threshold, Verdict
from linter.calibration.twins import Twins

__all__ = [
    "Calibration",
    "Cut",
    "FlaggedExchange",
    "Group",
    "Observed",
    "Placeholders",
    "Policy",
    "RuleOption",
    "Spread",
    "Threshold",
    "Twins",
    "Verdict",
    "calibrate",
    "observe",
]
