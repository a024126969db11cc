"""A house schema with everything that it refers to: ours by their ``$id``, others by paths in the project, no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin, urlsplit

from linter.house.keywords import subschemas
from linter.house.pointing import JsonPlaces, Path
from linter.house.schema import TOO_DEEP, SchemaFaultError, checked, our_text, parsed
from linter.houses import House, SchemaText
from linter.layouts.parsed.schema import SHARED

if TYPE_CHECKING:
    from referencing import Registry

MOST = 100
"""How many files a schema may refer to, those that these refer to included."""


def loaded(first: SchemaText, read: Callable[[str], SchemaText | str]) -> House:
    """The house schema that begins with the text ``first``.

    ``read`` gives the text at a URI of a file that a schema refers to, or the reason why it is not read. Raises
    :class:`SchemaFaultError` for the first thing that is wrong with any of the schemas.
    """
    texts = [first]
    known: set[str] = set()
    refs: list[tuple[SchemaText, JsonPlaces, Path, str]] = []
    for text in texts:  # which grows
        ours = our_text(text.uri) is not None
        data, places = parsed(text) if ours else checked(text)
        own = [] if ours else list(_references(data, text.uri))
        known |= {text.uri, *_ids(data, text.uri)}
        refs += [(text, places, path, target) for path, target in own]
        if ours:  # these refer only to each other
            shared = our_text(SHARED)
            if shared is not None and shared not in texts:
                texts.append(shared)
        for path, target in own:
            uri = urldefrag(target)[0]
            if uri in known or any(uri == each.uri for each in texts) or _is_standard(uri):
                continue
            found = our_text(uri) or (read(uri) if urlsplit(uri).scheme == "file" else _FAR)
            if isinstance(found, str):
                if _may_be_known(uri, first, texts):
                    continue
                said = f"refers to {_shown(data, path)!r}, {found}"
                raise SchemaFaultError(text.path, said, places.line_of(path))
            texts.append(found)
            if len(texts) > MOST:
                raise SchemaFaultError(text.path, f"refers to more than {MOST} files", places.line_of(path))
    _resolve(tuple(texts), refs)
    return House(tuple(texts))


_FAR = "which is not in the project; nothing is fetched from elsewhere"


def _may_be_known(uri: str, first: SchemaText, texts: list[SchemaText]) -> bool:
    """Whether a schema that was read has the ``$id`` ``uri``."""
    return any(uri in _ids(parsed(text)[0], text.uri) for text in texts)


def _shown(data: Any, path: Path) -> str:
    for step in path:
        data = data[step]
    return str(data)[:200]


def _is_standard(uri: str) -> bool:
    from jsonschema_specifications import REGISTRY

    return uri.rstrip("#") in REGISTRY


def _joined(base: str, reference: str) -> str:
    if reference.startswith("#"):
        return urldefrag(base)[0] + reference
    return urljoin(base, reference)


def _with_bases(data: Any, uri: str) -> Iterator[tuple[Path, dict[str, Any], str]]:
    """Every schema with its path and the URI that references in it are relative to."""
    bases: dict[Path, str] = {}
    for path, schema in subschemas(data):
        above = next((bases[path[:end]] for end in range(len(path), -1, -1) if path[:end] in bases), uri)
        own = schema.get("$id")
        bases[path] = _joined(above, own) if isinstance(own, str) else above
        yield path, schema, bases[path]


def _references(data: Any, uri: str) -> Iterator[tuple[Path, str]]:
    for path, schema, base in _with_bases(data, uri):
        for key in ("$ref", "$dynamicRef"):
            if isinstance(reference := schema.get(key), str):
                yield (*path, key), _joined(base, reference)


def _ids(data: Any, uri: str) -> set[str]:
    return {urldefrag(base)[0] for _, _, base in _with_bases(data, uri)}


def contents(text: SchemaText) -> Any:
    """What a schema says, with the URI of its text for one that has no ``$id`` of its own.

    It is without ``$schema``, by which jsonschema would choose another validator than ours for it.
    """
    data = parsed(text)[0]
    if not isinstance(data, dict):
        return data
    rest = {key: value for key, value in data.items() if key != "$schema"}
    return {**rest, "$id": _joined(text.uri, data.get("$id", text.uri))}


def registry_of(texts: tuple[SchemaText, ...]) -> Registry[Any]:
    """The schemas by their URIs; nothing is looked for elsewhere."""
    from jsonschema_specifications import REGISTRY
    from referencing.jsonschema import DRAFT202012

    resources = [(text.uri, DRAFT202012.create_resource(contents(text))) for text in texts]
    found: Registry[Any] = REGISTRY.with_resources(resources)
    return found.with_resources([(own, each) for _, each in resources if (own := each.id()) is not None])


def _resolve(texts: tuple[SchemaText, ...], refs: list[tuple[SchemaText, JsonPlaces, Path, str]]) -> None:
    """Raise :class:`SchemaFaultError` for the first reference to something that is not there, or to itself."""
    if not refs:
        return
    from referencing.exceptions import Unresolvable

    from linter.house.loops import Reference, endless

    registry = registry_of(texts)
    known = {text.uri: places for text, places, _, _ in refs}
    references = []
    for text, places, path, target in refs:
        try:
            references.append(Reference(text, path, registry.resolver().lookup(target).contents))
        except (Unresolvable, ValueError, TypeError, AttributeError):
            shown = _shown(parsed(text)[0], path)
            raise SchemaFaultError(
                text.path, f"refers to {shown!r}, which is not there", places.line_of(path)
            ) from None
    if (found := endless(registry, texts, references)) is not None:
        text, path, is_loop = found
        shown = _shown(parsed(text)[0], path) if is_loop else ""
        said = f"refers to {shown!r}, which leads back to itself" if is_loop else TOO_DEEP
        raise SchemaFaultError(text.path, said, known[text.uri].line_of(path))
