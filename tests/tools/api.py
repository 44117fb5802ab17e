"""What a forge answers about proposals and comments, as GitHub and Forgejo do."""

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

PROJECT = "o/k"


class Answers(http.server.BaseHTTPRequestHandler):
    """Proposals and comments, as GitHub and Forgejo keep them."""

    def do_GET(self) -> None:
        self.answer(200, self.server.comments)  # type: ignore[attr-defined]

    def do_POST(self) -> None:
        server, body = self.server, self.body()
        if self.path.endswith("/pulls"):
            if server.refuses:  # type: ignore[attr-defined]
                self.answer(403, {})
                return
            server.proposals.append(body)  # type: ignore[attr-defined]
            self.answer(201, {"html_url": "https://forge.nl/o/k/pulls/13"})
        else:
            comment = {"id": 5, "user": {"login": "forgejo-actions"}, **body}
            server.comments.append(comment)  # type: ignore[attr-defined]
            self.answer(201, comment)

    def do_PATCH(self) -> None:
        (comment,) = (c for c in self.server.comments if c["id"] == 5)  # type: ignore[attr-defined]
        comment |= self.body()
        self.answer(200, comment)

    def body(self) -> dict[str, str]:
        found: dict[str, str] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return found

    def answer(self, status: int, body: Any) -> None:
        assert self.path.startswith("/api/v1/repos/")
        assert self.headers["Authorization"].startswith("Bearer ")
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Api(http.server.ThreadingHTTPServer):
    """A forge as far as its addresses go, on this machine."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.address = f"http://127.0.0.1:{self.server_port}/api/v1"
        self.proposals: list[dict[str, str]] = []
        self.comments: list[dict[str, Any]] = []
        self.refuses = False


@contextmanager
def an_api() -> Iterator[Api]:
    """One that answers until we leave."""
    with Api() as api:
        threading.Thread(target=api.serve_forever, args=(0.05,), daemon=True).start()
        yield api
        api.shutdown()
