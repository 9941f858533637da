"""Another program as the bot, which fails again and again: the page says how often and why, and has no chat."""

import sys

from browser import Page

with Page(sys.argv[1]) as page:
    page.open()
    page.wait("two restarts", lambda: page.run("""
        const restarts = document.querySelector('#modules tr td.number');
        return restarts !== null && parseInt(restarts.textContent) >= 2;"""))
    page.wait_text("#modules tr.error", "3")
    assert not page.one("#modules").find_elements("css selector", "tr.error.over"), "the error is said to be over"
    assert not page.run("return document.getElementById('bot-card').checkVisibility()"), "there is a card of a bot of ours"
    page.wait_state("not ready")
    page.view("chat")
    page.wait_text("#chat-off", "this one is talked to elsewhere")
    assert not page.run("return document.getElementById('composer').checkVisibility()"), "there is a chat"
    page.check()
