"""Data: the content for programs: calendars of others, and the scripts of the site itself."""

from kennisbank.site.data.agenda import to_calendars
from kennisbank.site.data.elementen import to_elementen
from kennisbank.site.data.groot import to_registers
from kennisbank.site.data.naast import to_naast
from kennisbank.site.data.privacy import to_privacy
from kennisbank.site.data.register import DEEL, KLEIN, to_teksten, to_velden
from kennisbank.site.data.volgen import to_feeds
from kennisbank.site.data.voorbeelden import to_voorbeelden
from kennisbank.site.data.woonplaatsen import to_woonplaatsen
from kennisbank.site.data.zoeken import to_zoeken
from kennisbank.site.data.zoekwoorden import to_zoekwoorden

__all__ = [
    "DEEL",
    "KLEIN",
    "to_calendars",
    "to_elementen",
    "to_feeds",
    "to_naast",
    "to_privacy",
    "to_registers",
    "to_teksten",
    "to_velden",
    "to_voorbeelden",
    "to_woonplaatsen",
    "to_zoeken",
    "to_zoekwoorden",
]
