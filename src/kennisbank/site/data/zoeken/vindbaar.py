"""What can be found: every page, and every term and municipality without a page of its own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from kennisbank import queries
from kennisbank.model import Kennisbank, Uitspraak
from kennisbank.model.labels import SOORTEN
from kennisbank.pages import gesprek_pages
from kennisbank.site.data.register import KLEIN
from kennisbank.site.data.zoeken.hulpmiddelen import NAMEN, delen_of
from kennisbank.site.data.zoekwoorden import names_of

VERMELDINGEN = 12  # of an element, so many titles of what is said of it are among its words
VERDER = 4000  # signs of other text of one page
KORT = 120  # signs; a part of a page with fewer is no answer by itself
LANG = 160  # signs of a part that are shown
SOORT_PAGINA, SOORT_RAPPORT, SOORT_BRON = "Pagina", "Rapport", "Bron"
BRONNEN = "bronnen/"  # the page of them, each of which is a part
FINDABLE = "data-pagefind-body"
# Of a built page: its address, its title, its description and what stands in it.
HEAD = re.compile(r'<meta name="description" content="([^"]*)">')
KOP = re.compile(r"<h1[^>]*>(.*?)</h1>", re.S)
NAAM = re.compile(r"<title>(.*?)(?:\s\|[^|]*)?</title>", re.S)  # without the name of the site
ARTICLE = re.compile(r"<article\b[^>]*>(.*?)</article>", re.S)
# A part of it, up to the next heading of its kind; what the texts of the search leave out is none.
DEEL = re.compile(
    r'<h2(?![^>]*data-pagefind-ignore)[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>(.*?)(?=<h2|\Z)', re.S
)
TAG = re.compile(r"<[^>]*>")
MARGIN = re.compile(r"\s+")


@dataclass(frozen=True)
class Vindbaar:
    """One answer to a question: what a reader sees of it, and by which words it is found."""

    url: str
    soort: str = ""
    titel: str = ""
    samenvatting: str = ""
    plek: str = ""
    kenmerk: str = ""
    thema: str = ""
    namen: tuple[str, ...] = ()
    tekst: tuple[str, ...] = ()
    gevraagd: tuple[str, ...] = ()
    soorten: str = ""  # of its praktijken: weighs as a theme does, and is not shown as one


def vindbaren_of(bank: Kennisbank, pages: Mapping[str, str] | None = None) -> tuple[Vindbaar, ...]:
    """All of them: first those with a name, in the order of `names_of`, and the praktijken last.

    `pages` are the built pages of the editors, by their file.
    """
    named = tuple(to_named(bank))
    have = {one.url for one in named}
    rest = (*to_framework(bank), *to_rapporten(bank), *to_pages(bank, pages or {}))
    rest += tuple(to_bronnen(bank)) if f"{BRONNEN}index.html" in (pages or {}) else ()
    found = (*named, *(one for one in rest if one.url not in have), *to_praktijken(bank))
    asked = gevraagd_of(bank)
    return tuple(
        replace(one, gevraagd=asked[one.url]) if one.url in asked else one for one in found
    )


def gevraagd_of(bank: Kennisbank) -> dict[str, tuple[str, ...]]:
    """By address how readers ask for a page in words of their own, wherever it went since."""
    moved = {one.url: one.doel for one in bank.doorverwijzingen.values()}
    asked: dict[str, tuple[str, ...]] = {}
    for row in bank.zoekvragen.values():
        adres = moved.get(row.pagina, row.pagina)
        asked[adres] = (*asked.get(adres, ()), *row.gevraagd)
    return asked


def to_named(bank: Kennisbank) -> Iterator[Vindbaar]:
    """One for each name, in the same order."""
    more = {one.url: one for one in named_texts(bank)}
    for soort, naam, url, namen, *rest in names_of(bank):
        one = more.get(url, Vindbaar(url, soort, naam))
        within = rest[1] if len(rest) > 1 else ()  # a region is asked for by her provinces as well
        yield replace(one, soort=soort, titel=naam, namen=(*namen, *within))


def named_texts(bank: Kennisbank) -> Iterator[Vindbaar]:
    """What else is said of a place, a theme, a term or an element."""
    for thema in bank.themas.values():
        about = [f"{one.naam}: {one.uitleg}" for one in thema.onderwerpen]
        texts = (thema.kernvraag, *thema.inleiding, *about)
        yield Vindbaar(thema.url, samenvatting=thema.kort, tekst=texts)
    for begrip in bank.begrippen.values():
        yield Vindbaar(begrip.url, samenvatting=begrip.uitleg)
    for element in bank.elementen.values():
        said = [one.titel for one in queries.vermeldingen_of(bank, element)[:VERMELDINGEN]]
        yield Vindbaar(
            element.url,
            samenvatting=element.samenvatting,
            kenmerk=element.kenmerk,
            thema=names_of_themas(bank, element.themas),
            tekst=(*element.werking, *element.kern, *element.randvoorwaarden, *said),
        )
    yield from places_with_texts(bank)


def places_with_texts(bank: Kennisbank) -> Iterator[Vindbaar]:
    """The places that have praktijken or a report, with what their pages tell of both."""
    reports = {queries.plek_of_rapport(bank, one).url: one for one in bank.rapporten.values()}
    for plek in queries.plekken_met_bevindingen(bank):
        praktijken, rapport = queries.praktijken_at(bank, plek), reports.get(plek.url)
        soorten = {one.soort for one in praktijken}
        kinds = " ".join(label.meervoud for soort, label in SOORTEN.items() if soort in soorten)
        handed = [one.tekst for one in rapport.overdrachten] if rapport else []
        yield Vindbaar(
            plek.url,
            samenvatting=rapport.samenvatting if rapport else "",
            soorten=kinds,
            tekst=(*handed, *(one.titel for one in praktijken[:VERMELDINGEN])),
        )


def names_of_themas(bank: Kennisbank, themas: Iterable[str]) -> str:
    """The names of some themes in a row."""
    return ", ".join(bank.themas[id].naam for id in themas)


def to_rapporten(bank: Kennisbank) -> Iterator[Vindbaar]:
    """The reports, with what they say beside their praktijken."""
    for one in bank.rapporten.values():
        plek = queries.plek_of_rapport(bank, one)
        said = (*one.opzet, *one.conclusies, *one.nazorg, *one.gebeurtenissen)
        more = (*one.methoden, *one.partijen, *one.overdrachten, *one.voetnoten)
        texts = (*(part.tekst for part in one.context), *(it.tekst for it in (*said, *more)))
        yield Vindbaar(
            one.url,
            SOORT_RAPPORT,
            one.titel,
            one.samenvatting,
            plek.naam,
            namen=(bank.bronnen[one.bron].kort,),
            tekst=texts,
        )


def to_bronnen(bank: Kennisbank) -> Iterator[Vindbaar]:
    """The sources, by the titles that people remember of them."""
    for one in bank.bronnen.values():
        about = (one.toelichting or "", one.tijd or "")
        yield Vindbaar(
            one.url_pagina, SOORT_BRON, one.titel, one.uitgever, namen=(one.kort,), tekst=about
        )


def to_framework(bank: Kennisbank) -> Iterator[Vindbaar]:
    """The questions, the indicators and the meetings."""
    for vraag in queries.vragen(bank):
        thema = bank.themas[vraag.thema].naam
        yield Vindbaar(
            vraag.url,
            "Vraag",
            vraag.titel,
            vraag.tekst,
            kenmerk=vraag.kenmerk,
            thema=thema,
            namen=(f"Vraag {vraag.nummer}",),
            tekst=vraag.punten,
        )
    kader = bank.toezichtkader
    for item in kader.indicatoren:
        norms: list[Uitspraak] = [
            one for one in kader.operationaliseringen if item.kenmerk in one.indicatoren
        ]
        norms += [one for one in kader.beslisregels if item.kenmerk in one.indicatoren]
        more = [text for one in norms for text in (one.titel or "", one.tekst, *one.punten)]
        titel = f"Indicator {item.nummer}: {item.titel or item.kenmerk}"
        themas, texts = names_of_themas(bank, item.themas), (*item.punten, *more)
        yield Vindbaar(
            item.url, "Indicator", titel, item.tekst, "", item.kenmerk, themas, (), texts
        )
    for page in gesprek_pages(bank):
        yield Vindbaar(page.url, "Gespreksset", page.titel, page.omschrijving)


def to_pages(bank: Kennisbank, pages: Mapping[str, str]) -> Iterator[Vindbaar]:
    """The pages of the editors that may be found, with their prose."""
    more = {one.url: one for one in bank.factsheets.values()}
    for file, html in sorted(pages.items()):
        # Of a page whose heading is drawn later, as of a factsheet, its name.
        kop, body = KOP.search(html) or NAAM.search(html), ARTICLE.search(html)
        if FINDABLE not in html or not kop or not body:
            continue
        url = file.removesuffix("index.html")
        about = found[1] if (found := HEAD.search(html)) else ""
        texts = [to_text(body[1])[:VERDER]]
        if sheet := more.get(url):
            said = [one.tekst for one in (*sheet.bevindingen, *sheet.rode_draden)]
            texts += [*sheet.inleiding, *said, *(vraag.titel for vraag in sheet.vragen)]
        titel = to_text(kop[1])
        names = NAMEN.get(url, ()) + ((sheet.titel, sheet.ondertitel) if sheet else ())
        yield Vindbaar(url, SOORT_PAGINA, titel, unescape(about), namen=names, tekst=tuple(texts))
        yield from parts_of_page(bank, url, titel, body[1])


def parts_of_page(bank: Kennisbank, url: str, titel: str, html: str) -> Iterator[Vindbaar]:
    """The parts of one page that are an answer by themselves; `plek` says on which page."""
    for adres, kop, tekst in delen_of(bank):
        if adres.partition("#")[0] == url:
            yield Vindbaar(adres, SOORT_PAGINA, kop, tekst, titel)
    for anker, kop, deel in DEEL.findall(html):
        if len(tekst := to_text(deel)) >= KORT:
            yield Vindbaar(f"{url}#{anker}", SOORT_PAGINA, to_text(kop), shorten(tekst), titel)


def to_text(html: str) -> str:
    """What a reader reads of a piece of a built page."""
    return MARGIN.sub(" ", unescape(TAG.sub(" ", html))).strip()


def shorten(text: str) -> str:
    """Its first words, and a sign when there are more."""
    return text if len(text) <= LANG else f"{text[:LANG].rsplit(' ', 1)[0]} …"


def to_praktijken(bank: Kennisbank) -> Iterator[Vindbaar]:
    """Every praktijk; of very many the rest of the text is left to who searches whole texts."""
    few = len(bank.praktijken) <= KLEIN
    for one in bank.praktijken.values():
        plek = queries.plek_of_praktijk(bank, one)
        regio = bank.regios[one.regio].naam if one.gemeente else ""
        yield Vindbaar(
            one.url,
            one.soort,
            one.titel,
            queries.omschrijving_of(one),
            plek.naam,
            one.kenmerk,
            names_of_themas(bank, one.themas),
            (plek.naam, regio),
            (*one.toelichting, *one.werkzame_elementen, *one.randvoorwaarden) if few else (),
        )
