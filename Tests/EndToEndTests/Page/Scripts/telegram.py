"""A bot on Telegram: who leads, what came and how late, and how often it was told to slow down."""

import re
import sys

from browser import Page, tell

with Page(sys.argv[1]) as page:
    page.open()
    page.wait("the leader", lambda: page.figures("#bot").get("Telegram") == "polling, leads")
    tell("update")
    page.wait("an update", lambda: page.figures("#bot")["Updates handled"] == "1, 1 in the last minute")
    page.wait("the answer 429", lambda: page.figures("#bot")["Told to slow down (429)"] == "1, 1.0 s in all")
    bot = page.figures("#bot")
    assert re.fullmatch(r"[\d.]+ m?s", bot["Mean lag"]) and bot["Waiting at Telegram"] == "0", bot
    page.view("chat")
    page.wait_text("#chat-off", "this one is talked to elsewhere")
    page.check()
