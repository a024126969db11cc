"""What is read in each value, label, flag and run of characters, and what it costs: tables of many ways to write one.

The files in ``values_read/`` hold them. After a change that is meant, ``python -m tests.golden`` writes them again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from linter.layouts import words
from linter.layouts.dates import day_of, has_day_first
from linter.layouts.description import Literal, Value
from linter.layouts.flags import Tail, flag_line_fit, flag_near, read_tail
from linter.layouts.labels import Label
from linter.layouts.runs import run_of, separator_fit
from linter.layouts.slots import slot_of
from linter.layouts.template import read_line
from linter.layouts.values import bounds, judge, seconds_of
from tests.layouts.fits import fit_said, flaw_said
from tests.layouts.ways_to_write import (
    CHOSEN,
    FLAGGED,
    FLAGS,
    LABEL_NUMBERS,
    LABELLED,
    MONTHS,
    RUNS,
    SAID,
    SEPARATORS,
    SLIPPED,
    SLOTS,
    TEMPLATES,
    WORDS,
    WRITTEN,
)

FOLDER = Path(__file__).with_suffix("")
BEFORE = "ab "
"""What is before a value on its line."""


def _values() -> Iterator[str]:
    for name, given in SLOTS.items():
        slot = slot_of("value", given)
        yield f"== {name}: {bounds(slot)}"
        alike: defaultdict[str, list[str]] = defaultdict(list)
        for written in dict.fromkeys(WRITTEN):
            text = f"{BEFORE}{written}"
            cost, number, flaw = judge(text, len(BEFORE), len(text), slot)
            said = [f"{cost:g}"]
            said += [f"is {number:g}"] if number is not None else []
            said += [flaw_said(flaw).replace(f" {len(BEFORE)}-{len(text)} ", " ")] if flaw is not None else []
            alike[", ".join(said)].append(_short(written))
        for outcome, values in alike.items():
            yield f"{' ¦ '.join(values)}: {outcome}"


def _labels() -> Iterator[str]:
    for template, (aliases, spaced, digits) in TEMPLATES.items():
        yield f"== {template}"
        items = read_line(template)
        label = Label(tuple(items), aliases, spaced, digits)
        yield f"{label.letters} letters, may begin with {''.join(sorted(label.initials)) or 'any'}"
        counted = any(isinstance(item, Value) for item in items)
        lines: dict[str, None] = {}
        for at, number in enumerate(LABEL_NUMBERS if counted else ("1",)):
            text = "".join(item.text if isinstance(item, Literal) else number for item in items)
            slips = SLIPPED if number in ("1", "12") else SLIPPED[at % 3 :: 3]
            for place, slip in enumerate(slips):
                lines[slip(text) + SAID[place % len(SAID)]] = None
                lines[slip(text) + SAID[0]] = None
            if number == "1":
                bare = text.strip().removesuffix(":")
                for form in LABELLED:
                    lines[form.format(l=bare, L=bare.upper(), r="It is so.")] = None
        for line in lines:
            for backed in (False, True):
                near = label.read(line, backed)
                if near is None:
                    if not backed:
                        yield f"{line}⏎ no"
                elif not backed or near != label.read(line):
                    exact = "exact" * near.exact or "certain" * near.certain or "perhaps"
                    yield f"{line}⏎ {near.cost:g} {near.start}-{near.end} {near.number!r} {exact}{' if told' * backed}"


def _flags() -> Iterator[str]:
    for flags in FLAGS:
        yield f"== {flags}"
        for flag in flags:
            own = flag.strip()
            bare = own.strip("[]()*")
            slips = {
                "f": flag, "s": own, "b": bare, "l": bare.lower(), "x": bare[:-2] + bare[-1:], "y": bare[:-1] + "X",
                "z": bare[:1] + bare[3:], "w": bare.replace(" ", ""), "u": bare.replace(" ", "_"), "d": bare[::-1],
                "p": " ".join(bare), "q": "-".join((bare[:2], bare[2:])), "h": f"{bare[:-2]}/{bare[-2:]}",
            }  # fmt: skip
            for form in FLAGGED.split("¦"):
                for value in ("0.5", "so it is"):
                    line = form.format(v=value, **slips)
                    yield f"{line}⏎ {_tail(read_tail(line, 0, len(line), flags))}"
            for form in FLAGGED.split("¦")[::5]:
                line = f"x{form.format(v='0.5', **slips)}"
                yield f"{line}⏎ elsewhere {_tail(read_tail(line, 1, len(line), (), flags))}"
                yield f"{line}⏎ flagged {_tail(read_tail(line, 1, len(line), (), (), flagged=True))}"
            for form in FLAGGED.split("¦"):
                line = form.format(v="", **slips)
                if line.strip():
                    fit = flag_line_fit(line, line.strip(), own)
                    yield f"{line}⏎ alone {'no' if fit is None else fit_said(fit)}, near {flag_near(line, flags)}"


def _tail(tail: Tail) -> str:
    flag = "none" if tail.flag is None else f"{tail.flag[0]}-{tail.flag[1]}"
    return "; ".join((f"{tail.start}-{tail.end} {tail.cost:g} flag {flag}", *map(flaw_said, tail.flaws)))


def _runs() -> Iterator[str]:
    for line in RUNS.split("¦"):
        for drawn in (frozenset[str](), frozenset("-=~.")):
            run = run_of(line.strip(), drawn)
            said = "no run" if run is None else f"{run.character} {run.length} {'pure' if run.pure else 'mixed'}"
            yield f"{line}⏎ {said}"
        for wanted in SEPARATORS:
            fit = separator_fit(line, line.strip(), wanted, frozenset("-=~."))
            if fit is not None:
                yield f"    {wanted.character} {wanted.width}: {fit_said(fit)}"


def _words() -> Iterator[str]:
    every = WORDS.split("¦")
    for one in every:
        others = [
            f"{other} {words.distance(one, other)}/{words.distance(one, other, 5)}/{words.word_cost(one, other)}"
            for other in every
            if words.distance(one, other, 5) < 5
        ]
        near = f"{words.nearest_of(one, CHOSEN)} {words.is_near(one, CHOSEN)} {words.nearest_of(one, CHOSEN[:3])}"
        yield f"{one!r} of {words.tolerance(one)}, {words.letters_of(one)!r}: {'; '.join(others)}: {near}"


def _times() -> Iterator[str]:
    for written in WRITTEN:
        if (seconds := seconds_of(written)) is not None:
            yield f"{written}: {seconds:g} seconds"
        for first in (True, False):
            if (day := day_of(written, first, MONTHS)) is not None:
                yield f"{written}: day {day:.0f} {'first' * first}"
    for dates in (
        ("12.12.2024", "13.01.2024"),
        ("01/13/2024", "13/01/2024"),
        ("12/12/99", "2024-13-01"),
        ("x", "1.2.3"),
    ):
        yield f"{dates}: {has_day_first(dates)} {[day_of(date, False) for date in dates]}"


def _short(text: str) -> str:
    return text if len(text) < 40 else f"{text[:5]}…{text[-5:]} of {len(text)}"


TABLES: Mapping[str, Callable[[], Iterator[str]]] = {
    "values": _values, "labels": _labels, "flags": _flags, "runs": _runs, "words": _words, "times": _times
}  # fmt: skip


def write() -> None:
    """Write what is said now."""
    FOLDER.mkdir(exist_ok=True)
    for name, said in TABLES.items():
        (FOLDER / f"{name}.txt").write_text("".join(f"{line}\n" for line in said()), encoding="utf-8")
