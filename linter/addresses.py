"""Where the project lives, as far as its distribution says: ``[project.urls]`` of ``pyproject.toml``."""

from __future__ import annotations

from functools import cache

DISTRIBUTION = "transcript-lint"

_HOMES = ("homepage", "repository", "source", "documentation")


def home() -> str | None:
    """The address to read more at, ``None`` as long as the distribution names none."""
    named = _addresses()
    return next((named[label] for label in _HOMES if label in named), None)


def page_of(code: str) -> str:
    """The URI of the page of the rule ``code``.

    An address if the distribution says where the site made of ``docs`` is (``Documentation``), else a name under which
    no other page is known: it leads nowhere, and so never to a wrong place.
    """
    return address_of(code) or f"urn:{DISTRIBUTION}:rule:{code}"


def address_of(code: str) -> str | None:
    """The address of the page of the rule ``code``, ``None`` as long as the distribution names no site."""
    site = _addresses().get("documentation")
    return f"{site.rstrip('/')}/rules/{code}.html" if site else None


@cache
def _addresses() -> dict[str, str]:
    """The addresses by their labels in lower case; those that are no web address are left out."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        entries = metadata(DISTRIBUTION).get_all("Project-URL") or []
    except PackageNotFoundError:
        return {}
    named = (entry.partition(",")[::2] for entry in entries)
    return {label.strip().lower(): url.strip() for label, url in named if url.strip().startswith("https://")}
