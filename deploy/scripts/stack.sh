#!/usr/bin/env bash
# stack.sh: a throw-away Postgres, Redis and Prometheus, and the sidecar in the foreground configured onto them.
# Ctrl-C drains the sidecar, ends the servers and removes everything.
# stack.sh --check: the same without a terminal, until Prometheus has scraped the sidecar with up == 1; then it ends.
# OUTRIGGER_BINARY: the path of a binary to use instead of building the release one.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

"$SCRIPTS/install-packages.sh" stack
find_binary
source "$SCRIPTS/services.sh"
start_backends

scraped() {
  curl -fsS --get --data-urlencode 'query=up{job="outrigger"}' "$PROMETHEUS_URL/api/v1/query" | grep -q '"1"\]'
}

if [[ "${1:-}" == --check ]]; then
  start_sidecar
  start_prometheus
  wait_for prometheus "$prometheus_pid" scraped
  curl -fsS "$PROMETHEUS_URL/api/v1/status/flags" | grep -q exemplar-storage || die "Prometheus keeps no exemplars."
  say "Prometheus scrapes the sidecar: up == 1"
  exit 0
fi

load_dotenv
start_prometheus
cat >&2 <<END

  Prometheus  $PROMETHEUS_URL/graph?g0.expr=outrigger_build_info
  Postgres    $POSTGRES_URL
  Redis       $REDIS_URL_OF_STACK
  Sidecar     $SIDECAR_URL
  Its config  $SIDECAR_CONFIG
  Logs        $STACK/*.log

END
# It keeps our terminal, to talk to the bot. A Ctrl-C reaches it from the terminal; a SIGTERM to us we pass on.
"$binary" run --config "$SIDECAR_CONFIG" <&0 &
sidecar=$!
trap ':' INT
trap 'kill -TERM "$sidecar" 2>/dev/null || true' TERM
while :; do
  status=0
  wait "$sidecar" || status=$?
  kill -0 "$sidecar" 2>/dev/null || exit "$status" # else a signal ended the wait, and it is draining
done
