"""The memory of documents that were read and are needed no more."""

from __future__ import annotations

import gc

_LITTLE = 1 << 18
"""So many bytes of files may be checked before what they leave is freed: memory that is used again is fast."""
_PER_FILE = 4096


class Freeing:
    """Frees what documents leave behind in circles, now and then: nobody else does if the collector is off."""

    def __init__(self) -> None:
        self._left = 0
        self._is_frozen = False

    def after(self, size: int) -> None:
        """Count a file of ``size`` bytes that was read."""
        self._left += size + _PER_FILE
        if self._left > _LITTLE and not gc.isenabled():
            if not self._is_frozen:
                gc.freeze()  # what was loaded is no garbage and need not be looked through
                self._is_frozen = True
            gc.collect(0)
            self._left = 0
