"""The language that answers are in, told by words that hardly any sentence of one language does without."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from linter.tuples import NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


COMMON: Mapping[str, frozenset[str]] = {
    "en": _set(
        "about and are because but can don't for from have how i i'm i've if is it it's just know not of our some that "
        "the their then there these they this to was we what when where which with would you your"
    ),
    "de": _set(
        "aber ahnung auch auf bei bin da danke das dass dazu dem den der eine einem einen einer für habe haben hatte "
        "ich ihnen im ist kann kein keine keinen leid leider mal man mich mir mit muss nach nicht nichts noch nur "
        "oder schon sie sind tut und vielen vom von weil weiß weiss wenn werden wie wir wird wurde zu zum zur"
    ),
    "fr": _set(
        "alors au aussi aux avec bien c'est ce ces cette d'un d'une dans des donc du désolé désolée elle est et euh "
        "idée il ils j'ai jamais je l'on le les mais merci moi n'ai n'en n'est ne nous ou où pas pour que qui rien "
        "sais sans sont suis sur très tu un une vous ça été"
    ),
    "es": _set(
        "al como con creo cuando de del el en es eso esta estar este esto estoy está gracias hay he la las lo los me "
        "mi muy más nada ni no nunca o para pero por porque pues que qué se ser siento sobre sé sí también tengo un "
        "una verdad y yo"
    ),
    "pt": _set(
        "a acho ao as com como da das de desculpa desculpe do dos e em essa esse estar estou está eu foi ideia isso "
        "isto já mais mas me meu minha muito na nada nem no nunca não nós o obrigada obrigado os ou para por porque "
        "quando que se sei ser sim são também tenho um uma você é"
    ),
    "it": _set(
        "abbiamo al alla anche boh c'è che ci come con credo da dei del della delle di dispiace e ehm essere gli "
        "grazie ho il in io l'ho la le lo ma mai mi mia mio molto ne neanche nel nella niente non o per perché più "
        "quando quello questa questo scusi si so sono sì un una è"
    ),
    "nl": _set(
        "bij daar dat dit een geen heb heeft het ik ja jij maar met nee niet nog ook van voor wij wordt zijn en de"
    ),
    "sv": _set("att av det du ett har ikke inte jag jeg med men mig och og på som till til är er en"),
    "ro": _set("am care ce cu de este eu fost la mai mult mulțumesc nu pe să și sunt în un"),
}
"""By language, with the words that short answers are made of; what is in several speaks for each of them.

Dutch, the Nordic languages and Romanian have no lexicon: they are here so as not to be taken for their neighbours.
"""

_ENGLISH = COMMON["en"]
_AMBIGUOUS = _set(
    "a al am as at care come da de do die du e en est ett fine he i in la man me men met no o on or per se so son till "
    "un van"
)
"""Words of other languages that also are in English texts, as words or as parts of names."""
NOT_ENGLISH = frozenset().union(*COMMON.values()) - _ENGLISH - _AMBIGUOUS
"""Words of the other languages that hardly occur in an English text."""

_CLEAR = 2
"""How many more words of one language than of any other make the language of an answer clear."""
LOOKED_AT = 8
_CHARACTERS = 60
"""How many answers of a file are looked at, and how many characters of each."""
_STRANGE = 3
"""How many different words of other languages are no borrowed ones."""
_RARE = 4
"""How many times as many words the language of a file has as one that hardly occurs in it."""
_READ = 1000
"""How much of an answer says what language it is in."""


class Languages(NamedTuple):
    """The language that most answers of a file are in, and whether some are in another."""

    main: str
    mixed: bool


_ALL_ENGLISH = Languages("en", False)


def languages(text: str, answers: Sequence[tuple[int, int]]) -> Languages:
    """The languages of the answers of ``text``, judged by the beginnings of some; English where nothing is known."""
    step = max(1, -(-len(answers) // LOOKED_AT))
    return _judged(tuple([text[start : min(end, start + _CHARACTERS)] for start, end in answers[::step]]))


@lru_cache(1)  # each of the rules asks for the same file
def _judged(answers: tuple[str, ...]) -> Languages:
    said = " ".join(answers).lower()
    words = said.split()
    if len(NOT_ENGLISH.intersection(words)) < _STRANGE and not _ENGLISH.isdisjoint(words):
        return _ALL_ENGLISH
    counts = _counts(said)
    main = max(counts, key=lambda language: counts[language])
    if not counts[main]:
        return _ALL_ENGLISH
    if all(count * _RARE < counts[main] for language, count in counts.items() if language != main):
        return Languages(main, False)
    return Languages(main, any(language_of(answer) not in (main, None) for answer in answers))


@lru_cache(100)
def language_of(answer: str, lead: int = _CLEAR) -> str | None:
    """The language of one answer, ``None`` where no language has ``lead`` words more than any other."""
    counts = _counts(answer[:_READ])
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    return first if counts[first] >= counts[second] + lead else None


def _counts(text: str) -> dict[str, int]:
    """How many words of each language are in ``text``."""
    counts = dict.fromkeys(COMMON, 0)
    common = _common()
    for word in _word().findall(text.lower().replace("’", "'")):
        for language in common.get(word, ()):
            counts[language] += 1
    return counts


@cache
def _common() -> dict[str, list[str]]:
    """The languages of each word."""
    languages: dict[str, list[str]] = {}
    for language, words in COMMON.items():
        for word in words:
            languages.setdefault(word, []).append(language)
    return languages


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
