from pathlib import Path

from kennisbank.site.look.styles import join_styles


def a_site(root: Path, pages: dict[str, str], sheets: str = "abc") -> Path:
    (root / "assets").mkdir()
    for name in sheets:
        (root / "assets" / f"{name}.css").write_text(f"{name} {{}}", encoding="utf-8")
    for name, text in pages.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def link(name: str, up: str = "") -> str:
    return f'<link rel="stylesheet" href="{up}assets/{name}.css">'


def text_of(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def sheets_in(root: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (root / "assets").iterdir()}


def test_a_page_asks_for_one_stylesheet_in_their_order(tmp_path: Path) -> None:
    head = f"<head>{link('b')}\n\n  {link('a')}<title>x</title>"
    deep = f"{link('b', '../../')}{link('a', '../../')}"
    join_styles(a_site(tmp_path, {"index.html": head, "a/b/index.html": deep}, "ab"))
    assert text_of(tmp_path, "index.html") == f"<head>{link('stijl')}<title>x</title>"
    assert text_of(tmp_path, "a/b/index.html") == link("stijl", "../../")
    assert sheets_in(tmp_path) == {"stijl.css": "b {}\na {}"}


def test_pages_with_other_stylesheets_get_their_own(tmp_path: Path) -> None:
    pages = {"a.html": link("a") + link("b"), "b.html": link("a") + link("c")}
    join_styles(a_site(tmp_path, pages))
    assert text_of(tmp_path, "a.html") == link("stijl")
    assert text_of(tmp_path, "b.html") == link("stijl1")
    assert sheets_in(tmp_path) == {"stijl.css": "a {}\nb {}", "stijl1.css": "a {}\nc {}"}


def test_one_stylesheet_stays_as_it_is(tmp_path: Path) -> None:
    join_styles(a_site(tmp_path, {"index.html": link("a")}, "a"))
    join_styles(tmp_path)
    assert text_of(tmp_path, "index.html") == link("a")
    assert sheets_in(tmp_path) == {"a.css": "a {}"}
