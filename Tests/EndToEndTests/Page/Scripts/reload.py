"""What a reload found doubtful or wrong is on the page that is open, and no longer when it is mended."""

import sys

from browser import Page, tell

with Page(sys.argv[1]) as page:
    page.open()
    page.wait("no warnings", lambda: page.figures("#configuration") == {"Configuration": "no warnings"})
    tell("doubt")
    page.wait("a warning", lambda: page.figures("#configuration") == {"Configuration": "1 warning, 1 key waiting for a restart"})
    page.wait_text("#warnings", "probes have no limit")
    page.wait_text("#warnings", "service.name takes effect with a restart")
    page.open()
    page.wait_text("#link", "Live")
    page.wait_text("#warnings", "probes have no limit")
    tell("break")
    page.wait_state("degraded")
    page.wait_text("#reasons", "configuration was not reloaded: the last good one stays in effect")
    page.wait_text("#warnings", "log.level")
    tell("mend")
    page.wait_state("ready")
    page.wait("no warnings", lambda: page.figures("#configuration") == {"Configuration": "no warnings"} and page.text("#warnings") == "")
    page.check()
