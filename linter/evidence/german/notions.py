"""What German admissions are made of; as :mod:`linter.evidence.notions` says."""

from __future__ import annotations

_LESSON = "stunde kapitel vorlesung unterricht kurs schulung thema seminar lektion seite tag woche schule modul"
_EMPTY = "leer leergefegt watte nebel matsch brei blank weiss weg loch löcher sieb nichts durchzug vakuum"

NOTIONS = (
    f"kopf hirn gedächtnis gehirn oberstübchen / mein mir ich mich jetzt gerade / {_EMPTY}",
    "gewusst gelernt wusste konnte verstanden gelesen gestern / weg verflogen vergessen verdunstet futsch wie",
    f"{_LESSON} / krank gefehlt fehlte geschwänzt verschlafen ausgelassen übersprungen geschlafen verpasst / ich",
    "wo genau exakt / ich / gefehlt fehlte geschwänzt verschlafen",
    "gehofft hoffte gefürchtet befürchtet angst / fragen frage fragt kommt drankommt / sie das dass",
    "hätte wäre / gewusst geahnt / ich / drankommt fragen kommt gefragt",
    "hätte / besser lieber / ich / gelernt gelesen vorbereitet aufgepasst",
    "lebenslauf / alle jeder gut weil / ich steht geschrieben",
    "zunge / liegt lag",
    "null keine / punkte / mir schreiben frage dafür",
    "jahre ewigkeit ewig jahrzehnte / her / nichts mehr eingerostet verschüttet",
    "hinweis stichwort tipp hilfe anfangsbuchstaben / geben kriegen bekommen haben könnten kann",
    "kollege kollegin chef programm system abteilung büro / immer alles / gemacht erledigt übernommen lief über",
    "lief läuft / alles immer / über / kollegen kollegin kollege abteilung büro chef",
    "knopf taste schalter / gedrückt drücke drückte / immer nur",
    "kopiert kopiere abgeschrieben / immer / hoffe gehofft bete gebetet",
    "nachlesen nachschlagen googeln nachschauen / müsste muss erst / ich",
    "unsinn blödsinn quatsch mist märchen / erzählen erzähle reden / ich ihnen",
    "wissen / sie / besser bestimmt sicher / als",
    "weiss / kein niemand keiner / mensch ich",
    "wichtig interessant spannend / sehr schon total / gerade auch / heute heutzutage man thema",
    "glänzen punkten brillieren / nicht kann",
    "rätsel geheimnis / mir mich / ist bleibt war",
    "faden / verloren",
    "falsche falscher verkehrte / fragen sie ich person",
    "glück pech / frage / ich kein",
)
