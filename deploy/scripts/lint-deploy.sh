#!/usr/bin/env bash
# lint-deploy.sh [PART…]: what stands around the binary, checked by the tools that read it: all parts, or those named.
# Every part runs, so that one sees everything at once. A tool that cannot be had here is said, and under CI=true a failure.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/install-packages.sh" lint
"$SCRIPTS/install-lint-tools.sh"
tools="$ROOT/.build/lint-tools/bin"

# Runs a command quietly; its output is shown when it fails.
quietly() {
  local output
  output="$("$@" 2>&1)" || {
    printf '%s\n' "$output" >&2
    return 1
  }
}

# A tool that is not there is no failure on a machine that cannot have it.
has() {
  command -v "$1" >/dev/null || [[ -x "$tools/$1" ]] && return 0
  [[ "${CI:-}" == true ]] && die "$1 is needed."
  say "Without $1: skipped."
  return 1
}

check_rules() {
  quietly promtool check config prometheus.yml || return 1
  quietly promtool test rules deploy/prometheus/tests/*.yml || return 1
  if has amtool; then quietly amtool check-config deploy/alertmanager/alertmanager.yml || return 1; fi
  if has python; then "$tools/python" "$SCRIPTS/check-rules.py"; fi
}

# The JSON is what the description makes, and what Grafana's schemas allow; Grafana itself cannot be had here.
check_dashboards() {
  dashboards/generate.py --check || return 1
  has python || return 0
  "$tools/python" "$SCRIPTS/check-dashboards.py" dashboards/*.json
}

check_scripts() {
  has shellcheck || return 0
  git ls-files -z --cached --others --exclude-standard 'deploy/**/*.sh' .ci/run deploy/debian/postinst deploy/debian/prerm \
    deploy/debian/postrm | xargs -0 shellcheck -x -S warning -P "$SCRIPTS"
}

# Exposure 2.0 is "OK"; a unit that nothing hardens has 9.6. The program is not installed here, which is not the unit's fault.
check_systemd() {
  has systemd-analyze || return 0
  local output unit
  for unit in deploy/systemd/*; do
    output="$(systemd-analyze verify "$unit" 2>&1 | grep -v 'outrigger is not executable: No such file' || true)"
    [[ -z "$output" ]] || { printf '%s\n' "$output" >&2; return 1; }
  done
  quietly systemd-analyze security --offline=true --threshold=20 deploy/systemd/outrigger.service
}

# In a prefix of its own, with a certificate of its own and a name that resolves.
check_nginx() {
  has nginx || [[ -x /usr/sbin/nginx ]] || return 0
  local folder status=0
  folder="$(mktemp -d)"
  openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=bot.example.com -keyout "$folder/privkey.pem" \
    -out "$folder/fullchain.pem" 2>/dev/null
  sed -e "s|/etc/nginx/tls|$folder|; s|server outrigger:8000|server 127.0.0.1:8000|" deploy/nginx/outrigger.conf >"$folder/outrigger.conf"
  printf 'pid %s/pid; error_log stderr; events {} http { access_log off; include %s/outrigger.conf; }\n' "$folder" "$folder" \
    >"$folder/nginx.conf"
  quietly "$(command -v nginx || echo /usr/sbin/nginx)" -t -p "$folder" -c "$folder/nginx.conf" || status=1
  rm -rf "$folder"
  return "$status"
}

# What kustomize makes of them, by our own reading of it: Debian has no kubectl. Where there is one, the two must agree. The schemas
# are those of Kubernetes itself.
check_kubernetes() {
  has kubernetes-validate || return 0
  local folder status=0 variant
  folder="$(mktemp -d)"
  for variant in base overlays/native-sidecar; do
    "$tools/python" "$SCRIPTS/render-kubernetes.py" "deploy/kubernetes/$variant" >"$folder/${variant##*/}.yaml" || status=1
    if command -v kubectl >/dev/null && kubectl kustomize "deploy/kubernetes/$variant" >"$folder/kustomize" 2>/dev/null; then
      "$tools/python" "$SCRIPTS/render-kubernetes.py" "deploy/kubernetes/$variant" "$folder/kustomize" || status=1
    fi
  done
  "$tools/python" "$SCRIPTS/check-kubernetes.py" "$folder"/*.yaml || status=1
  rm -rf "$folder"
  return "$status"
}

check_containers() {
  if has hadolint; then "$tools/hadolint" --failure-threshold style deploy/docker/Dockerfile || return 1; fi
  has check-jsonschema || return 0
  quietly "$tools/check-jsonschema" --builtin-schema vendor.compose-spec deploy/compose.yml deploy/compose.prod.yml || return 1
  "$tools/python" "$SCRIPTS/check-compose.py" deploy/compose.yml deploy/compose.prod.yml
}

check_workflows() {
  has check-jsonschema || return 0
  local lint="$tools/check-jsonschema"
  quietly "$lint" --builtin-schema vendor.github-workflows .github/workflows/*.yml || return 1
  quietly "$lint" --builtin-schema vendor.dependabot .github/dependabot.yml || return 1
  quietly "$lint" --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[a-b]*.yml .github/ISSUE_TEMPLATE/f*.yml || return 1
  "$tools/python" "$SCRIPTS/check-workflows.py" || return 1
  # What is dangerous in a workflow, as far as it can be seen without asking GitHub.
  if has zizmor; then quietly "$tools/zizmor" --offline --min-severity medium --config .github/zizmor.yml .github/workflows || return 1; fi
  # The badges are of workflows that are there.
  local badge
  for badge in $(grep -oP '\]\(\.\./\.\./actions/workflows/\K[a-z-]*\.yml(?=/badge.svg)' README.md); do
    [[ -f ".github/workflows/$badge" ]] || { echo "error: README.md has a badge of $badge, which is not there" >&2; return 1; }
  done
  # They call what people call: a target that is not there would only show on GitHub.
  local target
  for target in $(grep -rhoP 'run: make \K[a-z][a-z-]*' .github/workflows/*.yml | sort -u); do
    grep -q "^$target:" Makefile || { echo "error: the workflows call make $target, which is not there" >&2; return 1; }
  done
}

check_secrets() {
  has detect-secrets-hook || return 0
  git ls-files -z | xargs -0 "$tools/detect-secrets-hook" --baseline .secrets.baseline
}

PARTS=(rules dashboards scripts systemd nginx kubernetes containers workflows secrets)
[[ $# -eq 0 ]] && set -- "${PARTS[@]}"
status=0
for part in "$@"; do
  if "check_$part"; then
    say "Checked: $part"
  else
    printf 'error: %s\n' "$part" >&2
    status=1
  fi
done
exit "$status"
