"""transcript-lint: finds what is wrong in interview transcripts.

>>> from linter import lint
>>> report = lint(b"Relevance Score: 1.7\\n")
>>> report.is_transcript
True
"""

from linter.document import Candidate, Document, Exchange, Section
from linter.engine import lint, parse
from linter.finding import Finding, Fix, Report, Severity

__version__ = "0.1.0"
__all__ = ["Candidate", "Document", "Exchange", "Finding", "Fix", "Report", "Section", "Severity", "lint", "parse"]
