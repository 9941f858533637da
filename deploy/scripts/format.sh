#!/usr/bin/env bash
# format.sh: formats every Swift file in place. format.sh --check only says what would change, and fails then.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
require_swift

places=(Package.swift Sources Tests Examples)
[[ -d Benchmarks ]] && places+=(Benchmarks)
if [[ "${1:-}" == --check ]]; then
  swift format lint --strict --parallel --recursive "${places[@]}"
else
  swift format --in-place --parallel --recursive "${places[@]}"
fi
