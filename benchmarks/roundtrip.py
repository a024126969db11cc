"""Show that text, its parsed form as JSON, and text again are the same: ``python -m benchmarks.roundtrip --check``.

Clean documents of each built-in layout, and files of each described one among the examples, all from a seed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.described.description import read
from benchmarks.described.files import files
from benchmarks.mutants import documents
from benchmarks.records.writer import documents as records
from benchmarks.table import difference, show, verdict
from linter.engine import parse
from linter.layouts.collection.settings import DEFAULT
from linter.layouts.known import Known, built_in, own
from linter.layouts.rendering.drawing import Drawing

ROOT = Path(__file__).parent.parent
DESCRIBED = (ROOT / "examples" / "layouts", ROOT / "benchmarks" / "described" / "layouts")


def again(data: bytes, known: Known) -> bytes:
    """The text of the parsed form of a file, which was JSON in between."""
    document = parse(data, layouts=(known,))
    form = json.loads(json.dumps(document.to_dict(), ensure_ascii=False))
    return Drawing(known.compiled(DEFAULT), form).text().encode()


def samples(count: int, seed: int) -> Iterator[tuple[Known, list[bytes]]]:
    """The layouts, each with its files."""
    yield built_in("collection"), [page.data() for page in documents(count, seed)]
    yield built_in("record"), [page.data() for page in records(count, seed)]
    for path in sorted(path for folder in DESCRIBED for path in folder.glob("*.toml")):
        known = own(path.read_bytes(), path.name)
        every = files(read(str(path)), max(count // 10, 3), seed)
        yield known, [file.text.encode() for file in every]


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.roundtrip", description=__doc__)
    parser.add_argument("--sample", type=int, default=1000, metavar="N", help="documents of each built-in layout")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", type=int, default=0, metavar="N", help="show the first N failures in full")
    parser.add_argument("--check", action="store_true", help="exit 1 unless every bar is met")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run it; the exit code."""
    options = arguments(argv)
    bars = {}
    for known, every in samples(options.sample, options.seed):
        began = time.perf_counter()
        failures = []
        for data in every:
            if (other := again(data, known)) != data:
                lines = (text.decode().split("\n") for text in (data, other))
                failures.append(difference(*lines))
        took = time.perf_counter() - began
        size = sum(map(len, every)) / 1e6
        print(f"{known.name:20} {len(every) - len(failures):5} of {len(every):5} the same, {size / took:5.2f} MB/s")
        show(known.name, failures, options.failures)
        bars[known.name] = not failures
    return verdict(bars, options.check)


if __name__ == "__main__":
    sys.exit(main())
