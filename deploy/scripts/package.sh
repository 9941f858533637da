#!/usr/bin/env bash
# package.sh: the Debian package .build/package/outrigger_VERSION_ARCH.deb, of OUTRIGGER_BINARY or the release binary.
# package.sh --test: makes it and tries it in a Debian root of its own (debian-root.sh): it is installed, its program is started as
# its user and answers, it is removed, and purged, and nothing is left behind. Part of `make test`.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [[ "${1:-}" == --test ]]; then
  source "$SCRIPTS/debian-root.sh"
  enter_namespaces "$@"
fi
"$SCRIPTS/install-packages.sh" package
find_binary
architecture="$(dpkg --print-architecture)"
version="$("$binary" version | awk '{print $2; exit}')"
[[ "$version" =~ ^[0-9] ]] || die "$binary version printed no version: ${version:-nothing}"
output="$ROOT/.build/package"
tree="$output/tree"
root="$output/root"
package="$output/outrigger_${version}_$architecture.deb"

# The Debian packages of the libraries that the binary asks for.
dependencies() {
  mkdir -p "$output/shlibs/debian"
  printf 'Source: outrigger\n\nPackage: outrigger\nArchitecture: any\n' >"$output/shlibs/debian/control"
  (cd "$output/shlibs" && dpkg-shlibdeps -O "$tree/usr/bin/outrigger" 2>/dev/null) | sed -n 's/^shlibs:Depends=//p'
}

make_tree() {
  rm -rf "$tree" "$output"/*.deb
  install -D -m 755 "$binary" "$tree/usr/bin/outrigger"
  strip "$tree/usr/bin/outrigger"
  install -D -m 644 -t "$tree/lib/systemd/system" deploy/systemd/outrigger.service deploy/systemd/outrigger.socket
  install -D -m 644 deploy/debian/outrigger.yml "$tree/etc/outrigger/outrigger.yml"
  install -D -m 644 deploy/debian/default "$tree/etc/default/outrigger"
  local documents="$tree/usr/share/doc/outrigger"
  install -D -m 644 -t "$documents" README.md CHANGELOG.md docs/*.md
  install -D -m 644 .env.example "$documents/env.example"
  install -D -m 644 LICENSE "$documents/copyright"
  install -D -m 644 -t "$documents/prometheus" deploy/prometheus/rules/*.yml
  install -D -m 644 -t "$documents/dashboards" dashboards/*.json
  install -D -m 755 -t "$tree/DEBIAN" deploy/debian/postinst deploy/debian/prerm deploy/debian/postrm
  printf '/etc/outrigger/outrigger.yml\n/etc/default/outrigger\n' >"$tree/DEBIAN/conffiles"
  cat >"$tree/DEBIAN/control" <<END
Package: outrigger
Version: $version
Architecture: $architecture
Maintainer: The Outrigger developers <outrigger@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f 1)
Depends: $(dependencies), adduser, ca-certificates, init-system-helpers
Section: net
Priority: optional
Description: observability sidecar for chat bots
 Runs a bot as a supervised module, probes the Postgres and Redis it lives on,
 serves Prometheus metrics and health, and keeps the bot's logs until every sink
 has them.
END
}

in_root() { chroot "$root" "$@"; }

expect() { # WHAT COMMAND…
  local what="$1"
  shift
  "$@" >"$output/expect.log" 2>&1 && return 0
  cat "$output/expect.log" >&2
  die "The package: not so: $what"
}

packages() { in_root dpkg-query -W -f '${Package}\n'; }

absent() { [[ ! -e "$root$1" ]]; }

# As the unit would: its user, its command, its folder.
start_in_root() {
  local command
  command="$(sed -n 's/^ExecStart=//p' "$root/lib/systemd/system/outrigger.service")"
  # shellcheck disable=SC2086 # the command's words
  chroot --userspec=outrigger:outrigger "$root" /usr/bin/env -i PATH=/usr/bin HOME=/var/lib/outrigger \
    OUTRIGGER_HTTP_LISTEN="127.0.0.1:$port" $command >"$output/run.log" 2>&1 </dev/null &
  started=$!
}

healthy() { in_root outrigger health --ready --url "http://127.0.0.1:$port"; }

try_package() {
  local port status=0
  port="$(some_port)"
  fresh_root "$root"
  # apt recommends it, so it would stay.
  expect "there are certificates" in_root apt-get install -q -y --no-install-recommends ca-certificates
  packages >"$output/before"
  cp "$package" "$root/outrigger.deb"
  say "Installing it"
  expect "it is installed with what it depends on" in_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y \
    --no-install-recommends /outrigger.deb
  rm "$root/outrigger.deb"
  expect "its user is there" in_root getent passwd outrigger
  expect "its configuration is right" in_root outrigger check --offline --config /etc/outrigger/outrigger.yml
  expect "its configuration is only for it to read" test "$(stat -c %a "$root/etc/outrigger/outrigger.yml")" = 640
  say "Starting it"
  start_in_root
  local end=$((SECONDS + 60))
  until healthy >/dev/null 2>&1 || ((SECONDS >= end)) || ! kill -0 "$started" 2>/dev/null; do sleep 0.1; done
  healthy >/dev/null || { cat "$output/run.log" >&2; die "The package's program does not become ready."; }
  kill -TERM "$started"
  wait "$started" || status=$?
  expect "it ends clean at SIGTERM" test "$status" -eq 0
  expect "its state is in its folder" test -f "$root/var/lib/outrigger/bot.db"
  say "Removing it"
  printf '# mine\n' >>"$root/etc/outrigger/outrigger.yml"
  expect "it is installed again over a changed configuration" install_again
  expect "the change is kept" grep -q '^# mine$' "$root/etc/outrigger/outrigger.yml"
  expect "it is removed" in_root apt-get remove -q -y outrigger
  expect "the program is gone" absent /usr/bin/outrigger
  expect "the configuration stays" test -f "$root/etc/outrigger/outrigger.yml"
  expect "it is purged" in_root apt-get purge -q -y outrigger
  for path in /etc/outrigger /etc/default/outrigger /var/lib/outrigger /lib/systemd/system/outrigger.service; do
    expect "$path is gone" absent "$path"
  done
  in_root apt-get autoremove -q -y --purge >/dev/null
  packages >"$output/after"
  expect "nothing else is left" diff "$output/before" "$output/after"
}

install_again() {
  cp "$package" "$root/outrigger.deb"
  in_root env DEBIAN_FRONTEND=noninteractive dpkg --force-confdef --force-confold -i /outrigger.deb
  rm "$root/outrigger.deb"
}

make_tree
dpkg-deb --root-owner-group --build "$tree" "$package" >/dev/null
say "$package: $(($(stat -c %s "$package") / 1000)) kB"
if [[ "${1:-}" == --test ]]; then
  try_package
  drop_root "$root"
  say "The package installs, starts and is removed."
fi
