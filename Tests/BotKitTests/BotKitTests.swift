// BotKit tests
