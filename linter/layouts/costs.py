"""What each departure from a layout costs: the one table that the alignment reads.

The reading of a file is the one with the lowest sum. A row says which case asks for it; it is only changed with the
whole bank of mutants.
"""

from __future__ import annotations

# lines

MISSING = 10.0
"""A line of the template that is not there."""
MISSING_MORE = 4.0
"""Each further one in the same gap: one cut takes neighbours."""
MISSING_BLOCK = 9.0
"""A block that is due and not there at all."""
MISSING_MOST = 30.0
"""Beyond this, no way is considered: the file is then shorter by whole blocks."""
HEADLESS = 20.0
"""A text that begins anywhere: what is missing above the first line of a fragment costs no more."""
STRAY = 10.0
"""A line that belongs nowhere."""
STRAY_MORE = 2.0
"""Each further line of the same stray stretch."""
STRAY_TEXT = 0.5
"""Each line of the running text of a line that is out of place: it went with that."""
STRAY_STRUCTURE = 9.0
"""A stray line that looks like structure: rather a copy or a moved line than text."""
DUE = 4.0
"""More for a line that is exactly the one that is due, taken for another: of two answers the second is the copy."""
COPY = 5.0
"""A copy of the line right above it."""
MOVE = 2.0
"""The second half of a move: the line that is missing here is spare there."""
MOVED_TEXT = 5.0
"""Text that belongs nowhere, where a line that may be any text is missing: less than both."""
JOIN = 7.0
"""Two lines on one."""
BROKEN = 4.0
"""One line on two."""
BROKEN_CLOSED = 0.4
"""The same where the two are exactly one that a value of a type or a mark ends: no part of it can be text."""
NO_LABEL = 10.5
"""A body without its label; ``NO_LABEL_QUOTED`` where quotes tell where it begins."""
NO_LABEL_QUOTED = 9.0
NO_LABEL_LINE = 8.0
"""A line with several values, or one that only numbers, dates or choices may be, without its label."""
OTHER_LABEL = 9.5
"""A line with several values and other words for its label: less than text out of place and a missing line."""
NO_LABEL_TEXT = 13.0
"""A line with a value that may be any text, without its label: less than text out of place and a missing line."""
NO_HEADING = 8.0
"""Free text without the heading that tells it: everything would fit in there, but less than lines that fit nowhere."""
RESTART = 9.0
"""Another file pasted behind: its first line where the file may end."""
SECTION = 8.0
"""A section once more, or one that may be left out and comes after those that it should come before."""
CUT_LABEL = 7.0
"""A line that ends inside its label: less than text out of place and a missing line."""
NUMBER = 6.0
"""A number that is not the one expected."""
NUMBER_NEAR = 0.5
"""More where the line is only nearly one with a number: of two readings that are alike it is rather text."""
TURN = 5.6
"""A turn of the speaker who has just spoken, where two take turns."""
OTHER_SPEAKER = 4.6
"""A turn under another name: less than a turn of the speaker who has just spoken, and more than text."""
BLANKS = 4.0
"""Another number of blank lines than is due, and up to ``BLANKS_MORE`` more by how many."""
BLANKS_MORE = 2.0
CUT = 1.0
"""A last line that is the beginning of the one that is due."""
TRUNCATED = 9.0
"""The file ends where more is due."""

# lines of a body

BODY_EXACT = 6.0
"""Text that is exactly a separator, or a label without its blank line above."""
BODY_LABEL = 9.5
"""Text that is exactly a line with a label, where such a line could be."""
BODY_TOLD = 11.0
"""Text that is exactly a line that its values tell, such as the name of a speaker alone: more than ``MISSING``."""
BODY_NEAR = 7.0
"""Text that is nearly a line of structure: this less its nearness."""
BODY_SHAPED = 1.5
"""Text that has the indent, the name or the figure of the line that may be next, which nothing else tells."""
BODY_TIGHT = 0.6
"""Factor for look-alikes without their blank line above, or inside open quotes."""
BODY_HEADING = 3.0
"""Text that is exactly a heading: without its separators it is rather text."""
BODY_NUMBER = 3.0
"""Text that is exactly a numbered label, but with a number that is not due."""
BODY_INLINE = 8.0
"""A line of text with the label of an optional line in it: more than ``JOIN``."""
BODY_FENCED = 1.0
"""A look-alike inside a code fence that is closed."""
BEYOND_QUOTE = 11.0
"""Text below the closing quote of an answer."""
INSIDE_QUOTE = 1.5
"""A line of structure while quotes are open."""

# separators

SEPARATOR_LENGTH = 3.0
SEPARATOR_MIXED = 4.0
SEPARATOR_OTHER = 5.0
SEPARATOR_OFF = 3.0
"""Up to this, by how far the width is off."""
SEPARATOR_INDENT = 3.0
SEPARATOR_SHORT = 3.0
"""A run of under five characters for a longer one: it may be anything."""
SEPARATOR_SIBLING = 2.5
"""More for a line that is exactly another separator: rather a copy of that one, where this one is missing."""

# labels

LABEL = 2.0
"""Any departure of a label; the rows below come on top."""
MARKUP = 1.0
CASE = 0.5
TYPO = 1.5
SPACING = 0.5
COLON_OTHER = 1.0
COLON_MISSING = 4.0
MARK_MISSING = 2.0
"""Another mark than a colon that is not there after a label."""
NUMBER_MISSING = 3.0
HALF_LABEL = 4.5
"""A turn without its time or without its speaker, where the other one tells it."""
LONGER = 2.0
"""``Question 1:`` for ``Q1:``."""
INDENT = 0.5

WORD_MISSING = 2.0
"""A word of the text between two values that is not there."""
EXTRA_WORD = 3.5
"""A word between two values that is not due."""
OTHER_WORD = 5.0
"""Another word in the place of one."""

DIVIDER = 9.0
"""The text between two values that nothing else tells apart is not there."""
DIVIDER_INSIDE = 2.0
"""A mark between two letters as the text that divides: a hyphen in a name is none."""
SIGN = 7.0
"""A mark or a letter that touches a number and is left out of the value."""
BEHIND = 3.0
"""Text after the values of a line."""
TAIL = 0.2
"""Each further word after the end of a line's values."""
TOLD = 5.0
"""The most that a line costs whose marks and values tell it, whatever is wrong with the rest."""
TOUCHING = 0.4
"""Factor for a departure right after another one on the line: together they are one flaw."""

# values

EMPTY = 7.0
EMPTY_BEFORE = 5.0
"""A number that is not there, and the words that are due behind it are."""
MALFORMED = 6.0
RANGE = 4.0
PRECISION = 3.0
NOTATION = 4.0
AFTER = 5.0
WORDY = 3.0
"""A value of many words: rather a sentence than a damaged value."""
FLAG_MALFORMED = 3.0
FLAG_UNKNOWN = 5.0
FLAG_REPEATED = 4.0
FLAG_MISPLACED = 5.0
CHOICE_NEAR = 3.0
CHOICE_UNKNOWN = 9.0

# certainty

MARGIN = 1.5
"""A line whose next-best meaning costs less than this more is not put right without a person."""

# search

BEAM = 16.0
"""Readings that cost this much more than the best one are dropped."""
WIDTH = 14
"""So many readings are kept at each line."""
NEAR_MOST = 14.0
"""A line that departs more from a template line than this is not that line."""
