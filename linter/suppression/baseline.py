"""The baseline: what was found in files before the linter came, kept as fingerprints, so that only what is new counts.

A file of JSON: ``{"version": 1, "files": {"transcripts/a.txt": [{"code": "SEP001", "fingerprint": "…"}, …], …}}``.
Paths are relative to the folder of the baseline, with ``/``. It is sorted and has a line for each finding, so that two
versions of it can be compared and merged; there is no name and no word of a transcript in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from linter.finding import NOT_TEXT, Finding, Report

VERSION = 1

_CODE = re.compile("[A-Z]{3}[0-9]{3}")
_FINGERPRINT = re.compile("[0-9a-f]{16}")


class Entry(NamedTuple):
    """One finding that is known."""

    code: str
    fingerprint: str


Entries: TypeAlias = Mapping[str, frozenset[Entry]]
"""What is known of each file, by its path from the folder of the baseline."""


class BadBaselineError(ValueError):
    """What is no baseline; the message says in one line why."""


class Sifted(NamedTuple):
    """A report without what is known, the ``known`` findings, and the ``stale`` entries, which found nothing."""

    report: Report
    known: tuple[Finding, ...] = ()
    stale: frozenset[Entry] = frozenset()


def sift(report: Report, entries: frozenset[Entry], ran: frozenset[str]) -> Sifted:
    """Take out of ``report`` what ``entries`` know. ``ran`` are the codes of the rules that ran on the file."""
    if not entries:
        return Sifted(report)
    left: list[Finding] = []
    known: list[Finding] = []
    for finding in report.findings:
        (known if _recordable(finding) and entries.issuperset(_entries(finding)) else left).append(finding)
    found = {entry for finding in report.findings for entry in _entries(finding)}
    stale = frozenset() if report.failures else frozenset(each for each in entries if each.code in ran) - found
    return Sifted(report._replace(findings=tuple(left)), tuple(known), stale)


def record(report: Report, entries: frozenset[Entry], ran: frozenset[str]) -> frozenset[Entry]:
    """What is known of a file from now on: its findings, and of ``entries`` those that this run could not judge."""
    if report.failures:
        return entries
    unjudged = {entry for entry in entries if entry.code not in ran}
    recordable = (finding for finding in report.findings if _recordable(finding))
    return frozenset(unjudged.union(entry for finding in recordable for entry in _entries(finding)))


def merged(old: Entries, new: Entries, is_there: Callable[[str], bool]) -> Entries:
    """``old`` with the files of ``new`` replaced, and without files that are not there any more."""
    return {**{path: entries for path, entries in old.items() if is_there(path)}, **new}


def count(entries: Entries) -> int:
    """How many findings are known."""
    return sum(map(len, entries.values()))


def written(entries: Entries) -> Iterator[str]:
    """The file that holds ``entries``, in pieces; the same whatever their order, and ASCII whatever the paths."""
    yield f'{{\n"version": {VERSION},\n"files": {{'
    separator = "\n"
    for path in sorted(path for path in entries if entries[path]):
        known = sorted(entries[path])
        lines = ",\n".join(f'  {{"code": "{code}", "fingerprint": "{fingerprint}"}}' for code, fingerprint in known)
        yield f"{separator}{json.dumps(path)}: [\n{lines}\n]"
        separator = ",\n"
    yield "\n}\n}\n" if separator != "\n" else "}\n}\n"


def parsed(data: bytes) -> Entries:
    """The entries that a file holds; raises :class:`BadBaselineError`."""
    try:
        whole = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadBaselineError(f"is not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadBaselineError(f"is not JSON at {where}: {error.msg[0].lower()}{error.msg[1:]}") from None
    except ValueError:  # of int(), for more digits than Python reads
        raise BadBaselineError("is not a baseline: a number has too many digits") from None
    except RecursionError:
        raise BadBaselineError("is nested too deeply to be read") from None
    if not isinstance(whole, dict) or "version" not in whole:
        raise BadBaselineError("is not a baseline: expected an object with version and files")
    if whole["version"] != VERSION:
        raise BadBaselineError(f"has version {_shown(whole['version'])}, expected {VERSION}")
    files = whole.get("files")
    if not isinstance(files, dict):
        raise BadBaselineError(f"files is {_shown(files)}, expected an object of lists")
    return {path: _of_file(path, entries) for path, entries in files.items()}


def _of_file(path: str, entries: Any) -> frozenset[Entry]:
    if not isinstance(entries, list):
        raise BadBaselineError(f"files.{json.dumps(path)} is {_shown(entries)}, expected a list")
    found = set()
    for number, held in enumerate(entries, 1):
        entry = _read_entry(held)
        if entry is None:
            place = f"files.{json.dumps(path)}[{number}]"
            raise BadBaselineError(f'{place} is not an entry, expected {{"code": CODE, "fingerprint": 16 hex digits}}')
        found.add(entry)
    return frozenset(found)


def _read_entry(held: Any) -> Entry | None:
    code, fingerprint = (held.get("code"), held.get("fingerprint")) if isinstance(held, dict) else (None, None)
    if isinstance(code, str) and isinstance(fingerprint, str) and _CODE.fullmatch(code):
        return Entry(code, fingerprint) if _FINGERPRINT.fullmatch(fingerprint) else None
    return None


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    shown = json.dumps(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"


def _entries(finding: Finding) -> Iterator[Entry]:
    """An entry for each place of ``finding``, so that one is known whether it is a habit of the file or not."""
    for place in finding.places:
        yield Entry(place.code, place.fingerprint)


def _recordable(finding: Finding) -> bool:
    """Whether a finding may be known: a file that is not fully checked may not pass."""
    return finding.code != NOT_TEXT
