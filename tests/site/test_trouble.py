"""The page that stands in the place of every other as long as something is wrong."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from kennisbank.site.headers import POLICY, for_pages, for_trouble
from kennisbank.site.trouble import draw_trouble, put_trouble

TWO = (
    "docs/x.md:1:1: `<b>` kan niet. (KB104)\ndocs/y.md:2:1: \u200b \x1b[31m & 'zo' {{ x }}. (KB062)"
)


def test_each_problem_is_a_line_of_which_nothing_is_html() -> None:
    html = draw_trouble(TWO)
    assert re.findall("<li>(.*?)</li>", html, re.S) == [
        "docs/x.md:1:1: `&lt;b&gt;` kan niet. (KB104)",
        "docs/y.md:2:1: \\u200b \\x1b[31m &amp; &#39;zo&#39; {{ x }}. (KB062)",
    ]
    assert "style=" not in html
    assert html.index("</ul>") < html.index("</body>")  # before which a server puts its script


def test_its_policy_lets_its_own_style_and_no_other() -> None:
    html = draw_trouble(TWO)
    (style,) = re.findall("<style>(.*?)</style>", html, re.S)
    own = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = re.findall('Policy" content="(.*?)"', html)
    assert policy.replace("&#39;", "'") == for_trouble(style)
    assert f"style-src 'sha256-{own}'; " in for_trouble(style)
    assert for_trouble(style).startswith("default-src 'none'; ")


def test_every_page_of_a_folder_says_it_and_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/index.html", "a/x.css"):
        (tmp_path / name).write_text("Hallo", encoding="utf-8")
    put_trouble(tmp_path, TWO)
    for name in ("index.html", "404.html", "a/index.html"):
        html = draw_trouble(TWO, asks=name == "404.html")
        assert (tmp_path / name).read_text(encoding="utf-8") == html
    assert (tmp_path / "a/x.css").read_text(encoding="utf-8") == "Hallo"


def test_only_pages_that_mkdocs_serve_shows_may_hold_a_script() -> None:
    assert for_pages()["beleid"] == POLICY
    assert "script-src 'self' 'wasm-unsafe-eval';" in POLICY
    served = for_pages(served=True)["beleid"]
    assert served.replace(" 'unsafe-inline'", "", 1) == POLICY
