"""Words that carry no answer: what Spanish cannot do without, and what stands for anything at all."""

from __future__ import annotations

VAGUE = """
el la los las lo un una unos unas al del de a ante bajo con contra desde en entre hacia hasta para por según sin sobre
tras durante mediante
yo tú usted él ella ello nosotros ustedes ellos ellas me te se le les nos os mi mis tu tus su sus nuestro nuestra
nuestros nuestras mí ti sí conmigo contigo
este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas
que qué quien quién quienes cual cuál cuáles cuyo donde dónde cuando cuándo como cómo cuanto cuánto cuántas cuántos
y e o u pero sino ni si porque pues aunque mientras entonces así luego además también tampoco
no nunca jamás nada nadie ningún ninguna ninguno algo alguien algún alguna algunos algunas todo toda todos todas cada
otro otra otros otras mismo misma mismos mismas tal tales varios varias mucho mucha muchos muchas poco poca pocos pocas
más menos muy tan tanto tanta bastante demasiado demasiada casi solo sólo ya aún todavía siempre veces vez ahora aquí
ahí allí allá hoy ayer mañana antes después pronto tarde quizá quizás bien mal mejor peor
realmente sinceramente honestamente francamente normalmente generalmente simplemente exactamente claro verdad
soy eres es somos son era eras éramos eran fui fue fueron sido ser será sería sea siendo estoy está estamos están estaba
estaban estuve estar estaría esté he has ha hemos han había habían haber hay haya habría hubo tengo tienes tiene tenemos
tienen tenía tenían tuve tener tendría tendríamos tenga hago hace hacen hacemos hacía hice hizo hacer haría haga hecho
puedo puede podemos pueden podía podría podríamos poder debo debe deber debería quiero quiere queremos quería quisiera
querer voy va vamos van iba ir vengo viene venir doy da dar dan digo dice decimos dicen dijo decir diría dicho diga sé
sabe sabemos saben sabía sabría saber conozco conoce conocer conocía creo cree creer pienso piensa pensar supongo
imagino parece parecer veo ve ver vimos visto miro mira mirar mire oigo oye oír oído hablo habla hablar hablado entiendo
entiende entender recuerdo recordar acuerdo acordar olvidado olvidar uso usa usar usado usé utilizar utilizado trabajo
trabaja trabajar trabajado aprender aprendido aprendí estudiar estudiado probar probado busco buscar buscarlo pregunto
pregunta preguntas preguntar preguntara respuesta respuestas responder respondo contestar explicar explicarlo paso pasa
pasar dejo deja dejar pongo pone poner llego llega llegar llegado llegan queda quedar quedo suena sonar ocurre ocurrir
depende dependen funciona funcionar sirve servir sale salir encarga encargaba
cosa cosas tipo tipos forma formas manera maneras modo parte partes caso casos tema temas asunto cuestión problema
problemas ejemplo idea ideas razón palabra palabras nombre término concepto nivel lado punto final principio tiempo
momento día días año años mundo gente persona personas equipo equipos empresa compañía proyecto jefe compañero
compañeros colega departamento curso clase universidad carrera libro capítulo google internet documentación correo
experiencia conocimiento conocimientos noción memoria cabeza vida campo
bueno buena buen mala gran grande pequeño nuevo nueva viejo único única importante importantes interesante difícil fácil
posible seguro segura cierto cierta general común
perdón disculpe disculpa siento gracias favor señor señora hola vale ok eh uh pues hombre uf bah
uno dos tres primero primera último siguiente cien ciento cincuenta
"""
