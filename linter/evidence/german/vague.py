"""Words that carry no answer: what German cannot do without, and what stands for anything at all."""

from __future__ import annotations

VAGUE = """
der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jeder jede jedes
jeden jedem alle alles allem allen beide beides kein keine keinen keinem keiner andere anderen anderes anderer anders
ich du er sie es wir ihr man mich dich sich uns euch mir dir ihm ihnen ihn mein meine meinen meinem meiner dein deine
sein seine seinen seinem seiner unser unsere unseren unserem unserer euer ihre ihren ihrem ihrer
und oder aber denn weil dass wenn ob als wie falls damit obwohl sondern sowie während bevor nachdem also doch
in im an am auf aus bei beim mit nach von vom zu zum zur für gegen ohne um über unter vor hinter neben zwischen durch
bis seit ab statt trotz wegen
bin bist ist sind seid war waren wäre wären sein gewesen habe hast hat haben hatte hatten hätte hätten gehabt wird
werden wurde wurden würde würden worden geworden kann kannst können konnte konnten könnte könnten muss müssen musste
müsste müssten soll sollen sollte sollten will wollen wollte wollten möchte möchten mag mögen darf dürfen durfte lassen
lässt gibt gab geben geht ging gehen kommt kam kommen macht machte machen gemacht tut tun getan
nicht nichts nie niemals nein ja nee nö doch auch noch schon nur mehr sehr ganz gar so zu eher etwas was wer wo wann
warum wieso wofür womit da dort hier dann nun jetzt heute gestern morgen immer oft manchmal meist meistens mal einmal
wieder weiter vielleicht wohl eigentlich wirklich ehrlich gesagt leider natürlich klar sicher bestimmt eben halt einfach
genau ungefähr etwa fast kaum ziemlich relativ total völlig absolut irgendwie irgendwas irgendwann irgendwo jemand
niemand grundsätzlich generell allgemein normalerweise tatsächlich überhaupt sonst trotzdem daher deshalb dafür dabei
davon dazu darauf daran darüber darum damals bisher momentan moment gerade gerne gern bitte danke dank okay ok gut gute
guten guter gutes besser beste besten schlecht groß gross große grosse klein kleine neu neue alt viel viele vielen
wenig wenige mehrere einige ein paar eins zwei drei erste ersten letzte letzten nächste nächsten
weiss weiß wissen wusste wüsste gewusst kenne kennt kennen kannte gekannt glaube glauben denke denken dachte gedacht
meine meinen meint meinte verstehe verstehen verstanden sage sagt sagen sagte höre hören gehört sehe sehen gesehen
schaue schauen finde finden fand frage fragen fragt fragte antwort antworten lerne lernen gelernt erinnere erinnern
vergessen arbeite arbeiten gearbeitet benutze benutzen benutzt nutze nutzen raten googeln nachschlagen nachsehen
ding dinge dinger dings sache sachen zeug art arten weise fall fälle teil thema themen problem probleme beispiel
bereich gebiet punkt punkte grund gründe ende anfang zeit tag tage jahr jahre woche mensch menschen leute person team
teams firma projekt projekte arbeit job kollege kollegen kollegin chef studium schule uni kurs buch wissen erfahrung
erfahrungen ahnung idee plan kenntnis kenntnisse name namen begriff wort wörter kopf mail seite
wichtig interessant interessante spannend spannende schwierig schwer einfache leicht richtig falsch möglich sichtweisen
meinung passt pauschal einzeln jeweils funktioniert tja puh naja äh ähm hm hmm uh sorry entschuldigung leid herr frau
fünfzig hundert prozent
"""
