#!/usr/bin/env bash
# run.sh [ARGUMENTS]: builds the release binary and runs `outrigger run ARGUMENTS` with the variables of .env.
# It is the release binary so that what one tries is what one ships; after the first build only changes are compiled.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
"$SCRIPTS/build.sh"
load_dotenv
exec .build/release/outrigger run "$@"
