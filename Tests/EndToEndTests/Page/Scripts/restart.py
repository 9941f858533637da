"""The process ends and another one takes its place: the page sees it go, comes back by itself, and forgets what was."""

import sys

from browser import Page, tell

with Page(sys.argv[1]) as page:
    page.open("?view=chat")
    page.say("/start")
    page.wait_text("#messages", "Welcome, Ada")
    page.view("logs")
    page.one("[name=grep]").send_keys('"listening"')
    page.wait_text("#log-count", "1 line")
    page.view("status")
    page.wait("what it handled", lambda: page.figures("#bot").get("Updates handled", "").startswith("1"))
    started = page.run("return document.querySelector('#build [data-since]').dataset.since")

    tell("end")
    page.wait_state("draining")
    page.wait_text("#reasons", "shutdown phase announced")
    page.wait_text("#link", "Connection lost, trying again")
    tell("start")
    page.wait_text("#link", "Live")
    page.wait_state("ready")
    page.wait("no reasons", lambda: page.text("#reasons") == "")
    assert page.figures("#bot")["Updates handled"] == "0", page.figures("#bot")
    assert page.run("return document.querySelector('#build [data-since]').dataset.since") != started, "the start is the old one"
    page.wait("its own figures only", lambda: 0 <= float(page.figures("#process")["CPU"].split()[0]) < 1000)

    # The log goes on behind what was read, the chat is an empty one and works.
    page.view("logs")
    page.wait_text("#log-count", "2 lines")
    page.view("chat")
    page.wait("an empty chat", lambda: page.one("#message").is_displayed() and page.text("#messages") == "")
    page.say("/start")
    page.wait_text("#messages", "Welcome, Ada")
    assert len(page.all(".message.mine")) == 1
    # While there was no server the console tells of each attempt; it tells of nothing else.
    page.check(expected_errors=["net::ERR_", "503 (Service Unavailable)"])
