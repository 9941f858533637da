"""What the cards say is what the metrics say: pools, sinks, the bot, the process."""

import json
import re
import sys
import time
import urllib.request

from browser import Page

url = sys.argv[1].rstrip("/")
EARLY = """
    const real = performance.now.bind(performance);
    window.later = 0;
    performance.now = () => real() + window.later;
    // A machine that sleeps, and a tab behind others.
    const interval = window.setInterval.bind(window);
    window.setInterval = (call, time) => interval(() => window.isAsleep || call(), time);
    Object.defineProperty(document, 'hidden', { get: () => Boolean(window.isHidden) });
    window.hide = (isHidden) => {
      window.isHidden = isHidden;
      document.dispatchEvent(new Event('visibilitychange'));
    };"""


def metric(series):
    with urllib.request.urlopen(f"{url}/metrics") as answer:
        text = answer.read().decode()
    return float(re.search(rf"^{re.escape(series)} (\S+)", text, re.MULTILINE)[1])


def number(text):
    return int(re.match(r"[\d,]+", text)[0].replace(",", ""))


with Page(url, early=EARLY) as page:
    page.open()
    page.wait_text("#pools", "postgres:main")
    page.view("chat")
    for text in ["/start", "/help"]:
        page.say(text)
    page.wait("both answers", lambda: len(page.all(".message:not(.mine)")) == 2)
    page.view("status")

    # The pool: as large as configured, and as many idle and in use as are open.
    cells = page.run("return [...document.querySelector('#pools tr').children].map((cell) => cell.textContent)")
    assert cells[0] == "postgres:main" and cells[1].endswith(" of 4") and cells[3] == "0", cells
    page.wait("as many connections as the metrics count", lambda: page.run("""
        const [, used, idle] = document.querySelector('#pools tr').children;
        return parseInt(used.textContent) + Number(idle.textContent) === arguments[0];""",
        metric('connection_pool_size{pool="postgres:main"}')))

    # The sink that nobody answers, below stdout: what waits for it, since when, and why.
    def sink():
        return page.run("return [...document.querySelectorAll('#sinks tr')].map((row) => [...row.children].map((cell) => cell.textContent))")[1:]

    page.wait("its failure", lambda: len(sink()) == 2)
    (name, state, _, lag), (error,) = sink()
    assert (name, state) == ("far", "fails") and lag.endswith(" ago"), sink()
    assert error == "refused", error
    page.wait_text("#reasons", "log sink far does not take lines")
    assert page.text("#state") == "degraded"
    before = metric('log_records_buffered{sink="far"}')
    page.wait("what waits now", lambda: number(sink()[0][2]) >= before)
    assert number(sink()[0][2]) <= metric('log_records_buffered{sink="far"}')
    assert before > 0 and "KiB in 1 segment" in page.figures("#log-figures")["Spool"], page.figures("#log-figures")

    bot = page.figures("#bot")
    assert bot["Updates handled"] == "2, 2 in the last minute" and bot["In flight"] == "0", bot
    assert bot["Failed handlers"] == "0" and re.fullmatch(r"[\d.]+ m?s", bot["Mean lag"]), bot
    # A minute later they are no longer of the last minute.
    page.run("window.later = 61000")
    page.wait("the end of the minute", lambda: page.figures("#bot")["Updates handled"] == "2")

    def write():
        """Without the page's knowing."""
        with urllib.request.urlopen(f"{url}/page/chat/people") as answer:
            person = json.load(answer)[0]["id"]
        urllib.request.urlopen(f"{url}/page/chat/text?as={person}", b"/help").close()

    def handled():
        return page.figures("#bot")["Updates handled"]

    # What came behind other tabs for more than a minute is not of the last one, nor what came in a sleep.
    page.run("window.hide(true)")
    write()
    # A new connection is first told what another one was told last.
    with urllib.request.urlopen(f"{url}/page/status") as stream:
        end = time.monotonic() + 60
        while b'"updates":3,' not in stream.readline():
            assert time.monotonic() < end, "the third update is not told of"
    page.run("window.later += 75000; window.hide(false)")
    page.wait("all updates", lambda: handled().startswith("3"))
    assert handled() == "3", handled()
    page.run("window.isAsleep = true; window.later += 3600000")
    write()
    page.wait("the next", lambda: handled().startswith("4"))
    assert handled() == "4", handled()
    page.run("window.isAsleep = false")
    # Whatever was looked at meanwhile.
    page.view("metrics")
    write()
    page.wait("it in the other view", lambda: handled() == "5, 1 in the last minute")
    page.run("window.later += 61000")
    page.wait("the end of its minute", lambda: handled() == "5")
    page.view("status")

    process = page.figures("#process")
    assert abs(number(process["Open files"]) - metric("process_open_fds")) <= 10, process
    memory = float(process["Memory"].split()[0]) * {"MiB": 1 << 20, "GiB": 1 << 30}[process["Memory"].split()[1]]
    assert 0.5 < memory / metric("process_resident_memory_bytes") < 2, process
    modules = page.text("#modules")
    assert re.search(r"helpdesk running 0 \d+ s ago", modules), modules
    build = page.figures("#build")
    with urllib.request.urlopen(f"{url}/version") as answer:
        version = answer.read().decode()
    assert f'"{build["Version"]}"' in version and build["Commit"] in version, (build, version)
    page.check()
