"""The whole site, built by the command as editors run it.

The live content, pages and look are copied, read-only, into a folder of the test: so this is the
site that will be published. It is built twice; the builds that must fail stop before building.
"""

import re
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from kennisbank.bank import PUBLISHED

pytestmark = pytest.mark.slow

REPO = Path(__file__).parent.parent
ROOT = "https://site.invalid/"
COPIED = (
    *("mkdocs.yml", "macros.py", "hooks.py"),
    *("overrides", "docs", "practices", "themes", "reference"),
)

LOADED = "script[src], img[src], iframe, link[rel=stylesheet], link[rel=preconnect]"


def copy_repo(target: Path) -> Path:
    for name in COPIED:
        copy = shutil.copytree if (REPO / name).is_dir() else shutil.copy2
        copy(REPO / name, target / name)
    (target / "src").mkdir()  # mkdocs.yml watches it; the package itself is the installed one
    return target


def bouw(root: Path) -> subprocess.CompletedProcess[str]:
    script = "import sys; from kennisbank.cli import main; sys.exit(main(sys.argv[1:]))"
    command = (sys.executable, "-c", script, "bouw")
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120)


def tree(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The built site, and what the command printed."""
    root = copy_repo(tmp_path_factory.mktemp("repo"))
    done = bouw(root)
    assert (done.returncode, done.stderr) == (0, "")
    return root / "site", done.stdout


@pytest.fixture(scope="session")
def pages(built: tuple[Path, str]) -> dict[str, LexborHTMLParser]:
    """Every page of the site by its address."""
    site, _ = built
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): LexborHTMLParser(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(site.rglob("*.html"))
    }


def links_of(url: str, page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css("a[href]"):
        target = urljoin(ROOT + url, node.attributes["href"] or "")
        if target.startswith(ROOT):
            yield urlsplit(target).path.removeprefix("/")


def test_report_tells_where_the_site_is_and_what_is_in_it(
    built: tuple[Path, str], pages: dict[str, LexborHTMLParser]
) -> None:
    site, report = built
    praktijken = len(list((REPO / "practices").glob("*/*.yml")))
    pdfs = len(list((site / "pdf").iterdir()))
    lines = report.splitlines()
    assert lines[:2] == [
        f"De site staat in {site}",
        f"{praktijken} praktijken, {len(pages)} pagina’s, 0 fouten, 0 keer let op",
    ]
    assert [re.sub(r"^ *\d+\.\d\d s  ", "", line) for line in lines[2:]] == [
        "lezen en controleren",
        "wachten op MkDocs",
        f"{pdfs} pdf’s, {pdfs} nieuw gezet",
        "pagina’s van records",
        "links controleren",
        "zoekindex",
        "starten en wisselen",
        "totaal",
    ]


def test_second_build_in_another_place_is_the_same_to_the_byte(
    built: tuple[Path, str], tmp_path: Path
) -> None:
    root = copy_repo(tmp_path)
    assert bouw(root).returncode == 0
    first, second = tree(built[0]), tree(root / "site")
    assert list(second) == list(first)
    assert [name for name, content in second.items() if content != first[name]] == []


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy with an older site, in which a test makes a mistake."""
    root = copy_repo(tmp_path)
    (root / "site").mkdir()
    (root / "site/index.html").write_text("de vorige", encoding="utf-8")
    return root


def check_nothing_changed(root: Path) -> None:
    assert tree(root / "site") == {"index.html": b"de vorige"}
    assert list(root.glob(".bouw-*")) == []


def test_broken_records_stop_the_build_with_all_problems(broken: Path) -> None:
    for name in ("a", "b"):
        (broken / f"practices/zeeland/{name}.yml").write_text("titel: [x\n", encoding="utf-8")
    done = bouw(broken)
    assert (done.returncode, done.stdout) == (1, "")
    lines = [line for line in done.stderr.splitlines() if "practices/zeeland/" in line]
    assert lines == [
        f"practices/zeeland/{name}.yml:1:8: hier begint een haakje dat niet wordt gesloten: "
        "`titel: [x`. Sluit het haakje, of zet de hele tekst tussen dubbele aanhalingstekens. "
        "(KB019)"
        for name in ("a", "b")
    ]
    assert done.stderr.endswith("Er is niets gebouwd. De site in site is niet veranderd.\n")
    assert "Traceback" not in done.stderr
    check_nothing_changed(broken)


def test_unknown_word_on_a_page_stops_the_build_at_its_line(broken: Path) -> None:
    page = broken / "docs/over.md"
    page.write_text("---\nrender_macros: true\n---\n\n{{ tema() }}\n", encoding="utf-8")
    done = bouw(broken)
    assert done.returncode == 1
    assert "docs/over.md:5:1: `tema` is geen bekende macro. Bedoelde u `thema`?" in done.stderr
    assert "Traceback" not in done.stderr
    check_nothing_changed(broken)


def test_setting_that_moved_stops_the_build_at_its_line(broken: Path) -> None:
    settings = broken / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}extra:\n  redactie: {{}}\n", encoding="utf-8")
    done = bouw(broken)
    assert done.returncode == 1
    assert f"mkdocs.yml:{text.count(chr(10)) + 2}:3: extra, redactie: " in done.stderr
    check_nothing_changed(broken)


def test_dead_link_on_a_page_stops_the_build(broken: Path) -> None:
    page = broken / "docs/over.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(f'{text}\n<a href="../praktijken/nergens/">x</a>\n', encoding="utf-8")
    (broken / PUBLISHED).unlink()
    done = bouw(broken)
    assert done.returncode == 1
    assert not (broken / PUBLISHED).exists()
    assert "over/index.html: de link naar praktijken/nergens/ leidt nergens heen" in done.stderr
    check_nothing_changed(broken)


def test_good_build_keeps_the_list_of_what_is_published(broken: Path) -> None:
    before = (broken / PUBLISHED).read_text(encoding="utf-8")
    (broken / PUBLISHED).unlink()
    assert bouw(broken).returncode == 0
    after = (broken / PUBLISHED).read_text(encoding="utf-8")
    assert sorted(after.splitlines()) == sorted(before.splitlines())


def test_sheet_that_does_not_fit_stops_the_build_at_its_field(broken: Path) -> None:
    record = broken / "practices/zeeland/veiligheidsdoelen-in-ondersteuningsplan.yml"
    text = record.read_text(encoding="utf-8")
    long = "toelichting:\n" + f"  - {'Een lange zin. ' * 46}\n" * 6
    record.write_text(re.sub(r"toelichting:\n(  .*\n)+", long, text), encoding="utf-8")
    done = bouw(broken)
    assert (done.returncode, done.stdout) == (1, "")
    assert "toelichting: de factsheet past niet: 2 kanten A4, en het mag één kant zijn." in (
        done.stderr
    )
    assert "Traceback" not in done.stderr
    check_nothing_changed(broken)


@pytest.fixture(scope="session")
def clicks(pages: dict[str, LexborHTMLParser]) -> dict[str, int]:
    """How many clicks each page that can be reached is away from the start page."""
    clicks = {"": 0}
    queue = deque([""])
    while queue:
        url = queue.popleft()
        for target in links_of(url, pages[url]):
            if target in pages and target not in clicks:
                clicks[target] = clicks[url] + 1
                queue.append(target)
    return clicks


def test_every_praktijk_is_at_most_three_clicks_away(
    pages: dict[str, LexborHTMLParser], clicks: dict[str, int]
) -> None:
    praktijken = [url for url in pages if re.fullmatch(r"praktijken/.+/", url)]
    assert len(praktijken) == len(list((REPO / "practices").glob("*/*.yml")))
    assert [url for url in praktijken if clicks.get(url, 99) > 3] == []


def test_every_page_can_be_reached(
    pages: dict[str, LexborHTMLParser], clicks: dict[str, int]
) -> None:
    # The manuals of macros, fields and messages are for editors, who find them in BIJDRAGEN.md.
    lost = {url for url in set(pages) - set(clicks) if not url.startswith("hulp/")}
    assert lost <= {"404.html", "macros/", "velden/"}


def test_no_sjabloon_is_left(built: tuple[Path, str]) -> None:
    texts = {
        name: content.decode()
        for name, content in tree(built[0]).items()
        if name.endswith((".html", ".xml", ".json"))
    }
    assert [name for name in texts if "sjabloon" in name] == []
    told = "hulp/kb109/index.html"  # which explains them
    left = [name for name, text in texts.items() if "kbplek" in text or "/sjabloon/" in text]
    assert left == [told]
    with_braces = {name.split("/")[0] for name, text in texts.items() if "{{" in text}
    assert with_braces == {"macros", "hulp"}  # where editors read how to write them


def test_every_page_has_one_heading_a_title_and_its_language(
    pages: dict[str, LexborHTMLParser],
) -> None:
    for url, page in pages.items():
        assert len(page.css("h1")) == 1, url
        assert [node.text().strip() != "" for node in page.css("head title")] == [True], url
        assert [node.attributes.get("lang") for node in page.css("html")] == ["nl"], url


def test_no_two_pages_have_the_same_title(pages: dict[str, LexborHTMLParser]) -> None:
    titles = [page.css("head title")[0].text() for url, page in pages.items() if url != "404.html"]
    assert [title for title in set(titles) if titles.count(title) > 1] == []


def test_no_page_has_an_id_twice(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert [name for name in set(ids) if ids.count(name) > 1] == [], url


def test_forms_stand_only_where_the_project_puts_them_and_frames_nowhere(
    pages: dict[str, LexborHTMLParser],
) -> None:
    ours = [
        *(REPO / "src/kennisbank/pages/templates").glob("*.j2"),
        *(REPO / "overrides").rglob("*.html"),
    ]
    own = {
        name
        for path in ours
        for name in re.findall(r'<form class="([\w-]+)', path.read_text(encoding="utf-8"))
    }
    for url, page in pages.items():
        assert page.css("iframe, frame, object, embed, base, portal, applet, template") == [], url
        forms = {(node.attributes.get("class") or "").split(" ")[0] for node in page.css("form")}
        assert forms <= own, url
        sent = [node.attributes.get("action") or "" for node in page.css("form[action]")]
        assert [address for address in sent if ":" in address or address.startswith("//")] == [], (
            url
        )
        said = [node.attributes["http-equiv"] for node in page.css("meta[http-equiv]")]
        assert said == ["Content-Security-Policy"], url


def test_nothing_on_a_page_runs_but_the_scripts_of_the_site(
    pages: dict[str, LexborHTMLParser],
) -> None:
    for url, page in pages.items():
        for node in page.css("*"):
            for name, value in node.attributes.items():
                assert not name.startswith("on"), (url, name)
                assert name != "style", (url, value)
                scheme = (value or "").partition(":")[0].strip().lower()
                assert scheme not in ("javascript", "data", "vbscript", "http"), (url, value)
        files = {
            urljoin(ROOT + url, node.attributes["src"] or "").removeprefix(ROOT).partition("/")[0]
            for node in page.css("script[src]")
        }
        assert files <= {"assets"}, url
        types = {node.attributes.get("type") for node in page.css("script:not([src])")}
        assert types <= {"application/ld+json"}, url


def test_no_page_asks_another_host_for_anything(pages: dict[str, LexborHTMLParser]) -> None:
    for url, page in pages.items():
        loaded = [
            node.attributes.get("src") or node.attributes.get("href") or ""
            for node in page.css(LOADED)
        ]
        assert [address for address in loaded if "//" in address] == [], url
