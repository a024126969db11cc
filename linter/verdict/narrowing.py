"""Which files a run is about, by the settings and, above them, by what a shell was told."""

from __future__ import annotations

from collections.abc import Callable

from linter.files import Selection
from linter.patterns import Patterns
from linter.settings import Project
from linter.tuples import NamedTuple


class Narrowing(NamedTuple):
    """What a shell was told about the files of a run; ``None`` where it leaves that to the settings."""

    exclude: Patterns | None = None
    extend_exclude: Patterns | None = None
    force_exclude: bool = False
    respect_gitignore: bool | None = None

    def of(self, project: Project) -> Callable[[str], Selection]:
        """What selects the files in a folder, by the settings and, above them, by the options."""

        def select(folder: str) -> Selection:
            selection = project.selection(folder)
            if self.exclude is not None:
                selection = selection._replace(exclude=self.exclude)
            if self.extend_exclude is not None:
                selection = selection._replace(extend_exclude=(*selection.extend_exclude, self.extend_exclude))
            if self.respect_gitignore is not None:
                selection = selection._replace(respect_gitignore=self.respect_gitignore)
            return selection._replace(force_exclude=True) if self.force_exclude else selection

        return project.selection if self == Narrowing() else select
