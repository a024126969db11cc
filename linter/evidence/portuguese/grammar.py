"""The words of Portuguese that phrases are read with."""

from __future__ import annotations

from linter.evidence.grammar import Grammar
from linter.evidence.words import HESITATION, bag

GRAMMAR = Grammar(
    speaker="eu",
    colouring=bag(
        "eu muito realmente sinceramente francamente honestamente exatamente exactamente precisamente completamente "
        "totalmente bem infelizmente agora mesmo ainda na verdade é que já também tampouco demais pessoalmente "
        f"absolutamente simplesmente só então talvez nem lá aí isso assim tão direito direitinho {HESITATION}"
    ),
    openers=bag(
        "e mas ou não sim oh ah ok bom bem então desculpa desculpe perdão porque embora olha olhe ih puxa poxa "
        "nossa cara ué pois verdade é sinceramente"
    ),
    elsewhere=bag(
        "nunca quando se onde quem que qual diz dizem disse dizia digo pergunta ninguém cliente clientes gente às "
        "vezes antes como"
    ),
    turns=bag("mas porém embora contudo todavia"),
    turns_after_a_pause=bag("então assim"),
    conditions=bag("quando se"),
    joining=bag("e ou"),
    comparing=bag("melhor melhores pior piores"),
    asking=bag("qual quais como se quem onde quando porquê"),
    denying=bag("não nunca nada ninguém nenhum nenhuma nem"),
    limiting=bag("só apenas somente"),
    empty=bag(f"{HESITATION} passo próxima claro nada é o a coisa aquela essa esse isso como se chama de tipo"),
    declining=bag("passo próxima"),
    consenting=bag("sim claro bom bem"),
    refusing=bag("não"),
    sorry=bag("desculpa desculpe perdão"),
    hesitation=r"(?:e+h+m*|é+h+|u+h+m*|h+u+m+|h+m+|m{2,}|hã+|ã+h*n*|ahn+|a+h+m+)\Z",
    spellings={
        "nao": "não", "n": "não", "ñ": "não", "nsei": "não sei", "sla": "sei lá", "q": "que", "vc": "você",
        "pra": "para", "pro": "para o", "tô": "estou", "to": "estou", "tá": "está", "ideía": "ideia", "idéia": "ideia",
        "experiencia": "experiência", "ninguem": "ninguém", "voce": "você", "pff": HESITATION,
        "minima": "mínima", "ne": "né",
    },
)  # fmt: skip
