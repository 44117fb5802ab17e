"""What a page is about, in the words of schema.org, for search engines."""

from kennisbank.queries import Praktijkoverzicht

Json = dict[str, object]


def to_jsonld(overzicht: Praktijkoverzicht) -> Json:
    """A praktijk as an article: nothing that its page does not say too."""
    praktijk = overzicht.praktijk
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": praktijk.titel,
        "description": praktijk.samenvatting,
        "identifier": praktijk.kenmerk,
        "inLanguage": "nl",
        "datePublished": praktijk.gepubliceerd.isoformat(),
        "dateModified": overzicht.gewijzigd.isoformat(),
        "about": [{"@type": "Thing", "name": thema.naam} for thema in overzicht.themas],
        # It says something of these, also that one was lacking; so it is not what it is about.
        "mentions": [
            {"@type": "DefinedTerm", "name": element.titel, "termCode": element.kenmerk}
            for element in dict.fromkeys(one.element for one in overzicht.vermeldingen)
        ],
        "contentLocation": {"@type": "Place", "name": overzicht.plek.naam},
        "citation": [
            {"@type": "CreativeWork", "name": bron.titel}
            for bron in {bron.id: bron for _, bron in overzicht.bronnen}.values()
        ],
    }
