# Sourced by the other scripts: where things are, and how they speak.
# shellcheck shell=bash

# Without symbolic links, as the kernel names places too.
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
SCRIPTS="$ROOT/deploy/scripts"
cd "$ROOT" || exit

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

# Sets `binary`, a path from /: OUTRIGGER_BINARY, which may be one from ROOT, else the release binary, which it builds.
find_binary() {
  binary="${OUTRIGGER_BINARY:-}"
  unset OUTRIGGER_BINARY # the sidecar would take it for a setting
  if [[ -n "$binary" ]]; then
    [[ "$binary" == /* ]] || binary="$ROOT/$binary"
    return 0
  fi
  "$SCRIPTS/build.sh"
  binary="$ROOT/.build/release/outrigger"
}

# A run of the tests that takes longer hangs.
TEST_TIMEOUT="${TEST_TIMEOUT:-30m}"

# SIGTERM to a process and all it has started, deepest first: SwiftPM gives its test runner a process group of its own,
# so neither a Ctrl-C nor a signal to our group would reach it.
end_tree() {
  local child
  for child in $(cat "/proc/$1"/task/*/children 2>/dev/null); do end_tree "$child"; done
  kill -TERM "$1" 2>/dev/null || true
}

# Runs a command and returns its code; ends it with all it started when TEST_TIMEOUT passes or a signal comes.
run_limited() {
  local pid watcher status=0
  "$@" &
  pid=$!
  {
    sleep "$TEST_TIMEOUT" &
    trap 'kill "$!" 2>/dev/null; exit' TERM
    wait "$!"
    say "The tests took longer than $TEST_TIMEOUT and are ended."
    end_tree "$pid"
  } &
  watcher=$!
  trap 'end_tree "$pid"' INT TERM
  wait "$pid" || status=$?
  trap - INT TERM
  kill "$watcher" 2>/dev/null || true
  return "$status"
}

# The test targets: each has a folder of its name.
test_targets() { for folder in "$ROOT"/Tests/*Tests; do basename "$folder"; done; }

# run_tests AFTER ARGUMENT...: runs the tests of each target named on standard input in a process of its own, with
# `swift test ARGUMENT...`, and calls AFTER with the target's name when it has ended. Several tests block every thread of
# Swift's cooperative pool to show what goes on without it; two of them in one process would wait for each other.
# Says at the end how many passed and failed, and fails if any did.
run_tests() {
  local after="$1" target passed=0 failed=0 count log failures status
  shift
  log="$(mktemp)"
  failures="$(mktemp)"
  while read -r target; do
    status=0
    run_limited swift test --skip-build --filter "^$target\\." "$@" </dev/null >"$log" 2>&1 || status=$?
    quiet <"$log"
    count="$(sed -n 's/.*Test run with \([0-9]*\) tests\{0,1\} .*/\1/p' "$log" | tail -n 1)"
    if [[ "$status" == 0 ]]; then
      passed=$((passed + ${count:-0}))
    else
      say "$target failed (exit code $status)"
      failed=$((failed + 1))
      { printf '%s ended with %s:\n' "$target" "$status"; failed_lines <"$log"; } >>"$failures"
    fi
    "$after" "$target"
  done
  # Again at the end, where whoever reads only that looks.
  cat "$failures"
  rm -f "$log" "$failures"
  printf '%d passed, %d targets failed\n' "$passed" "$failed"
  [[ "$failed" == 0 && "$passed" -gt 0 ]]
}

# Which tests failed and why; the last lines if none did, as the target then broke off.
failed_lines() {
  local lines
  lines="$(cat)"
  grep -E '^✘ Test [^r]|recorded an issue|Fatal error' <<<"$lines" | cut -c 1-600 | head -n 40 || tail -n 20 <<<"$lines"
}

# What went wrong and how a target ended; a target's own log lines are rarely what one wants to read.
quiet() { grep -E '^✘|recorded an issue|Test run with|Fatal error' | cut -c 1-2000 || true; }

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
      die "$file has a line that is not KEY=VALUE; it begins with ${line:0:8}."
    fi
    value="${value%"${value##*[![:space:]]}"}"
    if [[ "$value" == \"*\" && ${#value} -ge 2 ]] || [[ "$value" == \'*\' && ${#value} -ge 2 ]]; then
      value="${value:1:${#value}-2}"
    fi
    [[ -n "${!key+set}" ]] || export "$key=$value"
  done <"$file"
}
