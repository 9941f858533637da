"""An hour of lines, 33 a second, at once: the page keeps 50,000, draws what is seen, and stays small."""

import json
import re
import sys
import urllib.request

from browser import Page

LINES, BATCH, KEPT, WHILE_PAUSED = 120_000, 4000, 50_000, 60_000
url = sys.argv[1].rstrip("/")


def post(first, count):
    lines = [
        json.dumps({"level": "info", "logger": "replay", "message": f"line {number} of the replay",
                    "correlation_id": f"c{number:031x}", "fields": {"number": number, "note": "x" * 100}})
        for number in range(first, first + count)
    ]
    request = urllib.request.Request(f"{url}/logs", data="\n".join(lines).encode(), method="POST")
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 202


def resident():
    with urllib.request.urlopen(f"{url}/metrics") as answer:
        text = answer.read().decode()
    return float(re.search(r"^process_resident_memory_bytes (\S+)", text, re.MULTILINE)[1])


def heap(page):
    page.command("HeapProfiler.collectGarbage")
    return page.command("Runtime.getHeapUsage")["usedSize"]


SCROLL = """
    const [list, done] = [document.getElementById('log'), arguments[arguments.length - 1]];
    const times = [];
    let last = null;
    const frame = (now) => {
      if (last !== null) times.push(now - last);
      last = now;
      if (times.length === 60) return done(times.sort((left, right) => left - right)[30]);
      list.scrollTop = ((times.length % 20) / 20) * list.scrollHeight;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);"""


def frame(page):
    """The median time of a frame while the list is scrolled through, in milliseconds."""
    return page.driver.execute_async_script(SCROLL)


def elements(page):
    return page.run("return document.querySelectorAll('*').length")


def numbers(page):
    return [int(text.split()[1]) for text in page.run(
        "return [...document.querySelectorAll('.row .text')].map((one) => one.firstChild.data)")]


def scroll(page, share):
    page.run("const list = document.getElementById('log'); list.scrollTop = arguments[0] * list.scrollHeight", share)
    page.wait("its lines", lambda: page.run("""
        const list = document.getElementById('log').getBoundingClientRect();
        const middle = document.elementFromPoint(list.left + 300, list.top + list.height / 2)?.closest('.row');
        return Boolean(middle);"""))
    seen = numbers(page)
    assert seen == list(range(seen[0], seen[0] + len(seen))), seen
    return seen


with Page(url, network=False) as page:
    page.open("?view=logs&logger=replay")
    page.wait_text("#log-count", "No lines yet")
    post(0, 100)
    page.wait_text("#log-count", "100 lines")

    # What comes while it is paused is there afterwards.
    page.click("#pause")
    post(100, 300)
    page.wait_text("#pause", "Resume (300 new)")
    assert page.text("#log-count") == "100 lines, paused"
    page.click("#pause")
    page.wait_text("#log-count", "400 lines")
    page.wait_text("#log", "line 399 of")

    memory = resident()
    before, few, quick = heap(page), elements(page), frame(page)
    page.click("#newest")
    page.run("""
        window.frames_seen = [];
        const see = (now) => { window.frames_seen.push(now); window.is_watching && requestAnimationFrame(see); };
        window.is_watching = true;
        requestAnimationFrame(see);""")
    for first in range(400, LINES, BATCH):
        post(first, min(BATCH, LINES - first))
    page.wait_text("#log", f"line {LINES - 1} of")
    assert page.text("#log-count").endswith(" lines, older ones are left out"), page.text("#log-count")
    during = page.run("""
        window.is_watching = false;
        const gaps = window.frames_seen.slice(1).map((one, index) => one - window.frames_seen[index]);
        return gaps.sort((left, right) => left - right)[Math.floor(gaps.length / 2)];""")
    # Against the same list when it was short, on the same machine: what is drawn is what is seen, not what is there.
    assert during < 10 * quick, f"a frame takes {during} ms while lines come, {quick} ms with few"
    count = int(page.text("#log-count").split()[0].replace(",", ""))
    assert KEPT * 0.9 <= count <= KEPT, f"{count} lines are kept"
    grown = heap(page) - before
    assert grown < 120 << 20, f"the page has grown by {grown >> 20} MiB"
    # The tail has 16 MiB of them, the rest is on the disk.
    assert resident() - memory < 150 << 20, f"the process has grown by {(resident() - memory) / (1 << 20)} MiB"
    rows = len(page.all("#log .row"))
    assert 10 < rows < 120, f"{rows} lines are drawn"

    slow, many = frame(page), elements(page)
    assert slow < 3 * quick, f"a frame takes {slow} ms with {count} lines, {quick} ms with 400"
    assert many < few + 300 and many < 2000, f"the page has {many} elements, {few} with 400 lines"

    # Anywhere in the list, what is drawn is what is there: one number after the other.
    for share in [0, 0.3, 0.7, 1]:
        scroll(page, share)

    # However much comes while it is paused, what one reads stays, from the first to the last.
    page.click("#newest")
    page.wait_text("#log", f"line {LINES - 1} of")
    page.click("#pause")
    shown = page.text("#log-count").split(" line")[0]
    seen = {share: scroll(page, share) for share in [0, 0.5, 1]}
    for first in range(LINES, LINES + WHILE_PAUSED, BATCH):
        post(first, BATCH)
    page.wait_text("#pause", "Resume (more than 50,000 new)")
    assert page.text("#log-count").startswith(f"{shown} lines, paused, what comes now is read when you resume"), page.text("#log-count")
    for share, lines in seen.items():
        assert scroll(page, share) == lines, f"at {share} there are other lines than before"
    # Nothing is missing afterwards: the server has kept the rest.
    page.click("#pause")
    page.click("#newest")
    page.wait_text("#log", f"line {LINES + WHILE_PAUSED - 1} of")
    page.wait("the end of the reading", lambda: page.text("#log-count").endswith(" lines, older ones are left out"))
    kept = int(page.text("#log-count").split()[0].replace(",", ""))
    assert KEPT * 0.8 <= kept <= KEPT, f"{kept} lines are kept"
    assert scroll(page, 1)[-1] == LINES + WHILE_PAUSED - 1
    assert scroll(page, 0)[0] == LINES + WHILE_PAUSED - kept

    # What is rare is looked for in the newest part of what is kept, and further back when one says so.
    page.one("[name=correlation_id]").send_keys(f"c{0:031x}")
    page.wait_text("#log-count", "No lines yet, searched back to ")
    page.click("#further", "Search further back")
    page.wait_text("#log", "line 0 of")
    page.wait("no limit of the search", lambda: page.text("#log-count") == "1 line" and not page.run("return document.getElementById('further').checkVisibility()"))
    page.check()
