"""The nginx of the tests: found, or installed by running this module; started with deploy/."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.browser.programs import BrowserError, by_apt, ready

DEPLOY = Path(__file__).parents[2] / "deploy"


def find_nginx() -> str:
    """Path of nginx, which Debian keeps from the PATH of ordinary users."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
    if found := shutil.which("nginx", path=path):
        return found
    raise BrowserError("Geen nginx gevonden.")


@contextlib.contextmanager
def serving(nginx: str, site: Path, work: Path) -> Iterator[str]:
    """The site behind nginx as deploy/nginx.conf has it, on a port that is free."""
    shutil.copytree(DEPLOY, work / "deploy")
    (work / "site").symlink_to(site)
    (work / ".nginx").mkdir()
    port = free_port()
    conf = work / "deploy/nginx.conf"
    text, times = re.subn(r"127\.0\.0\.1:8080", f"127.0.0.1:{port}", conf.read_text("utf-8"))
    assert times == 2  # in the explanation, and where it listens
    conf.write_text(text, encoding="utf-8")
    # Its workers give up being root, and the folders of a test are closed to others.
    user = ["-g", "user root;"] if os.geteuid() == 0 else []
    command = [nginx, "-e", "stderr", "-p", str(work), "-c", str(conf), *user]
    log = work / "nginx.log"
    with log.open("wb") as said, subprocess.Popen(command, stderr=said) as process:
        try:
            wait_for(port, process, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until nginx answers; BrowserError with what it said when it stops, or takes ten seconds."""
    end = time.monotonic() + 10
    while process.poll() is None and time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise BrowserError(f"nginx start niet:\n{log.read_text('utf-8')}")


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def main() -> None:
    """Find nginx, or install it: only the program, for a machine that tests is no server."""
    ready("nginx", find_nginx, "", by_apt("nginx"))


if __name__ == "__main__":
    main()
