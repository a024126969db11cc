"""Descriptions that somebody would write to bring the engine down: each is refused or read in linear time.

They are sound TOML of the right shape, but too large, too deep, or all alike. ``size`` says how large: whoever measures
growth asks for two sizes. With each comes a text to read by it, in case that it is not refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

SIZE = 10_000

METACHARACTERS = r"^.*+?()[]|\$ (a+)+$ (?:x|x)*y [^\]] \1 (?=z) (?P<n>) \Q..\E {{1,9}} a{{2,}} .*.*.*=.*"
"""All that a regular expression takes for itself; braces are doubled, as a template asks for."""


class Hostile(NamedTuple):
    """A description and a text that is read by it."""

    name: str
    text: str
    file: str


def hostile_descriptions(size: int = SIZE) -> Iterator[Hostile]:
    """Some thirty of them; the large ones have about ``size`` lines, parts, blocks or characters."""
    yield from _many(size)
    yield from _deep(size)
    yield from _alike(size)
    yield from _long(size)
    yield from _strange()


def _blocks(blocks: dict[str, str], slots: str = "") -> str:
    """A description with these templates; every text is escaped as a TOML string may be."""
    lines = [f"{json.dumps(name)} = {_string(text)}" for name, text in blocks.items()]
    return "\n".join(['name = "hostile"', "", "[blocks]", *lines, "", "[slots]", slots, ""])


def _string(text: str) -> str:
    """``text`` as a basic string of TOML: JSON's but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _name(number: int) -> str:
    """A name of letters alone: ``a``, ``b``, … ``ba`` …"""
    letters = ""
    while True:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
        if not number:
            return f"n{letters}"


def _many(size: int) -> Iterator[Hostile]:
    """Much of everything that a description may have many of."""
    names = [_name(number) for number in range(size)]
    optional = "".join(f"{{? [{name}]}}" for name in names)
    yield Hostile(
        "optional parts of a line", _blocks({"file": f"Q: {{question}}{optional}\n"}), f"Q: a{' [nb]' * size}\n"
    )
    lines = "".join(f"{{?{name}: {{{name}}}}}\n" for name in names)
    yield Hostile("optional lines", _blocks({"file": f"Title\n{lines}"}), "Title\n" + "nb: 1\n" * size)
    blocks = {name: f"{name}: {{{name}}}\n" for name in (f"b{name}" for name in names)}
    any_of = " | ".join(blocks)
    yield Hostile("alternatives", _blocks({"file": f"{{{any_of}...}}\n"} | blocks), "bna: 1\n" * size)
    optional_blocks = "".join(f"{{{name}?}}\n" for name in blocks)
    yield Hostile("optional blocks", _blocks({"file": optional_blocks} | blocks), "bnb: 1\nbna: 1\n" * (size // 2))
    repeated = "".join(f"{{{name}...?}}\n" for name in blocks)
    yield Hostile("repeated blocks that may be absent", _blocks({"file": repeated} | blocks), "bna: 1\n" * size)
    inner = ", ".join(f"{name}={{{name}}}" for name in names)
    yield Hostile("slots of a line", _blocks({"file": inner + "\n"}), "na=1, " * size + "\n")
    words = json.dumps([f"choice {name}" for name in names])
    choice = f'verdict = {{ type = "choice", of = {words} }}'
    yield Hostile("choices", _blocks({"file": "Verdict: {verdict}\n"}, choice), "Verdict: choicf nab\n")
    near = json.dumps(["a" * 200 + f"{number:05}" for number in range(size)])
    choice = f'verdict = {{ type = "choice", of = {near} }}'
    yield Hostile(
        "choices that are near to each other",
        _blocks({"file": "Verdict: {verdict}\n"}, choice),
        f"Verdict: {'a' * 205}\n",
    )
    other = ", ".join(json.dumps(f"Label {name}") for name in names)
    description = _blocks({"file": "Question: {question}\n"}) + f"\n[aliases]\nQuestion = [{other}]\n"
    yield Hostile("aliases", description, "Lable nab: 1\n" * size)
    checks = '\n[[checks]]\nslot = "count"\ncount-of = "turn"\n' * size
    description = _blocks({"file": "Turns: {count}\n{turn...}\n", "turn": "T: {said}\n"}) + checks
    yield Hostile("checks", description, f"Turns: {size}\n" + "T: a\n" * size)
    widths = "".join(f"Part {name}\n{'-' * (3 + number % 997)}\n" for number, name in enumerate(names))
    yield Hostile("separators of every width", _blocks({"file": widths}), "-" * 500 + "\n")


def _deep(size: int) -> Iterator[Hostile]:
    """Blocks in blocks, and parts in parts."""
    names = ["file", *(f"b{_name(number)}" for number in range(size))]
    few = ["file", *(f"b{_name(number)}" for number in range(40))]
    once = {name: f"{name}\n{{{inner}}}\n" for name, inner in pairwise(names)}
    yield Hostile("blocks in blocks", _blocks(once | {names[-1]: "End\n"}), "file\n" * size)
    bare = {name: f"{{{inner}...?}}\n" for name, inner in pairwise(names)}
    yield Hostile("repeated blocks in blocks without a line", _blocks(bare | {names[-1]: "End\n"}), "End\n" * size)
    twice = {name: f"{{{inner}}}\n{{{inner}}}\n" for name, inner in pairwise(few)}
    yield Hostile("doubling blocks", _blocks(twice | {few[-1]: "End\n"}), "End\n" * size)
    both = {name: f"{{{inner} | {inner}x...}}\n" for name, inner in pairwise(few)}
    sides = {f"{name}x": f"{{{inner} | {inner}x...}}\n" for name, inner in pairwise(few[1:])}
    ends = {few[-1]: "Q: {question}\n", f"{few[-1]}x": "A: {answer}\n"}
    yield Hostile("repeated alternatives in repeated alternatives", _blocks(both | sides | ends), "Q: a\nA: b\n" * 50)
    parts = "{? (" * size + "x" + ")}" * size
    yield Hostile(
        "optional parts in optional parts", _blocks({"file": f"Q: {{question}}{parts}\n"}), "Q: a" + " (" * size + "\n"
    )
    circle = {name: f"{{{inner}?}}\n" for name, inner in zip(names, [*names[1:], "file"], strict=True)}
    yield Hostile("a circle of blocks", _blocks(circle), "x\n")


def _alike(size: int) -> Iterator[Hostile]:
    """Lines that say nothing of where they belong."""
    yield Hostile("one line many times", _blocks({"file": "Next\n" * size}), "Next\n" * (size - 1))
    lines = "".join(f"Label: {{{_name(number)}}}\n" for number in range(size))
    yield Hostile("one label many times", _blocks({"file": lines}), "Label: a\n" * (size - 1))
    near = "".join(f"Label number {number:05}: {{{_name(number)}}}\n" for number in range(size))
    yield Hostile("labels near to each other", _blocks({"file": near}), "Label nunber 00000: a\n" * size)
    texts = "".join(f"{{{_name(number)}}}\n" for number in range(size))
    yield Hostile("nothing but text", _blocks({"file": texts}), "a\n" * size)
    blanks = "{~}\n" * size
    yield Hostile(
        "any number of blank lines, many times", _blocks({"file": f"Q\n{blanks}A\n"}), f"Q\n{chr(10) * size}A\n"
    )
    runs = "{---}\n" * size
    yield Hostile("separators of any width", _blocks({"file": runs}), "-----\n=====\n" * size)
    same = {"file": "{a...}\n", "a": "{b...}\n", "b": "{c...}\n", "c": "Q: {question}\n"}
    yield Hostile("three repetitions of one line", _blocks(same), "Q: a\n" * size)
    flags = "{? x}" * size
    yield Hostile("one flag many times", _blocks({"file": f"Score: {{score}}{flags}\n"}), f"Score: 1{' x' * size}\n")


def _long(size: int) -> Iterator[Hostile]:
    """Lines, names and numbers without end."""
    label = "a" * (10 * size)
    yield Hostile("long label", _blocks({"file": f"{label}: {{answer}}\n"}), f"{label[:-1]}b: 1\n" * 3)
    words = "ab " * (3 * size)
    yield Hostile("long label of many words", _blocks({"file": f"{words}: {{answer}}\n"}), f"{words[3:]}: 1\n" * 3)
    yield Hostile(
        "long separator", _blocks({"file": "Q\n" + "=" * 10 * size + "\n"}), "Q\n" + "=" * (10 * size - 1) + "\n"
    )
    yield Hostile("long name of a slot", _blocks({"file": f"Q: {{{label}}}\n"}), "Q: a\n")
    yield Hostile(
        "many blank lines", _blocks({"file": f"Q: {{question}}\n{chr(10) * size}A: {{answer}}\n"}), "Q: a\nA: b\n"
    )
    digits = "9" * size
    slots = f'score = {{ type = "score", minimum = 0, maximum = 1e308, decimals = {min(size, 4000)} }}'
    yield Hostile("scores of many decimals", _blocks({"file": "Score: {score}\n"}, slots), f"Score: 0.{digits}\n")
    slots = f'score = {{ type = "score", minimum = 0, maximum = {digits[:4200]} }}'
    yield Hostile("maximum of many digits", _blocks({"file": "Score: {score}\n"}, slots), f"Score: {digits}\n")


def _strange() -> Iterator[Hostile]:
    """Characters that are not what they seem, and others that a careless engine would obey."""
    label = f"{METACHARACTERS}: {{answer}}\n"
    written = METACHARACTERS.replace("{{", "{").replace("}}", "}")
    yield Hostile(
        "metacharacters of regular expressions", _blocks({"file": label}), f"{written}: a\n{'a' * 5000}!\n" * 3
    )
    runs = r"(a*)*(a*)*b: {answer}" + "\n"
    yield Hostile("repetition in repetition", _blocks({"file": runs}), "a" * 50_000 + "\n")
    bidi = "\u202eerocS\u202c: {score}\n\u2066Score\u2069: {answer}\n\u200fScore: {note}\n"
    yield Hostile("direction marks around one label", _blocks({"file": bidi}), "Score: 1\nScore: 2\nScore: 3\n")
    forms = "Réponse: {answer}\nRe\u0301ponse: {note}\nＲéponse: {said}\nRéponse\u200d: {title}\n"
    yield Hostile("one label in four normal forms", _blocks({"file": forms}), "Réponse: a\n" * 4)
    letters = "Score: {score}\nЅсоrе: {note}\nSсore: {answer}\n"
    yield Hostile("look-alike letters", _blocks({"file": letters}), "Score: 1\nScore: a\nScore: b\n")
    dashes = "".join(f"{dash * 20}\n" for dash in "-‐‑‒–—―─━═＝－﹣−~～∼˜")
    yield Hostile("look-alike separators", _blocks({"file": dashes}), "-" * 20 + "\n" + "－" * 20 + "\n")
    breaks = "Q:\u2028{question}\u2029\x85\x0b\x0cA: {answer}\n"
    yield Hostile("other line ends in a line", _blocks({"file": breaks}), "Q:\u2028a\u2029\x85\x0b\x0cA: b\n")
    controls = "\x00\x1b[2J\x07\x7fQ: {question}\n"
    yield Hostile("controls", _blocks({"file": controls}), "\x00\x1b[2JQ: a\n")
    marks = "Q" + "\u0301" * 50_000 + ": {question}\n"
    yield Hostile("many combining marks", _blocks({"file": marks}), "Q" + "\u0301" * 49_999 + ": a\n")
    upper = "ßẞﬃİıſK: {question}\n" * 1 + "SSSSFFIIISK: {answer}\n"
    yield Hostile("letters that change length in other case", _blocks({"file": upper}), "ssssffii\u0307ısk: a\n")
    names = {"file": "{__class__...}\n", "__class__": "Q: {__dict__} {0} {self} {a.b} {a[0]} {a!r:>9999999999}\n"}
    yield Hostile("names of Python's own", _blocks(names), "Q: a\n")
    formats = "%s %(name)s %n ${HOME} `id` $(id) {{}} {{0}} \\1 \\g<0>: {answer}\n".replace("${HOME}", "${{HOME}}")
    yield Hostile("other templates' slots", _blocks({"file": formats}), "%s: a\n")
