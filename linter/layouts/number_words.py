"""Numbers as words, which people write where a list counts in digits."""

from __future__ import annotations

_WORDS = """
one two three four five six seven eight nine ten eleven twelve
first second third fourth fifth sixth seventh eighth ninth tenth
eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf erstens zweitens drittens viertens fünftens
un deux trois quatre cinq sept huit neuf dix onze douze
uno dos tres cuatro cinco seis siete ocho nueve diez once doce
due tre quattro cinque sei sette otto nove dieci undici dodici
um dois três quatro oito dez doze
"""
NUMBER_WORDS = "|".join(dict.fromkeys(_WORDS.split()))
"""An expression for the words for small numbers in English, German, French, Spanish, Italian and Portuguese."""
