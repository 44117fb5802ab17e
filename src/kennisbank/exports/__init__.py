"""Exports: the content for programs: calendars of others, and the scripts of the site itself."""

from kennisbank.exports.agenda import to_calendars
from kennisbank.exports.groot import to_registers
from kennisbank.exports.jsonld import to_jsonld
from kennisbank.exports.register import DEEL, KLEIN, to_teksten, to_velden
from kennisbank.exports.zoekwoorden import to_zoekwoorden

__all__ = [
    "DEEL",
    "KLEIN",
    "to_calendars",
    "to_jsonld",
    "to_registers",
    "to_teksten",
    "to_velden",
    "to_zoekwoorden",
]
