#!/usr/bin/env bash
# race.sh [SECONDS]: the hammer of the metrics registry under ThreadSanitizer, for 5 s unless given. Fails at the first
# data race. Built in a folder of its own, .build-tsan, and of all targets only those it needs.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/install-packages.sh" run
require_swift
build=(--sanitize=thread --scratch-path .build-tsan --product hammer)
say "Building the hammer with ThreadSanitizer"
swift build "${build[@]}" "${BUILD_FLAGS[@]}"
# ThreadSanitizer cannot place its shadow memory where the addresses of a program are more random than it knows.
runner=()
if [[ "$(cat /proc/sys/vm/mmap_rnd_bits 2>/dev/null || echo 28)" -gt 28 ]]; then runner=(setarch -R); fi
say "Hammering"
TSAN_OPTIONS="halt_on_error=1 exitcode=66" timeout 300 "${runner[@]}" .build-tsan/debug/hammer "${1:-5}"
