"""A description of files that no built-in layout fits, told from what recurs in them; pure, from texts to TOML.

The rooms, in the order of the work: ``lines`` (values become marks), ``margins`` (numbers before lines), ``absent``
(words for values), ``padding`` (columns filled with spaces), ``ordinals`` (letters that count), ``speakers`` (names
before what is said), ``prefixes`` (what all lines of a log begin with), ``varying`` (words that differ), ``endings``
(lines told by how they end), ``indents`` (questions in a column of their own), ``leading`` and ``skeletons`` (what
lines may begin with), ``anchors`` (the beginnings that recur), ``headings`` (lines told by the one below),
``interrupting`` (pages within texts), ``forms``
(parts of which each has its own), ``landmarks``, ``regions``, ``cutting`` and ``order`` (which come once, which
repeat, which may be left out), ``occurrences`` (what comes in two places), ``places`` (all that was found of each),
``pieces`` (several values after one label), ``values`` (what is written there), ``counters`` (how numbers follow one
another), ``slots`` (their names and meanings), ``valuing`` (numbers, clocks and names in labels), ``labelling`` (the
lines of a template), ``drawing`` (its blocks), ``draft`` (the TOML), ``arithmetic`` and ``sums`` (what files say about
themselves), ``limits`` (what is never above another value), ``copies`` (what they say twice), ``asked`` (texts that
answer each other), ``trial`` (how it fits the files), ``inferring`` (all of it), ``kinds`` (several layouts told
apart).
"""

from __future__ import annotations

from linter.inference.layout.inferring import Guess, describe
from linter.inference.layout.kinds import kinds

__all__ = ["Guess", "describe", "kinds"]
