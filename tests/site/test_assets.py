from pathlib import Path

import pytest

from kennisbank.site.look.assets import name_assets, with_hash

FILES = {
    "assets/fonts/x.woff2": "letters",
    "assets/fonts/x-LICENSE.txt": "licence",
    "assets/icoon.png": "picture",
    "assets/kb.css": '@font-face { src: url("fonts/x.woff2") }',
    "assets/laat.js": "1",
    "assets/begin.js": 'url_van("assets/laat.js"); const x = "laat.js";',
    "assets/site.webmanifest": '{"icons": [{"src": "icoon.png"}], "start_url": "../"}',
    "assets/stylesheets/main.57a0d79d.min.css": "theme",
    "index.html": '<link href="assets/kb.css">'
    '<link href="assets/stylesheets/main.57a0d79d.min.css">'
    '<a href="https://elders.nl/kb.css">assets/kb.css</a>',
    "praktijken/sjabloon/index.html": '<script src="../../assets/begin.js"></script>',
    "404.html": '<meta content="https://voorbeeld.nl/kb/assets/icoon.png">',
}


def a_site(root: Path, **changed: str) -> Path:
    for name, text in {**FILES, **changed}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def text_of(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def test_each_asset_is_named_after_its_content(tmp_path: Path) -> None:
    new = name_assets(a_site(tmp_path))
    assert {
        with_hash(name, (tmp_path / "assets" / to).read_bytes()) for name, to in new.items()
    } == {*new.values()}
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    left = {"assets/fonts/x-LICENSE.txt", "assets/stylesheets/main.57a0d79d.min.css"}
    pages = {name for name in FILES if name.endswith(".html")}
    assert there == {f"assets/{name}" for name in new.values()} | left | pages


def test_who_asks_for_an_asset_uses_its_new_name(tmp_path: Path) -> None:
    new = name_assets(a_site(tmp_path))
    assert text_of(tmp_path, "index.html") == (
        f'<link href="assets/{new["kb.css"]}">'
        '<link href="assets/stylesheets/main.57a0d79d.min.css">'
        '<a href="https://elders.nl/kb.css">assets/kb.css</a>'
    )
    assert f'src="../../assets/{new["begin.js"]}"' in text_of(
        tmp_path, "praktijken/sjabloon/index.html"
    )
    assert f'/kb/assets/{new["icoon.png"]}"' in text_of(tmp_path, "404.html")
    assert text_of(tmp_path, f"assets/{new['kb.css']}") == (
        f'@font-face {{ src: url("{new["fonts/x.woff2"]}") }}'
    )
    assert text_of(tmp_path, f"assets/{new['begin.js']}") == (
        f'url_van("assets/{new["laat.js"]}"); const x = "laat.js";'
    )
    assert f'"src": "{new["icoon.png"]}"' in text_of(tmp_path, f"assets/{new['site.webmanifest']}")


@pytest.mark.parametrize("name", ["assets/fonts/x.woff2", "assets/kb.css", "assets/laat.js"])
def test_only_what_changes_and_who_asks_for_it_get_another_name(name: str, tmp_path: Path) -> None:
    before = name_assets(a_site(tmp_path / "before"))
    after = name_assets(a_site(tmp_path / "after", **{name: "anders"}))
    users = {"assets/fonts/x.woff2": {"kb.css"}, "assets/laat.js": {"begin.js"}}.get(name, set())
    changed = {asset for asset in before if before[asset] != after[asset]}
    assert changed == {name.removeprefix("assets/")} | users


def test_site_without_assets_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x", encoding="utf-8")
    assert name_assets(tmp_path) == {}
    assert text_of(tmp_path, "index.html") == "x"
