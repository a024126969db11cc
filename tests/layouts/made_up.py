"""Two layouts with lines and blocks as no example has them, and a clean text in each."""

from __future__ import annotations

from linter.layouts.known import Known, own

ROWS = '''
name = "rows"

[blocks]
file = """
== {heading} ==
City / Town: {city}
Due: {day} at {time}
From {first} to {last} ({count} days)
ID {code}
| {mark} | {points} | {state}{? (late)}{? [{flag}]} |
Total = {total} EUR{? (about {share})}
{?See also {link}}
{?Fee: {fee}}
{line...}
"""
line = """
{step}) {speaker} - {said}
{?Grade: {grade}{? ({remark})}}
"""

[slots]
heading = { of = ["North", "South-East"] }
day = { type = "date" }
time = { type = "clock" }
first = { type = "date" }
last = { type = "date" }
count = { type = "integer", minimum = 1, maximum = 2000 }
code = { type = "word" }
mark = { type = "integer", minimum = -5, maximum = 5 }
points = { type = "score", minimum = 0, maximum = 10, decimals = 1 }
state = { type = "choice", of = ["open", "closed", "on hold"], aliases = { "on hold" = ["waiting"] } }
flag = { of = ["LATE ENTRY", "B2"] }
total = { type = "score", comma = true, maximum = 5000, decimals = 2 }
share = { type = "score", maximum = 100 }
fee = { type = "integer" }
step = { type = "number", digits = 2 }
grade = { type = "choice", of = ["A", "B", "C"] }

[aliases]
Grade = ["Mark", "Class"]
'''
ROWS_TEXT = """\
== North ==
City / Town: Graz
Due: 2024-05-06 at 1:15
From 2024-05-06 to 2024-06-07 (32 days)
ID x-17
| -3 | 0.5 | on hold (late) [LATE ENTRY] |
Total = 1234,50 EUR (about 12.5)
See also the other list
Fee: 12
01) Ines - It was so.
Grade: A (with some doubt)
02) Ben - Perhaps not.
"""

PARTS = '''
name = "parts"

[blocks]
file = """
{front?}
{~}
{chair-line & day-line & place-line?}
{---}

{part | interlude...}
{?+++++}
{closing?}
"""
front = """
{title}

"""
chair-line = "Chair: {chair}, {office}"
day-line = "Day: {date}"
place-line = """
Place: {place}
{?Room: {room}}"""
part = """
PART {heading}
{?Held by {holder}}

{turn...?}
{exchange...}
Points: {points}/{most}, mean {mean}


"""
interlude = """
INTERLUDE
{~}
{speech}
{---}

"""
turn = """
{clock} {speaker}: {said}{? (sic)}
"""
exchange = """
{number}/{total} {question}
{?Hint {hint}.}
- {answer}
{?{remark}}
=> {score}{? [{flag}]}

"""
closing = """
~~~~~
{report}
"""

[slots]
heading = { of = ["ONE", "TWO", "THREE"], ordered = true, once = true }
place = { type = "word" }
room = { type = "integer", minimum = 1 }
speaker = { of = ["Ada", "Ben"], alternate = true }
speech = { type = "text" }
number = { from = 0, digits = 2, within = "part" }
total = { type = "integer", count-of = "exchange", within = "part" }
question = { type = "line" }
hint = { type = "choice", of = ["a", "b"] }
answer = { quotes = true }
remark = { type = "date" }
score = { minimum = -1, maximum = 3, decimals = 1 }
flag = { of = ["LATE", "VERY LATE"] }
points = { type = "score", sum-of = "exchange.score", within = "part" }
most = { type = "integer" }
mean = { type = "score", decimals = 2, mean-of = "exchange.score", within = "part" }
report = { type = "free", values = "In all {all} points" }
all = { type = "score" }

[aliases]
PART = ["SECTION"]
Points = ["Score", "Marks"]
'''
PARTS_TEXT = """\
Second round

Day: 2024-05-06
Place: Graz
Room: 7
Chair: Ines Falk, Night Porter
------

PART ONE
Held by Mira

1:05 Ada: Shall we begin?
1:07 Ben: Yes, if the door is closed. (sic)
00/2 What is in the box?
- "A lamp, and the key for it."
=> 2.0 [LATE]

01/2 Where does it stand?
Hint a.
- "On the shelf.

Next to the door, I think."
2024-05-07
=> -0.5

Points: 1.5/6, mean 0.75


INTERLUDE

There was a break of ten minutes, and somebody opened a window.
----

PART TWO

00/1 Who has the second key?
- "The porter, and nobody else."
=> 3.0 [VERY LATE]

Points: 3/3, mean 3.00


+++++
~~~~~
It went well.
In all 4.5 points
The end.
"""

TEXTS = {"rows": ROWS_TEXT, "parts": PARTS_TEXT}


def known() -> dict[str, Known]:
    """The two layouts by their names."""
    return {name: own(toml.encode(), f"{name}.toml") for name, toml in (("rows", ROWS), ("parts", PARTS))}
