"""Lines that somebody may say, show or paste, and that look like the structure of a transcript.

``{own}`` is the number of the exchange that they are put in, ``{next}`` the one after it, ``{other}`` another one. None
of them is a whole exchange: that would be one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

CHARACTERS = "-~=_*"
EXACT = (30, 40, 60, 80)
WORDS = (
    "Strong candidates",
    "WEAK CANDIDATES",
    "STRONG CANDIDATES",
    "Candidates",
    "RESULTS OF THE SURVEY",
    "INTERVIEW TRANSCRIPTS",
    "Q{own}:",
    "Q{own}: Why?",
    "Q{next}: And then?",
    "Q{other}: Who pays?",
    "Question {own}:",
    "Question {next}: Who pays?",
    "A{own}:",
    'A{own}: "Nobody."',
    "A{next}: Nobody.",
    "Answer {other}: Nobody.",
    "Q: And why?",
    "A: Because.",
    "Relevance Score: 0.5",
    "Relevance Score: 0.512",
    "Relevance Score: 0.512 [STRUGGLED]",
    "Relevance Score:",
    "Score: 3",
    "Score: 7/10",
    "Candidate: X - Y",
    "Candidate: Ann Other - Data Engineer",
    "Applicant: Ann Other",
    "Ann Other - Data Engineer",
    "[STRUGGLED]",
    "[struggled]",
    "[AI Explanation Provided]: It is a pool.",
    "[AI Explanation Provided]",
    "The build was red.",
)
Shape = Callable[[str, str], Sequence[str]]
"""A run and a word: the lines that they make."""


def _fence(*lines: str) -> Sequence[str]:
    return ("```", *lines, "```")


SHAPES: dict[str, Shape] = {
    "framed": lambda run, word: (run, word, run),
    "framed, blank lines within": lambda run, word: (run, "", word, "", run),
    "run over word": lambda run, word: (run, word),
    "run over word, blank line within": lambda run, word: (run, "", word),
    "word over run": lambda run, word: (word, run),
    "word over run, blank line within": lambda run, word: (word, "", run),
    "word alone": lambda run, word: (word,),
    "run alone": lambda run, word: (run,),
    "two runs": lambda run, word: (run, run),
    "in a sentence": lambda run, word: (f"Then somebody wrote {word} on the board, and we went on.",),
    "before a sentence": lambda run, word: (f"{word} was what the screen said, and we went on.",),
    "in a list": lambda run, word: ("- the first line", f"- {word}", f"- {run}"),
    "in a numbered list": lambda run, word: ("1. the first line", f"2. {word}"),
    "quoted": lambda run, word: (f"> {run}", f"> {word}"),
    "indented": lambda run, word: (f"    {run}", f"    {word}"),
    "in a fence": lambda run, word: _fence(word),
    "framed in a fence": lambda run, word: _fence(run, word, run),
    "word and run in a fence": lambda run, word: _fence(word, run),
}
