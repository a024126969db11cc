"""Damage: what a parser had to forgive, and which parts of a block it makes unreadable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from linter.enums import Enum, Flag
from linter.finding import Edit, Span
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.details import Detail


class Slot(Flag):
    """The parts of a block that rules read and that damage closes."""

    NONE = 0
    NUMBER = 1
    QUESTION = 2
    ANSWER = 4
    SCORE = 8
    FLAGS = 16
    ANNOTATION = 32
    CANDIDATE = 64
    SECTION = 128
    EXCHANGE = NUMBER | QUESTION | ANSWER | SCORE | FLAGS | ANNOTATION


class Kind(Enum):
    """What a parser had to forgive; each kind is read by one rule. The value is the set of slots that it closes."""

    _value_: tuple[str, Slot]

    SEPARATOR_LENGTH = ("separator-length", Slot.NONE)
    SEPARATOR_CHARACTERS = ("separator-characters", Slot.NONE)
    MISSING_SEPARATOR = ("missing-separator", Slot.NONE)
    EXTRA_SEPARATOR = ("extra-separator", Slot.NONE)
    INDENTED_SEPARATOR = ("indented-separator", Slot.NONE)
    SHARED_SEPARATOR = ("separator-shares-line", Slot.NONE)

    MISSING_TITLE = ("missing-title", Slot.NONE)
    UNKNOWN_SECTION = ("unknown-section", Slot.SECTION)
    MISSPELT_SECTION = ("misspelt-section", Slot.NONE)
    REPEATED_SECTION = ("duplicate-section", Slot.SECTION)
    STRAY_TEXT = ("stray-text", Slot.NONE)
    BLANK_LINES = ("blank-lines", Slot.NONE)
    TRUNCATED = ("truncated-transcript", Slot.EXCHANGE)

    MALFORMED_CANDIDATE = ("malformed-candidate-line", Slot.NONE)
    MISSING_NAME = ("missing-candidate-name", Slot.CANDIDATE)
    MISSING_ROLE = ("missing-candidate-role", Slot.CANDIDATE)
    REPEATED_CANDIDATE = ("duplicate-candidate", Slot.CANDIDATE)

    MALFORMED_LABEL = ("malformed-label", Slot.NONE)
    MISSING_QUESTION = ("missing-question", Slot.NUMBER | Slot.QUESTION | Slot.ANSWER)
    MISSING_ANSWER = ("missing-answer", Slot.ANSWER)
    EMPTY_QUESTION = ("empty-question", Slot.QUESTION)
    EMPTY_ANSWER = ("empty-answer", Slot.ANSWER)
    ANSWER_NUMBER = ("answer-number-mismatch", Slot.NONE)
    NUMBER_SEQUENCE = ("number-out-of-sequence", Slot.NUMBER)

    MALFORMED_ANNOTATION = ("malformed-annotation", Slot.NONE)
    MISPLACED_ANNOTATION = ("misplaced-annotation", Slot.NONE)

    MISSING_SCORE = ("missing-score", Slot.SCORE | Slot.FLAGS)
    SCORE_NOT_A_NUMBER = ("score-not-a-number", Slot.SCORE)
    SCORE_RANGE = ("score-out-of-range", Slot.SCORE)
    SCORE_PRECISION = ("score-precision", Slot.NONE)
    DUPLICATE_SCORE = ("duplicate-score", Slot.SCORE)
    MISPLACED_SCORE = ("misplaced-score", Slot.NONE)
    MALFORMED_SCORE = ("malformed-score-line", Slot.NONE)
    NONSTANDARD_NUMBER = ("nonstandard-number", Slot.NONE)
    TEXT_AFTER_SCORE = ("text-after-score", Slot.FLAGS)

    MALFORMED_FLAG = ("malformed-flag", Slot.NONE)
    UNKNOWN_FLAG = ("unknown-flag", Slot.FLAGS)
    DUPLICATE_FLAG = ("duplicate-flag", Slot.NONE)
    MISPLACED_FLAG = ("misplaced-flag", Slot.NONE)

    FIELD = ("header-field", Slot.NONE)
    UNKNOWN_VALUE = ("unknown-value", Slot.NONE)
    UNKNOWN_SPEAKER = ("unknown-speaker", Slot.NONE)
    VALUE_RANGE = ("number-out-of-range", Slot.NONE)
    TURN_ORDER = ("speaker-out-of-turn", Slot.NONE)
    EMPTY_TURN = ("empty-turn", Slot.NONE)

    @property
    def closes(self) -> Slot:
        """The slots of its block that rules must no longer judge."""
        return self._value_[1]


Said = TypeVar("Said", bound="Detail", covariant=True)


class Damage(NamedTuple, Generic[Said]):
    """One thing that a parser forgave.

    ``detail`` is what is wrong there, in values that the rule of this kind knows; ``edits`` put it right if that is
    possible, ``certain`` says whether the right text is beyond doubt. ``line`` is the line of the template that it is
    about, -1 if it is about none.
    """

    kind: Kind
    span: Span
    detail: Said
    edits: tuple[Edit, ...] = ()
    certain: bool = True
    line: int = -1


AnyDamage: TypeAlias = "Damage[Detail]"
