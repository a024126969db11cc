"""The words of Italian that phrases are read with."""

from __future__ import annotations

from linter.evidence.grammar import Grammar
from linter.evidence.words import HESITATION, bag

GRAMMAR = Grammar(
    speaker="io",
    colouring=bag(
        "io molto davvero veramente sinceramente onestamente francamente esattamente precisamente completamente "
        "totalmente bene purtroppo adesso ora ancora già proprio neanche nemmeno anche troppo personalmente "
        "assolutamente semplicemente solo forse sul momento al così tanto magari mica qui qua nello specifico "
        f"{HESITATION}"
    ),
    openers=bag(
        "e ma o no sì oh ah ok beh bene allora scusi scusa scusate dispiace perché però quindi guardi guarda mah "
        "boh oddio dunque cioè sinceramente onestamente ecco"
    ),
    elsewhere=bag(
        "mai quando se dove chi che quale dice dicono disse diceva dico domanda nessuno cliente clienti gente volte "
        "prima come"
    ),
    turns=bag("ma però tuttavia bensì"),
    turns_after_a_pause=bag("quindi così allora"),
    conditions=bag("quando se"),
    joining=bag("e o"),
    comparing=bag("migliore migliori meglio peggiore peggio"),
    asking=bag("quale quali come se chi dove quando perché cosa"),
    denying=bag("non mai niente nulla nessuno nessuna né"),
    limiting=bag("solo soltanto solamente"),
    empty=bag(f"{HESITATION} passo prossima certo niente nulla è il la lo quella quello cosa lì come si chiama mi"),
    declining=bag("passo prossima"),
    consenting=bag("sì certo ok bene"),
    refusing=bag("no"),
    sorry=bag("scusi scusa scusate dispiace"),
    hesitation=r"(?:e+h+m*|u+h+m*|h+m+|m{2,}|bo+h+|ma+h+|be+h+|a+h+m+)\Z",
    spellings={
        "nn": "non", "xché": "perché", "perche": "perché", "cmq": "comunque", "nient": "niente", "sicura": "sicuro",
        "sò": "so", "nulla": "niente", "pff": HESITATION, "cos": "cosa", "po": "poco", "dimenticata": "dimenticato",
        "usata": "usato", "fatta": "fatto", "vista": "visto", "sentita": "sentito",
    },
    elided={
        "l": "lo", "un": "una", "dell": "della", "nell": "nella", "all": "alla", "dall": "dalla", "sull": "sulla",
        "c": "ci", "d": "di", "s": "si", "m": "mi", "t": "ti", "v": "vi", "n": "ne", "quest": "questo",
        "nient": "niente", "cos": "cosa", "com": "come", "dov": "dove", "qualcos": "qualcosa", "nessun": "nessuna",
    },
)  # fmt: skip
