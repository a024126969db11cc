"""Text that was decoded with another code page: found in every language, and nothing legal taken for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from linter import lint
from linter.mojibake import Misread, misread
from tests.pages import PLACES

ROOT = Path(__file__).parent.parent
PEER = ROOT.parent / "shared" / "peer-tests" / "ftfy"

SENTENCES = [
    "Je n'ai jamais utilisé ce système, mais l'été dernier j'ai essayé.",
    "Où êtes-vous allés après le dîner ? À l'hôtel, naturellement…",
    "Das Mädchen über der Straße heißt Jürgen; größer wär's schöner.",
    "«Ça va», dit-il — «très bien»",
    "¿Qué pasó mañana? ¡Él no vendrá, señor!",
    "O coração não é razão: você está são, irmã?",
    "IRMÃ, MANHÃ E PÃO; ORGANIZAÇÃO DE SÃO JOÃO…",
    "Dåligt väder i Malmö på lördag, säger Åke.",
    "Þetta er ekki rétt, sagði hún á Íslandi.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "Zażółć gęślą jaźń, proszę.",
    "Árvíztűrő tükörfúrógép működik.",
    "Ștefan țipă în grădină: „Bună ziua!”",
    "Čeká na tebe u školy, říkala Žofie.",
    "Šis ir mūsu ģimenes ķirsis, žēl.",
    "Ąžuolas žydi, šuo loja, ėjau įlanka.",
    "İstanbul'da çok güzel şeyler gördüm, ağaç ığdır.",
    "Привет, как дела? Всё хорошо — «да»…",
    "Привіт, їжаку! Є ґудзик і ще щось…",
    "Γειά σου Κόσμε, τι κάνεις; «Καλά»…",
    "שלום עולם, מה שלומך?",
    "مرحبا بالعالم كيف حالك",
    "नमस्ते दुनिया",
    "สวัสดีชาวโลก",
    "こんにちは、世界。「はい」",
    "你好，世界！“是的”…",
    "안녕하세요 세계",
    "Tôi không biết điều đó, nhưng sẽ học ở Hà Nội.",
    "don’t “quote” me — it’s 5 µm, 20 °C, 3×4, ±2, £5, €6, ½ cup…",
    "naïve café résumé — façade’s coöperation",
    "Q&A: C++ vs. Go → 10× faster ✓",
    "NESTLÉ® and CAFÉ™ at 5 €",
    "SELKÄ ÄLÄ—ÅÄÖ",
    "Ĉu vi parolas Esperanton? Ŝi ĝojas.",
    "😀 ok 👍🏽 thanks ❤️",
]
PAGES = ["latin-1", "cp1252", "cp1251", "cp1250", "iso8859-2", "mac-roman", "cp437", "cp850"]


def runs(text: str) -> list[Misread]:
    return misread(text.encode("utf-8", "surrogatepass").translate(None, bytes(range(0x80))), text)


def read_as(page: str, text: str) -> str:
    return "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_language_is_taken_for_it(sentence: str) -> None:
    assert runs(f"{sentence}\n") == []
    assert runs(f"{sentence.upper()}\n") == []


@pytest.mark.parametrize("page", PAGES)
def test_every_language_is_found_in_every_code_page(page: str) -> None:
    missed = [sentence for sentence in SENTENCES if not runs(read_as(page, sentence))]
    assert missed == []


@pytest.mark.parametrize("page", PAGES)
def test_nine_words_of_ten_are_found_alone(page: str) -> None:
    words = [word for sentence in SENTENCES for word in sentence.split() if not word.isascii()]
    found = sum(bool(runs(f"see {read_as(page, word)} here")) for word in words)
    assert found >= 0.85 * len(words)


@pytest.mark.parametrize(
    ("text", "said", "page"),
    [
        ("gâteaux", "â", "mac-roman"),
        ("¿que diferencia?", "¿", "cp437"),
        ("don’t", "’", "cp850"),
        ("profiter…", "…", "mac-roman"),
        ("šel", "š", "cp1250"),
    ],
)
def test_the_code_page_is_told_and_the_text_read_again(text: str, said: str, page: str) -> None:
    found = runs(f"{read_as(page, text)}\n")
    assert [run.said for run in found] == [said]
    assert found[0].page == ("Mac Roman" if page == "mac-roman" else page)


def test_a_word_is_misread_as_a_whole_or_not_at_all() -> None:
    assert runs("MÄ£ÄM Q £ÄGÌ") == []
    assert [run.said for run in runs("vokÄ£ is")] == ["ģ"]


def test_accents_and_typography_cost_no_start_up() -> None:
    program = (
        "import sys; from linter import lint\n"
        "lint('“Smart” — l’été, café… é” à » 5 €, naïve™ £5 20 °C œuvre'.encode())\n"
        "print('linter.mojibake' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "False\n"


@pytest.mark.skipif(not PEER.is_dir(), reason="ftfy's test cases are not here")
def test_the_cases_of_ftfy() -> None:
    """Five that are missed hold only control characters of Latin-1: those are ENC004, which reads them again too."""
    garbled: list[str] = []
    clean: list[str] = []
    for path in sorted(PEER.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            broken = case["original"] != case.get("fixed-encoding", case["fixed"])
            (garbled if broken else clean).append(case["original"])
    assert (len(garbled), len(clean)) == (112, 49)
    assert sum(map(_is_reported, garbled)) >= 0.95 * len(garbled)
    assert sum(map(_is_reported, clean)) <= 2


def _is_reported(answer: str) -> bool:
    text = PLACES["answer"].replace("{}", f'A1: "{answer}"'.replace("\n", " "))
    return "ENC010" in {finding.code for finding in lint(text).findings}


def test_an_emoji_that_was_two_surrogates_in_utf_8_is_one_again() -> None:
    (run,) = runs("a \xed\xa0\xbd\xed\xb8\x80 b")
    assert (run.span, run.said) == ((2, 8), "\U0001f600")
