"""What a rule is, and how one is written.

A rule is a function whose docstring is its page. Its decorator says its code, its severity, whether it has a fix, and
what it reads: the characters of a file (:func:`text_rule`), one kind of damage (:func:`damage_rule`), the document
(:func:`fact_rule`) or what several files say (:func:`crossing_rule`). Its name is the function's, with hyphens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar, cast

from linter.document import Damage, Document, Kind, Slot
from linter.finding import Applicability, Fix, Problem, Severity

if TYPE_CHECKING:
    from linter.crossing import Crossed
    from linter.suppression.exceptions import Unused
    from linter.unwanted import Unwanted

TextCheck = Callable[["Unwanted"], Iterable[Problem]]
DamageCheck = Callable[[Damage, Document], Problem]
FactCheck = Callable[..., Iterable[Problem]]
RunCheck = Callable[["Unused"], Problem]
CrossingCheck = Callable[[Any, str], Problem]
Check = TypeVar("Check", bound=Callable[..., Any])


class Rule(NamedTuple, Generic[Check]):
    """One entry of the rule book.

    ``fixes`` are the applicabilities its fixes may have; ``kind`` is the damage it reads, ``reads`` the slots that must
    be whole for it to judge an exchange; ``joins`` is what it reads of several files.
    """

    code: str
    name: str
    severity: Severity
    check: Check
    fixes: tuple[Applicability, ...] = ()
    kind: Kind | None = None
    reads: Slot = Slot.NONE
    reads_text: bool = False
    reads_run: bool = False
    joins: type[Crossed] | None = None

    def adjusted(self, options: Mapping[str, object] | None, severity: Severity | None) -> Self:
        """The rule with values for some keyword parameters of its function, and as bad as ``severity``, where given."""
        check = self.check if not options else cast(Check, partial(self.check, **options))
        return self._replace(check=check, severity=self.severity if severity is None else severity)

    @property
    def family(self) -> str:
        """The letters of the code: ``SEP``."""
        return self.code.rstrip("0123456789")

    @property
    def page(self) -> str:
        """The docstring: summary, reason, examples."""
        return self.check.__doc__ or ""

    @property
    def summary(self) -> str:
        """The first sentence of the page, without its full stop."""
        return self.page.strip().partition("\n")[0].rstrip(".")


def _name(check: Callable[..., Any]) -> str:
    return check.__name__.replace("_", "-")


def text_rule(code: str, severity: Severity, *fixes: Applicability) -> Callable[[TextCheck], Rule[TextCheck]]:
    """Make a rule of a function ``(Unwanted) -> problems``; offsets are those of the file's own text."""
    return lambda check: Rule(code, _name(check), severity, check, fixes, reads_text=True)


def damage_rule(
    code: str, severity: Severity, kind: Kind, *fixes: Applicability
) -> Callable[[DamageCheck], Rule[DamageCheck]]:
    """Make a rule of a function ``(Damage, Document) -> problem``; it runs for each damage of ``kind``."""
    return lambda check: Rule(code, _name(check), severity, check, fixes, kind=kind)


def fact_rule(
    code: str, severity: Severity, *fixes: Applicability, reads: Slot = Slot.NONE
) -> Callable[[FactCheck], Rule[FactCheck]]:
    """Make a rule of a function ``(Document, *, options) -> problems``; offsets are those of the document's text."""
    return lambda check: Rule(code, _name(check), severity, check, fixes, reads=reads)


def run_rule(code: str, severity: Severity) -> Callable[[RunCheck], Rule[RunCheck]]:
    """Make a rule of a function ``(Unused) -> problem``, asked when all files are checked; about the settings' text."""
    return lambda check: Rule(code, _name(check), severity, check, reads_run=True)


def crossing_rule(
    code: str, severity: Severity, joins: type[Crossed]
) -> Callable[[CrossingCheck], Rule[CrossingCheck]]:
    """Make a rule of a function ``(joins, the other place in words) -> problem``, asked when all files are checked.

    Offsets are those of the file's own text.
    """
    return lambda check: Rule(code, _name(check), severity, check, joins=joins)


def repair(damage: Damage, title: str, applicability: Applicability = Applicability.SAFE) -> Fix | None:
    """The fix that the parser left with ``damage``, if any; a safe one only where the right text is certain."""
    if not damage.edits or (applicability is Applicability.SAFE and not damage.certain):
        return None
    return Fix(title, applicability, damage.edits)


AnyRule = Rule[TextCheck] | Rule[DamageCheck] | Rule[FactCheck] | Rule[RunCheck] | Rule[CrossingCheck]
