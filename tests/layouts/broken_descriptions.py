"""Descriptions with one error each: where it is, and what a message about it cannot leave out.

The hand ☞ in a text points at the error and is no part of it. It is before a key that is unknown or that
holds too little, before a value that is wrong, before the brace of a slot or block, before the second of two that do
not go together.
"""

from __future__ import annotations

from typing import NamedTuple

HAND = "☞"


class Broken(NamedTuple):
    """A description, the place of its error (from 1, in code points), and words of the message in any case."""

    name: str
    text: str
    line: int
    column: int
    words: tuple[str, ...]


def _broken(name: str, pointed: str, *words: str) -> Broken:
    before, hand, after = pointed.partition(HAND)
    assert hand and HAND not in after, name
    return Broken(name, before + after, before.count("\n") + 1, len(before) - before.rfind("\n"), words)


_HEAD = 'name = "x"\n\n'
_FILE = '[blocks]\nfile = """\n{exchange...}\n"""\n'
_EXCHANGE = 'exchange = """\nQ{number}: {question}\nA{number}: {answer}\nScore: {score}\n----------\n\n"""\n'
_SOUND = f"{_HEAD}{_FILE}{_EXCHANGE}\n"
"""A description without an error, to which one is added."""


def _slots(lines: str) -> str:
    return f"{_SOUND}[slots]\n{lines}\n"


def _exchange(lines: str) -> str:
    return f'{_HEAD}{_FILE}exchange = """\n{lines}\n----------\n\n"""\n'


def _file(lines: str) -> str:
    return f'{_HEAD}[blocks]\nfile = """\n{lines}\n"""\n{_EXCHANGE}'


BROKEN: tuple[Broken, ...] = (
    # TOML itself
    _broken("unclosed string", f'{_HEAD}[blocks]\nfile = "Q: {{question}}☞\n', "TOML"),
    _broken("no value", 'name =☞\n[blocks]\nfile = "Q: {question}"\n', "TOML"),
    _broken("same key twice", f'{_HEAD}[blocks]\nfile = "Q: {{question}}"\nfile = "A: {{answer}}"☞\n', "TOML"),
    # tables and keys
    _broken("no name", f"☞{_FILE}{_EXCHANGE}", "name"),
    _broken("empty name", f'name = ☞""\n{_FILE}{_EXCHANGE}', "name", "empty"),
    _broken("name is a number", f"name = ☞5\n{_FILE}{_EXCHANGE}", "name", "5", "string"),
    _broken("no blocks", f'☞{_HEAD}[slots]\nscore = {{ type = "score" }}\n', "blocks"),
    _broken("blocks is text", f'{_HEAD}blocks = ☞"Q: {{question}}"\n', "blocks", "table"),
    _broken("no file block", f"{_HEAD}☞[blocks]\n{_EXCHANGE}", "file"),
    _broken("block is a number", f"{_HEAD}[blocks]\nfile = ☞3\n", "file", "string"),
    _broken("block is a list", f'{_HEAD}[blocks]\nfile = ☞["Q: {{question}}"]\n', "file", "string"),
    _broken("unknown table", f"{_SOUND}[☞slot]\nscore = {{ maximum = 1 }}\n", "slot", "slots"),
    _broken("unknown key at the top", f'☞titel = "x"\n{_SOUND}', "titel"),
    _broken("slot is text", _slots('score = ☞"score"'), "score", "table"),
    _broken("checks is text", f'{_HEAD}checks = ☞"count-of"\n{_FILE}{_EXCHANGE}', "checks"),
    # slots and their types
    _broken("unknown key of a slot", _slots("score = { ☞minimun = 0, maximum = 1 }"), "minimun", "minimum"),
    _broken("unknown type", _slots('score = { type = ☞"scroe" }'), "scroe", "score"),
    _broken("type is a number", _slots("score = { type = ☞1 }"), "type", "string"),
    _broken("unknown meaning", _slots('score = { is = ☞"grade" }'), "grade"),
    _broken("slot that no block has", _slots("☞scoer = { minimum = 0 }"), "scoer", "score"),
    _broken("minimum is text", _slots('score = { minimum = ☞"0" }'), "minimum", "number"),
    _broken("minimum above maximum", _slots("score = { minimum = ☞5, maximum = 1 }"), "5", "1"),
    _broken("minimum is not a number", _slots("score = { minimum = ☞nan, maximum = 1 }"), "minimum", "nan"),
    _broken("negative decimals", _slots("score = { maximum = 1, decimals = ☞-1 }"), "decimals", "-1"),
    _broken("half a decimal", _slots("score = { maximum = 1, decimals = ☞1.5 }"), "decimals", "1.5"),
    _broken("decimals is true", _slots("score = { maximum = 1, decimals = ☞true }"), "decimals"),
    _broken("choice without of", _slots('score = ☞{ type = "choice" }'), "score", "of"),
    _broken("choice of nothing", _slots('score = { type = "choice", of = ☞[] }'), "of", "empty"),
    _broken("choice of one text", _slots('score = { type = "choice", of = ☞"good" }'), "of", "list"),
    _broken("choice of numbers", _slots('score = { type = "choice", of = ["good", ☞2] }'), "2", "string"),
    _broken("choice of nothing said", _slots('score = { type = "choice", of = ["good", ☞""] }'), "empty"),
    _broken("choice twice", _slots('score = { type = "choice", of = ["good", "bad", ☞"good"] }'), "good"),
    _broken(
        "decimals of a choice",
        _slots('score = { type = "choice", of = ["a", "b"], ☞decimals = 2 }'),
        "decimals",
        "choice",
    ),
    _broken("range of a text", _slots("answer = { ☞maximum = 3 }"), "maximum", "text"),
    _broken("unknown use of quotes", _slots('answer = { quotes = ☞"sometimes" }'), "sometimes", "usual"),
    _broken("values of what is not free", _slots('answer = { ☞values = "Score: {n}/5" }'), "values", "free"),
    # braces
    _broken("unclosed brace", _exchange("Q: ☞{question\nA: {answer}"), "brace"),
    _broken("closing brace alone", _exchange("Q: {question}☞}\nA: {answer}"), "brace"),
    _broken("empty braces", _exchange("Q: ☞{}\nA: {answer}"), "empty"),
    _broken("unclosed optional part", _exchange("Q: {question}\nA: {answer}\nScore: {score}☞{? [{flag}]"), "{?"),
    _broken("empty optional part", _exchange("Q: {question}\nA: {answer}\nScore: {score}☞{?}"), "empty"),
    _broken("blank in a name", _exchange("Q: ☞{the question}\nA: {answer}"), "the question"),
    _broken("expression in a slot", _exchange("Q: {question}\nScore: ☞{score:[0-9]+}"), "score:[0-9]+"),
    _broken("unknown repetition", _file("☞{exchange+}"), "exchange+"),
    _broken("repetition of nothing", _file("{exchange...}\n☞{...}"), "..."),
    _broken("alternative without a name", _file("☞{exchange | ...}"), "alternative"),
    _broken("alternative twice", _file("☞{exchange | exchange...}"), "exchange"),
    # blocks
    _broken("unused block", f'{_HEAD}{_FILE}{_EXCHANGE}☞closing = "The end"\n', "closing"),
    _broken("unknown block", _file("☞{exchnage...}"), "exchnage", "exchange"),
    _broken("block within a line", _file("Here: ☞{exchange}"), "exchange", "line"),
    _broken("block that is in itself", _exchange("Q: {question}\nA: {answer}\n☞{exchange?}"), "exchange"),
    _broken(
        "blocks that are in each other",
        f'{_HEAD}[blocks]\nfile = "{{part}}"\npart = """\nPart\n{{page...}}\n"""\npage = """\nPage\n☞{{part?}}\n"""\n',
        "part",
        "page",
    ),
    _broken("empty template", f'{_HEAD}[blocks]\nfile = ☞""\n', "file", "empty"),
    _broken(
        "repeated block of blank lines",
        f'{_HEAD}[blocks]\nfile = """\nTitle\n{{gap...}}\n"""\ngap = ☞"""\n\n\n"""\n',
        "gap",
    ),
    _broken(
        "repeated block of optional parts",
        f'{_HEAD}[blocks]\nfile = "Title\\n{{line...}}"\nline = ☞"""\n{{?Note: {{note}}}}\n{{?Mark: {{mark}}}}\n"""\n',
        "line",
        "optional",
    ),
    _broken(
        "slot named like a block",
        f'{_HEAD}[blocks]\nfile = """\n{{part...}}\n"""\npart = """\nPart: ☞{{part}}\n"""\n',
        "part",
    ),
    # what cannot be told apart
    _broken("two slots side by side", _exchange("Q: {question}\nBy {name}☞{role}\nA: {answer}"), "name", "role"),
    _broken("slot twice in a line", _exchange("Q: {question}\nA: {answer} (☞{answer})"), "answer"),
    _broken("slot twice in a block", _exchange("Q: {question}\nA: {answer}\nAgain: ☞{answer}"), "answer"),
    _broken("two lines alike", _exchange("Q: {question}\n☞Q: {answer}"), "line 8"),
    _broken("two optional lines alike", _exchange("Q: {question}\n{?Note: {note}}\n☞{?Note: {mark}}"), "line 9"),
    _broken("text that nothing ends", _exchange("☞{question}\n{answer}"), "question"),
    _broken(
        "text before an optional line only", f'{_HEAD}[blocks]\nfile = """\n☞{{said}}\n{{?{{note}}}}\n"""\n', "said"
    ),
    _broken("separator near to another", _exchange("Q: {question}\n☞---------\nA: {answer}"), "9", "10"),
    _broken("separator of any width beside one", _exchange("Q: {question}\n☞{---}\nA: {answer}"), "{---}", "10"),
    _broken(
        "alternatives alike",
        f'{_HEAD}[blocks]\nfile = "{{a | b...}}"\na = """\nNote: {{note}}\n"""\nb = """\n☞Note: {{mark}}\n"""\n',
        "line 6",
    ),
    # checks
    _broken("count of an unknown block", _slots('score = { count-of = ☞"exchnage" }'), "exchnage", "exchange"),
    _broken("mean of an unknown slot", _slots('score = { mean-of = ☞"exchange.scroe" }'), "scroe", "score"),
    _broken("mean of a block", _slots('score = { mean-of = ☞"exchange" }'), "exchange", "mean-of"),
    _broken("mean of a text", _slots('score = { mean-of = ☞"exchange.answer" }'), "answer", "mean-of"),
    _broken("mean of itself", _slots('score = { mean-of = ☞"exchange.score" }'), "score"),
    _broken("count in a text", _slots('answer = { ☞count-of = "exchange" }'), "count-of", "text"),
    _broken("ascending text", _slots("answer = { ☞ascending = true }"), "ascending", "text"),
    _broken("same as itself", _slots('answer = { same-as = ☞"exchange.answer" }'), "answer"),
    _broken("within an unknown block", _slots('number = { within = ☞"interview" }'), "interview"),
    _broken(
        "unknown key of a check", f'{_SOUND}[[checks]]\n☞count = "exchange"\nslot = "score"\n', "count", "count-of"
    ),
    _broken("check of nothing", f'{_SOUND}☞[[checks]]\nslot = "score"\n', "score", "count-of"),
    _broken("unique in an unknown place", _slots('score = { unique = ☞"world" }'), "world", "file"),
    # flags
    _broken(
        "struggled is no flag",
        'name = "mine"\nstruggled = ☞"STRUGLED"\n'
        '[blocks]\nfile = "{exchange...}"\nexchange = """\nQ: {question}\nA: {answer}{?[STRUGGLED]}\n"""\n',
        "strugled",
        "struggled",
    ),
    # aliases
    _broken("alias of an unknown label", f'{_SOUND}[aliases]\n☞Scoer = ["Rating"]\n', "scoer", "score"),
    _broken(
        "alias that is a label",
        _exchange("Question: {question}\nAnswer: {answer}") + '[aliases]\nAnswer = [☞"Question"]\n',
        "question",
    ),
    _broken("alias that is its label", f'{_SOUND}[aliases]\nScore = [☞"Score"]\n', "score"),
    _broken("alias is text", f'{_SOUND}[aliases]\nScore = ☞"Rating"\n', "score", "list"),
)
