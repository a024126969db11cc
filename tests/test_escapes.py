"""What is still escaped, and what is only talked about."""

from __future__ import annotations

import pytest

from linter.escapes import doubled_quotes, entities


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A1: &quot;It&#39;s R&amp;D&quot;", '"\'&"'),
        ("caf&eacute; cr&egrave;me br&ucirc;l&eacute;e", "éèûé"),
        ("&#x27;a&#x27; &#039;b&#039;", "'" * 4),
        ("5&nbsp;km 6&nbsp;km 7&nbsp;km", "\u00a0" * 3),
        ("R&amp;D and Q&amp;A", ""),
        ('"I write &quot; for a quote", "and &quot; again", "and &quot; too"', ""),
        ("`&amp;` is it, `&lt;` too, and '&gt;' as well", ""),
        ("a & b & c & d, or &amp; &amp; &amp;", ""),
        ("&bogus; &#0; &#xD800; &#99999999; &nosuch;", ""),
    ],
)
def test_entities(text: str, found: str) -> None:
    assert "".join(edit.text for edit in entities(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('A1: ""text""', 2),
        ('A1: ""text with ""inner"" words.""\n', 4),
        ('A1: ""one\n\ntwo""\n', 2),
        ('x = "" and y = ""', 0),
        ('f("", "")', 0),
        ('["", "a", ""]', 0),
        ('""""', 0),
        ('""', 0),
        ('a docstring """like this""" one', 0),
        ('he said "yes" and "no"', 0),
    ],
)
def test_doubled_quotes(text: str, found: int) -> None:
    assert len(doubled_quotes(text)) == found
