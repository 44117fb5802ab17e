import html
import re
from pathlib import Path

from kennisbank.site.headers import (
    ALWAYS,
    BEHEER_POLICY,
    HASHED,
    OPEN,
    POLICY,
    UNFRAMED,
    to_apache,
    to_cdn,
    to_nginx,
)

ROOT = Path(__file__).parents[2]


def directives(policy: str) -> dict[str, list[str]]:
    return {name: sources for name, *sources in map(str.split, policy.split(";"))}


def test_policy_allows_nothing_that_stands_in_a_page() -> None:
    said = directives(POLICY)
    assert said["default-src"] == ["'none'"]
    assert said["base-uri"] == ["'none'"]
    assert said["script-src"] == ["'self'", "'wasm-unsafe-eval'"]
    assert said["style-src"] == ["'self'"]
    assert "unsafe-inline" not in POLICY
    assert "'unsafe-eval'" not in POLICY
    hosts = {
        source for name, sources in said.items() if name != "form-action" for source in sources
    }
    assert hosts == {"'none'", "'self'", "'wasm-unsafe-eval'", "data:"}


def test_editing_screen_has_the_policy_that_its_page_says_but_for_its_forge() -> None:
    page = (ROOT / "beheer/index.html").read_text(encoding="utf-8")
    said = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert said
    own = re.sub(r"https://[^ ;]+", "https:", html.unescape(said[1]))
    assert directives(own) == directives(BEHEER_POLICY)


def test_server_and_cdn_say_the_same_policy_and_headers() -> None:
    nginx, cdn, apache = to_nginx(), to_cdn(), to_apache()
    for text in (nginx, cdn, apache):
        assert f"{POLICY}; frame-ancestors 'none'" in text
        assert f"{BEHEER_POLICY}; frame-ancestors 'none'" in text
    assert f'~\\.pdf$ "{UNFRAMED}";' in nginx
    assert f"/*.pdf\n  ! Content-Security-Policy\n  Content-Security-Policy: {UNFRAMED}\n" in cdn
    for name, value in ALWAYS.items():
        assert f'add_header {name} "{value}" always;' in nginx
        assert f"  {name}: {value}\n" in cdn
        assert f'Header always set {name} "{value}"\n' in apache
    assert f'"{UNFRAMED}" "expr=%{{REQUEST_URI}} =~ m#\\.pdf$#"\n' in apache


def test_apache_knows_the_kinds_that_nginx_knows() -> None:
    """Those of a list that comes with it, and what stands here; `nosniff` refuses the rest."""
    text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    named = set(re.findall(r"\b(\w+/[\w.+-]+) [\w ]+;", text))
    said = to_apache()
    common = {"application/json", "application/pdf", "text/html", "text/css", "text/csv"}
    common |= {"text/plain", "text/xml", "text/vtt", "application/zip"}
    own = {kind for kind in named - common if not kind.startswith(("image", "audio", "video"))}
    office = ("application/vnd.",)
    assert {kind for kind in own if kind not in said and not kind.startswith(office)} == set()


def test_only_what_is_for_programs_of_others_is_open_to_them() -> None:
    opened = re.compile(OPEN)
    for path in ("/api/v1/praktijken.json", "/api/v1/alles.jsonl.br", "/herzieningen.ics"):
        assert opened.search(path), path
    assert opened.search("/themas/veiligheid/volgen.xml.br")
    for path in ("/", "/praktijken/api/", "/gegevens/praktijken.js", "/pdf/x.pdf", "/sitemap.xml"):
        assert not opened.search(path), path


def test_only_names_with_a_hash_are_kept_for_ever() -> None:
    kept = re.compile("|".join(HASHED))
    for path in (
        "/assets/kennisbank.3f2a9c1e.css",
        "/assets/fonts/source-serif-4-latin-600-normal.0123abcd.woff2",
        "/assets/stylesheets/main.57a0d79d.min.css",
        "/zoekindex/fragment/nl_0a1b2c3.pf_fragment",
        "/zoekindex/pagefind.nl_a4c8047471.pf_meta",
    ):
        assert kept.search(path), path
    for path in (
        "/assets/kennisbank.css",
        "/gegevens/teksten-0.js",
        "/zoekindex/pagefind.js",
        "/zoekindex/wasm.nl.pagefind",
        "/pdf/x.3f2a9c1e.pdf",
        "/praktijken/assets.3f2a9c1e.css/",
    ):
        assert not kept.search(path), path
