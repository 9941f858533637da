#!/usr/bin/env bash
# try-image.sh [--build]: the steps of deploy/docker/Dockerfile without Docker: each stage in a Debian root of its own
# (debian-root.sh), COPY from what .dockerignore leaves, RUN by chroot(2); then the image's command as the image's user, as process 1,
# on a file system that cannot be written to, with its health check, and SIGTERM. Part of `make test`.
# The step that compiles is run with --build only, with this machine's toolchain; else the program is OUTRIGGER_BINARY, and of that
# step it is tried whether the sources that were copied are a whole package.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$SCRIPTS/debian-root.sh"
enter_namespaces "$@"
with_build="${1:-}"
[[ "$with_build" == --build ]] || find_binary
work="$ROOT/.build/image"
mkdir -p "$work"

# What the image swift:X-bookworm brings besides the toolchain (https://github.com/swiftlang/swift-docker).
SWIFT_IMAGE=(binutils-gold ca-certificates gcc git libcurl4-openssl-dev libedit-dev libicu-dev libncurses-dev libpython3-dev
  libsqlite3-dev libstdc++-12-dev libxml2-dev pkg-config tzdata unzip uuid-dev zlib1g-dev)

declare -A roots=() settings=()
stage="" folder=/ user="" health="" command="" volumes=()

# One instruction a line: comments left out, continued lines joined.
instructions() {
  awk '/^[ \t]*#/ { next }
    { sub(/^[ \t]+/, held == "" ? "" : " ") }
    /\\$/ { sub(/[ \t]*\\$/, ""); held = held $0; next }
    { line = held $0; held = "" }
    line != "" { print line }' deploy/docker/Dockerfile
}

root() { echo "${roots[$stage]}"; }

# Sets `inside`: what leads into the image: as root, where WORKDIR has led, with what ENV and ARG have set.
lead_inside() {
  local name
  inside=(chroot "$(root)" env -i -C "$folder" "PATH=$path" HOME=/root DEBIAN_FRONTEND=noninteractive)
  for name in "${!settings[@]}"; do inside+=("$name=${settings[$name]}"); done
}

in_image() {
  lead_inside
  "${inside[@]}" "$@"
}

logged() { # WHAT COMMAND…
  local what="$1"
  shift
  say "$what"
  "$@" >"$work/step.log" 2>&1 && return 0
  tail -n 30 "$work/step.log" >&2
  die "The Dockerfile: $what: failed."
}

begin_stage() { # IMAGE [AS NAME]
  stage="${3:-image}" folder=/ user=""
  settings=()
  path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  roots[$stage]="$work/$stage"
  fresh_root "$work/$stage"
  case "$1" in
    debian:bookworm-slim) ;;
    swift:*-bookworm) [[ "$with_build" != --build ]] || add_toolchain ;;
    *) die "The Dockerfile is from $1, which try-image.sh does not know." ;;
  esac
}

# The toolchain of this machine in the place of the image's, where nothing can be done to it.
add_toolchain() {
  local toolchain
  toolchain="$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")"
  logged "Installing what the Swift image has" in_image apt-get install -q -y --no-install-recommends "${SWIFT_IMAGE[@]}"
  mkdir -p "$(root)$toolchain"
  mount -o bind,ro "$toolchain" "$(root)$toolchain"
  path="$path:$toolchain/bin"
}

# What .dockerignore leaves: it is `*` and the exceptions from that.
make_context() {
  rm -rf "$work/context"
  mkdir -p "$work/context"
  local line rules
  rules="$(grep -v '^#' .dockerignore)"
  [[ "$(head -n 1 <<<"$rules")" == '*' ]] || die ".dockerignore does not begin with *, which try-image.sh does not know."
  while IFS= read -r line; do
    [[ "$line" == '!'* ]] || die ".dockerignore has $line, which try-image.sh does not know."
    line="${line#!}"
    [[ ! -e "$line" ]] || cp -a --reflink=auto --parents "$line" "$work/context"
  done < <(tail -n +2 <<<"$rules")
}

copy() { # [--from=STAGE] FROM… TO
  local source="$work/context" to from words=("$@")
  if [[ "$1" == --from=* ]]; then
    source="${roots[${1#--from=}]}"
    words=("${@:2}")
  fi
  to="${words[-1]}"
  [[ "$to" == /* ]] || to="$folder/$to"
  [[ "$to" != */ && "$to" != */. ]] || mkdir -p "$(root)$to"
  for from in "${words[@]::${#words[@]}-1}"; do
    [[ -e "$source/$from" ]] || die "The Dockerfile copies $from, which .dockerignore keeps away or which is not there."
    if [[ -d "$source/$from" ]]; then cp -a "$source/$from/." "$(root)$to"; else cp -a "$source/$from" "$(root)$to"; fi
  done
}

# The packages that the build has fetched before; a network may not be there.
add_dependencies() {
  local name
  for name in checkouts repositories artifacts workspace-state.json; do
    mkdir -p "$(root)$folder/.build"
    [[ ! -e ".build/$name" ]] || cp -a --reflink=auto ".build/$name" "$(root)$folder/.build/"
  done
}

run_step() {
  if [[ "$*" != *deploy/scripts/build.sh* ]]; then
    logged "RUN $*" in_image /bin/sh -c "$*"
    return 0
  fi
  add_dependencies
  if [[ "$with_build" == --build ]]; then
    logged "RUN $*" in_image /bin/sh -c "$*"
  else
    logged "In place of compiling: the sources that were copied are a package" \
      swift package --package-path "$(root)$folder" describe --type json
    install -D "$binary" "$(root)/out/outrigger"
    strip "$(root)/out/outrigger"
  fi
}

note_setting() { # NAME=VALUE of ENV and ARG
  local name="${1%%=*}"
  settings[$name]="${1#*=}"
}

words_of() { python3 -c 'import json, sys; print("\n".join(json.loads(sys.argv[1])))' "$1"; }

follow() { # INSTRUCTION REST
  local words
  read -ra words <<<"$2"
  case "$1" in
    FROM) begin_stage "${words[@]}" ;;
    COPY) copy "${words[@]}" ;;
    RUN) run_step "$2" ;;
    ENV | ARG) note_setting "$2" ;;
    WORKDIR) folder="$2" && mkdir -p "$(root)$2" ;;
    USER) user="$2" ;;
    VOLUME) volumes+=("$2") ;;
    HEALTHCHECK)
      [[ "$2" == *--interval=30s* ]] || die "The image's health is not asked for every 30 s."
      health="$(words_of "${2#*CMD }")"
      ;;
    ENTRYPOINT | CMD) command+="$(words_of "$2")"$'\n' ;;
    EXPOSE) [[ "${settings[OUTRIGGER_HTTP_LISTEN]}" == *":$2" ]] || die "The image listens elsewhere than on the port it exposes." ;;
    STOPSIGNAL) [[ "$2" == SIGTERM ]] || die "The image is stopped by $2." ;;
    *) die "The Dockerfile has $1, which try-image.sh does not know." ;;
  esac
}

# As `docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges` would.
lead_inside_as_user() {
  settings[OUTRIGGER_HTTP_LISTEN]="0.0.0.0:$port" # 8000 may be somebody's
  lead_inside
  inside+=(setpriv --reuid "${user%:*}" --regid "${user#*:}" --clear-groups --bounding-set=-all --no-new-privs)
}

seal() {
  local volume
  rm -rf "$work/volume"
  mkdir -p "$work/volume"
  for volume in "${volumes[@]}"; do
    cp -a "$(root)$volume" "$work/volume/"
    mount --bind "$work/volume/${volume##*/}" "$(root)$volume"
  done
  mount -t tmpfs tmpfs "$(root)/tmp"
  # Not the mounts below it: the volume and /tmp stay as they are.
  mount --rbind "$(root)" "$(root)"
  mount -o remount,bind,ro "$(root)"
}

try_image() {
  local words=() health_words=() pid status=0
  mapfile -t words <<<"${command%$'\n'}"
  mapfile -t health_words <<<"$health"
  port="$(some_port)"
  seal
  lead_inside_as_user
  ! "${inside[@]}" touch /usr/bin/x 2>/dev/null || die "The image's file system can be written to."
  say "Starting ${words[*]} as process 1 of user $user"
  unshare --pid --fork --kill-child --mount-proc="$(root)/proc" "${inside[@]}" "${words[@]}" >"$work/run.log" 2>&1 &
  started=$!
  "$SCRIPTS/smoke.sh" "http://127.0.0.1:$port" || { tail -n 20 "$work/run.log" >&2; die "The image's program does not serve."; }
  say "Its health check: ${health_words[*]}"
  "${inside[@]}" "${health_words[@]}" || die "The image's health check fails."
  pid="$(cat "/proc/$started/task/$started/children")"
  [[ "$(awk '/^NSpid:/ { print $NF } /^Uid:/ { uid = $2 } END { print uid }' "/proc/${pid// /}/status" | xargs)" == "1 ${user%:*}" ]] \
    || die "The image's program is not process 1 of user ${user%:*}."
  kill -TERM "${pid// /}"
  wait "$started" || status=$?
  [[ "$status" -eq 0 ]] || { tail -n 20 "$work/run.log" >&2; die "The image's program ends with $status at SIGTERM."; }
  ! "${inside[@]}" "${health_words[@]}" 2>/dev/null || die "The image's health check passes without the program."
}

make_context
while IFS= read -r line; do follow "${line%% *}" "${line#* }"; done < <(instructions)
try_image
for stage in "${!roots[@]}"; do drop_root "${roots[$stage]}"; done
rm -rf "$work/context" "$work/volume"
say "The Dockerfile's steps make an image that serves."
