"""What a page is about, in the words of schema.org, for search engines."""

from kennisbank.model import LANDELIJK, Element, Praktijk
from kennisbank.queries import Elementoverzicht, Plek, Praktijkoverzicht, omschrijving_of

Json = dict[str, object]


def to_jsonld(overzicht: Praktijkoverzicht) -> Json:
    """A praktijk as an article: nothing that its page does not say too."""
    return to_article(overzicht.praktijk, overzicht) | {
        # It says something of these, also that one was lacking; so it is not what it is about.
        "mentions": [
            {"@type": "DefinedTerm", "name": element.titel, "termCode": element.kenmerk}
            for element in {one.element.id: one.element for one in overzicht.vermeldingen}.values()
        ],
        **(to_place(overzicht.plek) if overzicht.plek.soort != LANDELIJK else {}),
    }


def to_place(plek: Plek) -> Json:
    """Where something was seen."""
    return {"contentLocation": {"@type": "Place", "name": plek.naam}}


def element_to_jsonld(overzicht: Elementoverzicht) -> Json:
    """An element as an article, of no place."""
    return to_article(overzicht.element, overzicht)


def to_article(record: Praktijk | Element, overzicht: Praktijkoverzicht | Elementoverzicht) -> Json:
    """What any record says of itself."""
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": record.titel,
        "description": omschrijving_of(record),
        **({"creativeWorkStatus": overzicht.status} if record.vervallen else {}),
        "identifier": record.kenmerk,
        "inLanguage": "nl",
        "datePublished": record.gepubliceerd.isoformat(),
        "dateModified": overzicht.gewijzigd.isoformat(),
        "about": [{"@type": "Thing", "name": thema.naam} for thema in overzicht.themas],
        "citation": [
            {"@type": "CreativeWork", "name": bron.titel}
            for bron in {bron.id: bron for _, bron in overzicht.bronnen}.values()
        ],
    }
