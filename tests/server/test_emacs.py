"""Emacs with eglot, without a window: open a broken file, see the diagnostics, apply a fix, save, and end."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.editor import SERVER
from linter import fix, lint
from tests.recipes.reading import EDITORS, blocks

EMACS = shutil.which("emacs")
READY = "(progn (require 'package) (package-initialize) (kill-emacs (if (require 'eglot nil t) 0 3)))"
SCRIPT = """
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)
RECIPE
(setq eglot-sync-connect 20 make-backup-files nil create-lockfiles nil)
(defun shown ()
  (mapcar (lambda (each)
            (save-excursion
              (goto-char (flymake-diagnostic-beg each))
              (list (line-number-at-pos) (1+ (- (point) (line-beginning-position))) (flymake-diagnostic-text each))))
          (flymake-diagnostics)))
(defun wait-for (condition)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.05))))
(find-file PATH)
(apply #'eglot (eglot--guess-contact))
(wait-for (lambda () (flymake-start) (shown)))
(let ((before (shown)))
  (eglot-format-buffer)
  (save-buffer)
  (let ((count (length before)))
    (wait-for (lambda () (flymake-start) (< (length (shown)) count))))
  (let ((after (shown)))
    (with-temp-file OUT (insert (json-encode `((before . ,(vconcat before)) (after . ,(vconcat after))))))))
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
"""


@pytest.fixture
def emacs() -> str:
    if EMACS is None:
        pytest.skip("needs Emacs")
    if subprocess.run([EMACS, "--batch", "--eval", READY], capture_output=True, check=False).returncode:
        pytest.skip("needs eglot")
    return EMACS


@pytest.mark.slow
def test_eglot_shows_fixes_and_saves(emacs: str, tmp_path: Path, broken: str) -> None:
    """One astral and one combining character are before a fault on its line."""
    lines = broken.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("A1: "))
    lines[at] = lines[at][:5] + "😀e\u0301 " + lines[at][5:] + "  "
    text = "\n".join(lines) + "\n"
    path, out = tmp_path / "day.transcript", tmp_path / "out.json"
    path.write_text(text, encoding="utf-8")
    script = SCRIPT.replace("RECIPE", blocks(EDITORS, "elisp")[0])
    for name, value in (("PATH", str(path)), ("OUT", str(out))):
        script = script.replace(name, json.dumps(value))
    (tmp_path / "drive.el").write_text(script, encoding="utf-8")
    run = [emacs, "--batch", "-l", str(tmp_path / "drive.el")]
    environment = {"HOME": str(tmp_path), "PATH": f"{Path(SERVER[0]).parent}:/usr/bin:/bin", "LANG": "C.UTF-8"}
    ran = subprocess.run(run, capture_output=True, text=True, timeout=60, cwd=tmp_path, env=environment)
    assert out.exists(), ran.stderr
    result = json.loads(out.read_text())
    wanted = sorted([each.line, each.column, each.message, each.span[0] < each.span[1]] for each in lint(text).findings)
    for (line, column, message, is_wide), shown in zip(wanted, sorted(result["before"]), strict=True):
        assert message in shown[2] and shown[0] == line
        assert shown[1] == column or not is_wide  # what has no width is shown on the word before
    assert path.read_text(encoding="utf-8") == (fixed := fix(text).data.decode())
    assert len(result["after"]) == len(lint(fixed).findings)
    assert ran.returncode == 0
