"""Open, see ready, make a request in the chat, follow it in the log; then a dependency goes and comes back."""

import os
import sys

from browser import Page, tell

with Page(sys.argv[1]) as page:
    page.open()
    page.wait_state("ready")
    page.wait_text("#link", "Live")
    page.wait_text("#modules", "running")
    page.wait_text("#checks", "passes")

    page.view("chat")
    page.say("/start")
    page.wait_text("#messages", "Welcome, Ada")
    page.click(".keys button", "Create a request")
    page.wait_text("#messages", "Please describe")
    page.say("The lamp in room 4 is broken.")
    page.click(".keys button", "Choose the priority")
    page.wait_text("#messages", "How urgent")
    page.click(".keys button", "High")
    page.wait_text("#messages", "Your request has been created")

    correlation = page.run("return [...document.querySelectorAll('.message .meta button')].at(-1).getAttribute('aria-label')").split()[-1]
    page.click(".message .meta button", correlation[:8])
    for text in [correlation, "update handled", "request created", "reply sent", "ms in all", "priority_: ok"]:
        page.wait_text("#timeline", text)
    page.click("#timeline button", "Show in the log")
    page.one("#logs")
    page.wait_text("#log", "request created")
    assert f"correlation_id={correlation}" in page.driver.current_url, page.driver.current_url
    assert set(page.text("#log .cid").split()) == {correlation[:8]}, page.text("#log")

    page.view("status")
    tell("stop redis")
    page.wait_state("degraded", timeout=10)
    page.wait_text("#reasons", "redis:cache fails: refused")
    page.wait_text("#reasons", "127.0.0.1")
    assert page.all("#checks path.failed"), "the failure is not in the last five minutes"
    if os.environ.get("OUTRIGGER_SCREENSHOT"):
        page.wait("a second point of the process", lambda: page.all("#process svg"))
        page.driver.save_screenshot(os.environ["OUTRIGGER_SCREENSHOT"])
    tell("start redis")
    page.wait_state("ready")
    page.wait("no reasons", lambda: page.text("#reasons") == "")

    size = page.run("return performance.getEntriesByType('navigation')[0].decodedBodySize")
    assert 10_000 < size < 100_000, f"the page weighs {size} bytes"
    assert page.run("return performance.getEntriesByType('resource').filter((one) => !one.name.includes('/page/') && !one.name.includes('/logs')).length") == 0
    page.check()
