"""Put the changed functions of a module in the place of those that run: no module is imported again for a mutant."""

from __future__ import annotations

import gc
import inspect
from collections import Counter, defaultdict
from collections.abc import Iterator
from types import CodeType, FunctionType

Key = tuple[str, int]
"""A function by its name in the module, and how many of that name are before it."""


def functions_of(folder: str) -> dict[str, list[FunctionType]]:
    """The living functions of the modules in ``folder``, by file."""
    found: defaultdict[str, list[FunctionType]] = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(folder):
            found[each.__code__.co_filename].append(each)
    return found


def swapped(source: str, changed: str, functions: list[FunctionType]) -> bool:
    """Whether ``functions`` of a module now do what the ``changed`` source says.

    Not where the change is in what runs when the module is imported, or where a function needs other names of those
    around it.
    """
    path = functions[0].__code__.co_filename if functions else ""
    old, new = (dict(_codes(compile(text, path, "exec", dont_inherit=True))) for text in (source, changed))
    if old.keys() != new.keys() or any(_is_run_once(code) and _differs(code, new[key]) for key, code in old.items()):
        return False
    keys = {(code.co_qualname, code.co_firstlineno, code.co_code, code.co_consts): key for key, code in old.items()}
    pairs = []
    for each in functions:
        code = each.__code__
        key = keys.get((code.co_qualname, code.co_firstlineno, code.co_code, code.co_consts))
        if key is None or len(new[key].co_freevars) != len(code.co_freevars):
            return False
        pairs.append((each, new[key]))
    for function, code in pairs:
        function.__code__ = code
    return True


def _codes(module: CodeType) -> Iterator[tuple[Key, CodeType]]:
    """The code of a module and of all that is in it."""
    counts: Counter[str] = Counter()
    waiting = [module]
    while waiting:
        code = waiting.pop(0)
        yield (code.co_qualname, counts[code.co_qualname]), code
        counts[code.co_qualname] += 1
        waiting += [each for each in code.co_consts if isinstance(each, CodeType)]


def _is_run_once(code: CodeType) -> bool:
    """Whether it is the code of a module or of a class."""
    return not code.co_flags & inspect.CO_OPTIMIZED


def _differs(one: CodeType, other: CodeType) -> bool:
    constants, others = ([each for each in code.co_consts if not isinstance(each, CodeType)] for code in (one, other))
    return (one.co_code, one.co_names, list(map(repr, constants))) != (
        other.co_code,
        other.co_names,
        list(map(repr, others)),
    )
