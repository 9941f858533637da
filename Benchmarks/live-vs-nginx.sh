#!/bin/bash
# Compares one URL of ours with nginx answering the same number of bytes with `return 200`, by wrk, on this machine.
# The two take turns, so that a busy machine slows both; the medians and their ratio are printed.
#
#   Benchmarks/live-vs-nginx.sh [URL]             default http://127.0.0.1:8000/live
#   ROUNDS=5 SECONDS_PER_RUN=4 CONNECTIONS=16 THREADS=1 MINIMUM=0.95 PATH_OF_NGINX=/usr/sbin/nginx
#
# Exits 1 when the ratio is below MINIMUM. Needs nginx, wrk and curl; nginx runs from a temporary folder.
set -euo pipefail

url=${1:-http://127.0.0.1:8000/live}
rounds=${ROUNDS:-5}
seconds=${SECONDS_PER_RUN:-4}
connections=${CONNECTIONS:-16}
threads=${THREADS:-1}
minimum=${MINIMUM:-0.95}
nginx=${PATH_OF_NGINX:-$(PATH="$PATH:/usr/sbin" command -v nginx)}

folder=$(mktemp -d)
nginx_pid=
trap '[ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true; wait; rm -rf "$folder"' EXIT

fail() { echo "live-vs-nginx: $*" >&2; exit 2; }

size=$(curl -fsS -o /dev/null -w '%{size_download}' "$url") || fail "$url does not answer"
body=$(printf '%*s' "$size" '' | tr ' ' A)
port=$(comm -23 <(seq 20000 29999 | sort) <(ss -Htnl | awk '{sub(/.*:/, "", $4); print $4}' | sort -u) | shuf -n 1)

cat > "$folder/nginx.conf" <<CONF
worker_processes 1;
daemon off;
pid $folder/nginx.pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000000;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  server {
    listen 127.0.0.1:$port backlog=1024;
    location / { default_type text/plain; return 200 "$body"; }
  }
}
CONF
"$nginx" -p "$folder" -c "$folder/nginx.conf" -e "$folder/error.log" &
nginx_pid=$!
nginx_url=http://127.0.0.1:$port/live
curl -fs --retry 50 --retry-connrefused --retry-delay 0 --retry-max-time 5 -o /dev/null "$nginx_url" \
  || fail "nginx did not start: $(cat "$folder/error.log")"

rate() {
  local report
  report=$(wrk -t"$threads" -c"$connections" -d"${seconds}s" "$1")
  if grep -q 'Non-2xx\|Socket errors' <<< "$report"; then fail "errors from $1: $report"; fi
  awk '/Requests\/sec/ {print $2}' <<< "$report"
}
median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

echo "$size-byte body, $connections connections, $rounds rounds of ${seconds}s each"
for round in $(seq "$rounds"); do
  theirs=$(rate "$nginx_url")
  ours=$(rate "$url")
  echo "$theirs" >> "$folder/theirs"
  echo "$ours" >> "$folder/ours"
  awk -v r="$round" -v o="$ours" -v t="$theirs" \
    'BEGIN {printf "round %d: ours %.0f/s, nginx %.0f/s, ratio %.3f\n", r, o, t, o / t}'
  awk -v o="$ours" -v t="$theirs" 'BEGIN {print o / t}' >> "$folder/ratios"
done
awk -v o="$(median < "$folder/ours")" -v t="$(median < "$folder/theirs")" -v r="$(median < "$folder/ratios")" \
  -v minimum="$minimum" 'BEGIN {
    printf "median: ours %.0f/s, nginx %.0f/s, ratio %.3f (at least %.2f wanted)\n", o, t, r, minimum
    exit r < minimum
  }'
