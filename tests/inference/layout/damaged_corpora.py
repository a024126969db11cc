"""The descriptions that are drawn from corpora after changes that a seed gives: chosen until every condition mattered.

``damaged_corpora.txt`` holds them. After a change that is meant, ``python -m tests.golden`` writes it again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from benchmarks.corpora import drawn as composed
from benchmarks.corpora import latest
from tests.inference.layout import drafts
from tests.layouts import damaged, fresh

GOLDEN = Path(__file__).with_suffix(".txt")
FILES = (4, 2, 3, 6, 5, 1, 4, 8)
"""How many files there are, by the seed."""
CHOSEN = """\
composed random-01 5 7
composed random-02 3
composed random-07 7
composed random-08 6
composed random-12 5
composed random-13 4
composed random-17 4
composed random-18 3
composed random-19 3
composed random-20 6
composed random-24 1
composed random-27 7
composed random-28 5
composed random-30 5
corpora assignments 2
corpora inline-rules 1
corpora key-list 7
corpora panel 4
fresh appraisal 6
fresh keys 3
fresh screening 7
fresh service-notes 5
fresh tags 4
fresh two-languages 1
later archive 3
later channel 1
later table 2
latest committee 5
latest judge-log 5 6
latest podcast 4
latest usability 2 3
others form 5
others markup 3
others phone-chat 7
others recording 4
others several 6 7
own competency-na 5 7
own court-deposition 2 5
own markdown-stars 4
own osce-checklist 1 6
own phone-screen-columns 5
own pruefungsprotokoll 2
own select-committee 0
"""
"""The group of a corpus, its name, and seeds."""


@cache
def corpora(group: str) -> dict[str, list[str]]:
    """The texts of each corpus in a group."""
    if group == "own":
        return fresh.clean_texts()
    made = composed(30) if group == "composed" else latest() if group == "latest" else drafts.GROUPS[group]()
    return {corpus.name: [file.text for file in corpus.files] for corpus in made}


def changed(texts: Sequence[str], seed: int) -> list[str]:
    """The first or last few texts, of which every other one is damaged."""
    if seed < 2:
        return list(texts[-2:] if seed else texts[: FILES[0]])
    return [
        damaged.damaged(text, texts[0], 1000 * seed + number) if (number + seed) % 2 else text
        for number, text in enumerate(texts[: FILES[seed % len(FILES)]])
    ]


def said() -> Iterator[str]:
    """The description of each."""
    for line in CHOSEN.splitlines():
        group, name, *seeds = line.split()
        for seed in map(int, seeds):
            guess = drafts.drawn(changed(corpora(group)[name], seed), name, bold=seed % 4 != 3)
            yield f"# {group} {name} {seed}: {'; '.join(guess.saw)}; {guess.repeats} times"
            yield from guess.toml.split("\n")


def write() -> None:
    """Write what is said now."""
    GOLDEN.write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
