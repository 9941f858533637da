"""An hour of lines, 33 a second, at once: the page keeps 50,000, draws what is seen, and stays small."""

import json
import sys
import urllib.request

from browser import Page

LINES, BATCH, KEPT = 120_000, 4000, 50_000
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


def heap(page):
    page.command("HeapProfiler.collectGarbage")
    return page.command("Runtime.getHeapUsage")["usedSize"]


with Page(url, network=False) as page:
    page.open("?view=logs&logger=replay")
    page.wait_text("#log-count", "No lines yet.")
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

    before = heap(page)
    for first in range(400, LINES, BATCH):
        post(first, min(BATCH, LINES - first))
    page.wait_text("#log", f"line {LINES - 1} of")
    count = int(page.text("#log-count").split()[0].replace(",", ""))
    assert KEPT * 0.9 <= count <= KEPT, f"{count} lines are kept"
    grown = heap(page) - before
    assert grown < 120 << 20, f"the page has grown by {grown >> 20} MiB"
    rows = len(page.all("#log .row"))
    assert 10 < rows < 120, f"{rows} lines are drawn"

    # Anywhere in the list, what is drawn is what is there: one number after the other.
    for share in [0, 0.3, 0.7, 1]:
        page.run("const list = document.getElementById('log'); list.scrollTop = arguments[0] * list.scrollHeight", share)
        page.wait("its lines", lambda: page.run("""
            const list = document.getElementById('log').getBoundingClientRect();
            const middle = document.elementFromPoint(list.left + 300, list.top + list.height / 2)?.closest('.row');
            return Boolean(middle);"""))
        numbers = [int(text.split()[1]) for text in page.run(
            "return [...document.querySelectorAll('.row .text')].map((one) => one.firstChild.data)")]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), numbers
    page.check()
