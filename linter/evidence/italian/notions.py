"""What Italian admissions are made of; as :mod:`linter.evidence.notions` says."""

from __future__ import annotations

_LESSON = "lezione capitolo corso modulo settimana giorno pagina scuola"

NOTIONS = (
    "testa mente memoria cervello / mi la mia ho / vuota vuoto bianco nebbia colabrodo buio",
    f"{_LESSON} / malato malata assente mancavo saltato persa perso dormito / ho ero quella quel",
    f"{_LESSON} / non / c ci / ero arrivati",
    "speravo temevo pregavo / non / chiedesse chiedeste domanda uscisse",
    "se / avessi / saputo / usciva era anche",
    "dovrei avrei / dovuto prima / studiare guardarmelo ripassare studiato preparato",
    "curriculum cv / tutti figura bene / messo scritto scrivono mettono",
    "punta / lingua",
    "zero / metta mettete segni",
    "anni secoli / non niente / rimasto mano arrugginito resta",
    "aiuto suggerimento indizio / dare darmi potrebbe può",
    "collega capo ufficio squadra / sempre / faceva occupata occupato pensava seguiva",
    "bottone pulsante tasto / schiacciavo premevo",
    "copio copiavo incollavo / progetto vecchio / dita prego pregavo incrocio",
    "sciocchezza sciocchezze stupidaggine cavolata / dire dirle vorrei",
    "saprà sa / lei / meglio / me di",
    "importante importantissimo fondamentale / è / oggi bisogna soprattutto",
    "mistero / me è",
    "filo / perso",
    "bianco / lascerei lascio lasciare lasciamo",
    "persona / giusta adatta / non sono",
    "arrugginito arrugginita / tutto sono",
    "chiesto chiedo / sempre ancora mai / me lo",
    "perché / lo / lascio / ingegneri altri esperti",
    "indovinare / tirerei tiro a",
)
