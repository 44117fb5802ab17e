"""The small server of `kennisbank serve`, in front of a preview of our own."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from kennisbank.cli import main
from kennisbank.cli.codes import BAD_USE
from kennisbank.cli.serve import SCRIPT, VERSION, Handler, is_own_name

PAGES = {
    "index.html": b"<body>Start</body>",
    "a/index.html": b"<body>Een</body>",
    "404.html": b"<body>Niet gevonden</body>",
    "gegevens/x.js": b"x()",
}


class Shown:
    def find(self, file: str) -> bytes | None:
        return PAGES.get(file)


@dataclass
class APreview:
    """What the server asks of a preview."""

    site: Path
    shown: Shown | None
    changes: int = 1
    problems: str = ""
    remarks: tuple[str, ...] = ()

    def refresh(self) -> bool:
        return False


@pytest.fixture
def preview(tmp_path: Path) -> APreview:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/x.css").write_text("a {}", encoding="utf-8")
    return APreview(tmp_path, Shown())


@pytest.fixture
def address(preview: APreview) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, preview=preview)) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def get(url: str) -> tuple[int, str, str]:
    """Status, kind and text of an answer."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers["Content-Type"], error.read().decode()


@pytest.mark.parametrize(("path", "text"), [("/", "Start"), ("/a/", "Een"), ("/a/?x=1", "Een")])
def test_page_comes_with_the_script_that_shows_it_anew(path: str, text: str, address: str) -> None:
    status, kind, html = get(f"{address}{path}")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert html == f'<body>{text}<script src="{SCRIPT}" data-versie="1" defer></script></body>'


@pytest.mark.parametrize(
    ("path", "kind", "text"),
    [
        ("/gegevens/x.js", "text/javascript; charset=utf-8", "x()"),
        ("/assets/x.css", "text/css", "a {}"),
        (VERSION, "text/plain; charset=utf-8", "1"),
    ],
)
def test_other_files_come_as_they_are(path: str, kind: str, text: str, address: str) -> None:
    assert get(f"{address}{path}") == (200, kind, text)


@pytest.mark.parametrize("path", ["/nergens/", "/nergens.css", "/../../etc/passwd", "/%2e%2e/x"])
def test_what_is_not_there_gets_the_page_for_that(path: str, address: str) -> None:
    status, _, html = get(f"{address}{path}")
    assert status == 404
    assert "Niet gevonden" in html


def test_mistake_is_shown_in_the_place_of_the_page(address: str, preview: APreview) -> None:
    preview.problems = "practices/x.yml:1:1: <b> klopt niet. (KB001)"
    status, _, html = get(f"{address}/a/")
    assert status == 200
    assert "practices/x.yml:1:1: &lt;b&gt; klopt niet. (KB001)" in html
    assert SCRIPT in html


@pytest.mark.parametrize(
    ("name", "host", "good"),
    [
        ("127.0.0.1:8000", "127.0.0.1", True),
        ("localhost", "127.0.0.1", True),
        ("LOCALHOST:9000", "127.0.0.1", True),
        ("[::1]:8000", "127.0.0.1", True),
        ("mijnpc:8000", "mijnpc", True),
        ("192.168.1.5:8000", "0.0.0.0", True),
        ("192.168.1.5:8000", "127.0.0.1", False),
        ("kwaad.example", "127.0.0.1", False),
        ("kwaad.example", "0.0.0.0", False),
        ("localhost.kwaad.example", "127.0.0.1", False),
        ("kwaad.example:127.0.0.1", "127.0.0.1", False),
        ("127.0.0.1@kwaad.example", "127.0.0.1", False),
        ("", "127.0.0.1", False),
    ],
)
def test_only_names_of_this_server_are_its_own(name: str, host: str, good: bool) -> None:
    assert is_own_name([name], host) is good


def test_no_name_or_two_names_are_none_of_ours() -> None:
    assert not is_own_name([], "127.0.0.1")
    assert not is_own_name(["localhost", "kwaad.example"], "127.0.0.1")


def test_page_of_another_site_reads_nothing_here(address: str) -> None:
    for path in ("/", "/assets/x.css", VERSION, "/nergens"):
        asked = urllib.request.Request(f"{address}{path}", headers={"Host": "kwaad.example"})
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(asked, timeout=10)
        with caught.value as answer:
            assert answer.code == 421
            assert answer.read().startswith(b"Dit adres is niet van deze kennisbank.")


def test_mistake_with_signs_of_a_terminal_is_shown_as_text(address: str, preview: APreview) -> None:
    preview.problems = "a\x1b[31m\u202e</pre><script>\nb"
    _, _, html = get(f"{address}/")
    assert r"<li>a\x1b[31m\u202e&lt;/pre&gt;&lt;script&gt;</li>" + "\n<li>b</li>" in html


@pytest.mark.parametrize(
    "adres",
    ["8000", "127.0.0.1:", "127.0.0.1:deur", "127.0.0.1:99999", "127.0.0.1:²", "x:" + "9" * 5000],
)
def test_wrong_address_is_said(adres: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--adres", adres]) == BAD_USE
    assert capsys.readouterr().err == f"{adres}: schrijf het adres als 127.0.0.1:8000.\n"
