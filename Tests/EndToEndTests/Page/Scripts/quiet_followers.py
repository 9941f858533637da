"""What open pages cost when nothing happens: URL PID PAGES SECONDS; prints the share of one processor in percent."""

import os
import selectors
import socket
import sys
import time
from urllib.parse import urlsplit

url, pid, pages, seconds = urlsplit(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])


def processor_seconds():
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read_for(duration):
    """Reads what comes, as a page does; returns how many bytes."""
    end, total = time.monotonic() + duration, 0
    while (left := end - time.monotonic()) > 0:
        for key, _ in selector.select(left):
            part = key.fileobj.recv(1 << 16)
            assert part, "the server has ended a stream"
            total += len(part)
    return total


selector = selectors.DefaultSelector()
for _ in range(pages):
    connection = socket.create_connection((url.hostname, url.port))
    connection.sendall(f"GET /page/status HTTP/1.1\r\nHost: {url.netloc}\r\n\r\n".encode())
    selector.register(connection, selectors.EVENT_READ)
assert read_for(3) > pages * 500, "not every page has the state"
before, start = processor_seconds(), time.monotonic()
received = read_for(seconds)
share = 100 * (processor_seconds() - before) / (time.monotonic() - start)
assert received > pages * 20, "nothing came"
print(f"{share:.2f}")
