# Sourced by deploy.sh and rollback.sh: where releases are, which one serves, and how that changes.
# shellcheck shell=bash

OUTRIGGER_ROOT="${OUTRIGGER_ROOT:-/opt/outrigger}"
OUTRIGGER_RESTART="${OUTRIGGER_RESTART:-systemctl restart outrigger}"
OUTRIGGER_URL="${OUTRIGGER_URL:-http://127.0.0.1:8000}"
DEPLOY_TIMEOUT="${DEPLOY_TIMEOUT:-60}"
KEEP_RELEASES="${KEEP_RELEASES:-5}"
RELEASES="$OUTRIGGER_ROOT/releases"

# The release that `current` leads to; nothing before the first.
serving() { if [[ -L "$OUTRIGGER_ROOT/current" ]]; then basename "$(readlink "$OUTRIGGER_ROOT/current")"; fi; }

# rename(2) over the link, so that it always leads somewhere.
switch_to() {
  ln -sfn "releases/$1" "$OUTRIGGER_ROOT/current.new"
  mv -fT "$OUTRIGGER_ROOT/current.new" "$OUTRIGGER_ROOT/current"
}

restart() {
  # The words of a command line; it is the operator's own.
  # shellcheck disable=SC2086
  $OUTRIGGER_RESTART || { say "The service could not be restarted: $OUTRIGGER_RESTART"; return 1; }
}

# Ready, and not the process that was ready a moment ago: the program that answers is asked by the one just put there.
wait_until_ready() {
  local end=$((SECONDS + DEPLOY_TIMEOUT))
  while ((SECONDS < end)); do
    curl -fsS -m 2 -o /dev/null "$OUTRIGGER_URL/ready" 2>/dev/null && return 0
    sleep 0.2
  done
  return 1
}

kept_releases() { ls -1t "$RELEASES" 2>/dev/null | tr '\n' ' '; }

# The newest stay; so do those that the links lead to.
remove_old_releases() {
  local name used
  used="$(serving) $(basename "$(readlink "$OUTRIGGER_ROOT/previous" || true)")"
  # shellcheck disable=SC2012 # names of our own, without anything odd in them
  ls -1t "$RELEASES" | tail -n "+$((KEEP_RELEASES + 1))" | while IFS= read -r name; do
    [[ " $used " == *" $name "* ]] || rm -rf "${RELEASES:?}/$name"
  done
}
