"""Many ways to write a value, a label, a flag, a separator and a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from linter.layouts.description import Place, Separator
from tests.layouts.fits import LABELS, NUMBERS

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip

SLOTS: Mapping[str, Mapping[str, Any]] = {
    "any score": {"type": "score"},
    "share": {"type": "score", "maximum": 1, "decimals": 3},
    "mark": {"type": "score", "minimum": 1, "maximum": 5, "decimals": 0},
    "percent": {"type": "score", "maximum": 100},
    "below zero": {"type": "score", "minimum": -5, "maximum": 5, "decimals": 1},
    "money": {"type": "score", "maximum": 1000, "decimals": 2, "comma": True},
    "little money": {"type": "score", "maximum": 999, "comma": True},
    "or words": {"type": "score", "maximum": 10, "or": ["N/A", "not rated"]},
    "count": {"type": "integer", "minimum": 1, "maximum": 10},
    "any count": {"type": "integer"},
    "padded": {"type": "integer", "digits": 2, "maximum": 40},
    "counter": {"type": "number"},
    "padded counter": {"type": "number", "digits": 3},
    "choice": {"type": "choice", "of": ["open", "closed", "on hold"], "aliases": {"on hold": ["waiting"]}},
    "letter": {"type": "choice", "of": ["A", "B", "C+"]},
    "speaker": {"type": "speaker", "of": ["Ada", "Ben Falk"]},
    "any speaker": {"type": "speaker"},
    "clock": {"type": "clock", "or": ["later"]},
    "date": {"type": "date"},
    "date in words": {"type": "date", "months": MONTHS},
    "word": {"type": "word"},
    "name": {"type": "name"},
}
_MORE_WRITTEN = """\
4¦4.9¦5¦5.0¦5.1¦6¦1.00¦0.001¦0.000¦0.0005¦1.001¦00¦01¦10¦10.5¦11¦40¦41¦99¦100¦100.0¦100.1¦999¦1000¦1000.01¦1000,00¦\
1.000,00¦999,5¦-5¦-5.0¦-5.1¦−3¦-0¦-0.0¦0.10¦1.¦2,¦1,5¦1.5¦12345678¦123456789¦1234567890¦12345678901234¦\
123456789012345¦1234567890123456¦123456789012¦1234567890123¦1e400¦1e4000¦1e-3¦1E2¦nan¦7 / 10¦7/0¦7//10¦700%¦50 %¦\
፩¦5 points¦5 or so I¦5 or so I say¦so I would say¦so I would say it¦(5)¦'5'¦_5_¦+¦…¦☺¦--¦N/A¦n/a¦N / A¦NA¦not rated¦\
Not Rated¦not ratd¦notrated¦rated¦later¦latre¦n.a.¦none¦open¦Open¦opne¦oepn¦on hold¦onhold¦on  hold¦waiting¦closed¦\
close¦closd¦clsd¦open.¦(open)¦shut¦open or closed¦A¦a¦B¦C¦C+¦D¦Ada¦ada¦Ad¦Adam¦Ben¦Ben Falk¦Ben  Falk¦Falk¦Bem Falk¦\
Dr. Ben Falk¦1:05¦01:05¦1:5¦01:05:07¦1:65¦1:05:61¦1:05.5¦25:00¦1:05 PM¦12:05 am¦1:05 p.m.¦[1:05]¦1.05¦1h05¦\
2024-05-06¦2024-5-6¦2024-13-06¦06.05.2024¦6.5.24¦5/6/2024¦31/12/2024¦2024/05/06¦6 May 2024¦May 6, 2024¦6 Mai 2024¦\
6. May 2024¦May 2024¦6 Mayo 2024¦yesterday¦one¦one two¦one two three four"""
WRITTEN = (*NUMBERS.split("¦"), *_MORE_WRITTEN.split("¦"), "1" * 400, "1" * 401, "1" * 401 + "x")

TEMPLATES: Mapping[str, tuple[tuple[str, ...], bool, int]] = {
    "Score: ": ((), True, 0),
    "Relevance Score: ": (("Match: ",), True, 0),
    "Q{n}: ": ((), True, 0),
    "Question {n}: ": (("Frage {n}: ",), True, 2),
    "A: ": ((), True, 0),
    "Re: ": ((), True, 0),
    "**Answer:** ": ((), True, 0),
    "[{n}] ": ((), True, 0),
    "{n}. ": ((), True, 0),
    "{n}) ": ((), False, 2),
    "# Item {n} ": ((), True, 0),
    "[HINT GIVEN]: ": ((), True, 0),
    "Name of the candidate: ": ((), True, 0),
    "Note - ": ((), False, 0),
    "Task {n} (5 points): ": ((), True, 0),
    "问{n}：": ((), True, 0),
    "- ": ((), True, 0),
}
"""Labels with other words for them, whether a blank right after one is a mistake, and the digits of its number."""
_MORE_LABELLED = """\
{l}:{r}¦{l}{r}¦ {l}: {r}¦[00:01:02] {l}: {r}¦1. {l}: {r}¦> {l}: {r}¦| {l}: {r} |¦({l}): {r}¦**{l}**:{r}¦\
<i>{l}</i> {r}¦{l}.: {r}¦{l} 3: {r}¦{l} #3: {r}¦x{l}: {r}¦{l}x: {r}¦{l};{r}¦{l}>{r}¦{l}: *{r}*¦*{l}: {r}*¦\
"{l}: {r}"¦{l} (1 - 5): {r}"""
LABELLED = (*LABELS.split("¦"), *_MORE_LABELLED.split("¦"))
LABEL_NUMBERS = ("", "1", "07", "12", "l", "O", "x", "one", "No. 3", "#4", "1/5", "1a", "1000")
SLIPPED: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    str.lower,
    str.upper,
    lambda text: text[1:],
    lambda text: text[:1] + text[2:],
    lambda text: text[:1] + text[2:3] + text[1:2] + text[3:],
    lambda text: text[:2] + text[3:4] + text[2:3] + text[4:],
    lambda text: text[:3] + "x" + text[3:],
    lambda text: text[:3] + "=" + text[3:],
    lambda text: text[:2] + "#" + text[3:],
    lambda text: text[:2] + "7" + text[3:],
    lambda text: text[:2] + " " + text[2:],
    lambda text: text.replace(" ", ""),
    lambda text: text.replace(" ", "_"),
    lambda text: text.rstrip(": ") + " ",
    lambda text: text.rstrip() + ": ",
    lambda text: text.replace(": ", " "),
    lambda text: text.replace(": ", " = "),
    lambda text: text.replace(": ", ".: "),
    lambda text: text.rstrip(": *")[:-1] + ":" + text.rstrip(": *")[-1:] + " ",
    lambda text: text.rstrip(": *")[:-1] + "=" + text.rstrip(": *")[-1:] + ": ",
    lambda text: text[:1] + "x" + text.rstrip(": *")[2:-1] + ":" + text.rstrip(": *")[-1:] + " ",
    lambda text: text.rstrip(": *")[:-1] + ":" + text.rstrip(": *")[-1:] + "s ",
    lambda text: text.rstrip(": *")[:-2] + ":" + text.rstrip(": *")[-2:] + " ",
    lambda text: f"({text.strip()}) ",
    lambda text: f"**{text.strip()}** ",
    lambda text: f"  {text}",
    lambda text: f"[0:01] {text}",
    lambda text: f"2. {text}",
    lambda text: f"<b>{text}",
    lambda text: f"[{text.strip()} ",
    lambda text: text.replace("e", "е").replace("o", "о"),
    lambda text: " ".join(reversed(text.split())) + " ",
    lambda text: text.split(" ")[0] + " ",
    lambda text: " ".join(text.split(" ")[1:]),
    lambda text: text.replace("(", "[").replace(")", "]"),
    lambda text: text.replace("[", "").replace("]", ""),
)
"""What becomes of a label."""
SAID = ("It is so.", "it is so.", "7", "", "I keep a list) of it.", "A4 paper")

FLAGS: tuple[tuple[str, ...], ...] = (
    (" [STRUGGLED]",),
    (" [VERY LATE]", " [LATE]"),
    (" (B2)", " (B12)", " (C1)"),
    (" [AI/ML]", " [A&B]", " [RE-TAKE]"),
    ("*late*",),
)
FLAGGED = """\
{v}{f}¦{v} {s}¦{v}{s}¦{v}  {s}¦{v}\t{s}¦{v} {b}¦{v} ({b})¦{v} <{b}>¦{v} [{b}]¦{v} [[{b}]]¦{v} **{b}**¦{v} {b}.¦\
{v} - {b}¦{v}, {b}¦{v} / {s}¦{v} # {s}¦{v} {s} {s}¦{v} {s}{s}¦{v}{f}{f}¦{v}{f} more¦{v}{f} and more words¦\
{v} more{f}¦{f} {v}¦{s}¦{b}¦{v} {l}¦{v} [{l}]¦{v} [{b} here]¦{v} [here {b}]¦{v} [{b}, here]¦{v} [{b}: so]¦\
{v} {s}: so¦{v} [{x}]¦{v} ({x})¦{v} {x}¦{v} [{y}]¦{v} [{z}]¦{v} {z}¦{v} [OTHER]¦{v} [OTHER] {s}¦{v} {s} [OTHER]¦\
{v} {s} [OTHER] x¦{v} [no]¦{v} (OTHER)¦- {s}¦-{s}¦{v} [{b}¦{v} {b}]¦{v} [ {b} ]¦{v} [{w}]¦{v} {w}¦{v} [{u}]¦\
{v} [{d}]¦{v} {s} - {s}¦{v} {s} or {s}¦{v} {s} x {s} y¦ {v} {s} ¦{v} [{b} {b}]¦{v} [{b}] ({b})¦{v} [{p}]¦{v} [{q}]¦\
{v} [{b}1]¦{v} [1{b}]¦{v} [{b}]: so¦{v} {s};¦{v} |{s}|¦{v} [{h}]¦{s} {v} {s}"""
"""Values ``{v}`` with a flag ``{f}``: without its blank ``{s}``, its words alone ``{b}``, and these with slips."""

RUNS = """\
---¦--¦-¦----¦-----¦------------------------------¦-----------------------------¦-------------------------------¦\
=====¦==============================¦- - - - - -¦-=-=-=-=¦----x----¦---x---y---z---¦-- -- --¦---=---¦--==--¦***¦\
* * *¦...¦...............¦..............¦"" ""¦\"\"\"\"¦!!!¦!!!!!!!!!!!!!!!¦___¦<hr>¦<hr/>¦<HR class="x">¦<hrx>¦\
\\-\\-\\-¦\\-\\-¦\\*\\*\\*\\*¦———¦─────¦aaa¦---- a¦  ---¦  -----¦ ------------------------------¦---  ¦~~~¦~~~~~¦\
~~~~~~¦+++¦+-+-+¦|||¦| |¦- -¦-  -¦1-1-1¦--1--¦€€€¦{{{¦'''''''''''''''¦''''''''''''''¦=-¦~~¦~¦-------------¦\
--------------=¦-----a-----b-----c¦-a-b-c-d-¦-----==¦-----===¦---===="""
SEPARATORS = tuple(
    Separator(sign, width, False, Place(1, 1)) for sign, width in (("-", 30), ("=", 5), ("~", 0), ("-", 3), (".", 6))
)
WORDS = """\
a¦b¦ab¦ba¦abc¦acb¦abcd¦abdc¦abxd¦abcde¦abced¦axcye¦abcdef¦abcfed¦partly¦patly¦paty¦pray¦correct¦corect¦corrcet¦\
CORRECT¦сorrect¦ｃorrect¦past¦pass¦pasd¦x y¦xy¦x-y¦x  y¦¦?¦12¦13¦straße¦strasse¦correct answer¦correct  answr¦\
correctanswer¦corr¦incorrect¦incorrects"""
CHOSEN = ("correct", "partly", "wrong", "past", "pass", "A", "ab", "12", "x y", "correct answer", "?")
"""Words of which one is meant."""
