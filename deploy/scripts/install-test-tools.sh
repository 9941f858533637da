#!/usr/bin/env bash
# install-test-tools.sh: what the tests use besides Debian's packages, into .build/test-tools: the strict OpenMetrics
# parser of PyPI's prometheus-client. Nothing is done when it is there. Without a network it says so, and the tests
# that need it are skipped; under CI=true it fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
VERSION=0.26.0

tools=.build/test-tools
installed="$tools/prometheus-client-$VERSION"
[[ -e "$installed" ]] && exit 0

mkdir -p .build
if python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check "prometheus-client==$VERSION"
then
  touch "$installed"
  exit 0
fi
rm -rf "$tools"
[[ "${CI:-}" == true ]] && die "prometheus-client $VERSION could not be installed from PyPI."
say "prometheus-client $VERSION could not be installed from PyPI: the tests that need it are skipped."
