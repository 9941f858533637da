"""Without JavaScript the state as of loading is there, and nothing that would do nothing."""

import sys

from browser import Page

with Page(sys.argv[1], scripts=False) as page:
    page.open()
    text = page.text("body")
    for expected in ["Ready", "helpdesk", "running", "redis:cache", "passes", "state as of loading", "metrics"]:
        assert expected.lower() in text.lower(), f"{expected} is not in {text}"
    for control in page.all("button, input, select"):
        assert not control.is_displayed(), f"there is a {control.tag_name} that does nothing"
    page.check()
