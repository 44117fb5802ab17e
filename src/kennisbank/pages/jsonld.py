"""What a page is about, in the words of schema.org, for search engines."""

from kennisbank.model import Kennisbank, Praktijk
from kennisbank.queries import changed_on, plek_of_praktijk

Json = dict[str, object]


def to_jsonld(bank: Kennisbank, praktijk: Praktijk) -> Json:
    """A praktijk as an article: nothing that its page does not say too."""
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": praktijk.titel,
        "description": praktijk.samenvatting,
        "identifier": praktijk.kenmerk,
        "inLanguage": "nl",
        "datePublished": praktijk.gepubliceerd.isoformat(),
        "dateModified": changed_on(praktijk).isoformat(),
        "about": [{"@type": "Thing", "name": bank.themas[thema].naam} for thema in praktijk.themas],
        "contentLocation": {"@type": "Place", "name": plek_of_praktijk(bank, praktijk).naam},
        "citation": [
            {"@type": "CreativeWork", "name": bank.bronnen[bron].titel}
            for bron in dict.fromkeys(one.bron for one in praktijk.bronnen)
        ],
    }
