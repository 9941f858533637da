#!/usr/bin/env bash
# coverage.sh: runs all tests with coverage and writes coverage/lcov.info and coverage/html.
# The profiles of the programs that the tests start are merged in; tests, dependencies and generated code are left out.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
MINIMUM=85

"$SCRIPTS/install-packages.sh" test
require_swift
"$SCRIPTS/install-test-tools.sh"

# The coverage tools must be of the same LLVM as the compiler, so those of the toolchain come first.
tool() {
  local beside
  beside="$(dirname "$(readlink -f "$(command -v swift)")")/$1"
  if [[ -x "$beside" ]]; then echo "$beside"; else command -v "$1" || die "There is no $1 in the Swift toolchain."; fi
}

# A folder of its own: the flags differ, and sharing one would compile everything again each time.
build=(--scratch-path .build-coverage --enable-code-coverage)
say "Building the tests with coverage"
swift build --build-tests "${build[@]}" "${BUILD_FLAGS[@]}"
binaries="$(swift build --show-bin-path --scratch-path .build-coverage)"
rm -rf "$binaries/codecov" coverage
mkdir -p coverage

# Each run of the tests removes the profiles of the one before.
keep_profiles() {
  mkdir -p "coverage/raw/$1"
  mv "$binaries"/codecov/*.profraw "coverage/raw/$1/"
}
say "Running the tests"
run_tests keep_profiles "${build[@]}" <<<"$(test_targets)"

profiles=(coverage/raw/*/*.profraw)
say "Merging ${#profiles[@]} profiles"
"$(tool llvm-profdata)" merge -sparse --failure-mode=all -o coverage/all.profdata "${profiles[@]}"
from=(
  "$binaries/outriggerPackageTests.xctest" -object "$binaries/outrigger" -instr-profile coverage/all.profdata
  -ignore-filename-regex '/(Tests|Generated|\.build[^/]*)/'
)
"$(tool llvm-cov)" export -format=lcov "${from[@]}" >coverage/lcov.info
"$(tool llvm-cov)" show -format=html -output-dir coverage/html "${from[@]}" >/dev/null

awk -F: -v minimum="$MINIMUM" '
  /^LF:/ { lines += $2 }
  /^LH:/ { hit += $2 }
  END {
    percent = lines ? 100 * hit / lines : 0
    printf "Lines covered: %.1f %% (%d of %d); coverage/html/index.html\n", percent, hit, lines
    if (percent < minimum) { printf "error: below %d %%\n", minimum; exit 1 }
  }' coverage/lcov.info
