"""How people admit that they lack what it takes: knowledge, practice, a teacher, time."""

from __future__ import annotations

from collections.abc import Mapping

_KNOWLEDGE = (
    "knowledge|experience|exposure|understanding|background|grounding|familiarity|training|expertise|practice|memory|"
    "recollection|grasp|skills|skill|level|involvement|insight"
)
_NONE = (
    "nil|zero|none|nonexistent|minimal|limited|patchy|shaky|thin|sketchy|poor|weak|basic|rudimentary|superficial|hazy|"
    "vague|fuzzy|rusty|lacking|weak|negligible|theoretical|surface"
)
_POOR = (
    "hopeless|useless|rubbish|lousy|dreadful|clueless|weak|poor|shaky|rusty|hazy|fuzzy|sketchy|ignorant|illiterate|"
    "atrocious|pathetic|green|inexperienced|untrained|foggy|vague|useless"
)
_ABLE = (
    "claim|comment|contribute|speculate|help|elaborate|articulate|summarise|summarize|enlighten|"
    "pretend|vouch|tell|explain|describe|say|answer|define|justify|defend"
)
_WHAT = "it|this|you|them|those|these|anything|much|more|further|there|here|on|about|either"

ADMITTING: Mapping[str, tuple[str, ...]] = {
    "dont-know": (
        f"my|the * {_KNOWLEDGE} * is|was|are|stops|ends|runs {_NONE}|there|here|close|out|next",
        f"is|that where my {_KNOWLEDGE} ends|stops|runs",
        f"i am? a? bit|little? {_POOR} at|with|on|in|when|about|there|here|.",
        "i have? no|zero|little|limited|minimal|hardly any? real|actual|formal|prior|practical|deep|proper? "
        f"{_KNOWLEDGE}|"
        "inkling|notion|dealings|contact|view|views|opinion|insights|understanding|frame",
        f"i do not have a|an|any|much|the|enough|that|real * {_KNOWLEDGE}|inkling|notion|view|opinion|grasp|vocabulary",
        f"i lack the|any|all|enough? {_KNOWLEDGE}|depth|vocabulary|basics|fundamentals|theory",
        f"i can|could not {_ABLE} that? .",
        f"i can|could not {_ABLE} {_WHAT} * .",
        f"i can|could|would not be able to? {_ABLE}",
        "i can|could not claim|pretend to|that|any|i",
        "i can|could not do it|that|this justice",
        "i would|will just|only? be? repeating|parroting|waffling|bluffing|waffle|bluff|invent|embarrass|ramble",
        "is where you|i lose|lost me|it|.",
        "to name|mention one|it|only|alone",
        "i have not formed|got|developed|come a|an|any|to * view|opinion|idea",
        "not the foggiest|faintest|first|slightest * idea|clue|notion|thing?",
        "not the foggiest|faintest",
        "i do not know the first|a thing",
        "should know . * do not",
        "is|remains unknown for|to me",
    ),
    "cant-recall": (
        "theory|knowledge|details|names|it|memory is long? gone",
        "i am? rusty",
        "i am? out of practice",
        "i am? * rusty .",
        "i can|could * bring|dredge|drag|summon back|together|up not|no",
        "i learned|learnt|studied|knew|read|covered it|that|this|them * gone|forgot|forgotten|for an",
    ),
    "no-experience": (
        "i have not kept|been up|following|track",
        "never in my life|career",
        "no one|nobody ever? showed|taught|explained|trained me|us|it|that .",
        "nobody|no one? ever showed|taught|explained|told .",
        "nobody|no one? ever showed|taught|explained|told me|us|it|that",
        "nobody|no one? has|is ever? showed|shown|taught|explained|told me|us|it|that",
        "i|we were|was never given|shown|taught|told|trained|allowed|part|involved|exposed",
        "is not something|anything i have|am|can|do|did|would * .?",
        "not something i have|am|can|do|did|would",
        "i can not say i|that i? am|have|do|did .",
        "i can not say i? am|have familiar|used|done|worked|touched|seen|heard|met|come|ever|had|tried|know",
        "my old|former|last|previous? boss|lead|colleague|manager|mentor would know",
        "i did not prepare",
        "i did never|not never",
        "this|that|it i|we did|do|have|am not|never learn|learned|study|studied|know|knowing|touch|touched|yet|used|"
        "heard",
        "i am not having|knowing|aware|getting|understanding",
        "word|term|thing|name i hear|heard first|for",
        "only my|seniors|the seniors|seniors|others only? are|is|were handling|doing|managing",
        "practical i have not",
        "have not * exposure|experience|practice",
    ),
    "evasion": (
        "you would|will|should need|have|want|better? to|best? talk|speak|ask to|with|my|our|the|someone|somebody|"
        "him|her",
        "you better ask|talk|speak",
        "come|get back to me",
        "can|could|may i have|get|come a|some|back|another hint|clue|lifeline|time|later|to|one",
        "i was * hoping|praying you|that|this|we would|were|will * not",
        "i hoped|dreaded|feared you|this|that * ask|not|question|come|one",
        "i can|could|would|will look it|that|this up",
        "i can|could|will|would send|email|mail|get you|back * it|later|tomorrow|evening|to|answer",
        "move|moving on please|.|then",
        "can|could|shall|may we take|try|have|do|go|jump the? next|another|something",
        "i give up",
        "i fold .",
        "i better|had|would better? not say",
        "question for|to the|our|my|a dba|architect|ops|team|boss|admin|security|colleagues|lead|experts|specialist",
        "would know . i do|would not",
    ),
    "vague": (
        "what is a|an * .",
        "what is that|it .",
        "or something .",
        "i suppose . or",
        "it is about * it is",
        "at the end of the day",
        "everybody|everyone has|is|does|says|says their|doing|so|talks * .?",
        "there is|are no|many single|one|ways|right answer|to|opinions",
        "each|every situation|case|person|team|project is different",
        "depends on many|a|lots|several|various lot|things|of|factors",
        "see what works",
        "the job|work|things gets? done",
        "in its|their|his|her own way",
        "left behind",
        "is definitely the future",
        "the right mindset|attitude|spirit",
        "big|whole|bigger picture",
        "the thing that does|is",
        "the thing|stuff * called",
        "things happen",
        "it works . or",
    ),
}
"""By group, to be added to what :mod:`~linter.evidence.english.knowing` and its neighbours list."""
