"""The worst texts that there may be, each of any size: what ``benchmarks.worst`` measures."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.layouts import LAYOUTS
from benchmarks.records import writer
from benchmarks.transcripts import write

_TITLE, _BAR, _LINE, _END = "=" * 80, "=" * 60, "-" * 40, "~" * 30
_HEADING = f"{_BAR}\nWEAK CANDIDATES\n{_BAR}\n\n\n"
HEAD = f"{_TITLE}\nTECHNICAL QUESTIONS\n{_TITLE}\n\n\n{_HEADING}Candidate: Ada Ron - Dev\n{_LINE}\n"
_ANSWER = "We moved the tables, kept the old ones for a week and compared both every night.\n\nNobody noticed."
_PERSON = "Candidate: Ada Ron\nQuality Profile: weak\nPosition: Dev\nTotal Turns: 2\n"
_RECORD = f"Interview Transcript\n{_BAR}\n{_PERSON}{_BAR}\n\n"

Shape = Callable[[int], str]


def exchange(number: int) -> str:
    """A clean exchange of about 200 bytes."""
    return f'\nQ{number}: What did you build?\n\nA{number}: "{_ANSWER}"\n\nRelevance Score: 0.500\n{_END}\n'


def exchanges(spoil: Callable[[str, int], str]) -> Shape:
    """A collection with every exchange spoilt."""

    def made(size: int) -> str:
        found, number, left = [HEAD], 0, size
        while left > 0:
            number += 1
            found.append(spoil(exchange(number), number))
            left -= len(found[-1])
        return "".join(found)

    return made


def over(piece: str, head: str = "", tail: str = "") -> Shape:
    """``piece`` over and over, with ``{n}`` counted."""

    def made(size: int) -> str:
        if "{n}" not in piece:
            return head + piece * max(1, size // len(piece)) + tail
        return head + "".join(piece.replace("{n}", str(n)) for n in range(1, size // len(piece) + 1)) + tail

    return made


def within(piece: str) -> Shape:
    """``piece`` over and over in the one answer of a collection."""
    return over(piece, f'{HEAD}\nQ1: What did you build?\n\nA1: "Well,\n', f'"\n\nRelevance Score: 0.500\n{_END}\n')


def pages(page: Callable[[int], bytes]) -> Shape:
    """Clean transcripts, each made from its number, one after another."""

    def made(size: int) -> str:
        found, seed = "", 0
        while len(found) < size:
            seed += 1
            found += page(seed).decode()
        return found[: found.rfind("\n", 0, size) + 1]

    return made


def written(layout: str) -> Shape:
    """Clean transcripts in another one of the layouts."""
    return pages(lambda seed: write(seed, layout=LAYOUTS[layout]).data())


SHAPES: Mapping[str, Shape] = {
    "lone carriage returns": over("a\r"),
    "blank lines": over("\n"),
    "blank lines in an answer": within("\n"),
    "blank lines and letters": over("\n\na\n"),
    "near separators": over("~" * 29 + "\n", HEAD),
    "near bars": over("=" * 59 + "\n"),
    "mixed separators": over("~=" * 15 + "\n", HEAD),
    "exact separators": over(_END + "\n", HEAD),
    "short runs": over("---\n", HEAD),
    "flags": over("[STRUGGLED]\n"),
    "flags below a head": over("[STRUGGLED]\n", HEAD),
    "unknown flags": over("Relevance Score: 0.500 [SLOW] [LATE]\n", HEAD),
    "one line of letters": over("a"),
    "one line of words": over("word "),
    "one line of labels": over("Q{n}: A{n}: "),
    "one line of runs": over("= ~"),
    "one line of quotes": over('"', f"{HEAD}\nQ1: "),
    "one line of brackets": over("[", f"{HEAD}\nQ1: "),
    "one line of digits": over("1", f"{HEAD}\nQ1: a\n\nA1: b\n\nRelevance Score: "),
    "one line of hyphens": over("a - ", f"{HEAD}\nCandidate: "),
    "every terminator short": exchanges(lambda text, n: text.replace(_END, _END[1:])),
    "every score cut": exchanges(lambda text, n: text.replace("0.500", "0.5")),
    "every score missing": exchanges(lambda text, n: text.replace("Relevance Score: 0.500\n", "")),
    "every label bold": exchanges(lambda text, n: text.replace(f"Q{n}:", f"**Q{n}:**")),
    "every answer without a label": exchanges(lambda text, n: text.replace(f"A{n}: ", "")),
    "every number wrong": exchanges(lambda text, n: text.replace(f"A{n}:", f"A{n + 3}:")),
    "every exchange in lower case": exchanges(lambda text, n: text.lower()),
    "every second line missing": exchanges(lambda text, n: "\n".join(text.split("\n")[::2])),
    "every blank line missing": exchanges(lambda text, n: text.replace("\n\n", "\n")),
    "another defect in every exchange": exchanges(
        lambda text, n: text.replace(*[(_END, _END[1:]), ("0.500", "1.500"), ("Q", "q"), ("A", "B")][n % 4], 1)
    ),
    "labels of questions": over("Q{n}: a\n\n", HEAD),
    "labels of answers": over("A{n}: a\n\n", HEAD),
    "candidate lines": over(f"Candidate: A{{n}} - B\n{_LINE}\n\n", HEAD),
    "headings": over(_HEADING),
    "titles": over(f"{_TITLE}\nTITLE\n{_TITLE}\n\n\n"),
    "score lines": over("Relevance Score: 0.500\n", HEAD),
    "annotation lines": over("[AI Explanation Provided]: a\n", HEAD),
    "near labels in an answer": within("[AI Explanation Provided] a\n"),
    "exact labels in an answer": within("Q1: a\n\nA1: b\n\n"),
    "separators in an answer": within("~" * 29 + "\n"),
    "code in an answer": within("\tif row.key not in seen:\n\t\tseen.add(row.key)\n"),
    "fences in an answer": within("```\nQ1: a\n```\n"),
    "log": over("2024-05-01 12:00:{n} INFO worker-3: Request {n} took 12 ms (status: ok)\n"),
    "code": over("def f{n}(a, b):\n    # Q{n}: why?\n    return {'a': a - b}\n\n"),
    "novel": over("It was late - very late - when Ada said: nothing of it is true. He left.\n\n"),
    "table": over("| Q{n} | a | 0.5 |\n|----|----|----|\n"),
    "JSON": over('{"question": "Q{n}", "answer": "a", "score": 0.5},\n'),
    "markup": over("<p>Q{n}: a</p><br>\n"),
    "merge conflicts": over("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", HEAD),
    "quoted lines": over("> Q{n}: a\n>\n> A{n}: b\n"),
    "blanks at line ends": over("a \t\n", HEAD),
    "tabs": over("\t", f"{HEAD}\nQ1: a"),
    "invisible characters": over("a\u200b", f"{HEAD}\nQ1: "),
    "marks on a letter": over("\u0301", f"{HEAD}\nQ1: a"),
    "misread letters": over("Ã©", f"{HEAD}\nQ1: "),
    "control characters": over("\x07", f"{HEAD}\nQ1: a"),
    "escaped quotes": over("&quot;", f"{HEAD}\nQ1: a"),
    "turns of a record": over("AI Recruiter: a\n\nCandidate: b\n\n", _RECORD),
    "near turns of a record": over("AI Recruter: a\n\nCandidat: b\n\n", _RECORD),
    "one speaker of a record": over("Candidate: b\n\n", _RECORD),
    "another layout": written("six sections"),
    "another narrow layout": written("narrow"),
    "reports of a record": over(f"{_BAR}\nEVALUATION REPORT\n{_BAR}\na\n\n", _RECORD),
}


COLLECTIONS = pages(lambda seed: write(seed).data())
RECORDS = pages(lambda seed: writer.write(3 * seed).page().data())
MISTAKEN: Mapping[str, tuple[Shape, str]] = {
    "a record as a collection": (RECORDS, "collection"),
    "a collection as a record": (COLLECTIONS, "record"),
    "a record as scored questions": (RECORDS, "scored-questions"),
    "a record as several metrics": (RECORDS, "several-metrics"),
    "a collection as scored questions": (COLLECTIONS, "scored-questions"),
    "a collection with a free head": (COLLECTIONS, "free-head"),
    "a record as clocked turns": (RECORDS, "clocked-turns"),
}
"""Texts that are read by another layout than their own."""
