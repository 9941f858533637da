#!/usr/bin/env bash
# load.sh [SECONDS [USERS]]: many users at once against the sidecar, with Locust: deliveries to the webhook through HelpDesk's
# dialogs, with /metrics, /health and /logs between them. 300 s and 100 users unless given. Fails when a request fails, a log line is
# lost, it does not end clean, or the resident memory is not flat: in a minute or more the last quarter may have 5 % more than the
# second (by then the recent lines in memory, kept few by log.tail_buffer, are there), and at no time more than LOAD_MEMORY kB
# (131072: 128 MiB). OUTRIGGER_BINARY names the program, else it is the release binary.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
duration="${1:-300}"
users="${2:-100}"
"$SCRIPTS/install-packages.sh" load
tools="$ROOT/.build/load-tools"
if [[ ! -x "$tools/bin/locust" ]]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check locust==2.47.0 || {
    rm -rf "$tools"
    [[ "${CI:-}" == true ]] && die "locust could not be installed from PyPI."
    say "locust could not be installed from PyPI: no load."
    exit 0
  }
fi
find_binary
source "$SCRIPTS/services.sh"
start_backends
api_port="$(free_port)"
cat >>"$SIDECAR_CONFIG" <<END
  telegram:
    token: "123456:LOAD-token_of-the-fake-Bot-API_server"
    api_url: "http://127.0.0.1:$api_port"
    mode: webhook
    webhook: {url: "https://bot.example.com/telegram/webhook", secret_token: load}
    rates: {overall: 10000/s, chat: 1000/s, group: 1000/1s}
log: {format: none, tail_buffer: 1MiB, spool: {path: "$STACK/spool"}, dead_letter: "$STACK/dead"}
END
sed -i 's|^http: {listen: \(".*"\)}|http: {listen: \1, rate_limit: 100000/s}|' "$SIDECAR_CONFIG"
start api TERM python3 deploy/load/bot_api.py "$api_port"
# shellcheck disable=SC2154 # set by start
wait_for api "$api_pid" curl -fsS "http://127.0.0.1:$api_port/bot123456:LOAD-token_of-the-fake-Bot-API_server/getMe"
"$binary" check --offline --config "$SIDECAR_CONFIG"
start_sidecar

# "SECONDS KB" a line, for as long as the sidecar runs, however this script ends.
follow_memory() {
  while sleep 1 && kill -0 "$sidecar_pid" 2>/dev/null; do
    printf '%s %s\n' "$SECONDS" "$(awk '/^VmRSS:/ { print $2 }' "/proc/$sidecar_pid/status")"
  done >"$STACK/memory"
}

say "$users users for $duration s"
status=0
SECONDS=0
follow_memory &
follower=$!
"$tools/bin/locust" --headless --only-summary --skip-log-setup -f deploy/load/locustfile.py --host "$SIDECAR_URL" \
  --users "$users" --spawn-rate "$users" --run-time "${duration}s" --stop-timeout 10 --csv "$STACK/load" \
  >"$STACK/locust.log" 2>&1 || status=$?
kill "$follower" 2>/dev/null || true
[[ -f "$STACK/load_stats.csv" ]] || { tail -n 20 "$STACK/locust.log" >&2; die "Locust did not run."; }
python3 - "$STACK/load_stats.csv" <<'END'
import csv, sys
for row in csv.DictReader(open(sys.argv[1])):
    print(f"{row['Type'] or 'all':5} {row['Name']:20} {row['Request Count']:>7} requests {row['Failure Count']:>4} failed "
          f"{float(row['Requests/s']):8.1f}/s   median {row['50%']:>5} ms   95 % {row['95%']:>5} ms   99 % {row['99%']:>5} ms")
END
dropped="$(curl -fsS "$SIDECAR_URL/metrics" | awk '/^log_records_dropped_total/ {sum += $2} END {print sum + 0}')"
[[ "$status" -eq 0 ]] || die "Requests failed, or none was made."
# The middle value of the second and of the last quarter, and the most.
read -r early late most < <(python3 - "$STACK/memory" <<'END'
import statistics, sys
values = [int(line.split()[1]) for line in open(sys.argv[1]) if len(line.split()) == 2]
quarter = max(len(values) // 4, 1)
print(int(statistics.median(values[quarter:2 * quarter] or values)), int(statistics.median(values[-quarter:])), max(values))
END
)
printf 'resident memory: %s kB in the second quarter, %s kB in the last, at most %s kB; log lines lost: %s\n' \
  "$early" "$late" "$most" "$dropped"
[[ "$most" -le "${LOAD_MEMORY:-131072}" ]] || die "The memory passes ${LOAD_MEMORY:-131072} kB."
# Before a minute the allocator and the caches are not yet where they stay.
[[ "$duration" -lt 60 || "$late" -le $((early * 105 / 100)) ]] || die "The memory grows."
[[ "$dropped" -eq 0 ]] || die "Log lines were lost."
kill -TERM "$sidecar_pid"
wait "$sidecar_pid" || die "It ends with $? at SIGTERM."
say "No request failed, the memory stays, and it ended clean."
