#!/usr/bin/env python3
"""bot_api.py PORT: as much of Telegram's Bot API as a load needs: every method succeeds at once, on kept connections."""
import itertools
import json
import socketserver
import sys
from http.server import BaseHTTPRequestHandler

NUMBERS = itertools.count(1)
ME = {"id": 1, "is_bot": True, "first_name": "Load", "username": "load_bot"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        method = self.path.rsplit("/", 1)[-1]
        result = True
        if method == "getMe":
            result = ME
        elif method == "getWebhookInfo":
            result = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        elif method.startswith(("send", "edit")):
            result = {"message_id": next(NUMBERS), "date": 1, "chat": {"id": 1, "type": "private", "first_name": "A"}, "text": "x"}
        body = json.dumps({"ok": True, "result": result}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 512


Server(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
