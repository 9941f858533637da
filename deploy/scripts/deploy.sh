#!/usr/bin/env bash
# deploy.sh RELEASE BINARY: puts a release into service on this machine; one that does not become ready is taken out again, and
# the one before it serves. Exits 0 when the new one serves, 1 when the old one does again, 2 when neither does.
#
#   OUTRIGGER_ROOT      where releases are kept [/opt/outrigger]: releases/RELEASE/outrigger, and the links current and previous
#   OUTRIGGER_RESTART   what restarts the service [systemctl restart outrigger]; its ExecStart is OUTRIGGER_ROOT/current/outrigger
#   OUTRIGGER_URL       where it answers [http://127.0.0.1:8000]
#   DEPLOY_TIMEOUT      seconds it may take to become ready [60]
#   KEEP_RELEASES       releases that stay for rollback.sh [5]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$SCRIPTS/releases.sh"
[[ $# -eq 2 ]] || die "Usage: deploy.sh RELEASE BINARY"
release="$1"
[[ "$release" =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] || die "$release cannot be a release's name: use A-Z a-z 0-9 . _ -"
[[ -x "$2" ]] || die "$2 is no program."
"$2" version >/dev/null 2>&1 || die "$2 does not run on this machine."

# A copy beside it first, so that a half-written one is never a release.
folder="$RELEASES/$release"
mkdir -p "$folder"
install -m 755 "$2" "$folder/outrigger.new"
mv -f "$folder/outrigger.new" "$folder/outrigger"

old="$(serving)"
switch_to "$release"
if restart && wait_until_ready; then
  [[ -z "$old" || "$old" == "$release" ]] || ln -sfn "releases/$old" "$OUTRIGGER_ROOT/previous"
  remove_old_releases
  say "$release serves."
  exit 0
fi
[[ -n "$old" && "$old" != "$release" ]] || { say "$release did not become ready, and there is no release before it."; exit 2; }
say "$release did not become ready within $DEPLOY_TIMEOUT s: back to $old."
switch_to "$old"
restart && wait_until_ready || { say "$old does not become ready either."; exit 2; }
say "$old serves again."
exit 1
