#!/usr/bin/env bash
# Runs the linter. Its arguments are made in Python, as a list that no shell ever reads.
set -euo pipefail

environment=$RUNNER_TEMP/transcript-lint
[ -d "$environment/bin" ] && python=$environment/bin/python || python=$environment/Scripts/python
exec "$python" -I "$ACTION_PATH/action/lint.py"
