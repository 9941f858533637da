#!/usr/bin/env bash
# profile.sh: WORKLOAD=scrape|updates|logs against the release binary under perf, for PROFILE_SECONDS (15), and a flame graph of it:
# .build/profile/WORKLOAD.svg, with the samples beside it as WORKLOAD.folded (frames joined by ;, and how often). Needs perf, and
# a kernel that lets one sample a process of one's own (kernel.perf_event_paranoid of 2 or less, or root).
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
workload="${WORKLOAD:-scrape}"
seconds="${PROFILE_SECONDS:-15}"
[[ "$workload" =~ ^(scrape|updates|logs)$ ]] || die "WORKLOAD is scrape, updates or logs, not $workload."
"$SCRIPTS/install-packages.sh" profile
command -v perf >/dev/null || die "There is no perf: install linux-perf."
# The release binary with its symbols, in a folder of its own.
if [[ -z "${OUTRIGGER_BINARY:-}" ]]; then
  say "Building with symbols"
  swift build -c release --product outrigger --static-swift-stdlib --scratch-path .build-profile -Xswiftc -g "${BUILD_FLAGS[@]}"
  OUTRIGGER_BINARY="$ROOT/.build-profile/release/outrigger"
fi
find_binary
source "$SCRIPTS/services.sh"
start_backends
printf 'log: {format: none, rate_limit: {per_source: 10000000/s}, spool: {path: "%s/spool"}, dead_letter: "%s/dead"}\n' "$STACK" "$STACK" >>"$SIDECAR_CONFIG"
sed -i 's|^http: {listen: \(".*"\)}|http: {listen: \1, rate_limit: 100000/s}|' "$SIDECAR_CONFIG"
if [[ "$workload" == updates ]]; then
  api_port="$(free_port)"
  cat >>"$SIDECAR_CONFIG.bot" <<END
  telegram: {token: "123456:LOAD-token_of-the-fake-Bot-API_server", api_url: "http://127.0.0.1:$api_port", mode: webhook,
             webhook: {url: "https://bot.example.com/telegram/webhook", secret_token: load}}
END
  sed -i "/^  storage: postgres:main/r $SIDECAR_CONFIG.bot" "$SIDECAR_CONFIG"
  start api TERM python3 deploy/load/bot_api.py "$api_port"
fi
start_sidecar

# Users that write one /start after another, 100 on a connection, as lines of curl's configuration.
updates() { # USER
  local number
  for number in $(seq 100); do
    printf 'url = "%s/telegram/webhook"\nheader = "X-Telegram-Bot-Api-Secret-Token: load"\noutput = /dev/null\ndata = "%s"\nnext\n' \
      "$SIDECAR_URL" "{\\\"update_id\\\":$(($1 * 1000000 + RANDOM * 100 + number)),\\\"message\\\":{\\\"message_id\\\":$number,\\\"date\\\":1,\\\"text\\\":\\\"/start\\\",\\\"chat\\\":{\\\"id\\\":$1,\\\"type\\\":\\\"private\\\",\\\"first_name\\\":\\\"A\\\"},\\\"from\\\":{\\\"id\\\":$1,\\\"is_bot\\\":false,\\\"first_name\\\":\\\"A\\\"}}}"
  done | sed '$d'
}

# As fast as four connections can: enough to keep a processor busy.
work() { # NUMBER
  local end=$((SECONDS + seconds + 1))
  for _ in $(seq 500); do echo '{"level":"info","message":"a line of somebody else","fields":{"n":1}}'; done >"$STACK/lines"
  while ((SECONDS < end)); do
    case "$workload" in
      scrape) curl -fsS -o /dev/null "$SIDECAR_URL/metrics?[1-200]" ;;
      logs) curl -fsS -o /dev/null --data-binary "@$STACK/lines" "$SIDECAR_URL/logs?[1-50]" ;;
      updates) updates "$1" | curl -fsS -K - ;;
    esac || die "The sidecar refuses what is asked of it."
  done
}

output="$ROOT/.build/profile"
mkdir -p "$output"
workers=()
for number in 1 2 3 4; do
  work "$number" &
  workers+=("$!")
done
say "Recording $workload for $seconds s"
perf record -q -F 499 -g --call-graph fp -p "$sidecar_pid" -o "$STACK/perf.data" -- sleep "$seconds"
status=0
# One by one: of several, wait tells what became of the last.
for worker in "${workers[@]}"; do wait "$worker" || status=1; done
[[ "$status" -eq 0 ]] || die "Not all the work was done, so the profile would show something else."
perf script -i "$STACK/perf.data" 2>/dev/null | swift demangle --simplified \
  | python3 deploy/load/flamegraph.py "$workload" "$output"
say "$output/$workload.svg"
