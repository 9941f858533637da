#!/usr/bin/env bash
# test.sh [--unit]: runs the tests; FILTER=X only those whose name matches the pattern X.
# --unit leaves out the targets which start a Postgres or a Redis.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

WITH_SERVERS=(
  BotKitTests EndToEndTests EndpointsTests HelpDeskTests PostgresTests ProbesTests RedisTests StorageTests SupportTests
)

arguments=()
if [[ "${1:-}" == --unit ]]; then
  "$SCRIPTS/install-packages.sh" run
  for target in "${WITH_SERVERS[@]}"; do arguments+=(--skip "^$target\\."); done
else
  "$SCRIPTS/install-packages.sh" test
fi
[[ -n "${FILTER:-}" ]] && arguments+=(--filter "$FILTER")
require_swift

say "Building the tests"
swift build --build-tests "${BUILD_FLAGS[@]}"
say "Running the tests"
# One after the other: tests that measure time or hold every thread of the pool would disturb their neighbours.
run_limited swift test --skip-build --no-parallel "${arguments[@]}"
