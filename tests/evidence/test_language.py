from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.evidence.language import COMMON, Languages, language_of, languages
from linter.evidence.lexicon import ENGLISH, lexicon
from linter.evidence.sign import Sign
from linter.evidence.wording import read

FLUENT = {
    "en": "The worker takes the job from the queue, and when it fails we look at what the log says about it.",
    "de": "Der Dienst nimmt den Auftrag aus der Schlange, und wenn er scheitert, sehen wir im Protokoll nach.",
    "fr": "Le service prend la tâche dans la file, et quand elle échoue nous regardons ce que dit le journal.",
    "es": "El servicio toma la tarea de la cola, y cuando falla miramos lo que dice el registro.",
    "pt": "O serviço pega a tarefa da fila, e quando ela falha nós olhamos o que diz o registro dos erros.",
    "it": "Il servizio prende il lavoro dalla coda, e quando fallisce guardiamo che cosa dice il registro.",
}
NON_ANSWERS = {
    "en": ["I don't know.", "I have never used that, sorry."],
    "de": ["Keine Ahnung, ehrlich gesagt.", "Ich hab das mal gelesen, aber vergessen.", "Kann ich nicht sagen, sorry."],
    "fr": ["Je ne sais pas.", "Je n'ai jamais utilisé ça, désolé.", "J’en ai aucune idée, désolé."],
    "es": ["No lo sé.", "Pues no sé, nunca he usado Docker.", "Perdón, no entiendo la pregunta."],
    "pt": ["Não sei.", "Desculpe, não me lembro disso.", "Eu nunca usei, desculpe."],
    "it": ["Non lo so, mi dispiace.", "Ehm, non ricordo bene, forse era un server.", "Non ne ho idea, mi scusi."],
}
FAREWELLS = {
    "en": "No, thank you.",
    "de": "Nein danke, keine Fragen mehr.",
    "fr": "Non merci, je n'ai plus de questions.",
    "es": "No, gracias, no tengo más preguntas.",
    "pt": "Não, obrigado, não tenho mais perguntas.",
    "it": "No, grazie, non ho altre domande.",
}
ASIDE = "Vis-à-vis the de facto standard we do it in a different way, and that is fine with the team."


def judged(*answers: str) -> Languages:
    spans = []
    text = ""
    for answer in answers:
        spans.append((len(text), len(text) + len(answer)))
        text += answer + "\n"
    return languages(text, spans)


@pytest.mark.parametrize("language", FLUENT)
def test_the_language_of_an_answer_and_of_a_file(language: str) -> None:
    assert language_of(FLUENT[language]) == language
    assert judged(FLUENT[language], *NON_ANSWERS[language]) == Languages(language, False)


def test_a_file_without_words_is_read_as_english() -> None:
    for answers in ((), ("",), ("42", "***"), ("我不知道。",)):
        assert judged(*answers) == Languages("en", False)


def test_a_file_in_two_languages_is_mixed() -> None:
    assert judged(FLUENT["en"], FLUENT["en"], FLUENT["de"]) == Languages("en", True)
    assert judged(FLUENT["de"], FLUENT["de"], FLUENT["es"]) == Languages("de", True)


def test_a_borrowed_word_makes_no_file_mixed() -> None:
    assert judged(FLUENT["en"], ASIDE, "O(n) in the worst case, que será.") == Languages("en", False)


def test_of_a_long_file_only_some_answers_are_looked_at() -> None:
    many = [FLUENT["fr"]] * 500
    assert judged(*many) == Languages("fr", False)


@pytest.mark.parametrize("language", FLUENT)
def test_each_language_has_its_lexicon(language: str) -> None:
    own = lexicon(language)
    assert read(FLUENT[language], own).sign is Sign.AGAINST
    assert read(FAREWELLS[language], own)[:2] == (Sign.AGAINST, True)
    for answer in NON_ANSWERS[language]:
        assert read(answer, own).sign is Sign.FOR
        assert read(answer.upper(), own).sign is Sign.FOR
        assert read(f'"{answer}"', own).sign is Sign.FOR


@pytest.mark.parametrize("language", FLUENT)
@pytest.mark.parametrize("main", FLUENT)
def test_an_answer_in_another_language_than_the_file_is_read_in_its_own(language: str, main: str) -> None:
    assert read(FLUENT[language], lexicon(main)).sign is Sign.AGAINST
    assert any(read(answer, lexicon(main)).sign is Sign.FOR for answer in NON_ANSWERS[language])


def test_an_english_cue_holds_back_what_another_language_says_against_the_flag() -> None:
    assert read(
        "Wir haben das Backend mit Postgres und React gebaut, no idea, warum das so lange gedauert hat."
    ).sign is (Sign.SILENT)


@pytest.mark.parametrize(
    "answer",
    ["Ik heb drie jaar met Kubernetes gewerkt en daar de pipelines opgezet, samen met twee collega's.", "Nu știu."],
)
def test_a_neighbour_without_a_lexicon_is_left_alone(answer: str) -> None:
    assert language_of(answer, lead=1) not in FLUENT
    assert read(answer).sign is Sign.SILENT


@given(st.text(max_size=80), st.sampled_from(sorted(FLUENT)))
def test_no_lexicon_raises(answer: str, language: str) -> None:
    read(answer, lexicon(language))
    read(f"{NON_ANSWERS[language][0]} {answer}", ENGLISH)


def test_english_files_load_no_other_language() -> None:
    program = (
        "import sys; import linter; from linter.evidence.wording import read; read('I do not know.'); "
        "print([name for name in sys.modules if name.startswith('linter.evidence.') and name.count('.') == 3])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "english" in done.stdout
    assert not any(folder in done.stdout for folder in ("german", "french", "spanish", "portuguese", "italian"))


def test_words_of_a_language_are_written_small() -> None:
    assert all(word == word.lower() for words in COMMON.values() for word in words)
