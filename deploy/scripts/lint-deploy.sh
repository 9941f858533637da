#!/usr/bin/env bash
# lint-deploy.sh [PART…]: what stands around the binary, checked by the tools that read it: all parts, or those named.
# Every part runs, so that one sees everything at once. A tool that cannot be had here is said, and under CI=true a failure.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/install-packages.sh" lint
"$SCRIPTS/install-lint-tools.sh"
tools="$ROOT/.build/lint-tools/bin"

# Runs a command quietly; its output is shown when it fails.
quietly() {
  local output
  output="$("$@" 2>&1)" || {
    printf '%s\n' "$output" >&2
    return 1
  }
}

# A tool that is not there is no failure on a machine that cannot have it.
has() {
  command -v "$1" >/dev/null || [[ -x "$tools/$1" ]] && return 0
  [[ "${CI:-}" == true ]] && die "$1 is needed."
  say "Without $1: skipped."
  return 1
}

check_rules() {
  quietly promtool check config prometheus.yml || return 1
  quietly promtool test rules deploy/prometheus/tests/*.yml || return 1
  if has amtool; then quietly amtool check-config deploy/alertmanager/alertmanager.yml || return 1; fi
  if has python; then "$tools/python" "$SCRIPTS/check-rules.py"; fi
}

PARTS=(rules)
[[ $# -eq 0 ]] && set -- "${PARTS[@]}"
status=0
for part in "$@"; do
  if "check_$part"; then
    say "Checked: $part"
  else
    printf 'error: %s\n' "$part" >&2
    status=1
  fi
done
exit "$status"
