#!/usr/bin/env bash
# test.sh [--unit]: runs the tests, target by target; FILTER=X only those whose name matches the pattern X.
# --unit leaves out the targets which start a Postgres or a Redis.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

WITH_SERVERS=(
  BotKitTests EndToEndTests EndpointsTests HelpDeskTests PostgresTests ProbesTests RedisTests StorageTests SupportTests
)

if [[ "${1:-}" == --unit ]]; then
  "$SCRIPTS/install-packages.sh" run
  targets="$(test_targets | grep -vxF "$(printf '%s\n' "${WITH_SERVERS[@]}")")"
else
  "$SCRIPTS/install-packages.sh" test
  targets="$(test_targets)"
fi
require_swift

say "Building the tests"
swift build --build-tests "${BUILD_FLAGS[@]}"
say "Running the tests"
if [[ -n "${FILTER:-}" ]]; then
  run_limited swift test --skip-build --filter "$FILTER"
else
  run_tests : <<<"$targets"
fi
