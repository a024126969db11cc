"""The words of English that phrases are read with."""

from __future__ import annotations

from linter.evidence.grammar import Grammar
from linter.evidence.words import HESITATION, bag

GRAMMAR = Grammar(
    speaker="i",
    commas=False,
    colouring=bag(
        "really actually honestly quite entirely completely totally fully exactly very too all absolutely 100 "
        "percent personally frankly truly particularly especially super terribly overly even still yet so that just "
        "currently pretty fairly rather relatively maybe perhaps sadly unfortunately literally basically probably "
        f"definitely certainly simply obviously also {HESITATION}"
    ),
    openers=bag(
        "and but or so well oh ah okay ok yeah yes yep no sorry hey because though although cause since maybe "
        "perhaps man wow gosh god jeez then look tbh lol haha ha"
    ),
    elsewhere=bag(
        "if when whenever unless until till where what whatever which who things anything something someone somebody "
        "anybody anyone everyone everybody those people "
        "saying says said say answer not never once before thinking thought wondering sometimes often"
    ),
    turns=bag("but although though however whereas"),
    turns_after_a_pause=bag("so then until it yet still"),
    conditions=bag("if when whenever"),
    joining=bag("and or"),
    comparing=bag("better worse faster slower easier simpler cheaper safer quicker nicer stronger"),
    asking=bag("what which how whether if why who where when"),
    denying=bag("no not never nobody nothing none neither nor"),
    limiting=bag("only just merely"),
    empty=bag(f"{HESITATION} i sure right alright fine pass skip n a none huh what guess please"),
    talking=bag("i we you"),
    declining=bag("pass skip"),
    consenting=bag("yes"),
    refusing=bag("no"),
    sorry=bag("sorry"),
    named=bag("something one thing"),
    being=bag("is was"),
    saying=bag("say says said"),
    confessing=bag(
        "have must would will can could should do embarrassed ashamed afraid sorry sad hate shy reluctant as like "
        "going gonna"
    ),
)
