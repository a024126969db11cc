"""What Spanish admissions are made of; as :mod:`linter.evidence.notions` says."""

from __future__ import annotations

_LESSON = "tema clase curso capítulo lección semana día módulo página asignatura"

NOTIONS = (
    "cabeza mente memoria cerebro / mi la me / blanco vacía vacío niebla más nada humo colador",
    f"{_LESSON} / enfermo enferma falté faltaba baja salté perdí dormí ausente / estaba estuve me ese esa",
    "esperaba rezaba temía confiaba / no que / preguntara preguntaran pregunta saliera cayera",
    "si / llego hubiera / saber sabido / entraba entra caía cae",
    "tendría debería / que haber / estudiado mirarlo repasar repasado preparado leído mirar",
    "currículum cv currículo / mundo todos bien / puse pone quedaba",
    "punta / lengua",
    "cero / ponga póngame pon",
    "años siglos / no nada ni / queda toco oxidado nota",
    "pista ayuda / dar darme podría puede",
    "compañero compañera jefe colega equipo / siempre / hacía llevaba encargaba hacían",
    "botón / apretaba daba pulsaba",
    "copio copiaba copié / proyecto anterior viejo / dedos rezo rezaba cruzo",
    "tontería tonterías disparate barbaridad / decir decirle quisiera",
    "sabrá sabe / usted / mejor / yo que",
    "importante fundamental / muy cosa es / hoy hay sobre",
    "misterio / mí es",
    "liado lío perdido ido / me he se ha / perdón luego después no hilo",
    "planto rindo retiro / me con / esta aquí",
    "moneda / aire tirar tiraría",
    "persona / indicada adecuada / no soy",
    "preparada preparado estudiada estudiado / no / traigo llevo tengo",
    "números letras idiomas / justito justita flojo floja mal fatal / yo voy ando",
    "planteé planteado pregunté / ni nunca / lo me",
)
