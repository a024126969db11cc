"""Words that carry no answer: what French cannot do without, and what stands for anything at all."""

from __future__ import annotations

VAGUE = """
le la les un une des du de d l au aux ce cet cette ces celui celle ceux celles cela ça ceci chaque tout toute tous
toutes aucun aucune autre autres même mêmes tel telle quelque quelques plusieurs certain certaine certains certaines
je j tu il elle on nous vous ils elles me te se lui leur leurs moi toi soi eux y en mon ma mes ton ta tes son sa ses
notre nos votre vos qui que quoi dont où quel quelle quels quelles lequel laquelle
et ou mais donc or ni car si comme quand lorsque puisque parce pour par sur sous dans avec sans chez vers entre contre
depuis pendant avant après jusque jusqu à hors selon dès malgré
ne n pas plus jamais rien non oui point guère personne très trop bien mal peu beaucoup assez aussi encore déjà toujours
souvent parfois ici là maintenant alors puis ensuite enfin aujourd hui hier demain tard tôt vraiment honnêtement
franchement sincèrement peut être peut-être sûr sûrement certainement juste seulement simplement exactement précisément
surtout plutôt presque environ ainsi notamment forcément malheureusement évidemment généralement normalement
suis es est sommes êtes sont étais était étions étaient serai sera serait seraient serais sois soit été être ai as a
avons avez ont avais avait avaient aurai aura aurait aurais eu avoir fais fait faisons faites font faisait faire ferai
ferait peux peut pouvons pouvez peuvent pouvait pourrais pourrait pouvoir dois doit devons doivent devrais devrait
devoir faut faudrait falloir veux veut voulez veulent voudrais voudrait vouloir vais va allons allez vont aller allait
irait viens vient venir venait revient sais sait savons savez savent savais savait saurais savoir connais connaît
connaître connaissais crois croit croire pense pensez penser pensais dis dit dire disait dites disent parle parler
parlé vois voit voir vu voyons comprends comprend comprendre compris entends entendre entendu sens sent sentir
souviens souvenir rappelle rappeler oublié oublier utilise utiliser utilisé travaille travailler travaillé apprends
apprendre appris essaye essayer essayé mets met mettre mis prends prend prendre pris donne donner donné passe passer
passé trouve trouver trouvé regarde regarder regardé cherche chercher demande demander réponds répondre répondu
explique expliquer arrive arriver marche marcher fonctionne fonctionner dépend dépendre reste rester sert servir
chose choses truc trucs machin façon façons manière manières cas fois point points partie sujet sujets thème question
questions réponse réponses problème problèmes exemple idée idées raison mot mots nom terme domaine niveau côté fond
fin début temps moment jour jours an ans année années monde gens personnes équipe équipes entreprise boîte projet
travail boulot collègue collègues chef école fac université cours études livre chapitre google documentation doc mail
connaissance connaissances expérience notion notions mémoire tête langue
bon bonne bons bonnes mieux meilleur mauvais grand grande petit petite gros nouveau nouvelle vieux seul seule vrai
vraie faux important importante intéressant intéressante difficile facile simple possible clair claire unique final
important désolé désolée pardon merci voilà hein bah ben bof euh hum ok bonjour monsieur madame
premier première dernier dernière deux trois dix cent
"""
