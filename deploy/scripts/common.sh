# Sourced by the other scripts: where things are, and how they speak.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
SCRIPTS="$ROOT/deploy/scripts"
cd "$ROOT"

say() { printf '==> %s\n' "$*" >&2; }

die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Swift 6.2 is the oldest that reads our manifest.
require_swift() {
  command -v swift >/dev/null || die "There is no swift on the PATH. Install Swift 6.2 or newer: https://www.swift.org/install/linux/"
  local version
  version="$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)"
  case "$version" in
    [0-5].* | 6.0 | 6.1) die "This is Swift $version; 6.2 or newer is needed: https://www.swift.org/install/linux/" ;;
  esac
}

# What every build is checked with, beside the manifest.
BUILD_FLAGS=(--explicit-target-dependency-import-check error)
export BUILD_FLAGS

# A run of the tests that takes longer hangs; its exit code is 124.
TEST_TIMEOUT="${TEST_TIMEOUT:-30m}"

# Reads KEY=VALUE lines of .env into the environment. The file is read, never run: no expansion, no commands.
# A variable that is already set wins.
load_dotenv() {
  local file="${1:-$ROOT/.env}" line key value
  [[ -f "$file" ]] || return 0
  while IFS= read -r line || [[ -n "$line" ]]; do
    line="${line%$'\r'}"
    line="${line#"${line%%[![:space:]]*}"}"
    [[ -z "$line" || "$line" == '#'* ]] && continue
    line="${line#export }"
    key="${line%%=*}"
    value="${line#*=}"
    if [[ "$line" != *=* || ! "$key" =~ ^[A-Za-z_][A-Za-z0-9_]*$ ]]; then
      die "$file has a line that is not KEY=VALUE; it begins with “${line:0:8}”."
    fi
    value="${value%"${value##*[![:space:]]}"}"
    if [[ "$value" == \"*\" && ${#value} -ge 2 ]] || [[ "$value" == \'*\' && ${#value} -ge 2 ]]; then
      value="${value:1:${#value}-2}"
    fi
    [[ -n "${!key+set}" ]] || export "$key=$value"
  done <"$file"
}
