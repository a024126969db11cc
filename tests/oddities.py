"""What is said of odd characters and bytes in files: each in some places of a collection or a record.

``oddities.txt`` holds it. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

from linter.engine import lint
from linter.fixer import Fixed, fix
from tests.layouts.slips import source

GOLDEN = Path(__file__).with_suffix(".txt")
ODD = (
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2060", "\u2066", "\u2067a\u2069",
    "\u2069", "\ufeff", "\ufe0f", "\ufe0e", "\u00ad", "\u034f", "\u061c", "\u180e", "\U000e0041", "\U000e0100",
    "\ufff9", "\ufffd", "\u0301", "e\u0301", "\u1100\u1161", "\u00a0", "\u2003", "\u3000", "\u2028", "\x85", "\x0b",
    "\x0c", "\x00", "\x07", "\x1b[31m", "\x7f", "\x9f", "\r", "\r\r", "\t", " ", "   ", "\t\t", " \t ", "\\", "\\ ",
    "&amp;", "&quot;", "&nbsp;", "&#39;", '""', "“", "”", "«", "’", "'", "`", "Ã©", "â€™", "Ã¼ber", "ï»¿", "Ð¿Ñ€Ð¸",
    "\udce9", "\udcff\udcfe", "…", "\u2011", "\u2212", "½", "ﬁ", "Ａ", "А", "1\u20e3", "\U0001f468\u200d\U0001f4bb",
    "\u0645\u200c\u06cc", "\u05d0\u200f", "<b>", "</b>", "<br>", "**", "*", "_", "~~", "> ", "# ", "- ", "|", "[",
    "]", "{x}", "$", "%", "http://x.org/?a=1", "<|im_end|>", "[INST]", "<s>", "```", "~~~", "<<<<<<< HEAD", "=======",
    ">>>>>>> theirs", "||||||| base", "\ue000",
)  # fmt: skip
TOGETHER = 5
"""So many are in one file, one after the other."""
FILES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("CR LF", lambda text: text.replace("\n", "\r\n")),
    ("CR", lambda text: text.replace("\n", "\r")),
    ("CR CR LF", lambda text: text.replace("\n", "\r\r\n")),
    ("some CR LF", lambda text: text.replace("\n", "\r\n", 9)),
    ("some LF", lambda text: text.replace("\n", "\r\n").replace("\r\n", "\n", 4)),
    ("lines with backslashes", lambda text: text.replace("\n", "\\\n")),
    ("two blanks at each end", lambda text: text.replace("\n", "  \n")),
    ("no last line end", lambda text: text.rstrip("\n")),
    ("more line ends", lambda text: f"{text}\n \n\n"),
    ("blank lines on top", lambda text: f"\n \n{text}"),
    ("a byte-order mark", lambda text: f"\ufeff{text}"),
    ("two byte-order marks", lambda text: f"\ufeff\ufeff{text}"),
    ("quoted", lambda text: text.replace("\n", "\n> ")),
    ("quoted twice", lambda text: "".join(f">> {line}\n" for line in text.split("\n"))),
    ("indented", lambda text: "".join(f"    {line}\n" for line in text.split("\n"))),
    ("indented by tabs", lambda text: "".join(f"\t{line}\n" for line in text.split("\n"))),
    ("in a fence", lambda text: f"```\n{text}```\n"),
    ("in a fence of tildes", lambda text: f"~~~ text\n\n{text}\n~~~\n"),
    ("in a fence without an end", lambda text: f"```text\n{text}"),
    ("in a conflict", lambda text: f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> theirs\n"),
    ("with entities", lambda text: text.replace("'", "&#39;").replace('"', "&quot;")),
    ("with doubled quotes", lambda text: text.replace('"', '""')),
    ("with curly quotes", lambda text: text.replace(' "', " “").replace('"\n', "”\n")),
    ("with no-break spaces", lambda text: text.replace(": ", ":\u00a0")),
    ("with wide signs", lambda text: text.replace(":", "：")),
    ("with underlines between words", lambda text: text.replace(" ", "_")),
)


def files() -> Iterator[tuple[str, bytes]]:
    """The files with what is odd in them."""
    texts = [source(name)[0] for name in ("collection", "record")]
    for number in range(0, len(ODD), TOGETHER):
        chosen = ODD[number : number + TOGETHER]
        lines = texts[number % 2].split("\n")
        for place, at in enumerate(range(number % 5, len(lines), 5)):
            line, odd = lines[at], chosen[place % len(chosen)]
            cut = (0, len(line), line.find(":") + 1, line.find(" ") + 1, len(line) // 2, min(2, len(line)))[
                (place + number) % 6
            ]
            lines[at] = line[:cut] + odd + line[cut:]
        yield " ".join(map(ascii, chosen)), "\n".join(lines).encode("utf-8", "surrogateescape")
    for number, (name, change) in enumerate(FILES):
        text = change(texts[number % 2])
        yield name, text.encode()
        if number % 4 == 0:
            yield f"{name}, in UTF-16", text.encode("utf-16")
    for page in ("latin-1", "cp1252", "cp1251", "mac-roman", "cp437"):
        accents = texts[0].replace("o", "ó").replace("a", "ä").replace("u", "û")
        yield f"accents of UTF-8 as {page}", accents.encode().decode(page, "replace").encode()
        yield f"accents in {page}", accents.encode(page, "replace")
    yield "big-endian", texts[0].encode("utf-16-be")
    yield "UTF-32", texts[0].encode("utf-32")
    yield "cut in a character", "é".join(texts).encode()[:-1] + b"\xc3"
    yield "zeros", texts[0].encode().replace(b"a", b"\x00")


def said() -> Iterator[str]:
    """All of it."""
    for name, data in files():
        yield f"== {name}"
        for found in lint(data).findings:
            line, column, end_line, end_column = found.position
            yield f"{line}:{column}-{end_line}:{end_column} {found.code} {found.message}"
        yield f"  {_fixed(fix(data, unsafe=len(data) % 3 > 0))}"


def _fixed(fixed: Fixed) -> str:
    left = " ".join(dict.fromkeys(each.code for each in fixed.report.findings))
    counts = f"{len(fixed.applied)} fixed in {len(fixed.edits)} edits, {len(fixed.failures)} refused"
    return f"{counts}, {crc32(fixed.data):08x}, left: {left or 'nothing'}"


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
