#!/usr/bin/env bash
# Installs the linter into an environment of its own: the release that was asked for, else what this action is part of.
set -euo pipefail

# Python imports from the folder it is started in: not from the checkout, which may hold a pip.py of somebody's.
cd "$RUNNER_TEMP"
"$PYTHON" -I -m venv --clear transcript-lint
environment=(transcript-lint/bin transcript-lint/Scripts)
[ -d "${environment[0]}" ] || environment=("${environment[1]}")
"${environment[0]}/python" -I -m pip install --quiet --disable-pip-version-check \
    "${VERSION:+transcript-lint==}${VERSION:-$ACTION_PATH}"
