#!/usr/bin/env bash
# build-peers.sh FOLDER: builds the peers into FOLDER, those whose Debian packages are there; says which are not.
#
#   prometheus-cpp   prometheus-cpp-dev g++
#   client_golang    golang-go golang-github-prometheus-client-golang-dev
set -euo pipefail
peers="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/peers"
folder="${1:?build-peers.sh FOLDER}"
mkdir -p "$folder"
folder="$(cd "$folder" && pwd)"

say() { printf '==> %s\n' "$*" >&2; }

if command -v g++ >/dev/null && [[ -e /usr/include/prometheus/registry.h ]]; then
  if [[ "$peers/prometheus-cpp/peer.cpp" -nt "$folder/prometheus-cpp" ]]; then
    say "Building the peer prometheus-cpp"
    g++ -std=c++17 -O2 -DNDEBUG -o "$folder/prometheus-cpp" "$peers/prometheus-cpp/peer.cpp" \
      -lprometheus-cpp-pull -lprometheus-cpp-core -pthread
  fi
else
  rm -f "$folder/prometheus-cpp"
  say "The peer prometheus-cpp is skipped: it needs prometheus-cpp-dev and g++."
fi

if command -v go >/dev/null && [[ -d /usr/share/gocode/src/github.com/prometheus/client_golang ]]; then
  if [[ "$peers/client_golang/peer.go" -nt "$folder/client_golang" ]]; then
    say "Building the peer client_golang"
    GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= GOCACHE="$folder/go-cache" \
      go build -o "$folder/client_golang" "$peers/client_golang/peer.go"
  fi
else
  rm -f "$folder/client_golang"
  say "The peer client_golang is skipped: it needs golang-go and golang-github-prometheus-client-golang-dev."
fi
