from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.config import plan
from linter.escapes import entities
from linter.finding import Span
from linter.rules.encoding.byte_order_mark import byte_order_mark
from linter.rules.encoding.control_character import control_character
from linter.rules.encoding.extra_final_newlines import extra_final_newlines
from linter.rules.encoding.invalid_utf8 import invalid_utf8
from linter.rules.encoding.invisible_character import invisible_character
from linter.rules.encoding.missing_final_newline import missing_final_newline
from linter.rules.encoding.mixed_line_endings import mixed_line_endings
from linter.rules.encoding.mojibake import mojibake
from linter.rules.encoding.trailing_whitespace import trailing_whitespace
from linter.source import Source
from linter.unwanted import Unwanted

RULES = (
    invalid_utf8,
    byte_order_mark,
    mixed_line_endings,
    control_character,
    invisible_character,
    trailing_whitespace,
    missing_final_newline,
    extra_final_newlines,
    mojibake,
)


def unwanted_in(text: str) -> Unwanted:
    return Unwanted(Source(text.encode("utf-8", "surrogateescape")))


def findings(text: str) -> list[tuple[str, str]]:
    """Code and characters of every finding."""
    unwanted = unwanted_in(text)
    return [(rule.code, text[slice(*problem.span)]) for rule in RULES for problem in rule.check(unwanted)]


def fixed(text: str) -> str:
    """``text`` with every fix of the first rule that has one, until there is none."""
    for _ in range(20):
        unwanted = unwanted_in(text)
        fixes = next((f for f in ([p.fix for p in rule.check(unwanted) if p.fix] for rule in RULES) if f), None)
        if fixes is None:
            return text
        edits = [edit for fix in fixes for edit in fix.edits]
        for start, end, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
    raise AssertionError("no end of fixes")


LEGAL = [
    *("SÃO PAULO", "CHÂTEAU", "“IRMÔ disse", "IRMÃ… e", "café…”", "é\u00a0»", "É—É—É verdade", "«\u00a0là\u00a0»"),
    *("né†", "“vidíš”", "vidíš²", "ESPAÑA", "“Ñ”", "Ñ”", "Ä…", "straß–", "No sé—¿y tú?", "MÃ", "HÂLÂ…", "İLÂ 5", "3×½"),
    *("Việt Nam", "invité·e·s", "bœuf", "l’été…", "à — é", "Ð", "ð", "“É”—“É”", "5\u00a0€", "IRMÃ—DISSE", "l·l"),
    *("👩\u200d💻", "👩🏽\u200d🚀", "❤\ufe0f\u200d🔥", "3\ufe0f\u20e3", "🏴\U000e0067\U000e0062\U000e007f", "☎\ufe0e"),
    *("می\u200cخواهم", "क्\u200dष", "ක්\u200dෂ", "a \u2067שלום\u2069 b", "a\u200eb\u200fc", "葛\U000e0100", "ខ្ញុំ\u200bទៅ"),
    *("a\tb", "東京", "two  \nlines", "“two”  \n**lines**", "1.  \n2.  \n3."),
]


@pytest.mark.parametrize("text", LEGAL)
def test_legal_text_gives_nothing(text: str) -> None:
    assert findings(f"{text}\n") == []


ILLEGAL = [
    ("\x07", "ENC004", "\x07"),
    ("a\x7fb", "ENC004", "\x7f"),
    ("a\x85b", "ENC004", "\x85"),
    ("a\x0c\x00b \x0bc", "ENC004", "\x0c\x00"),
    ("\u202eabc", "ENC005", "\u202e"),
    ("\u202babc\u202c", "ENC005", "\u202b"),
    ("a\u200bb\u200bc", "ENC005", "\u200b"),
    ("\u2066abc", "ENC005", "\u2066"),
    ("abc\u2069", "ENC005", "\u2069"),
    ("a\u00adb", "ENC005", "\u00ad"),
    ("a\ufeffb", "ENC005", "\ufeff"),
    ("a\u200db", "ENC005", "\u200d"),
    ("a\u200cb", "ENC005", "\u200c"),
    ("a\ufe0f", "ENC005", "\ufe0f"),
    ("x\U000e0041", "ENC005", "\U000e0041"),
    ("a\u2060b", "ENC005", "\u2060"),
    ("\ufeffa", "ENC002", "\ufeff"),
    ("\ufeff\ufeffa", "ENC002", "\ufeff\ufeff"),
    ("a ", "ENC006", " "),
    ("a\t \u3000\u00a0", "ENC006", "\t \u3000\u00a0"),
    ("a  ", "ENC006", "  "),
    ("a  \n", "ENC006", "  "),
    ("a\n  \nb", "ENC006", "  "),
    ("a   \nb", "ENC006", "   "),
    ("a\t\t\nb", "ENC006", "\t\t"),
    ("a\u00a0 \nb", "ENC006", "\u00a0 "),
    ("a  \n~~~~~~~~", "ENC006", "  "),
    ("a\n\n~~~~~~~~  \nb", "ENC006", "  "),
    ("0.5  \n[Explained]: a\n", "ENC006", "  "),
    ("Title\n=====\nCandidate: a  \nPosition: b\n\nc", "ENC006", "  "),
    ("cafÃ©", "ENC010", "Ã©"),
    ("don’t".encode().decode("cp1252"), "ENC010", "â€™"),
    ("don’t".encode().decode("latin1"), "ENC010", "â\x80\x99"),
    ("5Â\u00a0km", "ENC010", "Â\u00a0"),
    ("5Â km", "ENC010", "Â "),
    ("Score:Â\u00a00.964", "ENC010", "Â\u00a0"),
    ("ï»¿a", "ENC010", "ï»¿"),
    ("a\ufffdb\ufffd", "ENC010", "\ufffd"),
    ("là".encode().decode("cp1252"), "ENC010", "Ã\u00a0"),
    ("caf\udce9", "ENC001", "\udce9"),
]


@pytest.mark.parametrize(("text", "code", "characters"), ILLEGAL)
def test_one_defect_is_one_finding(text: str, code: str, characters: str) -> None:
    text = text.removesuffix("\n") + "\n"
    if code == "ENC006" and text == "a  \n":
        text += "\nb\n"
    assert findings(text) == [(code, characters)]


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("a \u2067b\nc\u2069 d\n", ["\u2067", "\u2069"]),
        ("a \u2067b\u2069 c\nd \u2066e\u2069 f\n", []),
        ("a \u2067b \u2066c\u2069 d\u2069 e\n", []),
        ("a \u2067b \u2066c\u2069 d\n", ["\u2067"]),
        ("a \u2069b c\n\u2067 d\n", ["\u2069", "\u2067"]),
    ],
)
def test_an_isolate_is_closed_on_its_own_line(text: str, characters: list[str]) -> None:
    assert findings(text) == [("ENC005", each) for each in characters]


@pytest.mark.parametrize(
    "said",
    [
        "é",
        "don’t",
        "“hi”",
        "a – b",
        "😀",
        "HÔTEL",
        "à",
        "żółć",
        "привет",
        "日本語",
        "한국어",
        "Việt",
        "→",
        "•",
        "…",
        "سلام",
    ],
)
@pytest.mark.parametrize(
    ("codec", "times"), [("cp1252", 1), ("cp1252", 2), ("latin1", 1), ("latin1", 2), ("cp437", 1), ("cp850", 1)]
)
def test_what_was_misread_is_found_and_read_again(said: str, codec: str, times: int) -> None:
    text = said
    for _ in range(times):
        text = "".join(_as(bytes([byte]), codec) for byte in text.encode())
    assert [run.said for run in unwanted_in(f"{text}\n").misread] == [part for part in _not_ascii(said) if part]


def _as(byte: bytes, codec: str) -> str:
    return byte.decode("latin1" if codec == "cp1252" and byte in b"\x81\x8d\x8f\x90\x9d" else codec)


def _not_ascii(text: str) -> list[str]:
    return "".join(character if character > "\x7f" else "\n" for character in text).split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\r\n", [("ENC003", "\r")]),
        ("a\r\nb\r\nc\n", [("ENC003", "")]),
        ("a\rb\nc\n", [("ENC003", "\r")]),
        ("a\r\nb\r\r\nc\r\n", [("ENC003", "\r\r")]),
        ("a\rb\r", [("ENC003", "\r")]),
        ("a", [("ENC007", "")]),
        ("a\r\nb", [("ENC007", "")]),
        ("a\n\x1a", [("ENC004", "\x1a")]),
        ("a\n\n\n", [("ENC008", "")]),
        ("a\n  \n", [("ENC008", "")]),
        ("a\n  ", [("ENC008", "")]),
        ("a\r\nb\r\n\n", [("ENC008", "")]),
        ("a \n\n", [("ENC006", " "), ("ENC008", "")]),
        ("a  \nb\n", []),
        ("a\n-----  \nb\n", [("ENC006", "  ")]),
        ("a\n----  \nb\n", []),
        ("-----  \nb\n", [("ENC006", "  ")]),
        ("----  \nb\n", []),
        ("a  \nb\n-----\nc  \nd\n", [("ENC006", "  "), ("ENC006", "  ")]),
        ("a  \nb\n----\nc  \nd\n", []),
        ("a  \n\nb\n\n" + "c\n\n" * 9 + "d\n", []),
        ("a  \r\n\r\nb\r\n\r\n" + "c\r\n\r\n" * 9 + "d\r\n", []),
        ("a  \n\nb\n\n" + "c\n\n" * 7 + "d\n", [("ENC006", "  ")]),
        ("a  \n\nb\n\n" + "c\n\n" * 9 + "d\ne\n", [("ENC006", "  ")]),
        ("", []),
    ],
)
def test_line_ends_and_the_end_of_the_file(text: str, expected: list[tuple[str, str]]) -> None:
    assert findings(text) == expected


def test_characters_are_counted_by_the_line() -> None:
    messages = [problem.message for problem in control_character.check(unwanted_in("a\x07b\x01\n\x02\n"))]
    assert messages == ["2 control characters, the first is U+0007", "control character U+0002"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            "caf\xe9 à la carte\n".encode("cp1252"),
            "byte 0xE9 at offset 3 is not UTF-8, the first of 2 such bytes, looks like cp1252",
        ),
        (b"caf\xc3\xa9 \xff\n", "byte 0xFF at offset 6 is not UTF-8"),
        (
            "привет, как дела\n".encode("cp1251"),
            "byte 0xEF at offset 0 is not UTF-8, the first of 13 such bytes, looks like a code page",
        ),
        ("Q1: a\n".encode("utf-16"), "file is UTF-16, expected UTF-8"),
        ("Q1: a\n".encode("utf-32-be"), "file is UTF-32, expected UTF-8"),
    ],
)
def test_bytes_that_are_not_utf8(data: bytes, message: str) -> None:
    assert [problem.message for problem in invalid_utf8.check(Unwanted(Source(data)))] == [message]


PIECES = [
    *(
        "a",
        "B",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u00a0",
        "\u3000",
        "\ufeff",
        "\u200b",
        "\u200d",
        "\u00ad",
    ),
    *(
        "\u2066",
        "\u2069",
        "\u202e",
        "\x07",
        "\x85",
        "\x92",
        "Ã",
        "Â",
        "â",
        "€",
        "™",
        "©",
        "»",
        "¿",
        "Ÿ",
        "ð",
        "ï",
        "\ufffd",
    ),
    *("👩", "می", "🏴", "\U000e0067", "\U000e007f", "\ufe0f", "\udce9", "=====", "[a]:"),
]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join)


@given(TEXTS)
@example("\ufeffï»¿a")
def test_no_character_is_owned_twice(text: str) -> None:
    unwanted = unwanted_in(text)
    owned: list[Span] = unwanted.characters
    assert all(start < end for start, end in owned)
    assert all(before[1] <= after[0] for before, after in pairwise(owned))


@given(TEXTS)
def test_fixes_come_to_an_end_with_nothing_left_to_mend(text: str) -> None:
    codes = {code for code, _ in findings(fixed(unwanted_in(text).source.text))}
    assert codes <= {"ENC001", "ENC010"}


@given(TEXTS)
@example("a\r\nb\r\n")
@example(">>>>>>> x\n")
def test_no_rule_speaks_about_a_spotless_text(text: str) -> None:
    if unwanted_in(text).is_spotless:
        assert [rule.code for rule in plan().text if list(rule.check(unwanted_in(text)))] == []


def test_a_clean_text_in_several_languages_is_spotless() -> None:
    assert unwanted_in("A 日本語 “été”—5\u00a0€\n").is_spotless
    assert unwanted_in("a\r\nb\r\n").is_spotless


@pytest.mark.parametrize("text", [text for text, *_ in ILLEGAL] + LEGAL)
def test_what_a_look_at_each_stretch_spares_was_not_there(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = findings(f"{text}\n"), unwanted_in(text).compositions
    monkeypatch.setattr("linter.stretches.are_harmless", lambda stretches: False)
    monkeypatch.setattr("linter.stretches._is_suspect", lambda stretch: True)
    assert (findings(f"{text}\n"), unwanted_in(text).compositions) == found


def test_each_character_beyond_ascii_is_harmless_or_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = (*range(0x80, 0xD800, 16), *range(0xF900, 0x10000, 16))
    texts = ["\n".join(map(chr, range(start, start + 16))) + "\n" for start in starts]
    spared = [text for text in texts if unwanted_in(text).is_spotless]
    monkeypatch.setattr("linter.stretches.are_harmless", lambda stretches: False)
    monkeypatch.setattr("linter.stretches._is_suspect", lambda stretch: True)
    assert [text for text in spared if findings(text) or unwanted_in(text).compositions] == []
    assert len(texts) > len(spared) > 3000


def test_conflicts() -> None:
    whole = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"
    assert unwanted_in(f"a\n{whole}b\n").conflicts == [(2, 2 + len(whole))]
    assert unwanted_in("a\n>>>>>>> x\nb\n").conflicts == [(2, 12)]
    assert unwanted_in("a\n=======\nb\n").conflicts == []
    assert unwanted_in(f"```\n{whole}```\n\nmore\n").conflicts == []
    assert unwanted_in(f"```\nleft open\n~~~~~~~~~~\n\n{whole}").conflicts != []
    assert unwanted_in(f"```\n{whole}text\n```\n").fence != []


def test_many_markers_take_no_longer_than_many_lines() -> None:
    text = "<<<<<<< x\n=======\n" * 20_000
    assert len(unwanted_in(text).conflicts) == 20_000


def test_escaped_quotes_around_a_whole_text_are_escapes() -> None:
    text = 'A1: "one"\n\nA2: &quot;two &amp; three.\n\nAnd &quot;four&quot;.&quot;\n\nA3: "5 &amp; 6"\n'
    assert [edit.text for edit in entities(text)] == ['"', "&", '"', '"', '"']


def test_escaped_quotes_that_somebody_talks_about_are_text() -> None:
    assert not entities('A1: "You write &quot; for a quote, and\n&quot; closes it too: &quot;"\n')
