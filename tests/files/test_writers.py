from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from linter.files import FileProblem, replace
from linter.files.writers import stays_open

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who has a file open for writing")

OLD, NEW, MORE = b"old\n", b"new\n", b"what somebody adds\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "transcript.txt"
    path.write_bytes(OLD)
    return path


def test_a_file_that_is_read_is_not_open_for_writing(path: Path) -> None:
    with path.open("rb"):
        assert not stays_open(str(path))


def test_a_file_that_stays_open_for_writing_is_left_alone(path: Path) -> None:
    with path.open("ab") as file:
        assert stays_open(str(path))
        with pytest.raises(FileProblem, match="is open for writing in another program; nothing is written"):
            replace(str(path), OLD, NEW)
        file.write(MORE)
    assert path.read_bytes() == OLD + MORE
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_who_opened_before_the_swap_and_writes_after_it_loses_nothing(path: Path) -> None:
    file = path.open("ab", buffering=0)

    def save() -> None:
        time.sleep(0.1)  # long after the swap
        file.write(MORE)
        file.close()

    saving = threading.Thread(target=save)
    saving.start()
    with pytest.raises(FileProblem, match="has changed since it was read"):
        replace(str(path), OLD, NEW)
    saving.join()
    assert path.read_bytes() == OLD + MORE


def test_who_opened_and_writes_nothing_is_waited_for(path: Path) -> None:
    file = path.open("ab")
    threading.Timer(0.1, file.close).start()
    replace(str(path), OLD, NEW)
    assert path.read_bytes() == NEW
