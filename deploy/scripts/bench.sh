#!/usr/bin/env bash
# bench.sh: what the sidecar costs. GET /live at 16 connections against nginx in the same run, and the memory of the
# release binary with bot, Postgres and Redis attached after 1,000 scrapes. Fails when /live is below 0.95 of nginx or
# the memory above 30 MB.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
MAXIMUM_MEGABYTES=30

"$SCRIPTS/install-packages.sh" bench
find_binary
source "$SCRIPTS/services.sh"
start_backends
start_sidecar

status=0
Benchmarks/live-vs-nginx.sh "$SIDECAR_URL/live" || status=$?

curl -fsS --max-time 5 "$SIDECAR_URL/metrics?[1-1000]" -o /dev/null
resident="$(awk '/^VmRSS:/ { print $2 }' "/proc/$sidecar_pid/status")"

awk -v kilobytes="$resident" -v most="$MAXIMUM_MEGABYTES" 'BEGIN {
  megabytes = kilobytes * 1024 / 1000000
  printf "%.1f MB resident after 1,000 scrapes (at most %d)\n", megabytes, most
  exit !(megabytes <= most)
}' || status=1
exit "$status"
