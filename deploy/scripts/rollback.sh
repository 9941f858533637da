#!/usr/bin/env bash
# rollback.sh [RELEASE]: puts the release before the current one into service again, or the one named. The variables are those of
# deploy.sh. Exits 0 when it serves; 2 when it does not become ready.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$SCRIPTS/releases.sh"
old="$(serving)"
release="${1:-$(basename "$(readlink "$OUTRIGGER_ROOT/previous" || true)")}"
[[ -n "$release" && -x "$RELEASES/$release/outrigger" ]] || die "There is no release ${release:-before this one}; kept: $(kept_releases)."
switch_to "$release"
restart && wait_until_ready || { say "$release does not become ready."; exit 2; }
[[ -z "$old" || "$old" == "$release" ]] || ln -sfn "releases/$old" "$OUTRIGGER_ROOT/previous"
say "$release serves."
