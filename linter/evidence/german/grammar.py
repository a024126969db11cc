"""The words of German that phrases are read with."""

from __future__ import annotations

from linter.evidence.grammar import Grammar
from linter.evidence.words import HESITATION, bag

GRAMMAR = Grammar(
    speaker="ich",
    colouring=bag(
        "leider ehrlich gesagt ehrlicherweise wirklich so genau ganz sehr auch noch gerade jetzt eigentlich "
        "momentan spontan da dazu hier halt eben einfach mal schon gar überhaupt absolut total völlig komplett ja "
        "doch tatsächlich persönlich vielleicht nun also sicherlich bestimmt selbst selber im moment aktuell bisher "
        f"{HESITATION}"
    ),
    openers=bag(
        "und aber oder also na ja naja nein nee nö oh ach ok okay doch sorry entschuldigung puh tja weil denn gut "
        "hey mensch gott mist dann so denke"
    ),
    elsewhere=bag(
        "wenn falls sobald wann wo was wer wie sagt sagte sagen meint meinte fragt obwohl niemand kunde kunden "
        "leute manchmal oft früher anfangs"
    ),
    turns=bag("aber jedoch allerdings sondern dafür"),
    turns_after_a_pause=bag("deshalb daher also"),
    conditions=bag("wenn falls sobald"),
    joining=bag("und oder"),
    comparing=bag(
        "besser bessere besseren besseres schneller schnellere schnelleren einfacher einfachere einfacheren schlimmeres"
    ),
    asking=bag("was welche welcher welches wie ob warum wieso weshalb wer wo wann"),
    denying=bag("nicht kein keine keinen nie niemand nichts"),
    limiting=bag("nur bloß lediglich"),
    empty=bag(f"{HESITATION} ich sicher gut bitte weiter passe keine n tut mir leid ein das die der hmm ding nichts"),
    talking=bag("ich wir sie man du"),
    declining=bag("weiter passe"),
    consenting=bag("ja gut sicher doch okay ok"),
    refusing=bag("nein nö nee"),
    sorry=bag("sorry entschuldigung leid"),
    hesitation=r"(?:[äö]+h*m*|u+h+m*|h+m+|m{2,}|eh+m*)\Z",
    spellings={
        "weis": "weiss", "puh": HESITATION, "tja": HESITATION, "pff": HESITATION, "kp": "keine ahnung",
        "ka": "keine ahnung", "ne": "nein", "nee": "nein", "nö": "nein", "nichts": "nichts", "nix": "nichts",
        "hab": "habe", "hätt": "hätte", "kenn": "kenne", "versteh": "verstehe", "glaub": "glaube", "müsst": "müsste",
        "wüsst": "wüsste", "wuesste": "wüsste", "muesste": "müsste", "koennte": "könnte", "fuer": "für",
        "faellt": "fällt", "gehoert": "gehört", "würd": "würde", "n": "ein", "nen": "einen", "find": "finde",
        "drauf": "darauf", "drüber": "darüber", "keinerlei": "keine",
    },
)  # fmt: skip
