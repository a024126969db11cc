"""Keywords that are ours: ``errorMessage`` as it should be, and keys of others, which mean nothing here."""

from __future__ import annotations

import pytest

from linter.house.schema import SchemaFaultError
from tests.house.places import at, broken, house

WRONG = [
    ("3", 2, "'errorMessage' is a number, expected a string or an object"),
    ('["few"]', 2, "'errorMessage' is an array, expected a string or an object"),
    ("null", 2, "'errorMessage' is null, expected a string or an object"),
    ('{\n  "minItem": "few"}', 3, "'minItem' in 'errorMessage' is not a keyword, did you mean minItems?"),
    ('{\n  "zzz": "few"}', 3, "'zzz' in 'errorMessage' is not a keyword"),
    ('{\n  "minItems": 3}', 3, "'minItems' in 'errorMessage' is a number, expected a string or an object"),
    ('{\n  "required": {\n   "name": true}}', 4, "'name' in 'errorMessage' is true, expected a string"),
]


@pytest.mark.parametrize(("message", "line", "said"), WRONG)
def test_a_message_that_is_no_text_is_refused(message: str, line: int, said: str) -> None:
    with pytest.raises(SchemaFaultError) as caught:
        house({}, '{"minItems": 3,\n "errorMessage": ' + message + "}")
    assert (caught.value.line, caught.value.reason) == (line, said)
    with pytest.raises(SchemaFaultError, match="errorMessage"):
        house({}, '{"properties": {"title": {"errorMessage": ' + message + "}}}")


def test_messages_by_keyword_and_member_are_used() -> None:
    schema = {"required": ["mood"], "errorMessage": {"required": {"mood": "say how"}, "minProperties": "few"}}
    assert {each.message for each in broken(at("exchange", schema))} == {"say how"}


def test_keys_of_others_mean_nothing() -> None:
    schema = {"x-minLenght": 3, "x-type": {"type": 3}, "x-": None, "title": "t"}
    assert broken(at("exchange", {"properties": {"score": schema}})) == []
    with pytest.raises(SchemaFaultError):
        house({"minLenght": 3})
