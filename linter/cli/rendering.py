"""From JSON to texts: the parsed forms of transcripts, written in their own layouts or in another."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import click

from linter.cli.export_inputs import keep, keep_settings
from linter.cli.intake import STDIN
from linter.cli.render_proof import drawn
from linter.files import FileProblem
from linter.layouts.collection.settings import Layout as Collection
from linter.layouts.compiled import Layout
from linter.layouts.known import BUILT_IN, Known
from linter.layouts.rendering.converting import Conversion
from linter.layouts.rendering.faults import RenderError
from linter.layouts.schema import Fault, faults
from linter.nearest import nearest
from linter.options.wording import value_of
from linter.schema_files import schema_text
from linter.settings import Project
from linter.settings.reading import shown_path
from linter.settings.roots import lies_within

if TYPE_CHECKING:
    from linter.layouts.parsed.shape import Data


def documents_of(content: bytes) -> list[Data]:
    """The parsed forms in a file: one object, or an array of them; raises :class:`RenderError` for anything else."""
    try:
        loaded = json.loads(content, parse_constant=_refuse)
    except UnicodeDecodeError:
        raise RenderError("is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise RenderError(f"is not JSON at line {error.lineno}, column {error.colno}") from None
    except RenderError:  # of ours, which is a ValueError too
        raise
    except ValueError:  # of int(), for more digits than Python reads
        raise RenderError("has a number with too many digits") from None
    except RecursionError:
        raise RenderError("is nested too deeply") from None
    documents: list[Any] = loaded if isinstance(loaded, list) else [loaded]
    if not documents:
        raise RenderError("it contains no transcript")
    schema = json.loads(schema_text("transcript"))
    for number, document in enumerate(documents):
        start = (number,) if isinstance(loaded, list) else ()
        form = (
            {key: each for key, each in document.items() if key != "file"} if isinstance(document, dict) else document
        )
        fault = next(faults(form, schema, schema, start), None)
        if fault is not None:
            place = "".join(f"/{step}" for step in fault.path)
            raise RenderError(f"is not the parsed form of a transcript at {place or 'the top'} ({_wrong(fault)})")
    return documents


def _wrong(fault: Fault) -> str:
    """What is wrong: the key that is missing or unknown, else the keyword of the schema."""
    if fault.keyword == "required":
        missing = next(name for name in fault.schema["required"] if name not in fault.value)
        return f"{value_of(missing)} is missing"
    if fault.keyword == "additionalProperties":
        unknown = next(name for name in fault.value if name not in fault.schema.get("properties", ()))
        return f"{value_of(unknown)} is not known"
    return fault.keyword


def _refuse(constant: str) -> NoReturn:
    raise RenderError(f"has the number {constant}, which is not JSON")


class Rendering:
    """Writes ``documents`` as texts, by the layouts that ``project`` knows; in layout ``target`` if there is one.

    ``left_out`` counts the values that the target has no place for, by their keys.
    """

    def __init__(self, project: Project, target: Known | None, given: Mapping[str, str]) -> None:
        self.left_out: dict[str, int] = {}
        self._project = project
        self._target = target
        self._given = given

    def texts(self, documents: list[Data]) -> Iterator[str]:
        """The texts; raises :class:`RenderError` for what cannot be written."""
        target = self._target
        if target is None or all(document.get("layout") == target.name for document in documents):
            for document in documents:
                known = target or self._source(document)
                if known is None:
                    raise RenderError(f"the layout {document.get('layout')} is not known, expected it in '--layout'")
                self._refuse_values(document)
                yield drawn(known, self._collection(document), document)
            return
        layout = self._compiled(target, documents[0])
        self._require_slots(layout)
        conversion = Conversion(layout, self._given)
        sources = [(document, self._source_layout(document)) for document in documents]
        if not any(section.get("candidates") for document in documents for section in document["sections"]):
            raise RenderError("it contains no candidate")
        for made in conversion.converted(sources):
            yield drawn(target, self._collection(documents[0]), made)
        self.left_out = conversion.left_out

    def _require_slots(self, layout: Layout) -> None:
        """Raise ``click.BadParameter`` where a value is given for a slot that is not there."""
        for name in self._given:
            if name not in layout.slots:
                meant = nearest(name, layout.slots)
                guess = f"did you mean {meant}?" if meant else f"expected one of {', '.join(layout.slots)}."
                said = f"{name!r} is not a slot of the layout {layout.name}, {guess}"
                raise click.BadParameter(said, param_hint="'--set'")

    def _refuse_values(self, document: Data) -> None:
        """Raise :class:`RenderError` where a value is given for the layout that ``document`` was in."""
        if self._given:
            name = next(iter(self._given))
            raise RenderError(f"'--set {name}' goes with another layout, and {document.get('layout')} stays the same")

    def _source(self, document: Data) -> Known | None:
        """The layout that a document was in: of its file or, as that may be elsewhere, any that settings name."""
        name, path = document.get("layout"), _path(document)
        described = {
            shown_path(os.path.join(config.root, named)): known
            for config in (self._project.of(path), self._project.of(""))
            for named, known in config.known.items()
            if known.name == name
        }
        of_file = next((each for each in self._project.layouts(path) if each.name == name), None)
        if of_file is None and len(described) > 1:
            said = " and ".join(sorted(described))
            raise RenderError(f"the layout {name} is described in {said}, expected one of them in '--layout'")
        return next((each for each in (of_file, *described.values(), *BUILT_IN) if each and each.name == name), None)

    def _source_layout(self, document: Data) -> Layout | None:
        known = self._source(document)
        return self._compiled(known, document) if known is not None else None

    def _compiled(self, known: Known, document: Data) -> Layout:
        return known.compiled(self._collection(document))

    def _collection(self, document: Data) -> Collection:
        return self._project.of(_path(document)).layout


def _path(document: Data) -> str:
    """The path that a document says it came from, empty where that is elsewhere: no settings are read from there."""
    path = document.get("file", "")
    try:
        return path if isinstance(path, str) and lies_within(path, os.getcwd()) else ""
    except ValueError:  # no file has such a name
        return ""


def refuse_inputs(
    places: Iterable[str], file: str, project: Project, documents: Iterable[Data], named: str | None
) -> None:
    """Raise ``FileProblem`` where one of ``places`` is a file that was read: ``file`` or what its layout is from."""
    paths = [_path(document) for document in documents]
    for place in places:
        keep(place, None if file == STDIN else file, "files to render")
        keep_settings(place, project, ["", *paths], [] if named is None else [named])


def make_folder(path: str) -> None:
    """Make a folder where there is none; raises ``FileProblem``."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise FileProblem.writing(path, error) from None


def numbered(path: str, folder: str, count: int) -> Iterator[str]:
    """The paths of so many files in ``folder``, named after the file at ``path`` and numbered."""
    stem = os.path.splitext(os.path.basename(path))[0].lstrip("-.") or "transcript"
    digits = len(str(count))
    return (os.path.join(folder, f"{stem}-{number:0{digits}d}.txt") for number in range(1, count + 1))
