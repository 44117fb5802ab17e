"""Taking the pages for the rivals from our own built site, so that all have the same words."""

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from benchmarks.rivals.content import Inhoud, Keuze, Pagina, escape
from benchmarks.rivals.naslag import naslag_of, text_of
from kennisbank import queries
from kennisbank.model import LANDELIJK, Kennisbank

PLEK = ("regio", "gemeente")
# What the rivals draw themselves, and what is no text.
DRAWN = (
    ".kb-groep, .kb-themadeel, .kb-kaarten, .kb-matrix, .kb-kruimelpad, .kb-inhoud, .kb-bladeren,"
    " h1, nav, form, script, svg, dialog, template"
)
BLOCKS = "h2, h3, h4, p, li, dt, dd, caption, tr, pre"
MARKS = {"h2": "## ", "h3": "### ", "h4": "#### ", "li": "- "}


def read_inhoud(bank: Kennisbank, site: Path, vandaag: str) -> Inhoud:
    """The content of a bank and of the site that we built of it."""
    records = {praktijk.url for praktijk in bank.praktijken.values()}
    shown = dict(choices(bank))
    lists = dict(long_lists(bank))
    paginas = []
    for path in sorted(site.rglob("index.html")):
        url = path.parent.relative_to(site).as_posix().removeprefix(".") + "/"
        url = url.removeprefix("/")
        if url in records:
            continue
        keuze = shown.get(url, Keuze())
        vorm = "tekst" if url not in shown else "plek" if keuze.veld in PLEK else "groepen"
        scope, deel, delen = scope_of(bank, keuze), 1, 1
        if url in lists:
            vorm, (keuze, scope, deel, delen) = "lijst", lists[url]
        html = LexborHTMLParser(path.read_text(encoding="utf-8"))
        if html.css_matches(".kb-matrix"):
            vorm = "matrix"
        paginas.append(
            Pagina(
                url,
                vorm,
                text_of(html.css_first("h1") or html.css_first("title")),
                (html.css_first("meta[name=description]").attributes.get("content") or "")
                if html.css_matches("meta[name=description]")
                else "",
                tuple(blocks_of(html)),
                keuze,
                scope,
                deel,
                delen,
            )
        )
    return Inhoud(tuple(bank.praktijken.values()), tuple(paginas), naslag_of(bank, site), vandaag)


def choices(bank: Kennisbank) -> Iterator[tuple[str, Keuze]]:
    """The pages that show groups of records, and which."""
    yield "praktijken/", Keuze()
    yield "", Keuze(soort="goed-voorbeeld")
    yield f"regios/{LANDELIJK}/", Keuze("regio", LANDELIJK)
    for veld, things in (
        ("themas", bank.themas),
        ("regio", bank.regios),
        ("gemeente", bank.gemeenten),
        ("indicatoren", queries.indicatoren_by_kenmerk(bank)),
        ("vragen", {vraag.kenmerk: vraag for vraag in queries.vragen(bank)}),
    ):
        for waarde, thing in things.items():
            yield thing.url, Keuze(veld, waarde)


def long_lists(bank: Kennisbank) -> Iterator[tuple[str, tuple[Keuze, str, int, int]]]:
    """The pages of groups that do not fit: address, which records, part, and number of parts."""
    scopes = {}
    for _, keuze in choices(bank):
        scope = scope_of(bank, keuze)
        scopes[scope] = keuze
        if keuze.veld in PLEK:
            scopes[f"{scope}-geheel"] = keuze
            for thema in bank.themas:
                scopes[f"{scope}-{thema}"] = Keuze(keuze.veld, keuze.waarde, thema)
    for groep in queries.overflowing_groups(bank):
        whole = scopes[groep.scope]
        keuze = Keuze(whole.veld, whole.waarde, whole.thema, groep.soort)
        for nummer in range(1, groep.delen + 1):
            yield groep.url_of(nummer), (keuze, groep.id, nummer, groep.delen)


def scope_of(bank: Kennisbank, keuze: Keuze) -> str:
    """The beginning of the address of the lists of a page."""
    if keuze.veld == "indicatoren":
        return f"indicator-{queries.indicatoren_by_kenmerk(bank)[keuze.waarde].nummer}"
    if keuze.veld == "vragen":
        return f"vraag-{next(v.nummer for v in queries.vragen(bank) if v.kenmerk == keuze.waarde)}"
    # Utrecht and Groningen are a region and a municipality.
    return f"gemeente-{keuze.waarde}" if keuze.veld == "gemeente" else keuze.waarde


def blocks_of(html: LexborHTMLParser) -> Iterator[str]:
    """The words of a page in Markdown, without what is drawn from records."""
    article = html.css_first("article.kb-pagina") or html.css_first("main")
    for node in article.css(DRAWN):
        node.decompose()
    for node in article.css(BLOCKS):
        if node.css_matches("h2, h3, h4, p, li, dt, tr") and any(
            inner != node for inner in node.css(BLOCKS)
        ):
            continue  # its own blocks come by themselves
        text = escape(text_of(node))
        if text:
            yield MARKS.get(node.tag or "", "") + text
