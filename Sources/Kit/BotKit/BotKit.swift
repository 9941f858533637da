// BotKit: see Sources/README.md for what this target is.
