#!/usr/bin/env bash
# smoke.sh URL: whether a sidecar that was just deployed does what everyone needs: it is live and ready, says what it is, has
# metrics, and keeps its guarded routes to itself. Waits up to SMOKE_TIMEOUT (30) seconds for the first answer; prints what is wrong.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
[[ $# -eq 1 ]] || die "Usage: smoke.sh URL"
url="${1%/}"
wrong=0

status() { curl -sS -m 5 -o /dev/null -w '%{http_code}' "$@" 2>/dev/null || true; }

expect() { # WHAT GOT WANTED…
  local what="$1" got="$2"
  shift 2
  local wanted
  for wanted in "$@"; do [[ "$got" == "$wanted" ]] && return 0; done
  printf 'error: %s: %s instead of %s\n' "$what" "${got:-nothing}" "$*" >&2
  wrong=1
}

end=$((SECONDS + ${SMOKE_TIMEOUT:-30}))
until [[ "$(status "$url/ready")" == 200 ]] || ((SECONDS >= end)); do sleep 0.2; done
expect "GET /live" "$(status "$url/live")" 200
expect "GET /ready" "$(status "$url/ready")" 200
expect "GET /startup" "$(status "$url/startup")" 200
expect "GET /version" "$(status "$url/version")" 200
# As whoever comes through a proxy would: from anywhere but this machine, and without a token.
for route in /logs /config; do
  expect "GET $route without a token" "$(status -H 'X-Forwarded-For: 192.0.2.1' "$url$route")" 401 403 404
done
metrics="$(curl -fsS -m 10 "$url/metrics" || true)"
for family in outrigger_build_info outrigger_ready module_state; do
  grep -q "^${family}[{ ]" <<<"$metrics" || { printf 'error: /metrics has no %s\n' "$family" >&2; wrong=1; }
done
[[ "$wrong" -eq 0 ]] && say "$url serves."
exit "$wrong"
