"""How a label and its value are written on one line."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_FORMS = (
    ("{key}: ", ""), ("{key}: ", ""), ("{key}: ", ""), ("{key}: ", ""), ("{key}:  ", ""), ("**{key}:** ", ""),
    ("- {key}: ", ""), ("- **{key}:** ", ""), ("{key} = ", ""), ("[{key}] ", ""), ("{key} | ", ""),
    ("| {key} | ", " |"), ("@{key} ", ""), ("{key} - ", ""), ("<{key}>", "</{key}>"), ("{key} => ", ""),
    ("# {key}: ", ""), ("{key};", ""), ("{key}\t", ""), ("_{key}_: ", ""), ("({key}) ", ""), ("> {key}: ", ""),
)  # fmt: skip
_CASES = (str, str, str.upper, str.lower)


@dataclass(frozen=True)
class Form:
    """What is before and after a key and its value; ``fill`` makes all keys equally wide."""

    before: str
    after: str
    case: int = 0
    fill: str = ""

    def around(self, key: str, width: int = 0) -> tuple[str, str]:
        """What is before and after the value of ``key``."""
        key = _CASES[self.case](key)
        key = key.replace(" ", "_") if self.before[0] in "<@" else key
        before = self.before.format(key=key)
        if self.fill == ".":
            before = f"{key} {'.' * (width + 4 - len(key))} "
        elif self.fill:
            before = before.ljust(width + len(self.before) - len("{key}") + 1)
        return before, self.after.format(key=key)


def form(rng: Random) -> Form:
    """A form drawn by lot."""
    before, after = rng.choice(_FORMS)
    fill = rng.choice(("", "", "", " ", ".")) if not after and before[0] not in "*->_#" and before[-1] != "\t" else ""
    return Form(before, after, rng.randrange(len(_CASES)), fill)


_PLAIN = (
    "{key}: ",
    "{key}: ",
    "**{key}:** ",
    "- {key}: ",
    "  {key}: ",
    "[{key}] ",
    "=> {key}: ",
    "{key} = ",
    "_{key}_: ",
)


def inner(rng: Random, usual: Form) -> Form:
    """The form of labels within an exchange: that of the head, or another one."""
    if rng.random() < 0.5 and not usual.fill:
        return usual
    return Form(rng.choice(_PLAIN), "", rng.randrange(len(_CASES)))
