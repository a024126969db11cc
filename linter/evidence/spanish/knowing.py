"""What somebody says in Spanish who does not know, has not done it, or would rather not say."""

from __future__ import annotations

from collections.abc import Mapping

_DONE = (
    "usado|utilizado|hecho|visto|oído|escuchado|trabajado|probado|estudiado|aprendido|tocado|leído|manejado|tenido|"
    "practicado|programado|escrito|entendido|metido|profundizado|dado|encontrado|necesitado|implementado|configurado"
)
_DID = (
    "usé|utilicé|hice|vi|oí|escuché|trabajé|probé|estudié|aprendí|toqué|leí|manejé|tuve|entendí|vimos|dimos|estudiamos|"
    "aprendimos|hicimos|tocamos|llegamos|cubrimos"
)
_SAY = (
    "decir|decirle|decirte|decirlo|decirles|responder|responderle|responderte|contestar|contestarle|contestarla|"
    "responderla|explicar|explicarlo|explicarle|explicárselo|explicártelo|explicarla|describir|describirlo|definir|"
    "definirlo|ayudar|ayudarle|ayudarte|comentar|opinar|detallar|asegurar|aportar|contar|contarle"
)
_NO = "no|nunca|jamás|tampoco"
_OBJ = "lo|la|los|las|le|te|me|se"

KNOWING: Mapping[str, tuple[str, ...]] = {
    "dont-know": (
        "me excede|desborda|pilla",
        "me queda|pilla bastante|muy? lejos|grande",
        "no me alcanza|llega|da",
        "más perdido|perdida",
        "estoy atascado|atascada|bloqueado|bloqueada|verde|perdido|perdida|cero|pez",
        "no caigo",
        "no tengo|poseo|cuento los|con|suficientes? conocimientos|conocimiento|nociones|base|bases",
        "no tengo nada * que|para aportar|decir|añadir|contar",
        "no puedo|sabría decir|aportar|contar nada",
        "no es lo mío",
        "no venía|vine|iba|estaba preparado|preparada|listo|lista",
        "no me preparé|había|he preparado?",
        "poco más .",
        "no sé más",
        "más no sé",
        "difícil de? decir|decirlo|responder|explicar|contestar",
        "va más allá de",
        "excede|supera|escapa a? mis|mi conocimientos|capacidades|nivel|conocimiento|alcance",
        "me falta|faltan * conocimiento|conocimientos|base|experiencia|práctica",
        "no distingo|diferencio",
        "ni fu ni fa",
        "no doy con",
        "ni repajolera|pajolera|pastelera|pálida",
        "me cuesta * explicar|explicarlo|decir|responder|contestar",
        "no tengo claro|clara",
        "no lo tengo claro|fresco|presente",
        "no me entra|cabe",
        f"no {_OBJ}? sé",
        "no sé nada|qué|cómo|cuál|mucho|decirle|decirte|responder|explicar",
        "no sabría",
        f"no {_OBJ}? sabría {_SAY}|cómo|qué|por",
        "no? tengo ni idea",
        "no tengo ninguna|la|mucha|una? menor|mínima|remota|más? idea|noción|respuesta|conocimiento|"
        "conocimientos|opinión|"
        "experiencia",
        "no tengo la? respuesta|conocimiento|conocimientos|certeza|opinión",
        "ni la? más? remota|menor|mínima|puta|pálida? idea",
        "ni papa|jota|zorra|flores",
        "ninguna|cero|sin idea|conocimiento|conocimientos|noción",
        "no estoy seguro|cierto|familiarizado|familiarizada|al|capacitado|preparado|preparada",
        "no estoy muy|del|nada? todo? seguro|al|familiarizado|familiarizada|puesto|puesta|metido",
        "no soy capaz",
        "no soy un|una|la? experto|experta|especialista|bueno|buena|ducho|ducha|persona",
        "soy incapaz|malísimo|malísima|malo|mala|pésimo|pésima|nulo|nula",
        "soy un|una negado|negada|desastre|inútil",
        f"no {_OBJ}? puedo|podría|sé|consigo|logro {_OBJ}? * {_SAY}",
        f"no podría|puedo {_SAY}",
        f"{_NO} {_OBJ}? conozco",
        "conozco el|nada? solo|más|nombre nombre|y|nada",
        "solo conozco|sé|recuerdo|me el|que|suena nombre?",
        "desconozco .|el|la|ese|esa|eso|por|cómo|esto",
        "lo desconozco|ignoro",
        "ignoro eso|cómo|qué|el|la|por",
        "no entiendo|comprendo|capto|cacho|pillo la|de|nada|bien|mucho|eso|el|esto? pregunta?",
        f"{_NO} * entendí|entendido|comprendí bien|la|eso|del|cómo|qué|.",
        "no domino|manejo",
        "no me suena|dice|ubico|aclaro de|nada|mucho|.?",
        "me suena a chino|ruso",
        "suena a chino",
        "me ha|has? pillado|pillaste|pilló|agarró|agarraste|atrapó|cogido",
        "me * quedado|quedé|quedo en blanco",
        "la? mente en blanco",
        "en blanco .",
        "quedo|quedé|estoy debiendo|perdido|perdida|pez|pegado",
        "no es mi|lo|de|parte campo|fuerte|área|tema|mío|especialidad|terreno|mi",
        "fuera|lejos de mi|mis|área alcance|campo|área|conocimientos|especialidad",
        "hasta ahí|aquí llegan|llego|llega",
        "mis? conocimientos|conocimiento|experiencia * limitados|limitado|limitada|nulos|nulo|nula|escasos|básicos|"
        "llegan",
        "mi|una|es laguna|lagunas",
        "mi punto débil|flaco",
        "se me escapa|escapan|resiste|olvidó|olvida|fue|atraganta",
        "debería saberlo|saber|conocerlo|acordarme",
        "si tuviera que adivinar",
        "tiro al aire",
        "estoy|estaría|sería|solo adivinando|adivinar|inventando|especulando|suponiendo|inventar",
        "podría|puedo inventarme|inventar",
        "siempre|los|las me|los|las? confundo|lío|mezclo",
        "me hago|hice|armo un? lío",
        "por más que",
        "quién sabe .",
        "sabe dios",
        "vaya|vete usted|tú? a? saber",
        "cincuenta por ciento",
        "yo no entender|saber|conocer|aprender|trabajar",
        "no tener|haber conocimiento|idea|aprendido|experiencia",
        "es|son|me nuevo|nueva|ajeno|desconocido|desconocida|chino para|a mí|mí?",
        "me queda|es grande|ajeno",
        "demasiado difícil|avanzado|complicado|técnico para",
        "me supera|sobrepasa",
        "no me aclaro",
    ),
    "cant-recall": (
        "se me borró|borrado|esfumó|ha|fue|pasó borrado|ido|olvidado|esfumado?",
        "no me viene|llega a la",
        "no lo tengo presente|fresco|en",
        "no me? acuerdo|recuerdo",
        f"no {_OBJ}? recuerdo",
        "no consigo|puedo|logro recordar|recordarlo|acordarme",
        "se me ha? olvidado|olvidó|fue|ido|pasó",
        "he|lo|la olvidado|olvidé",
        "olvidé cómo|eso|todo|el|la|.",
        "en? la punta de la lengua",
        "no me sale|viene|vienen",
        "no me queda|quedó nada",
        "hace mucho|demasiado|tanto|años tiempo? .|de",
        "hace demasiado|tanto tiempo?",
        "oxidado|oxidada",
        "laguna mental",
    ),
    "no-experience": (
        "no|nunca me ha|había|he tocado|tocó|hecho|visto|dado",
        "nunca|no he tenido|tuve que|ocasión|oportunidad|la|necesidad",
        "nadie me|nos lo? ha? enseñó|explicó|enseñado|explicado|mostró|dijo",
        "antes de que yo? llegara|entrara|empezara",
        "término|nombre|palabra|concepto * cruzado|leído|visto|oído",
        f"{_NO} {_OBJ}? he|había {_DONE}",
        "no he podido|llegado",
        f"no|ni la|lo|le? he|había {_DONE}",
        f"{_NO} {_OBJ}? {_DID}",
        f"ni {_OBJ}? he? {_DONE}|toqué",
        "en mi vida lo|la|he",
        "en mi vida",
        "no tengo|tuve|poseo mucha|ninguna|tanta|suficiente|la|práctica|nada|gran? experiencia|práctica|oportunidad|"
        "conocimiento|conocimientos|contacto",
        "sin|cero|poca|ninguna experiencia|práctica",
        "solo|únicamente|apenas * he? oído|oí|escuchado|leído|escuché|visto el|hablar|de|sobre|algo|nombre?",
        "no trabajo|uso|utilizo con|eso|nada|esa|ese",
        "no lo|la|los uso|utilizo|manejo|trabajo",
        "no me ha|había|tocó|he|tocado tocado|dedicado|metido|.?",
        "estoy|estaba aprendiendo|empezando|enfermo|enferma|malo|mala",
        "soy|era principiante|novato|novata|becario|becaria",
        "soy|era nuevo|nueva en esto|eso|ello|.",
        "todavía|aún? no he llegado|visto",
        "no llegamos a",
        "no nos lo? enseñaron|explicaron|dieron",
        "nadie me lo? explicó|enseñó|ha",
        "se encargaba|encargaban|ocupaba|ocupaban|encarga|ocupa",
        "lo|la|eso|las|los hacía|hacían|llevaba|llevaban|hace|lleva|gestionaba siempre? otro|otra|un|una|el|mi|"
        "otros|el "
        "equipo|compañero|compañera|colega|departamento|persona|equipos|jefe",
        "otro|otra|un|mi|mis|el equipo|compañero|colega|compañeros|jefe lo|se|la|era hacía|hacían|encargaba|llevaba",
    ),
    "evasion": (
        "pregunta|pregunte|pregúntele|preguntar|preguntárselo * a otra|otro|alguien|mi|un",
        "mejor preguntar|preguntarle|preguntárselo|se",
        "una|alguna pista|ayuda|ayudita",
        "dar|dé|da|darme una pista|ayuda",
        "dios me libre",
        "de eso|esos|esto huyo|paso",
        "no quiero|quisiera|querría equivocarme|decir|meter|arriesgarme|aventurarme|inventar|liarla|confundirle",
        "paso de responder|contestar",
        "comodín",
        "podemos|podríamos|puedo|podría|prefiero|quisiera pasar|saltar|saltarnos|saltarme|cambiar|seguir|volver|omitir",
        "pasemos|pasamos|sigamos|saltemos|vamos a|con|la otra|siguiente|la|esta",
        "siguiente pregunta",
        "otra|cambiar de? pregunta|tema",
        "paso palabra|de esta|.",
        "prefiero|preferiría|quisiera|quiero * no * contestar|responder|decir|hablar|opinar|comentar|arriesgarme|"
        "entrar",
        "prefiero|preferiría no",
        "sin comentarios",
        "tendría|tengo|habría|debería|hay que buscarlo|buscar|mirar|mirarlo|consultar|consultarlo|revisar|"
        "revisarlo|leer|"
        "investigar|investigarlo|comprobar|comprobarlo|preguntar|preguntarle|preguntarlo|repasar|repasarlo|googlear|"
        "googlearlo|ver|verlo|estudiarlo|verificarlo",
        "lo? tengo|tendría que comprobar|mirar|revisar|buscar|consultar|verificar",
        "debería buscarlo|mirarlo|consultarlo|revisarlo|buscar|mirar|consultar|revisar",
        "lo buscaría|googlearía|miraría|consultaría|preguntaría|busco|miro|googleo",
        "buscaría|googlearía|preguntaría en|a|eso",
        "pregúntele|pregúntale|pregunte a",
        "le|te|se mando|envío|lo|enviaré|mandaré|respondo|contesto * después|luego|tarde|correo",
        "decir|diga|digo|hablar una? tonterías|tontería|disparates|burradas|bobadas|barbaridad",
        "esperaba|confiaba que no",
        "esperaba que no * preguntara|preguntaras|preguntase",
        "pregúnteme|pregúntame otra|algo|más",
        "qué quiere|quieres que",
        "una pista",
        "me rindo",
    ),
    "none-left": (
        "no se me ocurre",
        "no me viene|vienen nada|a|ninguno|ninguna",
        "nada se me ocurre",
        "no tengo nada que",
        "no sabría qué añadir|agregar",
    ),
    "detail": (
        "no sé|recuerdo|tengo|conozco el|la|los|las|de? número|nombre|versión|fecha|cifra|valor|sintaxis|detalle "
        "exacto|"
        "exacta|preciso|precisa?",
        "de memoria",
    ),
}
"""By group; ``detail`` is something small, missing from an answer."""
