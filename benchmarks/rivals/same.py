"""Whether all have done the same work: as many pages, and the same words about a record."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from selectolax.lexbor import LexborHTMLParser

from benchmarks.rivals.content import Inhoud
from benchmarks.rivals.naslag import text_of
from benchmarks.rivals.racers import Racer
from kennisbank.model import Praktijk
from kennisbank.model.labels import DOELGROEPEN, HERKOMSTEN, SOORTEN, STATUSSEN
from kennisbank.queries.taal.dutch import format_date

SAMPLE = 40


class NotTheSame(Exception):
    """A rival leaves out what it should show; the text says what and where."""


def check_same(racers: Sequence[Racer], inhoud: Inhoud, seed: int) -> None:
    """NotTheSame unless each has every page, and every word of a sample of the records."""
    ours, *rivals = racers
    wanted = set(pages_of(ours))
    sample = Random(seed).sample(inhoud.praktijken, min(SAMPLE, len(inhoud.praktijken)))
    for racer in rivals:
        if missing := wanted ^ set(pages_of(racer)):
            raise NotTheSame(f"{racer.naam}: {sorted(missing)[:3]} is not in both")
    for racer in racers:
        for praktijk in sample:
            path = racer.out / praktijk.url / "index.html"
            html = LexborHTMLParser(path.read_text(encoding="utf-8"))
            shown = squeezed(text_of(html.css_first("main")))
            for words in words_of(inhoud, praktijk):
                if squeezed(words) not in shown:
                    raise NotTheSame(f"{racer.naam}: {praktijk.url} does not say “{words}”")


def pages_of(racer: Racer) -> Iterator[str]:
    """The addresses of all pages."""
    return (path.relative_to(racer.out).as_posix() for path in racer.out.rglob("*.html"))


def squeezed(text: str) -> str:
    """A text without its white space, which may stand elsewhere in other HTML, and with the marks
    of quotation as they were typed."""
    return re.sub(r"\s+", "", re.sub("[‘’]", "'", re.sub("[“”]", '"', text)))


def words_of(inhoud: Inhoud, praktijk: Praktijk) -> Iterator[str]:
    """Everything that the page of a record must say."""
    naslag = inhoud.naslag
    yield from (praktijk.titel, praktijk.samenvatting, praktijk.kenmerk)
    yield from (*praktijk.toelichting, *praktijk.werkzame_elementen, *praktijk.randvoorwaarden)
    yield from (SOORTEN[praktijk.soort].enkelvoud, HERKOMSTEN[praktijk.herkomst])
    yield naslag["regio"][praktijk.regio]["naam"]
    if praktijk.gemeente:
        yield naslag["gemeente"][praktijk.gemeente]["naam"]
    yield ", ".join(naslag["thema"][thema]["naam"] for thema in praktijk.themas)
    yield from (naslag["indicator"][each]["naam"] for each in praktijk.indicatoren)
    yield from (naslag["vraag"][each]["naam"] for each in praktijk.vragen)
    if praktijk.status != "ingetrokken":  # which says nothing of elements any more
        yield from (naslag["element"][each]["naam"] for each in praktijk.elementen)
    yield ", ".join(DOELGROEPEN[each] for each in praktijk.doelgroepen)
    for cited in praktijk.bronnen:
        yield f"{naslag['bron'][cited.bron]}, {cited.vindplaats}"
        if cited.regels:
            yield cited.regels
    yield from map(format_date, (praktijk.gepubliceerd, praktijk.herzien_voor))
    yield from (f"{format_date(line.datum)}: {line.tekst}" for line in praktijk.wijzigingen)
    by_id = inhoud.by_id
    yield from (by_id[other].titel for other in praktijk.verwant)
    yield from (by_id[other].samenvatting for other in praktijk.verwant)
    if praktijk.status != "actueel":
        yield f"{STATUSSEN[praktijk.status]}. Gebruik deze praktijk niet meer als voorbeeld."
        yield praktijk.reden or ""
    if praktijk.vervangen_door:
        yield by_id[praktijk.vervangen_door].titel
