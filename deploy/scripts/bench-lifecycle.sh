#!/usr/bin/env bash
# bench-lifecycle.sh: from exec to /live 200 (at most 100 ms), from an idle SIGTERM to the exit (at most 200 ms), each the
# median of 10 runs, and the processor time of an idle sidecar with a check of Redis running (at most 0.2 % of one). Times
# are for a machine that does nothing else.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
RUNS=10
IDLE_SECONDS=20

find_binary
folder="$(mktemp -d)"
pid=""
trap '[[ -n "$pid" ]] && kill -KILL "$pid" 2>/dev/null; rm -rf "$folder"' EXIT
port=21987

now() { echo $(($(date +%s%N) / 1000000)); }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# A request without starting another program, whose start would be most of what is measured.
is_live() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
  local line
  read -r line <&3 || line=""
  exec 3>&-
  [[ "$line" == "HTTP/1.1 200"* ]]
} 2>/dev/null

start() {
  (cd "$folder" && exec env OUTRIGGER_HTTP_LISTEN="127.0.0.1:$port" "$@" "$binary" run) >/dev/null 2>&1 </dev/null &
  pid=$!
  until is_live; do kill -0 "$pid" || return 1; done
}

starts=""
stops=""
for _ in $(seq "$RUNS"); do
  begin="$(now)"
  start
  starts+="$(($(now) - begin))"$'\n'
  sleep 1
  begin="$(now)"
  kill -TERM "$pid"
  wait "$pid"
  stops+="$(($(now) - begin))"$'\n'
done

start REDIS_URL="redis://127.0.0.1:1/0"
sleep 2
ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }
before="$(ticks)"
sleep "$IDLE_SECONDS"
after="$(ticks)"
kill -TERM "$pid"
wait "$pid"
pid=""

awk -v start="$(median <<<"${starts%$'\n'}")" -v stop="$(median <<<"${stops%$'\n'}")" \
  -v ticks="$((after - before))" -v hertz="$(getconf CLK_TCK)" -v seconds="$IDLE_SECONDS" 'BEGIN {
  percent = 100 * ticks / hertz / seconds
  printf "%d ms from exec to /live 200 (at most 100)\n%d ms from an idle SIGTERM to the exit (at most 200)\n", start, stop
  printf "%.2f %% of one processor when idle (at most 0.2)\n", percent
  exit !(start <= 100 && stop <= 200 && percent <= 0.2)
}'
