"""`kennisbank serve`: the site on this machine, as the files are at each moment."""

import re
import sys
import time
from collections.abc import Sequence
from datetime import date
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from kennisbank.cli.codes import BAD_USE, GOOD
from kennisbank.disk import own_folder, tell_damage
from kennisbank.site.preview import Preview
from kennisbank.site.trouble import draw_trouble

VERSION, SCRIPT = "/kb-versie", "/kb-vernieuw.js"
# Asks about twice a second whether something changed, and then shows the page anew, once.
RELOAD = f"""\
const {{ versie }} = document.currentScript.dataset;
const kijk = async () => {{
  const nu = await fetch("{VERSION}").then((antwoord) => antwoord.text()).catch(() => versie);
  if (nu === versie) setTimeout(kijk, 500);
  else location.reload();
}};
kijk();
"""
ELSEWHERE = "Dit adres is niet van deze kennisbank. Gebruik het adres dat `kennisbank serve` noemt."
HOST = re.compile(
    r"([^:\[\]]+|\[[0-9a-f:.]+\])(?::[0-9]*)?"
)  # a name or number, and perhaps a port
NUMBER = re.compile(r"[0-9.]+|\[.*\]")
OURSELVES = ("127.0.0.1", "localhost", "[::1]")
ADDED = f'<script src="{SCRIPT}" data-versie="{{}}" defer></script></body>'


class Handler(SimpleHTTPRequestHandler):
    """Answers from a preview; what is no page comes from what the engine built."""

    def __init__(self, *args: Any, preview: Preview, host: str = "", **kwargs: Any) -> None:
        self.preview, self.host = preview, host
        super().__init__(*args, directory=str(preview.site), **kwargs)

    def do_GET(self) -> None:
        """One file of the site, or what keeps it from being shown."""
        if not is_own_name(self.headers.get_all("Host") or [], self.host):
            self.answer(ELSEWHERE.encode(), "text/plain", HTTPStatus.MISDIRECTED_REQUEST)
            return
        path = unquote(urlsplit(self.path).path)
        look(self.preview)
        if path == VERSION:
            self.answer(str(self.preview.changes).encode(), "text/plain")
        elif path == SCRIPT:
            self.answer(RELOAD.encode(), "text/javascript")
        elif self.preview.problems or not self.preview.shown:
            self.answer_page(draw_trouble(self.preview.problems))
        else:
            file = path.removeprefix("/")
            file = f"{file}index.html" if not file or file.endswith("/") else file
            data = self.preview.shown.find(file)
            if data is None:
                super().do_GET()
            elif file.endswith(".html"):
                self.answer_page(data.decode())
            else:
                self.answer(data, self.guess_type(file))

    def send_error(self, code: int, *args: Any, **kwargs: Any) -> None:
        """Show the page for what is not there, as the site will."""
        found = self.preview.shown and self.preview.shown.find("404.html")
        if code == HTTPStatus.NOT_FOUND and found:
            self.answer_page(found.decode(), code)
        else:
            super().send_error(code, *args, **kwargs)

    def answer_page(self, html: str, code: int = HTTPStatus.OK) -> None:
        """A page, with the script that shows it anew when something changes."""
        added = ADDED.format(self.preview.changes)
        self.answer(html.replace("</body>", added).encode(), "text/html", code)

    def answer(self, data: bytes, kind: str, code: int = HTTPStatus.OK) -> None:
        """Send something that no browser keeps."""
        self.send_response(code)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_header("Content-Type", f"{kind}{charset}")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def do_HEAD(self) -> None:
        """The same without the file."""
        self.do_GET()

    def log_message(self, *_: Any) -> None:
        """Nothing: the terminal is for the messages to the editor."""


def is_own_name(names: Sequence[str], host: str) -> bool:
    """Whether a browser asks for this server by a name of its own.

    A page elsewhere can have its own name lead to this machine, and then read what is here. To a
    number no name leads, so those are good when we listen to all of this machine.
    """
    if len(names) != 1 or not (found := HOST.fullmatch(names[0].lower())):
        return False
    everywhere = host in ("0.0.0.0", "::") and NUMBER.fullmatch(found[1])
    return bool(everywhere) or found[1] in (*OURSELVES, host.lower())


def look(preview: Preview) -> None:
    """Have the preview look at the files, and say what came of it."""
    started = time.perf_counter()
    if not preview.refresh():
        return
    if preview.problems:
        print(preview.problems, file=sys.stderr)
    else:
        for remark in (*preview.remarks, *tell_damage()):
            print(remark)
        print(f"Bijgewerkt in {time.perf_counter() - started:.1f} s.", flush=True)


def serve_site(root: Path, address: str, today: date) -> int:
    """Show the site on this machine as the files are, until Ctrl+C."""
    host, _, port = address.rpartition(":")
    if not host or not re.fullmatch("[0-9]{1,5}", port) or int(port) > 65535:
        print(f"{address}: schrijf het adres als 127.0.0.1:8000.", file=sys.stderr)
        return BAD_USE
    with own_folder("kennisbank-serve-") as work:
        preview = Preview(root, work, today)
        print("De site wordt gelezen …", flush=True)
        look(preview)
        try:
            server = ThreadingHTTPServer(
                (host, int(port)), partial(Handler, preview=preview, host=host)
            )
        except (OSError, UnicodeError):
            print(f"{address}: hier kan niet worden getoond. Kies met --adres een ander adres.")
            return BAD_USE
        with server:
            try:
                print(
                    f"Bekijk de site op http://{host}:{server.server_port}/ (stoppen: Ctrl+C).\n"
                    "Zoeken werkt hier niet, en bij heel veel praktijken ontbreken de pdf’s: "
                    "die maakt `make site`.",
                    flush=True,
                )
                server.serve_forever()
            except KeyboardInterrupt:
                print()
    return GOOD
