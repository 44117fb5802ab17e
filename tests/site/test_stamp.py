import stat
from html import escape
from pathlib import Path
from typing import Any

import pytest

from kennisbank.drafts.words import mark_woord
from kennisbank.model import Kennisbank, zinnen
from kennisbank.pages import Page, pages_of
from kennisbank.pages.help import load_help
from kennisbank.problems import ProblemsFound
from kennisbank.site.stamp import Built, Filler, SjabloonError, in_whole, stamp_site, take_built
from tests.builders import DAY, a_bank, a_redactie
from tests.projects import tree

SJABLOON = """<html><head><title>kbplektitel - Site</title>
<meta name="description" content="kbplekomschrijving">
<link rel="canonical" href="https://voorbeeld.nl/praktijken/sjabloon/"></head>
<body><main><p>kbplekinhoud</p></main></body></html>"""
FOLDERS = (
    *(
        "praktijken",
        "elementen",
        "regios",
        "gemeenten",
        "rapporten",
        "toezichtkader",
        "vijf-vragen",
    ),
    *("gesprek", "lijsten", "hulp"),
)
PAGES = 19 + len(load_help())


def a_site(root: Path, html: str = SJABLOON) -> Path:
    for folder in FOLDERS:
        path = root / folder / "sjabloon/index.html"
        path.parent.mkdir(parents=True)
        path.write_text(html.replace("praktijken/", f"{folder}/"), encoding="utf-8")
    return root


def a_page(
    titel: str = "Titel", omschrijving: str = "Over dit.", inhoud: str = "<h1>x</h1>"
) -> Page:
    return Page(
        "praktijken", "praktijken/x/", titel, omschrijving, ((titel, ""),), lambda _: inhoud
    )


def stamped(root: Path, page: Page, bank: Kennisbank) -> str:
    site = a_site(root)
    stamp_site(Filler(bank, take_built(site)), site, [page])
    return (root / page.url / "index.html").read_text(encoding="utf-8")


def test_page_fills_every_place_of_its_sjabloon(tmp_path: Path, bank: Kennisbank) -> None:
    html = stamped(tmp_path, a_page(), bank)
    assert "<title>Titel - Site</title>" in html
    assert 'content="Over dit."' in html
    assert "<h1>x</h1></main>" in html
    assert 'href="https://voorbeeld.nl/praktijken/x/"' in html
    assert "kbplek" not in html
    assert "sjabloon" not in html


def test_title_and_description_are_escaped(tmp_path: Path, bank: Kennisbank) -> None:
    html = stamped(tmp_path, a_page('</title><script>"', '"><script>'), bank)
    assert "<title>&lt;/title&gt;&lt;script&gt;&quot; - Site</title>" in html
    assert 'content="&quot;&gt;&lt;script&gt;"' in html
    assert "<script" not in html


@pytest.mark.parametrize("text", [r"\1 \n", "kbplektitel", "praktijken/sjabloon/"])
def test_words_of_a_page_are_never_places(text: str, tmp_path: Path, bank: Kennisbank) -> None:
    html = stamped(tmp_path, a_page(omschrijving=text, inhoud=f"<h1>{text}</h1>"), bank)
    assert f'content="{text}"' in html
    assert f"<h1>{text}</h1>" in html


def test_site_gets_every_page_and_loses_its_sjablonen(tmp_path: Path, bank: Kennisbank) -> None:
    filler = Filler(bank, take_built(a_site(tmp_path)))
    stamp_site(filler, tmp_path, tuple(pages_of(bank, DAY)))
    assert len(list(tmp_path.rglob("index.html"))) == PAGES
    assert list(tmp_path.rglob("sjabloon")) == []


def test_file_that_is_given_piece_by_piece_is_whole_and_nothing_of_before_stays(
    tmp_path: Path, bank: Kennisbank
) -> None:
    pieces = [("a/lang.csv", b"een\n"), ("kort.txt", b"los"), ("a/lang.csv", b"twee\n")]
    (tmp_path / "kort.txt").write_text("er stond al iets", encoding="utf-8")
    for _ in range(2):
        drawn = stamp_site(Filler(bank, Built({}, {})), tmp_path, (), [lambda: pieces])
        assert (tmp_path / "a/lang.csv").read_bytes() == b"een\ntwee\n"
        assert (tmp_path / "kort.txt").read_bytes() == b"los"
        assert {"a/lang.csv", "kort.txt"} <= drawn.files
    assert in_whole(pieces) == {"a/lang.csv": b"een\ntwee\n", "kort.txt": b"los"}


def test_file_that_did_not_change_is_that_of_the_last_site(
    tmp_path: Path, bank: Kennisbank
) -> None:
    last, site = tmp_path / "last", tmp_path / "site"

    def stamp(root: Path, titel: str, csv: bytes, before: Path | None) -> None:
        pages = [a_page(inhoud=titel), a_page()._replace(url="praktijken/y/")]
        pieces = [("a.csv", b"een\n"), *[("a.csv", csv)] * bool(csv), ("b.txt", b"los")]
        filler = Filler(bank, take_built(a_site(root)))
        stamp_site(filler, root, pages, [lambda: pieces], before)

    stamp(last, "oud", b"", None)
    (last / "b.txt").chmod(0o600)  # who did that, did not build
    before = tree(last)
    stamp(site, "nieuw", b"twee\n", last)
    names = ("praktijken/x/index.html", "praktijken/y/index.html", "a.csv", "b.txt")
    same = [(last / name).stat().st_ino == (site / name).stat().st_ino for name in names]
    assert same == [False, True, False, False]
    assert stat.S_IMODE((site / "b.txt").stat().st_mode) == 0o644
    assert tree(last) == before
    stamp(tmp_path / "alone", "nieuw", b"twee\n", None)
    assert tree(site) == tree(tmp_path / "alone")


def editorial(root: Path, html: str, bank: Kennisbank, file: str = "over/index.html") -> str:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8")
    stamp_site(Filler(bank, take_built(root)), root, ())
    return path.read_text(encoding="utf-8")


def test_word_on_an_editorial_page_is_drawn_for_its_depth(tmp_path: Path, bank: Kennisbank) -> None:
    html = editorial(tmp_path, f"<h1>x</h1>{mark_woord('vragenlijst', [], {})}<p>y</p>", bank)
    assert html.startswith("<h1>x</h1><")
    assert html.endswith("<p>y</p>")
    assert 'href="../vijf-vragen/vraag-1/"' in html
    assert "kbwoord" not in html


@pytest.mark.parametrize(
    ("html", "left"), [("<p>\n \n\n<p>", "<p>\n<p>"), ("<pre>\n\n</pre>", "<pre>\n\n</pre>")]
)
def test_blank_lines_stay_only_where_they_mean_something(
    html: str, left: str, tmp_path: Path, bank: Kennisbank
) -> None:
    assert editorial(tmp_path, html, bank) == left


def test_input_of_a_word_stays_a_text(tmp_path: Path, bank: Kennisbank) -> None:
    mark = mark_woord("praktijken", [], {"thema": '"><script>{{ x }}', "soort": "é & ü"})
    assert "<script" not in mark
    assert not {"{", "}"} & set(mark)
    with pytest.raises(ProblemsFound, match=r"`\"><script>\{\{ x \}\}` is geen bekend thema"):
        editorial(tmp_path, mark, bank)


@pytest.mark.parametrize(
    "inside",
    [
        '["praktijk", ["korte-lijnen"], {}]',  # drawn for other pages, and no word
        '["_praktijk", [], {}]',
        '["thema", [], {}]',
        '["thema", [["veiligheid"]], {}]',
        '["thema", ["veiligheid"], {"bank": 1}]',
        '["thema", "veiligheid", {}]',
        '["nieuw", [true], {}]',
        '["nieuw", [1e9], {}]',
        "[1, 2, 3]",
        "thema",
        "[" * 5000,
        "{}",
    ],
)
def test_mark_that_no_word_left_is_a_problem(inside: str, tmp_path: Path, bank: Kennisbank) -> None:
    mark = f'<div data-kbwoord="{escape(inside)}"></div>'
    with pytest.raises(ProblemsFound, match=r"^over/index\.html:1:1: "):
        editorial(tmp_path, mark, bank)


def test_every_page_says_when_the_content_changed(tmp_path: Path, bank: Kennisbank) -> None:
    told = '<p class="kb-voet__versie">De inhoud is bijgewerkt op 21 november 2026.</p>'
    assert editorial(tmp_path, "<p>kbplekversie</p>", bank, "404.html") == told
    empty = a_bank(praktijken=(), elementen=(), rapporten=(), factsheets=())
    assert editorial(tmp_path / "leeg", "<p>kbplekversie</p>", empty) == ""


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, ""),
        (
            {"redactie": a_redactie()},
            f'<li><a href="ontbreekt/#insturen">{zinnen.insturen.INSTUREN}</a></li>',
        ),
    ],
)
def test_foot_invites_when_something_can_be_sent(
    fields: dict[str, Any], told: str, tmp_path: Path
) -> None:
    foot = '<li data-kb-insturen><a href="ontbreekt/#insturen">kbplekinsturen</a></li>'
    drawn = editorial(tmp_path, foot, a_bank(**fields), "404.html")
    assert drawn == told
    filler = Filler(a_bank(**fields), Built({}, {"regios": f"<p>kbplekinhoud</p>{foot}"}))
    [page] = [page for page in pages_of(a_bank(), DAY) if page.url == "regios/zeeland/"]
    assert filler.fill(page, "").decode() == told


def test_missing_sjabloon_says_which(tmp_path: Path, bank: Kennisbank) -> None:
    with pytest.raises(SjabloonError, match=r"docs/praktijken/sjabloon\.md is niet gebouwd"):
        stamp_site(Filler(bank, Built({}, {})), tmp_path, [a_page()])


def test_sjabloon_without_a_place_says_so(tmp_path: Path, bank: Kennisbank) -> None:
    with pytest.raises(SjabloonError, match="heeft geen regel kbplekinhoud"):
        Filler(bank, take_built(a_site(tmp_path, "<p>niets</p>")))
