"""The judges of report formats that others have written, fetched from package registries into a folder of their own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

MULTITOOL = "@microsoft/sarif-multitool@5.7.0"
"""The official validator of SARIF."""
JEST_SARIF = "@microsoft/jest-sarif@1.0.0-beta.0"
"""Ships the schema of SARIF."""
PYTEST = "pytest==8.4.2"
"""Ships junit-10.xsd, of the xUnit plugin for Jenkins, with the sources of its tests."""


class Absent(Exception):  # noqa: N818 - a reason to skip, no error of ours
    """A judge that cannot be had here, and why."""


def multitool(folder: Path) -> str:
    """Where the program of the official validator of SARIF is, once it is installed in ``folder``."""
    _npm(folder, MULTITOOL)
    question = ["node", "-p", "require('@microsoft/sarif-multitool')"]
    program = subprocess.run(question, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
    if not os.path.exists(program):
        raise Absent(f"{MULTITOOL} has no program for this system")
    os.chmod(program, 0o755)  # its own script would do that, but scripts of packages are not run here
    return program


def judged(program: str, report: Path) -> dict[str, list[str]]:
    """What the validator says of a report, by how bad it is: ``error``, ``warning`` and ``note``; of GitHub too."""
    verdict = report.with_suffix(".verdict.json")
    options = {
        "--rule-kind": "Sarif;Gh",
        "--level": "Error;Warning;Note",
        "--quiet": "true",
        "--max-file-size-in-kb": "1000000",
        "--output": str(verdict),
        "--log": "ForceOverwrite",
    }
    command = [program, "validate", str(report), *(word for option in options.items() for word in option)]
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    try:
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=900)
    except OSError as error:
        raise Absent(f"{MULTITOOL} does not run here: {error.strerror}") from None
    if not verdict.exists():
        raise RuntimeError(f"{MULTITOOL} gave no verdict: {ran.stdout}{ran.stderr}")
    said: dict[str, list[str]] = {"error": [], "warning": [], "note": []}
    for run in json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"]:
        for result in run["results"]:
            said[result.get("level", "warning")].append(f"{result['ruleId']}: {result['message']}")
        for invocation in run.get("invocations", ()):
            for notification in invocation.get("toolExecutionNotifications", ()):
                if notification.get("level") == "error":
                    said["error"].append(str(notification["message"]))
    return said


def sarif_schema(folder: Path) -> Any:
    """The JSON Schema of SARIF 2.1.0."""
    _npm(folder, JEST_SARIF)
    (file,) = (folder / "node_modules/@microsoft/jest-sarif").rglob("sarif-2.1.0*.json")
    return json.loads(file.read_text(encoding="utf-8"))


def junit_schema(folder: Path) -> Path:
    """Where ``junit-10.xsd`` is."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
    _run([*command, "--dest", str(folder), PYTEST], PYTEST)
    (archive,) = folder.glob("pytest-*.tar.gz")
    with tarfile.open(archive) as sources:
        (member,) = (each for each in sources.getmembers() if each.name.endswith("/junit-10.xsd"))
        content = sources.extractfile(member)
        assert content is not None
        (folder / "junit-10.xsd").write_bytes(content.read())
    return folder / "junit-10.xsd"


def _npm(folder: Path, package: str) -> None:
    if shutil.which("npm") is None:
        raise Absent("npm is not installed")
    folder.mkdir(exist_ok=True)
    _run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(folder), package], package)


def _run(command: Sequence[str], package: str) -> None:
    try:
        ran = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=300)
    except subprocess.TimeoutExpired:
        raise Absent(f"{package} cannot be had: no answer in 300 seconds") from None
    if ran.returncode:
        raise Absent(f"{package} cannot be had: {(ran.stderr.strip().splitlines() or ['no reason given'])[-1]}")
