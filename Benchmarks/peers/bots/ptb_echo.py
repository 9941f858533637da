"""The echo bot on python-telegram-bot: ptb_echo.py URL TOKEN."""

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text(update.message.text)


application = Application.builder().token(sys.argv[2]).base_url(sys.argv[1] + "/bot").build()
application.add_handler(MessageHandler(filters.TEXT, echo))
application.run_polling()
