"""The web addresses of the sources, visited on a server of the test itself."""

import http.server
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.bronlinks import find_objection, main, visit_host

PATIENCE = 0.3


class Answers(http.server.BaseHTTPRequestHandler):
    """A path is the status that it gets; `/traag` never answers, `/head` knows only GET."""

    def do_HEAD(self) -> None:
        self.answer(405 if self.path == "/head" else None)

    def do_GET(self) -> None:
        self.answer(200 if self.path == "/head" else None)

    def answer(self, status: int | None) -> None:
        self.server.seen.append(f"{self.command} {self.path}")  # type: ignore[attr-defined]
        if self.path == "/traag":
            self.server.rest.wait(5)  # type: ignore[attr-defined]
        elif self.path.startswith("/naar"):
            self.send_response(301)
            self.send_header("Location", self.path.removeprefix("/naar"))
            self.end_headers()
        else:
            self.send_response(status or int(self.path[1:4]))
            self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Server(http.server.ThreadingHTTPServer):
    """Remembers what was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.seen: list[str] = []
        self.rest = threading.Event()
        self.address = f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.rest.set()
        server.shutdown()


def a_closed_port() -> int:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        return int(closed.getsockname()[1])


@pytest.mark.parametrize("path", ["/200", "/naar/200", "/naar/naar/200", "/head", "/200é?a=b%20c"])
def test_a_page_that_is_there(server: Server, path: str) -> None:
    assert find_objection(server.address + path, PATIENCE) == ""


@pytest.mark.parametrize("path", ["/401", "/403", "/429"])
def test_a_page_that_is_not_for_machines_is_not_reported(server: Server, path: str) -> None:
    assert find_objection(server.address + path, PATIENCE) == ""


@pytest.mark.parametrize("path", ["/404", "/410", "/500", "/naar/404"])
def test_a_page_that_is_not_there(server: Server, path: str) -> None:
    status = path[-3:]
    assert find_objection(server.address + path, PATIENCE) == f"de server antwoordt {status}"


def test_a_page_that_is_there_is_asked_for_once_without_its_text(server: Server) -> None:
    find_objection(f"{server.address}/200", PATIENCE)
    assert server.seen == ["HEAD /200"]


def test_a_page_that_keeps_silent(server: Server) -> None:
    assert find_objection(f"{server.address}/traag", PATIENCE) == (
        "geen antwoord binnen 0.3 seconden"
    )


def test_a_server_that_refuses() -> None:
    assert find_objection(f"http://127.0.0.1:{a_closed_port()}/", PATIENCE) == (
        "de server weigert de verbinding"
    )


def test_a_site_that_does_not_exist() -> None:
    assert find_objection("http://bestaat-niet.invalid/", PATIENCE) == "deze site bestaat niet"


def test_an_address_that_is_none() -> None:
    assert find_objection("http://127.0.0.1:poort/", PATIENCE) == "de verbinding mislukt"


def test_a_host_is_visited_by_one_at_a_time_in_order(server: Server) -> None:
    pages = [f"{server.address}/{page}" for page in ("200", "404", "201")]
    assert visit_host(pages, PATIENCE, pause=0) == {pages[1]: "de server antwoordt 404"}
    assert server.seen == ["HEAD /200", "HEAD /404", "GET /404", "HEAD /201"]


def write_records(root: Path, address: str) -> None:
    (root / "reference/rapporten").mkdir(parents=True)
    (root / "reference/bronnen.yml").write_text(
        f"- id: goed\n  url: {address}/200\n- id: weg\n  url: {address}/404\n- id: zonder\n",
        encoding="utf-8",
    )
    (root / "reference/rapporten/wijchen.yml").write_text(
        f"voetnoten:\n  - tekst: url\n    webadres: '{address}/404'\n", encoding="utf-8"
    )


def test_each_address_is_reported_once_with_all_its_places(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    write_records(tmp_path, server.address)
    assert main(["--root", str(tmp_path), "--pauze", "0"]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[2:-2] == [
        f"- <{server.address}/404>: de server antwoordt 404 "
        "(reference/bronnen.yml, regel 4; reference/rapporten/wijchen.yml, regel 3)"
    ]
    assert printed.err == "2 webadressen bekeken, 1 niet te bereiken.\n"


def test_nothing_is_printed_when_all_is_well(
    tmp_path: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    write_records(tmp_path, server.address)
    (tmp_path / "reference/rapporten/wijchen.yml").unlink()
    bronnen = tmp_path / "reference/bronnen.yml"
    bronnen.write_text(bronnen.read_text().replace("404", "202"))
    assert main(["--root", str(tmp_path), "--pauze", "0"]) == 0
    assert capsys.readouterr().out == ""
