#!/usr/bin/env bash
# build.sh: the release binary, stripped and with the Swift runtime linked in: .build/release/outrigger.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/install-packages.sh" run
require_swift

# The manifest gives it to one small C file, so that a new commit compiles that one again and nothing else.
OUTRIGGER_COMMIT="${OUTRIGGER_COMMIT:-$(git rev-parse HEAD 2>/dev/null || echo unknown)}"
export OUTRIGGER_COMMIT

# The Swift runtime needs a little of the C++ library: linked in, a megabyte less is resident. The linker takes the first it
# finds, and here there is only the static one.
libraries="$ROOT/.build/static-libraries"
mkdir -p "$libraries"
if archive="$(clang -print-file-name=libstdc++.a 2>/dev/null)" && [[ -f "$archive" ]]; then
  ln -sf "$archive" "$libraries/libstdc++.a"
fi

flags=(-c release --product outrigger --static-swift-stdlib -Xlinker -s -Xlinker "-L$libraries")
say "Building the release binary"
swift build "${flags[@]}" "${BUILD_FLAGS[@]}"
binary=.build/release/outrigger
say "$binary: $(($(stat -c %s "$binary") / 1000)) kB"
