"""Firefox, driven by WebDriver BiDi, which it speaks by itself.

Playwright drives no other Firefox than its own, which comes from no package registry.
"""

import base64
import json
import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.browser.tab import PATIENCE, Refused, Tab

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
HISTORY = """(() => {
  const { sessionHistory } = gBrowser.selectedBrowser.browsingContext;
  return Array.from({ length: sessionHistory.count }, (_, at) => sessionHistory.getEntryAtIndex(at))
    .map(({ URI, title }) => [URI.spec, title]);
})()"""
# Nothing of its own over the network, and no pages that a first start shows.
PREFERENCES: Mapping[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "browser.safebrowsing.update.enabled": False,
    "dom.ipc.processCount": 1,
    "dom.ipc.processPrelaunch.enabled": False,
    "fission.autostart": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "services.settings.server": "data:,",
    "intl.accept_languages": "nl",
}


class BidiError(Refused):
    """What Firefox refused; the text says why."""


class Firefox:
    """One running Firefox; `open_tab()` opens a visitor's tab in it."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._waiting: dict[int, Future[dict[str, Any]]] = {}
        self._listeners: list[Callable[[str, dict[str, Any]], None]] = []
        self._numbers = count()
        threading.Thread(target=self._read, daemon=True).start()
        self.ask("session.new", capabilities={})

    def _read(self) -> None:
        try:
            for text in self._socket:
                said = json.loads(text)
                if said["type"] == "event":
                    for listener in list(self._listeners):
                        listener(said["method"], said["params"])
                elif waiting := self._waiting.pop(said["id"], None):
                    if said["type"] == "success":
                        waiting.set_result(said["result"])
                    else:
                        waiting.set_exception(BidiError(f"{said['error']}: {said['message']}"))
        except ConnectionClosed:
            return

    def send(self, method: str, **params: Any) -> Future[dict[str, Any]]:
        """Say something without waiting, also while an event is being heard."""
        waiting: Future[dict[str, Any]] = Future()
        number = next(self._numbers)
        self._waiting[number] = waiting
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        return waiting

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Say something and wait for the answer."""
        return self.send(method, **params).result(PATIENCE)

    def evaluate(self, context: str, expression: str) -> Any:
        """What an expression of JavaScript gives in a page or window, as JSON can say it."""
        outcome = self.ask(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((it) => JSON.stringify(it) ?? 'null')",
            target={"context": context},
            awaitPromise=True,
        )
        if outcome["type"] == "exception":
            raise BidiError(outcome["exceptionDetails"]["text"])
        return json.loads(outcome["result"]["value"])

    def listen(self, listener: Callable[[str, dict[str, Any]], None]) -> None:
        """Hear every event; the listener may `send` but not `ask`."""
        self._listeners.append(listener)

    @contextmanager
    def open_tab(self) -> Iterator["FirefoxTab"]:
        """A tab of a visitor without any past."""
        visitor = self.ask("browser.createUserContext")["userContext"]
        made = self.ask("browsingContext.create", type="tab", userContext=visitor)
        self.ask("browsingContext.activate", context=made["context"])
        tab = FirefoxTab(self, made["context"])
        try:
            yield tab
        finally:
            self._listeners.remove(tab.hear)
            self.ask("browser.removeUserContext", userContext=visitor)


class FirefoxTab(Tab):
    """One tab of Firefox."""

    def __init__(self, firefox: Firefox, context: str) -> None:
        super().__init__()
        self.firefox, self.context = firefox, context
        self.played: dict[str, str] = {}
        firefox.listen(self.hear)
        here = {"contexts": [context]}
        events = ["log.entryAdded", "network.beforeRequestSent"]
        firefox.ask("session.subscribe", events=events, **here)

    def hear(self, method: str, params: dict[str, Any]) -> None:
        """Keep what the page complains of and asks for; answer for the sites that are played."""
        if method == "log.entryAdded" and params["source"].get("context") == self.context:
            if params["level"] in ("error", "warn"):
                self.complaints.append(params["text"])
        elif method == "network.beforeRequestSent" and params.get("context") == self.context:
            asked = params["request"]
            self.requests.append(" ".join([asked["url"], *headers_of(asked)]))
            if params["isBlocked"]:
                title = self.played.get(asked["url"], "")
                html = f"<!doctype html><title>{title}</title><p>{title}</p>"
                self.firefox.send(
                    "network.provideResponse",
                    request=asked["request"],
                    statusCode=200,
                    headers=[{"name": "Content-Type", "value": to_bytes("text/html")}],
                    body=to_bytes(html),
                )

    def play(self, address: str, title: str) -> None:
        """Answer for another site, with a page that has this title."""
        self.played[address] = title
        self.firefox.ask(
            "network.addIntercept",
            phases=["beforeRequestSent"],
            urlPatterns=[{"type": "string", "pattern": address}],
            contexts=[self.context],
        )

    def goto(self, address: str) -> None:
        """Open an address, and wait until all of it is there."""
        self.firefox.ask(
            "browsingContext.navigate", context=self.context, url=address, wait="complete"
        )

    def reload(self) -> None:
        """Load the page again."""
        self.firefox.ask("browsingContext.reload", context=self.context, wait="complete")

    def traverse(self, delta: int) -> None:
        """Press Back (-1) or Forward (1)."""
        self.firefox.ask("browsingContext.traverseHistory", context=self.context, delta=delta)

    def evaluate(self, expression: str) -> Any:
        """What an expression of JavaScript gives in the page, as JSON can say it."""
        return self.firefox.evaluate(self.context, expression)

    def history(self) -> list[tuple[str, str]]:
        """Address and title of each entry in the history of the tab, the current one too."""
        (window,) = self.firefox.ask("browsingContext.getTree", **{"moz:scope": "chrome"})[
            "contexts"
        ]
        listed = self.firefox.evaluate(window["context"], HISTORY)
        return [(address, title) for address, title in listed]

    def wait_for_history(self, wanted: list[tuple[str, str]]) -> None:
        """Wait until these are the entries: one that was replaced gets its title a moment later."""
        end = time.monotonic() + PATIENCE
        while (found := self.history()) != wanted:
            if time.monotonic() > end:
                raise Refused(f"the history is {found}, not {wanted}")
            time.sleep(0.02)

    def resize(self, width: int, height: int) -> None:
        """Give the page so much room."""
        room = {"width": width, "height": height}
        self.firefox.ask("browsingContext.setViewport", context=self.context, viewport=room)

    def act(self, source: Mapping[str, Any]) -> None:
        """Do what one source of input does."""
        self.firefox.ask("input.performActions", context=self.context, actions=[source])

    def print(self, width: float, height: float) -> bytes:
        """The page as a PDF, on paper of so many centimetres."""
        paper = {"width": width, "height": height}
        made = self.firefox.ask("browsingContext.print", context=self.context, page=paper)
        return base64.b64decode(made["data"])


def to_bytes(text: str) -> dict[str, str]:
    """A text as BiDi sends bytes."""
    return {"type": "base64", "value": base64.b64encode(text.encode()).decode()}


def headers_of(request: Mapping[str, Any]) -> Iterator[str]:
    """The headers of a request, one a text."""
    for header in request["headers"]:
        yield f"{header['name']}: {header['value']['value']}"


@contextmanager
def start_firefox(path: str, preferences: Mapping[str, bool | int | str] = {}) -> Iterator[Firefox]:
    """A Firefox without a window and without a past, stopped afterwards."""
    with TemporaryDirectory(prefix="kennisbank-firefox-") as profile:
        lines = [
            f"user_pref({json.dumps(key)}, {json.dumps(value)});"
            for key, value in {**PREFERENCES, **preferences}.items()
        ]
        Path(profile, "user.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
        # With system access the history of a tab can be read as the browser shows it.
        options = ["--headless", "--no-remote", "--remote-allow-system-access"]
        command = [path, *options, "--remote-debugging-port", "0", "--profile", profile]
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as process:
            try:
                assert process.stderr
                found = next(filter(None, map(LISTENING.search, process.stderr)), None)
                if not found:
                    raise BidiError(f"{path} does not start.")
                threading.Thread(target=process.stderr.read, daemon=True).start()
                with connect(f"{found[1]}/session", max_size=None, compression=None) as socket:
                    yield Firefox(socket)
            finally:
                process.terminate()
