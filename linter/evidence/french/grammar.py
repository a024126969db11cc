"""The words of French that phrases are read with."""

from __future__ import annotations

from linter.evidence.grammar import Grammar
from linter.evidence.words import HESITATION, bag

GRAMMAR = Grammar(
    speaker="je",
    colouring=bag(
        "ne vraiment honnêtement franchement sincèrement malheureusement exactement précisément trop très tout bien "
        "du là ici personnellement encore même juste absolument complètement totalement spécialement "
        "particulièrement actuellement maintenant forcément peut-être certainement sûrement simplement y assez si "
        f"moi {HESITATION}"
    ),
    openers=bag(
        "et mais ou donc non oui si oh ah ok bon bah ben bof alors désolé désolée pardon car parce puis enfin eh hé "
        "mince mon dieu zut là ça honnêtement franchement"
    ),
    elsewhere=bag(
        "quand lorsque si où qui que quoi dont dit disait disent disant demande personne client clients gens "
        "parfois souvent avant comme"
    ),
    turns=bag("mais cependant toutefois pourtant"),
    turns_after_a_pause=bag("donc alors"),
    conditions=bag("quand lorsque si"),
    joining=bag("et ou"),
    comparing=bag("meilleur meilleure meilleurs meilleures mieux pire"),
    asking=bag("quel quelle quels quelles comment si pourquoi qui où quand lequel laquelle"),
    denying=bag("pas ne jamais rien aucun aucune personne"),
    limiting=bag("seulement juste uniquement"),
    empty=bag(
        f"{HESITATION} je sûr voilà passe aucun aucune rien quoi hein svp suivante suivant le la les ce truc chose "
        "comment dire tu vous"
    ),
    talking=bag("je nous vous on tu"),
    declining=bag("passe suivante suivant"),
    consenting=bag("oui si voilà sûr ok bon bien"),
    refusing=bag("non"),
    sorry=bag("désolé désolée pardon"),
    hesitation=r"(?:e+u+h+|h+e+u+h*|h+u*m+|h+m+|m{2,}|be+n|ba+h|bo+f|pf+)\Z",
    spellings={
        "chais": "je sais", "sais": "sais", "jsp": "je sais pas", "jsais": "je sais", "chépa": "je sais pas",
        "chuis": "je suis", "nan": "non", "desole": "désolé", "desolee": "désolée", "idee": "idée", "sur": "sur",
        "experience": "expérience", "oublie": "oublié", "utilise": "utilise", "reponse": "réponse", "ca": "ça",
        "excusez": "désolé", "désolée": "désolé", "confuse": "confus", "sure": "sûr", "sûre": "sûr", "sûrs": "sûr",
    },
    elided={
        "j": "je", "n": "ne", "l": "le", "m": "me", "t": "te", "s": "se", "d": "de", "c": "ce", "qu": "que",
        "ch": "je", "quelqu": "quelque", "lorsqu": "lorsque", "puisqu": "puisque", "jusqu": "jusque",
    },
)  # fmt: skip
