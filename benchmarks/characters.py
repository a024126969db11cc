"""The worst files that characters can make: what the rules about text alone cost on them, and how that grows.

    python -m benchmarks.characters [--size 60000] [--only WORD] [--check]

As ``benchmarks.worst``, with the same bars, but without a reading of the lines, which would hide what characters cost.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from benchmarks.shapes import Shape, over
from benchmarks.worst import measure
from linter.clean import Clean
from linter.config import plan
from linter.source import Source
from linter.unwanted import Unwanted

SIZE = 60_000

SHAPES: Mapping[str, Shape] = {
    "CR alone": over("a\r"),
    "CR CR LF": over("a\r\r\n"),
    "mixed ends": over("a\r\nb\nc\rd\n"),
    "blank lines": over("\n"),
    "blanks only": over(" \n"),
    "trailing blanks": over("a \n"),
    "one line": over("word "),
    "one word": over("a"),
    "tabs": over("\t"),
    "no-break spaces": over("\u00a0"),
    "zero-width": over("a\u200b"),
    "only zero-width": over("\u200b"),
    "zero-width and blanks": over("\u200b \u200b\n"),
    "overrides": over("a\u202e\n"),
    "open isolates": over("\u2066a"),
    "closed isolates": over("\u2066a\u2069"),
    "edge marks": over("\u200ea\u200f\n"),
    "edge marks and blanks": over("\u200e \n"),
    "soft hyphens": over("a\u00ad"),
    "byte-order marks": over("\ufeff"),
    "controls": over("a\x01\n"),
    "escape sequences": over("\x1b["),
    "C1": over("a\x85"),
    "mojibake": over("cafÃ© "),
    "mojibake by line": over("cafÃ©\n"),
    "mojibake without blanks": over("Ãƒ©â€™"),
    "double mojibake": over("ÃƒÂ©"),
    "half mojibake": over("ÃÃ"),
    "cp1251": over("Р…"),
    "cp437": over("├┤"),
    "replacements": over("a\ufffd\n"),
    "entities": over("&quot;a "),
    "double entities": over("&amp;amp;"),
    "ampersands": over("&"),
    "CSV quotes": over('""a"" '),
    "opening quotes": over(' ""a'),
    "decomposed": over("e\u0301"),
    "marks in the wrong order": over("\u0301\u0323"),
    "Hangul in parts": over("\u1112\u1161\u11ab"),
    "quoted lines": over("> a\n"),
    "quotation marks": over("> "),
    "conflicts": over("<<<<<<< x\n=======\n"),
    "conflict ends": over(">>>>>>> x\n"),
    "fences": over("```\n~~~\n"),
    "flags in tags": over("\U0001f3f4\U000e0067"),
    "lost bytes": over("a\udce9"),
    "lost words": over("\udce9\udce9 \n"),
}


def checked(data: bytes) -> Clean:
    """Find what is unwanted in ``data``, take it out, and let every rule about text speak."""
    source = Source(data)
    unwanted = Unwanted(source)
    for rule in plan().text:
        for _ in rule.check(unwanted):
            pass
    return Clean(source, unwanted)


def main() -> int:
    """Measure every shape and print it."""
    return measure({name: (shape, checked) for name, shape in SHAPES.items()}, SIZE)


if __name__ == "__main__":
    sys.exit(main())
