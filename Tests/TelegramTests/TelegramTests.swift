// The Telegram client.
