"""A headless Chromium on the page, and what is wrong with it in the end. Scenarios are run as: SCENARIO.py URL."""

import json
import os
import shutil
import sys
import time

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException, TimeoutException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

# A machine busy with other tests is slow; nothing here depends on how fast it is.
PATIENCE = float(os.environ.get("PATIENCE", "60"))


def tell(request):
    """Has the test do something to the servers and waits until it is done."""
    print(request, flush=True)
    if not sys.stdin.readline():
        raise SystemExit(f"nobody answered {request!r}")


class Page:
    def __init__(self, url, width=1280, height=860, dark=False, scripts=True, network=True, switches=(), early=None):
        options = webdriver.ChromeOptions()
        # Without a sandbox, as root may have none; the pages are our own.
        for argument in [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-extensions", "--hide-scrollbars",
            "--renderer-process-limit=1", "--js-flags=--max-old-space-size=512", f"--window-size={width},{height}", *switches,
        ]:
            options.add_argument(argument)
        options.binary_location = shutil.which("chromium")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"} | ({"performance": "ALL"} if network else {}))
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(PATIENCE)
        self.url = url.rstrip("/") + "/"
        self.has_network_log = network
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", features=[scheme])
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        if early:
            self.command("Page.addScriptToEvaluateOnNewDocument", source=early)
        if not scripts:
            self.command("Emulation.setScriptExecutionDisabled", value=True)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            print(f"at {self.driver.current_url}: {self.text('body')[-3000:]}", file=sys.stderr)
        self.driver.quit()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def open(self, query=""):
        self.driver.get(self.url + query)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.wait(f"a visible {selector}", lambda: next((e for e in self.all(selector) if e.is_displayed()), None))

    def text(self, selector):
        return "\n".join(element.text for element in self.all(selector))

    def wait(self, what, condition, timeout=PATIENCE):
        def attempt(_):
            try:
                return condition()
            except StaleElementReferenceException:
                return None

        try:
            return WebDriverWait(self.driver, timeout, 0.05).until(attempt)
        except TimeoutException:
            raise AssertionError(f"no {what} within {timeout} s") from None

    def wait_text(self, selector, text, timeout=PATIENCE):
        self.wait(f"“{text}” in {selector}", lambda: text in self.text(selector), timeout)

    def click(self, selector, text=""):
        """The last one with that text: of buttons in a chat those of the latest message."""
        self.wait(f"{selector} with “{text}”", lambda: [e for e in self.all(selector) if e.is_displayed() and text in e.text])
        [e for e in self.all(selector) if e.is_displayed() and text in e.text][-1].click()

    def view(self, name):
        self.click(f"#views [data-view={name}]")
        self.one(f"#{name}")

    def say(self, text):
        field = self.one("#message")
        field.send_keys(text)
        field.submit()

    def figures(self, selector):
        """A list of names and values as a dictionary."""
        return self.run("""
            const names = [...document.querySelectorAll(`${arguments[0]} dt`)];
            return Object.fromEntries(names.map((name) => [name.textContent, name.nextElementSibling.textContent]));""", selector)

    def block(self, *patterns):
        """Requests to these fail from now on."""
        self.command("Network.setBlockedURLs", urls=list(patterns))

    def wait_state(self, state, timeout=PATIENCE):
        self.wait(f"the state {state}", lambda: self.run("return document.getElementById('state').textContent") == state, timeout)

    def check(self, expected_errors=()):
        """No error, no warning and no violation of the policy on the console, and no request to anybody else."""
        wrong = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
        wrong = [message for message in wrong if not any(text in message for text in expected_errors)]
        assert not wrong, f"the console says {wrong}"
        if not self.has_network_log:
            return
        requests = 0
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            requests += 1
            url = message["params"]["request"]["url"]
            assert url.startswith((self.url, "data:", f"blob:{self.url}")), f"a request went to {url}"
        assert requests > 0, "no request was seen at all"
