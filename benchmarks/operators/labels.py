"""Labels of questions and answers as people, word processors and assistants write them."""

from benchmarks.operators.registry import Respelling, Spot, operator, respellings
from benchmarks.page import Edit, Slot

FORMS: dict[str, Respelling | str] = {
    "lower_case": lambda spot: spot.text[0].lower() + spot.text[1:],
    "full_stop": "{letter}{n}. {rest}",
    "bracket": "{letter}{n}) {rest}",
    "hyphen": "{letter}{n} - {rest}",
    "semicolon": "{letter}{n}; {rest}",
    "no_colon": "{letter}{n} {rest}",
    "two_colons": "{letter}{n}:: {rest}",
    "wide_colon": "{letter}{n}： {rest}",
    "wide_colon_alone": "{letter}{n}：{rest}",
    "space_inside": "{letter} {n}: {rest}",
    "space_before_colon": "{letter}{n} : {rest}",
    "no_space": "{letter}{n}:{rest}",
    "two_spaces": "{letter}{n}:  {rest}",
    "no_number": "{letter}: {rest}",
    "leading_zero": "{letter}0{n}: {rest}",
    "number_sign": "{letter}#{n}: {rest}",
    "bold": "**{letter}{n}:** {rest}",
    "bold_number": "**{letter}{n}**: {rest}",
    "italic": "*{letter}{n}:* {rest}",
    "heading": "### {letter}{n}: {rest}",
    "quoted": "> {letter}{n}: {rest}",
    "bullet": "- {letter}{n}: {rest}",
    "brackets": "[{letter}{n}]: {rest}",
    "parentheses": "({letter}{n}): {rest}",
    "indented": "  {letter}{n}: {rest}",
    "no_break_space": "{letter}{n}:\u00a0{rest}",
    "other_digits": lambda spot: _with_digits(spot),
    "wide_letter": lambda spot: chr(ord(spot.text[0]) + 0xFEE0) + spot.text[1:] if spot.text.isascii() else None,
}


def _clear(way: Respelling | str) -> Respelling:
    """The way, unless a body holds a look-alike: once the true label is spoilt, nobody could say which is meant."""

    def clear(spot: Spot) -> str | None:
        if spot.ambiguous:
            return None
        return way.format_map(spot.fields) if isinstance(way, str) else way(spot)

    return clear


def _abbreviated(way: str) -> Respelling:
    """The way, where the label is the first letter of the English word."""

    def spelt(spot: Spot) -> str | None:
        return way.format_map(spot.fields) if spot.fields["letter"] in ("Q", "A") else None

    return spelt


def _with_letter(spot: Spot, letter: str) -> str | None:
    """The number 1 as the letter that looks like it."""
    parts = spot.fields
    return f"{parts['letter']}{letter}: {parts['rest']}" if parts["n"] == "1" else None


respellings("QNA001", at=Slot.QUESTION, of="question", **FORMS)
respellings("QNA001", at=Slot.ANSWER, of="answer", **{name: _clear(way) for name, way in FORMS.items()})
respellings(
    "QNA001",
    at=Slot.QUESTION,
    of="question",
    word=_abbreviated("Question {n}: {rest}"),
    word_in_capitals=_abbreviated("QUESTION {n}: {rest}"),
    doubled_letter=_abbreviated("{letter}{letter}{n}: {rest}"),
    letter_for_one=lambda spot: _with_letter(spot, "l"),
)
respellings(
    "QNA001",
    at=Slot.ANSWER,
    of="answer",
    word=_clear(_abbreviated("Answer {n}: {rest}")),
    short_word=_clear(_abbreviated("Ans{n}: {rest}")),
    cyrillic_letter=_clear(_abbreviated("А{n}: {rest}")),
    letter_for_one=_clear(lambda spot: _with_letter(spot, "I")),
)


def _with_digits(spot: Spot) -> str:
    """The number in the digits of another script."""
    zero = spot.rng.choice("٠०０")
    parts = spot.fields
    number = "".join(chr(ord(zero) + int(digit)) for digit in parts["n"])
    return f"{parts['letter']}{number}: {parts['rest']}"


@operator("QNA001", at=(Slot.QUESTION, Slot.ANSWER))
def text_below_label(spot: Spot) -> Edit | None:
    """The label stands on a line of its own."""
    parts = spot.fields
    return None if spot.ambiguous else spot.becomes(f"{parts['letter']}{parts['n']}:", parts["rest"])


@operator("QNA001", at=Slot.QUESTION)
def question_and_answer_joined(spot: Spot) -> Edit | None:
    """The blank line between a question and its answer was lost, and the line break with it."""
    if spot.ambiguous:
        return None
    answer, texts = spot.block.answer, spot.page.texts
    codes = ("QNA001",) if answer - 2 == spot.at else ("QNA001", "QNA003")
    return spot.edit(answer - 2, answer + 1, f"{texts[answer - 2]} {texts[answer]}", codes=codes)
