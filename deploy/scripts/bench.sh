#!/usr/bin/env bash
# bench.sh [PATTERN…]: what the sidecar costs. The metrics beside a floor and beside the peers of Benchmarks/, and the log
# of the release binary, beside rsyslog where it writes lines to the disk, as one table;
# then GET /live at 16 connections against nginx in the same run, and the memory of the release binary with bot, Postgres
# and Redis attached after 1,000 scrapes. Fails when a goal of the table is missed, /live is below 0.95 of nginx or the
# memory above 30 MB. With patterns: only the rows of the table whose name contains one of them.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
MAXIMUM_MEGABYTES=30

"$SCRIPTS/install-packages.sh" bench
require_swift

status=0
PEERS="$ROOT/Benchmarks/.build/peers"
export PEERS
Benchmarks/build-peers.sh "$PEERS"
find_binary
export SIDECAR="$binary"
say "Building the benchmarks"
swift build -c release --package-path Benchmarks --product measure
Benchmarks/.build/release/measure "$@" || status=1
[[ $# -eq 0 ]] || exit "$status"

source "$SCRIPTS/services.sh"
start_backends
start_sidecar

Benchmarks/live-vs-nginx.sh "$SIDECAR_URL/live" || status=$?

curl -fsS --max-time 5 "$SIDECAR_URL/metrics?[1-1000]" -o /dev/null
resident="$(awk '/^VmRSS:/ { print $2 }' "/proc/$sidecar_pid/status")"

awk -v kilobytes="$resident" -v most="$MAXIMUM_MEGABYTES" 'BEGIN {
  megabytes = kilobytes * 1024 / 1000000
  printf "%.1f MB resident after 1,000 scrapes (at most %d)\n", megabytes, most
  exit !(megabytes <= most)
}' || status=1
exit "$status"
