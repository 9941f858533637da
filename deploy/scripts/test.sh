#!/usr/bin/env bash
# test.sh [--unit]: runs the tests, target by target; FILTER=X only those whose name matches the pattern X.
# --unit leaves out the targets which start a Postgres or a Redis.
# Before them the metrics are hammered under ThreadSanitizer (race.sh), the deployment is checked (lint-deploy.sh), a short load is
# put on it (load.sh), and the package and the image are tried in Debian roots (package.sh, try-image.sh), unless FILTER is set.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

WITH_SERVERS=(
  BotKitTests EndToEndTests EndpointsTests HelpDeskTests PostgresTests ProbesTests RedisTests StorageTests SupportTests
)

if [[ "${1:-}" == --unit ]]; then
  "$SCRIPTS/install-packages.sh" unit
  targets="$(test_targets | grep -vxF "$(printf '%s\n' "${WITH_SERVERS[@]}")")"
else
  "$SCRIPTS/install-packages.sh" test
  "$SCRIPTS/install-postgres-versions.sh"
  targets="$(test_targets)"
fi
require_swift
"$SCRIPTS/install-test-tools.sh"

say "Building the tests"
swift build --build-tests "${BUILD_FLAGS[@]}"
if [[ -n "${FILTER:-}" ]]; then
  say "Running the tests"
  run_limited swift test --skip-build --filter "$FILTER"
else
  status=0
  "$SCRIPTS/race.sh" || status=1
  "$SCRIPTS/lint-deploy.sh" || status=1
  if [[ "${1:-}" != --unit ]]; then
    OUTRIGGER_BINARY="$ROOT/.build/debug/outrigger" "$SCRIPTS/load.sh" 20 50 || status=1
    if standalone="$("$SCRIPTS/standalone.sh")"; then
      OUTRIGGER_BINARY="$standalone" "$SCRIPTS/package.sh" --test || status=1
      OUTRIGGER_BINARY="$standalone" "$SCRIPTS/try-image.sh" || status=1
    else
      status=1
    fi
  fi
  say "Running the tests"
  run_tests : <<<"$targets" || status=1
  exit "$status"
fi
