"""Words that hardly any sentence of some other language does without, and that English doesn't have."""

from __future__ import annotations

FOREIGN = """
ich du wir ihr der das dem des ein eine einen einer einem eines und oder aber nicht kein keine keinen ist sind habe
haben hatte wird werden wurde kann auch noch schon mit von zum zur für über bei nach aus auf mir mich dazu da dass
wenn
wie wo ja nein leider
le la les de une et ou mais ne pas je j'ai il elle nous vous ils est sont été avec dans du au aux ce cette ces qui que
quoi
c'est n'ai n'est d'une d'un très aussi alors donc oui où jamais rien bien sais
el los las del un una unos pero ni yo nosotros usted es ser estar está estoy eso esto esta este muy más también sí
porque
cuando como qué para por sobre lo mi nunca nada creo tengo sé
os uma mas nós você eu não isso isto esse essa são estou tenho muito também sim porque quando nunca nada acho
il gli della delle dei degli che sono è abbiamo questo questa quello molto anche perché quando mai niente però
ik jij wij het een en maar niet geen zijn heb hebben wordt kan ook nog voor naar uit bij dat dit deze ja nee weet
jag och eller men inte är det som att på av jeg ikke til ved
nie tak jest są lub oraz się od że jak wiem
bir ama değil bu şu için çok hiç bilmiyorum
hain nahi nahin mujhe maine kya kaise aur lekin mein
tidak saya yang dengan untuk
"""
"""German, French, Spanish, Portuguese, Italian, Dutch, the Nordic languages, Polish, Turkish, Hindi, Indonesian."""
