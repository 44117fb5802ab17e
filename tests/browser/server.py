"""A folder with a site, served on this machine as any simple server would."""

import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

FOREVER = "max-age=31536000, immutable"
HASHED = re.compile(r"/assets/.*\.[0-9a-f]{8}\.\w+$")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    kept = "no-cache"  # whatever has no hash in its name

    def log_message(self, *_: Any) -> None:
        """Nothing."""

    def end_headers(self) -> None:
        """What is called by what it holds may be kept, as on a real server; all else is asked for
        again, however long ago it was made."""
        forever = self.kept == "no-cache" and HASHED.search(self.path)
        self.send_header("Cache-Control", FOREVER if forever else self.kept)
        super().end_headers()


@contextmanager
def served(site: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """The address of a site, as long as it is needed."""
    answer = partial(handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
