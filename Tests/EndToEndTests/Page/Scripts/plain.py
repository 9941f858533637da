"""Without JavaScript the state as of loading is there, and nothing that would do nothing."""

import sys

from browser import Page

with Page(sys.argv[1], scripts=False) as page:
    page.open()
    text = page.text("body")
    for expected in [
        "Ready", "helpdesk", "running", "redis:cache", "passes", "state as of loading", "metrics", "0 of 7", "far", "fails",
        "refused", "off: use the chat", "Updates handled", "Open files", "MiB", "in 1 segment", "Started", "no warnings",
        "which a link cannot carry",
    ]:
        assert expected.lower() in text.lower(), f"{expected} is not in {text}"
    assert page.all("#checks svg.history path.passed"), "the last five minutes are not there"
    size = len(page.driver.page_source.encode())
    assert size < 100_000, f"it weighs {size} bytes"
    for control in page.all("button, input, select"):
        assert not control.is_displayed(), f"there is a {control.tag_name} that does nothing"
    page.check()
