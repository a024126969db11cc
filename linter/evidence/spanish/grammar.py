"""The words of Spanish that phrases are read with."""

from __future__ import annotations

from linter.evidence.grammar import Grammar
from linter.evidence.words import HESITATION, bag

GRAMMAR = Grammar(
    speaker="yo",
    colouring=bag(
        "yo muy realmente sinceramente francamente honestamente exactamente precisamente completamente totalmente "
        "bien lamentablemente desgraciadamente desafortunadamente ahora mismo ahorita todavía aún la verdad es que "
        "ya tampoco demasiado personalmente absolutamente simplemente sólo solo pues bueno quizá quizás tal vez ahí "
        f"eso {HESITATION}"
    ),
    openers=bag(
        "y pero o así no sí oh ah ok vale bueno pues perdón perdone disculpe disculpa lo siento porque aunque "
        "entonces mira mire uf uy vaya híjole ay hombre verdad es que"
    ),
    elsewhere=bag(
        "nunca jamás cuando si donde quien quienes lo cuál dice dicen dijo decía digo pregunta nadie cliente clientes "
        "gente veces antes como aunque"
    ),
    turns=bag("pero aunque sino sin embargo"),
    turns_after_a_pause=bag("así entonces"),
    conditions=bag("cuando si"),
    joining=bag("y o"),
    comparing=bag("mejor mejores peor peores"),
    asking=bag("qué cuál cuáles cómo si quién dónde cuándo"),
    denying=bag("no nunca nada nadie ningún ninguna ni"),
    limiting=bag("solo sólo solamente"),
    empty=bag(f"{HESITATION} paso siguiente claro nada eh el la lo cosa esa ese este cómo se llama de"),
    declining=bag("paso siguiente"),
    consenting=bag("sí claro vale"),
    refusing=bag("no"),
    sorry=bag("perdón siento disculpe disculpa perdone"),
    hesitation=r"(?:e+h+m*|e+m+|u+h*m+|u+h+|h+m+|m{2,}|a+h+m+)\Z",
    spellings={
        "ns": "no sé", "nose": "no sé", "noc": "no sé", "ningun": "ningún", "pa": "para", "q": "que", "xq": "porque",
        "disculpen": "disculpe", "perdon": "perdón", "jamas": "jamás", "aun": "aún", "uf": HESITATION,
        "pff": HESITATION, "estaria": "estaría", "podria": "podría", "sabria": "sabría", "tendria": "tendría",
        "oido": "oído", "mas": "más", "segura": "seguro", "facil": "fácil",
    },
)  # fmt: skip
