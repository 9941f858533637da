"""What the server does not answer is said where one looks, and is right again with the next attempt."""

import sys

from browser import Page

with Page(sys.argv[1]) as page:
    page.command("Network.enable")
    page.block("*/page/chat/people*")
    page.open("?view=chat")
    page.wait_text("#chat-off", "The chat is not open. Failed to fetch")
    page.block()
    page.view("status")
    page.view("chat")
    page.say("/start")
    page.wait_text("#messages", "Welcome, Ada")

    page.block("*/page/chat/text*")
    page.say("lost")
    page.wait_text("#chat-note", "It was not sent. Failed to fetch")
    assert page.one("#message").get_attribute("value") == "lost", "what was not sent is gone"

    page.block("*/logs*")
    page.click(".message .meta button")
    page.wait_text("#timeline-summary", "could not be read. Failed to fetch")
    page.block()
    page.click("#timeline button", "Close")
    page.click(".message .meta button")
    page.wait_text("#timeline", "update handled")
    page.click("#timeline button", "Close")

    page.block("*/metrics")
    page.view("metrics")
    page.wait_text("#metric-count", "The metrics were not read. Failed to fetch")
    page.block()
    page.wait_text("#metric-count", " families")

    # The server's own words, where it has some.
    page.view("status")
    page.command("Network.disable")
    page.open("?timeline=nobody-has-this")
    page.wait_text("#timeline-summary", "there are no lines of it any more")
    page.check(expected_errors=["net::ERR_BLOCKED_BY_CLIENT"])
