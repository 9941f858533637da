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
    page.check()

# A server that sends more than it says it keeps: the newest stay, a change of one that is gone does not bring it back, and one that
# is there changes in its place.
LONG_CHAT = """
const really = window.fetch;
window.fetch = (path, options) => {
  if (!String(path).startsWith('/page/chat/events')) return really(path, options);
  const event = (id, text) => `data: ${JSON.stringify({ id, mine: false, text, at: 0 })}\n\n`;
  const events = [...Array(500).keys()].map((id) => event(id, `text ${id}`));
  events.push(event(0, 'changed too late'), event(400, 'changed'), event(500, 'the last'));
  const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(events.join(''))) });
  return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'X-Max-Messages': '300' } }));
};
"""
with Page(sys.argv[1], early=LONG_CHAT) as page:
    page.open("?view=chat")
    page.wait_text("#messages", "the last")
    texts = page.run("return [...document.querySelectorAll('.message > p')].map((one) => one.textContent)")
    assert texts == [f"text {id}" for id in range(201, 400)] + ["changed"] + [f"text {id}" for id in range(401, 500)] + ["the last"], texts
    page.check()
