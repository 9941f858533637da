#!/usr/bin/env bash
# install-test-tools.sh: what the tests use besides Debian's packages, into .build/test-tools: from PyPI, the strict
# OpenMetrics parser of prometheus-client; aiogram, a client of the Bot API that judges our fake of it; and selenium, which
# drives the browser that the page is tested in, with axe-core (of axe-playwright-python, whose own driver is not needed).
# Nothing is done when they are there. Without a network it says so, and the tests that need them are skipped; under CI=true it fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
PACKAGES=(prometheus-client==0.26.0 aiogram==3.31.0 selenium==4.51.0)
ALONE=(axe-playwright-python==0.1.8)

tools=.build/test-tools
installed="$tools/$(printf '%s+' "${PACKAGES[@]}" "${ALONE[@]}")"
[[ -e "$installed" ]] && exit 0

mkdir -p .build
if python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check "${PACKAGES[@]}" \
  && "$tools/bin/pip" install --quiet --disable-pip-version-check --no-deps "${ALONE[@]}"
then
  touch "$installed"
  exit 0
fi
rm -rf "$tools"
[[ "${CI:-}" == true ]] && die "${PACKAGES[*]} ${ALONE[*]} could not be installed from PyPI."
say "${PACKAGES[*]} ${ALONE[*]} could not be installed from PyPI: the tests that need them are skipped."
