"""Other web pages, on other ports and under a name that is ours only by DNS, can drive nothing and frame nothing: URL PERSON."""

import http.server
import re
import sys
import threading
import urllib.request
from urllib.parse import urlsplit

from browser import Page

url, person = sys.argv[1].rstrip("/"), sys.argv[2]
ours = urlsplit(url).port
ATTACK = """<!doctype html><link rel="icon" href="data:,"><iframe src="TARGET/" width="600"></iframe><script>
    const outcomes = {};
    const attempt = (name, path, options) => fetch(`TARGET${path}`, options)
      .then((response) => response.type === 'opaque' ? 'sent' : `read ${response.status}`, () => 'failed')
      .then((outcome) => { outcomes[name] = outcome; });
    const say = { method: 'POST', mode: 'no-cors', body: '/start' };
    const image = (path) => new Promise((resolve) => {
      const one = new Image();
      one.onload = () => resolve('shown');
      one.onerror = () => resolve('refused');
      one.src = `TARGET${path}`;
    });
    Promise.all([
      attempt('say', '/page/chat/text?as=PERSON', say), attempt('drain', '/-/drain', say),
      attempt('log', '/logs', { mode: 'cors' }), attempt('state', '/page/status', { mode: 'cors' }),
      attempt('blind', '/logs', { mode: 'no-cors' }), image('/logs').then((outcome) => { outcomes.image = outcome; }),
    ]).then(() => { window.outcomes = outcomes; });
</script>"""


class Attacker(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(ATTACK.replace("TARGET", url).replace("PERSON", person).encode())

    def log_message(self, *_):
        pass


def refused():
    with urllib.request.urlopen(f"{url}/metrics") as answer:
        text = answer.read().decode()
    return sum(int(count) for count in re.findall(r'^outrigger_http_requests_total{.*code="403".*} (\d+)$', text, re.MULTILINE))


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Attacker)
threading.Thread(target=server.serve_forever, daemon=True).start()
attacker = server.server_address[1]
with Page(url, network=False, switches=["--host-resolver-rules=MAP evil.example 127.0.0.1"]) as page:
    for host in ["evil.example", "127.0.0.1"]:
        before = refused()
        page.driver.get(f"http://{host}:{attacker}/")
        outcomes = page.wait("its attempts", lambda: page.run("return window.outcomes"))
        # What can be sent blindly is sent, and refused there; what is to be read is not.
        assert outcomes == {
            "say": "sent", "drain": "sent", "blind": "sent", "log": "failed", "state": "failed", "image": "refused"}, outcomes
        assert refused() - before == 6, f"{refused() - before} of 6 requests were refused"
        messages = [entry["message"] for entry in page.driver.get_log("browser")]
        assert any("frame-ancestors" in message for message in messages), messages
        page.driver.switch_to.frame(0)
        assert not page.all("#status"), "the page is in a frame"
        page.driver.switch_to.default_content()

    # The page itself under a name that somebody else has pointed at this machine.
    page.driver.get(f"http://evil.example:{ours}/")
    page.wait_text("#link", "Not allowed")
    page.wait_text("#locked", "More is shown on the same machine")
    for path, method in [("/page/chat/people", "GET"), (f"/page/chat/text?as={person}", "POST"), ("/logs", "GET"), ("/config", "GET")]:
        status = page.driver.execute_async_script(
            "fetch(arguments[0], { method: arguments[1] }).then((answer) => arguments[2](answer.status));", path, method)
        assert status == 403, f"{method} {path} was answered {status}"
    page.view("logs")
    assert page.all("#log .row") == []

    # Nothing of it has come to the bot, and nothing drains.
    page.open("?view=chat")
    page.wait_text("#link", "Live")
    page.say("/help")
    page.wait("one answer", lambda: len(page.all(".message:not(.mine)")) == 1)
    assert len(page.all(".message.mine")) == 1, page.text("#messages")
