"""What French admissions are made of; as :mod:`linter.evidence.notions` says."""

from __future__ import annotations

_LESSON = "cours chapitre leçon séance module formation semaine jour page amphi"

NOTIONS = (
    "tête cerveau mémoire esprit / je ma mon me / vide blanc brouillard coton passoire trou gruyère brume",
    "trou / mémoire noir / je un ai",
    f"{_LESSON} / malade absent absente séché sauté raté dormi manqué loupé / je",
    f"{_LESSON} / je / n y / étais suivi / pas",
    "espérais craignais redoutais / pas que / question demander demanderiez poseriez tomberait",
    "si / avais / su / tomberait poseriez tombait / aurais",
    "aurais / dû mieux / réviser révisé lire relire travailler préparer",
    "cv / monde bien impression / mis parce",
    "langue / bout",
    "zéro / mettez notez mets pointé",
    "ans années siècles / plus / rien touché rouillé rouillée reste",
    "indice piste coup aide / donner auriez pouvez pourriez",
    "collègue binôme chef équipe service / occupait faisait gérait faisaient / toujours qui",
    "bouton / appuyais appuyer cliquais",
    "recopie copie copiais recopiais collais / projet ancien croise prie priais espère",
    "réviser relire vérifier chercher / faudrait devrais / je",
    "bêtise bêtises sottises âneries / dire raconter / je voudrais",
    "savez devez / mieux sûrement plus / moi / que",
    "important essentiel primordial / très c est / aujourd faut voilà",
    "mystère / moi reste pour",
    "fil / perdu",
    "embrouille emmêle mélange perds / je me m",
    "sèche bloque cale patauge coule / je",
    "bonne / personne / pas / je suis",
    "laissez laissons / tomber",
    "répondre réponse / incapable aucune / je",
)
