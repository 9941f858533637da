# Everything a contributor does. Each target is one line; the work is in deploy/scripts (see deploy/README.md).
.DEFAULT_GOAL := help
.PHONY: help run generate migration test test-unit race build stack coverage bench bench-lifecycle bench-exporters bench-bot \
  dashboards load profile package format lint clean
export FILTER WORKLOAD

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' Makefile

run: ## install what is lacking, build, and run the sidecar with the HelpDesk bot (reads .env)
	@deploy/scripts/run.sh

generate: ## write the Bot API's types and methods anew from its description
	@Sources/Kit/Telegram/Generator/generate.py

migration: ## a new migration of the bot's tables, up and down: make migration NAME=add_phone_to_users
	@deploy/scripts/migration.sh "$(NAME)"

test: ## install what the tests need and run them all; FILTER=X runs those whose name matches
	@deploy/scripts/test.sh

test-unit: ## the tests that need no Postgres and no Redis
	@deploy/scripts/test.sh --unit

build: ## the release binary: .build/release/outrigger
	@deploy/scripts/build.sh

stack: ## a throw-away Postgres, Redis and Prometheus with the sidecar configured onto them
	@deploy/scripts/stack.sh

coverage: ## all tests with coverage, into coverage/ (lcov and HTML); fails below 85 % of the lines
	@deploy/scripts/coverage.sh

race: ## the metrics under ThreadSanitizer, with writers on every processor; part of test
	@deploy/scripts/race.sh

bench: ## the metrics beside a floor and peers, the log beside rsyslog, /live against nginx, and the memory after 1,000 scrapes
	@deploy/scripts/bench.sh

bench-lifecycle: ## start, stop, idling, and the probes while Postgres and Redis fail
	@deploy/scripts/bench-lifecycle.sh

bench-exporters: ## a scrape against the exporters that the sidecar stands in for, as a table
	@deploy/scripts/bench-exporters.sh

bench-bot: ## the same echo bot here, on aiogram and on python-telegram-bot: updates a second and CPU, as a table
	@deploy/scripts/bench-bot.sh

dashboards: ## write the Grafana dashboards anew from dashboards/describe.py
	@dashboards/generate.py

load: ## 100 users for 5 minutes against the release binary: webhook updates, scrapes, probes and the log
	@deploy/scripts/load.sh

profile: ## perf and a flame graph of the release binary; WORKLOAD=scrape|updates|logs
	@deploy/scripts/profile.sh

package: ## the Debian package: .build/package/outrigger_VERSION_ARCH.deb
	@deploy/scripts/package.sh

format: ## format every Swift file
	@deploy/scripts/format.sh

lint: ## the formatter's check and the house rules
	@deploy/scripts/lint.sh

clean: ## remove what was built
	rm -rf .build .build-coverage .build-profile .build-tsan coverage
