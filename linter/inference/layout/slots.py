"""Names and meanings of the places in an anchor: from the words of its label, else from what is written there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from linter.inference.layout.lines import MARKS

_WORDS = {
    "question": "question q task prompt frage aufgabe ask asked pregunta pergunta domanda",
    "answer": "answer a solution response reply antwort respuesta resposta risposta reponse",
    "score": "score points rating grade note mark marks nota punkte evaluation relevance",
    "annotation": "feedback comment comments remark explanation rationale kommentar",
    "name": "candidate name participant subject applicant person interviewee bewerber kandidat guest student",
    "role": "role position job stelle rolle",
    "title": "title exam suite topic thema",
}
MEANINGS = {word: meaning for meaning, words in _WORDS.items() for word in words.split()}
"""What words of labels usually mean."""
_HOURS = frozenset(
    (
        *("at", "time", "start", "end", "begin", "began", "ended", "uhr", "um", "zeit", "beginn", "ende"),
        *("ore", "ora", "alle", "inizio", "fine", "hora", "horas", "a", "las", "inicio", "fim", "heure", "heures", "h"),
        *("tijd", "uur", "om", "aanvang", "einde", "kl", "klockan", "tid", "godz", "godzina"),
    )
)
"""Words before the time of a day."""
_WORD = re.compile(r"[^\W\d_]+")
_VALUES = re.compile(f"[{''.join(MARKS)}]|[ \\t]{{2,}}")
_LONG_WORD = re.compile(r"[^\W\d_]{3}")
_EXPLAINED = re.compile(r"(?<=\w) [(\[][^()\[\]]*[)\]]")


def meaning_of(label: str) -> str:
    """The meaning that the words of ``label`` have; empty where they say nothing."""
    words = [word.lower() for word in _WORD.findall(_plain(label))]
    words = [word for word in words if len(word) > 1] or words
    return next((MEANINGS[word] for word in reversed(words) if word in MEANINGS), "")


def says_hour(label: str) -> bool:
    """Whether the last word of ``label`` says that the time of a day follows."""
    words = _WORD.findall(_plain(label))
    return bool(words) and words[-1].lower() in _HOURS


def slug(label: str) -> str:
    """The words of ``label`` as a name: ``mean-rating``."""
    words = [word.lower() for word in _WORD.findall(_plain(label)) if word.isascii()]
    words = words[:-1] if words[1:] and words[-1] == "of" else words
    return "-".join(words[-3:])[:30].strip("-")


def _plain(label: str) -> str:
    """The last words of ``label``, without what explains it in brackets: ``Grade (A-E):``."""
    parts = _VALUES.split(label)
    worded = [part for part in parts if _LONG_WORD.search(part)] or [part for part in parts if _WORD.search(part)]
    text = unicodedata.normalize("NFKD", _EXPLAINED.sub("", worded[-1] if worded else ""))
    return "".join(each for each in text if not unicodedata.combining(each))


class Names:
    """Hands out names that are not in use."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._used = set(reserved)

    def take(self, wanted: str, otherwise: str = "value") -> str:
        """``wanted``, or it with a number."""
        base = wanted or otherwise
        name, number = base, 2
        while name in self._used:
            name, number = f"{base}-{number}", number + 1
        self._used.add(name)
        return name

    def is_free(self, name: str) -> bool:
        """Whether nobody has ``name`` yet."""
        return name not in self._used
