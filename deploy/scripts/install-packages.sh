#!/usr/bin/env bash
# install-packages.sh run|unit|test|lint|package|load|profile|stack|bench|bench-exporters|bench-bot: installs the Debian packages
# that are lacking for it. Nothing is done when they are all there. Servers are installed as programs: none is started or enabled by us.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

BUILD=(
  libmicrohttpd-dev libpq-dev libhiredis-dev libcurl4-openssl-dev libsqlite3-dev libyaml-dev libisal-dev libpcre2-dev
  libcrypt-dev libgnutls28-dev pkg-config
)
SERVERS=(postgresql redis-server prometheus openssl curl strace faketime)
ROOTS=(dpkg-dev debootstrap binutils)
EXPORTERS=(prometheus-postgres-exporter prometheus-redis-exporter prometheus-process-exporter)
JUDGES=(python3-venv python3-pip)
BROWSER=(chromium chromium-driver fonts-dejavu-core)
LINT=(prometheus prometheus-alertmanager nginx-light systemd shellcheck python3-venv python3-pip openssl git)
PEERS=(g++ prometheus-cpp-dev golang-go golang-github-prometheus-client-golang-dev)
BENCH=(nginx-light wrk rsyslog "${PEERS[@]}")

case "${1:-}" in
  run) wanted=("${BUILD[@]}") ;;
  unit) wanted=("${BUILD[@]}" prometheus "${JUDGES[@]}") ;;
  test) wanted=("${BUILD[@]}" "${SERVERS[@]}" "${EXPORTERS[@]}" "${JUDGES[@]}" "${LINT[@]}" "${ROOTS[@]}" "${BROWSER[@]}") ;;
  lint) wanted=("${LINT[@]}") ;;
  package) wanted=("${BUILD[@]}" "${ROOTS[@]}" systemd) ;;
  profile) wanted=("${BUILD[@]}" "${SERVERS[@]}" linux-perf) ;;
  load) wanted=("${BUILD[@]}" "${SERVERS[@]}" "${JUDGES[@]}") ;;
  stack) wanted=("${BUILD[@]}" "${SERVERS[@]}") ;;
  bench) wanted=("${BUILD[@]}" "${SERVERS[@]}" "${BENCH[@]}") ;;
  bench-exporters) wanted=("${BUILD[@]}" "${SERVERS[@]}" "${EXPORTERS[@]}") ;;
  bench-bot) wanted=("${BUILD[@]}" "${JUDGES[@]}") ;;
  *) die "Usage: install-packages.sh run|unit|test|lint|package|load|profile|stack|bench|bench-exporters|bench-bot" ;;
esac

is_installed() {
  # Any of nginx's flavours will do.
  [[ "$1" == nginx-light ]] && command -v /usr/sbin/nginx >/dev/null && return 0
  [[ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" == "install ok installed" ]]
}

if ! command -v dpkg-query >/dev/null; then
  say "This is not Debian, so nothing is installed. Needed here: ${wanted[*]} (Debian's names)."
  exit 0
fi

lacking=()
for package in "${wanted[@]}"; do
  is_installed "$package" || lacking+=("$package")
done
[[ ${#lacking[@]} -eq 0 ]] && exit 0

as_root=()
if [[ "$(id -u)" -ne 0 ]]; then
  command -v sudo >/dev/null || die "Packages are lacking and neither root nor sudo is there. As root: apt-get install ${lacking[*]}"
  as_root=(sudo)
fi

# Debian starts a server when it installs it, unless this file says no (invoke-rc.d(8), deb-systemd-invoke(1p)).
policy=/usr/sbin/policy-rc.d
if [[ ! -e "$policy" ]]; then
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
  "${as_root[@]}" chmod 755 "$policy"
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi

say "Installing ${lacking[*]}"
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${lacking[@]}"

# What we installed shall not start with the machine either. A server that was there before is left alone.
if [[ -d /run/systemd/system ]]; then
  for package in "${lacking[@]}"; do
    case "$package" in
      postgresql | redis-server | prometheus | prometheus-alertmanager | prometheus-*-exporter) "${as_root[@]}" systemctl disable --quiet "$package" ;;
      nginx-light) "${as_root[@]}" systemctl disable --quiet nginx ;;
    esac
  done
fi
