"""Bytes that are no text, text that went through the wrong decoder, and line ends from two worlds."""

from benchmarks.operators.registry import Spot, operator, respellings
from benchmarks.page import BODIES, Edit, Slot, escaped

INVALID = (b"\xff", b"\xfe", b"\xc3", b"\x80", b"\xe9", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5")
BROKEN = ("Ã©", "â€™", "Ã¼", "â€”", "Ð¸", "\ufffd", "Ã¶")
BROKEN_INTO_CONTROLS = ("â\x80\x99", "Ã\xad", "Ã\x89", "â\x80\x93")
PLAIN = (Slot.CANDIDATE, Slot.SCORE, Slot.SECTION, Slot.TITLE)


def put(spot: Spot, what: str) -> str | None:
    """The line with something put between two of its letters."""
    place = spot.inside()
    return None if place is None else spot.text[:place] + what + spot.text[place:]


def misread(spot: Spot) -> str | None:
    """The name with an accented letter before it that was decoded wrongly: in Latin letters, as such names are."""
    if not spot.fields["name"][:1].isascii():
        return None
    return "{label}: Ã‰{name} - {role}".format_map(spot.fields)


respellings(
    "ENC001",
    at=BODIES,
    of="body",
    invalid_byte=lambda spot: put(spot, escaped(spot.rng.choice(INVALID))),
    latin1_letter=lambda spot: put(spot, escaped(b"\xe9")),
    truncated_character=lambda spot: put(spot, escaped("漢".encode()[:2])),
    cesu_surrogates=lambda spot: put(spot, escaped(b"\xed\xa0\xbd\xed\xb8\x80")),
)
respellings("ENC001", at=PLAIN, of="structure", invalid_byte=lambda spot: spot.text + escaped(b"\xff"))
respellings("ENC010", at=BODIES, of="body", mojibake=lambda spot: put(spot, spot.rng.choice(BROKEN)))
respellings(
    "ENC010",
    at=BODIES,
    of="body",
    mojibake_with_controls=lambda spot: put(spot, spot.rng.choice(BROKEN_INTO_CONTROLS)),
    replacement_characters=lambda spot: put(spot, "\ufffd" * spot.rng.randint(1, 3)),
)
respellings("ENC010", at=Slot.TITLE_TOP, of="title", mojibake_of_byte_order_mark=lambda spot: "ï»¿" + spot.text)
respellings("ENC010", at=Slot.SCORE, of="score", mojibake_space="{label}:Â\u00a0{value}{flag}")
respellings("ENC010", at=Slot.CANDIDATE, of="candidate", mojibake_dash="{label}: {name} â€“ {role}")
respellings("ENC010", at=Slot.CANDIDATE, of="candidate", mojibake_name=misread)


@operator("ENC001", at=BODIES)
def cp1252_quotes(spot: Spot) -> Edit | None:
    """A word processor's quotes were saved in its code page."""
    words = spot.text.split(" ")
    if len(words) < 4 or not words[2].isalpha():
        return None
    words[2] = f"{escaped(bytes([0x93]))}{words[2]}{escaped(bytes([0x94]))}"
    return spot.becomes(" ".join(words))


@operator("ENC001", at=Slot.TITLE)
def saved_as_utf16(spot: Spot) -> Edit:
    """An editor's "Unicode" was UTF-16."""
    kind = spot.rng.choice(("utf-16", "utf-16-be", "utf-32"))
    bom = "\ufeff" if kind == "utf-16-be" else ""
    text = escaped((bom + spot.page.newline.join(spot.page.texts)).encode(kind))
    return spot.edit(0, len(spot.page.lines), *text.split(spot.page.newline), where=range(1, 2))


@operator("ENC001", at=Slot.TITLE)
def saved_as_latin1(spot: Spot) -> Edit | None:
    """All lines that a code page can write were saved in it; the others are as they were."""
    texts = [_cp1252(text) for text in spot.page.texts]
    changed = [at for at, (old, new) in enumerate(zip(spot.page.texts, texts, strict=True), 1) if old != new]
    return spot.edit(0, len(texts), *texts, where=changed[:1]) if changed else None


def _cp1252(text: str) -> str:
    """A line in the code page, if it fits."""
    try:
        return escaped(text.encode("cp1252"))
    except UnicodeEncodeError:
        return text


@operator("ENC010", at=Slot.ANSWER)
def quotes_decoded_wrongly(spot: Spot) -> Edit | None:
    """Curly quotes around a short answer were read as cp1252."""
    if spot.block.answer_end - spot.at > 1:
        return None
    label, _, answer = spot.text.partition(": ")
    closing = spot.rng.choice(("â€\u009d", "â€œ", "â€\u009c"))
    return spot.becomes(f"{label}: â€œ{answer[1:-1]}{closing}")


@operator("ENC003", at=tuple(Slot))
def other_line_end(spot: Spot) -> Edit | None:
    """One line was edited on the other system."""
    page = spot.page
    if spot.at + 1 >= len(page.lines):
        return None
    if page.newline == "\n":
        return spot.becomes(spot.text + "\r")
    return spot.edit(spot.at, spot.at + 2, f"{spot.text}\n{page.texts[spot.at + 1]}")


@operator("ENC003", at=Slot.QUESTION)
def pasted_with_other_line_ends(spot: Spot) -> Edit | None:
    """A whole exchange was pasted from the other system."""
    block, page = spot.block, spot.page
    if page.newline != "\n" or 2 * (block.stop - block.question) > len(page.lines):
        return None
    return spot.edit(
        block.question,
        block.stop,
        *(text + "\r" for text in page.texts[block.question : block.stop]),
        where=[block.question + 1],
    )


@operator("ENC003", at=(*BODIES, Slot.SCORE, Slot.TERMINATOR))
def lone_carriage_return(spot: Spot) -> Edit | None:
    """One line ends as lines did on old systems."""
    if not spot.text or not spot.page.texts[spot.at + 1]:
        return None
    joined = f"{spot.text}\r{spot.page.texts[spot.at + 1]}"
    return spot.edit(spot.at, spot.at + 2, joined, where=[spot.at + 1, spot.at + 2])


@operator("ENC003", at=(*BODIES, Slot.SCORE, Slot.TERMINATOR, Slot.CANDIDATE))
def doubled_carriage_return(spot: Spot) -> Edit | None:
    """A text-mode transfer translated a line end twice."""
    return spot.becomes(spot.text + ("\r" if spot.page.newline == "\r\n" else "\r\r"))
