#!/usr/bin/env bash
# lint.sh: the formatter's check, the house rules, then what stands around the binary. All run, so that one sees everything
# at once.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
status=0
"$SCRIPTS/format.sh" --check || status=1
"$SCRIPTS/lint-rules.sh" || status=1
"$SCRIPTS/lint-deploy.sh" || status=1
exit "$status"
