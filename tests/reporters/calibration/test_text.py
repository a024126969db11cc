"""What people read, word for word."""

from __future__ import annotations

import re
import tomllib

import pytest

from linter.calibration import Calibration, calibrate
from linter.reporters import Summary
from linter.reporters.calibration.text import Look, _percent, _score, text
from tests.calibration.observations import seen
from tests.reporters.calibration.calibrations import apart, measured, mixed, summary


def shown(calibration: Calibration, look: Look | None = None, files: Summary | None = None) -> str:
    return "".join(text(calibration, files or summary(), look or Look()))


def parts(whole: str) -> dict[str, str]:
    """The text below each heading."""
    blocks = re.split(r"(?:\n|\A)(Scores|Threshold|Same wording, different flags|Placeholders|Settings)\n", whole)
    return dict(zip(blocks[1::2], map(str.rstrip, blocks[2::2]), strict=True))


def test_flags_that_a_threshold_separates() -> None:
    assert (
        shown(measured(*apart()))
        == """\
Scores
20 exchanges in 1 transcript.
             n   min    q1 median    q3   max
WEAK
  flagged   10 0.110 0.133  0.155 0.178 0.200
STRONG
  unflagged 10 0.710 0.732  0.755 0.777 0.800
all
  flagged   10 0.110 0.133  0.155 0.178 0.200
  unflagged 10 0.710 0.732  0.755 0.777 0.800

Threshold
A threshold on the score separates the flags: 0.5.
Flagged exchanges score at most 0.200, all others at least 0.710.

Same wording, different flags
No answers have the same wording but different flags.

Placeholders
No score is the lowest possible score.

Settings
For transcript-lint.toml; in pyproject.toml, begin the tables with
tool.transcript-lint:

[rules.flag-above-score-limit]
# none of 10 flagged exchanges contradict it
flagged-max-score = 0.5

[rules.unflagged-below-score-limit]
# none of 10 unflagged exchanges contradict it
unflagged-min-score = 0.5

[rules.flag-in-unflaggable-section]
# none of 10 exchanges there contradict it
never-flagged = ["STRONG"]
"""
    )


def test_flags_that_none_separates() -> None:
    said = parts(shown(measured(*mixed(), left_out=2)))
    assert said["Scores"].startswith(
        "27 exchanges in 1 transcript. 2 more exchanges skipped: score or flag cannot be\nread.\n"
    )
    assert (
        said["Threshold"]
        == """\
No threshold on the score separates the flags.
The best one is 0.7, with a flag up to there and none above; 1 of 27 exchanges
contradicts it. In 93% of flagged/unflagged pairs, the flagged exchange has the
lower score.
b.txt:91: unflagged, scores 0.000 in WEAK"""
    )
    assert (
        said["Same wording, different flags"]
        == """\
1 wording with and without flag:
a.txt:90: flagged, same wording as a.txt:92 and 1 more without flag"""
    )
    assert (
        said["Placeholders"]
        == """\
1 of 27 scores is the lowest possible score (4%), none of them flagged, in 1
transcript. SCO010 reports none of them as placeholders."""
    )


def test_flags_that_none_explains() -> None:
    threshold = parts(shown(measured(seen(0.9, True, line=5), *apart()[10:], seen(0.95, True, line=6))))["Threshold"]
    assert threshold.startswith("""\
No threshold on the score separates the flags.
None does better than flagging nothing, which 2 of 12 exchanges contradict. In
0% of flagged/unflagged pairs, the flagged""")
    assert threshold.endswith("a.txt:5: flagged, scores 0.900 in WEAK\na.txt:6: flagged, scores 0.950 in WEAK")


@pytest.mark.parametrize(
    ("flagged", "said"),
    [
        (False, "No exchange is flagged, so there is nothing to explain."),
        (True, "Every exchange is flagged, so there is nothing to compare them with."),
    ],
)
def test_flags_of_one_kind(flagged: bool, said: str) -> None:
    whole = parts(shown(measured(seen(0.5, flagged))))
    assert whole["Threshold"] == said and whole["Settings"].startswith("None follow.\n# no score limit suggested: ")


def test_layout_without_flag() -> None:
    calibration = measured(seen(0.5))._replace(flags=())
    assert parts(shown(calibration))["Threshold"] == "The layout has no flag, so there is nothing to explain."


def test_no_exchange_and_no_transcript() -> None:
    assert shown(measured(left_out=1)).startswith(
        "Scores\n0 exchanges in 1 transcript. 1 more exchange skipped: score or flag cannot be\nread.\n\nThreshold\nNo"
    )
    files = summary(requested=3, checked=2, not_transcripts=2, failed=1, unreadable=1)
    assert shown(calibrate([]), files=files) == (
        "Scores\n0 exchanges in 0 transcripts. 2 files were not a transcript. 1 file could not be\nread.\n"
    )


def test_placeholders() -> None:
    lowest = [seen(0.0, line=100 + each) for each in range(25)]
    said = parts(shown(measured(*apart(), *lowest, placeholders=True)))
    assert (
        said["Placeholders"]
        == """\
25 of 45 scores are the lowest possible score (56%), none of them flagged, in 1
transcript. SCO010 reports those in 1 transcript as placeholders. Without these:
A threshold on the score separates the flags: 0.5. Flagged exchanges score at
most 0.200, all others at least 0.710."""
    )


def test_lists_are_cut_unless_all_is_wanted() -> None:
    exchanges = [seen(0.5, True, line=line) for line in range(1, 41)] + [seen(0.5, line=line) for line in range(41, 99)]
    assert "a.txt:20: " in shown(measured(*exchanges)) and "a.txt:21: " not in shown(measured(*exchanges))
    assert "\n... and 20 more; --all lists them\n" in shown(measured(*exchanges))
    assert "a.txt:40: " in shown(measured(*exchanges), Look(places=None))
    assert "more; --all" not in shown(measured(*exchanges), Look(places=40))


@pytest.mark.parametrize("width", [40, 48, 60, 80, 300])
def test_no_sentence_is_wider_than_the_terminal(width: int) -> None:
    lines = shown(measured(*mixed(), left_out=2), Look(width=width)).splitlines()
    assert max(map(len, lines)) <= max(min(width, 100), 72)
    prose = [line for line in lines if line.endswith(".") and not line.startswith("#")]
    assert prose and max(map(len, prose)) <= min(width, 100)


def test_table_fits_a_narrow_terminal() -> None:
    exchanges = [seen(0.999, each % 2 == 0, line=each) for each in range(40_000)]
    assert max(map(len, parts(shown(measured(*exchanges)))["Scores"].splitlines())) <= 52


def test_settings_can_be_read() -> None:
    block = shown(measured(*apart())).rpartition("tool.transcript-lint:\n\n")[2]
    assert tomllib.loads(block) == {
        "rules": {
            "flag-above-score-limit": {"flagged-max-score": 0.5},
            "unflagged-below-score-limit": {"unflagged-min-score": 0.5},
            "flag-in-unflaggable-section": {"never-flagged": ["STRONG"]},
        }
    }


def test_colour_changes_no_word() -> None:
    plain, coloured = shown(measured(*mixed())), shown(measured(*mixed()), Look(color=True))
    assert plain != coloured and re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("evil", ["\x1b[2J", "\u202e", "a\nb", "##[error]x"])
def test_hostile_names_can_do_nothing(evil: str) -> None:
    exchanges = [
        *apart(),
        seen(0.9, True, path=evil, section=evil, wording=b"x"),
        seen(0.9, path=evil, section=evil, wording=b"x"),
    ]
    said = shown(measured(*exchanges))
    assert evil not in said and all(line.isprintable() for line in said.splitlines())


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.0, "0%"),
        (0.001, "less than 1%"),
        (0.0099, "less than 1%"),
        (0.01, "1%"),
        (0.5, "50%"),
        (0.99, "99%"),
        (0.9901, "more than 99%"),
        (0.9999, "more than 99%"),
        (1.0, "100%"),
    ],
)
def test_a_share_is_never_rounded_to_all_or_nothing(share: float, words: str) -> None:
    assert _percent(share) == words


@pytest.mark.parametrize(
    ("score", "shown"), [(0.5, "0.500"), (0.123, "0.123"), (0.1234, "0.1234"), (3.0, "3.000"), (1e-7, "1e-07")]
)
def test_a_score_has_three_decimals_or_all_that_it_has(score: float, shown: str) -> None:
    assert _score(score) == shown
