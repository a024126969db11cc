"""Findings and failures that hold what drives terminals, CI servers and parsers mad, in every field for text."""

from __future__ import annotations

from linter.finding import Applicability, Edit, Failure, FileSpan, Finding, Fix, Note, Position, Report, Severity, Where
from linter.reporters import Checked

HOSTILE = (
    "\x00\x07\x1b[2J\x1b]0;title\x07\x7f",
    "\x80\x85\x9b31m",
    "<script a=\"1\" b='2'>&amp;&#0;&unknown;</script>",
    "]]>",
    "<![CDATA[ <!-- --> <?xml ?>",
    "::error file=a,line=1::owned",
    "::stop-commands::token",
    "##[error]owned",
    "##[add-path name=a;b=c]owned",
    "##[##[error]owned",
    "%0A::error::owned%0D%25",
    "\u202eevil\u2066\u2069\u200b\u2028\u2029\u00ad\ufeff",
    "\udcff\udc80caf\udce9",
    "\ud800 \udbff \ud83d",
    "\ufffe\uffff\U0001fffe\U0010ffff",
    "a\nb\r\n::error::owned\r##[error]owned",
    "\t tab \v \f ",
    "\u3000::error::owned",
    "\ufe0f::error::owned",
    '"\\\\"\\u0000\\ud800',
    "東京 é 💥 👩\u200d🚀",
    "../../etc/passwd",
    "C:\\a\\b:c|d*?",
    " ",
)


def one_line(text: str) -> str:
    """``text`` where the schema of the report allows no line end, and something where it is nothing."""
    return text.replace("\n", "¶").replace("\r", "¶").strip() or "x"


def hostile(text: str, severity: Severity = Severity.ERROR) -> Checked:
    """A file with a finding and a failure whose every text is ``text``; the path goes on behind it."""
    line, path = one_line(text), f"{text}{severity.label}"
    finding = Finding(
        path=path,
        layout=text,
        position=Position(3, 2, 3, 5),
        code="SEP001",
        name="separator-length",
        severity=severity,
        message=line,
        where=Where(text, 2, "Q3"),
        related=(Note(Position(12, 1, 13, 1), line),),
        suppressed_checks=("CON001",),
        fix=Fix(line, Applicability.SAFE, (Edit(3, 4, text), Edit(5, 5, ""))),
        fingerprint=text,
        span=FileSpan((3, 4)),
    )
    report = Report(path, text, (finding,), (Failure(path, "missing", line),))
    places = {(3, 4): Position(1, 4, 1, 5), (5, 5): Position(2, 1, 2, 1)}
    return Checked(report, {3: text}, places)


def every_kind() -> list[Checked]:
    """A hostile file of each severity for each hostile text."""
    return [hostile(text, severity) for text in HOSTILE for severity in Severity]
