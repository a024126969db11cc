"""Patterns as regular expressions. Imported when the first path is asked about: pathspec takes 10 ms.

pathspec reads a pattern; what it makes of it is altered in two ways. It matches a path itself and not also what lies
below it, since a pattern that gives a folder back says nothing of what is in there. And it takes linear time, as it
does in git: ``*a*a*a*a*b`` on a long name must not stop a run.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from itertools import groupby

from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from linter.patterns import BadPatternError

_STAR = "[^/]*"
_ANY = "[^/]"
_ABOVE = "^(?:.+/)?"
_BETWEEN = "(?:/.+)?"
_FOLDER = "(?P<ps_d>/)"
_EITHER = "(?:(?P<ps_d>/)|$)"
"""What pathspec makes of ``*``, of ``?``, of ``**/`` at the start, of ``/**`` between two names, and of the ends."""

_FOLDERS = "(?:[^/]+/)*"
"""What we make of ``**/`` at the start."""

_DRIVE = re.compile(r"!?[A-Za-z]:[/\\]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

_STARS = re.compile(r"(?P<escaped>\\.)|\*{3,}", re.DOTALL)
_GLUED = re.compile(r"(?P<back>!?+)(?P<top>/?+)(?P<stem>[^\\*?\[]*[^\\*?\[/])(?P<rest>\*\*(?:/.*)?)", re.DOTALL)
"""Stars that mean what two mean, and ``**`` at the end of a name that holds no other wildcard."""

_TOKEN = re.compile(r"\\.|\[\^/\]\*?|\[\^?\]?[^]]*\]|.", re.DOTALL)
"""An escaped character, a star, a class or any other character of an expression."""


class Compiled:
    """Patterns, ready to be asked; raises ``BadPatternError`` for one that cannot be read, or leaves it out."""

    def __init__(self, patterns: Iterable[str], strict: bool) -> None:
        read = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # re's thoughts about what [[a] may mean one day
            for pattern in patterns:
                try:
                    expression, taken = _read(_strict(pattern) if strict else pattern)
                except BadPatternError:
                    raise
                except (ValueError, re.error):
                    expression = ""
                if expression:
                    read.append((expression, taken))
                elif strict:
                    raise BadPatternError(pattern)
            read.reverse()
            self._tests: list[tuple[re.Pattern[str], bool]] = [
                (re.compile("|".join(expression for expression, _ in group)), taken)
                for taken, group in groupby(read, lambda each: each[1])
            ]

    def verdict(self, name: str) -> bool | None:
        """What the last pattern says that matches ``name``, a relative path; that of a folder ends with a slash."""
        for expression, taken in self._tests:
            if expression.search(name):
                return taken
        return None


def _strict(pattern: str) -> str:
    """``pattern`` as people mean it who are not git: it knows no step ``.``, and takes a backslash for an escape.

    Raises :class:`BadPatternError` where a path of Windows is meant.
    """
    if _DRIVE.match(pattern):
        raise BadPatternError(pattern, "begins with a drive, expected a path from the folder that it applies to")
    for escaped in _ESCAPED.findall(pattern):
        if escaped.isalnum() or escaped in "._-~":
            raise BadPatternError(pattern, f"has a backslash before {escaped!r}, expected '/' between folders")
    given_back = pattern.startswith("!")
    bare = pattern[given_back:]
    return "!" * given_back + bare[1:] if bare.startswith("./") else pattern


def _read(pattern: str) -> tuple[str, bool]:
    """The expression, empty where nothing can match, and whether what it matches is taken."""
    pattern = _STARS.sub(lambda match: match["escaped"] or "**", pattern)
    glued = _GLUED.fullmatch(pattern)
    if glued is not None and (glued["top"] or "/" in (glued["stem"] + glued["rest"]).removesuffix("/")):
        return _after(glued["stem"], glued["rest"]), not glued["back"]
    if pattern.endswith("/**/"):
        pattern += "*/"  # the same, in the form that keeps the folder itself apart from those in it
    expression, taken = GitIgnoreSpecPattern.pattern_to_regex(pattern)
    expression = _itself(expression) if expression else ""
    re.compile(expression)
    return expression, bool(taken)


def _after(stem: str, rest: str) -> str:
    """The expression for a ``rest`` that begins with ``**`` in the middle of a name that begins with ``stem``.

    git compares what holds no wildcard by itself, and takes the rest for a pattern of its own, which begins there. So
    ``**`` is any number of folders in ``may**/x``, the first of which ends the name, and is not in ``m?y**/x``.
    """
    start = "^" + re.escape(stem)
    if rest.rstrip("/") == "**":
        return start + r"(?s:.*)" + "/" * rest.endswith("/") + r"\Z"
    expression, _ = _read("/" + rest)
    if not expression.startswith("^"):
        return start + r"(?s:.*)" + expression.removeprefix(".")
    return start + expression[1:].replace(_FOLDERS, "(?:[^/]*/)*", 1).replace("[^/]+", "[^/]*", 1)


def _itself(expression: str) -> str:
    """An expression of pathspec's that matches a path itself, not what is below it, and is quick to say no.

    Between two stars are only names, single wildcards and classes: if they are found at all, the first place where
    they are found is as good as any later one, because the star after it takes up the rest. Names may hold newlines.
    """
    if expression.endswith(_EITHER):
        expression = expression.removesuffix(_EITHER) + r"/?\Z"
    elif expression.endswith(_FOLDER):
        expression = expression.removesuffix(_FOLDER) + r"/\Z"
    elif expression.endswith("/"):
        expression += "(?s:.)"
    if not expression.startswith("^"):
        return expression
    anchored = not expression.startswith(_ABOVE)
    body = expression.removeprefix("^" if anchored else _ABOVE)
    first, *others = map(_steady, body.split(_BETWEEN))
    pieces = [("" if anchored else _FOLDERS, first), *(("(?:/[^/]+)*", piece) for piece in others)]
    *before, (folders, last) = pieces
    return "^" + "".join(f"(?>{above and above + '?'}{piece}(?=/))" for above, piece in before) + folders + last


def _steady(expression: str) -> str:
    """The same for the stars within names, in which classes hold no slash."""
    steady: list[str] = []
    star = None
    for token in _TOKEN.findall(expression):
        if token == _STAR:
            if star is not None:
                steady[star:] = ["(?>[^/]*?", *steady[star + 1 :], ")"]
            star = len(steady)
        elif token == "/":
            star = None
        elif token[0] == "[" and token != _ANY:
            token = f"(?!/){token}"
        steady.append(token)
    return "".join(steady)
