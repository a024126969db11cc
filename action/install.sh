#!/usr/bin/env bash
# Installs the linter that this action is part of into an environment of its own.
set -euo pipefail

# Python imports from the folder it is started in, so start it outside of the checkout, which may contain a pip.py.
cd "$RUNNER_TEMP"
"$PYTHON" -I -m venv --clear transcript-lint
environment=(transcript-lint/bin transcript-lint/Scripts)
[ -d "${environment[0]}" ] || environment=("${environment[1]}")
"${environment[0]}/python" -I -m pip install --quiet --disable-pip-version-check "$ACTION_PATH"
