"""The chat as several people at once, with photos; the metrics with a chart; views and filters as links; keys."""

import base64
import os
import sys
import tempfile

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import Page

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGA5gq8WAAAAABJRU5ErkJggg==")

# Frames that come late, so that lines are there before the list is drawn.
SLOW = """
    const real = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (call) => (window.isSlow ? setTimeout(() => real(call), 400) : real(call));"""

with Page(sys.argv[1], early=SLOW) as page, tempfile.TemporaryDirectory() as folder:
    page.open("?view=chat")
    page.say("/start")
    page.wait_text("#messages", "Welcome, Ada")
    page.click("#person option", "Admin")
    page.wait("another chat", lambda: "Welcome, Ada" not in page.text("#messages"))
    page.say("/start")
    page.wait_text("#messages", "Welcome, Admin. You are an administrator")
    page.click("#person option", "Ada")
    page.wait_text("#messages", "Welcome, Ada")
    assert "Admin" not in page.text("#messages"), "one person reads another's chat"

    path = os.path.join(folder, "pixel.png")
    with open(path, "wb") as file:
        file.write(PIXEL)
    page.driver.find_element(By.ID, "photo").send_keys(path)
    page.wait("the photo", lambda: page.run("return [...document.querySelectorAll('.message.mine img')].some((one) => one.naturalWidth === 1)"))
    page.wait("an answer to it", lambda: page.run("""
        const messages = [...document.querySelectorAll('.message')];
        return !messages.at(-1).classList.contains('mine') && messages.at(-2).querySelector('img') !== null;"""))
    with open(path, "wb") as file:
        file.write(b"<svg onload=alert(1)>")
    page.driver.find_element(By.ID, "photo").send_keys(path)
    page.wait_text("#chat-note", "or a PNG, JPEG, GIF or WebP")

    with open(path, "wb") as file:
        file.write(PIXEL + bytes(9 << 20))
    page.driver.find_element(By.ID, "photo").send_keys(path)
    page.wait_text("#chat-note", "The body may have 8388608 bytes.")

    page.view("metrics")
    page.one("[name=metric]").send_keys("telegram_updates_total")
    page.wait_text("#families", "Updates by kind and what became of them.")
    page.wait("one family", lambda: len(page.all("#families details")) == 1)
    assert "metric=telegram_updates_total" in page.driver.current_url, page.driver.current_url
    page.wait("its type, how many series it has, and their value", lambda: page.run(
        "return ['kind', 'series', 'value'].map((one) => document.querySelector(`#families summary .${one}`).textContent)")
        == ["counter", "1 series", "3"])
    page.click("#families summary")
    page.wait_text("#families table", 'telegram_updates_total{outcome="ok",type="message"}')
    page.click("#families td button", 'type="message"')
    page.wait_text("#chart-title", "per second")
    page.wait("a chart", lambda: page.all("#chart path"))
    line = page.run("return document.querySelector('#chart path').getAttribute('d')")
    page.wait("its next value", lambda: page.run("return document.querySelector('#chart path').getAttribute('d')") != line)

    # One series: its value stands in the list of families.
    name = page.one("[name=metric]")
    name.clear()
    name.send_keys("module_heartbeat_age")
    page.wait("its value", lambda: float(page.text("#families .value") or 0) > 0)

    # Lines of two filters in turn, as many of each: every row says what it is of now.
    page.run("window.isSlow = true")
    for kind in ["left", "right", "left"]:
        page.view("logs")
        field = page.one("[name=logger]")
        field.clear()
        field.send_keys(f"twin.{kind}")
        page.wait(f"the lines of {kind}", lambda: page.run(
            "return [...document.querySelectorAll('.row .text')].map((one) => one.firstChild.data).join()")
            == ",".join(f"{kind} {number}" for number in range(5)))
        assert f"logger=twin.{kind}" in page.driver.current_url

    page.open("?view=logs&level=warning&grep=nothing+has+this")
    page.wait_text("#log-count", "No lines yet")
    assert page.one("[name=level]").get_attribute("value") == "warning"
    page.click("#logs [type=reset]")
    page.wait_text("#log", "request answered")
    page.wait("a short link", lambda: page.driver.current_url.endswith("?view=logs"))

    # With keys alone: into the list, up, open the line, and its timeline by its button.
    page.one("[name=logger]").send_keys("bot")
    page.wait("the bot's lines", lambda: "logger=bot" in page.driver.current_url and "update handled" in page.text("#log"))
    rows = page.one("#log")
    rows.send_keys(Keys.END)
    rows.send_keys(Keys.ARROW_UP)
    page.wait("one selected line, which the list says is the active one", lambda: page.run("""
        const active = document.getElementById('log').getAttribute('aria-activedescendant');
        const selected = [...document.querySelectorAll('.row[aria-selected=true]')].map((row) => row.id);
        return selected.length === 1 && selected[0] === active;"""))
    rows.send_keys(Keys.ENTER)
    page.wait_text("#detail", "correlation")
    assert page.run("return document.activeElement.textContent") == "Copy as JSON", "the focus is elsewhere"
    page.click("#detail button.plain")
    page.wait_text("#timeline", "update handled")
    page.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    page.wait("the closed timeline", lambda: not page.run("return document.getElementById('timeline').open"))
    # Of an update with very many lines the last ones, which is said.
    page.open("?timeline=long")
    page.wait_text("#timeline-summary", "the last 1,000 lines")
    assert len(page.all("#timeline .step")) == 1000

    # From the address bar to an answer of the bot without a mouse.
    def press(*keys):
        for key in keys:
            page.driver.switch_to.active_element.send_keys(key)

    def tab_to(what, test):
        for _ in range(60):
            press(Keys.TAB)
            if page.run(f"return {test}"):
                return
        raise AssertionError(f"no {what} is to be come to by keys")

    page.open()
    page.wait_text("#link", "Live")
    press(Keys.TAB)
    assert page.run("return document.activeElement.className") == "skip"
    press(Keys.ENTER)
    assert page.run("return document.activeElement.id") == "main"
    page.open()
    page.wait_text("#link", "Live")
    tab_to("chat", "document.activeElement.dataset.view === 'chat'")
    press(Keys.ENTER)
    page.wait_text("#messages", "Welcome, Ada")
    before = len(page.all(".message"))
    tab_to("field", "document.activeElement.id === 'message'")
    press("/start", Keys.ENTER)
    page.wait("the answer", lambda: len(page.all(".message")) == before + 2)
    page.driver.switch_to.active_element.send_keys(Keys.SHIFT, Keys.TAB)
    for _ in range(5):
        if page.run("return document.activeElement.textContent") == "Help":
            break
        press(Keys.SHIFT + Keys.TAB)
    assert page.run("return document.activeElement.textContent") == "Help", "no button of the message is to be come to"
    press(Keys.ENTER)
    page.wait("another answer", lambda: "Help" not in page.text(".message:last-child .keys"))
    # The console says that the picture that was none was refused, and the one that was too large.
    page.check(expected_errors=["400 (Bad Request)", "413 ("])
