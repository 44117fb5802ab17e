"""The nginx of the tests: found, or installed by running this module; started with deploy/."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

DEPLOY = Path(__file__).parents[2] / "deploy"


class NginxError(Exception):
    """No nginx that works; the text says what to do about it."""


def find_nginx() -> str:
    """Path of nginx, which Debian keeps from the PATH of ordinary users."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"
    if found := shutil.which("nginx", path=path):
        return found
    raise NginxError("No nginx found: install it (apt-get install nginx, brew install nginx).")


def may_install() -> bool:
    """Whether this machine is ours to change: as root, or that of a forge."""
    ours = os.geteuid() == 0 or ("CI" in os.environ and shutil.which("sudo") is not None)
    return ours and shutil.which("apt-get") is not None


def install_nginx() -> None:
    """By apt; only the program, for a machine that tests is no server."""
    first = [] if os.geteuid() == 0 else ["sudo", "-n"]
    unasked = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", "nginx"]):
        subprocess.run([*first, "apt-get", *command], env=unasked, check=False)


@contextlib.contextmanager
def serving(site: Path, work: Path) -> Iterator[str]:
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
    command = [find_nginx(), "-e", "stderr", "-p", str(work), "-c", str(conf), *user]
    log = work / "nginx.log"
    with log.open("wb") as said, subprocess.Popen(command, stderr=said) as process:
        try:
            wait_for(port, process, log)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until nginx answers; NginxError with what it said when it stops, or takes ten seconds."""
    end = time.monotonic() + 10
    while process.poll() is None and time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise NginxError(f"nginx does not start:\n{log.read_text('utf-8')}")


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def main() -> None:
    """Find nginx, or install it; where that is not ours to do, its tests say why they skip."""
    try:
        try:
            found = find_nginx()
        except NginxError as error:
            print(error, flush=True)
            if not may_install():
                return
            install_nginx()
            found = find_nginx()
    except NginxError as error:
        sys.exit(str(error))
    print(f"nginx: {found}")


if __name__ == "__main__":
    main()
