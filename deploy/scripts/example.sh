#!/usr/bin/env bash
# example.sh NAME [ARGUMENTS]: builds Examples/NAME into the repository's own build folder, where everything but its own
# files is compiled already. ARGUMENTS are for `swift build`.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
name="${1:?which example? $(cd "$ROOT/Examples" && echo *)}"
shift
require_swift
# The same versions of what both depend on: others would replace the repository's in the folder they share.
[[ -f Package.resolved ]] && cp Package.resolved "Examples/$name/Package.resolved"
# The tests run this while `swift test` keeps the folder's lock, and builds nothing.
swift build --package-path "Examples/$name" --scratch-path "$ROOT/.build" --ignore-lock "${BUILD_FLAGS[@]}" "$@"
