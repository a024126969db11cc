#!/usr/bin/env bash
# Refuses malformed inputs before anything is fetched or run. No input is ever shown: it could form a command.
set -euo pipefail
export LC_ALL=C # so that [0-9] is ten digits and no more

refuse() {
    printf '::error title=transcript-lint::%s\n' "$1"
    exit 2
}

[[ $FAIL_ON =~ ^(error|warning|info)?$ ]] || refuse "The input 'fail-on' takes error, warning or info."
[[ $BASE =~ ^([0-9a-f]{40,64})?$ ]] || refuse "The base commit is not named by its hash."
[[ $ANNOTATIONS =~ ^(true|false)$ ]] || refuse "The input 'annotations' takes true or false."
[[ $CONFIG_FROM_BASE =~ ^(true|false)$ ]] || refuse "The input 'config-from-base' takes true or false."
[[ $UPLOAD_SARIF =~ ^(true|false)$ ]] || refuse "The input 'upload-sarif' takes true or false."
[[ ! $CONFIG =~ [[:cntrl:]] ]] || refuse "The input 'config' takes one path on one line."
[[ ! $SARIF_FILE =~ [[:cntrl:]] ]] || refuse "The input 'sarif-file' takes one path on one line."
