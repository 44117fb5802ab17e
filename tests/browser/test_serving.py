"""The site behind nginx as deploy/ has it: headers, odd requests, and many at once."""

import gzip
import http.client
import itertools
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, expect

from kennisbank.bank import load_bank
from kennisbank.forms import TEST_BACKEND, write_beheer
from kennisbank.site import packing
from kennisbank.site.headers import (
    ALWAYS,
    ASK_FIRST,
    FOREVER,
    ORIGIN,
    POLICY,
    SHARING,
    SHORT,
    UNFRAMED,
)
from tests.browser.addresses import one_of_each_asking, settle
from tests.browser.nginx import find_nginx, serving
from tests.browser.programs import found_or_skipped
from tests.projects import FIXED, REPO

TODAY = "br, gzip"  # what a browser takes
CLIENTS, EACH = 20, 100


@pytest.fixture(scope="module")
def packed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `kennisbank inpakken` leaves it, with the editing screen in it."""
    copy = tmp_path_factory.mktemp("packed") / "site"
    shutil.copytree(site, copy)
    write_beheer(load_bank(FIXED)[0], REPO / "beheer", copy / "beheer", TEST_BACKEND)
    (copy / ".geheim").write_text("nee", encoding="utf-8")
    with pytest.MonkeyPatch.context() as quick:  # how small it gets is for no server
        quick.setattr(packing, "BROTLI", 1)
        quick.setattr(packing, "GZIP", 1)
        packing.pack_site(copy)
    return copy


@pytest.fixture(scope="module")
def nginx(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves it."""
    found = found_or_skipped("nginx", find_nginx)
    with serving(found, packed, tmp_path_factory.mktemp("nginx")) as address:
        yield address


class Answer:
    """What nginx says to one request, the path sent as it is written."""

    def __init__(self, nginx: str, path: str, method: str = "GET", **headers: str) -> None:
        host = urlsplit(nginx).netloc
        connection = http.client.HTTPConnection(host, timeout=10)
        said = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in said.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        self.status, self.headers = response.status, response.headers
        self.body = response.read()
        connection.close()

    def __getitem__(self, name: str) -> str | None:
        """The one header of that name; twice the same would be a mistake."""
        values = self.headers.get_all(name) or []
        assert len(values) < 2, f"{name}: {values}"
        return values[0] if values else None


def an_asset(packed: Path, pattern: str) -> str:
    (found,) = packed.glob(f"assets/{pattern}")
    return f"/{found.relative_to(packed).as_posix()}"


def test_walk_meets_no_refusal_no_message_and_no_other_host(
    browser: Browser, nginx: str, packed: Path
) -> None:
    visitor = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = visitor.new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    page.on(
        "request",
        lambda asked: asked.url.startswith((nginx, "data:")) or heard.append(asked.url),
    )
    page.on("response", lambda got: got.status < 400 or heard.append(f"{got.status} {got.url}"))
    page.add_init_script(
        "addEventListener('securitypolicyviolation',"
        " (e) => console.log(`${e.violatedDirective}: ${e.blockedURI}`))"
    )
    urls = one_of_each_asking(packed)
    assert len(urls) > 20
    for url in urls:
        page.goto(nginx + url)
        settle(page, url)
    # What a reader does makes the scripts ask for more: names, the index, a file.
    page.goto(nginx + "themas/veiligheid/")
    page.locator("#zoekveld").press_sequentially("wijkteam")
    expect(page.locator("[class*=kb-zoekoptie]").first).to_be_visible(timeout=15_000)
    assert heard == []
    assert visitor.cookies() == []
    visitor.close()


def test_policy_refuses_what_is_written_into_a_page(browser: Browser, nginx: str) -> None:
    page = browser.new_page()
    page.goto(nginx)
    ran = page.evaluate(
        """() => {
          const refused = new Set();
          addEventListener("securitypolicyviolation", (e) => refused.add(e.violatedDirective));
          const script = document.createElement("script");
          script.textContent = "globalThis.ran = true";
          document.head.append(script);
          const style = document.createElement("style");
          style.textContent = "body { color: red }";
          document.head.append(style);
          const image = new Image();
          image.src = "https://elders.invalid/x.png";
          return new Promise((resolve) =>
            setTimeout(() => resolve([globalThis.ran ?? false, [...refused].sort()]), 200));
        }"""
    )
    assert ran == [False, ["img-src", "script-src-elem", "style-src-elem"]]
    page.close()


def test_editing_screen_starts_under_its_own_policy(browser: Browser, nginx: str) -> None:
    page = browser.new_page(locale="nl-NL")
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto(nginx + "beheer/")
    expect(page.get_by_role("button").first).to_be_visible(timeout=20_000)
    # What the CMS would fetch elsewhere is refused (fonts, its status page); nothing of its own is.
    refused = [text for text in heard if "Content Security Policy" in text]
    assert [text for text in refused if nginx in text or "inline" in text] == []
    page.close()


def test_every_answer_carries_the_headers(nginx: str, packed: Path) -> None:
    for path, status in (
        ("/", 200),
        (an_asset(packed, "basis.*.js"), 200),
        ("/pdf/korte-lijnen.pdf", 200),
        ("/praktijken", 301),
        ("/geen-pagina/", 404),
        ("/.geheim", 404),
    ):
        answer = Answer(nginx, path, Accept_Encoding=TODAY)
        assert answer.status == status, path
        assert {name: answer[name] for name in ALWAYS} == ALWAYS, path
        assert (answer[SHARING], answer[ORIGIN]) == ("same-origin", None), path
        assert answer["Content-Security-Policy"] == (
            UNFRAMED if path.endswith(".pdf") else f"{POLICY}; {UNFRAMED}"
        )
        assert answer["Server"] == "nginx"
        assert answer["Strict-Transport-Security"] is None  # this is no https
        assert answer["Set-Cookie"] is None
    for path in ("/api/v1/index.json", "/nieuw/volgen.xml", "/herzieningen.ics"):
        answer = Answer(nginx, path, Accept_Encoding=TODAY)
        assert {name: answer[name] for name in ALWAYS} == ALWAYS, path
        assert (answer.status, answer[SHARING], answer[ORIGIN]) == (200, "cross-origin", "*"), path
    secure = Answer(nginx, "/", X_Forwarded_Proto="https")
    assert secure["Strict-Transport-Security"] == "max-age=31536000"


def test_names_with_a_hash_are_kept_and_pages_are_not(nginx: str, packed: Path) -> None:
    index = next(packed.glob("zoekindex/index/*")).relative_to(packed).as_posix()
    for path, kept in (
        ("/", SHORT),
        ("/praktijken/korte-lijnen/", SHORT),
        ("/gegevens/praktijken.js", SHORT),
        ("/zoekindex/pagefind.js", SHORT),
        ("/pdf/korte-lijnen.pdf", SHORT),
        (an_asset(packed, "stijl.*.css"), FOREVER),
        (an_asset(packed, "fonts/source*.woff2"), FOREVER),
        (f"/{index}", FOREVER),
        ("/beheer/", ASK_FIRST),
        ("/assets/weg.0123abcd.css", ASK_FIRST),
        ("/geen-pagina/", ASK_FIRST),
    ):
        for accepted in ("", "gzip", TODAY):
            assert Answer(nginx, path, Accept_Encoding=accepted)["Cache-Control"] == kept, path


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip", "br"),
        ("br;q=0, gzip", "gzip"),
        ("abra, gzip", "gzip"),
        ("identity", None),
    ],
)
def test_reader_gets_the_smallest_that_she_can_read(
    nginx: str, packed: Path, accepted: str, coding: str | None
) -> None:
    unpack = {None: bytes, "gzip": gzip.decompress, "br": brotli.decompress}[coding]
    for path, kind in (
        ("/", "text/html; charset=utf-8"),
        ("/404.html", "text/html; charset=utf-8"),
        (an_asset(packed, "stijl.*.css"), "text/css; charset=utf-8"),
        (an_asset(packed, "basis.*.js"), "text/javascript; charset=utf-8"),
        ("/zoekindex/pagefind-worker.js", "text/javascript; charset=utf-8"),
        ("/gegevens/praktijken.js", "text/javascript; charset=utf-8"),
        ("/herzieningen.ics", "text/calendar; charset=utf-8"),
        ("/nieuw/volgen.xml", "application/atom+xml; charset=utf-8"),
        ("/api/v1/praktijken.json", "application/json"),
        ("/api/v1/gemeenten.csv", "text/csv; charset=utf-8"),
        ("/api/v1/alles.jsonl", "application/jsonl; charset=utf-8"),
    ):
        answer = Answer(nginx, path, Accept_Encoding=accepted)
        assert (answer["Content-Encoding"], answer["Content-Type"]) == (coding, kind), path
        assert coding is None or answer["Vary"] == "Accept-Encoding"
        name = "index.html" if path == "/" else path[1:]
        assert unpack(answer.body) == (packed / name).read_bytes()
    missing = Answer(nginx, "/geen-pagina/", Accept_Encoding=accepted)
    assert "Deze pagina is er niet" in unpack(missing.body).decode()


@pytest.mark.parametrize(
    ("path", "status", "there"),
    [
        ("/praktijken", 301, "/praktijken/"),
        ("/praktijken/korte-lijnen?x=1", 301, "/praktijken/korte-lijnen/?x=1"),
        ("/praktijken/index.html", 301, "/praktijken/"),
        ("/index.html?x=1", 301, "/?x=1"),
        ("//elders.invalid/index.html", 404, None),
        ("/praktijken/?x=1", 200, None),
        ("/index.html.br", 404, None),
        ("/index.html.gz", 404, None),
        ("/.geheim", 404, None),
        ("/beheer/.git/config", 404, None),
        ("/.well-known/niets", 404, None),
        ("/../../../etc/passwd", 400, None),
        ("/..%2f..%2f..%2fetc/passwd", 400, None),
        ("/assets/..%2f..%2f..%2fetc/passwd", 400, None),
        ("/%2e%2e/%2e%2e/etc/passwd", 400, None),
        ("/..\\..\\etc\\passwd", 404, None),
        ("/%00", 400, None),
        ("/index.html%00.pdf", 400, None),
        ("/%ff%fe", 404, None),
        ("/%0d%0aSet-Cookie:%20x=1", 404, None),
        (f"/{'x' * 5000}", 404, None),
        (f"/{'x' * 20000}", 414, None),
    ],
)
def test_odd_address_gets_a_proper_answer(
    nginx: str, path: str, status: int, there: str | None
) -> None:
    answer = Answer(nginx, path)
    assert (answer.status, answer["Location"]) == (status, there)
    assert b"root:" not in answer.body
    assert answer["Set-Cookie"] is None
    if status == 404:
        assert "Deze pagina is er niet" in answer.body.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X"])
def test_site_can_only_be_read(nginx: str, method: str) -> None:
    for path in ("/", "/praktijken", "/geen-pagina/", "/.geheim"):
        answer = Answer(nginx, path, method)
        assert answer.status == 405, path
        assert answer["Allow"] == "GET, HEAD"


def test_head_says_what_get_would(nginx: str) -> None:
    asked, got = (Answer(nginx, "/", method, Accept_Encoding=TODAY) for method in ("HEAD", "GET"))
    assert asked.body == b""
    assert asked["Content-Length"] == str(len(got.body))
    assert asked["ETag"] == got["ETag"]
    again = Answer(nginx, "/", Accept_Encoding=TODAY, If_None_Match=got["ETag"] or "")
    assert (again.status, again.body) == (304, b"")


def test_part_of_a_pdf_can_be_asked_for(nginx: str, packed: Path) -> None:
    path, data = "/pdf/korte-lijnen.pdf", (packed / "pdf/korte-lijnen.pdf").read_bytes()
    part = Answer(nginx, path, Range="bytes=0-9")
    assert (part.status, part.body) == (206, data[:10])
    assert part["Content-Range"] == f"bytes 0-9/{len(data)}"
    assert Answer(nginx, path, Range="bytes=99999999-").status == 416
    assert Answer(nginx, path, Range="onzin").status == 200
    many = ",".join(f"{at}-{at}" for at in range(20))
    assert Answer(nginx, path, Range=f"bytes={many}").status == 200
    assert Answer(nginx, "/", Range="bytes=0-9", Accept_Encoding=TODAY).status == 200


def test_nothing_fails_under_load(nginx: str, packed: Path) -> None:
    pages = [path.parent.relative_to(packed).as_posix() for path in packed.rglob("index.html")]
    paths = [f"/{page}/".replace("/./", "/") for page in sorted(pages)]
    paths += [an_asset(packed, "stijl.*.css"), an_asset(packed, "basis.*.js")]
    with ThreadPoolExecutor(CLIENTS) as clients:
        ask = partial(ask_many, urlsplit(nginx).netloc, paths)
        answers = [answer for some in clients.map(ask, range(CLIENTS)) for answer in some]
    assert answers == [200] * CLIENTS * EACH


def ask_many(host: str, paths: list[str], number: int) -> list[int]:
    """The status of each answer to a client that keeps one connection open."""
    connection = http.client.HTTPConnection(host, timeout=10)
    answers = []
    for path in itertools.islice(itertools.cycle(paths), number, number + EACH):
        connection.request("GET", path, headers={"Accept-Encoding": TODAY})
        response = connection.getresponse()
        assert len(response.read()) == int(response.headers["Content-Length"])
        answers.append(response.status)
    connection.close()
    return answers
