#!/usr/bin/env bash
# bench-lifecycle.sh: what an orchestrator sees of the process, each line with its goal:
#   from exec to /live 200, and from an idle SIGTERM to the exit: medians of 10 runs;
#   the processor time of an idle sidecar with checks of Postgres and Redis running;
#   the 99th percentile of /live and /ready (wrk, one connection) while Postgres and Redis are well, stopped (SIGSTOP), and
#   gone (killed: connections refused), with a scrape every second beside.
# Times are for a machine that does nothing else; the load is printed with them.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
RUNS=10
IDLE_SECONDS=20
PROBE_SECONDS=4

find_binary
source "$SCRIPTS/services.sh"

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

# The 99th percentile in milliseconds of the requests for a path that one connection asks in PROBE_SECONDS.
probe() {
  wrk -t 1 -c 1 -d "${PROBE_SECONDS}s" --latency "http://127.0.0.1:$port$1" | awk '$1 == "99%" {
    if ($2 ~ /us$/) print $2 / 1000; else if ($2 ~ /ms$/) print $2 + 0; else print $2 * 1000
  }'
}

# launch FILE: the sidecar until /live answers; sets sidecar_pid and port.
launch() {
  port="$(free_port)"
  (cd "$STACK" && exec env -u TELEGRAM_BOT_TOKEN OUTRIGGER_HTTP_LISTEN="127.0.0.1:$port" "$binary" run ${1:+--config "$1"}) \
    >"$STACK/sidecar.log" 2>&1 </dev/null &
  sidecar_pid=$!
  until is_live; do kill -0 "$sidecar_pid" || return 1; done
}

end_sidecar() {
  kill -TERM "$sidecar_pid"
  wait "$sidecar_pid"
}

starts=""
stops=""
for _ in $(seq "$RUNS"); do
  begin="$(now)"
  launch ""
  starts+="$(($(now) - begin))"$'\n'
  sleep 1
  begin="$(now)"
  end_sidecar
  stops+="$(($(now) - begin))"$'\n'
done

start_backends
launch "$SIDECAR_CONFIG"
sleep 2
ticks() { awk '{ print $14 + $15 }' "/proc/$sidecar_pid/stat"; }
before="$(ticks)"
sleep "$IDLE_SECONDS"
idle="$(($(ticks) - before))"

scrapes() { while curl -fsS -o /dev/null "http://127.0.0.1:$port/metrics"; do sleep 1; done; }
postgres_family() { echo "$postgres_pid" && pgrep -P "$postgres_pid" || true; }
# probes NAME: the percentiles of both paths, as "NAME LIVE READY".
probes() { echo "$1 $(probe /live) $(probe /ready)"; }

scrapes &
scraper=$!
figures="$(probes well)"$'\n'
# shellcheck disable=SC2046,SC2154
kill -STOP "$redis_pid" $(postgres_family)
sleep 1
figures+="$(probes stopped)"$'\n'
# shellcheck disable=SC2046
kill -KILL "$redis_pid" $(postgres_family)
sleep 1
figures+="$(probes gone)"$'\n'
end_sidecar
kill "$scraper" 2>/dev/null || true

awk -v start="$(median <<<"${starts%$'\n'}")" -v stop="$(median <<<"${stops%$'\n'}")" \
  -v ticks="$idle" -v hertz="$(getconf CLK_TCK)" -v seconds="$IDLE_SECONDS" -v load="$(cut -d ' ' -f 1 /proc/loadavg)" '
BEGIN {
  percent = 100 * ticks / hertz / seconds
  printf "load of the machine at the end: %s\n", load
  printf "%d ms from exec to /live 200 (at most 100)\n%d ms from an idle SIGTERM to the exit (at most 200)\n", start, stop
  printf "%.2f %% of one processor when idle with two checks (at most 0.2)\n", percent
  bad = start > 100 || stop > 200 || percent > 0.2
}
NF == 3 {
  printf "%.2f ms, %.2f ms: 99th percentile of /live and /ready with Postgres and Redis %s (at most 10)\n", \
    $2, $3, $1
  bad = bad || $2 > 10 || $3 > 10
}
END { exit bad }' <<<"${figures%$'\n'}"
