"""axe-core finds nothing: every view and both dialogs, light and dark, wide and narrow."""

import os
import sys
import sysconfig

from browser import Page

AXE = os.path.join(sysconfig.get_paths()["purelib"], "axe_playwright_python", "axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def judge(page, what):
    page.run(open(AXE, encoding="utf-8").read())
    result = page.driver.execute_async_script(
        "const done = arguments[1]; axe.run(document, { runOnly: arguments[0] }).then(done, (error) => done({ error: String(error) }));",
        TAGS)
    assert "error" not in result, result
    assert len(result["passes"]) > 10, f"only {len(result['passes'])} rules had something to look at"
    found = [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in result["violations"] for node in one["nodes"]]
    assert not found, f"{what}: " + "\n".join(found)


for dark, width in [(False, 1280), (True, 1280), (False, 400), (True, 400)]:
    with Page(sys.argv[1], width=width, dark=dark) as page:
        # axe-core itself makes HTML of text, which the page's policy forbids.
        page.command("Page.setBypassCSP", enabled=True)
        kind = f"{'dark' if dark else 'light'}, {width} wide"
        page.open()
        page.wait_text("#link", "Live")
        page.wait_text("#modules", "running")
        page.wait_text("#sinks", "fails")
        page.wait_text("#reasons", "redis:gone fails")
        page.wait_text("#warnings", "probes have no limit")
        judge(page, f"status, {kind}")
        page.click("footer a", "config")
        page.wait_text("#raw", "listen")
        judge(page, f"the configuration, {kind}")
        page.click("#raw button", "Close")
        page.open("?view=logs&grep=listening")
        page.wait_text("#log", "listening")
        page.click(".row .time")
        page.one("#detail")
        judge(page, f"logs, {kind}")
        page.view("chat")
        page.say("/start")
        page.wait_text("#messages", "Welcome")
        judge(page, f"chat, {kind}")
        page.click(".message .meta button")
        page.wait_text("#timeline", "update handled")
        judge(page, f"timeline, {kind}")
        page.click("#timeline button", "Close")
        page.view("metrics")
        page.one("[name=metric]").send_keys("telegram_")
        page.wait("its families", lambda: 0 < len(page.all("#families details")) < 20)
        page.click("#families summary")
        page.click("#families td button")
        page.one("#chart-card")
        judge(page, f"metrics, {kind}")
        page.run("document.getElementById('access').showModal()")
        judge(page, f"the question for the token, {kind}")
        width = page.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, f"{kind}: the page is {width} pixels wider than the window"
