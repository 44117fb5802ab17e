"""WebKit, driven by WebDriver, which its driver speaks over HTTP."""

import http.client
import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.browser.nginx import free_port
from tests.browser.tab import PATIENCE, Refused, Tab
from tests.browser.webkit import WebKit
from tests.browser.world import World, open_world

# The bar with buttons would keep a window from being as narrow as a phone.
NARROW = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0; font-size: 1px; }"
# A page that goes away may leave a question without an answer: who waits asks again, at first soon.
SCRIPT = "execute/sync"
AT_ONCE, SOON = 1.0, 10.0
RETURN = """const told = (it) => JSON.stringify(it) ?? "null";
return it instanceof Promise ? it.then(told) : told(it);"""
THEMES = ("gtk-3.0", "gtk-4.0")
# A page is drawn as one: in layers, without a graphics card, takes most of the time.
FLAT: Mapping[str, str] = {"WEBKIT_DISABLE_COMPOSITING_MODE": "1"}


class Unanswered(Refused):
    """Of which nothing was heard."""


class Driver:
    """A running driver; `open_tab()` opens a browser of a visitor without any past."""

    def __init__(self, webkit: WebKit, port: int) -> None:
        self.webkit, self.port = webkit, port

    def ask(self, method: str, path: str, patience: float = PATIENCE, **body: Any) -> Any:
        """Say something and wait for the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        try:
            connection.request(method, path, json.dumps(body) if method == "POST" else None)
            answer = connection.getresponse()
            value = json.loads(answer.read())["value"]
        except TimeoutError:
            raise Unanswered(f"{path} gets no answer") from None
        finally:
            connection.close()
        if answer.status != http.client.OK:
            raise Refused(f"{value['error']}: {value['message']}")
        return value

    @contextmanager
    def open_tab(self, site: Path) -> Iterator["WebKitTab"]:
        """The site in a browser of its own."""
        with open_world(site) as world:
            proxy = [f"--proxy=socks5://{world.proxy}", "--ignore-host=127.0.0.1"]
            options = {"binary": self.webkit.browser, "args": ["--automation", *proxy]}
            wanted = {"webkitgtk:browserOptions": options}
            made = self.ask("POST", "/session", capabilities={"alwaysMatch": wanted})
            session = f"/session/{made['sessionId']}"
            try:
                yield WebKitTab(self, session, world)
            finally:
                self.ask("DELETE", session)


class WebKitTab(Tab):
    """The one tab of a browser."""

    def __init__(self, driver: Driver, session: str, world: World) -> None:
        super().__init__()
        self.driver, self.session, self.world = driver, session, world
        self.complaints, self.requests = world.complaints, world.requests
        self.patience = SOON
        self.ask("timeouts", script=int(SOON * 1000))
        self.resize(1280, 900)

    def ask(self, path: str, **body: Any) -> Any:
        """Say something of this browser."""
        return self.driver.ask("POST", f"{self.session}/{path}", **body)

    def goto(self, address: str) -> None:
        """Open an address, and wait until all of it is there."""
        self.ask("url", url=address)

    def reload(self) -> None:
        """Load the page again."""
        self.ask("refresh")

    def traverse(self, delta: int) -> None:
        """Press Back (-1) or Forward (1)."""
        self.evaluate(f"void history.go({delta})")

    def evaluate(self, expression: str) -> Any:
        """What an expression of JavaScript gives in the page, as JSON can say it."""
        script = f"const it = {expression}; {RETURN}"
        try:
            return json.loads(self.ask(SCRIPT, patience=self.patience, script=script, args=[]))
        except Unanswered:
            self.patience = min(2 * self.patience, SOON)
            raise

    def wait_for(self, expression: str, wanted: Any = True) -> None:
        """Wait until an expression gives this; the longer for an answer, the more were lost."""
        self.patience = AT_ONCE
        try:
            super().wait_for(expression, wanted)
        finally:
            self.patience = SOON

    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""
        self.ask("window/rect", width=width, height=height)
        self.wait_for("innerWidth", width)

    def act(self, source: Mapping[str, Any]) -> None:
        """Do what one source of input does."""
        self.ask("actions", actions=[source])


@contextmanager
def start_driver(webkit: WebKit) -> Iterator[Driver]:
    """A driver with a screen that nobody sees, stopped afterwards."""
    with TemporaryDirectory(prefix="kennisbank-webkit-") as settings:
        for theme in THEMES:
            sheet = Path(settings, theme, "gtk.css")
            sheet.parent.mkdir()
            sheet.write_text(NARROW, encoding="utf-8")
        environment = {**os.environ, "XDG_CONFIG_HOME": settings, "GDK_BACKEND": "x11"}
        with start_screen(webkit.screen) as screen:
            port = free_port()
            command = [webkit.driver, f"--port={port}"]
            environment |= {"DISPLAY": screen, "NO_AT_BRIDGE": "1"} | FLAT
            with subprocess.Popen(command, env=environment, **SILENT) as process:
                try:
                    driver = Driver(webkit, port)
                    wait_until_ready(driver, process)
                    yield driver
                finally:
                    process.terminate()


SILENT: Mapping[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def wait_until_ready(driver: Driver, process: subprocess.Popen[bytes]) -> None:
    """Until the driver answers."""
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            if driver.ask("GET", "/status")["ready"]:
                return
        except OSError:
            time.sleep(0.02)
    raise Refused(f"{driver.webkit.driver} does not start.")


@contextmanager
def start_screen(path: str) -> Iterator[str]:
    """A screen on which windows are drawn for nobody: its name."""
    said, says = os.pipe()
    size = ["-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    command = [path, "-displayfd", str(says), *size]
    with subprocess.Popen(command, pass_fds=[says], **SILENT) as process:
        os.close(says)
        try:
            with os.fdopen(said) as names:
                name = names.readline().strip()
            if not name:
                raise Refused(f"{path} does not start.")
            yield f":{name}"
        finally:
            process.terminate()
