#!/usr/bin/env bash
# lint-rules.sh: the house rules that a pattern can check. Prints every place that breaks one; fails when there is any.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
MAXIMUM_LINES=400
broken=0
# The last command of a pipeline runs in this shell, so that `report` can set `broken`.
shopt -s lastpipe

report() { # RULE, then places on standard input
  local places
  places="$(cat)"
  [[ -z "$places" ]] && return 0
  printf '%s\n' "$places" | sed "s/^/error: $1: /"
  broken=1
}

# Lines of Swift that match a pattern, comments left out: file:line:text.
swift_lines() { # PATTERN FOLDER…
  local pattern="$1"
  shift
  grep -rnP --include='*.swift' "$pattern" "$@" | grep -vP '^[^:]+:[0-9]+:\s*//' || true
}

# Files the project has: those git knows and new ones it does not ignore.
project_files() { git ls-files --cached --others --exclude-standard -- "$@" | while IFS= read -r file; do [[ -f "$file" ]] && echo "$file"; done; }

c_modules="$(find Sources/C -mindepth 1 -maxdepth 1 -type d -printf '%f|' | sed 's/|$//')"

swift_lines '\btry!' Sources | report 'try! traps on input'
swift_lines '\bfatalError\(' Sources | report 'fatalError traps on input'
swift_lines '\bas!' Sources | report 'as! traps on input'
swift_lines '(?<![.\w])print\(' Sources | report 'print bypasses the log'
swift_lines '\bTask\.detached\b' Sources | report 'Task.detached is work nobody waits for'
swift_lines '^\s*(\w+ )?import Foundation\s*$' Sources Tests | report 'import FoundationEssentials, not Foundation'
swift_lines "^\\s*(\\w+ )?import ($c_modules)\\b" Sources | grep -v '^Sources/IO/' | report 'C modules stay on the IO floor' || true
swift_lines "^\\s*(public |package )?import ($c_modules)\\b" Sources/IO | report 'C modules are imported internally' || true
swift_lines '@testable' Tests/Support | report 'the support uses what is public'
swift_lines '(Task|Thread)\.sleep|(?<![.\w%])(u|nano)?sleep\((?!until|for|\))' Tests | report 'tests do not sleep'

# An unchecked promise names what keeps it, on its line or in the comment above.
find Sources Tests -name '*.swift' -print0 | xargs -0 awk '
  FNR == 1 { comment = 0 }
  /@unchecked Sendable|nonisolated\(unsafe\)/ && !/^ *\/\// && !/\/\// && !comment { print FILENAME ":" FNR ":" $0 }
  { comment = /^ *\/\// || (comment && /^ *@/) }' | report 'an unchecked promise without its reason'

project_files | grep -v -e 'LICENSE$' -e '^deploy/scripts/lint-rules.sh$' -e '/Generator/api.json$' \
  | xargs -d '\n' grep -nIE '\b(TODO|FIXME|XXX)\b' | report 'unfinished' || true

# What is generated from a description of someone else's has that one's words and lengths.
python3 Sources/Kit/Telegram/Generator/generate.py --check | sed 's/^error: //' | report 'not as generated' || true

project_files '*.swift' '*.sh' '*.c' '*.h' | grep -v '^Sources/Kit/Telegram/Generated/' | xargs -d '\n' wc -l \
  | awk -v maximum="$MAXIMUM_LINES" '$2 != "total" && $1 > maximum { print $2 " has " $1 " lines" }' | report 'too long'

project_files 'deploy/scripts/*.sh' .ci/run | while IFS= read -r script; do
  bash -n "$script" 2>&1 || true
  [[ "$script" =~ ^deploy/scripts/(common|services|releases|debian-root).sh$ ]] && continue
  grep -q '^set -euo pipefail$' "$script" || echo "$script does not set -euo pipefail"
  [[ -x "$script" ]] || echo "$script is not executable"
done | report 'shell'

# The articles, where the toolchain can build them. Their links are between themselves, so the module needs no symbols.
if command -v docc >/dev/null; then
  docs="$(mktemp -d)"
  mkdir "$docs/symbols"
  echo '{"metadata":{"formatVersion":{"major":0,"minor":6,"patch":0},"generator":"lint"},"module":{"name":"BotKit","platform":{}},
    "symbols":[],"relationships":[]}' >"$docs/symbols/BotKit.symbols.json"
  docc convert Sources/Kit/BotKit/BotKit.docc --additional-symbol-graph-dir "$docs/symbols" --warnings-as-errors \
    --fallback-display-name BotKit --fallback-bundle-identifier outrigger.BotKit --output-path "$docs/archive" 2>&1 \
    | grep -E '^(error|warning|Error)|^ *-->' | report 'an article' || true
  rm -rf "$docs"
fi

[[ "$broken" -eq 0 ]] && say "The house rules hold."
exit "$broken"
