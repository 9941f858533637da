#!/usr/bin/env bash
# standalone.sh: the debug binary with the Swift runtime linked in, .build/standalone/outrigger: what runs on a machine without a
# toolchain and is made of the objects that the tests are built from, in seconds. Prints its path.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
require_swift
swift build --product outrigger "${BUILD_FLAGS[@]}" >&2
output="$ROOT/.build/standalone"
mkdir -p "$output"
# The command that SwiftPM has linked it with, and one word more. SwiftPM itself would compile everything for that.
python3 - "$output/outrigger" >"$output/words" <<'END'
import json, re, sys
lines = open(".build/debug.yaml").read().splitlines()
links = [json.loads(line.split("args: ", 1)[1]) for line in lines if "args:" in line and "outrigger.product/Objects.LinkFileList" in line]
if len(links) != 1:
    sys.exit("error: .build/debug.yaml does not say how the program is linked")
words = links[0]
words[words.index("-o") + 1] = sys.argv[1]
# What the runtime's own Foundation asks for, which only objects compiled for it would say.
print("\n".join([*words, "-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims"]))
END
mapfile -t words <"$output/words"
rm -f "$output/outrigger"
"${words[@]}" 2>"$output/errors" || { cat "$output/errors" >&2; die "The program could not be linked."; }
echo "$output/outrigger"
