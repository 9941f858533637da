#!/usr/bin/env bash
# build.sh: the release binary, stripped and with the Swift runtime linked in: .build/release/outrigger.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/install-packages.sh" run
require_swift

flags=(-c release --product outrigger --static-swift-stdlib -Xlinker -s)
say "Building the release binary"
swift build "${flags[@]}" "${BUILD_FLAGS[@]}"
binary=.build/release/outrigger
say "$binary: $(($(stat -c %s "$binary") / 1000)) kB"
