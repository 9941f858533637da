#!/usr/bin/env bash
# bench.sh: what the sidecar costs. GET /live (128 bytes or so) at 16 connections against nginx `return 200` in the same
# run, three turns each, and the memory of the release binary with bot, Postgres and Redis after 1,000 scrapes.
# Fails when the ratio is below 0.95 or the memory above 30 MB.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
MINIMUM_RATIO=0.95
MAXIMUM_MEGABYTES=30
SECONDS_EACH="${SECONDS_EACH:-5}"

"$SCRIPTS/install-packages.sh" bench
binary="${OUTRIGGER_BINARY:-}"
if [[ -z "$binary" ]]; then
  "$SCRIPTS/build.sh"
  binary="$ROOT/.build/release/outrigger"
fi

source "$SCRIPTS/services.sh"
trap stop_services EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
start_postgres
start_redis
configure_sidecar
start sidecar TERM env -u TELEGRAM_BOT_TOKEN "$binary" run --config "$SIDECAR_CONFIG"
# shellcheck disable=SC2154 # set by start
wait_for sidecar "$sidecar_pid" curl -fsS "$SIDECAR_URL/ready"

start_nginx() {
  local port body
  port="$(free_port)"
  NGINX_URL="http://127.0.0.1:$port"
  body="$(printf 'x%.0s' $(seq 128))"
  cat >"$STACK/nginx.conf" <<END
daemon off;
worker_processes 1;
pid $STACK/nginx.pid;
error_log $STACK/nginx-error.log;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 100000000;
  client_body_temp_path $STACK; proxy_temp_path $STACK; fastcgi_temp_path $STACK; uwsgi_temp_path $STACK; scgi_temp_path $STACK;
  server { listen 127.0.0.1:$port; location / { return 200 "$body"; } }
}
END
  start nginx TERM /usr/sbin/nginx -c "$STACK/nginx.conf" -e "$STACK/nginx-error.log"
  # shellcheck disable=SC2154
  wait_for nginx "$nginx_pid" curl -fsS "$NGINX_URL/"
}

requests_per_second() { wrk -t 1 -c 16 -d "${SECONDS_EACH}s" "$1" | awk '/^Requests\/sec:/ { print $2 }'; }

start_nginx
ours=() theirs=()
for _ in 1 2 3; do
  theirs+=("$(requests_per_second "$NGINX_URL/")")
  ours+=("$(requests_per_second "$SIDECAR_URL/live")")
done
median() { printf '%s\n' "$@" | sort -g | sed -n 2p; }
our_rate="$(median "${ours[@]}")"
their_rate="$(median "${theirs[@]}")"

curl -fsS "$SIDECAR_URL/metrics?[1-1000]" -o /dev/null
resident="$(awk '/^VmRSS:/ { print $2 }' "/proc/$sidecar_pid/status")"

awk -v ours="$our_rate" -v theirs="$their_rate" -v least="$MINIMUM_RATIO" -v kilobytes="$resident" -v most="$MAXIMUM_MEGABYTES" '
  BEGIN {
    ratio = ours / theirs
    megabytes = kilobytes * 1024 / 1000000
    printf "/live     %d requests/s, nginx %d requests/s, ratio %.2f (at least %.2f)\n", ours, theirs, ratio, least
    printf "memory    %.1f MB resident after 1,000 scrapes (at most %d)\n", megabytes, most
    exit !(ratio >= least && megabytes <= most)
  }'
