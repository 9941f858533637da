// Telegram tests
