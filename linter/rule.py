"""What a rule is, and how one is written.

A rule is a function whose docstring is its page. Its decorator says its code, its severity, whether it has a fix, and
what it reads: the characters of a file (:func:`text_rule`), one kind of damage (:func:`damage_rule`), the document
(:func:`fact_rule`), what it breaks of a house schema (:func:`schema_rule`) or what several files say
(:func:`crossing_rule`). Its name is the function's, with hyphens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Self, TypedDict, TypeVar, Unpack, cast

from linter.cached import cached_property
from linter.damage import AnyDamage, Damage, Kind, Said, Slot
from linter.document import Document, Matter
from linter.enums import Enum, Flag, auto
from linter.finding import Applicability, Fix, Problem, Severity
from linter.tuples import NamedTuple

if TYPE_CHECKING:
    from linter.crossing import Crossed
    from linter.house.violation import Violation
    from linter.suppression.exceptions import Unused
    from linter.unwanted import Unwanted

TextCheck = Callable[["Unwanted"], Iterable[Problem]]
DamageCheck = Callable[["Damage[Any]", Document], Problem]
FactCheck = Callable[..., Iterable[Problem]]
RunCheck = Callable[["Unused"], Problem]
SchemaCheck = Callable[["Violation", Document], Problem]
CrossingCheck = Callable[[Any, str], Problem]
Check = TypeVar("Check", bound=Callable[..., Any])


def deferred(place: str) -> Any:
    """The function of a rule, loaded when it is first called: most files need few of the rules.

    The module ``place`` holds a rule that is called like it.
    """
    return Deferred(place)


class Deferred:
    """What :func:`deferred` makes."""

    def __init__(self, place: str) -> None:
        self._place = place

    @cached_property
    def function(self) -> Callable[..., Any]:
        """The function itself."""
        rule: Rule[Callable[..., Any]] = getattr(import_module(self._place), self._place.rpartition(".")[2])
        return rule.check

    def __call__(self, *given: Any, **options: Any) -> Any:
        """Ask the rule."""
        return self.function(*given, **options)


class Scope(Enum):
    """How often a rule speaks: at each place, once for a block, once for a file, or once for a run.

    A fingerprint holds what tells two findings of one rule apart: the text of the place, the block, or nothing more.
    """

    PLACE = "place"
    BLOCK = "block"
    FILE = "file"
    RUN = "run"


class Subject(Flag):
    """What a rule is about, where that decides which of several rules speaks (see :mod:`linter.precedence`)."""

    NONE = 0
    CONFLICT = auto()
    """The markers of a merge conflict."""
    LOST = auto()
    """Characters of the text are lost."""
    INVISIBLE = auto()
    """Invisible characters."""
    LINE_END = auto()
    """How a line ends."""
    TRAILING = auto()
    """Whitespace at the end of a line."""
    FINAL_NEWLINE = auto()
    """The last line has no end."""
    FINAL_LINES = auto()
    """Empty lines at the end of the file."""
    BLANK_LINES = auto()
    """Blank lines between lines of structure."""
    END = auto()
    """The file ends where more is expected."""
    EMPTY = auto()
    """An expected value is missing."""
    UNKNOWN_SECTION = auto()
    """A heading that is none of the layout."""
    REPEATED_SECTION = auto()
    """A heading that was there before."""
    BODY = auto()
    """What was asked, answered or noted."""
    QUOTES = auto()
    """The quotes around an answer."""
    UNCLOSED = auto()
    """Quotes that open and do not close."""
    EVIDENCE = auto()
    """What answer, score and section say about a flag."""
    POLICY = auto()
    """What a team has stated about flags."""
    CLAIM = auto()
    """What a file says about itself, which is not judged beside damage: it may speak once any of that is fixed."""
    COPY = auto()
    """A value that the file says twice."""
    COUNT = auto()
    """How many there are of something."""
    DIALOGUE = auto()
    """What was said, as exchanges and as turns."""
    ORDER = auto()
    """Whose turn it is."""
    CLOCK = auto()
    """When something was said."""
    SEQUENCE = auto()
    """What was there before, or comes in the wrong order."""
    EMPTY_TURN = auto()
    """A turn without text."""
    GLUED_TURN = auto()
    """A turn on the line of another."""
    CHARACTERS = auto()
    """Characters that may be in any line: the same ones throughout a file are one habit."""


if TYPE_CHECKING:

    class Declaration(TypedDict, total=False):
        """What a rule may declare by keywords; :class:`Rule` says what each means."""

        needs: Slot
        scope: Scope
        about: Subject
        opens: tuple[str, ...]
        weighs: Scope
        judges: tuple[Matter, ...]
        judges_others: bool
        by_option: bool


class Rule(NamedTuple, Generic[Check]):
    """One entry of the rule book.

    ``fixes`` are the applicabilities its fixes may have; ``kind`` is the damage it reads, ``needs`` the slots that must
    be whole for it to judge an exchange. ``scope`` is how often it speaks, ``about`` what decides who speaks. ``opens``
    are the codes of the rules that may speak once its safe fix is made: they did not judge what it was about.
    ``weighs`` is the scope within which it compares what it judges; ``joins`` is what it reads of several files, and
    ``reads_schema`` says that it reads what a document breaks of a house schema. A rule that ``judges`` something is
    asked where a transcript has any of it, another one is asked of every transcript, and one that ``judges_others`` of
    the files that are none. A rule ``by_option`` is asked once settings give it one.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    fixes: tuple[Applicability, ...] = ()
    kind: Kind | None = None
    needs: Slot = Slot.NONE
    reads_text: bool = False
    scope: Scope = Scope.PLACE
    about: Subject = Subject.NONE
    opens: tuple[str, ...] = ()
    weighs: Scope = Scope.BLOCK
    joins: type[Crossed] | None = None
    reads_schema: bool = False
    judges: tuple[Matter, ...] = ()
    judges_others: bool = False
    by_option: bool = False

    def adjusted(self, options: Mapping[str, object] | None, severity: Severity | None) -> Self:
        """The rule with values for some keyword parameters of its function, and as bad as ``severity``, where given."""
        rule = self if severity is None else self._replace(severity=severity)
        if options:
            rule = rule._replace(check=cast(Check, partial(self.check, **options)), by_option=False)
        return rule

    @property
    def family(self) -> str:
        """The letters of the code: ``SEP``."""
        return self.code.rstrip("0123456789")

    @property
    def function(self) -> Callable[..., Any]:
        """The function that is the rule, loaded."""
        check = getattr(self.check, "func", self.check)  # settings give a check some of its arguments
        return check.function if isinstance(check, Deferred) else check

    @property
    def page(self) -> str:
        """The docstring: summary, reason, examples."""
        return self.function.__doc__ or ""

    @property
    def summary(self) -> str:
        """The first sentence of the page, without its full stop."""
        return self.page.strip().partition("\n")[0].rstrip(".")


def _name(check: Callable[..., Any]) -> str:
    return check.__name__.replace("_", "-")


def text_rule(
    code: str, severity: Severity, *fixes: Applicability, **declared: Unpack[Declaration]
) -> Callable[[TextCheck], Rule[TextCheck]]:
    """Make a rule of a function ``(Unwanted) -> problems``; offsets are those of the file's own text."""
    return lambda check: Rule(code, _name(check), severity, check, fixes, reads_text=True, **declared)


def damage_rule(
    code: str, severity: Severity, kind: Kind, *fixes: Applicability, **declared: Unpack[Declaration]
) -> Callable[[Callable[[Damage[Said], Document], Problem]], Rule[DamageCheck]]:
    """Make a rule of a function ``(Damage, Document) -> problem``; it runs for each damage of ``kind``.

    What the function reads of the damage is in its hint: ``Damage[Width]``.
    """
    return lambda check: Rule(code, _name(check), severity, check, fixes, kind=kind, **declared)


def fact_rule(
    code: str, severity: Severity, *fixes: Applicability, **declared: Unpack[Declaration]
) -> Callable[[FactCheck], Rule[FactCheck]]:
    """Make a rule of a function ``(Document, *, options) -> problems``; offsets are those of the document's text."""
    return lambda check: Rule(code, _name(check), severity, check, fixes, **declared)


def run_rule(code: str, severity: Severity) -> Callable[[RunCheck], Rule[RunCheck]]:
    """Make a rule of a function ``(Unused) -> problem``, asked when all files are checked; about the settings' text."""
    return lambda check: Rule(code, _name(check), severity, check, scope=Scope.RUN)


def schema_rule(
    code: str, severity: Severity, **declared: Unpack[Declaration]
) -> Callable[[SchemaCheck], Rule[SchemaCheck]]:
    """Make a rule of a function ``(Violation, Document) -> problem``; it runs for all that a house schema forbids."""
    return lambda check: Rule(code, _name(check), severity, check, reads_schema=True, **declared)


def crossing_rule(
    code: str, severity: Severity, joins: type[Crossed]
) -> Callable[[CrossingCheck], Rule[CrossingCheck]]:
    """Make a rule of a function ``(joins, the other place in words) -> problem``, asked when all files are checked.

    Offsets are those of the file's own text.
    """
    return lambda check: Rule(code, _name(check), severity, check, scope=Scope.RUN, joins=joins)


def repair(damage: AnyDamage, title: str, applicability: Applicability = Applicability.SAFE) -> Fix | None:
    """The fix that the parser left with ``damage``, if any; a safe one only where the right text is certain."""
    if not damage.edits or (applicability is Applicability.SAFE and not damage.certain):
        return None
    return Fix(title, applicability, damage.edits)


AnyRule = (
    Rule[TextCheck] | Rule[DamageCheck] | Rule[FactCheck] | Rule[RunCheck] | Rule[CrossingCheck] | Rule[SchemaCheck]
)
