"""Several people and an administrator: a request goes from one to the other and back, and nobody else hears of it."""

import base64
import os
import sys
import tempfile

from selenium.webdriver.common.by import By

from browser import Page

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQGA5gq8WAAAAABJRU5ErkJggg==")

with Page(sys.argv[1]) as page, tempfile.TemporaryDirectory() as folder:
    page.open("?view=chat")
    names = [option.text for option in page.all("#person option")]
    assert names == ["Ada", "Ben", "Chloe", "Admin"], names

    def be(name):
        page.click("#person option", name)
        page.wait("the chat of it", lambda: page.run("return document.getElementById('person').selectedOptions[0].text") == name)

    for name in ["Admin", "Ben", "Ada"]:
        be(name)
        page.say("/start")
        page.wait_text("#messages", f"Welcome, {name}")

    page.click(".keys button", "Create a request")
    page.wait_text("#messages", "Please describe")
    path = os.path.join(folder, "lamp.png")
    with open(path, "wb") as file:
        file.write(PIXEL)
    page.one("#message").send_keys("The <b>lamp</b> in room 4 is broken.")
    page.driver.find_element(By.ID, "photo").send_keys(path)
    page.wait_text("#messages", "Files: 1")
    page.click(".keys button", "Choose the priority")
    page.wait_text("#messages", "How urgent")
    page.click(".keys button", "Medium")
    page.wait_text("#messages", "Your request has been created")

    be("Ben")
    page.wait_text("#messages", "Welcome, Ben")
    assert "lamp" not in page.text("#messages") and "Ada" not in page.text("#messages"), page.text("#messages")

    be("Admin")
    page.wait_text("#messages", "A new request")
    page.wait_text("#messages", "The <b>lamp</b> in room 4 is broken.")
    page.wait("her photo", lambda: page.run("return [...document.querySelectorAll('.message:not(.mine) img')].some((one) => one.naturalWidth === 1)"))
    page.click(".keys button", "Take")
    page.wait_text("#messages", "Taken by: Admin")

    be("Ada")
    page.wait_text("#messages", "Your request #1 is in progress now.")
    be("Admin")
    page.wait_text("#messages", "Taken by: Admin")
    page.click(".keys button", "Complete")
    page.wait_text("#messages", "Status: completed")
    be("Ada")
    page.wait_text("#messages", "Your request #1 is completed.")
    be("Ben")
    page.wait_text("#messages", "Welcome, Ben")
    assert "request #1" not in page.text("#messages"), page.text("#messages")
    page.say("/help")
    page.wait("an answer", lambda: len(page.all(".message:not(.mine)")) == 2)
    # However much was said, the newest is in sight, and where one writes.
    page.wait("more than the window holds", lambda: page.say("/help") or page.run(
        "const list = document.getElementById('messages'); return list.scrollHeight > 2 * list.clientHeight"))
    page.wait("the newest in sight", lambda: page.run("""
        const [list, last] = [document.getElementById('messages'), [...document.querySelectorAll('.message')].at(-1)];
        return last.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom
          && document.getElementById('composer').getBoundingClientRect().bottom <= innerHeight;"""))
    # The newest stay, a change of one that is gone does not bring it back, and one that is there changes in its place.
    shown = page.run("""
        for (let id = 1e6; id < 1e6 + 500; id += 1) takeChat({ id, mine: false, text: `text ${id}`, at: 0 });
        takeChat({ id: 1e6, mine: false, text: 'text changed too late', at: 0 });
        takeChat({ id: 1e6 + 400, mine: false, text: 'text changed', at: 0 });
        const texts = [...document.querySelectorAll('#messages > .message')].map((one) => one.querySelector('p').textContent);
        return [chat.messages.size, texts.length, texts[0], texts[100], texts.at(-1)];""")
    assert shown == [200, 200, "text 1000300", "text changed", "text 1000499"], shown
    page.check()
