"""With a token set, the page asks for it once and keeps it in memory only: URL TOKEN."""

import sys

from browser import Page

token = sys.argv[2]

with Page(sys.argv[1]) as page:
    page.open()
    page.one("#access")
    # What anybody may see is there all the same.
    assert "helpdesk" in page.run("return document.getElementById('modules').textContent")
    for attempt, outcome in [("wrong", "This token was not accepted."), (token, "")]:
        page.one("#token").send_keys(attempt)
        page.click("#access button", "Continue")
        if outcome:
            page.wait_text("#access-error", outcome)
    page.wait_text("#link", "Live")
    page.view("logs")
    page.wait_text("#log", "listening")
    page.view("chat")
    page.say("/start")
    page.wait_text("#messages", "Welcome, Ada")
    assert not page.run("return document.getElementById('access').open"), "it asks again"
    # A link could not carry the token: what it leads to is fetched and shown in place.
    for path, text in [("config", "token_file: "), ("logs", '"message":"listening"')]:
        page.click("footer a", path)
        page.wait_text("#raw", text)
        page.click("#raw button", "Close")
    kept = page.run("return JSON.stringify([localStorage, sessionStorage, document.cookie, location.href])")
    assert token not in kept and kept.startswith('[{},{},""'), kept
    page.driver.refresh()
    page.one("#access")
    page.click("#access button", "Not now")
    page.wait_text("#locked", "needs the token")
    page.click("#unlock")
    page.one("#access")
    # The console tells of each answer with 401.
    page.check(expected_errors=["401 (Unauthorized)"])
