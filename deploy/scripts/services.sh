# Sourced by stack.sh and bench.sh: servers of our own, in one folder that goes away with them when the script ends.
# Nothing of the machine's is touched: own data, own free ports on the loopback interface, ended by their own ids.
# shellcheck shell=bash
# shellcheck disable=SC2154 # `binary` and the *_pid are set by who sources it and by start

STACK="$(mktemp -d "${TMPDIR:-/tmp}/outrigger-stack.XXXXXX")"
chmod 711 "$STACK"
STARTED=() # "PID SIGNAL NAME", in the order of their start
trap stop_services EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Ends what was started, last first, and removes the folder.
stop_services() {
  local index pid signal name
  trap '' INT TERM
  for ((index = ${#STARTED[@]} - 1; index >= 0; index--)); do
    read -r pid signal name <<<"${STARTED[index]}"
    kill -"$signal" "$pid" 2>/dev/null || continue
    for _ in $(seq 300); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null && say "$name did not end within 30 s and was killed."
    wait "$pid" 2>/dev/null || true
  done
  STARTED=()
  rm -rf "$STACK"
}

# start NAME SIGNAL COMMAND…: in a session of its own, so that a Ctrl-C reaches only us and we end things in order.
start() {
  local name="$1" signal="$2"
  shift 2
  setsid "$@" >"$STACK/$name.log" 2>&1 </dev/null &
  STARTED+=("$! $signal $name")
  eval "${name//-/_}_pid=$!"
}

# wait_for NAME PID COMMAND…: until the command succeeds; ends everything when the server has ended or 60 s pass.
wait_for() {
  local name="$1" pid="$2"
  shift 2
  for _ in $(seq 600); do
    "$@" >/dev/null 2>&1 && return 0
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 20 "$STACK/$name.log" >&2 || true
  die "$name did not become ready; its last lines are above."
}

# A port below those Linux gives to outgoing connections, where nobody listens.
free_port() {
  local port
  for _ in $(seq 200); do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
    echo "$port"
    return 0
  done
  die "No free port between 20000 and 32000."
}

# Sets POSTGRES_URL. Postgres refuses to run as root: then its packaged account is used.
start_postgres() {
  local programs port data="$STACK/postgres" account=()
  programs="$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin | sort -V | tail -n 1)"
  [[ -n "$programs" ]] || die "There is no Postgres server under /usr/lib/postgresql."
  mkdir "$data"
  if [[ "$(id -u)" -eq 0 ]]; then
    chown postgres: "$data"
    account=(setpriv --reuid=postgres --regid=postgres --init-groups)
  fi
  port="$(free_port)"
  "${account[@]}" "$programs/initdb" --pgdata "$data" --username outrigger --auth=trust --no-sync --no-instructions \
    --encoding=UTF8 --locale=C.UTF-8 >"$STACK/initdb.log" 2>&1 || { cat "$STACK/initdb.log" >&2; die "initdb failed."; }
  start postgres INT "${account[@]}" "$programs/postgres" -D "$data" -c listen_addresses=127.0.0.1 -c "port=$port" \
    -c unix_socket_directories= -c fsync=off
  # shellcheck disable=SC2154 # set by start
  wait_for postgres "$postgres_pid" "$programs/pg_isready" -q -h 127.0.0.1 -p "$port" -U outrigger -d postgres
  POSTGRES_URL="postgresql://outrigger@127.0.0.1:$port/postgres"
}

# Sets REDIS_URL_OF_STACK.
start_redis() {
  local port
  port="$(free_port)"
  start redis TERM redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --dir "$STACK"
  # shellcheck disable=SC2154
  wait_for redis "$redis_pid" redis-cli -p "$port" ping
  REDIS_URL_OF_STACK="redis://127.0.0.1:$port/0"
}

# A Postgres, a Redis, and the sidecar's configuration onto the two; sets SIDECAR_URL and SIDECAR_CONFIG.
start_backends() {
  local port
  start_postgres
  start_redis
  port="$(free_port)"
  SIDECAR_URL="http://127.0.0.1:$port"
  SIDECAR_CONFIG="$STACK/outrigger.yml"
  cat >"$SIDECAR_CONFIG" <<END
service: {name: outrigger, environment: stack}
http: {listen: "127.0.0.1:$port"}
postgres:
  main: {url: "$POSTGRES_URL", critical: true}
redis:
  main: {url: "$REDIS_URL_OF_STACK"}
bot:
  module: helpdesk
  storage: postgres:main
END
}

# The sidecar without a terminal, until it is ready. No bot token of the caller's may reach it: it talks to nobody.
start_sidecar() {
  start sidecar TERM env -u TELEGRAM_BOT_TOKEN "$binary" run --config "$SIDECAR_CONFIG"
  # shellcheck disable=SC2154
  wait_for sidecar "$sidecar_pid" curl -fsS "$SIDECAR_URL/ready"
}

# A Prometheus that scrapes the sidecar every second; sets PROMETHEUS_URL.
start_prometheus() {
  local port
  port="$(free_port)"
  PROMETHEUS_URL="http://127.0.0.1:$port"
  cat >"$STACK/prometheus.yml" <<END
global: {scrape_interval: 1s, scrape_timeout: 1s}
scrape_configs:
  - job_name: outrigger
    static_configs: [{targets: ["${SIDECAR_URL#http://}"]}]
END
  start prometheus TERM prometheus --config.file="$STACK/prometheus.yml" --storage.tsdb.path="$STACK/prometheus" \
    --web.listen-address="127.0.0.1:$port" --enable-feature=exemplar-storage
  # shellcheck disable=SC2154
  wait_for prometheus "$prometheus_pid" curl -fsS "$PROMETHEUS_URL/-/ready"
}
