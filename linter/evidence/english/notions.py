"""What English admissions are made of, whatever the sentence: a head that is mush, a lecture that was slept through."""

from __future__ import annotations

_MINE = "i me my mine"
_EMPTY = (
    "mush fog foggy empty blank white black sieve jelly cotton porridge soup hole holes holey sawdust static crickets "
    "cobwebs tumbleweed offline blocked frozen void vacant hollow melted scrambled cloudy blurry murky fuzzy hazy"
)
_LOST = "evaporate- vanish- fade- faded dissolve- leaked deserted departed emptied wiped erased deleted drained"
_LESSON = (
    "chapter chapters lecture lectures lesson lessons class classes module modules unit seminar seminars training "
    "tutorial page pages section slide slides semester syllabus topic revision workshop course"
)
_ABSENT = (
    "skipped skip missed asleep slept absent dozed daydreamed daydreaming ducked bunked skived zoned yawned snoozed "
    "gambled nodded ill flu sick"
)
_DREAD = "hoping hoped dreading dreaded feared fearing praying prayed worried afraid terrified"
_ASKED = "ask asks asked asking question questions bring mention skip raise"
_READ_UP = (
    "prepared revised read studied packed brought learned learnt homework slept practised practiced rehearsed reread "
    "swotted crammed cheat notes book textbook"
)
_REPLY = "answer answers reply response contribution example examples"
_NOTHING = "blank shrug zero empty silence void nothing none missing nonexistent"

NOTIONS = (
    f"{_MINE} / head mind memory brain skull noggin / {_EMPTY} {_LOST}",
    f"knew learned learnt studied memorised memorized crammed revised understood explain explains explained taught / "
    f"{_LOST}",
    f"i / {_LESSON} / {_ABSENT}",
    f"i / {_DREAD} / you nobody one / {_ASKED}",
    f"i / known knew guessed suspected expected warned realised realized / would should have / ask asking asked come "
    f"/ {_READ_UP}",
    f"i / should / have / {_READ_UP}",
    f"{_REPLY} / honest honestly only best all true truthful / {_NOTHING}",
    f"{_REPLY} / {_MINE} / {_NOTHING} worthless useless rubbish",
    "mystery mysteries enigma riddle / me us",
    "zero nil nul no none full / marks points score grade / me my mine myself here one",
    "put mark write count chalk / me that it this / pass blank zero fail miss",
    "white / flag / i me my waving raising raise wave",
    "throw throwing threw / towel / i",
    "years ages decades forever century lifetime moons / since / touched opened looked thought",
    "leave left leaving / box boxes blank empty field line / i",
    f"{_MINE} / cv resume résumé / everyone everybody looked sounded padding filler impress",
    "copied copy pasted paste cloned clone / i / hoped hope hoping prayed pray praying crossed luck",
    "pressed press clicked click hit pushed / button buttons wizard next / i we / only just always simply",
    f"{_MINE} / tutor teacher professor lecturer mother boss / weep cry ashamed disappointed despair kill",
    "smile smiled nod nodded nodding / i / along pretended pretend explain- explained",
    "you / better / pharmacist accountant lawyer electrician engineer doctor expert specialist colleague / ask asking "
    "off than",
    "last wrong worst / person people woman man guy one / ask asking asked",
    "bottom / barrel / scraping scrape i",
    "double / dutch",
    "rabbit deer / headlights",
    "straws / clutching grasping",
    "egg / face / my",
    "guess guessing guesswork / pure mere wild blind just only plain",
    "bluff bluffing blag blagging waffle waffling fudge wing winging improvise improvising / i",
    "insult pretend pretending lie lying fool embarrass / you myself / i / would could not rather",
)
"""By :mod:`linter.evidence.notions`; a sentence with one of them counts as a picture."""
