"""Whatever the process says is text: URL MARKUP, which is in the log and is said in the chat."""

import json
import sys

from selenium.common.exceptions import NoAlertPresentException

from browser import Page

markup = sys.argv[2]

COPIES = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } });"

with Page(sys.argv[1], early=COPIES) as page:
    page.open("?view=logs&logger=hostile")
    page.wait_text("#log", markup)
    page.click(".row .time")
    page.wait_text("#detail", markup)
    folded = page.one("#detail details")
    assert not folded.get_attribute("open"), "the stack is not folded"
    page.click("#detail summary")
    page.wait_text("#detail pre", f"frame {markup}")
    page.click("#detail button", "Copy as JSON")
    page.wait_text("#detail button", "Copied")
    copied = json.loads(page.run("return window.copied"))
    assert copied["message"] == markup and copied["error"]["stack"] == f"frame {markup}\nframe two", copied
    page.click("#detail button.plain")
    page.wait_text("#timeline", markup)
    page.driver.refresh()
    page.wait_text("#timeline", markup)
    page.click("#timeline button", "Close")
    page.view("chat")
    page.say(markup)
    page.wait_text("#messages", markup)
    found = page.run("return document.querySelectorAll('main img, dialog img, main script, dialog script').length")
    assert found == 0, f"{found} elements were made of text"
    try:
        raise AssertionError(f"an alert says {page.driver.switch_to.alert.text}")
    except NoAlertPresentException:
        pass
    page.check()
