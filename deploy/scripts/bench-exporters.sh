#!/usr/bin/env bash
# bench-exporters.sh: what a scrape costs, against Debian's prometheus-postgres-exporter, prometheus-redis-exporter and
# prometheus-process-exporter on the same servers in the same run, all asked as a Prometheus asks. Prints a table; fails
# when a goal is missed. ROUNDS and SCRAPES say how long it measures. OUTRIGGER_BINARY: as for stack.sh.
#
# CPU is user and system time of the process (proc(5)); that of Postgres is all its processes'. The three take turns, so that
# what else the machine does falls on all alike; latencies are medians. Our collectors whose metrics postgres_exporter
# 0.11 does not have are off, as is what it adds to ours: its Go runtime's and the server label's families are its own cost.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
ROUNDS="${ROUNDS:-5}"
SCRAPES="${SCRAPES:-200}"
PROCESSES=500 # that sleep beside the watched one, as on a machine that does more than this

"$SCRIPTS/install-packages.sh" bench-exporters
find_binary
source "$SCRIPTS/services.sh"
TICK_MS=$((1000 / $(getconf CLK_TCK)))

# Milliseconds of CPU a process has used in its life.
cpu_of() { awk -v tick="$TICK_MS" '{ sub(/.*\) /, ""); print ($12 + $13) * tick }' "/proc/$1/stat"; }

# All of Postgres: those of its processes that have ended count with their parent.
cpu_of_postgres() {
  local pid
  {
    awk '{ sub(/.*\) /, ""); print $12 + $13 + $14 + $15 }' "/proc/$postgres_pid/stat"
    for pid in $(cat "/proc/$postgres_pid"/task/*/children); do
      awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$pid/stat" 2>/dev/null || true
    done
  } | awk -v tick="$TICK_MS" '{ sum += $1 } END { print sum * tick }'
}

megabytes_of() { awk '/^VmRSS:/ { printf "%.1f", $2 * 1024 / 1e6 }' "/proc/$1/status"; }

# scrape URL COUNT: prints the milliseconds of each, on one connection.
scrape() {
  curl -fsS --max-time 60 -o /dev/null -w '%{time_total}\n' -H 'Accept-Encoding: gzip' \
    -H 'Accept: application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1' \
    "$1?[1-$2]" | awk '{ print $1 * 1000 }'
}

# measure NAME PID URL: one round; adds to NAME.cpu, NAME.server and NAME.latency in $STACK.
measure() {
  local cpu server
  cpu="$(cpu_of "$2")" server="$(cpu_of_postgres)"
  scrape "$3" "$SCRAPES" >>"$STACK/$1.latency"
  echo $(($(cpu_of "$2") - cpu)) >>"$STACK/$1.cpu"
  echo $(($(cpu_of_postgres) - server)) >>"$STACK/$1.server"
}

per_scrape() { awk -v scrapes="$SCRAPES" '{ sum += $1 } END { printf "%.3f", sum / (NR * scrapes) }' "$STACK/$1"; }
median() { sort -n "$STACK/$1.latency" | awk '{ all[NR] = $1 } END { printf "%.2f", all[int((NR + 1) / 2)] }'; }

# An idle sidecar of its own, with the given lines of configuration; sets NAME_url.
start_plain() { # NAME LINES
  local port
  port="$(free_port)"
  printf 'http: {listen: "127.0.0.1:%s"}\nlog: {spool: off}\nbot: {storage: "sqlite:%s/%s.db"}\n%s\n' "$port" "$STACK" "$1" "$2" >"$STACK/$1.yml"
  start "$1" TERM env -u TELEGRAM_BOT_TOKEN "$binary" run --config "$STACK/$1.yml"
  eval "$1_url=http://127.0.0.1:$port"
  wait_for "$1" "$!" curl -fsS "http://127.0.0.1:$port/live"
}

start_exporters() {
  local port
  port="$(free_port)"
  postgres_exporter_url="http://127.0.0.1:$port/metrics"
  start postgres_exporter TERM env DATA_SOURCE_NAME="$POSTGRES_URL?sslmode=disable" prometheus-postgres-exporter \
    --web.listen-address="127.0.0.1:$port"
  port="$(free_port)"
  redis_exporter_url="http://127.0.0.1:$port/metrics"
  start redis_exporter TERM prometheus-redis-exporter -redis.addr "$REDIS_URL_OF_STACK" -web.listen-address "127.0.0.1:$port"
  port="$(free_port)"
  process_exporter_url="http://127.0.0.1:$port/metrics"
  printf 'process_names:\n  - {name: watched, cmdline: ["^%s"]}\n' "$STACK/watched" >"$STACK/process.yml"
  start process_exporter TERM prometheus-process-exporter -config.path "$STACK/process.yml" \
    -web.listen-address "127.0.0.1:$port"
  # shellcheck disable=SC2154 # set by start
  {
    wait_for postgres_exporter "$postgres_exporter_pid" curl -fsS "$postgres_exporter_url"
    wait_for redis_exporter "$redis_exporter_pid" curl -fsS "$redis_exporter_url"
    wait_for process_exporter "$process_exporter_pid" curl -fsS "$process_exporter_url"
  }
}

start_backends
# What postgres_exporter 0.11 has no metrics for, or only with a query file.
LACKING="[wal, roles, stat_progress_vacuum, stat_user_tables, statio_user_tables, replication]"
sed -i "s|^  main: {url: \"postgres.*|  main: {url: \"$POSTGRES_URL\", critical: true, collectors: {disable: $LACKING}}|" "$SIDECAR_CONFIG"

# A process to watch among many others.
cp "$(command -v sleep)" "$STACK/watched"
start watched TERM "$STACK/watched" 3600
start crowd TERM bash -c "for _ in \$(seq $PROCESSES); do sleep 3600 & done; trap 'kill \$(jobs -p)' TERM; wait"
start_sidecar
start_exporters
start_plain watching "process: {watched: {command: \"^$STACK/watched\"}}"
start_plain blank ""

say "Measuring $ROUNDS rounds of $SCRAPES scrapes of each"
for url in "$postgres_exporter_url" "$redis_exporter_url" "$SIDECAR_URL/metrics" "$watching_url/metrics" "$blank_url/metrics"; do
  scrape "$url" 20 >"$STACK/warm"
done
# shellcheck disable=SC2154
for _ in $(seq "$ROUNDS"); do
  measure postgres_exporter "$postgres_exporter_pid" "$postgres_exporter_url"
  measure redis_exporter "$redis_exporter_pid" "$redis_exporter_url"
  measure ours "$sidecar_pid" "$SIDECAR_URL/metrics"
  measure watching "$watching_pid" "$watching_url/metrics"
  measure blank "$blank_pid" "$blank_url/metrics"
  SCRAPES=$((SCRAPES / 10)) measure process_exporter "$process_exporter_pid" "$process_exporter_url"
done

status=0
printf '\n%-44s %12s %12s %8s %8s\n' '' 'exporters' 'outrigger' 'ratio' 'goal'
row() { # WHAT THEIRS OURS GOAL
  printf '%s\t%s\t%s\t%s\n' "$@" | awk -F '\t' '{
    ratio = $2 > 0 ? $3 / $2 : 9; met = ratio <= $4
    printf "%-44s %12.2f %12.2f %8.3f %8.3f%s\n", $1, $2, $3, ratio, $4, met ? "" : "  missed"; exit !met }' || status=1
}
sum() { awk 'BEGIN { total = 0; for (i = 1; i < ARGC; i++) total += ARGV[i]; print total }' "$@"; }
minus() { awk 'BEGIN { value = ARGV[1] - ARGV[2]; print (value > 0 ? value : 0) }' "$@"; }

row 'CPU per scrape, pg + redis, ms' "$(sum "$(per_scrape postgres_exporter.cpu)" "$(per_scrape redis_exporter.cpu)")" \
  "$(per_scrape ours.cpu)" 0.125
row 'latency of a scrape, pg + redis, median, ms' "$(sum "$(median postgres_exporter)" "$(median redis_exporter)")" \
  "$(median ours)" 0.5
row "CPU of Postgres per scrape, ms" "$(per_scrape postgres_exporter.server)" "$(per_scrape ours.server)" 0.6
row "CPU per scrape, one watched process, ms" \
  "$(SCRAPES=$((SCRAPES / 10)) per_scrape process_exporter.cpu)" \
  "$(minus "$(per_scrape watching.cpu)" "$(per_scrape blank.cpu)")" 0.01
row 'resident memory, MB' \
  "$(sum "$(megabytes_of "$postgres_exporter_pid")" "$(megabytes_of "$redis_exporter_pid")" "$(megabytes_of "$process_exporter_pid")")" \
  "$(megabytes_of "$sidecar_pid")" 0.5
if [[ -n "${KEEP:-}" ]]; then # the answers, to look at what was compared
  for name in postgres_exporter redis_exporter process_exporter; do eval "curl -fsS \"\$${name}_url\"" >"$KEEP/$name.txt"; done
  curl -fsS "$SIDECAR_URL/metrics" >"$KEEP/ours.txt"
  curl -fsS "$watching_url/metrics" >"$KEEP/watching.txt"
fi
exit "$status"
