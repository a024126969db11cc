"""Labels: the words before a value, and whatever people write in their place."""

from __future__ import annotations

import re
from functools import cached_property

from linter.expressions import expression
from linter.layouts import costs
from linter.layouts.description import Item, Literal
from linter.layouts.positions import literal_text
from linter.layouts.words import distance, fold, word_cost
from linter.tuples import NamedTuple

_CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?[ \t]*(?:-[ \t]+)?"
_MARKUP = expression(
    rf"(?P<clock>\s*{_CLOCK})?(?:\s*\d{{1,2}}[.)]\s+(?=\D))?(?:<[A-Za-z]{{1,6}}>)*[\s*_#>|`\"'“«\[({{<【［「〔（•+\\–—-]*"
)
"""What people and programs put before a label: a clock, the number of an item, Markdown, quotes, brackets."""
_TOKEN = expression(r"[^\W\d_]+|\s+|\d+|[^\w\s]|_")
_CLOSERS = r"[*_`\"'”»\])}>】］」〕）]*"
_SCALE = r"(?:\s*[(\[][\d.,–—/ -]{3,12}[)\]])?"
_NUMBER_SIGN = r"[*_]{0,3}(?:\s*(?:[:#(\[№]|\.(?=\d+[:：])|[Nn](?:o|r|umber)\b\.?)\s*(?=\d))?\s*"
PAIRS = dict(zip("*_`\"'”»])}>】］」〕）", "*_`\"'“«[({<【［「〔（", strict=True))
_TAGS = r"(?:</?\w{1,6}>)*"
_WORDS_FROM = 3
"""From so many letters of a label on, a word may be where its number is."""
_SIGN = r"[^\w\s:：;.,=>|)/–—∶꞉-]"
"""A sign that may be a slip within a word: none that ends a label."""
_SLIPPED_FROM = 5
"""In a label of fewer letters a sign may be anything."""
_SIGNS = 3
"""So many signs more may be in a label."""
_SIGN_IN = expression(r"[^\w\s]")
_ONLY_AROUND = expression(r"[\s*_#>|`\"'“«\[({<+•–—-]*[\w\s]+[*_`\"'”»\])}>\s]*")
_AS_DIGITS = str.maketrans("lIOo", "1100")
_WORDS_FOR = {"q": ("question", "ques", "quest"), "a": ("answer", "ans")}
"""What a label of one letter is short for, where a number follows."""


class _Priced(NamedTuple):
    """A label as it is written: its cost, its number, how much of it is missing, and whether its text is certain."""

    cost: float
    number: str
    doubt: int
    certain: bool


class Near(NamedTuple):
    """A label that was read: its cost, its span on the line, its number as written, and whether it is exact."""

    cost: float
    start: int
    end: int
    number: str
    exact: bool
    certain: bool


class _Form(NamedTuple):
    """One way to write a label: its ``expression``, the word wanted in each group, and what this way costs."""

    expression: re.Pattern[str]
    words: tuple[tuple[str, str], ...]
    cost: float


class Label:
    """The label that begins a row: ``items`` are its literals and the counter between them.

    Its counter has so many ``digits`` at least. It is ``spaced`` where the text right behind it must not begin with a
    blank.
    """

    def __init__(
        self, items: tuple[Item, ...], aliases: tuple[str, ...] = (), spaced: bool = True, digits: int = 0
    ) -> None:
        self.items = items
        self.spaced = spaced
        self.digits = digits
        self.counts = any(not isinstance(item, Literal) for item in items)
        self.text = literal_text(items)
        words = [token for token in _TOKEN.findall(self.text) if token.isalpha()]
        self.letters = sum(map(len, words))
        self._words = words
        self._aliases = aliases

    def exactly(self, number: str) -> str:
        """The label as it should be, with ``number``."""
        return literal_text(self.items, number.zfill(self.digits) if number.isdecimal() else number)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The folded letters that a near form may begin with, its markup left aside; empty for any."""
        letters: set[str] = set()
        for form in self._forms:
            for _, word in form.words:
                if word not in (":", ""):
                    letters.update(fold(word)[:2])
                    break
        return frozenset(letters)

    @cached_property
    def _forms(self) -> tuple[_Form, ...]:
        """The ways to write the label, none where nothing tells it."""
        return tuple(self._make(self._words, self._aliases)) if self._words or self.counts else ()

    def _make(self, words: list[str], aliases: tuple[str, ...]) -> list[_Form]:
        pieces = [item.text if isinstance(item, Literal) else None for item in self.items]
        forms = [self._form(pieces, 0.0)]
        if self.counts and words and min(map(len, words)) == 1:
            forms.append(self._form(pieces, 0.0, longest=1))
        if len(words) > 1:
            first = self.text.index(words[0])
            second = self.text.index(words[1], first + len(words[0]))
            last = self.text.rindex(words[-1])
            if (
                isinstance(self.items[0], Literal)
                and second < len(self.items[0].text)
                and self.letters - len(words[0]) > 3
            ):
                forms.append(self._form([self.items[0].text[second:], *pieces[1:]], costs.COLON_MISSING))
            if (
                self.letters - len(words[-1]) > 3
                and isinstance(self.items[-1], Literal)
                and last < len(self.items[-1].text)
            ):
                cut = self.items[-1].text
                short = cut[:last].rstrip() + cut[last + len(words[-1]) :]
                forms.append(self._form([*pieces[:-1], short], costs.COLON_MISSING))
        if len(words) > 1 and not self.counts:
            forms.append(self._form(["".join(self.text.split())], costs.SPACING))
        if len(words) == 1 and len(words[0]) > 4 and not self.counts and self.text.rstrip().endswith(":"):
            forms.append(self._form([self.text.replace(words[0], words[0][0])], costs.LONGER))
        if 1 < len(words) < 4 and not self.counts:
            forms += [self._form([form], costs.LONGER) for form in _permuted(self.text, words)]
        forms += [self._form([alias, *pieces[1:]] if self.counts else [alias], 0.0) for alias in aliases]
        return forms

    def _form(self, pieces: list[str | None], cost: float, longest: int = 10) -> _Form:
        pattern = ""
        words: list[tuple[str, str]] = []
        for number, piece in enumerate(pieces):
            if piece is None:
                words.append((f"g{len(words)}", ""))
                pattern += _NUMBER_SIGN + rf"(?P<{words[-1][0]}>\d*(?:[lIOo](?=[\s:.\d]))*\d*)"
                following = pieces[number + 1] if number + 1 < len(pieces) else None
                if following is None or not following.startswith("/"):
                    pattern += r"(?:\s*/\s*\d+)?"
                pattern += r"(?P<slip>[^\W\d_](?=[\s:：]))?"
                if self.letters >= _WORDS_FROM:
                    pattern += r"(?P<word>(?<![^\W_])[^\W\d_]{2,12}(?=\s*(?:[^\w\s]|$)))?"
                continue
            before_number = number + 1 < len(pieces)
            tokens = _TOKEN.findall(piece)
            for place, token in enumerate(tokens, 1):
                group = f"g{len(words)}"
                if token.isspace() and number + 1 == len(pieces) and place == len(tokens):
                    pattern += r"\s*"
                elif token.isspace():
                    pattern += r"[\s_\u00a0\u3000-]*"
                elif token.isalpha():
                    words.append((group, token))
                    size = len(token)
                    inner = r"[^\W\d_]" if size == 1 or before_number else r"[^\W_]"
                    low, high = (1, longest) if size == 1 and before_number else (max(1, size - 2), size + 2)
                    sign = rf"(?!{_SIGN}[^\W\d_])"
                    letters = rf"{inner}{{{low},{high}}}"
                    if size > 4 and not before_number:
                        letters = rf"{letters}{sign}|[^\W_]+{_SIGN}[^\W_]+"
                    pattern += rf"(?P<{group}>{letters})"
                elif token == ":":
                    words.append((group, ":"))
                    if not self.counts and "extra" not in pattern:
                        pattern += r"(?P<extra>\s*[#№]?\s*\d{1,3}(?=\s*[:：]))?"
                    pattern += rf"{_CLOSERS}{_SCALE}{_TAGS}\s*(?P<{group}>(?:[-–—=]>|→|[:：;.,=>|)/–—∶꞉-])*){_TAGS}"
                elif token in "[({<":
                    pattern += r"[\[({<【［（]?\s*"
                elif token in "])}>":
                    pattern += r"\s*[\])}>】］）]?"
                elif token in "*_#":
                    pattern += r"[*_#]*"
                elif self.letters and tokens[place - 2 : place - 1] == [token]:
                    continue  # one of a run
                elif self.letters:
                    pattern += re.escape(token) + "*"
                else:
                    pattern += r"[.:)\]}>-]?"
        return _Form(expression(pattern), tuple(words), cost)

    def read(self, line: str, backed: bool = False) -> Near | None:
        """The label that ``line`` begins with, however it is written, ``None`` where it is another text.

        It is ``backed`` where what follows on the line tells it too: then a letter alone is enough.
        """
        best: Near | None = None
        starts = _starts(line)
        for form in self._forms:
            for at, cost, certain in starts:
                if form.expression.match(line, at) is None:
                    continue
                near = self._fit(form, line, at, cost, certain, backed)
                if near is not None and (best is None or near.cost < best.cost):
                    best = near
                    if not near.cost:
                        return best
        slipped = self._with_signs(line)
        return slipped if slipped is not None and (best is None or slipped.end > best.end) else best

    def _with_signs(self, line: str) -> Near | None:
        """The label with signs in it, or in the place of one of its letters, up to its colon."""
        if self.counts or self.letters < _SLIPPED_FROM or not self.text.rstrip().endswith(":"):
            return None
        at = line.rfind(":", 0, len(self.text) + _SIGNS)
        while at > 0:
            head = line[:at]
            letters = fold("".join(filter(str.isalpha, head)))
            if len(letters) < self.letters - 1:
                return None
            wanted = fold("".join(self._words))
            if distance(letters, wanted, most=1) <= 1 and _SIGN_IN.search(head) and not _ONLY_AROUND.fullmatch(head):
                start = len(line) - len(line.lstrip())
                return Near(costs.LABEL + costs.TYPO, start, at + 1, "", False, True)
            at = line.rfind(":", 0, at)
        return None

    def _fit(self, form: _Form, line: str, at: int, cost: float, certain: bool, backed: bool) -> Near | None:
        match = form.expression.match(line, at)
        priced = self._priced(form, match, cost + form.cost, certain) if match is not None else None
        if match is None or priced is None:
            return None
        number = priced.number
        written = line[at : match.end()]
        wrapped = bool(at and written) and PAIRS.get(written.rstrip()[-1:]) == line[at - 1]
        backed = backed or sum(len(match[group]) for group, word in form.words if word.isalpha()) > 1
        if self._is_other(form, written, priced, is_first=not at or wrapped, backed=backed):
            return None
        end, closed = _behind_closers(line, at, match.end(), self.text)
        end += self._letters_behind(form, match, line[end:])
        sure = priced.certain and (closed or not self.spaced)
        if line[end - 1 : end].isalnum() and line[end : end + 1].isalnum():
            sure = False  # a letter in the place of the colon, or a word that begins like the label
        written, wanted = line[at:end].rstrip(), self.exactly(number)
        usual = str(int(number)).zfill(self.digits) if number.isascii() and number.isdigit() else ""
        canonical = not self.counts or (number != "" and usual == number)
        glued = not self.spaced or not wanted.endswith(" ") or line[len(wanted) : len(wanted) + 1] != " "
        if line.startswith(wanted) and glued and canonical:
            return Near(0.0, 0, len(wanted), number, True, True)
        if not at and written == wanted.rstrip() and end == len(line.rstrip()) and canonical:
            return Near(0.0, 0, end, number, True, True)
        spent = priced.cost
        if "".join(written.split()) == "".join(wanted.split()):
            spent += costs.SPACING
        return Near(spent + costs.LABEL, 0 if certain else at, end, number, False, sure)

    def _priced(self, form: _Form, match: re.Match[str], cost: float, certain: bool) -> _Priced | None:
        """What the words, the number and the colon of a label cost as they are written; ``None`` if it is not one."""
        doubt = 0
        number = ""
        groups = match.groupdict()
        slip = bool(groups.get("slip"))
        if groups.get("extra"):
            cost += costs.LONGER
            certain = False
        if groups.get("word"):
            cost += costs.TYPO
            certain = False
        if slip:
            cost += costs.TYPO
            certain = False
        for group, word in form.words:
            found = match[group]
            if word == "":
                number = found.translate(_AS_DIGITS)
                if number != found:
                    cost += costs.TYPO
                if not found:
                    cost += costs.NUMBER_MISSING
                    doubt += 1
            elif word == ":":
                if not found and slip and self.counts and not number:
                    return None  # a word: one letter is the label, and the next one neither number nor colon
                cost += _colon_cost(found, slip)
                if not found and not slip:
                    doubt += 1
                    certain = certain and not form.cost  # a word is left out too: it may be what follows
            else:
                price = self._word(found, word)
                if price is None:
                    return None
                cost += price
        return _Priced(cost, number, doubt, certain)

    def _is_other(self, form: _Form, written: str, priced: _Priced, is_first: bool, backed: bool) -> bool:
        """Whether what is ``written`` is too little of a label to be one."""
        doubt, number = priced.doubt, priced.number
        if self.letters < 2 and doubt and not backed and (doubt > 1 or not is_first):
            return True
        if self.letters > 1 and doubt and sum(len(word) for _, word in form.words if word.isalpha()) < 2:
            return True  # a letter for a word, and nothing after it, is a word of its own
        return not self.letters and (not number or written.strip().isdigit())  # a number alone, or marks

    def _letters_behind(self, form: _Form, match: re.Match[str], rest: str) -> int:
        """How many letters of the last word are behind the colon, where the two changed places."""
        if self.counts or len(form.words) < 2 or form.words[-1][1] != ":":
            return 0
        group, word = form.words[-2]
        left = word[len(match[group]) :]
        is_cut = word.startswith(match[group]) and left and rest.startswith(left)
        return len(left) if is_cut and not rest[len(left) : len(left) + 1].isalnum() else 0

    def _word(self, found: str, wanted: str) -> float | None:
        if len(wanted) == 1:
            if fold(found) == wanted.lower():
                return 0.0 if found == wanted else costs.CASE
            if self.counts and fold(found) == 2 * wanted.lower():
                return costs.TYPO
            if self.counts and fold(found) in _WORDS_FOR.get(wanted.lower(), ()):
                return costs.LONGER
            return None
        if len(wanted) == 2 < self.letters and sorted(fold(found)) == sorted(fold(wanted)) and found != wanted:
            return costs.CASE if fold(found) == fold(wanted) else costs.TYPO
        if self.counts and len(found) <= 3 and wanted.lower().startswith(found.lower()):
            return costs.LONGER
        return word_cost(found, wanted)


def _colon_cost(found: str, slip: bool) -> float:
    """What ``found`` costs in the place of a colon, where a ``slip`` of a letter may be in its place."""
    if not found and not slip:
        return costs.COLON_MISSING
    return 0.0 if found == ":" else costs.COLON_OTHER


def _behind_closers(line: str, at: int, end: int, label: str) -> tuple[int, bool]:
    """Where the text begins: marks that were opened before the label, or in it, may close after its colon.

    One that closes at the end of the line instead may belong to the label or to the text. Stars and their like
    that the ``label`` has itself are no such marks.
    """
    opened = [mark for mark in line[:at] if mark in PAIRS.values()]
    own = [mark for mark in label if PAIRS.get(mark) == mark]
    for mark in line[at:end]:
        if mark in own:
            own.remove(mark)
        elif PAIRS.get(mark) in opened:
            opened.remove(PAIRS[mark])
        elif mark in "[({<【［「〔（":
            opened.append(mark)
    place = end
    while place < len(line) and (line[place].isspace() or PAIRS.get(line[place]) in opened):
        if not line[place].isspace():
            opened.remove(PAIRS[line[place]])
            end = place + 1
        place += 1
    last = line.rstrip()[-1:]
    return end, not (PAIRS.get(last) in opened and line.count(last, 0, at) and not line[at:end].count(last))


def _permuted(text: str, words: list[str]) -> list[str]:
    """``text`` with its words in any other order."""
    from itertools import permutations

    pieces = re.split("|".join(map(re.escape, words)), text)
    found = []
    for order in permutations(words):
        if list(order) != words and len(pieces) == len(words) + 1:
            found.append("".join(piece + word for piece, word in zip(pieces, [*order, ""], strict=True)))
    return found


def _starts(line: str) -> list[tuple[int, float, bool]]:
    """Where the letters of a label may begin, what that costs, and whether what is before them is markup alone."""
    starts = [(0, 0.0, True)]
    blanks = len(line) - len(line.lstrip())
    if blanks:
        starts.append((blanks, costs.INDENT, True))
    markup = _MARKUP.match(line)
    if markup is not None and markup.end() > blanks:
        starts.append((markup.end(), costs.MARKUP, markup["clock"] is None))
    return starts
