"""What Portuguese admissions are made of; as :mod:`linter.evidence.notions` says."""

from __future__ import annotations

_LESSON = "aula capítulo curso lição matéria semana dia módulo página"

NOTIONS = (
    "cabeça mente memória / minha estou me com a / branco vazia vazio nevoeiro nada peneira",
    f"{_LESSON} / faltei doente pulei saltei perdi dormi matei ausente / eu nessa nesse essa estava",
    "esperava torcendo rezava temia / não para / perguntar perguntasse pergunta caísse",
    "se / soubesse / eu / caía caísse cair ia perguntar tinha",
    "devia deveria tinha / ter / estudado lido preparado revisto",
    "currículo cv / gente todos bem bonito / pus coloquei põe ficava",
    "ponta / língua",
    "zero / pôr ponha põe coloque",
    "anos séculos / não nada / sobrou pego enferrujou enferrujado resta",
    "dica pista ajuda / dar pode podia poderia",
    "colega chefe equipe equipa / sempre / fazia tratava cuidava faziam",
    "botão / apertava carregava clicava",
    "copio copiava clonava colava / projeto antigo anterior / rezava rezo dedos torcia cruzo",
    "asneira besteira bobagem disparate / dizer falar queria",
    "sabe saber / senhor senhora você / melhor / eu que",
    "importante fundamental / muito é / hoje gente tem",
    "mistério / mim é",
    "enrolei perdi baralhei confundi / me / desculpa não espere aí depois toda todo",
    "coisa / engenheiro médico contador advogado especialista / eu sou",
    "pessoa / certa indicada / não sou",
    "responder respondi / prefiro melhor / não que",
    "explicar / outra quinhentos agora / coisa outros são",
    "decorar decorei / apaguei esqueci sumiu",
    "quebrou pegou apanhou lixou / essa agora / me",
    "lembrar lembro / slide tentando vem / só",
)
