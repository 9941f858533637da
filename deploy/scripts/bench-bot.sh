#!/usr/bin/env bash
# bench-bot.sh: the same echo bot on our kit, on aiogram 3 and on python-telegram-bot (PyPI), each against a small Bot API server
# on this machine with 10,000 updates of 1,000 chats waiting: updates a second, user and system time of the bot's process an
# update, memory, and whether each chat's answers came in order. Then the HelpDesk bot in the release binary on the same
# backlog. In ROUNDS rounds (3), of which the medians count, as the machine's neighbours show in any single one. Fails when ours
# is below 8 times the better of the others in either figure, or HelpDesk above 40 MB after it.
# Where the bots keep their data is a file of SQLite in a temporary folder (TMPDIR). OUTRIGGER_BINARY: as for stack.sh.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
PACKAGES=(aiogram==3.31.0 python-telegram-bot==22.8)

"$SCRIPTS/install-packages.sh" bench-bot
require_swift
tools=.build/bench-tools
installed="$tools/$(printf '%s+' "${PACKAGES[@]}")"
if [[ ! -e "$installed" ]]; then
  mkdir -p .build
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check "${PACKAGES[@]}"
  touch "$installed"
fi
find_binary
say "Building the benchmarks"
swift build -c release --package-path Benchmarks --product echo
swift build -c release --package-path Benchmarks --product botbench

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
# Of the program's output only what goes wrong is of interest.
cat >"$folder/quietly" <<'END'
#!/bin/sh
exec "$@" >/dev/null
END
cat >"$folder/helpdesk" <<END
#!/bin/sh
mkdir "$folder/helpdesk-\$3" && cd "$folder/helpdesk-\$3" && exec env OUTRIGGER_BOT_TELEGRAM_API_URL="\$1" TELEGRAM_BOT_TOKEN="\$2" OUTRIGGER_HTTP_LISTEN=127.0.0.1:0 \\
  OUTRIGGER_BOT_TELEGRAM_RATES_OVERALL=1000000/s OUTRIGGER_LOG_FORMAT=none "$binary" run
END
chmod +x "$folder/quietly" "$folder/helpdesk"

bots=Benchmarks/.build/release
ROUNDS="${ROUNDS:-3}" RSS_LIMIT=40 "$bots/botbench" \
  outrigger "$folder/quietly" "$ROOT/$bots/echo" '{url}' '{token}' "$folder/echo-{round}.db" \
  -- aiogram "$tools/bin/python" Benchmarks/peers/bots/aiogram_echo.py '{url}' '{token}' \
  -- python-telegram-bot "$tools/bin/python" Benchmarks/peers/bots/ptb_echo.py '{url}' '{token}' \
  -- helpdesk+ "$folder/helpdesk" '{url}' '{token}' '{round}'
