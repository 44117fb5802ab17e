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
        "contentLocation": {"@type": "Place", "name": overzicht.plek.naam},
        "citation": [
            {"@type": "CreativeWork", "name": bron.titel}
            for bron in {bron.id: bron for _, bron in overzicht.bronnen}.values()
        ],
    }
