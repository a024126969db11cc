"""The blocks of code in the pages that people copy from."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
EDITORS = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
TEMPLATES = ROOT / "templates"
BROKEN = ROOT / "examples" / "broken.txt"
MATCHER = json.loads((TEMPLATES / "transcript-lint.problem-matcher.json").read_text(encoding="utf-8"))
PATTERN = MATCHER["problemMatcher"][0]["pattern"][0]
FOUND = 12
"""How much there is to find in the broken example."""

SCRIPT = str(Path(sys.executable).parent / "transcript-lint")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.M | re.S)
