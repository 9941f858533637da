# Sourced by package.sh and try-image.sh: a Debian without anything, in a folder below .build, and how a program of ours is run and
# ended in it. Both run in a mount namespace of their own, so that no mount outlives them.
# shellcheck shell=bash

DEBIAN_ROOT="$ROOT/.build/debian-root"

# Runs the script that sources this again in namespaces of its own, as often as it takes to be in one: mounts there are ours
# alone, and what we leave running ends with us. Exits 0 with a sentence where that cannot be done; under CI=true that fails.
enter_namespaces() { # THE SCRIPT'S ARGUMENTS…
  if [[ -n "${OUTRIGGER_IN_NAMESPACES:-}" ]]; then
    # The first process of a namespace ignores what it does not handle.
    trap 'exit 130' INT
    trap 'exit 143' TERM
    return 0
  fi
  local lacking=""
  [[ "$(id -u)" -eq 0 ]] || lacking="root, for chroot(2)"
  [[ -n "$lacking" ]] || "$SCRIPTS/install-packages.sh" package || lacking="debootstrap"
  [[ -n "$lacking" ]] || unshare --mount-proc --pid --fork true 2>/dev/null || lacking="a kernel that lets one make namespaces (unshare(2))"
  if [[ -n "$lacking" ]]; then cannot "it needs $lacking"; fi
  exec env OUTRIGGER_IN_NAMESPACES=1 unshare --propagation private --pid --fork --mount-proc --kill-child "$SCRIPTS/$(basename "$0")" "$@"
}

cannot() {
  [[ "${CI:-}" == true ]] && die "$(basename "$0"): $1."
  say "$(basename "$0") is skipped: $1."
  exit 0
}

# The mirror that this machine uses.
mirror() {
  local found
  found="$(sed -n 's/^deb \([^ ]*\).*/\1/p; s/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null \
    | grep '/debian/*$' | head -n 1)"
  echo "${found:-http://deb.debian.org/debian}"
}

# Made once; what was unpacked half is made anew. A copy of it is what one works in: see fresh_root.
make_debian_root() {
  [[ -e "$DEBIAN_ROOT/complete" ]] && return 0
  say "Making a Debian root in $DEBIAN_ROOT"
  drop_root "$DEBIAN_ROOT"
  mkdir -p "$DEBIAN_ROOT"
  debootstrap --variant=minbase bookworm "$DEBIAN_ROOT" "$(mirror)" >"$DEBIAN_ROOT.log" 2>&1 || {
    tail -n 20 "$DEBIAN_ROOT.log" >&2
    drop_root "$DEBIAN_ROOT"
    cannot "debootstrap could not make a Debian root, perhaps without a network"
  }
  # No service is started in it.
  printf '#!/bin/sh\nexit 101\n' >"$DEBIAN_ROOT/usr/sbin/policy-rc.d"
  chmod 755 "$DEBIAN_ROOT/usr/sbin/policy-rc.d"
  chroot "$DEBIAN_ROOT" apt-get update -q >"$DEBIAN_ROOT.log" 2>&1 || {
    tail -n 20 "$DEBIAN_ROOT.log" >&2
    drop_root "$DEBIAN_ROOT"
    cannot "Debian's packages could not be listed, perhaps without a network"
  }
  # What debootstrap itself needed, and nothing else does.
  chroot "$DEBIAN_ROOT" apt-get autoremove -q -y --purge >"$DEBIAN_ROOT.log" 2>&1
  touch "$DEBIAN_ROOT/complete"
}

# fresh_root FOLDER: a copy, with /proc and /dev as a service has them.
fresh_root() {
  make_debian_root
  # Packages that the lists name are gone from the mirror some day.
  if [[ -n "$(find "$DEBIAN_ROOT/complete" -mmin +720)" ]]; then
    chroot "$DEBIAN_ROOT" apt-get update -q >"$DEBIAN_ROOT.log" 2>&1 || cannot "Debian's packages could not be listed"
    touch "$DEBIAN_ROOT/complete"
  fi
  drop_root "$1"
  mkdir -p "$(dirname "$1")"
  cp -a --reflink=auto "$DEBIAN_ROOT" "$1"
  mount -t proc proc "$1/proc"
  mount --rbind /dev "$1/dev"
}

# Never into a mount: /dev in it is the machine's, and a folder of the same file system is not told apart by rm.
drop_root() {
  local root place places
  [[ -e "$1" ]] || return 0
  root="$(realpath "$1")" && [[ "$root" == /?* ]] || die "Where $1 is cannot be told, so it is not removed."
  mapfile -t -d '' places < <(mounts_in "$root")
  for place in "${places[@]}"; do umount "$place" || die "$place stays mounted, so $1 is not removed."; done
  [[ -z "$(mounts_in "$root" | tr '\0' ' ')" ]] || die "Something is still mounted in $1, so it is not removed."
  rm -rf --one-file-system "$1"
}

# Where something is mounted, at a folder and below it, the newest first, each with a NUL after it. The kernel writes blanks in
# octal (proc(5), mountinfo).
mounts_in() { # FOLDER, as realpath(1) has it
  local root="$1" place
  while read -r _ _ _ _ place _; do
    printf -v place %b "$place"
    [[ "$place" != "$root" && "$place" != "$root"/* ]] || printf '%s\0' "$place"
  done < <(tac /proc/self/mountinfo)
}

# A port below those Linux gives to outgoing connections.
some_port() { echo $((20000 + RANDOM % 12000)); }
