"""All that a browser can reach when it may tell nothing itself: our site, and the rest of the web.

WebKit's driver reports no request and no complaint. So the site tells what is asked of it, and a
script before all others tells what goes wrong; all else goes through a proxy, which plays it.
"""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

from tests.browser.server import QuietHandler, served

LISTEN = "/_gehoord"
LISTENER = f"""(() => {{
  const tell = (text) => void fetch("{LISTEN}", {{ method: "POST", body: text, keepalive: true }});
  const where = ({{ src, href, nodeName }}) => src ?? href ?? nodeName;
  addEventListener("error", (e) => tell(e.message || `${{where(e.target)}} does not load`), true);
  addEventListener("unhandledrejection", (e) => tell(String(e.reason)));
  addEventListener("securitypolicyviolation", ({{ violatedDirective, blockedURI }}) =>
    tell(`${{violatedDirective}}: ${{blockedURI}}`));
  for (const level of ["error", "warn"]) {{
    const before = console[level];
    console[level] = (...all) => {{ tell(all.join(" ")); before.apply(console, all); }};
  }}
}})();"""
HEAD = b"<head>"


class World:
    """What was asked, what was complained of, and where the proxy listens."""

    def __init__(self) -> None:
        self.address = self.proxy = ""
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.played: dict[str, str] = {}  # a title for each host
        self.instead: dict[bytes, bytes] = {}  # on pages, for what cannot be played: https


@contextmanager
def open_world(site: Path) -> Iterator[World]:
    """The site and the web around it, for one visitor."""
    world = World()

    class Site(QuietHandler):
        def do_POST(self) -> None:  # noqa: N802
            said = self.rfile.read(int(self.headers["Content-Length"])).decode()
            world.complaints.append(said)
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()

        def send_head(self) -> BinaryIO | None:  # type: ignore[override]
            world.requests.append(f"{world.address.rstrip('/')}{self.path}")
            if self.path == LISTEN:
                return self.send_bytes(LISTENER.encode(), "text/javascript")
            path = Path(self.translate_path(self.path))
            page = path / "index.html" if self.path.split("?")[0].endswith("/") else path
            if page.suffix != ".html" or not page.is_file():
                return super().send_head()
            html = page.read_bytes()
            html = html.replace(HEAD, b'%s<script src="%s"></script>' % (HEAD, LISTEN.encode()), 1)
            for here, there in world.instead.items():
                html = html.replace(here, there)
            return self.send_bytes(html, "text/html; charset=utf-8")

        def send_bytes(self, body: bytes, kind: str) -> None:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(body)

        def send_error(self, code: int, *more: str | None) -> None:
            world.complaints.append(f"{code} {self.path}")
            super().send_error(code, *more)

    class Web(socketserver.StreamRequestHandler):
        """SOCKS 5, as far as a browser needs it; behind it one page a host, over http."""

        def handle(self) -> None:
            _, methods = self.rfile.read(2)
            self.rfile.read(methods)
            self.wfile.write(b"\x05\x00")
            *_, kind = self.rfile.read(4)
            length = {1: 4, 4: 16}.get(kind) or self.rfile.read(1)[0]
            host = self.rfile.read(length)
            name = host.decode() if kind == 3 else ".".join(map(str, host))
            (port,) = struct.unpack("!H", self.rfile.read(2))
            world.requests.append(f"{name}:{port}")
            if port != 80 or name not in world.played:
                self.wfile.write(b"\x05\x02\x00\x01" + bytes(6))  # not allowed
                return
            self.wfile.write(b"\x05\x00\x00\x01" + bytes(6))
            while self.rfile.readline().strip():
                pass  # whatever is asked
            title = world.played[name]
            page = f"<!doctype html><title>{title}</title><p>{title}</p>".encode()
            head = f"Content-Type: text/html\r\nContent-Length: {len(page)}\r\nConnection: close"
            self.wfile.write(f"HTTP/1.1 200 OK\r\n{head}\r\n\r\n".encode() + page)

    class Proxy(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with served(site, Site) as address, Proxy(("127.0.0.1", 0), Web) as proxy:
        threading.Thread(target=proxy.serve_forever, args=(0.05,), daemon=True).start()
        world.address, world.proxy = address, "127.0.0.1:{1}".format(*proxy.server_address)
        yield world
        proxy.shutdown()
