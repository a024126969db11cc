"""Twins: the same words, both flags."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from linter.calibration.twins import twins
from tests.calibration.observations import seen

WORDINGS = st.sampled_from([b"a", b"b", b"c", None])


@given(st.lists(st.tuples(WORDINGS, st.booleans())))
def test_every_wording_with_both_flags_is_there_once(answers: list[tuple[bytes | None, bool]]) -> None:
    exchanges = [seen(0.5, flagged, line=line, wording=said) for line, (said, flagged) in enumerate(answers)]
    flags = defaultdict(set)
    for said, flagged in answers:
        flags[said].add(flagged)
    found = twins(exchanges)
    assert {each.flagged[0].wording for each in found} == {said for said in flags if said and len(flags[said]) == 2}
    for each in found:
        same = [one for one in exchanges if one.wording == each.flagged[0].wording]
        assert sorted(each.flagged + each.unflagged) == sorted(same)
        assert len(each.fewer) <= len(each.more) and {*each.fewer, *each.more} == set(same)
        assert all(one.flagged for one in each.flagged) and not any(one.flagged for one in each.unflagged)
    firsts = [min(one.place for one in each.flagged + each.unflagged) for each in found]
    assert firsts == sorted(firsts)
