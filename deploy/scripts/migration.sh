#!/usr/bin/env bash
# migration.sh NAME [FOLDER]: makes the next migration of the bot in FOLDER (Sources/Bots/HelpDesk unless it is given): a file of
# its own, numbered, with what applies it and what undoes it, and its place in the bot's series.
# NAME says in a few words what it does: add_phone_to_users.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

name="${1:-}"
folder="${2:-$ROOT/Sources/Bots/HelpDesk}"
[[ "$name" =~ ^[a-z][a-z0-9]*([_-][a-z0-9]+)*$ ]] \
  || die "Say in a few words what the migration does, in lower case and underscores: make migration NAME=add_phone_to_users"
# The series, on one line or on several.
series='MigrationSeries\(\s*component: "[a-z]+",\s*\[[\w,\s]*?(?=,?\s*\]\s*\))'
list="$(perl -0ne "print \"\$ARGV\n\" if /$series/" "$folder"/*.swift | head -n 1)"
[[ -n "$list" ]] || die "No file of $folder has a series of named migrations: MigrationSeries(component: \"…\", [first, second])."
type="$(basename "$list" .swift)"

# 1, 2, 3, …: one more than any there is, also one that is not in the series yet.
last="$(grep -rhoE '(Migration\($|Migration\([0-9]+|^ +[0-9]+, ")' "$folder" --include='*.swift' | grep -oE '[0-9]+' | sort -n | tail -n 1)"
number=$((${last:-0} + 1))
words="${name//[_-]/ }"
camel="$(awk '{ for (i = 1; i <= NF; i++) printf "%s", toupper(substr($i, 1, 1)) substr($i, 2) }' <<<"$words")"
identifier="$(tr '[:upper:]' '[:lower:]' <<<"${camel:0:1}")${camel:1}"
table="${name//-/_}"
file="$folder/Migrations/$type+$(printf '%04d' "$number")$camel.swift"
grep -rqE "\blet $identifier\b" "$folder" --include='*.swift' && die "There is a migration $identifier already."

mkdir -p "$folder/Migrations"
cat >"$file" <<SWIFT
internal import Storage

extension $type {
  /// A pair to begin from: write the statements, one in each text. The tokens are those of \`SQLDialect\`.
  static let $identifier = Migration(
    $number, "$words",
    up: [
      """
      CREATE TABLE $table (
        id {{id}}, created_at {{timestamp}} NOT NULL)
      """
    ],
    down: [
      "DROP TABLE $table"
    ])
}
SWIFT
perl -0pi -e "s/$series/$&, $identifier/; s/\[\s*, /[/" "$list"
say "Wrote ${file#"$ROOT/"} and added it to ${list#"$ROOT/"}"
