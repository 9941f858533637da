#!/usr/bin/env bash
# build.sh: the release binary, stripped and with the Swift runtime linked in: .build/release/outrigger.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/install-packages.sh" run
require_swift

# The manifest gives it to one small C file, so that a new commit compiles that one again and nothing else.
OUTRIGGER_COMMIT="$(git rev-parse HEAD 2>/dev/null || echo unknown)"
export OUTRIGGER_COMMIT

flags=(-c release --product outrigger --static-swift-stdlib -Xlinker -s)
say "Building the release binary"
swift build "${flags[@]}" "${BUILD_FLAGS[@]}"
binary=.build/release/outrigger
say "$binary: $(($(stat -c %s "$binary") / 1000)) kB"
